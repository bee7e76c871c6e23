"""The table of phrases, and what it takes for one to count as read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.quantities.amounts import Amount, parse_amount
from generator.quantities.date_readings import read_dates
from generator.quantities.dates import Date, parse_date
from generator.quantities.errors import QuantityError
from generator.quantities.proof import prove, prove_amount
from generator.quantities.quoted import whole
from generator.quantities.readings import Reading, read_figures

TABLE = Path(__file__).with_name("phrases.tsv")


@dataclass(frozen=True, slots=True)
class Phrase:
    language: str
    text: str
    says: tuple[str, ...]
    denies: tuple[str, ...]
    not_read: bool


def phrases() -> tuple[Phrase, ...]:
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, text, says, denies, mark = [*line.split("\t"), "", ""][:5]
            values = tuple(denies.split(" ; ")) if denies else ()
            found.append(Phrase(language, text, tuple(says.split(" ; ")), values, bool(mark)))
    return tuple(found)


def expected_amount(says: str) -> Amount:
    kinds: tuple[str, ...] = ("percent", "power", "money", "quantity")
    for kind in kinds:
        try:
            return parse_amount(says, kind)
        except QuantityError:
            continue
    raise AssertionError(says)


def is_strong(reading: Reading) -> bool:
    """Whether the reading claims money, a share, power, or a scale: what must never be invented."""
    return reading.kind != "quantity" or reading.scaled


def is_read(phrase: Phrase) -> bool:
    """Whether the text says exactly what the table says: all of it, and no other strong figure."""
    dates = {meant(says) for says in phrase.says if says.startswith("date ")}
    if not dates <= {_when(each.date) for each in read_dates(phrase.text, phrase.language)}:
        return False
    amounts = [
        expected_amount(says)
        for says in phrase.says
        if says != "none" and not says.startswith("date ")
    ]
    if not all(
        prove_amount(amount, whole(phrase.text), phrase.language).proven for amount in amounts
    ):
        return False
    for reading in read_figures(phrase.text, phrase.language):
        if is_strong(reading) and not any(_says(reading, amount) for amount in amounts):
            return False
    return True


_AMOUNT = re.compile(
    r"(?P<head>[a-z ]*)(?P<number>[\d.,]+)(?P<scale> [a-z]+illion| thousand|)(?P<unit> .+)"
)


def near(value: str) -> Iterator[str]:
    """Slips in an amount of the table: no scale, another one, another sign, currency or number."""
    match = _AMOUNT.fullmatch(value)
    if match is None or " to " in value:
        return
    head, number, scale, unit = match.groups()
    scales = {"", " thousand", " million", " billion", " trillion"} - {scale}
    yield from (f"{head}{number}{other}{unit}" for other in sorted(scales))
    yield f"-{number}{scale}{unit}"
    yield f"{head}9{number}{scale}{unit}"
    if unit.strip().isupper() and len(unit) == 4:
        yield f"{head}{number}{scale} {'PLN' if unit != ' PLN' else 'EUR'}"


def meant(says: str) -> tuple[object, ...]:
    """What a date of the table means, however it is written."""
    return _when(parse_date(says.removeprefix("date ")))


def _when(date: Date) -> tuple[object, ...]:
    return date.earliest, date.latest, date.approximate


def is_proven(value: str, phrase: Phrase) -> bool:
    """Whether the text proves a value or date of the table."""
    quoted = (whole(phrase.text),)
    if value.startswith("date "):
        return prove(parse_date(value.removeprefix("date ")), quoted, phrase.language).proven
    return prove(expected_amount(value), quoted, phrase.language).proven


def _says(reading: Reading, amount: Amount) -> bool:
    """Whether the reading is the amount: unit and interval, or within its rounding."""
    if amount.kind == "money" and amount.unit == "XXX":
        same_unit = reading.kind == "quantity"
    elif amount.kind == "quantity":
        return reading.kind == "quantity"
    else:
        same_unit = amount.unit in reading.units
    high = amount.interval.high if amount.interval.high is not None else amount.interval.low
    assert high is not None
    near = reading.fraction and (reading.qualifier or reading.plain.contains(high))
    return same_unit and (reading.interval == amount.interval or bool(near))
