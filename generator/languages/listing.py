"""Phrases looked for in a text, all of them in one pass over its words.

A phrase is written in small letters, as in `put/puts (_) on ice`: `a/b` is either word, `(a)` that
word or none, `_` any word, `*` any letters. `…` is words of the same sentence and `‥` of the same
clause, `#` the beginning of a figure, quoted or not, `$` the end of a clause; `!a/b` is none of
what is listed. A comma may stand between any two words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Generic, NamedTuple, TypeAlias, TypeVar

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
_ENDS = {" ": _GAP, "$": r"(?!\w)"}

_Told: TypeAlias = Mapping[str, tuple[tuple[str, T], ...]]


class Listing(NamedTuple, Generic[T]):
    """Patterns, each with what it tells, by the word with which they begin, or by the first letters
    of one that goes on. A pattern is made when the first such word is met.
    """

    words: _Told[T]
    stems: _Told[T]
    begins: re.Pattern[str]
    """A word with which one may begin; to look up every word takes three times as long."""


def listing(entries: Iterable[tuple[str, T]]) -> Listing[T]:
    """The phrases, given with what each tells, as `found` wants them."""
    made: tuple[dict[str, dict[T, list[str]]], ...] = ({}, {})
    beginnings: list[str] = []
    for phrase, tells in entries:
        first, *others = phrase.split()
        behind = "".join(map(_behind, others, (*others[1:], "")))
        for word in first.split("/"):
            begins = _WORD.match(word)
            assert begins, f"`{phrase}` begins with no word"
            goes_on = word[begins.end() :][:1] == "*" and begins.end() >= _BEGINNING
            key = word[:_BEGINNING] if goes_on else begins[0]
            made[goes_on].setdefault(key, {}).setdefault(tells, []).append(_word(word) + behind)
            following = others[0].split("/") if others and word == begins[0] else [""]
            known = all(map(str.isalpha, (each[:1] for each in following)))
            heads = (each.partition("*")[0][:_BEGINNING] for each in following)
            ends = [""] if goes_on else [f" {head}" for head in heads] if known else ["$"]
            beginnings += (f"{begins[0]}{end}"[:_LOOKED_AT] for end in ends)
    begin = one_of(dict.fromkeys(beginnings), lambda letter: _ENDS.get(letter) or re.escape(letter))
    words, stems = map(_joined, made)
    return Listing(words, stems, re.compile(rf"\b(?={begin})\w+|~"))


def one_of(words: Iterable[str], spelled: Callable[[str], str]) -> str:
    """A pattern for one of the words, the longest first; `spelled` gives that of a letter.

    It goes letter by letter, so that not each word is tried where one may stand. Of no words, it
    matches nothing.
    """
    longest_first = sorted(words, key=len, reverse=True)
    if len(longest_first) == 1:
        return "".join(map(spelled, longest_first[0]))
    letters = grouped((word[:1], word[1:]) for word in longest_first)
    tries = [spelled(first) + one_of(rest, spelled) for first, rest in letters.items() if first]
    if "" in letters:
        tries.append("")
    return tries[0] if len(tries) == 1 else f"(?:{'|'.join(tries) or '(?!)'})"


def _joined(made: Mapping[str, Mapping[T, list[str]]]) -> _Told[T]:
    return {
        key: tuple(("|".join(patterns), tells) for tells, patterns in told.items())
        for key, told in made.items()
    }


def found(
    text: str, phrases: Listing[T], only_at: int | None = None
) -> Iterator[tuple[int, int, T]]:
    """From where to where each phrase stands in a text of small letters, and what it tells."""
    text = text.replace("’", "'")
    words, stems, begins = phrases
    here = None if only_at is None else begins.match(text, only_at)
    for match in begins.finditer(text) if only_at is None else filter(None, (here,)):
        word = match[0]
        for told in (words.get(word), stems.get(word[:_BEGINNING])):
            for pattern, tells in told or ():
                if phrase := _compiled(pattern).match(text, match.start()):
                    yield match.start(), phrase.end(), tells


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _behind(word: str, following: str) -> str:
    """The pattern of a word behind the first, with what stands before it."""
    if word in _PLACES:
        return _ahead(following) * (word != "$") + _PLACES[word]
    if word.startswith("!"):
        return rf"(?!{_GAP}{_one_word(word[1:])})"
    if word.startswith("("):
        return rf"(?:{_GAP}{_one_word(word[1:-1])})?"
    return _GAP + _one_word(word)


def _ahead(words: str) -> str:
    """That one of the words comes at all: to go to each in turn would take many times as long."""
    plain = [word.removesuffix("*") for word in words.split("/")]
    found = all(map(str.isalpha, plain))
    return rf"(?=[^;:!?]{{0,124}}(?:{'|'.join(plain)}))" if found else ""


def _one_word(words: str) -> str:
    return rf"(?:{'|'.join(map(_word, words.split('/')))})"


def _word(word: str) -> str:
    if word == "#":
        return r"(?=[“„«‹‘\"']?\s?[$€£¥\d])"
    if word == "_":
        return r"\w+\b"
    letters = re.escape(word.removesuffix("*")).replace(r"\*", r"\w*")
    if word.endswith("*"):
        return rf"{letters}\w*+"
    return letters + r"(?!\w)" * word[-1].isalnum()
