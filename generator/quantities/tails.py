"""What follows a number: its scale and its unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from generator.quantities.grammar import GAP, LETTERS, SYMBOL_UNITS, Grammar, Unit, iso_unit
from generator.quantities.units import SIGNS, times

NEXT = re.compile(rf"(?P<gap>{GAP}|[-‐‑'’])?(?P<word>U\.S\.|{LETTERS})")
_SCALE_LETTERS = re.compile(rf"(?P<gap> |\u00a0|\u202f)?(?P<word>{LETTERS})")
# After a blank the letter may belong to what follows: `$5 T-shirts`, `$100 B2B`, `$5 K Street`.
_WHAT_FOR = (
    r" (?:of|in|for|to|from|on|and|or|over|by|with|at|a|per|worth|this|last|de|en|pour|di)\b"
)
_ENDS_A_SUM = (
    re.compile(r"$|[,;:!?\]|]|\.(?!\s+[A-Z]\w)| (?=[a-z(–—])"),
    re.compile(rf"$|[,;:!?\]|]|\.(?!\s+[A-Z]\w)|{_WHAT_FOR}"),
)
"""By whether the letter is also a common name (T, K), a scale only where the sum ends then."""
_POINTS = re.compile(r"[- ]?(?:Punkt|point|punto|punti)\w*", re.IGNORECASE)
_PERCENTAGE_POINTS = Unit("quantity", frozenset({"percentage points"}))
_ONE = Decimal(1)
_LONGEST_UNIT = 5


class Tail(NamedTuple):
    """What follows a number: scale and unit, up to `end`. `half` is added to the number scaled."""

    factor: Decimal
    scaled: bool
    unit: Unit | None
    end: int
    half: bool = False
    more: bool = False


def tail_at(text: str, pos: int, grammar: Grammar, *, currency: bool = False) -> Tail:
    """Scale and unit from `pos` on; `currency` says that a currency stands before the number."""
    factor, scaled, half, end = _scales(text, pos, grammar, currency=currency)
    unit, unit_end = _unit(text, end, grammar, scaled=scaled)
    return Tail(factor, scaled, unit, unit_end if unit else end, half)


def _scales(
    text: str, pos: int, grammar: Grammar, *, currency: bool
) -> tuple[Decimal, bool, bool, int]:
    factor, scaled, half, end = _ONE, False, False, pos
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
    if grammar.half_after:
        added = grammar.half_after.match(text, end)
        if added:
            half, end = True, added.end()
    return factor, scaled, half, end


def _after_dot(text: str, end: int) -> int:
    """The place after an abbreviation's dot, unless the dot can only end a sentence."""
    following = text[end + 1 : end + 2]
    return end + 1 if following and (following.isspace() or following in "-)|€$£") else end


def _letter_scale(
    text: str, pos: int, grammar: Grammar, *, currency: bool
) -> tuple[Decimal, bool, bool, int]:
    """A single letter as scale, next to a currency only: `$250B`, `100 M€`."""
    unscaled = (_ONE, False, False, pos)
    match = _SCALE_LETTERS.match(text, pos)
    if not match:
        return unscaled
    scale = grammar.letters.get(match["word"].lower())
    if scale is None:
        return unscaled
    if (
        currency
        and match["gap"]
        and not _ENDS_A_SUM[match["word"].lower() in "tk"].match(text, match.end())
    ):
        return unscaled
    if not currency:
        sign = text[match.end() : match.end() + 1]
        if sign not in SIGNS or not sign:
            return unscaled
    return scale, True, False, match.end()


def _unit(text: str, pos: int, grammar: Grammar, *, scaled: bool) -> tuple[Unit | None, int]:
    symbol = grammar.symbol_after.match(text, pos)
    if symbol:
        found = _symbol_unit(symbol["symbol"], grammar)
        # a sign before the next number belongs to that one: `5, $10`
        if found and not (symbol["symbol"] in grammar.symbols and _opens(text, symbol)):
            points = _POINTS.match(text, symbol.end()) if found.kind == "percent" else None
            return (_PERCENTAGE_POINTS, points.end()) if points else (found, symbol.end())
    match = NEXT.match(text, pos)
    if match and scaled and match["word"].lower() in grammar.words.joiners:
        joined = match.end()
        symbol = grammar.symbol_after.match(text, joined)
        if symbol and (found := _symbol_unit(symbol["symbol"], grammar)):
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
        following = NEXT.match(text, found.end())
        if not following or not following["gap"]:
            break
        found = following
    return best


def _unit_word(word: str) -> str:
    return "us" if word == "U.S." else word.lower()


def _opens(text: str, symbol: re.Match[str]) -> bool:
    end = symbol.end()
    return text[end : end + 1].isdigit() and end - symbol.start() > len(symbol["symbol"])


def _symbol_unit(symbol: str, grammar: Grammar) -> Unit | None:
    if symbol in SYMBOL_UNITS:
        return SYMBOL_UNITS[symbol]
    if symbol in grammar.symbols:
        return Unit("money", grammar.symbols[symbol])
    return iso_unit(symbol)
