"""A browser on a site, as readers have it: served from this machine, or opened from a disk."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import (
    Browser,
    Page,
    Playwright,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# A wait ends when what is waited for is there; only what never comes takes so long. A machine that
# does other work at the same time has taken six seconds for a first search.
expect.set_options(timeout=30_000)

SCREENS: Mapping[str, tuple[int, int]] = {"flows": (3, 5), "timeline": (2, 4), "": (5, 8)}
"""A page is at most so many screens high before a reader unfolds anything: on a wide screen and on
a phone, by its name without the ending; blank for all others."""

WIDE: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe that look at colours alone; they take nine tenths of its time."""

Opener = Callable[..., Page]
"""Opens a page: an address relative to the site, and options of the browser's context."""


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


def launched(playwright: Playwright, *switches: str) -> Iterator[Browser]:
    """The machine's own chromium; `make test` installs one where there is none."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert executable, f"none of {', '.join(BROWSERS)} is installed"
    browser = playwright.chromium.launch(executable_path=executable, args=[*SWITCHES, *switches])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    yield from launched(playwright)


@pytest.fixture(scope="session")
def undrawn(playwright: Playwright) -> Iterator[Browser]:
    """A browser that lays pages out and never draws them, which takes three fifths of the time.

    What waits for a picture, as a click does, waits for ever.
    """
    yield from launched(playwright, "--disable-threaded-compositing")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


def served(folder: Path) -> Iterator[str]:
    """A folder behind an address on this machine, for as long as it is needed."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def briefing(project: Path) -> Path:
    """The folder of the real briefing's website, built if it is not there.

    ``BRIEFING_SITE`` names another build of it.
    """
    site = Path(os.environ.get("BRIEFING_SITE") or project / "build" / "site")
    if not (site / "index.html").is_file():
        command = [sys.executable, "-m", "generator", "site", "--root", str(project)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return site


@pytest.fixture(scope="session")
def briefing_address(briefing: Path) -> Iterator[str]:
    yield from served(briefing)


def opening(browser: Browser) -> Iterator[Opener]:
    """Opens pages, each in a fresh context, and fails if one asks another host for anything."""
    contexts = []
    strange: list[str] = []

    def note(request: Request) -> None:
        if urlsplit(request.url).hostname not in ("127.0.0.1", None, ""):
            strange.append(request.url)

    def open_(address: str, **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", note)
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not strange, strange


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    yield from opening(browser)


@pytest.fixture
def measured(undrawn: Browser) -> Iterator[Opener]:
    """Opens pages that are only measured."""
    yield from opening(undrawn)


class Faults(Protocol):
    """What axe finds wrong on a page, or among some of its elements, by all its rules or some."""

    def __call__(
        self, page: Page, *, only: Sequence[str] = (), without: Sequence[str] = (), among: str = ""
    ) -> list[str]: ...


@pytest.fixture(scope="session")
def faults() -> Faults:
    """Each fault with its rule, and the first place where it was found."""

    def found(
        page: Page, *, only: Sequence[str] = (), without: Sequence[str] = (), among: str = ""
    ) -> list[str]:
        options = {
            "resultTypes": ["violations"],
            # Style sheets and films are fetched again for two rules on what our pages have none of.
            "preload": False,
            "rules": {rule: {"enabled": False} for rule in without},
            **({"runOnly": list(only)} if only else {}),
        }
        # It is half a megabyte, and a page that is looked at again still has it.
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        violations = page.evaluate(
            "async ([among, options]) => (await axe.run(among || document, options)).violations",
            [among, options],
        )
        return [
            f"{violation['id']}: {violation['help']}: {violation['nodes'][0]['html']}"
            f" {violation['nodes'][0].get('any', [])[:1]}"
            for violation in violations
        ]

    return found


def too_large(page: Page, name: str) -> list[str]:
    """At which widths of the screen an open page is too high, or wider than it."""
    found = []
    most = SCREENS.get(name.removesuffix(".html"), SCREENS[""])
    for size, screens in zip((WIDE, PHONE), most, strict=True):
        page.set_viewport_size(size)
        height, width = page.evaluate(
            "[document.documentElement.scrollHeight, document.documentElement.scrollWidth]"
        )
        if height > screens * size["height"] or width > size["width"]:
            told = f"{height / size['height']:.1f} screens at {size['width']}, {width} wide"
            found.append(f"{name}: {told}")
    return found
