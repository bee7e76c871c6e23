"""Where in a text the claims stand: the text as a band from beginning to end, without its words."""

from collections.abc import Mapping, Sequence

from generator.evidence.spans import Span, merged
from generator.figures.svg import piece, sample, tag
from generator.trusted import Markdown

BAND, NOTCH = 26, 6
"""Height of the band, and of the notches below it."""
LEAST, _APART = 1.5, 0.2
"""Width of the smallest mark, and of the smallest gap, in thousandths of the text."""


def draw_marked_text(length: int, stretches: Mapping[str, Sequence[Span]]) -> Markdown:
    """A text of so many code points as a band, with stretches of each kind marked.

    It has no links: its marks are too small to aim at.
    """
    scale = 1000 / max(length, 1)
    marks = [tag("rect", x=0, y=0, width=1000, height=BAND, class_="rest")]
    for kind, spans in stretches.items():
        y, height = (BAND + 2, NOTCH) if kind == "uncovered" else (0, BAND)
        marks += [
            tag(
                "rect",
                x=span.start * scale,
                y=y,
                width=max(len(span) * scale, LEAST),
                height=height,
                class_=kind,
            )
            for span in merged(spans, room=_APART / scale)
        ]
    height = BAND + 2 + NOTCH
    return piece("marked-text", height, marks, scale=f"0 0 1000 {height}")


def mark_of(kind: str) -> Markdown:
    """What a kind of stretch looks like; ``rest`` is what is left of the text."""
    square = tag("rect", x=0, y=5, width=12, height=10, class_=kind)
    return sample(square, 12, 20, "marked-text")
