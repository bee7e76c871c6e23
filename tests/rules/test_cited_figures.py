"""Figures in sentences of ours that cite claims: each is one of these claims."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import generator
from generator.cache import Cache
from generator.check import check
from generator.diagnostics import Severity
from generator.quantities.quoted import whole
from generator.quantities.readings import Reading
from generator.quantities.statement_figures import figures_held

STARTER = Path(generator.__file__).parent / "starter"
CITED = "[@aurora-invests-in-borealis]"


def told(root: Path) -> list[tuple[str, int, int, str]]:
    return [
        (at.path, at.line, at.column, each.finding.message.rpartition(" ")[2])
        for each in check(root)[1].diagnostics
        if each.code == "REF010"
        for at in (each.finding.location,)
    ]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (f"Wants to put up to USD 2 billion into it {CITED}.", ""),
        (f"Wants to put up to two billion dollars into it {CITED}.", ""),
        (f"Said so in September 2025 {CITED}.", ""),
        (f"Said so in two papers {CITED}.", ""),
        (f"Wants to put up to USD 3 billion into it {CITED}.", "billion`"),
        (f"Said so in 1999 {CITED}.", "`1999`"),
        (f"Runs 77 data centres {CITED}.", "`77`"),
        (f"Runs forty data centres {CITED}.", "`forty`"),
        ("Wants to put 3 billion into it [@no-such-claim].", ""),
        (f"Wants to put 2 billion into it {CITED}. It has 40 halls.", ""),
    ],
)
def test_a_figure_is_one_of_the_cited_claims(tmp_path: Path, sentence: str, wrong: str) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    page = root / "content/pages/about.md"
    page.write_text(f"# About\n\nIt is about Aurora. {sentence}\n", encoding="utf-8")
    found = told(root)
    assert [each[3] for each in found] == ([wrong] if wrong else [])
    assert all(each[:2] == ("content/pages/about.md", 3) and each[2] > 20 for each in found)


def test_a_sentence_is_read_again_only_with_other_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cache = tmp_path / "root", Cache()
    shutil.copytree(STARTER, root)
    page, claims = root / "content/pages/about.md", root / "content/claims/aurora-borealis.yaml"
    page.write_text(f"# About\n\nWants to put up to USD 2 billion into it {CITED}.\n")
    read: list[str] = []

    def counted(words: str, *others: Any) -> tuple[Reading, ...]:
        read.append(words)
        return figures_held(words, *others)

    monkeypatch.setattr("generator.rules.figures.figures_held", counted)

    def found() -> list[str]:
        read.clear()
        return [each.code for each in check(root, cache=cache)[1].diagnostics]

    assert "REF010" not in found()
    assert any("2 billion" in words for words in read)
    page.write_text(f"# About\n\nMore of it.\n\n{page.read_text().partition('About')[2].strip()}\n")
    assert "REF010" not in found()
    assert not any("2 billion" in words for words in read)
    claims.write_text(claims.read_text().replace("up to 2 billion USD", "up to 3 billion USD"))
    assert "REF010" not in found()
    assert any("2 billion" in words for words in read)


def test_what_a_statement_denies_has_its_date() -> None:
    statement = "Aurora rejected the bid in the autumn of 2025."
    quotes = [(whole("Aurora lehnte das Angebot im September 2025 ab."), "de")]
    assert figures_held(statement, "en", [], quotes) == ()
    quotes = [(whole("Aurora lehnte das Angebot im September 2024 ab."), "de")]
    assert [each.text for each in figures_held(statement, "en", [], quotes)] != []


def test_what_a_quote_only_denies_is_told_as_that(tmp_path: Path) -> None:
    quotes = [(whole("Aurora dropped its plan to pay 5 million euros."), "en")]
    (five,) = figures_held("Aurora paid 5 million euros.", "en", [], quotes)
    (six,) = figures_held("Aurora paid 6 million euros.", "en", [], quotes)
    assert (five.denied, six.denied) == (True, False)
    (bound,) = figures_held("It ends in 2027.", "en", [], [(whole("bis 2027"), "de")])
    (other,) = figures_held("It ends in 2026.", "en", [], [(whole("bis 2027"), "de")])
    assert (bound.denied, other.denied) == (True, False)
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    seed = root / "seeds/morgenpost.txt"
    quote = "Eine erste Tranche von 500 Millionen Dollar wurde abgesagt"
    seed.write_text(f"{seed.read_text()}\n{quote}.\n")
    claim = {"id": "more", "statement": "Borealis gets 500 million dollars.", "modality": "stated"}
    claim["subject"] = "borealis-cloud"
    evidence = [{"source": "morgenpost-2025-09-22", "quote": quote}]
    more = json.dumps({"claims": [claim | {"evidence": evidence}]})
    (root / "content/claims/more.yaml").write_text(more)
    told = [each for each in check(root)[1].diagnostics if each.code == "VAL008"]
    assert [each.severity for each in told] == [Severity.WARNING]
