"""Every rule is published with examples, and the examples do what they say."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

import generator
from generator.check import check
from generator.rules import BY_CODE, RULES, Example, Rule
from generator.rules.rule import EXAMPLE

STARTER = Path(generator.__file__).parent / "starter"
NOT_TEXT = {"YML005", "ADR001"}
"""Rules whose failing file cannot be shown as text: they have tests of their own."""

_DIGEST = re.compile(r"\{sha256 of ([^}]+)\}")


def laid_over_the_starter(example: Example, folder: Path) -> Path:
    root = folder / "root"
    shutil.copytree(STARTER, root)
    for path, text in example.files:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    for path, text in example.files:
        with_digests = _DIGEST.sub(
            lambda match: hashlib.sha256((root / "seeds" / match[1]).read_bytes()).hexdigest(), text
        )
        (root / path).write_text(with_digests, encoding="utf-8")
    return root


def codes(root: Path) -> list[str]:
    _, report = check(root)
    return [each.code for each in report.diagnostics]


EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{'fails' if example.fails else 'passes'}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, start=1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_does_what_it_says(rule: Rule, example: Example, tmp_path: Path) -> None:
    found = codes(laid_over_the_starter(example, tmp_path))
    assert (rule.code in found) == example.fails, found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_documented_with_both_examples(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    shown = {example.fails for example in rule.examples}
    assert shown == ({False} if rule.code in NOT_TEXT else {True, False})
    beside = EXAMPLE.sub("", f"{rule.documentation}\n")
    assert not re.search(r"```|^(Fails|Passes)", beside, re.MULTILINE)
    assert len({example.files for example in rule.examples}) == len(rule.examples)


def test_codes_and_names_are_unique() -> None:
    assert len(BY_CODE) == len(RULES) == len({rule.name for rule in RULES})


def test_the_contracts_rules_are_all_there(project: Path) -> None:
    expected = {
        **dict.fromkeys([f"YML00{n}" for n in range(1, 6)], "error"),
        **dict.fromkeys([f"SCH00{n}" for n in range(1, 6)], "error"),
        **dict.fromkeys([f"REF00{n}" for n in range(1, 4)], "error"),
        **dict.fromkeys([f"REF00{n}" for n in range(4, 8)], "warning"),
        **dict.fromkeys(["EVD001", "EVD002", "EVD003", "EVD004", "EVD007"], "error"),
        **dict.fromkeys(["EVD005", "EVD006", "EVD010", "MOD001", "DAT001"], "warning"),
        **dict.fromkeys(
            ["VAL001", "VAL002", "VAL004", "VAL005", "ADR001", "CON001", "RGT001"], "error"
        ),
        **dict.fromkeys(["VAL003", "CON002", "CON003", "CON004", "RGT002"], "warning"),
        **dict.fromkeys(["SRC001", "SRC002"], "error"),
        **dict.fromkeys(["SRC003", "SRC004"], "warning"),
    }
    actual = {code: str(rule.severity) for code, rule in BY_CODE.items()}
    assert {code: actual.get(code) for code in expected} == expected


def test_the_starter_is_clean() -> None:
    counted = Counter(codes(STARTER))
    assert counted == Counter()


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    (root / "content/companies/borealis-cloud.yaml").write_bytes("name: Boréal".encode("latin-1"))
    assert "YML005" in codes(root)
    (root / "content/companies/borealis-cloud.yaml").write_bytes(b"name: Borealis Cloud\n")
    (root / "seeds/morgenpost.txt").write_bytes("Münster".encode("latin-1"))
    assert "YML005" in codes(root)
