"""Hand-written pages lay themselves out, and load and run nothing."""

from __future__ import annotations

import pytest

from generator.model import Page
from generator.pages.handwritten import inert, parts_of
from tests.pages.engine import COMMON, SITE, events, html_of

LAYOUT = (
    "# Title\n\nA *word* and **another**, [a link](https://a.example/x) <https://a.example>.",
    "[in](companies/a.md) [mail](mailto:a@b.example) <mail@b.example>",
    "![ours](assets/a.png){ width=300 }",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "- a\n- b\n\n1. c",
    '!!! note "Title"\n    Body',
    '<div class="x" markdown>\n\n*a*\n\n</div>',
    "<details><summary>More</summary>Less</details>",
    'H<sub>2</sub>O, a<br>b, <q lang="de">nein</q>, <a href="https://a.example">x</a>',
    "a < b and c > d, 1<2, <3",
    "Word[^1]\n\n[^1]: Note.",
    "[a][b]\n\n[b]: https://a.example",
    "{ .class #id }",
    "# Title { #id .class }",
    "`<script>` and `![x](https://a.example/p.png)`",
    '```html\n<script src="https://a.example"></script>\n![x](https://a.example/p.png)\n```',
)

LOADING = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<script\nsrc=https://evil.example/x.js>",
    "<img src=https://evil.example/p.png>",
    "<img src=x onerror=alert(1)>",
    "<iframe src=https://evil.example></iframe>",
    "<object data=https://evil.example></object><embed src=https://evil.example>",
    "<link rel=stylesheet href=https://evil.example>",
    "<style>@import 'https://evil.example'</style>",
    "<svg><image href=https://evil.example/></svg>",
    "<video src=https://evil.example poster=https://evil.example></video>",
    "<form action=https://evil.example><input></form>",
    "<base href=https://evil.example>",
    "<meta http-equiv=refresh content=0>",
    '<div style="background:url(https://evil.example)">x</div>',
    "<div onclick=alert(1)>x</div>",
    '<a href="javascript:alert(1)">x</a>',
    "<a href=' java\tscript:alert(1)'>x</a>",
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    "![x](https://evil.example/p.png)",
    "![x](//evil.example/p.png)",
    "![x]( <https://evil.example/p.png> 'title')",
    "![x [y]](https://evil.example/p.png)",
    "![x][p]\n\n[p]: https://evil.example/p.png",
    "![p]\n\n[p]: https://evil.example/p.png",
    "[x](javascript:alert(1))",
    "[x]( <javascript:alert(1)>)",
    "[x](JaVaScript:alert(1))",
    "[x][j]\n\n[j]: javascript:alert(1)",
    "[x](data:text/html,x)",
    "[x](https://a.example){ onclick=alert(1) }",
    "x\n{ style='background:url(https://evil.example)' }",
    "x\n{ onclick=alert(1){: href=x }",
    "![x](assets/a.png){ src=https://evil.example/p.png }",
    "![x](assets/a.png){: srcset='https://evil.example/p.png' }",
    "<b/onclick=alert(1)>",
    "<<script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    '<div class="x" markdown><img src=https://evil.example/p.png></div>',
    "` <script>alert(1)</script>",
    "<script>alert(1)</script> and `code` and more",
    "<script>alert(1)</script>\n\n```\ncode\n```\n\nmore",
    "``` <script>alert(1)</script>",
    "```\n<script>alert(1)</script>",
    "  ```\n<script>alert(1)</script>\n  ```",
    "> ```\n<script>alert(1)</script>\n> ```",
    "````\n<script>alert(1)</script>\n```",
    "a ` b\n` <script>alert(1)</script> ` c",
    "`a\n<script>alert(1)</script>\n`",
    "\\`<script>alert(1)</script>\\`",
    "``a` <script>alert(1)</script> `b`",
    "`a` <script>alert(1)</script>`",
)

DANGEROUS_TAGS = {
    "script", "img", "iframe", "object", "embed", "link", "style", "svg", "image", "video", "form",
    "base", "meta", "input",
}  # fmt: skip


@pytest.mark.parametrize("text", LAYOUT)
def test_layout_stays_as_it_is(text: str) -> None:
    # In code, where nothing runs, there may be a character that nobody sees.
    assert events(html_of(inert(text)).replace("\u2060", "")) == events(html_of(text))


@pytest.mark.parametrize(
    "text",
    ["x {a = b, see <https://a.example/?q=1>} y", "x { a=b, see [it](https://a.example/?q=1)"],
)
def test_an_address_within_braces_stays_whole(text: str) -> None:
    assert 'href="https://a.example/?q=1"' in html_of(inert(text))


@pytest.mark.parametrize("text", LOADING)
@pytest.mark.parametrize("extensions", [SITE, COMMON], ids=["site", "common"])
def test_nothing_is_loaded_or_run(text: str, extensions: tuple[str, ...]) -> None:
    for event in events(html_of(inert(text), extensions)):
        if event[0] != "start":
            assert event[0] in ("end", "words")
            continue
        attributes = event[2:]
        if event[1] == "img":
            assert all("//" not in part for part in attributes), event
            continue
        assert event[1] not in DANGEROUS_TAGS
        for part in attributes:
            name, _, value = part.partition("=")
            assert not name.startswith("on"), event
            assert name not in ("style", "src", "srcset", "poster", "data"), event
            assert not value.strip().lower().startswith(("javascript", "data:", " java")), event


def page(body: str, name: str = "about/our-method") -> Page:
    return Page(f"content/pages/{name}.md", name, body)


@pytest.mark.parametrize(
    ("body", "title", "description"),
    [
        ("# A *title* { #x }\n\nWords", "A title", ""),
        ("---\ntitle: Mine\ndescription: 'Ours'\nhide: toc\n---\nWords", "Mine", "Ours"),
        ('---\ntitle: "Mine"\n---\n# Other', "Mine", ""),
        ("Words", "Our method", ""),
        ("```\n# code\n```\n\n# Real", "Real", ""),
        ("---\n---\n# Real", "Real", ""),
        ("\ufeff---\r\ntitle: Mine\r\n---\r\nWords", "Mine", ""),
    ],
)
def test_a_page_says_what_it_is_called(body: str, title: str, description: str) -> None:
    *told, rest = parts_of(page(body))
    assert told == [title, description]
    assert "title:" not in rest
