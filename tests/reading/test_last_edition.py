"""The last edition: what a build wrote before, kept in the root."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import generator
from generator.build import build
from generator.reading import read

STARTER = Path(generator.__file__).parent / "starter"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    build(tmp_path / "root")
    shutil.copytree(
        tmp_path / "root/build/docs/data",
        tmp_path / "root/content/last-edition",
        ignore=lambda _, names: [
            each for each in names if each not in ("claims.json", "disputes.json")
        ],
    )
    return tmp_path / "root"


def _claim(**fields: object) -> str:
    whole: dict[str, object] = {
        "id": "a",
        "statement": {},
        "modality": "stated",
        "value": None,
        "evidence": [],
    }
    return json.dumps({"claims": [{**whole, **fields}]})


def test_what_a_build_wrote_is_read_as_it_was(root: Path) -> None:
    found = read(root)
    before, now = found.briefing.last_edition, found.briefing
    assert not found.findings
    assert before is not None
    assert before.claims.keys() == now.claims.keys()
    assert before.disputes.keys() == now.disputes.keys()
    for identifier, claim in now.claims.items():
        old = before.claims[identifier]
        assert (old.says, old.how, old.value) == (str(claim.statement), claim.modality, claim.value)
        assert set(old.sources) == {each.source for each in claim.evidence}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "JSON"),
        ("[" * 100_000, "JSON"),
        ("[]", "as `build` wrote it"),
        ('{"claims": [{"id": "a"}]}', "`statement`: Field required"),
        (_claim(statement={"en": "a\u202eb"}), "U+202E"),
        (_claim(value={"kind": "money", "text": "much"}), "`much`"),
    ],
)
def test_what_no_build_wrote_is_told(root: Path, data: str, said: str) -> None:
    file = root / "content/last-edition/claims.json"
    file.write_text(data)
    found = read(root)
    assert found.briefing.last_edition is None
    (finding,) = found.findings
    assert str(finding.location) == "content/last-edition/claims.json:1:1"
    assert finding.code == "SCH003"
    assert said in finding.message


def test_one_file_alone_is_told(root: Path) -> None:
    (root / "content/last-edition/claims.json").unlink()
    (finding,) = read(root).findings
    assert "expected both" in finding.message
