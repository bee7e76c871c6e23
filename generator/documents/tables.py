"""A table as lines: a row on each, with bars, so that a cell can be joined to its header."""

from __future__ import annotations

from collections.abc import Sequence

BAR = "¦"
"""What stands for a bar inside of a cell."""


def rows_of(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a table of Markdown, the first being its header; no line of dashes for one.

    Cells keep their words; line ends in them become blanks, and bars broken bars.
    """
    lines = [row_of(row) for row in rows]
    if len(lines) > 1:
        lines.insert(1, DASHES * len(rows[0]) + "|")
    return "\n".join(lines)


def row_of(cells: Sequence[str]) -> str:
    """One row."""
    words = (" ".join(cell.replace("|", BAR).split()) for cell in cells)
    return f"| {' | '.join(words)} |"


DASHES = "|---"
