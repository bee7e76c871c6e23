"""Which claims go back to an earlier stage."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.regressions import regressions
from generator.model import Claim, TermValue
from tests.analysis.making import briefing, claim


def history(*steps: tuple[str, str | None]) -> list[Claim]:
    """Claims on one deal's status, named by their place: a, b, c …"""
    return [
        claim("abcdefgh"[index], term, "status", as_of=as_of, line=index + 1)
        for index, (term, as_of) in enumerate(steps)
    ]


def told(claims: list[Claim]) -> list[tuple[str, str]]:
    return [(earlier.id, later.id) for earlier, later in regressions(briefing(*claims))]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([("announced", "2025-09"), ("rumoured", "2025-10")], [("a", "b")]),
        ([("rumoured", "2025-10"), ("announced", "2025-09")], [("b", "a")]),
        ([("rumoured", "2025-09"), ("announced", "2025-10")], []),
        ([("announced", "2025-09"), ("announced", "2025-10")], []),
        # Later is what comes wholly after.
        ([("announced", "2025-09-22"), ("rumoured", "2025-09")], []),
        ([("announced", "2025"), ("rumoured", None)], []),
        ([("announced", "2025/.."), ("rumoured", "2027")], []),
        # To `stalled` from anywhere, and from it to anywhere.
        ([("closed", "2025-09"), ("stalled", "2025-10")], []),
        ([("agreed", "2025-09"), ("stalled", "2025-10"), ("rumoured", "2025-11")], []),
        ([("agreed", "2025-09"), ("rumoured", "2025-10"), ("stalled", "2025-11")], [("a", "b")]),
        ([("stalled", "2025-08"), ("agreed", "2025-09"), ("rumoured", "2025-11")], [("b", "c")]),
        ([("agreed", "2025-09"), ("stalled", "2025"), ("rumoured", "2025-11")], []),
        # Of two equal stages the later one counts: no standstill came after it.
        ([("agreed", "2025-08"), ("stalled", "2025-09"), ("agreed", "2025-10"),
          ("rumoured", "2026")], [("c", "d")]),
        # From what is final there is no way on but to what may be reached from any.
        ([("cancelled", "2025-09"), ("announced", "2025-10")], [("a", "b")]),
        ([("agreed", "2025-08"), ("cancelled", "2025-09"), ("rumoured", "2025-10")], [("b", "c")]),
        # The nearest in time is named.
        ([("closed", "2024"), ("agreed", "2025"), ("rumoured", "2026")], [("a", "b"), ("b", "c")]),
        ([("agreed", "2025"), ("announced", "2026-01"), ("rumoured", "2026-02")],
         [("a", "b"), ("b", "c")]),
        ([("announced", "2025-09"), ("no-such-term", "2025-10")], []),
    ],
)  # fmt: skip
def test_going_back(steps: list[tuple[str, str | None]], expected: list[tuple[str, str]]) -> None:
    assert told(history(*steps)) == expected


@pytest.mark.parametrize(
    "change",
    [
        {"rank": "deprecated"},
        {"modality": "denied"},
        {"scope": "a part"},
        {"parties": ("aurora",)},
        {"subject": "another"},
        {"property": "phase"},
    ],
)
def test_another_matter_and_what_takes_no_part(change: dict[str, str]) -> None:
    earlier, later = history(("agreed", "2025-09"), ("rumoured", "2025-10"))
    assert told([earlier, later])
    assert not told([replace(earlier, **change), later])  # type: ignore[arg-type]
    assert not told([earlier, replace(later, **change)])  # type: ignore[arg-type]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["rumoured", "announced", "agreed", "stalled", "cancelled", "closed"]),
        st.sampled_from([None, "2025", "2025-08", "2025-09", "2025-09-22", "2025-10", "2026"]),
    ),
    max_size=8,
)


@given(STEPS)
def test_by_definition_pair_by_pair(steps: list[tuple[str, str | None]]) -> None:
    order = ["rumoured", "announced", "agreed", "stalled", "cancelled", "closed"]
    claims = history(*steps)

    def before(one: Claim, other: Claim) -> bool:
        return one.as_of.latest < other.as_of.earliest  # type: ignore[union-attr, operator]

    def goes_back(earlier: Claim, later: Claim) -> bool:
        one, other = earlier.value.text, later.value.text  # type: ignore[union-attr]
        if not (earlier.as_of and later.as_of and before(earlier, later)):
            return False
        if one == "stalled" or other in ("stalled", "cancelled"):
            return False
        if order.index(one) <= order.index(other):
            return False
        return not any(
            each.as_of
            and each.value == TermValue("stalled")
            and not before(each, earlier)
            and not before(later, each)
            for each in claims
        )

    expected = {b.id for b in claims if any(goes_back(a, b) for a in claims)}
    found = list(regressions(briefing(*claims)))
    assert {later.id for _, later in found} == expected
    assert all(goes_back(earlier, later) for earlier, later in found)


def test_many_claims_on_one_deal() -> None:
    base = claim("c", "agreed", "status", as_of="2025-09")
    dates = [claim("d", as_of=f"2025-{month:02}").as_of for month in range(1, 13)]
    terms = [TermValue(each) for each in ("rumoured", "agreed", "stalled", "closed")]
    claims = [
        replace(base, id=f"c{each}", as_of=dates[each % 12], value=terms[each % 4])
        for each in range(50_000)
    ]
    started = time.process_time()
    list(regressions(briefing(*claims)))
    assert time.process_time() - started < 5
