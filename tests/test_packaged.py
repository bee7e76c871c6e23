"""An installed wheel is all that a briefing elsewhere needs."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """The wheel's contents, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, check=True, cwd=project, capture_output=True, timeout=120)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def test_a_wheel_carries_every_template_and_the_default_vocabulary(
    wheel: Path, project: Path
) -> None:
    def files(folder: Path) -> set[str]:
        return {
            path.relative_to(folder).as_posix()
            for path in folder.rglob("*")
            if path.is_file() and not path.name.startswith(".")
        }

    assert files(wheel / "generator" / "templates") == files(project / "templates")
    for name in ("vocabulary.yaml", "languages/de/words.toml", "new_records/deal.yaml", "py.typed"):
        assert (wheel / "generator" / name).is_file()
    assert not (wheel / "templates").exists()
    assert not (wheel / "tests").exists()


def test_an_installed_program_finds_its_own_templates_and_rules(
    wheel: Path, tmp_path: Path
) -> None:
    script = (
        "from generator.rules import RULES; assert all(rule.summary for rule in RULES);"
        "from generator.packaged import packaged; print(packaged('theme', 'sitemap.xml'))"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(wheel)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    found = Path(shown.stdout.strip())
    assert found == wheel / "generator" / "templates" / "theme" / "sitemap.xml"
    assert found.is_file()


def test_a_checkout_uses_the_templates_that_people_edit(project: Path) -> None:
    from generator.packaged import packaged

    assert packaged("theme") == project / "templates" / "theme"
