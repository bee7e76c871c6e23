"""Which clauses hold something checkable, why, and which the claims cover."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.analysis.coverage import (
    SourceCoverage,
    source_coverage,
)
from generator.evidence.spans import Span
from generator.examination import examine
from generator.naming import name_index
from tests.analysis.making import briefing, company, person, source

ENTITIES = briefing(
    companies=[
        company("aurora", "Aurora Chips", ("Aurora",)),
        company("bay", "Bay & Co"),
        company("dotted", "d.light"),
    ],
    people=[person("ada", "Ada Example")],
)


def covering(
    text: str,
    quoted: Sequence[str] = (),
    excluded: Sequence[str] = (),
    language: str | None = "de",
) -> SourceCoverage:
    def spans(words: Sequence[str]) -> list[Span]:
        return [Span(text.index(each), text.index(each) + len(each)) for each in words]

    made = source("s", text, language=language)
    return source_coverage(
        made, spans(quoted), spans(excluded), name_index(ENTITIES.entities.values())
    )


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "language"),
    [
        ("Die Summe stieg auf 37,5 Milliarden.", "figure", "37,5", "de"),
        ("Die Summe liegt im zweistelligen Milliardenbereich.", "figure", None, "de"),
        ("Das Geld fließt im September.", "date", "September", "de"),
        ("On Friday the money came.", "date", "Friday", "en"),
        ("In Sept the money came.", "date", "Sept", "en"),
        ("En septembre, tout change.", "date", "septembre", "fr"),
        ("Dann kam Auroras Angebot.", "entity", "Aurora", "de"),
        ("Dann kam der Aurora-Chef.", "entity", "Aurora", "de"),
        ("Dann kam Bay & Co hinzu.", "entity", "Bay & Co", "de"),
        ("Der Deal sei geplatzt.", "speech", "sei", "de"),
        ("Das Unternehmen will Werke bauen.", "aim", "will", "de"),
        ("Sie beschlossen den Bau.", "aim", "beschlossen", "de"),
        ("They decided to build.", "aim", "decided", "en"),
        ("Das Unternehmen scheint zu wanken.", "seeming", "scheint", "de"),
        ("The company seems to waver.", "seeming", "seems", "en"),
        ("Das sagte niemand.", "speech", "sagte", "de"),
        ("He said nothing.", "speech", "said", "en"),
        ("Selon la presse, tout va bien.", "speech", "Selon la presse", "fr"),
        ("Das ist „völliger Unsinn“.", "quotation", "„völliger Unsinn“", "de"),
        ("C'est « du vent ».", "quotation", "« du vent »", "fr"),
        ("Es kostet 5 Yen.", "figure", "5", None),
    ],
)
def test_what_is_checkable_and_why(
    sentence: str, kind: str, words: str | None, language: str | None
) -> None:
    (found,) = covering(sentence, language=language).clauses
    reasons = {reason.kind: reason.words for reason in found.reasons}
    assert kind in reasons
    assert words is None or reasons[kind] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Partnerschaft ist zwingend.",
        "Ein Zeichen der Zeit.",
        "Die auroralen Lichter leuchten.",
        "Das seidene Tuch.",
    ],
)
def test_what_is_not_checkable(sentence: str) -> None:
    assert not covering(sentence).checkable


def test_the_entity_is_named_and_the_longest_name_counts() -> None:
    (found,) = covering("Dann kam Aurora Chips.").clauses
    assert [(each.words, each.entity) for each in found.reasons] == [("Aurora Chips", "aurora")]


def test_a_quotation_goes_on_over_several_sentences() -> None:
    found = covering("Er rief: „Es ist so. Es bleibt so. Und gut.“ So war es.")
    assert [clause.checkable for clause in found.clauses] == [True, True, True, False]


LONG = (
    "Aurora baut zwei neue Werke in Bergen, weil die Nachfrage nach Rechnern stark wächst, und "
    "plant weitere Werke im hohen Norden; Bay zahlt dafür einen großen Teil der Kosten."
)


def test_a_sentence_is_cut_where_another_thing_is_said() -> None:
    assert [clause.text for clause in covering(LONG).clauses] == [
        "Aurora baut zwei neue Werke in Bergen,",
        "weil die Nachfrage nach Rechnern stark wächst,",
        "und plant weitere Werke im hohen Norden;",
        "Bay zahlt dafür einen großen Teil der Kosten.",
    ]
    assert len(covering("Aurora, Bay und andere bauen Werke in Bergen und Oslo.").clauses) == 1
    assert len(covering("Das kostet 4,7 Milliarden, mehr nicht.").clauses) == 1


def test_a_clause_is_covered_where_half_of_its_words_are_quoted() -> None:
    def shares(*quoted: str) -> list[tuple[int, int, bool]]:
        first, *_ = covering(LONG, quoted).clauses
        return [(first.quoted, first.words, first.covered)]

    assert shares("Aurora") == [(1, 6, False)]
    assert shares("Aurora baut zwei") == [(3, 6, True)]
    assert shares("Werke in Bergen, weil") == [(2, 6, False)]
    assert shares("neue Werke in Bergen") == [(3, 6, True)]
    assert shares("Aurora", "Werke in Bergen") == [(3, 6, True)]
    assert shares("Aurora", "Aurora", "Aurora baut") == [(2, 6, False)]


def test_a_sentence_touched_is_not_yet_covered() -> None:
    found = covering(LONG + " Aurora schweigt dazu.", ["Bergen"])
    assert (found.touched, found.sentences) == (1, 2)
    assert not found.covered
    assert len(found.uncovered) == len(found.checkable) == 3


def test_a_heading_is_not_checkable() -> None:
    body = "Aurora baut zwei neue Werke in Bergen. " * 6
    found = covering(f"Aurora greift an\n{body}\n\nAurora wankt\n\n{body}")
    told = {clause.text: clause.checkable for clause in found.clauses}
    assert not told["Aurora greift an"]
    assert not told["Aurora wankt"]
    wrapped = "Am Ende des Jahres hat\nAurora zwei Werke gebaut\nund eines davon verkauft.\n"
    assert any(clause.checkable for clause in covering(wrapped).clauses)


def test_what_is_not_the_article_does_not_count() -> None:
    text = "Aurora wächst. Aurora gratis testen! Aurora schrumpft. Jetzt mit Aurora lesen."
    found = covering(text, excluded=["Aurora gratis testen!", "mit Aurora"])
    assert [each.text for each in found.excluded] == ["Aurora gratis testen!"]
    assert [each.text for each in found.checkable] == ["Aurora wächst.", "Aurora schrumpft."]


def test_a_source_with_nothing_checkable_is_covered() -> None:
    assert covering("Alles ist gut.").percent == 100


def test_all_sources_with_a_document() -> None:
    made = briefing(sources=[source("s", "Es gibt 5.", language="de"), source("origin")])
    assert {each: of.percent for each, of in examine(made).coverage.items()} == {"s": 0}
