"""What happened when: the events of a briefing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.analysis.grouping import DENIED, DEPRECATED, in_file_order
from generator.analysis.standing import status_property
from generator.model import Briefing
from generator.quantities.dates import Date


@dataclass(frozen=True, slots=True)
class Event:
    """One claim, by id, at one date of its own precision."""

    date: Date
    claim: str
    of_value: bool
    """The claim states the date (its value is one); else it holds or happened then (`as_of`)."""


_MOST = 200
"""Events that are told of a whole briefing; those of companies and deals are told with these."""
_MOST_DRAWN = 18
"""Events on a scale of time, which is to be seen at one glance or two."""
_SAME_DATE = 3
"""Of one date."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of a briefing, in time."""

    count: int
    """How many there are."""
    shown: tuple[Event, ...]
    """Those that are told: where there are many, of the most exact dates and the most passages."""
    drawn: tuple[Event, ...]
    """The most telling: what happened, was decided or is expected.

    Opinions are none, and no date has more than a few, or one month would hide all others.
    """


def timeline(briefing: Briefing) -> Timeline:
    """What happened when."""
    told = events(briefing)

    def weight(event: Event) -> tuple[bool, int]:
        vague = event.date.precision not in ("day", "month")
        return vague, -len(briefing.claims[event.claim].evidence)

    best, drawn = set(sorted(told, key=weight)[:_MOST]), _drawn(briefing, told)
    return Timeline(len(told), tuple(event for event in told if event in best), drawn)


def _drawn(briefing: Briefing, told: Sequence[Event]) -> tuple[Event, ...]:
    status = status_property(briefing.vocabulary)

    def weight(event: Event) -> tuple[object, ...]:
        claim = briefing.claims[event.claim]
        is_status = status is not None and claim.property == status.id
        typed = event.of_value or is_status or claim.modality == DENIED
        return (not typed, claim.value is None, -len(claim.evidence), event.date.sort_key)

    of_date: Counter[str] = Counter()
    shown: set[str] = set()
    for event in sorted(told, key=weight):
        date = event.date.text.rstrip("~?%")
        if briefing.claims[event.claim].modality == "opinion" or of_date[date] == _SAME_DATE:
            continue
        if len(shown) < _MOST_DRAWN:
            of_date[date] += 1
            shown.add(event.claim)
    return tuple(event for event in told if event.claim in shown)


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
