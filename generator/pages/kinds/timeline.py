"""``timeline.md``: what happened when."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages.locales import number
from generator.pages import pictures
from generator.pages.dated import chosen, years
from generator.pages.edition import Edition
from generator.pages.links import TIMELINE
from generator.pages.overviews import TimelinePage

_MOST = 500
"""Events on the page; the pages of companies and deals have theirs."""
_MOST_DRAWN = 150


def pages(edition: Edition) -> Iterator[tuple[str, TimelinePage]]:
    """The one page."""
    words, told = edition.words, edition.findings.events
    if not told:
        return
    shown = chosen(edition, told, _MOST)
    notice = ""
    if len(shown) < len(told):
        counts = (number(len(each), edition.language) for each in (shown, told))
        notice = words.events_cut.format(*counts)
    yield (
        TIMELINE,
        TimelinePage(
            title=words.timeline,
            description=words.timeline_lead,
            scale=pictures.scale_of_time(edition, TIMELINE, chosen(edition, shown, _MOST_DRAWN)),
            years=years(edition, shown, ""),
            notice=notice,
        ),
    )
