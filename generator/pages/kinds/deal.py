"""Deals: a page each, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages import kind_name
from generator.model import Claim, Deal
from generator.pages import pictures
from generator.pages.claims import (
    by_time,
    in_short,
    people_speaking,
    series,
    short_source,
)
from generator.pages.contexts import DealPage
from generator.pages.contradictions import disputes_among
from generator.pages.dated import of_entity
from generator.pages.edition import Edition
from generator.pages.groups import figures, on_entity, property_label
from generator.pages.links import DEALS, way_up
from generator.pages.markdown import EMPTY, Markdown, escape
from generator.pages.overviews import DealIndex
from generator.pages.parts import AmountRow, Fact, Part
from generator.pages.rows import (
    FULL_DISPUTES,
    alphabetical,
    amount_claims,
    deal_row,
    dispute_rows,
    person_row,
    roles_of,
    source_rows,
    status_claims,
    status_property,
    trail,
)
from generator.pages.values import capitalised

_PARTNERS = 12
"""Companies in a picture."""


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
    amounts = amount_claims(edition, own)
    several = len({claim.property for claim in amounts}) > 1
    status = status_property(edition)
    shown = {claim.property or "" for claim in amounts} | ({status.id} if status else set())
    disputes = dispute_rows(edition, disputes_among(edition, claims), up, full=FULL_DISPUTES)
    return DealPage(
        title=deal.name,
        description=words.about_deal.format(deal.name),
        trail=trail(edition, DEALS, up),
        lead=edition.rich(deal.summary, up),
        neighbourhood=pictures.flows(edition, edition.findings.around(deal.id), up, most=_PARTNERS),
        chart=_chart(edition, deal, amounts, up),
        events=of_entity(edition, claims, up),
        facts=_facts(edition, deal, up),
        parties=tuple(
            Part(
                edition.entity(company, up),
                ", ".join(capitalised(role) for role in roles_of(edition, deal, company)),
            )
            for company in dict.fromkeys(party.company for party in deal.parties)
        ),
        disputes=disputes[:FULL_DISPUTES],
        more_disputes=disputes[FULL_DISPUTES:],
        statuses=tuple(in_short(edition, claim, up) for claim in status_claims(edition, own)),
        amounts=tuple(_amount(edition, claim, up, several) for claim in _in_order(amounts)),
        figures=figures(edition, deal, up, without=frozenset(shown)),
        claims=on_entity(edition, deal, up),
        people=tuple(
            person_row(edition, briefing.people[person], up, claims)
            for person in people_speaking(edition, claims)
        ),
        sources=source_rows(edition, claims, up),
        mentions=tuple(edition.link(record, up) for record in edition.mentions.get(deal.id, ())),
    )


def _chart(edition: Edition, deal: Deal, amounts: list[Claim], up: str) -> Markdown:
    """A picture of the amounts, where some are disputed or told in several ways."""
    disputed = edition.briefing.disputes_on
    conflicts = edition.examination.conflicts
    differing = (disputed, conflicts.of, conflicts.variants_of)
    if not any(claim.id in of for claim in amounts for of in differing):
        return EMPTY
    return pictures.sums(edition, amounts, up, on=deal.id)


def _facts(edition: Edition, deal: Deal, up: str) -> tuple[Fact, ...]:
    words, briefing = edition.words, edition.briefing
    facts = [Fact(words.kind, escape(capitalised(kind_name(deal.kind, edition.language))))]
    if deal.aliases:
        facts.append(Fact(words.also_called, escape(", ".join(deal.aliases))))
    if deal.part_of:
        facts.append(Fact(words.part_of, edition.entity(deal.part_of, up)))
    parts = briefing.parts_of.get(deal.id, ())
    if parts:
        links = [edition.link(part, up) for part in parts]
        facts.append(Fact(words.parts, Markdown(", ").join_all(links)))
    return tuple(facts)


def _in_order(amounts: list[Claim]) -> list[Claim]:
    """Amounts by property, party and scope, so that what compares stands together; then by time."""
    return sorted(
        by_time(amounts),
        key=lambda claim: (
            claim.rank == "deprecated",
            claim.property or "",
            claim.parties,
            claim.scope or "",
        ),
    )


def _amount(edition: Edition, claim: Claim, up: str, several: bool) -> AmountRow:
    sources = [
        short_source(edition, edition.briefing.sources[identifier], up)
        for identifier in edition.behind(claim).sources
        if identifier in edition.briefing.sources
    ]
    return AmountRow(
        label=property_label(edition, claim.property or "") if several else EMPTY,
        testimony=in_short(edition, claim, up),
        sources=series(edition.words, sources),
    )
