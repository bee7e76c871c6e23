"""Restricted YAML: what it reads, what it refuses, and where."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Finding
from generator.reading.yaml import MAX_BYTES, List, Map, Node, decode, parse


def found(text: str) -> list[tuple[str, int, int]]:
    _, findings = parse(text, "x.yaml")
    return [(each.code, each.location.line, each.location.column) for each in findings]


def test_every_scalar_is_the_string_that_it_shows() -> None:
    node, findings = parse("a: no\nb: 0123\nc: 12:30\nd: 1.10\ne: 2025-02-30\nf: ~\ng: null\n", "x")
    assert findings == []
    assert node == {
        "a": "no",
        "b": "0123",
        "c": "12:30",
        "d": "1.10",
        "e": "2025-02-30",
        "f": "~",
        "g": "null",
    }


def test_positions_are_those_of_keys_values_and_items() -> None:
    node, _ = parse("a: ü\nb:\n  - [x, y]\n  - c: 1\n", "x")
    assert isinstance(node, Map)
    assert node.values_at["a"] == (1, 4)
    assert node.keys_at["b"] == (2, 1)
    items = node["b"]
    assert isinstance(items, List)
    assert items.items_at == [(3, 5), (4, 5)]
    assert isinstance(items[0], List)
    assert items[0].items_at == [(3, 6), (3, 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", [("YML002", 2, 1)]),
        ("a: {b: 1, b: 2}\n", [("YML002", 1, 11)]),
        ("a: &x 1\n", [("YML003", 1, 4)]),
        ("a: *x\n", [("YML003", 1, 4)]),
        ("<<: {a: 1}\n", [("YML003", 1, 1)]),
        ("a: !!str 1\n", [("YML003", 1, 4)]),
        ("a: !x [1]\n", [("YML003", 1, 4)]),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", [("YML003", 1, 1)]),
        ("a: 1\n---\nb: 2\n", [("YML003", 2, 1)]),
        ("? [a]\n: 1\n", [("YML003", 1, 3)]),
        ("a: [1\nb: 2\n", [("YML001", 1, 4)]),
        ("a: 1\rb\rc: 2\n", [("YML001", 1, 6)]),
        ("a:\n\t- b\n", [("YML001", 2, 1)]),
        ("a: b\nc: \x07d\n", [("YML001", 2, 4)]),
        ("a: " + "[" * 20 + "]" * 20 + "\n", [("YML004", 1, 23)]),
        ("a: &x 1\na: 2\nb: *x\n", [("YML003", 1, 4), ("YML002", 2, 1), ("YML003", 3, 4)]),
    ],
)
def test_what_is_refused_is_told_where_it_stands(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert found(text) == expected


def test_the_first_of_two_equal_keys_stands() -> None:
    node, _ = parse("a: 1\na: {b: 2}\nc: 3\n", "x")
    assert node == {"a": "1", "c": "3"}


def test_what_is_refused_takes_nothing_else_with_it() -> None:
    node, _ = parse("? [a, b]\n: {x: 1}\nc: [*x, d]\ne: *x\nf: g\n", "x")
    assert node == {"c": ["d"], "f": "g"}


@pytest.mark.parametrize("text", ["a: {b: , c: d}", "a:\nb: c", "a: {? b : , c: d}"])
def test_a_key_with_a_colon_and_nothing_behind_it_is_no_comma_of_a_text(text: str) -> None:
    assert parse(text, "x.yaml")[1] == []


def test_twenty_levels_are_allowed() -> None:
    assert found("[" * 20 + "]" * 20) == []


def test_a_byte_order_mark_and_crlf_are_accepted() -> None:
    text = decode(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\n", "x")
    assert isinstance(text, str)
    assert parse(text, "x") == ({"a": "1", "b": "x\ny\n"}, [])


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff\xfea\x00", 1, 1),
        ("a: b\nstraße: c".encode("latin-1"), 2, 5),
        (b"a: \x80", 1, 4),
        (b"\xef\xbb\xbfa: \xc3(", 1, 4),
    ],
)
def test_what_is_not_utf8_is_told_at_its_first_byte(data: bytes, line: int, column: int) -> None:
    finding = decode(data, "x")
    assert isinstance(finding, Finding)
    assert (finding.code, finding.location.line, finding.location.column) == (
        "YML005",
        line,
        column,
    )


def test_a_file_may_have_four_mebibytes_and_no_byte_more() -> None:
    assert isinstance(decode(b"a" * MAX_BYTES, "x"), str)
    finding = decode(b"a" * (MAX_BYTES + 1), "x")
    assert isinstance(finding, Finding)
    assert finding.code == "YML004"


@pytest.mark.parametrize(
    "make",
    [
        lambda: "[" * 100_000,
        lambda: "{a: " * 100_000,
        lambda: "- " * 100_000,
        lambda: "[" + "*a," * 1_000_000 + "]",
        lambda: "a: &a [x]\n" + "".join(f"b{i}: &b{i} [*a,*a]\n" for i in range(100_000)),
        lambda: 'a: "' + "x" * 4_000_000 + '"',
        lambda: "a: 1\n" * 500_000,
        lambda: "? " * 100_000,
        lambda: "\x00" * 100_000,
        lambda: "&a " * 100_000,
    ],
)
def test_hostile_input_is_refused_or_read_in_bounded_time(make: Callable[[], str]) -> None:
    # The contract gives a second; the test leaves room for a busy machine.
    text = make()
    start = time.process_time()
    parse(text, "x")
    assert time.process_time() - start < 3


def test_a_lenient_reading_passes_over_what_it_leaves_out() -> None:
    node, findings = parse("a: !!python/name:x ''\nb: &c d\ne: *c\n<<: {f: 1}\n", "x", lenient=True)
    assert findings == []
    assert node == {"a": "", "b": "d"}


trees = st.recursive(
    st.text(st.characters(codec="ascii", exclude_categories=["C"]), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)


def flow(tree: object) -> str:
    if isinstance(tree, dict):
        return "{" + ", ".join(f'"{key}": {flow(value)}' for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(flow, tree)) + "]"
    return "'" + str(tree).replace("'", "''") + "'"


@given(trees)
def test_what_is_written_is_read_back(tree: Node) -> None:
    node, findings = parse(flow(tree), "x")
    assert findings == []
    assert node == tree


@given(st.text())
def test_no_text_is_a_traceback(text: str) -> None:
    parse(text, "x")


@given(st.binary())
def test_no_bytes_are_a_traceback(data: bytes) -> None:
    text = decode(data, "x")
    if isinstance(text, str):
        parse(text, "x")


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
def test_a_line_ends_where_an_editor_ends_it(character: str) -> None:
    node, findings = parse(f'name: "a{character}b"\nother: c{character}d\n', "x.yaml")
    assert (node, findings) == ({"name": f"a{character}b", "other": f"c{character}d"}, [])
    node, _ = parse(f'"a{character}b": c\n', "x.yaml")
    assert isinstance(node, Map)
    assert node.keys_at == {f"a{character}b": (1, 1)}
    _, findings = parse(f'name: "a{character}b"\nname: c\n', "x.yaml")
    assert [(each.code, each.location.line) for each in findings] == [("YML002", 2)]
