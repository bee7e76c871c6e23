"""``flows.md``: who gives whom what, and what of it goes round."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.analysis.flows import Flow, Link
from generator.analysis.loops import Loop
from generator.analysis.standing import (
    DONE,
    HALTED,
    OPEN,
    Standing,
    standing,
    status_property,
    telling,
)
from generator.groups import grouped
from generator.languages import flow_name
from generator.languages.page_words import in_a_sentence
from generator.model import Claim
from generator.pages import pictures
from generator.pages.brief import items
from generator.pages.claims import doubted, statement
from generator.pages.context import PageContext, Table
from generator.pages.contradictions import disputes_between, question_mark
from generator.pages.edition import Edition
from generator.pages.links import FLOWS
from generator.pages.markdown import EMPTY, Markdown, escape, identifier, link, marks
from generator.pages.values import term_words
from generator.quantities.amounts import Amount

_MOST_PROOF = 2
_MOST_SENTENCES = 4
"""Of one loop."""


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


def flow_table(edition: Edition, lines: Iterable[Link]) -> Table:
    """Lines of the picture in words, a row for each of their deals: nothing is summed."""
    known, words = edition.briefing.claims, edition.words
    rows = []
    for flow in (flow for line in lines for flow in line.flows):
        claims = [known[each] for each in (*flow.claims, *flow.shared_claims)]
        disputes = disputes_between(edition, claims)
        what = escape(flow_name(flow.what, edition.language))
        if edition.findings.is_looping(flow):
            loop = escape(words.on_a_loop)
            what = Markdown(f'{what}<br><span class="aside looping">{loop}</span>')
        told = carried(edition, [flow], flow.giver, words.no_amount)
        if disputes:
            told = Markdown(f"{told} <small>{question_mark(edition, disputes[0])}</small>")
        receiver = edition.entity(flow.receiver)
        rows.append(
            (
                edition.entity(flow.giver),
                Markdown(f'<span class="cell-label">→</span> {receiver}'),
                what,
                edition.entity(flow.deal),
                told,
            )
        )
    heads = (words.giver, words.receiver, words.what, words.deal, words.amounts)
    return Table(Markdown("flows"), heads, tuple(rows))


def carried(edition: Edition, flows: Iterable[Flow], of: str, unnamed: str = "") -> Markdown:
    """What some flows of a deal carry, on the page or in the row of the company ``of``.

    The values of their claims; where none is told, what goes, or the words ``unnamed``.
    """
    known = edition.briefing.claims
    on: dict[tuple[str, str], dict[str, Claim]] = {}
    for flow in flows:
        told = on.setdefault((flow.what, flow.deal), {})
        told |= {each: known[each] for each in (*flow.claims, *flow.shared_claims)}
    parts = []
    for (what, deal), claims in on.items():
        valued = [claim for claim in claims.values() if isinstance(claim.value, Amount)]
        if valued:
            parts.append(items(edition, valued, deal, of))
        else:
            said = escape(unnamed or flow_name(what, edition.language))
            proof = marks(*list(claims.values())[:_MOST_PROOF])
            parts.append(Markdown(f'<span class="item">{said}{proof}</span>'))
    return Markdown(" ").join_all(parts)


def _in_words(edition: Edition, loop: Loop) -> Markdown:
    """What the texts tell of each step, a claim for each deal: undoubted, then best proven."""
    told: dict[str, Claim] = {}
    for flow in (flow for step in loop.links for flow in step.flows if flow.claims):
        claims = [each for each in telling(edition.briefing, flow) if each.rank != "deprecated"]
        claims.sort(key=lambda it: (bool(it.doubt), it.modality == "opinion", -len(it.evidence)))
        told |= {claim.id: claim for claim in claims[:1]}
    sentences = []
    for claim in list(told.values())[:_MOST_SENTENCES]:
        doubt = "".join(f" <small>{each}</small>" for each in doubted(edition, [claim]))
        sentences.append(Markdown(f"{statement(edition, claim)}{marks(claim)}{doubt}"))
    return Markdown(" ").join_all(sentences)


def _put_together(edition: Edition, loop: Loop) -> Markdown:
    """That no text alone tells of all steps of a loop; blank where one does.

    What tells of a step may be about another as well: *would buy chips with its investor's cash*.
    """
    briefing = edition.briefing
    deals_told: dict[str, set[str]] = {}
    for flow in (flow for step in loop.links for flow in step.flows):
        for claim in (briefing.claims[each] for each in (*flow.claims, *flow.shared_claims)):
            for evidence in claim.evidence:
                of = deals_told.setdefault(evidence.source, set())
                of.update((flow.deal, *briefing.entities_of(claim)))
    steps = [{flow.deal for flow in step.flows} for step in loop.links]
    if any(all(of & step for step in steps) for of in deals_told.values()):
        return EMPTY
    return Markdown(f" <small>({escape(edition.words.of_several_texts)})</small>")


def _round(loop: Loop) -> tuple[str, ...]:
    """The companies on a loop, from the first back to it."""
    return *loop.companies, loop.companies[0]


def loop_standing(edition: Edition, loop: Loop) -> Markdown:
    """How far a loop is: as far as the step that is least so; blank where no source says.

    A step is as far as what is done of it, else as what is furthest from that.
    """
    far, known = (HALTED, OPEN, DONE).index, edition.briefing
    steps: list[Standing] = []
    for step in loop.links:
        found = [it for flow in step.flows if (it := standing(known, flow)) and it.terms]
        steps += sorted(found, key=lambda it: (it.state != DONE, far(it.state)))[:1]
    least = min((it.state for it in steps), key=far, default=OPEN)
    told = [each for it in steps if it.state == least for each in it.terms]
    signs = grouped((term, marks(known.claims[each])) for term, by in told for each in by)
    labels = {term: term_words(term, status_property(known.vocabulary)) for term in signs}
    return Markdown(", ").join_all(
        Markdown(f"{escape(in_a_sentence(labels[term], edition.language))}{EMPTY.join_all(by)}")
        for term, by in signs.items()
    )


def loop_anchor(loop: Loop) -> Markdown:
    """The id of a loop's heading; no id of a company ends in a hyphen, so two hyphens part them."""
    return identifier(f"_loop-{'--'.join(loop.companies)}")


