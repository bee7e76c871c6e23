"""What the print edition says beyond the words of the pages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.words import Words


@dataclass(frozen=True, slots=True, eq=False)
class PrintWords(Words):
    """The headings and explanations that only paper needs."""

    edition: str
    """What the whole is, above its name."""
    extract: str
    """The same for one chapter; ``{}`` is the briefing's name."""
    state: str
    """The day of the latest review or source; ``{}`` is the day."""
    contents: str
    page: str
    """Before the number of a page."""
    how_to_read: str
    how: tuple[str, ...]
    """Paragraphs of the explanation."""
    background: str
    """Over what the curator wrote by hand."""
    index: str
    index_lead: str
