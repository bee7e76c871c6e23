"""What each kind of page gives to its template: one frozen type per kind, field by field.

Everything is computed before a template sees it. `Markdown` is ready to publish; plain words
are escaped as the template puts them out. A blank (``""``) means that there is nothing to show.
Here are the pages of single records; those of many are in `generator.pages.overviews`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.pages.markdown import Markdown
from generator.pages.panels import Backing, LoopRow, Relay
from generator.pages.parts import (
    AmountRow,
    Cut,
    DealRow,
    DisputeRow,
    Fact,
    Figure,
    Group,
    MatrixRow,
    Part,
    PersonRow,
    Position,
    SourceRow,
    Testimony,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """What every page has."""

    title: str
    """The page's name, as its heading, in the browser's tab and in search."""
    description: str
    """One sentence for search engines and previews."""
    hide: ClassVar[tuple[str, ...]] = ("navigation",)
    """What the theme leaves out beside the page: its navigation, which would hold nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage(PageContext):
    """What every page of one record has."""

    trail: tuple[Markdown, ...]
    """Links to the home page and to the index of its kind: the way back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyPage(RecordPage):
    """``companies/<id>.md``."""

    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """Kind, other names, identifiers."""
    disputes: tuple[DisputeRow, ...]
    """The most important disputes on the claims of this page."""
    more_disputes: tuple[DisputeRow, ...]
    """The other ones, as questions alone."""
    figures: tuple[Figure, ...]
    """What its typed single-valued claims say, all values of each figure."""
    charts: tuple[Markdown, ...]
    """Pictures of those of its figures that are disputed."""
    neighbourhood: Markdown
    """A picture of what it gives and gets."""
    loops: tuple[LoopRow, ...]
    """The loops that it is on."""
    more_loops: Markdown
    """A link to further ones."""
    events: tuple[Testimony, ...]
    """The most telling events, in time."""
    deals: tuple[DealRow, ...]
    """Its deals."""
    claims: tuple[Group, ...]
    """Every claim that belongs here, in groups."""
    people: tuple[PersonRow, ...]
    """People of the company, and people who speak on this page."""
    sources: tuple[SourceRow, ...]
    """The sources of the claims, the one with most claims first."""
    mentions: tuple[Markdown, ...]
    """Links to pages whose text links here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealPage(RecordPage):
    """``deals/<id>.md``."""

    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """Kind, other names, the larger deal and the smaller ones."""
    parties: tuple[Part, ...]
    """Who takes part, in which roles."""
    disputes: tuple[DisputeRow, ...]
    """The most important disputes on the claims of this page."""
    more_disputes: tuple[DisputeRow, ...]
    """The other ones, as questions alone."""
    neighbourhood: Markdown
    """A picture of who gives whom what in it, in its parts and in its whole."""
    chart: Markdown
    """A picture of its amounts, where they differ."""
    events: tuple[Testimony, ...]
    """The most telling events, in time."""
    statuses: tuple[Testimony, ...]
    """What the sources say of its status, the latest first."""
    amounts: tuple[AmountRow, ...]
    """Each amount as each source gives it."""
    figures: tuple[Figure, ...]
    """Its other typed single-valued claims."""
    claims: tuple[Group, ...]
    """Every claim that belongs here, in groups."""
    people: tuple[PersonRow, ...]
    """People who speak on this page."""
    sources: tuple[SourceRow, ...]
    """The sources of the claims, the one with most claims first."""
    mentions: tuple[Markdown, ...]
    """Links to pages whose text links here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage(RecordPage):
    """``people/<id>.md``."""

    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """Role, company, other names, identifiers."""
    disputes: tuple[DisputeRow, ...]
    """The most important disputes on the claims of this page."""
    more_disputes: tuple[DisputeRow, ...]
    """The other ones, as questions alone."""
    said: tuple[Group, ...]
    """Claims that the person makes, by what they are about."""
    about: tuple[Group, ...]
    """Claims that others make about the person."""
    sources: tuple[SourceRow, ...]
    """The sources of the claims, the one with most claims first."""
    mentions: tuple[Markdown, ...]
    """Links to pages whose text links here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(RecordPage):
    """``sources/<id>.md``; never the text of the source, only what claims quote from it."""

    heading: Markdown
    """The source's name in its own language."""
    facts: tuple[Fact, ...]
    """What is known about it, and what it does not state."""
    note: Markdown
    """How the curator knows it."""
    held: bool
    """Whether its text is held, or it is only cited."""
    share: str
    """How much of the text is quoted, in a sentence; blank where there is no text."""
    cites: tuple[Markdown, ...]
    """Works it cites: sources, or addresses elsewhere."""
    coverage: str
    """How many of its checkable sentences the claims cover, in a sentence."""
    strip: Markdown
    """A picture of where in the text the claims stand."""
    repeats: tuple[Markdown, ...]
    """Sources that it nearly repeats, or that nearly repeat it."""
    relays: tuple[Relay, ...]
    """Sources whose reports it relays in some claim."""
    relayed_by: tuple[Markdown, ...]
    """Sources that relay it in some claim."""
    cuts: tuple[Cut, ...]
    """Passages of the document that are not the article, by reason."""
    testimonies: tuple[Testimony, ...]
    """Its claims with their quotes, in the order of the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputePage(RecordPage):
    """``disputes/<id>.md``."""

    heading: Markdown
    """The question."""
    open: bool
    """Whether the question is open."""
    kind: str
    """What kind of contradiction it is, in a sentence."""
    chart: Markdown
    """A picture of the disputed amounts."""
    backing: tuple[Backing, ...]
    """Where each account comes from, if some source relays another report."""
    positions: tuple[Position, ...]
    """The accounts: one for each value, or for each claim without one; columns of the matrix."""
    many: bool
    """Whether there are more of them than columns have room for."""
    rows: tuple[MatrixRow, ...]
    """One for each source."""
    assessment: Markdown
    """What the editor makes of it, with footnotes."""
    reviewed: Markdown
    """When the editor last looked at it."""
    claims: tuple[Markdown, ...]
    """The claims in full."""
    entities: tuple[Markdown, ...]
    """Links to the companies, deals and people that the claims are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage(PageContext):
    """A page of ``content/pages``."""

    body: Markdown
    """Its Markdown, with citations and links made."""
    hide: ClassVar[tuple[str, ...]] = ()
    """Nothing: these pages are a section of the navigation."""
