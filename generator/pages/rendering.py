"""From an examined briefing to the Markdown of every page."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from generator.examination import Examination
from generator.pages.context import PageContext
from generator.pages.edition import Edition
from generator.pages.environment import environment_for
from generator.pages.kinds import PAGE_KINDS, KindOfRecord, PageKind
from generator.pages.kinds.written import WrittenPage
from generator.pages.links import seen_from
from generator.pages.markdown import Markdown, front_matter, referenced
from generator.pages.notes import definitions

_RECORDS = 32
"""Records whose pages are one part of the work."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the pages of a kind: those of a range of its records, or all that it has."""

    kind: PageKind | KindOfRecord
    start: int = 0
    end: int | None = None

    def pages(self, edition: Edition) -> Iterator[PageContext]:
        """The contexts of the pages."""
        if isinstance(self.kind, PageKind):
            return self.kind.pages(edition)
        return self.kind.pages(edition, self.start, self.end)


def edition_of(examination: Examination, templates_root: Path | None = None) -> Edition:
    """A briefing on its way to its pages.

    ``templates_root`` is the root's own ``templates`` folder, whose templates come before the
    packaged ones of the same name.
    """
    return Edition(examination, environment_for(templates_root))


def parts_of(edition: Edition) -> list[Part]:
    """The work of rendering in parts that do not need each other, in the order of the pages."""
    parts: list[Part] = []
    for kind in PAGE_KINDS:
        if isinstance(kind, PageKind):
            parts.append(Part(kind))
        else:
            # A part even of no records: a template that is wrong is told whether it is used or not.
            total = max(1, len(kind.records(edition.briefing)))
            parts.extend(Part(kind, start, start + _RECORDS) for start in range(0, total, _RECORDS))
    return parts


def render(
    examination: Examination, *, templates_root: Path | None = None
) -> Iterator[tuple[str, str]]:
    """Every page: its path in the folder of the Markdown, and its Markdown.

    The order of pages is that of `PAGE_KINDS` and of the content.
    """
    edition = edition_of(examination, templates_root)
    for part in parts_of(edition):
        yield from rendered(edition, part)


def rendered(edition: Edition, part: Part) -> Iterator[tuple[str, Markdown]]:
    """The pages of one part: paths and Markdown."""
    template = edition.templates.get_template(part.kind.template)
    for context in part.pages(edition):
        body = template.render(_named(context), words=edition.words)
        if not isinstance(context, WrittenPage):
            body = _without_gaps(body)
        yield context.path, _whole(edition, context, body)


def _without_gaps(body: str) -> str:
    """The Markdown with no more than one blank line in a row."""
    while "\n\n\n" in body:
        body = body.replace("\n\n\n", "\n\n")
    return body


def _named(context: PageContext) -> dict[str, object]:
    return {field.name: getattr(context, field.name) for field in fields(context)}


def _whole(edition: Edition, context: PageContext, body: str) -> Markdown:
    """A page with its head and with the footnotes that it refers to."""
    moved = context.moved if isinstance(context, WrittenPage) else ""
    head = front_matter(context.title, context.description, context.hide, moved)
    notes = definitions(edition, referenced(body, edition.briefing.claims))
    end = f"\n{notes}\n" if notes else ""
    return Markdown(seen_from(context.path, f"{head}\n{body.strip()}\n{end}"))
