"""Every rule is published with examples, and the examples do what they say."""

from __future__ import annotations

import hashlib
import inspect
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

import generator
from generator.check import check
from generator.packaged import rules_page
from generator.rules import BY_CODE, RULES, Rule

STARTER = Path(generator.__file__).parent / "starter"
NOT_TEXT = {"YML005", "ADR001"}
"""Rules whose failing file cannot be shown as text: they have tests of their own."""

_DIGEST = re.compile(r"\{sha256 of ([^}]+)\}")

EXAMPLE = re.compile(
    r"^(?P<verdict>Fails|Passes)"
    r"(?:(?:, with|(?P<also> once there is also)) "
    r"(?P<files>(?:`[^`]+`:\n\n```\w*\n.*?^```\n+(?:and )?)+)"
    r"|\swith\s(?P<other>(?:`[^`]+`\sinstead\sof\s`[^`]+`(?:,\sand\s)?)+)\.$"
    r"|\swithout\s`(?P<left_out>[^`]+)`\.$)",
    re.DOTALL | re.MULTILINE,
)
"""An example of a rule's documentation: files, or what is other in those that were shown last."""
_OTHER = re.compile(r"`([^`]+)`\sinstead\sof\s`([^`]+)`")
_FILE = re.compile(r"`(?P<path>[^`]+)`:\n\n```\w*\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """Files laid over the starter briefing, with which the rule fails or passes."""

    fails: bool
    files: tuple[tuple[str, str], ...]
    """Pairs of path in the root and text."""


def examples_of(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule's documentation, as it shows them."""
    found: list[Example] = []
    shown: tuple[tuple[str, str], ...] = ()
    for match in EXAMPLE.finditer(rule.documentation + "\n"):
        if match["files"]:
            files = tuple((file["path"], file["text"]) for file in _FILE.finditer(match["files"]))
            files = shown = (*shown, *files) if match["also"] else files
        elif match["other"]:
            files = _changed(shown, _OTHER.findall(match["other"]))
        else:
            files = _changed(shown, [("", match["left_out"])])
        found.append(Example(match["verdict"] == "Fails", files))
    return tuple(found)


def _changed(
    files: tuple[tuple[str, str], ...], changes: Iterable[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Files with some words instead of others."""
    for new, old in changes:
        files = tuple((path, text.replace(old, new)) for path, text in files)
    return files


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
    for number, example in enumerate(examples_of(rule), start=1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_does_what_it_says(rule: Rule, example: Example, tmp_path: Path) -> None:
    found = codes(laid_over_the_starter(example, tmp_path))
    assert (rule.code in found) == example.fails, found


def test_the_page_of_the_manual_lists_the_rules_in_their_order() -> None:
    page = rules_page().read_text("utf-8")
    rows = [
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {rule.severity} |"
        for rule in RULES
    ]
    assert re.findall(r"^\| \[.*", page, re.MULTILINE) == rows
    headings = [f"## {rule.code} {rule.name}\n\n*{rule.severity}*\n" for rule in RULES]
    assert re.findall(r"^## .*\n\n.*\n", page, re.MULTILINE) == headings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_documented_with_both_examples(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    check = rule.check or rule.of_claims
    told = inspect.getdoc(check) if check else None
    assert told is None or " ".join(told.split()) == rule.summary
    examples = examples_of(rule)
    shown = {example.fails for example in examples}
    assert shown == ({False} if rule.code in NOT_TEXT else {True, False})
    beside = EXAMPLE.sub("", f"{rule.documentation}\n")
    assert not re.search(r"```|^(Fails|Passes)", beside, re.MULTILINE)
    assert len({example.files for example in examples}) == len(examples)


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
