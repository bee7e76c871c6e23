"""Every number word is read as the number that another program writes so: all, no sample."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from num2words import num2words

from generator.languages import LANGUAGES
from generator.quantities.intervals import Interval
from generator.quantities.readings import read_figures

PER_CENT = {
    "de": "Prozent", "en": "percent", "es": "por ciento", "fr": "pour cent", "it": "per cento",
}  # fmt: skip
EUROS = {"de": "Euro", "en": "euros", "es": "de euros", "fr": "d’euros", "it": "di euro"}


def spelled(number: int, language: str) -> str:
    # Italian says *diciotto*, behind hundreds too, and nobody writes English numbers with commas.
    return str(num2words(number, lang=language)).replace("dicotto", "diciotto").replace(",", "")


def misread(numbers: range, language: str, unit: str) -> list[tuple[str, list[str]]]:
    """The pages of a hundred numbers in words that are not read as these and nothing else."""
    wrong = []
    for start in range(0, len(numbers), 100):
        page = numbers[start : start + 100]
        text = ".\n\n".join(f"{spelled(number, language)} {unit}" for number in page)
        read = [each.plain for each in read_figures(text, language)]
        if read != [Interval.exactly(Decimal(number)) for number in page]:
            wrong.append((text, [str(each) for each in read]))
    return wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_every_number_below_ten_thousand_are_read(language: str) -> None:
    assert misread(range(10_000), language, PER_CENT[language]) == []


@pytest.mark.parametrize("scale", [10**3, 10**6, 10**9, 10**12])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_every_scale_are_read(language: str, scale: int) -> None:
    # Behind thousands no language has its *of*.
    unit = EUROS[language] if scale > 10**3 else re.sub(r"^(de |di |d’)", "", EUROS[language])
    assert misread(range(scale, 1000 * scale, scale), language, unit) == []


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("zweitausendundfünf Euro", "de", 2005),
        ("hundertzwanzigtausenddreihundertvierzig Euro", "de", 120_340),
        ("duemilacentotré euro", "it", 2103),
        ("fuenfunddreissig Euro", "de", 35),
        ("zwölfhundert Euro", "de", 1200),
    ],
)
def test_a_number_in_one_word_may_be_of_thousands(text: str, language: str, number: int) -> None:
    assert [each.plain.low for each in read_figures(text, language)] == [number]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("tausendeinhalb Euro", "de"),
        ("Jahrtausende Euro", "de"),
        ("tausendfach Euro", "de"),
        ("hundertzweihundert Euro", "de"),
        ("Trento euro", "it"),
    ],
)
def test_another_word_with_a_number_in_it_is_none(text: str, language: str) -> None:
    assert read_figures(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("zwei bis drei Milliarden Dollar", "de"),
        ("two to three billion dollars", "en"),
        ("deux à trois milliards de dollars", "fr"),
        ("da due a tre miliardi di dollari", "it"),
    ],
)
def test_a_range_in_words_has_the_scale_of_its_end(text: str, language: str) -> None:
    assert [each.plain for each in read_figures(text, language)] == [
        Interval(Decimal(2 * 10**9), Decimal(3 * 10**9))
    ]


def test_a_year_before_a_sum_is_no_part_of_it() -> None:
    read = read_figures("Im Jahr 2025 100 Millionen Dollar", "de")
    assert [each.plain for each in read] == [Interval.exactly(Decimal(10**8))]
