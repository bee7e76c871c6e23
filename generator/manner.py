"""In what manner a passage says something: flatly, by hearsay, as a plan, a forecast, a denial."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache

from generator.languages import LANGUAGES, text_words
from generator.languages.locales import base_language
from generator.languages.manner_words import MannerWords

NEGATES = "negates"
"""What plain negations tell, beside the manners that `MannerWords` lists."""

MANNERS = tuple(field.name for field in fields(MannerWords))


def manners_in(text: str, language: str, *, clearly: bool = False) -> Mapping[str, str]:
    """The first word of a text for each manner that it has; none in an unknown language.

    ``clearly``: only words that tell the manner whatever stands around them.
    """
    found: dict[str, str] = {}
    for manner, pattern in _patterns(base_language(language), clearly).items():
        match = pattern.search(text)
        if match:
            found[manner] = match[0]
    return found


@cache
def _patterns(language: str, clearly: bool) -> Mapping[str, re.Pattern[str]]:
    known, texts = LANGUAGES.get(language), text_words(language)
    if known is None or texts is None:
        return {}
    made = {}
    for name in MANNERS:
        words = getattr(known.manner, name).split(", ")
        made[name] = any_of(
            [word.rstrip("?") for word in words if not (clearly and word[-1] == "?")]
        )
    made[NEGATES] = any_of([f"{word}_" for word in texts.negations.split()])
    return made


def any_of(words: list[str]) -> re.Pattern[str]:
    """Matches a word that begins like one of these, or is one of those that end in `_`."""
    whole = [re.escape(word[:-1]) for word in words if word.endswith("_")]
    begun = [re.escape(word) for word in words if not word.endswith("_")]
    return re.compile(
        rf"(?<!\w)(?:(?:{'|'.join(whole) or '(?!)'})(?!\w)|(?:{'|'.join(begun) or '(?!)'})\w*)",
        re.IGNORECASE,
    )
