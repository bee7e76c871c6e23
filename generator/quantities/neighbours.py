"""A closed world: is what touches a number on either side understood?

What is not understood may be a scale, a unit, a power or a part of a name, and a number without it
would be another number. So such a number is not read at all.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.languages.figure_words import listed
from generator.languages.locales import base_language
from generator.quantities.grammar import BLANK, GAP, LETTERS, Grammar, Unit
from generator.quantities.units import SIGNS

_SCALE_LIKE = re.compile(
    r"mi(?:ll?s?|o|lls?n|ln)|m(?:n|ln|rd|rds|d|ds|ld|ldi|dd|dp|m)|b(?:n|ln|rd|il|iln)|"
    r"t(?:n|rn|rln|ril|sd|hsd|ausend\w*|housand\w*)|thou|[kmbtg]|mil|mila|mille|miles|"
    r"(?:mil+|bil+|tril+|quadril+)(?:[ij][oóa]\w*|[oó]n\w*|ard\w*)|migliai\w*|milliers?|"
    r"hundert\w*|hundreds?|thousands?|centaines?|centinaia|cientos|crores?|lakhs?|lacs?|lac|cr"
)
"""What is a scale in some language, or may be one written badly."""
# Signs that may stand directly before a figure with all that belongs to it, and behind it.
_BEFORE = frozenset("([{„“”«»‹›‘’'\"|*—–-…¿¡<>≤≥~≈∼=:;,•·!?.)]}+")
_BEHIND = frozenset(")]},;:.!?\"'”“’‘»›«‹…|—–-*†‡&(")
_POWER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
_JOINED_WORD = re.compile(rf"{GAP}[(\[]?(?P<word>{LETTERS})(?P<next>.?)")
_SECOND_WORD = re.compile(rf"(?:{GAP}|-)(?P<word>{LETTERS})")
_HYPHENED = re.compile(rf"[-‐‑](?P<word>{LETTERS})")
_SPACED_SIGN = re.compile(rf"{BLANK}(?:[×^/·±∙⋅√½¼¾⅓⅔⅛]|[x*]{BLANK}?[0-9(]|[.,]{BLANK}?[0-9])")
_NUMBER_NEXT = re.compile(rf"{BLANK}{{1,2}}[0-9]")
_NUMBER_BEFORE = re.compile(rf"(?<![\w.,])[0-9][\w.,'’]*(?:{BLANK}[.,])?{BLANK}{{1,2}}$")
_SIGN_BEFORE = re.compile(
    rf"[×^/±∙⋅√]{BLANK}?$|[\d ]{BLANK}?\*{BLANK}?$|(?<!\w)x{BLANK}?$|plus/minus{BLANK}$"
)
_WORD_BEFORE = re.compile(rf"(?P<word>{LETTERS})\.?{BLANK}{{1,2}}$")
_CODED = re.compile(r"(?:EUR|USD|GBP|CHF)[a-z]+").fullmatch
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_HOUR = re.compile(rf"{BLANK}?(?:h\b|/|·|per\b|pro\b)")
_LETTER_UNITS = frozenset({"m", "t", "g", "nm", "mm"})
FUNCTION_WORDS = frozenset(
    listed(
        "an für nach seit para "
        "of in to from and or by at above below with for on as is was wide long high tall deep "
        "away per the a von bis und oder zu auf mit aus bei hoch breit lang tief weit pro à de et "
        "ou en par sur du des pour y o e con por di su da hohe lange breite tiefe"
    )
)


def counts_things(text: str, end: int, language: str) -> bool:
    """Whether what follows a figure is what it counts, and no kind of money: `5 million patients`.

    In German that is a noun, in English a plural, elsewhere what *de* joins to the scale.
    """
    base = base_language(language)
    if base not in ("de", "en"):
        of = _OF_THINGS.match(text, end)
        return of is not None and not _SUMS.match(of["word"])
    at = end
    for _ in range(3):
        word = _NEXT.match(text, at)
        if word is None or word["word"].lower() in FUNCTION_WORDS:
            return False
        at = word.end()
        if base == "de" and word["word"][0].isupper():
            return not _SUMS.match(word["word"]) and not _SUM_BEHIND.search(word["word"])
        if base == "en" and _PLURAL.fullmatch(word["word"]):
            return not _SUMS.match(word["word"])
    return False


_NEXT = re.compile(rf"{GAP}(?P<word>{LETTERS})")
_OF_THINGS = re.compile(rf"{GAP}(?:(?:de|di){GAP}|d['’])(?P<word>{LETTERS})")
_PLURAL = re.compile(
    r"(?!this|was|has|its|his|less|plus|goes|does|vs)[a-z]{2,}[^s]s|feet|people|children|(?:wo)?men"
)
_MONEY = (
    r"invest|inversi|umsatz|umsätz|gewinn|verlust|schuld|kosten|kredit|crédit|credit|crediti|anleih"
    r"|kapital|capital|einnahm|ausgab|aufträg|auftrag|zusag|zahlung|spend|sales|revenue|profit|loss"
    r"|earning|debt|loan|bond|cost|saving|fund|order|contract|commitment|deposit|asset|payment|fees?\b"
    r"|dette|perte|bénéfice|vente|recette|dépense|fonds|prêt|aide|perdit|ricav|vendit|util|fond|spes"
    r"|deuda|pérdida|beneficio|venta|ingreso|gasto|préstamo|ayuda|debit|prestit|euro|dollar|usd|eur"
)
_SUMS = re.compile(rf"(?:{_MONEY})", re.IGNORECASE)
_SUM_BEHIND = re.compile(rf"(?:{_MONEY})\w{{0,4}}$", re.IGNORECASE)
"""What is counted in money: `Milliarden Investitionen`, `Milliardenschulden`."""


@lru_cache(maxsize=4096)
def is_scale_like(word: str) -> bool:
    """Whether the word is a scale of some language, or looks like one."""
    return _SCALE_LIKE.fullmatch(word.lower()) is not None


def understood_before(text: str, begin: int) -> bool:
    """Whether what stands before a figure's first sign leaves it the figure that it is."""
    if begin == 0:
        return True
    before = text[begin - 1]
    if not before.isspace():
        if before in ".," or (before == ":" and text[begin - 2 : begin - 1].isdigit()):
            return False
        if before in "-–'’" and begin > 1 and text[begin - 2].isalnum():
            return before != "-" and not text[begin - 2].isdigit()  # `l’11 %`
        return before in _BEFORE and not _SIGN_BEFORE.search(text, max(0, begin - 3), begin)
    window = text[max(0, begin - 24) : begin]
    last = window.rsplit(None, 1)[-1] if not window.isspace() else ""
    if last.isalpha():  # which is most of the time so
        scale = len(last) > 1 and is_scale_like(last)
        return not scale and last != "x" and not _CODED(last)
    if _SIGN_BEFORE.search(window):
        return False
    number = _NUMBER_BEFORE.search(window)
    if number and not _YEAR.fullmatch(number[0].strip(" \u00a0\u202f\u2009.,")):
        # `5. 3 billion` may be one number, and `§ 5. $3 billion` is not
        return number[0].strip()[-1:] in ".," and not text[begin].isdigit()
    word = _WORD_BEFORE.search(window)
    if word is None:
        return True
    return not (len(word["word"]) > 1 and is_scale_like(word["word"])) and not _CODED(word["word"])


