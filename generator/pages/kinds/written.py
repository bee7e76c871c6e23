"""The pages that the curator writes by hand, and those that lead from a former address on."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Dispute
from generator.pages.context import PageContext
from generator.pages.contradictions import phrase
from generator.pages.edition import Edition
from generator.pages.handwritten import parts_of
from generator.pages.links import STAND, address, folder_of, path_of
from generator.pages.markdown import Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage(PageContext):
    """A page of ``content/pages``."""

    body: Markdown
    """Its Markdown, with citations and links made."""
    moved: str = ""
    """The address that a browser goes on to at once; blank where the page stands for itself."""


def pages(edition: Edition) -> Iterator[WrittenPage]:
    """Each page at its place in the site."""
    yield from _moved(edition)
    for page in edition.briefing.pages:
        if page.name == STAND:
            # Where things stand: the home page tells it.
            continue
        path = f"{page.name}.md"
        title, description, body = parts_of(page)
        yield WrittenPage(
            path=path,
            title=title,
            description=description,
            body=edition.written(body),
        )


def _moved(edition: Edition) -> Iterator[WrittenPage]:
    """A page at each address that a record had, which leads on to the one it has."""
    briefing, words = edition.briefing, edition.words
    records = (*briefing.entities.values(), *briefing.sources.values(), *briefing.disputes.values())
    for record in records:
        for former in record.former_ids:
            path = f"{folder_of(record)}/{former}.md"
            there = edition.link(record)
            title = record.question if isinstance(record, Dispute) else record.name
            body = Markdown(f"# {edition.name(record)}\n\n{phrase(words.moved, there)}\n")
            on = address(path, path_of(record), directories=briefing.site.directories)
            yield WrittenPage(path=path, title=str(title), description="", body=body, moved=on)
