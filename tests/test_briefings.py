"""Whole briefings, found by themselves: each is clean, and builds to the bytes that are kept."""

from __future__ import annotations

import functools
import math
import operator
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import generator
from generator.build import build
from generator.check import check
from generator.writing import MANIFEST

HERE = Path(__file__).resolve().parent
BRIEFINGS = sorted(path for path in (HERE / "briefings").iterdir() if path.is_dir())
STARTER = Path(generator.__file__).parent / "starter"


@pytest.mark.parametrize("root", [*BRIEFINGS, STARTER], ids=lambda root: root.name)
def test_a_briefing_is_clean(root: Path) -> None:
    _, report = check(root)
    assert report.diagnostics == ()
    assert report.performed.quotes


@pytest.mark.parametrize("root", BRIEFINGS, ids=lambda root: root.name)
def test_golden_output(root: Path, tmp_path: Path, golden: Callable[[Path, Path], None]) -> None:
    copy = tmp_path / "root"
    shutil.copytree(root, copy)
    build(copy)
    made = copy / "build" / "docs"
    # Style sheets are not generated, and change with the look alone.
    shutil.rmtree(made / "assets")
    (made / MANIFEST).unlink()
    golden(made, HERE / "golden" / root.name)


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
