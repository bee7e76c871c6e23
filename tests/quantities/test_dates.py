"""Dates: the named subset of EDTF, and how readers see them."""

from __future__ import annotations

import datetime

import pytest
from babel.localedata import locale_identifiers

from generator.quantities.dates import format_date, parse_date
from generator.quantities.errors import QuantityError


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2025", "2025-01-01", "2025-12-31", "year"),
        ("2025-09", "2025-09-01", "2025-09-30", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025-09-22", "2025-09-22", "2025-09-22", "day"),
        ("2026-01~", "2026-01-01", "2026-01-31", "month"),
        ("2026-33", "2026-01-01", "2026-03-31", "quarter"),
        ("2026-36", "2026-10-01", "2026-12-31", "quarter"),
        ("2025-09/2026-01", "2025-09-01", "2026-01-31", "interval"),
        ("../2026-03", None, "2026-03-31", "interval"),
        ("2026-01/..", "2026-01-01", None, "interval"),
        ("2026-37", "2026-01-01", "2026-04-30", "third"),
        ("2026-39", "2026-09-01", "2026-12-31", "third"),
        ("2026-40", "2026-01-01", "2026-06-30", "half"),
        ("../2026-41", None, "2026-12-31", "interval"),
    ],
)
def test_a_date_keeps_its_precision(
    text: str, first: str | None, last: str | None, precision: str
) -> None:
    date = parse_date(text)
    assert date.earliest == (first and datetime.date.fromisoformat(first))
    assert date.latest == (last and datetime.date.fromisoformat(last))
    assert date.precision == precision


@pytest.mark.parametrize(
    ("said", "edtf", "german"),
    [
        ("Q4 2025", "2025-36", "viertes Quartal 2025"),
        ("H1 2025", "2025-40", "erstes Halbjahr 2025"),
        ("early 2026", "2026-37", "Anfang 2026"),
        ("mid-2026", "2026-38", "Mitte 2026"),
        ("end of 2026", "2026-39", "Ende 2026"),
        ("by March 2026", "../2026-03", "bis März 2026"),
        ("since January 2026", "2026-01/..", "ab Januar 2026"),
        ("by 2026", "../2026", "bis 2026"),
        ("September 2025", "2025-09", "September 2025"),
    ],
)
def test_a_date_as_one_says_it_is_the_same_in_edtf(said: str, edtf: str, german: str) -> None:
    date, meant = parse_date(said), parse_date(edtf)
    assert (date.text, date.earliest, date.latest, date.precision) == (
        edtf, meant.earliest, meant.latest, meant.precision
    )  # fmt: skip
    assert format_date(date, "en") == said
    assert format_date(date, "de") == format_date(meant, "de") == german


