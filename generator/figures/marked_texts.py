"""Where in a text the claims stand: the text as a band from beginning to end, without its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.evidence.spans import Span
from generator.figures.svg import (
    NARROW,
    WIDE,
    Cell,
    Figure,
    Markup,
    Svg,
    Table,
    canvas,
    label,
    tag,
    text_width,
)
from generator.languages import own_words
from generator.languages.picture_words import PictureWords

BAND, NOTCH = 26.0, 6.0
"""Height of the band, and of the notches below it."""
LEAST = 1.2
"""Width of the smallest mark."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Stretches of a text, in code points."""

    title: str
    length: int
    quoted: tuple[Span, ...]
    uncovered: tuple[Span, ...]
    """Checkable sentences that no claim covers."""
    excluded: tuple[Span, ...]
    """What is not the article."""


def draw_marked_text(text: MarkedText, language: str) -> Figure:
    """The band in both layouts. It has no links: its marks are too small to aim at."""
    words = own_words(language).pictures
    table = Table(
        (words.covers, words.value),
        tuple((Cell(name), Cell(str(len(of)))) for _, name, of in _kinds(text, words) if of),
    )
    wide, narrow = (_layout(text, width, words) for width in (WIDE, NARROW))
    return Figure(wide, narrow, f"{text.title}. {words.text_described}", table)


def _kinds(text: MarkedText, words: PictureWords) -> list[tuple[str, str, Sequence[Span]]]:
    """The kinds of stretch that the text has: style, name, where."""
    kinds: list[tuple[str, str, Sequence[Span]]] = [
        ("fig-left-out", words.left_out, text.excluded),
        ("fig-quoted", words.quoted, text.quoted),
        ("fig-notch", words.not_covered, text.uncovered),
    ]
    return [kind for kind in kinds if kind[2]]


def _layout(text: MarkedText, width: int, words: PictureWords) -> Svg:
    parts: list[Markup] = [
        tag("rect", x=0, y=0, width=width, height=BAND, class_="fig-band"),
    ]
    kinds = _kinds(text, words)
    scale = width / max(text.length, 1)
    for style, _, spans in kinds:
        notch = style == "fig-notch"
        for start, end in _joined([(s.start * scale, s.end * scale) for s in spans]):
            parts.append(
                tag("rect", x=start, y=BAND + 2 if notch else 0, width=max(end - start, LEAST),
                    height=NOTCH if notch else BAND, class_=style)
            )  # fmt: skip
    x, y = 0.0, BAND + NOTCH + 20
    for style, name, _ in [*kinds, ("fig-band", words.not_quoted, ())]:
        room = 30 + text_width(name, 12)
        if x and x + room > width:
            x, y = 0.0, y + 20
        parts.append(tag("rect", x=x, y=y - 9, width=12, height=10, class_=style))
        parts.append(label(x + 18, y, name, "fig-small"))
        x += room + 8
    said = words.text_described
    return Svg(canvas(width, y + 8, text.title, *parts), text.title, said, width, round(y + 8))


def _joined(stretches: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches in order, those that touch as one."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1] + 0.2:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
