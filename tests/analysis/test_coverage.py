"""Which sentences hold something checkable, why, and which the claims cover."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.analysis.coverage import Kind, Names, SourceCoverage, find_coverage, source_coverage
from generator.evidence.spans import Span
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
    return source_coverage(made, spans(quoted), spans(excluded), Names(ENTITIES))


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "language"),
    [
        ("Die Summe stieg auf 37,5 Milliarden.", "figure", "37,5", "de"),
        ("Die Summe liegt im zweistelligen Milliardenbereich.", "figure", None, "de"),
        ("Das Geld fließt im September.", "date", "September", "de"),
        ("On Friday the money came.", "date", "Friday", "en"),
        ("En septembre, tout change.", "date", "septembre", "fr"),
        ("Dann kam Auroras Angebot.", "entity", "Aurora", "de"),
        ("Dann kam der Aurora-Chef.", "entity", "Aurora", "de"),
        ("Dann kam Bay & Co hinzu.", "entity", "Bay & Co", "de"),
        ("Der Deal sei geplatzt.", "speech", "sei", "de"),
        ("Das sagte niemand.", "speech", "sagte", "de"),
        ("He said nothing.", "speech", "said", "en"),
        ("Selon la presse, tout va bien.", "speech", "Selon", "fr"),
        ("Das ist „völliger Unsinn“.", "quotation", "„völliger Unsinn“", "de"),
        ("C'est « du vent ».", "quotation", "« du vent »", "fr"),
        ("Es kostet 5 Yen.", "figure", "5", None),
    ],
)
def test_what_is_checkable_and_why(
    sentence: str, kind: str, words: str | None, language: str | None
) -> None:
    (found,) = covering(sentence, language=language).sentences
    reasons = {reason.kind: reason.words for reason in found.reasons}
    assert kind in reasons
    assert words is None or reasons[Kind(kind)] == words


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
    (found,) = covering("Dann kam Aurora Chips.").sentences
    assert [(each.words, each.entity) for each in found.reasons] == [("Aurora Chips", "aurora")]


def test_a_quotation_goes_on_over_several_sentences() -> None:
    found = covering("Er rief: „Es ist so. Es bleibt so. Und gut.“ So war es.")
    assert [sentence.checkable for sentence in found.sentences] == [True, True, True, False]


def test_sentences_that_quotes_touch_are_covered() -> None:
    text = "Aurora wächst. Aurora schrumpft. Aurora ruht. Alles ist gut."
    found = covering(text, quoted=["wächst. Aurora", "gut"])
    assert [each.text for each in found.covered] == ["Aurora wächst.", "Aurora schrumpft."]
    assert [each.text for each in found.uncovered] == ["Aurora ruht."]
    assert found.share == pytest.approx(2 / 3)


def test_what_is_not_the_article_does_not_count() -> None:
    text = "Aurora wächst. Aurora gratis testen! Aurora schrumpft. Jetzt mit Aurora lesen."
    found = covering(text, excluded=["Aurora gratis testen!", "mit Aurora"])
    assert [each.text for each in found.excluded] == ["Aurora gratis testen!"]
    assert [each.text for each in found.checkable] == ["Aurora wächst.", "Aurora schrumpft."]


def test_a_source_with_nothing_checkable_is_covered() -> None:
    assert covering("Alles ist gut.").share == 1


def test_all_sources_with_a_document() -> None:
    made = briefing(sources=[source("s", "Es gibt 5.", language="de"), source("origin")])
    found = find_coverage(made, {"s": [Span(0, 2)]}, {})
    assert {each: of.share for each, of in found.items()} == {"s": 1}
