"""Dates as the sources know them: a year, a part of it, a month, a day, or an interval of these.

The notation is the subset of EDTF (ISO 8601-2:2019) that FORMAT.md names, or the same as one says
it in English: `Q4 2025`, `early 2026`, `by March 2026`.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from babel import Locale
from babel.dates import format_date as babel_format_date
from babel.dates import format_skeleton

from generator.languages import own_words
from generator.languages.locales import locale_of
from generator.packing import packed
from generator.quantities.errors import QuantityError, shown

EXPECTED = (
    "expected a date such as `2025`, `2025-09`, `2025-09-22`, `2026-33` (first quarter), "
    "`2026-01~`, `2025-09/2026-01`, `../2026-03`, `2026-01/..`, `Q4 2025`, `early 2026` or "
    "`by March 2026`"
)

_POINT = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?%]?)"
)
_LONGEST = 40
_MONTHS = Locale("en").months["format"]["wide"]
_SAID = {
    **{f"{name} {{}}": f"{{}}-{month:02d}" for month, name in _MONTHS.items()},
    **{f"Q{number} {{}}": f"{{}}-{32 + number}" for number in range(1, 5)},
    **{f"H{number} {{}}": f"{{}}-{39 + number}" for number in range(1, 3)},
    "early {}": "{}-37",
    "mid-{}": "{}-38",
    "end of {}": "{}-39",
    "late {}": "{}-39",
    "{}": "{}",
}
"""What one says of a year, and the same in EDTF."""
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_PARTS = {
    **{number: ("quarter", (number - 33) * 3 + 1, 3) for number in range(33, 37)},
    **{number: ("third", (number - 37) * 4 + 1, 4) for number in range(37, 40)},
    **{number: ("half", (number - 40) * 6 + 1, 6) for number in range(40, 42)},
}
"""The parts of a year by their number in EDTF: what they are, first month, number of months."""


_LEAST_MARGIN = datetime.timedelta(days=7)


@packed
@dataclass(frozen=True, slots=True)
class Date:
    """A date at the precision that its writer had.

    `earliest` and `latest` are the first and last day that it may mean (both included); `None` is
    an open end. What is `approximate` (`~`) or `uncertain` (`?`) may reach further: `at_widest`.
    `precision` is one of `year`, `half`, `third`, `quarter`, `month`, `day`, `interval`.
    """

    text: str
    """In EDTF."""
    earliest: datetime.date | None
    latest: datetime.date | None
    approximate: bool
    uncertain: bool
    precision: str
    said: str = ""
    """As it was written, where that was not EDTF."""

    def overlaps(self, other: Date) -> bool:
        """Whether some day belongs to both."""
        return not self.ends_before(other) and not other.ends_before(self)

    def ends_before(self, other: Date) -> bool:
        """Whether every day that it may mean is before all of the other's."""
        return (
            self.latest is not None and other.earliest is not None and self.latest < other.earliest
        )

    @property
    def at_widest(self) -> Date:
        """All that it may mean: about the end of January may be in February."""
        first, last = self.earliest, self.latest
        if not (self.approximate or self.uncertain) or first is None or last is None:
            return self
        # a little less than as long again, for February is short: about January is no March
        margin = max((last - first) * 9 // 10, _LEAST_MARGIN)
        return replace(self, earliest=first - margin, latest=last + margin)

    @property
    def written(self) -> str:
        """As it was written, in EDTF or as one says it."""
        return self.said or self.text

    @property
    def day(self) -> datetime.date | None:
        """The day, where the date is exactly one."""
        exact = self.precision == "day" and not self.approximate and not self.uncertain
        return self.earliest if exact else None

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
    meant = _in_edtf(text)
    return replace(parse_date(meant), said=text) if meant else _parsed(text)


def _in_edtf(said: str) -> str | None:
    """A date as one says it, in EDTF; None if it is not said so."""
    by, since = said.startswith("by "), said.startswith("since ")
    point = said.removeprefix("by ") if by else said.removeprefix("since ")
    year = _YEAR.search(point)
    meant = year and _SAID.get(point.replace(year[0], "{}", 1))
    if not year or not meant or (meant == "{}" and not (by or since)):
        return None
    edtf = meant.format(year[0])
    return f"../{edtf}" if by else f"{edtf}/.." if since else edtf


def _parsed(text: str) -> Date:
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
    if month in _PARTS and day is None:
        precision, first, length = _PARTS[month]
        last = _last_day(year, first + length - 1)
        return datetime.date(year, first, 1), last, precision
    if not 1 <= month <= 12:
        raise QuantityError(
            f"{shown(text)} has no such month: expected `01` to `12`, `33` to `36` for a quarter, "
            "`37` to `39` for a third or `40` and `41` for a half of the year"
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
    written as English, and English as it was said.
    """
    words, target = own_words(locale).values, locale_of(locale)
    if date.said and words.language == "en":
        return date.said
    first, _, last = date.text.partition("/")
    if date.precision != "interval":
        result = _behind(words.about_date if date.approximate else {}, date, target)
    elif first == "..":
        result = _behind(words.by_date, _point(last, last), target)
    elif last == "..":
        result = _behind(words.since_date, _point(first, first), target)
    else:
        result = f"{_plain(_point(first, first), target)} – {_plain(_point(last, last), target)}"
    for written, spelled in words.date_spelling.items():
        result = re.sub(written, spelled, result)
    return words.uncertain_date.format(result) if date.uncertain else result


def _behind(templates: Mapping[str, str], date: Date, locale: Locale) -> str:
    """The date behind what is said of it, which goes by its precision: `desde el`, `desde`."""
    template = templates.get(date.precision, templates.get("other", "{}"))
    return template.format(_plain(date, locale))


def _plain(date: Date, locale: Locale) -> str:
    first = date.earliest
    assert first is not None, "a date that is no interval has a first day"
    words = own_words(str(locale)).values
    if date.precision == "day":
        pattern = words.day if words.day and words.language == locale.language else "long"
        return babel_format_date(first, pattern, locale=locale)
    if date.precision == "month":
        return str(format_skeleton("yMMMM", first, locale=locale))
    if date.precision == "quarter" and words.language != locale.language:
        return str(format_skeleton("yQQQQ", first, locale=locale))
    if date.precision == "quarter":
        return f"{words.quarters[first.month // 3]}{first.year}"
    if date.precision == "third":
        return f"{words.thirds[first.month // 4]}{first.year}"
    if date.precision == "half":
        return f"{words.halves[first.month // 6]}{first.year}"
    return str(first.year)
