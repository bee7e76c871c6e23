"""How well a claim is supported: by how many sources, and from how many known origins.

A source that relays a report has it from there, its *origin*; one that reports at first hand
(`original`) is an origin itself; of any other the origin is not known, and it may be that of
another source. Equal origins count once. Only what the evidence of the claim says is believed:
that a text cites a report somewhere does not mean that it has this statement from it. The way goes
on through the origin's own evidence for the same claim: if A relays B, and B's evidence relays C,
then A has it from C.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Claim, Evidence, Source


@dataclass(frozen=True, slots=True)
class Way:
    """From a source to the report where it has a statement from: ids, of one to begin with."""

    steps: tuple[str, ...]
    known: bool
    """Whether the last step is known to be where it comes from."""

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
    """The known ones of where those have it from."""
    ways: tuple[Way, ...]
    """How each of those sources comes by it; several where its evidence names several origins."""
    against: tuple[str, ...]
    """Sources that refute the claim."""
    origins_against: tuple[str, ...]
    ways_against: tuple[Way, ...]

    @property
    def least_origins(self) -> int:
        """There are at least so many origins: those known, or one where something is said."""
        return len(self.origins) or min(1, len(self.ways))

    @property
    def all_known(self) -> bool:
        """Whether the origin of every supporting piece of evidence is known."""
        return all(way.known for way in self.ways)


def corroboration(claim: Claim, sources: Mapping[str, Source]) -> Corroboration:
    """The sources of a briefing, and their known origins, for and against a claim of it."""
    supporting = [evidence for evidence in claim.evidence if not evidence.refutes]
    refuting = [evidence for evidence in claim.evidence if evidence.refutes]
    ways, ways_against = _ways(supporting, sources), _ways(refuting, sources)
    return Corroboration(
        sources=_each_once(way.source for way in ways),
        origins=_each_once(way.origin for way in ways if way.known),
        ways=ways,
        against=_each_once(way.source for way in ways_against),
        origins_against=_each_once(way.origin for way in ways_against if way.known),
        ways_against=ways_against,
    )


def _ways(evidence: Iterable[Evidence], sources: Mapping[str, Source]) -> tuple[Way, ...]:
    given = [(each.source, each.origin or each.source) for each in evidence]
    origins: dict[str, set[str]] = {}
    for source, origin in given:
        origins.setdefault(source, set()).add(origin)
    steps = dict.fromkeys(_steps(source, origin, origins) for source, origin in given)
    return tuple(Way(each, _is_known(each, sources)) for each in steps)


def _is_known(steps: tuple[str, ...], sources: Mapping[str, Source]) -> bool:
    """A report that others relay is an origin; a source by itself only where it is original."""
    end = sources.get(steps[-1])
    return len(steps) > 1 or (end is not None and end.original)


def _steps(source: str, origin: str, origins: Mapping[str, set[str]]) -> tuple[str, ...]:
    steps = [source]
    while origin != steps[-1]:
        if origin in steps:
            # They name one another: one origin, whichever it is, so each ends at the same one.
            circle = steps[steps.index(origin) :]
            return (*steps, min(circle)) if steps[-1] != min(circle) else tuple(steps)
        steps.append(origin)
        further = origins.get(origin, {origin})
        # One that has it from several places cannot be told to be either of them.
        origin = min(further) if len(further) == 1 else origin
    return tuple(steps)


def _each_once(identifiers: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(identifiers))
