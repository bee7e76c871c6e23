"""The words of an HTML page: what a reader of the article reads, in its order.

Read by Lexbor, which forgives as browsers do (the HTML Standard's parsing algorithm). A block is
a paragraph on one line; a table's row is a line. Left out is what is no part of the text: scripts,
menus, forms, banners about cookies, what is hidden, and the marks of footnotes.
"""

import codecs
import re
from collections.abc import Iterator
from itertools import pairwise
from operator import add

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.documents.tables import rows_of
from generator.documents.taking import About, Refused, Taken

# fmt: off
_SKIPPED = frozenset({
    "audio", "button", "canvas", "dialog", "embed", "form", "head", "iframe", "input", "math",
    "menu", "nav", "noscript", "object", "script", "select", "style", "svg", "template",
    "textarea", "video",
})
_ROLES = frozenset({
    "alertdialog", "banner", "contentinfo", "dialog", "menu", "menubar", "navigation", "search",
})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})
# fmt: on
_BANNER = re.compile(r"\b(?:cookie|consent|gdpr)", re.IGNORECASE)
_ITEM = "- "
_SHIFTED = {
    "sup": str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻"),
    "sub": str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋"),
}
_BLANKS = re.compile(r"[ \t\n\f\r]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ARTICLES = "article, main, [role=main]"
_MOST_OF_IT = 0.6
"""The share of a page's paragraphs that an element has to hold to be taken for the article."""
_NEARLY_ALL = 0.9
"""The share that an element inside of such a one has to hold to be taken for it."""
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{1,40})", re.IGNORECASE
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def take(data: bytes) -> Taken:
    """The words of a page's bytes; raises `Refused` where there are none to be had."""
    return words_of_page(characters_of(data))


def characters_of(data: bytes) -> str:
    """A page's characters: by its mark, else as it declares, else UTF-8 or Windows-1252."""
    declared = _DECLARED.search(data[:4096])
    names = [name for mark, name in _MARKS if data.startswith(mark)]
    names += [declared[1].decode("ascii")] if declared else []
    for name in (*names, "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, UnicodeError):
            continue
    return data.decode("cp1252", errors="replace")


def words_of_page(page: str) -> Taken:
    """The words of a page of HTML."""
    tree = LexborHTMLParser(page)
    body = tree.body
    if body is None:
        raise Refused("holds no page")
    parts = list(_paragraphs(_article(tree, body)))
    if not parts:
        raise Refused("holds no words")
    # The items of a list stand together, all else apart.
    ends = [
        "\n" if one.startswith(_ITEM) and other.startswith(_ITEM) else "\n\n"
        for one, other in pairwise(parts)
    ]
    return Taken("".join(map(add, parts, [*ends, "\n"])), _about(tree))


def _article(tree: LexborHTMLParser, body: LexborNode) -> LexborNode:
    """The innermost element that holds most of the page's paragraphs, or all of the page."""
    found, least = body, _length(body) * _MOST_OF_IT
    for candidate in tree.css(_ARTICLES):
        if (length := _length(candidate)) > least:
            found, least = candidate, length * _NEARLY_ALL
    return found


def _length(node: LexborNode) -> int:
    return sum(len(paragraph.text(deep=True)) for paragraph in node.css("p, li, td"))


def _paragraphs(article: LexborNode) -> Iterator[str]:
    """The paragraphs, list items and tables of an element, in order."""
    words: list[str] = []
    item = ""
    for node, opens in _steps(article):
        tag = node.tag
        if tag == "-text":
            words.append(_text(node))
        elif tag == "br":
            words.append(" ")
        elif tag in _BLOCKS:
            yield from _ended(item, words)
            words = []
            item = _ITEM if tag == "li" and opens else ""
            if tag == "table" and opens:
                yield from _table(node)
    yield from _ended(item, words)


def _ended(item: str, words: list[str]) -> Iterator[str]:
    text = _folded(words)
    if text:
        yield item + text


def _text(node: LexborNode) -> str:
    """The words of a node of text; raised and lowered figures stay so: `10⁶` is not `106`."""
    above = node.parent.tag if node.parent else ""
    return (node.text_content or "").translate(_SHIFTED.get(above or "", {}))


def _folded(words: list[str]) -> str:
    """Words with the blanks of HTML folded; a blank that never breaks stays what it is."""
    return _BLANKS.sub(" ", "".join(words)).strip(" ")


def _table(table: LexborNode) -> Iterator[str]:
    """A table; what its cells hold in blocks and tables of their own stands on one line."""
    caption: list[str] = []
    rows: list[list[str]] = []
    cell: list[str] = caption
    for node, opens in _steps(table, whole=True):
        tag = node.tag
        if tag == "-text":
            cell.append(_text(node))
        elif tag == "tr" and opens:
            rows.append([])
        elif tag in ("td", "th") and opens and rows:
            cell = []
            rows[-1].append("")
        elif tag in ("td", "th") and rows and rows[-1]:
            rows[-1][-1] = _folded(cell)
        elif tag in _BLOCKS or tag == "br":
            cell.append(" ")
    if _folded(caption):
        yield _folded(caption)
    rows = [row for row in rows if any(row)]
    if all(len(row) == 1 for row in rows):  # a table that only lays out
        yield from (row[0] for row in rows)
    else:
        yield rows_of(rows)


def _steps(top: LexborNode, *, whole: bool = False) -> Iterator[tuple[LexborNode, bool]]:
    """Every node below one, and every element once more where it ends, in the page's order.

    Without what is no part of the text; a table is one step, unless it is ``whole`` asked for.
    """
    node = top.first_child
    depth = 1
    while node is not None:
        yield node, True
        below = None if _left_out(node) or (node.tag == "table" and not whole) else node.first_child
        if below is not None:
            node, depth = below, depth + 1
            continue
        while node.next is None:
            node = node.parent
            depth -= 1
            if node is None or not depth:
                return
            yield node, False
        node = node.next


def _left_out(node: LexborNode) -> bool:
    """Whether an element is no part of the text."""
    tag = node.tag or ""
    if tag in _SKIPPED or not node.is_element_node:
        return True
    known = node.attributes
    if tag == "sup":
        return node.css_first("a[href^='#']") is not None
    return (
        "hidden" in known
        or known.get("aria-hidden") == "true"
        or (known.get("role") or "") in _ROLES
        or (tag in ("header", "footer") and _of_the_page(node))
        or bool(_BANNER.search(f"{known.get('id') or ''} {known.get('class') or ''}"))
    )


def _of_the_page(node: LexborNode) -> bool:
    """Whether a header or footer is the page's, and not an article's."""
    above = node.parent
    while above is not None and above.tag not in ("article", "main", "section"):
        above = above.parent
    return above is None


def _about(tree: LexborHTMLParser) -> About:
    """What the page says of itself in its head (Open Graph, and the names that press sites use)."""
    named: dict[str, str] = {}
    for meta in tree.css("meta[content]"):
        known = meta.attributes
        name = known.get("property") or known.get("name") or ""
        named.setdefault(name.lower(), known.get("content") or "")
    root, title, link = tree.root, tree.css_first("title"), tree.css_first("link[rel=canonical]")
    published = named.get("article:published_time") or named.get("date") or ""
    return About(
        title=named.get("og:title") or (title.text() if title else ""),
        author=named.get("author") or named.get("article:author") or "",
        publisher=named.get("og:site_name", ""),
        published=published[:10] if _DAY.match(published) else "",
        language=(root.attributes.get("lang") or "") if root else "",
        url=(link.attributes.get("href") or "") if link else named.get("og:url", ""),
    )
