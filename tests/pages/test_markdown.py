"""Words never become markup, link or layout, in any place of a page and any common extension."""

from __future__ import annotations

import html
import re
from functools import cache

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages.links import seen_from
from generator.pages.markdown import (
    Markdown,
    attribute,
    beside,
    escape,
    external,
    fold,
    front_matter,
    identifier,
    in_language,
    link,
    url,
)
from tests.pages.engine import COMMON, SITE, Event, events, html_of
from tests.pages.hostile import HOSTILE

HARMLESS = "Harmless"

PLACES = {
    "paragraph": "{}\n{{ .claim-statement }}",
    "after words": "Words before {} and after.",
    "before a footnote": "{}[^a-1]\n\n[^a-1]: Source.",
    "heading": "# {} {{ #_title }}",
    "list": "- {}\n- Second",
    "ordered list": "1. {}\n2. Second",
    "table": "| A | B |\n| --- | --- |\n| {} | {} |",
    "table head": "| A | {} |\n| --- | --- |\n| a | b |",
    "definition list": "{}\n:   {}",
    "link": "[{}](../deals/x.md#y)",
    "marked link": "[{}](../disputes/x.md){{ .dispute-mark }}",
    "footnote": 'Word.[^a-1]\n\n[^a-1]: {}, x: <q lang="de">{}</q> {}',
    "quote": "> {}\n> {{ .quote }}",
    "claim": '<article id="x" markdown>\n\n{}\n{{ .s }}\n\n· {} ({}) · x\n\n</article>',
    "title of a tag": 'a <abbr title="{}">x</abbr> b',
    "attribute list": '[#](#x){{ .l title="{}" }}',
}


def shown(text: str) -> str:
    """What a reader should see."""
    return " ".join(fold(text).split())


@cache
def harmless(place: str, extensions: tuple[str, ...]) -> tuple[Event, ...]:
    return tuple(events(html_of(place.format(*[HARMLESS] * 4), extensions)))


def expected(place: str, text: str, extensions: tuple[str, ...]) -> list[Event]:
    """The events of the place with a harmless word, which is then replaced by the text."""
    words = []
    for event in harmless(place, extensions):
        parts = tuple(part.replace(HARMLESS, shown(text)) for part in event)
        words.append(("words", " ".join(parts[1].split())) if parts[0] == "words" else parts)
    return [event for event in words if event != ("words", "")]


def got(place: str, text: str, extensions: tuple[str, ...]) -> list[Event]:
    return comparable(events(html_of(place.format(*[escape(text)] * 4), extensions)))


def comparable(of: list[Event]) -> list[Event]:
    """Events whose hard spaces count as spaces, in words and in attributes."""
    return [tuple(" ".join(part.split()) for part in event) for event in of]


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize("extensions", [SITE, COMMON], ids=["site", "common"])
def test_hostile_words_stay_words(place: str, extensions: tuple[str, ...]) -> None:
    assert len(HOSTILE) >= 95
    for text in HOSTILE:
        if not shown(text):
            continue
        assert got(place, text, extensions) == comparable(expected(place, text, extensions)), text


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("ab1 .,:;!?'\"-_*`~#<>[](){}|\\/@&%$^=+\n\t\u00a0w"), max_size=24
    )
)
def test_punctuation_never_becomes_markup(text: str) -> None:
    for place in ("paragraph", "table", "claim", "heading"):
        if shown(text):
            wanted = comparable(expected(PLACES[place], text, COMMON))
            assert got(PLACES[place], text, COMMON) == wanted


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_out_as_it_is(text: str) -> None:
    if shown(text):
        wanted = comparable(expected(PLACES["claim"], text, SITE))
        assert got(PLACES["claim"], text, SITE) == wanted


@given(st.text(max_size=60))
def test_escaped_words_stand_on_one_line_and_can_be_written(text: str) -> None:
    made = escape(text)
    assert "\n" not in made
    assert made == made.strip()
    assert html.unescape(made.encode().decode()) == fold(text)
    assert type(made) is Markdown


UNSEEN = "\u202a\u202d\u202e\u2066\u2069\x00\x02\x7f\x9f\ufeff\ud800\uffff"


@pytest.mark.parametrize("char", UNSEEN)
def test_what_cannot_be_seen_is_dropped(char: str) -> None:
    assert escape(f"Aurora{char}Chips, {char}Inc") == "AuroraChips, Inc"
    assert char not in front_matter(f"a{char}b")


def test_ordinary_prose_stays_legible() -> None:
    prose = "Aurora’s chief, Ada O'Neil, said: no! Why? A well-known plan of 50 % was given up."
    assert escape(prose) == prose


