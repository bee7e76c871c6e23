"""Where a deal stands as its texts have it, at its end and at earlier days.

A text tells of a day at the latest on the last day that its date may mean; without an end nobody
knows from when on it did, so only the last state of all holds it.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.analysis.flows import Flow
from generator.analysis.grouping import (
    DENIED,
    DEPRECATED,
    NOT_SO,
    days_of,
    in_file_order,
    takes_part,
)
from generator.groups import grouped
from generator.model import Briefing, Claim, Property, Vocabulary

DONE, OPEN, HALTED = "done", "open", "halted"
AT_THE_END = datetime.date.max


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a flow is by a day, and the claims that say so, by id."""

    state: str
    """``done``, ``open`` or ``halted``."""
    terms: tuple[tuple[str, tuple[str, ...]], ...]
    """Each term that is told, with its claims; none where no claim gives a status."""
    denials: tuple[str, ...]
    """Claims that deny what one of the others says: both are in one dispute."""


def status_property(vocabulary: Vocabulary) -> Property | None:
    """The property that says how far a deal is: ``status``, else the first of terms."""
    named = vocabulary.properties.get("status")
    if named and named.value == "term":
        return named
    return next((each for each in vocabulary.properties.values() if each.value == "term"), None)


def statuses_among(briefing: Briefing, claims: Iterable[Claim]) -> list[Claim]:
    """Those of some claims that say how far a deal is, and still say so."""
    prop = status_property(briefing.vocabulary)
    return [
        claim
        for claim in claims
        if prop and claim.property == prop.id and claim.value is not None and takes_part(claim)
    ]


def told_by(briefing: Briefing, claim: Claim) -> datetime.date:
    """The day by which a claim was surely made; `AT_THE_END` where no day is."""
    if claim.as_of:
        return claim.as_of.latest or AT_THE_END
    sources = (briefing.sources.get(each.source) for each in claim.evidence if not each.refutes)
    dates = [source.published for source in sources if source]
    return min((date.latest or AT_THE_END for date in dates if date), default=AT_THE_END)


def telling(briefing: Briefing, flow: Flow) -> tuple[Claim, ...]:
    """The claims that tell of a flow: those on it alone, else those on several together."""
    return tuple(briefing.claims[each] for each in flow.claims or flow.shared_claims)


def standing(briefing: Briefing, flow: Flow, until: datetime.date = AT_THE_END) -> Standing | None:
    """How far a flow is by a day; None where nothing is told of it by then."""
    made = [each for each in telling(briefing, flow) if told_by(briefing, each) <= until]
    statuses = [each for each in _statuses(briefing, flow) if told_by(briefing, each) <= until]
    if not made and not statuses:
        return None
    kept = not_succeeded(statuses)
    terms = grouped((each.value.text, each.id) for each in kept if each.value)
    denials = _denials(briefing, flow, [each.id for each in kept], until)
    return Standing(_state(briefing, kept), tuple(terms.items()), denials)


def stops(briefing: Briefing, flows: Sequence[Flow]) -> tuple[datetime.date, ...]:
    """The days at which a picture of flows is worth drawing; the last is `AT_THE_END`.

    The first day on which anything is told, the end, and between them the day on which most
    flows change their state, else that on which most are told.
    """
    changed: Counter[datetime.date] = Counter()
    new: Counter[datetime.date] = Counter()
    for flow in flows:
        claims = (*telling(briefing, flow), *_statuses(briefing, flow))
        state = None
        for day in sorted({told_by(briefing, claim) for claim in claims} - {AT_THE_END}):
            found = standing(briefing, flow, day)
            if found and found.state != state:
                (new if state is None else changed)[day] += 1
                state = found.state
    days = sorted({*changed, *new})
    between = sorted(days[1:], key=lambda day: (-changed[day], -new[day], day))
    return (*days[:1], *between[:1], AT_THE_END)


def _statuses(briefing: Briefing, flow: Flow) -> list[Claim]:
    """The claims on how far the flow's deal is, else on how far the larger deal is.

    Those on a part of it (a scope), or on other parties, say nothing of this flow.
    """
    deal, ends = briefing.deals.get(flow.deal), {flow.giver, flow.receiver}
    of_deals = (
        [
            claim
            for claim in in_file_order(
                statuses_among(briefing, briefing.claims_about.get(each or "", ()))
            )
            if claim.scope is None and (not claim.parties or not ends.isdisjoint(claim.parties))
        ]
        for each in (flow.deal, deal.part_of if deal else None)
    )
    return next(filter(None, of_deals), [])


def not_succeeded(claims: Iterable[Claim]) -> list[Claim]:
    """The claims after which no other surely holds."""
    every = list(claims)
    begun = max((days_of(each.as_of)[0] for each in every if each.as_of), default=0)
    return [each for each in every if each.as_of is None or days_of(each.as_of)[1] >= begun]


def _state(briefing: Briefing, claims: Iterable[Claim]) -> str:
    """The least sure of what some claims say; what is only to come is not done."""
    prop, states = status_property(briefing.vocabulary), set[str]()
    for claim in claims:
        term = prop.term(claim.value.text) if prop and claim.value else None
        state = term.state if term else OPEN
        states.add(OPEN if state == DONE and claim.modality in NOT_SO else state)
    if HALTED in states:
        return HALTED
    return DONE if states == {DONE} else OPEN


def _denials(
    briefing: Briefing, flow: Flow, claims: Sequence[str], until: datetime.date
) -> tuple[str, ...]:
    """The denials that an editor sets against some of the claims."""
    against = {
        other
        for claim in claims
        for dispute in briefing.disputes_on.get(claim, ())
        for other in dispute.claims
    }
    return tuple(
        claim.id
        for claim in in_file_order(briefing.claims_about.get(flow.deal, ()))
        if claim.id in against
        and claim.modality == DENIED
        and claim.rank != DEPRECATED
        and told_by(briefing, claim) <= until
    )
