"""Citations and links inside a text: ``[@claim]``, ``[@a; @b]``, ``[[id]]``, ``[[id|words]]``.

What is malformed stays words, so that an ordinary bracket never surprises its writer.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_MARK = re.compile(
    rf"""
      \[ (?P<cited> @{_ID} (?: \s*;\s* @{_ID} )* ) \]
    | \[\[ (?P<linked> {_ID} ) (?: \| (?P<words> (?=[^\S\n]*[^\[\]|\s]) [^\[\]|\n]* ) )? \]\]
    """,
    re.VERBOSE,
)
_STRETCH = re.compile(r"[^\]\n]*(\]{0,2})\n?")
_FENCE = re.compile(r"[ \t]*(?:>[ \t]*)*(`{3,}(?=[^`]*$)|~{3,})")
_TICKS = re.compile(r"`+")


class Prose(NamedTuple):
    """Text as it stands."""

    text: str


class Citation(NamedTuple):
    """A citation of one or more claims, in the order given, at an offset in code points."""

    ids: tuple[str, ...]
    offset: int


class EntityLink(NamedTuple):
    """A link to a company, deal or person, under its name or under other words."""

    id: str
    words: str | None
    offset: int


Segment = Prose | Citation | EntityLink


def parse_text(text: str) -> tuple[Segment, ...]:
    """The text in its parts; joined again, they are the text."""
    return tuple(_parts(text, ((0, len(text), False),)))


def parse_markdown(text: str) -> tuple[Segment, ...]:
    """The same for a hand-written page, where code (fenced or between ticks) is words."""
    return tuple(_parts(text, stretches(text)))


def marks_like(text: str) -> Iterator[tuple[int, str]]:
    """What looks like a citation or link, well formed or not, with its offset; linear.

    It begins with ``[@`` or ``[[`` and goes to the first ``]`` or ``]]`` on its line.
    """
    for stretch in _STRETCH.finditer(text):
        first, closing = stretch.span(1)
        cited = text.find("[@", stretch.start(), first)
        linked = text.find("[[", stretch.start(), first) if closing - first == 2 else -1
        if linked >= 0 and not 0 <= cited < linked:
            yield linked, text[linked:closing]
        elif cited >= 0 and closing > first:
            yield cited, text[cited : first + 1]


def _parts(text: str, pieces: Iterable[tuple[int, int, bool]]) -> Iterator[Segment]:
    words_from = 0
    for start, end, is_code in pieces:
        if is_code:
            continue
        for match in _MARK.finditer(text, start, end):
            if match.start() > words_from:
                yield Prose(text[words_from : match.start()])
            words_from = match.end()
            if match["cited"]:
                ids = tuple(part.strip()[1:] for part in match["cited"].split(";"))
                yield Citation(ids, match.start())
            else:
                words = match["words"]
                yield EntityLink(match["linked"], words.strip() if words else None, match.start())
    if words_from < len(text):
        yield Prose(text[words_from:])


def stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """A page cut into code and the rest: start, end, whether it is code.

    Code is fenced blocks, line by line, and spans between ticks in what lies between the blocks.
    """
    prose_from = at = 0
    fence = ""
    for line in text.splitlines(keepends=True):
        opening = _FENCE.match(line.rstrip())
        if fence:
            if opening and opening[1].startswith(fence) and not line[opening.end() :].strip():
                yield (prose_from, at + len(line), True)
                prose_from, fence = at + len(line), ""
        elif opening:
            yield from spans(text, prose_from, at)
            prose_from, fence = at, opening[1]
        at += len(line)
    if fence:
        yield (prose_from, len(text), True)
    else:
        yield from spans(text, prose_from, len(text))


def spans(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Code between equal runs of ticks; a run without its equal in the paragraph is only ticks."""
    runs = list(_TICKS.finditer(text, start, end))
    following: dict[int, list[int]] = {}
    for index in reversed(range(len(runs))):
        following.setdefault(len(runs[index][0]), []).append(index)
    prose_from, index, limit = start, 0, -1
    while index < len(runs):
        opening, same = runs[index], following[len(runs[index][0])]
        while same and same[-1] <= index:
            same.pop()
        if limit < opening.end():
            paragraph_end = text.find("\n\n", opening.end(), end)
            limit = end if paragraph_end < 0 else paragraph_end
        index += 1
        if same and (closing := runs[same[-1]]).start() < limit:
            yield (prose_from, opening.start(), False)
            yield (opening.start(), closing.end(), True)
            prose_from, index = closing.end(), same[-1] + 1
    if prose_from < end:
        yield (prose_from, end, False)
