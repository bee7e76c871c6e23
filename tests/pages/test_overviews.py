"""The pages that show many records: flows and loops, the timeline, lists, what home leads with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.languages import own_words
from generator.model import (
    Briefing,
    Claim,
    Derivation,
    Kind,
    LastEdition,
    Published,
    StatedFlow,
    Term,
)
from generator.pages import edition
from generator.pages.kinds import is_made
from generator.pages.links import address
from generator.pages.rendering import edition_of, render
from generator.pages.values import unit_words
from generator.quantities.amounts import parse_amount
from generator.quantities.dates import parse_date
from tests.pages.making import (
    NOWHERE,
    VOCABULARY,
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
              as_of="2025-09-22", parties=("aurora",), doubt=text("Nobody else has it.")),
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
    return dict(render(edition_of(examined(of), templates)))


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    return MappingProxyType(pages_of(circle()))


def test_a_loop_is_told_in_the_words_of_its_claims(pages: Mapping[str, str]) -> None:
    made = pages["flows.md"]
    loop = re.split(r"</?section[^>]*>", made)[1]
    assert "### [Aurora](companies/aurora.md) → [Borealis]" in loop
    assert "{ #_loop-aurora--borealis }" in loop
    assert re.findall(r"\[\^([a-c])-1\]", loop) == ["b", "c"], "the one in doubt is not told"
    assert "through other deals, in 1 loop" in made
    assert '<section class="circle circle-1"' in made
    assert len(re.findall(r'class="flow [^"]*in-circle[^"]*loop-1', made)) >= 2


def test_a_loop_is_our_reading_and_says_where_no_text_tells_all_of_it(
    pages: Mapping[str, str],
) -> None:
    lead, loop = told_of_loops(pages)
    assert 'in 1 loop <span class="ours">(our reading)</span>:' in lead
    assert "part of a loop, in our reading</li>" in pages["flows.md"]
    assert "Part of a loop, in our reading" in pages["companies/borealis.md"]
    assert "put together" not in lead + loop, "text two tells of both steps"
    of = circle()
    back = replace(of.claims["c"], evidence=(evidence("one", "für zwei Milliarden Dollar"),))
    there = replace(of.claims["b"], about=("back",))
    parted = {name: each for name, each in {**of.claims, "c": back}.items() if name != "a"}
    for part in told_of_loops(pages_of(replace(of, claims=parted))):
        assert "<small>(put together from different texts)</small>" in part
    # Of the other step it tells as well, as it is about that deal.
    whole = told_of_loops(pages_of(replace(of, claims={**parted, "b": there})))
    assert "put together" not in "".join(whole)


def told_of_loops(pages: Mapping[str, str]) -> tuple[str, str]:
    """What the page of flows leads with, and what it tells of its one loop."""
    lead = pages["flows.md"].partition("_title }")[2].partition("{ .lead }")[0]
    return lead, re.split(r"</?section[^>]*>", pages["flows.md"])[1]


def test_a_picture_of_flows_can_be_seen_at_days_that_need_no_script() -> None:
    made = pages_of(aurora())["flows.md"]
    assert re.findall(r'<input type="radio" name="flow-stop" id="([^"]+)"( checked)?>', made) == [
        ("_stop-1", ""),
        ("_stop-2", ""),
        ("_stop-3", " checked"),
    ]
    lines = re.findall(r'<p class="line ([^"]*)"( hidden)?.*\{ \.([a-z]+) title=', made)
    # Announced, then stalled: what held only before the end is hidden without a style sheet too.
    assert ("at-1", " hidden", "open") in lines
    assert ("not-1", "", "halted") in lines


def test_every_flow_is_in_the_table_with_its_proof_and_nothing_is_summed(
    pages: Mapping[str, str],
) -> None:
    rows = [line for line in pages["flows.md"].splitlines() if line.startswith("| [")]
    assert len(rows) == 3
    away = next(row for row in rows if "[Cod]" in row)
    assert "no amount named[^d-1]</span>" in away
    assert "Part of a loop" not in away
    assert "3 billion" not in pages["flows.md"]


def test_events_stand_in_time_at_their_own_precision(pages: Mapping[str, str]) -> None:
    made = pages["timeline.md"]
    picture, table = made.split('<details class="fold"')
    for part in (picture, table):
        assert part.index("[^b-1]") < part.index("[^c-1]"), "a day comes before its whole year"
        assert '<time datetime="2025-09-22">22 September 2025</time>' in part
    assert picture.count('class="day"') == 2, "one event of a day, and the legend"
    assert "style=" not in made, "the policy of pages forbids it"


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it"])
def test_the_pages_of_flows_and_of_time_are_made_where_there_is_nothing_yet(language: str) -> None:
    said = claim("is", "aurora", evidence("s", "x y z"))
    made = pages_of(briefing(source("s", "x y z"), company("aurora"), said, language=language))
    for path in ("flows.md", "timeline.md"):
        assert made[path].endswith(f"{{ .lead }}\n\n{own_words(language).pages.no_claims}\n")
        assert f"({path})" not in made["index.md"]


def test_what_is_expected_has_a_lane_of_its_own() -> None:
    said = [evidence("s", "x y z")]
    of = briefing(
        source("s", "x y z", published=parse_date("2025-06")),
        company("aurora"),
        claim("was", "aurora", *said, as_of="2025-03", modality="planned"),
        claim("will", "aurora", *said, as_of="2025-12", modality="planned"),
        claim("guess", "aurora", *said, as_of="2025-05", modality="forecast"),
        claim("is", "aurora", *said, as_of="2025-07"),
    )
    pages = pages_of(of)
    latest, coming = (
        pages["index.md"].partition("## Latest")[2].split("### Ahead when the texts were written")
    )
    assert re.findall(r"\[\^([a-z]+)-1\]", latest) == ["is", "was"]
    assert re.findall(r"\[\^([a-z]+)-1\]", coming.split("</section>")[0]) == ["guess", "will"]
    happened, expected = pages["timeline.md"].split('<tbody class="expected"')
    expected = expected.split("</tbody>")[0]
    assert re.findall(r"\[\^([a-z]+)-1\]", happened) == ["was", "is"]
    assert re.findall(r"\[\^([a-z]+)-1\]", expected) == ["guess", "will"]


def test_no_opinion_is_drawn_and_no_date_hides_the_others() -> None:
    said = [evidence("s", "x y z")]
    days = ["2025-03"] * 4 + ["2025-04"] * 2
    of = briefing(
        source("s", "x y z"),
        company("aurora"),
        *(claim(f"is-{n}", "aurora", *said, as_of=day) for n, day in enumerate(days)),
        claim("finds", "aurora", *said, as_of="2025-05", modality="opinion"),
    )
    picture, table = pages_of(of)["timeline.md"].split('<details class="fold"')
    assert re.findall(r"\[\^([a-z0-9-]+)-1\]", picture) == ["is-0", "is-1", "is-2", "is-4", "is-5"]
    assert "[^finds-1]" in table


def test_of_very_many_events_the_best_supported_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.analysis.timeline._MOST", 2)
    made = (
        pages_of(circle())["timeline.md"].split('<details class="fold"')[1].split("</details>")[0]
    )
    assert "Shown are 2 of 4 events" in made
    assert "[^b-1]" in made
    assert "[^c-1]" not in made, "a whole year"


def test_home_tells_what_is_new_since_the_edition_that_the_root_keeps() -> None:
    of = circle()
    told = {name: Published(str(each.statement), each.modality, each.value,
                            tuple(one.source for one in each.evidence))
            for name, each in of.claims.items()}  # fmt: skip
    asked = {name: Published(str(each.question), each.status) for name, each in of.disputes.items()}
    home = pages_of(replace(of, last_edition=LastEdition(told, asked)))["index.md"]
    assert "## New since the last edition" in home
    assert "0 changes" in home
    del told["d"], asked["q"]
    told["a"] = replace(told["a"], value=parse_amount("7 billion USD", "money"), sources=("two",))
    told["c"] = replace(told["c"], says=f"<i>{told['c'].says}")
    told["went"] = replace(told["e"], says="It went.")
    home = pages_of(replace(of, last_edition=LastEdition(told, asked)))["index.md"]
    news = home.partition("## New since the last edition")[2].partition("## ")[0]
    assert re.findall(r"^(.+)\n:   ", news, re.MULTILINE) == [
        "open question", "no longer here", "changed", "changed", "new",
    ]  # fmt: skip
    assert re.search(r"before.*USD 7 billion.*>T<", news)
    assert "<s>It went" in news
    assert "<i>" not in news.replace('<i class="', "")
    assert "5 changes" in news
    assert "## New since" not in pages_of(of)["index.md"]


def test_home_leads_with_what_is_gravest(
    pages: Mapping[str, str],
) -> None:
    home = pages["index.md"]
    questions = re.findall(
        r"^- \*\*<span class=\"grave\">.*?\[(.+?)\]\(disputes", home, re.MULTILINE
    )
    assert questions == ["How much?"], "the contradiction alone"
    assert "[All 3 disputes](disputes/index.md)" in home
    assert "(flows.md#_loop-aurora--borealis)" in home
    head = home.split("\n---\n", 1)[0]
    assert "  - navigation\n  - toc" in head


def test_what_is_disputed_or_said_by_one_text_alone_is_not_settled() -> None:
    of = briefing(
        source("one", "x y z"),
        source("two", "x y z"),
        company("aurora"),
        claim("a", "aurora", evidence("one", "x y z"), evidence("two", "x y z")),
        claim("b", "aurora", evidence("one", "x y z"), modality="reported"),
        claim("c", "aurora", evidence("one", "x y z"), evidence("two", "x y z", refutes=True)),
        claim("d", "aurora", evidence("one", "x y z"), evidence("two", "x y z")),
        claim("e", "aurora", evidence("one", "x y z")),
        claim("f", "aurora", evidence("one", "x y z", origin="wire"),
              evidence("two", "x y z", origin="wire")),
        source("wire", publisher="Wire"),
        dispute("q", "Which?", ("d", "c")),
    )  # fmt: skip
    settled = re.split(r"^## ", pages_of(of)["index.md"], flags=re.MULTILINE)[3]
    assert settled.startswith("In several sources, undisputed")
    assert re.findall(r"\[\^([a-z])-1\](?!:)", settled) == ["a"]


def test_no_sum_that_no_dispute_is_on_stands_among_those_in_dispute() -> None:
    of = briefing(
        source("one", "x y z"),
        company("aurora"),
        deal("there", "There", [("aurora", "investor")]),
        claim("a", "there", evidence("one", "x y z"), amount="1 billion USD"),
        claim("b", "there", evidence("one", "x y z"), amount="2 billion USD"),
        claim("c", "there", evidence("one", "x y z"), amount="3 billion USD"),
        claim("d", "there", evidence("one", "x y z"), amount="7 billion USD", scope="the loan"),
        dispute("q", "How much?", ("a", "b")),
    )
    picture = pages_of(of)["index.md"].split("The sums that differ")[1].split("\n## ")[0]
    assert [f"{each} billion" in picture for each in (1, 2, 3, 7)] == [True, True, True, False]


def test_a_part_of_a_sum_stands_after_the_whole_and_is_named_as_a_part() -> None:
    of = briefing(
        source("one", "x y z"),
        source("two", "x y z"),
        company("aurora", "Aurora"),
        company("borealis", "Borealis"),
        deal("there", "There", [("aurora", "investor"), ("borealis", "investee")]),
        claim("a", "there", evidence("one", "x y z"), evidence("two", "x y z"),
              amount="1 billion USD", parties=("aurora",), scope="first tranche"),
        claim("b", "there", evidence("one", "x y z"), amount="5 billion USD",
              parties=("aurora",)),
    )  # fmt: skip
    sums = re.search(r'<p class="sums".*', pages_of(of)["flows.md"])
    assert sums
    assert re.findall(r"USD [^<]*", sums[0]) == ["USD 5 billion", "USD 1 billion, first tranche"]


@pytest.mark.parametrize(
    ("unit", "words"),
    [("USD", "US dollars"), ("XXX", "no currency named"), ("people", "people"), ("W", "W")],
)
def test_a_unit_is_named_as_it_is_but_for_currencies(unit: str, words: str) -> None:
    assert unit_words(unit, "en") == words


def test_a_sum_that_is_only_rumoured_does_not_stand_out_beside_one_that_was_paid() -> None:
    prop = VOCABULARY.properties["status"]
    terms = (*prop.terms, Term("paid", text("Paid"), state="done"))
    of = briefing(
        source("one", "x y z"),
        *(company(each, each.title()) for each in ("aurora", "borealis", "cod", "dab")),
        deal("there", "There", [("aurora", "investor"), ("borealis", "investee")]),
        deal("here", "Here", [("cod", "investor"), ("dab", "investee")]),
        claim("a", "there", evidence("one", "x y z"), amount="1 billion USD", parties=("aurora",)),
        claim("b", "there", evidence("one", "x y z"), status="announced"),
        claim("c", "here", evidence("one", "x y z"), amount="2 billion USD", parties=("cod",)),
        claim("d", "here", evidence("one", "x y z"), status="paid"),
        vocabulary=replace(VOCABULARY, properties={
            **VOCABULARY.properties, "status": replace(prop, terms=terms)
        }),
    )  # fmt: skip
    made = pages_of(of)["flows.md"]
    assert re.findall(r'<div class="flow ([^"]*)"', made) == ["across firm", "across"]
    assert made.index("[Cod]") < made.index("[Aurora]")
    # That a deal was concluded makes no fact of a sum that only somebody guesses.
    guessed = {**of.claims, "c": replace(of.claims["c"], modality="reported")}
    made = pages_of(replace(of, claims=guessed))["flows.md"]
    assert re.findall(r'<div class="flow ([^"]*)"', made) == ["across", "across"]


def test_a_line_without_a_sum_is_thin_and_tells_how_far_it_is() -> None:
    of = circle()
    claims = {name: each for name, each in of.claims.items() if name not in ("a", "b", "c")}
    legend = pages_of(replace(of, claims=claims))["flows.md"].partition("</ul>")[0]
    drawn = re.findall(r"<li>(.*?) no sum named</li>", legend)
    assert drawn
    assert re.findall(r'<span class="(\w+)"><svg class="band w0"', drawn[0]) == ["open"]


def test_a_brief_says_of_what_year_a_figure_is_and_that_it_is_only_planned() -> None:
    of = briefing(
        source("one", "x y z"),
        company("aurora", "Aurora"),
        claim("a", "aurora", evidence("one", "x y z"), amount="1 billion USD", as_of="2025"),
        claim("b", "aurora", evidence("one", "x y z"), amount="2 billion USD", as_of="2025-03-04"),
        claim("c", "aurora", evidence("one", "x y z"), amount="3 billion USD", modality="planned"),
        claim("d", "aurora", evidence("one", "x y z"), amount="4 billion USD", as_of="2026",
              scope="forecast for 2026"),
    )  # fmt: skip
    made = pages_of(of)["companies/aurora.md"]
    brief = re.sub(
        "<[^>]*>", "", next(line for line in made.splitlines() if 'class="item"' in line)
    )
    assert re.findall(r"USD (\d) billion ?([^[]*)\[", brief) == [
        ("4", "forecast for 2026"),
        ("2", ""),
        ("1", "2025"),
        ("3", "tells of a plan"),
    ]


def test_what_is_resolved_is_told_apart_from_what_only_differs() -> None:
    of = briefing(
        source("one", "x y z"),
        company("aurora"),
        *(claim(each, "aurora", evidence("one", "x y z")) for each in "abcdefg"),
        *(dispute(f"grave-{each}", f"Grave {each}?", ("a", each)) for each in "bcdefg"),
        dispute("mild", "Mild?", ("a", "b"), kind="framing"),
        dispute("over", "Over?", ("a", "c"), status="resolved", preferred="a"),
    )
    made = pages_of(of)["companies/aurora.md"]
    brief, told = made.split("## Contradictions")
    assert "Contradiction\n:   " in brief
    assert re.findall(r"Grave .\?", brief) == ["Grave b?"], "the brief has it, and no list again"
    titles = re.split("<summary>", told.split("\n## ")[0])
    assert [re.findall(r"(?:Grave .|Mild|Over)\?", each) for each in titles] == [
        [f"Grave {each}?" for each in "cdef"],
        ["Grave g?"],
        ["Mild?"],
        ["Over?"],
    ]
    assert titles[1].startswith("1 more")
    assert titles[2].startswith("Differences of scope")
    assert titles[3].startswith("Resolved questions")


def test_a_dispute_shows_the_way_to_each_origin(pages: Mapping[str, str]) -> None:
    made = pages["disputes/s.md"]
    assert "2 sources, 1 origin ([Wire](../sources/wire.md))" in made


def test_our_own_sums_are_drawn_in_a_dispute_beside_those_of_sources() -> None:
    one = evidence("one", "x y z")
    of = briefing(
        source("one", "x y z"),
        company("aurora"),
        claim("a", "aurora", one, amount="1 billion USD"),
        claim("b", "aurora", one, amount="2 billion USD"),
        replace(
            claim("c", "aurora", amount="3 billion USD"), derived=Derivation("sum", ("a", "b"))
        ),
        dispute("q", "How much?", ("a", "b")),
        dispute("r", "Does it add up?", ("a", "b", "c")),
    )
    made = pages_of(of)
    assert 'class="sums"' not in made["disputes/q.md"], "the matrix has them"
    drawn = made["disputes/r.md"]
    assert drawn.count('class="sums"') == 1
    assert "USD 3 billion" in drawn
    assert "our arithmetic" in drawn


def test_values_that_meet_but_differ_stand_side_by_side(pages: Mapping[str, str]) -> None:
    made = pages["deals/there.md"]
    brief = next(line for line in made.splitlines() if line.startswith(":   <span"))
    assert re.findall(r"(?:up to )?USD \d billion", brief) == [
        "up to USD 1 billion",
        "USD 1 billion",
    ]


def of_two_texts(*claims: Claim) -> dict[str, str]:
    """The pages of what two texts say of one deal."""
    return pages_of(
        briefing(
            source("one", "x y z"),
            source("two", "x y z"),
            company("aurora"),
            company("borealis"),
            deal("there", "There", [("aurora", "investor"), ("borealis", "investee")]),
            *claims,
        )
    )


@pytest.mark.parametrize(
    ("modality", "told"), [("planned", "tells of a plan"), ("opinion", "judges")]
)
def test_a_sum_that_is_not_so_does_not_stand_beside_one_that_is_said_to_be(
    modality: str, told: str
) -> None:
    give = partial(claim, amount="1 billion USD", parties=("aurora",))
    made = of_two_texts(
        give("a", "there", evidence("one", "x y z")),
        give("b", "there", evidence("two", "x y z"), modality=modality),
    )
    brief = next(x for x in made["deals/there.md"].splitlines() if x.startswith(":   <span"))
    flat, planned = brief.split('</span> <span class="item">')
    assert ("[^a-1]" in flat, "tells of a plan" in flat) == (True, False)
    assert ("[^b-1]" in planned, told in planned) == (True, True)


def test_who_speaks_against_a_sum_does_not_give_it() -> None:
    said = evidence("one", "x y z"), evidence("two", "x y z", refutes=True)
    made = of_two_texts(
        claim("a", "there", *said, amount="1 billion USD", parties=("aurora",)),
    )
    picture = made["flows.md"].partition("<details")[0]
    assert re.search(r'class="sums"[^\n]*>\[\^a-1\] USD 1 billion', picture)
    assert re.search(r'class="said"[^\n]*>\[\^a-2\] a denial', picture)
    assert "contested: 1 source against" in made["deals/there.md"].partition("## ")[0]


def test_a_page_tells_of_a_dispute_only_what_is_on_its_own_claims() -> None:
    of = briefing(
        source("one", "x y z"),
        company("aurora"),
        company("borealis"),
        claim("a", "aurora", evidence("one", "x y z")),
        claim("b", "borealis", evidence("one", "x y z")),
        dispute("q", "Which?", ("a", "b"), assessment=text("The first [@a]. The second [@b].")),
    )
    made = pages_of(of)
    assert "The first[^a-1]" in made["companies/aurora.md"]
    assert "Which?" in made["companies/borealis.md"]
    assert "[^a-1]" not in made["companies/borealis.md"]


def test_a_contested_claim_is_marked() -> None:
    made = pages_of(aurora())["deals/aurora-borealis.md"]
    assert '<strong class="against">contested: 1 source against</strong>' in made


def test_a_company_on_a_loop_shows_it_and_one_that_is_not_does_not(
    pages: Mapping[str, str],
) -> None:
    assert "Part of a loop" in pages["companies/borealis.md"]
    assert "Part of a loop" not in pages["companies/cod.md"]


def test_a_source_page_measures_shows_where_and_names_what_repeats_it(
    pages: Mapping[str, str],
) -> None:
    made = pages["sources/two.md"]
    assert "Text T { #_title }" in made
    assert "checkable clauses are covered by claims." in made
    assert '<rect x="0" y="0" width="1000"' in made
    assert "steckt eine Milliarde Dollar in Borealis. Borealis" not in made
    assert "Nearly the same text\n:   " in made
    assert "[Wire](wire.md)" in made.replace("../sources/", "")
    assert "[Text T](../sources/two.md" in pages["deals/there.md"]


def test_texts_without_end_are_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edition, "MOST_MEASURED", 10)
    made = pages_of(circle())["sources/two.md"]
    assert "are covered by claims" not in made
    assert "Nearly the same text" not in made
    assert '<rect x="0" y="0" width="1000"' in made


def test_names_stand_under_their_letters_also_other_names(pages: Mapping[str, str]) -> None:
    made = pages["a-z.md"]
    assert "[Nordlicht](companies/aurora.md)" in made
    assert "→ Aurora" in made
    letters = re.findall(r"^## (.) \{", made, re.MULTILINE)
    assert letters == sorted(letters)


def test_a_name_in_other_capitals_is_no_other_name() -> None:
    made = pages_of(
        briefing(
            source("one", "x y z"),
            company("aurora", "Aurora", aliases=("AURORA", "Nordlicht")),
            claim("a", "aurora", evidence("one", "x y z")),
        )
    )
    assert "AURORA" not in made["a-z.md"]
    assert "Also called: Nordlicht" in made["companies/aurora.md"]


def test_the_title_of_a_fold_is_plain(pages: Mapping[str, str]) -> None:
    # Markdown in a summary is not read: a reader would see its brackets.
    titles = [
        title for made in pages.values() for title in re.findall(r"<summary>(.*?)</summary>", made)
    ]
    assert len(titles) > 15
    assert [title for title in titles if "](" in title] == []


def test_a_ledger_begins_with_the_greatest_sum_and_tells_one_that_nobody_is_said_to_give() -> None:
    one = evidence("one", "x y z")
    made = pages_of(
        briefing(
            source("one", "x y z"),
            company("alpha"),
            company("beta"),
            deal("small", "Small", [("alpha", "investor"), ("beta", "investee")]),
            deal("great", "Great", [("alpha", "partner"), ("beta", "partner")]),
            claim("a", "small", one, amount="2 billion USD", parties=("alpha",)),
            claim("b", "small", one, status="announced"),
            claim("c", "great", one, amount="9 billion USD"),
            deal("held", "Held", [("alpha", "holder"), ("beta", "holding")]),
            claim("d", "held", one, property="stake", value=parse_amount("27 %", "percent")),
        )
    )["companies/alpha.md"]
    great, small, held = (line for line in made.splitlines() if line.startswith("| [beta]"))
    assert re.search(r"Great\].*\|  \|  \| .*USD 9 billion", great)
    assert re.search(r"Small\].*USD 2 billion.*\|  \| .*Announced", small)
    assert small.count("USD 2 billion") == 1
    assert re.search(r"Held\].*\|  \|  \| .*27%", held)


def test_of_answers_of_one_time_what_most_sources_say_comes_first() -> None:
    one, two = evidence("one", "x y z"), evidence("two", "x y z")
    made = pages_of(
        briefing(
            source("one", "x y z"),
            source("two", "x y z"),
            company("alpha"),
            deal("part", "Part", [("alpha", "investor")]),
            claim("a", "part", one, status="announced", as_of="2026-02"),
            claim("b", "part", one, two, status="stalled", as_of="2026"),
            claim("c", "part", one, two, status="closed", as_of="2024"),
        )
    )["deals/part.md"]
    brief = made[made.index("\nStatus\n") :].split("\n\n")[0]
    assert re.findall(r"\[\^([abc])-1\]", brief) == ["b", "a", "c"]


def test_a_line_tells_how_each_of_its_sources_puts_it() -> None:
    relayed = evidence("one", "x y z", by="Wire", modality="reported")
    made = pages_of(
        briefing(
            source("one", "x y z"),
            source("two", "x y z"),
            company("alpha"),
            company("beta"),
            claim("a", "alpha", relayed, evidence("two", "x y z"), about=("beta",)),
        )
    )["companies/beta.md"]
    assert 'relays</span> Wire · <span class="how says">' in made


def test_a_source_that_relays_two_sides_does_not_differ_from_itself() -> None:
    def told(by: str, again: str) -> str:
        return pages_of(
            briefing(
                source("one", "x y z"),
                company("alpha"),
                claim("a", "alpha", evidence("one", "x y z"), status="announced", by=by),
                claim("b", "alpha", evidence("one", "x y z"), status="stalled", by=again),
                dispute("which", "Which?", ["a", "b"]),
            )
        )["sources/one.md"]

    assert "Gives more than one answer" not in told("Wire", "Beta")
    assert "Gives more than one answer" in told("Wire", "Wire")
    assert "Gives more than one answer" in told("Wire", "")


def test_a_loop_is_as_far_as_the_step_of_which_least_is_done() -> None:
    prop = VOCABULARY.properties["status"]
    one = evidence("one", "x y z")
    made = pages_of(
        briefing(
            source("one", "x y z"),
            company("alpha"),
            company("beta"),
            deal("to", "To", [("alpha", "investor"), ("beta", "investee")]),
            deal("more", "More", [("alpha", "investor"), ("beta", "investee")]),
            deal("back", "Back", [("beta", "investor"), ("alpha", "investee")]),
            claim("to-sum", "to", one, amount="2 billion USD", parties=("alpha",)),
            claim("to-done", "to", one, status="closed"),
            claim("more-sum", "more", one, amount="3 billion USD", parties=("alpha",)),
            claim("more-open", "more", one, status="announced"),
            claim("back-sum", "back", one, amount="1 billion USD", parties=("beta",)),
            claim("back-done", "back", one, status="closed"),
            vocabulary=replace(
                VOCABULARY,
                properties={
                    **VOCABULARY.properties,
                    "status": replace(
                        prop, terms=(*prop.terms, Term("closed", text("Closed"), state="done"))
                    ),
                },
            ),
        )
    )["flows.md"]
    assert "closed[^to-done-1][^back-done-1]" in made
    assert "announced[^more-open-1]" not in made


def test_a_kind_is_called_as_the_vocabulary_labels_it() -> None:
    made = pages_of(
        briefing(
            source("one", "x y z"),
            company("ville", "Ville", kind="collectivite"),
            deal("reseau", "Le réseau", [("ville", "investor")], kind="delegation"),
            claim("a", "reseau", evidence("one", "x y z")),
            vocabulary=replace(
                VOCABULARY,
                company_kinds={"collectivite": Kind("collectivite", text("Collectivité"))},
                deal_kinds={"delegation": Kind("delegation", text("Délégation de service"))},
            ),
            language="fr",
        )
    )
    for name in ("companies/ville.md", "a-z.md"):
        assert "Collectivité" in made[name], name
    # As the packaged kinds are written, of which a list may have some.
    assert "collectivité" in made["companies/index.md"]
    assert "Délégation de service" in made["deals/reseau.md"]
    assert not [name for name, page in made.items() if "ollectivite" in page]


def test_an_article_that_is_cut_short_stands_where_its_letters_do() -> None:
    names = ("Lucien", "L’exploitation", "Lenormand")
    made = pages_of(briefing(*(company(f"c{at}", name) for at, name in enumerate(names))))
    found = [name for name in re.findall(r"\[(.*?)\]\(", made["a-z.md"]) if name in names]
    assert found == ["Lenormand", "L’exploitation", "Lucien"]


def test_the_ledger_has_no_row_of_which_nothing_is_said(pages: Mapping[str, str]) -> None:
    made = pages_of(
        briefing(
            source("one", "x y z"),
            company("aurora", "Aurora"),
            company("borealis", "Borealis"),
            deal("there", "There", [("aurora", "holder"), ("borealis", "holding")]),
            claim("a", "there", evidence("one", "x y z")),
        )
    )["companies/aurora.md"]
    assert 'class="table ledger"' not in made
    assert "1 deal&#58; [There](../deals/there.md)" in made
    assert 'class="table ledger"' in pages["companies/aurora.md"]


def test_a_list_of_claims_has_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    path = "claims/property-amount"
    whole = pages_of(circle())[f"{path}.md"]
    assert set(re.findall(r"\[\^([a-z]-1)\]", whole)) == {"a-1", "b-1", "c-1"}
    assert "<summary>Claims " in whole  # and not *In other contexts*, as there is no other
    monkeypatch.setattr("generator.pages.context.MOST", 2)
    made = pages_of(circle())
    parts = [set(re.findall(r"\[\^([a-z]-1)\]", made[f"{path}{end}.md"])) for end in ("", "_2")]
    assert sum(map(len, parts)) == 3
    assert set.union(*parts) == {"a-1", "b-1", "c-1"}
    assert "](../claims/property-amount_2.md)" in made[f"{path}.md"]


def test_a_long_list_has_a_page_for_each_of_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pages_of(circle())
    monkeypatch.setattr("generator.pages.context.MOST", 2)
    made = pages_of(circle())
    first, second = made["companies/index.md"], made["companies/index_2.md"]
    assert "**Aurora**\n[Cod](../companies/index_2.md)" in first
    assert "[Aurora](../companies/index.md)\n**Cod**" in second
    assert 'title: "Companies (2)"' in second
    assert whole["companies/index.md"].count("| [") == 3 == first.count("| [") + second.count("| [")
    assert "_2" not in "".join(whole)
    for path in ("deals", "disputes", "sources"):
        assert f"{path}/index_2.md" in made
    assert made["a-z_2.md"].count("letter-") >= 2
    assert [is_made(each) for each in ("a-z_2", "deals/index_2", "about_2")] == [True, True, False]


def test_a_record_with_many_claims_shows_some_and_how_many_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = ("here", "there", "away")
    of = briefing(
        source("one", "x y z"),
        company("aurora", "Aurora"),
        *(deal(name, name.title(), [("aurora", "investor")]) for name in names),
        *(claim(name, name, evidence("one", "x y z"), parties=("aurora",)) for name in names),
    )
    assert "Shown are" not in pages_of(of)["companies/aurora.md"]
    monkeypatch.setattr("generator.pages.claims._MOST_LINES", 2)
    monkeypatch.setattr("generator.pages.claims._LEAST_LINES", 2)
    monkeypatch.setattr("generator.pages.kinds.entities._MORE_DEALS", 1)
    made = pages_of(of)["companies/aurora.md"]
    assert "Shown are the first 2 of 3" in made
    assert made.count("[^") - made.count("]: ") == 2
    assert "\n\n{ ." not in made
    assert "3 deals&#58; [Here](../deals/here.md) · […](../deals/index.md)" in made


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


def test_claims_are_listed_by_kind_of_deal(pages: Mapping[str, str]) -> None:
    assert "[^a-1]" in pages["claims/kind-investment.md"]
    assert "(../claims/kind-investment.md)" in pages["claims/index.md"]


def test_every_record_page_leads_back(pages: Mapping[str, str]) -> None:
    made = pages["companies/cod.md"]
    trail = made[made.index('<nav class="trail"') : made.index("</nav>")]
    assert "[Home](../index.md)" in trail
    assert "[Companies](../companies/index.md)" in trail
    assert '<span aria-current="page">Cod</span>' in trail


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


def test_the_strip_of_a_source_says_what_it_marks() -> None:
    made = pages_of(
        briefing(
            source(
                "one", "Aurora steckt am 5. Mai 2025 Geld hinein. Cod verlor 2024 zwei Drittel."
            ),
            company("aurora", "Aurora"),
            claim("a", "aurora", evidence("one", "Aurora steckt am 5. Mai 2025 Geld hinein")),
        )
    )["sources/one.md"]
    legend = re.findall(r"</svg> ([^<]+)</li>", made)
    assert legend == [
        "quoted as proof of claims",
        "the rest of the article",
        "checkable sentences that no claim covers",
    ]


# --- what the home page says of the whole ---------------------------------------------------------


def told_of_sources(of: Briefing) -> str:
    """What stands under the heading of the home page, above where things stand."""
    return pages_of(of)["index.md"].partition("_title }")[2].partition("<div")[0]


def test_the_home_page_says_what_it_is_and_what_it_rests_on() -> None:
    of = aurora()
    quoted = (of.sources["morgenpost"], of.sources["blatt"])
    unnamed = {
        one.id: replace(one, language="fr", label=text("Ours"), publisher=None, title=text(""))
        for one in quoted
    }
    written = (page("method", "# How it is made\n"), page("where-things-stand", "# Now\n"))
    told = told_of_sources(replace(of, sources={**of.sources, **unnamed}, pages=written))
    assert "Who finances whom." in told, "whether or not somebody wrote where things stand"
    assert "2 sources in French" in told
    assert "Not known of any: author, publisher ·" in told, "one of them is of a day"
    assert "Their names here are ours" in told
    assert '· Reviewed: <time datetime="2026-11-23">' in told
    assert "[How it is made](method.md)" in told


def test_the_home_page_says_of_sources_only_what_holds_for_all() -> None:
    told = told_of_sources(aurora())
    assert "2 sources in German · Not known of any: author ·" in told
    assert "Their names" not in told


def test_the_home_page_explains_its_marks_where_they_stand_first() -> None:
    of = circle()
    home = pages_of(of)["index.md"]
    explained = "contradiction, or a probable error of a source · "
    assert home.count(explained) == 1
    assert home.index("{ #_disputes }") < home.index(explained) < home.index("- **")
    assert home.index(explained) < home.index("{ #_sums }")
    key = home.partition("## Sources")[2].partition("</section>")[0]
    assert 'A mark such as <b class="sign s1">O</b> opens the words of its source' in key
    # Without a picture of sums the questions are the first to bear them.
    without = {name: each for name, each in of.claims.items() if name in "cde"}
    asked = {"r": of.disputes["r"]}
    home = pages_of(replace(of, claims=without, disputes=asked))["index.md"]
    assert home.index("{ #_disputes }") < home.index(explained) < home.index("- **")
    assert explained not in pages_of(replace(of, disputes={}))["index.md"]


def test_the_home_page_of_nothing_says_nothing_of_sources() -> None:
    assert "sources" not in told_of_sources(briefing())


# --- doubts ---------------------------------------------------------------------------------------


def test_a_doubt_stands_wherever_its_claim_is_drawn_told_or_proven() -> None:
    made = pages_of(doubted_circle())
    picture, table = made["flows.md"].split('<details class="fold"')
    drawn = picture.split("## Loops, in our reading")
    assert "[^a-1] USD 1 billion &#40;doubtful&#41;</span>" in drawn[0]
    assert "USD 1 billion &#40;doubtful&#41;&#44;" in drawn[0], "the name of the line"
    assert "USD 2 billion &#40;doubtful" not in drawn[0]
    assert "[^a-1] <small>doubtful</small>" in drawn[1], "told for its step, as no other is"
    assert "[^a-1]: " in table
    proof = table.partition("[^a-1]: ")[2].partition("\n")[0]
    assert " · doubtful</small>" in proof
    chart = made["disputes/q.md"].partition("sums-chart")[2]
    assert "doubtful" in chart


def doubted_circle() -> Briefing:
    """The circle, one step of which only a doubted sum tells of; and with arithmetic of ours."""
    of = circle()
    shown = {name: one for name, one in of.claims.items() if name != "e"}
    shown["b"] = replace(shown["b"], parties=())
    shown["ours"] = claim(
        "ours", "there", amount="up to 2 billion USD", derived=Derivation("sum", ("a", "b"))
    )
    asked = dispute("q", "How much?", ("a", "b", "ours"), assessment=text("Nobody knows [@a]."))
    return replace(of, claims=shown, disputes={"q": asked})


def test_a_deal_is_disputed_only_where_something_contradicts_what_is_told_of_it() -> None:
    of = circle()
    c, d = of.claims["c"], replace(of.claims["d"], doubt=text("Whose euros?"))
    error = dispute("z", "In euros?", ("a", "b", "c"), kind="source-error")
    told = pages_of(replace(of, claims={**of.claims, "d": d}, disputes={"z": error}))
    rows = {
        row.partition("]")[0]: row for row in told["deals/index.md"].splitlines() if "| [" in row
    }
    assert "disputed" in rows["| [There"], "two sums of it are in the dispute"
    assert "disputed" not in rows["| [Back"], "nothing contradicts the one sum of it"
    assert c.id in error.claims
    flow = next(row for row in told["flows.md"].splitlines() if row.startswith("| [Borealis"))
    assert "disputed" not in flow


def test_a_dispute_begins_with_its_answer_and_ends_with_what_it_is_on() -> None:
    made = pages_of(circle())["disputes/q.md"]
    lead = made.partition("{ .lead }")[0]
    assert "Nobody knows[^a-1]" in lead
    assert "Nor we" not in lead
    parts = [made.index(f"{{ #_{each} }}") for each in ("who", "words", "reading", "related")]
    assert sorted(parts) == parts
    assert parts[-1] < made.index("It is about&#58;")


def added_up() -> Briefing:
    """The circle, and the sum of two claims, which no source gives."""
    of, ours = circle(), Derivation("sum", ("a", "b"))
    both = claim("both", "there", amount="up to 2 billion USD", scope="both", derived=ours)
    return replace(of, claims={**of.claims, "both": both})


def test_a_picture_that_tells_all_sums_stands_in_the_place_of_their_table() -> None:
    of = added_up()
    asked = dispute("q", "How much?", ("a", "b", "both"))
    made = pages_of(replace(of, disputes={"q": asked}))
    assert "sums-chart" in made["disputes/q.md"]
    assert "matrix" not in made["disputes/q.md"]
    # What no picture of sums has keeps its row.
    asked = dispute("q", "How much?", ("a", "b", "d", "both"))
    made = pages_of(replace(of, disputes={"q": asked}))
    assert "sums-chart" in made["disputes/q.md"]
    assert "matrix" in made["disputes/q.md"]


def test_a_sum_that_a_text_only_relays_is_said_to_be_that() -> None:
    of = circle()
    relayed = replace(of.claims["c"], modality="reported")
    for claims, told in ((of.claims, False), ({**of.claims, "c": relayed}, True)):
        facts = pages_of(replace(of, claims=claims))["deals/back.md"].partition("</div>")[0]
        assert ('<span class="how relays">relays</span>' in facts) == told


def test_claims_on_one_source_are_counted_among_all_that_the_page_has() -> None:
    made = pages_of(added_up())["deals/there.md"]
    assert "3 of 4 claims on one source each" in made
