"""Events in their order, at their own precision, and the stages of a deal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.timeline import events
from tests.analysis.making import briefing, claim


def test_events_in_time_then_in_the_order_of_the_files() -> None:
    claims = [
        claim("late", as_of="2026-01", line=1),
        claim("year", as_of="2025", line=2),
        claim("month", as_of="2025-01", line=3),
        claim("day-b", as_of="2025-01-01", line=5),
        claim("day-a", as_of="2025-01-01", line=4),
        claim("by", as_of="../2025-06", line=6),
        claim("undated", line=7),
        claim("retracted", as_of="2025", rank="deprecated", line=8),
        claim("denial", as_of="2025-12-31", modality="denied", line=9),
    ]
    found = events(briefing(*claims))
    assert [event.claim for event in found] == [
        "day-a", "day-b", "month", "by", "year", "denial", "late",
    ]  # fmt: skip


def test_a_claim_that_states_a_date_stands_there() -> None:
    (event,) = events(briefing(claim("a", "2026-36", "closing", as_of="2026-01")))
    assert (event.date.text, event.of_value) == ("2026-36", True)


@given(st.permutations(["2025", "2025-09", "2025-09-22", "../2025-09", "2026-01/..", "2025-35"]))
def test_events_stand_where_they_were_surely_over(dates: list[str]) -> None:
    claims = [claim(date, as_of=date, line=index) for index, date in enumerate(dates, 1)]
    assert [each.claim for each in events(briefing(*claims))] == [
        "2025-09-22", "2025-35", "2025-09", "../2025-09", "2025", "2026-01/..",
    ]  # fmt: skip
