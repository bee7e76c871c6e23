"""What stood in an earlier state is found again under the id that it has now."""

from __future__ import annotations

import pytest

from generator.analysis.former_ids import by_present_ids


@pytest.mark.parametrize(
    ("former", "before", "kept", "gone"),
    [
        ({"a": []}, "a", {"a": "a"}, ""),
        ({"b": ["a"]}, "a", {"b": "a"}, ""),
        ({"b": []}, "a", {}, "a"),
        # Whoever has the id now is what is meant by it.
        ({"a": [], "b": ["a"]}, "a", {"a": "a"}, ""),
        ({"b": ["a"], "a": []}, "ab", {"a": "a", "b": "b"}, ""),
        # Of two that became one, only one is still there.
        ({"b": ["a"]}, "ab", {"b": "b"}, "a"),
        ({"c": ["a", "b"]}, "ab", {"c": "a"}, "b"),
    ],
)
def test_a_record_of_before_is_told_once(
    former: dict[str, list[str]], before: str, kept: dict[str, str], gone: str
) -> None:
    assert by_present_ids(former, dict(zip(before, before, strict=True))) == (
        kept,
        dict(zip(gone, gone, strict=True)),
    )
