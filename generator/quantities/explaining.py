"""Why a claimed amount is not what a passage says."""

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
    nought = Decimal(0)
    target = claim.high or nought
    nearest = min(readings, key=lambda each: abs((each.plain.high or nought) - target))
    return f"the passage says {listed}{more}", nearest


def _slip(amount: Amount, claim: Interval, reading: Reading, language: str) -> str | None:
    """What may have gone wrong, in words; None if nothing is told by the two numbers."""
    said, says = reading.plain, f"the passage says {shown(reading.text)}"
    if said.is_point and not claim.is_point and said.low in (claim.low, claim.high):
        return None if amount.vague else f"{says}, only one end of the range"
    if claim.is_point and not said.is_point and not reading.fraction and not reading.vague:
        is_end = claim.low in (said.low, said.high)
        return f"{says}: one end of a range is not the range" if is_end else None
    if not (claim.is_point and said.is_point) or not claim.low or not said.low:
        return None
    if said.low == -claim.low:
        return f"{says}: the sign differs"
    one, other = claim.low.normalize(), said.low.normalize()
    if one.as_tuple()[:2] != other.as_tuple()[:2]:
        differ = _digits(one, other)
        return f"{says}: {differ}" if differ else None
    passage, claimed = _scale_words(other), _scale_words(one)
    if (reading.scaled or amount.scale) and passage[1] != claimed[1]:
        name = locale_of(language).get_display_name("en") or language
        return (
            f"the passage says {passage[0]}, the claim {claimed[0]}: "
            f"{shown(reading.text)} in {name} is {passage[0].split(' (')[0]}"
        )
    return f"{says}: the decimal mark is misplaced"


def _scale_words(value: Decimal) -> tuple[str, str]:
    for name, size in reversed(tuple(SCALES.items())):
        if abs(value) >= size:
            power = len(str(size)) - 1
            return f"{plain(value, name)} {name} (10^{power})", name
    return plain(value, ""), ""


def _digits(claimed: Decimal, said: Decimal) -> str:
    """How two numbers differ by a slip of the pen, in words; blank if they do by more."""
    one, other = (each.as_tuple().digits for each in (claimed, said))
    if len(one) != len(other) or len(one) < 2 or claimed.adjusted() != said.adjusted():
        return ""
    differing = sum(left != right for left, right in zip(one, other, strict=True))
    if differing == 2 and sorted(one) == sorted(other):
        return "two digits are exchanged"
    return "one digit differs" if differing == 1 else ""
