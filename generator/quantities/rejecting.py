"""What a sentence says only to deny it, to take it back, or to suppose it."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from generator.languages import LANGUAGES
from generator.languages.figure_words import listed
from generator.quantities.grammar import GAP, any_of, grammar_for

_BEFORE = 90
_BEHIND = 60
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?;:](?=\s|$)|\[…|\|")
_CUT = re.compile(r",(?=\s)|(?<=\s)[–—-](?=\s)|—|[()]")
_PLAIN = frozenset(("not", "never", "nicht", "nichts", "nie", "niemals", "pas", "jamais", "nunca",
                    "jamás", "non", "mai"))  # fmt: skip
"""Negations that also stand behind what they deny: `$3bn was never paid`."""
_REACH = 600
"""How far a denial is looked for, in code points; one farther off in the sentence denies too."""
_FEW = 3
"""Words between a figure and what denies it from behind; long words of a clause's beginning."""


class _Denial(NamedTuple):
    """A word that denies; `far` says that it reaches over commas: `refused, he said, to pay`."""

    start: int
    end: int
    far: bool


def is_rejected(text: str, start: int, end: int, language: str) -> bool:
    """Whether the figure or date from `start` to `end` is one that the sentence says is not so."""
    words, window = grammar_for(language).words, text[max(0, start - _BEFORE) : start]
    lower = window.lower()
    if lower.endswith(_SECONDS) and _NOR.search(window):
        return True
    if any(phrase in lower for phrase in words.instead) and _patterns(language)[0].search(window):
        return True
    behind = text[end : end + _BEHIND].lower()
    if not any(phrase in behind for phrase in words.contrasts):
        return False
    _, denied, contrast = _patterns(language)
    return bool(denied.search(window) and contrast.match(text, end, end + _BEHIND))


_NOR = re.compile(
    r"\b(?:weder\b[^.;:!?\n]*\bnoch|neither\b[^.;:!?\n]*\bnor|(?:eher|lieber)\b[^.;:!?\n]*\bals"
    r"|plutôt\b[^.;:!?\n]*\bque|más bien\b[^.;:!?\n]*\bque|piuttosto\b[^.;:!?\n]*\bche)\s$",
    re.IGNORECASE,
)
"""What is denied, or less so, by its second word, in any language."""
_SECONDS = ("noch ", "nor ", "als ", "que ", "che ")


def is_denied(text: str, start: int, end: int, language: str) -> bool:
    """Whether the clause of what stands from `start` to `end` says that it is not, or would be.

    `start` is where the words begin that qualify it: their negation (`no more than`) denies
    nothing.
    """
    stretch = _stretches(text, language)
    first, last = start - _REACH, end + _REACH
    if stretch.is_denied_from(first, start) or stretch.is_denied_by(end, last):
        return True
    return any(
        _reaches(text, denial, start, language)
        if denial.end <= start
        else _reaches_back(text, denial, end, language)
        if denial.start >= end
        else denial.start < start and denial.end > end  # `schließt 3 Mrd. aus`
        for denial in stretch.denials[stretch.place_of(first) : stretch.place_of(last)]
    )


def _reaches(text: str, denial: _Denial, start: int, language: str) -> bool:
    """Whether what is denied goes on to `start`: in one clause, or where that is only broken."""
    between = text[denial.end : start]
    if _STOP.search(between) or (
        not between.strip() and text[denial.end - 5 : denial.end].lower() == "ed to"
    ):
        return False  # `declined to $3bn`
    cuts = [cut.start() for cut in _CUT.finditer(between)]
    if _turn(language).search(between):
        return False
    joined = _AND.match(between)
    if joined and joined["and"] in LANGUAGES[language].texts.joining.split():
        is_told = text[max(0, denial.start - 12) : denial.start].split()[-1:]
        if is_told and is_told[0] in _COPULAS:
            return False  # `sei nicht bindend und …`
    if denial.far or not cuts:
        return True
    if not between[: cuts[0]].strip():
        return True  # `did not, as reported, pay`
    hung = _relative(language).match(between, cuts[0] + 1) if len(cuts) == 1 else None
    if hung and (hung[0].strip().lower() in _THAT or _NONE.match(text, denial.start)):
        return True  # `found no bank, which …`
    if len(cuts) == 1 and language == "de" and _INFINITIVE.match(text, start):
        return True  # `war nicht bereit, … zu zahlen`
    edges = _stretches(text, language).edges
    before = bisect_right(edges, denial.start)
    begin = edges[before - 1] if before else 0
    opening = text[begin : denial.start + cuts[0] + denial.end - denial.start]
    long = [word for word in _WORD.findall(opening) if len(word) > _FEW]
    return len(long) < _FEW and not _relative(language).match(opening)


