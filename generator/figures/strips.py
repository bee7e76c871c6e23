"""The status strip: the stages of a deal over time, one row for each source."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analysis.timeline import History, Stage
from generator.figures.naming import (
    date_words,
    entity_words,
    property_words,
    source_words,
    term_words,
)
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
    line,
    linked,
    points,
    tag,
    text_width,
)
from generator.figures.time_axis import TimeAxis, days_between
from generator.languages import own_words
from generator.model import Briefing

STEP = 31
"""Between rows of marks, each with its words below."""
LONGEST_MOMENT = 45
"""Days of a time that a mark in its middle still shows; a longer one may be any day of its bar."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One source's word on the stage at one time; days as of `datetime.date.toordinal`."""

    claim: str
    term: str
    detail: str
    """The whole of it in words: stage, time, modality, who says so."""
    first: int
    last: int
    shape: str
    """circle, diamond (a standstill or break) or square (an end)."""
    hollow: bool
    """A denial, or evidence against it."""


@dataclass(frozen=True, slots=True)
class StatusStrip:
    """The marks of each source, by its name, and what is not drawn."""

    title: str
    lanes: tuple[tuple[str, tuple[Mark, ...]], ...]
    undated: tuple[str, ...]
    rows: tuple[tuple[str, str, str, str, str], ...]
    """For the table: date, status, modality, sources, claim id."""
    language: str


def status_strip_of(briefing: Briefing, subject: str, history: History) -> StatusStrip | None:
    """The strip of one history of a deal; None where no stage of it has a date."""
    lanes: dict[str, list[Mark]] = {}
    for stage in history.stages:
        if stage.as_of is None:
            continue
        for source in stage.sources:
            lanes.setdefault(source, []).append(_mark(briefing, history, stage, refuting=False))
        for source in stage.refuting:
            lanes.setdefault(source, []).append(_mark(briefing, history, stage, refuting=True))
    if not lanes:
        return None
    ordered = [each for each in briefing.sources if each in lanes]
    ordered += sorted(set(lanes) - set(ordered))
    names = {each: source_words(briefing.sources.get(each), each) for each in ordered}
    return StatusStrip(
        title=f"{entity_words(briefing, subject)}: {property_words(briefing, history.property)}",
        lanes=tuple((names[each], tuple(lanes[each])) for each in ordered),
        undated=tuple(
            term_words(briefing, history.property, stage.term)
            for stage in history.stages
            if stage.as_of is None
        ),
        rows=tuple(
            (
                date_words(briefing, stage.as_of),
                term_words(briefing, history.property, stage.term),
                stage.modality,
                ", ".join(source_words(briefing.sources.get(s), s) for s in stage.sources),
                stage.claim,
            )
            for stage in history.stages
        ),
        language=briefing.site.language,
    )


def draw_strip(strip: StatusStrip, links: Links) -> Figure:
    """The strip in both layouts, and its table."""
    words = own_words(strip.language).pictures
    title = words.statuses_of.format(strip.title)
    undated = f" {words.n_undated.format(', '.join(strip.undated))}" if strip.undated else ""
    description = words.statuses_described + undated
    return Figure(
        wide=_layout(strip, links, WIDE, title, description),
        narrow=_layout(strip, links, NARROW, title, description),
        caption=f"{title}. {description}",
        table=Table(
            (words.date, words.status, words.modality, words.sources),
            tuple(
                (Cell(date), Cell(term, links.claim(claim)), Cell(modality), Cell(sources))
                for date, term, modality, sources, claim in strip.rows
            ),
        ),
    )


def _mark(briefing: Briefing, history: History, stage: Stage, *, refuting: bool) -> Mark:
    words = own_words(briefing.site.language).pictures
    prop = briefing.vocabulary.properties.get(history.property)
    known = prop.term(stage.term) if prop else None
    denied = refuting or stage.modality == "denied"
    term = term_words(briefing, history.property, stage.term)
    by = entity_words(briefing, stage.by) if stage.by else ""
    said = [date_words(briefing, stage.as_of), stage.modality, by, stage.scope or ""]
    first, last = days_between(stage.as_of)
    shape = (
        "diamond" if known and known.from_any else "square" if known and known.final else "circle"
    )
    return Mark(
        claim=stage.claim,
        term=f"{term} ({words.denied})" if denied else term,
        detail=f"{term}: {', '.join(filter(None, said))}",
        first=first,
        last=last,
        shape=shape,
        hollow=denied,
    )


def _layout(strip: StatusStrip, links: Links, width: int, title: str, description: str) -> Svg:
    wide = width == WIDE
    left, right = (170.0 if wide else 8.0), width - 12.0
    days = [day for _, marks in strip.lanes for mark in marks for day in (mark.first, mark.last)]
    axis = TimeAxis.over(min(days), max(days), left, right)
    y = 4.0
    lanes: list[Markup] = []
    for name, marks in strip.lanes:
        room = left - 14 if wide else right
        lanes.append(label(0, y + 18, fitted(name, room, 13), "fig-small fig-strong"))
        y += 6 if wide else 24
        drawn, height = _lane(marks, axis, links, y, right)
        lanes += drawn
        y += height + 8
        lanes.append(line(0, y - 4, width, y - 4, "fig-rule"))
    ticks = axis.ticks(strip.language, 4.0, y, 46 if wide else 40)
    return Svg(
        canvas(width, y + 22, title, *ticks, *lanes), title, description, width, round(y + 22)
    )


def _lane(
    marks: tuple[Mark, ...], axis: TimeAxis, links: Links, y: float, right: float
) -> tuple[list[Markup], float]:
    """The marks of one source, each on the first row where its words have room."""
    rows: list[float] = []
    drawn: list[Markup] = []
    for mark in marks:
        start, end = axis.place(mark.first), axis.place(mark.last + 1)
        vague = mark.last - mark.first >= LONGEST_MOMENT
        middle = start if vague else (start + end) / 2
        wanted = text_width(mark.term, 12)
        # Words stand below the mark, and as far to its left as they must to stay in the picture.
        x = max(min(start if vague else middle - 6, right - wanted), 0)
        row = next((index for index, used in enumerate(rows) if used < min(x, start)), len(rows))
        rows[row : row + 1] = [max(x + wanted, end) + 8]
        at = y + row * STEP + 8
        drawn.append(
            linked(
                links.claim(mark.claim),
                mark.detail,
                tag("rect", x=start, y=at - 4 if vague else at - 2, width=max(end - start, 1),
                    height=8 if vague else 4,
                    class_="fig-hollow-bar" if vague and mark.hollow else "fig-span"),
                *([] if vague else [_shape(mark, middle, at)]),
                label(x, at + 18, mark.term, "fig-small fig-value"),
            )
        )  # fmt: skip
    return drawn, max(len(rows), 1) * STEP


def _shape(mark: Mark, x: float, y: float) -> Markup:
    style = "fig-dot fig-hollow" if mark.hollow else "fig-dot"
    if mark.shape == "circle":
        return tag("circle", cx=x, cy=y, r=5, class_=style)
    if mark.shape == "square":
        return tag("rect", x=x - 4.5, y=y - 4.5, width=9, height=9, class_=style)
    corners = [(x, y - 6.5), (x + 6.5, y), (x, y + 6.5), (x - 6.5, y)]
    return tag("polygon", points=points(corners), class_=f"{style} fig-break")
