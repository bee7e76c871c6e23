"""Figures without a number of their own: fractions (`two thirds`) and magnitudes."""

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from generator.quantities.grammar import (
    GAP,
    LETTERS,
    NEXT_WORD,
    WORD,
    Expression,
    Grammar,
    Unit,
)
from generator.quantities.intervals import Interval
from generator.quantities.scales_and_units import Tail, tail_at
from generator.quantities.units import times

_PREVIOUS = re.compile(rf"(?P<word>{LETTERS})(?:{GAP}|-|['’])$")
_YEAR_AFTER = re.compile(rf"(?:{GAP}|['’])(?:{LETTERS}{GAP}){{0,2}}(?:1[89]|20)[0-9][0-9]\b")
_OF_SCALE = Expression(r"(?:{GAP}{fraction_joiners}(?={GAP}))?(?:{GAP}{articles}(?={GAP}))?")
_OF_UNIT = Expression(r"{BLANK}{joiners header_in}(?:(?={BLANK})|['’])")
_MAGNITUDE = Expression(
    r"(?:(?P<single>{single_digit})|(?P<double>{double_digit})|{triple_digit})"
    r"(?:(?P<unit>{power_names})(?![^\W\d_])|(?P<scale>{own_scales})(?P<more>[^\W\d_]*))"
)
"""`zweistelligen Milliardenbereich`: a scale with what is grown to it, or a unit of power."""
_LONGEST_GROWTH = 12
_PERCENT = Unit("percent", frozenset("%"))


class Share(NamedTuple):
    """A fraction or magnitude in a text; `number` is in the unit as it is written."""

    start: int
    end: int
    number: Interval
    unit: Unit | None
    fraction: bool
    scaled: bool


def rounded(numerator: Decimal, denominator: int) -> Interval:
    """The per cent that a fraction may be rounded to: a third is 33, 33.3 and 33.33."""
    exact = numerator * 100 / denominator
    cent = Decimal("0.01")
    floor, ceiling = exact.quantize(cent, ROUND_FLOOR), exact.quantize(cent, ROUND_CEILING)
    if floor == ceiling:
        return Interval.exactly(exact.normalize())
    whole = exact.quantize(Decimal(1), ROUND_HALF_UP)
    return Interval(min(floor, whole), max(ceiling, whole))


def part_of_scale(
    text: str, end: int, numerator: Decimal, denominator: int, grammar: Grammar
) -> tuple[Decimal, Tail] | None:
    """A fraction that ends at `end` and is taken of a scale: `three-quarters of a billion`."""
    joined = _OF_SCALE[grammar].match(text, end)
    tail = tail_at(text, joined.end(), grammar) if joined and denominator in _EXACT else None
    return (numerator / denominator, tail) if tail and tail.scaled else None


_EXACT = frozenset({2, 4, 5, 8, 10})


def fraction_to(
    text: str, start: int, end: int, value: Decimal, denominator: int, grammar: Grammar
) -> Share | None:
    """The fraction of a numerator `value`, up to the end of its denominator: `two thirds of`."""
    below = 1 <= value < denominator
    return _share(text, start, end, rounded(value, denominator), grammar) if below else None


def fraction_at(text: str, start: int, grammar: Grammar) -> Share | None:
    """The fraction whose noun begins at `start`: `half of`, `the Hälfte`, `a third of`."""
    match = WORD.match(text, start)
    assert match is not None, "called at a word"
    word = match.group().lower()
    previous = _PREVIOUS.search(text[max(0, start - 24) : start])
    before = previous["word"].lower() if previous else ""
    if before in grammar.words.ordinals:
        return None
    noun = grammar.words.fraction_nouns.get(word)
    if noun:
        interval = Interval(Decimal(noun[0]), Decimal(noun[1]))
        return _share(text, start, match.end(), interval, grammar)
    denominator = grammar.words.denominators.get(word)
    if denominator and previous and before in grammar.words.articles:
        begin = start - (len(previous.group()))
        return _share(text, begin, match.end(), rounded(Decimal(1), denominator), grammar)
    return None


def _share(text: str, start: int, end: int, number: Interval, grammar: Grammar) -> Share | None:
    followers = grammar.words.fraction_followers
    if followers:
        match = NEXT_WORD.match(text, end)
        if not match or match["word"].lower() not in followers:
            return None
    of = _OF_SCALE[grammar].match(text, end)
    # `a quarter of a percentage point` is no quarter
    if tail_at(text, of.end() if of else end, grammar).unit or _is_scaled(text, end, grammar):
        return None
    if _YEAR_AFTER.match(text, end):
        return None
    return Share(start, end, number, _PERCENT, fraction=True, scaled=False)


def _is_scaled(text: str, end: int, grammar: Grammar) -> bool:
    """Whether a sum is divided (`a quarter of a billion`), which is not read."""
    words = [word.lower() for word in WORD.findall(text[end : end + 30])[:3]]
    return any(word in grammar.scales for word in words)


def magnitude_at(text: str, start: int, grammar: Grammar) -> Share | None:
    """The magnitude whose first word begins at `start`: `zweistelligen Milliardenbereich`."""
    match = _MAGNITUDE[grammar].match(text, start)
    if match is None or len(match["more"] or "") > _LONGEST_GROWTH:
        return None
    # what is grown to the scale (`Milliardenbereich`) ends it, else more may follow it
    word = match.start("unit" if match["unit"] else "scale")
    tail = tail_at(text, match.end() if match["more"] else word, grammar)
    factor, unit, end = tail.factor, tail.unit, tail.end
    if match["more"]:
        if tail.scaled:
            return None
        factor = grammar.scales[match["scale"].lower()]
    if unit is None:
        unit, end = _unit_in(text, match.end(), grammar)
    low = times(factor, 1 if match["single"] else 10 if match["double"] else 100)
    number = Interval(low, times(low, 10), high_open=True)
    return Share(start, end, number, unit, fraction=False, scaled=not match["unit"])


def _unit_in(text: str, end: int, grammar: Grammar) -> tuple[Unit | None, int]:
    joined = _OF_UNIT[grammar].match(text, end)
    if not joined:
        return None, end
    tail = tail_at(text, joined.end(), grammar)
    return (tail.unit, tail.end) if tail.unit and not tail.scaled else (None, end)
