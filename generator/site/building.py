"""The website from the generated Markdown: all of it, only the pages that changed, or nothing."""

import hashlib
import json
import logging
import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Literal
from urllib.parse import quote

from jinja2 import TemplateError

from generator.cache import statuses
from generator.errors import CannotRun, CannotWrite, SiteFaults
from generator.files import is_there, read_bytes
from generator.reading.yaml import MAX_BYTES
from generator.site import build_record, search
from generator.site.configuration import derive
from generator.site.engine import MkDocsConfig, MkDocsException, build
from generator.site.hooks import Adapter, Course, read_json
from generator.writing import LINKED, MANIFEST, SEARCH, held, scratch, write_tree

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
    alone: bool = False,
) -> SiteBuilt:
    """Build the website of a root from its generated Markdown; ``use`` what is kept of the last.

    ``alone``: other pages are left to be made, so that what a link leads to may not be there yet.

    ``report`` is given what a person would want to know on the way, a line at a time, and ``tell``
    the share of the pages that is made. Raises
    `SiteFaults` for what MkDocs finds wrong in the pages and `CannotRun` for what is wrong with
    the root's ``mkdocs.yml`` or the machine; the old site then still stands.
    """
    task = _task(root, docs, out, report, tell, alone)
    index = not _POSTPONED.get()
    with held(out), build_record.records(task.root, use=use) as known:
        pages = build_record.docs_digests(task.docs)
        before = build_record.usable(task.root, task.docs, task.out, known.get(task.key))
        if before and before.pages == pages and (before.indexed or not index):
            return SiteBuilt("nothing", 0, 0)
        with _refusals_in_one_line(task), scratch(task.out, SCRATCH) as place:
            built = _build(task, place, pages, before, index) if before else None
            built = built or _build(task, place, pages, None, index)
            assert built is not None, "all of a site is always enough"
            state, result = built
            known.put(task.key, state)
    return result


def index_site(root: Path, docs: Path, out: Path) -> None:
    """Let the search find what the pages of a site that is already built now say.

    The index is made while others may build the site anew; it is not written if they did.
    """
    task = _task(root, docs, out, lambda _: None)
    with build_record.records(task.root, use=True) as known:
        state: build_record.State | None = known.get(task.key)
    if state is None or state.indexed:
        return
    made = search.index(state.made, read_json(task.docs / SEARCH), state.language)
    kept = [name for name in state.site if not name.startswith(search.FOLDER)]
    with held(out), build_record.records(task.root, use=True) as known:
        if known.get(task.key) != state or build_record.docs_digests(task.docs) != state.pages:
            # The site was built anew meanwhile, which has its own index made.
            return
        write_tree(task.out, made, kept=kept)
        site = statuses(task.out, sorted({*kept, *made}))
        indexed = _findable(state.made, state.pages)
        known.put(task.key, replace(state, indexed=indexed, site=site))


@contextmanager
def index_postponed() -> Iterator[None]:
    """What is built meanwhile waits for `index_site` to be found: people who write do not wait."""
    token = _POSTPONED.set(True)
    try:
        yield
    finally:
        _POSTPONED.reset(token)


_POSTPONED: ContextVar[bool] = ContextVar("index_postponed", default=False)


@dataclass(frozen=True, slots=True)
class _Task:
    root: Path
    docs: Path
    out: Path
    key: bytes
    """Under what the state of the last build is kept."""
    report: Callable[[str], None]
    tell: Callable[[float], None]
    alone: bool


def _task(
    root: Path,
    docs: Path,
    out: Path,
    report: Callable[[str], None],
    tell: Callable[[float], None] = lambda _: None,
    alone: bool = False,
) -> _Task:
    docs, out = docs.resolve(), out.resolve()
    return _Task(root.resolve(), docs, out, build_record.key_of(docs, out), report, tell, alone)


@contextmanager
def _refusals_in_one_line(task: _Task) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        place = error.filename or task.out
        raise CannotWrite(f"cannot write `{place}`: {error.strerror or error}") from error


_Built = tuple[build_record.State, SiteBuilt]


def _build(
    task: _Task, place: Path, pages: dict[str, str], before: build_record.State | None, index: bool
) -> _Built | None:
    """Have MkDocs render into a place of its own, and write the site from there.

    With the state before, only what changed; None where that would not be enough.
    """
    derived = derive(task.root, task.docs, place, task.report)
    config = derived.config
    inputs = build_record.inputs_of(config, task.root)
    variables = build_record.variables_of(inputs)
    course = Course(search=derived.search, cards=derived.cards, alone=task.alone, tell=task.tell)
    linked = {
        page: hashlib.sha256(json.dumps(about).encode()).hexdigest()
        for page, about in read_json(task.docs / LINKED).items()
    }
    if before:
        changed = {name for name in pages if before.pages.get(name) != pages[name]}
        names = linked.keys() | before.linked.keys()
        changed |= {name for name in names if before.linked.get(name) != linked.get(name)}
        changed |= _naming(before.pages.keys() ^ pages.keys(), task.docs)
        course.only, course.known = frozenset(changed), before.made
    is_closed = build_record.closed(config)
    _run_mkdocs(task.root, config, course)
    if before and course.titles != before.titles:
        return None
    language = str(config.theme.get("language") or "en")
    kept: tuple[str, ...] = ()
    if before:
        gone = {_place(name, before) for name in before.pages.keys() - pages.keys()}
        kept = tuple(name for name in before.site if name not in gone)
    made: dict[str, bytes] = {}
    findable = _findable(course.made, pages)
    if derived.search and index and not (before and before.indexed == findable):
        kept = tuple(name for name in kept if not name.startswith(search.FOLDER))
        made = search.index(course.made, read_json(task.docs / SEARCH), language)
    elif derived.search and not before:
        # Until the index is there, the search says that it could not be loaded.
        kept = tuple(_indexed(task.out))
    written = write_tree(task.out, chain(_files(place), made.items()), kept=kept)
    names = {*kept, *made, *(name for name, _ in _paths(place))}
    state = build_record.State(
        settings=build_record.settings_digest(inputs, variables, task.root, task.docs),
        inputs=inputs,
        variables=variables,
        closed=is_closed,
        titles=course.titles,
        pages=pages,
        linked=linked,
        made=course.made,
        indexed=findable if index or not derived.search else "",
        language=language,
        site=statuses(task.out, sorted(names)),
    )
    changes = len(written.changed) + len(written.removed)
    return state, SiteBuilt("pages" if before else "all", len(course.rendered), changes)


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


