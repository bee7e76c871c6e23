"""What a sentence says only to deny it, to take it back, to compare with it, to suppose or ask it.

Each word that does so (see `FigureWords`) reaches over a stretch of the sentence, and no figure or
date in such a stretch is what the sentence says.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias

from generator.groups import grouped
from generator.languages.listing import Listing
from generator.languages.locales import small_letters
from generator.quantities.grammar import LETTER, Expression, Grammar, any_of, compiled

# These are for text in small letters, in which the engine passes over far more quickly.
_NEGATION = Expression(
    # what is left out ends where the next word begins: `n'a`
    r"(?<!\w)(?:(?P<verbal>{verbal_negations})|{other_negations})(?:(?<=['’])|(?!\w))"
    r"(?!{GAP}{only}(?!\w))(?!{only_apart})",
    flags=0,
)
_CUT = Expression(
    r"(?=[,:;–—()\-]|{adding joining copulas})(?:"
    r",{GAP}{joining}(?!\w)|(?P<cut>[,:;](?=\s)|(?<=\s)[–—-](?=\s)|—|[()])"
    r"|(?<!\w)(?:{adding}(?!\w)"
    r"|{joining}{GAP}(?:{LETTERS}{GAP})?{verbs}(?!\w)"
    r"|{joining}{GAP}(?:{LETTERS}{GAP}){0,3}?{verbal_negations}(?:(?<=['’])|(?!\w))"
    r"|{copulas}{GAP}{verbal_negations}{GAP}{LETTERS}{GAP}(?P<and>{joining})(?!\w)))",
    flags=0,
)
_PART_ENDS = Expression(
    r"[,;:](?=\s)|[()—]|(?<=\s)[–-](?=\s)|(?<!\w){joining adding}(?!\w)", flags=0
)
"""Where part of a sentence ends that tells one thing."""
_INFINITIVE = Expression(r"(?<!\w){infinitive}(?!\w)", flags=0)
_AFFIRMS = Expression(r"(?<!\w){affirms}(?!\w)", flags=0)
_RELATIVE = Expression(r"\s*{relatives}(?!\w)", flags=0)
_INSTEAD = Expression(
    r"(?<!\w)(?P<instead>{instead})(?!\w)(?:{GAP}[^\s.,;:!?\d]+){0,5}{GAP}?", flags=0
)


def is_denied(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether the sentence of what stands from `start` to `end` does not say that it is so.

    `start` is where the words begin that qualify it: their negation (`no more than`) denies
    nothing.
    """
    begin, until = sentence_at(text, start, grammar)
    if text[until - 1 : until] == "?":
        return True
    told = _denied(text, begin, until, grammar)
    if _reaches(told["onward"], start - begin, start - begin + 1):
        return True
    # not in a compound: `die 100-Milliarden-Zahl sei nie bindend`
    compound = text[end : end + 1] in ("-", "‑")
    return not compound and _reaches(told["back"], start - begin, end - begin)


