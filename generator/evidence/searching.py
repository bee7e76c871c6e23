"""A document ready to be searched, and every place in it where some words stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from generator.evidence.layout import Layout
from generator.evidence.normalising import BREAKS, HARD_BREAK, SOFT_BREAK, Folded, fold, same
from generator.evidence.rewriting import Changes, rewrite
from generator.evidence.spans import Lines, Span
from generator.evidence.tokens import inside_token
from generator.evidence.words import IndexedWords

PLACES_SEARCHED = 20_000
"""Beyond so many places of one phrase in one document, the rest is not looked at."""
WORK_ON_BREAKS = 2_000_000
"""Code points compared one by one, for one phrase, around words broken at line ends."""
LONGEST_TEXT = 1_000_000
"""So far a document is read for the passage nearest to a missing quote."""
WIDENING = 200
"""How far a cut token is followed to its ends, in code points on each side."""

_NOT_SKELETON = re.compile(rf"[ \-{BREAKS}]+")


class FoldedSpan(NamedTuple):
    """Where a phrase stands, in offsets of the folded text."""

    start: int
    end: int


@dataclass(frozen=True)
class Searchable:
    """A document's text with what the search needs, each worked out once, when first needed."""

    text: str

    @cached_property
    def folded(self) -> Folded:
        """The text with its typography folded, and the way back."""
        return fold(self.text)

    @cached_property
    def lines(self) -> Lines:
        """To tell the line and column of an offset."""
        return Lines(self.text)

    @cached_property
    def layout(self) -> Layout:
        """Its blank lines and tables."""
        return Layout(self.text)

    @cached_property
    def words(self) -> IndexedWords:
        """The words of its folded text, the first `LONGEST_TEXT` code points of it."""
        return IndexedWords(self.folded.text[:LONGEST_TEXT])

    @cached_property
    def _has_breaks(self) -> bool:
        return any(mark in self.folded.text for mark in BREAKS)

    @cached_property
    def _skeleton(self) -> tuple[str, Changes | None]:
        """The folded text without spaces, dashes and breaks, and the way back."""
        return rewrite(self.folded.text, _NOT_SKELETON, lambda _: "")

    def span(self, place: FoldedSpan) -> Span:
        """The place in code points of the unchanged text."""
        return Span(self.folded.start(place.start), self.folded.end(place.end))

    def places(self, phrase: str, start: int = 0, end: int | None = None) -> Iterator[FoldedSpan]:
        """Where the folded ``phrase`` stands in the folded text, in order, tokens not regarded.

        Only between the offsets ``start`` and ``end``, and at most `PLACES_SEARCHED`.
        """
        if self._has_breaks or any(mark in phrase for mark in BREAKS):
            found = self._places_with_breaks(phrase, start, end)
        else:
            found = self._places_without_breaks(phrase, start, end)
        return islice(found, PLACES_SEARCHED)

    def _places_without_breaks(
        self, phrase: str, start: int, end: int | None
    ) -> Iterator[FoldedSpan]:
        text = self.folded.text
        length = len(phrase)
        at = text.find(phrase, start, end)
        while at >= 0:
            yield FoldedSpan(at, at + length)
            at = text.find(phrase, at + 1, end)

    def _places_with_breaks(self, phrase: str, start: int, end: int | None) -> Iterator[FoldedSpan]:
        """Candidates agree in everything but spaces, dashes and breaks; then those are compared."""
        core = phrase.strip("- " + BREAKS)
        bones = _NOT_SKELETON.sub("", core)
        if not bones:
            return
        before = len(phrase) - len(phrase.lstrip("- " + BREAKS))
        after = len(phrase) - before - len(core)
        text = self.folded.text
        skeleton, changes = self._skeleton
        limit = len(text) if end is None else end
        work = WORK_ON_BREAKS
        at = skeleton.find(bones, self._bone_from(start))
        while at >= 0 and work > 0:
            first = changes.start(at) if changes else at
            last = changes.end(at + len(bones)) if changes else at + len(bones)
            if last > limit:
                return
            place = FoldedSpan(first - before, last + after)
            if start <= place.start and place.end <= limit:
                passage = text[place.start : place.end]
                if same(passage, phrase):
                    yield place
                if passage != phrase:
                    work -= len(phrase)
            at = skeleton.find(bones, at + 1)

    def _bone_from(self, start: int) -> int:
        """An offset of the skeleton that is not beyond ``start`` of the folded text."""
        skeleton, changes = self._skeleton
        return bisect_left(range(len(skeleton)), start, key=changes.start) if changes else start

    def cuts(self, place: FoldedSpan) -> bool:
        """Whether the place begins or ends inside a token."""
        return self._cut_at_start(place.start) or self._cut_at_end(place.end)

    def widened(self, place: FoldedSpan) -> FoldedSpan:
        """The place with the tokens whole that it begins and ends in."""
        start, end = place.start, place.end
        for _ in range(WIDENING):
            if not self._cut_at_start(start):
                break
            start -= 1
        for _ in range(WIDENING):
            if not self._cut_at_end(end):
                break
            end += 1
        return FoldedSpan(start, end)

    def _cut_at_start(self, offset: int) -> bool:
        text = self.folded.text
        if self._has_breaks and self._breaks_word(text, offset):
            return True
        return inside_token(self.folded.visible, self.folded.visible_start(offset))

    def _cut_at_end(self, offset: int) -> bool:
        text = self.folded.text
        if self._has_breaks and self._breaks_word(text, offset):
            return True
        return inside_token(self.folded.visible, self.folded.visible_end(offset))

    @staticmethod
    def _breaks_word(text: str, offset: int) -> bool:
        """Whether a word broken at a line end runs across ``offset``."""
        around = text[max(0, offset - 1) : offset + 1]
        return any(mark in around for mark in _WORD_BREAKS)


_WORD_BREAKS = (SOFT_BREAK, HARD_BREAK)
