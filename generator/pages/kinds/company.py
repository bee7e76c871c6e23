"""Companies: a page each, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Claim, Company
from generator.pages.claims import disputes_among, people_speaking
from generator.pages.contexts import CompanyIndex, CompanyPage
from generator.pages.edition import Edition
from generator.pages.groups import figures, on_entity
from generator.pages.links import COMPANIES, path_of, way_up
from generator.pages.markdown import Markdown, escape, external
from generator.pages.parts import Fact
from generator.pages.rows import (
    FULL_DISPUTES,
    alphabetical,
    company_row,
    deal_row,
    dispute_rows,
    person_row,
    source_rows,
)
from generator.pages.values import capitalised, spoken


def pages(edition: Edition) -> Iterator[tuple[str, CompanyPage]]:
    """The page of each company."""
    for company in edition.briefing.companies.values():
        path = path_of(company)
        yield path, _page(edition, company, way_up(path))


def index(edition: Edition) -> Iterator[tuple[str, CompanyIndex]]:
    """The index of companies."""
    up = way_up(COMPANIES)
    rows = sorted(edition.briefing.companies.values(), key=lambda one: alphabetical(one.name))
    yield (
        COMPANIES,
        CompanyIndex(
            title=edition.words.companies,
            description=edition.words.companies_lead,
            companies=tuple(company_row(edition, company, up) for company in rows),
        ),
    )


def _page(edition: Edition, company: Company, up: str) -> CompanyPage:
    briefing, words = edition.briefing, edition.words
    claims = briefing.claims_on.get(company.id, ())
    return CompanyPage(
        title=company.name,
        description=words.about_company.format(company.name),
        lead=edition.rich(company.summary, up),
        facts=_facts(edition, company),
        disputes=dispute_rows(edition, disputes_among(edition, claims), up, full=FULL_DISPUTES),
        figures=figures(edition, company, up),
        deals=tuple(
            deal_row(edition, deal, up, of=company.id)
            for deal in briefing.deals_of.get(company.id, ())
        ),
        claims=on_entity(edition, company, up),
        people=tuple(
            person_row(edition, briefing.people[person], up, claims)
            for person in _people(edition, company, claims)
        ),
        sources=source_rows(edition, claims, up),
        mentions=tuple(edition.link(record, up) for record in edition.mentions.get(company.id, ())),
    )


def _facts(edition: Edition, company: Company) -> tuple[Fact, ...]:
    words = edition.words
    facts = []
    if company.kind:
        facts.append(Fact(words.kind, escape(capitalised(spoken(company.kind)))))
    if company.aliases:
        facts.append(Fact(words.also_called, escape(", ".join(company.aliases))))
    facts += identifier_facts(company.identifiers)
    return tuple(facts)


def identifier_facts(identifiers: tuple[tuple[str, str], ...]) -> list[Fact]:
    """Identifiers as facts; addresses as links, which a reader may follow."""
    return [Fact(capitalised(spoken(scheme)), _identifier(value)) for scheme, value in identifiers]


def _identifier(value: str) -> Markdown:
    return external(value) if value.lower().startswith(("http:", "https:")) else escape(value)


def _people(edition: Edition, company: Company, claims: tuple[Claim, ...]) -> dict[str, int]:
    """People of the company first, then who speaks in its claims."""
    own = {
        person.id: 0 for person in edition.briefing.people.values() if person.company == company.id
    }
    return own | people_speaking(edition, claims)
