"""What a dossier holds: the whole briefing, or what belongs to one company, deal or person.

Each claim is set out in full once, in the chapter of its subject; in the dossier of one record
that is the one chapter, which holds every claim that belongs to the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.errors import CannotRun
from generator.examination import Examination
from generator.model import Briefing, Claim, Company, Deal, Dispute, Entity, Page, Person, Source
from generator.pages.claims import by_time
from generator.pages.contradictions import in_order_of_weight
from generator.pages.rows import alphabetical
from generator.suggesting import did_you_mean

WHOLE = "briefing"
"""What stands for the whole, where else the id of one record stands."""

_FEW = 4
"""So many claims of one chapter need no headings between them."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims under one heading of a chapter: a property's, or those on another subject."""

    property: str | None
    """The property that they give; None: various ones."""
    subject: Entity | None
    """Whom they are on, where that is not the chapter's own record."""
    mixed: bool
    """Whether they are typed claims of various properties, too few for headings of their own."""
    claims: tuple[Claim, ...]
    """By time."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The records of one dossier, in the order in which they are printed."""

    focus: Entity | None
    """The one record that the dossier is about; None: the whole briefing."""
    chapters: tuple[Entity, ...]
    """Deals, then companies, then people, each from A to Z."""
    claims: Mapping[str, tuple[Claims, ...]]
    """The claims that each chapter sets out in full, by the id of its record."""
    disputes: tuple[Dispute, ...]
    """Open ones first."""
    sources: tuple[Source, ...]
    """Those whose text is held first."""
    pages: tuple[Page, ...]
    """What the curator wrote by hand; in a dossier of one record none."""

    @property
    def full(self) -> tuple[Claim, ...]:
        """The claims that are set out in full, in the order of the dossier."""
        return tuple(
            claim
            for chapter in self.chapters
            for group in self.claims[chapter.id]
            for claim in group.claims
        )


def select(examination: Examination, what: str) -> Selection:
    """What belongs into the dossier of a record, or of the whole: `WHOLE`.

    Raises `CannotRun` for an id that names no company, deal or person.
    """
    briefing = examination.briefing
    if what == WHOLE:
        return _whole(briefing)
    focus = briefing.entities.get(what)
    if focus is None:
        hint, _ = did_you_mean(what, [WHOLE, *briefing.entities])
        raise CannotRun(
            f"`{what}` names no company, deal or person{hint or f'; `{WHOLE}` is the whole'}"
        )
    return _one(briefing, focus)


def _whole(briefing: Briefing) -> Selection:
    kinds: tuple[Mapping[str, Entity], ...] = (briefing.deals, briefing.companies, briefing.people)
    chapters = tuple(
        entity
        for of in kinds
        for entity in sorted(of.values(), key=lambda one: alphabetical(one.name))
    )
    on: dict[str, list[Claim]] = {}
    for claim in briefing.claims.values():
        on.setdefault(claim.subject, []).append(claim)
    claims = {entity.id: _by_property(briefing, on.get(entity.id, ())) for entity in chapters}
    return Selection(
        focus=None,
        chapters=chapters,
        claims=MappingProxyType(claims),
        disputes=tuple(in_order_of_weight(briefing.disputes.values())),
        sources=_in_order(briefing.sources.values()),
        pages=briefing.pages,
    )


def _one(briefing: Briefing, focus: Entity) -> Selection:
    belonging = briefing.claims_on.get(focus.id, ())
    own = [claim for claim in belonging if claim.subject == focus.id]
    others = [claim for claim in belonging if claim.subject != focus.id]
    disputes = {
        dispute.id: dispute
        for claim in belonging
        for dispute in briefing.disputes_on.get(claim.id, ())
    }
    return Selection(
        focus=focus,
        chapters=(focus,),
        claims=MappingProxyType(
            {focus.id: (*_by_property(briefing, own), *_by_subject(briefing, others))}
        ),
        disputes=tuple(in_order_of_weight(disputes.values())),
        sources=_in_order(_behind(briefing, belonging, disputes.values())),
        pages=(),
    )


def _behind(
    briefing: Briefing, belonging: Iterable[Claim], disputes: Iterable[Dispute]
) -> list[Source]:
    """The sources and origins of some claims, and of those that they are in dispute with."""
    claims = {claim.id: claim for claim in belonging}
    for dispute in disputes:
        for identifier in dispute.claims:
            if identifier in briefing.claims:
                claims.setdefault(identifier, briefing.claims[identifier])
    names = {
        name
        for claim in claims.values()
        for evidence in claim.evidence
        for name in (evidence.source, evidence.origin)
    }
    return [source for source in briefing.sources.values() if source.id in names]


def _in_order(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(
        sorted(sources, key=lambda one: (one.document_name is None, alphabetical(one.name)))
    )


def _by_property(briefing: Briefing, claims: Iterable[Claim]) -> tuple[Claims, ...]:
    """Typed claims by property, in the order of the vocabulary; then free statements."""
    ordered = by_time(claims)
    if not ordered:
        return ()
    if len(ordered) <= _FEW:
        return (Claims(None, None, False, tuple(ordered)),)
    typed: dict[str, list[Claim]] = {name: [] for name in briefing.vocabulary.properties}
    for claim in ordered:
        if claim.property:
            typed.setdefault(claim.property, []).append(claim)
    groups = [Claims(name, None, False, tuple(of)) for name, of in typed.items() if len(of) > 1]
    single = [claim for claim in ordered if claim.property and len(typed[claim.property]) == 1]
    free = [claim for claim in ordered if not claim.property]
    if single:
        groups.append(Claims(None, None, True, tuple(single)))
    if free:
        groups.append(Claims(None, None, False, tuple(free)))
    return tuple(groups)


def _by_subject(briefing: Briefing, claims: Iterable[Claim]) -> tuple[Claims, ...]:
    """Claims by what they are on: deals first, then companies and people."""
    on: dict[str, list[Claim]] = {}
    for claim in claims:
        on.setdefault(claim.subject, []).append(claim)
    return tuple(
        Claims(None, entity, False, tuple(by_time(of)))
        for kind in (Deal, Company, Person)
        for subject, of in on.items()
        if isinstance(entity := briefing.entities.get(subject), kind)
    )