def is_of_each(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a sum is only that of each of several, or of each stretch of time: `je 5 Mrd.`."""
    begin, until = sentence_at(text, start, grammar)
    told = _denied(text, begin, until, grammar)
    return _reaches(told["each"], start - begin, start - begin + 1)


def sentence_at(text: str, place: int, grammar: Grammar) -> _Place:
    """From where to where the sentence of a place stands."""
    stops = _stops(text, grammar)
    at = bisect_right(stops, place)
    return stops[at - 1] if at else 0, stops[at] if at < len(stops) else len(text)


def _reaches(stretches: Sequence[_Stretch], start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` lies in one of the stretches."""
    at = bisect_right(stretches, start, key=lambda stretch: stretch.start)
    return at > 0 and end <= stretches[at - 1].end


class _Stretch(NamedTuple):
    """What is denied; `back` by a negation behind it, or what is told of `each`."""

    start: int
    end: int
    how: str = "onward"


@lru_cache(maxsize=1024)
def _denied(
    text: str, begin: int, until: int, grammar: Grammar
) -> Mapping[str, Sequence[_Stretch]]:
    """What the sentence there denies, by how it does, each in order and none in another."""
    sentence = text[begin:until]
    told: dict[str, list[_Stretch]] = {"onward": [], "back": [], "each": []}
    for stretch in sorted(_in_sentence(sentence, small_letters(sentence), grammar)):
        found = told[stretch.how]
        if found and stretch.start < found[-1].end:
            stretch = _Stretch(found[-1].start, max(found.pop().end, stretch.end))
        found.append(stretch)
    return told


@lru_cache(maxsize=1024)
def _stops(text: str, grammar: Grammar) -> tuple[int, ...]:
    """Where sentences end; at no colon beside a word or two: `Wrong: it paid $5bn; it did not`."""
    stops = [0, *(stop.end() for stop in _stop(grammar).finditer(text)), len(text)]
    return tuple(
        at
        for last, at, following in zip(stops, stops[1:], stops[2:], strict=False)
        if text[at - 1] not in ":;"
        or not (
            _is_label(text[at:following])
            or _is_label(text[last:at], 5 if text[at - 1] == ":" else 1)
        )
    )


def _is_label(part: str, most: int = 5) -> bool:
    """Whether what stands on one side of a colon or semicolon is no sentence of its own."""
    return 0 < len(part.split(None, most + 1)) <= most and not any(map(str.isdigit, part))


@cache
def _stop(grammar: Grammar) -> re.Pattern[str]:
    """The end of a sentence: behind no abbreviation (`2 Mrd. sind`), unless it ends its own.

    Nor behind a day or an initial: `Am 1. April 2025 wurde nichts gezahlt`.

    It begins with the stop itself: so the engine can leap to the stops.
    """
    texts = grammar.texts
    short = grouped((len(each), each) for each in (*texts.never_last, *texts.may_be_last))
    no_short = "".join(
        rf"(?<!(?<!{LETTER}){any_of(filter(str.isalpha, each))}\.)" for each in short.values()
    )
    no_short += r"(?<!(?<!\w)\w\.)(?<!(?<!\w)\d\d\.)"
    starts = "|".join(f"(?-i:{each[0].upper()}){each[1:]}" for each in texts.starters)
    template = (
        r"[.!?;:\[|\n](?:(?<=[!;:])(?=\s|$)|(?<=\?)(?=[\"”“»’)\]]*(?:[\s,]|$))"
        r"|(?<=\.)(?=\s|$)(?:{no_short}|(?=\s+{starts}(?!{LETTER})))"
        r"|(?<=\[)…|(?<=\|)|(?<=\n)[ \t]*\n)"
    )
    return compiled(template, grammar, {"no_short": no_short, "starts": starts})


_KINDS = ("compared", "supposed", "imagined", "negative", "turns", "each", "regular")
_BLANKS = 2
_MAY_BE_GRANTED = frozenset({"supposed", "imagined", "each", "regular"})
_Place: TypeAlias = tuple[int, int]
"""From where to where words stand."""


def _told(text: str, grammar: Grammar) -> tuple[Sequence[_Stretch], Mapping[str, Sequence[_Place]]]:
    """What of a sentence in small letters is undone, and where words stand that tell the rest."""
    stretches: list[_Stretch] = []
    places: dict[str, list[_Place]] = {kind: [] for kind in _KINDS}
    last = opener = closed = granted = 0
    begin = next((at for at, each in enumerate(text) if each.isalnum()), 0)
    for at, end, tells in _listed(grammar).found(text):
        if tells in places:
            places[tells] += [(at, end)] * (tells not in _MAY_BE_GRANTED or at >= granted)
        elif tells == "granted":
            granted = end
        elif tells == "opening":
            places["supposed"] += [(at, end)] * (at == begin)
        elif tells == "takes_back":
            stretches += [_Stretch(0, at)] * (text[:at].rstrip()[-1:] in ",;:(–—-")
        elif tells == "undone" and at < granted:
            pass
        elif tells == "undone" and at >= closed:
            last = end
        elif tells == "undone":
            stretches.append(_Stretch(opener, closed))
        elif at >= closed:
            cut = _CUT[grammar].search(text, end)
            opener, closed = at, cut.start() if cut else len(text)
    if last:
        onward = _clauses(text, last, len(text), grammar)
        until = next((each.start for each in onward if each.turns), len(text))
        stretches.append(_Stretch(0, until))
    return stretches, places


def _in_sentence(written: str, text: str, grammar: Grammar) -> Iterator[_Stretch]:
    """What of a sentence is denied, given as it is written and in small letters."""
    undone, told = _told(text, grammar)
    yield from undone
    yield from _of_each(text, told, grammar)
    yield from (_Stretch(at, len(text)) for at, _ in told["imagined"])
    for instead in _INSTEAD[grammar].finditer(text) if told["turns"] else ():
        yield _Stretch(instead.end("instead"), instead.end() + 1)
    start = max((each.end for each in undone if not each.start), default=0)
    end = len(text)
    for at, behind in sorted(each for each in told["compared"] if each[0] >= start)[:1]:
        yield _Stretch(behind, end)
        end = at
    meant = _INFINITIVE[grammar].search(written) and not _AFFIRMS[grammar].search(text)
    if not (meant or told["turns"] or told["supposed"] or told["negative"]):
        return
    hung: list[re.Match[str]] = []  # the negations that the next clause may hang on
    by_the_way, after = False, False
    main: list[_Place] = []  # the clause so far, without what is said by the way of it
    clauses = list(_clauses(text, start, end, grammar))
    last_begin = clauses[-1].start
    for begin, until, turns in clauses:
        aside = begin > start and _RELATIVE[grammar].match(text, begin, until) is not None
        if turns or not (aside or after):
            main = []  # and else the clause goes on behind what is said by the way
        clause = [(begin, until)] if aside else [*main, (begin, until)]
        main = main if aside else clause
        after = aside
        if turns or text[begin - 1 : begin] in (":", ";") or (by_the_way and not aside):
            hung = []
        negations = list(_NEGATION[grammar].finditer(text, begin, until)) if told["turns"] else []
        # `paid no bank, which …`; what is said by the way of a clause with `not` is so
        denied = hung and not (aside and all(each["verbal"] for each in hung))
        unsaid = meant and _INFINITIVE[grammar].search(written, begin, until)
        if denied or unsaid or _first_end(told["negative"], begin, until):
            yield _Stretch(begin, until)
        elif behind := _first_end(told["supposed"], begin, until):
            # nobody knows where it ends, but what hangs on it comes last
            reach = until if text[until : until + 1] in "()" else last_begin
            yield _Stretch(behind, end if behind == until else max(until, reach))
        elif negations:
            yield _Stretch(negations[0].end(), until)
        last = max((each.start() for each in negations if each["verbal"]), default=0)
        yield from (_Stretch(at, min(stop, last), "back") for at, stop in clause if at < last)
        if negations and text[until : until + 1] != ")":
            hung, by_the_way = negations, aside


def _of_each(
    text: str, told: Mapping[str, Sequence[_Place]], grammar: Grammar
) -> Iterator[_Stretch]:
    """What of a sentence is told of each: from there on in its part, or all of that."""
    if not (told["each"] or told["regular"]):
        return
    marks = list(_PART_ENDS[grammar].finditer(text))
    begins = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(text)]
    # and not `at 5 % per year on a loan of $5bn`
    shares = [
        any(map(text[begin:end].__contains__, grammar.percents))
        for begin, end in zip(begins, ends, strict=True)
    ]
    for kind in ("each", "regular"):
        for at, behind in told[kind]:
            part = bisect_right(begins, behind - 1) - 1
            begin, end = begins[part], ends[part]
            opens = text[end : end + 1] == "," and at - begin <= _BLANKS
            if opens and (kind == "regular" or end == behind):
                end = ends[part + 1]  # `On average, it pays …`
            if kind == "each":
                yield _Stretch(behind, end, "each")
            elif not shares[part]:
                yield _Stretch(begin, end, "each")


