"""Which claims are about one matter, in which order, and at which times: what is held together."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Claim
from generator.quantities.dates import Date

DENIED = "denied"
DEPRECATED = "deprecated"

BEGINNING, END = 0, 1 << 30
"""Days before and after all days, counted like `datetime.date.toordinal`."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What claims must share to be held against one another; `scope` is folded."""

    subject: str
    property: str
    parties: tuple[str, ...]
    scope: str | None


def matter_of(claim: Claim) -> Matter | None:
    """The matter of a typed claim; None of a free statement and of what could not be read."""
    if not claim.subject or claim.property is None or claim.value is None:
        return None
    scope = folded(claim.scope) if claim.scope else None
    return Matter(claim.subject, claim.property, tuple(sorted(claim.parties)), scope)


def takes_part(claim: Claim) -> bool:
    """Whether a claim still says that its value holds: neither deprecated nor a denial."""
    return claim.rank != DEPRECATED and claim.modality != DENIED


def folded(words: str) -> str:
    """Words as they are compared: case, white space and Unicode composition do not tell apart."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())


def in_file_order(claims: Iterable[Claim]) -> list[Claim]:
    """The claims by file path and line: the order in which one is earlier than another."""
    return sorted(claims, key=lambda each: (each.place.path, each.place.line, each.place.column))


def days_of(date: Date | None) -> tuple[int, int]:
    """The first and last day that a date may mean; without one, or at an open end, all days."""
    widest = date.at_widest if date else None
    first = widest.earliest if widest else None
    last = widest.latest if widest else None
    return (first.toordinal() if first else BEGINNING, last.toordinal() if last else END)
