"""Who gives whom what, as claims state it; a role alone draws nothing.

A flow rests on a typed claim of a property that the vocabulary marks with a `flow`, on a deal in
which the claim's party has a role that gives that thing: it goes to the parties whose role gets it,
or to those of them that the claim names.
Or it rests on the claims that an entry of the deal's `flows` names. What the claims say of the
amounts is shown beside it, variants side by side, and never summed: sums of press figures would be
figures of our own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from generator.analysis.grouping import in_file_order, takes_part
from generator.groups import grouped
from generator.model import Briefing, Claim, Deal
from generator.quantities.amounts import Amount

MONEY = "money"
"""What loops are looked for in, unless another thing is asked for."""
MOST_FLOWS = 2_000
"""Flows drawn from one deal; a deal of many givers and getters has as many as their product."""


@dataclass(frozen=True, slots=True)
class Flow:
    """One company gives another a thing in one deal; ids throughout."""

    giver: str
    receiver: str
    what: str
    deal: str
    claims: tuple[str, ...]
    """Claims that this giver gives it to this receiver."""
    shared_claims: tuple[str, ...]
    """Claims that speak of several flows of the deal together, this one among them."""


@dataclass(frozen=True, slots=True)
class Link:
    """All flows of one thing from one company to another: a line of the picture."""

    giver: str
    receiver: str
    what: str
    flows: tuple[Flow, ...]


@dataclass(frozen=True)
class Flows:
    """Who gives whom what, in the order of deals and their parties."""

    flows: tuple[Flow, ...]
    capped: tuple[str, ...] = ()
    """Deals of which not all flows are drawn."""
    wholes: Mapping[str, str] = field(default_factory=dict)
    """The largest deal that a deal is a part of, by id."""

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The flows, those of one thing between the same two together."""
        found = grouped(((flow.giver, flow.receiver, flow.what), flow) for flow in self.flows)
        return tuple(Link(*key, flows) for key, flows in found.items())

    @cached_property
    def of(self) -> Mapping[str, tuple[Flow, ...]]:
        """The flows of each company and of each deal, by id."""
        return grouped(
            (identifier, flow)
            for flow in self.flows
            for identifier in dict.fromkeys((flow.giver, flow.receiver, flow.deal))
        )


def sums_among(briefing: Briefing, claims: Iterable[Claim]) -> list[Claim]:
    """Those of some claims that give an amount of money that goes from one to another."""
    properties = briefing.vocabulary.properties
    return [
        claim
        for claim in claims
        if claim.value is not None
        and (prop := properties.get(claim.property or ""))
        and prop.value == prop.flow == MONEY
    ]


def find_flows(briefing: Briefing) -> Flows:
    """The flows that the claims of a briefing state, in every deal."""
    on_deal = grouped(
        (claim.subject, claim)
        for claim in in_file_order(briefing.claims.values())
        if takes_part(claim)
    )
    flows: list[Flow] = []
    capped: list[str] = []
    for deal in briefing.deals.values():
        of_deal = _flows_of(briefing, deal, on_deal.get(deal.id, ()))
        if len(of_deal) > MOST_FLOWS:
            capped.append(deal.id)
        flows += of_deal[:MOST_FLOWS]
    wholes = {deal: of[-1] for deal in briefing.deals if (of := briefing.wholes_of(deal))}
    return Flows(tuple(flows), tuple(capped), wholes)


_Arrow = tuple[str, str, str]
"""A giver, a receiver, and what goes."""


def _flows_of(briefing: Briefing, deal: Deal, claims: Sequence[Claim]) -> list[Flow]:
    """The flows of one deal: those it lists, then those of its typed claims; one more than most."""
    own: dict[_Arrow, dict[str, None]] = {}
    shared: dict[_Arrow, dict[str, None]] = {}
    for stated in deal.flows:
        known = (each for each in stated.claims if each in briefing.claims)
        standing = dict.fromkeys(each for each in known if takes_part(briefing.claims[each]))
        if standing:
            own.setdefault((stated.giver, stated.receiver, stated.what), {}).update(standing)
    for claim in claims:
        arrows = list(islice(_arrows(briefing, deal, claim), MOST_FLOWS + 1))
        # Of several arrows nobody says how much goes along each.
        resting = own if len(arrows) == 1 else shared
        for arrow in arrows:
            resting.setdefault(arrow, {})[claim.id] = None
    return [
        Flow(*arrow, deal.id, tuple(own.get(arrow, ())), tuple(shared.get(arrow, ())))
        for arrow in islice(dict.fromkeys((*own, *shared)), MOST_FLOWS + 1)
    ]


def _arrows(briefing: Briefing, deal: Deal, claim: Claim) -> Iterator[_Arrow]:
    """From each party of a typed claim that gives a thing to each that gets it in the deal."""
    known = briefing.vocabulary.properties.get(claim.property or "")
    what = known.flow if known and claim.value is not None else None
    if what is None or (isinstance(claim.value, Amount) and claim.value.kind == "percent"):
        # A share is what somebody holds, and says nothing of what was given for it.
        return
    roles = briefing.vocabulary.roles
    parties = [(each.company, roles[each.role]) for each in deal.parties if each.role in roles]
    givers = {company for company, role in parties if role.gives == what}
    getters = dict.fromkeys(company for company, role in parties if role.gets == what)
    for giver in (each for each in claim.parties if each in givers):
        others = [each for each in getters if each != giver]
        # Where the claim names some of those that get it, it says nothing of the others.
        named = [each for each in others if each in (*claim.parties, *claim.about)]
        for receiver in named or others:
            yield giver, receiver, what