_COMPANIES = 24
"""Companies in the picture; more cannot be told apart."""
_LOOPS = 30
_LOOPS_LED = 3
"""Of them those that the first sentence names."""
_EDGES = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowsPage(PageContext):
    """``flows.md``: who gives whom what."""

    network: Markdown
    """A picture of it."""
    circles: tuple[LoopRow, ...]
    """The ways on which money goes round."""
    loops_told: Markdown
    """How many loops there are, how far each is as the texts have it, and whether there may be
    more; what the page is for where nothing flows."""
    edges: Table
    """Every flow, for a table."""
    n_edges: str
    """How many there are."""
    notices: tuple[str, ...]
    """What is not shown, in sentences."""


def pages(edition: Edition) -> Iterator[FlowsPage]:
    """The one page."""
    words, found = edition.words, edition.findings
    loops = found.loops.loops
    links = found.flows.links
    yield FlowsPage(
        path=FLOWS,
        title=words.flows,
        description=words.flows_lead,
        network=pictures.flows(edition, found.flows, most=_COMPANIES, whole=True),
        circles=tuple(
            LoopRow(
                title=Markdown(" → ").join_all(map(edition.entity, _round(loop))),
                anchor=loop_anchor(loop),
                number=number,
                told=Markdown(f"{_in_words(edition, loop)}{_put_together(edition, loop)}"),
            )
            for number, loop in enumerate(loops[:_LOOPS], 1)
        ),
        loops_told=loops_told(edition) if links else escape(words.flows_lead),
        edges=flow_table(edition, links[:_EDGES]),
        n_edges=edition.number(len(links)),
        notices=tuple(_notices(edition, len(links))),
    )


def loops_told(edition: Edition) -> Markdown:
    """How often money goes round, where, and how far that is."""
    words, loops = edition.words, edition.findings.loops
    if not loops.loops:
        return escape(words.no_loops)
    counted = escape(words.loops_told.format(words.count(len(loops.loops), words.n_loops)))
    # Texts tell of steps; that these join is ours.
    told = Markdown(f'{counted} <span class="ours">({escape(words.our_reading)})</span>')
    known = []
    for loop in loops.loops[:_LOOPS_LED]:
        if standing := loop_standing(edition, loop):
            names = " → ".join(edition.findings.names[each] for each in _round(loop))
            on = link(names, f"{FLOWS}#{loop_anchor(loop)}")
            known.append(Markdown(f"{on} {standing}{_put_together(edition, loop)}"))
    if known:
        told = Markdown(f"{told}{words.colon} {Markdown(' · ').join_all(known)}")
    more = f" {escape(words.loops_capped.format(loops.longest))}" if loops.capped else ""
    return Markdown(f"{told}.{more}")


def _notices(edition: Edition, links: int) -> Iterator[str]:
    words, found = edition.words, edition.findings
    if len(found.loops.loops) > _LOOPS:
        yield words.first_of.format(_LOOPS, edition.number(len(found.loops.loops)))
    if links > _EDGES:
        shown, all_ = (edition.number(each) for each in (_EDGES, links))
        yield words.flows_cut.format(shown, all_)
    names = [edition.findings.names[deal] for deal in found.flows.capped]
    if names:
        yield words.deals_cut.format(words.series(names))