def understood_behind(
    text: str, end: int, unit: Unit | None, *, scaled: bool, grammar: Grammar
) -> bool:
    """Whether what stands behind a figure, scale and unit read, leaves it the figure that it is."""
    behind, after = text[end : end + 1], text[end + 1 : end + 2]
    if not behind or behind == "\n":
        return True
    if unit is not None and unit.kind != "percent" and _touches_another_unit(text, end, unit):
        return False
    if behind.isspace():
        return _word_understood(text, end, unit, scaled=scaled, grammar=grammar)
    if text[end - 1] in "%％" and behind.isalpha():
        return True  # `12%iger`
    if behind in "-‐‑":
        word = _HYPHENED.match(text, end)
        if word:
            following = _SECOND_WORD.match(text, word.end())
            about = following is not None and following["word"].lower() in grammar.scales
            plain = not is_scale_like(word["word"]) and word["word"].lower() != "plus" and not about
            return plain and not _names_currency(text, word, grammar)
        half_a_word = unit is None and not scaled and text[end - 1].isalpha()
        return not half_a_word and not after.isdigit() and after not in SIGNS
    if behind in ".,:" and after.isdigit():
        return False
    if behind in "'’" and after.isalnum():
        return False
    if behind == "(":
        return False
    if behind == "*" and (after.isdigit() or after == "("):
        return False
    if behind == "&" and not after.isspace():
        return False
    return behind in _BEHIND


