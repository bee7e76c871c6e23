"""The words before and after a figure that qualify it, turn it round, or open a range."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.languages import LANGUAGES
from generator.languages.figure_words import listed
from generator.quantities.grammar import GAP, LETTERS, Grammar, grammar_for

_WINDOW = 60
_SIGNS = {"~": "about", "≈": "about", "∼": "about", "<": "less than", ">": "more than",
          "≤": "up to", "≥": "at least"}  # fmt: skip
_OPENING = '([{„“”"«»‚‘|*_—–…'
_ELIDED = re.compile(r"^(?:d|l|qu|un|dell|all|nell|sull|dall|gl)'")
_PHRASE_ENDS = re.compile(r"\s*(?:$|[.,;:!?)\]|”“\"»–—])")
_TURNED = {
    "more than": "up to",
    "less than": "at least",
}
_ARTICLES = frozenset(listed("die der den dem das the a an la le les los las el il lo i gli l'"))

_OWN = frozenset(
    listed(
        "as much many large big high size élevé so viel viele hoch groß wie that than its their "
        "his her our ihrer seiner ihre seine que autant ses leurs son más alto sus su tanto quanto "
        "suoi estimated original planned geplanten ursprünglichen der dei delle degli des du del"
    )
)
_ABOUT = frozenset(
    listed("rund etwa circa environ quelque about roughly almost nearly more mehr plus más più")
)
"""Words between a multiple or a part and what it is one of: `twice as much as its`."""


class Before(NamedTuple):
    """What stands before a figure.

    `qualifier` is one of the contract's or None; `weak` says that it may as well be a mere joiner
    (`ein Vertrag über`), `second` another that the words are too (`just under` is `almost` and
    `less than`). `opener` is a word that opens a range, `minus` that a word makes the number
    negative, `unreadable` that the figure is only the end of one that is not read (`Komma fünf`,
    `ein bis zwei`). `words` are how many before the figure are its qualifier.
    """

    qualifier: str | None = None
    weak: bool = False
    second: str | None = None
    opener: str | None = None
    minus: bool = False
    unreadable: bool = False
    words: int = 0


NOTHING = Before()


def before(text: str, start: int, grammar: Grammar, floor: int = 0) -> Before:
    """What the words between `floor` and `start` say of the figure there."""
    # a long dash joins no words: `Services—fast die Hälfte`
    window = text[max(floor, start - _WINDOW) : start].replace("—", " — ")
    stripped = window.rstrip()
    if not stripped:
        return NOTHING
    sign = _SIGNS.get(stripped[-1])
    if sign:
        return Before(qualifier=sign)
    if stripped[-1] in ".,;:!?)]}" and not stripped.endswith(("ca.", "approx.", "env.", "c.")):
        return NOTHING
    last = _plain(stripped.rsplit(None, 1)[-1])
    if last not in _telling(grammar.words.language) and "'" not in last:
        return NOTHING
    raw = stripped.split()[-7:]
    tokens = [_plain(token) for token in raw]
    words = grammar.words
    if last in words.decimal_words:
        return Before(unreadable=True)
    if _is_taken_of(tokens, grammar):
        return Before(unreadable=True)
    if last in words.range_words and len(tokens) > 1 and _is_number(tokens[-2], grammar):
        return Before(unreadable=True)
    opener = _opener(tokens, grammar)
    article = last in _ARTICLES or last in words.articles
    skipped = 1 if opener is None and article and len(tokens) > 1 else 0
    opener = opener or (_opener(tokens[:-1], grammar) if skipped else None)
    for skip in dict.fromkeys((0, skipped)):
        found = _qualifier(tokens[: len(tokens) - skip], raw, grammar)
        if found:
            return found._replace(words=found.words + skip)
    if last in words.minus_words:
        return Before(minus=True)
    return Before(opener=opener)


@cache
def _telling(language: str) -> frozenset[str]:
    """The words that say something of a figure right after them, or end a phrase that does.

    Most figures follow none of them, which is seen by one look at one word.
    """
    grammar = grammar_for(language)
    words = grammar.words
    phrases = (
        *grammar.qualifiers, *words.range_openers, *words.range_words,
        *words.decimal_words, *words.indefinite, *words.fraction_joiners, *words.minus_words,
        *_between(language),
    )  # fmt: skip
    return frozenset(phrase.split()[-1] for phrase in phrases)


@cache
def _negations(language: str) -> frozenset[str]:
    return frozenset(LANGUAGES[language].texts.negations.split())


def _plain(token: str) -> str:
    return token.lstrip(_OPENING).lower().replace("’", "'")


def _is_taken_of(tokens: list[str], grammar: Grammar) -> bool:
    """Whether the number is only multiplied or divided, which is not read.

    `several hundred`, `a couple of hundred`, `twice the $2bn`, `a quarter of a billion`.
    """
    words = grammar.words
    if tokens[-1].endswith("'s"):  # `double last year's`
        tokens = tokens[: -1 if tokens[-2:-1] and tokens[-2] in words.indefinite else -2]
    passed = 0
    between = _between(words.language)
    while passed < len(tokens) - 1 and tokens[-passed - 1] in between:
        passed += 1
    of = tokens[-passed - 1] if tokens else ""
    if of in words.indefinite or of.endswith(_MULTIPLES):
        return True
    if of in _PARTS:
        return not _DEFINITE.isdisjoint(tokens[len(tokens) - passed :])
    fraction = of in words.fraction_nouns or of in words.denominators
    return fraction and passed > 0 and tokens[-passed] not in _ABOUT


_MULTIPLES = ("fachen", "-mal", "fold", "fache")
_DEFINITE = frozenset(listed("the der des den los las dei del delle degli"))
_PARTS = frozenset(
    listed(
        "part portion bulk most all some rest majority teil teile großteil rest mehrzahl partie "
        "plupart l'essentiel essentiel fraction fracción parte mayoría resto frazione"
    )
)
"""Of what behind them is not the sum meant, but what is left of it: `most of the $7bn`."""


@cache
def _between(language: str) -> frozenset[str]:
    """What may stand between a multiple or a part and that of which it is one."""
    grammar = grammar_for(language)
    return frozenset(
        (*grammar.words.fraction_joiners, *_ARTICLES, *grammar.words.articles, *_OWN, *_ABOUT)
    )


def _is_number(token: str, grammar: Grammar) -> bool:
    """Whether a range begins with `token`, if a word such as `bis` follows: `zwei- bis`."""
    word = token.rstrip("-.")
    return word in grammar.numbers or word in grammar.words.articles


def _opener(tokens: list[str], grammar: Grammar) -> str | None:
    openers = (" ".join(tokens[-length:]) for length in (2, 1))
    return next((opener for opener in openers if opener in grammar.words.range_openers), None)


def tells_change(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a change is told before `start` (`fell`), so that `3 to 12` need be no range."""
    words = grammar.words
    tokens = [_plain(token) for token in text[max(0, start - _WINDOW) : start].split()[-5:]]
    told = any(token.startswith(words.changes) for token in tokens if words.changes)
    return told and tokens[-1] not in words.range_words


