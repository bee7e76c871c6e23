"""The languages: every word that depends on one stands in its folder here.

To add a language, write its folder and its code in `LANGUAGES`. The types of the words tell what a
folder has to hold; one that lacks a word is refused when it is loaded. A site can be in the
languages whose folder holds a `words.toml`.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from generator.languages.language import Language, TextWords
from generator.languages.loading import (
    read_language,
    read_words,
    reading_file,
    words_file,
)
from generator.languages.locales import base_language
from generator.languages.page_words import spoken
from generator.languages.site_words import OwnWords

LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {code: read_language(reading_file(code), code) for code in ("de", "en", "es", "fr", "it")}
)
"""Every language, by its code."""

ENGLISH = "en"
"""The language in which the program speaks where it does not know the site's."""


@lru_cache(maxsize=256)
def spoken_language(code: str) -> str:
    """The language in which the program's own words of a site stand: the site's, else English."""
    base = base_language(code)
    return code if base in LANGUAGES and words_file(base).is_file() else ENGLISH


def own_words(code: str) -> OwnWords:
    """What a site says by itself in a language (`de`, `de-AT`); English where that is unknown."""
    return _words(base_language(spoken_language(code)))


@lru_cache
def _words(code: str) -> OwnWords:
    return read_words(words_file(code), code)


def kind_name(kind: str, language: str) -> str:
    """What a kind of company or deal is called in a site's language."""
    return own_words(language).vocabulary.kinds.get(kind) or spoken(kind)


def flow_name(what: str, language: str) -> str:
    """What it is called in a site's language that a party gives or gets."""
    return own_words(language).vocabulary.flows.get(what) or spoken(what)


def text_words(code: str) -> TextWords | None:
    """The words that tell how texts in a language say something; None if they cannot be read."""
    language = LANGUAGES.get(base_language(code))
    return language.texts if language else None


@cache
def words_of_all(field: str) -> frozenset[str]:
    """The words of one field of `TextWords` in all languages together."""
    return frozenset(word for each in LANGUAGES.values() for word in getattr(each.texts, field))
