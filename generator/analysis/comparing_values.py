"""Which values cannot both be true, and why: intervals that do not meet, other currencies, terms.

Amounts and dates are intervals. What is counted in a quantity is not compared: `12,000 people` and
`12,000 employees` are one number. Terms, entities and words are equal or they are not; words are
compared after folding.
"""

from collections.abc import Hashable

from generator.analysis.grouping import folded
from generator.model import EntityValue, TermValue, Value
from generator.quantities.amounts import Amount
from generator.quantities.dates import Date
from generator.quantities.errors import shown
from generator.quantities.units import NO_CURRENCY


def same_as(value: Value) -> Hashable:
    """Equal for values that say the same, however they are written, and for no others."""
    match value:
        case Amount():
            unit = value.unit.casefold()
            return (value.kind, unit, value.interval, value.qualifier, value.vague)
        case Date():
            return (value.earliest, value.latest, value.approximate, value.uncertain)
        case TermValue() | EntityValue():
            return (type(value).__name__, value.text)
        case _:
            return folded(value.text)


def written(value: Value) -> str:
    """A value as its claim gives it."""
    return value.written if isinstance(value, Date) else value.text


def why_apart(first: Value, second: Value) -> str:
    """Why two values of one kind cannot both be true, in words; blank where they can."""
    why = ""
    match first, second:
        case Amount(), Amount():
            currencies = {each.unit for each in (first, second) if each.kind == "money"}
            if len(currencies) > 1 and NO_CURRENCY not in currencies:
                return f"{_both(first, second)} are in different currencies"
            if first.interval.ends_before(second.interval):
                why = "lies wholly below"
            elif second.interval.ends_before(first.interval):
                why = "lies wholly above"
        case Date(), Date():
            if first.ends_before(second):
                why = "is wholly before"
            elif second.ends_before(first):
                why = "is wholly after"
        case _ if same_as(first) != same_as(second):
            kinds = {TermValue: "terms", EntityValue: "entities"}
            return f"{_both(first, second)} are different {kinds.get(type(first), 'words')}"
    return f"{shown(written(first))} {why} {shown(written(second))}" if why else ""


def _both(first: Value, second: Value) -> str:
    return f"{shown(written(first))} and {shown(written(second))}"
