"""From an examined briefing to the Markdown of every page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import Any

from generator.cache import NO_CACHE, Cache, digest_of
from generator.examination import Examination
from generator.pages.context import PageContext
from generator.pages.dependencies import Notes, Pages, watched
from generator.pages.edition import Edition, Findings
from generator.pages.environment import environment_for
from generator.pages.kinds import PAGE_KINDS, PageKind
from generator.pages.kinds.written import WrittenPage
from generator.pages.links import seen_from
from generator.pages.markdown import Markdown, front_matter, referenced
from generator.pages.notes import definitions


@dataclass(frozen=True, slots=True)
class PageSet:
    """Pages that are made at once: all of a kind, or one."""

    kind: PageKind
    name: str
    """No other set's."""
    contexts: Callable[[], Iterable[PageContext]]
    """The contexts of the pages."""


def edition_of(
    examination: Examination,
    templates_root: Path | None = None,
    pages: Pages | None = None,
    cache: Cache = NO_CACHE,
) -> Edition:
    """A briefing on its way to its pages.

    ``templates_root`` is the root's own ``templates`` folder, whose templates come before the
    packaged ones of the same name. For ``pages`` of an earlier build it is noted what each reads;
    what takes long to be found is kept in the ``cache``.
    """
    found, notes = Findings(examination, cache), Notes()
    findings = found if pages is None else watched(found, notes)
    return Edition(found, findings, environment_for(templates_root), notes, pages or Pages())


def page_sets_of(edition: Edition) -> Iterator[PageSet]:
    """The pages that there are, in their order."""
    for kind in PAGE_KINDS:
        made: dict[str, Callable[[], Iterable[Any]]]
        if kind.later:
            made = {
                digest_of(each.func.__name__, repr(each.args[1:])).hex(): partial(_at_last, each)
                for each in kind.pages(edition)
            }
        elif kind.of:
            records = getattr(edition.found.examination.briefing, kind.of)
            made = {each: partial(_of_record, edition, kind, each) for each in records}
        else:
            made = {kind.path: partial(kind.pages, edition)}
        # Even where there is none: a template that is wrong is told whether it is used or not.
        for name, contexts in (made or {"": tuple}).items():
            yield PageSet(kind, f"{kind.template} {name}", contexts)


def _at_last(make: Callable[[], PageContext]) -> list[PageContext]:
    return [make()]


def _of_record(edition: Edition, kind: PageKind, record: str) -> Iterable[PageContext]:
    return kind.pages(edition, getattr(edition.briefing, kind.of)[record])


def render(edition: Edition) -> Iterator[tuple[str, Markdown]]:
    """Every page: its path in the folder of the Markdown, and its Markdown.

    The order of pages is that of `PAGE_KINDS` and of the content.
    """
    for page_set in page_sets_of(edition):
        yield from rendered(edition, page_set)


def rendered(edition: Edition, page_set: PageSet) -> Iterator[tuple[str, Markdown]]:
    """The pages of one set: paths and Markdown."""
    template = edition.templates.get_template(page_set.kind.template)
    for context in page_set.contexts():
        body = template.render(names_of(context), words=edition.words)
        if not isinstance(context, WrittenPage):
            body = _without_gaps(body)
        yield context.path, _whole(edition, context, page_set.kind.hide, body)


def _without_gaps(body: str) -> str:
    """The Markdown with no more than one blank line in a row."""
    while "\n\n\n" in body:
        body = body.replace("\n\n\n", "\n\n")
    return body


def names_of(context: PageContext) -> dict[str, object]:
    """What a template of a page is given, by name."""
    return {field.name: getattr(context, field.name) for field in fields(context)}


def _whole(edition: Edition, context: PageContext, hide: tuple[str, ...], body: str) -> Markdown:
    """A page with its head and with the footnotes that it refers to."""
    moved = context.moved if isinstance(context, WrittenPage) else ""
    head = front_matter(context.title, context.description, hide, moved)
    notes = definitions(edition, referenced(body, edition.briefing.claims))
    end = f"\n{notes}\n" if notes else ""
    return Markdown(seen_from(context.path, f"{head}\n{body.strip()}\n{end}"))
