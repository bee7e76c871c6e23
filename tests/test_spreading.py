"""Work by several processes: in order, the same as by one, and failing where it fails."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import build
from generator.check import check
from generator.errors import CannotRun
from generator.report import Built
from generator.spreading import in_batches
from tests.conftest import files_in

PHARMA = Path(__file__).parent / "briefings" / "pharma"
BATCHES = [range(start, start + 7) for start in range(0, 700, 7)]
SQUARES = [number * number for number in range(700)]


def squares(batch: range) -> list[int]:
    return [number * number for number in batch]


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    # The test runner has threads of its own, which take no lock that matters here.
    monkeypatch.setattr("threading.active_count", lambda: 1)


@pytest.mark.parametrize("worthwhile", [False, True])
def test_results_come_in_order(worthwhile: bool) -> None:
    assert list(in_batches(squares, BATCHES, worthwhile=worthwhile)) == SQUARES


def test_the_work_is_done_by_other_processes() -> None:
    def place(_: range) -> list[int]:
        return [os.getpid()]

    assert os.getpid() not in set(in_batches(place, BATCHES, worthwhile=True))
    assert set(in_batches(place, BATCHES, worthwhile=False)) == {os.getpid()}


def failing(batch: range) -> Iterator[int]:
    if 70 in batch:
        raise ValueError("no")
    yield from squares(batch)


def test_several_processes_check_and_build_as_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = tmp_path / "root/content/claims/velozumab.yaml"
    shutil.copytree(PHARMA, tmp_path / "root")
    (claims.parent / "more.yaml").write_text("claims: []\n")
    monkeypatch.setattr("generator.reading.claims._TOGETHER", 1)
    built: list[Built] = []
    for processes in (False, True):
        for room in ("reading.claims", "examination", "build"):
            monkeypatch.setattr(f"generator.{room}.MANY", 0 if processes else 10**9)
        out = tmp_path / ("several" if processes else "one")
        built.append(build(tmp_path / "root", out))
    assert built[0] == built[1]
    assert files_in(tmp_path / "one") == files_in(tmp_path / "several")
    claims.write_text(claims.read_text("utf-8").replace("120", "121"), "utf-8")
    several = check(tmp_path / "root")[1]
    monkeypatch.setattr("generator.examination.MANY", 10**9)
    assert several.errors
    assert check(tmp_path / "root")[1] == several


@pytest.mark.parametrize("worthwhile", [False, True])
def test_a_failure_comes_after_the_results_before_it(worthwhile: bool) -> None:
    results = in_batches(lambda batch: list(failing(batch)), BATCHES, worthwhile=worthwhile)
    seen: list[int] = []
    with pytest.raises(ValueError, match="no"):
        seen.extend(results)
    assert seen == SQUARES[:70]


def test_a_process_that_the_machine_ends_is_told_in_one_line() -> None:
    def end(_: range) -> list[int]:
        os._exit(9)

    with pytest.raises(CannotRun, match="the machine ended a process"):
        list(in_batches(end, BATCHES, worthwhile=True))


def test_who_needs_no_more_ends_the_work() -> None:
    results = in_batches(squares, BATCHES, worthwhile=True)
    assert next(results) == 0
    results.close()
    assert list(in_batches(squares, BATCHES, worthwhile=True)) == SQUARES


def test_an_interrupt_while_a_process_is_begun_is_heeded() -> None:
    code = """
import os, signal
from generator.spreading import in_batches

def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(10):
        os.getpid()

# Who runs the tests in the background of a shell has it ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
os.cpu_count = lambda: 2
os.register_at_fork(after_in_parent=interrupt)
try:
    list(in_batches(lambda batch: [batch], [1, 2, 3], worthwhile=True))
except KeyboardInterrupt:
    print("heeded")
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (ended.stdout, ended.stderr) == ("heeded\n", "")


def test_nobody_is_left_when_the_work_is_killed(tmp_path: Path) -> None:
    code = f"""
import os, pathlib, time
from generator.spreading import in_batches
from tests.conftest import files_in
os.cpu_count = lambda: 2
def sleep(batch):
    pathlib.Path({str(tmp_path)!r}, str(os.getpid())).touch()
    time.sleep(60)
    return []
list(in_batches(sleep, [1, 2, 3], worthwhile=True))
"""
    parent = subprocess.Popen([sys.executable, "-c", code])
    until = time.monotonic() + 60
    while len(os.listdir(tmp_path)) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    workers = [int(name) for name in os.listdir(tmp_path)]
    assert len(workers) == 2
    parent.kill()
    parent.wait()
    until = time.monotonic() + 20
    while (left := [each for each in workers if _runs(each)]) and time.monotonic() < until:
        time.sleep(0.05)
    for each in left:
        os.kill(each, signal.SIGKILL)
    assert not left


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # Whoever ended and was not yet asked for has no command line.
    command = Path(f"/proc/{process}/cmdline")
    return not command.exists() or bool(command.read_bytes())
