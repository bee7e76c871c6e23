"""The picture of a page that other sites show beside a link to it: Open Graph, 1200 × 630.

It is drawn without network, in a font that comes with the program, so that it is the same on every
machine: https://ogp.me. Two ramps of one palette, from the ground to the colour of the title and
to that of the line above it, keep it at some ten kilobytes.
"""

import io
from functools import cache
from pathlib import PurePosixPath

from PIL import Image, ImageChops, ImageDraw, ImageFont

from generator.packaged import packaged

FOLDER = "assets/previews/"
"""Where the pictures are in the site, each under the path of its page."""

SIZE = (1200, 630)
MARGIN = 80
WIDTH, HEIGHT = 1200 - 2 * MARGIN, 330
"""The room of a title."""
SIZES = (84, 72, 60, 50)
"""Heights of a title's letters, the first that fits it."""

_GROUND, _TITLE, _ACCENT = (27, 39, 51), (255, 255, 255), (242, 179, 102)
_LEVELS = 128
"""Steps of each ramp of the palette."""

_MOST_LETTERS = 200
"""Of a title: far more than there is room for."""


def place_of(page: str) -> str:
    """Where the picture of a page of the Markdown stands in the site."""
    return f"{FOLDER}{PurePosixPath(page).with_suffix('.png')}"


def preview(title: str, kind: str, site: str) -> bytes | None:
    """The picture of a page as PNG; None if the font has not all letters of what is to be said.

    Without a ``title`` it is the site's own.
    """
    title, site = title[:_MOST_LETTERS], site[:_MOST_LETTERS]
    if not all(map(_has, {*title, *kind, *site} - {" "})):
        return None
    for size in SIZES:
        font = _font(size)
        lines = _lines(title or site, font)
        if len(lines) <= _most(size):
            break
    else:
        lines = _cut(lines[: _most(size)], font)
    bright, accent = Image.new("L", SIZE), Image.new("L", SIZE)
    letters, marks = ImageDraw.Draw(bright), ImageDraw.Draw(accent)
    marks.rectangle((MARGIN, 96, MARGIN + 120, 104), fill=255)
    if kind:
        marks.text((MARGIN, 126), kind, fill=255, font=_font(34))
    letters.multiline_text((MARGIN, 190), "\n".join(lines), fill=255, font=font, spacing=14)
    if title:
        letters.text((MARGIN, SIZE[1] - 96), site, fill=190, font=_font(34))
    return _png(bright, accent)


def _png(bright: Image.Image, accent: Image.Image) -> bytes:
    ramps = ImageChops.add(
        bright.point(lambda level: level * (_LEVELS - 1) // 255),
        accent.point(lambda level: level and _LEVELS + level * (_LEVELS - 1) // 255),
    )
    ramps.putpalette(
        [
            ground + (colour - ground) * level // (_LEVELS - 1)
            for full in (_TITLE, _ACCENT)
            for level in range(_LEVELS)
            for ground, colour in zip(_GROUND, full, strict=True)
        ]
    )
    file = io.BytesIO()
    ramps.save(file, "PNG", compress_level=6)
    return file.getvalue()


def _most(size: int) -> int:
    """How many lines of letters of that height have room."""
    return HEIGHT // (size * 13 // 10)


def _lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """The text in lines that have room; a word that has none is broken where it must be."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= WIDTH:
            lines[-1] = longer
            continue
        while font.getlength(word) > WIDTH:
            fits = next(n for n in range(len(word), 0, -1) if font.getlength(word[:n]) <= WIDTH)
            lines.append(word[:fits])
            word = word[fits:]
        lines.append(word)
    return lines


def _cut(lines: list[str], font: ImageFont.FreeTypeFont) -> list[str]:
    last = lines[-1]
    while last and font.getlength(f"{last} …") > WIDTH:
        last = last[:-1]
    return [*lines[:-1], f"{last.rstrip(' ,;:')} …"]


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    path = packaged("previews", "SourceSerifPro-Semibold.ttf")
    # The plain layout engine is in every build of the library.
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _has(letter: str) -> bool:
    # What a font lacks, it draws as it draws what is no letter at all.
    font = _font(SIZES[-1])
    return letter.isprintable() and bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))
