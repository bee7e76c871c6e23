"""What the messages of rules say, word for word, where a word has been wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import generator
from generator.check import check
from generator.diagnostics import Diagnostic
from generator.fields import OPERATIONS

STARTER = Path(generator.__file__).parent / "starter"
CLAIMS = "content/claims/aurora-borealis.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STARTER, tmp_path / "root"))


def told(root: Path, old: str, new: str) -> tuple[Diagnostic, ...]:
    claims = root / CLAIMS
    assert old in claims.read_text()
    claims.write_text(claims.read_text().replace(old, new, 1))
    return tuple(check(root)[1].diagnostics)


def test_no_near_passage_is_the_same(root: Path) -> None:
    words = "Aurora Chips will bis zu zwei Milliarden Dollar in Borealis Cloud stecken. Das sagte"
    (root / "seeds/long.txt").write_text(" ".join(f"{words} {n}" for n in range(3)))
    more = ". ".join(["Das Werk wird im Sommer gebaut und im Winter eröffnet"] * 5)
    document = root / "seeds/morgenpost.txt"
    document.write_text(document.read_text() + f"\n\n{more}\n")
    found = told(root, "exact: Eine erste Tranche", f"exact: {more[:-1]}m #")
    near = [
        related.message
        for each in found
        for related in each.finding.related
        if each.code == "EVD001"
    ]
    assert any("nearest passage (99 %)" in message for message in near), near


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("evidence:\n      - quote: Ada", "derived: {sums: [a, b]} #",
         "this is not one operation, expected one of " + ", ".join(f"`{it}`" for it in OPERATIONS)),
        ("about: [borealis-cloud]", "accept: [{code: n1, reason: y}]",
         "`n1` is not the code of a rule, such as `EVD006`"),
        ("about: [borealis-cloud]", "about:", "`about` is empty, expected a list"),
    ],
)  # fmt: skip
def test_one_fault_is_told_once(root: Path, old: str, new: str, message: str) -> None:
    assert [each.message for each in told(root, old, new)] == [message]


def test_a_digest_in_capitals_is_told_as_one(root: Path) -> None:
    (source,) = root.glob("seeds/morgenpost*.yaml")
    source.write_text(source.read_text().replace("sha256: 64ceae", "sha256: 64CEAE"))
    (found,) = told(root, "", "")
    assert found.message.endswith("is not 64 hexadecimal digits in small letters")


def test_an_empty_vocabulary_is_told_as_one(root: Path) -> None:
    (root / "content/vocabulary.yaml").write_text("modalities: [planned, denied, stated]\n")
    messages = [
        each.message
        for each in told(root, "property: amount", "property: amount")
        if each.code == "SCH005"
    ]
    assert messages
    assert not any(message.endswith("expected one of ") for message in messages)
    assert any(message.endswith("of the vocabulary, which has none") for message in messages)


def test_what_a_division_gives_is_told_to_four_places(root: Path) -> None:
    claims = root / CLAIMS
    claims.write_text(
        claims.read_text()
        + """  - {id: a, statement: It is 7., subject: borealis-cloud, property: headcount,
     value: 7 people, modality: stated, evidence: [{quote: Eine erste Tranche}]}
  - {id: b, statement: It is 3., subject: borealis-cloud, property: headcount,
     value: 3 people, modality: stated, evidence: [{quote: Eine erste Tranche}]}
  - {id: c, statement: It is much., subject: borealis-cloud, property: growth, value: 50 %,
     modality: stated, derived: {share: [b, a]}}
"""
    )
    found = [each.message for each in check(root)[1].diagnostics if each.code == "VAL005"]
    assert found == ["the claims give 42.8571, not `50 %`"]


def test_an_exclusion_that_cuts_a_word_is_told_as_that(root: Path) -> None:
    (source,) = root.glob("seeds/morgenpost*.yaml")
    source.write_text(source.read_text().replace("Anzeige: Jetzt", "nzeige: Jetzt"))
    (found,) = (each for each in told(root, "", "") if each.code == "EVD007")
    assert found.message == "`nzeige: Jetzt` begins or ends inside a word or figure"
    assert found.finding.suggestion == "Anzeige: Jetzt"
