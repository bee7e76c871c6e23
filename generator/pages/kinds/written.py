"""The pages that the curator writes by hand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.citations import parse_markdown
from generator.pages.contexts import WrittenPage
from generator.pages.edition import Edition
from generator.pages.handwritten import head_and_body, inert
from generator.pages.links import way_up
from generator.pages.markdown import Markdown


def pages(edition: Edition) -> Iterator[tuple[str, WrittenPage]]:
    """Each page at its place in the site."""
    for page in edition.briefing.pages:
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