def test_marks_say_about_and_uncertain() -> None:
    marks = {mark: parse_date(f"2026-01{mark}") for mark in "~?%"}
    assert [(d.approximate, d.uncertain) for d in marks.values()] == [
        (True, False),
        (False, True),
        (True, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "", "2025-02-30", "2025-13", "2025-00", "2025-9", "25", "0000", "2026-01/2025-09", "../..",
        "2026-42", "2026-33-01", "2025/2026/2027", "january 2025", "Q5 2025", "by 2025-09",
        "2025-01-01T00:00", " 2025",
        "2026-01~/2026-03", "٢٠٢٥", "2025-21", "/2025", "2025/", "2" * 50,
    ],
)  # fmt: skip
def test_other_dates_are_refused_in_house_style(text: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_date(text)
    message = str(refusal.value)
    assert "`" in message
    assert not message.endswith(".")


def test_dates_overlap_where_a_day_belongs_to_both() -> None:
    assert parse_date("2025").overlaps(parse_date("2025-09"))
    assert parse_date("../2026-03").overlaps(parse_date("2026-03-31"))
    assert not parse_date("../2026-03").overlaps(parse_date("2026-04"))
    assert parse_date("2026-01/..").overlaps(parse_date("2030"))
    assert not parse_date("2025-09").overlaps(parse_date("2025-10"))


def test_dates_sort_by_time() -> None:
    texts = ["2026-01/..", "2025", "2025-09-22", "../2024-03", "2025-01-01", "2026-33"]
    ordered = sorted(texts, key=lambda text: parse_date(text).sort_key)
    assert ordered == ["../2024-03", "2025-01-01", "2025", "2025-09-22", "2026-33", "2026-01/.."]


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("2025", "en", "2025"),
        ("2025-09", "en", "September 2025"),
        ("2025-09-22", "en", "22 September 2025"),
        ("2026-01~", "en", "about January 2026"),
        ("2026-01?", "en", "January 2026 (uncertain)"),
        ("../2026-03", "en", "by March 2026"),
        ("2026-01/..", "en", "from January 2026"),
        ("2026-33", "en", "first quarter of 2026"),
        ("2026-34", "en", "second quarter of 2026"),
        ("2026-35", "fr", "troisième trimestre 2026"),
        ("2026-36", "de", "viertes Quartal 2026"),
        ("2025-09/2026-01", "en", "September 2025 – January 2026"),
        ("2025-09-22", "de", "22. September 2025"),
        ("2026-33", "de", "erstes Quartal 2026"),
        ("2025-09", "es", "septiembre de 2025"),
        ("../2026-03", "fr", "au plus tard en mars 2026"),
        ("../2026-01-01", "fr", "au plus tard le 1er janvier 2026"),
        ("../2026-41", "fr", "au plus tard au second semestre 2026"),
        ("2032-01-01/..", "fr", "à partir du 1er janvier 2032"),
        ("2032/..", "fr", "à partir de 2032"),
        ("2026-04/..", "fr", "à partir d’avril 2026"),
        ("2026-01-01~", "fr", "vers le 1er janvier 2026"),
        ("2026-01-01/2026-02-01", "fr", "1er janvier 2026 – 1er février 2026"),
        ("2026-01-31", "fr", "31 janvier 2026"),
        ("../2026-03-01", "es", "a más tardar el 1 de marzo de 2026"),
        ("../2026-37", "es", "a más tardar a principios de 2026"),
        ("../2026", "es", "a más tardar en 2026"),
        ("2026-33/..", "es", "desde el primer trimestre de 2026"),
        ("2026-01-01", "it", "1º gennaio 2026"),
        ("../2026", "it", "entro il 2026"),
        ("../2026-08-08", "it", "entro l’8 agosto 2026"),
        ("2026-11-11/..", "it", "dall’11 novembre 2026"),
        ("2026-11-18/..", "it", "dal 18 novembre 2026"),
        ("../2026-05-01", "de", "bis zum 1. Mai 2026"),
        ("../2026-33", "de", "bis zum ersten Quartal 2026"),
        ("2026-41/..", "de", "ab dem zweiten Halbjahr 2026"),
        ("2026-33/..", "en", "from the first quarter of 2026"),
        ("../2026-39", "en", "by the end of 2026"),
        ("2026-01/..", "it", "da gennaio 2026"),
        ("2025-09", "xx", "September 2025"),
    ],
)
def test_a_date_is_written_at_its_own_precision(text: str, locale: str, expected: str) -> None:
    assert format_date(parse_date(text), locale) == expected


def test_every_locale_can_write_every_date() -> None:
    for locale in locale_identifiers()[::7]:
        for text in ("2025", "2025-09", "2025-09-22~", "2026-34", "../2026-03", "2025/2026"):
            assert format_date(parse_date(text), locale)


@pytest.mark.parametrize(
    ("open_", "month", "meets"),
    [
        ("2025-09/..", "2025-10", True),
        ("2025-09/..", "2025-09", True),
        ("2025-09/..", "2025-08", False),
        ("../2025-09", "2025-08", True),
        ("../2025-09", "2025-10", False),
    ],
)
def test_an_open_interval_meets_all_months_on_its_side(open_: str, month: str, meets: bool) -> None:
    assert parse_date(open_).overlaps(parse_date(month)) is meets
    assert parse_date(month).overlaps(parse_date(open_)) is meets
