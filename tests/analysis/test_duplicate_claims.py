"""Which claims say what another one says."""

from __future__ import annotations

import pytest

from generator.analysis.duplicate_claims import duplicate_claims
from generator.model import Claim
from tests.analysis.making import briefing, claim


def told(*claims: Claim) -> list[tuple[str, str, bool]]:
    return [
        (first.id, later.id, of_value)
        for first, later, of_value in duplicate_claims(briefing(*claims))
    ]


FIRST = claim("a", "1 billion USD", as_of="2025-09", party="x", scope="a part")


def again(
    written: str = "1,000 million USD",
    as_of: str = "2025-09",
    modality: str = "reported",
    rank: str = "normal",
    party: str = "x",
    scope: str = "A  part",
    subject: str = "deal",
) -> Claim:
    return claim(
        "b",
        written,
        as_of=as_of,
        modality=modality,
        rank=rank,
        party=party,
        scope=scope,
        subject=subject,
        line=2,
    )


def test_one_value_written_twice() -> None:
    assert told(FIRST, again()) == [("a", "b", True)]


@pytest.mark.parametrize(
    "other",
    [
        again(written="about 1 billion USD"),
        again(written="1 billion EUR"),
        again(as_of="2025-09-22"),
        again(as_of="2025-09~"),
        again(party="y"),
        again(scope="another"),
        again(subject="other"),
        again(modality="denied"),
        again(rank="deprecated"),
    ],
)
def test_what_differs_is_no_repetition(other: Claim) -> None:
    assert not told(FIRST, other)


def test_one_statement_written_twice_even_of_two_subjects() -> None:
    one = claim("a", statement="Aurora  makes chips.", line=1)
    other = claim("b", statement="aurora makes\nchips.", line=2, subject="other")
    assert told(one, other, claim("c", statement="Aurora made chips.", line=3)) == [
        ("a", "b", False)
    ]


def test_blank_statements_are_not_equal() -> None:
    assert not told(claim("a", statement=""), claim("b", statement="", line=2))


def test_each_repetition_is_told_with_the_first() -> None:
    claims = [claim(name, "1 USD", line=line) for line, name in enumerate("xyz", 1)]
    assert told(*claims[::-1]) == [("x", "y", True), ("x", "z", True)]
