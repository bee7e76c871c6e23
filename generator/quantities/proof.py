"""Is the claimed value among the readings of the quote?"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.languages import LANGUAGES, text_words
from generator.quantities.amounts import Amount
from generator.quantities.date_readings import dates_in
from generator.quantities.dates import Date
from generator.quantities.errors import shown
from generator.quantities.explaining import currencies, why_not
from generator.quantities.grammar import SYMBOL_UNITS, grammar_for
from generator.quantities.headers import fits_several_columns
from generator.quantities.intervals import Interval
from generator.quantities.measures import MEASURES
from generator.quantities.neighbours import counts_something, counts_things
from generator.quantities.quoted import Quoted
from generator.quantities.readings import Reading, figures_in
from generator.quantities.statement_figures import share_bound, within
from generator.quantities.suggestions import in_contract
from generator.quantities.units import NO_CURRENCY

__all__ = ["CODES", "Proof", "Verdict", "prove", "prove_amount", "prove_date"]

Verdict = Literal["proven", "qualifier", "unit", "figure", "unreadable"]

CODES: dict[Verdict, str | None] = {
    "proven": None,
    "qualifier": "VAL003",
    "unit": "VAL002",
    "figure": "VAL001",
    "unreadable": "VAL001",
}


class Proof(NamedTuple):
    """What a quote says of a claimed value.

    `outcome`: `proven`; `qualifier` (figure and unit stand there, the qualifier does not); `unit`
    (the figure with another unit or none); `figure` (another figure); `unreadable` (none can be
    read). `message` is empty if proven, else in house style. `nearest` is the reading or the text
    of the date that comes closest, `suggestion` how the contract would write it.
    """

    outcome: Verdict
    message: str = ""
    nearest: Reading | None = None
    suggestion: str | None = None

    @property
    def proven(self) -> bool:
        """Whether figure, unit and qualifier stand in the quote."""
        return self.outcome == "proven"

    @property
    def code(self) -> str | None:
        """The rule that is broken, or None."""
        return CODES[self.outcome]


PROVEN = Proof("proven")
_UNCLEAR = (
    "; the header fits several cells of the row: quote both no further than the figure’s column"
)


def prove(
    value: Amount | Date, ways: Sequence[Quoted], language: str, *, denied: bool = False
) -> Proof:
    """Whether a quote says `value`; `ways` are all in which its sentence may be read.

    `denied` says that the claim is that it is not so, which a sentence that denies it proves too.
    """
    if not text_words(language):
        known = ", ".join(f"`{name}`" for name in LANGUAGES)
        message = f"figures in {shown(language)} cannot be read: expected {known}"
        return Proof("unreadable", message)
    proofs = [
        prove_amount(value, way, language, denied=denied)
        if isinstance(value, Amount)
        else prove_date(value, way, language, denied=denied)
        for way in ways
    ]
    return next((proof for proof in proofs if proof.proven), proofs[0])


def prove_amount(amount: Amount, quote: Quoted, language: str, *, denied: bool = False) -> Proof:
    """Whether the quoted part of a sentence says `amount` in `language`.

    The figure that says it must be quoted with its scale and unit, and be read in the whole
    sentence. Unit words of quantities are not compared.
    """
    readings: list[Reading] = []
    best: Proof | None = None
    only_denied: Reading | None = None
    for reading in figures_in(quote.text, language):
        if not _is_quoted(reading, quote):
            continue
        proof = _compared(amount, reading, quote.text, language)
        if reading.denied and not denied:
            only_denied = reading if proof else only_denied
            continue
        readings.append(reading)
        if proof is None:
            continue
        if proof.proven:
            return proof
        if best is None or (best.outcome == "unit" and proof.outcome == "qualifier"):
            best = proof
    unclear = fits_several_columns(quote.text, grammar_for(language))
    if best:
        return best._replace(message=best.message + _UNCLEAR) if unclear else best
    if only_denied:
        said = shown(only_denied.text)
        message = f"{shown(amount.text)} is not in the quote: its sentence denies {said}"
        return Proof("unreadable", f"{message}, or only supposes it")
    reason, nearest = why_not(amount, readings, language)
    reason += _UNCLEAR * unclear
    message = f"{shown(amount.text)} is not in the quote: {reason}"
    if nearest is None or not any(_is_of_kind(reading, amount) for reading in readings):
        return Proof("unreadable", message, nearest)
    return Proof("figure", message, nearest, _suggested(amount, nearest))


def _is_quoted(reading: Reading, quote: Quoted) -> bool:
    """Whether a figure is quoted, and all that gives it its scale and unit."""
    return quote.holds(reading.start, reading.end) and all(
        quote.touches(*place) for place in reading.needs
    )


def _is_of_kind(reading: Reading, amount: Amount) -> bool:
    """Whether a figure is of the kind that is claimed, so that it says something else."""
    if amount.kind == "money":
        return reading.kind == "money" or (reading.kind == "quantity" and reading.scaled)
    return reading.kind == amount.kind


def _compared(amount: Amount, reading: Reading, text: str, language: str) -> Proof | None:
    """What one reading says of the amount, None if it is another figure."""
    same_plain = _same(amount.plain, reading.plain, reading)
    same_number = _same(amount.number, reading.number, reading)
    if amount.vague != reading.vague or not (same_plain or same_number):
        return None
    same = same_number if amount.kind == "quantity" else same_plain
    if not (same and _unit_stands(amount, reading, text, language)):
        return Proof("unit", _other_unit(amount, reading), reading, _suggested(amount, reading))
    if amount.qualifier != reading.qualifier:
        claimed = f"`{amount.qualifier}`" if amount.qualifier else "no qualifier"
        said = f"`{reading.qualifier}`" if reading.qualifier else "none"
        message = f"{shown(amount.text)} has {claimed}, the passage {said}: {shown(reading.text)}"
        return Proof("qualifier", message, reading, _suggested(amount, reading))
    return PROVEN


def _same(claimed: Interval, said: Interval, reading: Reading) -> bool:
    if reading.fraction and claimed.is_point and claimed.low is not None:
        return said.contains(claimed.low)
    return claimed == said


def _unit_stands(amount: Amount, reading: Reading, text: str, language: str) -> bool:
    if amount.kind == "money":
        if amount.unit == NO_CURRENCY:
            return _may_be_money(reading, text, language)
        return reading.kind == "money" and amount.unit in reading.units
    if amount.kind == "quantity":
        place = reading.start, reading.end, grammar_for(language)
        grouped = _GROUPED.search(reading.text) is not None  # no name, time or year is
        counts = not reading.bare or grouped or counts_something(text, *place)
        return reading.kind == "quantity" and counts
    return reading.kind == amount.kind


_GROUPED = re.compile(r"\d[.,'’\s]\d{3}(?!\d)")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}(?:\D+(?:19|20)[0-9]{2})?")


def _may_be_money(reading: Reading, text: str, language: str) -> bool:
    """Whether a figure without a currency can be a sum: it counts nothing else, and is no year."""
    grammar = grammar_for(language)
    named = reading.units & (_MEASURES | grammar.words.counted)
    is_year = reading.bare and _YEARS.fullmatch(reading.text)
    # A bare number may be of anything: `iPhone 16`, `a 50-50 venture`, `35-Stunden-Woche`.
    other = not reading.units <= grammar.words.function_words
    counts = reading.bare and (other or (reading.plain.high or 0) < 1000)
    if reading.kind != "quantity" or named or is_year or counts:
        return False
    return bool(reading.needs) or reading.vague or not counts_things(text, reading.end, grammar)


_MEASURES = frozenset().union(
    *(unit.names for unit in SYMBOL_UNITS.values()), {"percentage points"}
)


def _other_unit(amount: Amount, reading: Reading) -> str:
    said = currencies(reading)
    if amount.kind == reading.kind == "quantity":
        counted = f"and it cannot be told what {shown(reading.text)} counts"
        return f"{shown(amount.text)} counts something, {counted}"
    if amount.kind == "money" and amount.unit == NO_CURRENCY:
        if reading.kind == "quantity":
            return f"{shown(amount.text)} is a sum, and {shown(reading.text)} in the quote is none"
        claimed = "that none is named"
    else:
        claimed = shown(amount.unit_written)
    if reading.kind == amount.kind and MEASURES[amount.kind].base:
        said = shown(reading.text)
    return (
        f"{shown(amount.text)} has another unit than the quote: "
        f"the passage says {said} ({shown(reading.text)}), the claim {claimed}"
    )


def _suggested(amount: Amount, reading: Reading) -> str | None:
    counts = reading.kind == "quantity" and amount.kind != "money"
    return None if counts or reading.fraction else in_contract(reading)


def prove_date(date: Date, quote: Quoted, language: str, *, denied: bool = False) -> Proof:
    """Whether the quoted part says `date`: the same, or more precisely (a day proves its month)."""
    readings = [
        reading.date
        for reading in dates_in(quote.text, language, quote.day)
        if quote.holds(reading.start, reading.end) and (denied or not reading.denied)
    ]
    if not readings:
        return Proof(
            "unreadable", f"{shown(date.written)} is not in the quote: no date can be read in it"
        )
    proofs = [_dated(date, said) for said in readings]
    for outcome in ("proven", "qualifier", "figure"):
        for proof in proofs:
            if proof.outcome == outcome and proof.message != _OTHER_DATE:
                return proof
    listed = ", ".join(f"`{said.text}`" for said in readings[:3])
    return Proof(
        "figure",
        f"{shown(date.written)} is not in the quote: the passage says {listed}",
        suggestion=readings[0].text,
    )


_OTHER_DATE = "another date"


def _dated(claim: Date, said: Date) -> Proof:
    same = (claim.earliest, claim.latest) == (said.earliest, said.latest)
    reach = said if claim.approximate else said.at_widest
    if claim.approximate == said.approximate if same else within(reach, claim):
        return PROVEN
    outcome: Verdict = "qualifier"
    told = shown(claim.written)
    if same or within(said, claim):
        ways = ("approximate", "exact") if claim.approximate else ("exact", "approximate")
        message = f"{told} is {ways[0]}, the date in the passage {ways[1]}"
    elif share_bound(claim, said):
        message = (
            f"{told} and the passage agree on a date but not on before, after or from when to "
            f"when: the passage says `{said.text}`"
        )
    elif within(claim, said):
        outcome = "figure"
        message = f"{told} is more precise than the passage, which says `{said.text}`"
    else:
        return Proof("figure", _OTHER_DATE)
    return Proof(outcome, message, suggestion=said.text)
