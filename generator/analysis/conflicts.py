"""Which claims cannot both hold, and which say the same in other numbers.

Claims are held against one another where they are about one matter: the same subject, property,
party and scope. Only properties that have at most one true value (`single`) are compared, and
neither deprecated claims nor those of modality `denied`. A scope is compared after folding case and
white space; a claim without party or scope is a matter apart from those with one.

Two claims on one matter conflict where their times can overlap (a missing time overlaps all) and
their values cannot both be true (`generator.analysis.comparing`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.analysis.comparing import box_of, same_as, values_apart, why_apart
from generator.analysis.grouping import (
    DEPRECATED,
    at_one_time,
    in_file_order,
    matter_of,
    takes_part,
)
from generator.analysis.overlaps import Box, overlapping
from generator.groups import grouped
from generator.model import Briefing, Claim

MOST_CONFLICTS = 10_000
"""Conflicts told of one matter; any more are counted, so that hostile content stays bounded."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that cannot both hold, by id; `first` stands earlier by file path and line."""

    first: str
    second: str
    reason: str
    """Why, in words: "`1 billion EUR` and `2 billion USD` are in different currencies"."""


@dataclass(frozen=True, slots=True)
class Unlisted:
    """How many conflicts on a matter are not told one by one; `claim` is the last on the matter."""

    claim: str
    count: int


@dataclass(frozen=True)
class Conflicts:
    """What was found by holding claims against one another, in the order of files and lines."""

    conflicts: tuple[Conflict, ...]
    variants: tuple[tuple[str, ...], ...]
    """Claims on one matter, of times that overlap, of which some differ in value and yet meet: to
    be shown side by side. Where some of them also conflict, these are among them."""
    contested: frozenset[str]
    """Claims against which there is evidence. That is no conflict by itself: their own footnotes
    show both sides, so that nothing is left undisclosed. Deprecated ones are left out."""
    unlisted: tuple[Unlisted, ...]
    pairs: int
    """Pairs of claims on one matter and of overlapping times: those whose values were compared."""

    @cached_property
    def of(self) -> Mapping[str, tuple[Conflict, ...]]:
        """The conflicts of each claim that has any, by claim id."""
        return grouped(
            (claim, each) for each in self.conflicts for claim in (each.first, each.second)
        )

    @cached_property
    def variants_of(self) -> Mapping[str, tuple[str, ...]]:
        """The variants that each claim is one of, itself among them, by claim id."""
        return {claim: together for together in self.variants for claim in together}

    def apart(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether any of some claims conflicts with any of the others."""
        against = set(others)
        return any(
            not against.isdisjoint((conflict.first, conflict.second))
            for claim in set(some) - against
            for conflict in self.of.get(claim, ())
        )

    def between(self, claims: Iterable[str]) -> tuple[Conflict, ...]:
        """The conflicts of which both claims are among the given ones."""
        named = set(claims)
        return tuple(
            conflict
            for claim in sorted(named)
            for conflict in self.of.get(claim, ())
            if conflict.second == claim and conflict.first in named
        )


def find_conflicts(briefing: Briefing) -> Conflicts:
    """Everything that contradicts something in a briefing; n·log n in the number of claims."""
    claims = in_file_order(briefing.claims.values())
    conflicts: list[Conflict] = []
    variants: list[tuple[str, ...]] = []
    unlisted: list[Unlisted] = []
    pairs = 0
    for alike in _matters(briefing, claims):
        for together in at_one_time(alike):
            if len(together) < 2:
                continue
            boxes = [box_of(claim) for claim in together]
            compared = overlapping(boxes)
            pairs += compared
            found = values_apart(together, MOST_CONFLICTS)
            conflicts += (
                _conflict(*(together[each] for each in sorted(pair))) for pair in found.pairs
            )
            if found.total > len(found.pairs):
                unlisted.append(Unlisted(together[-1].id, found.total - len(found.pairs)))
            if compared - found.total > _equal(together, boxes):
                variants.append(tuple(claim.id for claim in together))
    order = {claim.id: index for index, claim in enumerate(claims)}
    return Conflicts(
        tuple(sorted(conflicts, key=lambda each: (order[each.second], order[each.first]))),
        tuple(sorted(variants, key=lambda together: order[together[0]])),
        frozenset(
            claim.id
            for claim in claims
            if claim.rank != DEPRECATED and any(each.refutes for each in claim.evidence)
        ),
        tuple(sorted(unlisted, key=lambda each: order[each.claim])),
        pairs,
    )


def _matters(briefing: Briefing, claims: Iterable[Claim]) -> Iterable[Sequence[Claim]]:
    """The claims to be held against one another: those on one matter, with values of one kind."""
    properties = briefing.vocabulary.properties
    matters = grouped(
        ((matter, type(claim.value)), claim)
        for claim in claims
        if takes_part(claim) and (matter := matter_of(claim)) and matter.property in properties
    )
    return (of for (matter, _), of in matters.items() if properties[matter.property].single)


def _conflict(first: Claim, second: Claim) -> Conflict:
    assert first.value is not None
    assert second.value is not None
    return Conflict(first.id, second.id, why_apart(first.value, second.value))


def _equal(claims: Sequence[Claim], boxes: Sequence[Box]) -> int:
    """How many pairs of claims share a day and say the same."""
    alike = grouped(
        (same_as(claim.value), box)
        for claim, box in zip(claims, boxes, strict=True)
        if claim.value is not None
    )
    return sum(map(overlapping, alike.values()))
