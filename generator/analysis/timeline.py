"""What happened when: the events of a briefing."""

from dataclasses import dataclass
from datetime import date

from generator.analysis.grouping import DEPRECATED, in_file_order
from generator.model import Briefing
from generator.quantities.dates import Date


@dataclass(frozen=True, slots=True)
class Event:
    """One claim, by id, at one date of its own precision."""

    date: Date
    claim: str
    of_value: bool
    """The claim states the date (its value is one); else it holds or happened then (`as_of`)."""


def events(briefing: Briefing) -> tuple[Event, ...]:
    """The events that claims tell, in time, then in the order of files and lines.

    A claim whose value is a date stands there, any other at its `as_of`, and both by the day on
    which that is surely over: *2026* after 31 January. Denials are events too, deprecated are none.
    """
    told = [
        Event(when, claim.id, of_value=when is claim.value)
        for claim in in_file_order(briefing.claims.values())
        if claim.rank != DEPRECATED
        if (when := claim.value if isinstance(claim.value, Date) else claim.as_of)
    ]
    told.sort(key=lambda it: (it.date.latest or date.max, it.date.sort_key))
    return tuple(told)
