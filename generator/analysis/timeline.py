"""What happened when: the events of a briefing."""

from dataclasses import dataclass

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

    A claim whose value is a date stands there, any other at its `as_of`. Denials are events too;
    deprecated claims are none.
    """
    told = [
        Event(date, claim.id, of_value=date is claim.value)
        for claim in in_file_order(briefing.claims.values())
        if claim.rank != DEPRECATED
        if (date := claim.value if isinstance(claim.value, Date) else claim.as_of)
    ]
    return tuple(sorted(told, key=lambda event: event.date.sort_key))
