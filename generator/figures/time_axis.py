"""A scale of time: where each day stands, which days are named, and what a date looks like on it.

The time in which most happens has most of the room; what lies far before or after is pressed
together at the ends, and the scale is broken there for all to see.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from babel.dates import format_skeleton

from generator.figures.svg import at, axis, line, percent, piece, sample, tag
from generator.languages.locales import locale_of
from generator.quantities.dates import Date
from generator.trusted import Markdown

_EDGE = 0.14
"""The part of the scale for all that lies before a break, or after one."""
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200)
"""Months between two ticks that may be chosen."""
_TICKS = 8
_APART = 0.08
"""From one named tick to the next, at the least."""
_LEAST = 0.016
"""Width of the smallest bracket."""


@dataclass(frozen=True)
class TimeAxis:
    """A scale from the first day to the last, broken where a knot is."""

    knots: tuple[tuple[int, float], ...]
    """Days and their places, from 0 to 1, with straight lines between them."""
    language: str

    @classmethod
    def of(cls, dates: Sequence[Date], language: str) -> TimeAxis:
        """The scale for some dates: at least one, each with an end that is known."""
        days = sorted(
            day.toordinal() for date in dates for day in (date.earliest, date.latest) if day
        )
        first, last = days[0], days[-1] + 1
        core = days[len(days) // 8], days[-1 - len(days) // 8] + 1
        room = max(core[1] - core[0], 60)
        knots = [(first, 0.0), (last, 1.0)]
        if core[0] - first > room // 2:
            knots.insert(1, (core[0], _EDGE))
        if last - core[1] > room // 2:
            knots.insert(-1, (core[1], 1 - _EDGE))
        if len(knots) == 2 and last - first < 60:
            knots = [(max(first - 30, 1), 0.0), (last + 30, 1.0)]
        return cls(tuple(knots), language)

    def place(self, day: int) -> float:
        """Where a day begins, counted like `datetime.date.toordinal`."""
        for (start, from_), (end, to) in pairwise(self.knots):
            if day <= end or (end, to) == self.knots[-1]:
                return from_ + (day - start) / (end - start) * (to - from_)
        raise AssertionError("a scale has two ends")

    @property
    def breaks(self) -> tuple[float, ...]:
        """Where the scale changes."""
        return tuple(place for _, place in self.knots[1:-1])

    @cached_property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """The firsts of months to be marked: places and names, in time."""
        found: list[tuple[float, str]] = []
        for (start, from_), (end, to) in pairwise(self.knots):
            most = max(1, int((to - from_) * _TICKS))
            for date, every in _firsts(start, end, most):
                place = self.place(date.toordinal())
                if not found or place - found[-1][0] >= _APART:
                    found.append((place, _tick(date, every, self.language, first=not found)))
        return tuple(found)

    def head(self) -> Markdown:
        """The names of the ticks."""
        return axis(
            (name, place, "first" if place < _APART / 2 else "last" if place > 0.96 else None)
            for place, name in self.ticks
        )

    def row(self, date: Date) -> Markdown:
        """A date on the scale: brackets around the time that it may mean, a stroke for a day."""
        ticks = [percent(place) for place, _ in self.ticks]
        marks = [line("grid", tick, tick, "0", "100%") for tick in ticks]
        marks += [
            at(percent(place), 0, line("jump", x, x, "0", "100%"))
            for place in self.breaks
            for x in (-2, 2)
        ]
        return piece("span", "100%", [*marks, *self._span(date)])

    def _span(self, date: Date) -> Iterator[Markdown]:
        start = self.place(date.earliest.toordinal()) if date.earliest else None
        end = self.place(date.latest.toordinal() + 1) if date.latest else None
        if date.precision == "day" and start is not None:
            yield at(percent(start), "50%", tag("path", d="M0 -9V9", class_="day"))
            return
        if start is not None and end is not None and end - start < _LEAST:
            start, end = (start + end - _LEAST) / 2, (start + end + _LEAST) / 2
        first, last = percent(start or 0), percent(1 if end is None else end)
        yield line("between", first, last, "50%")
        if start is not None:
            yield at(first, "50%", tag("path", d="M5 -7H0V7H5", class_="end"))
        if end is not None:
            yield at(last, "50%", tag("path", d="M-5 -7H0V7H-5", class_="end"))


def legend_marks() -> dict[str, Markdown]:
    """A day, a bracket, one that is open at an end, and a break, for the explanation."""
    return {
        name: sample(tag("path", d=drawn, class_=style), width, 24, "mark")
        for name, drawn, style, width in (
            ("day", "M3 3V21", "day", 6),
            ("between", "M7 5H2V19H7M31 5H36V19H31", "end", 38),
            ("one_end", "M7 5H2V19H7", "end", 38),
            ("jump", "M2 2V22M6 2V22", "jump", 8),
        )
    }


def _firsts(start: int, end: int, most: int) -> Iterator[tuple[datetime.date, int]]:
    """Firsts of months between two days, at most about so many, with the months between them."""
    months = (end - start) / 30.4
    every = next((each for each in _MONTHS if months / each <= most), _MONTHS[-1])
    begins = datetime.date.fromordinal(start)
    index = -(-(begins.year * 12 + begins.month - 1 + (begins.day > 1)) // every) * every
    while index // 12 <= datetime.MAXYEAR:
        date = datetime.date(index // 12, index % 12 + 1, 1)
        if date.toordinal() > end:
            return
        yield date, every
        index += every


def _tick(date: datetime.date, every: int, language: str, *, first: bool) -> str:
    """A year where a year begins or only years are marked, else the month's short name."""
    if every >= 12 or (date.month == 1 and not first):
        return str(date.year)
    return str(format_skeleton("yMMM" if first else "MMM", date, locale=locale_of(language)))
