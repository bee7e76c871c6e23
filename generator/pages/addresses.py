"""Where pages are once the engine has made them, for links that the engine does not rewrite.

An engine rewrites the links of Markdown, not those of raw HTML, which a picture is, nor those of
files beside the pages. So these are written as the engine will write them: ``companies/x.html``, or
``companies/x/`` where it gives every page a folder.
"""

from __future__ import annotations

from generator.model import Site
from generator.pages.links import encoded


def published(place: str, site: Site) -> str:
    """The address of a place on the site, relative to its home page if the site's is unknown."""
    path, hash_, anchor = place.partition("#")
    made = encoded(f"{_made(path, site.directories)}{hash_}{anchor}")
    return f"{site.url.rstrip('/')}/{made}" if site.url else made or "./"


def address(page: str, place: str, *, directories: bool) -> str:
    """The address of a place (``deals/x.md#claim``), relative to that of a page."""
    path, hash_, anchor = place.partition("#")
    if path == page:
        return f"#{anchor}" if anchor else _last(page, directories)
    up = "../" * (page.count("/") + (directories and not _is_index(page)))
    target = _made(path, directories)
    return up + encoded(f"{target}{hash_}{anchor}") or "./"


def _made(path: str, directories: bool) -> str:
    stem = path.removesuffix(".md")
    if stem == path:
        return path
    if not directories:
        return f"{stem}.html"
    return stem.removesuffix("index") if _is_index(path) else f"{stem}/"


def _last(page: str, directories: bool) -> str:
    return "./" if directories else _made(page.rpartition("/")[2], directories)


def _is_index(path: str) -> bool:
    return path.rpartition("/")[2] == "index.md"
