"""The feeds of new and changed claims: RSS 2.0 and JSON Feed 1.1.

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
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.site.data import Data, Record

RSS, JSON_FEED = "feed.xml", "feed.json"
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
    about: str
    """What the site is about, in a sentence; blank if it does not say."""
    language: str
    home: str
    rss: str
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


def rss(feed: Feed, listed: list[Entry]) -> bytes:
    """The feed as RSS 2.0 (https://www.rssboard.org/rss-specification).

    RSS knows one date of an entry: that of its last change, so that it comes up again with it.
    """
    root = Element("rss", {"version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom"})
    channel = SubElement(root, "channel")
    _text(channel, "title", feed.title)
    _text(channel, "link", feed.home)
    _text(channel, "description", feed.about or feed.title)
    _text(channel, "language", feed.language)
    if listed:
        _text(channel, "lastBuildDate", _rfc_822(max(entry.last for entry in listed)))
    own = {"rel": "self", "type": "application/rss+xml", "href": feed.rss}
    SubElement(channel, "atom:link", own)
    for entry in listed:
        item = SubElement(channel, "item")
        _text(item, "title", entry.title)
        _text(item, "link", entry.address)
        _text(item, "description", entry.text)
        _text(item, "pubDate", _rfc_822(entry.last))
        _text(item, "guid", entry.id).set("isPermaLink", "false")
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def json_feed(feed: Feed, listed: list[Entry]) -> bytes:
    """The feed as JSON Feed."""
    described: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.about or feed.title,
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


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = text
    return element


def _rfc_822(day: str) -> str:
    return format_datetime(datetime.fromisoformat(day).replace(tzinfo=UTC), usegmt=True)


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"
