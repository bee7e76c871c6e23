"""Which language a text is in, told from its commonest words."""

from collections import Counter

from generator.languages import LANGUAGES

_OTHERS = {
    "nl": "de het een en van in is dat op te zijn met voor niet aan door ook naar uit bij",
    "pt": "o a os as e de que um uma por com não para do da em se no na mais",
    "gl": "de a o e que en do da un unha os as se por con non para na dos ao é",
    "ca": "de la el i a en que els les un per una amb és del al no es més l d",
    "ro": "de în și la a din cu pe nu o un se că care este au mai pentru fi sunt",
}
"""The commonest words of languages that must not be taken for one of ours."""

_COMMON = {code: frozenset(known.texts.common) for code, known in LANGUAGES.items()} | {
    code: frozenset(words.split()) for code, words in _OTHERS.items()
}
"""The commonest words of each language."""

_FEWEST = 8
"""Common words below which a text is too short to tell."""

_ELISIONS = str.maketrans("'’", "  ")
"""Where a word ends that another begins without a blank: *l’accord*, *dell'anno*."""


def language_of(text: str) -> str:
    """The language in which most of the text is clearly written; blank where it cannot be told."""
    # A common word before a full stop is rare, and no matter.
    words = Counter(text.lower().translate(_ELISIONS).split())
    counts = {
        language: sum(words[word] for word in words.keys() & common)
        for language, common in _COMMON.items()
    }
    first, second = sorted(counts, key=lambda language: -counts[language])[:2]
    # What both have, as French and Spanish have *la* and *de*, speaks for neither.
    shared = sum(words[word] for word in _COMMON[first] & _COMMON[second])
    own, others = counts[first] - shared, counts[second] - shared
    clear = counts[first] >= _FEWEST and own * 2 >= max(_FEWEST, others * 3)
    return first if clear else ""
