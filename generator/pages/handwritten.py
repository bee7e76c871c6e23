"""Hand-written pages: Markdown that its curator lays out, but that loads and runs nothing.

The curator's Markdown is trusted as to layout: headings, lists, tables, admonitions, links, raw
HTML for structure. It is not trusted to make a reader's browser fetch something from another host
or run something, because every page of the site promises not to. So, outside of code:

- HTML tags that are not in a list of harmless ones, and tags with an attribute that is not in
  a list of harmless ones (``onclick``, ``style``, ``src`` …), are shown as text;
- pictures from elsewhere become links to them; pictures of the site stay;
- links may lead to http, https and mailto, or inside the site; other schemes (``javascript:``) lead
  nowhere;
- attribute lists (``{ … }``) with such an attribute are shown as text.

The front matter's ``title`` and ``description`` are taken over, anything else in it is dropped.
"""

import re
from collections.abc import Iterator

from generator.citations import spans, stretches
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
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]*)(?=[\s/>])(?P<rest>[^<>]*)>|<(?=[A-Za-z/!?])"
)
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^\s<>]*>|<[^\s<>@]+@[^\s<>@]+>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""(?<![^\s=/"'{}:#.])([^\s=/"'{}:#.]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_LABEL = r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]"
_PICTURE = re.compile(rf"!(?={_LABEL}\(\s*(?:<\s*)?(?:[A-Za-z][A-Za-z0-9+.-]*:|//))")
_NAMED_PICTURE = re.compile(rf"!(?={_LABEL}(?!\())")
_DESTINATION = re.compile(
    r"(?P<before>\]\(\s*(?:<\s*)?|^[ ]{0,3}\[[^\]\n]+\]:\s*<?)"
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*:)",
    re.MULTILINE,
)
_ATTRIBUTE_LIST = re.compile(r"\{(?P<inside>[^{}\n]*)\}")
_OPENS_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})[ ]*[\w#.+-]*[ ]*\n?")
_SCHEMES = ("http:", "https:", "mailto:")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<head>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(?P<name>title|description)[ \t]*:(?P<value>.*)$", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
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
    """A page's Markdown without what loads or runs anything; code is left alone."""
    parts = []
    at = 0
    for start, end in _certain_code(body):
        parts += [_inert(body[at:start]), body[start:end]]
        at = end
    return "".join([*parts, _inert(body[at:])])


def _certain_code(text: str) -> Iterator[tuple[int, int]]:
    """What every engine takes for code: closed fences at the margin, spans that end on their line.

    What only some take for code is treated as the others would take it, or a tick that one engine
    pairs with another would let a script through.
    """
    lines = _lines(text, 0, len(text))
    # The lines that can close a fence, by what they hold, the last first.
    closing: dict[str, list[int]] = {}
    for number in reversed(range(len(lines))):
        if text.startswith(("```", "~~~"), lines[number][0]):
            closing.setdefault(text[slice(*lines[number])].rstrip(" \n"), []).append(number)
    at = number = 0
    while number < len(lines):
        start, end = lines[number]
        number += 1
        fence = _OPENS_FENCE.fullmatch(text, start, end)
        after = closing.get(fence["fence"], []) if fence else []
        while after and after[-1] < number:
            after.pop()
        if after:
            yield from _certain_spans(text, at, start)
            at = lines[after[-1]][1]
            yield start, at
            number = after[-1] + 1
    yield from _certain_spans(text, at, len(text))


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where lines start and end, their line feeds included."""
    return [line.span() for line in _LINE.finditer(text, start, end)]


def _certain_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the paragraphs all of whose ticks belong to one."""
    paragraph: list[tuple[int, int]] = []
    for line in [*_lines(text, start, end), (end, end)]:
        if not text[slice(*line)].isspace() and line != (end, end):
            paragraph.append(line)
            continue
        if paragraph:
            whole = text[paragraph[0][0] : paragraph[-1][1]]
            pieces = [piece for each in paragraph for piece in spans(text, *each)]
            code = [(start, end) for start, end, is_code in pieces if is_code]
            ticks = sum(text.count("`", *span) for span in code)
            if ticks == whole.count("`") and "\\`" not in whole:
                yield from code
        paragraph = []


def _inert(text: str) -> str:
    text = _PICTURE.sub("", text)
    text = _NAMED_PICTURE.sub("&#33;", text)
    text = _DESTINATION.sub(_destination, text)
    text = _ATTRIBUTE_LIST.sub(_attribute_list, text)
    return _escaped_tags(text)


def _escaped_tags(text: str) -> str:
    parts = []
    at = 0
    while match := _TAG.search(text, at):
        parts.append(text[at : match.start()])
        link = _AUTOLINK.match(text, match.start())
        if link:
            parts.append(link.group())
            at = link.end()
        elif _is_harmless(match):
            parts.append(match.group())
            at = match.end()
        else:
            parts.append("&lt;")
            at = match.start() + 1
    return "".join([*parts, text[at:]])


def _is_harmless(match: re.Match[str]) -> bool:
    if match["name"] is None or match["name"].lower() not in _HARMLESS_TAGS:
        return False
    return _has_harmless_attributes(match["rest"])


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
    if "=" not in match["inside"] or _has_harmless_attributes(
        re.sub(r"(?<!\S)[.#:][^\s=]+", " ", match["inside"])
    ):
        return match.group()
    return f"&#123;{match['inside']}&#125;"


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


def first_sentence(text: Text) -> Text:
    """The first sentence of a text with the citations that belong to it."""
    words = " ".join(str(text).split())
    spans = sentences(words)
    if not spans:
        return text
    # A citation is never cut in two, whatever stops stand around it.
    first = spans[0].of(words)
    return Text(((text.language, first if first.count("[") == first.count("]") else words),))
