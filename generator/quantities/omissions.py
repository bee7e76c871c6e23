"""Whether words that were left out could change what a passage says."""

from __future__ import annotations

import re

from generator.languages import text_words
from generator.quantities.date_readings import dates_in
from generator.quantities.grammar import Expression, grammar_for
from generator.quantities.readings import figures_in

# An elided *n’* runs into the next word; all others end where a word ends.
_NEGATION = Expression(r"(?<!\w){negations}(?:(?<=['’])|(?!\w))")
_QUALIFIER = Expression(r"(?<!\w){only_qualifying}(?:(?<=['’])|(?!\w))")


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
    if text_words(language) and (found := _QUALIFIER[grammar_for(language)].search(words)):
        return f"the qualifier `{found[0]}`"
    digits = re.search(r"\d[\d.,]*", words)
    return f"the figure `{digits[0]}`" if digits else None


def negation_in(words: str, language: str) -> str | None:
    """The first negation in the words; None if there is none, or no lexicon of the language."""
    known = text_words(language)
    found = _NEGATION[grammar_for(language)].search(words) if known else None
    return found[0] if found else None
