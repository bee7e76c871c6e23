"""What happened when: the events of a briefing."""

from dataclasses import dataclass

from generator.analysis.grouping import DEPRECATED, in_file_order
from generator.model import Briefing, Claim
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
        event
        for claim in in_file_order(briefing.claims.values())
        if claim.rank != DEPRECATED and (event := _event(claim))
    ]
    return tuple(sorted(told, key=lambda event: event.date.sort_key))


def _event(claim: Claim) -> Event | None:
    if isinstance(claim.value, Date):
        return Event(claim.value, claim.id, of_value=True)
    return Event(claim.as_of, claim.id, of_value=False) if claim.as_of else None
