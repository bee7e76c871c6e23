"""Which claims cannot both hold, and which say the same in other numbers.

Claims are held against one another where they are about one matter: the same subject, property,
party and scope. Only properties that have at most one true value (`single`) are compared, and
neither deprecated claims nor those of modality `denied`. A scope is compared after folding case and
white space; a claim without party or scope is a matter apart from those with one.

Two claims on one matter conflict where their times can overlap (a missing time overlaps all) and
their values cannot both be true (`generator.analysis.comparing_values`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from generator.analysis.comparing_values import why_apart
from generator.analysis.grouping import DEPRECATED, Compared, all_compared
from generator.by_file import files_of, of_claims
from generator.groups import grouped
from generator.model import Briefing, Claim

MOST_PAIRS = 20_000
"""Pairs of claims on one matter and at one time that are held against one another: two hundred
claims have as many, and what a curator writes has a few."""


class Conflict(NamedTuple):
    """Two claims that cannot both hold, by id; `first` stands earlier by file path and line."""

    first: str
    second: str
    reason: str
    """Why, in words: "`1 billion EUR` and `2 billion USD` are in different currencies"."""


@dataclass(frozen=True)
class Conflicts:
    """What was found by holding claims against one another, in the order of files and lines."""

    conflicts: tuple[Conflict, ...]
    contested: frozenset[str]
    """Claims against which there is evidence. That is no conflict by itself: their own footnotes
    show both sides, so that nothing is left undisclosed. Deprecated ones are left out."""
    crowded: tuple[str, ...]
    """The last claim of each matter on which there are more pairs than are compared."""
    pairs: int
    """Pairs of claims on one matter and of overlapping times: those whose values were compared."""

    @cached_property
    def of(self) -> Mapping[str, tuple[Conflict, ...]]:
        """The conflicts of each claim that has any, by claim id."""
        return grouped(
            (claim, each) for each in self.conflicts for claim in (each.first, each.second)
        )

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
    """Everything that contradicts something in a briefing; linear but for claims at one time."""
    claims = briefing.claims
    every = all_compared(claims)
    order = {each.id: index for index, each in enumerate(every)}
    conflicts: list[Conflict] = []
    crowded: list[str] = []
    compared = 0
    for alike in _matters(briefing, every):
        pairs = list(islice(_pairs(alike), MOST_PAIRS + 1))
        if len(pairs) > MOST_PAIRS:
            crowded.append(alike[-1].id)
            pairs.pop()
        compared += len(pairs)
        for one, other in pairs:
            first, second = (
                claims[each] for each in sorted((one.id, other.id), key=order.__getitem__)
            )
            assert first.value is not None
            assert second.value is not None
            why = why_apart(first.value, second.value)
            if why:
                conflicts.append(Conflict(first.id, second.id, why))
    return Conflicts(
        tuple(sorted(conflicts, key=lambda each: (order[each.second], order[each.first]))),
        frozenset(each for file in files_of(claims) for each in file.gathered(_refuted)),
        tuple(sorted(crowded, key=order.__getitem__)),
        compared,
    )


@of_claims
def _refuted(claims: Iterable[Claim]) -> list[str]:
    return [
        claim.id
        for claim in claims
        if claim.rank != DEPRECATED and any(each.refutes for each in claim.evidence)
    ]


def _pairs(claims: Sequence[Compared]) -> Iterator[tuple[Compared, Compared]]:
    """The pairs of claims that share a day."""
    going_on: list[Compared] = []
    for claim in sorted(claims, key=attrgetter("first")):
        going_on = [each for each in going_on if each.last >= claim.first]
        yield from ((each, claim) for each in going_on)
        going_on.append(claim)


def _matters(briefing: Briefing, claims: Iterable[Compared]) -> Iterable[Sequence[Compared]]:
    """The claims to be held against one another: those on one matter, with values of one kind."""
    properties = briefing.vocabulary.properties
    single = {each.id for each in properties.values() if each.single}
    return grouped(
        ((claim.matter, claim.kind), claim)
        for claim in claims
        if claim.matter and claim.matter.property in single and not claim.denied
    ).values()
