"""Which documents nearly repeat another."""

from __future__ import annotations

import random
import time

from generator.analysis.near_duplicates import near_duplicates
from generator.evidence.spans import Span, blanked

WORDS = [f"word{index}" for index in range(400)]


def prose(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def test_a_copy_with_some_words_changed_is_told_with_its_share() -> None:
    original = prose(1)
    copy = ["changed" if index % 12 == 0 else word for index, word in enumerate(original)]
    found = near_duplicates({"a": " ".join(original), "b": " ".join(prose(2)), "c": " ".join(copy)})
    assert [*found] == [("a", "c")]
    assert 0.9 < found["a", "c"] < 0.93


def test_a_part_of_a_longer_text_is_told() -> None:
    original = prose(1)
    longer = " ".join([*prose(2), *original, *prose(3)])
    assert near_duplicates({"a": " ".join(original), "b": longer}) == {("a", "b"): 1}


def test_shared_phrases_are_no_repetition() -> None:
    one, other = prose(1), prose(2)
    other[20:40] = one[50:70]
    assert not near_duplicates({"a": " ".join(one), "b": " ".join(other)})


def test_what_is_not_the_article_does_not_count() -> None:
    advertisement = " ".join(prose(9))
    one, other = " ".join(prose(1, 50)), " ".join(prose(2, 50))
    texts = {"a": f"{one}\n{advertisement}", "b": f"{advertisement}\n{other}"}
    spans = {
        "a": Span(len(one), len(one) + 1 + len(advertisement)),
        "b": Span(0, len(advertisement)),
    }
    assert near_duplicates(texts)
    assert not near_duplicates({each: blanked(texts[each], [spans[each]]) for each in texts})


def test_empty_and_tiny_documents() -> None:
    assert not near_duplicates({"a": "", "b": "", "c": "one two", "d": "one two"})


def test_many_copies_are_compared_in_time() -> None:
    texts = {f"s{index:04}": " ".join(prose(index % 2, 400)) for index in range(1500)}
    started = time.process_time()
    found = near_duplicates(texts)
    assert time.process_time() - started < 10
    assert {second for _, second in found} == set(list(texts)[2:])
