"""What each kind of page gives to its template: one frozen type per kind, field by field.

Everything is computed before a template sees it. `Markdown` is ready to publish; plain words
are escaped as the template puts them out. A blank (``""``) means that there is nothing to show.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.markdown import Markdown
from generator.pages.parts import (
    AmountRow,
    CompanyRow,
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
    Tally,
    Testimony,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """What every page has."""

    title: str
    """The page's name, as its heading, in the browser's tab and in search."""
    description: str
    """One sentence for search engines and previews."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(PageContext):
    """``index.md``: where a reader in a hurry can stop."""

    lead: str
    """What the briefing is about, in the words of ``site_description``."""
    tallies: tuple[Tally, ...]
    """How much there is of each kind of record, each linked to its index."""
    disputes: tuple[DisputeRow, ...]
    """Open disputes, those on most claims first."""
    more_disputes: Markdown
    """A link to the rest of the open disputes, if there are more."""
    latest: tuple[Testimony, ...]
    """The latest dated claims, newest first."""
    deals: tuple[DealRow, ...]
    """The best documented deals."""
    more_deals: Markdown
    """A link to all deals, if there are more."""
    companies: tuple[CompanyRow, ...]
    """The best documented companies."""
    more_companies: Markdown
    """A link to all companies, if there are more."""
    pages: tuple[Markdown, ...]
    """Links to the hand-written pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyPage(PageContext):
    """``companies/<id>.md``."""

    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """Kind, other names, identifiers."""
    disputes: tuple[DisputeRow, ...]
    """Disputes on the claims of this page, open ones first."""
    figures: tuple[Figure, ...]
    """What its typed single-valued claims say, all values of each figure."""
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
class DealPage(PageContext):
    """``deals/<id>.md``."""

    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """Kind, other names, the larger deal and the smaller ones."""
    parties: tuple[Part, ...]
    """Who takes part, in which roles."""
    disputes: tuple[DisputeRow, ...]
    """Disputes on the claims of this page, open ones first."""
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
class PersonPage(PageContext):
    """``people/<id>.md``."""

    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """Role, company, other names, identifiers."""
    disputes: tuple[DisputeRow, ...]
    """Disputes on the claims of this page, open ones first."""
    said: tuple[Group, ...]
    """Claims that the person makes, by what they are about."""
    about: tuple[Group, ...]
    """Claims that others make about the person."""
    sources: tuple[SourceRow, ...]
    """The sources of the claims, the one with most claims first."""
    mentions: tuple[Markdown, ...]
    """Links to pages whose text links here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(PageContext):
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
    relays: tuple[Markdown, ...]
    """Sources whose reports it relays in some claim."""
    relayed_by: tuple[Markdown, ...]
    """Sources that relay it in some claim."""
    cuts: tuple[Cut, ...]
    """Passages of the document that are not the article, by reason."""
    testimonies: tuple[Testimony, ...]
    """Its claims with their quotes, in the order of the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputePage(PageContext):
    """``disputes/<id>.md``."""

    heading: Markdown
    """The question."""
    open: bool
    """Whether the question is open."""
    kind: str
    """What kind of contradiction it is, in a sentence."""
    positions: tuple[Position, ...]
    """The accounts: one for each value, or for each claim without one; columns of the matrix."""
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

    sources: tuple[SourceRow, ...]
    """Sources whose text is held."""
    origins: tuple[SourceRow, ...]
    """Works that are only cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeIndex(PageContext):
    """``disputes/index.md``."""

    open: tuple[DisputeRow, ...]
    """Open disputes, those on most claims first."""
    resolved: tuple[DisputeRow, ...]
    """Resolved ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage(PageContext):
    """A page of ``content/pages``."""

    body: Markdown
    """Its Markdown, with citations and links made."""
