"""Proof: is the claimed value among the readings of the quote, and if not, why?"""

from __future__ import annotations

import pytest

from generator.quantities.amounts import parse_amount
from generator.quantities.dates import parse_date
from generator.quantities.proof import prove, prove_amount, prove_date
from generator.quantities.quoted import whole
from generator.quantities.statement_figures import figures_held


@pytest.mark.parametrize(
    ("value", "kind", "quote", "outcome", "says"),
    [
        ("4.7 billion USD", "money", "4,7 Billionen Dollar", "figure", "4.7 trillion (10^12)"),
        ("47 trillion USD", "money", "4,7 Billionen Dollar", "figure", "decimal mark"),
        ("50 billion USD", "money", "20 bis 50 Milliarden Dollar", "figure", "one end of a range"),
        ("20 to 50 billion USD", "money", "50 Milliarden Dollar", "figure", "only one end"),
        ("72 %", "percent", "27% Eigentum", "figure", "two digits are exchanged"),
        ("38 %", "percent", "39% Wachstum", "figure", "one digit"),
        ("5 %", "percent", "um -5 Prozent", "figure", "sign"),
        ("100 billion USD", "money", "100 Milliarden Euro", "unit", "`EUR`"),
        ("500 billion USD", "money", "beim 500-Milliarden-Programm", "unit", "no currency"),
        ("500 billion XXX", "money", "500 Milliarden Dollar", "unit", "`USD`"),
        ("10 MW", "power", "zehn Gigawatt", "unit", "zehn Gigawatt"),
        ("10 GW", "power", "10 Gigawattstunden", "unit", "energy"),
        ("100 billion EUR", "money", "bis zu 100 Milliarden Euro", "qualifier", "`up to`"),
        ("up to 100 billion EUR", "money", "100 Milliarden Euro", "qualifier", "`none`"),
        ("5 billion USD", "money", "gar keine Zahl", "unreadable", "no figure can be read"),
        ("12,000 people", "quantity", "rund 12.000 Mitarbeiter", "qualifier", "`about`"),
        ("about 12,000 people", "quantity", "rund 12.000 Mitarbeiter", "proven", ""),
        ("10,000 MW", "power", "zehn Gigawatt", "proven", ""),
        ("33.3 %", "percent", "ein Drittel", "proven", ""),
        ("34 %", "percent", "ein Drittel", "figure", "ein Drittel"),
        ("100 billion CAD", "money", "100 Milliarden Dollar", "proven", ""),
        ("100 billion CAD", "money", "100 Milliarden US-Dollar", "unit", "`USD`"),
        ("-5 %", "percent", "um -5 Prozent", "proven", ""),
        ("100 billion USD", "money", "nicht 100 Milliarden Dollar", "unreadable", "denies"),
        ("100 billion USD", "money", "nicht rund 100 Milliarden Dollar", "unreadable", "denies"),
        ("50 billion USD", "money", "nicht 20 bis 50 Milliarden Dollar", "unreadable", "no figure"),
        ("30 billion USD", "money", "nicht 100, sondern 30 Milliarden Dollar", "proven", ""),
        ("100 billion USD", "money", "nicht nur 100 Milliarden Dollar", "proven", ""),
    ],
)
def test_a_value_is_proven_or_the_slip_is_named(
    value: str, kind: str, quote: str, outcome: str, says: str
) -> None:
    proof = prove_amount(parse_amount(value, kind), whole(quote), "de")
    assert proof.outcome == outcome, proof.message
    assert says.replace("`none`", "none") in proof.message
    assert not proof.message.endswith(".")


def test_codes_are_those_of_the_contract() -> None:
    def code(value: str, quote: str) -> str | None:
        return prove_amount(parse_amount(value, "money"), whole(quote), "de").code

    assert code("1 billion USD", "2 Milliarden Dollar") == "VAL001"
    assert code("1 billion USD", "nichts") == "VAL001"
    assert code("1 billion USD", "1 Milliarde Euro") == "VAL002"
    assert code("1 billion USD", "über 1 Milliarde Dollar") == "VAL003"
    assert code("1 billion USD", "1 Milliarde Dollar") is None


def test_a_suggestion_is_the_passage_in_the_words_of_the_contract() -> None:
    proof = prove_amount(
        parse_amount("4.7 billion USD", "money"), whole("4,7 Billionen Dollar"), "de"
    )
    assert proof.suggestion == "4.7 trillion USD"
    proof = prove_amount(parse_amount("3 %", "percent"), whole("zwischen 12 und 16 Prozent"), "de")
    assert proof.suggestion == "12 to 16 %"
    # What is counted is no share of anything, and cannot be written as one.
    proof = prove_amount(parse_amount("3 %", "percent"), whole("3 Banken"), "de")
    assert (proof.outcome, proof.suggestion) == ("unit", None)


