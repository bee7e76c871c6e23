"""Hostile roots, pages and documents at random: ``python -m tests.fuzz SECONDS``.

Each case follows from its number alone, so that one that failed is tried again by ``--case``.
"""

from __future__ import annotations

import argparse
import io
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType

from generator.check import check
from generator.curating.sources import add_sources, verify_sources
from generator.curating.starting import STARTER
from generator.errors import CannotRun
from generator.pages.handwritten import inert
from generator.pages.rendering import edition_of, render
from generator.reading.pages import page_faults
from generator.reporters import REPORTERS
from tests.pages.engine import SITE, events, html_of
from tests.test_growth import HOSTILE

MOST_SECONDS = 30
"""Of processor time for one case, which the slowest machine needs a second for."""
DOCUMENTS = tuple(sorted((Path(__file__).parent / "documents/files").iterdir()))
"""A real file of each format whose words are taken out."""

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


PIECES_OF_DOCUMENTS = (
    *PIECES, '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;", "<w:p>", "</w:p>",
    "<w:tbl>", "<w:tc>", '<w:gridSpan w:val="99999999"/>', "<c r='XFD1048576'>", "<v>1e999</v>",
    't="s"', "<f>", "<table>", '<td colspan="99999999">', "<tr>", "<sup>", "<div>", "<![CDATA[",
    "<meta charset=", "<?xml", "xmlns:a=", " obj\n", "endobj", "stream\n", "endstream", "xref",
    "trailer", "/Kids [1 0 R]", "/Count 99999999", "/Length -1", "/Type /Page", "<<", ">>", "(",
    ")", "/Filter /FlateDecode", " Tj ", " 1e38 0 0 1e38 0 0 cm ", "BT", "/F9 0 Tf", "=HYPERLINK(",
    ";", '""',
)  # fmt: skip


def mutated(
    content: bytes, chance: random.Random, others: list[bytes], pieces: tuple[str, ...] = PIECES
) -> bytes:
    """The content with a few things done to it that a person or a machine might do."""
    for _ in range(chance.randint(1, 4)):
        start, end = sorted(chance.randint(0, len(content)) for _ in range(2))
        end = min(end, start + chance.choice([1, 10, 100, 10_000]))
        piece = chance.choice(pieces).encode() * chance.choice([1, 1, 1, 2, 60, 5_000])
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
            reporter(report, "")
        assert len(REPORTERS["text"](report, "").splitlines()) == 1 + sum(
            1 + len(each.finding.related) for each in report.diagnostics
        )
        if not report.errors:
            for _, page in render(edition_of(examined)):
                harmless(html_of(page.split("\n---\n", 1)[1]), DANGEROUS - {"svg"})


def a_document(file: Path, chance: random.Random) -> None:
    """A document that is mutated, or a part of it: taken in or refused, and nothing else done."""
    with tempfile.TemporaryDirectory() as folder:
        root, given = Path(folder) / "root", Path(folder) / file.name
        shutil.copytree(STARTER, root)
        given.write_bytes(mutated_document(file.read_bytes(), chance))
        before = files_of(Path(folder))
        try:
            (added,) = add_sources(root, [given], "hostile")
        except CannotRun:
            assert files_of(Path(folder)) == before
            return
        assert added.words is not None
        new = [added.document, added.record, added.words]
        assert {each.parent for each in new} == {root / "seeds"}
        assert files_of(Path(folder)) == before | {each: each.read_bytes() for each in new}
        _, report = check(root)
        # Words that nobody has written may be faulty to nobody.
        theirs = f"seeds/{added.words.name}"
        assert not [each for each in report.diagnostics if each.location.path == theirs]
        if chance.random() < 0.2:
            ((_, told, same),) = verify_sources(root, ["hostile"])
            assert same, told


def mutated_document(content: bytes, chance: random.Random) -> bytes:
    """A document's bytes mutated; those of a package mostly in one of its parts."""
    if not zipfile.is_zipfile(io.BytesIO(content)) or chance.random() < 0.2:
        return mutated(content, chance, [content], PIECES_OF_DOCUMENTS)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    chosen = chance.choice(sorted(parts))
    parts[chosen] = mutated(parts[chosen], chance, [*parts.values()], PIECES_OF_DOCUMENTS)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return packed.getvalue()


def files_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


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
                no_script = not value.strip().lower().startswith(("javascript:", "data:"))
                assert no_script or name in ("class", "title"), event


@contextmanager
def in_time() -> Iterator[None]:
    """Raise `TimeoutError` in what takes too long."""

    def ring(_: int, frame: FrameType | None) -> None:
        raise TimeoutError

    # Of this process alone: who reads documents has a limit of its own.
    signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


KINDS: dict[str, Callable[[random.Random], None]] = {
    "roots": a_root,
    "pages": a_page,
    **{file.name: partial(a_document, file) for file in DOCUMENTS},
}
"""What the cases are in turn."""
NAMES = tuple(KINDS)


def failure(case: int) -> str:
    """What went wrong with a case; blank if nothing did."""
    try:
        with in_time():
            KINDS[NAMES[case % len(NAMES)]](random.Random(case))
    except Exception:
        return traceback.format_exc()
    return ""


def main() -> int:
    """Try cases until the time is over, and tell of each that failed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("seconds", nargs="?", type=float, default=3600.0)
    options.add_argument("--case", type=int, help="only this one")
    options.add_argument("--first", type=int, default=0, help="the number to begin with")
    options.add_argument("--only", choices=NAMES, help="cases of one kind")
    given = options.parse_args()
    until, case, tried, failed = time.monotonic() + given.seconds, given.first, Counter[str](), 0
    if given.case is not None:
        print(failure(given.case) or "nothing is wrong with it")
        return 0
    while time.monotonic() < until:
        name = NAMES[case % len(NAMES)]
        if given.only in (None, name):
            tried[name] += 1
            if why := failure(case):
                failed += 1
                print(f"case {case}:\n{why}", flush=True)
        case += 1
    print(f"{tried.total():,} cases, {failed:,} failed {dict(tried)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
