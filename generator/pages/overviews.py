"""What the pages that show many records give to their templates; see `generator.pages.contexts`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.pages.contexts import PageContext
from generator.pages.markdown import Markdown
from generator.pages.panels import Entries, FlowEdge, Listed, LoopRow, Tally, Teaser
from generator.pages.parts import (
    CompanyRow,
    DealRow,
    DisputeRow,
    PersonRow,
    SourceRow,
    Testimony,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(PageContext):
    """``index.md``: where a reader in a hurry can stop."""

    lead: str
    """What the briefing is about, in the words of ``site_description``."""
    teasers: tuple[Teaser, ...]
    """The hand-written pages with a first sentence, those that cite most first."""
    pages: tuple[Markdown, ...]
    """Links to the other hand-written pages."""
    disputes: tuple[DisputeRow, ...]
    """The most important open disputes."""
    more_disputes: Markdown
    """A link to all disputes."""
    settled: tuple[Testimony, ...]
    """The best supported claims that nothing contradicts."""
    latest: tuple[Testimony, ...]
    """The latest dated claims, newest first."""
    more_latest: Markdown
    """A link to the timeline."""
    network: Markdown
    """A picture of who gives whom what."""
    loops: tuple[Markdown, ...]
    """Links to the ways on which money goes round."""
    more_flows: Markdown
    """A link to the page of flows."""
    deals: tuple[DealRow, ...]
    """The best documented deals."""
    more_deals: Markdown
    """A link to all deals, if there are more."""
    companies: tuple[CompanyRow, ...]
    """The best documented companies."""
    more_companies: Markdown
    """A link to all companies, if there are more."""
    lists: tuple[Markdown, ...]
    """Links to the lists: of claims, of all names."""
    tallies: tuple[Tally, ...]
    """How much there is of each kind of record, each linked to its index."""
    hide: ClassVar[tuple[str, ...]] = ("navigation", "toc")
    """Both columns, so that the page has the whole width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowsPage(PageContext):
    """``flows.md``: who gives whom what."""

    network: Markdown
    """A picture of it."""
    circles: tuple[LoopRow, ...]
    """The ways on which money goes round."""
    loops_told: str
    """How many loops there are, and whether there may be more, in a sentence."""
    edges: tuple[FlowEdge, ...]
    """Every flow, for a table."""
    n_edges: str
    """How many there are."""
    notices: tuple[str, ...]
    """What is not shown, in sentences."""
    hide: ClassVar[tuple[str, ...]] = ("navigation", "toc")
    """Both columns, so that the picture has the whole width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage(PageContext):
    """``timeline.md``: what happened when."""

    scale: Markdown
    """The most telling events on a scale of time."""
    events: tuple[Testimony, ...]
    """All events, for a table."""
    n_events: str
    """How many there are."""
    notice: str
    """How many of how many are shown; blank if all are."""
    hide: ClassVar[tuple[str, ...]] = ("navigation", "toc")
    """Both columns, so that the picture has the whole width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyIndex(PageContext):
    """``companies/index.md``."""

    companies: tuple[CompanyRow, ...]
    """All companies, from A to Z."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealIndex(PageContext):
    """``deals/index.md``."""

    deals: tuple[DealRow, ...]
    """All deals, from A to Z."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonIndex(PageContext):
    """``people/index.md``."""

    people: tuple[PersonRow, ...]
    """All people, from A to Z."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceIndex(PageContext):
    """``sources/index.md``."""

    notice: str
    """Whose names the names of texts without a title are; blank where all have one."""
    sources: tuple[SourceRow, ...]
    """Sources whose text is held."""
    origins: tuple[SourceRow, ...]
    """Works that are only cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeIndex(PageContext):
    """``disputes/index.md``."""

    open: tuple[DisputeRow, ...]
    """Open disputes, the most important first."""
    resolved: tuple[DisputeRow, ...]
    """Resolved ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AToZ(PageContext):
    """``a-z.md``: every company, person and deal by name."""

    letters: tuple[Entries, ...]
    """The names under their first letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLists(PageContext):
    """``claims/index.md``: the lists of claims."""

    lists: tuple[Entries, ...]
    """The lists by modality, by property, by tag and by source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimList(PageContext):
    """``claims/<list>.md``: claims with something in common."""

    trail: tuple[Markdown, ...]
    """Links to the home page and to all lists: the way back."""
    told: str
    """How many claims there are."""
    listed: tuple[Listed, ...]
    """The claims by subject; none where there are too many."""
    subjects: tuple[Entries, ...]
    """Where there are too many: subjects by kind, with the number of their claims."""