def _findable(made: Mapping[str, build_record.MadePage], pages: Mapping[str, str]) -> str:
    """A digest of what the search is made from."""
    listed = sorted((page.file, page.title, page.about) for page in made.values())
    return hashlib.sha256(json.dumps([listed, pages[SEARCH]]).encode()).hexdigest()


def _indexed(out: Path) -> Iterator[str]:
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


def _run_mkdocs(root: Path, config: MkDocsConfig, course: Course) -> None:
    config.plugins["briefing"] = Adapter(course)
    partial = course.only is not None
    with heard(partial) as messages, _without_clock():
        try:
            # Plugins are not told of a partial build: each would keep its own idea of the rest.
            config.plugins.on_startup(command="build", dirty=False)
            build(config, dirty=partial)
        except MkDocsException as error:
            if messages:
                raise SiteFaults(_in_content(root, messages)) from error
            raise CannotRun(f"MkDocs: {_one_line(str(error))}") from error
        except Exception as error:
            # A template that is not there is one too, but nothing of the machine's.
            if isinstance(error, OSError) and not isinstance(error, TemplateError):
                raise
            # Whatever a theme, a template or a plugin of the root raises is not ours to foresee.
            told = messages or [f"MkDocs: {type(error).__name__}: {error}"]
            raise CannotRun("; ".join(_one_line(message) for message in told)) from error
        finally:
            config.plugins.on_shutdown()


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message not in self.messages:
            self.messages.append(message)


@contextmanager
def heard(partial: bool) -> Iterator[list[str]]:
    """What MkDocs warns of, gathered instead of printed."""
    logger, building = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.commands.build")
    listener = _Listener()
    level, propagate = logger.level, logger.propagate

    def known(record: logging.LogRecord) -> bool:
        # MkDocs warns of every partial build; what it warns of, the course takes care of.
        return not (partial and "'dirty' build" in record.getMessage())

    logger.addHandler(listener)
    building.addFilter(known)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield listener.messages
    finally:
        logger.removeHandler(listener)
        building.removeFilter(known)
        logger.setLevel(level)
        logger.propagate = propagate


@contextmanager
def _without_clock() -> Iterator[None]:
    """The same bytes at any time, unless the caller asks for a date in the way that is usual.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = given or "0"
    try:
        yield
    finally:
        if given is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = given


_DOC_FILE = re.compile(r"^(?:Doc file|Error (?:reading|building) page) '([^']+)'\s*:?\s*")


def _in_content(root: Path, messages: list[str]) -> tuple[str, ...]:
    """The messages, each on one line, led by the file that a person would edit."""
    named = []
    for message in map(_one_line, messages):
        found = _DOC_FILE.match(message)
        if found:
            written = Path("content", "pages", found[1])
            name, message = f"page {found[1]}", message[found.end() :]
            if is_there(root, root / written):
                name = written.as_posix()
                text = read_bytes(root, root / written, MAX_BYTES).decode(errors="replace")
                at, message = _as_written(text, message)
                name += f":{at[0]}:{at[1]}" if at else ""
            message = f"{name}: {message}"
        named.append(message)
    return tuple(named)


_TARGET = re.compile(r"contains a link '([^']+)'.*")
_TO = r"(?:\]\(\s*<?|\]:\s*<?|=[\"'])"
"""What stands before the target of a link."""
_CUT_SCHEME = re.compile(r"#([A-Za-z][A-Za-z0-9+.-]*)-(.*)")


def _as_written(text: str, message: str) -> tuple[tuple[int, int] | None, str]:
    """Where the link that a message is about stands in the page, line and column from 1.

    A scheme that no page may have was made harmless before: the message then tells of that.
    """
    found = _TARGET.search(message)
    if not found:
        return None, message
    cut = _CUT_SCHEME.fullmatch(found[1])
    written = re.search(rf"{_TO}({re.escape(found[1])})", text)
    if written is None and cut and (written := re.search(rf"{_TO}({re.escape(cut[1])}:)", text)):
        expected = "expected http, https, mailto, or a page"
        message = f"contains a link with `{written[1]}`, {expected} of the site"
    if written is None:
        return None, message
    offset = written.start(1)
    return (text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)), message


def _one_line(text: str) -> str:
    return " ".join(text.split())
