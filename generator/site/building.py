"""The website from the generated Markdown: all of it, only the pages that changed, or nothing."""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Literal
from urllib.parse import unquote

from generator.cache import NO_CACHE, Statuses, cache_of, digest_of, statuses
from generator.site import build_record, search
from generator.writing import (
    DOCS,
    LINKED,
    MANIFEST,
    SEARCH,
    held,
    refusals,
    scratch,
    shown_files,
    write_tree,
)

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


class Indexing:
    """The index of the search, made beside the pages: what they are called seldom changes."""

    def __init__(self) -> None:
        self._begun: tuple[str, Future[dict[str, bytes]]] | None = None

    def begin(self, root: Path, out: Path, searchable: bytes) -> None:
        """Begin with what the last build of a site tells of its pages, and what is to be found."""
        with cache_of(root, build_record.NAME) as known:
            state: build_record.State | None = known.get(build_record.key_of(out))
        if state and search.NAMES in state.site:
            self.begin_after(state, searchable, state.language)

    def begin_after(self, state: build_record.State, searchable: bytes, language: str) -> None:
        """Begin, unless that was done, or the index would be the one of a state."""
        found = _findable(state.made, searchable, language)
        if self._begun is None and found != state.indexed:
            beside = ThreadPoolExecutor(1)
            self._begun = found, beside.submit(_index, state.made, searchable, language)
            beside.shutdown(wait=False)

    def files(
        self, made: Mapping[str, build_record.MadePage], searchable: bytes, language: str
    ) -> dict[str, bytes]:
        """The files of the index, by their paths in the site."""
        if self._begun and self._begun[0] == _findable(made, searchable, language):
            return self._begun[1].result()
        return _index(made, searchable, language)


def _index(
    made: Mapping[str, build_record.MadePage], searchable: bytes, language: str
) -> dict[str, bytes]:
    return search.index(made, json.loads(searchable or b"{}"), language)


def _searchable(docs: Path) -> bytes:
    """What the briefing says that readers may look for; nothing where there is none."""
    file = docs / SEARCH
    return file.read_bytes() if file.is_file() else b""


@dataclass(frozen=True, slots=True)
class Task:
    """A site that is to be built from the generated Markdown of a root."""

    root: Path
    out: Path
    report: Callable[[str], None]
    """Is given what a person would want to know on the way, a line at a time."""
    tell: Callable[[float], None] = lambda _: None
    """Is given the share of the pages that is made."""
    use: bool = True
    """Whether what is kept of the last build counts."""
    index: bool = True
    """Else the search finds what it found before, until `index_site`: who writes does not wait."""
    alone: bool = False
    """Whether other pages are left to be made: what a link leads to may not be there yet."""
    indexing: Indexing = field(default_factory=Indexing)
    """Where the index may have been begun."""

    @property
    def docs(self) -> Path:
        """The folder of the Markdown."""
        return self.root / DOCS


def build_site(task: Task) -> SiteBuilt:
    """Build the website of a root.

    Raises `SiteFaults` for what MkDocs finds wrong in the pages and `CannotRun` for what is wrong
    with the root's ``mkdocs.yml`` or the machine; the old site then still stands.
    """
    task = replace(task, root=task.root.resolve(), out=task.out.resolve())
    kept = cache_of(task.root, build_record.NAME, use=task.use, at_once=not task.alone)
    with held(task.out), kept as known:
        # Of what is not kept, no index can be made later.
        task = replace(task, index=task.index or known is NO_CACHE)
        key, pages = build_record.key_of(task.out), build_record.pages_of(task.docs)
        before = build_record.usable(task.root, task.out, known.get(key))
        if before and before.pages == pages and (before.indexed or not task.index):
            return SiteBuilt("nothing", 0)
        with refusals(task.out), scratch(task.out, SCRATCH) as place:
            built = _build(task, place, pages, before) if before else None
            built = built or _build(task, place, pages, None)
            assert built is not None, "all of a site is always enough"
            state, result = built
            known.put(key, state)
    return result


def index_site(root: Path, out: Path) -> None:
    """Let the search find what the pages of a site that is already built now say.

    The index is made while others may build the site anew; it is not written if they did.
    """
    key, docs = build_record.key_of(out), root / DOCS
    with cache_of(root, build_record.NAME) as known:
        state: build_record.State | None = known.get(key)
    if state is None or state.indexed:
        return
    searchable = _searchable(docs)
    made = _index(state.made, searchable, state.language)
    kept = _but_the_index(state.site)
    with held(out), cache_of(root, build_record.NAME) as known:
        if known.get(key) != state or build_record.pages_of(docs) != state.pages:
            # The site was built anew meanwhile, which has its own index made.
            return
        write_tree(out, made, kept=kept)
        site = {**kept, **statuses(out, sorted({MANIFEST, *made}))}
        indexed = _findable(state.made, searchable, state.language)
        known.put(key, replace(state, indexed=indexed, site=site))


