"""What a Markdown engine makes of a page, as a list of tags, attributes and words."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from typing import Any

import markdown

SITE = (
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
    "tables", "toc",
)  # fmt: skip
COMMON = (
    *SITE,
    "nl2br", "sane_lists", "wikilinks", "codehilite",
    "pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.caret", "pymdownx.critic",
    "pymdownx.details", "pymdownx.emoji", "pymdownx.escapeall", "pymdownx.fancylists",
    "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark",
    "pymdownx.progressbar", "pymdownx.smartsymbols", "pymdownx.snippets", "pymdownx.superfences",
    "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde", "pymdownx.blocks.admonition",
    "pymdownx.blocks.details", "pymdownx.blocks.html", "pymdownx.saneheaders",
)  # fmt: skip
_OPTIONS: dict[str, dict[str, Any]] = {
    "pymdownx.magiclink": {
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
        "user": "someone",
        "repo": "something",
    },
    "toc": {"permalink": True},
}

Event = tuple[str, ...]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[Event] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.events.append(("start", tag, *(f"{name}={value}" for name, value in sorted(attrs))))

    def handle_endtag(self, tag: str) -> None:
        self.events.append(("end", tag))

    def handle_data(self, data: str) -> None:
        if self.events and self.events[-1][0] == "words":
            data = self.events.pop()[1] + data
        self.events.append(("words", data))

    def handle_comment(self, data: str) -> None:
        self.events.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.events.append(("declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.events.append(("instruction", data))

    def unknown_decl(self, data: str) -> None:
        self.events.append(("declaration", data))


def events(html: str) -> list[Event]:
    """The tags and words of some HTML; words that are only white space are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    folded = [
        ("words", " ".join(event[1].split())) if event[0] == "words" else event
        for event in reader.events
    ]
    return [event for event in folded if event != ("words", "")]


@cache
def _engine(extensions: tuple[str, ...]) -> markdown.Markdown:
    options: dict[str, dict[str, Any]] = {
        name: _OPTIONS[name] for name in extensions if name in _OPTIONS
    }
    return markdown.Markdown(extensions=list(extensions), extension_configs=options)


def html_of(text: str, extensions: tuple[str, ...] = SITE) -> str:
    """A page's HTML."""
    return _engine(extensions).reset().convert(text)
