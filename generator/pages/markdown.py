"""Markdown that may be published: the only way from words to markup.

`Markdown` is trusted Markdown, a type of its own. Whatever comes from a file of the briefing is a
plain `str` until one of the functions below has made it inert: for running text (`escape`), for an
attribute of an HTML tag (`attribute`), for an address (`url`, `link`), for the front matter
(`front_matter`).

Why numeric character references: of 95 hostile strings, backslashes let 61 through and
`markupsafe.escape` 59, because Markdown engines and their extensions give a meaning to nearly
every ASCII punctuation mark. A reference such as ``&#42;`` has none for any of them.
"""

import html
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import quote, urlsplit

from generator import trusted
from generator.model import Claim
from generator.pages.links import way

EXTENSIONS = (
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"
)  # fmt: skip
"""Of Python-Markdown's own, those that the pages need."""


Markdown = trusted.Markdown
EMPTY = trusted.EMPTY

_WHITE_SPACE = re.compile("[^\\S\u00a0\u202f]+")
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters that are not white space
    "\u202a-\u202e\u2066-\u2069"  # overrides and isolates of the direction of writing
    "\ufeff\ufffe\uffff\ud800-\udfff"  # what is no character, or cannot be written as UTF-8
    "]+"
)
_MARKS = r"""
    # The set comes first, so that a search leaps over what is not in it.
    [!-/:-@\[-`{-~] (?:
      (?<=,)(?![ ])                                # a comma, but not one before a space
    | (?<=')(?: (?![^\W\d_]) | (?<![^\W\d_]') )    # an apostrophe, but not one between letters
    | (?<=-)(?: (?![^\W_])   | (?<![^\W_]-)   )    # a hyphen, but not one inside a word
    | (?<=!)(?: (?![ ])      | (?<![^\W\d_]!) )    # a mark of exclamation, but not after a word
    | (?<=\?)(?: (?![ ]|$)   | (?<![^\W\d_]\?) )   # a question mark, likewise
    | (?<=:)(?: (?![ ])      | (?<![^\W_]:)   )    # a colon, but not between a word and a space
    | (?<=%)(?<!\d%)(?<!\d[ \u00a0\u202f]%)        # a per cent sign, but not one after a figure
    | (?<![,'\-!?:%])                              # every other ASCII punctuation mark
    )
    """
_LETTERS = r"""
      (?<=\d)[snrtSNRT](?=[tdhTDH]\b)              # "1st": some engines raise the letters
    | [0-9a-fA-F](?=[0-9a-fA-F]{39}(?!\w))         # a commit's hash: some link it
    """
_LIVE = re.compile(_MARKS, re.VERBOSE)
_LIVE_WITH_LETTERS = re.compile(f"{_MARKS} | {_LETTERS}", re.VERBOSE)
_ORDINAL = re.compile(r"\d[snrtSNRT][tdhTDH]\b")
_HASH_LENGTH = 40
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})\.(?=[ ]|$)")
_SENTENCE_GOES_ON = re.compile(r"[.,](?=\s|$)")
_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]+")
_ATTRIBUTE = re.compile(r"[!-/:-@\[-`{-~]")


