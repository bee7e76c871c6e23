"""CON001 to CON004: where a finding stands, what it says, and what it points to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis import conflicts as analysis
from generator.diagnostics import Finding
from generator.examination import examine
from generator.model import Briefing, Claim
from generator.rules import BY_CODE
from tests.analysis.making import briefing, claim, dispute, evidence


def findings(code: str, made: Briefing) -> list[Finding]:
    check = BY_CODE[code].check
    assert check is not None
    return list(check(examine(made)))


EURO = claim("euro", "up to 100 billion EUR", as_of="2025-09", line=3)
DOLLAR = claim("dollar", "100 billion USD", line=9)


def test_a_conflict_stands_at_the_later_value_and_points_to_the_earlier() -> None:
    (found,) = findings("CON001", briefing(DOLLAR, EURO))
    assert str(found.location) == "content/claims/a.yaml:9:5"
    assert found.message == (
        "`up to 100 billion EUR` and `100 billion USD` are in different currencies: claims `euro` "
        "and `dollar` cannot both hold at one time, expected a dispute that names both"
    )
    (related,) = found.related
    assert str(related.location) == "content/claims/a.yaml:3:5"
    assert related.message == "claim `euro`: `up to 100 billion EUR`, as of 2025-09"


def test_one_dispute_must_name_both() -> None:
    third = claim("third", "100 billion USD", line=12)
    claims = (EURO, DOLLAR, third)
    disclosed = [dispute("a", "euro", "dollar", "third")]
    apart = [dispute("a", "euro", "third"), dispute("b", "dollar", "third")]
    assert not findings("CON001", briefing(*claims, disputes=disclosed))
    assert [each.location.line for each in findings("CON001", briefing(*claims, disputes=apart))] \
        == [9]  # fmt: skip


def test_many_conflicts_of_one_claim_are_told_together() -> None:
    base = [claim(f"c{line:02}", "1 USD", line=line) for line in range(1, 41)]
    found = findings("CON001", briefing(*base, claim("last", "2 USD", line=50)))
    assert len(found) == 9
    assert {each.location.line for each in found} == {50}
    assert "`c40`" in found[0].message
    assert "conflicts with 32 more claims" in found[-1].message
    assert len(found[-1].related) == 20


def test_more_claims_than_can_be_compared_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis, "MOST_PAIRS", 3)
    claims = [claim(f"c{line}", f"{line} USD", line=line) for line in range(1, 6)]
    everything = dispute("all", *(each.id for each in claims))
    (found,) = findings("CON001", briefing(*claims, disputes=[everything]))
    assert found.message.startswith("there are more claims on `amount` of `deal` at one time")


@pytest.mark.parametrize(
    ("kind", "stale"),
    [
        ("contradiction", True),
        ("source-error", True),
        ("superseded", True),
        ("different-time", False),
        ("different-scope", False),
        ("precision", False),
        ("framing", False),
    ],
)
def test_a_dispute_about_no_conflict(kind: str, stale: bool) -> None:
    free = claim("free", line=20)
    about_nothing = briefing(EURO, free, disputes=[dispute("d", "euro", "free", kind=kind)])
    found = findings("CON002", about_nothing)
    assert [str(each.location) for each in found] == ["content/disputes/d.yaml:1:1"] * stale
    assert all(f"`{kind}`" in each.message for each in found)
    real = dispute("d", "free", "dollar", "euro", kind=kind)
    assert not findings("CON002", briefing(EURO, DOLLAR, free, disputes=[real]))


def test_evidence_against_a_claim_and_unknown_claims_keep_a_dispute_alive() -> None:
    refuted = claim("refuted", evidence=[evidence("x"), evidence("y", refutes=True)])
    one = briefing(EURO, refuted, disputes=[dispute("d", "euro", "refuted")])
    other = briefing(EURO, DOLLAR, disputes=[dispute("d", "euro", "no-such-claim")])
    assert not findings("CON002", one)
    assert not findings("CON002", other)


def test_a_step_back_stands_at_the_later_value() -> None:
    later = claim("later", "rumoured", "status", as_of="2025-10", line=2)
    earlier = claim("earlier", "agreed", "status", as_of="2025-09", line=7)
    (found,) = findings("CON003", briefing(later, earlier))
    assert str(found.location) == "content/claims/a.yaml:2:5"
    assert found.message == (
        "`rumoured` is an earlier stage than `agreed` of claim `earlier`, expected that term or "
        "one after it, or another `as_of`"
    )
    assert found.related[0].message == "claim `earlier`: `agreed`, as of 2025-09"


def repeated(**changes: object) -> tuple[Claim, Claim]:
    again = replace(DOLLAR, id="again", place=claim("x", line=30).place, **changes)  # type: ignore[arg-type]
    return DOLLAR, again


def test_a_repeated_value_stands_at_the_later_value() -> None:
    (found,) = findings("CON004", briefing(*repeated()))
    assert str(found.location) == "content/claims/a.yaml:30:5"
    assert "claim `again` says the same as `dollar`" in found.message
    assert str(found.related[0].location) == "content/claims/a.yaml:9:5"


def test_a_repeated_statement_stands_at_the_later_statement() -> None:
    (found,) = findings("CON004", briefing(*repeated(subject="other")))
    assert str(found.location) == "content/claims/a.yaml:30:9"
    assert "equal words" in found.message
