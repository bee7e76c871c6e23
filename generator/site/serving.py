"""The site in the browser while people write: rebuilt and reloaded on every change."""

import errno
import gc
import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from html import escape
from math import inf
from pathlib import Path
from threading import Event, Thread, local
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from generator.cache import statuses
from generator.errors import CannotRun, GeneratorError
from generator.site.building import index_site
from generator.site.configuration import given_in
from generator.site.engine import LiveReloadServer, PollingObserverVFS
from generator.site.policy import unguarded
from generator.site.running import heard
from generator.writing import DOCS, shown_files

WATCHED = ("content", "seeds", "templates", "mkdocs.yml")
"""What a site is made from, beside what ``mkdocs.yml`` inherits or names. Generated
folders are not watched: every save would build twice."""

LOOKED, SELDOM, SETTLED = 0.15, 2, 0.05
"""Seconds between two looks at what is watched, at most while pages are made, and without a change
before something is done."""

_FOR_MACHINES = re.compile(rb'<script type="application/ld\+json">.*?</script>', re.DOTALL)

HOST = "127.0.0.1"
NAMES = (HOST, "localhost", "[::1]")
"""What this machine may be called by who reads the site while people write."""


def serve(
    root: Path,
    site: Path,
    port: int,
    rebuild: Callable[[str, Callable[[], None]], str],
    *,
    report: Callable[[str], None],
    since: float = inf,
) -> None:
    """Serve a site that is already built, until the user interrupts.

    What was changed ``since`` a time, in nanoseconds, may not be in it: then it is made anew.

    ``rebuild`` is called after each change with the address of the page that was opened last,
    without its ending, and with what it may call once that page is made; whoever opens another one
    waits for the rest. It gives what is wrong, or nothing; then the old site stays, and every open
    page says so until it is mended. Raises `CannotRun` if the port is taken.
    """
    root, site = root.resolve(), site.resolve()
    # Where the site says that it will be published in a folder, its error page counts on that.
    given = given_in(root)
    mount_path = urlsplit(str(given.settings.get("site_url") or "")).path or "/"
    session = _Session(root, site, mount_path, rebuild, report, since)
    with heard(partial=False):
        server = LiveReloadServer(
            lambda: session.build(server),
            HOST,
            port,
            str(site),
            mount_path=session.mount_path,
        )
        server.build_delay = SETTLED
        # Who interrupts again while it is being stopped would have it answer for ever.
        server.serve_thread.daemon = True
        inject = server._inject_js_into_html

        def unguarded_page(page: bytes, epoch: int) -> bytes:
            # The server's own script would not be run in a page that keeps to its policy.
            wrong = session.wrong
            told = with_alert(unguarded(page), wrong) if wrong else unguarded(page)
            # What is made of a later change meanwhile may be no more than another page.
            known = getattr(session.asked, "epoch", epoch)
            injected: bytes = inject(told, known)  # type: ignore[no-untyped-call]
            return injected

        setattr(server, "_inject_js_into_html", unguarded_page)  # noqa: B010
        _answer_this_machine_alone(server, partial(session.opening, server))
        server.error_handler = lambda code: _error_page(site, code)
        entries = watched_in(root, session.names, session.others)
        look: Any = partial(session.look, server)
        observer = PollingObserverVFS(look, entries, polling_interval=LOOKED)
        setattr(server, "observer", observer)  # noqa: B010
        server.watch(str(root))
        session.watch(server, given.inputs)
        report(f"serving {server.url} until Ctrl-C")
        try:
            server.serve()
        except KeyboardInterrupt:
            report("stopped")
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                raise CannotRun(f"port {port} cannot be used: {error.strerror}") from error
            raise
        finally:
            _stop(server)


class _Stands(NamedTuple):
    """How a file stands, as far as the observer asks; a change of its status is one of it."""

    st_mode: int
    st_dev: int
    st_ino: int
    st_size: int
    st_mtime: tuple[int, int]
    """When it and its status were changed last, of which nobody can set the second back."""


