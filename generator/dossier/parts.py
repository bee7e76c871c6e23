"""The parts that the contexts of a dossier are made of: claims, rows of tables, lines of lists.

As in `generator.dossier.contexts`, everything is computed; a blank means nothing to show.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of a record and what it holds."""

    label: str
    """What it is."""
    value: Markup
    """What is known."""
    missing: bool = False
    """Whether nothing is known, and the page says so."""


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """One claim in full."""

    number: int
    """Its number, for the margin."""
    anchor: str
    """Its id in the document."""
    statement: Markup
    """What is claimed."""
    notes: Markup
    """Its footnotes."""
    modality: Markup
    """How it is said: a shape and a word."""
    details: Markup
    """Who says so, when, which value, how many sources."""
    disputed: Markup
    """That it is in dispute, with the pages of its disputes."""
    note: Markup
    """The editor's note."""
    superseded: bool
    """Whether it is kept for the record only."""


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims under one heading."""

    title: Markup
    """The heading; blank for none."""
    claims: tuple[ClaimEntry, ...]
    """By time."""


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value of a property, in a table."""

    label: Markup
    """The property; blank if it is that of the row above."""
    value: Markup
    """The value."""
    covers: Markup
    """Whose value it is and what it covers."""
    modality: Markup
    """How it is said."""
    when: Markup
    """When it holds."""
    claim: Markup
    """The number of its claim."""
    superseded: bool
    """Whether it is kept for the record only."""


@dataclass(frozen=True, slots=True)
class DealRow:
    """A deal of a company, in a table."""

    deal: Markup
    """Its title."""
    roles: str
    """What the company is in it."""
    others: Markup
    """The other parties."""
    amounts: tuple[Markup, ...]
    """The distinct amounts that sources give."""
    status: Markup
    """The latest status, or the several of the same time."""
    page: Markup
    """Where it is set out."""


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """A dispute in a list."""

    question: Markup
    """The question."""
    open: bool
    """Whether it is open."""
    kind: str
    """What kind of contradiction it is, in a sentence."""
    page: Markup
    """Where it is set out."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A claim that is set out elsewhere."""

    number: int
    """Its number."""
    statement: Markup
    """What is claimed."""
    page: Markup
    """Where it is set out."""


@dataclass(frozen=True, slots=True)
class Account:
    """A claim in a dispute."""

    number: int
    """Its number."""
    value: Markup
    """Its value; blank for a free statement."""
    statement: Markup
    """What is claimed."""
    notes: Markup
    """Its footnotes."""
    modality: Markup
    """How it is said."""
    details: Markup
    """Who says so, and when."""
    page: Markup
    """Where it is set out."""
    preferred: bool
    """Whether the editor prefers it."""
