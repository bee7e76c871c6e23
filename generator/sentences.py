"""The sentences of a press text in German, English, French, Spanish or Italian.

A line is never joined to the next: headings, list items and table rows stand on lines of their
own, and so do paragraphs. A table row is one sentence. Within a line, sentences end at stops
that neither an abbreviation, an ordinal, an initial nor a word in small letters follows or
precedes; where that cannot be told, the text is left whole rather than cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from generator.evidence.spans import Span

# fmt: off
NEVER_LAST = frozenset({
    # Titles and words that something always follows.
    "dr", "prof", "hr", "fr", "frl", "dipl", "ing", "st", "ca", "bzw", "vgl", "sog", "inkl",
    "zzgl", "mr", "mrs", "ms", "messrs", "gen", "sen", "rep", "gov", "lt", "col", "vs", "approx",
    "no", "nos", "nr", "art", "abs", "kap", "fig", "vol", "pp", "mme", "mlle", "mgr", "me", "env",
    "sr", "sra", "srta", "dra", "núm", "pág", "sig", "dott", "avv", "geom", "rag", "on", "pag",
    "evtl", "ggf", "geb", "gest", "max", "min", "mind", "jan", "feb", "mär", "apr", "jun", "jul",
    "aug", "sep", "sept", "okt", "oct", "nov", "dez", "dec", "janv", "févr", "juil", "déc",
    "std", "str", "tel",
})
MAY_BE_LAST = frozenset({
    # Words that may also end a sentence: they do if one clearly begins after them.
    "mrd", "mio", "bio", "tsd", "mia", "mdo", "bn", "mn", "mln", "mld", "mds", "md", "mill",
    "millón", "inc", "corp", "co", "ltd", "llc", "plc", "cie", "gmbh", "ag", "cía", "jr", "bros",
    "etc", "usw", "usf", "al", "dgl", "ff", "ecc", "ee", "uu", "eeuu", "est", "p.a",
    "v.chr", "n.chr",
})
STARTERS = frozenset({
    "der", "die", "das", "ein", "eine", "es", "er", "sie", "wir", "ich", "im", "in", "auch", "doch",
    "dies", "diese", "dieser", "damit", "nach", "mit", "bei", "für", "und", "aber", "am", "zudem",
    "the", "a", "an", "it", "he", "she", "they", "we", "this", "that", "these", "but", "and",
    "however", "on", "at", "for", "as", "its", "his", "her", "their", "meanwhile",
    "le", "la", "les", "l", "un", "une", "il", "elle", "ils", "elles", "ce", "cette", "mais", "en",
    "el", "los", "las", "una", "pero", "según", "lo", "gli", "uno", "ma", "secondo",
})
PERIODS = frozenset({
    # What an ordinal in figures counts, so that its stop ends nothing.
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
    "oktober", "november", "dezember", "quartal", "halbjahr", "jahrhundert", "jahr", "monat", "tag",
    "woche", "runde", "platz", "generation", "geburtstag", "jahrestag", "mal", "stock", "etage",
    "liga",
})
DETERMINERS = frozenset({
    "der", "die", "das", "den", "dem", "des", "am", "im", "vom", "zum", "zur", "ab", "bis", "seit",
    "ein", "eine", "einen", "einem", "einer", "eines", "jeder", "jede", "jedes", "und",
})
# fmt: on

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
# All that closes a sentence, or nothing: what a look ahead has found is not given up again. (Python
# before 3.11.5 loses its place in a group that is possessive.)
_STOP = re.compile(
    r"(?<![.!?…])(?P<stops>[.!?…]++)"
    r"(?=(?P<closing>(?:[\"”“’‘')\]»›«‹]|[ \xa0\u202f][»›](?!\w))*))(?P=closing)"
    r"(?=\s)"
)
_ROW = re.compile(r"\s*\||[^|]*\|[^|]*\|")
_LAST_WORD = re.compile(r"[^\W_](?:[^\W_]|\.)*\Z")
_NEXT_WORD = re.compile(r"\s++[^\w\s]{0,4}\s?([^\W_]+)")
_LOOKING_BACK = 48


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, without the white space around them.

    Offsets are code points; pieces without a letter or digit are left out. Linear in the length.
    """
    return tuple(span for line in _LINE.finditer(text) for span in _of_line(text, *line.span()))


def sentence_spans_around(sentences: Sequence[Span], span: Span) -> tuple[Span, ...]:
    """Those of the ``sentences``, in order, that share a code point with ``span``."""
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
    last = bisect_left(sentences, span.end, key=lambda sentence: sentence.start)
    return tuple(sentences[first:last])


def _of_line(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    if not _ROW.match(text, start, end):
        for stop in _STOP.finditer(text, start, end):
            if _ends_sentence(text, start, end, stop):
                yield from _trimmed(text, begin, stop.end())
                begin = stop.end()
    yield from _trimmed(text, begin, end)


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
    if stop["stops"] != ".":
        return True
    before = text[max(line, stop.start() - _LOOKING_BACK) : stop.start()]
    *earlier, last = before.split() or [""]
    word = _LAST_WORD.search(last)
    if word is None or not last[-1].isalnum():
        return True
    token = word[0].casefold()
    if token in NEVER_LAST:
        return False
    if token in MAY_BE_LAST or ("." in token and len(token) > 1):
        return after.casefold() in STARTERS
    if len(token) == 1 and token.isalpha():
        return False
    if token.isdecimal() and len(token) <= 3:
        counts = after.casefold() in PERIODS or not earlier  # earlier: not an item of a list
        return not counts and earlier[-1].casefold() not in DETERMINERS
    return True
