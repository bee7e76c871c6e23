"""Time `check` and `build` as a user has them: as processes, on briefings that are made up.

The larger size is what the project promises (100,000 claims in 2,000 sources: `check` in 15 s and
1 GB, `build` in 60 s, on two cores); a tenth of it shows whether time grows with size or faster.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from bench import synthetic

LOOKED_AT = 0.5
"""Seconds between two looks at the memory: reading it takes a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: seconds, peak memory of its processes in MiB, and how it ended."""

    seconds: float
    memory: float
    status: int


def run(root: Path, *arguments: str) -> Run:
    """Run a command of the program to its end."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "generator", *arguments, "--root", str(root)]
    log = root / "output.txt"
    with open(log, "wb") as output:
        to_log = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, 1, 2)]
        process = os.posix_spawn(sys.executable, command, os.environ, file_actions=to_log)
        ended: list[tuple[int, int]] = []
        waiting = threading.Thread(target=lambda: ended.append(os.waitpid(process, 0)))
        waiting.start()
        peak = 0.0
        while waiting.is_alive():
            peak = max(peak, sum(map(memory, family(process))))
            waiting.join(LOOKED_AT)
    seconds = time.perf_counter() - start
    return Run(seconds, peak, os.waitstatus_to_exitcode(ended[0][1]))


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


def measure(claims: int, sources: int, site: bool) -> dict[str, Run]:
    """Make a briefing of that size and run the commands on it."""
    root = Path(tempfile.mkdtemp(prefix="briefing-bench-"))
    try:
        synthetic.write(root, claims, sources)
        commands = {
            "check": ("check",),
            "build": ("build",),
            "build again": ("build",),
        }
        if site:
            commands |= {"site": ("site",), "site again": ("site",)}
        runs = {}
        for name, arguments in commands.items():
            runs[name] = run(root, *arguments)
            if runs[name].status:
                tail = (root / "output.txt").read_text(errors="replace").splitlines()[-5:]
                print(f"{name} ended with {runs[name].status}:", *tail, sep="\n  ")
        return runs
    finally:
        shutil.rmtree(root)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--sources", type=int, default=2_000)
    parser.add_argument("--site", action="store_true", help="the website as well")
    options = parser.parse_args()
    tenth = measure(options.claims // 10, options.sources // 10, options.site)
    whole = measure(options.claims, options.sources, options.site)
    print(f"{options.claims:,} claims in {options.sources:,} sources, and a tenth of that")
    print(f"{'':12}{'whole':>18}{'tenth':>18}{'ratio':>8}")
    for name, full in whole.items():
        part = tenth[name]
        shown = (f"{each.seconds:8.1f} s {each.memory:5.0f} MiB" for each in (full, part))
        print(f"{name:12}", *shown, f"{full.seconds / part.seconds:7.1f}", sep="")
    return max(each.status for each in (*whole.values(), *tenth.values()))


if __name__ == "__main__":
    sys.exit(main())
