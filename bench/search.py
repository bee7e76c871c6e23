"""What a first search costs a reader, in bytes and time, on a large site that is made up.

The project promises at most 300 kB at 3,000 pages. The pages have ten claims each, with German
quotes, in words as frequent as those of a language are; the index and the scripts are the real
ones. It needs chromium and the requirements of the tests.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import random
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

from playwright.sync_api import expect, sync_playwright

from bench.synthetic import SYLLABLES
from generator.languages import own_words
from generator.packaged import packaged
from generator.site import search
from generator.site.build_record import MadePage

KINDS = (
    ("companies", "company"),
    ("deals", "deal"),
    ("people", "person"),
    ("disputes", "dispute"),
    ("sources", "source"),
)
CLAIMS = 10
VOCABULARY = 20_000


def records(number: int, seed: int = 1) -> Iterator[tuple[str, dict[str, Any]]]:
    """So many pages of a site: path, and what is to be found on it."""
    chance = random.Random(seed)
    vocabulary = [
        "".join(chance.choices(SYLLABLES, k=chance.randint(2, 5))) for _ in range(VOCABULARY)
    ]
    # Zipf's law: a word is as rare as its place in the order of frequency is late.
    weights = [1 / (place + 10) for place in range(VOCABULARY)]

    def phrase(length: int) -> str:
        return " ".join(chance.choices(vocabulary, weights, k=length))

    for page in range(number):
        words = {"en": "", "de": ""}
        for claim in range(CLAIMS):
            anchor = f"claim-{page}-{claim}"
            words["en"] += f'<article id="{anchor}"><p>{phrase(16)} Nvidia.</p></article>'
            words["de"] += f'<article id="{anchor}"><p>{phrase(14)}</p></article>'
        folder, kind = KINDS[page % len(KINDS)]
        title = phrase(2).title()
        record = {"kind": kind, "title": title, "aliases": [], "words": words}
        yield f"{folder}/page-{page}.html", record


def _page(name: str) -> str:
    told = html.escape(json.dumps(asdict(own_words("en").site)))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Synthetic</title>'
        '</head><body><a class="briefing-search" href="index.html">Search</a>'
        f"<h1>{name}</h1>"
        f'<script src="../assets/briefing.js" data-lists="index.html" data-words="{told}">'
        "</script></body></html>"
    )


class _Compressed(SimpleHTTPRequestHandler):
    """A server as people publish with: what it sends is compressed."""

    sent: ClassVar[list[int]] = []

    def log_message(self, *arguments: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        content = gzip.compress(path.read_bytes())
        self.sent.append(len(content))
        self.send_response(200)
        self.send_header("Last-Modified", "Mon, 23 Nov 2026 00:00:00 GMT")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def measure(site: Path, first: str, query: str) -> tuple[int, int, float]:
    """Bytes, requests and seconds from the key that opens the search to its first result."""
    executable = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))))
    handler = partial(_Compressed, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/{first}", wait_until="networkidle")
        _Compressed.sent.clear()
        start = time.perf_counter()
        page.keyboard.press("/")
        page.get_by_role("searchbox").fill(query)
        expect(page.locator(".briefing-results > li").first).to_be_visible(timeout=30_000)
        seconds = time.perf_counter() - start
        browser.close()
        server.shutdown()
    return sum(_Compressed.sent), len(_Compressed.sent), seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=3_000)
    options = parser.parse_args()
    found = dict(records(options.pages))
    pages = {path: MadePage(path, of["title"], "", "[]", "{}") for path, of in found.items()}
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        site = Path(folder)
        start = time.perf_counter()
        files = search.index(pages, found, "en")
        print(f"{options.pages:,} pages indexed in {time.perf_counter() - start:.1f} s")
        print(f"the index is {sum(map(len, files.values())):,} bytes in {len(files):,} files")
        assets = {name: packaged("theme", "assets", name) for name in ("briefing.js", "search.js")}
        files |= {f"assets/{name}": path.read_bytes() for name, path in assets.items()}
        files |= {path: _page(of["title"]).encode() for path, of in found.items()}
        for name, content in files.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_bytes(content)
        for query in ("Nvidia", "badega", "kolibu doga"):
            size, requests, seconds = measure(site, next(iter(found)), query)
            print(f"{query:12} {size:8,} bytes in {requests} requests, {seconds:.1f} s")


if __name__ == "__main__":
    main()
