"""A lexicon made ready for scanning: tables of phrases and compiled patterns, once per language."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, cached_property
from itertools import chain
from typing import NamedTuple

from babel import Locale
from babel.dates import get_day_names, get_month_names
from babel.numbers import get_currency_name, get_decimal_symbol

from generator.groups import grouped
from generator.languages import LANGUAGES
from generator.languages.figure_words import FigureWords
from generator.languages.language import Language
from generator.languages.listing import one_of
from generator.languages.locales import base_language
from generator.quantities.numerals import GROUP_SPACES
from generator.quantities.units import SIGNS, WATTS, currency_codes, currency_symbols, tender_codes

BLANK = r"[^\S\r\n]"
GAP = rf"(?:{BLANK}{{1,2}}(?:\r?\n{BLANK}{{0,2}})?|\r?\n{BLANK}{{0,2}})"
LETTER = r"[^\W\d_¹²³⁰⁴-⁹]"
LETTERS = rf"{LETTER}+"
"""A word. A footnote's small digit is no part of it."""
WORD = re.compile(LETTERS)
NEXT_WORD = re.compile(rf"{GAP}(?P<word>{LETTERS})")
_JOINED_WORD = re.compile(rf"(?:{GAP}|-)(?P<word>{LETTERS})")
_BEGINNING = 5
_LONGEST_ALONE = 3
"""Qualifiers this short are also plain prepositions (*to*, *a*), as are those that the languages
name: they count only with a figure, and the figure is told by itself."""

DIGITS = re.compile(rf"[0-9]+(?:(?:[.,'’]|[{GROUP_SPACES}](?=[0-9]{{3}}(?![0-9])))[0-9]+){{0,14}}")
"""A run of digits and marks; a space belongs to it where three digits follow (1 000)."""


def word_behind(text: str, place: int) -> tuple[str, int]:
    """The word behind a gap or hyphen, in small letters, and where it ends; blank for none."""
    match = _JOINED_WORD.match(text, place)
    return (match["word"].lower(), match.end()) if match else ("", place)


class Unit(NamedTuple):
    """What a figure counts: `names` are ISO codes it may mean, or `%`, `W`, `Wh`, words."""

    kind: str
    names: frozenset[str]
    factor: Decimal = Decimal(1)


# Written in exactly these letters in every language.
SYMBOL_UNITS: Mapping[str, Unit] = {
    "%": Unit("percent", frozenset("%")),
    "％": Unit("percent", frozenset("%")),
    **{name: Unit("power", frozenset("W"), Decimal(watts)) for name, watts in WATTS.items()},
    **{
        prefix + "Wh": Unit("quantity", frozenset({"Wh"}), Decimal(factor))
        for prefix, factor in (("", 1), ("k", "1e3"), ("M", "1e6"), ("G", "1e9"), ("T", "1e12"))
    },
    **{
        name: Unit("quantity", frozenset({name.lower()}))
        for name in ("mm", "cm", "m", "km", "kg", "g", "t", "nm", "Hz", "kHz", "MHz", "GHz", "KB",
                     "MB", "GB", "TB", "PB", "°C", "km²", "m²")
    },
}  # fmt: skip

# English abbreviations travel: `$250B` stands in German papers too. A single letter counts only
# next to a currency, for `5 m` are metres and `7B` may be a name.
SHARED_SCALES: Mapping[str, Decimal] = {
    "bn": Decimal("1e9"),
    "tn": Decimal("1e12"),
    "mn": Decimal("1e6"),
    "mio": Decimal("1e6"),
    "mln": Decimal("1e6"),
    "mrd": Decimal("1e9"),
    "mld": Decimal("1e9"),
}
LETTER_SCALES: Mapping[str, Decimal] = {
    "k": Decimal("1e3"),
    "m": Decimal("1e6"),
    "b": Decimal("1e9"),
    "t": Decimal("1e12"),
    "mm": Decimal("1e6"),
}


def phrase(text: str) -> str:
    """`text` as phrases are compared: lower case, hyphens and apostrophes as single spaces."""
    return " ".join(re.sub(r"[-‐‑'’.]", " ", text).lower().split())


