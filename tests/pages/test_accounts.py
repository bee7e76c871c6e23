"""Who says what: nothing stands in a source's column that its own quotes do not hold."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.examination import examine
from generator.languages import own_words
from generator.model import Briefing, EntityValue
from generator.pages.accounts import Asked, accounts, questions_on
from generator.pages.brief import typed_facts
from generator.pages.claims import covers
from generator.pages.edition import Edition
from generator.pages.kinds.compare import pairings, pairs
from generator.pages.kinds.entities import latest_status
from generator.pages.manner import Manner, manner_of, manners_of, told, word
from generator.pages.markdown import EMPTY
from generator.pages.rendering import edition_of, render
from generator.reading import read
from tests.pages.making import (
    aurora,
    briefing,
    claim,
    company,
    deal,
    dispute,
    evidence,
    examined,
    source,
    text,
)

ROOT = Path(__file__).parents[2]
MARK = re.compile(r"\[\^([a-z0-9-]+)-([0-9]+)\]")


@cache
def editions() -> tuple[Edition, ...]:
    return edition_of(examined(aurora())), edition_of(examine(read(ROOT).briefing))


def held(edition: Edition, own: str, cell: str) -> None:
    """A cell's marks are of its source, and its words those of these very quotes."""
    marks = MARK.findall(cell)
    assert bool(marks) == bool(cell)
    known = set()
    for name, number in marks:
        of = edition.briefing.claims[name]
        assert of.evidence[int(number) - 1].source == own
        known |= {word(edition, each.kind) for each in manners_of(edition.examination, of, own)}
    assert set(re.findall(r'<span class="how [^<]*</span>', cell)) <= known


@pytest.mark.parametrize("which", [0, 1], ids=["invented", "ours"])
def test_a_column_holds_what_its_own_quotes_hold(which: int) -> None:
    edition = editions()[which]
    known = edition.briefing
    checked = 0
    asked = [
        [Asked(EMPTY, [known.claims[each] for each in dispute.claims], dispute)]
        for dispute in known.disputes.values()
    ]
    asked += [
        list(questions_on(edition, [one for one in of if one.subject == each]))
        for each, of in known.claims_on.items()
    ]
    for one in asked:
        table = accounts(edition, one, fewest=1)
        for row in table.rows if table else ():
            for head, cell in zip(table.heads[1:] if table else (), row[1:], strict=True):
                sign = next(each for each in edition.signs if head.startswith(edition.sign(each)))
                held(edition, sign, str(cell))
                checked += bool(cell)
    assert checked > (1, 100)[which]


def test_each_two_sources_are_compared_by_their_own_quotes() -> None:
    edition = editions()[1]
    for one, other in pairs(edition):
        for row in pairings(edition, edition.briefing.sources[one], other):
            for source_, said in ((one, row.first), (other, row.second)):
                for claim_ in filter(MARK.search, said.split("<br>")):
                    held(edition, source_, claim_)
                    assert '<span class="how ' in claim_, "and how it says so is told"
            assert (row.relation == "first") == (not row.second), row
            assert (row.relation == "second") == (not row.first), row


def test_two_sources_are_compared_with_what_is_doubted() -> None:
    row = pairings(
        edition_of(
            examined(
                briefing(
                    made := source("one", "x y z"),
                    source("two", "x y z"),
                    company("aurora"),
                    claim("a", "aurora", evidence("one", "x y z"), amount="1 billion USD"),
                    claim(
                        "b",
                        "aurora",
                        evidence("two", "x y z", modality="reported"),
                        amount="1 billion USD",
                        doubt=text("Why?"),
                    ),
                )
            )
        ),
        made,
        "two",
    )[0]
    assert row.relation == "agree"
    assert row.first.endswith('[^a-1] <small><span class="how says">the text says</span></small>')
    assert row.second.endswith('<span class="how relays">relays</span> · doubtful</small>')


