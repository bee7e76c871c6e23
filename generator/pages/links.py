"""Where each record has its page, and the way from one page to another.

Paths are relative to the folder of the Markdown and have ``/``. A link is written as the place to
which it leads; when a page is whole, all of its links are led from there, since MkDocs wants them
relative in order to check them, anchors included.
"""

import hashlib
import re
from urllib.parse import quote

from generator.fields import id_of, is_id
from generator.model import Briefing, Claim, Company, Deal, Dispute, Entity, Person, Site, Source

_PLAIN = re.compile(r"[A-Za-z0-9/#._-]+")
_TOP = "\0"
"""Stands for the way up to the folder of all pages until it is known from where; no text holds it,
for what may be published has no such character."""

HOME = "index.md"
COMPANIES = "companies/index.md"
DEALS = "deals/index.md"
PEOPLE = "people/index.md"
SOURCES = "sources/index.md"
DISPUTES = "disputes/index.md"
FLOWS = "flows.md"
TIMELINE = "timeline.md"
A_TO_Z = "a-z.md"
CLAIMS = "claims/index.md"
COMPARE = "compare/index.md"

STAND = "where-things-stand"
"""The hand-written page that the home page begins with; it has no address of its own."""
METHOD = "method"
"""The hand-written page on how the briefing is made; the home page leads to it."""

Record = Entity | Source | Dispute
_FOLDERS = {
    Company: "companies", Deal: "deals", Person: "people", Source: "sources", Dispute: "disputes"
}  # fmt: skip


def path_of(record: Record) -> str:
    """The page of a record."""
    return f"{folder_of(record)}/{record.id}.md"


def folder_of(record: Record) -> str:
    """The folder of a record's page."""
    return _FOLDERS[type(record)]


def whole_list(address: str) -> str:
    """The address of the list that a part belongs to, without an ending; any other as it is."""
    return re.sub(r"_[0-9]+\Z", "", address)


def place_of(claim: Claim, briefing: Briefing) -> str:
    """The permanent place of a claim: its anchor on its subject's page."""
    return f"{path_of(briefing.entities[claim.subject])}#{claim.id}"


def word_of(words: str) -> str:
    """Words as one word of an address; what is more than an id is told apart by a digest."""
    if is_id(words):
        return words
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{id_of(words)}-{digest}".strip("-")


def encoded(place: str) -> str:
    """A place, percent-encoded."""
    return place if _PLAIN.fullmatch(place) else quote(place, safe="/#-._~")


def way(place: str) -> str:
    """A link's target on any page: a place in the folder of all pages, or an anchor of the page."""
    return place if place.startswith("#") else f"{_TOP}{encoded(place)}"


def seen_from(page: str, markdown: str) -> str:
    """The Markdown of a page with its links as they lead from there."""
    return markdown.replace(_TOP, "../" * page.count("/"))


# --- addresses of the site once it is made --------------------------------------------------------
# An engine rewrites the links of Markdown, not those of raw HTML, which a picture is, nor those of
# files beside the pages. So these are written as the engine will write them: ``companies/x.html``,
# or ``companies/x/`` where it gives every page a folder.


def published(place: str, site: Site) -> str:
    """The address of a place on the site, relative to its home page if the site's is unknown."""
    path, hash_, anchor = place.partition("#")
    made = encoded(f"{_made(path, site.directories)}{hash_}{anchor}")
    return f"{site.url.rstrip('/')}/{made}" if site.url else made or "./"


def address(page: str, place: str, *, directories: bool) -> str:
    """The address of a place (``deals/x.md#claim``), relative to that of a page."""
    path, hash_, anchor = place.partition("#")
    if path == page:
        here = "./" if directories else _made(page.rpartition("/")[2], directories)
        return f"#{anchor}" if anchor else here
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


def _is_index(path: str) -> bool:
    return path.rpartition("/")[2] == "index.md"
