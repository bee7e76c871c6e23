"""Where pages are once the engine has made them, for links in pictures.

An engine rewrites the links of Markdown, not those of raw HTML, which a picture is. So a picture's
links are written as the engine will write them: ``companies/x.html``, or ``companies/x/`` where it
gives every page a folder.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.pages.links import way
from generator.reading.files import is_there, read_bytes
from generator.reading.yaml import MAX_BYTES

_SETTING = re.compile(r"^use_directory_urls[ \t]*:[ \t]*([A-Za-z]+)", re.MULTILINE)


def has_directories(root: Path | None) -> bool:
    """Whether the engine gives every page a folder: ``use_directory_urls``, by default true."""
    if root is None or not is_there(root, root / "mkdocs.yml"):
        return False
    settings = read_bytes(root, root / "mkdocs.yml", MAX_BYTES)
    setting = _SETTING.search(settings.decode("utf-8", errors="replace"))
    return setting is None or setting[1].lower() not in ("false", "no", "off")


def address(page: str, place: str, *, directories: bool) -> str:
    """The address of a place (``deals/x.md#claim``), relative to that of a page."""
    path, hash_, anchor = place.partition("#")
    if path == page:
        return f"#{anchor}" if anchor else _last(page, directories)
    up = "../" * (page.count("/") + (directories and not _is_index(page)))
    target = _made(path, directories)
    return way(up, f"{target}{hash_}{anchor}") or "./"


def _made(path: str, directories: bool) -> str:
    stem = path.removesuffix(".md")
    if not directories:
        return f"{stem}.html"
    return stem.removesuffix("index") if _is_index(path) else f"{stem}/"


def _last(page: str, directories: bool) -> str:
    return "./" if directories else _made(page.rpartition("/")[2], directories)


def _is_index(path: str) -> bool:
    return path.rpartition("/")[2] == "index.md"
