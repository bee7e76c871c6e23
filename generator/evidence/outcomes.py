"""What the search for a quote can come to."""

from typing import NamedTuple

from generator.evidence.spans import Span


class Nearest(NamedTuple):
    """The passage that is most like a quote which is not there; for the message, never proof."""

    span: Span
    similarity: float
    """From 0 to 100."""
    difference: str
    """In words, numbers first, then negations, then the rest."""


class Found(NamedTuple):
    """The quote stands in the document, once, outside every excluded passage."""

    spans: tuple[Span, ...]
    """One for each part between the omission marks, in order."""
    header_joins: frozenset[int] = frozenset()
    """The parts (from 1) that are a table row joined to its header, the part before."""

    def gaps(self) -> tuple[Span, ...]:
        """What is left out between the parts, white space around it included.

        But not between a table row and its header: other rows and other columns are no part of
        what the quote says.
        """
        return tuple(
            Span(self.spans[part - 1].end, self.spans[part].start)
            for part in range(1, len(self.spans))
            if part not in self.header_joins
        )


class Ambiguous(NamedTuple):
    """The quote stands in several places; it needs a prefix or suffix, or more words."""

    places: tuple[tuple[Span, ...], ...]
    """In the order of the document; at most `finding.PLACES_TOLD`."""


class Excluded(NamedTuple):
    """The quote stands only in passages that are not the article, wholly or with a part."""

    spans: tuple[Span, ...]


class CutsToken(NamedTuple):
    """The words are there, but only with the beginning or end inside a larger token."""

    spans: tuple[Span, ...]
    whole: str
    """The quote widened to the ends of those tokens, to be suggested instead."""


class NotFound(NamedTuple):
    """The quote does not stand in the document."""

    nearest: Nearest | None


Outcome = Found | Ambiguous | Excluded | CutsToken | NotFound
