"""The words before and after a figure that qualify it, turn it round, or open a range."""

import re
from functools import cache
from typing import NamedTuple

from generator.languages.listing import one_of
from generator.quantities.grammar import GAP, LETTERS, Expression, Grammar

_WINDOW = 60
_SIGNS = {
    sign: qualifier
    for qualifier, signs in {
        "about": "~ ≈ ∼ ≃ ≅ ˜",
        "less than": "< ＜ ﹤ ≪ ≲",
        "more than": "> ＞ ﹥ ≫ ≳",
        "up to": "≤ ≦ ⩽ <= =<",
        "at least": "≥ ≧ ⩾ >= =>",
    }.items()
    for sign in signs.split()
}
_FEW = 6
_FARTHEST = 3
"""Words between a qualifier and its figure."""
_ENDS = frozenset(".,;:!?)]}”“»")
_OPENING = '([{„“”"«»‚‘|*_—–…'
_AROUND = f"{_OPENING}”»"
_PARTING = frozenset("([:),–—")
_PARTED = re.compile(
    r"(?:\([^()\d]{0,30}\)|,[^,.;:!?\d]{1,30},|[–—][^–—\d]{1,30}[–—]|[(\[:–—])[–—]?$"
)
"""What parts a qualifier from its figure: `up to ($5bn)`, `at most: $5bn`, `up to, say, $5bn`."""
_MARKS = ' \u00a0\u202f\n"„“”«»‚‘*_'
"""What may stand between a qualifier and its figure: `up to “$5 billion”`, `up to **$5** bn`."""
_ELIDED = re.compile(r"^\w+'")
_PHRASE_ENDS = re.compile(r"\s*(?:$|[.,;:!?)\]|”“\"»–—])")
_TURNED = {
    "more than": "up to",
    "less than": "at least",
}


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
_DIGITS = re.compile(r"\d[\d.,]*")


def before(text: str, start: int, grammar: Grammar, floor: int = 0) -> Before:
    """What the words between `floor` and `start` say of the figure there."""
    stripped, marks = _stripped(text[max(floor, start - _WINDOW) : start])
    if not stripped:
        return NOTHING
    sign = _SIGNS.get(stripped[-2:]) or _SIGNS.get(stripped[-1])
    if sign:
        return Before(qualifier=sign)
    if stripped[-1] in ".,;:!?)]}" and not f" {stripped.lower()}".endswith(grammar.abbreviated):
        return NOTHING
    lower = stripped.lower()
    may_be_taken = _MAY_TAKE[grammar].search(lower)
    if not may_be_taken and not _may_tell(grammar).search(lower):
        return NOTHING
    raw = stripped.split()[-7:]
    tokens = [_plain(token) for token in raw]
    last, words = tokens[-1], grammar.words
    if marks:
        # `up to ($5bn)`, but not `what it is about: $5bn`
        found = _qualifier(tokens, raw, grammar)
        joins = found and " ".join(tokens[-found.words :]) in words.prepositions
        if found and (found.qualifier == "up to" or not joins):
            return found._replace(words=found.words + marks)
        return _bound(lower, grammar) or NOTHING
    if may_be_taken and _TAKEN_OF[grammar].search(stripped):
        return Before(unreadable=True)
    earlier = tokens[-2] if len(tokens) > 1 else ""
    if (last in words.range_words and _is_number(earlier, grammar)) or (
        last in words.either and _DIGITS.fullmatch(earlier)
    ):
        return Before(unreadable=True)
    opener = _opener(tokens, grammar)
    article = last in words.determiners or last in words.articles
    skipped = 1 if opener is None and article and len(tokens) > 1 else 0
    opener = opener or (_opener(tokens[:-1], grammar) if skipped else None)
    for skip in dict.fromkeys((0, skipped)):
        found = _qualifier(tokens[: len(tokens) - skip], raw, grammar)
        if found:
            # `cayó un 11 %, hasta los 389 millones`
            far = found.words + skip
            may_reach = " ".join(tokens[-far:][: found.words]) in words.prepositions
            joined = tokens[-far - 1 : -far] and tokens[-far - 1] in words.joiners
            reaches = may_reach and found.qualifier == "up to" and not joined
            reaches = reaches and _change(text, start, grammar) is not None
            return found._replace(words=found.words + skip, weak=found.weak or reaches)
    if last in words.minus_words:
        return Before(minus=True)
    named = _bound(lower, grammar) if last in words.amounts_to else None
    return named or _over_words(tokens, raw, grammar) or Before(opener=opener)


