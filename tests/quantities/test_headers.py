"""A table's header tells what the figures of its own column are, and no others."""

from __future__ import annotations

import pytest

from generator.quantities.amounts import parse_amount
from generator.quantities.proof import prove_amount
from generator.quantities.quoted import whole

THREE = "Firma | Umsatz in Mio. Euro | Mitarbeiter | […] | Aurora | 20 | 500"


def proves(quote: str, value: str, kind: str, language: str = "de") -> bool:
    return prove_amount(parse_amount(value, kind), whole(quote), language).proven


@pytest.mark.parametrize(
    ("quote", "value", "kind"),
    [
        (THREE, "20 million EUR", "money"),
        (THREE, "500 people", "quantity"),
        ("Firma | Umsatz (Mio. €) | Anteil in % | […] Aurora | 20 | 35", "20 million EUR", "money"),
        ("Firma | Umsatz (Mio. €) | Anteil in % | […] Aurora | 20 | 35", "35 %", "percent"),
        ("| Jahr | Summe in Mio. Euro | […] | 2025 | 35 |", "35 million EUR", "money"),
        ("Summe (in Mrd. USD) […] Amazon | 20 bis 50", "20 to 50 billion USD", "money"),
        ("Summe (in Mrd. USD) […] Aurora | 20 […] Borealis | 30", "30 billion USD", "money"),
        ("Summe (in Mrd. USD) […] Borealis 30", "30 billion USD", "money"),
        ("Summe, Mrd. Dollar […] Aurora | 3", "3 billion USD", "money"),
        ("Summe Mio. € (2025) […] Aurora | 3", "3 million EUR", "money"),
        ("Umsatz | Mitarbeiter in Tausend […] 20 Mio. Euro | 35", "35 thousand people", "quantity"),
        ("(in Mio. Euro) […] Acme 1'234", "1,234 million EUR", "money"),
        ("(in Mio. Euro) […] Acme 1\u202f234", "1,234 million EUR", "money"),
        ("(in Mio. Euro) […] Ergebnis -12", "-12 million EUR", "money"),
        ("(in Mio. Euro) […] Umsatz 10-12", "10 to 12 million EUR", "money"),
        ("(in Mio. Euro) […] Umsatz 13 (2024)", "13 million EUR", "money"),
        ("(in Mio. Euro) […] Umsatz 13 [1]", "13 million EUR", "money"),
        ("| in Mio. € | 2024 | 2023 | […] | Umsatz | 400 | 300 |", "400 million EUR", "money"),
        ("| in Mio. € | 2024 | 2023 | […] | Umsatz | 400 | 300 |", "300 million EUR", "money"),
        (
            "| Firma | 2024 (Mio. €) | 2025 (Mio. €) | […] | A | – | 400 |",
            "400 million EUR",
            "money",
        ),
        ("| Anteil (%) | Wert (Mrd. €) | […] | Acme | 12% | 5 |", "5 billion EUR", "money"),
        ("| | 2024 | 2025 (Mio. €) | […] | Umsatz | 300 | 400 |", "400 million EUR", "money"),
        ("Kosten (in Mio.) […] Acme | 1950", "1,950 million XXX", "money"),
    ],
)
def test_a_figure_has_the_unit_of_its_column(quote: str, value: str, kind: str) -> None:
    assert proves(quote, value, kind)


UNDER_A_TITLE = "Mines […] | Mine | Tonnes | Cost (EUR million) | […] | North | 15 | 900 |"
WITH_WORDS = "Sum (in thousand EUR) […] | Aurora | five million euros | […] | Borealis | 30 |"


@pytest.mark.parametrize(
    ("quote", "value", "proven"),
    [
        (UNDER_A_TITLE, "900 million EUR", True),
        (UNDER_A_TITLE, "15 million EUR", False),
        (UNDER_A_TITLE.replace("EUR million", "a million euros"), "900 million EUR", False),
        (WITH_WORDS, "30 million EUR", False),
        (WITH_WORDS.replace("five million euros", "5 (EUR million)"), "30 million EUR", False),
    ],
)
def test_a_header_under_a_title_is_one_though_its_scale_is_a_word_for_a_number(
    quote: str, value: str, *, proven: bool
) -> None:
    assert proves(quote, value, "money", "en") is proven


