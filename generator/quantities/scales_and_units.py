"""What follows a number: its scale and its unit."""

import re
from decimal import Decimal
from typing import NamedTuple

from generator.quantities.grammar import (
    BLANK,
    GAP,
    LETTERS,
    NEXT_WORD,
    Expression,
    Grammar,
    Unit,
)
from generator.quantities.units import SIGNS, times

_EMPHASIS = r"\*{0,3}"
"""Stars of Markdown, or of a note, touch a number and change nothing: `**$5** billion`."""
NEXT = re.compile(rf"{_EMPHASIS}(?P<gap>{GAP}|[-‐‑'’])?{_EMPHASIS}(?P<word>U\.S\.|{LETTERS})")
_BRACKETED = re.compile(rf"{_EMPHASIS}{BLANK}?[(\[](?P<word>{LETTERS})\.?[)\]]")
_IN_BRACKETS = re.compile(rf"(?P<gap>{BLANK}\()(?P<word>{LETTERS})(?=\))")
"""What tells a unit once more, and better: `dollars (canadiens)`."""
_SCALE_LETTERS = re.compile(rf"(?P<gap> |\u00a0|\u202f)?(?P<word>{LETTERS})")
_ACCOUNTS = re.compile(r"[ \u00a0\u202f]?(?P<letter>[TkKM])(?=(?:EUR|USD|CHF|GBP|[€$£])(?!\w))")
"""Thousands and millions as accounts write them: `500 T€`, `12 MEUR`."""
_OPENING = frozenset(" ([*\u00a0")
# After a blank the letter may belong to what follows: `$5 T-shirts`, `$100 B2B`, `$5 K Street`.
_ENDS_A_SUM = re.compile(r"$|[,;:!?\]|]|\.(?!\s+[A-Z]\w)")
_WORD = re.compile(rf" (?P<word>{LETTERS}|[(–—])")
_SYMBOL_AFTER = Expression(
    # A sign of per cent ends where it ends: `12%ige`.
    # In brackets it is told once more, and better: `$5bn (AUD)`.
    r"(?:{GAP}\((?=[^()\s\d]{1,4}\))|{GAP}|-)?(?P<symbol>[%％]|(?:{signs}|[A-Z]{3})(?![^\W\d_]))",
    flags=0,
)
HALF_AFTER = Expression(r"(?:{GAP}|-){and_a_half}(?!\w)")
_POINTS = Expression(r"\.?[- ]?{points}(?!\w)")
_PERCENTAGE_POINTS = Unit("quantity", frozenset({"percentage points"}))
_ONE = Decimal(1)
_LONGEST_UNIT = 5
_SIGNS = frozenset(SIGNS)
_APOSTROPHES = frozenset("'’")


class Tail(NamedTuple):
    """What follows a number: scale and unit, up to `end`. `half` is added to the number scaled.

    `qualifier` is what number and tail say by themselves: `5+`, `une dizaine`.

    `foreign` is the ratio of what an English scale word says to `factor`, in a text of a language
    in which the same word says more.
    """

    factor: Decimal
    scaled: bool
    unit: Unit | None
    end: int
    half: bool = False
    qualifier: str | None = None
    foreign: Decimal | None = None


def tail_at(text: str, pos: int, grammar: Grammar, *, currency: bool = False) -> Tail:
    """Scale and unit from `pos` on; `currency` says that a currency stands before the number."""
    scale = _scales(text, pos, grammar, currency=currency)
    unit, unit_end = _unit(text, scale.end, grammar, scaled=scale.scaled)
    is_share = unit is not None and unit.kind == "percent"
    points = _POINTS[grammar].match(text, unit_end) if is_share else None
    if points:
        unit, unit_end = _PERCENTAGE_POINTS, points.end()
    # the English sense of *billion* in German and in French
    written = text[pos : scale.end].strip(" -*()[].\n") if scale.scaled else ""
    ratio = grammar.words.foreign_scales.get(written)
    foreign = Decimal(ratio) if ratio else None
    end = unit_end if unit else scale.end
    return Tail(scale.factor, scale.scaled, unit, end, scale.half, foreign=foreign)


