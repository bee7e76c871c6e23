"""Phrases looked for in a text, all of them in one pass over its words.

A phrase is written in small letters, as in `put/puts (_) on ice`: `a/b` is either word, `(a)` that
word or none, `_` any word, `*` any letters, also those with which a first word begins. `…` is words
of the same sentence and `‥` of the same clause, `#` the beginning of a `figure`, quoted or not, `$`
the end of a clause; `!a/b&c` is none of what is listed, `a`, or `b` and `c` behind it. A comma may
stand between any two words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Generic, TypeVar

from generator.groups import grouped

T = TypeVar("T")

_WORD = re.compile(r"\w+|~")
_BEGINNING = 3
_LOOKED_AT = 7
"""Letters of a phrase by which it is looked for; of its second word `_BEGINNING` at most."""
_GAP = r",?[\s-]{1,3}"
_PLACES = {
    "…": r"[^;:!?]{0,120}?",
    "‥": r"(?:[^,;:!?]|,(?=\d)){0,120}?",
    "$": r"(?=\s*(?:[.,;:!?)]|$))",
}
_ENDS = {" ": r"\W+", "$": r"\b"}
"""What stands behind a first word, as far as it tells where a phrase may begin: there are hundreds
of them to compile."""

_MARK = "\x1f"
"""A blank put before each figure, in place of the blank or quotation mark there."""

_REMEMBERED = 1 << 13
"""Words of texts of which it stays known what begins with them."""


class Listing(Generic[T]):
    """Phrases, each with what it tells, to be found in texts.

    `figure` is a regular expression of what a figure begins with, in small letters.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], figure: str = r"[$€£¥\d]") -> None:
        self._listed: dict[str, dict[T, list[str]]] = {}
        """By the word with which they begin, the first letters of one that goes on (`put*`), or its
        ending (`*ing`)."""
        beginnings: list[str] = []
        for phrase, tells in entries:
            first, *others = phrase.split()
            for word in first.split("/"):
                begins = _WORD.match(word)
                goes_on = begins and word[begins.end() :][:1] == "*" and begins.end() >= _BEGINNING
                key = f"{word[:_BEGINNING]}*" if goes_on else begins[0] if begins else word
                told = self._listed.setdefault(key, {}).setdefault(tells, [])
                told.append(" ".join([word, *others]))
                if begins is None:
                    assert word.startswith("*"), f"`{phrase}` begins with no word"
                    continue
                following = others[0].split("/") if others and word == begins[0] else [""]
                known = all(map(str.isalpha, (each[:1] for each in following)))
                heads = (each.partition("*")[0][:_BEGINNING] for each in following)
                ends = [""] if goes_on else [f" {head}" for head in heads] if known else ["$"]
                beginnings += (f"{begins[0]}{end}"[:_LOOKED_AT] for end in ends)
        begin = one_of(dict.fromkeys(beginnings), _ENDS)
        self._endings = [each[1:] for each in self._listed if each[0] == "*"]
        end = rf"|\b\w+?{one_of(self._endings)}\b" if self._endings else ""
        # A word with which one may begin; to look up every word takes three times as long.
        self._begins = re.compile(rf"\b(?={begin})\w+|~{end}")
        self._before_figure = re.compile(rf"[\s“„«‹‘\"'](?={figure})")
        self._patterns = lru_cache(maxsize=_REMEMBERED)(self._patterns_from)

    def found(self, text: str) -> Iterator[tuple[int, int, T]]:
        """From where to where each phrase stands in a text of small letters, and what it tells."""
        text, marked = text.replace("’", "'"), ""
        for match in self._begins.finditer(text):
            for tells, pattern, of_figures in self._patterns(match[0]):
                if of_figures and not marked:
                    marked = self._before_figure.sub(_MARK, text)
                if phrase := pattern.match(marked or text, match.start()):
                    yield match.start(), phrase.end(), tells

    def _patterns_from(self, word: str) -> Sequence[tuple[T, re.Pattern[str], bool]]:
        """What phrases tell that may begin with a word, with what matches one of them, and whether
        it looks for figures.
        """
        endings = (f"*{each}" for each in self._endings if word.endswith(each))
        keys = (word, f"{word[:_BEGINNING]}*", *endings)
        listed_by = (self._listed.get(key, {}) for key in keys)
        return [
            (tells, _pattern(tuple(each)), "#" in "".join(each))
            for told in listed_by
            for tells, each in told.items()
        ]


def one_of(words: Iterable[str], spelled: Mapping[str, str] = MappingProxyType({})) -> str:
    """A pattern for one of the words, the longest first; some letters are `spelled` otherwise.

    It goes letter by letter, so that not each word is tried where one may stand. Of no words, it
    matches nothing.
    """
    longest_first = sorted(words, key=len, reverse=True)
    letters = {letter: re.escape(letter) for letter in set().union(*longest_first)}
    return _one_of(longest_first, {**letters, **spelled})


def _one_of(words: Sequence[str], spelled: Mapping[str, str]) -> str:
    if len(words) == 1:
        return "".join(map(spelled.__getitem__, words[0]))
    letters = grouped((word[:1], word[1:]) for word in words)
    tries = [spelled[first] + _one_of(rest, spelled) for first, rest in letters.items() if first]
    if "" in letters:
        tries.append("")
    return tries[0] if len(tries) == 1 else f"(?:{'|'.join(tries) or '(?!)'})"


@cache
def _pattern(listed: Sequence[str]) -> re.Pattern[str]:
    """What matches one of the phrases, which is made when the first is looked for."""
    made = []
    for phrase in listed:
        first, *others = phrase.split()
        made.append(_word(first) + "".join(map(_behind, others, (*others[1:], ""))))
    return re.compile("|".join(made))


def _behind(word: str, following: str) -> str:
    """The pattern of a word behind the first, with what stands before it."""
    if word in _PLACES:
        return _ahead(following) * (word != "$") + _PLACES[word]
    if word.startswith("!"):
        return rf"(?!{_GAP}{_one_word(word[1:])})"
    if word.startswith("("):
        # as few of any words as may be: one may begin a figure
        return rf"(?:{_GAP}{_one_word(word[1:-1])})?{'?' * (word == '(_)')}"
    return _GAP + _one_word(word)


def _ahead(words: str) -> str:
    """That one of the words comes at all: to go to each in turn would take many times as long."""
    plain = [word.removesuffix("*") for word in words.split("/")]
    found = all(map(str.isalpha, plain))
    return rf"(?=[^;:!?]{{0,124}}(?:{'|'.join(plain)}))" if found else ""


def _one_word(words: str) -> str:
    return rf"(?:{'|'.join(_GAP.join(map(_word, word.split('&'))) for word in words.split('/'))})"


def _word(word: str) -> str:
    if word == "#":
        return f"(?<={_MARK})"
    if word == "_":
        return r"\w+\b"
    letters = re.escape(word.removesuffix("*")).replace(r"\*", r"\w*")
    if word.endswith("*"):
        return rf"{letters}\w*+"
    return letters + r"(?!\w)" * word[-1].isalnum()
