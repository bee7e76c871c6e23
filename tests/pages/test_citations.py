"""Citations and links in a text: what counts as one, and what stays words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citations import (
    Citation,
    EntityLink,
    Prose,
    Segment,
    marks_like,
    parse_markdown,
    parse_text,
)


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("", ()),
        ("plain", (Prose("plain"),)),
        ("a [@x-1].", (Prose("a "), Citation(("x-1",), 2), Prose("."))),
        ("[@a; @b;@c]", (Citation(("a", "b", "c"), 0),)),
        ("[@a][@b]", (Citation(("a",), 0), Citation(("b",), 4))),
        ("[[nvidia]]", (EntityLink("nvidia", None, 0),)),
        (
            "see [[a-b|the firm’s]] x",
            (Prose("see "), EntityLink("a-b", "the firm’s", 4), Prose(" x")),
        ),
    ],
)
def test_marks_are_found(text: str, segments: tuple[Segment, ...]) -> None:
    assert parse_text(text) == segments


@pytest.mark.parametrize(
    "text",
    [
        "[@]", "[@A]", "[@a b]", "[@a;]", "[@a, @b]", "[@ a]", "[a]", "@a", "[[]]", "[[A]]",
        "[[a|]]", "[[a| ]]", "[[a|b|c]]", "[[a|b]", "[[a\n]]", "[[a-]]", "[@-a]", "[[a|[b]]]",
    ],
)  # fmt: skip
def test_what_is_malformed_stays_words(text: str) -> None:
    assert parse_text(text) == (Prose(text),)


@pytest.mark.parametrize(
    "text",
    [
        "`[@a]`", "``[[a]] ` [@b]``", "```\n[@a]\n```", "~~~ yaml\n[[a]]\n~~~\n",
        "````\n```\n[@a]\n````",
        "```\n[@a]", "> ```\n> [@a]\n> ```",
    ],
)  # fmt: skip
def test_code_in_a_page_is_words(text: str) -> None:
    assert all(isinstance(segment, Prose) for segment in parse_markdown(text))


def test_what_follows_code_counts_again() -> None:
    assert [type(of) for of in parse_markdown("`[@a]` [@b]\n\n```\n[@c]\n```\n[@d]")] == [
        Prose, Citation, Prose, Citation,
    ]  # fmt: skip
    assert parse_markdown("a ` tick\n\nb [@c] ` d")[1] == Citation(("c",), 12)


@given(st.lists(st.sampled_from(["[@a]", "[[b]]", "[[c|d]]", "`", "```\n", "\n", "x", "[", "]"])))
def test_segments_are_the_whole_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    for segments in (parse_text(text), parse_markdown(text)):
        at = 0
        for segment in segments:
            match segment:
                case Prose():
                    assert text.startswith(segment.text, at)
                    at += len(segment.text)
                case Citation() | EntityLink():
                    assert segment.offset == at
                    at = text.index("]" if isinstance(segment, Citation) else "]]", at)
                    at += 1 if isinstance(segment, Citation) else 2
        assert at == len(text)


_MARKS_LIKE = re.compile(r"\[@[^\]\n]*\]|\[\[[^\]\n]*\]\]")


@given(st.text("[]@a\n", max_size=20))
def test_what_looks_like_a_mark_goes_to_the_first_end_on_its_line(text: str) -> None:
    expected = [(match.start(), match[0]) for match in _MARKS_LIKE.finditer(text)]
    assert list(marks_like(text)) == expected


@pytest.mark.parametrize("mark", ["[[", "[@", "[[a|", "[@a; "])
@pytest.mark.parametrize("end", ["", "]]"])
def test_marks_that_never_end_are_passed_over(mark: str, end: str) -> None:
    # Were each read to the end of the line, this would take hours.
    assert len(list(marks_like(mark * 1_000_000 + end))) <= 1
