"""The pages that the curator writes by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.citations import parse_markdown
from generator.pages.context import PageContext
from generator.pages.edition import Edition
from generator.pages.handwritten import head_and_body, inert
from generator.pages.links import STAND, way_up
from generator.pages.markdown import Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage(PageContext):
    """A page of ``content/pages``."""

    body: Markdown
    """Its Markdown, with citations and links made."""
    hide: ClassVar[tuple[str, ...]] = ()
    """Nothing: these pages are a section of the navigation."""


def pages(edition: Edition) -> Iterator[tuple[str, WrittenPage]]:
    """Each page at its place in the site."""
    for page in edition.briefing.pages:
        if page.name == STAND:
            # Where things stand: the home page tells it.
            continue
        path = f"{page.name}.md"
        head, body = head_and_body(page)
        yield (
            path,
            WrittenPage(
                title=head.title,
                description=head.description,
                body=Markdown(
                    edition.segments(parse_markdown(inert(body)), way_up(path), prose=str)
                ),
            ),
        )
