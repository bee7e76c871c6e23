"""The feeds of new and changed claims: Atom (RFC 4287) and JSON Feed 1.1.

A claim is as old as the first of its sources and as new as the last of them, or as the last review
of a dispute on it, whichever is later: a source's date is the day on which it was retrieved, else
the first day on which it may have been published. So the same content gives the same feeds, on any
day and without a version control system; and a claim comes up again when a source is added to it or
a dispute on it is looked at again. Claims without any date are in no feed.

An entry's id is made of the claim's id alone, which is permanent, so it outlives a change of host.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.site.data import Data, Record

ATOM, JSON_FEED = "feed.xml", "feed.json"
"""The feeds' paths in the site."""

AT_MOST = 50
"""So many claims are in a feed."""

_SPACE = uuid.UUID("6f0f4b0e-52a8-5d0c-9a3e-3f1d7a4c8b21")
"""What the ids of entries are made in; never to be changed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in a feed."""

    id: str
    title: str
    text: str
    address: str
    first: str
    """The day of its first source, ``YYYY-MM-DD``."""
    last: str
    """The day on which it last changed."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself; addresses are relative where the site's own is not known."""

    title: str
    language: str
    home: str
    atom: str
    json: str


def entries(data: Data, address: Callable[[str], str]) -> list[Entry]:
    """The newest claims, those that changed last first; ``address`` is given a claim's id."""
    found = []
    for claim in data.records.get("claims", {}).values():
        days = sorted(
            day for each in claim["evidence"] if (day := _day(data.of("sources", each["source"])))
        )
        reviews = [
            str(review["latest"])
            for each in claim["disputes"]
            if (review := data.of("disputes", each).get("reviewed"))
        ]
        if days:
            identifier = uuid.uuid5(_SPACE, claim["id"]).urn
            title = data.words(claim["statement"])
            text = "\n".join(_testimony(data, each) for each in claim["evidence"])
            last = max([*days, *reviews])
            found.append(Entry(identifier, title, text, address(claim["id"]), days[0], last))
    found.sort(key=lambda entry: entry.id)
    found.sort(key=lambda entry: entry.last, reverse=True)
    return found[:AT_MOST]


def _testimony(data: Data, evidence: Record) -> str:
    source = data.of("sources", evidence["source"])
    return f"{source.get('title') or evidence['source']}: “{evidence['quote']}”"


def _day(source: Record) -> str | None:
    for field in ("accessed", "issued"):
        parts = source.get(field, {}).get("date-parts")
        if parts:
            year, month, day = [*parts[0], 1, 1][:3]
            return f"{year:04d}-{month:02d}-{day:02d}"
    return None


def atom(feed: Feed, listed: list[Entry]) -> bytes:
    """The feed as Atom."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language})
    _text(root, "title", feed.title)
    _text(root, "id", uuid.uuid5(_SPACE, f"feed {feed.title}").urn)
    _text(root, "updated", _time(max((entry.last for entry in listed), default="1970-01-01")))
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.home})
    SubElement(root, "link", {"rel": "self", "href": feed.atom})
    _text(SubElement(root, "author"), "name", feed.title)
    for entry in listed:
        element = SubElement(root, "entry")
        _text(element, "title", entry.title)
        _text(element, "id", entry.id)
        _text(element, "published", _time(entry.first))
        _text(element, "updated", _time(entry.last))
        SubElement(element, "link", {"rel": "alternate", "href": entry.address})
        _text(element, "content", entry.text)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def json_feed(feed: Feed, listed: list[Entry]) -> bytes:
    """The feed as JSON Feed."""
    described: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": feed.language,
        "home_page_url": feed.home,
        "feed_url": feed.json,
        "items": [
            {
                "id": entry.id,
                "url": entry.address,
                "title": entry.title,
                "content_text": entry.text,
                "date_published": _time(entry.first),
                "date_modified": _time(entry.last),
            }
            for entry in listed
        ],
    }
    return f"{json.dumps(described, ensure_ascii=False, indent=1)}\n".encode()


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"
