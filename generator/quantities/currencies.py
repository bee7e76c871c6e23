"""The names by which a language calls the currencies, from CLDR."""

from __future__ import annotations

import re
from collections.abc import Mapping

from babel.numbers import get_currency_name

from generator.languages.figure_words import FigureWords
from generator.quantities.units import currency_codes, tender_codes


def phrase(text: str) -> str:
    """`text` as phrases are compared: lower case, hyphens and apostrophes as single spaces."""
    return " ".join(re.sub(r"[-‐‑'’.]", " ", text).lower().split())


def currency_phrases(words: FigureWords) -> Mapping[str, frozenset[str]]:
    """Phrases such as `us dollars` and `dollar`, and the ISO 4217 codes that each may mean.

    The noun alone (`dollar`) means every currency now in use that bears it.
    """
    found: dict[str, set[str]] = {}
    for code in tender_codes():
        for count in (1, 2):
            name = phrase(get_currency_name(code, count=count, locale=words.language))
            parts = name.split()
            if not parts or name == code.lower():
                continue
            for variant in _variants(parts, words):
                found.setdefault(variant, set()).add(code)
            noun = parts[0 if words.noun_first else -1]
            if len(noun) > 2 and noun not in words.no_currencies and noun.isalpha():
                found.setdefault(noun, set()).add(code)
    for code in currency_codes() - tender_codes():
        # Former currencies and units of account only by their full names.
        name = phrase(get_currency_name(code, count=2, locale=words.language))
        if " " in name:
            found.setdefault(name, set()).add(code)
    for name, codes in words.currencies.items():
        found[name] = set(codes)
    return {name: frozenset(codes) for name, codes in found.items()}


def _variants(parts: list[str], words: FigureWords) -> list[str]:
    """The name, and where adjectives are declined in every case (`kanadischer`, `kanadischen`)."""
    endings, first = words.adjective_endings, parts[0]
    stem = next((first.removesuffix(end) for end in endings[::-1] if first.endswith(end)), "")
    return [
        " ".join(parts),
        *(" ".join([stem + end, *parts[1:]]) for end in endings if stem and len(parts) > 1),
    ]
