"""Which claims are about one matter, in which order, and at which times: what is held together."""

import unicodedata
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple

from generator.by_file import files_of, of_claims
from generator.cache import digest_of
from generator.model import Claim, TermValue
from generator.quantities.dates import Date

DENIED = "denied"
NOT_SO = ("planned", "forecast", "opinion")
"""Modalities of what need not be so yet, or ever."""
DEPRECATED = "deprecated"

BEGINNING, END = 0, 1 << 30
"""Days before and after all days, counted like `datetime.date.toordinal`."""


class Matter(NamedTuple):
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


class Compared(NamedTuple):
    """What decides on whether a claim that is not deprecated is held against another."""

    order: tuple[str, int, int]
    """Its file's path, its line and column."""
    id: str
    words: bytes
    """A digest of its statement as it is compared."""
    matter: Matter | None
    kind: str
    """What kind of value it gives."""
    first: int
    last: int
    """The days between which it may hold, as `days_of` has them."""
    term: str
    """The term that it gives for a time; blank if none."""
    denied: bool


@of_claims
def compared(claims: Iterable[Claim]) -> list[Compared]:
    """What of some claims others are held against."""
    matters: dict[Matter | None, Matter | None] = {}
    found: list[Compared] = []
    for claim in claims:
        if claim.rank == DEPRECATED:
            continue
        matter = matter_of(claim)
        is_stage = claim.as_of and isinstance(claim.value, TermValue)
        found.append(
            Compared(
                (claim.place.path, claim.place.line, claim.place.column),
                claim.id,
                digest_of(folded(str(claim.statement))),
                # One matter of many claims is kept once.
                matters.setdefault(matter, matter),
                type(claim.value).__name__,
                *days_of(claim.as_of),
                claim.value.text if is_stage and claim.value else "",
                claim.modality == DENIED,
            )
        )
    return found


def all_compared(claims: Mapping[str, Claim]) -> list[Compared]:
    """The same of all claims, by file path and line."""
    every = (each for file in files_of(claims) for each in file.gathered(compared))
    return sorted(every, key=attrgetter("order"))
