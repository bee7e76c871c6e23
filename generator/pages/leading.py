"""What the home page leads with: the best supported claims, and the latest."""

from __future__ import annotations

from collections import Counter
from types import NoneType

from generator.model import Claim, TermValue
from generator.pages.edition import Edition
from generator.quantities.amounts import Amount
from generator.quantities.dates import Date

_UNSURE = frozenset({"forecast", "opinion", "denied"})
"""Modalities of claims that settle nothing, however many say so."""
_SAME_DATE = 2
_SAME_SUBJECT = 2

_TELLING = (Amount, TermValue, Date, NoneType)
"""Kinds of value in the order of what a reader in a hurry wants; relations come last."""


def settled(edition: Edition, most: int) -> list[Claim]:
    """The best supported claims that nothing contradicts, a few on each subject.

    What one text alone says is not settled. Those of the whole of a matter come first, then those
    with a figure or a status, then those of most origins and sources; relations come last.
    """
    briefing, conflicts = edition.briefing, edition.examination.conflicts

    def agreed(claim: Claim) -> bool:
        behind, disputes = edition.behind(claim), briefing.disputes_on.get(claim.id, ())
        return (
            claim.rank != "deprecated"
            and claim.modality not in _UNSURE
            and len(behind.sources) > 1
            and not behind.against
            and claim.id not in conflicts.of
            and all(each.status == "resolved" for each in disputes)
        )

    def weight(claim: Claim) -> tuple[object, ...]:
        behind = edition.behind(claim)
        kind = _telling(claim)
        return (claim.scope is not None, kind, -len(behind.origins), -len(behind.sources))

    shown: list[Claim] = []
    of_subject: Counter[str] = Counter()
    for claim in sorted(filter(agreed, briefing.claims.values()), key=weight):
        of_subject[claim.subject] += 1
        if of_subject[claim.subject] <= _SAME_SUBJECT:
            shown.append(claim)
    return shown[:most]


def latest(edition: Edition, most: int) -> list[Claim]:
    """The claims with the latest dates, a few of each, those with values before statements."""
    dated = [
        claim
        for claim in edition.briefing.claims.values()
        if claim.as_of
        and claim.as_of.earliest
        and claim.rank != "deprecated"
        and claim.modality not in ("forecast", "planned", "opinion")
    ]
    dated.sort(key=_newest)
    shown: list[Claim] = []
    of_date: Counter[str] = Counter()
    for claim in dated:
        date = claim.as_of.text if claim.as_of else ""
        of_date[date] += 1
        if of_date[date] <= _SAME_DATE:
            shown.append(claim)
        if len(shown) == most:
            break
    return shown


def _telling(claim: Claim) -> int:
    kinds = (index for index, kind in enumerate(_TELLING) if isinstance(claim.value, kind))
    return next(kinds, len(_TELLING))


def _newest(claim: Claim) -> tuple[bool, int, bool, int]:
    """By the first day that a claim can mean; whole years last; typed and well supported first."""
    assert claim.as_of is not None
    assert claim.as_of.earliest is not None
    vague = claim.as_of.precision == "year"
    return (vague, -claim.as_of.earliest.toordinal(), claim.value is None, -len(claim.evidence))
