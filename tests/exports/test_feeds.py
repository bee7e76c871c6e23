"""The feeds of new and changed claims."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

from generator.examination import examine
from generator.exports import exported
from generator.exports.feeds import AT_MOST, JSON_FEED, RSS, entries
from generator.model import Briefing, Site
from generator.quantities.dates import parse_date
from tests.analysis.making import briefing, claim, company, deal, dispute, evidence, source, text

SITE = Site("Pumps", "en", "Who sells pumps.", directories=True)


def made(site: Site = SITE) -> Briefing:
    return replace(
        briefing(
            claim("alpha-sells", subject="alpha", statement="Alpha sells <b> & “pumps”.",
                  evidence=[evidence("blatt", quote="verkauft </script>"),
                            evidence("post", quote="verkauft nicht", refutes=True)]),
            claim("buys", subject="sale", evidence=[evidence("blatt", quote="kauft")], line=2),
            claim("undated", subject="alpha", evidence=[evidence("hearsay", quote="so")], line=3),
            sources=[
                source("blatt", published="2026-02", language="de"),
                replace(source("post", published="2026-01-31", language="de"),
                        retrieved=parse_date("2026-02-07")),
                source("hearsay"),
            ],
            companies=[company("alpha", "Alpha"), company("beta", "Beta")],
            deals=[deal("sale", ("alpha", "seller"), ("beta", "buyer"))],
            disputes=[replace(dispute("pumps", "alpha-sells"), reviewed=parse_date("2026-03-01"))],
        ),
        site=site,
    )  # fmt: skip


def test_a_claim_is_as_new_as_its_last_source_or_review() -> None:
    first, second = entries(made())
    assert first["url"] == "companies/alpha/#alpha-sells"
    assert (first["date_published"][:10], first["date_modified"][:10]) == (
        "2026-02-01", "2026-03-01"
    )  # fmt: skip
    assert second["url"] == "deals/sale/#buys"
    assert (second["date_published"][:10], second["date_modified"][:10]) == (
        "2026-02-01", "2026-02-01"
    )  # fmt: skip


def test_the_newest_claims_are_listed_those_of_a_day_by_their_ids() -> None:
    days = {"old": "2026-01-01", "late": "2026-01-02", "new": "2026-01-03"}
    claims = [
        claim(f"{day}-{number}", subject="alpha", evidence=[evidence(day)], line=number)
        for day, count in (("late", AT_MOST), ("old", 5), ("new", AT_MOST - 10))
        for number in range(count)
    ]
    sources = [source(day, published=published) for day, published in days.items()]
    found = entries(briefing(*claims, sources=sources, companies=[company("alpha", "Alpha")]))
    assert len(found) == AT_MOST
    newest, rest = found[: AT_MOST - 10], found[AT_MOST - 10 :]
    assert {each["date_modified"][:10] for each in newest} == {days["new"]}
    assert {each["date_modified"][:10] for each in rest} == {days["late"]}
    every = sorted(entry_id(f"late-{number}") for number in range(AT_MOST))
    assert [each["id"] for each in rest] == every[:10]


def entry_id(identifier: str) -> str:
    of = claim(identifier, subject="alpha", evidence=[evidence("day")])
    dated = [source("day", published="2026-01-01")]
    return entries(briefing(of, sources=dated, companies=[company("alpha", "Alpha")]))[0]["id"]


def test_a_source_is_called_as_on_pages() -> None:
    of = made()
    sources = {**of.sources}
    sources["blatt"] = replace(sources["blatt"], label=text("On pumps"), title=text("Der Titel"))
    sources["post"] = replace(sources["post"], label=text("On pumps"), publisher="Post")
    first, _ = entries(replace(of, sources=sources))
    assert [line.partition(":")[0] for line in first["content_text"].splitlines()] == [
        "On pumps",
        "Post",
    ]


def test_ids_of_entries_are_for_ever() -> None:
    first, _ = entries(made())
    assert first["id"] == "urn:uuid:5cc81b2d-5ae3-54ce-8b8f-9d831f8b27d6"
    moved, _ = entries(made(replace(SITE, url="https://elsewhere.example/pumps")))
    assert moved["id"] == first["id"]
    assert moved["url"] == "https://elsewhere.example/pumps/companies/alpha/#alpha-sells"


def test_both_feeds_say_the_same() -> None:
    examined = examine(made())
    channel = ElementTree.fromstring(exported(RSS, examined)).find("channel")
    described = json.loads(exported(JSON_FEED, examined))
    assert channel is not None
    assert channel.findtext("lastBuildDate") == "Sun, 01 Mar 2026 00:00:00 GMT"
    items = [
        (item.findtext("guid"), item.findtext("title"), item.findtext("link"))
        for item in channel.iter("item")
    ]
    assert items == [(item["id"], item["title"], item["url"]) for item in described["items"]]
    assert items[0][1] == "Alpha sells <b> & “pumps”."
    assert "verkauft </script>" in described["items"][0]["content_text"]


def test_without_claims_the_feeds_are_empty() -> None:
    examined = examine(briefing())
    assert json.loads(exported(JSON_FEED, examined))["items"] == []
    assert ElementTree.fromstring(exported(RSS, examined)).find(".//item") is None


def test_a_feed_quotes_as_its_language_does() -> None:
    first, _ = entries(made(replace(SITE, written_in="fr")))
    assert first["content_text"].splitlines()[0] == "blatt\xa0: «\xa0verkauft </script>\xa0»"