def test_a_name_that_begins_with_whose_it_is_is_not_followed_by_that() -> None:
    of = examined(
        briefing(
            source("one", "x y z"),
            *(company(each, each.title()) for each in ("aurora", "ceres", "auro")),
            deal("part", "Aurora’s part", [("aurora", "investor")]),
            deal("loan", "A loan", [("ceres", "investor")]),
            *(
                claim(name, on, evidence("one", "x y z"), amount="1 billion USD", parties=parties)
                for name, on, parties in (
                    ("a", "part", ("aurora",)),
                    ("b", "loan", ("ceres",)),
                    ("c", "part", ("aurora", "ceres")),
                    ("d", "part", ("auro",)),
                )
            ),
        )
    )
    edition = edition_of(of)
    told = [covers(edition, of.briefing.claims[each], on="") for each in "abcd"]
    assert ["Aurora’s" in each for each in told] == [True, False, True, True]
    assert [each.count("](") for each in told] == [1, 2, 3, 2]


def test_a_comparison_counts_only_what_there_is() -> None:
    of = briefing(
        source("one", "x y z"),
        source("two", "x y z"),
        company("aurora"),
        claim("a", "aurora", evidence("one", "x y z"), evidence("two", "x y z")),
    )
    said = dict(render(edition_of(examined(of))))["compare/one--two.md"]
    assert "Both are quoted on 1 matter: they give the same answer on 1, if not" in said


@pytest.mark.parametrize(
    ("other", "scope", "relation"),
    [
        ("1 billion USD", "", "agree"),
        ("1 billion USD", "with two others", "differ"),
        ("1 billion EUR", "", "contradict"),
    ],
)
def test_two_sources_that_give_one_value_do_not_contradict_each_other(
    other: str, scope: str, relation: str
) -> None:
    edition = edition_of(
        examined(
            briefing(
                source("one", "x y z"),
                source("two", "x y z"),
                company("aurora"),
                claim("a", "aurora", evidence("one", "x y z"), amount="1 billion USD"),
                claim("b", "aurora", evidence("two", "x y z"), amount=other, scope=scope or None),
                dispute("q", "Dollars or euros?", ("a", "b"), kind="source-error"),
            )
        )
    )
    assert [row.relation for row in pairings(edition, edition.briefing.sources["one"], "two")] == [
        relation
    ]


def test_who_says_the_same_and_more_does_not_contradict() -> None:
    edition = edition_of(
        examined(
            briefing(
                source("one", "x y z"),
                source("two", "x y z"),
                company("aurora"),
                claim("a", "aurora", evidence("one", "x y z"), amount="1 billion USD"),
                claim("b", "aurora", evidence("two", "x y z"), amount="1 billion USD"),
                claim("c", "aurora", evidence("two", "x y z"), amount="1 billion EUR"),
                dispute("q", "Dollars or euros?", ("a", "b", "c"), kind="source-error"),
            )
        )
    )
    assert [row.relation for row in pairings(edition, edition.briefing.sources["one"], "two")] == [
        "differ"
    ]


def test_what_two_sources_say_of_a_question_stands_under_what_that_is_on() -> None:
    edition = edition_of(
        examined(
            briefing(
                source("one", "x y z"),
                source("two", "x y z"),
                company("aurora"),
                company("borealis"),
                claim("a", "aurora", evidence("two", "x y z")),
                claim("b", "borealis", evidence("one", "x y z")),
                dispute("q", "Who leads?", ("a", "b")),
            )
        )
    )
    (row,) = pairings(edition, edition.briefing.sources["one"], "two")
    assert row.subject == "aurora", "the first of its claims says so, whoever makes that"
    assert "disputes/q.md)" in row.title


def test_two_sources_on_different_matters_of_a_contradiction_do_not_contradict_each_other() -> None:
    edition = edition_of(
        examined(
            briefing(
                source("one", "x y z"),
                source("two", "x y z"),
                source("three", "x y z"),
                company("aurora"),
                company("borealis"),
                claim("a", "aurora", evidence("one", "x y z"), amount="1 billion USD"),
                claim("b", "borealis", evidence("two", "x y z"), amount="2 billion USD"),
                claim("c", "borealis", evidence("three", "x y z"), amount="3 billion USD"),
                dispute("q", "How much?", ("a", "b", "c")),
            )
        )
    )
    sources = edition.briefing.sources
    relations = {
        (one, two): next(row.relation for row in pairings(edition, sources[one], two))
        for one, two in (("one", "two"), ("two", "three"))
    }
    assert relations == {("one", "two"): "differ", ("two", "three"): "contradict"}


