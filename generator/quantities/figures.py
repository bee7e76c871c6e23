"""One figure at one place: its number, with the tail that follows."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from generator.quantities.grammar import GAP, Grammar, Unit, iso_unit
from generator.quantities.numerals import composed, digit_values
from generator.quantities.tails import NEXT, Tail, tail_at
from generator.quantities.units import SIGNS, plus, times

_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
PERCENTAGE_MINUS = "-−–"
_MINUS = "-−–"
_HALF = Decimal("0.5")
_ZERO = Decimal(0)
_NOT_BEFORE = frozenset("/#@=&_\\^±×")
_MOST_NUMBER_WORDS = 12


class Figure(NamedTuple):
    """A number in a text with what belongs to it; `values` are all that it may be, unscaled."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    tail: Tail
    prefix: frozenset[str] | None
    spelled: bool
    number_end: int

    @property
    def unit(self) -> Unit | None:
        """The unit after the number, or the currency before it, or what both allow."""
        after = self.tail.unit
        if self.prefix is None:
            return after
        if after is not None and after.kind == "money" and after.names & self.prefix:
            return Unit("money", after.names & self.prefix)
        return Unit("money", self.prefix)

    def counted(self, value: Decimal, factor: Decimal | None = None) -> Decimal:
        """`value` with the figure's scale (or `factor`) but without that of its unit."""
        if self.tail.half or self.spelled:
            value = plus(value, _HALF if self.tail.half else _ZERO)
        return times(value, self.tail.factor if factor is None else factor)


def digits_at(
    text: str, start: int, grammar: Grammar, *, joined: bool = False
) -> tuple[Figure | None, int]:
    """The figure whose digits begin at `start`, and where to read on.

    `joined` says that it is the second end of a range (`20-50`).

    None for digits that belong to a name, a date's day, a time, an address, or no number.
    """
    match = grammar.digits.match(text, start)
    assert match is not None, "called at a digit"
    written, end = match.group(), match.end()
    values = digit_values(written, grammar.decimal_mark, both_marks=grammar.words.both_marks)
    space = written.find(" ")
    if not values and space > 0:
        # `2026 100 000`: the first group is a number of its own
        end = start + space
        values = digit_values(
            text[start:end], grammar.decimal_mark, both_marks=grammar.words.both_marks
        )
    if not values:
        return None, end
    if text[end : end + 1] in _VULGAR and values[0] == values[0].to_integral_value():
        values = (plus(values[0], _VULGAR[text[end]]),)
        end += 1
    left = _left(text, start, grammar, joined=joined)
    if left is None or _is_part_of_more(text, end):
        return None, end
    begin, negative, prefix, point = left
    if point:
        values = (Decimal(f"0.{written}"),) if written.isdigit() else ()
        if not values:
            return None, end
    if negative:
        values = tuple(value.copy_negate() for value in values)
    elif _may_be_minus(text, begin):
        values += tuple(value.copy_negate() for value in values)
    more = text[end : end + 1] == "+" and not text[end + 1 : end + 2].isdigit()
    tail = tail_at(text, end + more, grammar, currency=prefix is not None)
    if tail.end == end and not more and _is_label(text, end, written, grammar):
        return None, end
    if more:
        tail = Tail(tail.factor, tail.scaled, tail.unit, tail.end, tail.half, more=True)
    return Figure(begin, tail.end, values, tail, prefix, False, end), max(end, tail.end)


def _left(
    text: str, start: int, grammar: Grammar, *, joined: bool
) -> tuple[int, bool, frozenset[str] | None, bool] | None:
    """What stands directly before digits: (where the figure begins, minus, currency, point).

    None if the digits belong to a name (`GPT-5`), a time, an address or a longer number.
    """
    begin, negative, point = start, False, False
    before = text[begin - 1] if begin else ""
    if before == "." and (begin < 2 or text[begin - 2] in " \t\n($€£"):
        point, begin = True, begin - 1
        before = text[begin - 1] if begin else ""
    negative, begin = _minus(text, begin)
    hyphen = begin > 1 and not negative and text[begin - 1] in "-‐‑"
    if hyphen and (text[begin - 2].isalpha() or text[begin - 2].isdigit()) and not joined:
        return None
    prefix, begin = _currency_before(text, begin, grammar)
    if prefix is not None and not negative:
        negative, begin = _minus(text, begin)
    before = text[begin - 1] if begin else ""
    if before in _NOT_BEFORE or before.isalnum():
        return None
    if before in ".,:" and begin > 1 and text[begin - 2].isdigit():
        return None
    return begin, negative, prefix, point


