"""What rules find in claims is kept by a digest, so they may read nothing that it does not hold."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from generator.examination import Examination, _named, examine
from generator.model import Claim
from generator.pages.dependencies import Notes, Read, watched
from generator.reading import read
from generator.rules import RULES, Rule

PHARMA = Path(__file__).parent.parent / "briefings" / "pharma"
ENTITIES = {"entities", "companies", "people", "deals", "people_of", "parts_of", "names", "spoken"}
OF_SOURCES = {"sources", "documents", "exclusions", "excluded"}
CUT = "_sentences"
"""What cuts the words of documents, which are noted by themselves."""


def is_held(read: Read, claim: Claim) -> bool:
    """Whether the digest of what is found in a claim holds what was read."""
    (*_, name), key = read
    if name in OF_SOURCES:
        # None has a blank id.
        return key in ("", *_named([claim]))
    return name in {*ENTITIES, CUT} or (name == "proven" and key == claim.id)


@pytest.fixture(scope="module")
def examined(project: Path) -> list[Examination]:
    return [examine(read(root).briefing) for root in (project, PHARMA)]


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.of_claims], ids=lambda rule: rule.code
)
def test_a_rule_of_claims_reads_only_what_its_digest_holds(
    rule: Rule, examined: list[Examination]
) -> None:
    check = rule.of_claims
    assert check
    notes = Notes()
    for each in examined:
        seen = watched(each, notes)
        for claim in each.briefing.claims.values():
            _, reads = notes.of(partial(list, check(seen, claim)))
            assert [read for read in reads if not is_held(read, claim)] == []
