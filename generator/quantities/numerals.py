"""Numbers as texts write them: digits with their marks, and number words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.quantities.units import MOST_DIGITS, plus, times

GROUP_SPACES = " \u00a0\u202f\u2009"
_APOSTROPHES = "'’"


def digit_values(written: str, decimal_mark: str, *, both_marks: bool) -> tuple[Decimal, ...]:
    """What a run of digits and marks may be; empty where it is no number.

    `decimal_mark` is the language's, `.` or `,`. A mark that cannot group (not three digits after
    it) separates decimals whatever the habit, as in `$37,5` in English. One mark before three
    digits follows the habit; with `both_marks` a decimal mark there may group as well.
    """
    if written.isdecimal() and len(written) <= MOST_DIGITS:
        return () if _is_label(written, grouped=False) else (Decimal(written),)
    if len(written) > 2 * MOST_DIGITS or sum(char.isdigit() for char in written) > MOST_DIGITS:
        return ()
    plain, grouped = _without_spaces(written)
    if plain is None:
        return ()
    marks = [char for char in plain if char in ".,"]
    if not marks:
        return () if _is_label(plain, grouped=grouped) else (Decimal(plain),)
    if len(set(marks)) == 2:
        return _with_two_marks(plain)
    mark = marks[0]
    parts = plain.split(mark)
    if len(marks) > 1:
        return () if grouped or not _is_grouped(parts) else (Decimal("".join(parts)),)
    as_decimal = Decimal(f"{parts[0]}.{parts[1]}")
    as_group = Decimal("".join(parts))
    if grouped or not _is_grouped(parts):
        return () if _is_label(parts[0], grouped=False) else (as_decimal,)
    if mark != decimal_mark:
        return (as_group,)
    return (as_decimal, as_group) if both_marks else (as_decimal,)


def _without_spaces(written: str) -> tuple[str | None, bool]:
    """`written` without the spaces and apostrophes that group it; None where they do not."""
    parts = re.split(f"[{GROUP_SPACES}{_APOSTROPHES}]", written)
    if len(parts) == 1:
        return written, False
    whole = [*parts[:-1], re.split("[.,]", parts[-1])[0]]
    if not _is_grouped(whole) or any(mark in "".join(parts[:-1]) for mark in ".,"):
        return None, True
    return "".join(parts), True


def _with_two_marks(plain: str) -> tuple[Decimal, ...]:
    last = max(plain.rfind("."), plain.rfind(","))
    whole, decimals = plain[:last], plain[last + 1 :]
    group = "," if plain[last] == "." else "."
    if plain[last] in whole or not _is_grouped(whole.split(group)):
        return ()
    return (Decimal(f"{whole.replace(group, '')}.{decimals}"),)


def _is_grouped(parts: Sequence[str]) -> bool:
    return (
        1 <= len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(part) == 3 for part in parts[1:])
    )


def _is_label(digits: str, *, grouped: bool) -> bool:
    """Whether the digits are a label and no number: `007`, `0049`."""
    return not grouped and len(digits) > 1 and digits[0] == "0"


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
