"""Hand-written pages in print: the curator's Markdown as HTML, with citations as footnotes.

What `generator.pages.handwritten` makes inert for the site is made inert here by the same means.
Pictures become their descriptions, because a dossier loads nothing; links to pages of the site lead
to where the dossier sets out the same.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Mapping

import markdown
from markupsafe import Markup

from generator.citations import Cite, Link, parse_markdown
from generator.dossier.contexts import WrittenEntry
from generator.dossier.markup import trusted, words
from generator.dossier.notes import Section
from generator.dossier.press import Press
from generator.model import Page
from generator.pages.handwritten import head_and_body, inert
from generator.pages.links import path_of

_EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "md_in_html",
    "tables",
    "toc",
)
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around the number of a citation or link, while Markdown is made into HTML."""
_PLACEHOLDER = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_TITLE = re.compile(r"\A\s*<h1\b[^>]*>.*?</h1>", re.DOTALL)
_HEADING = re.compile(r"<(/?)h([1-6])\b")
_ID = re.compile(r'\bid="([^"]*)"')
_HREF = re.compile(r'\bhref="([^"]*)"')
_PICTURE = re.compile(r"<img\b[^>]*>")
_DESCRIPTION = re.compile(r'\balt="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def written(press: Press) -> tuple[WrittenEntry, ...]:
    """Every hand-written page of the dossier."""
    places = _places(press) if press.selection.pages else {}
    return tuple(_entry(press, page, places) for page in press.selection.pages)


def anchor_of(name: str) -> str:
    """Where a hand-written page is set out."""
    return "page-" + re.sub(r"[^A-Za-z0-9-]", "-", name)


def _entry(press: Press, page: Page, places: Mapping[str, str]) -> WrittenEntry:
    head, body = head_and_body(page)
    section = Section(press)
    made: list[Markup] = []
    parts: list[str] = []
    for segment in parse_markdown(inert(body.replace(_OPEN, "").replace(_CLOSE, ""))):
        match segment:
            case Cite():
                if parts:
                    parts[-1] = parts[-1].rstrip(" ")
                made.append(section.cited(segment))
            case Link():
                made.append(section.linked(segment))
            case _:
                parts.append(segment.text)
                continue
        parts.append(f"{_OPEN}{len(made) - 1}{_CLOSE}")
    text = markdown.markdown("".join(parts), extensions=list(_EXTENSIONS))
    return WrittenEntry(
        anchor=anchor_of(page.name),
        title=head.title,
        body=trusted(
            _PLACEHOLDER.sub(lambda match: made[int(match[1])], _fitted(press, page, text, places))
        ),
    )


def _fitted(press: Press, page: Page, text: str, places: Mapping[str, str]) -> str:
    """A page's HTML as a part of a dossier: headings below its own, ids of its own, no picture."""
    own = anchor_of(page.name)
    text = _TITLE.sub("", text)
    text = _HEADING.sub(lambda match: f"<{match[1]}h{min(6, int(match[2]) + 1)}", text)
    text = _PICTURE.sub(lambda match: _described(press, match.group()), text)
    known = set(_ID.findall(text))
    text = _ID.sub(lambda match: f'id="{own}-{match[1]}"', text)
    return _HREF.sub(lambda match: f'href="{_target(page, match[1], known, places)}"', text)


def _described(press: Press, picture: str) -> str:
    description = _DESCRIPTION.search(picture)
    told = html.unescape(description[1]) if description else "…"
    return str(words(press.print_words.picture.format(told)))


def _target(
    page: Page, written_target: str, known: Collection[str], places: Mapping[str, str]
) -> str:
    """Where a link of the page leads in the dossier; what it does not hold, to the contents."""
    if _ELSEWHERE.match(html.unescape(written_target)):
        return written_target
    path, _, fragment = written_target.partition("#")
    own = anchor_of(page.name)
    if not path:
        return f"#{own}-{fragment}" if fragment in known else f"#{own}"
    place = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path))
    return f"#{places.get(place, 'contents')}"


def _places(press: Press) -> dict[str, str]:
    """The anchor of everything that has a page on the site, by that page's path."""
    briefing = press.briefing
    records = (*briefing.entities.values(), *briefing.disputes.values(), *briefing.sources.values())
    return {
        "companies/index.md": "part-companies",
        "deals/index.md": "part-deals",
        "people/index.md": "part-people",
        "disputes/index.md": "part-disputes",
        "sources/index.md": "part-sources",
        **{path_of(record): press.anchor(record) for record in records},
        **{f"{one.name}.md": anchor_of(one.name) for one in briefing.pages},
    }
