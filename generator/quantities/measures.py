"""What an amount may be of: one row of `MEASURES` each, which all else follows from.

A further one, say durations, is a row here and the words for its units in the languages.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from generator.quantities.units import NO_CURRENCY, WATTS, currency_codes

MONEY, QUANTITY = "money", "quantity"
"""Of the measures the two that are read in ways of their own: a sum has a currency that may go
unnamed, and what is counted is any words."""


class Measure(NamedTuple):
    """A type of amount."""

    id: str
    example: str
    """A value of it, for messages."""
    expected: str
    """What its units are, for messages."""
    called: str
    """What a passage names that has such a figure, for messages."""
    base: str | None = None
    """The unit in which it is held; None where every unit is its own base."""
    multiples: Mapping[str, int] | None = None
    """How many of the base its units are; None for any words, and for currencies."""

    unnamed: str | None = None
    """The unit of a bare number, if there can be only one."""

    def unit(self, written: str) -> tuple[str, Decimal] | None:
        """The base of a unit as it is written, and how many one of it is; None if it is none."""
        if self.multiples is not None and self.base is not None:
            factor = self.multiples.get(written)
            return (self.base, Decimal(factor)) if factor is not None else None
        known = written in currency_codes() if self.id == MONEY else _is_counted(written)
        return (written, Decimal(1)) if known else None

    def unit_of(self, units: Iterable[str], factor: Decimal) -> str:
        """The unit with which to write a figure that was read in `units`, `factor` bases each."""
        if self.id == MONEY:
            return "USD" if "USD" in units else min(units)
        if self.multiples is None or self.base is None:
            return NO_CURRENCY
        return next((name for name, of in self.multiples.items() if of == factor), self.base)


def _is_counted(written: str) -> bool:
    """Whether `written` can be what is counted: words, and no half of a range."""
    return (
        written[0].isalpha()
        and written.isprintable()
        and not written.lower().startswith(("to ", "thousand", "million", "billion", "trillion"))
    )


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        each.id: each
        for each in (
            Measure(
                MONEY,
                "`up to 100 billion USD` (ISO 4217 code, `XXX` where no currency is named)",
                "an ISO 4217 code such as `USD`, or `XXX` where no currency is named",
                "a currency",
            ),
            Measure("percent", "`almost 50 %`", "`%`", "per cent", "%", {"%": 1}, "%"),
            Measure("power", "`10 GW`", "`W`, `kW`, `MW`, `GW` or `TW`", "watts", "W", WATTS),
            Measure(
                QUANTITY,
                "`12,000 people`",
                "words for what is counted, such as `people`",
                "no currency",
            ),
        )
    }
)
