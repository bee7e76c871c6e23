"""Deals: a page each, and their index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.languages.page_words import in_a_sentence, spoken
from generator.model import Deal
from generator.pages.accounts import Accounts, accounts, questions_on
from generator.pages.brief import Fact, closing_facts, typed_facts
from generator.pages.claims import by_time
from generator.pages.context import RecordPage, WidePage
from generator.pages.contradictions import DisputeRow, dispute_rows, disputes_among
from generator.pages.edition import Edition
from generator.pages.links import DEALS, way_up
from generator.pages.markdown import Markdown, escape
from generator.pages.record import Fold, record_of
from generator.pages.rows import DealRow, alphabetical, deal_row, other_names, roles_of, trail
from generator.pages.values import capitalised


@dataclass(frozen=True, slots=True, kw_only=True)
class DealPage(RecordPage):
    """``deals/<id>.md``."""

    about: Markdown
    """Its kind, its parties, its other names, and what it is part of, in one line."""
    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """The brief."""
    accounts: Accounts | None
    """Who says what of it; None where one source alone speaks."""
    disputes: tuple[DisputeRow, ...]
    """The disputes on its claims, the gravest first."""
    record: tuple[Fold, ...]
    """Every claim that belongs here."""
    mentions: tuple[Markdown, ...]
    """Links to pages whose text links here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealIndex(WidePage):
    """``deals/index.md``."""

    deals: tuple[DealRow, ...]
    """All deals, from A to Z."""


def index(edition: Edition) -> Iterator[tuple[str, DealIndex]]:
    """The index of deals."""
    up = way_up(DEALS)
    rows = sorted(edition.briefing.deals.values(), key=lambda one: alphabetical(one.name))
    yield (
        DEALS,
        DealIndex(
            title=edition.words.deals,
            description=edition.words.deals_lead,
            deals=tuple(deal_row(edition, deal, up) for deal in rows),
        ),
    )


def page(edition: Edition, deal: Deal, path: str) -> DealPage:
    """The page of a deal."""
    briefing, words, up = edition.briefing, edition.words, way_up(path)
    claims = briefing.claims_on.get(deal.id, ())
    own = [claim for claim in claims if claim.subject == deal.id]
    return DealPage(
        title=deal.name,
        description=words.about_deal.format(deal.name),
        trail=trail(edition, DEALS, up),
        about=_about(edition, deal, up),
        lead=edition.rich(deal.summary, up),
        facts=(
            *typed_facts(edition, own, up, deal.id, ("money", "percent", "power", "quantity")),
            *typed_facts(edition, own, up, deal.id, ("term",)),
            *closing_facts(edition, claims, up),
        ),
        accounts=accounts(edition, questions_on(edition, by_time(own)), up),
        disputes=dispute_rows(edition, disputes_among(edition, claims), up),
        record=record_of(edition, deal, up),
        mentions=edition.mentioned(deal, up),
    )


def _about(edition: Edition, deal: Deal, up: str) -> Markdown:
    words, briefing = edition.words, edition.briefing
    parts = [escape(capitalised(spoken(deal.kind)))]
    for company in dict.fromkeys(party.company for party in deal.parties):
        roles = [in_a_sentence(each, edition.language) for each in roles_of(edition, deal, company)]
        parts.append(Markdown(f"{edition.entity(company, up)} ({escape(', '.join(roles))})"))
    if names := other_names(deal):
        parts.append(escape(f"{words.also_called}: {', '.join(names)}"))
    if deal.part_of:
        parts.append(Markdown(f"{escape(words.part_of)}: {edition.entity(deal.part_of, up)}"))
    smaller = [edition.link(part, up) for part in briefing.parts_of.get(deal.id, ())]
    if smaller:
        parts.append(Markdown(f"{escape(words.parts)}: {Markdown(', ').join_all(smaller)}"))
    return Markdown(" · ").join_all(parts)