def test_a_language_without_lexicon_is_unreadable() -> None:
    for value, quote in ((parse_amount("5 %", "percent"), "5 %"), (parse_date("2025"), "2025")):
        proof = prove(value, [whole(quote)], "pl")
        assert (proof.outcome, proof.code) == ("unreadable", "VAL001")
        assert proof.message.startswith("figures in `pl` cannot be read: expected `de`")


@pytest.mark.parametrize(
    ("date", "quote", "outcome"),
    [
        ("2026-01-31", "am 31. Januar 2026", "proven"),
        ("2026-01", "am 31. Januar 2026", "proven"),
        ("2026", "am 31. Januar 2026", "proven"),
        ("2026-01-31", "im Januar 2026", "figure"),
        ("2026-02", "im Januar 2026", "figure"),
        ("../2026-33", "bis Q1 2026", "proven"),
        ("2026-33", "bis Q1 2026", "qualifier"),
        ("2025~", "Ende 2025", "proven"),
        ("2025", "Ende 2025", "proven"),
        ("2025~", "im Juli 2025", "proven"),
        ("2025-07~", "um 2025", "figure"),
        ("2025-01-15~", "Ende Januar 2025", "figure"),
        ("2025-09/2026-01", "von September 2025 bis Januar 2026", "proven"),
        ("2025-09", "im September", "unreadable"),
        ("2027", "vor 2027", "figure"),
    ],
)
def test_a_date_is_proven_by_the_same_or_a_more_precise_one(
    date: str, quote: str, outcome: str
) -> None:
    assert prove_date(parse_date(date), whole(quote), "de").outcome == outcome


def held(statement: str, *quotes: str, value: str | None = None) -> list[str]:
    values = [parse_amount(value, "money")] if value else []
    pairs = [(quote, "de") for quote in quotes]
    return [
        reading.text
        for reading in figures_held(
            statement, "en", values, [(whole(text), language) for text, language in pairs]
        )
    ]


def test_a_statement_may_say_what_value_or_quote_hold() -> None:
    assert held("It puts USD 2 billion in.", "zwei Milliarden Dollar") == []
    assert held("It puts up to USD 2 billion in.", value="up to 2 billion USD") == []
    assert held("In September 2025 it agreed.", "am 22. September 2025") == []
    assert held("One of the two firms was first.") == []
    assert held("Three of its models, GPT-5 among them.") == []


def test_a_figure_that_nothing_holds_is_found() -> None:
    assert held("It puts USD 3 billion in.", "zwei Milliarden Dollar") == ["USD 3 billion"]
    assert held("It owns 27% of it.", "27 Prozent") == []
    assert held("It owns 72% of it.", "27 Prozent") == ["72%"]
    assert held("It said so in 2024.", "im Jahr 2025") == ["2024"]
    assert held("It owns 3 firms.") == ["3"]
    assert held("It leases them for six years.", "für sechs Jahre") == []
    assert held("It leases them for six years.", "für fünf Jahre") == ["six"]
    assert held("It paid none in 2009.", "seit 2009") == ["2009"]
    assert held("It has paid none since 2009.", "2009") == []
    assert held("Two billion dollars went in.") == ["Two billion dollars"]


def test_what_a_statement_denies_is_held_by_what_is_denied() -> None:
    assert held("It did not pay 2 billion dollars.", "zahlte nicht zwei Milliarden Dollar") == []
    other = held("It did not pay 3 billion dollars.", "zahlte nicht zwei Milliarden Dollar")
    assert other == ["3 billion dollars"]
    said = held("It paid 2 billion dollars.", "zahlte nicht zwei Milliarden Dollar")
    assert said == ["2 billion dollars"]


def test_a_figure_is_not_held_by_one_of_another_currency_or_kind() -> None:
    assert held("It puts 5 billion euros in.", "fünf Milliarden Dollar") == ["5 billion euros"]
    assert held("It puts 5 billion euros in.", value="5 billion USD") == ["5 billion euros"]
    assert held("It builds 5 GW.", "fünf Milliarden Dollar") == ["5 GW"]
    assert held("It puts 5 billion euros in.", "fünf Milliarden") == []
    assert held("It puts 5 billion euros in.", value="5 billion XXX") == []
    assert held("It puts 5 billion in.", "fünf Milliarden Dollar") == []


@pytest.mark.parametrize(
    "quote",
    [
        "Acme weigerte sich, Globex 3 Milliarden Euro zu zahlen",
        "Der Preis hätte 3 Milliarden Euro betragen",
    ],
)
def test_what_is_denied_proves_only_that_it_is(quote: str) -> None:
    value = parse_amount("3 billion EUR", "money")
    proof = prove(value, (whole(quote),), "de")
    assert (proof.outcome, proof.code) == ("unreadable", "VAL001")
    assert "denies `3 Milliarden Euro`" in proof.message
    assert prove(value, (whole(quote),), "de", denied=True).proven


def test_a_day_that_is_denied_is_no_value() -> None:
    quote = (whole("Acme eröffnete das Werk nicht im Jahr 2027"),)
    assert not prove(parse_date("2027"), quote, "de").proven
    assert prove(parse_date("2027"), quote, "de", denied=True).proven
