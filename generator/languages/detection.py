"""Which language a text is in, told from its commonest words."""

from __future__ import annotations

from collections import Counter

from generator.languages import LANGUAGES

_OTHERS = {
    "nl": "de het een en van in is dat op te zijn met voor niet aan door ook naar uit bij",
    "pt": "o a os as e de que um uma por com não para do da em se no na mais",
}
"""The commonest words of languages that must not be taken for one of ours."""

_COMMON = {code: known.texts.common for code, known in LANGUAGES.items()} | {
    code: tuple(words.split()) for code, words in _OTHERS.items()
}
"""The commonest words of each language; words that several share count for all."""

_FEWEST = 8
"""Common words below which a text is too short to tell."""


def language_of(text: str) -> str:
    """The language in which most of the text is clearly written; blank where it cannot be told."""
    # A common word before a full stop is rare, and no matter.
    words = Counter(text.lower().split())
    counts = {language: sum(words[word] for word in common) for language, common in _COMMON.items()}
    first, second = sorted(counts, key=lambda language: -counts[language])[:2]
    clear = counts[first] >= _FEWEST and counts[first] * 2 >= counts[second] * 3
    return first if clear else ""
