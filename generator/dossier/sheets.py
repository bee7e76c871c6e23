"""A page of the site as a sheet of print: its HTML, with the notes where they are cited.

What the Markdown of a page says is made into HTML by the extensions that the site uses, and then
fitted to paper: notes stand where they are cited, and a style sheet floats them to the foot; ids
and links are those of the one document; what is there for a screen, or stands elsewhere in the
edition, is left out. Claims are numbered in the order in which they are set out, and their notes
bear the number of their claim, wherever it is cited.
"""

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

import markdown
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.model import Briefing
from generator.packaged import packaged
from generator.pages.markdown import EXTENSIONS, Markdown

_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NOTE_ID = re.compile(r"fn:([a-z0-9-]+)-([1-9][0-9]*)")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ON_SCREENS = (
    "nav.trail, nav.letters, .flow-controls, .claim-link, .fade, .footnote-backref, [hidden], "
    ".rest, .legend, .parts, .comparisons, .matrix + p, script, style, input, .headerlink"
)
"""What paper has no use for."""
_ELSEWHERE_IN_FULL = "#_falls, #_stays, .mentions, .events, .table.flows"
"""What the page of a claim's subject sets out."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page in print."""

    anchor: str
    title: Markdown
    body: Markdown


@dataclass(frozen=True)
class Press:
    """What the sheets of one edition share: which pages it holds, and the numbers of claims."""

    briefing: Briefing
    pages: Mapping[str, str]
    """The Markdown of its pages, by path, in their order."""
    focus: str
    """The page that sets out every claim that it shows; on all others, and where this is blank,
    a claim is set out at its permanent place alone."""

    @cached_property
    def _set_out(self) -> dict[str, str]:
        """Where claims are set out in print, by their ids, in order."""
        found = re.compile(r'<article class="claim [^">]*" id="([a-z0-9-]+)"')
        return {
            claim: anchor_of(path)
            for path, text in self.pages.items()
            for claim in found.findall(text)
        }

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {claim: number for number, claim in enumerate(self._set_out, 1)}

    def _number(self, claim: str) -> int:
        """A claim's number; those that are only cited come after the others."""
        return self._numbers.setdefault(claim, len(self._numbers) + 1)

    def sheet(self, path: str) -> Sheet:
        """A page of the edition in print."""
        body = converted(self.pages[path])
        notes = taken_out(body)
        leave_out(body, focus=path == self.focus)
        for claim in body.css("article.claim[id]"):
            number = self._number(str(claim.attributes["id"]))
            _put_first(claim, f'<span class="number">{number}</span>')
        _fold_out(body)
        heading = body.css_first("h1")
        title = parsed((heading.inner_html or "") if heading else html.escape(path))
        if heading:
            heading.decompose()
        self._set_notes(body, notes, anchor_of(path))
        self._lead(body, path)
        return Sheet(anchor_of(path), without_links(title), dressed(body))

    def _set_notes(self, body: LexborNode, notes: Mapping[str, str], sheet: str) -> None:
        """Notes in the place of the marks; where one is cited again, its mark alone.

        So, too, in what sums up the claims that the sheet sets out: their notes are there.
        """
        seen: set[str] = set()
        set_out = {str(claim.attributes["id"]) for claim in body.css("article.claim[id]")}
        summing_up = {mark.mem_id for mark in body.css(".facts sup, .table sup")}
        for mark in body.css("sup"):
            link = mark.css_first("a.footnote-ref")
            note = _NOTE_ID.search(str(link.attributes.get("href"))) if link else None
            if note is None:
                continue
            label = self._label(note[1], int(note[2]))
            own = f"{sheet}--note-{note[1]}-{note[2]}"
            if mark.mem_id in summing_up and note[1] in set_out:
                made = f'<a class="mark" href="#{sheet}--{note[1]}">{label}</a>'
            elif own in seen:
                made = f'<a class="mark" href="#{own}">{label}</a>'
            else:
                seen.add(own)
                said = notes.get(note[0], "")
                made = f'<span class="foot" id="{own}" data-mark="{label}">{said}</span>'
            following = mark.next
            if following and following.tag == "sup" and following.css_first("a.footnote-ref"):
                made += '<span class="comma">,</span>'
            put_before(mark, made)
            mark.decompose()

    def _label(self, claim: str, index: int) -> str:
        """The mark of a piece of evidence: its claim's number, with a letter if there are more."""
        number = str(self._number(claim))
        known = self.briefing.claims.get(claim)
        if known is None or len(known.evidence) == 1:
            return number
        return number + (_LETTERS[index - 1] if index <= len(_LETTERS) else f".{index}")

    def _lead(self, body: LexborNode, path: str) -> None:
        """Ids and links of the one document; what it does not hold is words."""
        here = anchor_of(path)
        for element in body.css("[id]"):
            identifier = str(element.attributes["id"])
            if not identifier.startswith(f"{here}--"):
                element.attrs["id"] = f"{here}--{identifier}"
        for link in body.css("a[href]"):
            target = str(link.attributes["href"])
            if link.attributes.get("class") == "mark" or _ELSEWHERE.match(target):
                continue
            place = self._place(path, target)
            if place:
                link.attrs["href"] = f"#{place}"
            else:
                link.unwrap()

    def _place(self, path: str, target: str) -> str:
        """Where a link of a page leads in the edition; blank if that is not in it."""
        way, _, fragment = target.partition("#")
        place = posixpath.normpath(posixpath.join(posixpath.dirname(path), way)) if way else path
        if place not in self.pages:
            return ""
        anchor = anchor_of(place)
        return f"{anchor}--{fragment}" if self._set_out.get(fragment) == anchor else anchor


