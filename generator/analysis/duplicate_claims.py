"""Which claims say what another one says."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from generator.analysis.comparing_values import same_as
from generator.analysis.grouping import DENIED, Compared, all_compared, folded, matter_of
from generator.model import Briefing, Claim


def duplicate_claims(briefing: Briefing) -> Iterator[tuple[Claim, Claim, bool]]:
    """The first claim that says something, one that repeats it, and whether it repeats the value.

    Else it repeats the words. A denial does not repeat what it denies; deprecated claims take no
    part. Linear.
    """
    firsts: dict[Hashable, Claim] = {}
    for identifier in _alike(all_compared(briefing.claims)):
        claim = briefing.claims[identifier]
        by_value, by_words = _value_key(claim), folded(str(claim.statement)) or None
        if by_value in firsts:
            yield firsts[by_value], claim, True
        elif by_words in firsts:
            yield firsts[by_words], claim, False
        for key in (by_value, by_words):
            if key is not None:
                firsts.setdefault(key, claim)


def _alike(claims: Sequence[Compared]) -> list[str]:
    """The claims that may say what another does, in their order."""
    words = Counter(each.words for each in claims)
    values = Counter(map(_told, claims))
    return [each.id for each in claims if words[each.words] > 1 or values[_told(each)] > 1]


def _told(claim: Compared) -> Hashable:
    """Equal for those whose values may say the same."""
    if claim.matter is None:
        return claim.id
    return claim.matter, claim.kind, claim.first, claim.last, claim.denied


def _value_key(claim: Claim) -> Hashable:
    matter = matter_of(claim)
    if matter is None or claim.value is None:
        return None
    time = same_as(claim.as_of) if claim.as_of else None
    return (matter, time, same_as(claim.value), claim.modality == DENIED)
