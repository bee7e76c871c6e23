"""In what manner a passage says something: flatly, by hearsay, as a plan, a forecast, a denial."""

from collections.abc import Iterator
from dataclasses import fields
from functools import cache, lru_cache
from typing import NamedTuple

from generator.languages import LANGUAGES
from generator.languages.language import MannerWords
from generator.languages.listing import Listing
from generator.languages.locales import base_language, small_letters

NEGATES = "negates"
"""What plain negations tell, beside the manners that `MannerWords` lists."""

MANNERS = tuple(field.name for field in fields(MannerWords))

MORE = MANNERS[MANNERS.index("only") : MANNERS.index("rises")]
"""Manners of what says more than without: not behind *almost*, which tells `almost` them."""

_SAYING = ("relays", "says", "announces", "denies")


class Manners(NamedTuple):
    """The first word of a text for each manner that it has."""

    said: dict[str, str]
    clearly: dict[str, str]
    """Only words that tell the manner whatever stands around them."""


@lru_cache(maxsize=4096)
def manners_in(text: str, language: str) -> Manners:
    """The manners that a text has; none in an unknown language."""
    words = " ".join(text.split())
    almost = _almost(base_language(language))
    found = Manners({}, {})
    announced = 0
    for start, end, (manner, surely) in _told(words, language):
        if manner == "announces":
            announced = end
        elif manner == "hedges" and end <= announced:
            continue  # `said it would`
        if manner in MORE and f" {words[:start]}".lower().rstrip().endswith(almost):
            manner = f"almost {manner}"
        for told in found if surely else found[:1]:
            told.setdefault(manner, words[start:end])
    return found


@cache
def _almost(language: str) -> tuple[str, ...]:
    known = LANGUAGES.get(language)
    qualifiers = known.figures.qualifiers.items() if known else ()
    return tuple(f" {phrase}" for phrase, tells in qualifiers if tells == "almost")


def words_of_saying(text: str, language: str, *, hearsay: bool = True) -> Iterator[tuple[int, int]]:
    """From where to where each word of a text stands that says that somebody says something.

    Without ``hearsay``, somebody who may be named.
    """
    for start, end, (manner, surely) in _told(text, language):
        if manner in _SAYING[not hearsay :] and (surely or manner != "announces"):
            yield start, end


def _told(text: str, language: str) -> Iterator[tuple[int, int, tuple[str, bool]]]:
    """The words of a text that tell a manner, in order, with their places, and whether surely."""
    telling = _telling(base_language(language))
    for start, end, (manner, by_ending, sign) in telling.found(small_letters(text)):
        # A name may end as a verb does: `Riviera`.
        if not (by_ending and start and text[start].isupper()):
            yield start, end, (manner, not sign or (sign == "^" and text[end + 1 :][:1].isupper()))


@cache
def _telling(language: str) -> Listing[tuple[str, bool, str]]:
    """The words of a language, whether they are endings, and their sign; none where unknown."""
    known = LANGUAGES.get(language)
    if known is None:
        return Listing(())
    listed = [
        (entry.rstrip("?^"), (manner, entry.startswith("*"), entry[len(entry.rstrip("?^")) :]))
        for manner in MANNERS
        for entry in getattr(known.manner, manner)
    ]
    # `not only` turns nothing round
    but = "/".join(word for word in known.figures.only if word.isalpha())
    whole = set(known.texts.negations) - set(known.texts.half_negations)
    return Listing([*listed, *((f"{word} !{but}", (NEGATES, False, "")) for word in sorted(whole))])
