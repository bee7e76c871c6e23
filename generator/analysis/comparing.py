"""Which values cannot both be true, and why: intervals that do not meet, other currencies, terms.

Amounts and dates are intervals. What is counted in a quantity is not compared: `12,000 people` and
`12,000 employees` are one number. Terms, entities and words are equal or they are not; words are
compared after folding.
"""

from collections.abc import Hashable, Sequence
from decimal import Decimal

from generator.analysis.grouping import days_of, folded
from generator.analysis.overlaps import Apart, Box, End, apart, apart_across
from generator.groups import grouped
from generator.model import Claim, EntityValue, TermValue, Value
from generator.quantities.amounts import NO_CURRENCY, Amount
from generator.quantities.dates import Date
from generator.quantities.errors import shown

_INFINITE = Decimal("Infinity")


def box_of(claim: Claim) -> Box:
    """When a claim can hold and, where its value is an amount or a date, its interval.

    Of other values the interval is one point, the same for all.
    """
    low, high = _interval(claim.value)
    return Box(*days_of(claim.as_of), low, high)


def same_as(value: Value) -> Hashable:
    """Equal for values that say the same, however they are written, and for no others."""
    match value:
        case Amount():
            unit = value.unit.casefold()
            return (value.kind, unit, value.interval, value.qualifier, value.vague)
        case Date():
            return (value.earliest, value.latest, value.approximate, value.uncertain)
        case TermValue() | EntityValue():
            return (type(value).__name__, value.text)
        case _:
            return folded(value.text)


def values_apart(claims: Sequence[Claim], most: int) -> Apart:
    """The pairs of these claims, by index, that share a day and whose values cannot both be true.

    The values are of one kind. At most `most` pairs are told, all are counted.
    """
    boxes = [box_of(claim) for claim in claims]
    if isinstance(claims[0].value, Date):
        return apart(boxes, most)
    if not isinstance(claims[0].value, Amount):
        return apart(_points(boxes, [_word(claim.value) for claim in claims]), most)
    return _amounts_apart(boxes, [_currency(claim.value) for claim in claims], most)


def written(value: Value) -> str:
    """A value as its claim gives it."""
    return value.written if isinstance(value, Date) else value.text


def why_apart(first: Value, second: Value) -> str:
    """Why two values cannot both be true, in words."""
    one, other = shown(written(first)), shown(written(second))
    match first, second:
        case Amount(), Amount():
            if _currency(first) != _currency(second) and NO_CURRENCY not in (
                _currency(first),
                _currency(second),
            ):
                return f"{one} and {other} are in different currencies"
            below = _interval(first)[1] < _interval(second)[0]
            return f"{one} lies wholly {'below' if below else 'above'} {other}"
        case Date(), Date():
            before = _interval(first)[1] < _interval(second)[0]
            return f"{one} is wholly {'before' if before else 'after'} {other}"
        case TermValue(), TermValue():
            return f"{one} and {other} are different terms"
        case EntityValue(), EntityValue():
            return f"{one} and {other} are different entities"
        case _:
            return f"{one} and {other} are different words"


def _amounts_apart(boxes: Sequence[Box], currencies: Sequence[str], most: int) -> Apart:
    """Pairs of one currency, pairs of none with any, and pairs of two currencies."""
    of_currency = grouped((currency, index) for index, currency in enumerate(currencies))
    if len(of_currency) == 1:
        return apart(boxes, most)
    parts: list[tuple[Apart, Sequence[int]]] = [
        (apart([boxes[each] for each in indexes], most), indexes)
        for indexes in of_currency.values()
    ]
    none_named = [currency == NO_CURRENCY for currency in currencies]
    parts.append((apart_across(boxes, none_named, most), range(len(boxes))))
    named = [index for index, none in enumerate(none_named) if not none]
    points = _points([boxes[each] for each in named], [currencies[each] for each in named])
    parts.append((apart(points, most), named))
    pairs = [(indexes[i], indexes[j]) for part, indexes in parts for i, j in part.pairs]
    return Apart(tuple(pairs[:most]), sum(part.total for part, _ in parts))


def _points(boxes: Sequence[Box], words: Sequence[str]) -> list[Box]:
    """The boxes with one value each, the rank of its word: only equal words meet."""
    rank = {word: (Decimal(index), 0) for index, word in enumerate(sorted(set(words)))}
    return [
        Box(box.first, box.last, rank[word], rank[word])
        for box, word in zip(boxes, words, strict=True)
    ]


def _interval(value: Value | None) -> tuple[End, End]:
    match value:
        case Amount():
            low, high = value.interval.low, value.interval.high
            return (
                (-_INFINITE, 1) if low is None else (low, int(value.interval.low_open)),
                (_INFINITE, -1) if high is None else (high, -int(value.interval.high_open)),
            )
        case Date():
            first, last = days_of(value)
            return (Decimal(first), 0), (Decimal(last), 0)
        case _:
            return (Decimal(0), 0), (Decimal(0), 0)


def _currency(value: Value | None) -> str:
    """The currency of money; one word for all else, whose units are not compared."""
    return value.unit if isinstance(value, Amount) and value.kind == "money" else ""


def _word(value: Value | None) -> str:
    if isinstance(value, TermValue | EntityValue):
        return value.text
    return folded(value.text) if value else ""
