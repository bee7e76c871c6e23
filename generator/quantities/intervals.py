"""Intervals of exact numbers, each end closed or open, or without bound."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from generator.quantities.units import plus, times


class Interval(NamedTuple):
    """The numbers from `low` to `high`.

    `None` is no bound (minus or plus infinity) and counts as open. `low_open` and `high_open` say
    that the end itself is left out. The numbers are in base units: currency units, per cent, watts,
    or the things counted.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def exactly(cls, value: Decimal) -> Interval:
        """The interval that holds `value` alone."""
        return cls(value, value)

    @property
    def is_point(self) -> bool:
        """Whether the interval holds one number only."""
        return self.low is not None and self.low == self.high

    def contains(self, value: Decimal) -> bool:
        """Whether `value` lies in the interval."""
        return self.meets(Interval(value, value))

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both intervals."""
        return not self.ends_before(other) and not other.ends_before(self)

    def ends_before(self, other: Interval) -> bool:
        """Whether every number in it is below all of the other's."""
        if self.high is None or other.low is None:
            return False
        touching_open = self.high == other.low and (self.high_open or other.low_open)
        return self.high < other.low or touching_open

    def scaled(self, factor: Decimal) -> Interval:
        """Its numbers times a factor above zero."""
        if factor == 1:
            return self
        low, high = (None if end is None else times(end, factor) for end in self[:2])
        return self._replace(low=low, high=high)

    def qualified(self, qualifier: str | None) -> Interval:
        """What a qualifier makes of it, if it has two ends (one number is both of them).

        Follows the contract: `up to v` is (0, v], `at least v` [v, ∞), `more than v` (v, ∞),
        `less than v` (0, v), `almost v` [0.9 v, v), `about v` v ± 10 %. A fall is mirrored where
        the words speak of distance from zero (`up to -5` is [-5, 0), `almost -50` is (-50, -45]);
        comparisons stay arithmetic (`less than -5` has no lower bound).
        """
        low, high = self.low, self.high
        if qualifier is None or low is None or high is None:
            return self
        return _qualified(qualifier, low, high)


def _qualified(qualifier: str, low: Decimal, high: Decimal) -> Interval:
    zero = Decimal(0)
    tenth = Decimal("0.1")
    if qualifier == "up to":
        if high > zero:
            return Interval(zero, high, low_open=True)
        return Interval(low, zero, high_open=True) if low < zero else Interval(None, high)
    if qualifier == "less than":
        return Interval(zero if high > zero else None, high, low_open=high > zero, high_open=True)
    if qualifier == "at least":
        return Interval(low, None)
    if qualifier == "more than":
        return Interval(low, None, low_open=True)
    if qualifier == "almost":
        if high > zero:
            return Interval(plus(low, times(low.copy_abs(), -tenth)), high, high_open=True)
        return Interval(low, plus(high, times(high.copy_abs(), tenth)), low_open=True)
    if qualifier == "about":
        return Interval(
            plus(low, times(low.copy_abs(), -tenth)),
            plus(high, times(high.copy_abs(), tenth)),
        )
    return Interval(low, high)
