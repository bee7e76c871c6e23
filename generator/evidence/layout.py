"""Blank lines and tables of a document: what words may be left out across."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.evidence.spans import Span

_BLANK_LINE = re.compile(
    r"(?:\r\n?+|[\n\x0b\x85\u2028])(?=[^\S\r\n\x0b\x85\u2028]*+[\r\n\x0b\x85\u2028])|\u2029"
)
_LINE_END = r"(?:\r\n?|\n)"
_ROW = rf"(?>[^\r\n|]*+\|[^\r\n]*+(?:{_LINE_END}|\Z))"
_DELIMITERS = rf"(?=[^\r\n]*\|)[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|?)+{_LINE_END}"
_TABLE = re.compile(rf"(?<![^\r\n])(?P<header>{_ROW}){_DELIMITERS}(?P<rows>{_ROW}+)")


class MarkdownTable(NamedTuple):
    """A Markdown table: its header row, and the rows below the line of dashes."""

    header: Span
    rows: Span


@dataclass(frozen=True)
class Layout:
    """The layout of one text, worked out when first needed."""

    text: str

    @cached_property
    def _blank_lines(self) -> list[int]:
        return [end.start() for end in _BLANK_LINE.finditer(self.text)]

    def paragraph_start(self, offset: int) -> int:
        """Where the text last broke off with a blank line before ``offset``; 0 for never."""
        line = bisect_left(self._blank_lines, offset) - 1
        return self._blank_lines[line] + 1 if line >= 0 else 0

    @cached_property
    def tables(self) -> tuple[MarkdownTable, ...]:
        """The tables, in order."""
        tables = _TABLE.finditer(self.text) if "|" in self.text else ()
        return tuple(
            MarkdownTable(Span(*table.span("header")), Span(*table.span("rows")))
            for table in tables
        )

    def table_at(self, offset: int) -> MarkdownTable | None:
        """The table in whose header or rows ``offset`` lies."""
        at = bisect_right(self.tables, offset, key=lambda table: table.header.start) - 1
        return self.tables[at] if at >= 0 and offset < self.tables[at].rows.end else None
