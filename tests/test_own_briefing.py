"""The project's own briefing: it holds, and no typed value of it could be another one unnoticed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.analysis.comparing_values import same_as
from generator.check import check
from generator.model import Claim
from generator.quantities.amounts import Amount, parse_amount
from generator.quantities.errors import QuantityError
from generator.quantities.proof import prove_amount
from generator.quantities.quoted import whole
from generator.quantities.units import SCALES
from generator.reading import read

ROOT = Path(__file__).resolve().parent.parent
LEAST_CLAIMS = 80

CURRENCIES = ("USD", "EUR", "JPY")


@cache
def typed_claims() -> tuple[Claim, ...]:
    """Those with a figure of their own; a derived one is checked against its claims (VAL005)."""
    claims = read(ROOT).briefing.claims.values()
    return tuple(
        claim for claim in claims if isinstance(claim.value, Amount) and claim.derived is None
    )


def mutations(amount: Amount) -> Iterator[str]:
    """The value as it would be written with one slip: a digit, scale, currency, qualifier."""
    text = amount.text
    for match in re.finditer(r"\d", text):
        for digit in {"0", "1", "5", "9"} - {match[0]}:
            yield text[: match.start()] + digit + text[match.end() :]
    for scale in SCALES:
        if re.search(rf"\b{scale}s?\b", text):
            for other in SCALES.keys() - {scale}:
                yield re.sub(rf"\b{scale}(s?)\b", rf"{other}\1", text)
    if amount.kind == "money":
        for currency in CURRENCIES:
            if amount.unit != currency:
                yield text.replace(amount.unit, currency)
    bare = text.removeprefix(f"{amount.qualifier} ") if amount.qualifier else text
    if not amount.vague and " to " not in bare:
        for qualifier in ("up to ", "at least ", "about ", ""):
            yield qualifier + bare


def caught(claim: Claim, amount: Amount) -> bool:
    """Whether some rule on values would speak: no figure, another unit, or no such qualifier."""
    sources = read_sources()
    proofs = [
        prove_amount(amount, whole(evidence.quote.exact), sources[evidence.source])
        for evidence in claim.evidence
        if not evidence.refutes
    ]
    wrong = any(proof.outcome not in ("proven", "qualifier") for proof in proofs)
    return wrong or not any(proof.proven for proof in proofs)


@cache
def read_sources() -> dict[str, str]:
    return {source.id: source.language or "" for source in read(ROOT).briefing.sources.values()}


def test_the_briefing_is_clean_and_complete() -> None:
    examined, report = check(ROOT)
    assert [str(each.location) + each.code for each in report.diagnostics] == []
    assert len(examined.briefing.claims) >= LEAST_CLAIMS
    assert {evidence.source for claim in examined.briefing.claims.values()
            for evidence in claim.evidence} == examined.documents.keys()  # fmt: skip
    shares = {name: found.percent for name, found in examined.coverage.items()}
    floor = examined.briefing.site.coverage_floor
    assert floor is not None
    assert min(shares.values()) >= floor, shares


@pytest.mark.parametrize("claim", typed_claims(), ids=lambda claim: claim.id)
def test_a_slip_in_a_value_is_caught_and_the_value_itself_is_not(claim: Claim) -> None:
    value = claim.value
    assert isinstance(value, Amount)
    assert not caught(claim, value)
    tried = 0
    for text in mutations(value):
        try:
            other = parse_amount(text, value.kind)
        except QuantityError:
            continue
        if same_as(other) == same_as(value):
            continue
        tried += 1
        assert caught(claim, other), text
    assert tried


def leads() -> Iterator[tuple[str, str]]:
    """What stands first on a page: the summary of an entity, a sentence of the home page."""
    for entity in read(ROOT).briefing.entities.values():
        yield entity.id, str(entity.summary)
    page = (ROOT / "content" / "pages" / "where-things-stand.md").read_text(encoding="utf-8")
    for number, line in enumerate(re.findall(r"^:   (.+)$", page, re.MULTILINE)):
        yield f"where-things-stand-{number}", line


def test_a_lead_is_one_cited_sentence_with_its_but() -> None:
    for name, lead in leads():
        bare = re.sub(r"\s*\[@[^\]]*\]", "", lead).strip()
        assert re.search(r"\bbut\b", bare), name
        assert bare.endswith("."), name
        assert not re.search(r"[.!?] [A-Z\[]", bare), name
        assert "[@" in lead, name


def test_an_assessment_says_what_would_settle_its_question() -> None:
    disputes = read(ROOT).briefing.disputes.values()
    silent = [each.id for each in disputes if "would settle" not in str(each.assessment)]
    assert silent == []


def test_each_text_has_its_sign_its_name_and_its_worth() -> None:
    held = [each for each in read(ROOT).briefing.sources.values() if each.document]
    assert sorted(each.mark for each in held) == ["A", "B", "C", "D", "E"]
    assert all(each.label and each.worth for each in held)
