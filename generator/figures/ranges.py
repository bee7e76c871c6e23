"""The range chart: what each source says of one amount, as ranges on one scale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log10

from babel.numbers import format_compact_decimal

from generator.analysis.matters import in_file_order
from generator.figures.naming import (
    date_words,
    entity_words,
    source_names,
    supporters,
    value_words,
)
from generator.figures.svg import (
    NARROW,
    WIDE,
    Cell,
    Figure,
    Links,
    Markup,
    Svg,
    Table,
    canvas,
    fitted,
    label,
    line,
    linked,
    points,
    tag,
)
from generator.languages import own_words
from generator.languages.locales import locale_of
from generator.languages.picture_words import PictureWords
from generator.model import Briefing, Claim
from generator.quantities.amounts import Amount
from generator.quantities.units import NO_CURRENCY, SCALES, WATTS

MOST_RATIO = 30
"""Beyond this ratio of the largest number to the smallest the scale is logarithmic."""


@dataclass(frozen=True, slots=True)
class Range:
    """One claim: the interval it leaves open, in base units, and the numbers it names."""

    claim: str
    value: str
    covers: str
    """Whose amount it is and what it covers, if the claim says so."""
    sources: str
    date: str
    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    named: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class RangeChart:
    """Ranges by unit; of different units nothing is converted, so each has a panel of its own."""

    title: str
    panels: tuple[tuple[str, tuple[Range, ...]], ...]
    """Pairs of the unit's name and its ranges."""
    language: str


def range_chart_of(briefing: Briefing, title: str, claims: Iterable[Claim]) -> RangeChart | None:
    """The chart of the amounts among the claims; None where there are none."""
    words = own_words(briefing.site.language).pictures
    panels: dict[str, list[Range]] = {}
    for claim in in_file_order(claims):
        if isinstance(claim.value, Amount):
            unit = _unit_words(claim.value, words)
            panels.setdefault(unit, []).append(_range(briefing, claim, claim.value))
    if not panels:
        return None
    # The panel with most ranges first; in each the low ones first.
    ordered = sorted(panels.items(), key=lambda each: (-len(each[1]), each[0]))
    return RangeChart(
        title,
        tuple((unit, tuple(sorted(ranges, key=_height))) for unit, ranges in ordered),
        briefing.site.language,
    )


