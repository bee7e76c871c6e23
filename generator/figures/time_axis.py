"""A scale of time: days to places, and the years, quarters or months that are marked on it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from babel.dates import format_skeleton

from generator.figures.svg import Markup, label, line
from generator.languages.locales import locale_of
from generator.quantities.dates import Date

_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200)
"""Months between two marks that may be chosen."""

_NEVER = datetime.date.max.toordinal()


def days_between(date: Date | None) -> tuple[int, int]:
    """The first and last day of a date; at an open end, the same day as at the other."""
    first = date.earliest if date else None
    last = date.latest if date else None
    known = first or last or datetime.date.min
    return (first or known).toordinal(), (last or known).toordinal()


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Days from `first` to `last` over the places from `start` to `end`."""

    first: int
    last: int
    start: float
    end: float

    @classmethod
    def over(cls, first: int, last: int, start: float, end: float) -> TimeAxis:
        """An axis with a little air before and after, and at least some weeks long."""
        air = max((last - first) // 20, 10)
        return cls(max(first - air, 1), min(last + air, _NEVER - 1), start, end)

    def place(self, day: int) -> float:
        """Where a day stands."""
        return self.start + (day - self.first) / (self.last - self.first) * (self.end - self.start)

    def marks(self, apart: float) -> Iterator[tuple[int, datetime.date, int]]:
        """The firsts of months to be marked: day, date, and the months to the next."""
        months = (self.last - self.first) / 30.4
        room = max((self.end - self.start) / apart, 1)
        every = next((each for each in _MONTHS if months / each <= room), _MONTHS[-1])
        start = datetime.date.fromordinal(self.first)
        index = -(-(start.year * 12 + start.month - 1) // every) * every
        while index // 12 < datetime.MAXYEAR:
            date = datetime.date(max(index // 12, 1), index % 12 + 1, 1)
            if date.toordinal() > self.last:
                return
            if date.toordinal() >= self.first:
                yield date.toordinal(), date, every
            index += every

    def ticks(self, language: str, top: float, bottom: float, apart: float) -> list[Markup]:
        """Upright lines with their names below, for an axis that runs from left to right."""
        parts: list[Markup] = []
        for day, date, every in self.marks(apart):
            x = self.place(day)
            parts.append(line(x, top, x, bottom, "fig-grid"))
            if x + 14 < self.end:
                parts.append(label(x, bottom + 15, tick_words(date, every, language), "fig-small",
                                   "middle" if x - 16 > 0 else None))  # fmt: skip
        return parts


def tick_words(date: datetime.date, every: int, language: str) -> str:
    """A year where a year begins or only years are marked, else the month's short name."""
    if every >= 12 or date.month == 1:
        return str(date.year)
    return str(format_skeleton("MMM", date, locale=locale_of(language)))
