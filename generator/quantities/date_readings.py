"""Dates in running text: years, quarters, months and days, with the words that bound them.

A date without a year is read by the day on which the text was published, and only by it.
"""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from typing import NamedTuple

from generator.languages import text_words
from generator.quantities.dates import Date, parse_date
from generator.quantities.errors import QuantityError
from generator.quantities.grammar import (
    BLANK,
    NEXT_WORD,
    WORD,
    Expression,
    Grammar,
    any_of,
    compiled,
    grammar_for,
    phrase,
)
from generator.quantities.rejecting import is_denied, sentence_at

# It begins with the digit itself, and looks back from there: so the engine can leap to the digits.
_YEAR = re.compile(r"[12](?<![0-9].)(?:(?<=1)[5-9]|(?<=2)0)[0-9]{2}(?![0-9])", re.DOTALL)
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?(?![\w-])")
_NUMERIC = re.compile(
    r"(?<![\w./-])(?P<first>[0-9]{1,2})(?P<mark>[./]) ?(?P<second>[0-9]{1,2})(?P=mark) ?$"
)
# Years of two digits, where nothing else can be meant; `FY25` is a year of its own kind.
_SHORT = (
    r"(?<![\w./,-])(?:"
    r"(?P<first>[0-9]{1,2})(?P<mark>[./])(?P<second>[0-9]{1,2})(?P=mark)(?P<of_day>[0-9]{2})"
    r"|(?:[QT](?P<quarter>[1-4])|(?P<quarter2>[1-4])[QT])[ ]?['’/-]?(?P<of_quarter>[0-9]{2})"
    r"|(?:H(?P<half>[12])|(?P<half2>[12])H)[ ]?['’/-]?(?P<of_half>[0-9]{2})"
    r"|(?P<from>20[0-9]{2})[/–-](?P<to>20[0-9]{2}|[0-9]{2})"
)
_FISCAL = r"[ ]?['’]?(?:20)?(?P<fiscal>[0-9]{2})(?:/(?:20)?(?P<fiscal_to>[0-9]{2}))?"
_SHORT_ENDS = re.compile(r"(?![\w%]|[.,/-][0-9]|[ ]?[$€£])")
_SHORT_YEAR = re.compile(
    # over a blank only behind a capital or a digit: `FY 25`, `Q1 25`
    r"[0-9](?:(?<=[./'’–QTHYJ-].)|(?<=[A-Z0-9] .))[0-9](?:[0-9]{2})?(?![0-9])"
)
_LONGEST_SHORT = 12
_WINDOW = 72
_NEAR = 40
_LONGEST_NAME = 24
_LED_BY = 56
_FEW = 5
_A_YEAR = datetime.timedelta(days=366)
_NOT_BEFORE = frozenset("/#@=&_\\$€£¥.,:")


class DateReading(NamedTuple):
    """A date in a text, `start` and `end` in code points; readings of one date share them.

    `denied` says that the sentence does not say that it is so.
    """

    start: int
    end: int
    date: Date
    text: str
    denied: bool = False


class _Point(NamedTuple):
    start: int
    end: int
    edtf: str
    approximate: bool = False