def _build(
    task: Task, place: Path, pages: Statuses, before: build_record.State | None
) -> tuple[build_record.State, SiteBuilt] | None:
    """Have MkDocs render into a place of its own, and write the site from there.

    With the state before, only what changed; None where that would not be enough.
    """
    from generator.site.configuration import closed, derive, given_in
    from generator.site.hooks import COMPILED, Course
    from generator.site.previews import place_of
    from generator.site.running import run_mkdocs

    # First of all, so that what is edited from here on is seen by the next build.
    given = given_in(task.root)
    settings = build_record.settings_digest(given.inputs, task.root)
    derived = derive(given, task, place)
    course = Course(task, derived, build_record.lines_of(task.docs / LINKED))
    linked = {page: digest_of(about) for page, about in course.linked.items()}
    changed, vacant = set[str](), set[str]()
    if before:
        changed = {
            name
            for name, stands in pages.items()
            if before.pages.get(name) != stands or before.linked.get(name) != linked.get(name)
        }
        changed |= _naming(before.pages.keys() ^ pages.keys(), task.docs)
        for name in changed | before.pages.keys() - pages.keys():
            made_of = before.made[name].file if name in before.made else name
            vacant |= {made_of, place_of(name)}
        course.only, course.known, course.vacant = frozenset(changed), before.made, vacant
        COMPILED.known.update(before.compiled)
    if not closed(given, derived.config):
        settings = b""
    language = str(derived.config.theme.get("language") or "en")
    wanted, searchable = derived.search and task.index, _searchable(task.docs)
    if wanted and before:
        task.indexing.begin_after(before, searchable, language)
    run_mkdocs(course)
    if before and course.titles != before.titles:
        return None
    kept: Statuses = before.site if before else {}
    kept = {name: stood for name, stood in kept.items() if name not in vacant}
    made: dict[str, bytes] = {}
    findable = _findable(course.made, searchable, language)
    if wanted and not (before and before.indexed == findable):
        kept = _but_the_index(kept)
        made = task.indexing.files(course.made, searchable, language)
    elif derived.search and not before:
        # Until the index is there, the search says that it could not be loaded.
        index = shown_files(task.out / search.FOLDER)
        kept = statuses(task.out, (f"{search.FOLDER}{name}" for name in index))
    paths = dict(_paths(place))
    rendered = ((name, path.read_bytes()) for name, path in paths.items())
    write_tree(task.out, chain(rendered, made.items()), kept=kept)
    names = {MANIFEST, *made, *paths}
    if task.alone:
        # With the others it is made again: then its links are looked at, and those to it.
        pages = {**pages, **dict.fromkeys(changed, _AGAIN)}
        course.made = {**course.made, **course.known}
    state = build_record.State(
        settings=settings,
        inputs=tuple(given.inputs),
        titles=course.titles,
        pages=pages,
        linked=linked,
        made=course.made,
        indexed=findable if task.index or not derived.search else "",
        language=language,
        # What was left is as it was before: who altered it meanwhile did not have it made.
        site={**kept, **statuses(task.out, sorted(names))},
        compiled=COMPILED.known.copy(),
    )
    return state, SiteBuilt("pages" if before else "all", len(course.rendered))


_AGAIN = (0, 0, 0)
"""How no file stands."""


def _naming(files: Collection[str], docs: Path) -> set[str]:
    """The pages that name any of some files, and so may link to them."""
    named = re.compile("|".join({re.escape(PurePosixPath(path).name) for path in files}))

    def names(page: Path) -> bool:
        # Before the marks of Markdown, a backslash stands for nothing.
        return bool(named.search(unquote(page.read_text("utf-8").replace("\\", ""))))

    pages = (path for path in docs.rglob("*.md") if files)
    return {page.relative_to(docs).as_posix() for page in pages if names(page)}


def _findable(made: Mapping[str, build_record.MadePage], searchable: bytes, language: str) -> str:
    """A digest of what the search is made from."""
    listed = sorted((page.file, page.title, page.about) for page in made.values())
    return digest_of(json.dumps(listed), searchable, language).hex()


def _but_the_index(site: Statuses) -> Statuses:
    return {name: stood for name, stood in site.items() if not name.startswith(search.FOLDER)}


UNUSED = re.compile(r"assets/javascripts/(?:lunr|workers)/.*|assets/.*\.map")
"""Files of the theme that no page of ours ever asks for: its search, and maps for its makers."""


def _paths(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and path.name != MANIFEST and not UNUSED.fullmatch(name):
            yield name, path
