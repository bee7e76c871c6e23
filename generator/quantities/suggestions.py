"""How the contract would write what somebody wrote otherwise: `€5bn` as `5 billion EUR`."""

from collections.abc import Iterator
from decimal import Decimal

from generator.languages import ENGLISH, LANGUAGES
from generator.quantities.measures import MEASURES, MONEY, QUANTITY
from generator.quantities.readings import Reading, figures_in
from generator.quantities.units import MAGNITUDES, NO_CURRENCY, SCALES


def as_contract(text: str, kind: str) -> Iterator[tuple[str, bool]]:
    """What `text` may be as a value of one of `MEASURES`, if it is one figure and nothing else.

    Beside it, whether it is certain: English, and its unit the only one that the words may mean.
    Suggestions for a message: none need be a value, and none is ever used as one.
    """
    # What is counted is any words, which stay as they are.
    others = () if kind == QUANTITY else (text.upper(), f"{text} {MEASURES[kind].unnamed}")
    for said in (text, *others):
        english = _only(said, kind, ENGLISH)
        for reading in english:
            if _is_all(reading, said):
                yield _in_its_words(reading, said), len(reading.units) == 1
        # `jusqu’à 25 million EUR`; where English reads the figure, it is that: no German *Billion*
        plain_ones = {reading.plain for reading in english}
        for language in sorted(LANGUAGES.keys() - {ENGLISH}) if len(plain_ones) < 2 else ():
            for reading in _only(said, kind, language):
                if _is_all(reading, said) and plain_ones <= {reading.plain}:
                    yield _in_its_words(reading, said), False


def _in_its_words(reading: Reading, said: str) -> str:
    """`reading` as a value: what is counted, as it is written, and nothing where nothing is."""
    written = in_contract(reading)
    if reading.kind == QUANTITY:
        return written.removesuffix(NO_CURRENCY) + said[reading.end :].strip()
    return written


def _only(said: str, kind: str, language: str) -> list[Reading]:
    """What a text says if it is one figure of a kind; nothing else."""
    readings = figures_in(said, language)
    one = len({reading.start for reading in readings}) == 1
    return [reading for reading in readings if one and reading.kind == kind]


def _is_all(reading: Reading, said: str) -> bool:
    """Whether no word is left out that may be its qualifier."""
    beside = f"{said[: reading.start]} {said[reading.end :]}"
    return reading.qualifier is not None or not any(map(str.isalnum, beside))


def in_contract(reading: Reading) -> str:
    """`reading` as a value of the contract: `up to 100 billion USD`."""
    unit = _unit_word(reading)
    number = reading.plain if reading.kind == MONEY else reading.number
    low, high = number.low, number.high
    assert low is not None
    assert high is not None
    if reading.vague:
        for name, size in SCALES.items():
            for magnitude, digits in MAGNITUDES.items():
                if low == size * digits:
                    return f"{magnitude} {name}s {unit}"
    scale = next((name for name, size in reversed(tuple(SCALES.items())) if abs(high) >= size), "")
    if high < 10_000 or (low != high and scale and abs(low) < Decimal(SCALES[scale]) / 1000):
        scale = ""
    numbers = [plain(value, scale) for value in dict.fromkeys((low, high))]
    qualifier = f"{reading.qualifier} " if reading.qualifier else ""
    return " ".join(f"{qualifier}{' to '.join(numbers)} {scale} {unit}".split())


def plain(value: Decimal, scale: str) -> str:
    """A number of a scale (or of none, if that is blank) in the contract's digits."""
    number = value / SCALES[scale] if scale else value
    return f"{number:,f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:,f}"


def _unit_word(reading: Reading) -> str:
    high, number = reading.plain.high, reading.number.high
    factor = high / number if high and number else Decimal(1)
    return MEASURES[reading.kind].unit_of(reading.units, factor)
