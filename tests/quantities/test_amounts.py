"""Amounts: the contract's grammar, exact intervals, and their words in other languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.quantities.amounts import format_amount, parse_amount
from generator.quantities.errors import QuantityError
from generator.quantities.intervals import Interval

BILLION = 10**9


def interval(low: str | int | None, high: str | int | None, ends: str = "[]") -> Interval:
    return Interval(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        ends[0] == "(",
        ends[1] == ")",
    )


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("up to 100 billion USD", "money", interval(0, 100 * BILLION, "(]")),
        ("at least 1 trillion USD", "money", interval(10**12, None)),
        ("more than 1 trillion USD", "money", interval(10**12, None, "(]")),
        ("about 30 billion USD", "money", interval(27 * BILLION, 33 * BILLION)),
        ("less than 10 billion USD", "money", interval(0, 10 * BILLION, "()")),
        ("almost 50 %", "percent", interval(45, 50, "[)")),
        ("20 to 50 billion USD", "money", interval(20 * BILLION, 50 * BILLION)),
        ("double-digit billions USD", "money", interval(10 * BILLION, 100 * BILLION, "[)")),
        ("single-digit millions EUR", "money", interval(10**6, 10**7, "[)")),
        ("triple-digit millions EUR", "money", interval(10**8, 10**9, "[)")),
        ("500 billion XXX", "money", interval(500 * BILLION, 500 * BILLION)),
        ("27 %", "percent", interval(27, 27)),
        ("12 to 16 %", "percent", interval(12, 16)),
        ("10 GW", "power", interval(10 * BILLION, 10 * BILLION)),
        ("12,000 people", "quantity", interval(12000, 12000)),
        ("-5 %", "percent", interval(-5, -5)),
        ("−2.5 million EUR", "money", interval(-2500000, -2500000)),
        ("up to -5 %", "percent", interval(-5, 0, "[)")),
        ("almost -50 %", "percent", interval(-50, -45, "(]")),
        ("less than -5 %", "percent", interval(None, -5, "[)")),
        ("50%", "percent", interval(50, 50)),
    ],
)
def test_a_value_is_the_interval_of_the_contract(text: str, kind: str, expected: Interval) -> None:
    assert parse_amount(text, kind).interval == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("€5bn", "money", "`5 billion EUR`"),
        ("$5 billion", "money", "`5 billion USD`"),
        ("USD 5 billion", "money", "`5 billion USD`"),
        ("5 billion usd", "money", "`5 billion USD`"),
        ("5 billion", "money", "`XXX` where no currency is named"),
        ("around 5 billion USD", "money", "`about 5 billion USD`"),
        ("20-50 billion USD", "money", "`20 to 50 billion USD`"),
        ("5 percent", "percent", "`5 %`"),
        ("5", "percent", "`5 %`"),
        ("10GW", "power", "`10 GW`"),
        ("10 bananas", "power", "`GW`"),
        ("5 billion ABC", "money", "ISO 4217"),
        ("1,00 USD", "money", "grouped by thousands"),
        ("50 to 20 USD", "money", "does not rise"),
        ("9" * 41 + " USD", "money", "40 digits"),
        ("up to 0 USD", "money", "no number"),
        ("", "money", "`up to 100 billion USD`"),
        ("٥ USD", "money", "not a value"),
        ("12,000", "quantity", "`12,000 people`"),
        ("12 million", "quantity", "such as `people`"),
        ("over 450 Beds per ward", "quantity", "`more than 450 Beds per ward`"),
        ("plus de 450 soignants", "quantity", "`more than 450 soignants`"),
        ("over 5 GWh", "quantity", "`12,000 people`"),
        ("x" * 1000, "quantity", "too long"),
    ],
)
def test_other_writing_is_refused_with_what_was_expected(
    text: str, kind: str, expected: str
) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_amount(text, kind)
    message = str(refusal.value)
    assert expected in message
    assert not message.endswith(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jusqu’à 25 million EUR", "up to 25 million EUR"),
        ("environ 25 million EUR", "about 25 million EUR"),
        ("25 million EUR environ", "about 25 million EUR"),
        ("plus de 25 million EUR", "more than 25 million EUR"),
        ("knapp 25 million EUR", "almost 25 million EUR"),
        ("unos 25 millones de euros", "about 25 million EUR"),
        ("oltre 25 milioni di euro", "more than 25 million EUR"),
        ("3 milliards EUR", "3 billion EUR"),
        ("3 Billionen Euro", "3 trillion EUR"),
        # A figure that English reads is meant in English.
        ("bis zu 3 billion EUR", "up to 3 billion EUR"),
    ],
)
def test_a_value_in_another_language_keeps_its_qualifier_in_what_was_expected(
    text: str, expected: str
) -> None:
    with pytest.raises(QuantityError, match=f"expected `{expected}`") as refusal:
        parse_amount(text, "money")
    assert not refusal.value.certain


@pytest.mark.parametrize("text", ["not 25 million EUR", "25 million EUR net", "w 25 million EUR"])
def test_what_was_expected_leaves_no_word_out(text: str) -> None:
    with pytest.raises(QuantityError) as refusal:
        parse_amount(text, "money")
    assert "`25 million EUR`" not in str(refusal.value)


def test_forty_digits_stay_exact() -> None:
    digits = "1234567890" * 4
    amount = parse_amount(f"{digits} trillion USD", "money")
    assert amount.interval.low == Decimal(digits + "0" * 12)


def test_intervals_meet_only_where_a_number_lies_in_both() -> None:
    upto = parse_amount("up to 100 billion USD", "money").interval
    assert upto.meets(parse_amount("100 billion USD", "money").interval)
    assert upto.meets(parse_amount("20 to 50 billion USD", "money").interval)
    assert not upto.meets(parse_amount("more than 100 billion USD", "money").interval)
    assert not parse_amount("less than 10 USD", "money").interval.meets(
        parse_amount("10 USD", "money").interval
    )
    assert upto.contains(Decimal(1))
    assert not upto.contains(Decimal(0))


@pytest.mark.parametrize(
    ("text", "kind", "locale", "expected"),
    [
        ("up to 100 billion USD", "money", "en", "up to USD 100 billion"),
        ("almost 50 %", "percent", "en", "almost 50%"),
        ("10 GW", "power", "en", "10 GW"),
        ("double-digit billions USD", "money", "en", "double-digit billions of US dollars"),
        ("500 billion XXX", "money", "en", "500 billion (no currency named)"),
        ("up to 100 billion USD", "money", "de", "bis zu 100 Milliarden US-Dollar"),
        ("4.7 trillion USD", "money", "de", "4,7 Billionen US-Dollar"),
        ("almost 50 %", "percent", "de", "fast 50\u00a0%"),
        ("1 million EUR", "money", "fr", "1 million d’euros"),
        ("2 billion EUR", "money", "es", "2 mil millones de euros"),
        ("1.24 billion EUR", "money", "es", "1.240 millones de euros"),
        ("1.1 to 3 billion EUR", "money", "es", "1.100 a 3.000 millones de euros"),
        ("1.24 trillion EUR", "money", "es", "1,24 billones de euros"),
        ("20 to 50 billion EUR", "money", "it", "20 a 50 miliardi di euro"),
        ("1.10 billion USD", "money", "en", "USD 1.10 billion"),
        ("up to 100 billion USD", "money", "pl", "up to USD 100 billion"),
        ("5 %", "percent", "qq", "5%"),
    ],
)
def test_a_value_is_written_in_the_words_of_the_locale(
    text: str, kind: str, locale: str, expected: str
) -> None:
    assert format_amount(parse_amount(text, kind), locale) == expected
