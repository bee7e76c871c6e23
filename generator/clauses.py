"""The clauses of a sentence: the parts of which each says one thing.

A sentence is cut at commas, semicolons, colons and dashes, before words that add a clause
(*sowie*, *sondern*), and before those that join (*und*, *and*) where a verb follows. A piece of few
words is no clause of its own, but a part of the one before it.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from generator.evidence.spans import Span
from generator.languages import text_words
from generator.quantities.grammar import Expression

LEAST_WORDS = 3
"""Content words of a clause; a piece of fewer is joined to the one before."""

_REMEMBERED = 1 << 13
"""Sentences and clauses of documents that stay known: whoever serves a site asks at each save."""

_JOINING = Expression(r"(?<!\w){joining}(?!\w)", flags=0)
_ADDING = Expression(r"(?<!\w)(?:{adding}(?!\w)|{joining}\s+{verbs}(?!\w))", flags=0)
_STOP = re.compile(r"[,;:](?=\s)|(?<=\s)[–—-](?=\s)|—")
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=_REMEMBERED)
def clauses(text: str, sentence: Span, language: str) -> tuple[Span, ...]:
    """The clauses of a sentence of a text, in order, without the blanks between them."""
    found: list[Span] = []
    for piece in _pieces(text, sentence, language):
        alone = len(content_words(text, piece, language)) >= LEAST_WORDS
        before = found[-1] if found else None
        if before and not (alone and len(content_words(text, before, language)) >= LEAST_WORDS):
            found[-1] = Span(before.start, piece.end)
        else:
            found.append(piece)
    return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def content_words(text: str, span: Span, language: str) -> tuple[Span, ...]:
    """The words of a span that carry its meaning: figures, abbreviations, and longer words."""
    common = _common(language)
    return tuple(
        Span(*word.span())
        for word in _WORD.finditer(text, span.start, span.end)
        if _carries(word[0]) and word[0].casefold() not in common
    )


def joined_at(clause: str, language: str, start: int) -> int:
    """Where something is joined to the words of a clause from ``start`` on, else its end."""
    return next((word.start() for word in _JOINING.found(clause, language, start)), len(clause))


def clause_ends(
    text: str, start: int, end: int, language: str, joining: Expression = _JOINING
) -> list[int]:
    """Behind which commas and before which joining words of a stretch of text a clause may end."""
    ends = {stop.end() for stop in _STOP.finditer(text, start, end)}
    return sorted(ends | {word.start() for word in joining.found(text, language, start, end)})


def _carries(word: str) -> bool:
    return len(word) > 3 or any(map(str.isdigit, word)) or (len(word) > 1 and word.isupper())


def _pieces(text: str, sentence: Span, language: str) -> Iterator[Span]:
    start = sentence.start
    for end in (*clause_ends(text, start, sentence.end, language, _ADDING), sentence.end):
        words = text[start:end]
        if words.strip():
            yield Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        start = end


@cache
def _common(language: str) -> frozenset[str]:
    known = text_words(language)
    if known is None:
        return frozenset()
    return frozenset((*known.common, *known.starters, *known.verbs[:12]))
