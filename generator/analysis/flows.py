"""Who gives whom what, drawn from the roles of deals' parties.

A party whose role gives a thing gives it to each party of the same deal whose role gets it. What
the claims say of the amounts is shown beside it, variants side by side, and never summed: sums of
press figures would be figures of our own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from types import MappingProxyType

from generator.analysis.matters import in_file_order, takes_part
from generator.model import Briefing, Claim, Deal
from generator.quantities.amounts import Amount

MONEY = "money"
EQUITY = "equity"
"""The two things that FORMAT.md names of which it is known how their amount is told."""
AMOUNT = "amount"
"""The property that tells how much is given; where a vocabulary has none, any amount does."""
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
    """Claims on how much of it, by this giver to this receiver."""
    shared_claims: tuple[str, ...]
    """Claims on how much of it, for several flows of the deal together."""


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

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The flows, those of one thing between the same two together."""
        found: dict[tuple[str, str, str], list[Flow]] = {}
        for flow in self.flows:
            found.setdefault((flow.giver, flow.receiver, flow.what), []).append(flow)
        return tuple(Link(*key, tuple(flows)) for key, flows in found.items())

    @cached_property
    def of(self) -> Mapping[str, tuple[Flow, ...]]:
        """The flows of each company and of each deal, by id."""
        found: dict[str, list[Flow]] = {}
        for flow in self.flows:
            for identifier in dict.fromkeys((flow.giver, flow.receiver, flow.deal)):
                found.setdefault(identifier, []).append(flow)
        return MappingProxyType({identifier: tuple(of) for identifier, of in found.items()})


def find_flows(briefing: Briefing) -> Flows:
    """The flows of every deal of a briefing."""
    amounts = _amount_claims(briefing)
    flows: list[Flow] = []
    capped: list[str] = []
    for deal in briefing.deals.values():
        of_deal = list(islice(_given(briefing, deal), MOST_FLOWS + 1))
        if len(of_deal) > MOST_FLOWS:
            capped.append(deal.id)
        flows += _with_claims(deal, of_deal[:MOST_FLOWS], amounts.get(deal.id, []))
    return Flows(tuple(flows), tuple(capped))


def around(flows: Flows, briefing: Briefing, identifier: str) -> Flows:
    """The neighbourhood of a company or deal: its flows, and those of a deal's parts and whole."""
    deal = briefing.deals.get(identifier)
    wanted = [identifier]
    if deal is not None:
        wanted += [part.id for part in briefing.parts_of.get(identifier, ())]
        wanted += [deal.part_of] if deal.part_of else []
    chosen = {flow for each in wanted for flow in flows.of.get(each, ())}
    kept = tuple(flow for flow in flows.flows if flow in chosen)
    return Flows(kept, tuple(each for each in flows.capped if each in wanted))


def _given(briefing: Briefing, deal: Deal) -> Iterator[Flow]:
    """Who gives whom what in a deal, without claims yet."""
    roles = briefing.vocabulary.roles
    parties = [(each.company, roles[each.role]) for each in deal.parties if each.role in roles]
    seen: set[tuple[str, str, str]] = set()
    for giver, giving in parties:
        for receiver, getting in parties:
            if giving.gives is None or giving.gives != getting.gets or giver == receiver:
                continue
            if (giver, receiver, giving.gives) not in seen:
                seen.add((giver, receiver, giving.gives))
                yield Flow(giver, receiver, giving.gives, deal.id, (), ())


def _amount_claims(briefing: Briefing) -> Mapping[str, Sequence[Claim]]:
    """The claims on how much is given, by the deal that is their subject."""
    known = AMOUNT in briefing.vocabulary.properties
    found: dict[str, list[Claim]] = {}
    for claim in in_file_order(briefing.claims.values()):
        if not isinstance(claim.value, Amount) or not takes_part(claim):
            continue
        if claim.subject not in briefing.deals:
            continue
        if claim.value.kind == "money" and known and claim.property != AMOUNT:
            continue
        found.setdefault(claim.subject, []).append(claim)
    return found


def _with_claims(deal: Deal, flows: Sequence[Flow], claims: Sequence[Claim]) -> Iterable[Flow]:
    """The flows with the claims on them.

    Sums belong to flows of money, shares to those of equity, power and counts to those of all other
    things; but where a deal knows no flow of money, a sum is what the other things are worth. A
    claim that names a party is about the flows from or to it. One that is then about several flows
    of a thing is about them together.
    """
    things = {flow.what for flow in flows}
    own: dict[Flow, list[str]] = {}
    shared: dict[Flow, list[str]] = {}
    for claim in claims:
        assert isinstance(claim.value, Amount)
        measured = _measured(claim.value, things)
        about = [
            flow
            for flow in flows
            if flow.what in measured
            and (not claim.parties or {flow.giver, flow.receiver} & set(claim.parties))
        ]
        by_thing: dict[str, list[Flow]] = {}
        for flow in about:
            by_thing.setdefault(flow.what, []).append(flow)
        for alike in by_thing.values():
            for flow in alike:
                (own if len(alike) == 1 else shared).setdefault(flow, []).append(claim.id)
    for flow in flows:
        yield Flow(
            flow.giver,
            flow.receiver,
            flow.what,
            deal.id,
            tuple(own.get(flow, ())),
            tuple(shared.get(flow, ())),
        )


def _measured(amount: Amount, things: Set[str]) -> Set[str]:
    """The things given in a deal that such an amount can be of."""
    if amount.kind == "money":
        return things & {MONEY} or things
    if amount.kind == "percent":
        return things & {EQUITY}
    return things - {MONEY, EQUITY}