_JOIN = r"(?:{GAP}|-)(?:{date_joiners}(?:{GAP}|['’])?)?"
_PART = (
    r"(?:(?P<day>[0-9]{1,2})(?:\.|st|nd|rd|th|er|º|°)?" + _JOIN + "(?P<month>{months})"
    r"|(?P<month2>{months})(?:\.?{GAP}(?P<day2>[0-9]{1,2})(?:st|nd|rd|th)?(?!\d))?"
    r"|(?P<ordinal>{ordinals})[.º°]?(?:{GAP}|-)(?:(?P<quarter>{quarter_words})|{half_year_words})"
    r"|{quarter_letters}(?P<number>[1-4])|(?P<number2>[1-4]){quarter_letters}|[HS](?P<half>[12]))"
)
_UNTOLD = Expression(r"(?<![\w.,/-])" + _PART + r"(?![\w-])")
"""A day, month, quarter or half of a year that is not told."""
_OF_YEAR = Expression("{START}" + _PART + r"\.?,?(?:" + _JOIN + "|/|{BLANK}?['’]?)$")
"""The same before a year."""
_APPROXIMATE = Expression("{START}{approximate}(?:{GAP}|-|['’])$")
_THIRD = Expression("{START}(?P<third>{thirds})(?:{GAP}|-|['’])$")
_LED = "{ARTICLE}(?:(?:{weekdays}|{year_nouns}),?{GAP}{ARTICLE})?"
"""What may stand between a word and the date of which it tells: `until Friday, 4 April 2025`."""
_BOUND = Expression(
    r"{START}(?P<bound>{bounds})(?:{GAP}|-|(?<=['’]))(?P<doubt>(?:{qualifiers}|{hedged_dates}){GAP})?"
    + _LED
    + "$"
)
_BOUND_BEHIND = Expression(r",?{GAP}(?P<bound>{bounds_behind})(?!\w)")
_CHOICE = Expression(
    r"(?:,?{GAP}|{BLANK}\(){either}{GAP}(?:{LETTERS}{GAP}){0,2}?$|{BLANK}{0,2}(?:—|…|\.{2,3}|~|→){BLANK}{0,2}$"
)
_OPENED = Expression(r"{START}{range_openers}{GAP}[^.;:!?\n]{0,24}$")
_YEARS_TOLD = Expression(r"(?<![\w-])(?<!the ){years_told}(?!\w)")
_END_OF_RANGE = Expression(
    r"(?:[0-9]{1,2}(?:\.|st|nd|rd|th|er|º)?"
    r"|{START}(?:{months}|{ordinals}|(?:{quarter_letters}|H)[1-4])"
    r"(?:(?:{GAP}|-){quarter_words})?)\.?"
    r"(?:,?{GAP}{dated_ranges}{GAP}" + _LED + r"|{BLANK}?[–/-]{BLANK}?)$"
    r"|{START}{range_openers}{GAP}[^;:!?\n]{1,40},?{GAP}{opened_ranges}{GAP}" + _LED + "$"
)
_JOINED = Expression(
    "^(?:,?{GAP}(?P<word>{date_ranges}){GAP}" + _LED + "|{BLANK}{0,2}[–-](?:{GAP}|{BLANK}{0,2}))"
)
_COMPARES = Expression(r"(?<!\w){compares_dates}{GAP}?$")
_DATES_FIGURE = Expression(r"[\d%€$£]{GAP}?(?:{LETTERS}{GAP}){0,2}{dates_figures}{GAP}$")
_YEAR_BEHIND = Expression(r"\.?,?\s*(?:{date_joiners}\s?)?['’]?[0-9]{2}")
_NAMED = Expression(r"{START}(?:{labels year_names}|{label_abbreviations}\.){GAP}$")
_NUMBER_BEFORE = re.compile(r"[§#°№]\s?$|(?<![\w.,'’])[0-9]{1,3}\s$")
"""With what a year is no date: `Agenda 2030`, `No. 2025`; `§ 2025`, `555 2025`."""
_CODES = frozenset({"EUR", "USD", "GBP", "CHF", "JPY", "CNY"})
"""Not all that `units` knows: words in capitals are some beside a year, as in `CUP 2025`."""
_SYMBOL_BEHIND = re.compile(
    rf"{BLANK}(?:{'|'.join(sorted(_CODES))}|[kMGT]?Wh?|[€$£¥%]|kg|km)(?![\w-]|{BLANK}?\d)"
)
_LABEL_BEHIND = re.compile(r"-(?:\d{3}(?!\d)|(?!(?:19|20)\d\d(?!\d))\d{4})|(?<=0)['’]s(?!\w)")
"""No date goes on so: `2024-1234`, and `the 2020’s` are ten years."""
_ENDED = Expression(r"(?<!\w){ended}(?!\w)")
_REPORTED = Expression("[^.;:!?]{0,120}?{reported}")
_SHORT_DATE = Expression(_SHORT + "|{fiscal_years}" + _FISCAL + ")$", flags=0)
_LEAD_IN = Expression("{START}{date_joiners determiners}(?:{GAP}|(?<=['’]))$")


@cache
def _last_weekday(grammar: Grammar) -> re.Pattern[str]:
    last = any_of(grammar.words.last_weekday).replace(r"\{\}", any_of(grammar.weekdays))
    of_month = [each.split()[0] for each in grammar.words.date_joiners]
    return compiled(
        r"(?<![\w-])(?<!the ){last}(?!\w)"
        # no `last Friday in March`, and `last Friday, 12 September` is told by the day
        r"(?!,?{GAP}(?:[0-9]|{header_in of_month}(?!\w)))",
        grammar,
        {"last": last, "of_month": of_month},
    )


