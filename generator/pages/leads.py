"""First sentences, which tell in a list what a page or an assessment tells in full."""

import re

from generator.model import Text
from generator.sentences import sentences

_BLOCK = re.compile(r"\n[ \t]*\n")
_NO_PROSE = re.compile(r"#|[-*+] |\d+[.)] |\||>|:|!!!|```|~~~|<|\[\^|    ")
_RUN_IN = re.compile(r"\*\*[^*\n]{1,40}\*\*\s+")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


def first_sentence(text: Text) -> Text:
    """The first sentence of a text with the citations that belong to it."""
    first = _first(" ".join(str(text).split()))
    return Text(((text.language, first),)) if first else text


def opening(body: str) -> str:
    """The first sentence of a page's first paragraph of prose, without links of Markdown."""
    for block in _BLOCK.split(body):
        words = " ".join(block.split())
        if not words or _NO_PROSE.match(block.lstrip("\n")) or "\n:" in block:
            continue
        return _first(_LINK.sub(r"\1", _RUN_IN.sub("", words, count=1)))
    return ""


def _first(words: str) -> str:
    spans = sentences(words)
    if not spans:
        return ""
    # A citation is never cut in two, whatever stops stand around it.
    first = spans[0].of(words)
    return first if first.count("[") == first.count("]") else words