def _stripped(window: str) -> tuple[str, int]:
    """The words before a figure without marks, and how many pieces of text part them from it."""
    # a long dash joins no words: `Services—fast die Hälfte`
    stripped = window.replace("—", " — ").rstrip(_MARKS)
    if stripped[-1:] == "'" and not stripped[-2:-1].isalnum():
        stripped = stripped.rstrip(f"{_MARKS}'")
    parted = _PARTED.search(stripped) if stripped[-1:] in _PARTING else None
    if parted is None:
        return stripped, 0
    return stripped[: parted.start()].rstrip(_MARKS), len(parted[0].split())


def _bound(lower: str, grammar: Grammar) -> Before | None:
    """What a figure is that is named a bound: `the cap is $20bn`, `Obergrenze: 20 Mrd. Euro`."""
    may_be = any(map(lower.__contains__, grammar.bound_nouns))  # most of the time none
    named = _BOUND[grammar].search(lower) if may_be else None
    if named is None or named.lastgroup is None:
        return None
    return Before(qualifier="up to" if named["most"] else "at least")


def _over_words(tokens: list[str], raw: list[str], grammar: Grammar) -> Before | None:
    """The qualifier of a figure over words that change nothing: `up to another $5bn`.

    Over other words nobody knows whether it is the figure's, which is then not read (`more than
    the agreed $5bn`); what is a preposition too is that where nothing tells more.
    """
    words = grammar.words
    farthest = range(1, min(_FARTHEST, len(tokens) - 1) + 1)
    found_at = ((far, _qualifier(tokens[:-far], raw, grammar)) for far in farthest)
    far, found = next((each for each in found_at if each[1]), (0, None))
    if found is None or any(_is_between(tokens, raw, at, grammar) for at in range(1, far + 1)):
        return None
    # `more than doubled to $5bn`, `verdoppelte sich nahezu auf 5 Mrd. Euro`
    joined = far == 1 and tokens[-1] in words.change_joiners
    if _MULTIPLIED[grammar].search(" ".join(tokens[-far - found.words - 2 * joined :])):
        return None
    leads = tokens[-far] in words.determiners or tokens[-far] in words.articles
    passed = " ".join(tokens[len(tokens) - far + leads :]) in words.passed_over
    ambiguous = " ".join(tokens[-far - found.words : -far]) in words.prepositions
    if passed and (found.qualifier == "up to" or found.weak or not ambiguous):
        return found._replace(words=found.words + far)
    return Before(unreadable=True) if passed or leads or not ambiguous else None


def _is_between(tokens: list[str], raw: list[str], far: int, grammar: Grammar) -> bool:
    """Whether a word so far before a figure keeps it apart from a qualifier."""
    words, word = grammar.words, tokens[-far]
    if raw[-far][-1] in _ENDS:
        return True
    if not raw[-far][0].islower() and " ".join(tokens[-far:]) not in words.passed_over:
        return True
    return word in grammar.numbers and word not in words.determiners | words.articles


@cache
def _may_tell(grammar: Grammar) -> re.Pattern[str]:
    """In small letters a phrase without which nothing qualifies a figure: before most is none."""
    words = grammar.words
    phrases = {*words.qualifiers, *words.range_openers, *words.range_words, *words.minus_words}
    phrases |= grammar.bound_nouns | words.either
    spelled = {" ": r"[\W_]+", "'": "['’]"}  # more than may stand there, and quick to compile
    return re.compile(rf"(?<![^\W_]){one_of(phrases, spelled)}")


