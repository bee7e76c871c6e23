"""Finding a quote in a document, to the letter of the contract; a near match never passes."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from generator.evidence.joining import Joined, join
from generator.evidence.nearest import nearest_to_parts, nearest_to_surroundings
from generator.evidence.normalising import fold
from generator.evidence.outcomes import (
    Ambiguous,
    CutsToken,
    Excluded,
    Found,
    NotFound,
    Outcome,
)
from generator.evidence.searching import FoldedSpan, Searchable
from generator.evidence.spans import Span, overlaps
from generator.evidence.tokens import UNSPACED
from generator.packing import packed

PLACES_TOLD = 10
"""Of the places of an ambiguous quote."""
FEWEST_WORDS = 2
FEWEST_CHARACTERS = 12

_OMISSION = re.compile(r"\s*+\[\s*+(?:…|\.\s?\.\s?\.)\s*+\]\s*+")
# Two words and so many letters or digits that no folding takes away: most quotes are seen to be
# long enough by this alone.
_TWO_WORDS = re.compile(r"[A-Za-z0-9] [A-Za-z0-9]")
_MANY = re.compile(rf"(?:[^A-Za-z0-9]*+[A-Za-z0-9]){{{FEWEST_CHARACTERS}}}")


@packed
@dataclass(frozen=True, slots=True)
class Quote:
    """A passage as the curator gives it; ``prefix`` and ``suffix`` tell apart equal passages."""

    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def shown(self) -> str:
        """All that readers are shown of the source."""
        return f"{self.prefix} {self.exact} {self.suffix}".strip()


def parts_of(exact: str) -> tuple[str, ...]:
    """The folded parts of a quote between its omission marks; one may be empty."""
    if "[" not in exact:
        return (fold(exact).text.strip(" "),)
    return tuple(fold(part).text.strip(" ") for part in _OMISSION.split(exact.strip()))


def too_short(exact: str) -> bool:
    """Whether the words are too few to prove anything: under two words or under 12 characters.

    Omission marks and the white space around them do not count; a word is anything between
    spaces that holds a letter or a digit. Where a script writes no spaces, two letters are two.
    """
    if _TWO_WORDS.search(exact) and _MANY.match(exact):
        return False
    parts = parts_of(exact)
    return (
        sum(map(len, parts)) < FEWEST_CHARACTERS
        or sum(_words(word) for part in parts for word in part.split(" ")) < FEWEST_WORDS
    )


def find(quote: Quote, document: Searchable, excluded: Sequence[Span] = ()) -> Outcome:
    """Where the quote stands in the document, or why it does not count.

    A place outside the ``excluded`` passages wins over those inside; one that overlaps an
    excluded passage with any part is inside. A prefix or suffix must adjoin the quote, with or
    without white space between, and need not itself begin or end at a token boundary.
    """
    parts = parts_of(quote.exact)
    if not all(map(_says_something, parts)):
        return NotFound(nearest_to_parts(parts, document))
    prefix, suffix = (
        fold(words).text.strip(" ") if words else "" for words in (quote.prefix, quote.suffix)
    )
    search = _Search(parts, prefix, suffix, document, excluded)
    if len(parts) == 1 and not prefix and not suffix:
        # Most quotes are of this kind and stand there once, which is told without much ado.
        first_two = list(islice(document.places(parts[0]), 2))
        match = search.match(first_two[0]) if len(first_two) == 1 else None
        if match and not match.cut and not match.excluded:
            return Found((match.span,))
    outside = search.joined(lambda match: not match.cut and not match.excluded)
    if len(outside) == 1:
        return Found(outside[0].spans, outside[0].header_joins)
    if outside:
        return Ambiguous(tuple(joined.spans for joined in outside[:PLACES_TOLD]))
    inside = search.joined(lambda match: not match.cut)
    if inside:
        return Excluded(inside[0].spans)
    cut = search.joined(lambda match: not match.excluded) or search.joined(lambda _: True)
    if cut:
        return CutsToken(cut[0].spans, search.whole(cut[0]))
    if quote.prefix or quote.suffix:
        elsewhere = find(Quote(quote.exact), document, excluded)
        places = _places(elsewhere)
        if places:
            return NotFound(
                nearest_to_surroundings(quote.exact, quote.prefix, quote.suffix, places, document)
            )
    return NotFound(nearest_to_parts(parts, document))


def _words(word: str) -> int:
    return max(_says_something(word), len(UNSPACED.findall(word)))


def _says_something(part: str) -> bool:
    return any(character.isalnum() for character in part)


def _places(outcome: Outcome) -> tuple[tuple[Span, ...], ...]:
    match outcome:
        case Found(spans) | Excluded(spans) | CutsToken(spans):
            return (spans,)
        case Ambiguous(places):
            return places
        case NotFound():
            return ()


class _Match(NamedTuple):
    """One place of one part, and what speaks against it."""

    place: FoldedSpan
    span: Span
    cut: bool
    excluded: bool


@dataclass(frozen=True)
class _Search:
    """The places of each part of one quote in one document."""

    parts: tuple[str, ...]
    prefix: str
    suffix: str
    document: Searchable
    excluded: Sequence[Span]

    @cached_property
    def matches(self) -> tuple[tuple[_Match, ...], ...]:
        """All places of each part; of the first and last only those that the context allows."""
        matches: list[tuple[_Match, ...]] = []
        for number, part in enumerate(self.parts):
            places: Iterable[FoldedSpan] = self.document.places(part)
            if number == 0 and self.prefix:
                places = filter(self._is_after_prefix, places)
            if number == len(self.parts) - 1 and self.suffix:
                places = filter(self._is_before_suffix, places)
            matches.append(tuple(map(self.match, places)))
            if not matches[-1]:
                break
        return tuple(matches)

    def match(self, place: FoldedSpan) -> _Match:
        """A place, and what speaks against it."""
        span = self.document.span(place)
        excluded = any(overlaps(span, passage) for passage in self.excluded)
        return _Match(place, span, self.document.cuts(place), excluded)

    def _is_after_prefix(self, place: FoldedSpan) -> bool:
        earliest = max(0, place.start - 2 * len(self.prefix) - 2)
        text = self.document.folded.text
        return any(
            text[before.end : place.start] in ("", " ")
            for before in self.document.places(self.prefix, earliest, place.start)
        )

    def _is_before_suffix(self, place: FoldedSpan) -> bool:
        latest = place.end + 2 * len(self.suffix) + 2
        text = self.document.folded.text
        return any(
            text[place.end : after.start] in ("", " ")
            for after in self.document.places(self.suffix, place.end, latest)
        )

    def joined(self, allowed: Callable[[_Match], bool]) -> tuple[Joined, ...]:
        """The shortest ways to join the allowed places of the parts."""
        if len(self.matches) < len(self.parts):
            return ()
        places = [[match.span for match in of if allowed(match)] for of in self.matches]
        if len(places) == 1:
            return tuple(Joined((span,)) for span in places[0])
        return join(places, self.document.layout)

    def whole(self, joined: Joined) -> str:
        """The words of the document with the cut tokens whole, white space folded."""
        words: list[str] = []
        for span, matches in zip(joined.spans, self.matches, strict=True):
            match = next(match for match in matches if match.span == span)
            widened = self.document.span(self.document.widened(match.place))
            words.append(" ".join(widened.of(self.document.text).split()))
        return " […] ".join(words)
