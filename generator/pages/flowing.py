"""Flows as lists: each step with its deals, its amounts and its footnotes."""

from __future__ import annotations

from collections.abc import Iterable

from generator.analysis.flows import Flow, Link
from generator.analysis.loops import Loop
from generator.languages import flow_name
from generator.pages.claims import in_short
from generator.pages.edition import Edition
from generator.pages.footnotes import marks
from generator.pages.markdown import EMPTY, Markdown, identifier
from generator.pages.panels import FlowDeal, FlowEdge, LoopRow
from generator.pages.parts import Testimony
from generator.pages.rows import distinct
from generator.quantities.amounts import Amount

_MOST_AMOUNTS = 6
"""Amounts of one flow; the deal's page has them all."""
_MOST_PROOF = 2


def edge(edition: Edition, link: Link, up: str) -> FlowEdge:
    """A link of the picture in words."""
    return FlowEdge(
        giver=edition.entity(link.giver, up),
        receiver=edition.entity(link.receiver, up),
        what=flow_name(link.what, edition.language),
        deals=tuple(_deal(edition, flow, up) for flow in link.flows),
        looping=(link.giver, link.receiver, link.what) in edition.findings.looping,
    )


def loop_rows(edition: Edition, loops: Iterable[Loop], up: str) -> tuple[LoopRow, ...]:
    """Loops, each with its steps."""
    rows = []
    for loop in loops:
        names = [edition.entity(company, up) for company in (*loop.companies, loop.companies[0])]
        rows.append(
            LoopRow(
                title=Markdown(" → ").join_all(names),
                anchor=loop_anchor(loop),
                edges=tuple(edge(edition, link, up) for link in loop.links),
            )
        )
    return tuple(rows)


def loop_anchor(loop: Loop) -> Markdown:
    """The id of a loop's heading; no id of a company ends in a hyphen, so two hyphens part them."""
    return identifier(f"_loop-{'--'.join(loop.companies)}")


def _deal(edition: Edition, flow: Flow, up: str) -> FlowDeal:
    known = edition.briefing.claims
    amounts = _told(edition, flow.claims, flow, up)
    shared = _told(edition, flow.shared_claims, flow, up)
    proof = EMPTY
    if not amounts and not shared:
        proof = EMPTY.join_all([marks(known[each]) for each in flow.claims[:_MOST_PROOF]])
    return FlowDeal(edition.entity(flow.deal, up), amounts, shared, proof)


def _told(edition: Edition, claims: tuple[str, ...], flow: Flow, up: str) -> tuple[Testimony, ...]:
    known = edition.briefing.claims
    amounts = [known[each] for each in claims if isinstance(known[each].value, Amount)]
    told = distinct(amounts[: 4 * _MOST_AMOUNTS], flow.giver)
    return tuple(in_short(edition, claim, up, of=flow.giver) for claim in told[:_MOST_AMOUNTS])
