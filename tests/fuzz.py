"""Hostile roots and pages at random, for as long as one likes: ``python -m tests.fuzz SECONDS``.

Each case follows from its number alone, so that one that failed is tried again by ``--case``.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from generator.check import check
from generator.curating.starting import STARTER
from generator.pages import render
from generator.pages.handwritten import inert
from generator.reading.pages import page_faults
from generator.reporters import REPORTERS
from tests.pages.engine import SITE, events, html_of
from tests.test_growth import HOSTILE

MOST_SECONDS = 30
"""For one case, which the slowest machine needs a second for."""

DANGEROUS = frozenset(
    ["script", "iframe", "object", "embed", "link", "style", "svg", "form", "base", "meta"]
)
PIECES = (
    *HOSTILE, "\n\n", "  ", "---\n", "...", ": ", "- ", "{", "}", "[", "]", "'", '"', "|\n", ">\n",
    "\ufeff", "\u202e", "\x00", "\x1b", "\u2028", "\u00ad", "é", "e\u0301", "😀", "0", "-1", "1e9",
    "100 Milliarden Dollar", "bis zu", "null", "true", "[@a]", "[[a]]", "<script>", "</p>",
    " onclick=x", "javascript:", "](javascript:x)", "&#x6a;", "<div markdown>", "{: href=x }",
    "../../etc/passwd", "2025-02-30", "9999-99", "✓", "[^a-1]", "[^a-1]: b", "\t", "\r", "\r\n",
)  # fmt: skip


def mutated(content: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """The content with a few things done to it that a person or a machine might do."""
    for _ in range(chance.randint(1, 4)):
        start, end = sorted(chance.randint(0, len(content)) for _ in range(2))
        end = min(end, start + chance.choice([1, 10, 100, 10_000]))
        piece = chance.choice(PIECES).encode() * chance.choice([1, 1, 1, 2, 60, 5_000])
        before, cut, after = content[:start], content[start:end], content[end:]
        other = chance.choice(others)[start:end]
        put = chance.choice([piece, piece + cut, b"", cut * 3, other + cut, chance.randbytes(4)])
        content = before + put + after
    return content


def a_root(chance: random.Random) -> None:
    """A root of which one to three files are mutated: checked, reported, and rendered."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        shutil.copytree(STARTER, root)
        files = sorted(path for path in root.rglob("*") if path.is_file())
        contents = [path.read_bytes() for path in files]
        for _ in range(chance.randint(1, 3)):
            file = chance.choice(files)
            file.write_bytes(mutated(file.read_bytes(), chance, contents))
        examined, report = check(root)
        for reporter in REPORTERS.values():
            reporter(report)
        assert len(REPORTERS["text"](report).splitlines()) == 1 + sum(
            1 + len(each.finding.related) for each in report.diagnostics
        )
        if not report.errors:
            for _, page in render(examined):
                harmless(html_of(page.split("\n---\n", 1)[1]), DANGEROUS - {"svg"})


def a_page(chance: random.Random) -> None:
    """A page of pieces, as the site's engine and one with other extensions see it."""
    text = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 40)))
    if list(page_faults(text, "")):
        return
    for extensions in (SITE, tuple(each for each in SITE if each not in ("fenced_code", "tables"))):
        harmless(html_of(inert(text), extensions))


def harmless(html: str, dangerous: Collection[str] = DANGEROUS) -> None:
    """Raise `AssertionError` for what loads or runs anything."""
    for event in events(html):
        assert event[0] in ("start", "end", "words"), event
        if event[0] == "start":
            assert event[1] not in dangerous, event
            for attribute in event[2:]:
                name, _, value = attribute.partition("=")
                assert not name.startswith("on"), event
                assert name not in ("srcset", "srcdoc", "formaction"), event
                # The engine aligns the columns of tables so.
                assert name != "style" or value.startswith("text-align: "), event
                assert not value.strip().lower().startswith(("javascript:", "data:")), event


@contextmanager
def in_time() -> Iterator[None]:
    """Raise `TimeoutError` in what takes too long."""

    def ring(_: int, frame: FrameType | None) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, ring)
    signal.alarm(MOST_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)


def failure(case: int) -> str:
    """What went wrong with a case; blank if nothing did."""
    kind: Callable[[random.Random], None] = a_root if case % 4 == 0 else a_page
    try:
        with in_time():
            kind(random.Random(case))
    except Exception:
        return traceback.format_exc()
    return ""


def main() -> int:
    """Try cases until the time is over, and tell of each that failed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("seconds", nargs="?", type=float, default=3600.0)
    options.add_argument("--case", type=int, help="only this one")
    options.add_argument("--first", type=int, default=0, help="the number to begin with")
    given = options.parse_args()
    until, case, failed = time.monotonic() + given.seconds, given.first, 0
    if given.case is not None:
        print(failure(given.case) or "nothing is wrong with it")
        return 0
    while time.monotonic() < until:
        if why := failure(case):
            failed += 1
            print(f"case {case}:\n{why}", flush=True)
        case += 1
    print(f"{case - given.first:,} cases, {failed:,} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
