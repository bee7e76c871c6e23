"""``timeline.md``: what happened when."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.standing import status_property
from generator.analysis.timeline import Event
from generator.pages import pictures
from generator.pages.claims import line
from generator.pages.context import PageContext, Table
from generator.pages.edition import Edition
from generator.pages.links import TIMELINE
from generator.pages.markdown import Markdown

_MOST = 200
"""Events on the page; the pages of companies and deals have theirs."""
_MOST_DRAWN = 18
"""Events on the scale of time, which is to be seen at one glance or two."""
_SAME_DATE = 3
"""Of one date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage(PageContext):
    """``timeline.md``: what happened when."""

    told: str
    """How many events those are, of which years, and of how many the day is known."""
    scale: Markdown
    """The most telling events on a scale of time."""
    events: Table
    """All events, for a table."""
    n_events: str
    """How many there are."""
    notice: str
    """How many of how many are shown; blank if all are."""


def pages(edition: Edition) -> Iterator[TimelinePage]:
    """The one page."""
    words, told = edition.words, edition.findings.events
    claims = edition.briefing.claims

    def weight(event: Event) -> tuple[bool, int]:
        vague = event.date.precision not in ("day", "month")
        return vague, -len(claims[event.claim].evidence)

    best = set(sorted(told, key=weight)[:_MOST])
    shown = [event for event in told if event in best]
    count = edition.number(len(told))
    notice = ""
    if len(shown) < len(told):
        notice = words.events_cut.format(edition.number(len(shown)), count)
    drawn = named(edition, told)
    yield TimelinePage(
        path=TIMELINE,
        title=words.timeline,
        description=words.timeline_lead,
        told=_told(edition, drawn),
        scale=pictures.timeline(edition, drawn),
        events=Table(
            Markdown("events"),
            (words.as_of, words.claims),
            dated(edition, shown),
        ),
        n_events=count,
        notice=notice,
    )


def dated(edition: Edition, events: Iterable[Event]) -> tuple[tuple[Markdown, Markdown], ...]:
    """Events in a line each, after their dates."""
    known = edition.briefing.claims
    return tuple(
        (edition.date(event.date), line(edition, known[event.claim], dated=True))
        for event in events
    )


def _told(edition: Edition, drawn: Sequence[Event]) -> str:
    words, dates = edition.words, [event.date for event in drawn]
    years = sorted(end.year for date in dates for end in (date.earliest, date.latest) if end)
    if not years or years[0] == years[-1]:
        return words.timeline_lead
    exact = sum(date.precision == "day" for date in dates)
    return words.timeline_told.format(
        words.count(len(drawn), words.n_events), years[0], years[-1], edition.number(exact)
    )


def named(edition: Edition, told: Sequence[Event]) -> list[Event]:
    """The events that are drawn, in time: what happened, was decided or is expected.

    Opinions are none, and no date has more than a few, or one month would hide all others.
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
        if len(shown) < _MOST_DRAWN:
            of_date[date] += 1
            shown.add(event.claim)
    return [event for event in told if event.claim in shown]