def test_a_question_that_one_source_answers_in_two_ways_is_asked() -> None:
    content = briefing(
        source("one", "x y z"),
        company("aurora"),
        claim("a", "aurora", evidence("one", "x y z"), amount="1 billion USD"),
        claim("b", "aurora", evidence("one", "x y z"), amount="2 billion USD"),
    )
    edition = edition_of(examined(content))
    claims = list(content.claims.values())
    assert [len(asked.claims) for asked in questions_on(edition, claims)] == [2]
    assert not list(questions_on(edition, claims[:1]))


def test_a_status_holds_no_more_once_another_surely_began_after_it() -> None:
    dates = {"year": "2025-01/2026-12", "march": "2025-03", "june": "2026-06", "always": ""}
    content = briefing(
        source("one", "x y z"),
        company("aurora"),
        *(
            claim(name, "aurora", evidence("one", "x y z"), status="agreed", as_of=date)
            for name, date in dates.items()
        ),
    )
    held = latest_status(edition_of(examined(content)), content.claims.values())
    assert [each.id for each in held] == ["june", "year", "always"]


def test_who_denies_a_value_does_not_give_it() -> None:
    content = briefing(
        source("one", "x y z"),
        company("aurora"),
        claim("a", "aurora", evidence("one", "x y z"), status="agreed"),
        claim("b", "aurora", evidence("one", "x y z"), status="stalled", modality="denied"),
    )
    edition = edition_of(examined(content))
    claims = list(content.claims.values())
    assert [each.id for each in latest_status(edition, claims)] == ["a"]
    facts = list(typed_facts(edition, claims, "aurora"))
    assert len(facts) == 1
    assert "[^a-1]" in facts[0].value
    assert "[^b-1]" not in facts[0].value


def test_who_denies_a_value_stands_beside_those_who_give_it() -> None:
    of = briefing(
        source("one", "x y z"),
        source("two", "x y z"),
        company("aurora"),
        company("borealis"),
        deal("back", "Back", [("aurora", "investor"), ("borealis", "investee")]),
        claim("a", "back", evidence("one", "x y z"), status="stalled"),
        claim("b", "back", evidence("two", "x y z"), status="stalled", modality="denied"),
        claim("c", "back", evidence("two", "x y z"), status="announced"),
    )
    made = dict(render(edition_of(examined(of))))
    for path in ("deals/index.md", "deals/back.md"):
        assert "[^a-1] <small>a denial</small>[^b-1]" in made[path]
        assert "[^c-1] <small>a denial" not in made[path]


def many() -> Briefing:
    names = [f"s{number}" for number in range(13)]
    return briefing(
        *(source(name, "x y z", publisher=f"Paper {name}") for name in names),
        company("aurora"),
        claim("a", "aurora", *(evidence(name, "x y z") for name in names)),
    )


def test_of_many_sources_a_sign_is_a_short_name() -> None:
    edition = edition_of(examined(many()))
    assert edition.sign("s3") == '<b class="sign s0">Paper s3</b>'
    assert not list(pairs(edition))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Alpha wird „niemals“ zahlen, sagte Beta gestern.", "quotes"),
        ("Alpha wird niemals zahlen, sagte Beta gestern.", "relays"),
        ("Alpha wird niemals zahlen, sagte Beta gestern. „Anderes“ folgt.", "relays"),
    ],
)
def test_who_is_quoted_has_words_between_quotation_marks(body: str, kind: str) -> None:
    passage = body[: body.index(" zahlen")]
    said = claim("a", "alpha", evidence("s", passage, by="Beta"), modality="stated")
    found = examined(briefing(source("s", body), company("alpha"), said))
    assert [each.kind for each in manners_of(found, said)] == [kind]


