"""The sentence of a quote: figures are read in the document, to where the sentence ends."""

from __future__ import annotations

import pytest

from generator.analysis.surroundings import in_its_sentence, words_around
from generator.evidence.finding import Quote, find
from generator.evidence.outcomes import Found
from generator.evidence.searching import Searchable
from generator.evidence.spans import Span
from generator.quantities.amounts import parse_amount
from generator.quantities.cutting import cut_meaning
from generator.quantities.dates import parse_date
from generator.quantities.proof import prove
from generator.quantities.quoted import Quoted


def read(text: str, quote: str) -> tuple[Quoted, ...]:
    document = Searchable(text)
    found = find(Quote(quote), document)
    assert isinstance(found, Found), found
    return in_its_sentence(document, found)


def quoted(text: str, quote: str) -> list[str]:
    (way, *_) = read(text, quote)
    return [way.text[start:end] for start, end in way.parts]


@pytest.mark.parametrize(
    ("text", "quote", "sentence"),
    [
        ("First. Acme pays 5 now. Last.", "pays 5 now", "Acme pays 5 now."),
        ("Acme pays\nup to\n5 now. Last.", "5 now", "Acme pays\nup to\n5 now."),
        ("Acme pays\nup to\n5\nbillion. Last.", "Acme pays", "Acme pays\nup to\n5\nbillion."),
        ("A heading\n\nAcme pays 5 now.", "pays 5 now", "Acme pays 5 now."),
        ("Acme pays 5\u200b000\u00a0\u00a0now.", "pays 5000 now", "Acme pays 5000 now."),
    ],
)
def test_a_sentence_is_read_from_its_beginning_to_its_end(
    text: str, quote: str, sentence: str
) -> None:
    (way,) = read(text, quote)
    assert way.text == sentence


def test_the_quoted_parts_are_those_of_the_document() -> None:
    assert quoted("Acme pays 5\u200b000 now.", "pays 5000") == ["pays 5000"]
    assert quoted("Acme pays   so\u00admuch now.", "pays somuch") == ["pays somuch"]
    assert quoted("Acme pays much money now.", "Acme pays […] now") == ["Acme pays", "now"]


@pytest.mark.parametrize(
    "text",
    [
        "Acme zahlt 100 Mil\u00adliarden Dollar.",
        "Acme zahlt 100 Milli-\narden Dollar.",
        "Acme zahlt 100\nMilliarden Dollar.",
        "Acme zahlt 100-Milliarden-\nDollar.",
        "Acme zahlt 100\u00a0 Milliarden\u2009Dollar.",
    ],
)
def test_hyphens_at_line_breaks_and_invisible_characters_hide_nothing(text: str) -> None:
    ways = read(text, text.removesuffix("."))
    assert prove(parse_amount("100 billion USD", "money"), ways, "de").proven
    assert cut_meaning(ways, "de") is None


TABLE = "{caption}| Posten | {head} |\n|---|---|\n| Umsatz | 7 |\n| Ergebnis | 5 |\n"


@pytest.mark.parametrize(
    ("caption", "head", "quote", "proven"),
    [
        ("", "2025 (Mio. €)", "Posten | 2025 (Mio. €) […] Ergebnis | 5", True),
        ("", "2025 (Mio. €)", "Ergebnis | 5 |", False),
        ("Angaben in Mio. €\n", "2025", "Ergebnis | 5 |", False),
        (
            "Angaben in Mio. €\n", "2025",
            "Angaben in Mio. € | Posten | 2025 | |---|---| | Umsatz | 7 | | Ergebnis | 5 |", True,
        ),
    ],
)  # fmt: skip
def test_a_table_is_read_with_its_head_which_must_be_quoted(
    caption: str, head: str, quote: str, *, proven: bool
) -> None:
    ways = read(TABLE.format(caption=caption, head=head), quote)
    assert prove(parse_amount("5 million EUR", "money"), ways, "de").proven == proven
    assert not prove(parse_amount("5 XXX", "money"), ways, "de").proven


@pytest.mark.parametrize("blank", ["\n", "\n\n", "\n \n\n", "\n\n\n\n"])
def test_what_stands_above_a_table_is_said_of_it_over_blank_lines(blank: str) -> None:
    text = TABLE.format(caption=f"Wie folgt.\nIn Mio. €{blank}", head="2025")
    (way,) = read(text, "Ergebnis | 5")
    assert way.text == "In Mio. €\n| Posten | 2025 | […] | Ergebnis | 5 |"
    (way,) = read(text.removeprefix("Wie folgt.\nIn Mio. €"), "Ergebnis | 5")
    assert way.text == "| Posten | 2025 | […] | Ergebnis | 5 |"


