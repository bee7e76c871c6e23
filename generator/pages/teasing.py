"""First sentences: of assessments and of the pages that people write."""

from __future__ import annotations

import re

from generator.citations import Cite, parse_markdown
from generator.model import Dispute, Page, Text
from generator.pages.edition import Edition
from generator.pages.handwritten import Head, head_and_body, inert
from generator.pages.links import way
from generator.pages.markdown import EMPTY, Markdown, escape, link
from generator.pages.panels import Teaser
from generator.sentences import sentences

_MOST = 3
"""Pages that are told with a sentence; the others are named."""
_BLOCK = re.compile(r"\n[ \t]*\n")
_NO_PROSE = re.compile(r"#|[-*+] |\d+[.)] |\||>|:|!!!|```|~~~|<|\[\^|    ")
_RUN_IN = re.compile(r"\*\*[^*\n]{1,40}\*\*\s+")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


def summary_of(edition: Edition, dispute: Dispute, up: str) -> Markdown:
    """The first sentence of the editor's assessment, with its footnotes."""
    text = dispute.assessment
    first = _first_sentence(" ".join(str(text).split()))
    return edition.rich(Text(((text.language, first),)), up) if first else EMPTY


def teasers(edition: Edition) -> tuple[tuple[Teaser, ...], tuple[Markdown, ...]]:
    """The written pages in the order in which they cite most: the first that begin with a
    sentence, and links to the others.
    """
    read = [
        (page, head, body, sum(isinstance(each, Cite) for each in parse_markdown(body)))
        for page in edition.briefing.pages
        for head, body in [head_and_body(page)]
    ]
    read.sort(key=lambda each: (-each[3], each[0].name))
    made: list[Teaser] = []
    others: list[Markdown] = []
    for page, head, body, cited in read:
        target = way("", f"{page.name}.md")
        first = _opening(body)
        if first and cited and len(made) < _MOST:
            made.append(_teaser(edition, page, head, first))
        else:
            others.append(link(head.title, target))
    return tuple(made), tuple(others)


def _teaser(edition: Edition, page: Page, head: Head, first: str) -> Teaser:
    words = edition.segments(parse_markdown(inert(first)), "", prose=str)
    return Teaser(link(escape(head.title), way("", f"{page.name}.md")), words)


def _opening(body: str) -> str:
    """The first sentence of a page's first paragraph of prose, without links of Markdown."""
    for block in _BLOCK.split(body):
        words = " ".join(block.split())
        if not words or _NO_PROSE.match(block.lstrip("\n")) or "\n:" in block:
            continue
        return _first_sentence(_LINK.sub(r"\1", _RUN_IN.sub("", words, count=1)))
    return ""


def _first_sentence(words: str) -> str:
    """The first sentence with the citations that belong to it."""
    spans = sentences(words)
    if not spans:
        return ""
    # A citation is never cut in two, whatever stops stand around it.
    first = spans[0].of(words)
    return first if first.count("[") == first.count("]") else words
