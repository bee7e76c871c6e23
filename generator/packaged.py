"""Where the templates that come with the program are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


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