_MAY_TAKE = Expression(
    r"(?<!\w){indefinite parts fraction_nouns denominators}|{multiple_endings}", flags=0
)
"""In small letters a word without which nothing multiplies or divides a figure."""
_MULTIPLIED = Expression(r"(?<!\w){multiplied}(?!\w)", flags=0)
"""Verbs that multiply what was, and not the figure behind them."""
_BOUND = Expression(
    r"(?<![\w-])(?:{no_bounds}|(?P<most>{most})|(?P<least>{least}))(?!\w)"
    r"(?:(?:{GAP}[^\s.,;:!?\d]+){0,4}?(?:{GAP}|['’]){amounts_to})?$",
    flags=0,
)
_TAKEN_OF = Expression(
    r"(?<!\w)(?:(?:{indefinite}|\w*{multiple_endings})(?:{GAP}(?:\w+{GAP})?\w+['’]s(?!\w))?"
    r"|(?P<of>{parts}{GAP}{fraction_joiners}(?!\w)"
    r"|{fraction_nouns denominators}{GAP}{determiners articles owners fraction_joiners}(?!\w)))"
    # and over a word more: `a third of the promised $5bn`
    r"(?:{GAP}{qualifiers determiners articles owners fraction_joiners}(?!\w))*"
    r"(?(of)(?:{GAP}(?-i:[a-zà-ÿ]){LETTERS})?){GAP}?$"
)
"""What multiplies or divides the figure behind it, which is then not read: `several hundred`,
`twice the $2bn`, `most of its $7bn`, `a quarter of a billion`."""
_AFTER = Expression(
    r"[*_\"'”“»)\]]{0,3}(?:,?{GAP}[(\[]?|-)(?P<qualifier>{qualifiers_after})(?!\w)"
    r"(?P<figure>{GAP}[0-9$€£])?"
)


def _plain(token: str) -> str:
    return token.strip(_AROUND).lower().replace("’", "'")


def _is_number(token: str, grammar: Grammar) -> bool:
    """Whether a range begins with `token`, if a word such as `bis` follows: `zwei- bis`."""
    word = token.rstrip("-.")
    return word in grammar.numbers or word in grammar.words.articles


def _opener(tokens: list[str], grammar: Grammar) -> str | None:
    openers = (" ".join(tokens[-length:]) for length in (2, 1))
    return next((opener for opener in openers if opener in grammar.words.range_openers), None)


def tells_change(
    text: str, start: int, grammar: Grammar, *, whole: bool, percent: bool
) -> bool | None:
    """Whether `3 to 12` at `start` tells a change and is no range; None if nobody can know.

    `whole` says that the first has a scale or unit of its own (`fell 3 % to 12 %`, and not `grew 3
    to 12 %`), `percent` that the second is a share.
    """
    changed = _change(text, start, grammar)
    before = _plain(changed.string.rpartition(" ")[2]) if changed else ""
    if not changed or before in grammar.words.range_words:
        return False
    if changed["moved"] or before in grammar.words.changed_from:
        return True
    if before in grammar.words.changed_by:
        if percent:
            return None if changed["changed"] else False
        return True if changed["changed"] else None
    return bool(changed["changed"]) and whole and before not in grammar.words.joiners


_CHANGED = Expression(
    r".*(?<![\w-])(?:(?P<moved>{moved})|(?P<changed>{changed})|{changing})(?![\w-])", flags=0
)
"""In small letters the last word that tells a change."""


def _change(text: str, start: int, grammar: Grammar) -> re.Match[str] | None:
    """The few words before `start`, of which one tells a change."""
    words = text[max(0, start - _WINDOW) : start].split()[-_FEW:]
    return _CHANGED[grammar].match(" ".join(words).lower().replace("’", "'"))


