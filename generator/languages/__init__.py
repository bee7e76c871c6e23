"""The languages: all words that depend on one stand in its folder here.

`LEXICONS` holds those in which figures are written and read, `LANGUAGES` those of pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.languages.de import figures as de
from generator.languages.de.pages import GERMAN
from generator.languages.en import figures as en
from generator.languages.en.pages import ENGLISH
from generator.languages.es import figures as es
from generator.languages.figure_words import FigureWords
from generator.languages.fr import figures as fr
from generator.languages.it import figures as it
from generator.languages.locales import base_language, locale_of
from generator.languages.page_words import PageWords
from generator.languages.value_words import ValueWords

LEXICONS: Mapping[str, tuple[FigureWords, ValueWords]] = MappingProxyType(
    {
        "de": (de.WORDS, de.WRITING),
        "en": (en.WORDS, en.WRITING),
        "es": (es.WORDS, es.WRITING),
        "fr": (fr.WORDS, fr.WRITING),
        "it": (it.WORDS, it.WRITING),
    }
)

LANGUAGES: Mapping[str, PageWords] = MappingProxyType({"en": ENGLISH, "de": GERMAN})


def writing_for(locale: str) -> ValueWords:
    """The words of a locale's language; those of English where the language has no lexicon."""
    _, writing = LEXICONS.get(locale_of(locale).language, LEXICONS["en"])
    return writing


def words_for(language: str) -> PageWords:
    """The words of a site's language; English where there is no table for it."""
    return LANGUAGES.get(base_language(language), ENGLISH)
