"""Why a claimed amount is not what a passage says."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.languages.locales import locale_of
from generator.quantities.amounts import Amount
from generator.quantities.errors import shown
from generator.quantities.intervals import Interval
from generator.quantities.measures import MEASURES
from generator.quantities.readings import Reading
from generator.quantities.suggestions import plain
from generator.quantities.units import SCALES

_MOST_SHOWN = 3


def currencies(reading: Reading) -> str:
    """The unit of a reading in words, for a message."""
    if reading.kind == "money":
        codes = sorted(reading.units, key=lambda code: (code != "USD", code))
        listed = " or ".join(f"`{code}`" for code in codes[:2])
        return listed + (" or another" if len(codes) > 2 else "")
    return "energy" if reading.units == {"Wh"} else MEASURES[reading.kind].called


def why_not(
    amount: Amount, readings: Sequence[Reading], language: str
) -> tuple[str, Reading | None]:
    """What the passage says instead of the claimed figure, and the reading nearest to it."""
    claim = amount.plain
    for reading in readings:
        slip = _slip(amount, claim, reading, language)
        if slip:
            return slip, reading
    if not readings:
        return "no figure can be read in the passage", None
    listed = ", ".join(shown(reading.text) for reading in readings[:_MOST_SHOWN])
    more = " and others" if len(readings) > _MOST_SHOWN else ""
    return f"the passage says {listed}{more}", _nearest(claim, readings)


def _nearest(claim: Interval, readings: Sequence[Reading]) -> Reading:
    target = claim.high or Decimal(0)
    return min(readings, key=lambda reading: abs((reading.plain.high or Decimal(0)) - target))


def _slip(amount: Amount, claim: Interval, reading: Reading, language: str) -> str | None:
    said = reading.plain
    if said.is_point and not claim.is_point and said.low in (claim.low, claim.high):
        if amount.vague:
            return None
        return f"the passage says {shown(reading.text)}, only one end of the range"
    if claim.is_point and not said.is_point and not reading.fraction and not reading.vague:
        if claim.low in (said.low, said.high):
            return f"the passage says {shown(reading.text)}: one end of a range is not the range"
        return None
    if not (claim.is_point and said.is_point) or not claim.low or not said.low:
        return None
    if said.low == -claim.low:
        return f"the passage says {shown(reading.text)}: the sign differs"
    return _ratio(amount, claim.low, said.low, reading, language) or _digits(
        claim.low, said.low, reading
    )


def _ratio(
    amount: Amount, claimed: Decimal, said: Decimal, reading: Reading, language: str
) -> str | None:
    same_digits = claimed.normalize().as_tuple()[:2] == said.normalize().as_tuple()[:2]
    if not same_digits:
        return None
    passage, claim = _scale_words(said), _scale_words(claimed)
    if (reading.scaled or amount.scale) and passage[1] != claim[1]:
        name = locale_of(language).get_display_name("en") or language
        return (
            f"the passage says {passage[0]}, the claim {claim[0]}: "
            f"{shown(reading.text)} in {name} is {passage[0].split(' (')[0]}"
        )
    return f"the passage says {shown(reading.text)}: the decimal mark is misplaced"


def _scale_words(value: Decimal) -> tuple[str, str]:
    for name, size in reversed(tuple(SCALES.items())):
        if abs(value) >= size:
            power = len(str(size)) - 1
            return f"{plain(value, name)} {name} (10^{power})", name
    return plain(value, ""), ""


def _digits(claimed: Decimal, said: Decimal, reading: Reading) -> str | None:
    one = "".join(map(str, claimed.normalize().as_tuple().digits))
    other = "".join(map(str, said.normalize().as_tuple().digits))
    if len(one) != len(other) or len(one) < 2 or claimed.adjusted() != said.adjusted():
        return None
    differing = [index for index in range(len(one)) if one[index] != other[index]]
    if len(differing) == 1:
        return f"the passage says {shown(reading.text)}: one digit differs"
    if len(differing) == 2 and sorted(one) == sorted(other):
        return f"the passage says {shown(reading.text)}: two digits are exchanged"
    return None
