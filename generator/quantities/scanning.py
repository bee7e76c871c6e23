"""Finds where figures stand in a text, cheaply, and reads each one's own number and tail."""

import re
from decimal import Decimal

from generator.languages.locales import small_letters
from generator.quantities.figures import Figure, digits_at, words_at
from generator.quantities.grammar import (
    GAP,
    LETTERS,
    WORD,
    Expression,
    Grammar,
    phrase,
    word_behind,
)
from generator.quantities.scales_and_units import tail_at
from generator.quantities.shares import (
    Share,
    fraction_at,
    fraction_to,
    magnitude_at,
    part_of_scale,
)
from generator.quantities.units import SIGNS

_ANCHOR = Expression(r"[0-9]+|(?<!{LETTER})(?={anchor_beginnings}){LETTERS}", flags=0)
"""In small letters: digits, or a word that begins as one of `anchors` does."""
_MARK = Expression(
    r"{LETTERS}[- ](?P<unit>{LETTERS}(?:(?:{GAP}|-){LETTERS}){0,3}?)[- ]{marks}(?!\w)"
)
"""A sum that is passed or missed: `Billionen-Dollar-Marke`."""
_NUMBER_AND = Expression(r"(?<!\w)(?P<word>{LETTERS}|[0-9]+){GAP}{alternatives}{GAP}$")
RANGE_BETWEEN = Expression(
    r"{GAP}{range_words}{GAP}|-{range_words}-|{BLANK}{0,2}[–-](?:{GAP})?(?=\d|[^\w\s])"
)
CONNECTOR = Expression(
    r"(?P<change>{GAP}{change_joiners}{GAP})"
    r"|(?P<instead>,?{GAP}{instead}{GAP}(?:[^\W\d_]+{GAP}){0,2}?)"
    r"|(?P<contrast>,?{GAP}{contrasts}{GAP})"
    r"|(?P<either>(?:,?{GAP}|{BLANK}\(){either}(?:,{GAP}{LETTERS}(?:{GAP}{LETTERS}){0,3})?,?{GAP}"
    r"(?:{fraction_joiners}{GAP})?)"
    r"|(?P<both>,?{GAP}{alternatives}{GAP})"
    r"|(?P<reckoned>,?{GAP}{reckoned}{GAP})"
    r"|(?P<comma>,{GAP}(?:{fraction_joiners}{GAP}(?=\d))?)"
    r"|(?P<remark>{BLANK}\((?:[^()\d\n|]{0,30}[\s:])?(?:(?:19|20)\d\d:?\s)?)"
)
"""What may stand between figures that share a scale or unit, by what it makes of them."""
_TEN = frozenset("0123456789")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_ARTICLE = re.compile(rf"(?P<word>{LETTERS})(?:{GAP}|-)$")


def anchors_in(text: str, grammar: Grammar) -> list[int]:
    """Where digits begin, or a word at which a figure can begin, in order; none of an address."""
    small = small_letters(text)
    if "://" in small or "www." in small:
        small = _ADDRESS.sub(lambda address: "_" * len(address[0]), small)
    return [
        match.start()
        for match in _ANCHOR[grammar].finditer(small)
        if match[0] in grammar.anchors or match[0][0] in _TEN or match[0] in grammar.numbers
    ]


def found_at(text: str, anchor: int, grammar: Grammar) -> tuple[Figure | Share | None, int]:
    """The figure or share whose first digit or word stands at an anchor, and where to read on."""
    if text[anchor] in _TEN:
        return digits_at(text, anchor, grammar)
    found = _at_word(text, anchor, grammar)
    return found, found.end if found else anchor


_SIGN_FIRST = re.compile(
    rf"(?:[-−]?(?:[A-Z]{{0,3}}[{SIGNS}]|[A-Z]{{3}}|Rs\.?|RM|SFr\.?)[ \u00a0]?)?[-−.,]?(?=[0-9])"
)


def figure_at(text: str, start: int, grammar: Grammar, *, currency: bool = False) -> Figure | None:
    """The next of several joined figures, from `start` on, else None."""
    sign = _SIGN_FIRST.match(text, start)
    if sign:
        return digits_at(text, sign.end(), grammar, floor=start, currency=currency)[0]
    match = WORD.match(text, start)
    if match is None:
        return None
    word, words = match.group().lower(), grammar.words
    if word in words.halves:
        return _half(text, start, match.end(), grammar)
    if word not in grammar.numbers:
        return None
    if word in words.articles:
        half, end = word_behind(text, match.end())
        if half in words.halves:
            return _half(text, end - len(half), end, grammar)
        if not _counts(text, match.end(), grammar):
            return None
    return words_at(text, start, grammar)


