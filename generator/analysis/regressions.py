"""Which claims go back to an earlier stage: the order of terms against the order of time."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from generator.analysis.grouping import days_of, in_file_order, matter_of, takes_part
from generator.groups import grouped
from generator.model import Briefing, Claim, Term, TermValue


def regressions(briefing: Briefing) -> Iterator[tuple[Claim, Claim]]:
    """The claims of an earlier stage than a claim before them, each behind the latest such claim.

    A claim goes back if its term stands before that of a claim on the same matter whose whole time
    is earlier. It does not if its own term may be reached from any; nor if, between the two, the
    deal may have passed through such a term that is not final: from there it may go on to any.
    Claims without a time cannot be ordered and take no part. Linear after sorting, times the
    number of terms.
    """
    matters = grouped(
        (matter, claim)
        for claim in in_file_order(briefing.claims.values())
        if claim.as_of and takes_part(claim) and isinstance(claim.value, TermValue)
        if (matter := matter_of(claim))
    )
    properties = briefing.vocabulary.properties
    for matter, claims in matters.items():
        if len(claims) > 1 and matter.property in properties:
            yield from _regressions(claims, properties[matter.property].terms)


def _regressions(
    claims: Sequence[Claim], in_order: Sequence[Term]
) -> Iterator[tuple[Claim, Claim]]:
    terms = {term.id: term for term in in_order}
    stages = {term: stage for stage, term in enumerate(terms)}
    known = [claim for claim in claims if _term(claim) in terms]
    passed = _Passed([each for each in known if _is_passage(terms[_term(each)])])
    stays = sorted(
        (each for each in known if not _is_passage(terms[_term(each)])),
        key=lambda each: days_of(each.as_of)[1],
    )
    begun: dict[str, Claim] = {}
    ended = 0
    for claim in sorted(known, key=lambda each: days_of(each.as_of)[0]):
        first, last = days_of(claim.as_of)
        while ended < len(stays) and days_of(stays[ended].as_of)[1] < first:
            _keep_latest(begun, stays[ended])
            ended += 1
        if terms[_term(claim)].from_any:
            continue
        behind = [
            each
            for term, each in begun.items()
            if stages[term] > stages[_term(claim)] and days_of(each.as_of)[0] > passed.until(last)
        ]
        if behind:
            latest = max(behind, key=lambda each: (days_of(each.as_of), stages[_term(each)]))
            yield latest, claim


def _keep_latest(begun: dict[str, Claim], claim: Claim) -> None:
    """Of several claims of one term, the one that begins last is the hardest to excuse."""
    kept = begun.get(_term(claim))
    if kept is None or days_of(claim.as_of)[0] > days_of(kept.as_of)[0]:
        begun[_term(claim)] = claim


class _Passed:
    """The claims after which a deal may go on to any term."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        days = sorted(days_of(claim.as_of) for claim in claims)
        self._firsts = [first for first, _ in days]
        self._until = list(accumulate((last for _, last in days), max))

    def until(self, day: int) -> int:
        """The last day on which one that begins by `day` may have held; -1 without one."""
        n = bisect_right(self._firsts, day)
        return self._until[n - 1] if n else -1


def _is_passage(term: Term) -> bool:
    return term.from_any and not term.final


def _term(claim: Claim) -> str:
    return claim.value.text if claim.value else ""