@pytest.mark.parametrize(
    ("language", "head", "row", "value", "proven"),
    [
        ("de", "TEUR | 2024 | 2023", "Umsatz | 5.200 | 4.800", "5.2 million EUR", True),
        ("de", "Angaben in TEUR | 2024", "Umsatz | 5.200", "5.2 million EUR", True),
        ("de", "Umsatz (Mio. €) | 2024 | 2025e", "Aurora | 5,2 | 6,1", "6.1 million EUR", True),
        ("en", "Revenue, £m | 2024 | 2025 (budget)", "Aurora | 52 | 61", "61 million GBP", True),
        ("fr", "En milliers d’euros | 2024", "Aurora | 5 200", "5.2 million EUR", True),
        ("it", "Valori in € mln | 2024", "Ricavi | 5,2", "5.2 million EUR", True),
        ("de", "Umsatz (Mio. €, Vorjahr in T€) | 2024", "Aurora | 5,2", "5.2 million EUR", False),
        ("de", "TEUR | 2024 | 2023", "Mitarbeiter | 5.200 | 4.800", "5.2 million EUR", False),
        ("de", "Umsatz (Mio. €) | Stellen 2025", "Aurora | 61", "61 million EUR", False),
        ("en", "In $m, except per share | 2024", "Earnings | 5.20", "5.2 million USD", False),
        (
            "de",
            "In Mio. €, sofern nicht anders angegeben | 2024",
            "Wert | 5",
            "5 million EUR",
            False,
        ),
    ],
)
def test_the_corner_of_a_table_tells_of_its_years(
    language: str, head: str, row: str, value: str, *, proven: bool
) -> None:
    # A paragraph above a table is no head of it, and hid the years.
    text = f"Ein Absatz davor.\n\n{head}\n--- | ---\n{row}\n\nEin Absatz danach.\n"
    ways = read(text, f"{head} […] {row}")
    assert prove(parse_amount(value, "money"), ways, language).proven == proven


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_table_has_not_the_head_of_the_one_before_it(blank: str) -> None:
    other = TABLE.format(caption="", head="2024 (Mio. €)")
    (way,) = read(other + blank + TABLE.format(caption="", head="2025"), "Posten | 2025 […] | 5 |")
    assert way.text == "| Posten | 2025 | […] | Ergebnis | 5 |"


# document, quote, language, values that it proves and that it does not
IN_DOCUMENTS = [
    (
        "Borealis offers Ceres from $5 to $10 billion in shares.", "$10 billion in shares", "en",
        [], ["10 billion USD", "5 to 10 billion USD"],
    ),
    (
        "Borealis pays Ceres $7\u200b250 in shares today.", "pays Ceres $7\u200b250 in shares",
        "en",
        ["7250 USD"], ["7 USD", "250 USD"],
    ),
    (
        "Borealis lent $2, $6 and $9 billion in three years.", "lent $2, $6 and $9 billion", "en",
        ["2 billion USD", "6 billion USD", "9 billion USD"], ["2 USD", "6 USD"],
    ),
    (
        "Borealis sales fell $2.4 million to $31 million.",
        "sales fell $2.4 million to $31 million",
        "en", ["2.4 million USD", "31 million USD"], ["2.4 to 31 million USD"],
    ),
    (
        "Borealis sales reach $ 310 mil next year.", "sales reach $ 310 mil next year", "en",
        ["310 million USD"], ["310 USD"],
    ),
    (
        "Borealis zahlt drei Millionen zweihunderttausend Euro an Ceres.",
        "drei Millionen zweihunderttausend Euro", "de",
        ["3.2 million EUR"], ["200 thousand EUR", "3 million EUR", "3 million XXX"],
    ),
    (
        "| Zeile | 2024 (in Mio. Euro) |\n|---|---|\n| Verlust | (2.700) |",
        "Zeile | 2024 (in Mio. Euro) | […] Verlust | (2.700)", "de",
        ["-2700 million EUR"], ["2700 million EUR", "2700 EUR"],
    ),
    (
        "Borealis raised a quarter of a billion dollars from Ceres.",
        "raised a quarter of a billion dollars", "en",
        ["250 million USD"], ["1 billion USD", "4 billion USD"],
    ),
    ("Borealis kommt nicht 2029, sondern 2030.", "kommt nicht 2029, sondern 2030", "de",
     ["2030"], ["2029"]),
    ("Borealis was offered £40-55m by Ceres.", "offered £40-55m by Ceres", "en",
     ["40 to 55 million GBP"], ["40 GBP", "55 million GBP", "40 to 55 GBP"]),
    ("Le prix est de 5\u00a0\u00a0000\u202f€ net.", "est de 5 000 € net", "fr",
     ["5000 EUR"], ["5 EUR", "0 EUR"]),
    ("Der Preis lag bei minus\n5 Millionen Euro im Mai.", "5 Millionen Euro im Mai", "de",
     ["-5 million EUR"], ["5 million EUR"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote", "language", "right", "wrong"), IN_DOCUMENTS, ids=lambda each: str(each)[:40]
)
def test_a_quote_proves_what_its_sentence_says(
    text: str, quote: str, language: str, right: list[str], wrong: list[str]
) -> None:
    ways = read(text, quote)

    def proven(value: str) -> bool:
        claimed = parse_date(value) if value.isdecimal() else parse_amount(value, "money")
        return prove(claimed, ways, language).proven

    assert [value for value in right if not proven(value)] == []
    assert [value for value in wrong if proven(value)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Aurora, based in\nOslo, pays\nCeres. It said so.",
            "Aurora, based in\nOslo, pays\nCeres.",
        ),
        ("Aurora\n\nOslo, pays Ceres.", "Oslo, pays Ceres."),
        ("Aurora said.\nHalden, pays\n\fCeres", "Halden, pays\n Ceres"),
        ("Bo\u00adrealis, pays Ceres", "Borealis, pays Ceres"),
        ("Bore-\nalis, pays Ceres", "Borealis, pays Ceres Bore-alis, pays Ceres"),
        ("| Aurora |\n|---|\n| Halden, pays |\n| Ceres |", "| Halden, pays |"),
    ],
)
def test_the_words_around_a_passage_run_on_over_line_ends(text: str, words: str) -> None:
    document = Searchable(text)
    at = text.index(", pays") + 2
    assert words_around(document, Found((Span(at, at + 4),))) == words
