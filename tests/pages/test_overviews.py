"""The pages that show many records: flows and loops, the timeline, lists, what home leads with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

import pytest

from generator.model import NOWHERE, Briefing, StatedFlow
from generator.pages import findings, render
from generator.pages.addresses import address
from generator.quantities.dates import parse_date
from tests.pages.making import (
    aurora,
    briefing,
    claim,
    company,
    deal,
    dispute,
    evidence,
    examined,
    page,
    source,
    text,
)

TEXT = (
    "Aurora steckt eine Milliarde Dollar in Borealis. Borealis kauft bei Aurora Chips für zwei "
    "Milliarden Dollar. Cod hält dagegen."
)


def circle() -> Briefing:
    """Money that goes round in two deals, with an amount in each, one of them told in two ways."""
    return briefing(
        source("one", TEXT, publisher="One"),
        source("two", TEXT + " Mehr weiß niemand."),
        company("aurora", "Aurora", aliases=("Nordlicht",)),
        company("borealis", "Borealis"),
        company("cod", "Cod"),
        deal("there", "There", [("aurora", "investor"), ("borealis", "investee")]),
        deal("back", "Back", [("borealis", "investor"), ("aurora", "investee")]),
        deal("away", "Away", [("cod", "investor"), ("borealis", "investee")],
             flows=(StatedFlow("cod", "borealis", "money", ("d",), NOWHERE),)),
        claim("a", "there", evidence("one", "eine Milliarde Dollar"), amount="1 billion USD",
              as_of="2025-09-22", parties=("aurora",)),
        claim("b", "there", evidence("two", "eine Milliarde Dollar in Borealis"),
              amount="up to 1 billion USD", as_of="2025-09", parties=("aurora",)),
        claim("c", "back", evidence("one", "für zwei Milliarden Dollar", origin="wire"),
              evidence("two", "für zwei Milliarden Dollar", origin="wire"),
              amount="2 billion USD", as_of="2025", parties=("borealis",)),
        claim("d", "away", evidence("two", "Cod hält dagegen"), statement="Cod holds against it."),
        claim("e", "there", evidence("one", "Aurora steckt"), status="announced", as_of="2025-09"),
        source("wire", publisher="Wire"),
        dispute("q", "How much?", ("a", "b"), assessment=text("Nobody knows [@a]. Nor we.")),
        dispute("r", "Which tone?", ("d", "e"), kind="framing"),
        dispute("s", "Who relays?", ("b", "c"), kind="superseded"),
        page("story", "# The story\n\n**In short.** Money circles [@a]. More.\n"),
        page("terms", "# Terms\n\nLoan\n:   Money lent.\n"),
    )  # fmt: skip


def pages_of(of: Briefing, templates: Path | None = None) -> dict[str, str]:
    return dict(render(examined(of), templates_root=templates))


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    return MappingProxyType(pages_of(circle()))


def test_a_loop_is_an_ordered_list_of_footnoted_edges(pages: Mapping[str, str]) -> None:
    loop = re.split(r"</?section[^>]*>", pages["flows.md"])[1]
    assert "[Aurora](companies/aurora.md) → [Borealis]" in loop.splitlines()[2]
    steps = [line for line in loop.splitlines() if line.startswith("1. ")]
    assert len(steps) == 2
    assert "USD 1 billion</strong></data>[^a-1]" in loop
    assert "up to USD 1 billion</strong></data>[^b-1]" in loop
    assert "USD 2 billion</strong></data>[^c-1][^c-2]" in loop
    assert "through other deals: 1 loop." in pages["flows.md"]


def test_every_flow_is_in_the_table_with_its_proof_and_nothing_is_summed(
    pages: Mapping[str, str],
) -> None:
    rows = [line for line in pages["flows.md"].splitlines() if line.startswith("| [")]
    assert len(rows) == 3
    away = next(row for row in rows if "[Cod]" in row)
    assert "no amount named</span>[^d-1]" in away
    assert "Part of a loop" not in away
    assert "3 billion" not in pages["flows.md"]


def test_events_stand_by_month_at_their_own_precision(pages: Mapping[str, str]) -> None:
    made = pages["timeline.md"]
    assert re.findall(r"^#+ (.+?) \{", made, re.MULTILINE) == [
        "Timeline", "2025", "September 2025",
    ]  # fmt: skip
    assert made.index("[^c-1]") < made.index("September 2025 {") < made.index("[^a-1]")
    assert '<time datetime="2025-09-22">22 September 2025</time>' in made


def test_of_very_many_events_the_best_supported_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pages.kinds.timeline._MOST", 2)
    made = pages_of(circle())["timeline.md"]
    assert "Shown are 2 of 4 events" in made
    assert "[^b-1]" in made
    assert "[^c-1]" not in made, "a whole year"


def test_home_leads_with_what_is_gravest_and_with_what_people_wrote(
    pages: Mapping[str, str],
) -> None:
    home = pages["index.md"]
    questions = re.findall(r"^- \[(.+?)\]\(disputes", home, re.MULTILINE)
    assert questions == ["How much?", "Who relays?", "Which tone?"]
    assert "[The story](story.md)" in home
    assert "Money circles[^a-1]." in home
    assert home.index("story.md") < home.index("terms.md") < home.index("## Deals")
    assert "(flows.md#_loop-aurora--borealis)" in home
    head = home.split("\n---\n", 1)[0]
    assert "  - navigation\n  - toc" in head


def test_what_is_disputed_or_said_by_one_who_only_reports_is_not_settled() -> None:
    of = briefing(
        source("one", "x y z"),
        source("two", "x y z"),
        company("aurora"),
        claim("a", "aurora", evidence("one", "x y z"), evidence("two", "x y z")),
        claim("b", "aurora", evidence("one", "x y z"), modality="reported"),
        claim("c", "aurora", evidence("one", "x y z"), evidence("two", "x y z", refutes=True)),
        claim("d", "aurora", evidence("one", "x y z"), evidence("two", "x y z")),
        claim("e", "aurora", evidence("one", "x y z")),
        dispute("q", "Which?", ("d", "c")),
    )
    settled = re.split(r"^## ", pages_of(of)["index.md"], flags=re.MULTILINE)[2]
    assert settled.startswith("What is not disputed")
    assert re.findall(r"\[\^([a-z])-1\]", settled) == ["a", "e"]


def test_a_dispute_shows_the_way_to_each_origin_and_its_amounts(pages: Mapping[str, str]) -> None:
    made = pages["disputes/s.md"]
    assert "2 sources, 1 origin" in made
    assert "[One](../sources/one.md) → [Wire](../sources/wire.md)" in made
    assert "fig-bar" in pages["disputes/q.md"]
    assert "fig-" not in pages["disputes/r.md"]


def test_a_claim_shows_its_variants_side_by_side(pages: Mapping[str, str]) -> None:
    made = pages["deals/there.md"]
    first = made[made.index('id="a"') :].split("</article>")[0]
    assert "also given as [up to USD 1 billion](../deals/there.md#b)" in first


def test_a_contested_claim_is_marked() -> None:
    made = pages_of(aurora())["deals/aurora-borealis.md"]
    assert '<strong class="against">contested: 1 source against</strong>' in made


def test_a_company_on_a_loop_shows_it_and_one_that_is_not_does_not(
    pages: Mapping[str, str],
) -> None:
    assert 'class="loop"' in pages["companies/borealis.md"]
    assert "fig-pill" in pages["companies/borealis.md"]
    assert 'class="loop"' not in pages["companies/cod.md"]
    assert "fig-pill" not in pages["companies/cod.md"], "one arrow says no more than the parties"


def test_a_source_page_measures_shows_where_and_names_what_repeats_it(
    pages: Mapping[str, str],
) -> None:
    made = pages["sources/two.md"]
    assert "# Text T" in made
    assert "checkable sentences are covered by claims." in made
    assert "fig-quoted" in made
    assert "steckt eine Milliarde Dollar in Borealis. Borealis" not in made
    assert "## Nearly the same text" in made
    assert "[Wire](wire.md)" in made.replace("../sources/", "")
    assert "also relayed by [One]" in made
    assert "[Text T](../sources/two.md" in pages["deals/there.md"]


def test_texts_without_end_are_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "MOST_MEASURED", 10)
    made = pages_of(circle())["sources/two.md"]
    assert "are covered by claims" not in made
    assert "Nearly the same text" not in made
    assert "fig-quoted" in made


def test_names_stand_under_their_letters_also_other_names(pages: Mapping[str, str]) -> None:
    made = pages["a-z.md"]
    assert "[Nordlicht](companies/aurora.md)" in made
    assert "→ Aurora" in made
    letters = re.findall(r"^## (.) \{", made, re.MULTILINE)
    assert letters == sorted(letters)


def test_long_lists_of_claims_show_their_subjects(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "[^a-1]" in pages_of(circle())["claims/property-amount.md"]
    monkeypatch.setattr("generator.pages.kinds.claim_lists._MOST", 2)
    made = pages_of(circle())["claims/property-amount.md"]
    assert "[^a-1]" not in made
    assert "[There](../deals/there.md)" in made


def test_tags_that_are_no_ids_have_pages_of_their_own() -> None:
    of = briefing(
        source("one", "x y z"),
        company("aurora"),
        *(
            claim(name, "aurora", evidence("one", "x y z"), tags=(tag,))
            for name, tag in (("a", "Big money"), ("b", "big-money"), ("c", "../../etc"))
        ),
    )
    made = [path for path in pages_of(of) if path.startswith("claims/tag-")]
    assert len(made) == 3
    assert all(re.fullmatch(r"claims/tag-[a-z0-9-]+\.md", path) for path in made)


def test_claims_are_listed_by_kind_of_deal_and_where_their_company_and_deal_list_them() -> None:
    made = pages_of(circle())
    assert "[^a-1]" in made["claims/kind-investment.md"]
    for link in ("(../claims/kind-investment.md)", "(../deals/there.md#_claims)", "(../companies/"):
        assert link in made["claims/index.md"]


def test_every_record_page_leads_back(pages: Mapping[str, str]) -> None:
    made = pages["companies/cod.md"]
    trail = made[made.index('<nav class="trail"') : made.index("</nav>")]
    assert "[Home](../index.md)" in trail
    assert "[Companies](../companies/index.md)" in trail
    assert '<span aria-current="page">Cod</span>' in trail


def test_pictures_are_well_formed_on_every_page(pages: Mapping[str, str]) -> None:
    found = [
        picture
        for made in pages.values()
        for picture in re.findall(r"^<figure .*</figure>$", made, re.MULTILINE)
    ]
    assert len(found) > 5
    for picture in found:
        ET.fromstring(picture)
        assert "[" not in picture


@pytest.mark.parametrize(
    ("page_", "place", "plain", "folders"),
    [
        ("index.md", "deals/x.md#c", "deals/x.html#c", "deals/x/#c"),
        ("deals/x.md", "companies/y.md", "../companies/y.html", "../../companies/y/"),
        ("deals/x.md", "deals/x.md#c", "#c", "#c"),
        ("flows.md", "index.md", "index.html", "../"),
        ("deals/index.md", "companies/index.md", "../companies/index.html", "../companies/"),
        ("index.md", "index.md", "index.html", "./"),
    ],
)
def test_addresses_are_those_that_the_engine_makes(
    page_: str, place: str, plain: str, folders: str
) -> None:
    assert address(page_, place, directories=False) == plain
    assert address(page_, place, directories=True) == folders


@pytest.mark.parametrize("directories", [True, False])
def test_pictures_lead_where_the_engine_puts_pages(directories: bool) -> None:
    of = circle()
    made = pages_of(replace(of, site=replace(of.site, directories=directories)))["index.md"]
    assert ('href="companies/aurora/"' in made) is directories
    assert ('href="companies/aurora.html"' in made) is not directories


def test_the_same_dates_sort_into_one_month() -> None:
    of = briefing(
        source("one", "x y z"),
        company("aurora"),
        *(
            claim(f"c{index}", "aurora", evidence("one", "x y z"), as_of=date)
            for index, date in enumerate(["2025-03", "2025-03/2025-12", "2025-03-15", "../2024"])
        ),
    )
    made = pages_of(of)["timeline.md"]
    assert made.count("{ #_2025-03 }") == 1
    assert parse_date("../2024").earliest is None
    assert "## 2024 {" in made
