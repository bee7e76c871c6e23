"""The sentences of a press text in any of the languages; which one, it need not be told.

A line is never joined to the next: headings, list items and table rows stand on lines of their
own, and so do paragraphs. A table row is one sentence. Within a line, sentences end at stops
that neither an abbreviation, an ordinal, an initial nor a word in small letters follows or
precedes; where that cannot be told, the text is left whole rather than cut.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from operator import itemgetter

from generator.evidence.spans import Span
from generator.languages import words_of_all

NEVER_LAST = words_of_all("never_last")
MAY_BE_LAST = words_of_all("may_be_last")
STARTERS = words_of_all("starters")
COUNTED = words_of_all("counted")
BEFORE_ORDINALS = words_of_all("before_ordinals")

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
# It begins with the stop itself: so the engine can leap to the stops. All that closes a sentence,
# or nothing: what a look ahead has found is not given up again. (Python before 3.11.5 loses its
# place in a group that is possessive.)
_STOP = re.compile(
    r"[.!?…。！？｡](?:"
    r"(?<=[.!?…])(?<![.!?…].)(?P<more>[.!?…]*+)"
    r"(?=(?P<closing>(?:[\"”“’‘')\]»›«‹]|[ \xa0\u202f][»›](?!\w))*))(?P=closing)"
    r"(?=\s)"
    # The stops of Chinese and Japanese, which no blank follows.
    r"|(?<![.!?…])(?P<full>[。！？｡]*+)[」』”’）】]*+)"
)
_ROW = re.compile(r"\s*\||[^|]*\|[^|]*\|")
_LAST_WORD = re.compile(r"[^\W_](?:[^\W_]|\.)*\Z")
_NEXT_WORD = re.compile(r"\s++[^\w\s]{0,4}\s?([^\W_]+)")
_LOOKING_BACK = 48
_NO_HEADING_ENDS = '.!:;,…”“"»\u3002\uff01\uff1b\uff0c\u300d'
_NUMBERED_ITEM = re.compile(r"- \d")


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, without the white space around them.

    Offsets are code points; pieces without a letter or digit are left out. Linear in the length.
    """
    return tuple(_cut(text))


def _cut(text: str) -> list[Span]:
    found: list[Span] = []
    has_rows = "|" in text
    for line in _LINE.finditer(text):
        begin, end = line.span()
        if not (has_rows and _ROW.match(text, begin, end)):
            for stop in _STOP.finditer(text, begin, end):
                if stop["full"] is not None or _ends_sentence(text, line.start(), end, stop):
                    found += _trimmed(text, begin, stop.end())
                    begin = stop.end()
        found += _trimmed(text, begin, end)
    return found


class Sentences:
    """The sentences of a text, each stretch of which is cut once, when it is first looked at."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[int, int], Sequence[Span]] = {}
        self._around: dict[Span, tuple[Span, ...]] = {}

    @cached_property
    def _lines(self) -> Sequence[tuple[int, int]]:
        return [line.span() for line in _LINE.finditer(self._text)]

    def between(self, start: int, end: int) -> Sequence[Span]:
        """Those of a stretch, as if nothing stood around it."""
        if (start, end) not in self._known:
            cut = _cut(self._text[start:end])
            self._known[start, end] = [Span(start + first, start + last) for first, last in cut]
        return self._known[start, end]

    def around(self, span: Span) -> tuple[Span, ...]:
        """Those of the whole text, in order, that share a code point with ``span``."""
        if span not in self._around:
            first = bisect_right(self._lines, span.start, key=itemgetter(1))
            last = bisect_left(self._lines, span.end, key=itemgetter(0))
            near = [each for line in self._lines[first:last] for each in self.between(*line)]
            self._around[span] = sentence_spans_around(near, span)
        return self._around[span]


@lru_cache(maxsize=64)
def sentences_in(text: str) -> Sentences:
    """The sentences of a document, of which several functions look at those around a quote."""
    return Sentences(text)


def sentence_spans_around(sentences: Sequence[Span], span: Span) -> tuple[Span, ...]:
    """Those of the ``sentences``, in order, that share a code point with ``span``."""
    first = bisect_right(sentences, span.start, key=itemgetter(1))
    last = bisect_left(sentences, span.end, key=itemgetter(0))
    return tuple(sentences[first:last])


LONGEST_HEADING = 160
"""Code points of a line above which it is no heading."""


def is_heading(text: str, offset: int) -> bool:
    """Whether a place of a text stands in a heading: a short line without a stop, among others.

    Around it are blank lines, long ones, lists and tables: what stands among lines as short as
    itself is a line of a paragraph. Items of lists and rows of tables are no headings.
    """
    start, end = _line_around(text, offset)
    line = text[start:end].strip()
    if not line or len(line) > LONGEST_HEADING or line[-1] in _NO_HEADING_ENDS or "|" in line:
        return False
    if line[0] in "-*•–" and not _NUMBERED_ITEM.match(line):
        return False
    begins_page = text.startswith("\f", start)
    before = "" if begins_page else text[slice(*_line_around(text, start - 1))].strip()
    after = text[slice(*_line_around(text, end + 1))].strip()
    return all(
        len(each) > LONGEST_HEADING or each[:1] in ("", "-", "*", "•", "|")
        for each in (before, after)
    )


def _line_around(text: str, offset: int) -> tuple[int, int]:
    """From the beginning to the end of the line of an offset; empty outside of the text."""
    if not 0 <= offset <= len(text):
        return (max(0, min(offset, len(text))),) * 2
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    if any(map(str.isalnum, words)):
        stripped = words.lstrip()
        yield Span(end - len(stripped), end - len(stripped) + len(stripped.rstrip()))


def _ends_sentence(text: str, line: int, end: int, stop: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, stop.end(), end)
    after = following[1] if following else ""
    if after[:1].islower():
        return False
    if stop["more"] or text[stop.start()] != ".":
        return True
    *earlier, last = text[max(line, stop.start() - _LOOKING_BACK) : stop.start()].split() or [""]
    word = last if last.isalpha() else "".join(_LAST_WORD.findall(last))
    if not word:
        return True
    token = word.casefold()
    if token in NEVER_LAST:
        return False
    if token in MAY_BE_LAST or ("." in token and len(token) > 1):
        return after.casefold() in STARTERS
    if len(token) == 1 and token.isalpha():
        return False
    if token.isdecimal() and len(token) <= 3:
        counts = after.casefold() in COUNTED or not earlier  # earlier: not an item of a list
        return not counts and earlier[-1].casefold() not in BEFORE_ORDINALS
    return True
