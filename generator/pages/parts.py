"""The parts that pages are made of: rows of tables, marks, groups of claims.

As in `generator.pages.contexts`, everything is computed; a blank means nothing to show.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.markdown import EMPTY, Markdown


@dataclass(frozen=True, slots=True)
class ClaimBlock:
    """One claim in full, as every page shows it: the context of ``claim.md.jinja``."""

    anchor: Markdown
    """Its id."""
    here: bool
    """Whether this page is its permanent place."""
    address: Markdown
    """Where its permanent place is, seen from this page."""
    statement: Markdown
    """What is claimed, marked with its language."""
    footnotes: Markdown
    """The marks of its footnotes."""
    modality: Markdown
    """How sure it is: a mark and a word."""
    speaker: Markdown
    """Who asserts it: ``by Ada Example``, ``according to Morgenpost``."""
    when: Markdown
    """When it holds or happened, at its own precision."""
    value: Markdown
    """Its typed value: ``Amount: up to USD 2 billion``."""
    covers: Markdown
    """Whose value it is and what it covers."""
    support: Markdown
    """How many sources and independent origins support it, how many refute it."""
    disputes: tuple[Markdown, ...]
    """Links to its disputes."""
    variants: tuple[Markdown, ...]
    """Other values that sources give for the same, linked."""
    rank: Markdown
    """What the editor thinks of it, if not the usual."""
    rank_class: Markdown
    """The same as a word for the style sheet."""
    note: Markdown
    """The editor's note."""
    tags: tuple[str, ...]
    """The editor's tags."""


@dataclass(frozen=True, slots=True)
class Group:
    """Claims under one heading."""

    title: Markdown
    """The heading, perhaps linked."""
    anchor: Markdown
    """The heading's id, which no claim can have."""
    claims: tuple[Markdown, ...]
    """The claims in full, by time."""
    folded: str = ""
    """What stands for the claims until a reader opens them; blank if they are open."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of a record and what it holds."""

    label: str
    """What it is."""
    value: Markdown
    """What is known."""
    missing: bool = False
    """Whether nothing is known, and the page says so."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one claim says, in a table or a list, with its quotes if the page shows them."""

    value: Markdown
    """Its value, or its statement."""
    covers: Markdown
    """Whose value it is and what it covers."""
    modality: Markdown
    """How sure it is: a mark and a word."""
    when: Markdown
    """When it holds."""
    footnotes: Markdown
    """Its footnote marks."""
    disputed: Markdown
    """A link to its dispute, if there is one."""
    deprecated: bool
    """Whether it is kept for the record only."""
    anchor: Markdown
    """The claim's id."""
    address: Markdown
    """Where the claim's permanent place is, seen from this page."""
    speaker: Markdown
    """Who asserts it."""
    support: Markdown
    """How many sources and independent origins support it, how many refute it."""
    quotes: tuple[Quotation, ...] = ()
    """The quotes of one source, in the order of its document."""
    size: Markdown = EMPTY
    """Unit and number of an amount, for what sorts."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote from a source and where it stands there."""

    text: Markdown
    """The quote in its own language."""
    aside: Markdown
    """How the source puts it, where it stands, the curator's note."""
    footnote: Markdown
    """Its footnote mark."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A property and every value that sources give it."""

    label: Markdown
    """The property."""
    values: tuple[Testimony, ...]
    """Its values, the latest first; none is chosen."""
    more: Markdown
    """A link to further, earlier values."""


@dataclass(frozen=True, slots=True)
class AmountRow:
    """An amount of a deal and who gives it."""

    label: Markdown
    """The property; blank if all amounts of the deal are of one."""
    testimony: Testimony
    """The value, its scope, how sure and when."""
    sources: Markdown
    """Links to the sources that give it."""


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """A company in a table."""

    company: Markdown
    """Its name, linked."""
    kind: str
    """What it is."""
    deals: int
    """How many deals it takes part in."""
    claims: int
    """How many claims belong to it."""
    disputes: int
    """How many disputes are on those."""


@dataclass(frozen=True, slots=True)
class DealRow:
    """A deal in a table."""

    deal: Markdown
    """Its title, linked."""
    kind: str
    """What it is."""
    roles: str
    """The roles of the company whose page it is."""
    counterparties: Markdown
    """The other parties, linked; on pages of no company, all of them."""
    amounts: tuple[Testimony, ...]
    """The distinct amounts that sources give."""
    more: Markdown
    """A link to further amounts."""
    status: tuple[Testimony, ...]
    """The latest status, more than one where they are of the same time."""
    disputed: Markdown
    """How many disputes are on its claims, linked to them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A party of a deal."""

    company: Markdown
    """Its name, linked."""
    roles: str
    """What it is in the deal."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in a table."""

    person: Markdown
    """The name, linked."""
    role: Markdown
    """What the person is."""
    company: Markdown
    """Where, linked."""
    claims: int
    """How many claims the person makes, or is the subject of."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a table."""

    source: Markdown
    """Its name, linked."""
    publisher: str
    """Who published it."""
    published: Markdown
    """When."""
    language: str
    """Its language's name."""
    claims: int
    """How many claims rest on it here."""
    share: str
    """How much of its text is quoted."""


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute in a list."""

    question: Markdown
    """The question, linked."""
    open: bool
    """Whether it is open."""
    kind: str
    """What kind of contradiction it is, in a sentence."""
    positions: tuple[Testimony, ...]
    """What the accounts are, if they are values of one property."""
    summary: Markdown
    """The first sentence of the editor's assessment, where there are no such values."""


@dataclass(frozen=True, slots=True)
class Position:
    """One account in a dispute: a column of its matrix."""

    value: Markdown
    """The value, or the statement."""
    preferred: bool
    """Whether the editor prefers it."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A source in a dispute: a row of its matrix."""

    source: Markdown
    """Its name, linked."""
    published: Markdown
    """When."""
    cells: tuple[MatrixCell, ...]
    """One for each position."""


@dataclass(frozen=True, slots=True)
class MatrixEntry:
    """A claim for which a source is evidence, or against which."""

    says: Markdown
    """How sure the claim is, who asserts it where that is not the source itself, and when."""
    quotes: tuple[Quotation, ...]
    """The source's quotes."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one source says for one account."""

    entries: tuple[MatrixEntry, ...]
    """One for each claim."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Passages of a document that are not the article, for one reason."""

    reason: str
    """Why."""
    passages: int
    """How many."""
    length: str
    """How long together, in characters; blank if not found."""
