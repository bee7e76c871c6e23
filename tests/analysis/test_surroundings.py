"""The sentence of a quote: figures are read in the document, to where the sentence ends."""

from __future__ import annotations

import pytest

from generator.analysis.surroundings import in_its_sentence
from generator.evidence import Found, Passage, Searchable, find
from generator.quantities.amounts import parse_amount
from generator.quantities.cutting import cut_meaning
from generator.quantities.proof import prove
from generator.quantities.quoted import Quoted


def read(text: str, quote: str) -> tuple[Quoted, ...]:
    document = Searchable(text)
    found = find(Passage(quote), document)
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