@pytest.mark.parametrize(
    ("header", "value", "kind"),
    [
        ("Capacity (GW)", "4.5 GW", "power"),
        ("Investment (USD m)", "4.5 million USD", "money"),
        ("Investment (EUR bn)", "4.5 billion EUR", "money"),
        ("Capacity in GW", "4.5 GW", "power"),
        ("Capacity, MW", "4.5 MW", "power"),
        ("Capacity [GW]", "4.5 GW", "power"),
        ("Revenue ($bn)", "4.5 billion USD", "money"),
        ("Revenue, $bn", "4.5 billion USD", "money"),
        ("Revenue in $bn", "4.5 billion USD", "money"),
        ("Revenue ($m)", "4.5 million USD", "money"),
        ("Revenue, US$ million", "4.5 million USD", "money"),
        ("Revenue (USD bn)", "4.5 billion USD", "money"),
        ("Employees (thousands)", "4.5 thousand people", "quantity"),
        ("Stake %", "4.5 %", "percent"),
        ("Stake, %", "4.5 %", "percent"),
        ("Stake, per cent", "4.5 %", "percent"),
        ("Stake in per cent", "4.5 %", "percent"),
    ],
)
def test_headers_are_written_in_many_ways(header: str, value: str, kind: str) -> None:
    assert proves(f"Firm | {header} | […] Aurora | 4.5", value, kind, "en")


def test_a_header_that_fits_several_cells_is_told() -> None:
    quote = "Umsatz in Mio. Euro […] Aurora | 20 | 500"
    proof = prove_amount(parse_amount("20 million EUR", "money"), whole(quote), "de")
    assert "the header fits several cells of the row" in proof.message
    proof = prove_amount(parse_amount("20 million EUR", "money"), whole("Aurora […] 20"), "de")
    assert "header" not in proof.message


@pytest.mark.parametrize("header", ["miles de millones de dólares", "mil millones de dólares"])
def test_scales_of_several_words(header: str) -> None:
    assert proves(f"Ingresos ({header}) […] Aurora | 4,5", "4.5 billion USD", "money", "es")


@pytest.mark.parametrize(
    ("quote", "value", "kind"),
    [
        (THREE, "500 million EUR", "money"),
        ("Firma | Umsatz (Mio. €) | Anteil in % | […] Aurora | 20 | 35", "20 %", "percent"),
        ("| Jahr | Summe in Mio. Euro | […] | 2025 | 35 |", "2025 million EUR", "money"),
        # Which of the two is of the column, the quote does not show.
        ("Umsatz in Mio. Euro […] Aurora | 20 | 500", "500 million EUR", "money"),
        ("Umsatz in Mio. Euro […] Aurora | 20 | 500", "20 million EUR", "money"),
        ("Firma | Umsatz in Mio. Euro | Mitarbeiter […] 500", "500 million EUR", "money"),
        ("Firma\tUmsatz (Mio. €)\tGewinn […] Acme\t\t12", "12 million EUR", "money"),
        ("|Firma|Umsatz (Mio. €)|Gewinn|[…]|Acme||12|", "12 million EUR", "money"),
        ("(in Mio. Euro) […] Umsatz 13 (2024)", "2024 million EUR", "money"),
        (
            "| in Mio. € | Umsatz | Mitarbeiter | […] | Acme | 400 | 300 |",
            "300 million EUR",
            "money",
        ),
        # What is told in prose is told of something else.
        ("Aurora rechnet in Milliarden Euro […] 20 Leute", "20 billion EUR", "money"),
        ("Aurora (in Mrd. Euro) […] nur noch 20 Leute", "20 billion EUR", "money"),
        ("Aurora zählt in Milliarden Euro […] nur 20", "20 billion EUR", "money"),
    ],
)
def test_a_figure_of_another_column_or_of_prose_has_not(quote: str, value: str, kind: str) -> None:
    assert not proves(quote, value, kind)