@cache
def _near_years(grammar: Grammar) -> frozenset[str]:
    """Words one of which stands in all parts of a year before it."""
    words = grammar.words.quarter_words + grammar.words.half_year_words
    return frozenset("hqst").union(grammar.months, *(name.split() for name in words))


@cache
def _telling(grammar: Grammar) -> frozenset[str]:
    """The last words of all that may be said of a date before it."""
    words = grammar.words
    phrases = (*words.bounds, *grammar.dated_ranges, *words.determiners, *grammar.opened_ranges)
    return frozenset(word for name in phrases for word in (name, name.split()[-1]))


@cache
def _between(grammar: Grammar) -> frozenset[str]:
    """The last words of what may stand between these and a date."""
    words = grammar.words
    phrases = (*grammar.weekdays, *words.year_nouns, *words.qualifiers, *words.hedged_dates)
    return frozenset(each.split()[-1] for each in phrases)


@cache
def _meanings(grammar: Grammar, table: str) -> Mapping[str, str | int]:
    """What the phrases of a table of `FigureWords` mean that is looked for in texts."""
    told: Mapping[str, str | int] = getattr(grammar.words, table)
    return {phrase(each): tells for each, tells in told.items()}


def read_dates(
    text: str, language: str, day: datetime.date | None = None
) -> tuple[DateReading, ...]:
    """Every date that `text` says is so, in order, ambiguous ones twice.

    None in a language that is not known. `day` is when the text was published: dates without a
    year are read by it, and only by it.
    """
    return tuple(each for each in dates_in(text, language, day) if not each.denied)


@lru_cache(maxsize=2048)
def dates_in(text: str, language: str, day: datetime.date | None = None) -> tuple[DateReading, ...]:
    """The same with those that are denied."""
    return tuple(
        each._replace(denied=True) if _is_denied(text, each, grammar_for(language)) else each
        for each in dates_named(text, language, day)
    )


def dates_named(text: str, language: str, day: datetime.date | None) -> Sequence[DateReading]:
    """The same, of none of which it is told whether it is denied."""
    if not text_words(language):
        return ()
    grammar = grammar_for(language)
    points = _points(text, grammar, day)
    found: list[DateReading] = []
    joined_until = -1
    for index, point in enumerate(points):
        if point.start < joined_until:
            continue
        following = points[index + 1] if index + 1 < len(points) else None
        interval = _interval(text, point, following, grammar) if following else None
        if interval:
            # one end of an interval is not the interval, so its ends are not read by themselves
            found.append(interval)
            joined_until = interval.end
        elif following and _CHOICE[grammar].fullmatch(text, point.end, following.start):
            joined_until = following.end  # of which only one is so
        else:
            found.extend(_bounded(text, point, grammar))
    return found


def dates_told(text: str, language: str, day: datetime.date | None) -> Sequence[DateReading]:
    """The same, and months, quarters and half-years without a year, each in all years in which it
    is less than a year from that day on which the text was published.
    """
    dated = dates_in(text, language, day)
    if day is None or not text_words(language):
        return dated
    return [*dated, *_near(text, day, grammar_for(language), dated)]


def _near(
    text: str, day: datetime.date, grammar: Grammar, dated: Sequence[DateReading]
) -> Iterator[DateReading]:
    """Those without a year."""
    for part in _untold(text, grammar):
        start, end = part.span()
        in_date = any(each.start < end and start < each.end for each in dated)
        if in_date or (part["month2"] and grammar.months_have_capitals and part[0].islower()):
            continue
        for date in _in_years(part, day, grammar):
            if any(each and abs(each - day) < _A_YEAR for each in (date.earliest, date.latest)):
                # of a day that is no date (`3 to 5 January`) the month
                yield DateReading(start, end, parse_date(date.text[:7]), part[0])


def only_compares(text: str, start: int, language: str) -> bool:
    """Whether what stands before a date makes it one with which is compared: `9 % than in`."""
    return _COMPARES[grammar_for(language)].search(text, max(0, start - _NEAR), start) is not None


def is_dated_by(text: str, start: int, end: int, language: str) -> bool:
    """Whether a figure is directly followed by words that lead to the date at `end`: `$5 m in`."""
    return _DATES_FIGURE[grammar_for(language)].search(text, start, end) is not None


