"""``feed.xml`` and ``feed.json``: the new and changed claims, as RSS 2.0 and as JSON Feed 1.1.

A claim is as old as the first of its sources and as new as the last of them, or as the last review
of a dispute on it, whichever is later: a source's date is the day on which it was retrieved, else
the first day on which it may have been published. So the same content gives the same feeds, on any
day and without a version control system; and a claim comes up again when a source is added to it or
a dispute on it is looked at again. Claims without any date are in no feed.

An entry's id is made of the claim's id alone, which is permanent, so it outlives a change of host.
Addresses are relative to the home page where the site does not know its own.
"""

import json
import uuid
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from email.utils import format_datetime
from operator import itemgetter
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.groups import grouped
from generator.languages import own_words
from generator.model import Briefing, Claim, Source
from generator.pages.edition import Findings
from generator.pages.links import HOME, place_of, published

RSS, JSON_FEED = "feed.xml", "feed.json"
"""The feeds' paths in the site."""

AT_MOST = 50
"""So many claims are in a feed."""

_SPACE = uuid.UUID("6f0f4b0e-52a8-5d0c-9a3e-3f1d7a4c8b21")
"""What the ids of entries are made in; never to be changed."""


def entries(briefing: Briefing) -> list[dict[str, str]]:
    """The newest claims, those that changed last first, as items of a JSON Feed."""
    dated = [*_dated(briefing)]
    newest = sorted((last for _, last, _ in dated), reverse=True)[:AT_MOST]
    # Of all that changed on one day, ids decide which are in it.
    found = [
        _entry(claim, first, last, briefing) for first, last, claim in dated if last >= newest[-1]
    ]
    found.sort(key=itemgetter("id"))
    found.sort(key=itemgetter("date_modified"), reverse=True)
    return found[:AT_MOST]


def _dated(briefing: Briefing) -> Iterator[tuple[date, date, Claim]]:
    """The day of each claim's first source, that on which it last changed, and the claim."""
    reviews = grouped(
        (claim, dispute.reviewed.latest)
        for dispute in briefing.disputes.values()
        if dispute.reviewed and dispute.reviewed.latest
        for claim in dispute.claims
    )
    known = {each.id: day for each in briefing.sources.values() if (day := _day(each))}
    entities = {*briefing.entities}
    for claim in briefing.claims.values():
        days = [known[each.source] for each in claim.evidence if each.source in known]
        if days and claim.subject in entities:
            yield min(days), max([*days, *reviews.get(claim.id, ())]), claim


def _entry(claim: Claim, first: date, last: date, briefing: Briefing) -> dict[str, str]:
    sources = [briefing.sources.get(each.source) for each in claim.evidence]
    words = own_words(briefing.site.language)
    quotes = (
        f"{source.short_name if source else each.source}{words.pages.colon} "
        f"{words.site.quote.format(each.quote.exact)}"
        for source, each in zip(sources, claim.evidence, strict=True)
    )
    return {
        "id": uuid.uuid5(_SPACE, claim.id).urn,
        "url": published(place_of(claim, briefing), briefing.site),
        "title": str(claim.statement),
        "content_text": "\n".join(quotes),
        "date_published": f"{first}T00:00:00Z",
        "date_modified": f"{last}T00:00:00Z",
    }


def _day(source: Source) -> date | None:
    dates = (source.retrieved, source.published)
    return next((each.earliest for each in dates if each and each.earliest), None)


def feed_xml(found: Findings) -> str:
    """The feed as RSS 2.0 (https://www.rssboard.org/rss-specification).

    RSS knows one date of an entry: that of its last change, so that it comes up again with it.
    """
    briefing = found.examination.briefing
    site, listed = briefing.site, entries(briefing)
    root = Element("rss", {"version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom"})
    channel = SubElement(root, "channel")
    SubElement(channel, "title").text = site.name
    SubElement(channel, "link").text = published(HOME, site)
    SubElement(channel, "description").text = site.description or site.name
    SubElement(channel, "language").text = site.language
    if listed:
        SubElement(channel, "lastBuildDate").text = _rfc_822(listed[0])
    own = {"rel": "self", "type": "application/rss+xml", "href": published(RSS, site)}
    SubElement(channel, "atom:link", own)
    for entry in listed:
        item = SubElement(channel, "item")
        SubElement(item, "title").text = entry["title"]
        SubElement(item, "link").text = entry["url"]
        SubElement(item, "description").text = entry["content_text"]
        SubElement(item, "pubDate").text = _rfc_822(entry)
        SubElement(item, "guid", {"isPermaLink": "false"}).text = entry["id"]
    indent(root)
    return f"{tostring(root, 'utf-8', xml_declaration=True).decode()}\n"


def feed_json(found: Findings) -> str:
    """The feed as JSON Feed (https://www.jsonfeed.org/version/1.1)."""
    briefing = found.examination.briefing
    site = briefing.site
    described = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.name,
        "description": site.description or site.name,
        "language": site.language,
        "home_page_url": published(HOME, site),
        "feed_url": published(JSON_FEED, site),
        "items": entries(briefing),
    }
    return f"{json.dumps(described, ensure_ascii=False, indent=1)}\n"


def _rfc_822(entry: Mapping[str, str]) -> str:
    """The day on which an entry last changed."""
    return format_datetime(datetime.fromisoformat(entry["date_modified"]), usegmt=True)
