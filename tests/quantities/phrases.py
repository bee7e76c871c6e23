"""The table of phrases, and what it takes for one to count as read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.quantities.amounts import Amount, parse_amount
from generator.quantities.errors import QuantityError
from generator.quantities.proof import prove_amount
from generator.quantities.quoted import whole
from generator.quantities.readings import Reading, read_dates, read_figures

TABLE = Path(__file__).with_name("phrases.tsv")


@dataclass(frozen=True, slots=True)
class Phrase:
    language: str
    text: str
    says: tuple[str, ...]
    not_read: bool


def phrases() -> tuple[Phrase, ...]:
    rows = [
        line.split("\t")
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    return tuple(
        Phrase(row[0], row[1], tuple(row[2].split(" ; ")), row[3:] == ["not-read"]) for row in rows
    )


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
    dates = {says.removeprefix("date ") for says in phrase.says if says.startswith("date ")}
    if dates and not dates <= {r.date.text for r in read_dates(phrase.text, phrase.language)}:
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
