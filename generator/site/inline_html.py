"""What means nothing to the Markdown engine, kept from it, which would give it back unchanged.

Half of a page is notes, which are HTML inside a line nearly throughout; the engine looks at each of
their tags five times. So a run of tags and plain words is set aside as one character that means
nothing, and put back into the page's HTML: two thirds of the engine's time on a company's page.
What is left and holds no mark need not be looked through for each kind of mark: a sixth of its time
on lists.
"""

import re
from collections.abc import Collection

from markdown import Extension, Markdown
from markdown.treeprocessors import InlineProcessor

from generator.pages.markdown import EXTENSIONS

_TAGS = "b|br|cite|data|em|i|line|path|q|rect|s|small|span|strong|sub|sup|svg|text|time"
_ATTRIBUTE = r' (?!id=|name=)[a-zA-Z][\w:-]*(?:="[^"<>|`\\\n]*")?'
_TAG = rf"</?(?:{_TAGS})(?:{_ATTRIBUTE})* ?/?>"
_WORDS = r"(?:[^\W_]++|[ \u00a0,.;?'%/’‘“”„…–·—-]++|&\#?\w+;)*"
"""Nothing that the engine, or the extensions that the pages need, give a meaning to."""
_LEFT = r"^(?: {4}|\#|.*<h[1-6]|.*\n[ >]*(?:=+|-+) *$).*"
"""Lines that may be code, which shows its tags, or headings, whose words are also a title."""
_RUN = re.compile(rf"{_LEFT}|(?<!\]\()(?P<run>{_TAG}(?:{_WORDS}{_TAG})*)(?!>)", re.MULTILINE)
_MARKS = "\ue000-\uf8ff"
"""The characters for private use, of which each stands for one run."""
_FIRST, _LAST = map(ord, _MARKS.split("-"))
_READ_OTHERWISE = re.compile(
    rf"[`\t{_MARKS}]|^ *~~~|\*\[[^]\n]*\] ?:|<(?!/?[a-zA-Z][^<>]*>)", re.MULTILINE
)
"""Pages with code, abbreviations, comments or broken tags, or that hold marks such as ours."""
_MORE_THAN_KEPT = re.compile(
    rf"<[^<>{_MARKS}]*[{_MARKS}]|<(h[1-6]|code)\b(?:(?!</?\1\b)[^{_MARKS}])*[{_MARKS}]"
)
"""A mark in an attribute, in a heading, whose words are also a title, or in code."""


def is_plain(extensions: Collection[str]) -> bool:
    """Whether no extension of a root's own may give a meaning to the words of a run."""
    return {*EXTENSIONS, "fenced_code"}.issuperset(extensions)


def set_aside(markdown: str) -> tuple[str, list[str]]:
    """The Markdown with a character in the place of each run, and the runs."""
    runs: list[str] = []

    def mark(found: re.Match[str]) -> str:
        if not found["run"] or len(runs) > _LAST - _FIRST:
            return found[0]
        runs.append(found[0])
        return chr(_FIRST + len(runs) - 1)

    return (markdown if _READ_OTHERWISE.search(markdown) else _RUN.sub(mark, markdown)), runs


def put_back(content: str, runs: list[str]) -> str | None:
    """The HTML with the runs where they were; None if the engine must be given all of the page."""
    if not runs:
        return content
    if _MORE_THAN_KEPT.search(content):
        return None
    return re.sub(f"[{_MARKS}]", lambda found: runs[ord(found[0]) - _FIRST], content)


class PlainWords(Extension):
    """Leaves words alone that hold nothing of what the engine's own patterns begin with."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the engine's name
        """Take the place of what looks for marks."""
        md.treeprocessors.register(_Inline(md), "inline", 20)


class _Inline(InlineProcessor):
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        # Were this named otherwise by the engine, it would only take longer.
        if not _MARKED.search(data):
            return data
        found: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        return found


_MARKED = re.compile(r"[`\\\[<&*_]|  \n")
