"""Long lists in parts, a page for each, so that none is slow to open however long the list is.

The first part has the list's own address, and the others the same with a number, which no id has.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from generator.pages.markdown import Markdown, link

R = TypeVar("R")

MOST = 150
"""Rows of a list on one page: some 400 kB of HTML where each row has notes of its own."""


class PartOfList(NamedTuple, Generic[R]):
    """Rows of a list that have a page."""

    path: str
    title: str
    rows: Sequence[R]
    parts: tuple[Markdown, ...]
    """Links to all parts, by the name of their first row; none where there is one part alone."""


def in_parts(
    path: str, title: str, rows: Sequence[R], name: Callable[[R], Markdown]
) -> Iterator[PartOfList[R]]:
    """The pages of a list of that title at that path; one without rows if there are none."""
    pieces = [rows[start : start + MOST] for start in range(0, max(1, len(rows)), MOST)]
    stem = path.removesuffix(".md")
    paths = [path, *(f"{stem}_{number}.md" for number in range(2, len(pieces) + 1))]
    names = [name(piece[0]) for piece in pieces] if len(pieces) > 1 else []
    for number, (own, piece) in enumerate(zip(paths, pieces, strict=True), 1):
        parts = tuple(
            Markdown(f"**{first}**") if other == own else link(first, other)
            for first, other in zip(names, paths, strict=False)
        )
        yield PartOfList(own, title if number == 1 else f"{title} ({number})", piece, parts)


def whole_list(address: str) -> str:
    """The address of the list that a part belongs to, without an ending; any other as it is."""
    return re.sub(r"_[0-9]+\Z", "", address)
