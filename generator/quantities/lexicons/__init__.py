"""The languages in which figures are written and read: one file and one row of `LEXICONS` each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

from generator.quantities.lexicons import de, en, es, fr, it
from generator.quantities.lexicons.words import Words
from generator.quantities.lexicons.writing import ScaleWords, Writing

__all__ = ["LEXICONS", "ScaleWords", "Words", "Writing", "locale_of", "writing_for"]

LEXICONS: Mapping[str, tuple[Words, Writing]] = MappingProxyType(
    {
        "de": (de.WORDS, de.WRITING),
        "en": (en.WORDS, en.WRITING),
        "es": (es.WORDS, es.WRITING),
        "fr": (fr.WORDS, fr.WRITING),
        "it": (it.WORDS, it.WRITING),
    }
)


@lru_cache(maxsize=256)
def locale_of(name: str) -> Locale:
    """The Babel locale of a name such as `de`, `de-CH` or `pt_BR`; English if there is none."""
    try:
        return Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale("en")


def writing_for(locale: str) -> Writing:
    """The words of a locale's language; those of English where the language has no lexicon."""
    _, writing = LEXICONS.get(locale_of(locale).language, LEXICONS["en"])
    return writing
