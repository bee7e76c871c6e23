"""Hand-written pages: Markdown that its curator lays out, but that loads and runs nothing.

The curator's Markdown is trusted as to layout: headings, lists, tables, admonitions, links, raw
HTML for structure. It is not trusted to make a reader's browser fetch something from another host
or run something, because every page of the site promises not to. So:

- HTML tags that are not in a list of harmless ones, and tags with an attribute that is not in
  a list of harmless ones (``onclick``, ``style``, ``src`` …), are shown as text;
- pictures from elsewhere become links to them; pictures of the site stay;
- links may lead to http, https and mailto, or inside the site; other schemes (``javascript:``) lead
  nowhere;
- attribute lists (``{ … }``) with such an attribute are shown as text.

What makes them text is a character that nobody sees, so code shows as it was written, and it does
not matter what an engine takes for code.

The front matter's ``title`` and ``description`` are taken over, anything else in it is dropped.
"""

import re

from generator.citations import stretches
from generator.languages.page_words import spoken
from generator.model import Page, Text
from generator.pages.values import capitalised
from generator.sentences import sentences

_HARMLESS_TAGS = frozenset(
    """
    a abbr article aside b bdi blockquote br caption cite code col colgroup dd del details dfn
    div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li mark nav ol p
    pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr
    u ul var wbr
    """.split()  # noqa: SIM905, one a line they would be a hundred
)
_HARMLESS_ATTRIBUTES = frozenset(
    """
    abbr align cite class colspan datetime dir headers href hreflang id lang markdown open rel
    reversed role rowspan scope span start title type value width height alt loading
    """.split()  # noqa: SIM905, one a line they would be a hundred
)
_JOINER = "\u2060"
"""It joins words, and parts what has a meaning for HTML or Markdown together alone."""
_TAG = re.compile(
    r"(?P<autolink><(?:https?://|mailto:)[^\s<>]*>|<[^\s<>@]+@[^\s<>@]+>)"
    r"|<(?P<close>/?)(?P<name>[a-z][^\s/<>]*)(?=[\s/>])(?P<rest>[^<>]*)>|<(?=[a-z/!?])",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"""(?<![^\s=/"'{}:#.])([^\s=/"'{}:#.]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_LABEL = r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]"
_PICTURE = re.compile(rf"!(?={_LABEL}(?:(?!\()|\(\s*(?:<\s*)?(?:[A-Za-z][A-Za-z0-9+.-]*:|//)))")
_DESTINATION = re.compile(
    r"(?P<before>\]\(\s*(?:<\s*)?|^[ ]{0,3}\[[^\]\n]+\]:\s*<?)"
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*:)",
    re.MULTILINE,
)
_ATTRIBUTE_LIST = re.compile(r"\{(?P<inside>[^}\n]*)(?:\}|$)", re.MULTILINE)
_EQUALS = re.compile(r"(?P<address>https?://\S*)|=")
_SCHEMES = ("http:", "https:", "mailto:")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<head>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(?P<name>title|description)[ \t]*:(?P<value>.*)$", re.MULTILINE)
_HEADING = re.compile(r"^#[ \t](?P<words>.*)$", re.MULTILINE)


def parts_of(page: Page) -> tuple[str, str, str]:
    """A page's title and description, and its Markdown without the front matter.

    The title is that of the front matter, else the first heading, else the file's name.
    """
    body = page.body.removeprefix("\ufeff").replace("\r\n", "\n")
    fields: dict[str, str] = {}
    matter = _FRONT_MATTER.match(body)
    if matter:
        body = body[matter.end() :]
        for field in _FIELD.finditer(matter["head"] or ""):
            if value := field["value"].strip(" \t"):
                fields.setdefault(field["name"], _unquoted(value))
    title = fields.get("title") or _first_heading(body)
    title = title or capitalised(spoken(page.name.rsplit("/", 1)[-1]))
    return title, fields.get("description", ""), body


def inert(body: str) -> str:
    """A page's Markdown without what loads or runs anything."""
    text = _PICTURE.sub(f"!{_JOINER}", body)
    text = _DESTINATION.sub(_destination, text)
    text = _ATTRIBUTE_LIST.sub(_attribute_list, text)
    return _TAG.sub(_tag, text)


def _tag(match: re.Match[str]) -> str:
    harmless = match["autolink"] or (
        (match["name"] or "").lower() in _HARMLESS_TAGS and _has_harmless_attributes(match["rest"])
    )
    return match[0] if harmless else f"<{_JOINER}{match[0][1:]}"


def _has_harmless_attributes(written: str) -> bool:
    """Whether every attribute may stand; what is left over may hold only bare names."""
    for name, *values in _ATTRIBUTE.findall(written):
        plain = name.lower()
        if plain not in _HARMLESS_ATTRIBUTES and not plain.startswith(("data-", "aria-")):
            return False
        if plain in ("href", "cite") and not _leads_somewhere_safe("".join(values)):
            return False
    left_over = _ATTRIBUTE.sub(" ", written)
    return not re.search(r"""[="'`\\]""", left_over)


def _leads_somewhere_safe(address: str) -> bool:
    words = re.sub(r"[\x00-\x20]", "", address).lower()
    if "&" in words.split("?")[0]:
        return False
    scheme = re.match(r"[a-z][a-z0-9+.-]*:", words)
    return scheme is None or scheme.group() in _SCHEMES


def _destination(match: re.Match[str]) -> str:
    if match["scheme"].lower() in _SCHEMES:
        return match.group()
    return f"{match['before']}#{match['scheme'].rstrip(':')}-"


def _attribute_list(match: re.Match[str]) -> str:
    names = re.sub(r"(?<!\S)[.#:][^\s=]+", " ", match["inside"])
    if not match[0].endswith("}") or "=" not in names or _has_harmless_attributes(names):
        return match[0]
    return _JOINER + _EQUALS.sub(lambda each: each["address"] or f"{_JOINER}=", match[0])


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _first_heading(body: str) -> str:
    for start, end, is_code in stretches(body):
        for match in () if is_code else _HEADING.finditer(body, start, end):
            words = match["words"].strip(" \t").rstrip("#").rstrip(" \t")
            if words:
                attributes = words.rfind("{") if words.endswith("}") else -1
                return re.sub(
                    r"[*_`]+", "", words[:attributes].rstrip(" \t") if attributes >= 0 else words
                )
    return ""


# --- first sentences, which tell in a list what a text tells in full ------------------------------


def first_and_rest(text: Text) -> tuple[Text, Text]:
    """The first sentence of a text with its citations, and what stands behind it."""
    words = " ".join(str(text).split())
    spans = sentences(words)
    first = spans[0].of(words) if spans else words
    # A citation is never cut in two, whatever stops stand around it.
    if first.count("[") != first.count("]"):
        first = words
    rest = words.removeprefix(first).strip()
    return Text(((text.language, first),)), Text(((text.language, rest),))
