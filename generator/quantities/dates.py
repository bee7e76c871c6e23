"""Dates as the sources know them: a year, a quarter, a month, a day, or an interval of these.

The notation is the subset of EDTF (ISO 8601-2:2019) that FORMAT.md names.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.dates import format_date as babel_format_date
from babel.dates import format_skeleton

from generator.languages import writing_for
from generator.languages.locales import locale_of
from generator.languages.value_words import ValueWords
from generator.packing import packed
from generator.quantities.errors import QuantityError, shown

EXPECTED = (
    "expected a date such as `2025`, `2025-09`, `2025-09-22`, `2026-33` (first quarter), "
    "`2026-01~`, `2025-09/2026-01`, `../2026-03` or `2026-01/..`"
)

_POINT = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?%]?)"
)
_LONGEST = 40


@packed
@dataclass(frozen=True, slots=True)
class Date:
    """A date at the precision that its writer had.

    `earliest` and `latest` are the first and last day that it may mean (both included); `None` is
    an open end. `approximate` (`~`) and `uncertain` (`?`) widen neither. `precision` is one of
    `year`, `quarter`, `month`, `day`, `interval`.
    """

    text: str
    earliest: datetime.date | None
    latest: datetime.date | None
    approximate: bool
    uncertain: bool
    precision: str

    def overlaps(self, other: Date) -> bool:
        """Whether some day belongs to both."""
        return not self._ends_before(other) and not other._ends_before(self)

    def _ends_before(self, other: Date) -> bool:
        return (
            self.latest is not None and other.earliest is not None and self.latest < other.earliest
        )

    @property
    def sort_key(self) -> tuple[datetime.date, datetime.date, str]:
        """An order in time: by the first day known, then the last."""
        first = self.earliest or self.latest or datetime.date.min
        return (first, self.latest or datetime.date.max, self.text)


@lru_cache(maxsize=65536)
def parse_date(text: str) -> Date:
    """The date written in `text`; raises `QuantityError` for anything outside the subset."""
    if len(text) > _LONGEST:
        raise QuantityError(f"{shown(text)} is too long for a date: {EXPECTED}")
    if "/" not in text:
        return _point(text, text)
    first, _, last = text.partition("/")
    if first == ".." and last == "..":
        raise QuantityError(f"{shown(text)} has no end at all: {EXPECTED}")
    start = None if first == ".." else _end(first, text)
    end = None if last == ".." else _end(last, text)
    if start and end and end.latest and start.earliest and end.latest < start.earliest:
        raise QuantityError(f"{shown(text)} ends before it begins: expected `{last}/{first}`")
    return Date(
        text,
        start.earliest if start else None,
        end.latest if end else None,
        approximate=False,
        uncertain=False,
        precision="interval",
    )


def _end(part: str, text: str) -> Date:
    point = _point(part, text)
    if point.approximate or point.uncertain:
        raise QuantityError(
            f"{shown(text)} marks an end of an interval with {shown(part[-1])}: "
            "expected plain dates on both sides of `/`"
        )
    return point


def _point(part: str, text: str) -> Date:
    match = _POINT.fullmatch(part)
    if not match:
        raise QuantityError(f"{shown(text)} is not a date: {EXPECTED}")
    year, mark = int(match["year"]), match["mark"]
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    earliest, latest, precision = _days(year, month, day, text)
    return Date(text, earliest, latest, mark in ("~", "%"), mark in ("?", "%"), precision)


def _days(
    year: int, month: int | None, day: int | None, text: str
) -> tuple[datetime.date, datetime.date, str]:
    if year == 0:
        raise QuantityError(f"{shown(text)} has no such year: expected `0001` to `9999`")
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31), "year"
    if 33 <= month <= 36 and day is None:
        last = (month - 32) * 3
        return datetime.date(year, last - 2, 1), _last_day(year, last), "quarter"
    if not 1 <= month <= 12:
        raise QuantityError(
            f"{shown(text)} has no such month: expected `01` to `12`, or `33` to `36` for a quarter"
        )
    if day is None:
        return datetime.date(year, month, 1), _last_day(year, month), "month"
    try:
        exact = datetime.date(year, month, day)
    except ValueError:
        length = calendar.monthrange(year, month)[1]
        raise QuantityError(
            f"{shown(text)} is not in the calendar: {year:04d}-{month:02d} has {length} days"
        ) from None
    return exact, exact, "day"


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def format_date(date: Date, locale: str = "en") -> str:
    """`date` for a reader, no more precise than it is written: `about January 2026`.

    Month names and their order come from CLDR for every locale that Babel knows; the words around
    them from the language's lexicon, and in English where there is none. An unknown locale is
    written as English.
    """
    words, target = writing_for(locale), locale_of(locale)
    if date.precision == "interval":
        first, _, last = date.text.partition("/")
        if first == "..":
            return words.by_date.format(_bound(_point(last, last), words, target))
        if last == "..":
            return words.since_date.format(_bound(_point(first, first), words, target))
        return f"{_plain(_point(first, first), target)} – {_plain(_point(last, last), target)}"
    result = _plain(date, target)
    if date.approximate:
        result = words.about_date.format(result)
    if date.uncertain:
        result = words.uncertain_date.format(result)
    return result


def _bound(date: Date, words: ValueWords, locale: Locale) -> str:
    """The date after `by` or `since`: a quarter has its article there."""
    article = words.article if date.precision == "quarter" else ""
    return f"{article}{_plain(date, locale)}"


def _plain(date: Date, locale: Locale) -> str:
    first = date.earliest
    assert first is not None, "a date that is no interval has a first day"
    words = writing_for(str(locale))
    if date.precision == "day":
        pattern = words.day if words.day and words.language == locale.language else "long"
        return babel_format_date(first, pattern, locale=locale)
    if date.precision == "month":
        return str(format_skeleton("yMMMM", first, locale=locale))
    if date.precision == "quarter":
        if words.language == locale.language:
            return f"{words.quarters[first.month // 3]}{first.year}"
        return str(format_skeleton("yQQQQ", first, locale=locale))
    return str(first.year)
