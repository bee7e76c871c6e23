"""What a language's lexicon tells the reader; one `FigureWords` per file, all in lower case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

Fraction = tuple[str, str]
"""The lowest and highest per cent that a fraction may be rounded to (a third: 33 to 33.34)."""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words around figures.

    A phrase of several words is written with single spaces; hyphens and apostrophes in the text
    count as spaces when phrases are compared, so `us dollar` is also *US-Dollar*.
    """

    language: str
    #: number words with their values, whole compounds included where the language writes them
    numbers: Mapping[str, str]
    #: words for thousands that are one word with the rest (`zweitausendfünfhundert`), with what
    #: may stand before that (`und`, or nothing); none where words stand apart
    thousands: Mapping[str, tuple[str, ...]]
    #: number words that are also common other words: read only before a scale or unit
    ambiguous_numbers: frozenset[str]
    #: words between number words (`two hundred and fifty`)
    fillers: frozenset[str]
    #: `a` and its like: one, before a scale in the singular
    articles: frozenset[str]
    #: scales that an article may stand before
    singular_scales: frozenset[str]
    #: scale words, as powers of ten (a dozen is written out)
    scales: Mapping[str, str]
    #: scales that stand without a number in the headers of tables only (`thousands`)
    header_scales: Mapping[str, str]
    #: scales written so only next to a currency (`$5m`, `100 M€`)
    letter_scales: Mapping[str, str]
    #: words for a half that need a scale after them (`half a billion`)
    halves: frozenset[str]
    #: phrases that add a half to the number or scale before them (`deux milliards et demi`)
    and_a_half: tuple[str, ...]
    #: words that may stand between scale and unit (`milliards de dollars`)
    joiners: frozenset[str]
    #: unit phrases: kind, unit, base units in one of them
    units: Mapping[str, tuple[str, str, int]]
    #: currency phrases that CLDR has not, with the codes they may mean
    currencies: Mapping[str, tuple[str, ...]]
    #: whether the noun of a currency's name (`Dollar`) stands first in it or last
    noun_first: bool
    #: phrases before a figure and the qualifier they are
    qualifiers: Mapping[str, str]
    #: qualifiers that after a noun may only join it to the sum (`ein Vertrag über 5 Millionen`)
    weak_after_noun: frozenset[str]
    #: of `qualifiers`, those that are another one as well (`just under`)
    second_senses: Mapping[str, str]
    #: phrases after a figure and the qualifier they are
    qualifiers_after: Mapping[str, str]
    #: of these, those that as often open what follows (`at least through 2030`): they count only
    #: where a phrase ends
    opening_too: frozenset[str]
    #: words between the ends of a range
    range_words: frozenset[str]
    #: words that open a range, with the words that then join its ends (`zwischen … und`)
    range_openers: Mapping[str, frozenset[str]]
    #: `or`: joins two figures of which the second carries the scale
    alternatives: frozenset[str]
    #: nouns that count about so many (`une dizaine`), with an article before them
    about_counts: Mapping[str, int]
    #: what a scale and a unit alone are the number of (`Billionen-Dollar-Marke`), with the scales
    marks: tuple[str, ...]
    mark_scales: frozenset[str]
    #: hundredths of currencies (`cents`), with the currencies that they may be of
    hundredths: Mapping[str, tuple[str, ...]]
    #: words between two parts of one number (`7 miliardi e 450 milioni`)
    sum_joiners: frozenset[str]
    #: words between a figure and the one that it is changed to, and is no range with (`auf`)
    change_joiners: tuple[str, ...]
    #: words behind which stands what is not so (`instead of`), and before what is so after all
    #: (`not 2027, but 2028`); and those behind a negation that make of it none (`not only`)
    instead: tuple[str, ...]
    contrasts: tuple[str, ...]
    only: tuple[str, ...]
    #: what makes of a sentence one that does not say its figures, by how far it reaches, as regular
    #: expressions. What did not happen, or would have (`refused to`, `collapsed`, `hätte`): all of
    #: the sentence
    undone: tuple[str, ...]
    #: regular expression of an infinitive, whose clause says its figures only where the sentence
    #: has one of what `affirms` (`agreed to pay`, and no `idea of paying`)
    infinitive: str
    affirms: tuple[str, ...]
    #: what only compares (`twice as much as`): the rest of the sentence
    compared: tuple[str, ...]
    #: what turns the sign of all in its clause (`negative growth`)
    negative: str
    #: what makes a condition of the rest of its clause (`if`)
    supposed: str
    #: negations, besides those of `TextWords`, that also deny what stands before them (`not`)
    verbal: frozenset[str]
    #: nouns of a part, of which a joiner makes a part of the figure behind (`most of`)
    parts: frozenset[str]
    #: endings of words like `indefinite` ones (`fivefold`)
    multiple_endings: tuple[str, ...]
    #: what may stand between such a word and the figure (`twice as much as their`)
    owners: frozenset[str]
    #: definite articles
    determiners: frozenset[str]
    #: what a number behind it is only the name of (`page 5`), in full and with a stop
    labels: frozenset[str]
    label_abbreviations: frozenset[str]
    #: words that are neither a scale, a unit, nor what is counted
    function_words: frozenset[str]
    #: regular expression of what counts things behind a scaled figure without a unit, with the
    #: `thing` in it, and of what is counted behind a bare number; `{word}`, `{gap}` stand in both
    things: str
    counted_behind: str
    #: beginnings of nouns that are counted in money (`5 million investments`)
    sums: str
    #: regular expression of scales, and of how they are misspelt
    scale_like: str
    #: nouns before a range that say no more than that it is one
    range_nouns: tuple[str, ...]
    #: regular expression of what makes percentage points of a sign of per cent
    points: str
    #: words between two numbers that only compare (`4 out of 5`), and what opens such a pair
    out_of: tuple[str, ...]
    ratios: str
    #: regular expression of what makes a time of the number before it (`o'clock`), words of time
    #: before an hour, and behind hours and minutes (`10.30 h`)
    hours: str
    at_hours: tuple[str, ...]
    long_hours: tuple[str, ...]
    #: scale words of English that say less there than here, with the ratio
    foreign_scales: Mapping[str, str]
    #: letters for thousands before a currency in accounts (`TEUR`)
    thousands_letters: str
    #: endings of the adjectives in names of currencies
    adjective_endings: tuple[str, ...]
    #: words before the scale in a table's header (`in Mrd.`), and what stands where no figure does
    header_in: tuple[str, ...]
    no_figure: tuple[str, ...]
    #: letters before the two digits of a year of accounts
    fiscal_years: tuple[str, ...]
    #: qualifiers that are as often plain prepositions
    also_joining: frozenset[str]
    #: verbs of being: what one denies goes on to no verb behind `and` (`is not binding and …`)
    copulas: frozenset[str]
    #: words with which a clause begins that says something by the way (`which`)
    relatives: tuple[str, ...]
    #: words behind a figure that make it a difference (`10 billion less than planned`)
    differences: tuple[str, ...]
    #: beginnings of words that make of `from 20 to 50` a change and not a range
    changes: tuple[str, ...]
    #: words for a decimal mark that is spoken (`Komma`): such numbers are not read
    decimal_words: frozenset[str]
    #: words that multiply the number after them (`several hundred`, `twice`): it is not read
    indefinite: frozenset[str]
    #: nouns that are counted, so that a number before them is no sum of money (`10 million users`)
    counted: frozenset[str]
    #: `minus`
    minus_words: frozenset[str]
    #: nouns that are a fraction by themselves (`half`)
    fraction_nouns: Mapping[str, Fraction]
    #: denominators, singular and plural, that need a numerator (`two thirds`)
    denominators: Mapping[str, int]
    #: words one of which must follow a fraction noun or an article's denominator (`half of`)
    fraction_followers: frozenset[str]
    #: words between a fraction and the number that it is taken of (`a quarter of a billion`)
    fraction_joiners: frozenset[str]
    #: magnitudes without a number (`zweistellig`), as regular expressions from the first word on;
    #: `{scale}` stands for a scale word, optionally with more letters (`Milliardenbereich`)
    magnitudes: Mapping[str, int]
    #: first words of `magnitudes`
    magnitude_words: frozenset[str]
    #: months that CLDR abbreviates otherwise, with their numbers
    months: Mapping[str, int]
    #: words between the parts of a date (`de`, `of`)
    date_joiners: tuple[str, ...]
    #: ordinals and names of quarters (`erstes`, `q1`), and the words that follow (`quartal`)
    ordinals: Mapping[str, int]
    quarter_words: tuple[str, ...]
    half_year_words: tuple[str, ...]
    quarter_letters: str
    #: phrases before a year that mean its first, second or last third (`ende`)
    thirds: Mapping[str, int]
    #: phrases that make a date approximate (`about`, and `ende` of a month)
    approximate: tuple[str, ...]
    #: phrases before a date that is the last (`bis`) or first (`seit`) possible one
    by: tuple[str, ...]
    since: tuple[str, ...]
    #: phrases before a date before or after which it is
    before: tuple[str, ...]
    after: tuple[str, ...]
    #: words between two dates, and the openers `between` with their `and`
    date_ranges: tuple[str, ...]
    #: whether in 01/02/2026 the month may stand first
    month_may_be_first: bool = False
    #: the other mark groups and this one separates decimals, but both may be wrong (`1,234` in es)
    both_marks: bool = False


