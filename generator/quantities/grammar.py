"""A lexicon made ready for scanning: tables of phrases and compiled patterns, once per language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property, lru_cache, partial

from babel import Locale
from babel.dates import get_month_names
from babel.numbers import get_decimal_symbol

from generator.groups import grouped
from generator.languages import LANGUAGES
from generator.languages.figure_words import FigureWords
from generator.languages.listing import one_of
from generator.languages.locales import base_language
from generator.quantities.currencies import currency_phrases, phrase
from generator.quantities.numerals import GROUP_SPACES
from generator.quantities.units import WATTS, currency_symbols, tender_codes

BLANK = r"[^\S\r\n]"
GAP = rf"(?:{BLANK}{{1,2}}(?:\r?\n{BLANK}{{0,2}})?|\r?\n{BLANK}{{0,2}})"
LETTER = r"[^\W\d_¹²³⁰⁴-⁹]"
LETTERS = rf"{LETTER}+"
"""A word. A footnote's small digit is no part of it."""
WORD = re.compile(LETTERS)
NEXT_WORD = re.compile(rf"{GAP}(?P<word>{LETTERS})")
JOINED_WORD = re.compile(rf"(?:{GAP}|-)(?P<word>{LETTERS})")
_BEGINNING = 5
_MOST_PATTERNS = 64
"""Kept of one kind; of a text's own units there are few."""


DIGITS = re.compile(rf"[0-9]+(?:(?:[.,'’]|[{GROUP_SPACES}](?=[0-9]{{3}}(?![0-9])))[0-9]+){{0,14}}")
"""A run of digits and marks; a space belongs to it where three digits follow (1 000)."""