def _first_end(places: Sequence[_Place], begin: int, until: int) -> int:
    """Where the first of the places ends that is in a clause; 0 for none."""
    at = bisect_left(places, (begin, begin))
    return places[at][1] if at < len(places) and places[at][1] <= until else 0


class _Clause(NamedTuple):
    """A clause; `turns` where nothing that was denied before it goes on to be."""

    start: int
    end: int
    turns: bool


def _clauses(text: str, start: int, end: int, grammar: Grammar) -> Iterator[_Clause]:
    turns = False
    for cut in _CUT[grammar].finditer(text, start, end):
        at = max(cut.start(), cut.start("and"))
        yield _Clause(start, at, turns)
        turns = cut["cut"] is None
        start = at if turns else cut.end()
    yield _Clause(start, end, turns)


@cache
def _listed(grammar: Grammar) -> Listing[str]:
    """What tells that something is not so, and the rest of `FigureWords` that bears on it."""
    words = grammar.words
    # what is granted is looked at first
    kinds = ("granted", *_KINDS, "beside", "takes_back", "opening")
    listed = {kind: getattr(words, kind) for kind in kinds if kind != "turns"}
    listed["undone"] = chain.from_iterable(words.undone.values())
    listed["turns"] = {*grammar.texts.negations, *words.instead}
    told = ((phrase, tells) for tells, phrases in listed.items() for phrase in phrases)
    return Listing(told, grammar.begins)