def goes_on_a_number(text: str, begin: int, grammar: Grammar, *, spelled: bool) -> bool:
    """Whether the figure is the end of one in words: `zwei Komma zwei fünf`, `point oh five`."""
    numbers, decimals = grammar.numbers, grammar.words.decimal_words
    before = text[max(0, begin - 40) : begin]
    if before[-1:] != "-" and not before[-1:].isspace():
        return False
    ended = before.rstrip().rstrip("-")
    start = next((at for at in range(len(ended), 0, -1) if not ended[at - 1].isalpha()), 0)
    last = ended[start:].lower()
    if last not in numbers and last not in decimals and last != "oh":
        return False
    found = _LAST_WORDS.search(before)
    words = _WORD.findall(found[0].lower()) if found else []
    if not words:
        return False
    if spelled and words[-1] in numbers and words[-1] not in grammar.words.ambiguous_numbers:
        return words[-1] not in grammar.words.articles
    while words and (words[-1] in numbers or words[-1] == "oh"):
        words.pop()
    return bool(words) and words[-1] in decimals


_WORD = re.compile(LETTERS)
_HOURS = re.compile(r"[ -]h(?:ours?)?\b")
_LAST_WORDS = re.compile(rf"(?:{LETTERS}(?:{GAP}|-)){{0,4}}$")


def counts_nothing(text: str, begin: int, end: int, grammar: Grammar) -> bool:
    """Whether a bare number only compares, or tells the time: `4 out of 5`, `10.30 am`."""
    window = max(0, begin - 24)
    if _OUT_OF.search(text, window, begin):
        return True
    other = _OF_HOW_MANY.match(text, end)
    if other and _is_count(other["number"], grammar):
        return True
    other = _HOW_MANY_OF.search(text, window, begin)
    return bool(other and _is_count(other["number"], grammar)) or _tells_time(text, begin, end)


def _is_count(word: str, grammar: Grammar) -> bool:
    return word.lower() in grammar.numbers or (word.isdigit() and not _YEAR.fullmatch(word))


def _tells_time(text: str, begin: int, end: int) -> bool:
    written = text[begin:end]
    if not _CLOCK.fullmatch(written):
        return False
    if _HOUR_BEHIND.match(text, end) or _HOUR_BEFORE.search(text, max(0, begin - 12), begin):
        return True
    if len(written) < 4:
        return False
    days = _DAY_AND_MONTH.fullmatch(written) and text[end : end + 1] == "."
    return bool(
        days or _MINUTES_BEHIND.match(text, end) or _AT.search(text, max(0, begin - 12), begin)
    )


