"""The sweep over boxes, against all pairs."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.overlaps import Box, apart, apart_across, overlapping

ENDS = st.tuples(st.integers(0, 6), st.sampled_from([0, 1]))


def box(first: int, days: int, low: tuple[int, int], high: tuple[int, int]) -> Box:
    lower, upper = sorted([low, high])
    if lower[0] == upper[0]:
        lower = upper = (lower[0], 0)
    return Box(first, first + days, (Decimal(lower[0]), lower[1]), (Decimal(upper[0]), -upper[1]))


BOXES = st.lists(st.builds(box, st.integers(0, 6), st.integers(0, 3), ENDS, ENDS), max_size=25)


def share_a_day(one: Box, other: Box) -> bool:
    return one.first <= other.last and other.first <= one.last


def are_apart(one: Box, other: Box) -> bool:
    return share_a_day(one, other) and (one.high < other.low or other.high < one.low)


@given(BOXES, st.integers(0, 5))
def test_all_pairs_are_counted_and_as_many_told_as_asked_for(boxes: list[Box], most: int) -> None:
    expected = {
        (i, j) for i, j in combinations(range(len(boxes)), 2) if are_apart(boxes[i], boxes[j])
    }
    everything = apart(boxes, 1000)
    assert {(min(pair), max(pair)) for pair in everything.pairs} == expected
    assert everything.total == len(everything.pairs) == len(expected)
    some = apart(boxes, most)
    assert some.total == len(expected)
    assert len(some.pairs) == min(most, len(expected))


@given(BOXES)
def test_pairs_of_two_sides(boxes: list[Box]) -> None:
    sides = [index % 3 == 0 for index in range(len(boxes))]
    found = apart_across(boxes, sides, 1000)
    assert {(min(pair), max(pair)) for pair in found.pairs} == {
        (i, j)
        for i, j in combinations(range(len(boxes)), 2)
        if sides[i] != sides[j] and are_apart(boxes[i], boxes[j])
    }
    assert found.total == len(found.pairs)


@given(BOXES)
def test_overlaps_in_time_are_counted(boxes: list[Box]) -> None:
    assert overlapping(boxes) == sum(share_a_day(*pair) for pair in combinations(boxes, 2))