def listed(text: str) -> list[str]:
    """The words of a list that is easier to read as a line."""
    return text.split()


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list that has commas between them."""
    return tuple(text.split(", "))


_V = TypeVar("_V")


def told(groups: Mapping[_V, str]) -> dict[str, _V]:
    """A table of phrases, given by what each group of them, with commas between, means."""
    return {phrase: value for value, listing in groups.items() for phrase in phrases(listing)}


def spelled(pairs: Iterable[tuple[str, int | str]]) -> dict[str, str]:
    """A table of number words, its values as decimal strings."""
    return {word: str(value) for word, value in pairs}


def power_units(
    watts: Mapping[str, int], hours: Iterable[str], plural: str = "s"
) -> dict[str, tuple[str, str, int]]:
    """Unit phrases of power (`megawatt`) and energy (`megawatt hours`).

    `watts` gives the words for one watt and its multiples, `hours` the words that make energy of
    them, joined with a space or, where they begin with `+`, without.
    """
    units: dict[str, tuple[str, str, int]] = {}
    for word, factor in watts.items():
        units[word] = units[word + plural] = ("power", "W", factor)
        for hour in hours:
            joiner, ending = ("", hour[1:]) if hour.startswith("+") else (" ", hour)
            for watt in (word, word + plural):
                units[watt + joiner + ending] = ("quantity", "Wh", factor)
    return units
