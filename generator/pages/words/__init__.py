"""The words of the pages themselves (headings, marks, explanations), one table per language.

To add a language: a module with an instance of `Words` and a row of `LANGUAGES`. A language
without a table gets English.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.pages.words.english import ENGLISH
from generator.pages.words.german import GERMAN
from generator.pages.words.table import Count, Words

__all__ = ["LANGUAGES", "Count", "Words", "words_for"]

LANGUAGES: Mapping[str, Words] = MappingProxyType({"en": ENGLISH, "de": GERMAN})


def words_for(language: str) -> Words:
    """The words of a site's language; English where there is no table for it."""
    return LANGUAGES.get(language) or LANGUAGES.get(language.split("-", maxsplit=1)[0], ENGLISH)
