"""Figures in running text: every one as all that it may say; what is not certain is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.languages import LANGUAGES
from generator.quantities.context import Before, after, before
from generator.quantities.date_readings import DateReading, read_dates
from generator.quantities.errors import UnknownLanguage
from generator.quantities.figures import Figure
from generator.quantities.grammar import GAP, LETTERS, Grammar, Unit, grammar_for
from generator.quantities.headers import Header, headers_in
from generator.quantities.intervals import Interval, qualified
from generator.quantities.scanning import Scanner, figure_at
from generator.quantities.shares import Share
from generator.quantities.units import SIGNS, times

__all__ = [
    "DateReading",
    "Reading",
    "UnknownLanguage",
    "languages",
    "read_dates",
    "read_figures",
]

_NEXT_WORD = re.compile(rf"{GAP}(?P<word>{LETTERS})")
_JOINED_WORD = re.compile(rf"(?:['’]|{GAP})(?P<word>{LETTERS})")
_DIGIT = re.compile(rf"{GAP}[0-9]")
_THOUSAND = Decimal(1000)
_SIGN_FIRST = re.compile(rf"(?:[A-Z]{{0,3}}[{SIGNS}]|[A-Z]{{3}})[ \u00a0]?")


class Reading(NamedTuple):
    """One thing that a figure in a text may say.

    `start` and `end` are code points of the text given; all readings of a figure share them.
    `interval` is in base units, the qualifier applied. `units` holds the ISO codes that the
    currency may be, or `%`, `W`, `Wh`, or the word after a bare number in lower case; it is empty
    where nothing is named. `kind` is `quantity` where no unit tells more. `plain` is the interval
    without the qualifier, `number` the same before the unit's own factor (10 for `10 GW`).
    `fraction` marks shares such as `ein Drittel`, whose interval holds what they may be rounded
    to; `vague` magnitudes; `spelled` numbers in words; `scaled` those with a scale word.
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


def languages() -> tuple[str, ...]:
    """The languages whose figures are read."""
    return tuple(LANGUAGES)


def read_figures(text: str, language: str) -> tuple[Reading, ...]:
    """Every figure in `text`, in order; raises `UnknownLanguage`.

    Linear in the text: each figure looks at a bounded window around it.
    """
    return tuple(figures_in(text, language))


def figures_in(text: str, language: str) -> Iterator[Reading]:
    """The same one by one, for who may not need them all; raises `UnknownLanguage` at once."""
    return _read(text, grammar_for(language))


def _read(text: str, grammar: Grammar) -> Iterator[Reading]:
    headers = headers_in(text, grammar)
    scanner = Scanner(text, grammar)
    for found in scanner:
        if isinstance(found, Share):
            yield _of_share(text, found, grammar)
            continue
        context = before(text, found.start, grammar)
        if context.unreadable:
            other_end = _second(text, found, grammar.range_between, grammar)
            scanner.skip_to(other_end.end if other_end else found.end)
            continue
        split = _split_number(text, found, grammar)
        if split:
            scanner.skip_to(split)
            continue
        for figures, end in _joined(text, found, context, grammar):
            scanner.skip_to(end)
            header = _header_for(figures[0], headers)
            yield from _readings(text, figures, context, header, grammar)


def _split_number(text: str, figure: Figure, grammar: Grammar) -> int | None:
    """Where a number ends that goes on in digits after its scale (`mil 500 millones`): not read."""
    large = figure.tail.scaled or (figure.spelled and figure.values[0] >= _THOUSAND)
    following = _DIGIT.match(text, figure.end) if large and figure.unit is None else None
    if not following:
        return None
    second = figure_at(text, following.end() - 1, grammar)
    return second.end if second else None


def _joined(
    text: str, figure: Figure, context: Before, grammar: Grammar
) -> Iterator[tuple[tuple[Figure, ...], int]]:
    """The figure alone, or with the other end of its range; each with where to read on."""
    pattern = grammar.range_opened.get(context.opener or "", grammar.range_between)
    second = _second(text, figure, pattern, grammar)
    if second:
        if context.changes:
            yield (_with_tail(figure, second),), figure.end
            yield (second,), second.end
            return
        if _rises(figure, second):
            yield (figure, second), second.end
            return
    other = _second(text, figure, grammar.alternative, grammar)
    if other and other.tail.scaled and not figure.tail.scaled and figure.tail.unit is None:
        yield (_with_tail(figure, other),), figure.end
        return
    yield (figure,), figure.end