_OUT_OF = re.compile(
    rf"(?<!\w)(?:(?:per|por|pour|pro|vom)|(?:ratio|verhältnis\w*|rapporto?|relación|proporci?ón\w*"
    rf"|proporzione)(?:{GAP}(?:of|von|de|di))?){GAP}$",
    re.IGNORECASE,
)
_OF = r"(?:out of|of|in|von|aus|zu|sur|contre|de cada|de|su|ogni)"
_OF_HOW_MANY = re.compile(
    rf"(?:{GAP}(?:times|mal|fois|veces|volte))?{GAP}{_OF}{GAP}(?P<number>[0-9]+|{LETTERS})(?![\w%])"
)
_HOW_MANY_OF = re.compile(rf"(?<![\w.,])(?P<number>[0-9]+|{LETTERS}){GAP}{_OF}{GAP}$")
_CLOCK = re.compile(r"(?:[0-2]?[0-9]|3[01])(?:[.,:][0-5][0-9])?")
_DAY_AND_MONTH = re.compile(r"[0-9]{2}\.(?:0[1-9]|1[0-2])|[0-9]{1,2}\.[0-9]")
_HOUR_BEHIND = re.compile(
    rf"{GAP}?(?:[ap]\.?m(?![\w])(?!{GAP}[A-ZÄÖÜ])|Uhr\b|o['’]clock|h{GAP}?[0-5][0-9](?![0-9]))"
    rf"|{GAP}de la (?:mañana|tarde|noche)"
)
_HOUR_BEFORE = re.compile(rf"(?<![\w'’])(?:ore|à){GAP}$")
_MINUTES_BEHIND = re.compile(rf"{GAP}?(?:h|hrs|hours|heures|horas|ore)(?!\w)")
_AT = re.compile(rf"(?<!\w)(?:at|um|gegen|las|alle|ore|à){GAP}$")


def _touches_another_unit(text: str, end: int, unit: Unit) -> bool:
    """Whether the unit is only the first of two: `GW/h`, `W/m²`, `kW h`, `m³`, `€/t`."""
    if text[end : end + 1] in _POWER or text[end : end + 1] in "/^·⋅":
        return text[end : end + 1] != ""
    return unit.kind in ("power", "quantity") and bool(_HOURS.match(text, end))


def _word_understood(
    text: str, end: int, unit: Unit | None, *, scaled: bool, grammar: Grammar
) -> bool:
    if _begins_operation(text, end, bare=unit is None or text[end - 1].isdigit()):
        return False
    if not (unit and unit.names) and grammar.part_behind().match(text, end):
        return False
    word = _JOINED_WORD.match(text, end)
    if not word:
        return True
    lower = word["word"].lower()
    written = unit is not None and text[end - 1 : end].isalpha() and unit.names & _LETTER_UNITS
    if written and len(lower) > 1 and lower not in FUNCTION_WORDS and lower.isalpha():
        return False
    if word["next"] == ")" and "(" not in word[0] and len(lower) == 1:
        return True  # an item of a list: `b)`
    joined = word["next"] in ("-", "&") or word["next"].isdigit()
    if unit is None or not scaled:
        if is_scale_like(lower) and not (joined and len(lower) < 3):
            return False
        if lower in grammar.scales and not joined:
            return False
    if unit is None:
        return not _names_currency(text, word, grammar)
    if unit.kind == "money" and not scaled and not text[end - 1].isalpha():
        return lower not in grammar.words.counted or text[end - 1] in SIGNS
    if unit.kind == "money" and grammar.words.noun_first and text[end - 1].isalpha():
        return not (word["word"].isupper() and 2 <= len(lower) <= 4)
    return True


def _begins_operation(text: str, end: int, *, bare: bool) -> bool:
    """Whether a sign of reckoning follows, or another number: `5 × 10`, `7 1/2`."""
    following = text[end + 1 : end + 2]
    if following.isalpha() and following != "x":
        return False
    return bool(_SPACED_SIGN.match(text, end) or (bare and _NUMBER_NEXT.match(text, end)))


def _names_currency(text: str, word: re.Match[str], grammar: Grammar) -> bool:
    """Whether an unknown word makes another currency of the next: `500 CFA francs`."""
    following = _SECOND_WORD.match(text, word.end("word"))
    unit = grammar.units.get(following["word"].lower()) if following else None
    return unit is not None and unit.kind == "money" and word["word"].lower() not in FUNCTION_WORDS