_AND = re.compile(rf"{GAP}\w+{GAP}(?P<and>\w+)(?!\w)")
_INFINITIVE = re.compile(r"[^,;:!?]{0,160}?\b(?:zu \w+n|\w+zu\w+en)\b")
_THAT = ("dass", "ob", "whether", "that")
_NONE = re.compile(r"kein|no\b|aucun|ning[uú]n|nessun", re.IGNORECASE)
_COPULAS = frozenset(
    listed("is are was were ist sind war waren sei seien est sont es son era è sono erano")
)
_EDGE = re.compile(rf"{_STOP.pattern}|{_CUT.pattern}")


def _reaches_back(text: str, denial: _Denial, end: int, language: str) -> bool:
    """Whether a denial behind a figure is one of it, and not of what follows."""
    between = text[end : denial.start]
    if between[:1] in ("-", "‑") or _EDGE.search(between):
        return False  # `die 100-Milliarden-Zahl sei nie eine Zusage gewesen`
    word = text[denial.start : denial.end].lower()
    if word == "no" and (language == "es" or text.startswith(" longer", denial.end)):
        word = "not"
    if not denial.far and word not in _PLAIN:
        return False
    return len(between.split()) <= _FEW or bool(_ENDS.match(text, denial.end))


_ENDS = re.compile(r"\s*(?:$|[.,;:!?)])")


class _Stretches(NamedTuple):
    """Where a text denies something, and the ends of what bounds how far that reaches."""

    denials: tuple[_Denial, ...]
    starts: tuple[int, ...]
    """Of the denials."""
    stops: tuple[int, ...]
    edges: tuple[int, ...]
    """Of clauses; each stop is one."""

    def place_of(self, offset: int) -> int:
        return bisect_left(self.starts, offset)

    def is_denied_from(self, first: int, start: int) -> bool:
        """Whether a denial before ``first`` may reach `start`: so far off, that is not read."""
        stopped = bisect_right(self.stops, start)
        return self.place_of(self.stops[stopped - 1] if stopped else 0) < self.place_of(first)

    def is_denied_by(self, end: int, last: int) -> bool:
        """The same for one behind ``last``."""
        edge = bisect_right(self.edges, end)
        upto = self.edges[edge] if edge < len(self.edges) else sys.maxsize
        return self.place_of(last) < self.place_of(upto)


@lru_cache(maxsize=1024)
def _stretches(text: str, language: str) -> _Stretches:
    denials = tuple(
        _Denial(*found.span(), found["far"] is not None)
        for found in _denying(language).finditer(text)
    )
    starts = tuple(denial.start for denial in denials)
    if not denials:
        return _Stretches((), (), (), ())
    stops, edges = (
        tuple(found.end() for found in pattern.finditer(text)) for pattern in (_STOP, _EDGE)
    )
    return _Stretches(denials, starts, stops, edges)


@cache
def _denying(language: str) -> re.Pattern[str]:
    words, texts = grammar_for(language).words, LANGUAGES[language].texts
    far = "|".join(words.undone).replace(" ", GAP)
    return re.compile(
        rf"(?<!\w)(?:(?P<far>(?:{far})(?!\w))|{_negation(texts.negations.split(), words.only)})",
        re.IGNORECASE,
    )


def _negation(negations: list[str], only: tuple[str, ...]) -> str:
    """A negation that is one: `not only` is none, nor is *ne … que*."""
    elided = any_of(each for each in negations if each.endswith("'"))
    whole = any_of(each for each in negations if not each.endswith("'"))
    ended = rf"(?:(?:{whole})(?!\w)|\w+n['’]t(?!\w){f'|(?:{elided})' if elided else ''})"
    return (
        rf"{ended}(?!{GAP}(?:{any_of(only)})(?!\w))"
        r"(?!(?<=ne|n['’])\s?(?:\w+\s){1,4}?(?:que\b|qu['’]))"
    )


@cache
def _turn(language: str) -> re.Pattern[str]:
    """Where another clause begins, of which nothing before is true."""
    texts = LANGUAGES[language].texts
    adding, joining, verbs = (
        any_of(words.split()) for words in (texts.adding, texts.joining, texts.verbs)
    )
    return re.compile(
        rf"(?<!\w)(?:(?:{adding})(?!\w)|(?:{joining}){GAP}(?:{verbs})(?!\w))|,{GAP}(?:{joining})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _relative(language: str) -> re.Pattern[str]:
    """What opens a clause that says something by the way."""
    return re.compile(
        rf"\s*(?:{any_of(grammar_for(language).words.relatives)})(?!\w)", re.IGNORECASE
    )


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = grammar_for(language).words
    few = rf"(?:(?![\d.,;:!?]|{any_of(words.contrasts)}\b)[^\s.,;:!?]+{GAP})"
    negation = _negation(LANGUAGES[language].texts.negations.split(), words.only)
    return (
        re.compile(rf"(?<!\w)(?:{any_of(words.instead)}){GAP}{few}{{0,3}}$", re.IGNORECASE),
        re.compile(rf"(?<!\w){negation}{GAP}{few}{{0,5}}$", re.IGNORECASE),
        re.compile(
            rf"[^.;:!?\n]{{0,40}}?(?:,|(?=\s))\s?(?:{any_of(words.contrasts)})(?!\w)", re.IGNORECASE
        ),
    )
