"""Time the commands as a user has them: as processes, on briefings that are made up.

Each is run cold, again where nothing changed, and after an edit of one claim. All is held against
MkDocs with Material as they come, on the Markdown of the largest site in the same run, so that a
busy machine is busy for both; and against the size before, which shows whether time grows with the
claims or faster.
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
"""Seconds between two looks at the memory, which takes a few milliseconds; fewer at first."""

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
            waiting.join(min(LOOKED_AT, 0.05 + (time.perf_counter() - start) / 3))
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
    """How long it takes from a save until `serve` gives another page; the site has been made."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    subject = re.search(r"subject: (\S+)", _first(root).read_text())
    assert subject
    site = root / "build/site"
    changed = next(site.glob(f"*/{subject[1]}*")).relative_to(site)
    page, other = (f"http://127.0.0.1:{port}/{path}" for path in (changed, "timeline.html"))
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
    file = _first(root)
    start, sentence, rest = file.read_text().partition("statement: ")
    rest = rest[5:] if rest.startswith("Then ") else f"Then {rest}"
    file.write_text(f"{start}{sentence}{rest}")


def _first(root: Path) -> Path:
    return min((root / "content/claims").rglob("*.yaml"))


OWN = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Size:
    """A briefing, and what is run on it."""

    name: str
    commands: tuple[str, ...]
    claims: int = 0
    """That are made up; 0 for the briefing of this project."""
    sources: int = 0

    def write(self, root: Path) -> None:
        """Make the briefing."""
        if self.claims:
            synthetic.write(root, self.claims, self.sources)
            return
        for folder in ("content", "seeds"):
            shutil.copytree(OWN / folder, root / folder)
        shutil.copyfile(OWN / "mkdocs.yml", root / "mkdocs.yml")


PAGES = "3,113 pages"
SIZES = (
    Size("4 claims", ("help", "check"), 4, 2),
    Size("10,000 claims", ("check", "build"), 10_000, 200),
    Size("100,000 claims", ("check", "build"), 100_000, 2_000),
    Size("this briefing", ("site", "serve")),
    Size(PAGES, ("site", "serve", "stock"), 10_000, 1_500),
)


def measure(size: Size) -> dict[tuple[str, str], Run]:
    """Make a briefing and run the commands on it: cold, again, and after an edit."""
    folder = Path(tempfile.mkdtemp(prefix="briefing-bench-"))
    root = folder / "root"
    runs: dict[tuple[str, str], Run] = {}
    try:
        size.write(root)
        for command in size.commands:
            if command == "serve":
                runs[command, "edited"] = served(root)
            elif command == "help":
                runs[command, ""] = timed(root, "generator", "--help")
            elif command == "stock":
                (root / "stock.yml").write_text(STOCK)
                stock = ("mkdocs", "build", "-q", "-f", str(root / "stock.yml"))
                runs[command, "cold"] = timed(root, *stock)
            else:
                runs[command, "cold"] = run(root, command)
                runs[command, "again"] = run(root, command)
                # Files that were written just now are read once more, as none of an older day is.
                time.sleep(AT_REST)
                edit(root)
                runs[command, "edited"] = run(root, command)
        return runs
    finally:
        shutil.rmtree(folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    names = [size.name for size in SIZES]
    parser.add_argument("--size", action="append", choices=names, help="only this one")
    chosen = parser.parse_args().size or names
    runs = {size.name: measure(size) for size in SIZES if size.name in chosen}
    stock = runs.get(PAGES, {}).get(("stock", "cold"))
    before: dict[tuple[str, str], Run] = {}
    print(f"{'':52}{'to stock':>10}{'to the size before':>20}")
    for name, of_size in runs.items():
        for (command, how), each in of_size.items():
            told = f"{name:16}{command:8}{how:8}{each.seconds:9.2f} s{each.memory:6.0f} MiB"
            smaller = before.get((command, how))
            ratios = f"{_ratio(each, stock, 3):>10}{_ratio(each, smaller, 1):>20}"
            print(told, ratios, f"  ended with {each.status}" * bool(each.status), sep="")
        before = of_size
    return max(each.status for of_size in runs.values() for each in of_size.values())


def _ratio(each: Run, to: Run | None, digits: int) -> str:
    return f"{each.seconds / to.seconds:.{digits}f}" if to else ""


if __name__ == "__main__":
    sys.exit(main())
