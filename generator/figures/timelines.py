"""The timeline: a strip of all events on a scale of time, and below it each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

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
    label,
    line,
    linked,
    tag,
    wrapped,
)
from generator.figures.time_axis import TimeAxis, days_between
from generator.figures.words import words_for
from generator.model import Briefing

MOST_EVENTS = 60
"""Events drawn; the table has all."""
MOST_ROWS = 12
"""Of the strip."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One event; days as of `datetime.date.toordinal`."""

    claim: str
    date: str
    statement: str
    sources: str
    first: int
    last: int
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
        first, last = days_between(event.date)
        moments.append(
            Moment(
                claim=claim.id,
                date=date_words(briefing, event.date),
                statement=str(claim.statement),
                sources=source_names(briefing, supporters(claim)),
                first=first,
                last=last,
                hollow=claim.modality == "denied",
            )
        )
    return Timeline(title, tuple(moments), briefing.site.language) if moments else None


def draw_timeline(timeline: Timeline, links: Links) -> Figure:
    """The timeline in both layouts, and its table."""
    words = words_for(timeline.language)
    more = len(timeline.moments) - MOST_EVENTS
    description = words.events_described + (f" ({words.n_more.format(more)})" if more > 0 else "")
    rows = tuple(
        (Cell(each.date), Cell(each.statement, links.claim(each.claim)), Cell(each.sources))
        for each in timeline.moments
    )
    return Figure(
        wide=_layout(timeline, links, WIDE, description),
        narrow=_layout(timeline, links, NARROW, description),
        caption=f"{timeline.title}. {description}",
        table=Table((words.date, words.claim, words.sources), rows),
    )


def draw_scale(timeline: Timeline, links: Links) -> Figure:
    """All events as a strip on a scale of time, for a page that tells them in words itself."""
    words = words_for(timeline.language)
    title = timeline.title
    svgs = []
    for width in (WIDE, NARROW):
        marks, height = _strip(timeline.moments, width, timeline.language, 11, links)
        description = words.scale_described
        svgs.append(Svg(canvas(width, height, title, *marks), title, description, width,
                        round(height)))  # fmt: skip
    table = Table((words.date, words.claim), tuple(
        (Cell(each.date), Cell(each.statement, links.claim(each.claim)))
        for each in timeline.moments
    ))  # fmt: skip
    return Figure(svgs[0], svgs[1], f"{title}. {words.scale_described}", table)


def _layout(timeline: Timeline, links: Links, width: int, description: str) -> Svg:
    moments = timeline.moments[:MOST_EVENTS]
    wide = width == WIDE
    at = 172.0 if wide else 10.0
    strip, y = _strip(moments, width, timeline.language)
    dates = [list(alike) for _, alike in groupby(moments, key=lambda each: each.date)]
    drawn: list[Markup] = []
    top = y
    for alike in dates:
        heading = wrapped(alike[0].date, at - 24, 3, 12) if wide else [alike[0].date]
        x, anchor = (at - 16, "end") if wide else (at + 16, None)
        drawn += [
            label(x, y + 15 + 15 * index, words, "fig-small fig-strong", anchor)
            for index, words in enumerate(heading)
        ]
        drawn.append(_dot(alike[0], at, y + 11))
        bottom = y + 15 * len(heading) + 8
        y += 0 if wide else 20
        for each in alike:
            mark, y = _event(each, at + 16, y, width, links)
            drawn.append(mark)
        y = max(y, bottom) + 8
    spine = line(at, top + 4, at, y - 10, "fig-axis")
    title = timeline.title
    return Svg(canvas(width, y, title, *strip, spine, *drawn), title, description, width, round(y))


def _strip(
    moments: Sequence[Moment], width: int, language: str, step: int = 9, links: Links | None = None
) -> tuple[list[Markup], float]:
    """All events on a scale of time, each on the first row where it has room."""
    first, last = min(each.first for each in moments), max(each.last for each in moments)
    axis = TimeAxis.over(first, last, 4, width - 4)
    rows: list[float] = []
    marks: list[Markup] = []
    for each in moments:
        start, end = axis.place(each.first), axis.place(each.last + 1)
        if end - start < 7:
            start, end = (start + end) / 2 - 3.5, (start + end) / 2 + 3.5
        row = next((index for index, used in enumerate(rows) if used < start), len(rows))
        if row == MOST_ROWS:
            continue
        rows[row : row + 1] = [end + 2]
        style = "fig-bar fig-hollow-bar" if each.hollow else "fig-bar"
        bar = tag("rect", x=start, y=4 + row * step, width=end - start, height=step - 2,
                  rx=step / 2 - 1, class_=style)  # fmt: skip
        said = f"{each.date}: {each.statement}"
        marks.append(linked(links.claim(each.claim), said, bar) if links else bar)
    bottom = 8.0 + step * len(rows)
    return [*axis.ticks(language, 0, bottom, 44), *marks], bottom + 34


def _dot(each: Moment, x: float, y: float) -> Markup:
    return tag("circle", cx=x, cy=y, r=5, class_="fig-dot fig-hollow" if each.hollow else "fig-dot")


def _event(each: Moment, x: float, y: float, width: int, links: Links) -> tuple[Markup, float]:
    texts = wrapped(each.statement, width - x - 4, 3)
    below = 18.0 * len(texts)
    mark = linked(
        links.claim(each.claim),
        f"{each.date}: {each.statement}",
        tag("rect", x=x - 4, y=y, width=width - x + 4, height=below + 4, class_="fig-hit"),
        *(
            label(x, y + 15 + 18 * index, words, "fig-text fig-value")
            for index, words in enumerate(texts)
        ),
    )
    return mark, y + below + 7
