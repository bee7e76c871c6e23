"""Scales, units and currencies that all languages share, and exact arithmetic on them."""

from collections.abc import Mapping
from decimal import Context, Decimal, Inexact
from functools import cache
from types import MappingProxyType

from babel.core import Locale, get_global
from babel.numbers import get_currency_symbol, list_currencies

QUALIFIERS = ("up to", "at least", "more than", "less than", "about", "almost")
SCALES: Mapping[str, int] = MappingProxyType(
    {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
)
MAGNITUDES: Mapping[str, int] = MappingProxyType(
    {"single-digit": 1, "double-digit": 10, "triple-digit": 100}
)
WATTS: Mapping[str, int] = MappingProxyType(
    {"W": 1, "kW": 10**3, "MW": 10**6, "GW": 10**9, "TW": 10**12}
)
NO_CURRENCY = "XXX"
MOST_DIGITS = 40

SIGNS = "$€£¥￥₩₹₽₺₪₫₦฿₱₴₸₵₡₲₭₮₼₾₨"

# 40 digits times the largest scales fit; a rounded result would be a wrong figure, so it fails.
_EXACT = Context(prec=200, traps=[Inexact])


def times(a: Decimal, b: Decimal | int) -> Decimal:
    """The exact product of two bounded numbers."""
    return _EXACT.multiply(a, Decimal(b))


def plus(a: Decimal, b: Decimal | int) -> Decimal:
    """The exact sum of two bounded numbers."""
    return _EXACT.add(a, Decimal(b))


@cache
def currency_codes() -> frozenset[str]:
    """Every ISO 4217 code that CLDR lists, past and present, and `XXX`."""
    return frozenset(list_currencies()) | {NO_CURRENCY}


@cache
def tender_codes() -> frozenset[str]:
    """The codes that are legal tender somewhere today, by CLDR."""
    territories = get_global("territory_currencies").values()
    return frozenset(
        code for rows in territories for code, _start, end, tender in rows if tender and not end
    )


_DOLLARS = "ARS AUD BMD BND BZD CAD CLP COP FJD MXN NAD NZD SBD SGD SRD TTD USD UYU WST"
_POUNDS = "FKP GBP GIP LBP"
_SIGNED = {
    # as French tells them apart
    **{f"${code[:2]}": code for code in _DOLLARS.split()},
    **{f"£{code[:2]}": code for code in _POUNDS.split()},
    "US$": "USD",
    "฿": "THB",
    "$": "AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD "
    "SRD TTD TWD USD UYU XCD ARS",
    "£": "GBP EGP FKP GIP LBP SHP SSP SYP",
    "¥": "JPY CNY",
    "￥": "JPY CNY",
    "Rs": "INR LKR MUR NPR PKR SCR",
    "Rs.": "INR LKR MUR NPR PKR SCR",
    "U.S.$": "USD",
    "US-$": "USD",
    "RMB": "CNY",
    "S$": "SGD",
    "C$": "CAD",
    "AU$": "AUD",
    "SFr": "CHF",
    "SFr.": "CHF",
    "sFr.": "CHF",
    "RM": "MYR",
}
"""The currencies in use of which CLDR does not tell that they are written so, or only in a language
other than English: what one writes, others take over, and to ask all of them takes longer than to
read one."""


@cache
def currency_symbols(language: str) -> Mapping[str, frozenset[str]]:
    """Symbols with a currency sign in them (`$`, `US$`, `€`), and the codes that each may mean.

    They are those of a language, of English, and those that others take over from any language.
    A symbol that stands for one currency in one language (`$` for USD in English) keeps all that
    it may be: `$` is the sign of every dollar and peso.
    """
    found = {symbol: set(codes.split()) for symbol, codes in _SIGNED.items()}
    locales = Locale(language), Locale("en")
    for code in tender_codes():
        for locale in locales:
            symbol = get_currency_symbol(code, locale=locale)
            if any(sign in symbol for sign in SIGNS):
                found.setdefault(symbol, set()).add(code)
    return MappingProxyType({symbol: frozenset(codes) for symbol, codes in found.items()})
