"""Events as lists: in time, each at its own precision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.analysis.standing import status_property
from generator.analysis.timeline import Event
from generator.pages.claims import Testimony, in_short
from generator.pages.edition import Edition
from generator.pages.values import date_markup

_EVENTS = 8
"""Events on the page of a company or deal."""
_SAME_DATE = 3
"""Events of one date in a picture."""
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


def named(edition: Edition, told: Sequence[Event], most: int) -> list[Event]:
    """At most so many events for a picture, in time: what happened, was decided or is expected.

    Opinions are no events, and no date has more than a few, or one month would hide all others.
    """
    claims = edition.briefing.claims
    status = status_property(edition.briefing.vocabulary)

    def weight(event: Event) -> tuple[object, ...]:
        claim = claims[event.claim]
        is_status = status is not None and claim.property == status.id
        typed = event.of_value or is_status or claim.modality == "denied"
        return (not typed, claim.value is None, -len(claim.evidence), event.date.sort_key)

    of_date: Counter[str] = Counter()
    shown: set[str] = set()
    for event in sorted(told, key=weight):
        date = event.date.text.rstrip("~?%")
        if claims[event.claim].modality == "opinion" or of_date[date] == _SAME_DATE:
            continue
        if len(shown) < most:
            of_date[date] += 1
            shown.add(event.claim)
    return [event for event in told if event.claim in shown]


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
