"""The timeline: each date with the time that it may mean, on one scale, and a dot for each claim.

Dates of the press are months and years more often than days, and many claims share one. So a date
has a row of its own, its bar is as long as what it leaves open, and its claims stand beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.analysis.timeline import Event
from generator.figures.naming import date_words, source_names, supporters
from generator.figures.svg import (
    NARROW,
    WIDE,
    Cell,
    Figure,
    Links,
    Markup,
    Svg,
    Table,
    canvas,
    fitted,
    label,
    linked,
    points,
    tag,
    text_width,
)
from generator.figures.time_axis import TimeAxis, days_between
from generator.languages import own_words
from generator.model import Briefing
from generator.quantities.dates import Date

MOST_DATES = 40
"""Dates drawn; the table has all."""
ROW, NARROW_ROW = 24.0, 40.0
APART = 13.0
"""From one dot to the next."""
MOST_DOTS = 14
"""For which there is room beside a bar."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One event, and the time that it may have been."""

    claim: str
    date: Date
    written: str
    statement: str
    sources: str
    hollow: bool
    """A denial."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in their order."""

    title: str
    moments: tuple[Moment, ...]
    language: str


def timeline_of(briefing: Briefing, title: str, events: Sequence[Event]) -> Timeline | None:
    """The timeline of some events; None where there are none."""
    moments = []
    for event in events:
        claim = briefing.claims[event.claim]
        moments.append(
            Moment(
                claim=claim.id,
                date=event.date,
                written=date_words(briefing, event.date),
                statement=str(claim.statement),
                sources=source_names(briefing, supporters(claim)),
                hollow=claim.modality == "denied",
            )
        )
    return Timeline(title, tuple(moments), briefing.site.language) if moments else None


def draw_timeline(timeline: Timeline, links: Links) -> Figure:
    """The timeline in both layouts, and its table."""
    words = own_words(timeline.language).pictures
    by_date: dict[str, list[Moment]] = {}
    for each in timeline.moments:
        by_date.setdefault(each.written, []).append(each)
    dates = list(by_date.values())
    more = len(dates) - MOST_DATES
    described = words.events_described + (f" ({words.n_more.format(more)})" if more > 0 else "")
    drawn = dates[:MOST_DATES]
    rows = tuple(
        (Cell(each.written), Cell(each.statement, links.claim(each.claim)), Cell(each.sources))
        for each in timeline.moments
    )
    return Figure(
        wide=_layout(timeline, drawn, links, WIDE, described),
        narrow=_layout(timeline, drawn, links, NARROW, described),
        caption=f"{timeline.title}. {described}",
        table=Table((words.date, words.claim, words.sources), rows),
    )


def _layout(
    timeline: Timeline, dates: Sequence[Sequence[Moment]], links: Links, width: int, described: str
) -> Svg:
    """Wide, from left to right: date, bar, dots; narrow, date and dots above the bar."""
    wide = width == WIDE
    days = [day for alike in dates for day in days_between(alike[0].date)]
    names = max(text_width(alike[0].written, 12) for alike in dates)
    beside = min(max(names, 80.0), 230.0 if wide else width - 110.0) + 10
    room = APART * min(max(map(len, dates)) + 1, MOST_DOTS)
    start, end = (beside + 4, width - room - 8) if wide else (4.0, width - 4.0)
    axis = TimeAxis.over(min(days), max(days), start, end)
    row = ROW if wide else NARROW_ROW
    marks: list[Markup] = []
    for index, alike in enumerate(dates):
        top = 4 + row * index
        name = fitted(alike[0].written, beside, 12)
        at, anchor = (beside - 4, "end") if wide else (4.0, None)
        marks += [
            label(at, top + 15, name, "fig-small", anchor),
            *_bar(axis, alike, top + 5 if wide else top + 22),
            *_dots(alike, end + 12 if wide else beside + 4, top + 11, width, links),
        ]
    bottom = 6 + row * len(dates)
    ticks = axis.ticks(timeline.language, 0, bottom, 44)
    title = timeline.title
    height = bottom + 26
    return Svg(canvas(width, height, title, *ticks, *marks), title, described, width, round(height))


def _bar(axis: TimeAxis, alike: Sequence[Moment], y: float) -> list[Markup]:
    """The time that a date may mean; without an end, as far as the scale goes."""
    date = alike[0].date
    first, last = days_between(date)
    start = axis.place(first) if date.earliest else axis.start
    end = min(axis.place(last + 1), axis.end) if date.latest else axis.end
    if end - start < 4:
        start, end = (start + end) / 2 - 2, (start + end) / 2 + 2
    style = "fig-bar fig-hollow-bar" if all(each.hollow for each in alike) else "fig-bar"
    drawn = [tag("rect", x=start, y=y, width=end - start, height=11, rx=2, class_=style)]
    for is_open, tip, back in (
        (date.earliest is None, axis.start, axis.start + 8),
        (date.latest is None, axis.end, axis.end - 8),
    ):
        if is_open:
            head = [(tip, y + 5.5), (back, y), (back, y + 11)]
            drawn.append(tag("polygon", points=points(head), class_="fig-arrow"))
    return drawn


def _dots(alike: Sequence[Moment], x: float, y: float, width: int, links: Links) -> list[Markup]:
    """A dot for each claim, as many as have room, and the number of the others."""
    room = int((width - x + 4) // APART)
    shown = alike if len(alike) <= room else alike[: room - 2]
    drawn = [
        linked(
            links.claim(each.claim),
            f"{each.written}: {each.statement}",
            tag("circle", cx=x + APART * index, cy=y, r=4.5,
                class_="fig-dot fig-hollow" if each.hollow else "fig-dot"),
        )
        for index, each in enumerate(shown)
    ]  # fmt: skip
    if len(shown) < len(alike):
        more = f"+{len(alike) - len(shown)}"
        drawn.append(label(x + APART * len(shown) - 4, y + 4, more, "fig-small"))
    return drawn
