"""Which of many boxes overlap in time without meeting in value: a sweep over time.

A box is a span of days and an interval of values. Held pair by pair, n boxes would cost n²
comparisons; swept in the order in which they begin, with those still open ranked by their ends,
they cost n·log n, one step more for each pair that is told, and the moving of ranks in a list,
which is not seen below a million boxes.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

End = tuple[Decimal, int]
"""An end of an interval: the number, and 0 where it belongs to the interval; an open low end is
1 (just above the number), an open high end -1 (just below it)."""


@dataclass(frozen=True, slots=True)
class Box:
    """The days from `first` to `last` (both included) and the values from `low` to `high`."""

    first: int
    last: int
    low: End
    high: End


@dataclass(frozen=True, slots=True)
class Apart:
    """Pairs of boxes, by their indexes, that overlap in time and share no value."""

    pairs: tuple[tuple[int, int], ...]
    """Those told, at most as many as were asked for."""
    total: int
    """How many there are."""


def overlapping(boxes: Sequence[Box]) -> int:
    """How many pairs of boxes share a day: all pairs but those where one ends before the other."""
    ends = sorted(box.last for box in boxes)
    before = sum(bisect_left(ends, box.first) for box in boxes)
    return len(boxes) * (len(boxes) - 1) // 2 - before


def apart(boxes: Sequence[Box], most: int) -> Apart:
    """The pairs of boxes that share a day and no value: at most `most` told, all counted."""
    return _sweep(boxes, [False] * len(boxes), most, across=False)


def apart_across(boxes: Sequence[Box], sides: Sequence[bool], most: int) -> Apart:
    """The same, of the pairs alone whose boxes stand on different sides."""
    return _sweep(boxes, sides, most, across=True)


def _sweep(boxes: Sequence[Box], sides: Sequence[bool], most: int, *, across: bool) -> Apart:
    by_high = sorted(range(len(boxes)), key=lambda each: boxes[each].high)
    by_low = sorted(range(len(boxes)), key=lambda each: boxes[each].low)
    highs = [boxes[each].high for each in by_high]
    lows = [boxes[each].low for each in by_low]
    rank_high = {each: rank for rank, each in enumerate(by_high)}
    rank_low = {each: rank for rank, each in enumerate(by_low)}
    open_by_high: dict[bool, list[int]] = {False: [], True: []}
    open_by_low: dict[bool, list[int]] = {False: [], True: []}
    told: list[tuple[int, int]] = []
    total = 0
    for each, gone in _in_time(boxes):
        for other in gone:
            for ranks, rank in ((open_by_high, rank_high[other]), (open_by_low, rank_low[other])):
                del ranks[sides[other]][bisect_left(ranks[sides[other]], rank)]
        against = sides[each] != across
        # Those that end below where this one begins, and those that begin above where it ends.
        below, above = open_by_high[against], open_by_low[against]
        n_below = bisect_left(below, bisect_left(highs, boxes[each].low))
        n_within = bisect_left(above, bisect_right(lows, boxes[each].high))
        total += n_below + len(above) - n_within
        told += ((by_high[rank], each) for rank in below[: min(n_below, most - len(told))])
        told += ((by_low[rank], each) for rank in above[n_within : n_within + most - len(told)])
        insort(open_by_high[sides[each]], rank_high[each])
        insort(open_by_low[sides[each]], rank_low[each])
    return Apart(tuple(told), total)


def _in_time(boxes: Sequence[Box]) -> Iterator[tuple[int, list[int]]]:
    """Each box when it begins, with those that have ended since the one before."""
    by_last = sorted(range(len(boxes)), key=lambda each: boxes[each].last)
    ended = 0
    for each in sorted(range(len(boxes)), key=lambda each: boxes[each].first):
        gone = []
        while ended < len(by_last) and boxes[by_last[ended]].last < boxes[each].first:
            gone.append(by_last[ended])
            ended += 1
        yield each, gone
