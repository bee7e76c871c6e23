"""In what manner a passage says something: flatly, by hearsay, as a plan, a forecast, a denial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from generator.languages import LANGUAGES
from generator.languages.locales import base_language, small_letters
from generator.languages.manner_words import MannerWords

NEGATES = "negates"
"""What plain negations tell, beside the manners that `MannerWords` lists."""

MANNERS = tuple(field.name for field in fields(MannerWords))

_SAYING = ("says", "relays", "announces", "denies")
_WORD = re.compile(r"\w+|~")
_BEGINNING = 3
"""Letters by which words are looked up."""


class _Telling(NamedTuple):
    """Words that tell a manner, wherever a text has them."""

    words: str
    whole: bool
    """Whether they end where a word ends; else a word may go on."""
    manner: str
    clearly: bool


@lru_cache(maxsize=4096)
def manners_in(text: str, language: str, *, clearly: bool = False) -> Mapping[str, str]:
    """The first word of a text for each manner that it has; none in an unknown language.

    ``clearly``: only words that tell the manner whatever stands around them. One pass over the
    words of a text takes 21 µs for a sentence; a pattern for each manner took 93.
    """
    words = " ".join(text.split())
    found: dict[str, str] = {}
    for start, end, each in _told(words, language):
        if each.clearly or not clearly:
            found.setdefault(each.manner, words[start:end])
    return MappingProxyType(found)


def words_of_saying(text: str, language: str) -> Iterator[tuple[int, int]]:
    """From where to where each word of a text stands that says that somebody says something."""
    for start, end, each in _told(text, language):
        if each.manner in _SAYING and (each.clearly or each.manner != "announces"):
            yield start, end


def _told(text: str, language: str) -> Iterator[tuple[int, int, _Telling]]:
    """The words of a text that tell a manner, in order, with their places."""
    telling = _telling(base_language(language))
    folded = small_letters(text)
    for word in _WORD.finditer(folded) if telling else ():
        start, end = word.span()
        for each in telling.get(word[0][:_BEGINNING], ()):
            after = start + len(each.words)
            if folded.startswith(each.words, start) and not (
                each.whole and folded[after : after + 1].isalnum()
            ):
                yield start, max(end, after), each


@cache
def _telling(language: str) -> Mapping[str, tuple[_Telling, ...]]:
    """The words of a language by the letters with which the first of them begins."""
    known = LANGUAGES.get(language)
    if known is None:
        return {}
    listed = [
        (name, words) for name in MANNERS for words in getattr(known.manner, name).split(", ")
    ]
    listed += [(NEGATES, f"{word}_") for word in known.texts.negations.split()]
    made: dict[str, list[_Telling]] = {}
    for manner, entry in listed:
        plain = entry.rstrip("?")
        words = plain.rstrip("_")
        first = _WORD.match(words)
        assert first is not None, f"`{entry}` begins with no word"
        telling = _Telling(words, plain.endswith("_"), manner, not entry.endswith("?"))
        made.setdefault(first[0][:_BEGINNING], []).append(telling)
    return {beginning: tuple(of) for beginning, of in made.items()}
