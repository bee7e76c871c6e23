"""What people most often do wrong is told where they did it, in words of theirs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.check import check
from generator.curating.starting import STARTER

CLAIMS = "content/claims/aurora-borealis.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "code", "told"),
    [
        (CLAIMS, "subject: aurora-borealis-investment\n",
         "<<<<<<< ours\nsubject: a\n=======\nsubject: b\n>>>>>>> theirs\n", "YML001", "a merge"),
        (CLAIMS, "statement: Aurora Chips wants", 'statement: "Aurora Chips wants', "YML001",
         "`\"` opens here"),
        (CLAIMS, "party: aurora-chips", "party: Aurora", "REF001", "`aurora-chips`"),
        ("content/companies/borealis-cloud.yaml", "name: Borealis Cloud",
         "name: Borealis Cloud\nsummary: See [[Aurora]].", "REF003", "`aurora-chips`"),
        ("seeds/morgenpost-2025-09-22.yaml", "language: de", "language: en", "SRC005", "in `de`"),
    ],
)  # fmt: skip
def test_a_common_slip_is_told_in_plain_words(
    tmp_path: Path, path: str, old: str, new: str, code: str, told: str
) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [each for each in check(root)[1].diagnostics if each.code == code]
    assert any(told in each.message for each in found), found
    line = text[: text.index(old)].count("\n") + 1 + (code == "REF003")
    assert any(each.location.line == line for each in found)


def test_a_template_whose_name_is_a_slip_is_told(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    (root / "templates").mkdir()
    for name in ("compny.md.jinja", "company.md.jinja", "own-part.jinja"):
        (root / "templates" / name).write_text("{{ title }}")
    told = [each for each in check(root)[1].diagnostics if each.code == "SCH006"]
    assert [each.location.path for each in told] == ["templates/compny.md.jinja"]
