"""The site in the browser while people write: rebuilt and reloaded on every change."""

import errno
import gc
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
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
    given = given_in(root.resolve())
    # Where the site says that it will be published in a folder, its error page counts on that.
    mount_path = urlsplit(str(given.settings.get("site_url") or "")).path or "/"
    with heard(partial=False):
        server = SiteServer(root, site, port, mount_path, rebuild, report, since)
        server.watch_inputs(given.inputs)
        report(f"serving {server.url} until Ctrl-C")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            report("stopped")
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                raise CannotRun(f"port {port} cannot be used: {error.strerror}") from error
            raise
        finally:
            if server.observer.is_alive():
                server.shutdown()
            else:
                server.server_close()


class _Stands(NamedTuple):
    """How a file stands, as far as the observer asks; a change of its status is one of it."""

    st_mode: int
    st_dev: int
    st_ino: int
    st_size: int
    st_mtime: tuple[int, int]
    """When it and its status were changed last, of which nobody can set the second back."""


class SiteServer(LiveReloadServer):
    """The server of a site, which is made while people write, and looked at."""

    def __init__(
        self,
        root: Path,
        site: Path,
        port: int,
        mount_path: str,
        rebuild: Callable[[str, Callable[[], None]], str],
        report: Callable[[str], None],
        since: float,
    ) -> None:
        """See `serve`; the server is one of ``site`` below the ``mount_path``."""
        self.briefing, self.site = root.resolve(), site.resolve()
        super().__init__(self.build, HOST, port, str(self.site), mount_path=mount_path)
        self.build_delay = SETTLED
        self.error_handler = self._error_page
        # Who interrupts again while it is being stopped would have it answer for ever.
        self.serve_thread.daemon = True
        self.rebuild, self.report = rebuild, report
        self.built = since
        """What was changed since may not be in the site as it is when the server begins."""
        self.since = inf
        """The same, while all that is watched is looked at for the first time."""
        self.wrong = ""
        self.opened = "index"
        """The page that was opened last."""
        self.first = ""
        """The page that is made before the others."""
        self.names = {*WATCHED}
        """What is watched in the root."""
        self.others = Event()
        """Set when those are made."""
        self.others.set()
        self.asked = local()
        """Of each request its ``epoch``: of when the site was that is at least answered with."""
        look: Any = self.look
        observer: Any = PollingObserverVFS(look, self.entries, polling_interval=LOOKED)
        self.observer = observer
        self.watch(str(self.briefing))

    def build(self) -> None:
        """Make the open page, and have the rest made while the browser loads it."""
        self.others.wait()
        self.others.clear()
        self.first, shown = self.opened, Event()
        Thread(target=self._make, args=(shown,), daemon=True).start()
        shown.wait()

    def _make(self, shown: Event) -> None:
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
            self._ask_again()
        with suppress(CannotRun):
            self.watch_inputs(given_in(self.briefing).inputs)
        if not self.wrong:
            try:
                index_site(self.briefing, self.site)
            except (GeneratorError, OSError) as error:
                # The next build makes it.
                self.report(str(error))
        # The circles that the site engine leaves behind go while nobody waits.
        gc.unfreeze()
        gc.collect()

    def _ask_again(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _looks(self) -> object:
        """What decides on how the page that is made first looks; not what it tells machines."""
        places = (self.site / f"{self.first}{ending}" for ending in (".html", "/index.html"))
        assets = self.site / "assets"
        with suppress(OSError):
            page = next((place.read_bytes() for place in places if place.is_file()), b"")
            return _FOR_MACHINES.sub(b"", page), statuses(assets, shown_files(assets))
        return None

    def watch_inputs(self, inputs: Iterable[str]) -> None:
        """Have whatever the settings come from watched as well."""
        for each in map(Path, inputs):
            inside = self.briefing in each.parents
            first = each.relative_to(self.briefing).parts[0] if inside else ""
            # What is made stands beside what is named there.
            if first not in ("", DOCS.parts[0]):
                self.names.add(first)
            elif each.exists():
                self.watch(str(each))

    def look(self, path: str) -> _Stands:
        """How something that is watched stands.

        The first look at all of it has nothing to compare with: there the time of a change counts.
        """
        found = os.stat(path)  # noqa: PTH116 - thousands of times a second
        if path == str(self.briefing):
            self.since, self.built = self.built, inf
        elif found.st_ctime_ns >= self.since:
            self.since = inf
            self._ask_again()
        changed = found.st_mtime_ns, found.st_ctime_ns
        return _Stands(found.st_mode, found.st_dev, found.st_ino, found.st_size, changed)

    def entries(self, folder: str | None) -> Iterator[os.DirEntry[str]]:
        """What is looked at of a folder; of the root, only what a site is made from.

        The root itself is watched, so that a folder that comes later, or goes and comes back, is
        seen. Until all is made it is looked at seldom: nothing would be done, and thousands of
        files take half of the time of what is being made.
        """
        of_root = folder == str(self.briefing)
        if of_root:
            self.others.wait(SELDOM)
        with os.scandir(folder) as found:
            yield from (each for each in found if not of_root or each.name in self.names)

    def serve_request(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer who calls this machine by a name of its own, when the page is made.

        A page elsewhere could have its own name lead to this machine, and read what is being
        written.
        """
        name = re.sub(r":\d+\Z", "", str(environ.get("HTTP_HOST", "")))
        if name.lower() not in NAMES:
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"This server answers to the names of this machine only.\n"]
        # Bytes, each as a character: https://peps.python.org/pep-3333/#unicode-issues
        path = str(environ["PATH_INFO"]).encode("latin-1").decode(errors="replace")
        if path.endswith((".html", "/")):
            self._wait_for(path, str(environ.get("HTTP_SEC_FETCH_DEST", "document")))
        return super().serve_request(environ, start_response)

    def _wait_for(self, path: str, kind: str) -> None:
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            self.asked.epoch = self._visible_epoch
        page = path.removeprefix(self.mount_path).removesuffix(".html").strip("/") or "index"
        if page != self.first:
            self.others.wait()
        if kind == "document":
            self.opened = page

    def _error_page(self, code: int) -> bytes | None:
        page = self.site / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        # The server's own script would not be run in a page that keeps to its policy.
        page = unguarded(content)
        if wrong := self.wrong:
            page = with_alert(page, wrong)
        # What is made of a later change meanwhile may be no more than another page.
        known = getattr(self.asked, "epoch", epoch)
        injected: bytes = super()._inject_js_into_html(page, known)  # type: ignore[no-untyped-call]
        return injected


def with_alert(page: bytes, wrong: str) -> bytes:
    """A page that says on top of everything what is wrong with the root."""
    said = (
        '<div role="alert" style="position:fixed;inset:auto 0 0;z-index:9;max-height:50vh;'
        'overflow:auto;padding:1rem;background:#7a1212;color:#fff;font-size:.7rem">'
        f'<pre style="white-space:pre-wrap;margin:0">{escape(wrong)}</pre></div>'
    )
    before, end, after = page.rpartition(b"</body>")
    return before + said.encode() + end + after if end else page + said.encode()
