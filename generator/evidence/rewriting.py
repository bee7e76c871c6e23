"""Rewriting a text by a pattern, with a map from the new text back to the old."""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple


class Changes(NamedTuple):
    """Where a rewritten text differs in length from the text before it.

    Replacement ``n`` put ``new_starts[n]:new_ends[n]`` where ``old_starts[n]:old_ends[n]`` had
    been. Replacements that keep the length are not listed; between the listed ones, the two
    texts run in step.
    """

    new_starts: list[int]
    new_ends: list[int]
    old_starts: list[int]
    old_ends: list[int]

    def start(self, offset: int) -> int:
        """Where the code point at ``offset`` of the new text began in the old one."""
        change = bisect_right(self.new_starts, offset) - 1
        if change < 0:
            return offset
        beyond = offset - self.new_ends[change]
        return self.old_ends[change] + beyond if beyond >= 0 else self.old_starts[change]

    def end(self, offset: int) -> int:
        """Where the code point before ``offset`` of the new text ended in the old one."""
        change = bisect_right(self.new_starts, offset - 1) - 1
        if change < 0:
            return offset
        return self.old_ends[change] + max(0, offset - self.new_ends[change])


def rewrite(
    text: str,
    pattern: re.Pattern[str],
    replacement: Callable[[re.Match[str]], str],
    *,
    same_ends: bool = False,
) -> tuple[str, Changes | None]:
    """``text`` with every match replaced, and the map back; no map where no length changed.

    With ``same_ends``, what a match and its replacement both end in is mapped one to one.
    """
    pieces: list[str] = []
    changes = Changes([], [], [], [])
    done = 0
    shift = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        new = replacement(match)
        while same_ends and new and end > start and text[end - 1] == new[-1]:
            new, end = new[:-1], end - 1
        pieces.append(text[done:start])
        pieces.append(new)
        done = end
        if len(new) != end - start:
            changes.new_starts.append(start + shift)
            changes.new_ends.append(start + shift + len(new))
            changes.old_starts.append(start)
            changes.old_ends.append(end)
            shift += len(new) - (end - start)
    if not pieces:
        return text, None
    pieces.append(text[done:])
    return "".join(pieces), changes if changes.new_starts else None
