"""``timeline.md``: what happened when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    yield (
        TIMELINE,
        TimelinePage(
            title=words.timeline,
            description=words.timeline_lead,
            scale=pictures.timeline(edition, named(edition, told, _MOST_DRAWN), ""),
            events=event_rows(edition, shown, ""),
            n_events=count,
            notice=notice,
        ),
    )
