"""One sheet of paper for a company or deal: its brief, who says what, three quotations, sources.

It is the upper part of the record's page, with signs of sources where other sheets have notes. Of a
table that is too long for the sheet the last rows are left out, and counted.
"""

import re
from collections.abc import Mapping
from typing import Any

from selectolax.lexbor import LexborNode

from generator.dossier import sheets

QUOTATIONS = 3
_MARK = '<b class="sign'
_SIGN = re.compile(r'<b class="sign s\d">[^<]*</b>')
_NAME = re.compile(r'(<b class="sign s\d">[^<]*</b> <strong>.*?</strong>(?: <small>.*?</small>)?)')
_FROM_HERE = ("_claims", "_disputed", "_related", "_words")
"""Headings with which what a brief leaves out begins."""


def brief_of(page: str, rows: int) -> dict[str, Any]:
    """The brief of a page's Markdown, with at most so many rows of its table.

    Beside what its template is given, how many rows there is no room for: ``left_out``.
    """
    body = sheets.converted(page)
    notes = sheets.taken_out(body)
    sheets.leave_out(body, focus=True)
    _cut(body)
    table = body.css("table tbody tr")
    if rows < len(table) and rows and table[rows - 1].css_first(".group"):
        rows -= 1
    for row in table[rows:]:
        row.decompose()
    for emptied in [each for each in body.css(".table") if not each.css("tbody tr")]:
        heading = emptied.prev
        while heading is not None and heading.tag != "h2":
            heading = heading.prev
        for element in filter(None, (heading, emptied)):
            element.decompose()
    cited = _signed(body, notes)
    for link in body.css("a"):
        link.unwrap()
    # What a note proves stands once a page, in the first note of its claim.
    proven = {_claim(note): told.partition(_MARK)[0] for note, told in reversed(notes.items())}
    quoted: dict[str, str] = {}
    named: dict[str, str] = {}
    for note in cited:
        sign, claim = _SIGN.search(notes[note]), _claim(note)
        if sign:
            # One quote of each source, and no two that prove the same.
            if sign[0] not in quoted and proven.get(claim):
                quoted[sign[0]] = proven.pop(claim) + "".join(notes[note].partition(_MARK)[1:])
            name = _NAME.search(notes[note])
            named.setdefault(sign[0], name[1] if name else sign[0])
    quotations = list(quoted.values())[:QUOTATIONS]
    return {
        "body": sheets.dressed(body),
        "quotations": tuple(map(sheets.without_links, quotations)),
        "sources": tuple(sheets.without_links(named[sign]) for sign in sorted(named)),
        "left_out": max(0, len(table) - rows),
    }


def _claim(note: str) -> str:
    return note.rpartition("-")[0]


def _cut(body: LexborNode) -> None:
    """Leaves out all from the first heading on that a brief does not have."""
    gone = False
    for element in list(body.iter(include_text=False)):
        if element.tag == "h2":
            gone = element.attributes.get("id") in _FROM_HERE
        of_brief = element.tag in ("h1", "h2", "p", "dl") or bool(element.css("table, dl"))
        if gone or not of_brief or element.css("table.sums"):
            element.decompose()


def _signed(body: LexborNode, notes: Mapping[str, str]) -> list[str]:
    """Puts signs in the place of marks, each once in a run; gives the notes that are cited."""
    cited: list[str] = []
    run: set[str] = set()
    for mark in body.css("sup"):
        link = mark.css_first("a.footnote-ref")
        note = str(link.attributes.get("href")).removeprefix("#") if link else ""
        sign = _SIGN.search(notes.get(note, ""))
        if sign:
            cited.append(note)
            if sign[0] not in run:
                sheets.put_before(mark, sign[0])
            run.add(sign[0])
        following = mark.next
        if following is None or following.tag != "sup":
            run = set()
        mark.decompose()
    return list(dict.fromkeys(cited))
