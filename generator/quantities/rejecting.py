"""What a sentence says only to deny it, to take it back, to compare with it, or to suppose it.

Each word that does so (see `FigureWords`) reaches over a stretch of the sentence, and no figure or
date in such a stretch is what the sentence says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from generator.languages import LANGUAGES
from generator.quantities.grammar import GAP, LETTERS, any_of, grammar_for

_BEFORE = 90
_LONGEST = 12
_LAST = re.compile(rf"{LETTERS}$")
_NEXT = re.compile(rf"\s+({LETTERS})")
_STOP = re.compile(r"[.!?;:](?=\s|$)|\[…|\||\n[ \t]*\n")
_CUT = r",(?=\s)|(?<=\s)[–—-](?=\s)|—|[()]"


def is_denied(text: str, start: int, end: int, language: str) -> bool:
    """Whether the sentence of what stands from `start` to `end` does not say that it is so.

    `start` is where the words begin that qualify it: their negation (`no more than`) denies
    nothing.
    """
    denied = _denied(text, language)
    at = bisect_right(denied, (start, len(text), True))
    compound = text[end : end + 1] in ("-", "‑")  # `die 100-Milliarden-Zahl sei nie bindend`
    for stretch in denied[max(0, at - 3) : at]:
        if end <= stretch.end and not compound if stretch.back else start < stretch.end:
            return True
    window = text[max(0, start - _BEFORE) : start]
    return _patterns(language).instead.search(window) is not None


class _Stretch(NamedTuple):
    """What is denied; `back` by a negation behind it."""

    start: int
    end: int
    back: bool = False


@lru_cache(maxsize=1024)
def _denied(text: str, language: str) -> tuple[_Stretch, ...]:
    """What a text denies, in order."""
    patterns = _patterns(language)
    if not patterns.any.search(text):
        return ()
    found: list[_Stretch] = []
    start = 0
    for end in (*_stops(text, language), len(text)):
        found += _in_sentence(text, start, end, patterns)
        start = end
    return tuple(sorted(found))


def _stops(text: str, language: str) -> Iterator[int]:
    """Where sentences end: behind no abbreviation (`2 Mrd. sind`), or it ends its sentence."""
    texts = LANGUAGES[language].texts
    abbreviations = {*texts.never_last.split(), *texts.may_be_last.split()}
    starters = texts.starters.split()
    for stop in _STOP.finditer(text):
        if stop[0] == ".":
            word = _LAST.search(text, max(0, stop.start() - _LONGEST), stop.start())
            following = _NEXT.match(text, stop.end())
            begins = following and following[1][0].isupper() and following[1].lower() in starters
            if word and word[0].lower() in abbreviations and not begins:
                continue
        yield stop.end()


def _in_sentence(text: str, start: int, end: int, patterns: _Patterns) -> Iterator[_Stretch]:
    """What of a sentence is denied, in order."""
    if not patterns.any.search(text, start, end):
        return
    *_, undone = (None, *patterns.undone.finditer(text, start, end))
    if undone:
        behind = _clauses(text, undone.end(), end, patterns)
        begin, start = start, next((each.start for each in behind if each.turns), end)
        yield _Stretch(begin, start)
    compared = patterns.compared.search(text, start, end)
    if compared:
        yield _Stretch(compared.end(), end)
        end = compared.start()
    affirmed = patterns.affirms.search(text, start, end) is not None
    hung: list[re.Match[str]] = []  # the negations that the next clause may hang on
    by_the_way = False
    for begin, until, turns in _clauses(text, start, end, patterns):
        aside = patterns.relative.match(text, begin, until) is not None
        if turns or (by_the_way and not aside):
            hung = []
        negations = list(patterns.negation.finditer(text, begin, until))
        # `paid no bank, which …`; what is said by the way of a clause with `not` is so
        denied = hung and not (aside and all(each["verbal"] for each in hung))
        unsaid = not affirmed and patterns.infinitive.search(text, begin, until)
        if denied or unsaid or patterns.negative.search(text, begin, until):
            yield _Stretch(begin, until)
        elif first := (patterns.supposed.search(text, begin, until) or next(iter(negations), None)):
            yield _Stretch(first.end(), until)
        if verbal := [each.start() for each in negations if each["verbal"]]:
            yield _Stretch(begin, verbal[-1], back=True)
        if negations:
            hung, by_the_way = negations, aside


class _Clause(NamedTuple):
    """A clause; `turns` where nothing that was denied before it goes on to be."""

    start: int
    end: int
    turns: bool


def _clauses(text: str, start: int, end: int, patterns: _Patterns) -> Iterator[_Clause]:
    turns = False
    for cut in patterns.cut.finditer(text, start, end):
        at = max(cut.start(), cut.start("and"))
        yield _Clause(start, at, turns)
        turns = cut["cut"] is None
        start = at if turns else cut.end()
    yield _Clause(start, end, turns)


class _Patterns(NamedTuple):
    undone: re.Pattern[str]
    infinitive: re.Pattern[str]
    affirms: re.Pattern[str]
    compared: re.Pattern[str]
    negative: re.Pattern[str]
    supposed: re.Pattern[str]
    negation: re.Pattern[str]
    any: re.Pattern[str]
    """All of these: most texts have none."""
    cut: re.Pattern[str]
    relative: re.Pattern[str]
    instead: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words, texts = grammar_for(language).words, LANGUAGES[language].texts

    def whole(*expressions: str) -> re.Pattern[str]:
        spaced = "|".join(expressions).replace(" ", GAP)
        return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", re.IGNORECASE)

    adding, joining, verbs = (
        any_of(listing.split()) for listing in (texts.adding, texts.joining, texts.verbs)
    )
    negations = set(texts.negations.split())
    verbal = any_of(each for each in negations if each in words.verbal or each.endswith("n't"))
    other = any_of(each for each in negations if each not in words.verbal)
    negation = (
        # what is left out ends where the next word begins: `n'a`
        rf"(?:(?P<verbal>{verbal})|{other})(?:(?<=['’])|(?!\w))(?!{GAP}(?:{any_of(words.only)})(?!\w))"
        r"(?!(?<=ne|n['’])\s?(?:\w+\s){1,4}?(?:que\b|qu['’]))"
    )
    told = (*words.undone, *words.compared, words.negative, words.supposed, words.infinitive)
    return _Patterns(
        undone=whole(*words.undone),
        infinitive=whole(words.infinitive),
        affirms=whole(*words.affirms),
        compared=whole(*words.compared),
        negative=whole(words.negative),
        supposed=whole(words.supposed),
        negation=re.compile(rf"(?<!\w){negation}", re.IGNORECASE),
        any=re.compile(
            rf"(?<!\w)(?:{'|'.join(told).replace(' ', GAP)}|{verbal}|{other})", re.IGNORECASE
        ),
        cut=re.compile(
            rf",{GAP}(?:{joining})(?!\w)|(?P<cut>{_CUT})|(?<!\w)(?:(?:{adding})(?!\w)"
            rf"|(?:{joining}){GAP}(?:{LETTERS}{GAP})?(?:{verbs})(?!\w)"
            rf"|(?:{any_of(words.copulas)}){GAP}(?:{verbal}){GAP}{LETTERS}{GAP}(?P<and>{joining})(?!\w))",
            re.IGNORECASE,
        ),
        relative=re.compile(rf"\s*(?:{any_of(words.relatives)})(?!\w)", re.IGNORECASE),
        instead=re.compile(
            rf"(?<!\w)(?:{any_of(words.instead)})(?:{GAP}[^\s.,;:!?\d]+){{0,3}}{GAP}?$",
            re.IGNORECASE,
        ),
    )
