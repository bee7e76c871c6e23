"""Pictures on pages: inline SVG with the engine's addresses, and the same facts as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.analysis.flows import Flows
from generator.analysis.timeline import Event, histories
from generator.figures.marked_texts import MarkedText, draw_marked_text
from generator.figures.neighbourhoods import draw_neighbourhood, neighbourhood_of
from generator.figures.networks import draw_network, network_of
from generator.figures.ranges import draw_ranges, range_chart_of
from generator.figures.strips import draw_strip, status_strip_of
from generator.figures.svg import Cell, Figure, Links, Table
from generator.figures.timelines import draw_timeline, timeline_of
from generator.model import Claim
from generator.pages.addresses import address
from generator.pages.edition import Edition
from generator.pages.links import path_of, place_of
from generator.pages.markdown import EMPTY, Markdown, attribute, escape

MOST_ROWS = 60
"""Rows of the table beneath a picture; the page itself lists what more there is."""


def network(edition: Edition, page: str, *, most: int) -> Markdown:
    """All flows of the briefing between the companies with most of them; no table."""
    found = edition.findings
    drawn = network_of(edition.briefing, edition.words.flows, found.flows, found.loops, most=most)
    return _picture(draw_network(drawn, _links(edition, page))) if drawn else EMPTY


def neighbourhood(
    edition: Edition, page: str, title: str, flows: Flows, centre: str | None = None
) -> Markdown:
    """The flows around a company or of a deal; one arrow alone says no more than the parties do."""
    if len(flows.links) < 2:
        return EMPTY
    drawn = neighbourhood_of(edition.briefing, title, flows, centre)
    if drawn is None:
        return EMPTY
    return _with_table(edition, draw_neighbourhood(drawn, _links(edition, page)))


def statuses(edition: Edition, page: str, subject: str) -> Markdown:
    """The status of a deal over time as each source sees it; the page lists the same."""
    made = [
        draw_strip(drawn, _links(edition, page))
        for history in histories(edition.briefing, subject)
        if (drawn := status_strip_of(edition.briefing, subject, history))
        and sum(len(marks) for _, marks in drawn.lanes) > 1
    ]
    return Markdown("\n\n").join_all([_picture(each) for each in made])


def ranges(
    edition: Edition, page: str, title: str, claims: Iterable[Claim], *, table: bool
) -> Markdown:
    """What each source says of one amount, if that is more than one thing."""
    told = [claim for claim in claims if claim.rank != "deprecated"]
    if len({claim.value.text for claim in told if claim.value}) < 2:
        return EMPTY
    drawn = range_chart_of(edition.briefing, title, told)
    if drawn is None or sum(len(of) for _, of in drawn.panels) < 2:
        return EMPTY
    figure = draw_ranges(drawn, _links(edition, page))
    return _with_table(edition, figure) if table else _picture(figure)


def scale_of_time(edition: Edition, page: str, told: Sequence[Event]) -> Markdown:
    """Events on a scale of time; the page lists them."""
    drawn = timeline_of(edition.briefing, edition.words.timeline, told)
    return _picture(draw_timeline(drawn, _links(edition, page))) if drawn else EMPTY


def marked_text(edition: Edition, text: MarkedText) -> Markdown:
    """Where in a text the claims stand."""
    return _picture(draw_marked_text(text, edition.language))


def _links(edition: Edition, page: str) -> Links:
    briefing, directories = edition.briefing, edition.briefing.site.directories

    def of_claim(identifier: str) -> str:
        place = place_of(briefing.claims[identifier], briefing)
        return address(page, place, directories=directories)

    def of_entity(identifier: str) -> str:
        entity = briefing.entities.get(identifier)
        place = path_of(entity) if entity else page
        return address(page, place, directories=directories)

    return Links(of_claim, of_entity)


def _picture(figure: Figure) -> Markdown:
    # One line of markup that was escaped, for Markdown too, where it was made.
    return Markdown(figure.markup)


def _with_table(edition: Edition, figure: Figure) -> Markdown:
    rows = _table(figure.table)
    summary = escape(edition.words.as_table)
    return Markdown(
        f"{figure.markup}\n\n"
        f'<details class="same-as-table" markdown>\n<summary>{summary}</summary>\n\n'
        f'<div class="table" markdown>\n\n{rows}\n\n</div>\n\n</details>'
    )


def _table(table: Table) -> Markdown:
    shown = table.rows[:MOST_ROWS]
    lines = [
        " | ".join(escape(words) for words in table.head),
        " | ".join("---" for _ in table.head),
        *(" | ".join(_cell(cell) for cell in row) for row in shown),
    ]
    return Markdown("\n").join_all([Markdown(f"| {line} |") for line in lines])


def _cell(cell: Cell) -> Markdown:
    """A cell's words, with the link that the picture has there."""
    words = escape(cell.words)
    return Markdown(f'<a href="{attribute(cell.href)}">{words}</a>') if cell.href else words
