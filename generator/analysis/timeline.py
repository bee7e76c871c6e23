"""What happened when: the events of a briefing or of one entity, and the stages of a deal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.analysis.grouping import DEPRECATED, in_file_order
from generator.model import Briefing, Claim, TermValue
from generator.quantities.dates import Date


@dataclass(frozen=True, slots=True)
class Event:
    """One claim, by id, at one date of its own precision."""

    date: Date
    claim: str
    of_value: bool
    """The claim states the date (its value is one); else it holds or happened then (`as_of`)."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One claim on the stage of a deal, as its sources see it."""

    claim: str
    as_of: Date | None
    term: str
    modality: str
    by: str | None
    sources: tuple[str, ...]
    """Sources that say so, by id."""
    refuting: tuple[str, ...]
    parties: tuple[str, ...] = ()
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The stages of a deal by one property, in time; those without a date stand at the end."""

    property: str
    stages: tuple[Stage, ...]


def events(briefing: Briefing, claims: Iterable[Claim] | None = None) -> tuple[Event, ...]:
    """The events that claims tell, in time, then in the order of files and lines.

    Of the whole briefing, or of the given claims (`Briefing.claims_on` an entity). A claim whose
    value is a date stands there, any other at its `as_of`. Denials are events too; deprecated
    claims are none.
    """
    told = [
        event
        for claim in in_file_order(briefing.claims.values() if claims is None else claims)
        if claim.rank != DEPRECATED and (event := _event(claim))
    ]
    return tuple(sorted(told, key=lambda event: event.date.sort_key))


def _event(claim: Claim) -> Event | None:
    if isinstance(claim.value, Date):
        return Event(claim.value, claim.id, of_value=True)
    return Event(claim.as_of, claim.id, of_value=False) if claim.as_of else None


def histories(briefing: Briefing, subject: str) -> tuple[History, ...]:
    """The stages of a deal (or other entity), one history for each property that has terms.

    Denials are stages too, told as such; deprecated claims are none. Properties stand in the order
    of the vocabulary.
    """
    found: dict[str, list[Stage]] = {}
    for claim in in_file_order(briefing.claims_on.get(subject, ())):
        if claim.subject != subject or claim.rank == DEPRECATED or claim.property is None:
            continue
        if isinstance(claim.value, TermValue):
            found.setdefault(claim.property, []).append(_stage(claim, claim.value.text))
    return tuple(
        History(each, tuple(sorted(found[each], key=_in_time)))
        for each in briefing.vocabulary.properties
        if each in found
    )


def _stage(claim: Claim, term: str) -> Stage:
    said = [evidence.source for evidence in claim.evidence if not evidence.refutes]
    against = [evidence.source for evidence in claim.evidence if evidence.refutes]
    return Stage(
        claim=claim.id,
        as_of=claim.as_of,
        term=term,
        modality=claim.modality,
        by=claim.by,
        sources=tuple(dict.fromkeys(said)),
        refuting=tuple(dict.fromkeys(against)),
        parties=claim.parties,
        scope=claim.scope,
    )


def _in_time(stage: Stage) -> tuple[bool, str, str]:
    if stage.as_of is None:
        return (True, "", "")
    first, last, _ = stage.as_of.sort_key
    return (False, first.isoformat(), last.isoformat())