def _qualifier(tokens: list[str], raw: list[str], grammar: Grammar) -> Before | None:
    words = grammar.words
    longest = grammar.qualifier_ends.get(tokens[-1], 1 if "'" in tokens[-1] else 0)
    for length in range(min(longest, len(tokens)), 0, -1):
        phrase = " ".join(tokens[-length:])
        qualifier = words.qualifiers.get(phrase)
        if qualifier is None and "'" in tokens[-length]:
            qualifier = words.qualifiers.get(_ELIDED.sub("", phrase))
        if qualifier is None:
            continue
        previous = tokens[-length - 1] if len(tokens) > length else ""
        if previous in grammar.texts.negations and qualifier in _TURNED:
            return Before(qualifier=_TURNED[qualifier], words=length + 1)
        joins = words.weak_behind.get(phrase)
        earlier = " ".join(raw[: len(tokens) - length])
        weak = joins is not None and re.search(rf"(?:{joins})$", earlier) is not None
        second = words.second_senses.get(phrase)
        return Before(qualifier=qualifier, weak=weak, second=second, words=length)
    return None


def is_end_apart(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a figure is one end of a range of which other words part the other: `between $20
    billion, it says, and $30 billion`, `between a low of $20 billion and a high of $30 billion`.
    """
    window = text[max(0, start - _FARTHEST_END) : start].lower()
    if not any(map(window.__contains__, grammar.openers)):
        return False  # which is most of the time so
    if _SECOND_END[grammar].search(window):
        return True
    opened = _FIRST_END[grammar].search(window)
    return opened is not None and _END_BEHIND[grammar].match(text, end) is not None


_FARTHEST_END = 120
_SECOND_END = Expression(
    r"(?<!\w){range_openers}{GAP}[^.;:!?\d\n]{0,24}\d(?:[^.;:!?\n]|[.,](?=\d)){1,80}?"
    r"{GAP}{opened_ranges}(?:,?{GAP}{LETTERS}){0,6},?{GAP}$",
    flags=0,
)
_FIRST_END = Expression(
    r"(?<!\w){range_openers}{GAP}(?:(?!{opened_ranges}(?!\w)){LETTERS}{GAP}){1,4}$", flags=0
)
_END_BEHIND = Expression(
    r"(?:[^.;:!?\d\n]){0,40}?{GAP}{opened_ranges}(?:,?{GAP}{LETTERS}){0,6},?{GAP}[$€£¥]?\d"
)


def after(text: str, end: int, grammar: Grammar) -> str | None:
    """The qualifier in the words after `end` (`oder mehr`, `or more`), or at the phrase's end."""
    qualifying = _AFTER[grammar]
    match = qualifying.match(text, end)
    far = match is None
    if match is None:
        between = _TWO_WORDS.match(text, end)
        match = qualifying.search(text, end, between.end() + 24) if between else None
        if match is None or not between or match.start() > between.end():
            return None
        if any(word in grammar.numbers for word in text[end : match.start()].lower().split()):
            return None  # `of two races or more`
    words = " ".join(re.split(r"[\s-]+", match["qualifier"].lower().replace("’", "'")))
    if match["figure"] and (far or words not in grammar.words.either):
        return None  # it is that one's, but for `give or take 10 per cent`
    first, last = words.split()[0], words.split()[-1]
    behind = _ONE_WORD.match(text, match.end())
    following = behind[1].lower() if behind else ""
    joined = following.startswith(tuple(grammar.words.joiners))
    if f"{last} {following}" in grammar.words.qualifiers and not joined:
        return None  # `or less than that`
    opening = words in grammar.words.opening_too
    # `2 weeks or more after it`
    apart = far and first not in grammar.words.alternatives
    if (opening or apart) and not _PHRASE_ENDS.match(text, match.end()):
        return None
    return grammar.words.qualifiers_after.get(words)


_ONE_WORD = re.compile(rf"{GAP}({LETTERS})")
_TWO_WORDS = re.compile(rf"(?:{GAP}(?:\w['’])?{LETTERS}){{1,2}}")