def test_who_denies_is_named_before_the_verb() -> None:
    edition = editions()[0]
    relayed, denied = (Manner(kind, "Beta", ()) for kind in ("relays", "denies"))
    assert str(told(edition, relayed)).endswith("relays</span> Beta")
    assert str(told(edition, denied)).startswith("Beta: <span")


def test_a_house_that_publishes_a_text_speaks_in_it_itself() -> None:
    made = edition_of(
        examined(
            briefing(
                source("one", "Die Bank urteilt.", publisher="Bank of Aurora"),
                company("bank", "Bank of Aurora"),
                company("cod", "Cod"),
                claim("a", "cod", evidence("one", "Die Bank urteilt"), by="bank"),
                claim("b", "cod", evidence("one", "Die Bank urteilt"), by="cod"),
            )
        )
    )
    said = [manner_of(made.examination, each, 0) for each in made.briefing.claims.values()]
    assert [(each.kind, each.whose) for each in said] == [("says", ""), ("relays", "cod")]


def test_answers_that_are_not_shown_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pages.accounts._MOST_ANSWERS", 2)
    claims = [
        claim(each, "there", evidence(source_, "x y z"), amount=f"{n} billion USD")
        for n, (each, source_) in enumerate((("a", "one"), ("b", "two"), ("c", "one")), 1)
    ]
    edition = edition_of(
        examined(
            briefing(
                source("one", "x y z"),
                source("two", "x y z"),
                company("aurora", "Aurora"),
                deal("there", "There", [("aurora", "investor")]),
                *claims,
            )
        )
    )
    table = accounts(edition, questions_on(edition, claims))
    assert table is not None
    title, *rows = table.rows
    assert "1 more" in str(title[0])
    assert len(rows) == 2


def test_of_many_names_some_are_told_and_the_others_counted() -> None:
    series = own_words("en").pages.series
    assert series(["A", "B", "C"], 3) == "A, B and C"
    assert series(["A", "B", "C", "D"], 2) == "A, B and 2 others"
    assert series(["A", "B", "C"], 2) == "A, B and C"


def test_an_answer_that_is_an_entity_leads_to_it() -> None:
    named: dict[str, Any] = {"property": "supplier", "value": EntityValue("borealis")}
    of = briefing(
        source("one", "x y z"),
        source("two", "x y z"),
        company("aurora"),
        company("borealis", "Borealis"),
        claim("a", "aurora", evidence("one", "x y z"), **named),
        claim("b", "aurora", evidence("two", "x y z"), **named),
        dispute("q", "Who supplies it?", ("a", "b")),
    )
    made = dict(render(edition_of(examined(of))))["disputes/q.md"]
    assert "\n| [Borealis](../companies/borealis.md) |" in made


def test_an_answer_is_a_statement_where_no_other_has_its_property() -> None:
    of = briefing(
        source("one", "x y z"),
        source("two", "x y z"),
        company("aurora"),
        claim("a", "aurora", evidence("one", "x y z"), status="stalled"),
        claim("b", "aurora", evidence("two", "x y z"), amount="1 billion USD"),
        claim("c", "aurora", evidence("two", "x y z"), amount="2 billion USD"),
        dispute("q", "Why?", ("a", "b", "c")),
    )
    made = dict(render(edition_of(examined(of))))["disputes/q.md"]
    assert re.findall(r"^\| \[(.+?)\]", made, re.MULTILINE) == [
        "What a says.", "USD 1 billion", "USD 2 billion",
    ]  # fmt: skip


def test_the_same_value_of_two_things_is_two_answers_each_with_what_it_is_of() -> None:
    of = briefing(
        source("one", "x y z"),
        source("two", "x y z"),
        company("aurora", "Aurora"),
        company("borealis", "Borealis"),
        claim("a", "aurora", evidence("one", "x y z"), status="stalled"),
        claim("b", "borealis", evidence("two", "x y z"), status="stalled"),
        dispute("q", "Which?", ("a", "b")),
    )
    made = dict(render(edition_of(examined(of))))["disputes/q.md"]
    for name in ("aurora", "borealis"):
        assert f"<small>[{name.title()}](../companies/{name}.md)</small> |" in made
