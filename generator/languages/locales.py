"""Babel's locales, the language that a code such as `de-AT` is a form of, and plain letters."""

import unicodedata
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal


@lru_cache(maxsize=256)
def base_language(code: str) -> str:
    """The language of a code, in small letters: `de` of `de-AT`, `DE` or `de_CH`."""
    return code.replace("_", "-").partition("-")[0].lower()


def canonical(code: str) -> str:
    """A code as BCP 47 writes it: `de` for `DE`, `de-AT` for `de_at`."""
    base, *rest = code.replace("_", "-").split("-")
    cased = (part.upper() if len(part) == 2 else part.title() for part in rest)
    return "-".join((base.lower(), *cased))


@lru_cache(maxsize=256)
def locale_of(name: str) -> Locale:
    """The Babel locale of a name such as `de`, `de-CH` or `pt_BR`; English if there is none."""
    try:
        return Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale("en")


def number(value: int, language: str) -> str:
    """A count in the digits of a language: ``12,345``."""
    if -1000 < value < 1000:
        return str(value)
    return str(format_decimal(value, locale=locale_of(language)))


def small_letters(text: str) -> str:
    """The text in small letters, each at its place: one that is two in small stays as it is."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in text)


def without_accents(decomposed: str) -> str:
    """The letters of a text in a decomposed form (NFD, NFKD) without the marks that combine."""
    return "".join(each for each in decomposed if not unicodedata.combining(each))
