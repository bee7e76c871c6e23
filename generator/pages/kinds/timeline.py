"""``timeline.md``: what happened when."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages.locales import number
from generator.pages import pictures
from generator.pages.dated import chosen, event_rows, named
from generator.pages.edition import Edition
from generator.pages.links import TIMELINE
from generator.pages.overviews import TimelinePage

_MOST = 500
"""Events on the page; the pages of companies and deals have theirs."""
_MOST_DRAWN = 18
"""Events on the scale of time, which is to be seen at one glance or two."""


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
