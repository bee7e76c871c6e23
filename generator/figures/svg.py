"""What all pictures are made of: escaped SVG elements, words that fit, links, and the table.

Everything from a briefing passes through `tag` or `words` and is escaped there, for XML and for
Markdown, as some extensions of Markdown look into HTML. Markup has no line break, so that an engine
takes it as one block of HTML. Colours are those of the
classes in ``templates/assets/figures.css``, which follow the theme.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

WIDE, NARROW = 680, 350
"""Widths of the two layouts, in units of which one is a pixel at full size."""
SIZE = 13
"""Of text, in the same units."""

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LIVE_IN_MARKDOWN = re.compile(r"[\[\]{}*_`~^=+$@|!\\]")
_HARMLESS = re.compile(r"[A-Za-z0-9.,:/#% -]*")
_NARROW_LETTERS = frozenset("iljtfrI.,:;'’|!()[]{} ·-")
_BROAD_LETTERS = frozenset("mwMWQOG@%&–—…")


class Markup(str):
    """SVG that may stand in a page as it is; made by `tag` and `words` alone."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Links:
    """Where the marks of a picture lead: addresses of claims and of entities, by id."""

    claim: Callable[[str], str]
    entity: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Svg:
    """One layout of a picture."""

    markup: Markup
    title: str
    description: str
    """What is to be seen, for those who do not see it."""
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a table, maybe with a link."""

    words: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The facts of a picture in rows; the first cell of a row is its heading."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in its two layouts, and the same facts as a table."""

    wide: Svg
    narrow: Svg
    caption: str
    table: Table

    @property
    def markup(self) -> Markup:
        """Both layouts in one ``<figure>``, of which the style sheet shows the one that fits."""
        return tag(
            "figure",
            self.wide.markup,
            self.narrow.markup,
            tag("figcaption", words(self.caption)),
            class_="briefing-figure",
        )


def tag(name: str, /, *children: Markup, **attributes: str | float | None) -> Markup:
    """An element. ``class_`` is the attribute ``class``, other underscores are hyphens."""
    written = "".join(
        [
            f' {_named(key)}="{_escaped(value) if isinstance(value, str) else _plain(value)}"'
            for key, value in attributes.items()
            if value is not None
        ]
    )
    if not children:
        return Markup(f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{''.join(children)}</{name}>")


def words(text: str) -> Markup:
    """Text, escaped, with every run of white space as one space."""
    return Markup(_escaped(text))


def label(
    x: float, y: float, text: str, class_: str = "fig-text", anchor: str | None = None
) -> Markup:
    """A line of text with its base line at `y`; `anchor` is ``middle`` or ``end``."""
    return tag("text", words(text), x=x, y=y, class_=class_, text_anchor=anchor)


def linked(href: str, title: str, *children: Markup) -> Markup:
    """A mark that leads somewhere, with what it says as title and as accessible name."""
    named = " ".join(title.split())
    return tag(
        "a", tag("title", words(named)), *children, href=href, aria_label=named, class_="fig-link"
    )


def canvas(width: int, height: float, title: str, *children: Markup) -> Markup:
    """One layout; a group and no image, so that the links in it are found."""
    return tag(
        "svg",
        *children,
        viewBox=f"0 0 {width} {_plain(height)}",
        class_="fig-wide" if width == WIDE else "fig-narrow",
        role="group",
        aria_label=title,
        xmlns="http://www.w3.org/2000/svg",
    )


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    """A straight line."""
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def text_width(text: str, size: float = SIZE) -> float:
    """About how wide a text is; rather too wide than too narrow."""
    return size * _ems(text)


_LOOSE_ENDS = " ,;:–-·/("
_FIGURE_LAST = re.compile(r"\S*\d\S*( \S+)? ?$")
"""A figure with the word after it, which may be its scale, or with none."""


def fitted(text: str, width: float, size: float = SIZE) -> str:
    """The text, or as much of it as fits before an ellipsis.

    It never ends in a figure, for without its last digits or its scale that is another one.
    """
    text = " ".join(text.split())
    if text_width(text, size) <= width:
        return text
    room = width / size - _letter_width("…")
    kept = 0
    for letter in text:
        room -= _letter_width(letter)
        if room < 0:
            break
        kept += 1
    cut = text[:kept]
    whole = " " in text[kept - 1 : kept + 1]
    while (figure := _FIGURE_LAST.search(cut)) and not (figure[1] and whole):
        cut, whole = cut[: figure.start()].rstrip(), True
    return cut.rstrip(_LOOSE_ENDS) + "…"


def wrapped(text: str, width: float, most: int, size: float = SIZE) -> list[str]:
    """The text in at most so many lines that fit; the last ends in an ellipsis if there is more.

    No-break spaces are kept together where a line has room for that.
    """
    lines: list[str] = []
    rest = [
        part
        for word in re.split(r"[ \n]+", text.strip())
        for part in ([word] if text_width(word, size) <= width else word.split())
    ]
    while rest and len(lines) < most - 1:
        taken = rest.pop(0)
        while rest and text_width(f"{taken} {rest[0]}", size) <= width:
            taken += f" {rest.pop(0)}"
        lines.append(fitted(taken, width, size))
    if rest:
        lines.append(fitted(" ".join(rest), width, size))
    return lines


def points(corners: Sequence[tuple[float, float]]) -> str:
    """The corners of a polygon or line, as SVG has them."""
    return " ".join(f"{_plain(x)},{_plain(y)}" for x, y in corners)


def path(*parts: str | float) -> str:
    """The data of a path: commands and rounded numbers."""
    return " ".join(part if isinstance(part, str) else _plain(part) for part in parts)


def _plain(value: str | float) -> str:
    """A number to one decimal, so that the last digits of machines do not matter."""
    if isinstance(value, str):
        return value
    if type(value) is int:
        return str(value)
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


@cache
def _named(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


@lru_cache(maxsize=1 << 14)
def _escaped(text: str) -> str:
    if "  " not in text and _HARMLESS.fullmatch(text):
        return text.strip(" ")
    escaped = html.escape(_NOT_XML.sub("", " ".join(text.split())), quote=True)
    return _LIVE_IN_MARKDOWN.sub(lambda live: f"&#{ord(live.group())};", escaped)


@lru_cache(maxsize=1 << 14)
def _ems(text: str) -> float:
    return sum(map(_letter_width, text))


@lru_cache(maxsize=1 << 12)
def _letter_width(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return 0.37
    if letter in _BROAD_LETTERS:
        return 0.95
    if ord(letter) > 0x2E7F:
        return 1.0
    return 0.72 if letter.isupper() else 0.61
