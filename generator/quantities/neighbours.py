"""A closed world: is what touches a number on either side understood?

What is not understood may be a scale, a unit, a power or a part of a name, and a number without it
would be another number. So such a number is not read at all.
"""

import re
from functools import cache, lru_cache

from generator.languages import LANGUAGES
from generator.quantities.grammar import (
    BLANK,
    GAP,
    LETTERS,
    NEXT_WORD,
    WORD,
    Expression,
    Grammar,
    Unit,
    any_of,
    word_behind,
)
from generator.quantities.units import SIGNS

# Signs that may stand directly before a figure with all that belongs to it, and behind it.
_BEFORE = frozenset("([{„“”«»‹›‘’'\"|*—–-…¿¡<>≤≥~≈∼≃≅˜＜﹤≪≲＞﹥≫≳≦⩽≧⩾=:;,•·!?.)]}+")
_BEHIND = frozenset(")]},;:.!?\"'”“’‘»›«‹…|—–-*†‡&(")
_POWER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
_WORD_BEHIND = re.compile(rf"\s{{1,8}}[(\[\"'„“‚‘«_]?(?P<word>{LETTERS})(?P<next>.?)")
_HYPHENED = re.compile(rf"[-‐‑](?P<word>{LETTERS})")
_SPACED_SIGN = re.compile(
    rf"{BLANK}(?:[×^/·±∙⋅√½¼¾⅓⅔⅛]|\+{BLANK}?/|[x*]{BLANK}?[0-9(]|[.,]{BLANK}?[0-9])"
)
_NUMBER_NEXT = re.compile(rf"{BLANK}{{1,2}}[0-9]")
_TOUCHED = re.compile(r"[0-9][)\]}*]+$")
_NUMBER_ABOVE = re.compile(rf"(?<![\w.,])[0-9]{{1,3}}{BLANK}?\n{BLANK}?$")
_THREE_DIGITS = re.compile(r"[0-9]{3}(?![0-9])")
_NUMBER_BEFORE = re.compile(rf"(?<![\w.,])[0-9][\w.,'’]*(?:{BLANK}[.,])?{BLANK}{{1,2}}$")
_SIGN_BEFORE = re.compile(
    rf"[×^/±∓≠≮≯∙⋅√]{BLANK}?$|\+{BLANK}?/{BLANK}?[-−–]{BLANK}?$"
    rf"|[\d ]{BLANK}?\*{BLANK}?$|(?<!\w)x{BLANK}?$|\w/{LETTERS}{BLANK}$"
)
_WORD_BEFORE = re.compile(rf"(?P<word>{LETTERS})\.?{BLANK}{{1,2}}$")
_CODED = re.compile(r"(?:EUR|USD|GBP|CHF)[a-z]+").fullmatch
_GOES_ON = re.compile(r"[.,:][\d¹²³⁰⁴-⁹]|['’][^\W_]|\(|\*[\d¹²³⁰⁴-⁹(]|&(?!\s)")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_LETTER_UNITS = frozenset({"m", "t", "g", "nm", "mm"})

