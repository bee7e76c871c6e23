"""Lines of an index."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.markdown import Markdown


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
