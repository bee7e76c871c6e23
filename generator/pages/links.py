"""Where each record has its page, and the way from one page to another.

Paths are relative to the folder of the Markdown and have ``/``; links are relative, as MkDocs
wants them in order to check them, anchors included.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from generator.model import Briefing, Claim, Company, Deal, Dispute, Entity, Person, Source

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

Record = Entity | Source | Dispute


def path_of(record: Record) -> str:
    """The page of a record."""
    return f"{folder_of(record)}/{record.id}.md"


def folder_of(record: Record) -> str:
    """The folder of a record's page."""
    match record:
        case Company():
            return "companies"
        case Deal():
            return "deals"
        case Person():
            return "people"
        case Source():
            return "sources"
        case Dispute():
            return "disputes"


def place_of(claim: Claim, briefing: Briefing) -> str:
    """The permanent place of a claim: its anchor on its subject's page."""
    return f"{path_of(briefing.entities[claim.subject])}#{claim.id}"


def encoded(place: str) -> str:
    """A place, percent-encoded."""
    return place if _PLAIN.fullmatch(place) else quote(place, safe="/#-._~")


def way(place: str) -> str:
    """A link's target on any page: a place in the folder of all pages, or an anchor of the page."""
    return place if place.startswith("#") else f"{_TOP}{encoded(place)}"


def seen_from(page: str, markdown: str) -> str:
    """The Markdown of a page with its links as they lead from there."""
    return markdown.replace(_TOP, "../" * page.count("/"))