class NumberWords(Mapping[str, Decimal]):
    """The number words of a language, with those that it makes of others in one word.

    `zweitausendfünfhundert` is two of `tausend` and `fünfhundert`, `fünfundzwanzig` `undzwanzig`
    more than five, `ventuno` `vent` and one: a table of them all would have a million rows.
    """

    def __init__(self, words: FigureWords) -> None:
        counted = {word: Decimal(value) for value, word in enumerate(words.counting)}
        self._table = counted | {word: Decimal(value) for word, value in words.numbers.items()}
        stems = ((Decimal(value), stem) for stem, value in words.number_stems.items())
        self._stems = sorted(stems, reverse=True)
        self._joints = ("", *words.number_joints)
        self._stem_in = re.compile(one_of(words.number_stems)).search

    def __getitem__(self, word: str) -> Decimal:
        value = self._value(word)
        if value is None:
            raise KeyError(word)
        return value

    def __contains__(self, word: object) -> bool:
        # Most words are no numbers, and an exception for each costs more than all the rest.
        return isinstance(word, str) and self._value(word) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)

    def _value(self, word: str, first: int = 0) -> Decimal | None:
        """What a word is, of the stems from the `first` on: of a larger one it is no part."""
        known = self._table.get(word)
        if known is None and len(word) < _LONGEST_NUMBER and self._stem_in(word):
            places = range(first, len(self._stems))
            found = (self._made_of(word, at) for at in places if self._stems[at][1] in word)
            return next((each for each in found if each is not None), None)
        return known

    def _made_of(self, word: str, at: int) -> Decimal | None:
        """The number of a stem and what stands before and behind it; None if they make none."""
        value, stem = self._stems[at]
        head, _, tail = word.rpartition(stem)
        most = value if value >= 1000 else 20
        before = self._value(head, at + 1) if head else None
        if word == stem or (head and not (before and before < most)):
            return None
        total = value * (before or 1) if value >= 100 else value + (before or 0)
        if head and tail in self._joints:
            return total
        for joint in self._joints:
            rest = self._value(tail.removeprefix(joint), at + 1)
            if rest and rest < value and rest == rest.to_integral_value():
                return total + rest
        return None


