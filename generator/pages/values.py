"""Values, dates, languages and names as a reader sees them, in the language of the site."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import assert_never

from babel import Locale, UnknownLocaleError
from babel.numbers import format_percent, get_currency_name

from generator.languages import own_words
from generator.languages.locales import locale_of, without_accents
from generator.languages.page_words import spoken
from generator.model import Entity, EntityValue, Property, TermValue, TextValue, Value
from generator.pages.markdown import EMPTY, Markdown, escape, identifier
from generator.quantities.amounts import Amount, format_amount
from generator.quantities.dates import Date, format_date
from generator.quantities.units import NO_CURRENCY, currency_codes


@cache
def language_name(language: str, site_language: str) -> str:
    """What a language is called in the site's: ``German``; its code if it has no name."""
    try:
        name = Locale.parse(language.replace("-", "_")).get_display_name(locale_of(site_language))
    except (ValueError, UnknownLocaleError):
        name = None
    return name or language


def share(part: int, whole: int, language: str) -> str:
    """A share in whole per cent; blank where there is nothing to share."""
    if not whole:
        return ""
    return str(format_percent(part / whole, locale=locale_of(language)))


def unit_words(unit: str, language: str) -> str:
    """The name of a unit of amounts: that of a currency, else as it is."""
    if unit == NO_CURRENCY:
        return own_words(language).pictures.no_currency
    if unit not in currency_codes():
        return unit
    return capitalised(get_currency_name(unit, count=2, locale=locale_of(language)))


@cache
def date_words(date: Date, language: str) -> str:
    """A date at its own precision: ``September 2025``."""
    return format_date(date, language)


@cache
def date_markup(date: Date | None, language: str) -> Markdown:
    """A date as an HTML ``<time>`` where HTML can express it, else as words; blank without one."""
    if date is None:
        return EMPTY
    words = escape(date_words(date, language))
    plain = date.text.rstrip("~?%")
    if date.precision not in ("year", "month", "day"):
        return words
    return Markdown(f'<time datetime="{identifier(plain)}">{words}</time>')


def value_words(
    value: Value, prop: Property | None, names: Mapping[str, str], language: str
) -> str:
    """A typed value in words; ``names`` gives the names of entities."""
    match value:
        case Amount():
            return format_amount(value, language)
        case Date():
            return date_words(value, language)
        case TermValue():
            return term_words(value.text, prop)
        case EntityValue():
            return names.get(value.text, value.text)
        case TextValue():
            return value.text
        case _:
            assert_never(value)


def term_words(name: str, prop: Property | None) -> str:
    """The label of a property's term; its id made legible if it has none."""
    term = prop.term(name) if prop else None
    return str(term.label) if term and term.label else spoken(name)


def capitalised(words: str) -> str:
    """The words with a capital at the beginning, the rest as it is."""
    return words[:1].upper() + words[1:]


_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ"))


@cache
def alphabetical(name: str) -> tuple[str, str]:
    """A key that puts names in the order of an A to Z, accents aside, the same on any machine."""
    # An apostrophe counts for nothing, as in an index: else `L’…` stands behind `Lu…`.
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_APOSTROPHES)
    return without_accents(plain), name


def other_names(entity: Entity) -> tuple[str, ...]:
    """Other names, without those that differ from the first one by capitals alone."""
    return tuple(each for each in entity.aliases if each.casefold() != entity.name.casefold())
