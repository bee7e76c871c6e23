"""What follows from the values of other claims: arithmetic over intervals, which is ours."""

from collections.abc import Sequence
from decimal import Decimal

from generator.quantities.amounts import Amount
from generator.quantities.intervals import Interval
from generator.quantities.units import plus, times

_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")


def derived(operation: str, amounts: Sequence[Amount]) -> tuple[Interval, str] | str:
    """The interval of a result in its unit (blank: a plain number), or why there is none.

    `sum` adds all, `difference` takes the others from the first, `product` multiplies an amount by
    shares and counts, `ratio` divides the first by the second, `share` the same in per cent.
    """
    first, *others = amounts
    if operation == "product":
        return _product(amounts)
    strange = next((each for each in others if each.unit != first.unit), None)
    if strange is not None:
        return f"`{first.text}` and `{strange.text}` are in different units"
    if operation == "sum":
        return _sum([each.interval for each in amounts]), first.unit
    if operation == "difference":
        taken = [_negative(each.interval) for each in others]
        return _sum([first.interval, *taken]), first.unit
    if len(amounts) != 2:
        return f"a {operation} needs two claims, and {len(amounts)} are given"
    if others[0].interval.high == 0:
        return f"nothing can be divided by `{others[0].text}`"
    divided = _quotient(first.interval, others[0].interval)
    if operation == "share":
        return divided.scaled(_HUNDRED), "%"
    return divided, ""


def is_what_follows(value: Amount, result: Interval, *, rounded: bool) -> bool:
    """Whether a value is what a result gives: all of it, at most a tenth more.

    What is divided or multiplied may be ``rounded``; sums and differences can be written exactly.
    """
    given = value.interval
    if given.is_point and result.is_point:
        assert given.low is not None
        assert result.low is not None
        room = _half_of_last_place(value) if rounded else 0
        return abs(given.low - result.low) <= room
    return _holds(given.low, given.low_open, result.low, result.low_open, below=True) and _holds(
        given.high, given.high_open, result.high, result.high_open, below=False
    )


def _holds(
    given: Decimal | None, given_open: bool, end: Decimal | None, end_open: bool, *, below: bool
) -> bool:
    """Whether an end of a value stands where a result ends, or a little outside of it."""
    if given is None:
        return True
    if end is None:
        return False
    beyond = end - given if below else given - end
    if beyond < 0 or (beyond == 0 and given_open and not end_open):
        return False
    # `up to` and `less than` begin at nothing, which is no statement on the lower end.
    return (below and given == 0) or beyond <= abs(end) * _TENTH


def _half_of_last_place(value: Amount) -> Decimal:
    number = value.numbers[0] if value.numbers else Decimal(0)
    if not number or value.plain.low is None:
        return Decimal(0)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(5).scaleb(exponent - 1) * (value.plain.low / number)


def _sum(intervals: Sequence[Interval]) -> Interval:
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    for each in intervals:
        low = None if low is None or each.low is None else plus(low, each.low)
        high = None if high is None or each.high is None else plus(high, each.high)
    return Interval(
        low,
        high,
        low_open=any(each.low_open for each in intervals),
        high_open=any(each.high_open for each in intervals),
    )


def _negative(interval: Interval) -> Interval:
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Interval(low, high, interval.high_open, interval.low_open)


def _product(amounts: Sequence[Amount]) -> tuple[Interval, str] | str:
    units = [each.unit for each in amounts if each.kind in ("money", "power")]
    if len(units) > 1:
        return "an amount of money or power can be multiplied only by shares and counts"
    unit = units[0] if units else next((e.unit for e in amounts if e.kind != "percent"), "%")
    result = Interval.exactly(Decimal(1))
    for each in amounts:
        share = each.kind == "percent" and unit != "%"
        interval = each.interval.scaled(Decimal("0.01")) if share else each.interval
        if (interval.low or 0) < 0:
            return f"`{each.text}` may be negative"
        result = Interval(
            times(result.low or Decimal(0), interval.low or Decimal(0)),
            None
            if result.high is None or interval.high is None
            else times(result.high, interval.high),
            low_open=result.low_open or interval.low_open,
            high_open=result.high_open or interval.high_open,
        )
    return result, unit


def _quotient(part: Interval, whole: Interval) -> Interval:
    """Of amounts that are not negative; without an upper end where the whole may be nothing."""
    low = Decimal(0) if whole.high is None else (part.low or Decimal(0)) / whole.high
    high = None if not whole.low or part.high is None else part.high / whole.low
    return Interval(
        low,
        high,
        low_open=part.low_open or whole.high_open or whole.high is None,
        high_open=part.high_open or whole.low_open,
    )
