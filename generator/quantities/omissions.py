"""Whether words that were left out could change what a passage says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.languages import LANGUAGES, text_words
from generator.languages.locales import base_language
from generator.quantities.date_readings import dates_in
from generator.quantities.grammar import any_of
from generator.quantities.readings import figures_in

_LONGEST_ALONE = 3
"""Qualifiers this short are also plain prepositions (*to*, *a*), as are those that the languages
name: they count only with a figure, and the figure is told by itself."""


def meaning_in(words: str, language: str) -> str | None:
    """What of a negation, a qualifier or a figure stands in the words, in words; None if nothing.

    A language without a lexicon is searched for digits only.
    """
    if negation := negation_in(words, language):
        return f"the negation `{negation}`"
    if figures := figures_in(words, language):
        return f"the figure `{figures[0].text}`"
    if dates := dates_in(words, language):
        return f"the date `{words[dates[0].start : dates[0].end]}`"
    if text_words(language) and (found := _patterns(base_language(language))[1].search(words)):
        return f"the qualifier `{found[0]}`"
    digits = re.search(r"\d[\d.,]*", words)
    return f"the figure `{digits[0]}`" if digits else None


def negation_in(words: str, language: str) -> str | None:
    """The first negation in the words; None if there is none, or no lexicon of the language."""
    known = text_words(language)
    found = _patterns(base_language(language))[0].search(words) if known else None
    return found[0] if found else None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    negations = LANGUAGES[language].texts.negations
    words = LANGUAGES[language].figures
    qualifiers = [
        phrase
        for phrase in (*words.qualifiers, *words.qualifiers_after)
        if phrase not in words.also_joining and len(phrase) > _LONGEST_ALONE
    ]
    return _any(negations), _any(qualifiers)


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    # An elided *n’* runs into the next word; all others end where a word ends.
    return re.compile(rf"(?<!\w)(?:{any_of(phrases)})(?:(?<=['’])|(?!\w))", re.IGNORECASE)
