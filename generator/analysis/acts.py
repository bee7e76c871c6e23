"""Who does what to whom, in clauses that name two: *Aurora sued Ceres*."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.clauses import joined_at
from generator.languages import LANGUAGES
from generator.languages.listing import Listing
from generator.languages.locales import base_language, small_letters
from generator.model import Deal
from generator.naming import NameIndex, names_in

_CLAUSE_ENDS = re.compile(r"[.,;:!?–—](?=\s)")
_KINDS = ("passive", "may_be_passive", "agent", "aside")
"""What the words of acts tell besides acts."""
GIVES_MONEY = ("invests", "buys", "pays", "lends")
"""Acts in which it goes to the other."""


class Act(NamedTuple):
    """What one does to another; ids."""

    kind: str
    doer: str
    other: str


def acts_in(names: NameIndex, text: str, language: str) -> Iterator[Act]:
    """The acts in the clauses of a text that name two companies or people; none where unsure.

    Who acts is named before the other, and the verb stands behind that name; in the passive the
    other way round. Who sells is one from whom another buys.
    """
    known = [each for each in names_in(names, text) if not isinstance(each[2], Deal)]
    ends = [0, *(each.end() for each in _CLAUSE_ENDS.finditer(text)), len(text)]
    for start, stop in pairwise(ends) if len(known) > 1 else ():
        named = [each for each in known if start <= each[0] < stop]
        if len(named) != 2 or named[0][2] is named[1][2]:
            continue
        clause = text[start:stop]
        (begin, end, first), (behind, _, second) = (
            (a - start, b - start, each) for a, b, each in named
        )
        told = list(_telling(base_language(language)).found(small_letters(clause)))
        kinds = {kind for *_, kind in told}
        # What ends at a name stands beside it, as does `d'` of `d'Aurora`.
        before = {kind for at, until, kind in told if at < begin <= until + 1}
        by_second = any(
            kind == "agent" and end < at < behind <= until + 1 for at, until, kind in told
        )
        joined = joined_at(clause[:behind], language, end) < behind
        doubtful = by_second and "may_be_passive" in kinds
        if joined or doubtful or before & {"agent", "aside"} or not clause[end].isspace():
            continue
        turned = by_second and "passive" in kinds
        for at, _, kind in told:
            if at > end and kind not in _KINDS:
                doer, other = (second, first) if turned != (kind == "sells") else (first, second)
                yield Act("buys" if kind == "sells" else kind, doer.id, other.id)


def turned_round(
    names: NameIndex, words: str, language: str, told: Iterable[tuple[str, str]]
) -> str:
    """What words have one do to another that is ``told`` only of the other, in words; else blank.

    ``told``: texts with their languages.
    """
    texts = list(told)
    if any(words.rstrip(".") in text for text, _ in texts):
        return ""
    acts = set(acts_in(names, words, language))
    known = {act for each in texts if acts for act in acts_in(names, *each)}
    for each in acts - known:
        if Act(each.kind, each.other, each.doer) in known:
            return f"`{each.doer}` and `{each.other}` are the other way round"
    return ""


@cache
def _telling(language: str) -> Listing[str]:
    known = LANGUAGES.get(language)
    return Listing(known.acts.items() if known else ())
