"""Figures in running text: every one as all that it may say; what is not certain is not read."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.languages import text_words
from generator.languages.figure_words import FigureWords
from generator.quantities.grammar import (
    GAP,
    LETTERS,
    NEXT_WORD,
    Expression,
    Grammar,
    Unit,
    grammar_for,
)
from generator.quantities.headers import Head, headers_in
from generator.quantities.intervals import Interval
from generator.quantities.joining import Group, ends, grouped, in_accounts
from generator.quantities.qualifying import Before, after, before, is_end_apart
from generator.quantities.rejecting import is_denied
from generator.quantities.scanning import anchors_in, found_at
from generator.quantities.shares import Share
from generator.quantities.units import times

_RANGE_OF = Expression(r"{range_nouns}{GAP}$")
_LEAD = 90
_JOINED_WORD = re.compile(rf"(?:['’]|{GAP})(?P<word>{LETTERS})")


class Reading(NamedTuple):
    """One thing that a figure in a text may say.

    `start` and `end` are code points of the text given; all readings of a figure share them.
    `interval` is in base units, the qualifier applied. `units` holds the ISO codes that the
    currency may be, or `%`, `W`, `Wh`, or the word after a bare number in lower case; it is empty
    where nothing is named. `kind` is `quantity` where no unit tells more. `plain` is the interval
    without the qualifier, `number` the same before the unit's own factor (10 for `10 GW`).
    `fraction` marks shares such as `ein Drittel`, whose interval holds what they may be rounded
    to; `vague` magnitudes; `spelled` numbers in words; `scaled` those with a scale word. `needs`
    are other places of the text that give the figure its scale or unit: a header, the last of
    several figures; `bare` those with neither. `denied` says that the sentence tells it only to
    deny or to suppose it.
    """

    start: int
    end: int
    interval: Interval
    units: frozenset[str]
    kind: str
    qualifier: str | None
    text: str
    plain: Interval
    number: Interval
    fraction: bool = False
    vague: bool = False
    spelled: bool = False
    scaled: bool = False
    needs: tuple[tuple[int, int], ...] = ()
    bare: bool = False
    denied: bool = False


def read_figures(text: str, language: str) -> tuple[Reading, ...]:
    """Every figure that `text` says is so, in order; none in a language that is not known."""
    return tuple(reading for reading in figures_in(text, language) if not reading.denied)


@lru_cache(maxsize=2048)
def figures_in(text: str, language: str) -> tuple[Reading, ...]:
    """The same with those that are denied. A sentence is read once for all that is asked of it."""
    return tuple(_read(text, grammar_for(language))) if text_words(language) else ()


def _read(text: str, grammar: Grammar) -> Iterator[Reading]:
    anchors = anchors_in(text, grammar)
    headers = headers_in(text, grammar) if anchors else []
    read_on = 0
    for anchor in anchors:
        if anchor < read_on:
            continue
        found, read_on = found_at(text, anchor, grammar)
        if found is None:
            continue
        if isinstance(found, Share):
            yield _of_share(text, found, grammar)
            continue
        leading = context = before(text, found.start, grammar)
        lead = _lead(text, found.start, context)
        for group in grouped(text, found, context, grammar):
            read_on = max(read_on, group.end)
            if group.floor:
                context = before(text, group.figures[0].start, grammar, group.floor)
            if not group.listed:
                leading, lead = context, _lead(text, group.figures[0].start, context)
            elif context.qualifier is None:
                context = leading._replace(weak=True)
            start, end = group.figures[0].start, group.figures[-1].end
            if not group.understood or context.unreadable:
                continue
            ranged = len(group.figures) == 2
            if context.minus if ranged else is_end_apart(text, start, end, grammar):
                continue
            below = (head for cell, head in reversed(headers) if cell[0] <= start + 1 <= cell[1])
            denied = is_denied(text, min(lead, start), end, grammar)
            for reading in _readings(text, group, context, next(below, None), grammar):
                yield reading._replace(denied=True) if denied else reading


def _lead(text: str, start: int, context: Before) -> int:
    """Where the words begin that qualify a figure."""
    if not context.words:
        return start
    begin = max(0, start - _LEAD)
    pieces = text[begin:start].rsplit(None, context.words)
    return begin + len(pieces[0]) * (len(pieces) > context.words)


def _readings(
    text: str, group: Group, context: Before, header: Head | None, grammar: Grammar
) -> Iterator[Reading]:
    first, last = group.figures[0], group.figures[-1]
    unit = last.unit or first.unit
    if len(group.figures) == 2 and first.unit and last.unit and first.unit.kind == "money":
        unit = Unit("money", first.unit.names & last.unit.names, last.unit.factor)
    scaled = first.tail.scaled or last.tail.scaled
    told = header if unit is None and not scaled else None
    needs = first.needs + last.needs
    if told:
        unit, needs = told.unit, (*needs, told.place)
    account = in_accounts(text, first) if len(group.figures) == 1 else None
    for value in first.values:
        if len(group.figures) == 2:
            low, high = ends(first, last)
        else:
            low = high = first.counted(value)
        if (context.minus or account) and len(group.figures) == 1 and low >= 0:
            low = high = low.copy_negate()
        if told:
            low, high = times(low, told.factor), times(high, told.factor)
        counted = frozenset() if unit else _next_word(text, last.end, grammar.words)
        for qualifier in _qualifiers(text, group, context, grammar):
            reading = _reading(text, first.start, last.end, Interval(low, high), unit, qualifier)
            yield reading._replace(
                units=reading.units or counted,
                spelled=first.spelled,
                scaled=last.tail.scaled,  # a scale that stands once is both figures'
                needs=needs,
                bare=unit is None and not needs and not last.tail.scaled,
            )


def _qualifiers(
    text: str, group: Group, context: Before, grammar: Grammar
) -> tuple[str | None, ...]:
    last = group.figures[-1]
    if last.tail.qualifier and (context.qualifier is None or last.tail.qualifier == "at least"):
        return (last.tail.qualifier,)
    following = None if context.qualifier else after(text, last.end, grammar)
    qualifier = context.qualifier or following
    first = group.figures[0].start
    if len(group.figures) == 2 and _RANGE_OF[grammar].search(text, max(0, first - _LEAD), first):
        qualifier = None  # it says no more than that it is a range, and before one figure “about”
    if context.second:
        return (qualifier, context.second)
    return (qualifier, None) if context.weak else (qualifier,)


def _reading(
    text: str, start: int, end: int, number: Interval, unit: Unit | None, qualifier: str | None
) -> Reading:
    plain = number.scaled(unit.factor) if unit else number
    names, kind = (unit.names, unit.kind) if unit else (frozenset[str](), "quantity")
    interval = plain.qualified(qualifier)
    return Reading(start, end, interval, names, kind, qualifier, text[start:end], plain, number)


def _next_word(text: str, end: int, words: FigureWords) -> frozenset[str]:
    """What is counted, over its adjectives (`10 million active users`), else the next word."""
    match = NEXT_WORD.match(text, end)
    if match and match["word"].lower() in words.joiners:
        match = _JOINED_WORD.match(text, match.end()) or match
    counted = match
    for _ in range(3):
        word = counted["word"].lower() if counted else ""
        if word in words.counted:
            return frozenset({word})
        following = counted and word not in words.function_words
        counted = NEXT_WORD.match(text, counted.end()) if counted and following else None
    return frozenset({match["word"].lower()}) if match else frozenset()


def _of_share(text: str, share: Share, grammar: Grammar) -> Reading:
    context = before(text, share.start, grammar)
    lead = _lead(text, share.start, context)
    reading = _reading(text, share.start, share.end, share.number, share.unit, context.qualifier)
    return reading._replace(
        fraction=share.fraction,
        vague=not share.fraction,
        spelled=True,
        scaled=share.scaled,
        denied=is_denied(text, lead, share.end, grammar),
    )
