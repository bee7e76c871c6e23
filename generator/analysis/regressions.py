"""Which claims go back to an earlier stage: the order of terms against the order of time."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import accumulate

from generator.analysis.grouping import Compared, all_compared
from generator.groups import grouped
from generator.model import Briefing, Claim, Term


def regressions(briefing: Briefing) -> Iterator[tuple[Claim, Claim]]:
    """The claims of an earlier stage than a claim before them, each behind the latest such claim.

    A claim goes back if its term stands before that of a claim on the same matter whose whole time
    is earlier. It does not if its own term may be reached from any; nor if, between the two, the
    deal may have passed through such a term that is not final: from there it may go on to any.
    Claims without a time cannot be ordered and take no part. Linear after sorting, times the
    number of terms.
    """
    matters = grouped(
        (claim.matter, claim)
        for claim in all_compared(briefing.claims)
        if claim.matter and claim.term and not claim.denied
    )
    properties = briefing.vocabulary.properties
    for matter, claims in matters.items():
        if len(claims) > 1 and matter.property in properties:
            for earlier, later in _regressions(claims, properties[matter.property].terms):
                yield briefing.claims[earlier.id], briefing.claims[later.id]


def _regressions(
    claims: Sequence[Compared], in_order: Sequence[Term]
) -> Iterator[tuple[Compared, Compared]]:
    stages = {term.id: stage for stage, term in enumerate(in_order)}
    told = [
        ((claim.first, claim.last), stages[claim.term], claim)
        for claim in claims
        if claim.term in stages
    ]
    passing = {stages[term.id] for term in in_order if term.from_any and not term.final}
    passed = sorted(days for days, stage, _ in told if stage in passing)
    firsts = [first for first, _ in passed]
    lasts = list(accumulate((last for _, last in passed), max))
    ending = sorted(told, key=lambda each: each[0][1])
    stays = deque(each for each in ending if each[1] not in passing)
    ended: dict[int, tuple[tuple[int, int], Compared]] = {}
    for (first, last), stage, claim in sorted(told, key=lambda each: each[0][0]):
        while stays and stays[0][0][1] < first:
            days, reached, stay = stays.popleft()
            # Of several claims of one term, the one that begins last is the hardest to excuse.
            if reached not in ended or days[0] > ended[reached][0][0]:
                ended[reached] = days, stay
        if in_order[stage].from_any:
            continue
        # The last day on which one may have held, begun by then, from which it may go on to any.
        begun = bisect_right(firsts, last)
        free = lasts[begun - 1] if begun else -1
        behind = [
            (days, reached, stay)
            for reached, (days, stay) in ended.items()
            if reached > stage and days[0] > free
        ]
        if behind:
            yield max(behind, key=lambda each: each[:2])[2], claim
