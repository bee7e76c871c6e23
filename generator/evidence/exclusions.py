"""Finding a passage by its first and last words, as exclusions give it."""

from typing import Literal, NamedTuple

from generator.evidence.finding import parts_of
from generator.evidence.nearest import nearest_to_parts
from generator.evidence.outcomes import Nearest
from generator.evidence.searching import FoldedSpan, Searchable
from generator.evidence.spans import Span


class ExclusionNotFound(NamedTuple):
    """One end of the passage is missing."""

    end: Literal["from", "to"]
    nearest: Nearest | None
    before: Span | None = None
    """Where the last words do stand, if only before the first."""


def find_exclusion(
    start_words: str, end_words: str, document: Searchable
) -> Span | ExclusionNotFound:
    """The passage from the first place of the first words to the next place of the last words.

    Folded and bounded by tokens like a quote. Where the first words stand several times, the
    first place counts, as a reader going through the document would take it. The last words come
    after the first; only where they do not, the first words may themselves end with them (a
    passage of one sentence, given by the same words twice).
    """
    starts = _places(start_words, document)
    if not starts:
        return ExclusionNotFound("from", _nearest(start_words, document))
    first = starts[0]
    ends = _places(end_words, document)
    end = next((place for place in ends if place.start >= first.end), None) or next(
        (place for place in ends if place.start >= first.start and place.end >= first.end), None
    )
    if end is None:
        before = document.span(ends[-1]) if ends else None
        nearest = None if ends else _nearest(end_words, document)
        return ExclusionNotFound("to", nearest, before)
    return document.span(FoldedSpan(first.start, end.end))


def _nearest(words: str, document: Searchable) -> Nearest | None:
    """The passage most like the words; where they stand but cut a token, they with it whole."""
    phrase = _phrase(words)
    cut = next(document.places(phrase), None) if phrase else None
    if cut:
        return Nearest(document.span(document.widened(cut)), 100.0, "a token is cut")
    return nearest_to_parts((phrase,), document)


def _phrase(words: str) -> str:
    """The words as one phrase: an omission mark has no meaning here."""
    return " […] ".join(parts_of(words))


def _places(words: str, document: Searchable) -> list[FoldedSpan]:
    phrase = _phrase(words)
    if not phrase:
        return []
    return [place for place in document.places(phrase) if not document.cuts(place)]
