"""Where each record has its page, and the way from one page to another.

Paths are relative to the folder of the Markdown and have ``/``; links are relative, as MkDocs
wants them in order to check them, anchors included.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from generator.model import Briefing, Claim, Company, Deal, Dispute, Entity, Person, Source

_PLAIN = re.compile(r"[A-Za-z0-9/#._-]+")

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


def way_up(page: str) -> str:
    """What leads from a page to the folder of all pages: ``../`` once for each folder it is in."""
    return "../" * page.count("/")


def way(up: str, place: str) -> str:
    """A link's target: from a page with this way up to a place, percent-encoded."""
    return up + (place if _PLAIN.fullmatch(place) else quote(place, safe="/#-._~"))