def _second(text: str, figure: Figure, between: re.Pattern[str], grammar: Grammar) -> Figure | None:
    joined = between.match(text, figure.end)
    if not joined:
        return None
    position = joined.end()
    sign = _SIGN_FIRST.match(text, position)
    if sign:
        position = sign.end()
    if text[position : position + 1] in ("-", "−"):
        position += 1
    return figure_at(text, position, grammar)


def _rises(first: Figure, second: Figure) -> bool:
    """Whether the two are ends of one range: one unit at most, and the second the greater."""
    if first.tail.scaled and not second.tail.scaled:
        return False
    one, other = first.unit, second.unit
    if one and other and (one.kind != other.kind or not one.names & other.names):
        return False
    if one and other and one.factor > other.factor:
        return False
    low, high = _ends(first, second)
    return low < high


def _ends(first: Figure, second: Figure) -> tuple[Decimal, Decimal]:
    factor = first.tail.factor if first.tail.scaled else second.tail.factor
    return first.counted(first.values[0], factor), second.counted(second.values[0])


def _with_tail(first: Figure, second: Figure) -> Figure:
    """`first` with the scale and unit of `second` where it has none of its own."""
    tail = first.tail
    if not tail.scaled:
        tail = second.tail if tail.unit is None else tail
    return Figure(
        first.start, first.end, first.values, tail, first.prefix or second.prefix, first.spelled,
        first.number_end,
    )  # fmt: skip


def _readings(
    text: str,
    figures: Sequence[Figure],
    context: Before,
    header: Header | None,
    grammar: Grammar,
) -> Iterator[Reading]:
    first, last = figures[0], figures[-1]
    unit = last.unit or first.unit
    if len(figures) == 2 and first.unit and last.unit and first.unit.kind == "money":
        unit = Unit("money", first.unit.names & last.unit.names)
    scaled = first.tail.scaled or last.tail.scaled
    qualifiers = _qualifiers(text, last, context, grammar)
    for value in first.values:
        if len(figures) == 2:
            low, high = _ends(first, last)
        else:
            low = high = first.counted(value)
        if context.minus and len(figures) == 1:
            low = high = low.copy_negate()
        if header and unit is None and not scaled:
            low, high = times(low, header.factor), times(high, header.factor)
            unit = header.unit
        for qualifier in qualifiers:
            yield _reading(text, first, last, low, high, unit, qualifier, grammar.words.joiners)


def _qualifiers(
    text: str, last: Figure, context: Before, grammar: Grammar
) -> tuple[str | None, ...]:
    if last.tail.more:
        return ("at least",)
    following = None if context.qualifier else after(text, last.end, grammar)
    qualifier = context.qualifier or following
    if context.second:
        return (qualifier, context.second)
    return (qualifier, None) if context.weak else (qualifier,)


def _reading(
    text: str,
    first: Figure,
    last: Figure,
    low: Decimal,
    high: Decimal,
    unit: Unit | None,
    qualifier: str | None,
    joiners: frozenset[str],
) -> Reading:
    number = plain = Interval(low, high)
    if unit and unit.factor != 1:
        low, high = times(low, unit.factor), times(high, unit.factor)
        plain = Interval(low, high)
    return Reading(
        start=first.start,
        end=last.end,
        interval=plain if qualifier is None else qualified(qualifier, low, high),
        units=unit.names if unit else _next_word(text, last.end, joiners),
        kind=unit.kind if unit else "quantity",
        qualifier=qualifier,
        text=text[first.start : last.end],
        plain=plain,
        number=number,
        spelled=first.spelled,
        scaled=first.tail.scaled or last.tail.scaled,
    )


def _next_word(text: str, end: int, joiners: frozenset[str]) -> frozenset[str]:
    match = _NEXT_WORD.match(text, end)
    if match and match["word"].lower() in joiners:
        match = _JOINED_WORD.match(text, match.end()) or match
    return frozenset({match["word"].lower()}) if match else frozenset()


def _header_for(figure: Figure, headers: Sequence[Header]) -> Header | None:
    for header in reversed(headers):
        if header.start < figure.start < header.end:
            return header
    return None


def _of_share(text: str, share: Share, grammar: Grammar) -> Reading:
    context = before(text, share.start, grammar)
    qualifier = context.qualifier
    interval = share.interval
    if qualifier and interval.low is not None and interval.high is not None:
        interval = qualified(qualifier, interval.low, interval.high)
    return Reading(
        start=share.start,
        end=share.end,
        interval=interval,
        units=share.unit.names if share.unit else frozenset(),
        kind=share.unit.kind if share.unit else "quantity",
        qualifier=qualifier,
        text=text[share.start : share.end],
        plain=share.interval,
        number=share.number,
        fraction=share.fraction,
        vague=not share.fraction,
        spelled=True,
        scaled=share.scaled,
    )
