"""What the words change that a quote leaves out: those just outside of it, and those between."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.languages import text_words
from generator.quantities.date_readings import DateReading, dates_in, read_dates
from generator.quantities.errors import shown
from generator.quantities.grammar import Expression, grammar_for
from generator.quantities.quoted import Quoted
from generator.quantities.readings import Reading, figures_in, read_figures

_NEAR = 24
_SHOWN = 40
_STOPS = re.compile(r"[.,;:!?\n–—]")
_COMPARISON = Expression(r"(?:{GAP}(?!\d)\w+){0,2}?{GAP}(?P<than>{differences})(?!\w)")
"""What makes of the figure before it a difference: `… less than planned`."""
# An elided *n’* runs into the next word; all others end where a word ends.
_NEGATION = Expression(r"(?<!\w){negations}(?:(?<=['’])|(?!\w))")
_QUALIFIER = Expression(r"(?<!\w){only_qualifying}(?:(?<=['’])|(?!\w))")
_AROUND = ' \n"„“”«»‚‘’'


class Cut(NamedTuple):
    """What a quote cuts off: in words, and whether it changes a figure of the quote."""

    message: str
    figure: bool


def cut_meaning(ways: Sequence[Quoted], language: str) -> Cut | None:
    """What stands just outside of the quote and changes what it says; None if nothing.

    `ways` are the readings of one passage; it is whole if one of them is. Nothing is told in a
    language without a lexicon.
    """
    cuts = [_cut(way, language) for way in ways]
    return cuts[0] if cuts and all(cuts) else None


def _cut(way: Quoted, language: str) -> Cut | None:
    if _is_whole(way) or not text_words(language):
        return None
    return _figure_cut(way, language) or _negation_cut(way, language)


def _is_whole(way: Quoted) -> bool:
    """Whether nothing stands outside of the quote but the stop and quotation marks around it."""
    (start, _), (_, end) = way.parts[0], way.parts[-1]
    around = way.text[:start].strip(_AROUND) or way.text[end:].strip(f"{_AROUND}.!?")
    return len(way.parts) == 1 and not around


def _figure_cut(way: Quoted, language: str) -> Cut | None:
    alone = way.alone
    figures, dates = read_figures(alone, language), read_dates(alone, language, way.day)
    if not figures and not dates:
        return None
    inside = {_said(reading) for reading in read_figures(way.text, language)}
    inside |= {_said(date) for date in read_dates(way.text, language, way.day)}
    alone_said: list[Reading | DateReading] = [*figures, *dates]
    for reading in alone_said:
        if _said(reading) not in inside:
            return Cut(_message(way, reading, reading.text), figure=True)
    for figure in figures:
        compared = _COMPARISON[grammar_for(language)].match(way.text, figure.end)
        if compared and not way.holds(*compared.span("than")):
            return Cut(_message(way, figure, figure.text), figure=True)
    return None


def _said(reading: Reading | DateReading) -> tuple[object, ...]:
    """What must be the same in the quote and in its sentence."""
    if isinstance(reading, DateReading):
        return reading.end, reading.date.earliest, reading.date.latest, reading.date.approximate
    units = reading.units if reading.kind != "quantity" else None
    return reading.start, reading.kind, units, reading.interval, reading.plain


def _message(way: Quoted, reading: Reading | DateReading, words: str) -> str:
    part = next(part for part in way.parts if part[0] <= reading.start < part[1])
    before = way.text[max(0, part[0] - _SHOWN) : part[0]].rsplit("\n", 1)[-1].strip()
    after = way.text[part[1] : part[1] + _SHOWN].split("\n", 1)[0].strip()
    outside = " and ".join(
        f"{shown(each)} {place} it"
        for each, place in ((before, "before"), (after, "behind"))
        if any(map(str.isalnum, each))
    )
    told = f": {outside} belongs to it" if outside else ""
    return f"{shown(words)} says something else in its sentence{told}"


def _negation_cut(way: Quoted, language: str) -> Cut | None:
    verbal = grammar_for(language).words.verbal
    for start, end in way.parts:
        before = _STOPS.split(way.text[max(0, start - _NEAR) : start])[-1].split()[-1:]
        behind = _STOPS.split(way.text[end : end + _NEAR])[0].split()[:1]
        for words, place in ((before, "before"), (behind, "behind")):
            hit = _negation_in(" ".join(words), language)
            if hit and (place == "before" or hit.lower() in verbal):
                told = f"{shown(hit)} stands just {place} the quote and turns its sense round"
                return Cut(told, figure=False)
    return None


def meaning_in(words: str, language: str) -> str | None:
    """What of a negation, a qualifier or a figure stands in the words, in words; None if nothing.

    A language without a lexicon is searched for digits only.
    """
    if negation := _negation_in(words, language):
        return f"the negation `{negation}`"
    if figures := figures_in(words, language):
        return f"the figure `{figures[0].text}`"
    if dates := dates_in(words, language):
        return f"the date `{words[dates[0].start : dates[0].end]}`"
    if qualifier := next(_QUALIFIER.found(words, language), None):
        return f"the qualifier `{qualifier[0]}`"
    digits = re.search(r"\d[\d.,]*", words)
    return f"the figure `{digits[0]}`" if digits else None


def _negation_in(words: str, language: str) -> str | None:
    """The first negation in the words; None if there is none, or no lexicon of the language."""
    return next((found[0] for found in _NEGATION.found(words, language)), None)
