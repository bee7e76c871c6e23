"""Numbers as texts write them: digits with their marks, and number words."""

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.quantities.units import MOST_DIGITS, plus, times

GROUP_SPACES = " \u00a0\u202f\u2009"
_GROUPED = re.compile(
    rf"[1-9][0-9]{{0,2}}(?:(?:[{GROUP_SPACES}'’][0-9]{{3}})+|(?P<mark>[.,])[0-9]{{3}}"
    r"(?:(?P=mark)[0-9]{3})*)(?:(?!(?P=mark))(?P<decimal>[.,])[0-9]+)?"
)
"""Digits in threes, parted by one mark or by blanks, with decimals behind the other mark."""
_DECIMAL = re.compile(r"(?:0|[1-9][0-9]*)(?P<decimal>[.,])[0-9]+")


def digit_values(written: str, decimal_mark: str, *, both_marks: bool) -> tuple[Decimal, ...]:
    """What a run of digits and marks may be; empty where it is no number.

    `decimal_mark` is the language's, `.` or `,`. A mark that cannot group (not three digits after
    it) separates decimals whatever the habit, as in `$37,5` in English. One mark before three
    digits follows the habit; with `both_marks` a decimal mark there may group as well. What begins
    with a nought is a label and no number: `007`, `0049`.
    """
    if len(written) > MOST_DIGITS and len(_NO_DIGIT.sub("", written)) > MOST_DIGITS:
        return ()
    if written.isdecimal():
        return () if len(written) > 1 and written[0] == "0" else (Decimal(written),)
    decimal, grouped = _DECIMAL.fullmatch(written), _GROUPED.fullmatch(written)
    if decimal and grouped:
        habit = decimal["decimal"] == decimal_mark
        decimal = decimal if habit else None
        grouped = grouped if both_marks or not habit else None
    return tuple(_number(found) for found in (decimal, grouped) if found)


def _number(found: re.Match[str]) -> Decimal:
    whole, decimals = found[0], ""
    if found["decimal"]:
        whole, _, decimals = found[0].rpartition(found["decimal"])
    return Decimal(f"{_NO_DIGIT.sub('', whole)}.{decimals}")


_NO_DIGIT = re.compile("[^0-9]")


def composed(values: Sequence[Decimal]) -> Decimal | None:
    """The number that words of these values make in a row, or None (`two`, `three`).

    `two hundred fifty` is 2, 100, 50; `dos mil quinientos` 2, 1000, 500; `quatre vingt dix`
    4, 20, 10. Two with thousands are two numbers: `dos mil y tres mil`.
    """
    total = current = Decimal(0)
    previous: Decimal | None = None
    for value in values:
        if value >= 1000:
            if total:
                return None
            total = plus(total, times(current if previous is not None else Decimal(1), value))
            if previous is not None and current == 0:
                return None
            current = Decimal(0)
        elif value == 100:
            if current >= 10:
                return None
            current = times(current or Decimal(1), 100)
        elif value == 20 and current % 100 == 4:
            current = plus(current, 76)
        elif _fits(current, value):
            current = plus(current, value)
        else:
            return None
        previous = value
    return plus(total, current)


def _fits(current: Decimal, value: Decimal) -> bool:
    """Whether `value` may follow `current` in one number."""
    if current == 0 or (current % 100 == 0 and value < 100):
        return True
    if value >= 20 or current % 10 != 0:
        return False
    tens = current % 100
    return value < 10 or (tens in (60, 80) and 10 <= value < 20)
