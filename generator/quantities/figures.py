"""One figure at one place: its number, with the tail that follows."""

import re
from decimal import Decimal
from typing import NamedTuple

from generator.languages.figure_words import FigureWords
from generator.quantities.grammar import DIGITS, GAP, LETTERS, Expression, Grammar, Unit, iso_unit
from generator.quantities.numerals import composed, digit_values
from generator.quantities.scales_and_units import HALF_AFTER, NEXT, Tail, tail_at
from generator.quantities.units import SIGNS, plus, times

_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_MINUS = "-−–"
_HALF = Decimal("0.5")
_ZERO = Decimal(0)
_MOST_NUMBER_WORDS = 12


class Figure(NamedTuple):
    """A number in a text with what belongs to it; `values` are all that it may be, unscaled.

    `needs` are other places of the text that give it its scale or unit.
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    tail: Tail
    prefix: frozenset[str] | None
    spelled: bool
    number_end: int
    needs: tuple[tuple[int, int], ...] = ()

    @property
    def unit(self) -> Unit | None:
        """The unit after the number, or the currency before it, or what both allow."""
        after = self.tail.unit
        if self.prefix is None:
            return after
        if after is not None and after.kind == "money" and after.names & self.prefix:
            return Unit("money", after.names & self.prefix, after.factor)
        return Unit("money", self.prefix)

    @property
    def is_bare(self) -> bool:
        """Whether it has neither scale nor unit."""
        return not self.tail.scaled and self.unit is None

    @property
    def may_be_year(self) -> bool:
        """Whether it is a bare number from 1900 to 2099."""
        return self.is_bare and 1900 <= self.values[0] < 2100 and not self.spelled

    def counted(self, value: Decimal, factor: Decimal | None = None) -> Decimal:
        """`value` with the figure's scale (or `factor`) but without that of its unit."""
        if self.tail.half or self.spelled:
            value = plus(value, _HALF if self.tail.half else _ZERO)
        return times(value, self.tail.factor if factor is None else factor)


class _Left(NamedTuple):
    """What stands directly before digits; a scale there has its `factor`."""

    begin: int
    negative: bool = False
    prefix: frozenset[str] | None = None
    point: bool = False
    factor: Decimal | None = None


def digits_at(
    text: str, start: int, grammar: Grammar, *, floor: int = 0, currency: bool = False
) -> tuple[Figure | None, int]:
    """The figure whose digits begin at `start`, and where to read on; None for no number.

    Nothing before `floor` belongs to it. `currency` says that a figure joined to it has one.
    """
    match = DIGITS.match(text, start)
    assert match is not None, "called at a digit"
    written, values = _number(match.group(), grammar)
    end = start + len(written)
    # most that are no figures are days and years, which is seen at once
    if not values or _is_of_month(text, start, end, grammar):
        return None, end
    if text[end : end + 1] in _VULGAR and values[0] == values[0].to_integral_value():
        values = (plus(values[0], _VULGAR[text[end]]),)
        end += 1
    left = _left(text, start, grammar, floor)
    if left.point:
        values = (Decimal(f"0.{written}"),) if written.isdigit() else ()
        if not values:
            return None, end
    round_sum = _ROUND.match(text, end)
    if round_sum and left.prefix is None:
        end = round_sum.end()
    if left.negative:
        values = tuple(value.copy_negate() for value in values)
    elif _may_be_minus(text, left.begin):
        values += tuple(value.copy_negate() for value in values)
    tail = _tail(text, end, grammar, currency=currency or left.prefix is not None)
    alone = tail.end == end and tail.qualifier is None
    if alone and _is_label(text, end, written, grammar, begins=left.begin == start):
        return None, end
    if left.factor is not None:
        if tail.scaled:
            return None, tail.end
        tail = tail._replace(factor=left.factor, scaled=True)
    if tail.foreign is not None and values[0] >= 2:
        values += tuple(times(value, tail.foreign) for value in values)
    figure = Figure(left.begin, tail.end, values, tail, left.prefix, False, end)
    return figure, max(end, tail.end)