def _scales(text: str, pos: int, grammar: Grammar, *, currency: bool) -> Tail:
    factor, scaled, half, end = _ONE, False, False, pos
    bracketed = _BRACKETED.match(text, pos) if text[pos : pos + 1] in _OPENING else None
    if bracketed and (scale := grammar.scales.get(bracketed["word"].lower())):
        return Tail(scale, True, None, bracketed.end())
    for _ in range(3):
        match = NEXT.match(text, end)
        if match and scaled and match["word"].lower() in grammar.words.joiners:
            match = NEXT.match(text, match.end())
        if not match:
            break
        word = match["word"].lower()
        scale = grammar.scales.get(word)
        if scale is None or (scaled and scale < factor):
            break
        factor, scaled, end = times(factor, scale) if scaled else scale, True, match.end()
        if text[end : end + 1] == "." and len(word) <= 4:
            end = _after_dot(text, end)
    if not scaled:
        return _letter_scale(text, pos, grammar, currency=currency)
    added = HALF_AFTER[grammar].match(text, end)
    if added:
        half, end = True, added.end()
    return Tail(factor, scaled, None, end, half)


def _after_dot(text: str, end: int) -> int:
    """The place after an abbreviation's dot, unless the dot can only end a sentence."""
    following = text[end + 1 : end + 2]
    return end + 1 if following and (following.isspace() or following in "-)|€$£") else end


def _letter_scale(text: str, pos: int, grammar: Grammar, *, currency: bool) -> Tail:
    """A single letter as scale: next to a currency (`$250B`, `100 M€`), or to what is counted."""
    unscaled = Tail(_ONE, False, None, pos)
    accounts = (
        _ACCOUNTS.match(text, pos) if not _THOUSANDS.isdisjoint(text[pos : pos + 2]) else None
    )
    factor = grammar.in_accounts(accounts["letter"]) if accounts else None
    if accounts and factor is not None:
        return Tail(factor, True, None, accounts.end())
    match = _SCALE_LETTERS.match(text, pos)
    if not match:
        return unscaled
    word = match["word"].lower()
    scale = grammar.letters.get(word)
    if scale is None:
        return unscaled
    counted = NEXT_WORD.match(text, match.end())
    if counted and len(word) == 1 and counted["word"].lower() in grammar.words.counted:
        is_scale = True
    elif currency:
        is_scale = not match["gap"] or len(word) > 2 or _ends_a_sum(text, match, grammar)
    else:
        is_scale = text[match.end() : match.end() + 1] in _SIGNS
    return Tail(scale, True, None, match.end()) if is_scale else unscaled


def _ends_a_sum(text: str, letter: re.Match[str], grammar: Grammar) -> bool:
    """Whether a letter behind a blank can be the scale of the sum, and no name: `$5 T-shirts`.

    A T or K is a name as often, and a scale only where the sum ends behind it.
    """
    if _ENDS_A_SUM.match(text, letter.end()):
        return True
    word = _WORD.match(text, letter.end())
    if word is None:
        return False
    common = word["word"] in grammar.words.function_words
    return common if letter["word"] in "tkTK" else not word["word"][0].isupper()


_THOUSANDS = frozenset("TkKM")


def _unit(text: str, pos: int, grammar: Grammar, *, scaled: bool) -> tuple[Unit | None, int]:
    symbol = _SYMBOL_AFTER[grammar].match(text, pos)
    if symbol:
        found = grammar.symbol_unit(symbol["symbol"])
        # a sign before the next number belongs to that one: `5, $10`
        if found and not (symbol["symbol"] in grammar.symbols and _opens(text, symbol)):
            return found, symbol.end()
    match = NEXT.match(text, pos)
    if match and scaled and match["word"].lower() in grammar.words.joiners:
        # `d’€`: a word with an apostrophe is joined without a blank.
        joined = match.end() + (text[match.end() : match.end() + 1] in _APOSTROPHES)
        symbol = _SYMBOL_AFTER[grammar].match(text, joined)
        if symbol and (found := grammar.symbol_unit(symbol["symbol"])):
            return found, symbol.end()
        match = NEXT.match(text, joined)
    if not match or _unit_word(match["word"]) not in grammar.unit_starts:
        return None, pos
    return _longest_unit(text, match, grammar, pos)


def _longest_unit(
    text: str, match: re.Match[str], grammar: Grammar, pos: int
) -> tuple[Unit | None, int]:
    best: tuple[Unit | None, int] = (None, pos)
    name, found = "", match
    for _ in range(_LONGEST_UNIT):
        name = f"{name} {_unit_word(found['word'])}".strip()
        if name in grammar.units:
            best = grammar.units[name], found.end()
        if name not in grammar.unit_beginnings:
            break
        following = NEXT.match(text, found.end()) or _IN_BRACKETS.match(text, found.end())
        if not following or not following["gap"]:
            break
        found = following
    return best


def _unit_word(word: str) -> str:
    return "us" if word == "U.S." else word.lower()


def _opens(text: str, symbol: re.Match[str]) -> bool:
    end = symbol.end()
    return text[end : end + 1].isdigit() and end - symbol.start() > len(symbol["symbol"])
