"""What pages tell machines, in terms of schema.org."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.examination import examine
from generator.exports import exported
from generator.model import Page, Site
from generator.quantities.dates import parse_date
from generator.writing import LINKED
from tests.analysis.making import person
from tests.exports.test_feeds import SITE, made

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

IDENTIFIERS = (("wikidata", "Q1"), ("lei", "../../x"), ("website", "https://a.example"))


def graphs(site: Site = SITE) -> dict[str, list[dict[str, Any]]]:
    whole = made(site)
    alpha = replace(whole.companies["alpha"], aliases=("Alpha Ltd.",), identifiers=IDENTIFIERS)
    whole = replace(
        whole,
        companies={**whole.companies, "alpha": alpha},
        people={"ada": person("ada", "Ada")},
        pages=(Page("content/pages/method.md", "method", "# Method\n"),),
    )
    pages = json.loads(exported(LINKED, examine(whole)))
    assert all(page["@context"] == "https://schema.org" for page in pages.values())
    return {path: page["@graph"] for path, page in pages.items()}


def check(value: object) -> None:
    if isinstance(value, list):
        for each in value:
            check(each)
    if isinstance(value, dict):
        assert set(value) - {"@type", "@id"} <= TERMS[value["@type"]]
        for each in value.values():
            assert each not in (None, "", [], {})
            check(each)


@pytest.mark.parametrize(
    "page",
    [
        "index.md",
        "method.md",
        "companies/alpha.md",
        "people/ada.md",
        "deals/sale.md",
        "disputes/pumps.md",
        "sources/post.md",
    ],
)
def test_only_terms_of_the_schema_are_used(page: str) -> None:
    nodes = graphs()[page]
    assert nodes
    check(nodes)


def test_a_company_has_the_claims_of_its_page() -> None:
    alpha, sells, undated = graphs()["companies/alpha.md"]
    assert alpha["alternateName"] == ["Alpha Ltd."]
    assert alpha["sameAs"] == ["https://www.wikidata.org/entity/Q1"]
    assert (sells["@id"], undated["@id"]) == ("#alpha-sells", "#undated")
    # A source that refutes it is no place where it appears.
    assert [each["url"] for each in sells["appearance"]] == ["../../sources/blatt/"]


@pytest.mark.parametrize(("published", "told"), [("2025-09-22", "2025-09-22"), ("2025-09", None)])
def test_the_date_of_a_source_is_told_where_it_is_a_day(published: str, told: str | None) -> None:
    whole = made(SITE)
    post = replace(whole.sources["post"], published=parse_date(published))
    pages = json.loads(exported(LINKED, examine(replace(whole, sources={"post": post}))))
    (work,) = pages["sources/post.md"]["@graph"]
    assert work.get("datePublished") == told


def test_the_home_page_leads_to_the_data() -> None:
    _, dataset = graphs()["index.md"]
    assert "data/claims.csv" in [each["contentUrl"] for each in dataset["distribution"]]


def test_addresses_are_whole_where_the_site_knows_its_own() -> None:
    pages = graphs(replace(SITE, url="https://pumps.example/x/"))
    assert pages["index.md"][0]["url"] == "https://pumps.example/x/"
    (claim,) = (each for each in pages["deals/sale.md"] if each["@type"] == "Claim")
    assert claim["appearance"][0]["url"] == "https://pumps.example/x/sources/blatt/"


def test_an_index_is_about_nothing() -> None:
    assert "companies/index.md" not in graphs()
