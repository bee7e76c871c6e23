"""Blank lines and tables of a document: what words may be left out across."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from generator.evidence.spans import Span

_BLANK_LINE = re.compile(
    r"(?:\r\n?+|[\n\x0b\x0c\x85\u2028])(?=[^\S\r\n\x0b\x0c\x85\u2028]*+[\r\n\x0b\x0c\x85\u2028])|\u2029"
)
_LINE = re.compile(r"[^\r\n]*+(?:\r\n?+|\n|\Z)")
_DELIMITERS = re.compile(r"\s*+\|?\s*+:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)*\|?\s*\Z")


@dataclass(frozen=True, slots=True)
class MarkdownTable:
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
        found: list[MarkdownTable] = []
        if "|" not in self.text:
            return ()
        header: Span | None = None
        delimited = False
        start = end = 0
        for match in _LINE.finditer(self.text):
            line = match[0]
            if "|" in line:
                if header is None:
                    header = Span(*match.span())
                elif not delimited and end == 0 and _DELIMITERS.match(line):
                    delimited = True
                    start = end = match.end()
                elif delimited:
                    end = match.end()
                else:
                    header = Span(*match.span())
                continue
            if header is not None and delimited and end > start:
                found.append(MarkdownTable(header, Span(start, end)))
            header, delimited, start, end = None, False, 0, 0
        return tuple(found)

    def header_of(self, offset: int) -> Span | None:
        """The header row of the table in whose rows ``offset`` lies."""
        table = bisect_right(self._table_starts, offset) - 1
        if table >= 0 and offset < self.tables[table].rows.end:
            return self.tables[table].header
        return None

    @cached_property
    def _table_starts(self) -> list[int]:
        return [table.rows.start for table in self.tables]
