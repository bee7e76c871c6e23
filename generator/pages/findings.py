"""What the analysis finds and several pages show, each found once for an edition."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from generator.analysis.coverage import SourceCoverage
from generator.analysis.flows import Flow, Flows, find_flows
from generator.analysis.loops import Loops, find_loops
from generator.analysis.near_duplicates import article, near_duplicates
from generator.analysis.timeline import Event, events
from generator.examination import Examination
from generator.model import Briefing

MOST_MEASURED = 3_000_000
"""Characters of all documents beyond which neither coverage nor repetition is measured for pages:
reading every figure and date of 30 million takes longer than making all pages. The command
``coverage`` measures any number."""


@dataclass(frozen=True)
class Findings:
    """What was found, when it is first asked for."""

    examination: Examination

    @property
    def _briefing(self) -> Briefing:
        return self.examination.briefing

    # --- flows --------------------------------------------------------------------------------

    @cached_property
    def flows(self) -> Flows:
        """Who gives whom what."""
        return find_flows(self._briefing)

    @cached_property
    def loops(self) -> Loops:
        """The loops in which money goes round."""
        return find_loops(self.flows)

    @cached_property
    def looping(self) -> frozenset[tuple[str, str, str]]:
        """Giver, receiver and thing of every link that is part of a loop."""
        return frozenset(
            (link.giver, link.receiver, link.what)
            for loop in self.loops.loops
            for link in loop.links
        )

    @cached_property
    def circular(self) -> Flows:
        """The flows on circles; all where there is no circle."""
        found = tuple(flow for flow in self.flows.flows if self.is_looping(flow))
        return Flows(found) if found else self.flows

    def is_looping(self, flow: Flow) -> bool:
        """Whether a flow is part of a loop."""
        return (flow.giver, flow.receiver, flow.what) in self.looping

    # --- time ---------------------------------------------------------------------------------

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events of the whole briefing, in time."""
        return events(self._briefing)

    # --- texts --------------------------------------------------------------------------------

    @cached_property
    def _is_measured(self) -> bool:
        documents = (source.document for source in self._briefing.sources.values())
        return sum(len(each.text) for each in documents if each) <= MOST_MEASURED

    def coverage(self, source: str) -> SourceCoverage | None:
        """How much of a source the claims cover; None where it is not measured."""
        return self.examination.coverage.get(source) if self._is_measured else None

    @cached_property
    def repetitions(self) -> Mapping[str, tuple[tuple[str, float], ...]]:
        """The sources that each source nearly repeats, or that repeat it, with the share."""
        if not self._is_measured:
            return {}
        excluded = self.examination.excluded
        articles = {
            source.id: article(source.document.text, excluded.get(source.id, ()))
            for source in self._briefing.sources.values()
            if source.document
        }
        found: dict[str, list[tuple[str, float]]] = {}
        for each in near_duplicates(articles):
            found.setdefault(each.first, []).append((each.second, each.share))
            found.setdefault(each.second, []).append((each.first, each.share))
        return MappingProxyType({source: tuple(of) for source, of in found.items()})

    @cached_property
    def relayed_by(self) -> Mapping[str, Mapping[str, int]]:
        """For each origin the sources that relay it, and in how many pieces of evidence."""
        relayed: dict[str, dict[str, int]] = {}
        for claim in self._briefing.claims.values():
            for evidence in claim.evidence:
                if evidence.origin:
                    counts = relayed.setdefault(evidence.origin, {})
                    counts[evidence.source] = counts.get(evidence.source, 0) + 1
        return MappingProxyType(relayed)
