"""Finding a quote in a document: exact but for typography, mapped back to the unchanged text."""

from generator.evidence.finding import Passage, Quoted, find, parts_of, too_short
from generator.evidence.outcomes import (
    Ambiguous,
    CutsToken,
    Excluded,
    Found,
    Nearest,
    NotFound,
    Outcome,
)
from generator.evidence.passages import PassageFound, PassageNotFound, find_passage
from generator.evidence.searching import Searchable
from generator.evidence.spans import Lines, Span, overlaps, union_length

__all__ = [
    "Ambiguous",
    "CutsToken",
    "Excluded",
    "Found",
    "Lines",
    "Nearest",
    "NotFound",
    "Outcome",
    "Passage",
    "PassageFound",
    "PassageNotFound",
    "Quoted",
    "Searchable",
    "Span",
    "find",
    "find_passage",
    "overlaps",
    "parts_of",
    "too_short",
    "union_length",
]
