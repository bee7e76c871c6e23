"""The words with which a language writes values and dates."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.languages.words import Words


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class ScaleWords(Words):
    """How a scale is written: `one` and `other` by plural form, `joiner` before a unit.

    `many` is the noun for an unknown number of them (`billions`).
    """

    one: str
    other: str
    many: str
    joiner: str = " "


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class ValueWords(Words):
    """The words between the figures, in one language.

    Templates hold `{}` for the value or date; `range` holds `{low}` and `{high}`; `magnitudes`
    hold `{scales}`. `day` is a CLDR date pattern where the long form of CLDR is not wanted.
    `article` stands before a quarter or a half after `by` and `since`.
    `elided` is the joiner that replaces a scale's before a vowel (French `d’euros`). `code_first`
    writes `USD 100 billion`, else the currency's name follows the number.
    """

    language: str
    qualifiers: Mapping[str, str]
    scales: Mapping[str, ScaleWords]
    range: str
    magnitudes: Mapping[str, str]
    magnitude_joiner: str
    no_currency: str
    about_date: str
    uncertain_date: str
    by_date: str
    since_date: str
    quarters: tuple[str, str, str, str]
    thirds: tuple[str, str, str]
    halves: tuple[str, str]
    article: str = ""
    day: str = ""
    elided: str = ""
    code_first: bool = False
