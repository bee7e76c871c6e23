"""The sentence of a document in which a quote stands, as its figures are read.

A figure says what its whole sentence says. So it is never read in the quote as it was typed, but in
the document, from the beginning of the sentence to its end; of a table, with the table's header and
the line above it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.evidence.normalising import Folded, legible
from generator.evidence.outcomes import Found
from generator.evidence.searching import Searchable
from generator.evidence.spans import Span, merged
from generator.quantities.quoted import OMISSION, Quoted, whole
from generator.sentences import sentence_spans_around, sentences, sentences_in

_DELIMITERS = re.compile(r"[\s|:-]*-[\s|:-]*")
_LINE = re.compile(r"[^\n]+")
_ROW = re.compile(r"[|\t]")
_ENDS = re.compile(r"[.!?…:][\"”“’»')\]]*\s*\Z")
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010]\s*\Z")
_MOST_ROWS = 300
_MOST_LINES = 6
_LONGEST = 2000
"""Of a line or sentence around a quote that is looked at, in code points on either side."""


def in_its_sentence(document: Searchable, found: Found) -> tuple[Quoted, ...]:
    """The sentences around a passage, with the parts of them that it quotes.

    Two where a word is broken at a line end: with its hyphen, and without.
    """
    pieces = merged(piece for span in found.spans for piece in _around(document, span))
    lines = _with_captions(
        document.text,
        [line for piece in pieces for line in _lines(document.text, piece)],
        found.spans,
    )
    return _ways(document.text, lines, found.spans)


def words_around(document: Searchable, found: Found) -> str:
    """The words of the sentences that a passage touches, folded, in all ways to read them.

    Of a table, those of its rows alone.
    """
    (*_, rows_or_sentences) = _around(document, Span(found.spans[0].start, found.spans[-1].end))
    lines = [*_lines(document.text, rows_or_sentences)]
    return " ".join(way.text for way in _ways(document.text, lines, ()))


def _ways(
    text: str, lines: Sequence[tuple[Span, str]], quoted: Sequence[Span]
) -> tuple[Quoted, ...]:
    """The lines as one: two where a word is broken at a line end, with its hyphen, and without."""
    broken = any(_BROKEN.search(span.of(text)) for span, following in lines if following == "\n")
    return tuple(
        _joined(text, lines, quoted, hyphens=hyphens)
        for hyphens in ((False, True) if broken else (True,))
    )


def as_typed(quote: str) -> Quoted:
    """A quote that stands nowhere, by itself."""
    return whole(legible(quote.replace("[...]", OMISSION)).text)


def _around(document: Searchable, span: Span) -> Iterator[Span]:
    """The sentences that hold `span`, and of a table its first row and the line above it."""
    text = document.text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _LONGEST)
    end = text.find("\n", span.end)
    end = min(len(text) if end < 0 else end, span.end + _LONGEST)
    if _ROW.search(text, start, end):
        yield from _head(text, start)
        yield Span(start, end)
        return
    around = sentence_spans_around(sentences_in(text).between(start, end), span) or (span,)
    first, last = around[0].start, around[-1].end
    if not text[start:first].strip():
        first = _earlier(text, start)
    if not text[last:end].strip():
        last = _later(text, end, last)
    yield Span(min(first, span.start), max(last, span.end))


def _head(text: str, row: int) -> Iterator[Span]:
    """The first row of the table in which a row begins, and the line above, over blank ones."""
    first, seen = row, Span(row, row)
    # What stands apart above the head, which is ruled off below, is another table.
    below = text[row : row + 2 * _LONGEST].split("\n", 2)[1:2]
    blank, most_blank = 0, 0 if below and _DELIMITERS.fullmatch(below[0]) else 1
    for _ in range(_MOST_ROWS):
        end = first - 1
        start = max(text.rfind("\n", 0, max(end, 0)) + 1, end - _LONGEST)
        line = text[start : max(end, 0)]
        if _ROW.search(line):
            if blank > most_blank:
                break
            seen, blank = Span(start, end), 0
            if _DELIMITERS.fullmatch(line):
                most_blank = 0
        elif line.strip():
            yield Span(start, end)
            break
        elif first <= 0:
            break
        else:
            blank += 1
        first = start
    if len(seen):
        yield seen


def _earlier(text: str, start: int) -> int:
    """Where the sentence begins that may run into the line at `start` from lines before."""
    for _ in range(_MOST_LINES):
        begin = text.rfind("\n", 0, max(start - 1, 0)) + 1
        line = text[max(begin, start - _LONGEST) : start]
        spans = sentences(line)
        if not spans or _ENDS.search(line) or _ROW.search(line):
            break
        start += spans[-1].start - len(line)
        if line[: spans[-1].start].strip():
            break
        start = begin
    return start


def _later(text: str, end: int, last: int) -> int:
    """Where the sentence ends that may run on from `last`, at a line's end, into the next lines."""
    for _ in range(_MOST_LINES):
        if _ENDS.search(text, max(0, last - 8), last) or text[end : end + 1] != "\n":
            break
        line = text[end + 1 : end + 1 + _LONGEST].split("\n", 1)[0]
        spans = sentences(line)
        if not spans or _ROW.search(line):
            break
        last = end + 1 + spans[0].end
        if line[spans[0].end :].strip():
            break
        end += 1 + len(line)
    return last


