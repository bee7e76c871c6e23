"""HTML that is set aside while a page is rendered: the page is the same as without."""

import re

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from generator.pages.markdown import EXTENSIONS
from generator.site.inline_html import PlainWords, is_plain, put_back, set_aside

_INLINE = st.lists(
    st.sampled_from(
        [
            "<b>",
            "</b>",
            '<span class="how says">',
            "</span>",
            '<time datetime="2025-09">September</time>',
            '<svg width="1"><line x1="2"/></svg>',
            '<a href="z.html">z</a>',
            '<i id="anchor"></i>',
            "&#46;",
            "\t",
            "[Acme](<b>)",
            "Acme said",
            " ",
            "10 %, ",
            "**strong**",
            "*",
            "_",
            "[^a-1]",
            "[Acme](acme.md)",
            '{ .link title="Open" }',
            '![picture <b class="x">of</b> it](a.png "a <b class="x">")',
            "`code <b>`",
            "|",
            "1. ",
            "www.example.org",
            "\\",
            ":",
            "=",
            "  \n",
            "&amp;",
            "\\*",
        ]
    ),
    max_size=8,
).map("".join)
_BLOCK = st.sampled_from(
    [
        "{}",
        "# {}",
        "{}\n===",
        "- {}\n- {}",
        "- {}\n\n    {}",
        "    {}",
        "~~~\n{}\n~~~",
        "{}\n: {}",
        "> {}",
        "> # {}",
        "> {}\n> ===",
        ">     {}",
        "- # {}",
        "<h2 markdown>\n{}\n</h2>",
        "> *[Acme]: {}",
        "!!! note\n    {}",
        "| {} | a |\n| --- | --- |\n| b | {} |",
        "[^a-1]: {}",
        "*[Acme]: {}",
        "<!-- {} -->",
        "<div markdown>\n\n{}\n\n</div>",
        "<p>{}</p>",
        '<table markdown="1">\n<tr><td markdown="span">{}</td><td>{}</td></tr>\n</table>',
    ]
)
_PAGES = st.lists(
    st.tuples(_BLOCK, _INLINE, _INLINE).map(lambda found: found[0].format(*found[1:])),
    min_size=1,
    max_size=5,
).map("\n\n".join)

NOTE = (
    'Of Acme.[^a-1]\n\n[^a-1]: <span class="proves">Acme grows.</span> <b class="sign">A</b>'
    ' **[One](one.md)** <q lang="de"><i>Acme</i> wächst</q> <small>line 4&#46;</small>'
)


def _html(text: str, *more: markdown.Extension) -> tuple[str, object]:
    """The HTML, and the headings as they stand in a table of contents."""
    engine = markdown.Markdown(extensions=[*EXTENSIONS, "fenced_code", *more])
    return engine.convert(text), engine.toc_tokens  # type: ignore[attr-defined]


@given(_PAGES)
@example("Acme said  \nmore")
@example("Acme `said` so")
@example("Acme *said* so")
@example("Acme _said_ so")
@example("Acme [said](so.md)")
@example("Acme \\# Bay")
@example("Acme <https://a.example> Bay")
def test_a_page_is_the_same_with_its_html_set_aside(page: str) -> None:
    expected = _html(page)
    assert _html(page, PlainWords()) == expected
    text, runs = set_aside(page)
    content, contents = _html(text, PlainWords())
    whole = put_back(content, runs)
    assert whole is None or (whole, contents) == expected


def test_words_without_a_mark_are_looked_through_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    marked: list[str] = []
    look = InlineProcessor._InlineProcessor__applyPattern  # type: ignore[attr-defined]

    def looked(engine: object, pattern: object, data: str, *more: int) -> object:
        marked.append(data)
        return look(engine, pattern, data, *more)

    monkeypatch.setattr(InlineProcessor, "_InlineProcessor__applyPattern", looked)
    _html("Plain words, and 10 % of them.\n\n[One](one.md) *two*", PlainWords())
    assert marked
    assert not any("words" in each or each in ("One", "two") for each in marked)


@pytest.mark.parametrize(
    "page",
    [
        '[One](one.md "a <b>b</b>")',
        "> # One <b>b</b>",
        "> One <b>b</b>\n>---",
        "- # One <b>b</b>",
        "<h2 markdown>\n<b>b</b>\n</h2>",
        ">     <b>b</b>",
    ],
)
def test_where_more_is_made_of_a_run_the_engine_is_given_all(page: str) -> None:
    text, runs = set_aside(page)
    assert not runs or put_back(_html(text)[0], runs) is None


def test_of_a_note_only_its_link_is_left_to_the_engine() -> None:
    text, runs = set_aside(NOTE)
    assert re.sub("[\ue000-\uf8ff]", "…", text) == (
        "Of Acme.[^a-1]\n\n[^a-1]: … **[One](one.md)** …"
    )
    assert put_back(text, runs) == NOTE


def test_a_page_that_holds_private_characters_keeps_them() -> None:
    page = "A \ue000 <b>bold</b> word"
    assert set_aside(page) == (page, [])


def test_more_runs_than_there_are_marks_are_left_to_the_engine() -> None:
    page = "<b>a</b>(" * 6_500
    text, runs = set_aside(page)
    assert len(runs) == 6_400
    assert put_back(text, runs) == page


def test_where_a_root_has_extensions_of_its_own_nothing_is_known_of_words() -> None:
    assert is_plain(["toc", "tables", "fenced_code", "footnotes"])
    assert not is_plain(["toc", "pymdownx.emoji"])
