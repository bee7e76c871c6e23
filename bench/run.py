"""Time the commands as a user has them: as processes, on briefings that are made up.

Each is run cold, again where nothing changed, and after an edit of one claim; a tenth of the size
shows whether time grows with it or faster. The site is held against MkDocs with Material as they
come, on the same Markdown in the same run, so that a busy machine is busy for both.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from bench import synthetic

LOOKED_AT = 0.5
"""Seconds between two looks at the memory: reading it takes a few milliseconds."""


AT_REST = 6
"""Seconds between two saves of somebody who writes."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: seconds, peak memory of its processes in MiB, and how it ended."""

    seconds: float
    memory: float
    status: int


def run(root: Path, *arguments: str) -> Run:
    """Run a command of the program on a root to its end."""
    return timed(root, "generator", *arguments, "--root", str(root))


def timed(root: Path, *module: str) -> Run:
    """Run a module to its end; what is kept is kept beside the root."""
    start = time.perf_counter()
    command = [sys.executable, "-m", *module]
    environment = _environment(root)
    log = root / "output.txt"
    with open(log, "wb") as output:
        to_log = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, 1, 2)]
        process = os.posix_spawn(sys.executable, command, environment, file_actions=to_log)
        ended: list[tuple[int, int]] = []
        waiting = threading.Thread(target=lambda: ended.append(os.waitpid(process, 0)))
        waiting.start()
        peak = 0.0
        while waiting.is_alive():
            peak = max(peak, sum(map(memory, family(process))))
            waiting.join(LOOKED_AT)
    seconds = time.perf_counter() - start
    return Run(seconds, peak, os.waitstatus_to_exitcode(ended[0][1]))


def _environment(root: Path) -> dict[str, str]:
    return os.environ | {"XDG_CACHE_HOME": f"{root}.kept", "NO_MKDOCS_2_WARNING": "true"}


def family(process: int) -> list[int]:
    """A process and all that descend from it, as Linux tells."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        children = []
    return [process, *(each for child in children for each in family(int(child)))]


def memory(process: int) -> float:
    """MiB of a process, of what it shares with others its part only; 0 where nothing tells."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next(
        (int(line.split()[1]) / 1024 for line in told.splitlines() if line[:4] == "Pss:"), 0
    )


STOCK = """\
site_name: Stock
docs_dir: build/docs
site_dir: build/stock
use_directory_urls: false
theme: {name: material, font: false}
validation: {nav: {omitted_files: ignore}}
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables, toc]
nav: [index.md]
"""
"""MkDocs as it comes, with what the pages need to be read."""


def served(root: Path) -> Run:
    """How long it takes from a save until `serve` gives another page."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    page, other = (
        f"http://127.0.0.1:{port}/{name}.html" for name in ("deals/deal-0", "deals/deal-1")
    )
    command = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=_environment(root), stdout=quiet, stderr=quiet) as process:
        before = _page(page)
        # What is imported and compiled once is not part of a later edit.
        for _ in range(2):
            # Who opens another page waits until all of the edit before is made; and people look
            # at what they see before they save again, while the search is made.
            _page(other)
            time.sleep(AT_REST)
            _page(page)
            edit(root)
            start = time.perf_counter()
            while (now := _page(page)) == before:
                time.sleep(0.02)
            before, seconds = now, time.perf_counter() - start
        peak = memory(process.pid)
        process.send_signal(signal.SIGINT)
    return Run(seconds, peak, process.returncode)


def _page(address: str) -> list[str]:
    """The claims on a page, once its server is there."""
    while True:
        try:
            # The address is one of this machine.
            with urllib.request.urlopen(address) as answer:  # noqa: S310
                return re.findall(r"<p class=.claim-statement.*?</p>", answer.read().decode())
        except OSError:
            time.sleep(0.1)


def edit(root: Path) -> None:
    """Change the first claim, there and back."""
    file = root / "content/claims/00000.yaml"
    start, sentence, rest = file.read_text().partition("statement: ")
    rest = rest[5:] if rest.startswith("Then ") else f"Then {rest}"
    file.write_text(f"{start}{sentence}{rest}")


def measure(claims: int, sources: int, site: bool) -> dict[str, Run]:
    """Make a briefing of that size and run the commands on it."""
    folder = Path(tempfile.mkdtemp(prefix="briefing-bench-"))
    root = folder / "root"
    try:
        synthetic.write(root, claims, sources)
        (root / "stock.yml").write_text(STOCK)
        runs = {"help": timed(root, "generator", "--help")}
        for command in ("check", "build", *(["site"] if site else [])):
            runs[command] = run(root, command)
            runs[f"{command} again"] = run(root, command)
            edit(root)
            runs[f"{command} edited"] = run(root, command)
        if site:
            runs["serve edited"] = served(root)
            runs["stock MkDocs"] = timed(
                root, "mkdocs", "build", "-q", "-f", str(root / "stock.yml")
            )
        for name, each in runs.items():
            if each.status:
                print(f"{name} ended with {each.status}")
        return runs
    finally:
        shutil.rmtree(folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--sources", type=int, default=2_000)
    parser.add_argument("--site", action="store_true", help="the website as well")
    options = parser.parse_args()
    tenth = measure(options.claims // 10, options.sources // 10, options.site)
    whole = measure(options.claims, options.sources, options.site)
    print(f"{options.claims:,} claims in {options.sources:,} sources, and a tenth of that")
    print(f"{'':14}{'whole':>20}{'tenth':>20}{'ratio':>8}{'to stock':>10}")
    stock = whole.get("stock MkDocs")
    for name, full in whole.items():
        part = tenth[name]
        shown = (f"{each.seconds:8.1f} s {each.memory:5.0f} MiB" for each in (full, part))
        beside = f"{full.seconds / stock.seconds:10.2f}" if stock else ""
        print(f"{name:14}", *shown, f"{full.seconds / part.seconds:8.1f}{beside}", sep="")
    return max(each.status for each in (*whole.values(), *tenth.values()))


if __name__ == "__main__":
    sys.exit(main())
