"""The picture of flows: a company in the middle, those it exchanges with at its sides, by rows.

No layout is computed: who is on a circle stands at the left, all others at the right, and every
flow is a straight line of its own. What does not touch a company in the middle is a pair.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.analysis.flows import MONEY, Flow, Flows, sums_among
from generator.analysis.grouping import takes_part
from generator.analysis.loops import Loop
from generator.analysis.standing import DONE, HALTED, OPEN, Standing, standing, stops
from generator.groups import grouped
from generator.model import Briefing
from generator.quantities.amounts import Amount
from generator.quantities.units import SCALES

MOST_HUBS = 3
LEAST_PARTNERS = 3
"""Companies around one in the middle; of fewer, pairs are as clear."""
WIDTHS = 4
"""Steps of width for what has a sum; a hair line has none."""


@dataclass(frozen=True, slots=True)
class FlowLine:
    """One flow in the picture."""

    flow: Flow
    directed: bool
    """Whether it is told who gives: else giver and receiver may be the other way round."""
    main: bool
    """Whether it is of money, or of what flows most where no money does; the rest is hidden."""
    loops: tuple[int, ...]
    """The numbers of the circles it is on, counted from 1."""
    width: int
    """0 without a sum, else 1 to `WIDTHS`."""
    standings: tuple[Standing | None, ...]
    """How far it is at each stop; None before anything is told of it."""


@dataclass(frozen=True, slots=True)
class Partner:
    """What flows between one company and the one in the middle."""

    company: str
    lines: tuple[FlowLine, ...]


@dataclass(frozen=True, slots=True)
class Hub:
    """A company with all others that give it something or get something of it."""

    company: str
    left: tuple[Partner, ...]
    right: tuple[Partner, ...]


@dataclass(frozen=True, slots=True)
class FlowPicture:
    """All that is drawn of some flows; ids throughout."""

    hubs: tuple[Hub, ...]
    pairs: tuple[FlowLine, ...]
    """Flows that touch no company in the middle."""
    stops: tuple[datetime.date, ...]
    """The days at which it can be seen; the last is the end."""
    main: str
    rest: tuple[str, ...]
    """The other things that flow."""
    undrawn: Mapping[str, tuple[str, ...]]
    """Deals with sums of which no text says who pays whom, and the claims on these."""
    in_parts: tuple[Flow, ...]
    """Flows of several companies together that are drawn by those of the deal's parts alone."""

    @property
    def lines(self) -> tuple[FlowLine, ...]:
        """Every line, those of hubs first."""
        sides = (side for hub in self.hubs for side in (*hub.left, *hub.right))
        return (*(line for partner in sides for line in partner.lines), *self.pairs)


def flow_picture(
    briefing: Briefing,
    flows: Flows,
    loops: Sequence[Loop],
    *,
    most: int = 24,
    of_all: bool = True,
    whole: bool = True,
) -> FlowPicture | None:
    """The picture of some flows, with at most so many partners of a hub; None without any flow.

    Only where they are all that there are (`of_all`) can it be told of which sums no text says who
    pays whom. If it is not `whole` it shows the main thing alone, as it stands at the end.
    """
    if not flows.flows:
        return None
    things = [flow.what for flow in flows.flows]
    main = MONEY if MONEY in things else max(sorted(set(things)), key=things.count)
    untold, undrawn = _without_direction(briefing, flows) if of_all else ((), {})
    in_parts = tuple(_in_parts(briefing, flows))
    drawn = [*(flow for flow in flows.flows if flow not in in_parts), *untold]
    numbers = grouped(
        (flow, number)
        for number, loop in enumerate(loops, 1)
        for link in loop.links
        for flow in link.flows
    )
    at = stops(briefing, [flow for flow in drawn if flow.what == main])
    at = at if whole else at[-1:]
    sums = {flow: found for flow in drawn if (found := _sum(briefing, flow))}
    steps = _steps(sums.values())

    def line(flow: Flow) -> FlowLine:
        number = sums.get(flow)
        return FlowLine(
            flow=flow,
            directed=flow not in untold,
            main=flow.what == main,
            loops=numbers.get(flow, ()),
            width=1 + sum(number > step for step in steps) if number else 0,
            standings=tuple(standing(briefing, flow, day) for day in at),
        )

    lines = [line(flow) for flow in drawn if whole or flow.what == main]
    hubs: list[Hub] = []
    while len(hubs) < MOST_HUBS and (centre := _centre(lines)):
        touching = [each for each in lines if centre in (each.flow.giver, each.flow.receiver)]
        lines = [each for each in lines if centre not in (each.flow.giver, each.flow.receiver)]
        hubs.append(_hub(centre, touching, most))
    return FlowPicture(
        hubs=tuple(hubs),
        pairs=tuple(sorted(lines, key=_how_far)),
        stops=at,
        main=main,
        rest=tuple(dict.fromkeys(thing for thing in things if thing != main)),
        undrawn=undrawn,
        in_parts=in_parts,
    )


