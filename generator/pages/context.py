"""What every page gives to its template; what else a kind of page gives stands in its own module.

Everything is computed before a template sees it. `Markdown` is ready to publish; plain words are
escaped as the template puts them out. A blank (``""``) means that there is nothing to show.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from generator.pages.edition import Edition
from generator.pages.links import HOME, Record, folder_of, path_of
from generator.pages.markdown import Markdown, link


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """What every page has."""

    path: str
    """Where its Markdown stands in the folder of all pages."""
    title: str
    """The page's name, as its heading, in the browser's tab and in search."""
    description: str
    """One sentence for search engines and previews."""


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
class ListPage(PageContext):
    """A list, or one part of a long one."""

    parts: tuple[Markdown, ...]
    """Links to its parts, by the name of their first row; none where it has one alone."""


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
class IndexLine:
    """A line of an index."""

    name: Markdown
    """What it is, linked."""
    aside: Markdown
    """What else to know: a count, a kind, other names."""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of an index under one heading."""

    title: Markdown
    """The heading."""
    anchor: Markdown
    """Its id."""
    entries: tuple[IndexLine, ...]
    """The lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionsPage(ListPage):
    """Names under headings: ``a-z.md``, all companies, people and deals by letter;
    ``claims/index.md``, the lists of claims by modality, property, kind of deal and tag.
    """

    sections: tuple[Section, ...]
    """The headings with what is under each."""


def trail(edition: Edition, record: Record) -> tuple[Markdown, ...]:
    """The way back from a record's page: home, and the index of its kind."""
    words, folder = edition.words, folder_of(record)
    return link(words.home, HOME), link(getattr(words, folder), f"{folder}/index.md")


def head(edition: Edition, record: Record, title: str, described: str) -> dict[str, Any]:
    """The fields of the `RecordPage` of a record with that title."""
    return {
        "path": path_of(record),
        "title": title,
        "description": described.format(title),
        "trail": trail(edition, record),
    }


# --- long lists -----------------------------------------------------------------------------------


R = TypeVar("R")

MOST = 150
"""Rows of a list on one page: some 400 kB of HTML where each row has notes of its own."""


def in_parts(
    path: str, title: str, rows: Sequence[R], name: Callable[[R], Markdown]
) -> Iterator[tuple[dict[str, Any], Sequence[R]]]:
    """The pages of a list of that title at that path; one without rows if there are none.

    Of each the fields of `ListPage` that tell it from the others, and its rows.
    """
    pieces = [rows[start : start + MOST] for start in range(0, max(1, len(rows)), MOST)]
    heads = [head_of(path, title, number) for number, _ in enumerate(pieces, 1)]
    names = [name(piece[0]) for piece in pieces] if len(pieces) > 1 else []
    for own, piece in zip(heads, pieces, strict=True):
        parts = tuple(
            Markdown(f"**{first}**") if other is own else link(first, other["path"])
            for first, other in zip(names, heads, strict=False)
        )
        yield {**own, "parts": parts}, piece


def head_of(path: str, title: str, number: int) -> dict[str, str]:
    """Path and title of one of the pages of a list, counted from 1."""
    if number == 1:
        return {"path": path, "title": title}
    return {"path": f"{path.removesuffix('.md')}_{number}.md", "title": f"{title} ({number})"}
