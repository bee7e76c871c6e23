"""The parts of pages that show many records at once: flows, events, lists, what to read first.

As in `generator.pages.parts`, everything is computed; a blank means nothing to show.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.markdown import Markdown
from generator.pages.parts import Testimony


@dataclass(frozen=True, slots=True)
class FlowDeal:
    """What one company gives another in one deal."""

    deal: Markdown
    """The deal, linked."""
    amounts: tuple[Testimony, ...]
    """How much of it, as each source says; never summed."""
    shared: tuple[Testimony, ...]
    """How much, for several flows of the deal together."""
    proof: Markdown
    """Footnote marks of claims on the deal, where no source says how much."""


@dataclass(frozen=True, slots=True)
class FlowEdge:
    """All that one company gives another of one thing."""

    giver: Markdown
    """Who gives, linked."""
    receiver: Markdown
    """Who gets it, linked."""
    what: str
    """What is given."""
    deals: tuple[FlowDeal, ...]
    """The deals."""
    looping: bool
    """Whether it is part of a loop."""


@dataclass(frozen=True, slots=True)
class LoopRow:
    """One way on which money goes round."""

    title: Markdown
    """The companies on it, in order."""
    anchor: Markdown
    """The heading's id."""
    number: int
    """What marks its lines in the picture."""
    told: Markdown
    """What the texts tell of its steps."""
    standing: Markdown
    """How far it is, as each source says; blank where none does."""


@dataclass(frozen=True, slots=True)
class Teaser:
    """A page that a person wrote, to read first."""

    title: Markdown
    """Its title, linked."""
    words: Markdown
    """Its first sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index."""

    name: Markdown
    """What it is, linked."""
    aside: Markdown
    """What else to know: a count, a kind, other names."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Lines of an index under one heading."""

    title: Markdown
    """The heading."""
    anchor: Markdown
    """Its id."""
    entries: tuple[Entry, ...]
    """The lines."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Claims of a list on one subject."""

    title: Markdown
    """The subject, linked."""
    anchor: Markdown
    """The heading's id."""
    claims: tuple[Testimony, ...]
    """Its claims."""


@dataclass(frozen=True, slots=True)
class Backing:
    """One account in a dispute, and where its sources have it from."""

    value: Markdown
    """The value, or the statement."""
    support: Markdown
    """How many sources and independent origins."""
    ways: tuple[Markdown, ...]
    """From each source to its origin."""


@dataclass(frozen=True, slots=True)
class Relay:
    """A report that a source relays."""

    work: Markdown
    """The report, linked."""
    others: Markdown
    """Who relays it, too."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records there are of a kind."""

    count: str
    """The number."""
    label: str
    """Of what."""
    address: Markdown
    """Where they are listed; blank if nowhere."""