@pytest.mark.parametrize("text", ["ii. item", "www. x", "A word!", "1. x", "a. b", "- x", ":x: y"])
def test_what_could_begin_markup_is_not_left_as_it_is(text: str) -> None:
    assert escape(text) != text


def test_words_beside_a_footnote_stay_words() -> None:
    place = "Word[^a-1]{}[^a-1] word\n\n[^a-1]: Source."
    harmless = [
        event for event in events(html_of(place.format(" x "), COMMON)) if event[0] != "words"
    ]
    for text in HOSTILE:
        made = events(html_of(place.format(beside(text)), COMMON))
        assert [event for event in made if event[0] != "words"] == harmless, text
        assert {event[0] for event in made} <= {"start", "end", "words"}, text


def test_an_attribute_ends_at_its_quotation_mark() -> None:
    for text in HOSTILE:
        for quote in "\"'":
            made = events(f"<i title={quote}{attribute(text)}{quote}>x</i>")
            assert made == [("start", "i", f"title={fold(text)}"), ("words", "x"), ("end", "i")]


# --- front matter -----------------------------------------------------------------------------


def test_front_matter_is_inert_as_yaml_and_as_html() -> None:
    for text in HOSTILE:
        made = front_matter(text, text)
        assert made.startswith('---\ntitle: "'), text
        assert made.endswith("\n---\n"), text
        read = yaml.safe_load(made.strip("-\n"))
        words = events(f"<title>{read['title']}</title>")[1:-1]
        assert words in ([("words", shown(text))], []), text
        assert ("description" in read) == bool(shown(text)), text
        assert not re.search(r"[<>\"]", read["title"]), text


def test_front_matter_always_has_a_title() -> None:
    assert front_matter("", "") == '---\ntitle: ""\n---\n'


# --- addresses --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)", "javascript://a.example/%0aalert(1)",
        "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", "ftp://x.example", "//evil.example", "/path", "path",
        "", "https:evil.example", "https:/evil.example", "https:\\\\evil.example", "https://",
        "https://user@evil.example", "https://user:word@evil.example", "https://[::1", "http://\\x",
        "mailto:x@y.example", "x:https://a.example",
    ],
)  # fmt: skip
def test_no_page_links_to_anything_but_http(text: str) -> None:
    assert url(text) is None
    assert "](" not in external(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
        (" https://a.example/ ", "https://a.example/"),
        ("HTTPS://A.example/", "HTTPS://A.example/"),
        ("https://a.example/(b)[c]<d>\"e'", "https://a.example/%28b%29%5Bc%5D%3Cd%3E%22e%27"),
        ("https://a.example/ü x", "https://a.example/%C3%BC%20x"),
        ("https://a.example/*_*`$", "https://a.example/%2A_%2A%60%24"),
        ("https://a.example/?a=1&copy;=2", "https://a.example/?a=1&copy%3B=2"),
    ],
)
def test_addresses_are_percent_encoded(text: str, address: str) -> None:
    assert url(text) == address


@pytest.mark.parametrize("text", [f"https://a.example/{text}" for text in HOSTILE])
def test_a_link_elsewhere_is_one_link(text: str) -> None:
    made = [event for event in events(html_of(external(text), COMMON)) if event[0] != "words"]
    assert [event[:2] for event in made] == [
        ("start", "p"), ("start", "a"), ("end", "a"), ("end", "p"),
    ]  # fmt: skip
    start = made[1]
    assert "rel=external nofollow noreferrer" in start
    assert "class=external" in start
    assert any(part.startswith("href=https://a.example/") for part in start)


def test_words_in_another_language_say_so() -> None:
    assert in_language("Nein", "de", "en") == '<span lang="de">Nein</span>'
    assert in_language("No", "en", "en") == "No"
    assert 'lang="de&#34;' in in_language("x", 'de"', "en")


def test_a_link_keeps_markdown_and_escapes_words() -> None:
    assert seen_from("y.md", link("a*b", "x.md")) == "[a&#42;b](x.md)"
    assert seen_from("y.md", link(Markdown("*a*"), "x.md")) == "[*a*](x.md)"
    assert seen_from("a/y.md", link("b", "x.md")) == "[b](../x.md)"
    assert seen_from("a/y.md", link("b", "#c")) == "[b](#c)"


@pytest.mark.parametrize("text", ["", "a b", 'a"', "a>", "ä", "a.b", "a\n"])
def test_only_words_name_an_element(text: str) -> None:
    with pytest.raises(ValueError, match="cannot name"):
        identifier(text)
