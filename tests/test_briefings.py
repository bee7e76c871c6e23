"""Whole briefings, found by themselves: each is clean, and builds to the bytes that are kept."""

from __future__ import annotations

import functools
import hashlib
import math
import operator
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import generator
from generator.build import build
from generator.check import check
from generator.writing import MANIFEST
from tests.conftest import Golden

HERE = Path(__file__).resolve().parent
BRIEFINGS = sorted(path for path in (HERE / "briefings").iterdir() if path.is_dir())
STARTER = Path(generator.__file__).parent / "starter"


@pytest.mark.parametrize("root", [*BRIEFINGS, STARTER], ids=lambda root: root.name)
def test_a_briefing_is_clean(root: Path) -> None:
    _, report = check(root)
    assert report.diagnostics == ()
    assert report.performed.quotes


@pytest.mark.parametrize("root", BRIEFINGS, ids=lambda root: root.name)
def test_golden_output(root: Path, tmp_path: Path, golden: Golden) -> None:
    copy = tmp_path / "root"
    shutil.copytree(root, copy)
    build(copy)
    compare_with_golden(copy, root.name, golden)


def compare_with_golden(root: Path, name: str, golden: Golden) -> None:
    made = root / "build" / "docs"
    # Style sheets are not generated, and change with the look alone.
    shutil.rmtree(made / "assets")
    (made / MANIFEST).unlink()
    golden(made, HERE / "golden" / name)


@functools.cache
def pythons() -> list[Path]:
    """The Pythons of this machine that we support, the oldest first."""
    installed = Path(sys.base_prefix).resolve().parent.glob("*/bin/python3")
    named = (shutil.which(f"python3.{minor}") for minor in range(11, 20))
    found = {sys.version_info[:2]: Path(sys.executable)}
    for python in (*map(Path, filter(None, named)), *installed):
        asked = "import ensurepip, sys, venv; print(*sys.version_info[:2])"
        told = subprocess.run(
            [str(python), "-c", asked], capture_output=True, text=True, check=False
        )
        if told.returncode == 0:
            major, minor = map(int, told.stdout.split())
            found.setdefault((major, minor), python)
    return [found[version] for version in sorted(found) if version >= (3, 11)]


@pytest.mark.parametrize("end", [0, -1], ids=["oldest", "newest"])
def test_golden_output_on_another_python(
    end: int, project: Path, tmp_path: Path, golden: Golden, pytestconfig: pytest.Config
) -> None:
    python = pythons()[end]
    if python == Path(sys.executable):
        pytest.skip("this is the one that runs all tests")
    lock = project / "requirements.lock"
    digest = hashlib.sha256(lock.read_bytes() + bytes(python)).hexdigest()[:12]
    environment = pytestconfig.cache.mkdir(f"python-{digest}")
    own = environment / "bin" / "python"
    if not (environment / "complete").exists():
        uv = [sys.executable, "-m", "uv", "--quiet"]
        subprocess.run(
            [*uv, "venv", "--clear", "--python", str(python), str(environment)], check=True
        )
        exact = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--python", str(own)]
        installed = subprocess.run(
            [*uv, "pip", "install", *exact, "-r", str(lock)],
            capture_output=True,
            text=True,
            check=False,
        )
        if installed.returncode:
            pytest.skip(f"what is locked has no wheels for {python}: {installed.stderr[-500:]}")
        (environment / "complete").touch()
    root = tmp_path / "root"
    shutil.copytree(HERE / "briefings" / "pharma", root)
    command = [str(own), "-m", "generator", "build", "--no-cache", "--root", str(root)]
    subprocess.run(command, check=True, cwd=project, timeout=300)
    compare_with_golden(root, "pharma", golden)


@pytest.mark.parametrize("root", BRIEFINGS, ids=lambda root: root.name)
def test_the_bytes_do_not_depend_on_how_a_python_adds_up(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Since 3.12 `sum` compensates for what floats lose; before, it does not."""

    def lossy(numbers: Iterable[Any], /, start: Any = 0) -> Any:
        return functools.reduce(operator.add, numbers, start)

    def exact(numbers: Iterable[Any], /, start: Any = 0) -> Any:
        given = [start, *numbers]
        return math.fsum(given) if any(type(each) is float for each in given) else lossy(given)

    made = []
    for name, adding in (("lossy", lossy), ("exact", exact)):
        shutil.copytree(root, tmp_path / name)
        with monkeypatch.context() as patched:
            patched.setattr("builtins.sum", adding)
            build(tmp_path / name)
        docs = tmp_path / name / "build" / "docs"
        files = (path for path in docs.rglob("*") if path.is_file())
        made.append({path.relative_to(docs): path.read_bytes() for path in files})
    assert made[0] == made[1]


def test_nothing_of_our_own_briefing_is_known_to_the_program(project: Path) -> None:
    """Another root on another subject works unchanged: no name of this one stands in the code."""
    names = ("nvidia", "openai", "microsoft", "softbank", "anthropic", "altman", "huang")
    for folder in ("generator", "templates"):
        for file in (project / folder).rglob("*"):
            if file.suffix in (".py", ".jinja", ".css", ".js", ".html", ".yaml"):
                text = file.read_text(encoding="utf-8").lower()
                assert not [name for name in names if name in text], file
