"""Claims in groups under headings, so that one reads them.

Headings have ids that begin with ``_``, which no id of a record does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model import Claim, Company, Deal, Entity, Person
from generator.pages.claims import block, by_time, in_short
from generator.pages.edition import Edition
from generator.pages.markdown import EMPTY, Markdown, escape, identifier
from generator.pages.parts import Figure, Group

_OWN_HEADING = 2
"""So many claims on one thing get a heading of their own; fewer share one."""
_LONG_PAGE = 40
"""On a page of more claims, groups of those on other things are folded …"""
_FOLDED = 4
"""… from so many claims on."""
_SHOWN_VALUES = 4
"""More values of one figure than this are linked, unless they are disputed."""


def on_entity(edition: Edition, entity: Entity, up: str) -> tuple[Group, ...]:
    """The claims on an entity's page: on itself by property, then by the deal they are on."""
    claims = edition.briefing.claims_on.get(entity.id, ())
    own = [claim for claim in claims if claim.subject == entity.id]
    others = [claim for claim in claims if claim.subject != entity.id]
    groups = by_subject(edition, others, entity.id, up)
    if len(claims) > _LONG_PAGE:
        groups = tuple(_folded(edition, group) for group in groups)
    return (*by_property(edition, own, entity.id, up), *groups)


def _folded(edition: Edition, group: Group) -> Group:
    """A group as one line until a reader opens it; its claims are in full at their own place."""
    number = len(group.claims)
    if number < _FOLDED:
        return group
    return replace(group, folded=edition.words.count(number, edition.words.n_claims))


def by_property(edition: Edition, claims: list[Claim], page: str, up: str) -> tuple[Group, ...]:
    """Typed claims by property, in the order of the vocabulary; then free statements."""
    words = edition.words
    typed: dict[str, list[Claim]] = {name: [] for name in edition.briefing.vocabulary.properties}
    for claim in claims:
        if claim.property:
            typed.setdefault(claim.property, []).append(claim)
    few = [claim for of in typed.values() if len(of) < _OWN_HEADING for claim in of]
    groups = [
        _group(edition, property_label(edition, name), f"_property-{name}", of, page, up)
        for name, of in typed.items()
        if len(of) >= _OWN_HEADING
    ]
    if few:
        label = words.more_facts
        groups.append(_group(edition, escape(label), "_more-facts", few, page, up))
    free = [claim for claim in claims if not claim.property]
    if free:
        groups.append(_group(edition, escape(words.statements), "_statements", free, page, up))
    return tuple(groups)


def by_subject(
    edition: Edition, claims: Iterable[Claim], page: str, up: str, prefix: str = "_on"
) -> tuple[Group, ...]:
    """Claims by what they are on: deals first, then companies and people."""
    on: dict[str, list[Claim]] = {}
    for claim in claims:
        on.setdefault(claim.subject, []).append(claim)
    entities = edition.briefing.entities
    groups, few = [], []
    for kind in (Deal, Company, Person):
        for subject, of in on.items():
            entity = entities.get(subject)
            if not isinstance(entity, kind):
                continue
            if len(of) < _OWN_HEADING and kind is not Deal:
                few.extend(of)
                continue
            title = edition.link(entity, up)
            groups.append(_group(edition, title, f"{prefix}-{subject}", of, page, up))
    if few:
        title = escape(edition.words.in_other_contexts)
        groups.append(_group(edition, title, f"{prefix}-_others", few, page, up))
    return tuple(groups)


def _group(
    edition: Edition, title: Markdown, anchor: str, claims: list[Claim], page: str, up: str
) -> Group:
    blocks = tuple(
        block(edition, claim, up, here=claim.subject == page) for claim in by_time(claims)
    )
    return Group(title, identifier(anchor), blocks)


def property_label(edition: Edition, name: str) -> Markdown:
    """What readers call a property."""
    prop = edition.briefing.vocabulary.properties.get(name)
    return edition.text(prop.label) if prop and prop.label else escape(name)


def figures(
    edition: Edition, entity: Entity, up: str, *, without: frozenset[str] = frozenset()
) -> tuple[Figure, ...]:
    """What typed single-valued claims say about an entity: every value, none chosen."""
    properties = edition.briefing.vocabulary.properties
    found: dict[str, list[Claim]] = {name: [] for name, prop in properties.items() if prop.single}
    for claim in edition.briefing.claims_on.get(entity.id, ()):
        name = claim.property
        if claim.subject != entity.id or claim.value is None or claim.rank == "deprecated":
            continue
        if name in found and name not in without:
            found[name].append(claim)
    return tuple(_figure(edition, name, of, up) for name, of in found.items() if of)


def _figure(edition: Edition, name: str, claims: list[Claim], up: str) -> Figure:
    ordered = list(reversed(by_time(claims)))
    disputed = edition.briefing.disputes_on
    shown = [
        claim
        for index, claim in enumerate(ordered)
        if index < _SHOWN_VALUES or claim.id in disputed
    ]
    rest = len(ordered) - len(shown)
    more = EMPTY
    if rest:
        words = escape(edition.words.count(rest, edition.words.n_more))
        more = Markdown(f"[{words}](#_property-{name})")
    return Figure(
        property_label(edition, name),
        tuple(in_short(edition, claim, up) for claim in shown),
        more,
    )
