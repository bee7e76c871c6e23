"""People: a page each, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Person
from generator.pages.contexts import PersonPage
from generator.pages.contradictions import disputes_among
from generator.pages.edition import Edition
from generator.pages.groups import by_property, by_subject
from generator.pages.kinds.company import identifier_facts
from generator.pages.links import PEOPLE, way_up
from generator.pages.markdown import escape
from generator.pages.overviews import PersonIndex
from generator.pages.parts import Fact
from generator.pages.rows import (
    FULL_DISPUTES,
    alphabetical,
    dispute_rows,
    person_row,
    source_rows,
    trail,
)


def index(edition: Edition) -> Iterator[tuple[str, PersonIndex]]:
    """The index of people."""
    up = way_up(PEOPLE)
    rows = sorted(edition.briefing.people.values(), key=lambda one: alphabetical(one.name))
    yield (
        PEOPLE,
        PersonIndex(
            title=edition.words.people,
            description=edition.words.people_lead,
            people=tuple(person_row(edition, person, up) for person in rows),
        ),
    )


def page(edition: Edition, person: Person, path: str) -> PersonPage:
    """The page of a person."""
    words, up = edition.words, way_up(path)
    claims = edition.briefing.claims_on.get(person.id, ())
    said = [claim for claim in claims if claim.by == person.id]
    about = [claim for claim in claims if claim.by != person.id]
    own = [claim for claim in about if claim.subject == person.id]
    others = [claim for claim in about if claim.subject != person.id]
    disputes = dispute_rows(edition, disputes_among(edition, claims), up, full=FULL_DISPUTES)
    return PersonPage(
        title=person.name,
        description=words.about_person.format(person.name),
        trail=trail(edition, PEOPLE, up),
        lead=edition.rich(person.summary, up),
        facts=_facts(edition, person, up),
        disputes=disputes[:FULL_DISPUTES],
        more_disputes=disputes[FULL_DISPUTES:],
        said=by_subject(edition, said, person.id, up),
        about=(
            *by_property(edition, own, person.id, up),
            *by_subject(edition, others, person.id, up, prefix="_about"),
        ),
        sources=source_rows(edition, claims, up),
        mentions=tuple(edition.link(record, up) for record in edition.mentions.get(person.id, ())),
    )


def _facts(edition: Edition, person: Person, up: str) -> tuple[Fact, ...]:
    words = edition.words
    facts = []
    if person.role:
        facts.append(Fact(words.role, edition.text(person.role)))
    if person.company:
        facts.append(Fact(words.company, edition.entity(person.company, up)))
    if person.aliases:
        facts.append(Fact(words.also_called, escape(", ".join(person.aliases))))
    return (*facts, *identifier_facts(person.identifiers))
