"""Records as rows of tables and lists, the same on every page that shows them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from generator.analysis.grouping import takes_part
from generator.analysis.standing import status_property
from generator.evidence.spans import union_length
from generator.languages.page_words import spoken
from generator.model import Claim, Company, Deal, Person, Source
from generator.pages.brief import items
from generator.pages.claims import latest_first
from generator.pages.contradictions import disputes_among, is_grave, question_mark
from generator.pages.edition import Edition
from generator.pages.links import COMPANIES, DEALS, DISPUTES, HOME, PEOPLE, SOURCES
from generator.pages.markdown import EMPTY, Markdown, link
from generator.pages.values import date_markup, share


def alphabetical(name: str) -> tuple[str, str]:
    """A key that puts names in the order of an A to Z, accents aside, the same on any machine."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return ("".join(char for char in plain if not unicodedata.combining(char)), name)


def other_names(entity: Company | Deal | Person) -> tuple[str, ...]:
    """Other names, without those that differ from the first one by capitals alone."""
    return tuple(each for each in entity.aliases if each.casefold() != entity.name.casefold())


def trail(edition: Edition, index: str, up: str) -> tuple[Markdown, ...]:
    """The way back from a record's page: home, and the index of its kind."""
    words = edition.words
    called = {
        COMPANIES: words.companies,
        DEALS: words.deals,
        PEOPLE: words.people,
        SOURCES: words.sources,
        DISPUTES: words.disputes,
    }
    return (link(words.home, f"{up}{HOME}"), link(called[index], f"{up}{index}"))


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """A company in a table."""

    company: Markdown
    """Its name, linked."""
    kind: str
    """What it is."""
    deals: int
    """How many deals it takes part in."""
    claims: int
    """How many claims belong to it."""


@dataclass(frozen=True, slots=True)
class DealRow:
    """A deal in a table."""

    deal: Markdown
    """Its title, linked."""
    counterparties: Markdown
    """Its parties, linked."""
    amounts: Markdown
    """The distinct amounts, each with who gives it."""
    status: Markdown
    """The latest status, more than one where they are of the same time."""
    disputed: Markdown
    """The gravest dispute on it, if it is a contradiction or an error."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in a table."""

    person: Markdown
    """The name, linked."""
    role: Markdown
    """What the person is."""
    company: Markdown
    """Where, linked."""
    claims: int
    """How many claims the person makes, or is the subject of."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a table."""

    sign: Markdown
    """Its sign; blank for a work that is only cited."""
    source: Markdown
    """Its name, linked."""
    published: Markdown
    """When."""
    worth: Markdown
    """What it is worth, in the editor's line."""
    claims: int
    """How many claims rest on it, or how often it is relayed."""


def company_row(edition: Edition, company: Company, up: str) -> CompanyRow:
    """A company with how much there is on it."""
    briefing = edition.briefing
    return CompanyRow(
        company=edition.link(company, up),
        kind=spoken(company.kind or ""),
        deals=len(briefing.deals_of.get(company.id, ())),
        claims=len(briefing.claims_on.get(company.id, ())),
    )


def deal_row(edition: Edition, deal: Deal, up: str) -> DealRow:
    """A deal with its sums and where it stands."""
    claims = [
        claim for claim in edition.briefing.claims_on.get(deal.id, ()) if claim.subject == deal.id
    ]
    sums = [each for each in amount_claims(edition, claims) if takes_part(each)]
    grave = next((each for each in disputes_among(edition, claims) if is_grave(each)), None)
    companies = dict.fromkeys(party.company for party in deal.parties)
    return DealRow(
        deal=edition.link(deal, up),
        counterparties=Markdown(", ").join_all([edition.entity(each, up) for each in companies]),
        amounts=items(edition, sums, up, deal.id),
        status=items(edition, latest_status(edition, claims), up, deal.id),
        disputed=question_mark(edition, grave, up) if grave else EMPTY,
    )


def person_row(edition: Edition, person: Person, up: str) -> PersonRow:
    """A person, with how much there is on them."""
    return PersonRow(
        person=edition.link(person, up),
        role=edition.text(person.role) if person.role else EMPTY,
        company=edition.entity(person.company, up) if person.company else EMPTY,
        claims=len(edition.briefing.claims_on.get(person.id, ())),
    )


def source_row(edition: Edition, source: Source, up: str) -> SourceRow:
    """A source with what it is worth."""
    relayed = sum(edition.findings.relayed_by.get(source.id, {}).values())
    return SourceRow(
        sign=edition.sign(source.id),
        source=(edition.short_link if source.label else edition.link)(source, up),
        published=date_markup(source.published, edition.language),
        worth=edition.text(source.worth) if source.worth else EMPTY,
        claims=len(edition.briefing.claims_from.get(source.id, ())) or relayed,
    )


def share_of(edition: Edition, source: Source) -> str:
    """How much of a source's text is quoted."""
    if source.document is None:
        return ""
    spans = edition.examination.published.get(source.id, ())
    return share(union_length(spans), len(source.document.text), edition.language)


def roles_of(edition: Edition, deal: Deal, company: str | None) -> list[str]:
    """The labels of a company's roles in a deal."""
    known = edition.briefing.vocabulary.roles
    return [
        str(known[party.role].label) if party.role in known else spoken(party.role)
        for party in deal.parties
        if party.company == company
    ]


# --- what a deal's claims say of amounts and status -------------------------------------------


def amount_claims(edition: Edition, claims: Iterable[Claim]) -> list[Claim]:
    """Claims that give an amount of money."""
    properties = edition.briefing.vocabulary.properties
    return [
        claim
        for claim in claims
        if claim.value is not None
        and (prop := properties.get(claim.property or ""))
        and prop.value == "money"
    ]


def latest_status(edition: Edition, claims: Iterable[Claim]) -> list[Claim]:
    """The latest status, and every other that can be of the same time: none is chosen."""
    prop = status_property(edition.briefing.vocabulary)
    ordered = latest_first(
        [
            claim
            for claim in claims
            if prop and claim.property == prop.id and claim.value is not None and takes_part(claim)
        ]
    )
    times = [claim.as_of for claim in ordered if claim.as_of]
    # None is earlier than a time that may go on after all others.
    latest = max(times, key=lambda time: (time.latest or time.sort_key[0], time.text), default=None)
    same = [
        claim for claim in ordered if not (latest and claim.as_of) or latest.overlaps(claim.as_of)
    ]
    by_value = {claim.value.text: claim for claim in reversed(same) if claim.value}
    return list(reversed(by_value.values()))
