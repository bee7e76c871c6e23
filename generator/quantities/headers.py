"""Scale and unit that stand in a table's header, joined to its rows by ` […] `."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.quantities.grammar import SYMBOL_UNITS, Grammar, Unit, iso_unit

OMISSION = "[…]"
_BEFORE = 300
_REACH = 700


@dataclass(frozen=True, slots=True)
class Header:
    """A header's scale and unit, for bare figures from `start` to `end`."""

    start: int
    end: int
    factor: Decimal
    unit: Unit | None


def headers_in(text: str, grammar: Grammar) -> tuple[Header, ...]:
    """The headers of a quote, in order; empty where it leaves nothing out."""
    found: list[Header] = []
    position = text.find(OMISSION)
    earlier = 0
    while position >= 0:
        first = max(earlier, position - _BEFORE)
        for match in grammar.header.finditer(text, first, position):
            scale = match["scale"] or match["scale2"]
            factor = grammar.scales[scale.lower()] if scale else Decimal(1)
            name = match["unit"] or match["first"]
            unit = _unit(name, grammar) if name else None
            if scale or unit:
                found.append(Header(position, position + _REACH, factor, unit))
        earlier = position + len(OMISSION)
        position = text.find(OMISSION, earlier)
    return tuple(found)


def _unit(name: str, grammar: Grammar) -> Unit | None:
    if name in grammar.symbols:
        return Unit("money", grammar.symbols[name])
    if name in SYMBOL_UNITS:
        return SYMBOL_UNITS[name]
    return iso_unit(name) or grammar.units.get(" ".join(name.lower().replace("-", " ").split()))