def _at_word(text: str, start: int, grammar: Grammar) -> Figure | Share | None:
    """The figure or share whose first number word, noun or scale stands at `start`."""
    match = WORD.match(text, start)
    assert match is not None, "called at a word"
    word, words = match.group().lower(), grammar.words
    if word in words.magnitude_words and (share := magnitude_at(text, start, grammar)):
        return share
    if word in words.halves and (half := _half(text, start, match.end(), grammar)):
        return half
    if word in words.about_counts:
        return _about(text, start, match.end(), grammar)
    mark = _MARK[grammar].match(text, start) if word in words.mark_scales else None
    if mark and phrase(mark["unit"]) in grammar.units:
        tail = tail_at(text, start, grammar)
        return Figure(start, tail.end, (Decimal(1),), tail, None, True, start)
    if word in grammar.numbers:
        return _number(text, start, match.end(), grammar)
    if word in words.singular_scales and (single := _single(text, start, grammar)):
        return single
    denominator, begin = words.denominators.get(word), _article_before(text, start, grammar)
    if denominator and _follows_a_number(text, begin, grammar):
        return None
    if denominator and begin < start:
        part = part_of_scale(text, match.end(), Decimal(1), denominator, grammar)
        if part:
            return Figure(begin, part[1].end, (part[0],), part[1], None, True, match.end())
    return fraction_at(text, start, grammar)


def _number(text: str, start: int, end: int, grammar: Grammar) -> Figure | Share | None:
    word, words = text[start:end].lower(), grammar.words
    is_article = word in words.articles
    if is_article and not _counts(text, end, grammar):
        return None
    figure = words_at(text, start, grammar)
    if figure is None:
        return None
    following, behind = word_behind(text, figure.number_end)
    denominator = words.denominators.get(following)
    if denominator:
        if _follows_a_number(text, start, grammar):
            return None
        numerator = figure.values[0]
        part = part_of_scale(text, behind, numerator, denominator, grammar)
        if part:
            return Figure(start, part[1].end, (part[0],), part[1], None, True, behind)
        share = fraction_to(text, start, behind, numerator, denominator, grammar)
        if share or not is_article:
            return share
    bare = not figure.tail.scaled and figure.tail.unit is None
    alone = figure.number_end == end
    if is_article and alone and not bare and _is_adjective(text, figure, grammar):
        return None
    if bare and alone and word in words.ambiguous_numbers:
        for between in (RANGE_BETWEEN, CONNECTOR):
            joined = between[grammar].match(text, end)
            if joined and figure_at(text, joined.end(), grammar):
                return figure
        return None
    return figure


def _follows_a_number(text: str, begin: int, grammar: Grammar) -> bool:
    """Whether a fraction goes on a number, which is not read: `one and a quarter billion`."""
    joined = _NUMBER_AND[grammar].search(text, max(0, begin - 30), begin)
    word = joined["word"].lower() if joined else ""
    return word.isdigit() or word in grammar.numbers or word in grammar.scales


def _about(text: str, start: int, end: int, grammar: Grammar) -> Figure | None:
    """About so many: `une dizaine de milliards`, `una ventina di aziende`."""
    begin = _article_before(text, start, grammar)
    if begin == start:
        return None
    joiner, behind = word_behind(text, end)
    tail = tail_at(text, behind if joiner in grammar.words.joiners else end, grammar)
    if not tail.scaled:
        tail = tail_at(text, end, grammar)
    value = Decimal(grammar.words.about_counts[text[start:end].lower()])
    about = tail._replace(qualifier="about")
    return Figure(begin, tail.end, (value,), about, None, True, end)


def _counts(text: str, end: int, grammar: Grammar) -> bool:
    """Whether the article that ends there may be a number, by the word behind it."""
    word, _ = word_behind(text, end)
    return word in grammar.counts or word in grammar.numbers


def _is_adjective(text: str, figure: Figure, grammar: Grammar) -> bool:
    """Whether article and scale only begin a compound: `eine Milliarden-Investition`."""
    if text[figure.end : figure.end + 1] in ("-", "‑", "‐"):
        return True
    word, _ = word_behind(text, figure.number_end)
    return figure.tail.scaled and word not in grammar.words.singular_scales


def _half(text: str, start: int, end: int, grammar: Grammar) -> Figure | None:
    """Half a scale: `half a billion`, `eine halbe Milliarde`, `un demi-milliard`."""
    word, behind = word_behind(text, end)
    number_end = behind if word in grammar.words.articles else end
    tail = tail_at(text, number_end, grammar)
    if not tail.scaled:
        return None
    begin = _article_before(text, start, grammar)
    return Figure(begin, tail.end, (Decimal("0.5"),), tail, None, True, number_end)


def _single(text: str, start: int, grammar: Grammar) -> Figure | None:
    """An article before a scale in the singular: `eine Billion`, `un milliard`, `a billion`.

    None before a hyphen: a `Billion-Dollar-Marke` need not be one.
    """
    begin = _article_before(text, start, grammar)
    if begin == start:
        return None
    article_end = start - 1
    tail = tail_at(text, article_end, grammar)
    if not tail.scaled:
        return None
    word = WORD.match(text, start)
    if word and text[word.end() : word.end() + 1] in ("-", "‑", "‐"):
        return None
    return Figure(begin, tail.end, (Decimal(1),), tail, None, True, article_end)


def _article_before(text: str, start: int, grammar: Grammar) -> int:
    window = text[max(0, start - 12) : start]
    article = _ARTICLE.search(window)
    if article and article["word"].lower() in grammar.words.articles:
        return start - len(article.group())
    return start