@dataclass(slots=True)
class _Session:
    """What is made while people write, and what they look at."""

    root: Path
    site: Path
    mount_path: str
    rebuild: Callable[[str, Callable[[], None]], str]
    report: Callable[[str], None]
    built: float
    """What was changed since may not be in the site as it is when the server begins."""
    since: float = inf
    """The same, while all that is watched is looked at for the first time."""
    wrong: str = ""
    opened: str = "index"
    """The page that was opened last."""
    first: str = ""
    """The page that is made before the others."""
    names: set[str] = field(default_factory=lambda: {*WATCHED})
    """What is watched in the root."""
    others: Event = field(default_factory=Event)
    """Set when those are made."""

    asked: local = field(default_factory=local)
    """Of each request its ``epoch``: of when the site was that is at least answered with."""

    def __post_init__(self) -> None:
        self.others.set()

    def build(self, server: LiveReloadServer) -> None:
        """Make the open page, and have the rest made while the browser loads it."""
        self.others.wait()
        self.others.clear()
        self.first, shown = self.opened, Event()
        Thread(target=self._make, args=(server, shown), daemon=True).start()
        shown.wait()

    def _make(self, server: LiveReloadServer, shown: Event) -> None:
        looked: list[object] = []
        again = False

        def show() -> None:
            self.wrong = ""
            looked.append(self._looks())
            shown.set()

        try:
            self.wrong = self.rebuild(self.first, show)
            again = bool(looked and (self.wrong or self._looks() != looked[0]))
        finally:
            self.others.set()
            shown.set()
        if again:
            # Once more, so that the page that is open says so, or shows what has changed in it.
            _ask_again(server)
        with suppress(CannotRun):
            self.watch(server, given_in(self.root).inputs)
        if not self.wrong:
            try:
                index_site(self.root, self.site)
            except (GeneratorError, OSError) as error:
                # The next build makes it.
                self.report(str(error))
        # The circles that the site engine leaves behind go while nobody waits.
        gc.unfreeze()
        gc.collect()

    def _looks(self) -> object:
        """What decides on how the page that is made first looks; not what it tells machines."""
        places = (self.site / f"{self.first}{ending}" for ending in (".html", "/index.html"))
        assets = self.site / "assets"
        with suppress(OSError):
            page = next((place.read_bytes() for place in places if place.is_file()), b"")
            return _FOR_MACHINES.sub(b"", page), statuses(assets, shown_files(assets))
        return None

    def watch(self, server: LiveReloadServer, inputs: Iterable[str]) -> None:
        """Have whatever the settings come from watched as well."""
        for each in map(Path, inputs):
            first = each.relative_to(self.root).parts[0] if self.root in each.parents else ""
            # What is made stands beside what is named there.
            if first not in ("", DOCS.parts[0]):
                self.names.add(first)
            elif each.exists():
                server.watch(str(each))

    def look(self, server: LiveReloadServer, path: str) -> _Stands:
        """How something that is watched stands.

        The first look at all of it has nothing to compare with: there the time of a change counts.
        """
        found = os.stat(path)  # noqa: PTH116 - thousands of times a second
        if path == str(self.root):
            self.since, self.built = self.built, inf
        elif found.st_ctime_ns >= self.since:
            self.since = inf
            _ask_again(server)
        changed = found.st_mtime_ns, found.st_ctime_ns
        return _Stands(found.st_mode, found.st_dev, found.st_ino, found.st_size, changed)

    def opening(self, server: LiveReloadServer, path: str, kind: str) -> None:
        """Have whoever opens a page that is not made yet wait for it."""
        with server._epoch_cond:
            server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
            self.asked.epoch = server._visible_epoch
        page = path.removeprefix(self.mount_path).removesuffix(".html").strip("/") or "index"
        if page != self.first:
            self.others.wait()
        if kind == "document":
            self.opened = page


def _ask_again(server: LiveReloadServer) -> None:
    with server._rebuild_cond:
        server._want_rebuild = True
        server._rebuild_cond.notify_all()


def with_alert(page: bytes, wrong: str) -> bytes:
    """A page that says on top of everything what is wrong with the root."""
    said = (
        '<div role="alert" style="position:fixed;inset:auto 0 0;z-index:9;max-height:50vh;'
        'overflow:auto;padding:1rem;background:#7a1212;color:#fff;font-size:.7rem">'
        f'<pre style="white-space:pre-wrap;margin:0">{escape(wrong)}</pre></div>'
    )
    before, end, after = page.rpartition(b"</body>")
    return before + said.encode() + end + after if end else page + said.encode()


def _answer_this_machine_alone(
    server: LiveReloadServer, opening: Callable[[str, str], None]
) -> None:
    """Refuse requests that name another host; of others, tell which page is asked for, as what.

    A page elsewhere could have its own name lead to this machine, and read what is being written.
    """
    application = server.get_app()
    assert application is not None

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        name = re.sub(r":\d+\Z", "", str(environ.get("HTTP_HOST", "")))
        if name.lower() in NAMES:
            # Bytes, each as a character: https://peps.python.org/pep-3333/#unicode-issues
            path = str(environ["PATH_INFO"]).encode("latin-1").decode(errors="replace")
            if path.endswith((".html", "/")):
                opening(path, str(environ.get("HTTP_SEC_FETCH_DEST", "document")))
            return application(environ, start_response)
        start_response("403 Forbidden", [("Content-Type", "text/plain")])
        return [b"This server answers to the names of this machine only.\n"]

    server.set_app(answer)


def watched_in(
    root: Path, names: Collection[str], made: Event
) -> Callable[[str | None], Iterator[os.DirEntry[str]]]:
    """What is looked at of a folder; of the root, only these names, which a site is made from.

    The root itself is watched, so that a folder that comes later, or goes and comes back, is seen.
    Until all is ``made`` it is looked at seldom: nothing would be done, and thousands of files take
    half of the time of what is being made.
    """

    def entries(folder: str | None) -> Iterator[os.DirEntry[str]]:
        if folder == str(root):
            made.wait(SELDOM)
        with os.scandir(folder) as found:
            yield from (each for each in found if folder != str(root) or each.name in names)

    return entries


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None


def _stop(server: LiveReloadServer) -> None:
    if server.observer.is_alive():
        server.shutdown()
    else:
        server.server_close()
