"""The words, figures and signs of a folded text, for telling how two passages differ."""

import re
from dataclasses import dataclass
from functools import cached_property

from generator.evidence.normalising import BREAKS, EN_MINUS, MINUS, SOFT_BREAK
from generator.groups import grouped

_SIGNS = f"{MINUS}{EN_MINUS}+<>~≈≤≥±"
_TOKEN = re.compile(
    rf"[{_SIGNS}]?[$€£¥]?\d+(?:[.,:'/]\d+)*%?"
    rf"|[^\W\d_]+(?:['{SOFT_BREAK}][^\W\d_]+)*"
    r"|[^\w\s]|\w"
)
_SHOWN = str.maketrans({MINUS: "-", EN_MINUS: "–", **dict.fromkeys(BREAKS, "-")})


def with_signs(folded: str) -> str:
    """A piece of folded text for a message, with signs for the marks in it."""
    return folded.translate(_SHOWN).encode("utf-8", "replace").decode()


@dataclass(frozen=True)
class IndexedWords:
    """The words of one folded text, and where they stand in it."""

    text: str

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Start and end of each word."""
        return [match.span() for match in _TOKEN.finditer(self.text)]

    @cached_property
    def keys(self) -> list[str]:
        """Each word as it is compared: a broken one without its break."""
        return [self.text[start:end].replace(SOFT_BREAK, "") for start, end in self.places]

    @cached_property
    def numbers_of(self) -> dict[str, tuple[int, ...]]:
        """At which numbers each word stands, its case disregarded."""
        return grouped((key.casefold(), number) for number, key in enumerate(self.keys))