@dataclass(frozen=True, slots=True)
class Unit:
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
        self._stem_in = re.compile(one_of(words.number_stems, re.escape)).search

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
_SPELLED = {" ": rf"(?:{GAP}|-)", "'": "['’]"}


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for one of the phrases, longest first; their spaces match any gap or hyphen."""
    return one_of(phrases, lambda letter: _SPELLED.get(letter) or re.escape(letter))


class Grammar:
    """Everything that reading one language needs; see `FigureWords` for what the tables mean."""

    def __init__(self, language: str) -> None:
        code = base_language(language)
        words, manner = LANGUAGES[code].figures, LANGUAGES[code].manner
        multiplying = (*manner.doubled, *manner.tripled, *manner.halved)
        multiplied = any_of(each[:-1] for each in multiplying if each.endswith("*"))
        self.words = words
        self.decimal_mark = get_decimal_symbol(code)
        self.units = units = _units(words)
        self.symbols = symbols = currency_symbols(tuple(LANGUAGES))
        self.scales = scales = {**SHARED_SCALES} | {
            word: Decimal(value) for word, value in words.scales.items()
        }
        self.header_scales = header_scales = scales | {
            word: Decimal(value) for word, value in words.header_scales.items()
        }
        self.numbers = numbers = NumberWords(words)
        self.anchors = anchors = (
            frozenset(numbers)
            | frozenset(words.singular_scales)
            | frozenset(words.halves)
            | frozenset(words.fraction_nouns)
            | frozenset(words.denominators)
            | frozenset(words.about_counts)
            | frozenset(words.mark_scales)
            | words.magnitude_words
        )
        begun = one_of({each[:_BEGINNING] for each in (*anchors, *words.number_stems)}, str)
        self.months = months = _months(words)
        self.letters = {**LETTER_SCALES} | {w: Decimal(v) for w, v in words.letter_scales.items()}
        self.unit_starts = grouped((name.split()[0], name) for name in units)
        """The names of units by their first words."""
        self.unit_beginnings = frozenset(_beginnings(units))
        self.symbol_after = re.compile(
            # A sign of per cent ends where it ends: `12%ige`.
            rf"(?:{GAP}|-)?(?P<symbol>[%％]|"
            rf"(?:{any_of([*symbols, *SYMBOL_UNITS])}|[A-Z]{{3}})(?![^\W\d_]))"
        )
        self.qualifier_after = compiled(
            rf",?{GAP}(?P<qualifier>{any_of(words.qualifiers_after)})(?![\w]|{GAP}[0-9$€£])"
        )
        self.half_after = compiled(rf"(?:{GAP}|-)(?:{any_of(words.and_a_half)})(?![\w])")
        self.range_between = compiled(
            rf"{GAP}(?:{any_of(words.range_words)}){GAP}|{BLANK}{{0,2}}[–-]{BLANK}{{0,2}}(?=\d|[^\w\s])"
        )
        self.range_opened = {
            opener: compiled(rf"{GAP}(?:{any_of(joiners)}){GAP}")
            for opener, joiners in words.range_openers.items()
        }
        self.mark = lru_cache(_MOST_PATTERNS)(
            lambda named: compiled(
                rf"(?:{any_of(words.scales)})[- ](?:{any_of(named)})[- ]"
                rf"(?:{any_of(words.marks)})(?!\w)"
            )
        )
        """Of the names of units that the text may hold, as `headers` are: to compile those of every
        currency takes a second."""
        self.magnitudes = tuple(
            (compiled(pattern.replace(" ", r"\s+").format(scale=_scale(words, units))), size)
            for pattern, size in words.magnitudes.items()
        )
        self.header_but = compiled(rf"(?<!\w)(?:{any_of(words.header_but)})(?!\w)")
        """What makes a header's unit that of some rows only: `unless otherwise stated`."""
        self.headers = lru_cache(_MOST_PATTERNS)(
            partial(_headers, words, header_scales, units, symbols)
        )
        self.qualifier_ends = frozenset(each.split()[-1] for each in words.qualifiers)
        """The last words of what qualifies a figure behind them."""
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
        self.anchor = re.compile(rf"[0-9]+|(?<!{LETTER})(?={begun}){LETTERS}")
        """In small letters: digits, or a word that begins as one of `anchors` does."""
        self.month_after = compiled(
            rf"\.?{GAP}(?:(?:{any_of(words.date_joiners)}){GAP})?(?:{any_of(months)})\b"
        )
        self.range_of = compiled(rf"(?:{any_of(words.range_nouns)}){GAP}$")
        self.points = compiled(rf"[- ]?(?:{words.points})(?!\w)")
        self.number_and = compiled(
            rf"(?<!\w)(?P<word>{LETTERS}|[0-9]+){GAP}(?:{any_of(words.alternatives)}){GAP}$"
        )
        self.of_scale = compiled(
            rf"(?:{GAP}(?:{any_of(words.fraction_joiners)})(?={GAP}))?"
            rf"(?:{GAP}(?:{any_of(words.articles)})(?={GAP}))?"
        )
        self.of_unit = compiled(
            rf"{BLANK}(?:{any_of({*words.joiners, *words.header_in})})(?:(?={BLANK})|['’])"
        )
        self.in_scale = compiled(
            rf"{BLANK}?[(\[](?:{any_of(words.header_in)}){GAP}(?:{any_of(header_scales)})(?!\w)"
        )
        """A scale in brackets behind all of a figure: `(in thousands)`."""
        self.no_figure = compiled(any_of(words.no_figure))
        self.more_or_less = compiled(
            # no difference is *auf 5 Mrd. Euro mehr als verdoppelt*
            rf"{GAP}(?:{any_of(words.more_or_less)})(?!\w)(?!{GAP}{LETTERS}{GAP}(?:{multiplied}))"
        )

    @cached_property
    def connector(self) -> re.Pattern[str]:
        """What may stand between figures that share a scale or unit, by what it makes of them."""
        led = (
            rf"(?P<led>(?:(?:{any_of(self.words.qualifiers)}){GAP})?"
            rf"(?:(?:{any_of(self.words.determiners)}){GAP})?)"
        )
        return compiled(
            rf"(?:(?P<change>{GAP}(?:{any_of(self.words.change_joiners)}){GAP})"
            rf"|(?P<instead>,?{GAP}(?:{any_of(self.words.instead)}){GAP}(?:[^\W\d_]+{GAP}){{0,2}}?)"
            rf"|(?P<contrast>,?{GAP}(?:{any_of(self.words.contrasts)}){GAP})"
            rf"|(?P<either>,?{GAP}(?:{any_of(self.words.either)}){GAP})"
            rf"|(?P<both>,?{GAP}(?:{any_of(self.words.alternatives)}){GAP})"
            rf"|(?P<comma>,{GAP})"
            rf"|(?P<remark>{BLANK}\((?:[^()\d\n|]{{0,30}}[\s:])?(?:(?:19|20)\d\d:?\s)?)){led}"
        )

    @cached_property
    def part_behind(self) -> re.Pattern[str]:
        """What goes on a number in words that are not read: `and a quarter`, `y pico`.

        And `point five`, whose word is a `number` only if it is one.
        """
        joiners = any_of({*self.words.alternatives, *self.words.sum_joiners})
        parts = any_of({*self.words.denominators, *self.words.halves, *self.words.indefinite})
        return compiled(
            rf"{GAP}(?:{joiners}){GAP}(?:{LETTERS}(?:{GAP}|-)){{0,2}}?(?:{parts})(?!\w)"
            rf"|{GAP}(?:{any_of(self.words.decimal_words)}){GAP}(?:\d|(?P<number>{LETTERS})(?!\w))"
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
    return Grammar(language)


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern for text in capital or small letters."""
    return re.compile(pattern, re.IGNORECASE)


def _scale(words: FigureWords, units: Mapping[str, Unit]) -> str:
    """A scale word with what is grown to it (`Milliardenbereich`), or a unit of power or energy."""
    counted = [name for name, unit in units.items() if unit.names <= {"W", "Wh"}]
    unit = rf"(?P<unit>{any_of(counted)})(?![^\W\d_])"
    return rf"(?:{unit}|(?P<scale>{any_of(words.scales)})(?P<more>[^\W\d_]*))"


def _units(words: FigureWords) -> dict[str, Unit]:
    units = {name: Unit("money", codes) for name, codes in currency_phrases(words).items()}
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


def _beginnings(names: Iterable[str]) -> Iterator[str]:
    """The names without their last word, without their last two, …"""
    for name in names:
        words = name.split()
        for length in range(1, len(words)):
            yield " ".join(words[:length])


def _months(words: FigureWords) -> dict[str, int]:
    """Month names of CLDR, long and short, with the lexicon's own; without their dots."""
    locale = Locale(words.language)
    months = dict(words.months)
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for number, name in get_month_names(width, context, locale).items():
                months[name.lower().rstrip(".")] = number
    return months


def _headers(
    words: FigureWords,
    scales: Mapping[str, Decimal],
    units: Mapping[str, Unit],
    symbols: Mapping[str, frozenset[str]],
    named: frozenset[str],
) -> tuple[re.Pattern[str], ...]:
    """Scale and unit, of those `named`, in a cell of a table's header, without a number.

    After a bracket, a comma or `in` all that is one: `(in Mrd. USD)`, `, MW`, `in Tausend`. At the
    end of the cell what can be nothing else: `Umsatz Mio. Euro`, `Anteil %`, `Revenue $bn`.
    """
    scale = any_of(scales)
    own = [name for name in named if " " not in name or units[name].kind != "money"]
    power = [name for name, unit in SYMBOL_UNITS.items() if unit.names <= {"W", "Wh"}]
    sign = rf"(?-i:{any_of(symbols)}|{any_of(power)}(?![^\W\d_])|%)"
    unit = rf"(?:{any_of([*own, 'us dollar', 'us dollars'])}|[A-Z]{{3}})(?![^\W\d_])|{sign}"
    join = rf"(?:{GAP}(?:{any_of(words.joiners)})['’]?)?(?:{GAP}|-)?"
    inside = rf"(?:{any_of(words.header_in)}){GAP}"
    rest = (
        rf"(?:(?:{GAP}|/)?(?P<scale2>{scale})\.?(?![^\W\d_])|{GAP}?(?P<letter>[kmbt])(?![^\W\d_]))?"
    )
    end = rf"(?={BLANK}*(?:[)\](,*]|$))"
    opened = rf"(?:[(\[,]{BLANK}?|\b{inside})(?:{inside})?"
    return (
        compiled(
            rf"{opened}(?:(?P<scale>{scale})\.?(?![^\W\d_])(?:{join}(?P<unit>{unit}))?"
            rf"|(?P<first>{unit}){rest}){end}"
        ),
        compiled(
            rf"(?:^|(?<=\s))(?:(?P<scale>{scale})\.?(?![^\W\d_]){join}(?P<unit>{unit})"
            rf"|(?P<first>{sign}){rest}){end}"
        ),
        re.compile(rf"(?:^|(?<=[\s(\[,]))(?P<letter>[TkKM])(?P<first>EUR|USD|CHF|GBP|[€$£]){end}"),
    )


def iso_unit(code: str) -> Unit | None:
    """The unit of an ISO 4217 code now in use, else None."""
    return Unit("money", frozenset({code})) if code in tender_codes() else None
