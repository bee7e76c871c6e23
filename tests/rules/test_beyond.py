"""Statements that say more than their passages, or other: each is told, and a fair one never."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.check import check
from generator.model import Company, Person, Place, Text
from generator.naming import name_index

NAMES = {"aurora": "Aurora", "borealis": "Borealis", "ceres": "Ceres", "halden": "Halden"}
TOLD = (
    *("DAT001", "EVD005", "EVD009", "EVD010", "EVD012", "MOD001"),
    *("VAL002", "VAL004", "VAL007", "VAL008"),
)


def _cases() -> Iterator[tuple[str, str, str, str, dict[str, str]]]:
    for line in Path(__file__).with_name("beyond.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, sentence, statement, code, fields = line.split("\t")
            yield language, sentence, statement, code, json.loads(fields)


CASES = tuple(_cases())


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is told of each statement, of all of one briefing."""
    root = tmp_path_factory.mktemp("beyond")
    for folder in ("content/companies", "content/claims", "seeds"):
        (root / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Beyond\n")
    for company, name in NAMES.items():
        (root / f"content/companies/{company}.yaml").write_text(f"name: {name}\nkind: company\n")
    for language in {each[0] for each in CASES}:
        text = "\n\n".join(sentence for of, sentence, *_ in CASES if of == language) + "\n"
        (root / f"seeds/{language}.txt").write_text(text, encoding="utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        source = {"document": f"{language}.txt", "sha256": digest, "language": language}
        source |= {"publisher": language, "published": "2025-06-20"}
        (root / f"seeds/paper-{language}.yaml").write_text(json.dumps(source))
    claims = []
    for number, (language, sentence, statement, _, fields) in enumerate(CASES):
        quote = fields.get("quote", sentence.rstrip("."))
        claim: dict[str, object] = {"id": f"claim-{number}", "statement": statement}
        claim |= {"subject": "aurora", "modality": "stated"} | fields
        claim["evidence"] = [{"source": f"paper-{language}", "quote": quote}]
        claim.pop("quote", None)
        claims.append(f"  - {json.dumps(claim, ensure_ascii=False)}\n")
    (root / "content/claims/all.yaml").write_text(f"claims:\n{''.join(claims)}", encoding="utf-8")
    found = {statement: "-" for _, _, statement, _, _ in CASES}
    assert len(found) == len(CASES)
    for each in check(root)[1].diagnostics:
        if each.finding.location.path == "content/claims/all.yaml" and each.code in TOLD:
            statement = CASES[each.finding.location.line - 2][2]
            found[statement] = each.code if found[statement] == "-" else "several"
    return found


@pytest.mark.parametrize(("statement", "code"), [(each[2], each[3]) for each in CASES])
def test_what_is_beyond_the_passage_is_told(
    told: dict[str, str], statement: str, code: str
) -> None:
    assert told[statement] == code


def test_a_part_of_a_longer_name_is_no_name() -> None:
    place = Place("x", 1, 1)
    short, long = (
        Company(each, place, Text((("en", each),))) for each in ("Aurora", "Aurora Capital")
    )
    head = Person("head", place, Text((("en", "Ada Weiss"),)))
    weiss = Company("weiss", place, Text((("en", "Weiss"),)))
    names = name_index((short, long, head, weiss))
    assert not names.named(short, "Aurora Capital sold a pier")
    assert names.named(short, "Aurora Capital and Aurora sold piers")
    assert names.named(long, "Aurora\nCapital’s pier")
    assert not names.named(weiss, "Ada Weiss sold a pier")
    assert names.named(weiss, "Weiss sold a pier")
    assert names.named(head, "Weiss sold a pier")
    assert names.named(short, "AURORA sold a pier")
    assert not names.named(short, "AURORA sold a pier", closely=True)
