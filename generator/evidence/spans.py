"""Stretches of a document, in code points of the unchanged text, half open."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_NO_LINE_END = re.compile(r"[^\n]")
_LINE_END = re.compile(r"\r\n?|\n")


class Span(NamedTuple):
    """From code point ``start`` up to, and without, code point ``end``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of ``text`` that the span covers."""
        return text[self.start : self.end]


def overlaps(one: Span, other: Span) -> bool:
    """Whether the two share at least one code point; spans that only touch do not."""
    return max(one.start, other.start) < min(one.end, other.end)


def merged(spans: Iterable[Span], room: float = 0) -> list[Span]:
    """The spans in order, as one where they meet or have at most so many code points between."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end + room:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks in place of some spans; line ends and all else stay where they are."""
    kept, done = [], 0
    for span in merged(spans):
        kept += [text[done : span.start], _NO_LINE_END.sub(" ", span.of(text))]
        done = span.end
    return "".join([*kept, text[done:]])


def union_length(spans: Iterable[Span]) -> int:
    """How many code points the spans cover together, each counted once."""
    return sum(map(len, merged(spans)))


@dataclass(frozen=True)
class Lines:
    """The lines of a text, to tell where an offset stands; LF, CRLF and CR end a line."""

    text: str

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset at which each line begins."""
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of the code point at ``offset``, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
