"""``timeline.md``: what happened when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.timeline import Event
from generator.languages.locales import number
from generator.pages import pictures
from generator.pages.claims import Testimony
from generator.pages.context import WidePage
from generator.pages.dated import chosen, event_rows, named
from generator.pages.edition import Edition
from generator.pages.links import TIMELINE
from generator.pages.markdown import Markdown

_MOST = 500
"""Events on the page; the pages of companies and deals have theirs."""
_MOST_DRAWN = 18
"""Events on the scale of time, which is to be seen at one glance or two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage(WidePage):
    """``timeline.md``: what happened when."""

    told: str
    """How many events those are, of which years, and of how many the day is known."""
    scale: Markdown
    """The most telling events on a scale of time."""
    events: tuple[Testimony, ...]
    """All events, for a table."""
    n_events: str
    """How many there are."""
    notice: str
    """How many of how many are shown; blank if all are."""


def pages(edition: Edition) -> Iterator[tuple[str, TimelinePage]]:
    """The one page."""
    words, told = edition.words, edition.findings.events
    if not told:
        return
    shown = chosen(edition, told, _MOST)
    count = number(len(told), edition.language)
    notice = ""
    if len(shown) < len(told):
        notice = words.events_cut.format(number(len(shown), edition.language), count)
    drawn = named(edition, told, _MOST_DRAWN)
    yield (
        TIMELINE,
        TimelinePage(
            title=words.timeline,
            description=words.timeline_lead,
            told=_told(edition, drawn),
            scale=pictures.timeline(edition, drawn, ""),
            events=event_rows(edition, shown, ""),
            n_events=count,
            notice=notice,
        ),
    )


def _told(edition: Edition, drawn: Sequence[Event]) -> str:
    words, dates = edition.words, [event.date for event in drawn]
    years = sorted(end.year for date in dates for end in (date.earliest, date.latest) if end)
    if not years or years[0] == years[-1]:
        return words.timeline_lead
    exact = sum(date.precision == "day" for date in dates)
    return words.timeline_told.format(
        words.count(len(drawn), words.n_events),
        years[0],
        years[-1],
        number(exact, edition.language),
    )
