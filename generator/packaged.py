"""Where what comes with the program is: the templates of pages, and of new records."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
NEW_RECORDS = {file.stem: file for file in sorted(_PACKAGE.glob("new_records/*.yaml"))}
"""What can be made: the lines of a new record, by its kind."""


def packaged(*parts: str) -> Path:
    """The path of a packaged template or folder of templates, relative to ``templates/``.

    An installed wheel carries the templates inside the package; in a checkout they stand beside
    it, where people edit them.
    """
    return _templates().joinpath(*parts)


@cache
def _templates() -> Path:
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"
