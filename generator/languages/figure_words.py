"""What a language's lexicon tells the reader of figures, all in small letters."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.languages.words import Joined, Phrases, PhraseSet, Told, Words, WordSet, WordTuple

Fraction = tuple[str, str]
"""The lowest and highest per cent that a fraction may be rounded to (a third: 33 to 33.34)."""


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class FigureWords(Words):
    """The words around figures.

    A phrase of several words is written with single spaces; hyphens and apostrophes in the text
    count as spaces when phrases are compared, so `us dollar` is also *US-Dollar*. A regular
    expression may name other words (`{function_words}`), as `grammar.Expression` tells; its blanks
    are any gap between words.
    """

    #: the number words from zero on, in order, as far as each is a word of its own
    counting: WordTuple
    #: the other number words, by what they are
    numbers: Told[str]
    #: what makes one word of a smaller number before it and one behind (`zweihundertfünf`), by what
    #: it is, and what may stand before the second (`und`); none where words stand apart
    number_stems: Told[str]
    number_joints: WordTuple
    #: number words that are also common other words: read only before a scale or unit
    ambiguous_numbers: WordSet
    #: words between number words (`two hundred and fifty`)
    fillers: WordSet
    #: `a` and its like: one, before a scale in the singular
    articles: WordSet
    #: scales that an article may stand before
    singular_scales: WordSet
    #: scale words, as powers of ten (a dozen is written out)
    scales: Told[str]
    #: scales that stand without a number in the headers of tables only (`thousands`)
    header_scales: Mapping[str, str]
    #: scales written so only next to a currency (`$5m`, `100 M€`)
    letter_scales: Mapping[str, str]
    #: words for a half that need a scale after them (`half a billion`)
    halves: WordSet
    #: phrases that add a half to the number or scale before them (`deux milliards et demi`)
    and_a_half: Phrases
    #: words that may stand between scale and unit (`milliards de dollars`)
    joiners: WordSet
    #: unit phrases: kind, unit, base units in one of them
    units: Mapping[str, tuple[str, str, int]]
    #: words for a watt and its multiples, and what makes energy of them: another word, or grown to
    #: it where it begins with `+` (`Megawattstunden`)
    watts: Mapping[str, int]
    watt_hours: Phrases
    #: currency phrases that CLDR has not, with the codes they may mean
    currencies: Mapping[str, WordTuple]
    #: nouns of currencies' names that mostly mean something else (`real`)
    no_currencies: WordSet
    #: whether the noun of a currency's name (`Dollar`) stands first in it or last
    noun_first: bool
    #: phrases before a figure and the qualifier they are
    qualifiers: Told[str]
    #: qualifiers that may only join a figure to the words before it (`ein Vertrag über 5
    #: Millionen`), with a regular expression of these
    weak_behind: Mapping[str, str]
    #: what may stand between a qualifier and its figure (`up to another`); of `qualifiers`, those
    #: that over other words (`about our new $5bn plant`) say nothing of it
    passed_over: PhraseSet
    prepositions: PhraseSet
    #: of `qualifiers`, those that are another one as well (`just under`)
    second_senses: Mapping[str, str]
    #: phrases after a figure and the qualifier they are
    qualifiers_after: Told[str]
    #: of these, those that as often open what follows (`at least through 2030`): they count only
    #: where a phrase ends
    opening_too: PhraseSet
    #: nouns of a bound, with all that may be grown to them (`cap`, `Mindest*`): what the figure is
    #: the most or the least of, behind what joins it to them (`the cap on it is $5bn`); and those
    #: that hold one and are none (`market cap`)
    most: Phrases
    least: Phrases
    no_bounds: Phrases
    amounts_to: WordSet
    #: words between the ends of a range
    range_words: PhraseSet
    #: words that open a range, with the words that then join its ends (`zwischen … und`)
    range_openers: Mapping[str, PhraseSet]
    #: `or`: joins two figures of which the second carries the scale
    alternatives: PhraseSet
    #: of these, those that join two of which only one is so
    either: PhraseSet
    #: nouns that count about so many (`une dizaine`), with an article before them
    about_counts: Told[int]
    #: what a scale and a unit alone are the number of (`Billionen-Dollar-Marke`), with the scales
    marks: Phrases
    mark_scales: WordSet
    #: hundredths of currencies (`cents`), with the currencies that they may be of
    hundredths: Mapping[str, WordTuple]
    #: words between two parts of one number (`7 miliardi e 450 milioni`)
    sum_joiners: WordSet
    #: words between a figure and the one that it is changed to, and is no range with (`auf`)
    change_joiners: Phrases
    #: words between two figures of which neither is said alone (`plus`, `minus`)
    reckoned: Phrases
    #: words behind which stands what is not so (`instead of`), and before what is so after all
    #: (`not 2027, but 2028`); and those behind a negation that make of it none (`not only`)
    instead: Phrases
    contrasts: Phrases
    only: Phrases
    #: regular expression of the same apart from the negation (`n'a payé que`), or blank
    only_apart: str
    #: what did not happen, is not so, or would have been (`refused to`, `collapsed`, `hätte`), as
    #: phrases of `listing`, by class of meaning: of all the sentence nothing is so
    undone: Mapping[str, Phrases]
    #: what only compares, or tells what was not reached (`twice as much as`, `well short of`),
    #: written likewise: the rest of the sentence
    compared: Phrases
    #: what opens a clause by the way (`after`, `because`), in which what is undone is only its own
    beside: Phrases
    #: regular expression of an infinitive, whose clause says its figures only where the sentence
    #: has one of what `affirms` (`agreed to pay`, and no `idea of paying`)
    infinitive: str
    affirms: Joined
    #: what turns the sign of all in its clause (`negative growth`), written likewise
    negative: Phrases
    #: what makes a condition of the rest of its clause (`if`), where it stands or only as the
    #: beginning of a sentence (`had`, `hätte`), written likewise
    supposed: Phrases
    opening: Phrases
    #: what makes all that stands behind it no more than supposed (`imagine that`), written likewise
    imagined: Phrases
    #: what makes not so what stands before its clause (`…, which it never did`), or a condition of
    #: it that no other word tells (`Zahlte sie 5, wäre sie …`)
    takes_back: Phrases
    #: what holds one of `supposed` and grants what it says (`auch wenn`), or one of `undone` that
    #: it takes back (`does not rule out`); and words that only begin as one of these (`prevention`)
    granted: Phrases
    #: negations, besides those of `TextWords`, that also deny what stands before them (`not`)
    verbal: WordSet
    #: nouns of a part, of which a joiner makes a part of the figure behind (`most of`)
    parts: WordSet
    #: endings of words like `indefinite` ones (`fivefold`)
    multiple_endings: Phrases
    #: what may stand between such a word and the figure (`twice as much as their`)
    owners: WordSet
    #: definite articles
    determiners: WordSet
    #: what a number behind it is only the name of (`page 5`), in full and with a stop
    labels: WordSet
    label_abbreviations: WordSet
    #: and what only a year behind it is the name of (`Agenda 2030`, `en euros de 2015`)
    year_names: Phrases
    #: calendar years, by how many after the one in which a text was published (`next year`: 1)
    years_told: Told[int]
    #: words between a figure and the date with which it is compared (`9 % more than in 2023`), or
    #: the date that is its own (`5 million euros in 2023`)
    compares_dates: Phrases
    dates_figures: Phrases
    #: the day of that name before the one on which it was published (`last {}`)
    last_weekday: Phrases
    #: words that are neither a scale, a unit, nor what is counted
    function_words: WordSet
    #: regular expression of what counts things behind a scaled figure without a unit, with the
    #: `thing` in it, and of what is counted behind a bare number
    things: str
    counted_behind: str
    #: beginnings of nouns that are counted in money (`5 million investments`)
    sums: str
    #: regular expression of scales, and of how they are misspelt
    scale_like: str
    #: nouns before a range that say no more than that it is one
    range_nouns: Phrases
    #: regular expression of what makes percentage points of a sign of per cent
    points: str
    #: words between two numbers that only compare (`4 out of 5`), and what opens such a pair
    out_of: Phrases
    ratios: str
    #: regular expression of what makes a time of the number before it (`o'clock`), words of time
    #: before an hour, and behind hours and minutes (`10.30 h`)
    hours: str
    at_hours: Phrases
    long_hours: Phrases
    #: scale words of English that say less there than here, with the ratio
    foreign_scales: Told[str]
    #: letters for thousands before a currency in accounts (`TEUR`)
    thousands_letters: str
    #: endings of the adjectives in names of currencies
    adjective_endings: WordTuple
    #: words before the scale in a table's header (`in Mrd.`), and what stands where no figure does
    header_in: Phrases
    #: words of a header that make its unit that of some rows only (`unless otherwise stated`)
    header_but: Phrases
    no_figure: Phrases
    #: letters before the two digits of a year of accounts
    fiscal_years: Phrases
    #: qualifiers that are as often plain prepositions
    also_joining: PhraseSet
    #: verbs of being: what one denies goes on to no verb behind `and` (`is not binding and …`)
    copulas: WordSet
    #: words with which a clause begins that says something by the way (`which`)
    relatives: Phrases
    #: words behind a figure that make it a difference (`10 billion less than planned`)
    differences: Phrases
    #: regular expression of the same directly behind a sum or number, which is none then (`10
    #: billion less`)
    more_or_less: Joined
    #: regular expressions of what makes a rate of the sum before it (`a year`, `each`), and phrases
    #: of `listing` that make one of all sums behind them in their clause (`each`, `je #`), or in
    #: all of it (`every year`)
    rates: Joined
    each: Phrases
    regular: Phrases
    #: words between several things and the sum that each of them is (`three bonds of $5bn`)
    of_size: Phrases
    #: words that make two figures of a range behind them: those that always do (`went from 20 to
    #: 50`); those that tell a change, as it was (`fell 3 % to 12 %`) or else (`growth of 3 to 5 %`,
    #: a range); and behind them, directly before the first of the two, what only tells from where
    #: (`from`) or from where and by how much alike (`de`). `*` is any letters
    moved: Phrases
    changed: Phrases
    changing: Phrases
    changed_from: PhraseSet
    changed_by: PhraseSet
    #: words for a decimal mark that is spoken (`Komma`): such numbers are not read
    decimal_words: WordSet
    #: words that multiply the number after them (`several hundred`, `twice`): it is not read
    indefinite: WordSet
    #: nouns that are counted, so that a number before them is no sum of money (`10 million users`)
    counted: WordSet
    #: units of time, of which even a small number in words is no count of the editor's own
    time_spans: WordSet
    #: `minus`
    minus_words: WordSet
    #: nouns that are a fraction by themselves (`half`)
    fraction_nouns: Mapping[str, Fraction]
    #: denominators, singular and plural, that need a numerator (`two thirds`)
    denominators: Told[int]
    #: words one of which must follow a fraction noun or an article's denominator (`half of`)
    fraction_followers: WordSet
    #: words between a fraction and the number that it is taken of (`a quarter of a billion`)
    fraction_joiners: WordSet
    #: regular expressions of what makes a magnitude of the scale behind it (`zweistellige …`)
    single_digit: str
    double_digit: str
    triple_digit: str
    #: first words of these
    magnitude_words: WordSet
    #: months that CLDR abbreviates otherwise, with their numbers
    months: Told[int]
    #: words between the parts of a date (`de`, `of`)
    date_joiners: Phrases
    #: ordinals and names of quarters (`erstes`, `q1`), and the words that follow (`quartal`)
    ordinals: Told[int]
    quarter_words: Phrases
    half_year_words: Phrases
    quarter_letters: WordTuple
    #: phrases before a year that mean its first, second or last third (`ende`)
    thirds: Told[int]
    #: phrases that make a date approximate (`about`, and `ende` of a month)
    approximate: Phrases
    #: phrases before a date `by` or `since` which it is, that day counted (`bis`, `seit`), or
    #: `before` or `after` it, and those behind it (`2026 at the latest`)
    bounds: Told[str]
    bounds_behind: Told[str]
    #: words between these and a year (`until the year 2027`), and what there leaves it open when
    #: (`until at least`, `bis voraussichtlich`), besides qualifiers: nothing is read
    year_nouns: Phrases
    hedged_dates: Phrases
    #: regular expression of what ends at a date `#`, which does not deny it (`terminated in #`)
    ended: str
    #: and of what opens a report behind a date, in which nothing denies it (`said that`)
    reported: str
    #: words between two dates, and the openers `between` with their `and`
    date_ranges: Phrases
    #: whether in 01/02/2026 the month may stand first
    month_may_be_first: bool = False
    #: the other mark groups and this one separates decimals, but both may be wrong (`1,234` in es)
    both_marks: bool = False
