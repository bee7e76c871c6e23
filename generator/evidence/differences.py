"""What differs between a passage and a quote, in words: numbers first, then negations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rapidfuzz.distance import Levenshtein

from generator.evidence.words import with_signs

TOLD = 4
"""How many differences are told; of the others only the number."""
LONGEST_TOLD = 60
"""Code points of one side of a difference."""

# fmt: off
NEGATIONS = frozenset(
    {
        "nicht", "nichts", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie",
        "niemals", "niemand", "ohne", "weder", "kaum",
        "not", "no", "never", "none", "neither", "nor", "without", "nothing", "nobody",
        "cannot",
        "ne", "pas", "non", "sans", "jamais", "aucun", "aucune", "ni", "rien", "personne",
        "sin", "nunca", "ningún", "ninguno", "ninguna", "tampoco", "nadie", "nada",
        "senza", "mai", "né", "nessun", "nessuno", "nessuna", "niente",
    }
)
# fmt: on
"""Of the languages in which figures are read; a row for each."""


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One difference; ``rank`` tells how much it matters, least first."""

    rank: int
    words: str


def differences(source: Sequence[str], quote: Sequence[str]) -> str:
    """How the words of the quote differ from those of the source; empty if they do not."""
    found: list[Difference] = []
    for left, right in _blocks(source, quote):
        found.extend(_of_block(left, right))
    told = [difference.words for difference in sorted(found, key=lambda d: d.rank)]
    more = len(told) - TOLD
    return "; ".join(told[:TOLD]) + (f"; and {more} more" if more > 0 else "")


def _blocks(
    source: Sequence[str], quote: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Stretches of words that differ, with nothing equal inside."""
    left, right = 0, 0
    for step in Levenshtein.opcodes(source, quote):
        if step.tag == "equal":
            if step.src_start > left or step.dest_start > right:
                yield source[left : step.src_start], quote[right : step.dest_start]
            left, right = step.src_end, step.dest_end
    if left < len(source) or right < len(quote):
        yield source[left:], quote[right:]


def _of_block(source: Sequence[str], quote: Sequence[str]) -> Iterator[Difference]:
    for rank, kind in enumerate((_is_number, _is_negation)):
        ours, theirs = ([word for word in of if kind(word)] for of in (source, quote))
        for one, other in zip_longest(ours, theirs, fillvalue=""):
            if one != other:
                yield Difference(rank, _told(one, other))
    ours, theirs = (
        [word for word in of if not _is_number(word) and not _is_negation(word)]
        for of in (source, quote)
    )
    if ours != theirs:
        rank = 2 if any(word.isalpha() for word in ours + theirs) else 3
        yield Difference(rank, _told(" ".join(ours), " ".join(theirs)))


def _is_number(word: str) -> bool:
    return any(character.isnumeric() for character in word)


def _is_negation(word: str) -> bool:
    word = word.casefold()
    return word in NEGATIONS or word.endswith("n't") or word.startswith("n'")


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
