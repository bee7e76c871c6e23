"""Spans, their union, and lines and columns."""

from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.spans import Lines, Span, overlaps, union_length

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(0, 20)
)


@given(st.lists(spans, max_size=12))
def test_the_union_counts_each_code_point_once(some: list[Span]) -> None:
    assert union_length(some) == len({at for span in some for at in range(span.start, span.end)})


@given(spans, spans)
def test_overlapping_spans_share_a_code_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert overlaps(one, other) is bool(shared)


def test_lines_and_columns_count_from_one() -> None:
    text = "ab\ncd\r\nef\rgh\n"
    lines = Lines(text)
    expected = [(1, 1), (1, 3), (2, 1), (3, 1), (4, 1), (4, 2), (5, 1)]
    offsets = [0, 2, 3, 7, 10, 11, 13]
    assert [lines.line_and_column(offset) for offset in offsets] == expected
    assert Lines("𝔄ü\nx").line_and_column(3) == (2, 1)