_LONGEST_NUMBER = 80
"""Letters of a number in one word."""
_SPELLED = {
    # `GAP` or a hyphen: behind it stands a letter, so that this may say less, and is made sooner
    " ": rf"(?:-|(?=\s)(?:{BLANK}{{0,2}}\r?\n)?{BLANK}{{0,2}})",
    "'": "['’]",
    "*": r"\w*",
}


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for one of the phrases, longest first: a space is a gap or hyphen, `*` letters."""
    return one_of(phrases, _SPELLED)


class Grammar:
    """The tables with which one language is read; see `FigureWords` for what the words mean.

    What is one string is a regular expression.
    """

    def __init__(self, known: Language) -> None:
        self.language = known.code
        self.words = words = known.figures
        self.texts = texts = known.texts
        self.decimal_mark = get_decimal_symbol(known.code)
        self.units = units = _units(words, known.code)
        self.symbols = currency_symbols(known.code)
        self.signs = (*self.symbols, *SYMBOL_UNITS)
        self.own_scales = {word: Decimal(value) for word, value in words.scales.items()}
        self.scales = scales = {**SHARED_SCALES, **self.own_scales}
        self.header_scales = scales | {
            word: Decimal(value) for word, value in words.header_scales.items()
        }
        self.numbers = numbers = NumberWords(words)
        self.anchors = words.magnitude_words.union(
            numbers,
            words.singular_scales,
            words.halves,
            words.fraction_nouns,
            words.denominators,
            words.about_counts,
            words.mark_scales,
        )
        """Words at which a figure can begin."""
        self.anchor_beginnings = {
            each[:_BEGINNING] for each in (*self.anchors, *words.number_stems)
        }
        self.letters = {**LETTER_SCALES} | {w: Decimal(v) for w, v in words.letter_scales.items()}
        self.unit_starts = grouped((name.split()[0], name) for name in units)
        """The names of units by their first words."""
        self.power_names = [name for name, unit in units.items() if unit.names <= {"W", "Wh"}]
        self.several = {*words.counting[2:], *words.indefinite, *words.about_counts}
        """Words of more than one thing."""
        self.percents = ["%", "％", *(n for n, unit in units.items() if unit.kind == "percent")]
        self.bound_nouns = {each.partition("*")[0] for each in (*words.most, *words.least)}
        """Beginnings of the nouns of bounds."""
        self.unit_beginnings = frozenset(_beginnings(units))
        self.counts = words.halves.union(
            scales,
            (name.split()[0] for name in units),
            words.denominators,
            words.range_words,
            words.alternatives,
        )
        """Before these, and before a number, an article may be one: a scale, unit, half, `to`."""
        self.number_ends = tuple(
            {word[-3:] for word in (*numbers, *words.number_stems, *words.decimal_words)}
        )
        """The last three letters of words of numbers, and of decimal marks."""
        by_length = sorted((len(each.split()), each.split()[-1]) for each in words.qualifiers)
        self.qualifier_ends = {end: length for length, end in by_length}
        """The last words of what qualifies a figure behind them, with the words of the longest."""
        self.abbreviated = tuple(
            f"{before}{each}" for each in words.qualifiers if each[-1] == "." for before in " ("
        )
        """The qualifiers that end in a stop: `approx.`"""
        self.only_qualifying = [
            phrase
            for phrase in {*words.qualifiers, *words.qualifiers_after} - words.also_joining
            if len(phrase) > _LONGEST_ALONE
        ]
        """Those that count without a figure."""
        manner = known.manner
        multiplying = (*manner.doubled, *manner.tripled, *manner.halved)
        self.multiplied = [each for each in multiplying if each[-1] != "?"]
        self.verbal_negations = [
            each for each in texts.negations if each in words.verbal or each.endswith("n't")
        ]
        self.other_negations = set(texts.negations) - words.verbal
        self.months = _months(words, known.code)
        self.months_have_capitals = get_month_names(locale=known.code)[1].istitle()
        self.weekdays = {
            name.lower(): day for day, name in get_day_names(locale=known.code).items()
        }
        """Monday is 0."""
        self.openers = tuple({each.split()[0] for each in words.range_openers})
        self.opened_ranges = set(chain.from_iterable(words.range_openers.values()))
        """Words between the ends of a range that another word opens."""
        self.dated_ranges = (
            words.range_words | words.either | set(words.date_ranges) - words.alternatives
        )
        """Words between two dates, but for those that only list them."""

    @cached_property
    def begins(self) -> str:
        """What most figures begin with, in small letters, as a regular expression."""
        numbers = {word for word, value in self.numbers.items() if value > 1}
        spelled = one_of(numbers - self.words.ambiguous_numbers)
        codes = one_of(map(str.lower, tender_codes()))
        return (
            rf"\d|[^\W\d_]{{0,2}}[{SIGNS}]|{codes}\s?\d"
            rf"|{spelled}(?!\w)|\w+?{one_of(self.words.number_stems)}"
        )

    def units_in(self, text: str) -> frozenset[str]:
        """The names of units of which the text holds the first word."""
        words = self.unit_starts.keys() & set(WORD.findall(text.lower()))
        return frozenset(name for word in words for name in self.unit_starts[word])

    def symbol_unit(self, symbol: str) -> Unit | None:
        """The unit of a sign or code, written in exactly these letters; None if it is none."""
        if symbol in self.symbols:
            return Unit("money", self.symbols[symbol])
        return SYMBOL_UNITS.get(symbol) or iso_unit(symbol)

    def in_accounts(self, letter: str) -> Decimal | None:
        """What a letter before a currency is in accounts: `T€`, `TEUR` and `MEUR`."""
        if letter.upper() in self.words.thousands_letters.upper():
            return self.letters["k"]
        return self.letters["m"] if letter == "M" else None


@cache
def grammar_for(language: str) -> Grammar:
    """The grammar of one of `LANGUAGES`, such as `de` or `es-MX`."""
    base = base_language(language)
    return Grammar(LANGUAGES[base]) if base == language else grammar_for(base)


class Expression(dict[Grammar, re.Pattern[str]]):
    """A regular expression with words of a language in it, compiled when it is first asked for.

    `{name}` is any of the words of that name in `Grammar`, `FigureWords` or `TextWords`, `{one
    other}` any of both; of what is an expression itself, that one, its blanks any gap. In capitals
    are the constants. The case of letters counts by `flags` alone.
    """

    def __init__(self, template: str, flags: int = re.IGNORECASE) -> None:
        super().__init__()
        self._template, self._flags = template, flags

    def __missing__(self, grammar: Grammar) -> re.Pattern[str]:
        self[grammar] = made = compiled(self._template, grammar, {}, self._flags)
        return made

    def found(
        self, text: str, language: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Where it stands in a text; nowhere in one of a language that is not known."""
        known = base_language(language) in LANGUAGES
        return self[grammar_for(language)].finditer(text, start, end) if known else iter(())


