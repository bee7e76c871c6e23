"""Which of many boxes overlap in time without meeting in value: a sweep over time.

A box is a span of days and an interval of values. Held pair by pair, n boxes would cost n²
comparisons; swept in the order in which they begin, with those still open ranked by their ends,
they cost n·log n and one step more for each pair that is told.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
    open_by_high = {side: _Ranks(len(boxes)) for side in (False, True)}
    open_by_low = {side: _Ranks(len(boxes)) for side in (False, True)}
    told: list[tuple[int, int]] = []
    total = 0
    for each, gone in _in_time(boxes):
        for other in gone:
            open_by_high[sides[other]].remove(rank_high[other])
            open_by_low[sides[other]].remove(rank_low[other])
        against = sides[each] != across
        # Those that end below where this one begins, and those that begin above where it ends.
        below, above = open_by_high[against], open_by_low[against]
        n_below = below.count(bisect_left(highs, boxes[each].low))
        n_within = above.count(bisect_right(lows, boxes[each].high))
        total += n_below + above.size - n_within
        told += (
            (by_high[below.nth(index)], each) for index in range(min(n_below, most - len(told)))
        )
        upper = min(above.size, n_within + most - len(told))
        told += ((by_low[above.nth(index)], each) for index in range(n_within, upper))
        open_by_high[sides[each]].add(rank_high[each])
        open_by_low[sides[each]].add(rank_low[each])
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


class _Ranks:
    """A changing set of the numbers 0 to n-1 that counts and picks by order: a Fenwick tree."""

    def __init__(self, n: int) -> None:
        self._tree = [0] * (n + 1)
        self._top = 1 << n.bit_length() >> 1
        self.size = 0

    def add(self, rank: int) -> None:
        self._change(rank, 1)

    def remove(self, rank: int) -> None:
        self._change(rank, -1)

    def _change(self, rank: int, by: int) -> None:
        self.size += by
        node = rank + 1
        while node < len(self._tree):
            self._tree[node] += by
            node += node & -node

    def count(self, below: int) -> int:
        """How many numbers of the set are smaller than `below`."""
        total = 0
        while below:
            total += self._tree[below]
            below &= below - 1
        return total

    def nth(self, index: int) -> int:
        """The number of the set that has `index` smaller ones."""
        node, step = 0, self._top
        while step:
            if node + step < len(self._tree) and self._tree[node + step] <= index:
                node += step
                index -= self._tree[node]
            step >>= 1
        return node
