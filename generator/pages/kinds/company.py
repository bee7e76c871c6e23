"""Companies: a page each, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.languages.page_words import spoken
from generator.model import Company
from generator.pages.accounts import Accounts, accounts, questions_on
from generator.pages.brief import Fact, closing_facts, items, typed_facts
from generator.pages.claims import by_time
from generator.pages.context import RecordPage, WidePage
from generator.pages.contradictions import DisputeRow, dispute_rows, disputes_among
from generator.pages.edition import Edition
from generator.pages.flowing import carried
from generator.pages.links import COMPANIES, way_up
from generator.pages.markdown import Markdown, escape, external
from generator.pages.record import Fold, record_of
from generator.pages.rows import (
    CompanyRow,
    alphabetical,
    company_row,
    latest_status,
    other_names,
    trail,
)
from generator.pages.values import capitalised

_DEALS = 8
"""Deals in the ledger; the others, and those of which no text tells how, are links beneath it."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What a company gives and gets in one deal, and where that stands."""

    partners: Markdown
    """The other parties, linked."""
    deal: Markdown
    """The deal, linked."""
    gives: Markdown
    """What it gives there, with who says so; blank where no text says."""
    gets: Markdown
    """What it gets there."""
    stands: Markdown
    """The latest status, with who says so."""
    looping: bool
    """Whether what it gives comes back to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyPage(RecordPage):
    """``companies/<id>.md``."""

    about: Markdown
    """Its kind, other names and identifiers, in one line."""
    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """The brief."""
    ledger: tuple[LedgerRow, ...]
    """What it gives and gets, a row for each deal."""
    more_deals: tuple[Markdown, ...]
    """Links to further deals."""
    accounts: Accounts | None
    """Who says what of it; None where one source alone speaks."""
    disputes: tuple[DisputeRow, ...]
    """The disputes on its claims, the gravest first."""
    record: tuple[Fold, ...]
    """Every claim that belongs here."""
    mentions: tuple[Markdown, ...]
    """Links to pages whose text links here, and to its people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyIndex(WidePage):
    """``companies/index.md``."""

    companies: tuple[CompanyRow, ...]
    """All companies, from A to Z."""


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
    claims = briefing.claims_on.get(company.id, ())
    own = [claim for claim in claims if claim.subject == company.id]
    deals = sorted(
        briefing.deals_of.get(company.id, ()),
        key=lambda deal: -len(briefing.claims_on.get(deal.id, ())),
    )
    rows = [_row(edition, company, deal.id, up) for deal in deals]
    shown = tuple([row for row in rows if row.gives or row.gets or row.stands][:_DEALS])
    people = [each for each in briefing.people.values() if each.company == company.id]
    return CompanyPage(
        title=company.name,
        description=words.about_company.format(company.name),
        trail=trail(edition, COMPANIES, up),
        about=_about(edition, company),
        lead=edition.rich(company.summary, up),
        facts=(
            *typed_facts(edition, own, up, company.id, ("money", "percent", "power", "quantity")),
            *closing_facts(edition, claims, up),
        ),
        ledger=shown,
        more_deals=tuple(row.deal for row in rows if row not in shown),
        accounts=accounts(edition, questions_on(edition, by_time(own)), up),
        disputes=dispute_rows(edition, disputes_among(edition, claims), up),
        record=record_of(edition, company, up),
        mentions=tuple(
            dict.fromkeys(
                [*(edition.link(one, up) for one in people), *edition.mentioned(company, up)]
            )
        ),
    )


def _row(edition: Edition, company: Company, deal: str, up: str) -> LedgerRow:
    briefing, found = edition.briefing, edition.findings
    of = [flow for flow in found.flows.of.get(deal, ()) if flow.deal == deal]
    gives = [flow for flow in of if flow.giver == company.id]
    gets = [flow for flow in of if flow.receiver == company.id]
    own = [claim for claim in briefing.claims_on.get(deal, ()) if claim.subject == deal]
    partners = dict.fromkeys(
        party.company for party in briefing.deals[deal].parties if party.company != company.id
    )
    return LedgerRow(
        partners=Markdown(", ").join_all([edition.entity(each, up) for each in partners]),
        deal=edition.entity(deal, up),
        gives=carried(edition, gives, up, company.id),
        gets=carried(edition, gets, up, company.id),
        stands=items(edition, latest_status(edition, own), up, deal),
        looping=any(found.is_looping(flow) for flow in (*gives, *gets)),
    )


def _about(edition: Edition, company: Company) -> Markdown:
    parts = [escape(capitalised(spoken(company.kind)))] if company.kind else []
    if names := other_names(company):
        parts.append(escape(f"{edition.words.also_called}: {', '.join(names)}"))
    return Markdown(" · ").join_all([*parts, *identified(company.identifiers)])


def identified(identifiers: tuple[tuple[str, str], ...]) -> list[Markdown]:
    """Identifiers in words; addresses as links, which a reader may follow."""
    return [
        Markdown(f"{escape(capitalised(spoken(scheme)))}: {_identifier(value)}")
        for scheme, value in identifiers
    ]


def _identifier(value: str) -> Markdown:
    return external(value) if value.lower().startswith(("http:", "https:")) else escape(value)