def compiled(
    template: str, grammar: Grammar, own: Mapping[str, Iterable[str]], flags: int = re.IGNORECASE
) -> re.Pattern[str]:
    """The expression of a template as `Expression` has it, with words of its `own` besides."""

    def named(name: str) -> str | Iterable[str]:
        tables = (grammar, grammar.words, grammar.texts)
        held = next((of for of in tables if hasattr(of, name)), None)
        words: str | Iterable[str] = own[name] if name in own else getattr(held, name)
        return words

    def filled(place: re.Match[str]) -> str:
        if place[1] in _CONSTANTS:
            return _PLACE.sub(filled, _CONSTANTS[place[1]])
        words = [named(name) for name in place[1].split()]
        if isinstance(words[0], str):
            return rf"(?:{_PLACE.sub(filled, words[0] or '(?!)').replace(' ', GAP)})"
        return any_of(chain.from_iterable(words))

    return re.compile(_PLACE.sub(filled, template), flags)


_PLACE = re.compile(r"\{([A-Za-z][A-Za-z_ ]*)\}")
_CONSTANTS = {
    "BLANK": BLANK,
    "GAP": GAP,
    "LETTER": LETTER,
    "LETTERS": LETTERS,
    "START": r"(?:^|(?<=[\W_]))",
    "ARTICLE": "(?:{determiners}{GAP})?",
}


def _units(words: FigureWords, language: str) -> dict[str, Unit]:
    units = {
        name: Unit("money", codes) for name, codes in _currency_phrases(words, language).items()
    }
    for name, (kind, unit, factor) in words.units.items():
        units[phrase(name)] = Unit(kind, frozenset({unit}), Decimal(factor))
    for watt, factor in words.watts.items():
        for name in (watt, f"{watt}s"):
            units[name] = Unit("power", frozenset("W"), Decimal(factor))
            for hours in words.watt_hours:
                joined = name + (hours[1:] if hours[0] == "+" else f" {hours}")
                units[joined] = Unit("quantity", frozenset({"Wh"}), Decimal(factor))
    for name, codes in words.hundredths.items():
        units[phrase(name)] = Unit("money", frozenset(codes), Decimal("0.01"))
    return units


def _currency_phrases(words: FigureWords, language: str) -> Mapping[str, frozenset[str]]:
    """Phrases such as `us dollars` and `dollar`, and the ISO 4217 codes that each may mean.

    The noun alone (`dollar`) means every currency now in use that bears it.
    """
    found: dict[str, set[str]] = {}
    locale = Locale(language)
    for code in tender_codes():
        for count in (1, 2):
            name = phrase(get_currency_name(code, count=count, locale=locale))
            parts = name.split()
            if not parts or name == code.lower():
                continue
            for variant in _variants(parts, words):
                found.setdefault(variant, set()).add(code)
            noun = parts[0 if words.noun_first else -1]
            if len(noun) > 2 and noun not in words.no_currencies and noun.isalpha():
                found.setdefault(noun, set()).add(code)
    for code in currency_codes() - tender_codes():
        # Former currencies and units of account only by their full names.
        name = phrase(get_currency_name(code, count=2, locale=locale))
        if " " in name:
            found.setdefault(name, set()).add(code)
    for name, codes in words.currencies.items():
        found[name] = set(codes)
    return {name: frozenset(codes) for name, codes in found.items()}


def _variants(parts: list[str], words: FigureWords) -> list[str]:
    """The name, and where adjectives are declined in every case (`kanadischer`, `kanadischen`)."""
    endings, first = words.adjective_endings, parts[0]
    stem = next((first.removesuffix(end) for end in endings[::-1] if first.endswith(end)), "")
    return [
        " ".join(parts),
        *(" ".join([stem + end, *parts[1:]]) for end in endings if stem and len(parts) > 1),
    ]


def _beginnings(names: Iterable[str]) -> Iterator[str]:
    """The names without their last word, without their last two, …"""
    for name in names:
        words = name.split()
        for length in range(1, len(words)):
            yield " ".join(words[:length])


def _months(words: FigureWords, language: str) -> dict[str, int]:
    """Month names of CLDR, long and short, with the lexicon's own; without their dots."""
    locale = Locale(language)
    months = dict(words.months)
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for number, name in get_month_names(width, context, locale).items():
                months[name.lower().rstrip(".")] = number
    return months


def iso_unit(code: str) -> Unit | None:
    """The unit of an ISO 4217 code now in use, else None."""
    return Unit("money", frozenset({code})) if code in tender_codes() else None