def _lines(text: str, piece: Span) -> Iterator[tuple[Span, str]]:
    """The lines of a piece, each with what is to stand behind it."""
    matches = [m for m in _LINE.finditer(text, piece.start, piece.end) if m[0].strip()]
    for index, match in enumerate(matches):
        if _DELIMITERS.fullmatch(match[0]):
            continue
        following = matches[index + 1] if index + 1 < len(matches) else None
        ruled = following is None or _ROW.search(match[0])
        yield Span(*match.span()), f" {OMISSION} " if ruled else "\n"


def _with_captions(
    text: str, lines: Sequence[tuple[Span, str]], quoted: Sequence[Span]
) -> list[tuple[Span, str]]:
    """The lines, of which one that is not quoted stands on its own above the head of a table."""
    rows = [bool(_ROW.search(span.of(text))) for span, _ in lines]
    above = (not row and following for row, following in pairwise([*rows, False]))
    return [
        (span, "\n" if alone and not sentence_spans_around(quoted, span) else following)
        for (span, following), alone in zip(lines, above, strict=True)
    ]


def _joined(
    text: str, lines: Sequence[tuple[Span, str]], quoted: Sequence[Span], *, hyphens: bool
) -> Quoted:
    written, length = [], 0
    parts: list[tuple[int, int]] = []
    for index, (span, following) in enumerate(lines):
        folded = legible(span.of(text))
        words = folded.text
        if index + 1 == len(lines):
            following = ""
        elif following == "\n" and _BROKEN.search(words):
            following = ""
            words = words.rstrip() if hyphens else words.rstrip()[:-1]
        for part in quoted:
            start, end = _within(folded, span, part)
            if start < min(end, len(words)):
                parts.append((length + start, length + min(end, len(words))))
        written += [words, following]
        length += len(words) + len(following)
    return Quoted("".join(written), _touching(parts, "".join(written)))


def _within(folded: Folded, line: Span, part: Span) -> tuple[int, int]:
    """Which of the folded line's code points belong to a part of the document."""
    start, end = part.start - line.start, part.end - line.start
    if not (folded.structural or folded.earlier):
        return max(start, 0), min(end, len(line))
    offsets = range(len(folded.text) + 1)
    return (
        bisect_left(offsets, start, key=folded.start) if start > 0 else 0,
        bisect_right(offsets, end, key=folded.end) - 1 if end < len(line) else len(folded.text),
    )


def _touching(parts: Sequence[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """The parts in order, those joined that only a line end parts."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(parts):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
