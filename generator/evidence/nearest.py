"""The passage that is most like a quote which is not there: for the message, never as proof.

The words of the quote vote for the places where they stand in the document, rare ones with more
weight; the few places with the most votes are compared word by word. So the cost is linear
in the document, whatever is repeated in it, and the document is read only as far as
`searching.LONGEST_TEXT`.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from rapidfuzz import fuzz

from generator.evidence.differences import differences
from generator.evidence.joining import LONGEST_GAP
from generator.evidence.normalising import fold
from generator.evidence.outcomes import Nearest
from generator.evidence.searching import FoldedSpan, Searchable
from generator.evidence.spans import Span
from generator.evidence.words import IndexedWords, with_signs

LONGEST_COMPARED = 600
"""Code points of a quote that are compared; twice as many as may be published."""
LEAST_SIMILAR = 40.0
"""Below this, of 100, a passage is too unlike to help."""
VOTES_OF_A_WORD = 200
WINDOWS = 2
_BUCKET = 4


def nearest_to_parts(parts: Sequence[str], document: Searchable) -> Nearest | None:
    """The passage nearest to the folded parts of a quote, and why it is not the quote."""
    speaking = [part for part in parts if any(map(str.isalnum, part))]
    for number, part in enumerate(parts, start=1):
        if part not in speaking or next(document.places(part), None) is not None:
            continue
        nearest = _nearest_to_phrase(part, document)
        if nearest is None or len(parts) == 1:
            return nearest
        difference = f"in part {number} {nearest.difference}"
        return Nearest(nearest.span, nearest.similarity, difference)
    if not speaking:
        return None
    if len(speaking) < len(parts):
        place = document.span(next(document.places(speaking[0])))
        return Nearest(place, 100.0, "the quote has no words on one side of an omission mark")
    return _unjoined(parts, document)


def _nearest_to_phrase(phrase: str, document: Searchable) -> Nearest | None:
    phrase = phrase[:LONGEST_COMPARED]
    quote = IndexedWords(phrase)
    words = document.words
    best: tuple[float, int, int] | None = None
    for first, last in _windows(quote, words):
        first, last = _aligned(words.keys, first, last, quote.keys)
        start, end = words.places[first][0], words.places[last - 1][1]
        similarity = fuzz.ratio(phrase, words.text[start:end])
        if best is None or similarity > best[0]:
            best = similarity, first, last
    if best is None or best[0] < LEAST_SIMILAR:
        return None
    similarity, first, last = best
    span = document.span(FoldedSpan(words.places[first][0], words.places[last - 1][1]))
    difference = differences(words.keys[first:last], quote.keys)
    return Nearest(span, similarity, difference or "only the spaces between the words differ")


def _windows(quote: IndexedWords, words: IndexedWords) -> list[tuple[int, int]]:
    """The stretches of words for which the words of the quote vote, the best first."""
    votes: dict[int, float] = {}
    for offset, key in enumerate(quote.keys):
        numbers = words.numbers_of.get(key.casefold(), ())
        weight = 1 / (1 + len(numbers)) ** 0.5
        for number in numbers[:VOTES_OF_A_WORD]:
            bucket = (number - offset) // _BUCKET
            for near in (bucket, bucket + 1):
                votes[near] = votes.get(near, 0) + weight
    length = len(quote.keys)
    margin = 2 * _BUCKET + length // 4
    best = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:WINDOWS]
    return [
        (
            min(max(0, bucket * _BUCKET - margin), len(words.keys) - 1),
            max(1, min(len(words.keys), bucket * _BUCKET + length + margin)),
        )
        for bucket in best
    ]


def _aligned(source: Sequence[str], first: int, last: int, quote: Sequence[str]) -> tuple[int, int]:
    """The words among ``source[first:last]`` that become the quote with the fewest changes."""
    # Rows of Levenshtein's table, where a passage may begin and end anywhere in the source: for
    # each number of words of the quote the cost so far, and where the passage began. A change
    # costs so much that equal words, each worth 1, only decide between equally many changes.
    change = len(quote) + 1
    row = [(changes * change, first) for changes in range(len(quote) + 1)]
    best = row[-1][0], first, first + 1
    for number in range(first, last):
        before, row = row, [(0, number + 1)]
        for at, word in enumerate(quote):
            cost, start = before[at]
            options = (
                (cost + (-1 if source[number] == word else change), start),
                (before[at + 1][0] + change, before[at + 1][1]),
                (row[at][0] + change, row[at][1]),
            )
            row.append(min(options, key=itemgetter(0)))
        cost, start = row[-1]
        if start <= number and (cost < best[0] or (cost, start) == best[:2]):
            best = cost, start, number + 1
    return best[1], best[2]


def _unjoined(parts: Sequence[str], document: Searchable) -> Nearest | None:
    """Why parts that all stand in the document do not make the quote."""
    for one, other in pairwise(parts):
        left = [document.span(place) for place in document.places(one)]
        right = [document.span(place) for place in document.places(other)]
        names = f"`{_short(one)}` and `{_short(other)}`"
        starts = [span.start for span in right]
        pairs = [
            (starts[after] - span.end, span, right[after])
            for span in left
            if (after := bisect_left(starts, span.end)) < len(right)
        ]
        if not pairs:
            difference = f"`{_short(other)}` does not stand after `{_short(one)}`"
            return Nearest(left[0], 100.0, difference)
        gap, before, behind = min(pairs)
        if document.layout.paragraph_start(behind.start) > before.end:
            difference = f"a blank line stands between {names}"
        elif gap > LONGEST_GAP:
            difference = f"{gap} characters are left out between {names}, {LONGEST_GAP} may be"
        else:
            continue
        return Nearest(Span(before.start, behind.end), 100.0, difference)
    place = document.span(next(document.places(parts[0])))
    return Nearest(place, 100.0, "the parts do not stand in this order, near enough to each other")


def nearest_to_surroundings(
    exact: str,
    prefix: str,
    suffix: str,
    places: Sequence[tuple[Span, ...]],
    document: Searchable,
) -> Nearest:
    """Which of prefix and suffix does not adjoin the quote, at the place where most does."""
    told: list[tuple[int, Span, str]] = []
    for spans in places:
        start, end = spans[0].start, spans[-1].end
        before = document.text[max(0, start - 2 * len(prefix) - 20) : start]
        after = document.text[end : end + 2 * len(suffix) + 20]
        missing = []
        if not fold(before).text.rstrip(" ").endswith(fold(prefix).text.strip(" ")):
            missing.append(f"the prefix `{_short(prefix)}` does not stand before it")
        if not fold(after).text.lstrip(" ").startswith(fold(suffix).text.strip(" ")):
            missing.append(f"the suffix `{_short(suffix)}` does not stand after it")
        told.append((len(missing), Span(start, end), " and ".join(missing)))
    _, span, difference = min(told)
    around = document.text[max(0, span.start - len(prefix)) : span.end + len(suffix)]
    whole = fold(prefix + exact + suffix).text[:LONGEST_COMPARED]
    similarity = fuzz.ratio(whole, fold(around).text[: 2 * LONGEST_COMPARED])
    return Nearest(span, similarity, difference or "prefix and suffix do not stand around it")


def _short(words: str) -> str:
    words = with_signs(" ".join(words.split()))
    return words if len(words) <= 40 else words[:39] + "…"
