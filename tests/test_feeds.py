"""What the site tells machines: feeds, and schema.org terms in pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from generator.site import feeds, linked
from generator.site.data import Data, data_of

CLAIM: dict[str, Any] = {
    "id": "alpha-sells",
    "statement": {"en": "Alpha sells <b> & “pumps”."},
    "subject": "alpha",
    "as_of": {"edtf": "2026-01~", "precision": "month", "uncertain": False},
    "disputes": ["pumps"],
    "evidence": [
        {"source": "blatt", "stance": "supports", "quote": "verkauft </script>"},
        {"source": "post", "stance": "refutes", "quote": "verkauft nicht"},
    ],
}
OTHER: dict[str, Any] = {
    **CLAIM,
    "id": "beta-buys",
    "subject": "sale",
    "as_of": None,
    "disputes": [],
    "evidence": [{"source": "blatt", "stance": "supports", "quote": "kauft"}],
}
UNDATED: dict[str, Any] = {
    **OTHER,
    "id": "undated",
    "evidence": [{"source": "gerede", "stance": "supports", "quote": "heißt es"}],
}
FILES: dict[str, Any] = {
    "claims": {"language": "en", "claims": [CLAIM, OTHER, UNDATED]},
    "companies": {
        "companies": [
            {
                "id": "alpha",
                "name": {"en": "Alpha"},
                "aliases": ["Alpha Ltd."],
                "identifiers": {"wikidata": "Q1", "lei": "../../x", "website": "https://a.example"},
            }
        ]
    },
    "deals": {"deals": [{"id": "sale", "parties": [{"company": "alpha", "role": "seller"}]}]},
    "disputes": {
        "disputes": [
            {"id": "pumps", "claims": ["alpha-sells"], "reviewed": {"latest": "2026-03-01"}}
        ]
    },
    "sources": [
        {"id": "blatt", "title": "Blatt", "issued": {"date-parts": [[2026, 2]]}},
        {
            "id": "post",
            "title": "Post",
            "publisher": "Post AG",
            "author": [{"literal": "P. Q."}],
            "language": "de",
            "URL": "https://post.example/1",
            "accessed": {"date-parts": [[2026, 2, 7]]},
            "issued": {"date-parts": [[2026, 1, 31]]},
        },
        {"id": "gerede", "title": "Gerede"},
    ],
}
SITE = {"name": "Pumps", "description": "Who sells pumps.", "language": "en"}
FEED = feeds.Feed("Pumps", "Who sells pumps.", "en", "index.html", "feed.xml", "feed.json")


@pytest.fixture
def data(tmp_path: Path) -> Data:
    (tmp_path / "data").mkdir()
    for name, content in FILES.items():
        (tmp_path / "data" / f"{name}.json").write_text(json.dumps(content))
    return data_of(tmp_path)


# --- feeds ---------------------------------------------------------------------------------------


def test_a_claim_is_as_new_as_its_last_source_or_review(data: Data) -> None:
    first, second = feeds.entries(data, lambda claim: f"x.html#{claim}")
    assert (first.address, first.first, first.last) == (
        "x.html#alpha-sells",
        "2026-02-01",
        "2026-03-01",
    )
    assert (second.address, second.first, second.last) == (
        "x.html#beta-buys",
        "2026-02-01",
        "2026-02-01",
    )


def test_ids_of_entries_are_for_ever(data: Data) -> None:
    first, _ = feeds.entries(data, str)
    assert first.id == "urn:uuid:5cc81b2d-5ae3-54ce-8b8f-9d831f8b27d6"
    moved, _ = feeds.entries(data, lambda claim: f"https://elsewhere.example/{claim}")
    assert moved.id == first.id


def test_both_feeds_say_the_same(data: Data) -> None:
    listed = feeds.entries(data, str)
    channel = ElementTree.fromstring(feeds.rss(FEED, listed)).find("channel")
    described = json.loads(feeds.json_feed(FEED, listed))
    assert channel is not None
    assert channel.findtext("lastBuildDate") == "Sun, 01 Mar 2026 00:00:00 GMT"
    items = [
        (item.findtext("guid"), item.findtext("title"), item.findtext("link"))
        for item in channel.iter("item")
    ]
    assert items == [(item["id"], item["title"], item["url"]) for item in described["items"]]
    assert items[0][1] == "Alpha sells <b> & “pumps”."
    assert "verkauft </script>" in described["items"][0]["content_text"]


def test_without_data_there_is_nothing_to_tell(tmp_path: Path) -> None:
    empty = data_of(tmp_path)
    assert not empty.claims_on
    assert feeds.entries(empty, str) == []


# --- schema.org ----------------------------------------------------------------------------------

TERMS = {
    "Article": {"headline", "inLanguage", "isPartOf", "about", "dateModified"},
    "Claim": {"text", "temporalCoverage", "appearance", "inLanguage"},
    "CreativeWork": {"name", "url", "inLanguage", "datePublished", "author", "publisher"},
    "DataDownload": {"name", "encodingFormat", "contentUrl"},
    "Dataset": {"name", "description", "inLanguage", "url", "distribution"},
    "Organization": {"name", "alternateName", "url", "sameAs"},
    "Person": {"name"},
    "WebSite": {"name", "description", "inLanguage", "url"},
}
"""The types of https://schema.org that we use, with those of their properties that we use."""

PAGES = (
    "index.md",
    "method.md",
    "companies/alpha.md",
    "people/ada.md",
    "deals/sale.md",
    "disputes/pumps.md",
    "sources/post.md",
)


def embedded(data: Data, page: str) -> str:
    return linked.embedded(page, "Alpha", SITE, data, lambda path: f"../{path}")


def graph(data: Data, page: str) -> list[dict[str, Any]]:
    content = json.loads(embedded(data, page))
    assert content["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = content["@graph"]
    return nodes


def check(value: object) -> None:
    if isinstance(value, list):
        for each in value:
            check(each)
    if isinstance(value, dict):
        assert set(value) - {"@type", "@id"} <= TERMS[value["@type"]]
        for each in value.values():
            assert each not in (None, "", [], {})
            check(each)


@pytest.mark.parametrize("page", PAGES)
def test_only_terms_of_the_schema_are_used(data: Data, page: str) -> None:
    nodes = graph(data, page)
    assert nodes
    check(nodes)


def test_a_company_has_its_claims(data: Data) -> None:
    company, claim = graph(data, "companies/alpha.md")
    assert company["alternateName"] == ["Alpha Ltd."]
    assert company["sameAs"] == ["https://www.wikidata.org/entity/Q1"]
    assert claim["@id"] == "#alpha-sells"
    assert claim["temporalCoverage"] == "2026-01"
    assert [each["name"] for each in claim["appearance"]] == ["Blatt"]


def test_the_home_page_leads_to_the_data(data: Data) -> None:
    _, dataset = graph(data, "index.md")
    assert "../data/claims.csv" in [each["contentUrl"] for each in dataset["distribution"]]


def test_nothing_ends_the_script_it_stands_in(data: Data) -> None:
    for page in PAGES:
        assert not set("<>&") & set(embedded(data, page))


def test_an_index_is_about_nothing(data: Data) -> None:
    assert embedded(data, "companies/index.md") == ""
