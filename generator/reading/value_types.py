"""The types of value that a property may have: one row each, with what reads it.

A further type of amount is a row of `generator.quantities.measures.MEASURES` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from generator.model import EntityValue, TermValue, TextValue, Value
from generator.quantities.amounts import parse_amount
from generator.quantities.dates import parse_date
from generator.quantities.measures import MEASURES

VALUE_TYPES: Mapping[str, Callable[[str], Value]] = MappingProxyType(
    {
        **{kind: partial(parse_amount, kind=kind) for kind in MEASURES},
        "date": parse_date,
        "term": TermValue,
        "entity": EntityValue,
        "text": TextValue,
    }
)
"""Each gives the value written in a text, or raises `QuantityError`."""
