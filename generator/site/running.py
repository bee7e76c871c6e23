"""One run of MkDocs: what it complains of is a fault of the pages, and no clock is asked."""

import gc
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError

from generator.diagnostics import Location, one_line
from generator.errors import CannotRun, SiteFaults
from generator.files import is_there, read_bytes
from generator.reading.yaml import MAX_BYTES
from generator.site.engine import MkDocsException, build
from generator.site.hooks import Adapter, Course


def run_mkdocs(course: Course) -> None:
    """Have MkDocs make the pages of a course, where its configuration says.

    Raises `SiteFaults` for what it finds wrong in the pages and `CannotRun` for the rest.
    """
    config = course.derived.config
    config.plugins["briefing"] = Adapter(course)
    partial = course.only is not None
    with heard(partial) as messages, _without_clock(), _without_litter():
        try:
            # Plugins are not told of a partial build: each would keep its own idea of the rest.
            config.plugins.on_startup(command="build", dirty=False)
            build(config, dirty=partial)
        except MkDocsException as error:
            if messages:
                raise SiteFaults(_in_content(course.task.root, messages)) from error
            raise CannotRun(f"MkDocs: {one_line(str(error))}") from error
        except Exception as error:
            # A template that is not there is one too, but nothing of the machine's.
            if isinstance(error, OSError) and not isinstance(error, TemplateError):
                raise
            # Whatever a theme, a template or a plugin of the root raises is not ours to foresee.
            told = messages or [f"MkDocs: {type(error).__name__}: {error}"]
            raise CannotRun("; ".join(one_line(message) for message in told)) from error
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


@contextmanager
def _without_litter() -> Iterator[None]:
    """Collect the circles that MkDocs leaves behind, a gigabyte of them for 3,000 pages.

    What was read and made so far stays, and is not looked through for them.
    """
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.disable()


_DOC_FILE = re.compile(r"^(?:Doc file|Error (?:reading|building) page) '([^']+)'\s*:?\s*")


def _in_content(root: Path, messages: list[str]) -> tuple[str, ...]:
    """The messages, each on one line, led by the file that a person would edit."""
    named = []
    for message in map(one_line, messages):
        found = _DOC_FILE.match(message)
        if found:
            written = Path("content", "pages", found[1])
            name, message = f"page {found[1]}", message[found.end() :]
            if is_there(root, root / written):
                name = written.as_posix()
                text = read_bytes(root, root / written, MAX_BYTES).decode(errors="replace")
                offset, message = _as_written(text, message)
                name = name if offset is None else str(Location.in_text(name, text, offset))
            message = f"{name}: {message}"
        named.append(message)
    return tuple(named)


_TARGET = re.compile(r"contains a link '([^']+)'.*")
_TO = r"(?:\]\(\s*<?|\]:\s*<?|=[\"'])"
"""What stands before the target of a link."""
_CUT_SCHEME = re.compile(r"#([A-Za-z][A-Za-z0-9+.-]*)-(.*)")


def _as_written(text: str, message: str) -> tuple[int | None, str]:
    """The code point of a page at which the link that a message is about stands.

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
    return written.start(1) if written else None, message
