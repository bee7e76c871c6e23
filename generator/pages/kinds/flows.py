"""``flows.md``: who gives whom what, and what of it goes round."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages import pictured_flows
from generator.pages.context import Table, WidePage
from generator.pages.edition import Edition
from generator.pages.flowing import (
    LoopRow,
    flow_table,
    loop_link,
    loop_rows,
    loop_standing,
)
from generator.pages.links import FLOWS
from generator.pages.markdown import Markdown, escape

_COMPANIES = 24
"""Companies in the picture; more cannot be told apart."""
_LOOPS = 30
_LOOPS_LED = 3
"""Of them those that the first sentence names."""
_EDGES = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowsPage(WidePage):
    """``flows.md``: who gives whom what."""

    network: Markdown
    """A picture of it."""
    circles: tuple[LoopRow, ...]
    """The ways on which money goes round."""
    loops_told: Markdown
    """How many loops there are, how far each is as the texts have it, and whether there may be
    more."""
    edges: Table
    """Every flow, for a table."""
    n_edges: str
    """How many there are."""
    notices: tuple[str, ...]
    """What is not shown, in sentences."""


def pages(edition: Edition) -> Iterator[tuple[str, FlowsPage]]:
    """The one page."""
    words, found = edition.words, edition.findings
    loops = found.loops.loops
    links = found.flows.links
    if not links:
        return
    yield (
        FLOWS,
        FlowsPage(
            title=words.flows,
            description=words.flows_lead,
            network=pictured_flows.flows(edition, found.flows, most=_COMPANIES, controls=True),
            circles=loop_rows(edition, loops[:_LOOPS]),
            loops_told=_told(edition),
            edges=flow_table(edition, links[:_EDGES]),
            n_edges=edition.number(len(links)),
            notices=tuple(_notices(edition, len(links))),
        ),
    )


def _told(edition: Edition) -> Markdown:
    words, loops = edition.words, edition.findings.loops
    if not loops.loops:
        return escape(words.no_loops)
    told = escape(words.loops_told.format(words.count(len(loops.loops), words.n_loops)))
    standings = [(loop, loop_standing(edition, loop)) for loop in loops.loops[:_LOOPS_LED]]
    known = [
        Markdown(f"{loop_link(edition, loop)} {standing}")
        for loop, standing in standings
        if standing
    ]
    if known:
        told = Markdown(f"{told}: {Markdown('; ').join_all(known)}")
    more = f" {escape(words.loops_capped.format(loops.longest))}" if loops.capped else ""
    return Markdown(f"{told}.{more}")


def _notices(edition: Edition, links: int) -> Iterator[str]:
    words, found = edition.words, edition.findings
    if len(found.loops.loops) > _LOOPS:
        yield words.first_of.format(_LOOPS, edition.number(len(found.loops.loops)))
    if links > _EDGES:
        shown, all_ = (edition.number(each) for each in (_EDGES, links))
        yield words.flows_cut.format(shown, all_)
    names = [edition.names[deal] for deal in found.flows.capped]
    if names:
        yield words.deals_cut.format(words.series(names))
