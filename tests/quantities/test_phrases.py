"""Figures as newspapers write them, in five languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.languages import LANGUAGES
from generator.quantities.amounts import Amount
from generator.quantities.readings import read_figures
from tests.quantities.phrases import (
    Phrase,
    expected_amount,
    is_proven,
    is_read,
    is_strong,
    meant,
    near,
    phrases,
)

ROOT = Path(__file__).resolve().parents[2]
MANUAL = ROOT / "docs" / "manual" / "figures-in-text.md"
LEAST = {"de": 81, "en": 71, "fr": 66, "es": 61, "it": 62}
"""How many phrases of each language were read when this was last raised."""


def of_language(language: str) -> list[Phrase]:
    return [phrase for phrase in phrases() if phrase.language == language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_proves_what_the_table_says_and_nothing_else(language: str) -> None:
    # Not a test for each phrase: two thousand of them take longer to be told apart than to run.
    faults = {each.text: fault for each in of_language(language) if (fault := _fault(each))}
    assert faults == {}


def _fault(phrase: Phrase) -> str:
    if is_read(phrase) == phrase.not_read:
        return "is read: take the mark away" if phrase.not_read else "is not read as the table says"
    wrong = [value for value in phrase.denies if is_proven(value, phrase)]
    wrong += [value for value in _near_but_wrong(phrase) if is_proven(value, phrase)]
    return ", ".join(f"proves {value}" for value in wrong)


@pytest.mark.parametrize("phrase", [p for p in phrases() if p.not_read], ids=lambda p: p.text)
def test_what_is_not_read_is_not_read_as_something_else(phrase: Phrase) -> None:
    assert not [r for r in read_figures(phrase.text, phrase.language) if is_strong(r)]


def _near_but_wrong(phrase: Phrase) -> Iterator[str]:
    """Values that are near to one that the phrase says, and that it does not say."""
    says = {meant(value) if value.startswith("date") else value for value in phrase.says}
    amounts = [expected_amount(v) for v in phrase.says if v != "none" and not v.startswith("date")]
    said = {_value(amount) for amount in amounts}
    for value in phrase.says:
        for wrong in near(value):
            if wrong not in says and _value(expected_amount(wrong)) not in said:
                yield wrong


def _value(amount: Amount) -> tuple[object, ...]:
    """The same however it is written."""
    return amount.kind, amount.interval, amount.qualifier, amount.vague, amount.unit.casefold()


def test_six_hundred_phrases_stand_in_the_table() -> None:
    assert len(phrases()) >= 600


@pytest.mark.parametrize("language", LANGUAGES)
def test_accuracy_does_not_fall(language: str) -> None:
    assert sum(is_read(phrase) for phrase in of_language(language)) >= LEAST[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_sixty_phrases(language: str) -> None:
    assert len(of_language(language)) >= 60


def test_the_manual_lists_what_is_not_read() -> None:
    manual = MANUAL.read_text(encoding="utf-8")
    missing = [phrase.text for phrase in phrases() if phrase.not_read and phrase.text not in manual]
    assert not missing
