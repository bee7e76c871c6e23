"""Events as lists: in time, each at its own precision."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.timeline import Event
from generator.model import Claim
from generator.pages.claims import in_short
from generator.pages.edition import Edition
from generator.pages.markdown import EMPTY, identifier
from generator.pages.panels import EventGroup, Year
from generator.pages.parts import Testimony
from generator.pages.values import capitalised, date_markup, date_words
from generator.quantities.dates import Date, parse_date

_EVENTS = 8
"""Events on the page of a company or deal."""
_FEW_CLAIMS = 12
"""So many claims are read as soon as their events would be."""


def chosen(edition: Edition, told: Sequence[Event], most: int) -> list[Event]:
    """At most so many events, in time: those best supported, disputed or typed before others."""
    if len(told) <= most:
        return list(told)
    claims, disputed = edition.briefing.claims, edition.briefing.disputes_on

    def weight(event: Event) -> tuple[object, ...]:
        claim = claims[event.claim]
        vague = event.date.precision not in ("day", "month")
        return (
            vague,
            claim.id not in disputed,
            claim.value is None,
            -len(claim.evidence),
            event.date.sort_key,
        )

    kept = {event.claim for event in sorted(told, key=weight)[:most]}
    return [event for event in told if event.claim in kept]


def of_entity(edition: Edition, claims: Sequence[Claim], up: str) -> tuple[Testimony, ...]:
    """The most telling events among the claims of a page; none where there are few claims."""
    if len(claims) < _FEW_CLAIMS:
        return ()
    return event_rows(edition, chosen(edition, edition.findings.events_of(claims), _EVENTS), up)


def event_rows(edition: Edition, told: Sequence[Event], up: str) -> tuple[Testimony, ...]:
    """Events, each as its claim states it."""
    claims = edition.briefing.claims
    return tuple(
        in_short(
            edition,
            claims[event.claim],
            up,
            whole=True,
            when=date_markup(event.date, edition.language),
        )
        for event in told
    )


def years(edition: Edition, told: Sequence[Event], up: str) -> tuple[Year, ...]:
    """Events by year and month; first in a year those of which the month is not known."""
    found: dict[str, dict[str, list[Event]]] = {}
    for event in told:
        of_year = found.setdefault(_year(event.date), {"": []})
        of_year.setdefault(_month(event.date), []).append(event)
    return tuple(
        Year(
            year,
            identifier(f"_year-{year}"),
            tuple(_group(edition, month, of, up) for month, of in months.items() if of),
        )
        for year, months in found.items()
    )


def _group(edition: Edition, month: str, told: Sequence[Event], up: str) -> EventGroup:
    if not month:
        return EventGroup("", EMPTY, event_rows(edition, told, up))
    words = capitalised(date_words(parse_date(month), edition.language))
    return EventGroup(words, identifier(f"_{month}"), event_rows(edition, told, up))


def _year(date: Date) -> str:
    first = date.earliest or date.latest
    return f"{first.year:04}" if first else "0000"


def _month(date: Date) -> str:
    """The month in which a date begins; blank where it is not so precise."""
    first = date.earliest
    if first is None or date.precision not in ("day", "month", "interval"):
        return ""
    if date.latest is None or (date.latest - first).days > 45:
        return ""
    return f"{first.year:04}-{first.month:02}"