_THINGS = Expression(r"{GAP}{things}")
_COUNTED = Expression(r"{GAP}(?!{function_words}(?!\w)){counted_behind}")
# `Investitionen`, and in one word `Milliardenschulden`
_SUMS = Expression(r"^{sums}|{sums}\w{0,4}$")
_RATIO = Expression(r"(?<!\w){ratios}{GAP}$")
# `3 to 10` is a range, `3 votes to 1` is none
_BETWEEN = "(?:{GAP}{out_of}|{GAP}(?P<noun>{LETTERS}){GAP}{out_of range_words})"
_OF_HOW_MANY = Expression(
    # no share are `4,500 stores in 62 countries`
    r"(?<!\d[.,'’\s]\d{3})(?!,?{GAP}{instead}(?!\w))"
    + _BETWEEN
    + r"{GAP}(?P<number>[0-9]+|{LETTERS})(?![\w%])"
)
_HOW_MANY_OF = Expression(
    r"(?<![\w.,])(?P<number>[0-9]+|{LETTERS})(?!{GAP}{instead}(?!\w))" + _BETWEEN + "{GAP}$"
)
_LED = Expression(r"(?<!\w)(?:{ratios}|{out_of range_words}){GAP}$")
"""Words of which one stands directly before a number that only compares: before most is none."""
_HOUR_BEHIND = Expression(r"{GAP}?{hours}")
# `à 8,45`, and no part of `jusqu’à`
_AT = Expression(r"(?<![\w'’]){at_hours}{GAP}$")
_MINUTES_BEHIND = Expression(r"(?:{GAP}|-)?{long_hours}(?!\w)")
_IN_SCALE = Expression(r"(?:{BLANK}?[(\[]|,?{BLANK}){header_in}{GAP}{header_scales}(?!\w)")
"""A scale behind all of a figure: `(in thousands)`, `in millions`."""
MORE_OR_LESS = Expression(
    # no difference is *auf 5 Mrd. Euro mehr als verdoppelt*
    r"{GAP}{more_or_less}(?!\w)(?!{GAP}{LETTERS}{GAP}{multiplied})"
)
RATE_BEHIND = Expression(
    # no rate is `$5bn. Each …`
    r"(?:(?<!\.)|(?={GAP}(?-i:[^\WA-Z])))(?:{GAP}\(?|-){rates}(?!\w)"
)
_FARTHEST_SHARE = 48
_SHARED = Expression(
    r"(?:{percents}{GAP}{fraction_joiners}(?!\w)"
    r"(?:{GAP}{qualifiers determiners articles owners passed_over ordinals}(?!\w))*"
    r"|(?<![\w.,])(?:{several}|[2-9]|1[0-9])(?:{GAP}(?:{fraction_joiners}{GAP})?"
    r"(?!{time_spans scales power_names percents}(?!\w)){LETTERS}{GAP}"
    r"(?:(?!{copulas verbs}(?!\w)){LETTERS}{GAP})?{of_size})?)(?:{GAP}|(?<=['’]))$",
    flags=0,
)
_PART_BEHIND = Expression(
    r"{GAP}{alternatives sum_joiners}{GAP}(?:{LETTERS}(?:{GAP}|-)){0,2}?"
    r"{denominators halves indefinite}(?!\w)"
    r"|{GAP}{decimal_words}{GAP}(?:\d|(?P<number>{LETTERS})(?!\w))"
)
"""What goes on a number in words that are not read: `and a quarter`, `y pico`.

And `point five`, whose word is a `number` only if it is one.
"""


def counts_things(text: str, end: int, grammar: Grammar) -> bool:
    """Whether what follows a scaled figure is counted, and no kind of money: `5 million patients`.

    In German that is a noun, in English a plural, elsewhere what *de* joins to the scale.
    """
    found = _THINGS[grammar].match(text, end)
    return found is not None and not _SUMS[grammar].search(found["thing"])


