"""How the contract would write what somebody wrote otherwise: `€5bn` as `5 billion EUR`."""

from __future__ import annotations

import re

from generator.quantities.units import QUALIFIERS, currency_codes

_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"US\$|\$", " USD "),
        ("€|euros?", " EUR "),
        ("£", " GBP "),
        ("¥", " JPY "),
        (r"(?<=\d)\s*[–—-]\s*(?=\d)", " to "),
        (r"\bfrom\b|\bbetween\b", " "),
        (r"(?<=[\d ])and\b", " to "),
        (r"(?<=[\d ])(?:bn|billions?|mrd\.?)(?![a-z])", " billion "),
        (r"(?<=[\d ])(?:mn|mio\.?|m|millions?)(?![a-z])", " million "),
        (r"(?<=[\d ])(?:tn|trn|trillions?)(?![a-z])", " trillion "),
        (r"(?<=[\d ])(?:k|thousands?)(?![a-z])", " thousand "),
        (r"\b(?:percent|per cent)\b", " % "),
        (
            r"\b(?:around|approximately|approx\.?|roughly|some|about|circa|ca\.)(?![a-z])|~",
            " about ",
        ),
        (r"\b(?:over|above|more than)\b|>", " more than "),
        (r"\b(?:under|below|less than|fewer than)\b|<", " less than "),
        (r"\b(?:nearly|almost|close to)\b", " almost "),
        (r"\b(?:minimum|at least)\b|≥", " at least "),
        (r"\b(?:maximum|at most|up to)\b|≤", " up to "),
        (r"(?<=\d)\s*(W|kW|MW|GW|TW)\b", r" \1"),
    )
)
_CODE_FIRST = re.compile(
    rf"(?P<before>(?:{'|'.join(QUALIFIERS)})? ?)(?P<code>[A-Za-z]{{3}}) (?P<rest>[-−]?[0-9].*)"
)


def as_contract(text: str) -> str:
    """`text` with the contract's words, codes and order, as far as they can be told.

    A suggestion for a message: the result need not be a value, and is never used as one.
    """
    better = text
    for pattern, replacement in _REWRITES:
        better = pattern.sub(replacement, better)
    better = " ".join(better.split())
    moved = _CODE_FIRST.fullmatch(better)
    if moved:
        better = f"{moved['before']}{moved['rest']} {moved['code']}"
    head, _, last = better.rpartition(" ")
    if last.upper() in currency_codes():
        better = f"{head} {last.upper()}"
    return better
