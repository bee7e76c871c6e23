"""Readings: what is ambiguous is read twice, what is uncertain not at all, and nothing is lost."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from pathlib import Path

import pytest
from babel.numbers import get_currency_symbol
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.languages import LANGUAGES
from generator.quantities.amounts import Amount, format_amount, parse_amount
from generator.quantities.date_readings import dates_in, read_dates
from generator.quantities.dates import format_date, parse_date
from generator.quantities.grammar import LETTERS, grammar_for
from generator.quantities.proof import prove_amount, prove_date
from generator.quantities.quoted import whole
from generator.quantities.readings import Reading, read_figures
from generator.quantities.scanning import anchors_in
from generator.quantities.units import (
    MAGNITUDES,
    QUALIFIERS,
    SCALES,
    SIGNS,
    currency_symbols,
    tender_codes,
)

ROOT = Path(__file__).resolve().parents[2]


def only(text: str, language: str = "de") -> Reading:
    (reading,) = read_figures(text, language)
    return reading


def test_positions_are_code_points_of_the_text() -> None:
    text = "🎉 Ümlaut: bis zu 100 Mrd. Euro"
    reading = only(text)
    assert text[reading.start : reading.end] == reading.text == "100 Mrd. Euro"


def test_a_dollar_sign_may_be_any_dollar() -> None:
    assert {"USD", "CAD", "AUD"} <= only("$5 Mio.").units
    assert only("¥5", "en").units == {"JPY", "CNY"}
    assert not read_figures("US-Dollar 5", "de")
    assert only("5 US-Dollar").units == {"USD"}


def test_an_ambiguous_figure_has_several_readings_with_one_span() -> None:
    readings = read_figures("1,234 millones", "es")
    assert {reading.interval.low for reading in readings} == {
        Decimal(1234000),
        Decimal(1234000000),
    }
    assert len({(reading.start, reading.end) for reading in readings}) == 1
    weak = read_figures("ein Vertrag über 300 Milliarden Dollar", "de")
    assert {reading.qualifier for reading in weak} == {"more than", None}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("GPT-5", "en"), ("Earth-2", "de"), ("GN100", "de"), ("A380", "de"), ("12:30 Uhr", "de"),
        ("24/7", "en"), ("Version 2.5.1", "de"), ("3. Platz", "de"), ("am 3. Mai", "de"),
        ("the 3rd", "en"), ("5G-Netz", "de"), ("ein Milliardendeal", "de"), ("007", "en"),
        ("eine Milliarden-Investition", "de"),
        ("eine Milliarden teure Fabrik", "de"),
        ("mil 500 millones", "es"), ("one of the", "en"),
        ("un neuf", "fr"), ("sei bello", "it"), ("9" * 41, "en"),
        ("https://x.org/100-billion", "en"),
        ("https://x.org/?sum=5 million dollars", "en"),
        ("1.23.456", "de"), ("eins Komma fünf Milliarden", "de"),
        # the number goes on over the end of a line, of a paragraph, or of a page
        ("rose to 5\nand a quarter billion", "en"), ("rose to 5\n\n\nbillion", "en"),
        ("$5\n\x0c\nbillion", "en"),
    ],
)  # fmt: skip
def test_what_is_no_certain_figure_is_not_read(text: str, language: str) -> None:
    assert read_figures(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("-5 %", "de"), ("−5 %", "de"), ("− 5 %", "fr"), ("(-5 %)", "en"),
        ("minus 5 Prozent", "de"),
        ("moins 5 %", "fr"), ("menos 5 %", "es"), ("meno 5%", "it"), ("minus five percent", "en"),
    ],
)  # fmt: skip
def test_a_minus_is_never_lost(text: str, language: str) -> None:
    assert only(text, language).interval.high == Decimal(-5)


@pytest.mark.parametrize("gap", ["\u2003", "\u2007", "\u3000", "\x0c", "\n\x0c"])
def test_a_scale_is_read_behind_any_blank_and_over_the_end_of_a_page(gap: str) -> None:
    assert only(f"It paid $5{gap}billion.", "en").interval.low == Decimal("5e9")


def test_power_and_energy_are_told_apart() -> None:
    assert (only("10 GW").kind, only("10 GW").units) == ("power", frozenset("W"))
    assert (only("10 GWh").kind, only("10 GWh").units) == ("quantity", frozenset({"Wh"}))
    assert only("10 Megawattstunden").units == {"Wh"}
    hundreds = only("Hunderte Megawattstunden")
    assert hundreds.units == {"Wh"}
    assert hundreds.number.low == Decimal(100)


def test_nothing_is_read_in_an_unknown_language() -> None:
    assert read_figures("5 million", "pl") == ()
    assert read_dates("5.1.2026", "pl") == ()


def test_a_date_in_other_words_is_not_another_date() -> None:
    assert [d.date.text for d in read_dates("vor 2027", "de")] == ["../2026-12-31"]
    assert [d.date.text for d in read_dates("nach 2027", "de")] == ["2028-01-01/.."]
    assert [d.date.text for d in read_dates("H1 2025 and H2 2026", "en")] == ["2025-40", "2026-41"]
    assert [d.date.text for d in read_dates("nicht vor 2027", "de")] == []
    assert [d.date.text for d in read_dates("vom 3. bis 5. Januar 2026", "de")] == []
    assert [d.date.text for d in read_dates("2025 bis 2027", "de")] == ["2025/2027"]
    assert {d.date.text for d in read_dates("5/6/2025", "en")} == {"2025-06-05", "2025-05-06"}


@pytest.mark.parametrize(
    ("text", "language", "published", "expected"),
    [
        ("am 31. Januar", "de", "2026-02-03", ["2026-01-31"]),
        ("am 30. Dezember", "de", "2026-01-02", ["2025-12-30"]),
        ("on January 2nd", "en", "2025-12-30", ["2026-01-02"]),
        ("le 31 janvier", "fr", "2026-02-03", ["2026-01-31"]),
        ("bis 31. Januar", "de", "2026-02-03", ["../2026-01-31"]),
        ("nicht am 31. Januar", "de", "2026-02-03", []),
        # the nearest year that has the day, if one of the three has
        ("am 29. Februar", "de", "2025-06-01", ["2024-02-29"]),
        ("am 30. Februar", "de", "2025-06-01", []),
        # the year stands there, or belongs to another day
        ("am 31. Januar 2024", "de", "2026-02-03", ["2024-01-31"]),
        ("am 31. Januar ’24", "de", "2026-02-03", []),
        ("am 31. Januar und am 1. März 2025", "de", "2026-02-03", ["2026-01-31", "2025-03-01"]),
        ("vom 3. bis 5. Januar", "de", "2026-02-03", []),
        # the last day of a name before that of publication, a Tuesday
        ("last Friday", "en", "2026-02-03", ["2026-01-30"]),
        ("am vergangenen Dienstag", "de", "2026-02-03", ["2026-01-27"]),
        ("vendredi dernier", "fr", "2026-02-03", ["2026-01-30"]),
        ("el pasado viernes", "es", "2026-02-03", ["2026-01-30"]),
        ("venerdì scorso", "it", "2026-02-03", ["2026-01-30"]),
        ("the last Friday of the month", "en", "2026-02-03", []),
        ("am letzten Freitag im Monat", "de", "2026-02-03", []),
        ("last Friday, 23 January 2026", "en", "2026-02-03", ["2026-01-23"]),
    ],
)
def test_a_day_without_a_year_is_that_nearest_to_the_publication(
    text: str, language: str, published: str, expected: list[str]
) -> None:
    day = datetime.date.fromisoformat(published)
    found = [each.date.text for each in dates_in(text, language, day) if not each.denied]
    assert found == expected
    unknown = [each.date.text for each in dates_in(text, language, None)]
    assert unknown == [each for each in expected if each[:4] in text]


SEEDS = [
    ("up to 100 billion EUR", "bis zu 100 Milliarden Euro investieren"),
    ("about 10 GW", "rund 10 Gigawatt an Recheninfrastruktur"),
    ("double-digit billions XXX", "kleineren Beteiligung im zweistelligen Milliardenbereich"),
    ("100 billion XXX", "Die 100-Milliarden-Zahl sei nie eine feste Zusage"),
    ("up to 10 billion EUR", "Zusage über bis zu 10 Milliarden Euro"),
    ("2 billion EUR", "Investition von 2 Milliarden Euro"),
    ("100 billion USD", "eine 100-Milliarden-Dollar-Partnerschaft"),
    ("more than 1 trillion USD", "mit über 1 Billion Dollar an Verpflichtungen"),
    ("10 GW", "das zehn Gigawatt Leistung benötigte"),
    ("less than 100 MW", "weniger als hundert Megawatt"),
    ("250 billion USD", "verpflichtete sich zu $250 Milliarden für Azure-Services"),
    ("250 billion USD", "Rechenkapazität | $250B Verpflichtung"),
    ("27 %", "Investitionsanteil | 27% Eigentum"),
    ("37.5 billion USD", "Microsofts $37,5 Milliarden Infrastruktur-Ausgaben"),
    ("39 %", "jährlichem Wachstum von 39%"),
    ("1.3 GW", "die 1,3 Gigawatt KI-Rechenkapazität hinzufügen"),
    ("830 billion USD", "Bewertung auf 830 Milliarden Dollar treiben"),
    ("up to 60 billion USD", "in Höhe von bis zu 60 Milliarden US-Dollar"),
    ("about 830 billion USD", "auf etwa 830 Milliarden US-Dollar bewertet"),
    ("about 11 %", "die ihm etwa 11 % am Kapital"),
    ("41 billion USD", "Anfangsinvestition von 41 Milliarden US-Dollar"),
    ("about 500 billion USD", "Bewertung von rund 500 Milliarden US-Dollar"),
    ("about 1 trillion USD", "im Bereich von einer Billion US-Dollar"),
    ("14 billion USD", "werden Verluste von 14 Milliarden Dollar prognostiziert"),
    ("more than 1 trillion USD", "Cloud-Zusagen von über einer Billion Dollar"),
    ("4.7 trillion USD", "(Marktkapitalisierung: 4,7 Billionen Dollar)"),
    ("850 million EUR", "100 Milliarden Dollar (850 Millionen Euro)"),
    ("300 billion USD", "im Wert von 300 Milliarden Dollar mit Oracle"),
    ("500 billion XXX", "500-Milliarden-Programm Stargate"),
    ("almost 50 %", "fast die Hälfte von Microsofts"),
]


@pytest.mark.parametrize(("value", "passage"), SEEDS)
def test_the_sources_of_the_real_briefing_are_read(value: str, passage: str) -> None:
    sources = list((ROOT / "seeds").glob("*.txt"))
    if sources:
        assert any(passage in source.read_text(encoding="utf-8") for source in sources)
    kinds: dict[str, str] = {"%": "percent", "W": "power"}
    kind = kinds.get(value[-1], "money")
    assert prove_amount(parse_amount(value, kind), whole(passage), "de").proven


numbers = st.decimals(min_value=Decimal(-9999), max_value=Decimal(9999), places=2).filter(bool)
UNITS: dict[str, tuple[str, ...]] = {
    "money": ("USD", "EUR", "JPY", "CHF", "GBP", "XXX"),
    "percent": ("%",),
    "power": ("W", "kW", "MW", "GW", "TW"),
}


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    kind = draw(st.sampled_from(tuple(UNITS)))
    unit = draw(st.sampled_from(UNITS[kind]))
    if kind == "money" and draw(st.integers(0, 4)) == 0:
        magnitude = draw(st.sampled_from(sorted(MAGNITUDES)))
        scale = draw(st.sampled_from(sorted(SCALES)))
        return parse_amount(f"{magnitude} {scale}s {unit}", kind)
    number = draw(st.one_of(st.integers(1, 10**9).map(Decimal), numbers))
    factor = draw(st.sampled_from((None, *SCALES))) if kind == "money" else None
    qualifier = draw(st.sampled_from((None, *QUALIFIERS)))
    text = f"{number}"
    if draw(st.booleans()) and number > 0:
        text += f" to {number + draw(st.integers(1, 500))}"
    parts = (qualifier, text, factor, unit)
    return parse_amount(" ".join(part for part in parts if part), kind)


@pytest.mark.parametrize("language", LANGUAGES)
@given(amount=amounts())
@settings(max_examples=150, deadline=None)
def test_what_a_language_writes_it_reads_back(language: str, amount: Amount) -> None:
    written = format_amount(amount, language)
    proof = prove_amount(amount, whole(written), language)
    # A bare number without a currency may be of anything.
    assume(amount.unit != "XXX" or amount.scale)
    assert proof.proven, (written, proof.message)


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
    st.sampled_from(
        (
            "{:%Y}",
            "{:%Y-%m}",
            "{:%Y-%m-%d}",
            "../{:%Y-%m}",
            "{:%Y-%m}/..",
            "../{:%Y-%m-%d}",
            "{:%Y-%m-%d}/..",
            "../{:%Y}",
            "{:%Y}/..",
        )
    ),
)
@settings(max_examples=100, deadline=None)
def test_a_date_that_a_language_writes_it_reads_back(
    language: str, day: object, pattern: str
) -> None:
    date = parse_date(pattern.format(day))
    written = format_date(date, language)
    assert prove_date(date, whole(written), language).proven, written


@given(st.text(alphabet="0123456789.,'- –−$€%/:()eEinMrd zwölf\n\u00a0", max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_text_crashes_the_reader(text: str) -> None:
    for language in LANGUAGES:
        for reading in read_figures(text, language):
            assert 0 <= reading.start < reading.end <= len(text)
        read_dates(text, language)


@given(
    st.lists(
        st.sampled_from(
            ["zwei", "Zwei", "zweimal", "K", "million", "MILLION", "half", "7", "20", "İ", "ß", "²",
             "dozen", " ", " ", "-", "_", ".", "ein", "drei", "une", "demi", "mil", "ſeven", "Σ"]
        ),
        max_size=14,
    ),
    st.sampled_from([*LANGUAGES]),
)  # fmt: skip
def test_figures_are_looked_for_at_digits_and_at_whole_words(
    parts: list[str], language: str
) -> None:
    text, grammar = "".join(parts), grammar_for(language)
    words = re.finditer(rf"[0-9]+|{LETTERS}", text)
    assert anchors_in(text, grammar) == [
        word.start()
        for word in words
        if word[0][0] in "0123456789" or word[0].lower() in grammar.anchors
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The number of stores grew from 310 in 2022 to 480", ["310", "480"]),
        ("Output rose from 310 in 2022 to 2,480", ["310", "2,480"]),
        ("It sold 310 in 2022 to 24", ["310"]),
        ("It sold 310 in 2022 to 2024", ["310"]),
    ],
)
def test_a_year_that_dates_the_figure_before_it_begins_no_range(
    text: str, numbers: list[str]
) -> None:
    assert [reading.text for reading in read_figures(text, "en")] == numbers


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("On 1 May 2016, it paid $5 billion", "en"),
        ("On May 1, 2016 it paid $5 billion", "en"),
        ("Im März 2016 zahlte sie 5 Mrd. Euro", "de"),
        ("El 1 de mayo de 2016 pagó 5 millones de euros", "es"),
    ],
)
def test_the_year_of_a_month_is_no_figure(text: str, language: str) -> None:
    assert only(text, language).plain.low in (5 * 10**9, 5 * 10**6)


def test_a_number_or_range_goes_on_over_the_end_of_a_line() -> None:
    (ranged,) = read_figures("Aurora zahlt 20-\n30 Milliarden Euro", "de")
    assert (ranged.interval.low, ranged.interval.high) == (Decimal("2e10"), Decimal("3e10"))
    # `1 500` may be broken there, or the first be the end of what stands above
    assert [each.text for each in read_figures("Le prix est de 1\n500 euros", "fr")] == ["1"]
    assert read_figures("Au nombre de 15\n2 500 euros", "fr")[-1].interval.low == 2500


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sign_that_one_language_writes_is_known_in_all(language: str) -> None:
    known = currency_symbols("en")
    for code in tender_codes():
        symbol = get_currency_symbol(code, locale=language)
        assert not set(SIGNS) & set(symbol) or code in known[symbol], (code, symbol)


@pytest.mark.parametrize(
    ("language", "sentence", "ways"),
    [
        ("de", "A und B erhalten je {}.", ["5 Mrd. Euro", "fünf Milliarden Euro", "EUR 5 Mrd."]),
        (
            "en",
            "The company is still years away from {}.",
            ["$5bn", "five billion dollars", "US$5bn", "₹5bn"],
        ),
        (
            "fr",
            "Il offre un prix comme celui de {}.",
            ["5 milliards", "cinq milliards", "CHF 5 Md"],
        ),
        ("es", "Está camino de los {}.", ["5.000 millones", "cinco mil millones", "EUR 5.000 M"]),
        ("it", "È ancora passando per {}.", ["5 miliardi", "cinque miliardi", "EUR 5 miliardi"]),
    ],
)
def test_what_a_sentence_does_not_say_it_does_not_say_in_words(
    language: str, sentence: str, ways: list[str]
) -> None:
    assert [read_figures(sentence.format(way), language) for way in ways] == [()] * len(ways)
