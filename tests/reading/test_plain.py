"""The reader of plain YAML against libyaml: where it answers at all, both read the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.reading.nodes import List, Map, Node
from generator.reading.plain import read_plain
from generator.reading.yaml import parse_events


def whole(node: Node | None) -> object:
    """A node with the order of its keys and every position."""
    if isinstance(node, Map):
        fields = [(key, whole(value)) for key, value in node.items()]
        return "map", node.start, fields, node.keys_at, node.values_at
    if isinstance(node, List):
        return "list", node.start, [whole(item) for item in node], node.items_at
    return node


def agrees(text: str) -> bool:
    """Whether the text is plain; fails if it is read as something else than it is."""
    plain = read_plain(text)
    if plain is None:
        return False
    node, findings = parse_events(text, "x.yaml")
    assert findings == []
    assert whole(plain) == whole(node)
    return True


PLAIN = """\
# A comment.
subject: a-deal
claims:
  - id: one
    statement: Costs 5 % of it: “no”.
    about: [one-company, Another Name, 1.5]

    note: >-
      Folded, and: not a key
      - nor a dash # nor a comment.

    # A comment between.
    quote: "with: a colon # and more"
    evidence:
      - {source: x, origin: y}
      - quote: 'single'
  - id: two
    note: >-
      Last.
plain:
  - words here
  - http://one.example/#part
"""


def test_what_briefings_are_made_of_is_plain() -> None:
    assert agrees(PLAIN.replace("it: “no”", "it, “no”"))


@pytest.mark.parametrize("kind", ["companies", "claims", "deals"])
def test_files_of_briefings_are_plain(project: Path, kind: str) -> None:
    texts = [file.read_text("utf-8") for file in project.glob(f"content/{kind}/**/*.yaml")]
    assert sum(map(agrees, texts)) > len(texts) * 0.8


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "",
        "a:\n",
        "a: b\n c\n",
        "a: b\n  c: d\n",
        "a:\n- b\n",
        "- a\n  b\n",
        "- - a\n",
        "-\n  a: b\n",
        "- \n",
        "- # none\n",
        "a: b\na: c\n",
        "a: {b: c, b: d}\n",
        "a: b # c\n",
        "a: b:\n",
        "a: b \n",
        "a: &b c\n",
        "a: b\r\nc: d\r\n",
        "a: b\u2028c: d\n",
        "a:\tb\n",
        "a: b\n...\n",
        "---\na: b\n",
        "<<: b\n",
        "a: >-\nb: c\n",
        "a: >-\n  b\n    c\n",
        "a: >-\n  b\n\n  c\n",
        "a: >-\n  b\n # c\n",
        'a: "b\\n"\n',
        "a: 'b''c'\n",
        "a: [b c: d]\n",
        "a: [b,c]\n",
        "a: []\n",
    ],
)
def test_what_is_not_plain_is_left_to_libyaml(text: str) -> None:
    assert read_plain(text) is None


_words = st.sampled_from(
    [
        *("a", "b-c", "x: y", "http://x", "#", "# c", "a #b", "“q”", "é", "1.5", "-", "- a", "?"),
        *("[a, b]", "[a b, c]", "{a: b}", "{a: b, c: d e}", "{a: 1, a: 2}", "[", "a:", "a ", " a"),
        *('"q: #"', "'q'", '"', ">-", ">", "|", "&a", "*a", "!t", "%", "@", "`", ",", "\t", ""),
        *("\u00a0", "\u2028"),
    ]
)
_line = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", " ", "  ", "    ", "      "]),
    st.sampled_from(["", "", "", "- ", "-", "- - ", "# "]),
    st.sampled_from(["", "a: ", "b: ", "c:", "a:b", "de: ", "ü: ", '"k": ', "<<: ", "x-1: "]),
    _words,
)


@given(st.lists(_line, max_size=8).map("\n".join), st.sampled_from(["", "\n", "\n\n", "\r\n"]))
@example("a:\n  - b: c\n    d:\n      e: f\n  - g\nh: >-\n  i\n  j\n\n# k\n", "")
def test_where_it_answers_both_read_the_same(text: str, end: str) -> None:
    agrees(text + end)


@given(st.text("ab:- #\n'\"[]{},>|é", max_size=40))
def test_of_any_characters_too(text: str) -> None:
    agrees(text)
