"""Where what comes with the program is: templates of pages and of new records, the rules."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
NEW_RECORDS = {file.stem: file for file in sorted(_PACKAGE.glob("new_records/*.yaml"))}
"""What can be made: the lines of a new record, by its kind."""


def packaged(*parts: str) -> Path:
    """The path of a packaged template or folder of templates, relative to ``templates/``."""
    return _inside_or_beside("templates").joinpath(*parts)


def rules_page() -> Path:
    """The manual's page on the rules."""
    return _inside_or_beside("docs/manual/rules.md")


@cache
def _inside_or_beside(name: str) -> Path:
    """An installed wheel carries it inside the package; in a checkout people edit it beside."""
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / name
