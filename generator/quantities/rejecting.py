"""What a sentence says only to take it back: `not 2027, but 2028`, `6 billion instead of 5`."""

from __future__ import annotations

import re
from functools import cache

from generator.languages import LANGUAGES
from generator.quantities.grammar import GAP, any_of, grammar_for

_BEFORE = 90
_BEHIND = 60


def is_rejected(text: str, start: int, end: int, language: str) -> bool:
    """Whether the figure or date from `start` to `end` is one that the sentence says is not so."""
    words, window = grammar_for(language).words, text[max(0, start - _BEFORE) : start]
    lower = window.lower()
    if lower.endswith(_SECONDS) and _NOR.search(window):
        return True
    if any(phrase in lower for phrase in words.instead) and _patterns(language)[0].search(window):
        return True
    behind = text[end : end + _BEHIND].lower()
    if not any(phrase in behind for phrase in words.contrasts):
        return False
    _, denied, contrast = _patterns(language)
    return bool(denied.search(window) and contrast.match(text, end, end + _BEHIND))


_NOR = re.compile(
    r"\b(?:weder\b[^.;:!?\n]*\bnoch|neither\b[^.;:!?\n]*\bnor|(?:eher|lieber)\b[^.;:!?\n]*\bals"
    r"|plutôt\b[^.;:!?\n]*\bque|más bien\b[^.;:!?\n]*\bque|piuttosto\b[^.;:!?\n]*\bche)\s$",
    re.IGNORECASE,
)
"""What is denied, or less so, by its second word, in any language."""
_SECONDS = ("noch ", "nor ", "als ", "que ", "che ")


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = grammar_for(language).words
    few = rf"(?:(?![\d.,;:!?]|{any_of(words.contrasts)}\b)[^\s.,;:!?]+{GAP})"
    negations = any_of(LANGUAGES[language].texts.negations.split())
    only = any_of(words.only)
    negated = rf"(?:(?<!\w)(?:{negations})|\w+n['’]t){GAP}(?!(?:{only}){GAP})"
    return (
        re.compile(rf"(?<!\w)(?:{any_of(words.instead)}){GAP}{few}{{0,3}}$", re.IGNORECASE),
        re.compile(rf"{negated}{few}{{0,5}}$", re.IGNORECASE),
        re.compile(
            rf"[^.;:!?\n]{{0,40}}?(?:,|(?=\s))\s?(?:{any_of(words.contrasts)})(?!\w)", re.IGNORECASE
        ),
    )