def _is_denied(text: str, date: DateReading, grammar: Grammar) -> bool:
    """Whether it is not said to be so.

    That something ended then is (`terminated in May 2025`), and when it was reported that it did.
    """
    if not is_denied(text, date.start, date.end, grammar):
        return False
    first, last = sentence_at(text, date.start, grammar)
    text, start, end = text[first:last], date.start - first, date.end - first
    reported = _REPORTED[grammar].match(text, end)
    text = text[: reported.end()] if reported else text
    begin = max(0, start - _NEAR)
    ended = _ENDED[grammar].search(f"{text[begin:start]}#{text[end : end + _NEAR]}")
    if ended is None or not ended.start() <= start - begin < ended.end():
        return reported is None or is_denied(text, start, end, grammar)
    first, last = begin + ended.start(), begin + ended.end() - 1 + end - start
    aside = f"{'_' * (start - first)}{text[start:end]}{'_' * (last - end)}"
    return is_denied(text[:first] + aside + text[last:], start, end, grammar)


def _points(text: str, grammar: Grammar, day: datetime.date | None) -> list[_Point]:
    points = [point for match in _YEAR.finditer(text) for point in _at_year(text, match, grammar)]
    short = list(_short_dates(text, _SHORT_DATE[grammar]))
    if short:
        points = list(_outside(points, [match.span() for match in short]))
        points += (point for match in short for point in _short(match, grammar))
    if day is not None:
        taken = sorted((each.start, each.end) for each in points)
        points += _outside(_without_year(text, day, grammar), taken)
    return sorted(points, key=lambda point: point.start)


def _outside(points: Iterable[_Point], taken: Sequence[tuple[int, int]]) -> Iterator[_Point]:
    """The points that have no place with those in common that are taken, in order."""
    for point in points:
        at = bisect_right(taken, point.start, key=lambda place: place[1])
        if at == len(taken) or point.end <= taken[at][0]:
            yield point


