"""What differs between a passage and a quote, in words: numbers first, then negations."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from operator import itemgetter

from rapidfuzz.distance import Levenshtein

from generator.evidence.words import with_signs
from generator.languages import words_of_all

TOLD = 4
"""How many differences are told; of the others only the number."""
LONGEST_TOLD = 60
"""Code points of one side of a difference."""


def differences(source: Sequence[str], quote: Sequence[str]) -> str:
    """How the words of the quote differ from those of the source; empty if they do not."""
    found: list[tuple[int, str]] = []
    for equal, run in groupby(Levenshtein.opcodes(source, quote), lambda step: step.tag == "equal"):
        steps = list(run)
        first, last = steps[0], steps[-1]
        if not equal:
            left = source[first.src_start : last.src_end]
            found += _of_block(left, quote[first.dest_start : last.dest_end])
    told = [words for _, words in sorted(found, key=itemgetter(0))]
    more = len(told) - TOLD
    return "; ".join(told[:TOLD]) + (f"; and {more} more" if more > 0 else "")


def _of_block(source: Sequence[str], quote: Sequence[str]) -> Iterator[tuple[int, str]]:
    """How words differ that have none in common, each with how much it matters, least first."""
    for rank, kind in enumerate((_is_number, _is_negation)):
        ours, theirs = ([word for word in of if kind(word)] for of in (source, quote))
        for one, other in zip_longest(ours, theirs, fillvalue=""):
            if one != other:
                yield (rank, _told(one, other))
    ours, theirs = (
        [word for word in of if not _is_number(word) and not _is_negation(word)]
        for of in (source, quote)
    )
    if ours != theirs:
        rank = 2 if any(word.isalpha() for word in ours + theirs) else 3
        yield (rank, _told(" ".join(ours), " ".join(theirs)))


def _is_number(word: str) -> bool:
    return any(character.isnumeric() for character in word)


def _is_negation(word: str) -> bool:
    word = word.casefold()
    return word in words_of_all("negations") or word.startswith("n'")


def _told(source: str, quote: str) -> str:
    source, quote = _clipped(source), _clipped(quote)
    if not source:
        return f"the quote adds `{quote}`"
    if not quote:
        return f"the quote leaves out `{source}`"
    return f"the source says `{source}`, the quote `{quote}`"


def _clipped(words: str) -> str:
    words = with_signs(words)
    return words if len(words) <= LONGEST_TOLD else words[: LONGEST_TOLD - 1] + "…"
