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

    What one text alone says is not settled. Those of several known origins come first, then those
    with a figure or a status, then those on what most claims are about; who is whose chief comes
    last.
    """
    briefing = edition.briefing
    conflicts = edition.examination.conflicts
    weight = {each: len(claims) for each, claims in briefing.claims_on.items()}
    found: list[tuple[tuple[object, ...], Claim]] = []
    for index, claim in enumerate(briefing.claims.values()):
        if claim.rank == "deprecated" or claim.modality in _UNSURE:
            continue
        disputes = briefing.disputes_on.get(claim.id, ())
        if any(each.status != "resolved" for each in disputes) or claim.id in conflicts.of:
            continue
        behind = edition.behind(claim)
        origins = len(behind.origins)
        if behind.against or len(behind.sources) < 2:
            continue
        kind = _telling(claim)
        several = origins > 1 and kind < len(_TELLING)
        apart = claim.scope is not None
        order = (
            not several,
            apart,
            kind,
            -origins,
            -len(behind.sources),
            -weight[claim.subject],
            index,
        )
        found.append((order, claim))
    found.sort(key=lambda each: each[0])
    shown: list[Claim] = []
    of_subject: Counter[str] = Counter()
    for _, claim in found:
        if of_subject[claim.subject] < _SAME_SUBJECT:
            of_subject[claim.subject] += 1
            shown.append(claim)
        if len(shown) == most:
            break
    return shown


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