def anchor_of(path: str) -> str:
    """Where a page stands in the edition."""
    return "sheet-" + re.sub(r"[^A-Za-z0-9-]", "-", path.removesuffix(".md"))


def converted(page: str) -> LexborNode:
    """The HTML of a page's Markdown, as the site's extensions make it."""
    text = markdown.markdown(_HEAD.sub("", page), extensions=[*EXTENSIONS, "fenced_code"])
    return parsed(text)


def parsed(markup: str) -> LexborNode:
    """A piece of HTML, as the body of a document."""
    body = LexborHTMLParser(f"<body>{markup}</body>").body
    assert body is not None, "a document has a body"
    return body


def taken_out(body: LexborNode) -> dict[str, str]:
    """The notes at a page's end, by their id, which leave the page."""
    found: dict[str, str] = {}
    for foot in body.css("div.footnote"):
        for back in foot.css("a.footnote-backref"):
            back.decompose()
        for note in foot.css("li[id]"):
            said = " ".join((each.inner_html or "").strip() for each in note.css("p"))
            found[str(note.attributes["id"])] = said.replace("\xa0", " ").strip()
        foot.decompose()
    return found


def leave_out(body: LexborNode, *, focus: bool) -> None:
    """Takes away what paper has no use for, and but for the focus what is set out elsewhere."""
    left_out = _ON_SCREENS if focus else f"{_ON_SCREENS}, {_ELSEWHERE_IN_FULL}"
    for element in body.css(left_out):
        element.decompose()
    # Nothing is loaded; what a picture shows is told.
    for picture in body.css("img"):
        told = html.escape(str(picture.attributes.get("alt") or "…"))
        put_before(picture, f"<em>[{told}]</em>")
        picture.decompose()


def _fold_out(body: LexborNode) -> None:
    """Folds as sections; those that have nothing left in them go."""
    for fold in reversed(body.css("details")):
        summary = fold.css_first("summary")
        title = (summary.inner_html or "") if summary else ""
        if summary:
            summary.decompose()
        if not fold.text(strip=True):
            fold.decompose()
            continue
        _put_first(fold, f"<h3>{title}</h3>")


@cache
def _style_of(kind: str) -> str:
    """The style sheet of a kind of drawing, which knows no other: it is laid out by itself."""
    file = packaged("print", "drawings", f"{kind}.css")
    return file.read_text("utf-8") if file.is_file() else ""


def dressed(body: LexborNode) -> Markdown:
    """The HTML of a page, each drawing in it with its own style sheet.

    It is made of the pages' own Markdown, in which every word was made inert.
    """
    for drawing in body.css("svg"):
        above = drawing.parent
        kinds = (drawing.attributes.get("class") or "").split()
        if above is None or above.tag == "svg" or not kinds:
            continue
        # The state of a line is told by what it stands in, which it does not know in print.
        state = f"{above.attributes.get('class') or ''} {' '.join(kinds)}"
        drawing.attrs["class"] = state.strip()
        if drawing.attributes.get("height") == "100%":
            drawing.attrs["height"] = "18"
        _put_first(drawing, f"<style>{_style_of(kinds[0])}</style>")
    return Markdown(body.inner_html or "")


def without_links(body: LexborNode) -> Markdown:
    """A piece of HTML with the words of its links alone, for paper leads nowhere."""
    for link in body.css("a"):
        link.unwrap()
    return Markdown(body.inner_html or "")


def put_before(place: LexborNode, markup: str) -> None:
    """Puts elements before another."""
    for element in list(parsed(markup).iter(include_text=True)):
        place.insert_before(element)


def _put_first(parent: LexborNode, markup: str) -> None:
    """Puts elements before all that another holds."""
    assert parent.first_child is not None, "a claim, a fold or a drawing holds something"
    put_before(parent.first_child, markup)
