"""Which claims say what another one says."""

from collections.abc import Hashable, Iterator

from generator.analysis.comparing_values import same_as
from generator.analysis.grouping import DENIED, DEPRECATED, folded, in_file_order, matter_of
from generator.model import Briefing, Claim


def duplicate_claims(briefing: Briefing) -> Iterator[tuple[Claim, Claim, bool]]:
    """The first claim that says something, one that repeats it, and whether it repeats the value.

    Else it repeats the words. A denial does not repeat what it denies; deprecated claims take no
    part. Linear.
    """
    firsts: dict[Hashable, Claim] = {}
    for claim in in_file_order(briefing.claims.values()):
        if claim.rank == DEPRECATED:
            continue
        by_value, by_words = _value_key(claim), folded(str(claim.statement)) or None
        if by_value in firsts:
            yield firsts[by_value], claim, True
        elif by_words in firsts:
            yield firsts[by_words], claim, False
        for key in (by_value, by_words):
            if key is not None:
                firsts.setdefault(key, claim)


def _value_key(claim: Claim) -> Hashable:
    matter = matter_of(claim)
    if matter is None or claim.value is None:
        return None
    time = same_as(claim.as_of) if claim.as_of else None
    return (matter, time, same_as(claim.value), claim.modality == DENIED)
