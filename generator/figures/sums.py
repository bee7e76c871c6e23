"""The sums chart: what each source says of an amount, as marks on one scale.

A bar is a range, a line ends at "up to", a ring is a number that is about, almost or not quite
meant, a dot a bare one; what is our own arithmetic is hatched. Of different units nothing is
converted, so each has a scale of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log10

from babel.numbers import format_compact_decimal

from generator.analysis.grouping import in_file_order
from generator.figures.svg import at, axis, line, percent, piece, tag
from generator.groups import grouped
from generator.languages.locales import locale_of
from generator.model import Claim
from generator.quantities.amounts import Amount
from generator.quantities.units import WATTS
from generator.trusted import Markdown

MOST_RATIO = 30
"""Beyond this ratio of the largest number to the smallest the scale is logarithmic."""
HEIGHT = 16
_RINGS = ("about", "almost", "less than", "more than")


SumsRow = tuple[tuple[Claim, ...], Markdown]
"""Claims that say the same value in the same way, and its bar."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The amounts of one unit, by whose they are."""

    unit: str
    axis: Markdown
    groups: tuple[tuple[tuple[tuple[str, ...], str], tuple[SumsRow, ...]], ...]
    """Pairs of whose and what amount (ids of parties or of the subject, and the scope) and its
    rows."""
    logarithmic: bool


def panels_of(claims: Iterable[Claim], language: str) -> tuple[Panel, ...]:
    """The charts of the amounts among some claims, that with most rows first."""
    of_unit = grouped(
        (claim.value.unit, claim)
        for claim in in_file_order(claims)
        if isinstance(claim.value, Amount)
    )
    ordered = sorted(of_unit.items(), key=lambda each: (-len(each[1]), each[0]))
    return tuple(_panel(unit, of, language) for unit, of in ordered)


def _panel(unit: str, claims: Sequence[Claim], language: str) -> Panel:
    scale = _Scale.of([_amount(claim) for claim in claims])
    groups = grouped(
        ((claim.parties or (claim.subject,), claim.scope or ""), claim) for claim in claims
    )
    return Panel(
        unit,
        _axis(scale, unit, language),
        tuple((whose, tuple(_rows(of, scale))) for whose, of in groups.items()),
        scale.logarithmic,
    )


def _rows(claims: Sequence[Claim], scale: _Scale) -> Iterator[SumsRow]:
    said = grouped(((_amount(each).text, each.modality, _is_ours(each)), each) for each in claims)
    for of in sorted(said.values(), key=_height):
        marks = _marks(_amount(of[0]), scale, ours=_is_ours(of[0]))
        yield of, piece("sum", HEIGHT, marks)


def _marks(amount: Amount, scale: _Scale, *, ours: bool) -> Iterator[Markdown]:
    low, high = amount.plain.low, amount.plain.high
    middle = HEIGHT / 2
    start = percent(scale.place(low)) if low is not None else "0%"
    end = percent(scale.place(high)) if high is not None else "100%"
    if low != high:
        yield line("ours" if ours else "range", start, end, middle)
        return
    if amount.qualifier in ("up to", "less than"):
        yield line("up-to", "0%", end, middle)
    elif amount.qualifier in ("at least", "more than"):
        yield line("up-to", start, "100%", middle)
        yield at("100%", middle, tag("path", d="M-7 -5L0 0L-7 5", class_="open-end"))
    if ours:
        yield line("ours", "0%" if amount.qualifier else start, end, middle)
    if amount.qualifier in ("up to", "at least"):
        yield line("stop", end, end, middle - 5, middle + 5)
    else:
        style = "ring" if amount.qualifier in _RINGS else "dot"
        yield tag("circle", cx=end, cy=middle, r=4, class_=style)


def _axis(scale: _Scale, unit: str, language: str) -> Markdown:
    """The names of the ticks; a long row of them leaves every other out."""
    ticks = scale.ticks
    every = 1 + len(ticks) // 7
    return axis(
        (_tick(tick, unit, language), scale.place(tick), "first" if tick == ticks[0] else None)
        for tick in ticks[::every]
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a number stands between 0 (left) and 1 (right)."""

    low: float
    high: float
    logarithmic: bool
    ticks: Sequence[Decimal]

    @classmethod
    def of(cls, amounts: Sequence[Amount]) -> _Scale:
        numbers = [
            float(end) for each in amounts for end in (each.plain.low, each.plain.high) if end
        ]
        positive = [number for number in numbers if number > 0]
        if positive and min(numbers) >= 0 and max(positive) / min(positive) > MOST_RATIO:
            first, last = _floor(log10(min(positive))), -_floor(-log10(max(positive)))
            powers = [Decimal(10) ** each for each in range(first, last + 1)]
            return cls(10.0**first, 10.0**last, True, powers)
        highest, lowest = max([*numbers, 0]), min([*numbers, 0])
        if highest == lowest:
            highest += 1
        step = _step(highest - lowest)
        first, last = _floor(lowest / step), -_floor(-highest / step)
        steps = [Decimal(str(step * each)) for each in range(first, last + 1)]
        return cls(step * first, step * last, False, steps)

    def place(self, number: Decimal) -> float:
        value = float(number)
        if not self.logarithmic:
            return (value - self.low) / (self.high - self.low)
        if value <= self.low:
            return 0.0
        return log10(value / self.low) / log10(self.high / self.low)


def _amount(claim: Claim) -> Amount:
    assert isinstance(claim.value, Amount)
    return claim.value


def _is_ours(claim: Claim) -> bool:
    """Whether it is our arithmetic and no source's."""
    return not claim.evidence


def _tick(number: Decimal, unit: str, language: str) -> str:
    if unit == "W":
        for name, watts in sorted(WATTS.items(), key=lambda each: -each[1]):
            if abs(number) >= watts:
                return f"{number / watts:f} {name}"
    return format_compact_decimal(number, locale=locale_of(language), fraction_digits=1)


def _height(claims: Sequence[Claim]) -> tuple[bool, Decimal, Decimal]:
    """Our own sums last, else the low ones first."""
    amount = _amount(claims[0])
    top = amount.plain.high if amount.plain.high is not None else Decimal("Infinity")
    return (_is_ours(claims[0]), top, amount.plain.low or Decimal(0))


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
