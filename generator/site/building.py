"""The website from the generated Markdown: all of it, only the pages that changed, or nothing."""

from __future__ import annotations

import logging
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, overload

# Material prints a notice about the future of MkDocs when it is imported; this is its own switch.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.errors import CannotRun, CannotWrite, SiteFaults
from generator.site import search
from generator.site.configuration import derive
from generator.site.hooks import Adapter, Course
from generator.site.state import (
    State,
    closed,
    digests,
    inputs_of,
    record,
    recorded,
    settings_digest,
    stands,
    statuses,
    variables_of,
)
from generator.writing import MANIFEST, held, write_tree


@dataclass(frozen=True, slots=True)
class SiteBuilt:
    """What building a site did."""

    extent: Literal["all", "pages", "nothing"]
    """Whether everything was rendered, only the pages that changed, or nothing at all."""
    rendered: int
    """The number of pages that were rendered."""
    changed: int
    """The number of the site's files that are different from before, or gone."""


def build_site(root: Path, docs: Path, out: Path, *, report: Callable[[str], None]) -> SiteBuilt:
    """Build the website of a root from its generated Markdown.

    ``report`` is given what a person would want to know on the way, a line at a time. Raises
    `SiteFaults` for what MkDocs finds wrong in the pages and `CannotRun` for what is wrong with
    the root's ``mkdocs.yml`` or the machine; the old site then still stands.
    """
    docs = docs.resolve()
    task = _Task(root.resolve(), docs, out.resolve(), docs.parent / f".{docs.name}.site", report)
    record_path = docs.parent / f".{docs.name}.site.json"
    with held(out):
        pages = digests(docs)
        before = recorded(record_path)
        if before and not _usable(before, task):
            before = None
        if before and before.pages == pages:
            return SiteBuilt("nothing", 0, 0)
        try:
            built = None
            if before and before.pages.keys() <= pages.keys():
                built = _build(task, pages, before)
            state, result = built or _build(task, pages, None)
            record(record_path, state)
        except OSError as error:
            place = error.filename or out
            raise CannotWrite(f"cannot write `{place}`: {error.strerror or error}") from error
        finally:
            shutil.rmtree(task.scratch, ignore_errors=True)
    return result


@dataclass(frozen=True, slots=True)
class _Task:
    root: Path
    docs: Path
    out: Path
    scratch: Path
    """Where MkDocs writes; the site itself is written from there."""
    report: Callable[[str], None]


_Built = tuple[State, SiteBuilt]


def _usable(before: State, task: _Task) -> bool:
    """Whether a new site would be the old one but for the pages that changed."""
    settings = settings_digest(before.inputs, before.variables, task.root, task.out, task.docs)
    return before.closed and before.settings == settings and stands(task.out, before)


@overload
def _build(task: _Task, pages: dict[str, str], before: None) -> _Built: ...
@overload
def _build(task: _Task, pages: dict[str, str], before: State) -> _Built | None: ...
def _build(task: _Task, pages: dict[str, str], before: State | None) -> _Built | None:
    """Render into the scratch folder and write from there.

    With the state before, only what changed; None where that would not be enough.
    """
    shutil.rmtree(task.scratch, ignore_errors=True)
    config = derive(task.root, task.docs, task.scratch, task.report)
    inputs = inputs_of(config, task.root)
    variables = variables_of(inputs)
    course = Course()
    if before:
        changed = {name for name, digest in pages.items() if before.pages.get(name) != digest}
        course = Course(only=frozenset(changed), known=dict(before.links))
    is_closed = closed(config)
    _run_mkdocs(task.root, config, course)
    if before and course.titles != before.titles:
        return None
    kept: tuple[str, ...] = ()
    if before:
        kept = tuple(before.site)
        _complete_index(task.out / search.INDEX, task.scratch / search.INDEX, course)
    written = write_tree(task.out, _files(task.scratch), kept=kept)
    names = {*kept, *(name for name, _ in _paths(task.scratch))}
    state = State(
        settings=settings_digest(inputs, variables, task.root, task.out, task.docs),
        inputs=inputs,
        variables=variables,
        closed=is_closed,
        titles=course.titles,
        pages=pages,
        links=course.links,
        site=statuses(task.out, sorted(names)),
    )
    changes = len(written.changed) + len(written.removed)
    return state, SiteBuilt("pages" if before else "all", len(course.rendered), changes)


def _complete_index(whole: Path, partial: Path, course: Course) -> None:
    if whole.is_file() and partial.is_file():
        index = search.merged(
            whole.read_bytes(), partial.read_bytes(), set(course.rendered), course.order
        )
        partial.write_bytes(index)


def _paths(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MANIFEST:
            yield path.relative_to(folder).as_posix(), path


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
        except OSError:
            raise
        except Exception as error:
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
            name = written.as_posix() if (root / written).is_file() else f"page {found[1]}"
            message = f"{name}: {message[found.end() :]}"
        named.append(message)
    return tuple(named)


def _one_line(text: str) -> str:
    return " ".join(text.split())
