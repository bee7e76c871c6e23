"""Amounts as a curator writes them: `up to 100 billion USD`, `almost 50 %`, `10 GW`.

The grammar is the one of FORMAT.md: short scale, ISO 4217 codes, `.` for decimals, exact numbers.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_decimal, get_currency_name

from generator.languages import own_words
from generator.languages.locales import locale_of
from generator.languages.value_words import ValueWords
from generator.packing import packed
from generator.quantities.errors import QuantityError, shown
from generator.quantities.intervals import Interval
from generator.quantities.measures import MEASURES
from generator.quantities.suggestions import as_contract
from generator.quantities.units import (
    MAGNITUDES,
    MOST_DIGITS,
    NO_CURRENCY,
    QUALIFIERS,
    SCALES,
    times,
)

_LONGEST = 300
_NUMBER = r"[-−]?[0-9][0-9,]*(?:\.[0-9]+)?"
_GROUPED = re.compile(r"[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_AMOUNT = re.compile(
    rf"(?:(?P<qualifier>{'|'.join(QUALIFIERS)}) )?(?P<low>{_NUMBER})(?: to (?P<high>{_NUMBER}))?"
    rf"(?: (?P<scale>{'|'.join(SCALES)}))?(?: (?P<unit>.+)|(?P<sign>%))"
)
_VAGUE = re.compile(
    rf"(?P<magnitude>{'|'.join(MAGNITUDES)}) (?P<scale>{'|'.join(SCALES)})s (?P<unit>.+)"
)


@packed
@dataclass(frozen=True, slots=True)
class Amount:
    """One value, as written and as an exact interval.

    `interval` is in base units: currency units, per cent, watts, or things counted; `plain` is the
    same without the qualifier, and `number` that before the unit's own factor (10 for `10 GW`).
    `unit` is an ISO 4217 code (`XXX`: none named), `%`, `W`, or the words of the thing counted.
    `qualifier` is one of `QUALIFIERS` or None. `vague` is true of `double-digit billions` and its
    like, whose `magnitude` then says which. The rest is as written, for showing it again: `numbers`
    (one, or the two ends of a range; none when vague) keep their decimals, `scale` is one of
    `SCALES`.
    """

    text: str
    interval: Interval
    plain: Interval
    number: Interval
    unit: str
    kind: str
    qualifier: str | None = None
    vague: bool = False
    numbers: tuple[Decimal, ...] = ()
    scale: str | None = None
    unit_written: str = ""
    magnitude: str | None = None


@lru_cache(maxsize=65536)
def parse_amount(text: str, kind: str) -> Amount:
    """The amount of one of `MEASURES` in `text`; `QuantityError` with what was expected instead."""
    if kind not in MEASURES:
        expected = ", ".join(f"`{each}`" for each in MEASURES)
        raise QuantityError(f"{shown(kind)} is not a kind of amount: expected {expected}")
    if len(text) > _LONGEST:
        raise QuantityError(f"{shown(text)} is too long for a value")
    try:
        return _parse(text, kind)
    except QuantityError as error:
        better = _rewritten(text, kind)
        if better is None:
            raise
        (written, certain), message = better, str(error).split(": expected ")[0]
        raise QuantityError(
            f"{message}: expected {shown(written)}", written, certain=certain
        ) from None


def _parse(text: str, kind: str) -> Amount:
    spaced = " ".join(text.split())
    vague = _VAGUE.fullmatch(spaced)
    if vague:
        scale, magnitude = vague["scale"], vague["magnitude"]
        unit, factor = _unit(vague["unit"], kind, text)
        low = Decimal(SCALES[scale] * MAGNITUDES[magnitude])
        number = Interval(low, times(low, 10), high_open=True)
        plain = number.scaled(factor)
        return Amount(
            text, plain, plain, number, unit, kind,
            None, True, (), scale, vague["unit"], magnitude,
        )  # fmt: skip
    match = _AMOUNT.fullmatch(spaced)
    if not match:
        example = MEASURES[kind].example
        raise QuantityError(f"{shown(text)} is not a value of {kind}: expected {example}")
    written = match["sign"] or match["unit"]
    unit, factor = _unit(written, kind, text)
    numbers = tuple(_number(part, text) for part in (match["low"], match["high"]) if part)
    scale = SCALES[match["scale"]] if match["scale"] else 1
    if len(numbers) == 2 and numbers[0] >= numbers[1]:
        raise QuantityError(f"{shown(text)} is a range that does not rise")
    if match["qualifier"] in ("up to", "almost") and numbers[-1] == 0:
        raise QuantityError(f"{shown(text)} holds no number")
    number = Interval(times(numbers[0], scale), times(numbers[-1], scale))
    plain = number.scaled(factor)
    return Amount(
        text,
        plain.qualified(match["qualifier"]),
        plain,
        number,
        unit,
        kind,
        match["qualifier"],
        False,
        numbers,
        match["scale"],
        written,
    )


def _number(part: str, text: str) -> Decimal:
    if sum(char.isdigit() for char in part) > MOST_DIGITS:
        raise QuantityError(f"{shown(text)} has a number of more than {MOST_DIGITS} digits")
    if not _GROUPED.fullmatch(part):
        raise QuantityError(
            f"{shown(part)} in {shown(text)} is not grouped by thousands: "
            "expected `.` for decimals and `,` between groups of three digits"
        )
    return Decimal(part.replace(",", "").replace("−", "-"))


def _unit(written: str, kind: str, text: str) -> tuple[str, Decimal]:
    """The unit as `Amount` holds it, and how many base units one of it is."""
    measure = MEASURES[kind]
    unit = measure.unit(written)
    if unit is None:
        expected = measure.expected
        raise QuantityError(f"{shown(written)} in {shown(text)} is not a unit: expected {expected}")
    return unit


def _rewritten(text: str, kind: str) -> tuple[str, bool] | None:
    """How the contract would write `text`, if that can be told, and whether that is certain.

    Never used as the value itself.
    """
    for candidate, certain in as_contract(text, kind):
        try:
            _parse(candidate, kind)
        except QuantityError:
            continue
        return candidate, certain
    return None


def format_amount(amount: Amount, locale: str = "en") -> str:
    """`amount` for a reader of `locale`, no more precise than it is written, qualifier kept.

    Digits and currency names are those of CLDR. The words are those of the language's lexicon; a
    language without one gets English words around its own digits. Unit words of quantities are
    the curator's own and stay as they are.
    """
    words, target = own_words(locale).values, locale_of(locale)
    if amount.vague:
        return _vague(amount, words, target)
    scale = words.scales[amount.scale] if amount.scale else None
    in_parts = scale and scale.thousands and any("." in f"{each:f}" for each in amount.numbers)
    numbers = [each.scaleb(3) for each in amount.numbers] if in_parts else amount.numbers
    shown_numbers = [_digits(number, target) for number in numbers]
    number = shown_numbers[0]
    if len(shown_numbers) == 2:
        number = words.range.format(low=shown_numbers[0], high=shown_numbers[1])
    joiner = " "
    if scale:
        one = len(amount.numbers) == 1 and target.plural_form(abs(amount.numbers[0])) == "one"
        called = (in_parts and scale.thousands) or (scale.one if one else scale.other)
        number, joiner = f"{number} {called}", scale.joiner
    value = _with_unit(amount, number, joiner, words, target)
    return words.qualifiers[amount.qualifier].format(value) if amount.qualifier else value


def _with_unit(amount: Amount, number: str, joiner: str, words: ValueWords, locale: Locale) -> str:
    if amount.kind == "percent":
        pattern = locale.percent_formats[None]
        return f"{pattern.prefix[0]}{number}{pattern.suffix[0]}"
    if MEASURES[amount.kind].base:
        return f"{number} {amount.unit_written}"
    if amount.unit == NO_CURRENCY and amount.kind == "money":
        return words.no_currency.format(number)
    if amount.kind == "money" and words.code_first:
        return f"{amount.unit} {number}"
    return f"{number}{_joined(joiner, _unit_name(amount, locale), words)}"


def _vague(amount: Amount, words: ValueWords, locale: Locale) -> str:
    assert amount.scale is not None
    assert amount.magnitude is not None
    phrase = words.magnitudes[amount.magnitude].format(scales=words.scales[amount.scale].many)
    if amount.unit == NO_CURRENCY and amount.kind == "money":
        return words.no_currency.format(phrase)
    return phrase + _joined(words.magnitude_joiner, _unit_name(amount, locale), words)


def _joined(joiner: str, unit: str, words: ValueWords) -> str:
    if words.elided and joiner != " " and unit[0].lower() in "aeiouyéèêh":
        joiner = words.elided
    return joiner + unit


def _unit_name(amount: Amount, locale: Locale) -> str:
    if amount.kind != "money":
        return amount.unit_written
    many = amount.scale is not None or len(amount.numbers) != 1
    return get_currency_name(amount.unit, count=2 if many else amount.numbers[0], locale=locale)


def _digits(number: Decimal, locale: Locale) -> str:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int), "a parsed number is finite"
    pattern = "#,##0" + ("." + "0" * -exponent if exponent < 0 else "")
    return format_decimal(number, format=pattern, locale=locale, decimal_quantization=False)
