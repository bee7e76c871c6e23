"""The nearest passage: for the message, with what differs, numbers and negations first."""

import time

import pytest

from generator.evidence.finding import Quote, find
from generator.evidence.outcomes import Nearest, NotFound
from generator.evidence.searching import Searchable

TEXT = (
    "Am Montag hieß es: Aurora wolle nicht mehr als 100 Milliarden Dollar in Borealis stecken, "
    "sagte Chefin Ada Example in Taipeh. Bei -5 Grad lief das Rechen-\nzentrum. Ende gut.\n\n"
    "Ein neuer Absatz beginnt. " + "Füllwort " * 60 + "Schluss."
)


def nearest(exact: str, text: str = TEXT, prefix: str = "", suffix: str = "") -> Nearest:
    outcome = find(Quote(exact, prefix, suffix), Searchable(text))
    assert isinstance(outcome, NotFound)
    assert outcome.nearest is not None
    return outcome.nearest


@pytest.mark.parametrize(
    ("exact", "difference", "passage"),
    [
        (
            "Aurora wolle nicht mehr als 10 Milliarden Dollar",
            "the source says `100`, the quote `10`",
            "Aurora wolle nicht mehr als 100 Milliarden Dollar",
        ),
        ("Aurora wolle mehr als 100", "the quote leaves out `nicht`", None),
        (
            "Borealis wolle mehr als 10 Milliarden Dollar",
            (
                "the source says `100`, the quote `10`; the quote leaves out `nicht`; "
                "the source says `Aurora`, the quote `Borealis`"
            ),
            None,
        ),
        ("aurora wolle nicht mehr", "the source says `Aurora`, the quote `aurora`", None),
        ("Bei 5 Grad lief das", "the source says `-5`, the quote `5`", "Bei -5 Grad lief das"),
        ("sagte Chefin nie Ada Example", "the quote adds `nie`", None),
        ("Grad lief ein Rechenzentrum.", "the source says `das`, the quote `ein`", None),
        ("sagte Chefin Ada Example  ,in Taipeh", "the quote adds `,`", None),
    ],
)
def test_the_difference_in_words(exact: str, difference: str, passage: str | None) -> None:
    found = nearest(exact)
    assert found.difference == difference
    assert 40 <= found.similarity < 100
    assert passage is None or found.span.of(TEXT) == passage


def test_many_differences_are_counted() -> None:
    text = "Eins kommt zwei kommt drei kommt vier kommt fünf kommt sechs kommt."
    found = nearest("Ains kommt zwai kommt drai kommt fier kommt funf kommt säx kommt.", text)
    assert found.difference.endswith("; and 2 more")
    assert found.difference.count(";") == 4


@pytest.mark.parametrize(
    ("exact", "difference"),
    [
        (
            "Ende gut. […] neuer Absatz",
            "a blank line stands between `Ende gut.` and `neuer Absatz`",
        ),
        ("neuer Absatz […] Schluss.", "may be"),
        ("neuer Absatz […] Ende gut.", "`Ende gut.` does not stand after `neuer Absatz`"),
        ("Aurora wolle […] 10 Milliarden", "in part 2 the source says `100`, the quote `10`"),
        ("[…] Aurora wolle nicht", "the quote has no words on one side of an omission mark"),
    ],
)
def test_why_parts_do_not_make_the_quote(exact: str, difference: str) -> None:
    assert difference in nearest(exact).difference


def test_a_prefix_or_suffix_that_does_not_adjoin() -> None:
    found = nearest("Milliarden Dollar", prefix="200 ", suffix=" in Borealis")
    assert found.difference == "the prefix `200` does not stand before it"
    assert found.span.of(TEXT) == "Milliarden Dollar"
    found = nearest("Milliarden Dollar", prefix="100 ", suffix=" für Borealis")
    assert found.difference == "the suffix `für Borealis` does not stand after it"


@pytest.mark.parametrize("exact", ["xyzzy qwertz plugh", "", "[…]", "– —"])
def test_where_nothing_is_near(exact: str) -> None:
    assert find(Quote(exact), Searchable(TEXT)) == NotFound(None)


def test_a_difference_can_be_printed() -> None:
    found = nearest("Aurora wolle nicht \ud800 als 100 Milliarden Dollar")
    found.difference.encode()


@pytest.mark.parametrize("quote", ["wort " * 60 + "anders", "wort " * 59 + "wart", "x" * 300])
def test_repetitive_documents_take_bounded_time(quote: str) -> None:
    document = Searchable("wort " * 840_000)
    assert len(document.folded.text) == 4_200_000
    begin = time.process_time()
    find(Quote(quote), document)
    assert time.process_time() - begin < 1
