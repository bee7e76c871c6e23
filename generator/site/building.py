"""The website from the generated Markdown: all of it, only the pages that changed, or nothing."""

import hashlib
import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Literal
from urllib.parse import quote

from generator.cache import NO_CACHE, Statuses, statuses
from generator.site import build_record, search
from generator.writing import LINKED, MANIFEST, SEARCH, held, refusals, scratch, write_tree

# Who finds that there is nothing to do need not wait for what runs the site engine to be imported.

SCRATCH = ".briefing.site-"
"""How the name of the folder begins in which MkDocs writes: hidden inside the site."""


@dataclass(frozen=True, slots=True)
class SiteBuilt:
    """What building a site did."""

    extent: Literal["all", "pages", "nothing"]
    """Whether everything was rendered, only the pages that changed, or nothing at all."""
    rendered: int
    """The number of pages that were rendered."""
    changed: int
    """The number of the site's files that are different from before, or gone."""


def build_site(
    root: Path,
    docs: Path,
    out: Path,
    *,
    report: Callable[[str], None],
    tell: Callable[[float], None] = lambda _: None,
    use: bool = True,
    index: bool = True,
    alone: bool = False,
) -> SiteBuilt:
    """Build the website of a root from its generated Markdown; ``use`` what is kept of the last.

    Without ``index`` the search finds what it found before, until `index_site`: people who write do
    not wait. ``alone``: other pages are left to be made, so that what a link leads to may not be
    there yet.

    ``report`` is given what a person would want to know on the way, a line at a time, and ``tell``
    the share of the pages that is made. Raises
    `SiteFaults` for what MkDocs finds wrong in the pages and `CannotRun` for what is wrong with
    the root's ``mkdocs.yml`` or the machine; the old site then still stands.
    """
    root, docs, out = root.resolve(), docs.resolve(), out.resolve()
    with held(out), build_record.records(root, use=use, at_once=not alone) as known:
        # Of what is not kept, no index can be made later.
        task = _Task(root, docs, out, report, tell, index or known is NO_CACHE, alone)
        pages = build_record.pages_of(docs)
        before = build_record.usable(root, docs, out, known.get(task.key))
        if before and before.pages == pages and (before.indexed or not task.index):
            return SiteBuilt("nothing", 0, 0)
        with refusals(out), scratch(out, SCRATCH) as place:
            built = _build(task, place, pages, before) if before else None
            built = built or _build(task, place, pages, None)
            assert built is not None, "all of a site is always enough"
            state, result = built
            known.put(task.key, state)
    return result


def index_site(root: Path, docs: Path, out: Path) -> None:
    """Let the search find what the pages of a site that is already built now say.

    The index is made while others may build the site anew; it is not written if they did.
    """
    root, docs, out = root.resolve(), docs.resolve(), out.resolve()
    key = build_record.key_of(docs, out)
    with build_record.records(root, use=True) as known:
        state: build_record.State | None = known.get(key)
    if state is None or state.indexed:
        return
    made = search.index(state.made, build_record.read_json(docs / SEARCH), state.language)
    kept = _but_the_index(state.site)
    with held(out), build_record.records(root, use=True) as known:
        if known.get(key) != state or build_record.pages_of(docs) != state.pages:
            # The site was built anew meanwhile, which has its own index made.
            return
        write_tree(out, made, kept=kept)
        site = {**kept, **statuses(out, sorted(made))}
        known.put(key, replace(state, indexed=True, site=site))


@dataclass(frozen=True, slots=True)
class _Task:
    root: Path
    docs: Path
    out: Path
    report: Callable[[str], None]
    tell: Callable[[float], None]
    index: bool
    alone: bool

    @property
    def key(self) -> bytes:
        """Under what the state of the last build is kept."""
        return build_record.key_of(self.docs, self.out)


_Built = tuple[build_record.State, SiteBuilt]


