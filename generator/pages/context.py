"""What every page gives to its template; what else a kind of page gives stands in its own module.

Everything is computed before a template sees it. `Markdown` is ready to publish; plain words are
escaped as the template puts them out. A blank (``""``) means that there is nothing to show.
"""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from generator.pages.markdown import Markdown


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
class WidePage(PageContext):
    """A page that has the whole width: a list, a table or a picture, with no contents beside it."""

    hide: ClassVar[tuple[str, ...]] = ("navigation", "toc")
    """Both columns."""


Row: TypeAlias = tuple[Markdown | str | int, ...]
"""The cells of a row."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, as ``parts/table.md.jinja`` sets it."""

    css: Markdown
    """Its class."""
    heads: tuple[str, ...]
    """What its columns are called."""
    rows: tuple[Row, ...]
    """Its rows, a cell for each head; columns of numbers stand at the right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(WidePage):
    """A list, or one part of a long one."""

    parts: tuple[Markdown, ...]
    """Links to its parts; none where it has one alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage(ListPage):
    """All that there is of a kind."""

    table: Table
    """A row for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage(PageContext):
    """What every page of one record has."""

    trail: tuple[Markdown, ...]
    """Links to the home page and to the index of its kind: the way back."""


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