def _how_far(line: FlowLine) -> int:
    """An order of lines: what is concluded first, what is given up last."""
    last = line.standings[-1]
    return (DONE, OPEN, HALTED).index(last.state) if last else 3


def _in_parts(briefing: Briefing, flows: Flows) -> Iterator[Flow]:
    """Flows that are only told of together, each of them drawn as that of a part of the deal."""
    of_parts = {
        (flow.giver, flow.receiver, flow.what, briefing.deals[flow.deal].part_of)
        for flow in flows.flows
    }
    for flow in flows.flows:
        if not flow.claims and (flow.giver, flow.receiver, flow.what, flow.deal) in of_parts:
            yield flow


def _centre(lines: Sequence[FlowLine]) -> str | None:
    """The company with most partners, if it has enough of them."""
    pairs = {(line.flow.giver, line.flow.receiver) for line in lines if line.main}
    partners = Counter(one for pair in {frozenset(each) for each in pairs} for one in pair)
    most = min(partners, key=lambda each: (-partners[each], each), default=None)
    return most if partners[most or ""] >= LEAST_PARTNERS else None


def _hub(centre: str, lines: Sequence[FlowLine], most: int) -> Hub:
    """The partners of a company: those on circles left, else those that give to it."""
    of = grouped(
        (line.flow.receiver if line.flow.giver == centre else line.flow.giver, line)
        for line in lines
    )
    partners = [
        Partner(company, tuple(sorted(each, key=lambda line: (not line.main, -line.width))))
        for company, each in of.items()
    ]
    partners.sort(key=_weight)
    partners = partners[:most]
    circles = any(line.loops for line in lines)

    def at_left(partner: Partner) -> bool:
        if circles:
            return any(line.loops for line in partner.lines)
        return any(line.main and line.flow.receiver == centre for line in partner.lines)

    return Hub(
        centre,
        tuple(each for each in partners if at_left(each)),
        tuple(each for each in partners if not at_left(each)),
    )


def _weight(partner: Partner) -> tuple[object, ...]:
    """An order of partners: the first circle first, then those with the larger sums."""
    loops = [number for line in partner.lines for number in line.loops]
    main = [line.width for line in partner.lines if line.main]
    return (not main, -max(main, default=0), min(loops, default=0), partner.company)


def _without_direction(
    briefing: Briefing, flows: Flows
) -> tuple[tuple[Flow, ...], Mapping[str, tuple[str, ...]]]:
    """Deals with a sum and no flow of money: a line where there are two parties, else a name."""
    told = {flow.deal for flow in flows.flows if flow.what == MONEY}
    untold: list[Flow] = []
    undrawn: dict[str, tuple[str, ...]] = {}
    for deal in briefing.deals.values():
        parties = list(dict.fromkeys(party.company for party in deal.parties))
        if deal.id in told or len(parties) < 2:
            continue
        sums = tuple(
            claim.id
            for claim in sums_among(briefing, briefing.claims_about.get(deal.id, ()))
            if takes_part(claim)
        )
        if sums and len(parties) == 2:
            untold.append(Flow(parties[0], parties[1], MONEY, deal.id, sums, ()))
        elif sums:
            undrawn[deal.id] = sums
    return tuple(untold), undrawn


def _sum(briefing: Briefing, flow: Flow) -> Decimal | None:
    """The greatest sum of money that is named of a flow, in units of its currency."""
    sums = [
        number * SCALES.get(amount.scale or "", 1)
        for each in flow.claims
        if isinstance(amount := briefing.claims[each].value, Amount) and amount.kind == "money"
        for number in amount.numbers
    ]
    return max(sums, default=None)


def _steps(sums: Iterable[Decimal]) -> tuple[Decimal, ...]:
    """Round sums that part all of them into as many groups as there are widths."""
    ordered = sorted(set(sums))
    parts = range(1, WIDTHS)
    found = {_round_up(ordered[(len(ordered) * n - 1) // WIDTHS]) for n in parts if ordered}
    return tuple(sorted(step for step in found if step < ordered[-1]))


def _round_up(number: Decimal) -> Decimal:
    """The next of 1, 2, 5, 10 … from a number on."""
    if number <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb(number.adjusted())
    return next(power * each for each in (1, 2, 5, 10) if power * each >= number)
