"""Pictures on pages: words, signs and links that are Markdown, and between them drawn lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.analysis.timeline import Event
from generator.figures.marked_texts import MarkedText, draw_marked_text, kinds_of
from generator.figures.sums import Panel, Row, panels_of
from generator.figures.time_axis import TimeAxis, legend_marks
from generator.languages import own_words
from generator.model import Claim
from generator.pages.claims import how, line
from generator.pages.edition import Edition
from generator.pages.footnotes import marks
from generator.pages.markdown import EMPTY, Markdown, escape, link
from generator.pages.values import unit_words

_FEW = 2
"""A chart of fewer rows says no more than a sentence."""


# --- sums -------------------------------------------------------------------------------------


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
    return edition.pictured(
        "parts/sums.md.jinja",
        panels=tuple(
            (
                unit_words(panel.unit, edition.language),
                Markdown(panel.axis),
                tuple(_groups(edition, panel)),
            )
            for panel in panels
        ),
        note=note,
    )


def _groups(edition: Edition, panel: Panel) -> Iterator[tuple[Markdown, list[_Sum]]]:
    """The rows of each amount under whose it is, which is blank where all are of one."""
    for (owners, scope), rows in panel.groups:
        named = [edition.entity(each) for each in owners]
        parts = [Markdown(" + ").join_all(named)] if named else []
        if scope:
            parts.append(escape(scope))
        title = Markdown(", ").join_all(parts) or escape(edition.words.together)
        yield EMPTY if len(panel.groups) == 1 else title, [_sum(edition, row) for row in rows]


_Sum = tuple[Markdown, Markdown, Markdown, Markdown]


def _sum(edition: Edition, row: Row) -> _Sum:
    """One value: its words, its bar, who gives it, and how."""
    first = row.claims[0]
    value = link(edition.claim_value(first), edition.place(first))
    signs = EMPTY.join_all(marks(claim) for claim in row.claims)
    return value, Markdown(row.bar), signs, how(edition, first)


# --- time -------------------------------------------------------------------------------------


def timeline(edition: Edition, told: Sequence[Event]) -> Markdown:
    """Events on a scale of time, those that are expected apart; blank without any."""
    known = [event for event in told if event.date.earliest or event.date.latest]
    if not known:
        return EMPTY
    axis = TimeAxis.of([event.date for event in known], edition.language)
    said = own_words(edition.language).pictures
    lanes: dict[bool, list[tuple[Markdown, Markdown, Markdown]]] = {False: [], True: []}
    for event in known:
        claim = edition.briefing.claims[event.claim]
        when = edition.date(event.date)
        row = (when, Markdown(axis.row(event.date)), line(edition, claim, dated=True))
        lanes[is_expected(edition, event)].append(row)
    day, between, one_end, jump = map(Markdown, legend_marks())
    return edition.pictured(
        "parts/timeline.md.jinja",
        axis=Markdown(axis.head()),
        marks={"day": day, "between": between, "one_end": one_end, "jump": jump},
        broken=bool(axis.breaks),
        lanes=tuple(
            (kind, title, rows)
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
    return edition.pictured(
        "parts/marked-text.md.jinja",
        band=Markdown(draw_marked_text(text)),
        kinds=kinds,
        parts=parts,
    )
