"""Which claims cannot both hold: by example, by property, and against a count pair by pair."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import conflicts as under_test
from generator.analysis.conflicts import find_conflicts
from generator.model import Claim
from generator.quantities.amounts import parse_amount
from tests.analysis.making import briefing, claim, evidence


def pairs_of(*claims: Claim) -> set[tuple[str, str]]:
    return {(each.first, each.second) for each in find_conflicts(briefing(*claims)).conflicts}


def reason(*claims: Claim) -> str:
    (found,) = find_conflicts(briefing(*claims)).conflicts
    return found.reason


# --- by example -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prop", "one", "other", "why"),
    [
        ("amount", "1 billion USD", "2 billion USD", "lies wholly below"),
        ("amount", "more than 2 billion USD", "up to 2 billion USD", "lies wholly above"),
        ("amount", "up to 100 billion EUR", "100 billion USD", "are in different currencies"),
        ("amount", "500 billion XXX", "100 billion USD", "lies wholly above"),
        ("stake", "27 %", "about 40 %", "lies wholly below"),
        ("capacity", "10 GW", "900 MW", "lies wholly above"),
        ("headcount", "12,000 people", "13,000 employees", "lies wholly below"),
        ("closing", "2025-09", "2026", "is wholly before"),
        ("closing", "Q3 2025", "early 2026", "`Q3 2025` is wholly before `early 2026`"),
        ("phase", "announced", "closed", "are different terms"),
        ("chair", "ada", "bob", "are different entities"),
        ("nature", "a letter of intent", "a contract", "are different words"),
    ],
)
def test_values_that_cannot_both_be_true(prop: str, one: str, other: str, why: str) -> None:
    assert why in reason(claim("a", one, prop), claim("b", other, prop, line=2))


@pytest.mark.parametrize("damaged", [{"value": None}, {"subject": ""}, {"property": None}])
def test_what_could_not_be_read_conflicts_with_nothing(damaged: dict[str, Any]) -> None:
    one, other = claim("a", "1 billion USD"), claim("b", "2 billion USD", line=2)
    assert pairs_of(one, other)
    assert not pairs_of(replace(one, **damaged), replace(other, **damaged))


@pytest.mark.parametrize(
    ("prop", "one", "other"),
    [
        ("amount", "up to 100 billion USD", "100 billion USD"),
        ("amount", "20 to 50 billion USD", "double-digit billions USD"),
        ("amount", "almost 1 billion USD", "0.9 billion USD"),
        ("amount", "500 billion XXX", "500 billion EUR"),
        ("amount", "1 billion USD", "1,000 million USD"),
        ("closing", "2025-09-22", "2025"),
        ("headcount", "12,000 people", "12 thousand employees"),
        ("nature", "A letter  of intent", "a letter of intent"),
        ("status", "announced", "closed"),
        ("target", "1 billion USD", "2 billion USD"),
    ],
)
def test_values_that_can_both_be_true(prop: str, one: str, other: str) -> None:
    assert not pairs_of(claim("a", one, prop), claim("b", other, prop, line=2))


def test_the_reason_names_both_values() -> None:
    told = reason(claim("a", "up to 100 billion EUR"), claim("b", "100 billion USD", line=2))
    assert told == "`up to 100 billion EUR` and `100 billion USD` are in different currencies"


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("2025-09", "2025-09-22", True),
        ("2025-09", "2025-10", False),
        (None, "2025-10", True),
        (None, None, True),
        ("../2025-09", "2025-10", False),
        ("../2025-10", "2025-10", True),
        ("2026-01/..", "2025", False),
        ("2025-01~", "2025-02", True),
        ("2025-01~", "2025-03", False),
        ("2025-01?", "2025-02", True),
        ("2025-01~", "2025-04", False),
    ],
)
def test_only_at_one_time(one: str | None, other: str | None, meet: bool) -> None:
    a = claim("a", "1 billion USD", as_of=one)
    b = claim("b", "2 billion USD", as_of=other, line=2)
    assert bool(pairs_of(a, b)) is meet


@pytest.mark.parametrize(
    "other",
    [
        claim("b", "2 billion USD", subject="other"),
        claim("b", "2 billion USD", party="aurora"),
        claim("b", "2 billion USD", scope="first tranche"),
        claim("b", "2 billion USD", "target"),
        claim("b", "2 billion USD", rank="deprecated"),
        claim("b", "2 billion USD", modality="denied"),
        claim("b"),
    ],
)
def test_another_matter_and_what_takes_no_part(other: Claim) -> None:
    found = find_conflicts(briefing(claim("a", "1 billion USD"), other))
    assert not found.conflicts
    assert found.pairs == 0


def test_a_scope_is_the_same_however_it_is_written() -> None:
    a = claim("a", "1 billion USD", scope="First  tranche")
    assert pairs_of(a, claim("b", "2 billion USD", scope="first tranche", line=2))


def test_the_later_one_is_later_by_file_and_line() -> None:
    later = claim("a", "1 billion USD", path="content/claims/b.yaml", line=1)
    assert pairs_of(later, claim("b", "2 billion USD", line=9)) == {("b", "a")}


def test_no_currency_meets_each_of_two_that_conflict() -> None:
    claims = [
        claim("a", "1 billion USD", line=1),
        claim("b", "1 billion XXX", line=2),
        claim("c", "1 billion EUR", line=3),
    ]
    assert pairs_of(*claims) == {("a", "c")}


def test_values_that_meet_are_no_conflicts() -> None:
    claims = [
        claim("a", "100 billion USD", line=1, as_of="2025"),
        claim("b", "up to 100 billion USD", line=2, as_of="2025-09"),
        claim("c", "100 billion USD", line=3, as_of="2026"),
    ]
    found = find_conflicts(briefing(*claims))
    assert not found.conflicts
    assert found.pairs == 1


def test_evidence_against_a_claim_makes_it_contested() -> None:
    both = (evidence("x"), evidence("y", refutes=True), evidence("y", refutes=True))
    claims = [
        claim("a", evidence=both),
        claim("b", evidence=[evidence("x")], line=2),
        claim("c", evidence=both, line=3, rank="deprecated"),
        claim("d", evidence=[evidence("y", refutes=True)], line=4, modality="denied"),
    ]
    found = find_conflicts(briefing(*claims))
    assert found.contested == {"a", "d"}
    assert not found.conflicts


def test_conflicts_by_claim_and_among_some() -> None:
    found = find_conflicts(
        briefing(*(claim(name, f"{index} USD", line=index) for index, name in enumerate("abc", 1)))
    )
    assert {claim: len(of) for claim, of in found.of.items()} == {"a": 2, "b": 2, "c": 2}
    assert [(each.first, each.second) for each in found.between(["c", "a"])] == [("a", "c")]
    assert not found.between(["a", "x"])


# --- many -------------------------------------------------------------------------------------


def test_pairs_beyond_the_bound_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [claim(f"c{each}", f"{each} USD", line=each) for each in range(1, 6)]
    monkeypatch.setattr(under_test, "MOST_PAIRS", 10)
    assert not find_conflicts(briefing(*claims)).crowded
    monkeypatch.setattr(under_test, "MOST_PAIRS", 9)
    found = find_conflicts(briefing(*claims))
    assert len(found.conflicts) == found.pairs == 9
    assert found.crowded == ("c5",)


def test_a_series_in_time_is_compared_with_what_covers_it_alone() -> None:
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    series = [
        claim(f"c{line:03}", f"{line} USD", as_of=day, line=line)
        for line, day in enumerate(days, 1)
    ]
    found = find_conflicts(briefing(*series, claim("year", "1 USD", as_of="2025", line=999)))
    assert found.pairs == len(days)
    assert len(found.conflicts) == len(days) - 1


@pytest.mark.parametrize("written", ["{0} USD", "1 {1}", "about 1000000 USD", "{0} {1}"])
def test_many_claims_on_one_matter_are_compared_in_time(written: str) -> None:
    """20,000 claims are 200 million pairs, which one by one would take minutes."""
    currencies = ("USD", "EUR", "XXX", "GBP")
    values = [written.format(each + 1, currencies[each % 4]) for each in range(20_000)]
    amounts = {each: parse_amount(each, "money") for each in set(values)}
    base = claim("c", "1 USD")
    claims = [
        replace(base, id=f"c{each}", value=amounts[value]) for each, value in enumerate(values)
    ]
    started = time.process_time()
    found = find_conflicts(briefing(*claims))
    assert time.process_time() - started < 10
    assert found.pairs == under_test.MOST_PAIRS
    assert found.crowded == ("c19999",)


# --- by property ------------------------------------------------------------------------------

NUMBERS = st.integers(1, 6)
AMOUNTS = st.one_of(
    st.builds(
        "{}{} billion {}".format,
        st.sampled_from(["", "up to ", "at least ", "more than ", "less than ", "almost "]),
        NUMBERS,
        st.sampled_from(["USD", "EUR", "XXX"]),
    ),
    st.builds(
        lambda low, more, unit: f"{low} to {low + more} billion {unit}",
        NUMBERS,
        NUMBERS,
        st.sampled_from(["USD", "EUR", "XXX"]),
    ),
)
TIMES = st.sampled_from(
    [None, "2025", "2025-09", "2025-09-22", "2025-10", "2026-33", "../2025-09", "2026-01/.."]
)
VALUES = st.one_of(
    st.tuples(st.just("amount"), AMOUNTS),
    st.tuples(st.just("closing"), TIMES.filter(bool)),
    st.tuples(st.just("phase"), st.sampled_from(["announced", "agreed", "closed"])),
)
CLAIMS = st.lists(st.tuples(VALUES, TIMES), max_size=14).map(
    lambda drawn: [
        claim(f"c{index}", str(written), prop, as_of=as_of, line=index + 1)
        for index, ((prop, written), as_of) in enumerate(drawn)
    ]
)


def conflict_by_definition(one: Claim, other: Claim) -> bool:
    """FORMAT.md, "disputes", word by word."""
    a, b = one.value, other.value
    if one.property != other.property:
        return False
    if one.as_of and other.as_of and not one.as_of.overlaps(other.as_of):
        return False
    if one.property == "amount":
        if a.unit != b.unit and "XXX" not in (a.unit, b.unit):  # type: ignore[union-attr]
            return True
        return not a.interval.meets(b.interval)  # type: ignore[union-attr]
    if one.property == "closing":
        return not a.overlaps(b)  # type: ignore[union-attr, arg-type]
    return a != b


@given(CLAIMS)
def test_exactly_the_pairs_of_the_definition(claims: list[Claim]) -> None:
    expected = {
        (one.id, other.id)
        for one, other in combinations(claims, 2)
        if conflict_by_definition(one, other)
    }
    assert pairs_of(*claims) == expected
    found = find_conflicts(briefing(*claims))
    assert len(found.conflicts) == len(expected), "no conflict is told twice"


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(claims: list[Claim], random: object) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert find_conflicts(briefing(*shuffled)) == find_conflicts(briefing(*claims))


@given(CLAIMS)
def test_a_conflict_is_mutual(claims: list[Claim]) -> None:
    """Claims that change places in the file conflict as before, the other way round."""
    last = len(claims) + 1
    turned = [
        replace(each, place=replace(each.place, line=last - each.place.line)) for each in claims
    ]
    assert pairs_of(*turned) == {(second, first) for first, second in pairs_of(*claims)}


@given(CLAIMS, st.sampled_from([1, 2, 5]))
def test_a_wider_claim_makes_no_new_conflict(claims: list[Claim], factor: int) -> None:
    def wider(each: Claim) -> Claim:
        if each.property != "amount":
            return replace(each, as_of=None) if each.as_of is None else each
        interval = each.value.interval  # type: ignore[union-attr]
        low = None if interval.low is None else interval.low / factor
        high = None if interval.high is None else interval.high * factor
        wide = interval._replace(low=low, high=high)
        return replace(each, value=replace(each.value, interval=wide))  # type: ignore[type-var]

    assert pairs_of(*map(wider, claims)) <= pairs_of(*claims)


@given(CLAIMS)
def test_of_different_scopes_or_times_nothing_conflicts(claims: list[Claim]) -> None:
    scoped = [replace(each, scope=f"part {each.id}") for each in claims]
    timed = [
        claim(each.id, each.value.text, each.property or "", as_of=str(1990 + each.place.line))
        for each in claims
        if each.value
    ]
    assert not pairs_of(*scoped)
    assert not pairs_of(*timed)
