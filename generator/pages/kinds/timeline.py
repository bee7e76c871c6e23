"""``timeline.md``: what happened when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.timeline import Event
from generator.pages import pictures
from generator.pages.claims import line
from generator.pages.context import PageContext, Table
from generator.pages.edition import Edition
from generator.pages.links import TIMELINE
from generator.pages.markdown import Markdown


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
    words, told = edition.words, edition.findings.timeline
    count = edition.number(told.count)
    notice = ""
    if len(told.shown) < told.count:
        notice = words.events_cut.format(edition.number(len(told.shown)), count)
    yield TimelinePage(
        path=TIMELINE,
        title=words.timeline,
        description=words.timeline_lead,
        told=_told(edition, told.drawn),
        scale=pictures.timeline(edition, told.drawn),
        events=Table(
            Markdown("events"),
            (words.as_of, words.claims),
            dated(edition, told.shown),
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
