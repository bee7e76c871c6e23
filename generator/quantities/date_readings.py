"""Dates in running text: years, quarters, months and days, with the words that bound them.

Every date that is read has a year; `im September` alone is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.quantities.dates import Date, parse_date
from generator.quantities.errors import QuantityError
from generator.quantities.grammar import BLANK, GAP, LETTERS, Grammar, any_of, grammar_for

# It begins with the digit itself, and looks back from there: so the engine can leap to the digits.
_YEAR = re.compile(r"[12](?<![0-9].)(?:(?<=1)[5-9]|(?<=2)0)[0-9]{2}(?![0-9])", re.DOTALL)
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?(?![\w-])")
_NUMERIC = re.compile(
    r"(?<![\w./-])(?P<first>[0-9]{1,2})(?P<mark>[./])(?P<second>[0-9]{1,2})(?P=mark)$"
)
_WORD = re.compile(LETTERS)
_WINDOW = 72
_NEAR = 40
_NOT_BEFORE = frozenset("/#@=&_\\$€£¥.,:")


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date in a text, `start` and `end` in code points; readings of one date share them."""

    start: int
    end: int
    date: Date
    text: str


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of one language, each to be searched in the window that ends at a year."""

    day: re.Pattern[str]
    day_after_month: re.Pattern[str]
    month: re.Pattern[str]
    quarter: re.Pattern[str]
    half_year: re.Pattern[str]
    approximate: re.Pattern[str]
    by: re.Pattern[str]
    since: re.Pattern[str]
    beside: re.Pattern[str]
    joined: re.Pattern[str]
    lead_in: re.Pattern[str]
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Point:
    start: int
    end: int
    edtf: str
    approximate: bool


@cache
def _patterns(language: str) -> _Patterns:
    grammar = grammar_for(language)
    words = grammar.words
    months = any_of(grammar.months)
    join = rf"(?:{GAP}|-)(?:(?:{any_of(words.date_joiners)})(?:{GAP}|['’])?)?"
    join_or_slash = rf"(?:{join}|/|{BLANK}?['’]?)"
    day = r"(?P<day>[0-9]{1,2})(?:\.|st|nd|rd|th|er|º|°)?"
    ordinal = any_of(words.ordinals)
    start = r"(?:^|(?<=[\W_]))"
    letters = words.quarter_letters

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Patterns(
        day=compiled(rf"{start}{day}{join}(?P<month>{months})\.?,?{join}$"),
        day_after_month=compiled(rf"{start}(?P<month>{months})\.?{GAP}{day},?{join}$"),
        month=compiled(rf"{start}(?P<month>{months})\.?,?{join_or_slash}$"),
        quarter=compiled(
            rf"{start}(?:(?P<ordinal>{ordinal})[.º°]?(?:{GAP}|-)(?:{any_of(words.quarter_words)})"
            rf"|[{letters}](?P<number>[1-4])|(?P<number2>[1-4])[{letters}]){join_or_slash}$"
        ),
        half_year=compiled(
            rf"{start}(?:(?P<ordinal>{ordinal})[.º°]?(?:{GAP}|-)(?:{any_of(words.half_year_words)})"
            rf"|[HS](?P<number>[12])){join_or_slash}$"
        ),
        approximate=compiled(rf"{start}(?:{any_of(words.approximate)})(?:{GAP}|-|['’])$"),
        by=compiled(rf"{start}(?:{any_of(words.by)}){GAP}$"),
        since=compiled(rf"{start}(?:{any_of(words.since)}){GAP}$"),
        beside=compiled(rf"{start}(?:{any_of(words.beside)})(?:{GAP}|-)$"),
        joined=compiled(
            rf"^(?:{GAP}(?:{any_of(words.date_ranges)}){GAP}|{BLANK}{{0,2}}[–-]{BLANK}{{0,2}})"
        ),
        parts=frozenset("hqst")
        | {word for name in words.quarter_words + words.half_year_words for word in name.split()},
        lead_in=compiled(rf"{start}(?:de|di|of|del|dem|im jahr|the|l['’])(?:{GAP}|$)$"),
    )


def read_dates(text: str, language: str) -> tuple[DateReading, ...]:
    """Every date in `text`, in order, ambiguous ones twice; raises `UnknownLanguage`."""
    grammar = grammar_for(language)
    if not _YEAR.search(text):
        return ()
    patterns = _patterns(grammar.words.language)
    points = list(_points(text, grammar, patterns))
    found: list[DateReading] = []
    joined_until = -1
    for index, point in enumerate(points):
        if point.start < joined_until:
            continue
        following = points[index + 1] if index + 1 < len(points) else None
        interval = _interval(text, point, following, patterns) if following else None
        if interval:
            # one end of an interval is not the interval, so its ends are not read by themselves
            found.append(interval)
            joined_until = interval.end
        else:
            found.extend(_bounded(text, point, grammar, patterns))
    return tuple(found)


def _points(text: str, grammar: Grammar, patterns: _Patterns) -> Iterator[_Point]:
    for match in _YEAR.finditer(text):
        yield from _at_year(text, match, grammar, patterns)


def _at_year(
    text: str, match: re.Match[str], grammar: Grammar, patterns: _Patterns
) -> Iterator[_Point]:
    year, start, end = match.group(), match.start(), match.end()
    window_start = max(0, start - _WINDOW)
    window = text[window_start:start]
    iso = _ISO.match(text, start)
    if iso and not (start and (text[start - 1].isalnum() or text[start - 1] in "/-")):
        edtf = f"{year}-{iso['month']}" + (f"-{iso['day']}" if iso["day"] else "")
        yield from _valid([edtf], start, iso.end())
        return
    if _goes_on(text, end):
        return
    numeric = _NUMERIC.search(window)
    if numeric:
        yield from _valid(_orders(numeric, year, grammar), window_start + numeric.start(), end)
        return
    # most years stand alone: the patterns are tried only where one of their words stands near
    near = {word.lower() for word in _WORD.findall(window[-_NEAR:])}
    has_month = not near.isdisjoint(grammar.months)
    for pattern in (patterns.day, patterns.day_after_month, patterns.month) if has_month else ():
        found = pattern.search(window)
        if found:
            month = grammar.months[found["month"].lower()]
            groups = found.groupdict()
            edtf = f"{year}-{month:02d}"
            if groups.get("day"):
                edtf += f"-{int(groups['day']):02d}"
            yield from _around(text, window_start, found.start(), end, edtf, patterns)
            return
    yield from _of_year(text, window_start, window, year, (start, end), grammar, patterns)


def _of_year(
    text: str,
    window_start: int,
    window: str,
    year: str,
    span: tuple[int, int],
    grammar: Grammar,
    patterns: _Patterns,
) -> Iterator[_Point]:
    _, end = span
    near = {word.lower() for word in _WORD.findall(window[-_NEAR:])}
    quarter = None if near.isdisjoint(patterns.parts) else patterns.quarter.search(window)
    if quarter:
        number = quarter["number"] or quarter["number2"]
        value = int(number) if number else grammar.words.ordinals[quarter["ordinal"].lower()]
        yield from _around(
            text, window_start, quarter.start(), end, f"{year}-{32 + value}", patterns
        )
        return
    half = None if near.isdisjoint(patterns.parts) else patterns.half_year.search(window)
    if half:
        value = int(half["number"] or grammar.words.ordinals[half["ordinal"].lower()])
        if value <= 2:
            edtf = f"{year}-01/{year}-06" if value == 1 else f"{year}-07/{year}-12"
            yield _Point(window_start + half.start(), end, edtf, approximate=False)
            return
    before = window[-1:]
    if before.isalnum() or before in _NOT_BEFORE or _is_hyphenated(window):
        return
    yield from _around(text, window_start, len(window), end, year, patterns)


def _is_hyphenated(window: str) -> bool:
    """Whether a hyphen ties the year to a word: `Plan-2030`, but not `mid-2026`."""
    if window[-1:] != "-" or not window[-2:-1].isalpha():
        return False
    return not window.lower().endswith(("mid-", "mi-", "early-", "late-"))


def _goes_on(text: str, end: int) -> bool:
    """Whether the digits are no year but the start of a figure, a label or an address."""
    following, after = text[end : end + 1], text[end + 1 : end + 2]
    if following in ("%", "$", "€", "/", ":", "_") or following.isalpha():
        return not (following == "/" and not after.isdigit())
    return following in (".", ",") and after.isdigit()


def _orders(numeric: re.Match[str], year: str, grammar: Grammar) -> list[str]:
    first, second = int(numeric["first"]), int(numeric["second"])
    orders = [f"{year}-{second:02d}-{first:02d}"]
    if grammar.words.month_may_be_first and numeric["mark"] == "/" and first != second:
        orders.append(f"{year}-{first:02d}-{second:02d}")
    return orders


def _valid(texts: Sequence[str], start: int, end: int) -> Iterator[_Point]:
    for edtf in texts:
        try:
            parse_date(edtf)
        except QuantityError:
            continue
        yield _Point(start, end, edtf, approximate=False)


def _around(
    text: str, window_start: int, offset: int, end: int, edtf: str, patterns: _Patterns
) -> Iterator[_Point]:
    """The date with the word before it that makes it approximate (`Ende 2025`)."""
    begin = window_start + offset
    window = text[max(0, begin - 32) : begin]
    lead = patterns.lead_in.search(window)
    for candidate in (window, window[: lead.start()] if lead else window):
        found = patterns.approximate.search(candidate)
        if found:
            begin = max(0, begin - 32) + found.start()
            for point in _valid([edtf], begin, end):
                yield _Point(point.start, point.end, point.edtf, approximate=True)
            return
    yield from _valid([edtf], begin, end)


def _bounded(
    text: str, point: _Point, grammar: Grammar, patterns: _Patterns
) -> Iterator[DateReading]:
    """The date, open to one side where a word before it says so (`bis`, `since`).

    Nothing where the words say that another is meant (`before 2027`), or that it is only the end
    of an interval without a year (`3. bis 5. Januar 2026`, `Januar/Februar 2026`).
    """
    edtf = point.edtf + ("~" if point.approximate and "/" not in point.edtf else "")
    window = text[max(0, point.start - 32) : point.start]
    start = point.start
    if patterns.beside.search(window) or _ends_interval(window, grammar):
        return
    if "/" not in edtf:
        for pattern, template in ((patterns.by, "../{}"), (patterns.since, "{}/..")):
            found = pattern.search(window)
            if found and window[: found.start()].rstrip(" .")[-1:].isdigit():
                return
            if found:
                edtf = template.format(point.edtf)
                start = max(0, point.start - 32) + found.start()
                break
    yield DateReading(start, point.end, parse_date(edtf), text[start : point.end])


def _ends_interval(window: str, grammar: Grammar) -> bool:
    """Whether a month without a year is joined to the date that follows `window`."""
    if window[-1:] not in ("/", "-", "–"):
        return False
    words = _WORD.findall(window[-24:-1])
    return bool(words) and words[-1].lower() in grammar.months


def _interval(text: str, first: _Point, second: _Point, patterns: _Patterns) -> DateReading | None:
    gap = text[first.end : second.start]
    if len(gap) > 24 or "/" in first.edtf + second.edtf:
        return None
    joined = patterns.joined.match(gap)
    if not joined or joined.end() != len(gap):
        return None
    try:
        date = parse_date(f"{first.edtf}/{second.edtf}")
    except QuantityError:
        return None
    return DateReading(first.start, second.end, date, text[first.start : second.end])