def fold(text: str) -> str:
    """The text on one line: white space folded (hard spaces kept), what cannot be seen dropped."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _UNSEEN.sub("", _WHITE_SPACE.sub(" ", text)).strip()


def _reference(match: re.Match[str]) -> str:
    character = match.group()
    if character == "." and _ends_a_sentence(match):
        return character
    return f"&#{ord(character)};"


def _ends_a_sentence(match: re.Match[str]) -> bool:
    """Whether a full stop is one that no engine reads as anything else.

    It follows two letters and precedes a space or the end, so it makes no address; and words stand
    before its own, so it makes no list of a line that it begins ("ii. ").
    """
    text, at = match.string, match.start()
    return (
        _SENTENCE_END.match(text, at) is not None
        and text.find(" ", 0, at) > 0
        and not text[:at].lower().endswith("www")
    )


@lru_cache(maxsize=1 << 16)
def escape(text: str) -> Markdown:
    """Words as Markdown that shows exactly them, on one line, in every engine and extension.

    Safe as running text, in a table cell, a heading and the text of a link, and between the double
    quotes of an HTML attribute; not in code, scripts, styles or addresses. Every ASCII
    punctuation mark becomes a numeric character reference, apart from those that are inert where
    they stand, so that prose stays legible on disk: the comma before a space, the full stop at
    the end of a sentence, the hyphen inside a word, the apostrophe between letters.
    """
    words = fold(text)
    # Letters are hardly ever live, and to look at each of them takes longer than all the rest.
    long = max(map(len, words.split()), default=0) >= _HASH_LENGTH
    live = _LIVE_WITH_LETTERS if long or _ORDINAL.search(words) else _LIVE
    return Markdown(live.sub(_reference, words))


def beside(text: str) -> Markdown:
    """Words between two pieces of Markdown, with the spaces that part them from those.

    The mark that ends a sentence after such a piece is inert, too.
    """
    ends = _SENTENCE_GOES_ON.match(text)
    start = ends.group() if ends else ""
    words = text[len(start) :]
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and words.strip() else ""
    return Markdown(f"{start}{before}{escape(words)}{after}")


def identifier(text: str) -> Markdown:
    """A word for an ``id``, a ``class`` or a label; raises `ValueError` for anything else."""
    if not _IDENTIFIER.fullmatch(text):
        raise ValueError(f"`{text}` cannot name an element")
    return Markdown(text)


def attribute(text: str) -> Markdown:
    """Words as the value of an HTML attribute in either kind of quotes."""
    return Markdown(_ATTRIBUTE.sub(lambda match: f"&#{ord(match.group())};", fold(text)))


# --- addresses --------------------------------------------------------------------------------


def url(text: str) -> str | None:
    """An address that a page may link to, or None: http and https only, percent-encoded.

    An address that names a user is refused too, because it makes another host look like the one
    that a reader would expect.
    """
    words = fold(text)
    try:
        parts = urlsplit(words)
        host = parts.hostname
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https") or not host or "@" in parts.netloc or "\\" in parts.netloc:
        return None
    if not words[len(scheme) :].startswith("://"):
        return None
    return quote(words, safe=":/?#@!&+,=%")


def link(text: str | Markdown, place: str) -> Markdown:
    """A link inside the site: to a place (``deals/x.md#claim``), or to an anchor of the page."""
    return Markdown(f"[{text if type(text) is Markdown else escape(text)}]({way(place)})")


def external(text: str) -> Markdown:
    """A link to an address elsewhere, marked as such; only words if it must not be linked."""
    address = url(text)
    if address is None:
        return escape(text)
    return Markdown(
        f'[{escape(text)}]({address}){{ .external rel="external nofollow noreferrer" }}'
    )


def in_language(text: str, language: str | None, site_language: str) -> Markdown:
    """Words, marked with their language where it is not the site's."""
    if not language or language == site_language:
        return escape(text)
    return Markdown(f'<span lang="{attribute(language)}">{escape(text)}</span>')


# --- front matter -----------------------------------------------------------------------------


def front_matter(
    title: str, description: str = "", hide: tuple[str, ...] = (), moved: str = ""
) -> Markdown:
    """The head of a page: title, description, what is not beside it, to where it has moved.

    The theme writes both into the page's HTML as they are, so they are escaped here, once; and
    quoted, so that YAML reads nothing into them.
    """
    lines = ["---", f"title: {_yaml_string(title)}"]
    if fold(description):
        lines.append(f"description: {_yaml_string(description)}")
    if hide:
        lines += ["hide:", *(f"  - {identifier(each)}" for each in hide)]
    if moved:
        lines.append(f"moved: {_yaml_string(moved)}")
    return Markdown("\n".join([*lines, "---", ""]))


def _yaml_string(text: str) -> str:
    words = html.escape(fold(text), quote=True)
    return '"' + words.replace("\\", "\\\\") + '"'


# --- footnotes ------------------------------------------------------------------------------------


_MARK = re.compile(r"\[\^([a-z0-9-]+)-([1-9][0-9]*)\]")


def marks(*claims: Claim) -> Markdown:
    """The footnote marks of claims, one for each piece of evidence."""
    return Markdown(
        "".join(mark(claim, index) for claim in claims for index in range(len(claim.evidence)))
    )


def mark(claim: Claim, index: int) -> Markdown:
    """The footnote mark of one piece of evidence, counted from 0."""
    return Markdown(f"[^{claim.id}-{index + 1}]")


def referenced(markdown: str, claims: Mapping[str, Claim]) -> Iterator[tuple[Claim, int]]:
    """The evidence that a page's Markdown refers to: claim and index, each once, in order."""
    for identifier, number in dict.fromkeys(_MARK.findall(markdown)):
        claim = claims.get(identifier)
        if claim and int(number) <= len(claim.evidence):
            yield claim, int(number) - 1
