"""Words of a document, and which of them a claim quotes."""

import datetime
from typing import NamedTuple

OMISSION = "[…]"


class Quoted(NamedTuple):
    """A sentence as it is read, and the `parts` of it that are quoted: half open, in order.

    Where the parts stand in several places of a document, ` […] ` is between these in `text`.
    `day` is that of the document, where it is known exactly: dates without a year are read by it.
    """

    text: str
    parts: tuple[tuple[int, int], ...]
    day: datetime.date | None = None

    def holds(self, start: int, end: int) -> bool:
        """Whether all from `start` to `end` is quoted."""
        return any(first <= start and end <= last for first, last in self.parts)

    def touches(self, start: int, end: int) -> bool:
        """Whether some of what stands from `start` to `end` is quoted."""
        return any(first < end and start < last for first, last in self.parts)

    @property
    def alone(self) -> str:
        """The quoted words where they stand, and nothing around them."""
        pieces, done = [], 0
        for start, end in self.parts:
            between = self.text[done:start]
            kept = f"{OMISSION:>{len(between) - 1}} " if OMISSION in between and done else ""
            pieces += [kept or "\n" * len(between), self.text[start:end]]
            done = end
        return "".join([*pieces, "\n" * (len(self.text) - done)])


def whole(text: str) -> Quoted:
    """A text all of which is quoted."""
    return Quoted(text, ((0, len(text)),))
