"""A table as lines: a row on each, with bars, so that a cell can be joined to its header."""

from collections.abc import Sequence

BAR = "¦"
"""What stands for a bar inside of a cell."""


def rows_of(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a table of Markdown, the first being its header; no line of dashes for one.

    Cells keep their words; line ends in them become blanks, and bars broken bars.
    """
    lines = [
        f"| {' | '.join(' '.join(cell.replace('|', BAR).split()) for cell in row)} |"
        for row in rows
    ]
    if len(lines) > 1:
        lines.insert(1, "|---" * len(rows[0]) + "|")
    return "\n".join(lines)