def counts_something(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a bare number counts what follows it, or stands alone in a cell or behind a colon.

    It may else be the name of something, or a time: `Windows 9`, `um 9`.
    """
    if text[:start].rstrip(" *_(")[-1:] in (*":|\t\n", ""):
        return True
    return _COUNTED[grammar].match(text, end) is not None


@lru_cache(maxsize=4096)
def is_scale_like(word: str) -> bool:
    """Whether the word is a scale of some language, or looks like one."""
    return _scale_like().fullmatch(word) is not None


@cache
def _scale_like() -> re.Pattern[str]:
    """A scale of any language, or one written badly: such words travel."""
    known = {
        name
        for each in LANGUAGES.values()
        for table in (each.figures.scales, each.figures.letter_scales)
        for name in table
    }
    badly = "|".join(each.figures.scale_like for each in LANGUAGES.values())
    return re.compile(
        rf"{any_of(known)}|{badly}|mi(?:ll?s?|lls?n)|m[dmlp]{{1,2}}|[bt](?:n|ln|rd)|[kmbtg]"
        r"|(?:mil+|bil+|tril+|quadril+)(?:[ij][oóaá]\w*|[oó]n\w*|ard\w*|[hy]\w+)|mrde?n"
        r"|triliun|juta|triệu|tỷ|(?:мил+и|бил+и|трил+и)\w+|млн|млрд|трлн|[万萬亿億兆]\w*",
        re.IGNORECASE,
    )


def understood_before(text: str, begin: int, *, qualified: bool) -> bool:
    """Whether what stands before a figure's first sign leaves it the figure that it is.

    A word that ends its qualifier is understood: French *au plus*, and no English *plus*.
    """
    if begin == 0:
        return True
    before = text[begin - 1]
    if not before.isspace():
        if before in ".," or (before in ":·•" and text[begin - 2 : begin - 1].isdigit()):
            return False
        if before in "-–'’" and begin > 1 and text[begin - 2].isalnum():
            return before != "-" and not text[begin - 2].isdigit()  # `l’11 %`
        if before in ")]}*" and _TOUCHED.search(text, max(0, begin - 8), begin):
            return False  # `[1]5`
        return before in _BEFORE and not _SIGN_BEFORE.search(text, max(0, begin - 3), begin)
    window = text[max(0, begin - 24) : begin]
    last = window.rsplit(None, 1)[-1] if not window.isspace() else ""
    if last.isalpha():  # which is most of the time so
        scale = not qualified and len(last) > 1 and is_scale_like(last)
        return not scale and last != "x" and not _CODED(last)
    if _SIGN_BEFORE.search(window):
        return False
    if _NUMBER_ABOVE.search(window) and _THREE_DIGITS.match(text, begin):
        return False  # `1 500` may have been broken there
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
    if not behind:
        return True
    is_share = unit is not None and unit.kind == "percent"
    if unit is not None and not is_share and _touches_another_unit(text, end, unit, grammar):
        return False
    if behind in " \u00a0([," and not scaled and _IN_SCALE[grammar].match(text, end):
        return False
    if behind.isspace():
        difference = not is_share and MORE_OR_LESS[grammar].match(text, end)
        return not difference and _word_understood(text, end, unit, scaled=scaled, grammar=grammar)
    if text[end - 1] in "%％" and behind.isalpha():
        return True  # `12%iger`
    if behind in "-‐‑":
        word = _HYPHENED.match(text, end)
        if word:
            return (
                not is_scale_like(word["word"])
                and word_behind(text, word.end())[0] not in grammar.scales
                and not _names_currency(text, word, grammar)
            )
        half_a_word = unit is None and not scaled and text[end - 1].isalpha()
        return not half_a_word and not after.isdigit() and after not in SIGNS
    if _GOES_ON.match(text, end):
        return False
    open_yet = behind in ")]" and not (scaled and unit)
    return behind in _BEHIND and not (
        open_yet and _goes_on_behind_bracket(text, end + 1, unit, grammar)
    )


def is_shared(text: str, begin: int, grammar: Grammar) -> bool:
    """Whether a share is taken of a sum, or it is only one of several.

    `10 % of $20bn`, `three bonds of $5bn`, `two $5bn plants`.
    """
    window = text[max(0, begin - _FARTHEST_SHARE) : begin].lower()
    return _SHARED[grammar].search(window) is not None


def _goes_on_behind_bracket(text: str, end: int, unit: Unit | None, grammar: Grammar) -> bool:
    """Whether the scale or unit of a number in brackets stands behind them: `($5.2) million`."""
    word, _ = word_behind(text, end)
    return is_scale_like(word) or (not unit and word in grammar.unit_starts)


def goes_on_a_number(text: str, begin: int, grammar: Grammar, *, spelled: bool) -> bool:
    """Whether the figure is the end of one in words: `zwei Komma zwei fünf`, `point oh five`."""
    numbers, decimals = grammar.numbers, grammar.words.decimal_words
    before = text[max(0, begin - 40) : begin]
    if not before.rstrip().rstrip("-").lower().endswith(grammar.number_ends):
        return False
    found = _LAST_WORDS.search(before)
    words = WORD.findall(found[0].lower()) if found else []
    if not words:
        return False
    if spelled and words[-1] in numbers and words[-1] not in grammar.words.ambiguous_numbers:
        return words[-1] not in grammar.words.articles
    while words and words[-1] in numbers:
        words.pop()
    return bool(words) and words[-1] in decimals


_LAST_WORDS = re.compile(rf"(?:{LETTERS}(?:{GAP}|-)){{0,4}}$")


def counts_nothing(text: str, begin: int, end: int, grammar: Grammar) -> bool:
    """Whether a bare number only compares, or tells the time: `4 out of 5`, `10.30 am`."""
    window = max(0, begin - 32)
    led = _LED[grammar].search(text, window, begin)
    if led and _RATIO[grammar].search(text, window, begin):
        return True
    others = (
        _OF_HOW_MANY[grammar].match(text, end),
        led and _HOW_MANY_OF[grammar].search(text, window, begin),
    )
    if any(other and _is_count(other, grammar) for other in others):
        return True
    written = text[begin:end]
    if not _CLOCK.fullmatch(written):
        return False
    if _HOUR_BEHIND[grammar].match(text, end):
        return True
    days = _DAY_AND_MONTH.fullmatch(written) and text[end : end + 1] == "."
    told = (
        _MINUTES_BEHIND[grammar].match(text, end),
        _AT[grammar].search(text, max(0, begin - 12), begin),
    )
    return bool(days or all(told) or (any(told) and len(written) > 3))


def _is_count(other: re.Match[str], grammar: Grammar) -> bool:
    word = other["number"].lower()
    if word.isdigit():
        return not _YEAR.fullmatch(word)
    return word in grammar.numbers and not (other["noun"] and word in grammar.words.articles)


_CLOCK = re.compile(r"(?:[0-2]?[0-9]|3[01])(?:[.,:][0-5][0-9])?")
_DAY_AND_MONTH = re.compile(r"[0-9]{2}\.(?:0[1-9]|1[0-2])|[0-9]{1,2}\.[0-9]")


def _touches_another_unit(text: str, end: int, unit: Unit, grammar: Grammar) -> bool:
    """Whether the unit is only the first of two: `GW/h`, `W/m²`, `kW h`, `m³`, `€/t`."""
    if text[end : end + 1] in _POWER or text[end : end + 1] in "/^·⋅":
        return text[end : end + 1] != ""
    hours = _MINUTES_BEHIND[grammar].match(text, end)
    return unit.kind in ("power", "quantity") and hours is not None


def _word_understood(
    text: str, end: int, unit: Unit | None, *, scaled: bool, grammar: Grammar
) -> bool:
    if _begins_operation(text, end, bare=unit is None or text[end - 1].isdigit()):
        return False
    if not (unit and unit.names) and _goes_on(text, end, grammar):
        return False
    word = _WORD_BEHIND.match(text, end)
    if not word:
        return True
    lower = word["word"].lower()
    written = unit is not None and text[end - 1 : end].isalpha() and unit.names & _LETTER_UNITS
    if written and len(lower) > 1 and lower not in grammar.words.function_words and lower.isalpha():
        return False
    if word["next"] == ")" and "(" not in word[0] and len(lower) == 1:
        return True  # an item of a list: `b)`
    joined = word["next"] in ("-", "&") or word["next"].isdigit()
    if (unit is None or not scaled) and is_scale_like(lower) and not (joined and len(lower) < 3):
        return False
    if unit is None:
        return not _names_currency(text, word, grammar)
    if unit.kind != "money":
        return True
    if _tells_another(text, word, unit, grammar):
        return False
    if text[end - 1].isalpha():
        return not (grammar.words.noun_first and word["word"].isupper() and 2 <= len(lower) <= 4)
    return scaled or lower not in grammar.words.counted or text[end - 1] in SIGNS


def _goes_on(text: str, end: int, grammar: Grammar) -> bool:
    """Whether a part of the number follows in words: `and a quarter`, `point five`."""
    part = _PART_BEHIND[grammar].match(text, end)
    if part is None:
        return False
    return part["number"] is None or part["number"].lower() in grammar.numbers


def _begins_operation(text: str, end: int, *, bare: bool) -> bool:
    """Whether a sign of reckoning follows, or another number: `5 × 10`, `7 1/2`."""
    following = text[end + 1 : end + 2]
    if following.isalpha() and following != "x":
        return False
    return bool(_SPACED_SIGN.match(text, end) or (bare and _NUMBER_NEXT.match(text, end)))


def _tells_another(text: str, word: re.Match[str], unit: Unit, grammar: Grammar) -> bool:
    """Whether a word makes another currency of the dollars before it: `$5bn Canadian`.

    What it tells of something else it does not: `a $5bn Canadian pipeline`.
    """
    names = grammar.unit_starts.get(word["word"].lower(), ())
    if not any(each.count(" ") == 1 and grammar.units[each].names < unit.names for each in names):
        return False
    following = NEXT_WORD.match(text, word.end("word"))
    noun = following is not None and following["word"] not in grammar.words.function_words
    return not (noun and word["word"][0].isupper())


def _names_currency(text: str, word: re.Match[str], grammar: Grammar) -> bool:
    """Whether an unknown word makes another currency of the next: `500 CFA francs`."""
    unit = grammar.units.get(word_behind(text, word.end("word"))[0])
    is_money = unit is not None and unit.kind == "money"
    return is_money and word["word"].lower() not in grammar.words.function_words
