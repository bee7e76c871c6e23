"""Runs of footnotes as the signs of their sources: one step over a page's finished HTML.

The Markdown has a footnote for each piece of evidence, which any engine shows as a run of
numbers. Here a run becomes one link that holds the sign of each of its sources once, and leads to
the first of its notes; a script opens all of them beside the text. The signs are those that the
notes begin with, so the page needs nothing but itself.
"""

import html
import re
from collections.abc import Mapping

from generator.languages.site_words import SiteWords

_RUN = re.compile(r'(?:<sup id="fnref\d*:[^"]*"><a class="footnote-ref"[^>]*>\d+</a></sup>)+')
_TARGET = re.compile(r'href="#fn:([^"]+)"')
_NOTE = re.compile(r'<li id="fn:([^"]+)">(.*?)</li>', re.DOTALL)
_SIGN = re.compile(r'<b class="sign s\d+">([^<]*)</b>')
_NAME = re.compile(
    r'<strong><a href="([^"#]*)[^>]*>(.*?)</a></strong>(?: (<small>.*?</small>))?', re.DOTALL
)
_KEY = "<!-- the sources of this page -->"
"""Where the side of a page has room for what its signs stand for."""
_TAG = re.compile(r"<[^<>]*>")
_BACK = re.compile(r'(?:(?:&#160;)?\s?<a class="footnote-backref"[^>]*>[^<]*</a>)+')
_BACK_TO = re.compile(r'href="#fnref\d*:([^"]+)"')
_NOTES = re.compile(r'<div class="footnote">\s*<hr />\s*(?=<ol>)')
_END_OF_NOTES = re.compile(r"(?<=</ol>)\s*</div>")
_GOES_ON = re.compile(r"[.,;:!?)\]”’»]*")
_CLOSING = re.compile(r"(?:</(?:data|small|span|time)>)+$")
_LINK = re.compile(r"<a [^<>]*>[^<>\s]{1,24}</a>$")
_WORD = 24
"""Letters before a sign that stay on its line; a longer word may be parted from it."""


def with_signs(page: str, words: SiteWords) -> str:
    """The page with signs in the place of numbers, and its notes folded under their count.

    Where its side has room, it says what the signs stand for.
    """
    found = _NOTES.search(page)
    end_found = _END_OF_NOTES.search(page, found.end()) if found else None
    if not found or not end_found:
        return page
    listed = page[found.end() : end_found.start()]
    count, signs, sources = _told(listed)
    first_at: dict[str, str] = {}
    parts: list[str] = []
    at = 0
    for number, run in enumerate(_RUN.finditer(page, 0, found.start()), start=1):
        notes = list(dict.fromkeys(_TARGET.findall(run[0])))
        for note in notes:
            first_at.setdefault(note, f"cite-{number}")
        start, word, end = _bound(page, at, run)
        before, behind, closing = page[at:start], page[run.end() : end], page[word : run.start()]
        parts.append(f'{before}<span class="nb">{page[start:word]}')
        parts.append(f"{_cite(number, notes, signs, words)}{behind}</span>{closing}")
        at = end
    parts += [
        page[at : found.start()],
        _folded(listed, count, first_at, words),
        page[end_found.end() :],
    ]
    return "".join(parts).replace(_KEY, _key(sources, words), 1)


def _told(listed: str) -> tuple[int, dict[str, tuple[str, str]], dict[str, str]]:
    """How many notes there are, the signs that they begin with, and what these stand for.

    A sign by the id of its note, with what its source is called; what it stands for by its letter:
    the name and the date of the source, which is a link.
    """
    count, signs, sources = 0, dict[str, tuple[str, str]](), dict[str, str]()
    # Up to the last end of one, so that none without an end is looked for to the end of all.
    for note in _NOTE.finditer(listed, 0, listed.rfind("</li>") + len("</li>")):
        count += 1
        sign, name = _SIGN.search(note[2]), _NAME.search(note[2])
        if sign:
            called = _TAG.sub("", name[2]).replace('"', "&quot;") if name else ""
            signs[note[1]] = sign[0], f"{sign[1]} {called}".strip()
        if sign and name:
            told = f'<a href="{name[1]}">{name[2]}</a> {name[3] or ""}'
            sources.setdefault(sign[1], f"<li>{sign[0]} <span>{told}</span></li>")
    return count, signs, sources


def _key(sources: Mapping[str, str], words: SiteWords) -> str:
    """What each sign on the page stands for."""
    if not sources:
        return ""
    rows = (sources[each] for each in sorted(sources, key=lambda each: (len(each), each)))
    title = html.escape(words.key)
    return (
        f'<section class="briefing-key" aria-label="{title}"><p class="md-nav__title">{title}</p>'
        f"<ul>{''.join(rows)}</ul></section>"
    )


def _bound(page: str, at: int, run: re.Match[str]) -> tuple[int, int, int]:
    """From the word before a run to the mark behind it, which no line parts from it.

    Where the word begins and ends, and the mark ends; an element that ends with the word takes the
    run in.
    """
    closing = _CLOSING.search(
        page, max(at, run.start() - len("</span></small></data>")), run.start()
    )
    start = word = closing.start() if closing else run.start()
    while start > at and not page[start - 1].isspace() and page[start - 1] not in "<>":
        start -= 1
    if word - start > _WORD:
        start = word
    # No link of one word is longer than this.
    if link := _LINK.search(page, max(at, start - 400), start):
        start = link.start()
    goes_on = _GOES_ON.match(page, run.end())
    return start, word, goes_on.end() if goes_on else run.end()


def _cite(
    number: int, notes: list[str], signs: Mapping[str, tuple[str, str]], words: SiteWords
) -> str:
    shown = dict(signs[note] for note in notes if note in signs)
    label = words.proof.replace("{}", ", ".join(shown.values()) or str(number))
    return (
        f'<a class="cite" id="cite-{number}" role="doc-noteref" href="#fn:{notes[0]}"'
        f' data-notes="{" ".join(notes)}" aria-label="{label}" title="{label}">'
        f"{''.join(shown) or number}</a>"
    )


def _folded(notes: str, count: int, first_at: Mapping[str, str], words: SiteWords) -> str:
    def back(run: re.Match[str]) -> str:
        of = _BACK_TO.search(run[0])
        place = first_at.get(of[1]) if of else None
        if not place:
            return ""
        return (
            f' <a class="footnote-backref" role="doc-backlink" href="#{place}"'
            f' aria-label="{html.escape(words.proof_back)}">↩</a>'
        )

    told = (words.proofs_one if count == 1 else words.proofs_many).replace("{}", str(count))
    return (
        f'<details class="proofs fold"><summary>{html.escape(told)}</summary>'
        f'<div class="footnote" role="doc-endnotes" aria-label="{html.escape(told)}">'
        f"{_BACK.sub(back, notes)}</div></details>"
    )
