"""What a hand-written page may be: limits that people do not meet, and that hostile pages need.

Engines of Markdown take time that grows with the square of what is open and not yet closed, and
call themselves for what stands in something else. Within these limits their time grows with the
length of the page, and so does ours here: the text is gone through once for each limit.
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Finding, Location, forbidden_in
from generator.reading.yaml import conflict_in

MAX_PAGE_BYTES = 256_000
MAX_WORD = 200
MAX_NESTING = 50

PAGE_NAME = re.compile(r"(?!.{201})\w([\w\u0300-\u036f .-]*[\w\u0300-\u036f])?(?<!\.md)")
"""What a page and each of its folders may be called: what is an address everywhere."""

_OPEN = "[(<"
_BRACKET = re.compile(r"[\[\]()<>]")
_CLOSES = dict(zip("])>", _OPEN, strict=True))
_LEAD = re.compile(r"(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*")
_MARKER = re.compile(r"[>*+-]|\d+")
_HEADING = re.compile(r"#|[=-]+[ \t]*$")
_ELEMENT = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])")
_VOID = frozenset(["br", "col", "hr", "img", "wbr"])
_WORD = re.compile(r"\S+")


def page_faults(text: str, path: str) -> Iterator[Finding]:
    """A finding for each limit that a page exceeds, and for what no text may hold, at the first."""
    for fault in (forbidden_in(text, path), conflict_in(text, path, "SCH003")):
        if fault:
            yield fault
    word = next((each for each in _WORD.finditer(text) if len(each[0]) > MAX_WORD), None)
    if word:
        message = f"a word has {len(word[0]):,} characters, expected at most {MAX_WORD}"
        yield Finding("SCH003", Location.in_text(path, text, word.start()), message)
    for at, what in (_deep_block(text), _deep_element(text)):
        if what:
            message = f"{what} more than {MAX_NESTING} levels deep, expected fewer"
            yield Finding("SCH003", Location.in_text(path, text, at), message)


def _deep_block(text: str) -> tuple[int, str]:
    """Where brackets that nothing closes, lists, quotations or headings of one block run deep."""
    start = headings = 0
    opened = dict.fromkeys(_OPEN, 0)
    for line in text.split("\n"):
        if not line.strip():
            opened, headings = dict.fromkeys(_OPEN, 0), 0
        lead = _LEAD.match(line)
        before = lead[0] if lead else ""
        headings += bool(_HEADING.match(line, len(before)))
        indented = len(before.expandtabs(4)) // 4 + len(_MARKER.findall(before))
        if indented > MAX_NESTING or headings > MAX_NESTING:
            return start, "headings, lists or quotations are"
        for bracket in _BRACKET.finditer(line):
            if bracket[0] in _OPEN:
                opened[bracket[0]] += 1
                if opened[bracket[0]] > MAX_NESTING:
                    return start + bracket.start(), f"`{bracket[0]}` is not closed, and stands"
            else:
                opening = _CLOSES[bracket[0]]
                opened[opening] = max(0, opened[opening] - 1)
        start += len(line) + 1
    return 0, ""


def _deep_element(text: str) -> tuple[int, str]:
    """Where HTML elements stand too deep in each other."""
    depth = 0
    for tag in _ELEMENT.finditer(text):
        if tag[2].lower() not in _VOID:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAX_NESTING:
            return tag.start(), f"`<{tag[2]}>` stands in other elements"
    return 0, ""
