"""What the pictures are drawn with: small pieces of SVG between words that are HTML.

Words wrap by themselves, and are found, copied and read aloud; only lines and marks are drawn.
Places along a piece are per cents of its width, whatever that is, so a piece needs no measuring.
Everything is escaped in `tag`, for XML and for Markdown, as some extensions of Markdown look into
HTML. What is drawn has no line break. Colours are those of ``templates/assets/figures.css``.
"""

import html
import re
from collections.abc import Iterable
from typing import TypeAlias

from generator.trusted import EMPTY, Markdown

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LIVE_IN_MARKDOWN = re.compile(r"[\[\]{}*_`~^=+$@|!\\]")

Place: TypeAlias = str | float
"""A share of the whole, in per cent, or pixels."""

BAND_HEIGHTS = (5, 5, 8, 10, 14)
"""Half the height of an arrow's head, by the width of its line."""


def tag(name: str, /, *children: Markdown, **attributes: str | float | None) -> Markdown:
    """An element. ``class_`` is the attribute ``class``, other underscores are hyphens."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_escaped(plain(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if not children:
        return Markdown(f"<{name}{written}/>")
    return Markdown(f"<{name}{written}>{''.join(children)}</{name}>")


def words(text: str) -> Markdown:
    """Text, escaped, with every run of white space as one space."""
    return Markdown(_escaped(text))


def piece(
    class_: str, height: float | str, children: Iterable[Markdown], scale: str = ""
) -> Markdown:
    """A piece of drawing as wide as its place; what it shows is said in words beside it.

    With a `scale`, as wide as that in units of its own: a view box.
    """
    return tag(
        "svg",
        *(children or (EMPTY,)),
        class_=class_,
        width="100%",
        height=height,
        viewBox=scale or None,
        preserveAspectRatio="none" if scale else None,
        aria_hidden="true",
    )


def axis(names: Iterable[tuple[str, float, str | None]]) -> Markdown:
    """The names of some places on a scale, each with its place and class."""
    named = (
        tag("text", words(name), x=percent(place), y=12, class_=class_)
        for name, place, class_ in names
    )
    return piece("axis", 16, [*named])


def sample(child: Markdown, width: float, height: float, class_: str) -> Markdown:
    """What something looks like, for the explanation of a drawing."""
    return tag("svg", child, width=width, height=height, class_=class_, aria_hidden="true")


def line(class_: str, start: Place, end: Place, y: Place, to_y: Place | None = None) -> Markdown:
    """A straight line from one place to another."""
    return tag("line", x1=start, x2=end, y1=y, y2=y if to_y is None else to_y, class_=class_)


def at(x: Place, y: Place, child: Markdown) -> Markdown:
    """A mark around a place, drawn about 0, 0."""
    return tag("svg", child, x=x, y=y, class_="at")


def percent(share: float) -> str:
    """A place as a share of the whole, rounded so that machines do not matter."""
    return f"{plain(round(100 * min(max(share, 0.0), 1.0), 2))}%"


def band(state: str, width: int, *, directed: bool = True) -> Markdown:
    """A flow: ``done`` is a full line, ``open`` a dashed one, ``halted`` dashed and crossed."""
    half = BAND_HEIGHTS[width]
    marks = [line("shaft", "0", "100%", 16)]
    if directed:
        marks.append(at("100%", 16, tag("path", d=f"M0 -{half}L{half} 0L0 {half}z", class_="head")))
    if state == "halted":
        cross = Markdown(tag("circle", r=13) + tag("path", d="M-8 -8L8 8M8 -8L-8 8"))
        marks.append(at("50%", 16, tag("g", cross, class_="cross")))
    return piece(f"band w{width}", 32, marks)


def plain(value: str | float) -> str:
    """A number to two decimals at the most."""
    if isinstance(value, str):
        return value
    return f"{value + 0.0:.2f}".rstrip("0").rstrip(".")


def _escaped(text: str) -> str:
    escaped = html.escape(_NOT_XML.sub("", " ".join(text.split())), quote=True)
    return _LIVE_IN_MARKDOWN.sub(lambda live: f"&#{ord(live.group())};", escaped)
