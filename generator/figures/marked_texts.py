"""Where in a text the claims stand: the text as a band from beginning to end, without its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.evidence.spans import Span, merged
from generator.figures.svg import piece, tag
from generator.languages import own_words
from generator.trusted import Markdown

BAND, NOTCH = 26, 6
"""Height of the band, and of the notches below it."""
LEAST, _APART = 1.5, 0.2
"""Width of the smallest mark, and of the smallest gap, in thousandths of the text."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Stretches of a text, in code points."""

    length: int
    quoted: tuple[Span, ...]
    uncovered: tuple[Span, ...]
    """Checkable sentences that no claim covers."""
    excluded: tuple[Span, ...]
    """What is not the article."""


def draw_marked_text(text: MarkedText) -> Markdown:
    """The band. It has no links: its marks are too small to aim at."""
    scale = 1000 / max(text.length, 1)
    marks = [tag("rect", x=0, y=0, width=1000, height=BAND, class_="rest")]
    for style, spans in (
        ("left-out", text.excluded),
        ("quoted", text.quoted),
        ("uncovered", text.uncovered),
    ):
        y, height = (BAND + 2, NOTCH) if style == "uncovered" else (0, BAND)
        marks += [
            tag(
                "rect",
                x=span.start * scale,
                y=y,
                width=max(len(span) * scale, LEAST),
                height=height,
                class_=style,
            )
            for span in merged(spans, room=_APART / scale)
        ]
    height = BAND + 2 + NOTCH
    return piece("marked-text", height, marks, scale=f"0 0 1000 {height}")


def kinds_of(text: MarkedText, language: str) -> Iterator[tuple[Markdown, str]]:
    """The kinds of stretch that a text has, each as a mark and its meaning."""
    words = own_words(language).pictures
    for style, name, found in (
        ("quoted", words.quoted, bool(text.quoted)),
        ("rest", words.not_quoted, True),
        ("left-out", words.left_out, bool(text.excluded)),
        ("uncovered", words.not_covered, bool(text.uncovered)),
    ):
        if found:
            square = tag("rect", x=0, y=5, width=12, height=10, class_=style)
            yield (
                tag("svg", square, width=12, height=20, class_="marked-text", aria_hidden="true"),
                name,
            )
