"""How well a claim is supported: by how many sources, and by how many that repeat no other.

A source that relays a report has it from there, its *origin*; equal origins count once. Only what
the evidence of the claim says is believed: that a text cites a report somewhere does not mean
that it has this statement from it. The way goes on through the origin's own evidence for the
same claim: if A relays B, and B's evidence relays C, then A has it from C.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Claim, Evidence


@dataclass(frozen=True, slots=True)
class Way:
    """From a source to the report where it has a statement from: ids, of one to begin with."""

    steps: tuple[str, ...]

    @property
    def source(self) -> str:
        return self.steps[0]

    @property
    def origin(self) -> str:
        return self.steps[-1]


@dataclass(frozen=True, slots=True)
class Corroboration:
    """What stands behind a claim, and against it; ids, each once, in the order of the evidence."""

    sources: tuple[str, ...]
    """Sources that support the claim."""
    origins: tuple[str, ...]
    """Where those have it from: an origin, or the source itself."""
    ways: tuple[Way, ...]
    """How each of those sources comes by it; several where its evidence names several origins."""
    against: tuple[str, ...]
    """Sources that refute the claim."""
    origins_against: tuple[str, ...]
    ways_against: tuple[Way, ...]


def corroboration(claim: Claim) -> Corroboration:
    """The sources and independent origins for and against a claim."""
    supporting = [evidence for evidence in claim.evidence if not evidence.refutes]
    refuting = [evidence for evidence in claim.evidence if evidence.refutes]
    ways, ways_against = _ways(supporting), _ways(refuting)
    return Corroboration(
        sources=_each_once(way.source for way in ways),
        origins=_each_once(way.origin for way in ways),
        ways=ways,
        against=_each_once(way.source for way in ways_against),
        origins_against=_each_once(way.origin for way in ways_against),
        ways_against=ways_against,
    )


def _ways(evidence: Iterable[Evidence]) -> tuple[Way, ...]:
    given = [(each.source, each.origin or each.source) for each in evidence]
    origins: dict[str, set[str]] = {}
    for source, origin in given:
        origins.setdefault(source, set()).add(origin)
    return tuple(dict.fromkeys(_way(source, origin, origins) for source, origin in given))


def _way(source: str, origin: str, origins: Mapping[str, set[str]]) -> Way:
    steps = [source]
    while origin != steps[-1]:
        if origin in steps:
            # They name one another: one origin, whichever it is, so each ends at the same one.
            circle = steps[steps.index(origin) :]
            return Way((*steps, min(circle))) if steps[-1] != min(circle) else Way(tuple(steps))
        steps.append(origin)
        further = origins.get(origin, {origin})
        # One that has it from several places cannot be told to be either of them.
        origin = min(further) if len(further) == 1 else origin
    return Way(tuple(steps))


def _each_once(identifiers: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(identifiers))
