"""From an examined briefing to the Markdown of every page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

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


class Unit(NamedTuple):
    """What is made at once: all pages of a kind, or one, or a part of a file of data."""

    name: str
    """No other unit's."""
    make: Callable[[], Iterable[tuple[str, str]]]
    """Paths below the output, and words."""


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


def units_of(edition: Edition) -> Iterator[Unit]:
    """The pages that there are, in the order of `PAGE_KINDS` and of the content."""
    for kind in PAGE_KINDS:
        # Even where there is none: a template that is wrong is told whether it is used or not.
        for name, contexts in (contexts_of(edition, kind) or {"": tuple}).items():
            yield Unit(f"{kind.template} {name}", partial(_rendered, edition, kind, contexts))


Contexts = Callable[[], Iterable[PageContext]]


def contexts_of(edition: Edition, kind: PageKind) -> Mapping[str, Contexts]:
    """What gives the contexts of a kind's pages, by names: of all at once, or of each by itself."""
    if kind.later:
        return {
            digest_of(each.func.__name__, repr(each.args[1:])).hex(): partial(_at_last, each)
            for each in kind.pages(edition)
        }
    if kind.of:
        records = getattr(edition.found.examination.briefing, kind.of)
        return {each: partial(_of_record, edition, kind, each) for each in records}
    return {kind.path: partial(kind.pages, edition)}


def _at_last(make: Callable[[], PageContext]) -> list[PageContext]:
    return [make()]


def _of_record(edition: Edition, kind: PageKind, record: str) -> Iterable[PageContext]:
    return kind.pages(edition, getattr(edition.briefing, kind.of)[record])


def render(edition: Edition) -> Iterator[tuple[str, str]]:
    """Every page: its path in the folder of the Markdown, and its Markdown."""
    return chain.from_iterable(each.make() for each in units_of(edition))


def _rendered(
    edition: Edition, kind: PageKind, contexts: Contexts
) -> Iterator[tuple[str, Markdown]]:
    template = edition.templates.get_template(kind.template)
    for context in contexts():
        body = template.render(names_of(context), words=edition.words)
        if not isinstance(context, WrittenPage):
            body = _without_gaps(body)
        yield context.path, _whole(edition, context, kind.hide, body)


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
