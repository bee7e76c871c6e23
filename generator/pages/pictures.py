"""Pictures on pages: words, signs and links that are Markdown, and between them drawn lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.analysis.flows import Flows
from generator.analysis.timeline import Event
from generator.figures.flow_pictures import flow_picture
from generator.figures.marked_texts import MarkedText, draw_marked_text, kinds_of
from generator.figures.sums import Panel, Row, panels_of
from generator.figures.time_axis import TimeAxis, legend_marks
from generator.languages import own_words
from generator.model import Claim
from generator.pages.claims import how, line
from generator.pages.edition import Edition
from generator.pages.footnotes import marks
from generator.pages.markdown import EMPTY, Markdown, escape, link
from generator.pages.pictured_flows import flow_view
from generator.pages.values import date_markup, unit_words

_FEW = 2
"""A chart of fewer rows says no more than a sentence."""


def flows(edition: Edition, drawn: Flows, *, most: int, controls: bool = False) -> Markdown:
    """Some flows; with controls, at several days and with all that flows besides money."""
    loops = edition.findings.loops.loops
    of_all = drawn is edition.findings.flows
    picture = flow_picture(edition.briefing, drawn, loops, most=most, of_all=of_all)
    if picture is None:
        return EMPTY
    view = flow_view(edition, picture, controls=controls)
    return _spelled(edition, "parts/flow-picture.md.jinja", flow=view)


# --- sums -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SumRow:
    """One value, and who gives it."""

    value: Markdown
    bar: Markdown
    signs: Markdown
    manner: Markdown


@dataclass(frozen=True, slots=True)
class SumGroup:
    """The values of one amount."""

    title: Markdown
    """Whose it is and what it covers; blank where all rows are of one."""
    rows: tuple[SumRow, ...]


@dataclass(frozen=True, slots=True)
class SumPanel:
    """The amounts of one unit."""

    unit: str
    axis: Markdown
    groups: tuple[SumGroup, ...]


def sums(edition: Edition, claims: Iterable[Claim]) -> Markdown:
    """What each source says of some amounts, if that is more than one thing."""
    told = [claim for claim in claims if claim.rank != "deprecated"]
    if len({claim.value.text for claim in told if claim.value}) < _FEW:
        return EMPTY
    panels = [
        panel
        for panel in panels_of(told, edition.language)
        if sum(len(rows) for _, rows in panel.groups) >= _FEW
    ]
    if not panels:
        return EMPTY
    said = own_words(edition.language).pictures
    note = said.sums_noted
    if any(panel.logarithmic for panel in panels):
        note = f"{note} {said.log_scale}"
    return _spelled(
        edition,
        "parts/sums.md.jinja",
        panels=tuple(_panel(edition, panel) for panel in panels),
        note=note,
    )


def _panel(edition: Edition, panel: Panel) -> SumPanel:
    alone = len(panel.groups) == 1
    return SumPanel(
        unit_words(panel.unit, edition.language),
        Markdown(panel.axis),
        tuple(
            SumGroup(
                EMPTY if alone else _whose(edition, whose),
                tuple(_row(edition, row) for row in rows),
            )
            for whose, rows in panel.groups
        ),
    )


def _whose(edition: Edition, whose: tuple[tuple[str, ...], str]) -> Markdown:
    owners, scope = whose
    named = [edition.entity(each) for each in owners]
    parts = [Markdown(" + ").join_all(named)] if named else []
    if scope:
        parts.append(escape(scope))
    return Markdown(", ").join_all(parts) or escape(edition.words.together)


def _row(edition: Edition, row: Row) -> SumRow:
    first = row.claims[0]
    return SumRow(
        value=link(edition.claim_value(first), edition.place(first)),
        bar=Markdown(row.bar),
        signs=EMPTY.join_all([marks(claim) for claim in row.claims]),
        manner=how(edition, first),
    )


# --- time -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One event: what, when, and where that is on the scale."""

    when: Markdown
    span: Markdown
    told: Markdown


@dataclass(frozen=True, slots=True)
class Lane:
    """Events that have happened or were said, or that are expected."""

    kind: str
    title: str
    rows: tuple[TimeRow, ...]


def timeline(edition: Edition, told: Sequence[Event]) -> Markdown:
    """Events on a scale of time, those that are expected apart; blank without any."""
    known = [event for event in told if event.date.earliest or event.date.latest]
    if not known:
        return EMPTY
    axis = TimeAxis.of([event.date for event in known], edition.language)
    said = own_words(edition.language).pictures
    lanes: dict[bool, list[TimeRow]] = {False: [], True: []}
    for event in known:
        claim = edition.briefing.claims[event.claim]
        when = date_markup(event.date, edition.language)
        row = TimeRow(when, Markdown(axis.row(event.date)), line(edition, claim, dated=True))
        lanes[is_expected(edition, event)].append(row)
    day, between, one_end, jump = map(Markdown, legend_marks())
    return _spelled(
        edition,
        "parts/timeline.md.jinja",
        axis=Markdown(axis.head()),
        marks={"day": day, "between": between, "one_end": one_end, "jump": jump},
        broken=bool(axis.breaks),
        lanes=tuple(
            Lane(kind, title, tuple(rows))
            for kind, title, rows in (
                ("happened", said.happened, lanes[False]),
                ("expected", said.expected, lanes[True]),
            )
            if rows
        ),
    )


def is_expected(edition: Edition, event: Event) -> bool:
    """Whether an event lay ahead of those who tell of it.

    A forecast always does; what is planned, or a date, does if it may end after every text's day.
    """
    claim = edition.briefing.claims[event.claim]
    if claim.modality == "forecast":
        return True
    if claim.modality != "planned" and not event.of_value:
        return False
    sources = (edition.briefing.sources.get(each) for each in edition.behind(claim).sources)
    texts = [source.published.latest for source in sources if source and source.published]
    end = event.date.latest
    return end is None or all(text is None or end > text for text in texts)


# --- a text -----------------------------------------------------------------------------------


def marked_text(edition: Edition, text: MarkedText, parts: Sequence[Markdown]) -> Markdown:
    """Where in a text the claims stand, with what is to be said under its parts of equal length."""
    kinds = tuple((Markdown(drawn), name) for drawn, name in kinds_of(text, edition.language))
    return _spelled(
        edition,
        "parts/marked-text.md.jinja",
        band=Markdown(draw_marked_text(text)),
        kinds=kinds,
        parts=parts,
    )


def _spelled(edition: Edition, template: str, **context: object) -> Markdown:
    said = own_words(edition.language).pictures
    made = edition.templates.get_template(template).render(
        said=said, words=edition.words, **context
    )
    return Markdown("\n".join(line for line in made.splitlines() if line.strip()))
