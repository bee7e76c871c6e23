"""Names, suggestions, work over several cores."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import spreading
from generator.model import Company, Place, Text
from generator.naming import names_of
from generator.spreading import spread
from generator.suggesting import did_you_mean, nearest_name

AURORA = Company(
    "aurora", Place("x", 1, 1, {}), Text((("en", "Aurora Chips"), ("de", "Aurora-Chips AG"))),
    aliases=("Aurora", "C++"),
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["Aurora said", "Auroras Chef", "Aurora’s chief", "Aurora-Chef", "(Aurora)", "of C++ fame"],
)
def test_a_name_is_found_with_its_genitive_and_in_compounds(text: str) -> None:
    assert names_of(AURORA).search(text)


@pytest.mark.parametrize("text", ["aurora", "Auroral", "NewAurora", "Auror", "C+"])
def test_another_word_is_no_name(text: str) -> None:
    assert not names_of(AURORA).search(text)


def test_the_longest_name_is_found() -> None:
    match = names_of(AURORA).search("the Aurora Chips plant")
    assert match
    assert match[0] == "Aurora Chips"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("statment", "statement"), ("subjcet", "subject"), ("sourc", "source"), ("xyzzy", None)],
)
def test_the_nearest_name_is_suggested_if_it_is_near(word: str, expected: str | None) -> None:
    assert nearest_name(word, ["statement", "subject", "source", "value"]) == expected
    message, suggestion = did_you_mean(word, ["statement", "subject", "source", "value"])
    assert suggestion == expected
    assert (expected or "") in message


def square(start: int, end: int) -> list[int]:
    return [number * number for number in range(start, end)]


@given(st.integers(0, 200))
def test_work_gives_the_same_on_one_core_and_on_several(total: int) -> None:
    assert spread(square, total) == square(0, total)


def test_work_is_spread_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "LEAST", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert spread(square, 1000) == square(0, 1000)


def test_a_failure_in_another_process_is_a_failure_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "LEAST", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)

    def work(start: int, end: int) -> list[int]:
        if end == 10:
            raise ValueError("no")
        return square(start, end)

    with pytest.raises(ValueError, match="no"):
        spread(work, 10)
