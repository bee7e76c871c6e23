"""No part of a sentence proves what the sentence does not, and what a quote cuts off is told."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.quantities.cutting import cut_meaning
from generator.quantities.dates import parse_date
from generator.quantities.proof import prove
from generator.quantities.quoted import Quoted, whole
from generator.quantities.readings import read_figures
from tests.quantities.phrases import Phrase, expected_amount, near, phrases

TOKENS = [
    *str.split("mil mill mio bil tril mrd mld md mds mln bln bn tn trn mn"),
    *str.split("tsd k m b t g M B K T G mm"),
    *str.split("million millions billion trillion Millionen Milliarden"),
    *str.split("Billionen milliards mila mille"),
    *str.split("thousand hundred crore lakh Tausend Hundert dozen Dutzend"),
    *str.split("quarter third half Viertel"),
    *str.split("not no never nicht kein keine pas ne no non sin nie up to"),
    *str.split("bis zu über unter ab fast"),
    *str.split("about less more than weniger mehr als moins plus de menos"),
    *str.split("más meno più between and und"),
    *str.split("from to von auf statt instead of rather sondern but mais sino ma or oder ou o"),
    *str.split("percent Prozent pour cent % ‰ pp points Punkte basis GW MW"),
    *str.split("kW W GWh h /h m² km t kg"),
    *str.split("$ € £ ¥ US$ USD EUR GBP CFA Pacific CHF dollars euros"),
    *str.split("Dollar Euro francs pence cents"),
    *str.split("- − – — + ± × x · ^ * ** / : ; , . ( ) [ ] | & # @ = < > ~ ≈ ≤ ≥ ² ³ ⁶ ½ ¼"),
    *str.split("1 5 20 100 2025 1.5 1,5 000 500 .5 ,5 2nd 3. Q1 H1 FY25 GPT Version § Nr. Platz"),
    *str.split("early late Ende Anfang before after vor nach since seit by"),
    *str.split("year Jahr month each per"),
    "",
    " ",
    "\n",
    "\u00a0",
    "\u200b",
    "\u2009",
]
READ = [phrase for phrase in phrases() if phrase.says != ("none",) and not phrase.not_read]


def test_two_hundred_tokens_are_tried() -> None:
    assert len(set(TOKENS)) >= 200


def proves(value: str, quote: Quoted, language: str) -> bool:
    if value.startswith("date "):
        return prove(parse_date(value.removeprefix("date ")), (quote,), language).proven
    return prove(expected_amount(value), (quote,), language).proven


@st.composite
def quoted_with_a_token(draw: st.DrawFn) -> tuple[Phrase, Quoted]:
    """A phrase with a token put next to one of its figures, and a part of it quoted."""
    phrase = draw(st.sampled_from(READ))
    figures = read_figures(phrase.text, phrase.language)
    places = [at for each in figures for at in (each.start, each.end)] or [0, len(phrase.text)]
    at = draw(st.sampled_from(places))
    token = draw(st.sampled_from(TOKENS))
    left, right = draw(st.sampled_from([("", ""), (" ", ""), ("", " "), (" ", " ")]))
    text = phrase.text[:at] + left + token + right + phrase.text[at:]
    start = draw(st.integers(0, len(text)))
    return phrase, Quoted(text, ((start, draw(st.integers(start, len(text)))),))


@settings(max_examples=400, deadline=None)
@given(quoted_with_a_token())
def test_a_part_proves_only_what_the_whole_sentence_proves(drawn: tuple[Phrase, Quoted]) -> None:
    phrase, quote = drawn
    for value in (
        *phrase.says,
        *phrase.denies,
        *(slip for each in phrase.says for slip in near(each)),
    ):
        if value != "none" and proves(value, quote, phrase.language):
            assert proves(value, whole(quote.text), phrase.language), value


@pytest.mark.parametrize("token", TOKENS[:32])
def test_a_scale_next_to_a_number_is_never_passed_over(token: str) -> None:
    for text in (
        f"Acme paid $7 {token} for it",
        f"Acme paid 7 {token} for it",
        f"sells 7{token} a year",
    ):
        for value in ("7 USD", "7 XXX"):
            assert not proves(value, whole(text), "en"), (text, value)


# What is quoted is in square brackets.
CUT = [
    ("en", "Acme will pay Globex between $5 and [$10 billion in cash].", True),
    ("en", "Acme will pay up to [$10 billion in cash].", True),
    ("en", "Acme will pay [$10 billion in cash] at most.", True),
    ("en", "Acme paid [$10 billion] less than planned.", True),
    ("en", "Acme paid [about $10] billion in cash.", True),
    ("en", "Acme paid [$6 billion in cash] instead of 5.", False),
    ("en", "Acme paid 6 instead of [5 billion in cash].", True),
    ("de", "Acme zahlt nicht [30 Millionen Euro in bar].", True),
    ("de", "Acme zahlt keine [30 Millionen Euro in bar].", True),
    ("de", "Acme zahlt mehr als [30 Millionen Euro in bar].", True),
    ("de", "Der Gewinn lag bei minus [30 Millionen Euro in bar].", True),
    ("de", "Acme zahlt [30 Millionen] Euro in bar.", True),
    ("de", "Acme zahlt [30 Prozent] weniger als geplant.", True),
    ("de", "Acme zahlt [30 Millionen Euro in bar].", False),
    ("de", "Acme kommt vor [2027 an die Börse].", True),
    ("de", "Acme kommt nicht 2027, sondern [2028 an die Börse].", False),
    ("en", "Acme has refused to pay [$10 billion in cash].", True),
    ("de", "Acme hätte an Globex [30 Millionen Euro in bar] gezahlt.", True),
    ("fr", "Acme paie au moins [30 millions d'euros en cash].", True),
    ("es", "Acme paga menos de [30 millones de euros en efectivo].", True),
    ("it", "Acme paga da 20 a [30 milioni di euro in contanti].", True),
]


def bracketed(text: str) -> Quoted:
    start, end = text.index("["), text.index("]") - 1
    return Quoted(text.replace("[", "").replace("]", ""), ((start, end),))


@pytest.mark.parametrize(("language", "text", "is_cut"), CUT)
def test_words_outside_that_change_a_figure_are_told(
    language: str, text: str, *, is_cut: bool
) -> None:
    cut = cut_meaning((bracketed(text),), language)
    assert bool(cut and cut.figure) == is_cut


def test_a_full_stop_is_no_neighbour_that_belongs_to_a_figure() -> None:
    cut = cut_meaning((bracketed("Acme will pay up to [$10 billion in cash]."),), "en")
    assert cut
    assert cut.message.endswith("`Acme will pay up to` before it belongs to it")


def test_a_negation_beside_a_quote_is_a_warning() -> None:
    cut = cut_meaning((bracketed("Acme will not [take over Globex]."),), "en")
    assert cut
    assert not cut.figure
    assert "`not`" in cut.message
    assert cut_meaning((bracketed("Acme will [not take over Globex]."),), "en") is None
    assert cut_meaning((bracketed("Acme will not [take over Globex]."),), "pl") is None


@given(st.sampled_from([phrase for phrase in READ if "[…]" not in phrase.text]), st.data())
@settings(max_examples=150, deadline=None)
def test_what_is_cut_off_and_proven_all_the_same_is_told(
    phrase: Phrase, data: st.DataObject
) -> None:
    """A part that alone reads as another figure than in its sentence is told as an error."""
    start = data.draw(st.integers(0, len(phrase.text)))
    end = data.draw(st.integers(start, len(phrase.text)))
    quote = Quoted(phrase.text, ((start, end),))
    alone = read_figures(quote.alone, phrase.language)
    assume(alone)
    inside = {(each.start, each.plain) for each in read_figures(phrase.text, phrase.language)}
    if any((each.start, each.plain) not in inside for each in alone):
        cut = cut_meaning((quote,), phrase.language)
        assert cut
        assert cut.figure