def _minus(text: str, begin: int) -> tuple[bool, int]:
    """Whether a minus sign stands at `begin - 1`: not a hyphen, not a dash between words."""
    if begin > 1 and text[begin - 1] in " \u00a0\u202f" and text[begin - 2] == "−":
        return True, begin - 2
    if begin and text[begin - 1] in _MINUS:
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


def _currency_before(text: str, begin: int, grammar: Grammar) -> tuple[frozenset[str] | None, int]:
    """The currency that a sign or code directly before `begin` names, and where it begins."""
    end = begin
    if end and text[end - 1] in " \u00a0\u202f\u2009":
        end -= 1
    last = text[end - 1 : end]
    if last not in SIGNS and not last.isupper() and last != "s":
        return None, begin
    for length in (4, 3, 2, 1):
        symbol = text[max(0, end - length) : end]
        if len(symbol) == length and symbol in grammar.symbols:
            first = end - length
            if symbol[0].isalpha() and first and text[first - 1].isalnum():
                continue
            if symbol[0] in SIGNS and end - length and text[end - length - 1].isdigit():
                return None, begin  # `5 $ 10`: the sign belongs to the number before
            return grammar.symbols[symbol], first
    code = text[max(0, end - 3) : end]
    if len(code) == 3 and code.isascii() and code.isupper():
        unit = iso_unit(code)
        if unit and not (end > 3 and text[end - 4].isalnum()):
            if end > 5 and text[end - 5].isdigit():
                return None, begin
            return unit.names, end - 3
    return None, begin


def _is_part_of_more(text: str, end: int) -> bool:
    """Whether the number goes on as a time (`12:30`), a fraction or a date (`24/7`)."""
    following, after = text[end : end + 1], text[end + 1 : end + 2]
    if following in (":", "/") and after.isdigit():
        return True
    return following in _VULGAR or following == "_"


_ORDINAL = re.compile(rf"\.{GAP}\w|\.?[ºª°]")


def _is_label(text: str, end: int, digits: str, grammar: Grammar) -> bool:
    """Whether digits with neither scale nor unit are an ordinal, a day, or the start of a name."""
    following = text[end : end + 1]
    if following.isalpha():
        return True
    if following in "-‐‑" and text[end + 1 : end + 2].isalpha() and digits[0] == "0":
        return True
    if len(digits) <= 2:
        if _ORDINAL.match(text, end):
            return True
        if grammar.month_after.match(text, end):
            return True
    return False


def words_at(text: str, start: int, grammar: Grammar) -> Figure | None:
    """The figure whose number words begin at `start`, else None."""
    match = NEXT.match(text, start)
    assert match is not None, "called at a word"
    if _is_inside_name(text, start):
        return None
    values = [grammar.numbers[match["word"].lower()]]
    end = match.end()
    while len(values) < _MOST_NUMBER_WORDS:
        step = _number_word(text, end, grammar)
        if step is None or composed([*values, step[0]]) is None:
            break
        values.append(step[0])
        end = step[1]
    total = composed(values)
    if total is None:
        return None
    half = grammar.half_after.match(text, end) if grammar.half_after else None
    if half:
        total, end = plus(total, Decimal("0.5")), half.end()
    spoken = NEXT.match(text, end)
    if spoken and spoken["word"].lower() in grammar.words.decimal_words:
        after = NEXT.match(text, spoken.end())
        if after and after["word"].lower() in grammar.numbers:
            return None
    tail = tail_at(text, end, grammar)
    return Figure(start, tail.end, (total,), tail, None, True, end)


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