def _qualifier(tokens: list[str], raw: list[str], grammar: Grammar) -> Before | None:
    words = grammar.words
    for length in range(min(4, len(tokens)), 0, -1):
        phrase = " ".join(tokens[-length:])
        qualifier = grammar.qualifiers.get(phrase)
        if qualifier is None and "'" in tokens[-length]:
            qualifier = grammar.qualifiers.get(_ELIDED.sub("", phrase))
        if qualifier is None:
            continue
        previous = tokens[-length - 1] if len(tokens) > length else ""
        if previous in _negations(words.language) and qualifier in _TURNED:
            return Before(qualifier=_TURNED[qualifier], words=length + 1)
        noun = raw[len(tokens) - length - 1] if len(tokens) > length else ""
        weak = phrase in words.weak_after_noun and noun[:1].isupper() and noun[-1:].isalpha()
        second = words.second_senses.get(phrase)
        return Before(qualifier=qualifier, weak=weak, second=second, words=length)
    return None


def is_negative(text: str, start: int, end: int) -> bool:
    """Whether a noun between makes less of a figure than it says: `negative growth of 5 %`."""
    return bool(
        _NEGATIVE_BEFORE.search(text, max(0, start - _WINDOW), start)
        or _NEGATIVE_BEHIND.match(text, end)
    )


_NEGATIVE = r"(?<!\w)(?:negativ|négati|minuswachs)\w*"
_NEGATIVE_BEFORE = re.compile(rf"{_NEGATIVE}(?:{GAP}{LETTERS}){{1,5}}{GAP}$", re.IGNORECASE)
_NEGATIVE_BEHIND = re.compile(rf"(?:{GAP}{LETTERS}){{0,2}}?{GAP}{_NEGATIVE}", re.IGNORECASE)


def after(text: str, end: int, grammar: Grammar) -> str | None:
    """The qualifier in the words after `end` (`oder mehr`, `or more`), or at the phrase's end."""
    match = grammar.qualifier_after.match(text, end)
    far = match is None
    if match is None:
        between = _TWO_WORDS.match(text, end)
        match = grammar.qualifier_after.search(text, end, between.end() + 24) if between else None
        if match is None or not between or match.start() > between.end():
            return None
    words = " ".join(match["qualifier"].lower().replace("’", "'").split())
    doubtful = far or words in grammar.words.opening_too
    if doubtful and not _PHRASE_ENDS.match(text, match.end()):
        return None
    return grammar.words.qualifiers_after.get(words)


_TWO_WORDS = re.compile(rf"(?:{GAP}{LETTERS}){{1,2}}")
