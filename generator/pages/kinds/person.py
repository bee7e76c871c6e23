"""People: a page each, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Person
from generator.pages.brief import Fact, closing_facts
from generator.pages.context import RecordPage, WidePage
from generator.pages.contradictions import DisputeRow, dispute_rows, disputes_among
from generator.pages.edition import Edition
from generator.pages.kinds.company import identified
from generator.pages.links import PEOPLE, way_up
from generator.pages.markdown import Markdown, escape
from generator.pages.record import Fold, by_subject, record_of
from generator.pages.rows import PersonRow, alphabetical, other_names, person_row, trail


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage(RecordPage):
    """``people/<id>.md``."""

    about: Markdown
    """Role, company, other names and identifiers, in one line."""
    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """The contradiction that matters, and how thin the ice is."""
    disputes: tuple[DisputeRow, ...]
    """The disputes on its claims, the gravest first."""
    said: tuple[Fold, ...]
    """Claims that the person makes, by what they are about."""
    record: tuple[Fold, ...]
    """Claims that others make about the person."""
    mentions: tuple[Markdown, ...]
    """Links to pages whose text links here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonIndex(WidePage):
    """``people/index.md``."""

    people: tuple[PersonRow, ...]
    """All people, from A to Z."""


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
    said = [claim for claim in claims if claim.by == person.id and claim.subject != person.id]
    spoken_of = {claim.id for claim in said}
    return PersonPage(
        title=person.name,
        description=words.about_person.format(person.name),
        trail=trail(edition, PEOPLE, up),
        about=_about(edition, person, up),
        lead=edition.rich(person.summary, up),
        facts=tuple(closing_facts(edition, claims, up)),
        disputes=dispute_rows(edition, disputes_among(edition, claims), up),
        said=tuple(by_subject(edition, said, up)),
        record=record_of(edition, person, up, without=spoken_of),
        mentions=edition.mentioned(person, up),
    )


def _about(edition: Edition, person: Person, up: str) -> Markdown:
    parts = [edition.text(person.role)] if person.role else []
    if person.company:
        parts.append(edition.entity(person.company, up))
    if names := other_names(person):
        parts.append(escape(f"{edition.words.also_called}: {', '.join(names)}"))
    return Markdown(" · ").join_all([*parts, *identified(person.identifiers)])
