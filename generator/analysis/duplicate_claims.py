"""Which claims say what another one says."""

from collections.abc import Hashable
from dataclasses import dataclass

from generator.analysis.comparing_values import same_as
from generator.analysis.grouping import (
    DENIED,
    DEPRECATED,
    folded,
    in_file_order,
    matter_of,
)
from generator.model import Briefing, Claim


@dataclass(frozen=True, slots=True)
class DuplicateClaim:
    """A claim that repeats an earlier one, by id: its value on the same matter, or its words."""

    first: str
    later: str
    of_value: bool


def duplicate_claims(briefing: Briefing) -> tuple[DuplicateClaim, ...]:
    """The claims that repeat another, each with the first that says it; linear.

    A denial does not repeat what it denies; deprecated claims take no part.
    """
    firsts: dict[Hashable, str] = {}
    found: list[DuplicateClaim] = []
    for claim in in_file_order(briefing.claims.values()):
        if claim.rank == DEPRECATED:
            continue
        by_value, by_words = _value_key(claim), _words_key(claim)
        if by_value in firsts:
            found.append(DuplicateClaim(firsts[by_value], claim.id, of_value=True))
        elif by_words in firsts:
            found.append(DuplicateClaim(firsts[by_words], claim.id, of_value=False))
        for key in (by_value, by_words):
            if key is not None:
                firsts.setdefault(key, claim.id)
    return tuple(found)


def _value_key(claim: Claim) -> Hashable:
    matter = matter_of(claim)
    if matter is None or claim.value is None:
        return None
    time = same_as(claim.as_of) if claim.as_of else None
    return (matter, time, same_as(claim.value), claim.modality == DENIED)


def _words_key(claim: Claim) -> Hashable:
    words = folded(str(claim.statement))
    return words or None
