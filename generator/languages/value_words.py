"""The words with which a language writes values and dates."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.languages.words import Words


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class ScaleWords(Words):
    """How a scale is written: `one` and `other` by plural form, `joiner` before a unit.

    `many` is the noun for an unknown number of them (`billions`). Of `thousands` a number with
    decimals is told instead, where the scale is a thousand of these (Spanish *1.240 millones*).
    """

    one: str
    other: str
    many: str
    joiner: str = " "
    thousands: str = ""


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class ValueWords(Words):
    """The words between the figures, in one language.

    Templates hold `{}` for the value or date; `range` holds `{low}` and `{high}`; `magnitudes`
    hold `{scales}`. `day` is a CLDR date pattern where the long form of CLDR is not wanted.
    The templates of dates are by the date's precision, `other` of all that have none of their own;
    `since_date` says nothing of whether the day has come. `date_spelling` are expressions of what
    is written another way in a date, and how (French *1er janvier*).
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
    about_date: Mapping[str, str]
    uncertain_date: str
    by_date: Mapping[str, str]
    since_date: Mapping[str, str]
    date_spelling: Mapping[str, str]
    quarters: tuple[str, str, str, str]
    thirds: tuple[str, str, str]
    halves: tuple[str, str]
    day: str = ""
    elided: str = ""
    code_first: bool = False
