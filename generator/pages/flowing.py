"""Flows as lists: each step with its deals, its amounts and its footnotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.analysis.flows import Flow, Link
from generator.analysis.loops import Loop
from generator.analysis.standing import DONE, HALTED, OPEN, standing, status_property, telling
from generator.languages import flow_name
from generator.languages.page_words import in_a_sentence, spoken
from generator.model import Claim
from generator.pages.claims import Testimony, in_short, statement
from generator.pages.edition import Edition
from generator.pages.footnotes import marks
from generator.pages.links import FLOWS
from generator.pages.markdown import EMPTY, Markdown, escape, identifier, link
from generator.pages.rows import distinct
from generator.quantities.amounts import Amount

_MOST_AMOUNTS = 6
"""Amounts of one flow; the deal's page has them all."""
_MOST_PROOF = 2
_MOST_SENTENCES = 4
"""Of one loop."""


@dataclass(frozen=True, slots=True)
class FlowDeal:
    """What one company gives another in one deal."""

    deal: Markdown
    """The deal, linked."""
    amounts: tuple[Testimony, ...]
    """How much of it, as each source says; never summed."""
    shared: tuple[Testimony, ...]
    """How much, for several flows of the deal together."""
    proof: Markdown
    """Footnote marks of claims on the deal, where no source says how much."""


@dataclass(frozen=True, slots=True)
class FlowEdge:
    """All that one company gives another of one thing."""

    giver: Markdown
    """Who gives, linked."""
    receiver: Markdown
    """Who gets it, linked."""
    what: str
    """What is given."""
    deals: tuple[FlowDeal, ...]
    """The deals."""
    looping: bool
    """Whether it is part of a loop."""


@dataclass(frozen=True, slots=True)
class LoopRow:
    """One way on which money goes round."""

    title: Markdown
    """The companies on it, in order."""
    anchor: Markdown
    """The heading's id."""
    number: int
    """What marks its lines in the picture."""
    told: Markdown
    """What the texts tell of its steps."""


def edge(edition: Edition, line: Link, up: str) -> FlowEdge:
    """A line of the picture in words."""
    return FlowEdge(
        giver=edition.entity(line.giver, up),
        receiver=edition.entity(line.receiver, up),
        what=flow_name(line.what, edition.language),
        deals=tuple(_deal(edition, flow, up) for flow in line.flows),
        looping=(line.giver, line.receiver, line.what) in edition.findings.looping,
    )


def loop_rows(edition: Edition, loops: Iterable[Loop], up: str) -> tuple[LoopRow, ...]:
    """Loops in words, each with its number in the picture."""
    numbers = {loop.companies: n for n, loop in enumerate(edition.findings.loops.loops, 1)}
    return tuple(
        LoopRow(
            title=_companies(edition, loop, up),
            anchor=loop_anchor(loop),
            number=numbers[loop.companies],
            told=_in_words(edition, loop),
        )
        for loop in loops
    )


def _companies(edition: Edition, loop: Loop, up: str) -> Markdown:
    names = [edition.entity(company, up) for company in (*loop.companies, loop.companies[0])]
    return Markdown(" → ").join_all(names)


def _in_words(edition: Edition, loop: Loop) -> Markdown:
    """What the texts tell of each step, a claim for each deal: undoubted, then best proven."""
    told: dict[str, Claim] = {}
    for flow in (flow for step in loop.links for flow in step.flows if flow.claims):
        claims = [each for each in telling(edition.briefing, flow) if each.rank != "deprecated"]
        claims.sort(key=lambda it: (bool(it.doubt), it.modality == "opinion", -len(it.evidence)))
        told |= {claim.id: claim for claim in claims[:1]}
    sentences = [
        Markdown(f"{statement(edition, claim)}{marks(claim)}")
        for claim in list(told.values())[:_MOST_SENTENCES]
    ]
    return Markdown(" ").join_all(sentences)


def loop_link(edition: Edition, loop: Loop) -> Markdown:
    """The companies on a loop, in order, as a link to it on the page of flows."""
    names = [edition.names[each] for each in (*loop.companies, loop.companies[0])]
    return link(" → ".join(names), f"{FLOWS}#{loop_anchor(loop)}")


def loop_standing(edition: Edition, loop: Loop) -> Markdown:
    """How far a loop is: as far as the step that is least so; blank where no source says."""
    found = [
        each
        for step in loop.links
        for flow in step.flows
        if (each := standing(edition.briefing, flow)) and each.terms
    ]
    if not found:
        return EMPTY
    least = min(found, key=lambda each: (HALTED, OPEN, DONE).index(each.state))
    prop = status_property(edition.briefing.vocabulary)
    claims = edition.briefing.claims
    told = []
    for term, by in least.terms:
        known = prop.term(term) if prop else None
        label = in_a_sentence(
            str(known.label) if known and known.label else spoken(term), edition.language
        )
        signs = EMPTY.join_all([marks(claims[each]) for each in by])
        told.append(Markdown(f"{escape(label)}{signs}"))
    return Markdown(", ").join_all(told)


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
