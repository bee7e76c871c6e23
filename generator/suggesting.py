"""The nearest right name to a wrong one, for “did you mean”."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

MAX_LENGTH = 80
"""Characters compared: no name is longer, and hostile input might be."""


def nearest_name(word: str, names: Iterable[str]) -> str | None:
    """The name that a reader would say was meant, or None where none is near.

    Near is at most one slip (a letter more, less, changed, or two exchanged) in three letters.
    """
    word = word[:MAX_LENGTH]
    best = process.extractOne(
        word, sorted(names), scorer=OSA.distance, score_cutoff=max(1, len(word) // 3)
    )
    if best is not None:
        return str(best[0])
    likely = process.extractOne(
        word, sorted(names), scorer=JaroWinkler.similarity, score_cutoff=0.9
    )
    return str(likely[0]) if likely is not None else None


def did_you_mean(word: str, names: Iterable[str]) -> tuple[str, str | None]:
    """What to add to a message (maybe nothing), and the suggestion itself."""
    suggestion = nearest_name(word, names)
    return (f", did you mean `{suggestion}`?" if suggestion else "", suggestion)