def _is_of_month(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether digits are the day of a month behind them, or the year of one before."""
    if end - start <= 2:
        return _MONTH_AFTER[grammar].match(text, end) is not None
    year = _YEAR.fullmatch(text, start, end)
    before = max(0, start - _LONGEST_MONTH)
    return year is not None and _MONTH_BEFORE[grammar].search(text, before, start) is not None


def _tail(text: str, end: int, grammar: Grammar, *, currency: bool) -> Tail:
    """The tail of digits, of which a plus sign makes the least that there are: `5+ million`."""
    if text[end : end + 1] != "+" or text[end + 1 : end + 2].isdigit():
        return tail_at(text, end, grammar, currency=currency)
    return tail_at(text, end + 1, grammar, currency=currency)._replace(qualifier="at least")


def _number(written: str, grammar: Grammar) -> tuple[str, tuple[Decimal, ...]]:
    """The digits that are one number, and what it may be; of `2026 100 000` the first group."""
    both = grammar.words.both_marks
    values = digit_values(written, grammar.decimal_mark, both_marks=both)
    first = written.split(" ", 1)[0]
    if values or first == written:
        return written, values
    return first, digit_values(first, grammar.decimal_mark, both_marks=both)


_ROUND = re.compile(r",[-–—](?!\d)")
"""No cents: `1.500,- Euro`."""
_SCALE_BEFORE = re.compile(rf"(?<![\w.,])(?P<word>{LETTERS})\.?[ \u00a0]$")


def _left(text: str, start: int, grammar: Grammar, floor: int) -> _Left:
    begin, point = start, False
    if (
        begin > floor
        and text[begin - 1] in (".", ",")
        and (begin < 2 or text[begin - 2] in " \t\n($€£")
    ):
        point, begin = text[begin - 1] == grammar.decimal_mark, begin - 1
        if not point:
            return _Left(start)
    negative, begin = _minus(text, begin, floor)
    prefix, first = _currency_before(text, begin, grammar, floor)
    factor, begin = _scale_before(text, first, grammar, floor, next_to_currency=first < begin)
    if factor is not None and prefix is None:
        prefix, begin = _currency_before(text, begin, grammar, floor)
        if prefix is None:
            factor, begin = None, first
    if prefix is not None and not negative:
        negative, begin = _minus(text, begin, floor)
    return _Left(begin, negative, prefix, point, factor)


def _scale_before(
    text: str, begin: int, grammar: Grammar, floor: int, *, next_to_currency: bool
) -> tuple[Decimal | None, int]:
    """The scale next to a currency before a number: `Mio. € 500`, `EUR Mio. 500`, `TEUR 500`."""
    letter = text[begin - 1 : begin] if begin > floor and next_to_currency else ""
    factor = grammar.in_accounts(letter) if letter else None
    if factor is not None and not text[max(0, begin - 2) : begin - 1].isalnum():
        return factor, begin - 1
    word = _SCALE_BEFORE.search(text, max(floor, begin - 5), begin)
    scale = grammar.scales.get(word["word"].lower()) if word and len(word["word"]) <= 3 else None
    if (
        word is None
        or scale is None
        or text[max(0, word.start() - 3) : word.start()].rstrip()[-1:].isdigit()
    ):
        return None, begin
    return scale, word.start()


def _minus(text: str, begin: int, floor: int) -> tuple[bool, int]:
    """Whether a minus sign stands at `begin - 1`: not a hyphen, not a dash between words."""
    if begin > floor + 1 and text[begin - 1] in " \u00a0\u202f" and text[begin - 2] == "−":
        return True, begin - 2
    if begin > floor and text[begin - 1] in _MINUS:
        before = text[begin - 2] if begin > 1 else " "
        if before.isspace() or before in "(|[\"'„“«:~<>=" or before in SIGNS:
            return True, begin - 1
    return False, begin


def _may_be_minus(text: str, begin: int) -> bool:
    """Whether a dash and a blank stand before the number, within a line: `– 5 %` in French."""
    if begin < 3 or text[begin - 2] not in "–-":
        return False
    before = text[max(0, begin - 4) : begin]
    return before[-1] in " \u00a0\u202f" and before[-3].isspace() and "\n" not in before


def _currency_before(
    text: str, begin: int, grammar: Grammar, floor: int
) -> tuple[frozenset[str] | None, int]:
    """The currency that a sign or code directly before `begin` names, and where it begins."""
    end = begin
    if end > floor and text[end - 1] in " \u00a0\u202f\u2009":
        end -= 1
    dotted = end > floor and text[end - 1] == "."
    last = text[end - 1 - dotted : end - dotted]
    if end <= floor or (last not in SIGNS and not last.isupper() and last not in ("s", "r")):
        return None, begin
    for length in (5, 4, 3, 2, 1):
        first = end - length
        symbol = text[first:end] if first >= floor else ""
        if symbol in grammar.symbols:
            if symbol[0].isalpha() and first and text[first - 1].isalnum():
                continue
            if symbol[0] in SIGNS and first and text[first - 1].isdigit():
                return None, begin  # `5 $ 10`: the sign belongs to the number before
            return grammar.symbols[symbol], first
    first = end - 3
    unit = iso_unit(text[first:end]) if first >= floor else None
    thousands = text[first - 1 : first] in ("T", "k", "M") and first - 1 >= floor
    if unit is None or (first and text[first - 1].isalnum() and not thousands):
        return None, begin
    return (None, begin) if first > 2 and text[first - 2].isdigit() else (unit.names, first)


_ORDINAL = re.compile(rf"\.{GAP}\w|\.?[ºª°]")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_MONTH_AFTER = Expression(r"\.?{GAP}(?:{date_joiners}{GAP})?{months}\b")
_LONGEST_MONTH = 20
_MONTH_BEFORE = Expression(r"(?<!\w){months}\.?(?:{GAP}[0-9]{1,2},|{GAP}{date_joiners})?{GAP}$")

_WORD_BEFORE = re.compile(rf"(?<!\w)(?P<word>{LETTERS})(?P<dot>\.)?{GAP}$")
_NUMERO = ("§", "#", "°", "№")
_CAMEL = re.compile(r"[a-z][A-Z]")
_LONGEST_NAME = 3
"""Digits of a number that is part of a name (`Windows 9`), and may be no count."""


def _is_named(text: str, word: re.Match[str], end: int, words: FigureWords) -> bool:
    """Whether a number behind a name goes on it, and counts nothing (`in Köln 450 Mitarbeiter`)."""
    begins = text[max(0, word.start() - 4) : word.start()].rstrip(" *_")[-1:] in (
        *".!?:;|\n\t](",
        "",
    )
    counted = NEXT.match(text, end)
    counts = counted is not None and counted["word"].lower() in words.counted
    return word["word"][0].isupper() and not begins and not counts


def _is_label(text: str, end: int, digits: str, grammar: Grammar, *, begins: bool) -> bool:
    """Whether digits with neither scale nor unit are an ordinal, a day, or the start of a name."""
    following = text[end : end + 1]
    if following in "-‐‑" and text[end + 1 : end + 2].isalpha() and digits[0] == "0":
        return True
    if text[max(0, end - len(digits) - 2) : end - len(digits)].strip()[-1:] in _NUMERO:
        return True
    label = _WORD_BEFORE.search(text, max(0, end - len(digits) - 20), end - len(digits))
    words = grammar.words
    if label and (
        label["word"].lower() in (words.label_abbreviations if label["dot"] else words.labels)
        or _CAMEL.search(label["word"])
        or (begins and len(digits) <= _LONGEST_NAME and _is_named(text, label, end, words))
    ):
        return True
    if len(digits) <= 2:
        if _ORDINAL.match(text, end):
            return True
        if label and label["word"].lower() in grammar.months:
            return True
    return False


def words_at(text: str, start: int, grammar: Grammar) -> Figure | None:
    """The figure whose number words begin at `start`, else None."""
    match = NEXT.match(text, start)
    assert match is not None, "called at a word"
    if _is_inside_name(text, start):
        return None
    values = [grammar.numbers[match["word"].lower()]]
    ends = [match.end()]
    while len(values) < _MOST_NUMBER_WORDS:
        step = _number_word(text, ends[-1], grammar)
        if step is None:
            break
        if composed([*values, step[0]]) is None:
            _leave_to_next(step[0], values, ends)
            break
        values.append(step[0])
        ends.append(step[1])
    end = ends[-1]
    total = composed(values)
    if total is None:
        return None
    half = HALF_AFTER[grammar].match(text, end)
    if half:
        total, end = plus(total, Decimal("0.5")), half.end()
    tail = tail_at(text, end, grammar)
    if tail.foreign is not None and total >= 2:
        return Figure(start, tail.end, (total, times(total, tail.foreign)), tail, None, True, end)
    return Figure(start, tail.end, (total,), tail, None, True, end)


def _leave_to_next(multiplier: Decimal, values: list[Decimal], ends: list[int]) -> None:
    """Take away the words that begin the next number: *and three* before another *hundred*."""
    if multiplier in (100, 1000) and max(values) >= multiplier:
        while values[-1] < multiplier:
            values.pop()
            ends.pop()


def _is_inside_name(text: str, start: int) -> bool:
    """Whether the word at `start` goes on a hyphenated one (`Kap-Zwei`)."""
    return start > 1 and text[start - 1] in "-‐‑" and text[start - 2].isalnum()


def _number_word(text: str, pos: int, grammar: Grammar) -> tuple[Decimal, int] | None:
    match = NEXT.match(text, pos)
    if match and match["gap"] and match["word"].lower() in grammar.words.fillers:
        match = NEXT.match(text, match.end())
    if not match or not match["gap"]:
        return None
    value = grammar.numbers.get(match["word"].lower())
    return None if value is None else (value, match.end())