def draw_ranges(chart: RangeChart, links: Links) -> Figure:
    """The chart in both layouts, and its table."""
    words = own_words(chart.language).pictures
    scale = _Scale.of([each for _, ranges in chart.panels for each in ranges])
    title = words.ranges_of.format(chart.title)
    description = words.ranges_described + (f" {words.log_scale}" if scale.logarithmic else "")
    rows = tuple(
        (
            Cell(each.value, links.claim(each.claim)),
            Cell(each.covers),
            Cell(each.sources),
            Cell(each.date),
        )
        for _, ranges in chart.panels
        for each in ranges
    )
    return Figure(
        wide=_layout(chart, scale, links, WIDE, title, description),
        narrow=_layout(chart, scale, links, NARROW, title, description),
        caption=f"{title}. {description}",
        table=Table((words.value, words.covers, words.sources, words.date), rows),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a number stands between 0 (left) and 1 (right)."""

    low: float
    high: float
    logarithmic: bool

    @classmethod
    def of(cls, ranges: Sequence[Range]) -> _Scale:
        numbers = [
            float(end)
            for each in ranges
            for end in (each.low, each.high, *each.named)
            if end is not None
        ]
        positive = [number for number in numbers if number > 0]
        if positive and min(numbers) >= 0 and max(positive) / min(positive) > MOST_RATIO:
            return cls(
                10 ** (_floor(log10(min(positive)))), 10 ** -_floor(-log10(max(positive))), True
            )
        highest, lowest = max([*numbers, 0]), min([*numbers, 0])
        if highest == lowest:
            highest += 1
        step = _step(highest - lowest)
        return cls(step * _floor(lowest / step), step * -_floor(-highest / step), False)

    def place(self, number: Decimal) -> float:
        value = float(number)
        if not self.logarithmic:
            return (value - self.low) / (self.high - self.low)
        if value <= self.low:
            return 0.0
        return log10(value / self.low) / log10(self.high / self.low)

    @property
    def ticks(self) -> list[Decimal]:
        if self.logarithmic:
            first, last = round(log10(self.low)), round(log10(self.high))
            every = 1 + (last - first) // 6
            return [Decimal(10) ** each for each in range(first, last + 1, every)]
        step = _step(self.high - self.low)
        n = round((self.high - self.low) / step)
        return [Decimal(str(self.low + step * each)) for each in range(n + 1)]


def _layout(
    chart: RangeChart, scale: _Scale, links: Links, width: int, title: str, description: str
) -> Svg:
    wide = width == WIDE
    left, right = (270.0, width - 26.0) if wide else (24.0, width - 30.0)
    y = 6.0
    parts: list[Markup] = []
    for unit, ranges in chart.panels:
        y += 16
        parts.append(label(0, y, unit, "fig-text fig-strong"))
        y += 8
        top = y
        marks: list[Markup] = []
        for each in ranges:
            mark, y = _row(each, scale, links, left, right, y, wide=wide)
            marks.append(mark)
        parts += _axis(scale, unit, chart.language, left, right, top, y)
        parts += marks
        y += 30
    return Svg(canvas(width, y, title, *parts), title, description, width, round(y))


def _axis(
    scale: _Scale, unit: str, language: str, left: float, right: float, top: float, y: float
) -> list[Markup]:
    parts: list[Markup] = []
    reached = -1e9
    for tick in scale.ticks:
        x = left + scale.place(tick) * (right - left)
        parts.append(line(x, top, x, y, "fig-grid"))
        # A label is left out where it would run into the one before.
        if x - reached >= 44:
            parts.append(label(x, y + 15, _tick(tick, unit, language), "fig-small", "middle"))
            reached = x
    return parts


def _row(
    each: Range, scale: _Scale, links: Links, left: float, right: float, y: float, *, wide: bool
) -> tuple[Markup, float]:
    """One range with its words, beside the bar or above it; and where the next begins."""
    room = left - 16 if wide else right + 24
    said = " · ".join(filter(None, (each.covers, each.sources, each.date)))
    written = [
        label(0, y + 16, fitted(each.value, room, 13), "fig-text fig-value"),
        label(0, y + 31, fitted(said, room, 12), "fig-small"),
    ]
    middle, bottom = (y + 20, y + 42) if wide else (y + 43, y + 58)
    mark = linked(
        links.claim(each.claim),
        f"{each.value}: {said}",
        tag("rect", x=0, y=y + 1, width=right + 24, height=bottom - y - 2, class_="fig-hit"),
        *written,
        *_bar(each, scale, left, right, middle),
    )
    return mark, bottom


def _bar(each: Range, scale: _Scale, left: float, right: float, y: float) -> list[Markup]:
    def at(number: Decimal) -> float:
        return left + scale.place(number) * (right - left)

    start = left if each.low is None else at(each.low)
    end = right + 10 if each.high is None else at(each.high)
    parts: list[Markup] = []
    if end - start > 0.5:
        parts.append(
            tag("rect", x=start, y=y - 4, width=end - start, height=8, rx=1, class_="fig-bar")
        )
    if each.high is None:
        head = [(right + 8, y - 8), (right + 20, y), (right + 8, y + 8)]
        parts.append(tag("polygon", points=points(head), class_="fig-arrow"))
    for number in each.named:
        beyond = (number == each.low and each.low_open) or (number == each.high and each.high_open)
        style = "fig-dot fig-hollow" if beyond else "fig-dot"
        parts.append(tag("circle", cx=at(number), cy=y, r=5.5, class_=style))
    return parts


def _range(briefing: Briefing, claim: Claim, amount: Amount) -> Range:
    words = own_words(briefing.site.language).pictures
    interval = amount.interval
    factor = Decimal(SCALES.get(amount.scale or "", 1)) * WATTS.get(amount.unit_written, 1)
    return Range(
        claim=claim.id,
        value=value_words(briefing, claim),
        covers=", ".join(
            filter(None, (*(entity_words(briefing, each) for each in claim.parties), claim.scope))
        ),
        sources=source_names(briefing, supporters(claim)) or words.no_sources,
        date=date_words(briefing, claim.as_of),
        low=interval.low,
        high=interval.high,
        low_open=interval.low_open,
        high_open=interval.high_open,
        named=tuple(number * factor for number in amount.numbers),
    )


def _unit_words(amount: Amount, words: PictureWords) -> str:
    if amount.kind == "money" and amount.unit == NO_CURRENCY:
        return words.no_currency
    return amount.unit


def _tick(number: Decimal, unit: str, language: str) -> str:
    if unit == "W":
        for name, watts in sorted(WATTS.items(), key=lambda each: -each[1]):
            if abs(number) >= watts:
                return f"{number / watts:f} {name}"
    return format_compact_decimal(number, locale=locale_of(language), fraction_digits=1)


def _height(each: Range) -> tuple[Decimal, Decimal]:
    top = each.high if each.high is not None else Decimal("Infinity")
    named = max(each.named) if each.named else top
    return (min(top, named), each.low or Decimal(0))


def _step(span: float) -> float:
    """A round step that makes four to eight of a span."""
    power: float = 10.0 ** _floor(log10(span / 4))
    for factor in (1, 2, 2.5, 5, 10):
        if span / (power * factor) <= 6:
            return power * factor
    return power * 10


def _floor(number: float) -> int:
    # Logarithms of powers of ten may miss the whole number by a hair.
    return int((number + 1e-9) // 1)
