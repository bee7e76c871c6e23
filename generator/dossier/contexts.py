"""What a dossier gives to its templates: frozen, field by field, everything computed.

`Markup` is ready to print; plain words are escaped as a template puts them out. A blank (``""``)
means that there is nothing to show.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.dossier.parts import (
    Account,
    ClaimGroup,
    DealRow,
    DisputeLine,
    Fact,
    Reference,
    ValueRow,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """The title page."""

    above: str
    """What kind of document it is, or what it is taken from."""
    title: str
    """The briefing's name, or that of the one record."""
    description: Markup
    """What the briefing is about, or what kind of record it is."""
    counts: tuple[str, ...]
    """How much there is of each kind of record."""
    state: str
    """The day of the latest review or source; blank if none is known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    title: Markup
    """The heading."""
    anchor: str
    """Its id."""
    below: tuple[Entry, ...] = ()
    """What stands under it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A modality and what it means."""

    mark: Markup
    """Its shape and word."""
    meaning: str
    """What it says, in a sentence; blank for one of the briefing's own."""


@dataclass(frozen=True, slots=True)
class Guide:
    """How to read the dossier."""

    paragraphs: tuple[str, ...]
    """The explanation."""
    marks: tuple[Mark, ...]
    """The modalities of this briefing."""


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """Open disputes of one kind."""

    kind: str
    """What kind of contradiction it is, in a sentence."""
    questions: tuple[DisputeLine, ...]
    """Those on most claims first."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A deal, company or person."""

    anchor: str
    """Its id in the document."""
    kind: str
    """What it is."""
    name: Markup
    """Its name."""
    lead: Markup
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """Other names, identifiers, parties, the larger deal."""
    values: tuple[ValueRow, ...]
    """Every value that sources give it."""
    deals: tuple[DealRow, ...]
    """Its deals."""
    disputes: tuple[DisputeLine, ...]
    """Disputes on its claims, open ones first."""
    groups: tuple[ClaimGroup, ...]
    """Its claims in full."""
    elsewhere: tuple[Reference, ...]
    """Claims on other subjects that concern it."""
    elsewhere_lead: str
    """What those are, in a sentence."""
    sources: Markup
    """What its claims rest on, with the number of claims."""


@dataclass(frozen=True, slots=True)
class Part:
    """Chapters of one kind."""

    title: str
    """Its heading."""
    anchor: str
    """Its id."""
    chapters: tuple[Chapter, ...]
    """From A to Z."""


@dataclass(frozen=True, slots=True)
class DisputeEntry:
    """A dispute in full."""

    anchor: str
    """Its id in the document."""
    question: Markup
    """The question."""
    open: bool
    """Whether it is open."""
    kind: str
    """What kind of contradiction it is, in a sentence."""
    accounts: tuple[Account, ...]
    """The claims that differ."""
    assessment: Markup
    """What the editor makes of it, with footnotes."""
    reviewed: Markup
    """When the editor last looked at it."""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source: what is known about it, never its text."""

    anchor: str
    """Its id in the document."""
    name: Markup
    """Its name in its own language."""
    held: bool
    """Whether its text is held, or it is only cited."""
    facts: tuple[Fact, ...]
    """What is known, and what it does not state."""
    note: Markup
    """How the curator knows it."""


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """A page that the curator wrote by hand."""

    anchor: str
    """Its id in the document."""
    title: str
    """Its heading."""
    body: Markup
    """Its text, with footnotes."""


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A claim in the index."""

    number: int
    """Its number."""
    name: str
    """Its permanent name: its id."""
    page: Markup
    """Where it is set out; blank if it is only cited."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole document: the context of ``print/dossier.html.jinja``."""

    title: str
    """What the file is called."""
    briefing: str
    """The briefing's name, for the running heads."""
    description: str
    """One sentence for catalogues."""
    language: str
    """Its language (BCP 47)."""
    style: Markup
    """The style sheet."""
    cover: Cover
    """The title page."""
    contents: tuple[Entry, ...]
    """Every heading, for the table of contents."""
    guide: Guide
    """How to read the dossier."""
    unresolved: tuple[OpenQuestions, ...]
    """The open disputes by kind; none in a dossier of one record, whose chapter lists them."""
    pages: tuple[WrittenEntry, ...]
    """What the curator wrote by hand."""
    parts: tuple[Part, ...]
    """Deals, companies and people."""
    disputes: tuple[DisputeEntry, ...]
    """The disputes in full, open ones first."""
    sources: tuple[SourceEntry, ...]
    """What everything rests on."""
    index: tuple[IndexLine, ...]
    """The claims by their number."""