def _build(
    task: _Task, place: Path, pages: Statuses, before: build_record.State | None
) -> _Built | None:
    """Have MkDocs render into a place of its own, and write the site from there.

    With the state before, only what changed; None where that would not be enough.
    """
    from generator.site.configuration import closed, derive, given_in
    from generator.site.hooks import Course
    from generator.site.running import run_mkdocs

    # First of all, so that what is edited from here on is seen by the next build.
    given = given_in(task.root)
    variables = build_record.variables_of(given.inputs.values())
    settings = build_record.settings_digest(given.inputs, variables, task.root, task.docs)
    derived = derive(given, task.root, task.docs, place, task.report)
    config = derived.config
    course = Course(search=derived.search, cards=derived.cards, alone=task.alone, tell=task.tell)
    if before and before.pages.get(LINKED) == pages.get(LINKED):
        linked = before.linked
    else:
        linked = {
            page: hashlib.sha256(json.dumps(about).encode()).hexdigest()
            for page, about in build_record.read_json(task.docs / LINKED).items()
        }
    if before:
        changed = {name for name in pages if before.pages.get(name) != pages[name]}
        names = linked.keys() | before.linked.keys()
        changed |= {name for name in names if before.linked.get(name) != linked.get(name)}
        changed |= _naming(before.pages.keys() ^ pages.keys(), task.docs)
        course.only, course.known = frozenset(changed), before.made
    is_closed = closed(config)
    language = str(config.theme.get("language") or "en")
    wanted = derived.search and task.index
    with _index_begun(task, pages, language, before if wanted else None) as index:
        run_mkdocs(task.root, config, course)
    if before and course.titles != before.titles:
        return None
    kept: Statuses = {}
    if before:
        gone = {_place(name, before) for name in before.pages.keys() - pages.keys()}
        kept = {name: stood for name, stood in before.site.items() if name not in gone}
    made: dict[str, bytes] = {}
    same = before and _findable(before.made, before.pages) == _findable(course.made, pages)
    if wanted and not (before and before.indexed and same):
        kept = _but_the_index(kept)
        made = index(course.made)
    elif derived.search and not before:
        # Until the index is there, the search says that it could not be loaded.
        kept = statuses(task.out, _index_in(task.out))
    written = write_tree(task.out, chain(_files(place), made.items()), kept=kept)
    names = {*made, *(name for name, _ in _paths(place))}
    state = build_record.State(
        settings=settings,
        inputs=tuple(given.inputs),
        variables=variables,
        closed=is_closed,
        titles=course.titles,
        pages=pages,
        linked=linked,
        made=course.made,
        indexed=task.index or not derived.search,
        language=language,
        # What was left is as it was before: who altered it meanwhile did not have it made.
        site={**kept, **statuses(task.out, sorted(names))},
    )
    changes = len(written.changed) + len(written.removed)
    return state, SiteBuilt("pages" if before else "all", len(course.rendered), changes)


@contextmanager
def _index_begun(
    task: _Task, pages: Statuses, language: str, before: build_record.State | None
) -> Iterator[Callable[[Mapping[str, build_record.MadePage]], dict[str, bytes]]]:
    """What makes the index of the search, begun if it will not be the one of the state before.

    What pages were called before they mostly still are, so that it need not wait for them.
    """

    def index(made: Mapping[str, build_record.MadePage]) -> dict[str, bytes]:
        return search.index(made, build_record.read_json(task.docs / SEARCH), language)

    guess = before.made if before else {}
    expected = _findable(guess, pages)
    begin = before and not (before.indexed and _findable(guess, before.pages) == expected)
    with ThreadPoolExecutor(1) as beside:
        begun = beside.submit(index, guess) if begin else None

        def finished(made: Mapping[str, build_record.MadePage]) -> dict[str, bytes]:
            right = _findable(made, pages) == expected
            return begun.result() if begun and right else index(made)

        yield finished


def _naming(files: Collection[str], docs: Path) -> set[str]:
    """The pages that name any of some files, and so may link to them."""
    names = {PurePosixPath(path).name for path in files}
    named = re.compile("|".join(re.escape(each) for name in names for each in (name, quote(name))))
    pages = (path for path in docs.rglob("*.md") if names)
    return {
        page.relative_to(docs).as_posix() for page in pages if named.search(page.read_text("utf-8"))
    }


def _place(name: str, state: build_record.State) -> str:
    """Where what is made of a file of the Markdown folder stands in the site."""
    return state.made[name].file if name in state.made else name


def _findable(made: Mapping[str, build_record.MadePage], pages: Statuses) -> object:
    """What the search is made from."""
    return {(page.file, page.title, page.about) for page in made.values()}, pages.get(SEARCH)


def _but_the_index(site: Statuses) -> Statuses:
    return {name: stood for name, stood in site.items() if not name.startswith(search.FOLDER)}


def _index_in(out: Path) -> Iterator[str]:
    """The files of the index that a folder holds."""
    for path in (out / search.FOLDER).rglob("*"):
        if path.is_file():
            yield path.relative_to(out).as_posix()


UNUSED = re.compile(r"assets/javascripts/(?:lunr|workers)/.*|assets/.*\.map")
"""Files of the theme that no page of ours ever asks for: its search, and maps for its makers."""


def _paths(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and path.name != MANIFEST and not UNUSED.fullmatch(name):
            yield name, path


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for name, path in _paths(folder):
        yield name, path.read_bytes()
