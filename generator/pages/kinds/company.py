"""Companies: a page each, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages import kind_name
from generator.languages.page_words import spoken
from generator.model import Claim, Company
from generator.pages import pictures
from generator.pages.claims import people_speaking
from generator.pages.contexts import CompanyPage
from generator.pages.contradictions import disputes_among
from generator.pages.dated import of_entity
from generator.pages.edition import Edition
from generator.pages.flowing import loop_rows
from generator.pages.groups import figures, on_entity
from generator.pages.links import COMPANIES, FLOWS, way_up
from generator.pages.markdown import EMPTY, Markdown, escape, external, link
from generator.pages.overviews import CompanyIndex
from generator.pages.parts import Fact
from generator.pages.rows import (
    FULL_DISPUTES,
    alphabetical,
    company_row,
    deal_row,
    dispute_rows,
    person_row,
    source_rows,
    trail,
)
from generator.pages.values import capitalised
from generator.quantities.amounts import Amount

_LOOPS = 4
"""Loops shown on a company's page; all are on the page of flows."""
_PARTNERS = 12
_CHARTS = 3


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


def page(edition: Edition, company: Company, path: str) -> CompanyPage:
    """The page of a company."""
    briefing, words, up = edition.briefing, edition.words, way_up(path)
    around = edition.findings.around(company.id)
    loops = edition.findings.loops_of.get(company.id, ())
    claims = briefing.claims_on.get(company.id, ())
    disputes = dispute_rows(edition, disputes_among(edition, claims), up, full=FULL_DISPUTES)
    return CompanyPage(
        title=company.name,
        description=words.about_company.format(company.name),
        trail=trail(edition, COMPANIES, up),
        lead=edition.rich(company.summary, up),
        facts=_facts(edition, company),
        disputes=disputes[:FULL_DISPUTES],
        more_disputes=disputes[FULL_DISPUTES:],
        figures=figures(edition, company, up),
        charts=tuple(_charts(edition, company, claims, up)),
        neighbourhood=pictures.flows(edition, around, up, most=_PARTNERS),
        loops=loop_rows(edition, loops[:_LOOPS], up),
        more_loops=link(words.more_loops, f"{up}{FLOWS}") if len(loops) > _LOOPS else EMPTY,
        events=of_entity(edition, claims, up),
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


def _charts(
    edition: Edition, company: Company, claims: tuple[Claim, ...], up: str
) -> Iterator[Markdown]:
    """Pictures of its own figures that are disputed, those with most claims first."""
    disputed = edition.briefing.disputes_on
    typed: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.subject == company.id and claim.property and isinstance(claim.value, Amount):
            typed.setdefault(claim.property, []).append(claim)
    ordered = sorted(typed.items(), key=lambda each: -len(each[1]))
    for _, of in ordered[:_CHARTS]:
        if any(claim.id in disputed for claim in of):
            chart = pictures.sums(edition, of, up, on=company.id)
            if chart:
                yield chart


def _facts(edition: Edition, company: Company) -> tuple[Fact, ...]:
    words = edition.words
    facts = []
    if company.kind:
        facts.append(
            Fact(words.kind, escape(capitalised(kind_name(company.kind, edition.language))))
        )
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
