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


PAPER = (
    "Aurora paid $5 million to Borealis. Halden paid $3 million to Borealis. Ceres sells chips to "
    "Aurora. Halden denied that it pays Ceres. Aurora plans to buy Ceres.\n"
)


def _claim(number: str, quote: str, **fields: object) -> dict[str, object]:
    evidence = [{"source": "paper", "quote": quote}]
    claim = {"id": number, "statement": f"{quote}.", "subject": "deal", "modality": "stated"}
    return {**claim, "evidence": evidence, **fields}


PAID = "Aurora paid $5 million to Borealis", "Halden paid $3 million to Borealis"
SUMS = [
    _claim("five", PAID[0], property="amount", value="5 million USD", party="aurora", as_of="2025"),
    _claim(
        "three", PAID[1], property="amount", value="3 million USD", party="halden", as_of="2025"
    ),
]
SELLS = _claim("sells", "Ceres sells chips to Aurora")
DENIED = _claim("denied", "Halden denied that it pays Ceres", modality="denied")
WHOLE: dict[str, object] = {
    "id": "whole", "statement": "Together it is USD 8 million.", "subject": "deal",
    "property": "amount", "value": "8 million USD", "modality": "stated", "as_of": "2025",
    "derived": {"sum": ["five", "three"]},
}  # fmt: skip


def _deal(giver: str, receiver: str, *claims: str) -> dict[str, object]:
    flow = {"from": giver, "to": receiver, "what": "money", "claims": claims}
    return {"flows": [flow]}


@pytest.mark.parametrize(
    ("claims", "deal", "summary", "codes"),
    [
        (SUMS, _deal("halden", "borealis", "three"), "", []),
        (SUMS, _deal("borealis", "halden", "three"), "", ["REF009"]),
        ([*SUMS, SELLS], _deal("halden", "aurora", "three", "sells"), "", ["REF009"]),
        ([SELLS], _deal("aurora", "ceres", "sells"), "", []),
        ([SELLS], _deal("ceres", "aurora", "sells"), "", ["REF009"]),
        ([DENIED], _deal("halden", "ceres", "denied"), "", ["REF009"]),
        ([*SUMS, WHOLE], {}, "", []),
        ([*SUMS, WHOLE | {"party": ["aurora", "halden"]}], {}, "", []),
        ([*SUMS, WHOLE | {"party": "ceres"}], {}, "", ["VAL005"]),
        ([SUMS[0] | {"statement": " ", "scope": "all"}], {}, "", ["SCH003"]),
        ([SELLS], {}, "Aurora buys chips from Ceres [@sells].", []),
        ([SELLS], {}, "Aurora sells chips to Ceres [@sells].", ["EVD012"]),
    ],
)
def test_what_is_drawn_derived_or_summed_up_is_what_claims_say(
    tmp_path: Path,
    claims: list[dict[str, object]],
    deal: dict[str, object],
    summary: str,
    codes: list[str],
) -> None:
    for folder in ("content/companies", "content/claims", "content/deals", "seeds"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: Beyond\n")
    for company, name in NAMES.items():
        (tmp_path / f"content/companies/{company}.yaml").write_text(f"name: {name}\n")
    roles = {
        "aurora": "investor",
        "halden": "investor",
        "borealis": "investee",
        "ceres": "supplier",
    }
    parties = [{"company": company, "role": role} for company, role in roles.items()]
    record = {"title": "A deal", "kind": "investment", "parties": parties, "summary": summary}
    (tmp_path / "content/deals/deal.yaml").write_text(
        json.dumps({name: it for name, it in (record | deal).items() if it})
    )
    (tmp_path / "content/claims/all.yaml").write_text(json.dumps({"claims": claims}))
    (tmp_path / "seeds/paper.txt").write_text(PAPER)
    digest = hashlib.sha256(PAPER.encode()).hexdigest()
    source = {"document": "paper.txt", "sha256": digest, "language": "en", "published": "2025"}
    (tmp_path / "seeds/paper.yaml").write_text(json.dumps(source | {"publisher": "P"}))
    passed_over = ("REF004", "REF005", "REF006", "RGT002")
    told = [each.code for each in check(tmp_path)[1].diagnostics if each.code not in passed_over]
    assert told == codes


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
