"""What may be published as it stands."""

from __future__ import annotations

from collections.abc import Iterable


class Markdown(str):
    """Markdown to publish as it stands. Make one only of a literal, or of other `Markdown`."""

    __slots__ = ()

    def join_all(self, parts: Iterable[Markdown]) -> Markdown:
        """The parts with this between them."""
        return Markdown(str.join(self, parts))


EMPTY = Markdown("")