def _short_dates(text: str, short: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The dates that end in a year of two digits, or in a second year."""
    for year in _SHORT_YEAR.finditer(text):
        start, end = year.span()
        match = short.search(text, max(0, start - _LONGEST_SHORT), end)
        if match and _SHORT_ENDS.match(text, end):
            yield match


def _short(match: re.Match[str], grammar: Grammar) -> Iterator[_Point]:
    """A date whose year has two digits, or two years, as what it is."""
    start, end = match.span()
    found = match.groupdict()
    if found["of_day"]:
        yield from _valid(_orders(match, f"20{found['of_day']}", grammar), start, end)
    elif found["of_quarter"]:
        quarter = int(found["quarter"] or found["quarter2"])
        yield _Point(start, end, f"20{found['of_quarter']}-{32 + quarter}")
    elif found["of_half"]:
        yield _Point(
            start, end, f"20{found['of_half']}-{39 + int(found['half'] or found['half2'])}"
        )
    elif found["from"]:
        first, last = int(found["from"]), 2000 + int(found["to"][-2:])
        if first + 1 == last or (first < last and len(found["to"]) == 4):
            yield _Point(start, end, f"{first}/{last}")
    elif found["fiscal_to"]:
        yield from _valid([f"20{found['fiscal']}/20{found['fiscal_to']}"], start, end)
    else:
        yield _Point(start, end, f"20{found['fiscal']}", approximate=True)


def _without_year(text: str, published: datetime.date, grammar: Grammar) -> Iterator[_Point]:
    """Days without a year, in that year in which they are nearest to the day of publication; the
    last day of a name before it; and its own year or one beside it, where a text says so.
    """
    for match in _YEARS_TOLD[grammar].finditer(text):
        years = _meanings(grammar, "years_told")[phrase(match[0])]
        yield _Point(*match.span(), f"{published.year + int(years):04d}")
    for match in _last_weekday(grammar).finditer(text):
        words = WORD.findall(match[0].lower())
        named = next(grammar.weekdays[word] for word in words if word in grammar.weekdays)
        ago = (published.weekday() - named - 1) % 7 + 1
        last = published - datetime.timedelta(days=ago)
        yield _Point(*match.span(), last.isoformat())
    for match in _untold(text, grammar):
        if (match["day"] or match["day2"]) and not _YEAR_BEHIND[grammar].match(text, match.end()):
            days = [each for each in _in_years(match, published, grammar) if each.day]
            if days:
                nearest = min(days, key=lambda each: abs((each.day or published) - published))
                yield _Point(*match.span(), nearest.text)


def _untold(text: str, grammar: Grammar) -> Iterator[re.Match[str]]:
    """The days, months, quarters and halves of a year in a text; most have no word of one."""
    if _near_years(grammar).isdisjoint(WORD.findall(text.lower())):
        return iter(())
    return _UNTOLD[grammar].finditer(text)


def _in_years(part: re.Match[str], day: datetime.date, grammar: Grammar) -> Iterator[Date]:
    """A part of a year in each of the three years around a day."""
    for year in range(day.year - 1, day.year + 2):
        with suppress(QuantityError):
            yield parse_date(_in_year(part, f"{year:04d}", grammar))


def _in_year(part: re.Match[str], year: str, grammar: Grammar) -> str:
    """A part of a year in EDTF, as it is found by the pattern `part`."""
    month, day = part["month"] or part["month2"], part["day"] or part["day2"]
    if month:
        return f"{year}-{grammar.months[month.lower()]:02d}" + (f"-{int(day):02d}" if day else "")
    if part["half"]:
        return f"{year}-{39 + int(part['half'])}"
    number = part["number"] or part["number2"]
    quarter = number is not None or part["quarter"] is not None
    number = number or grammar.words.ordinals[part["ordinal"].lower()]
    return f"{year}-{(32 if quarter else 39) + int(number)}"


def _at_year(text: str, match: re.Match[str], grammar: Grammar) -> Iterator[_Point]:
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
    # most years stand alone: the pattern is tried only where one of its words stands near
    near = {word.lower() for word in WORD.findall(window[-_NEAR:])}
    part = None if near.isdisjoint(_near_years(grammar)) else _OF_YEAR[grammar].search(window)
    if part:
        edtf = _in_year(part, year, grammar)
        yield from _around(text, window_start, part.start(), end, edtf, grammar)
        return
    before = window[-1:]
    if (
        before.isalnum()
        or before in _NOT_BEFORE
        or _is_hyphenated(window, grammar)
        or _NAMED[grammar].search(window, max(0, len(window) - _LONGEST_NAME))
        or _NUMBER_BEFORE.search(window, max(0, len(window) - 6))
        or _counts(text, window, end, grammar)
    ):
        return
    yield from _around(text, window_start, len(window), end, year, grammar)


def _counts(text: str, window: str, end: int, grammar: Grammar) -> bool:
    """Whether the year is a number of things or of money: `employs 2025 people`, `2015 dollars`."""
    if _SYMBOL_BEHIND.match(text, end):
        return True
    if window[-4:-1] in _CODES and not window[-5:-4].isalnum():
        # `EUR 2025`, and not `5 Mio. EUR 2025`
        last = (window[:-4].lower().split() or [""])[-1]
        return not any(map(str.isdigit, last)) and last.rstrip(".") not in grammar.scales
    behind = NEXT_WORD.match(text, end)
    word = behind["word"].lower() if behind else ""
    unit = grammar.units.get(word)
    if unit is not None and (word[-1:] == "s" or not unit.names.isdisjoint(_UNITS)):
        return True
    if word not in grammar.words.counted and word not in grammar.scales:
        return False
    before = window.lower().rsplit(None, 1)[-1:]
    return not before or before[0] not in _dating(grammar)


_UNITS = frozenset({"EUR", "W", "Wh"})


@cache
def _dating(grammar: Grammar) -> frozenset[str]:
    """Words behind which a year is one, whatever is counted behind it: `in 2025 workers struck`."""
    words = grammar.words
    phrases = (*words.bounds, *words.date_joiners, *words.dates_figures, *words.year_nouns)
    last = {each.split()[-1] for each in phrases}
    return frozenset(each for each in last if len(each) > 1) - words.joiners | {*words.header_in}


def _is_hyphenated(window: str, grammar: Grammar) -> bool:
    """Whether a hyphen ties the year to a word: `Plan-2030`, but not `mid-2026`."""
    if window[-1:] != "-" or not window[-2:-1].isalpha():
        return False
    return not window.lower().endswith(tuple(f"{word}-" for word in grammar.words.thirds))


def _goes_on(text: str, end: int) -> bool:
    """Whether the digits are no year but the start of a figure, a label or an address."""
    following, after = text[end : end + 1], text[end + 1 : end + 2]
    if following in ("%", "$", "€", "/", ":", "_") or following.isalpha():
        return not (following == "/" and not after.isdigit())
    if following in ("-", "'", "’"):
        return _LABEL_BEHIND.match(text, end) is not None
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
        yield _Point(start, end, edtf)


def _around(
    text: str, window_start: int, offset: int, end: int, edtf: str, grammar: Grammar
) -> Iterator[_Point]:
    """The date with the word before it that makes it approximate, or a third of its year."""
    begin = window_start + offset
    window = text[max(0, begin - 32) : begin]
    lead = _LEAD_IN[grammar].search(window)
    for candidate in (window, window[: lead.start()]) if lead else (window,):
        third = _THIRD[grammar].search(candidate) if len(edtf) == 4 else None
        if third:
            number = _meanings(grammar, "thirds")[phrase(third["third"])]
            edtf = f"{edtf}-{36 + int(number)}"
            yield _Point(max(0, begin - 32) + third.start(), end, edtf)
            return
        found = _APPROXIMATE[grammar].search(candidate)
        if found:
            begin = max(0, begin - 32) + found.start()
            for point in _valid([edtf], begin, end):
                yield _Point(point.start, point.end, point.edtf, approximate=True)
            return
    yield from _valid([edtf], begin, end)


def _bounded(text: str, point: _Point, grammar: Grammar) -> Iterator[DateReading]:
    """The date, open to one side where a word before it says so (`bis`, `since`, `before`).

    Nothing where it is only the end of an interval without a year of its own (`3. bis 5. Januar
    2026`, `Januar/Februar 2026`).
    """
    window = text[max(0, point.start - _LED_BY) : point.start]
    edtf, start = point.edtf + "~" * point.approximate, point.start
    if "/" not in edtf and ("/" in window[-1:] or _is_told(window, grammar)):
        if _END_OF_RANGE[grammar].search(window):
            return
        found = _BOUND[grammar].search(window, max(0, len(window) - _NEAR))
        if found and found["doubt"]:
            return  # `until at least 2027`
        bound = found and _bound(point, _meanings(grammar, "bounds")[phrase(found["bound"])])
        if found and bound:
            edtf, start = bound, start - len(window) + found.start()
    behind = None if "/" in edtf else _BOUND_BEHIND[grammar].match(text, point.end)
    if behind:
        edtf = _bound(point, _meanings(grammar, "bounds_behind")[phrase(behind["bound"])]) or edtf
    yield DateReading(start, point.end, parse_date(edtf), text[start : point.end])


def _is_told(window: str, grammar: Grammar) -> bool:
    """Whether the last words of a window may say something of the date behind it."""
    words = window.lower().split()
    if not words:
        return False
    last = words[-1].strip('(„“",').lstrip("'").replace("’", "'")
    telling = _telling(grammar)
    if not telling.isdisjoint((last, last.rpartition("'")[2])) or not last[-1:].isalpha():
        return True
    return last in _between(grammar) and not telling.isdisjoint(words[-_FEW:-1])


def _bound(point: _Point, tells: str | int) -> str | None:
    """All time `by`, `since`, `before` or `after` a date; None beyond the first or last of days."""
    date = parse_date(point.edtf)
    assert date.earliest is not None, "a point in time has a first day"
    assert date.latest is not None, "and a last"
    day = datetime.timedelta(days=1)
    with suppress(OverflowError):
        match tells:
            case "before":
                return f"../{date.earliest - day}"
            case "after":
                return f"{date.latest + day}/.."
    return {"by": f"../{point.edtf}", "since": f"{point.edtf}/.."}.get(str(tells))


def _interval(text: str, first: _Point, second: _Point, grammar: Grammar) -> DateReading | None:
    gap = text[first.end : second.start]
    if len(gap) > 24 or "/" in first.edtf + second.edtf:
        return None
    joined = _JOINED[grammar].match(gap)
    if not joined or joined.end() != len(gap):
        return None
    listed = joined["word"] and joined["word"].lower() in grammar.words.alternatives
    if listed and not _OPENED[grammar].search(text[max(0, first.start - 40) : first.start]):
        return None
    try:
        date = parse_date(f"{first.edtf}/{second.edtf}")
    except QuantityError:
        return None
    return DateReading(first.start, second.end, date, text[first.start : second.end])
