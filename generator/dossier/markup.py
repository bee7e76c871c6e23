"""HTML that may be printed: `Markup` is trusted, every other string is words and gets escaped."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from jinja2 import Undefined
from markupsafe import Markup, escape

from generator.pages.markdown import Markdown, fold, url

EMPTY = Markup()


def trusted(html: str) -> Markup:
    """HTML to print as it stands: made of literals, or of what was escaped or made inert."""
    return Markup(html)


def words(text: str) -> Markup:
    """Words as HTML that shows exactly them, on one line."""
    return escape(fold(text))


def in_language(text: str, language: str | None, site_language: str) -> Markup:
    """Words, marked with their language where it is not the site's."""
    if not language or language == site_language:
        return words(text)
    return Markup('<span lang="{}">{}</span>').format(language, words(text))


def from_markdown(markdown: Markdown) -> Markup:
    """What pages make of words, marks and dates, which is HTML as well: it holds no Markdown link.

    Raises `ValueError` for Markdown that holds a link or a footnote's mark.
    """
    if "](" in markdown or "[^" in markdown:
        raise ValueError("Markdown with a link in it is not HTML")
    return trusted(markdown)


def external(text: str) -> Markup:
    """An address elsewhere, to be read and to be followed; only words if it must not be linked."""
    address = url(text)
    return words(text) if address is None else Markup('<a href="{}">{}</a>').format(address, text)


def joined(separator: str, parts: Iterable[Markup]) -> Markup:
    """The parts that are not blank, with the separator between them."""
    return trusted(separator).join(part for part in parts if part)


def phrase(words_around: str, inside: Markup) -> Markup:
    """A phrase with ``{}`` in it around something ready to print."""
    before, _, after = words_around.partition("{}")
    return escape(before) + inside + escape(after)


def printable(value: object) -> object:
    """What an expression of a template puts out, before Jinja escapes it.

    Raises `TypeError` for anything but words, whole numbers and `Markup`.
    """
    if type(value) is Markup or type(value) is int:
        return value
    if isinstance(value, Undefined):
        _complain(value)
    if isinstance(value, str):
        return fold(value)
    raise TypeError(
        f"a template puts out a {type(value).__name__}: expected words, a whole number or Markup"
    )


def _complain(value: Undefined) -> NoReturn:
    str(value)
    raise TypeError("a template puts out something undefined")
