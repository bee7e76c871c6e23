"""The site in the browser while people write: rebuilt and reloaded on every change."""

import errno
import re
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from threading import Thread
from typing import Any

from generator.errors import CannotRun
from generator.site.building import heard, index_postponed, index_site
from generator.site.configuration import published_path
from generator.site.engine import LiveReloadServer
from generator.site.policy import unguarded
from generator.writing import DOCS

WATCHED = ("content", "seeds", "templates", "mkdocs.yml")
"""What a site is made from. Generated folders are not watched: every save would build twice."""

LOOKED = 0.15
"""Seconds between two looks at what is watched."""

HOST = "127.0.0.1"
NAMES = (HOST, "localhost", "[::1]")
"""What this machine may be called by who reads the site while people write."""


def serve(
    root: Path,
    site: Path,
    port: int,
    rebuild: Callable[[], str],
    *,
    report: Callable[[str], None],
) -> None:
    """Serve a site that is already built, until the user interrupts.

    ``rebuild`` is called after each change and gives what is wrong, or nothing; then the old site
    stays, and every open page says so until it is mended. Raises `CannotRun` if the port is taken.
    """
    root, site = root.resolve(), site.resolve()
    wrong = ""

    def builder() -> None:
        nonlocal wrong
        watch(server, root)
        with index_postponed():
            wrong = rebuild()
        if not wrong:
            Thread(target=index_site, args=(root, root / DOCS, site), daemon=True).start()

    # Where the site says that it will be published in a folder, its error page counts on that.
    mount_path = published_path(root)
    with heard(partial=False):
        server = LiveReloadServer(
            builder, HOST, port, str(site), mount_path=mount_path, polling_interval=LOOKED
        )
        inject = server._inject_js_into_html

        def unguarded_page(page: bytes, epoch: int) -> bytes:
            # The server's own script would not be run in a page that keeps to its policy.
            told = with_alert(unguarded(page), wrong) if wrong else unguarded(page)
            injected: bytes = inject(told, epoch)  # type: ignore[no-untyped-call]
            return injected

        setattr(server, "_inject_js_into_html", unguarded_page)  # noqa: B010
        _answer_this_machine_alone(server)
        server.error_handler = lambda code: _error_page(site, code)
        watch(server, root)
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


def with_alert(page: bytes, wrong: str) -> bytes:
    """A page that says on top of everything what is wrong with the root."""
    said = (
        '<div role="alert" style="position:fixed;inset:auto 0 0;z-index:9;max-height:50vh;'
        'overflow:auto;padding:1rem;background:#7a1212;color:#fff;font-size:.7rem">'
        f'<pre style="white-space:pre-wrap;margin:0">{escape(wrong)}</pre></div>'
    )
    before, end, after = page.rpartition(b"</body>")
    return before + said.encode() + end + after if end else page + said.encode()


def _answer_this_machine_alone(server: LiveReloadServer) -> None:
    """Refuse requests that name another host.

    A page elsewhere could have its own name lead to this machine, and read what is being written.
    """
    application = server.get_app()
    assert application is not None

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        name = re.sub(r":\d+\Z", "", str(environ.get("HTTP_HOST", "")))
        if name.lower() in NAMES:
            return application(environ, start_response)
        start_response("403 Forbidden", [("Content-Type", "text/plain")])
        return [b"This server answers to the names of this machine only.\n"]

    server.set_app(answer)


def watch(server: LiveReloadServer, root: Path) -> None:
    """Watch what is there of a root; called again, what has come since."""
    for path in (root / name for name in WATCHED):
        if path.exists() and str(path) not in server._watched_paths:
            server.watch(str(path))


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None


def _stop(server: LiveReloadServer) -> None:
    if server.observer.is_alive():
        server.shutdown()
    else:
        server.server_close()
