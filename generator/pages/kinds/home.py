"""The home page, where a reader in a hurry can stop."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages.locales import number
from generator.languages.page_words import Count
from generator.model import Claim
from generator.pages import pictures
from generator.pages.claims import in_short
from generator.pages.contradictions import in_order_of_weight
from generator.pages.edition import Edition
from generator.pages.flowing import loop_anchor
from generator.pages.leading import latest, settled
from generator.pages.links import (
    A_TO_Z,
    CLAIMS,
    COMPANIES,
    DEALS,
    DISPUTES,
    FLOWS,
    HOME,
    PEOPLE,
    SOURCES,
    TIMELINE,
)
from generator.pages.markdown import EMPTY, Markdown, link
from generator.pages.overviews import HomePage
from generator.pages.panels import Tally
from generator.pages.parts import Testimony
from generator.pages.rows import company_row, deal_row, dispute_rows
from generator.pages.teasing import teasers
from generator.pages.values import capitalised

_DISPUTES, _SETTLED, _EVENTS, _DEALS, _COMPANIES = 5, 5, 5, 8, 8
_LOOPS = 5
_DRAWN = 14
"""Companies in the picture of the flows; their page shows more."""


def pages(edition: Edition) -> Iterator[tuple[str, HomePage]]:
    """The one page."""
    briefing, words = edition.briefing, edition.words
    site = briefing.site
    disputes = in_order_of_weight(
        dispute for dispute in briefing.disputes.values() if dispute.status != "resolved"
    )
    claims_on = briefing.claims_on
    deals = sorted(
        briefing.deals.values(), key=lambda deal: (-len(claims_on.get(deal.id, ())), deal.id)
    )
    companies = sorted(
        briefing.companies.values(), key=lambda one: (-len(claims_on.get(one.id, ())), one.id)
    )
    companies = [one for one in companies if one.id in claims_on]
    written, others = teasers(edition)
    yield (
        HOME,
        HomePage(
            title=site.name,
            description=site.description,
            lead=site.description,
            teasers=written,
            pages=others,
            disputes=dispute_rows(edition, disputes[:_DISPUTES], "", full=_DISPUTES),
            more_disputes=_all(edition, len(disputes), words.n_open_disputes, DISPUTES, _DISPUTES),
            settled=_in_short(edition, settled(edition, _SETTLED)),
            latest=_in_short(edition, latest(edition, _EVENTS)),
            more_latest=link(words.timeline, TIMELINE) if edition.findings.events else EMPTY,
            network=pictures.flows(edition, edition.findings.circular, "", most=_DRAWN),
            loops=tuple(_loops(edition)),
            more_flows=link(words.more_flows, FLOWS) if edition.findings.flows.links else EMPTY,
            deals=tuple(deal_row(edition, deal, "") for deal in deals[:_DEALS]),
            more_deals=_all(edition, len(deals), words.n_deals, DEALS, _DEALS),
            companies=tuple(company_row(edition, one, "") for one in companies[:_COMPANIES]),
            more_companies=_all(
                edition,
                len(briefing.companies),
                words.n_companies,
                COMPANIES,
                len(companies[:_COMPANIES]),
            ),
            lists=(link(words.a_to_z_long, A_TO_Z), link(words.claim_lists, CLAIMS)),
            tallies=tuple(_tallies(edition, len(disputes))),
        ),
    )


def _loops(edition: Edition) -> Iterator[Markdown]:
    for loop in edition.findings.loops.loops[:_LOOPS]:
        names = [edition.names[each] for each in (*loop.companies, loop.companies[0])]
        yield link(" → ".join(names), f"{FLOWS}#{loop_anchor(loop)}")


def _in_short(edition: Edition, claims: list[Claim]) -> tuple[Testimony, ...]:
    return tuple(in_short(edition, claim, "", whole=True) for claim in claims)


def _tallies(edition: Edition, open_disputes: int) -> Iterator[Tally]:
    """Counts of records; a kind of which there is none is left out."""
    briefing, words = edition.briefing, edition.words
    relayed = {
        origin
        for claim in briefing.claims.values()
        for origin in edition.behind(claim).origins
        if origin not in briefing.claims_from
    }
    counted: tuple[tuple[int, Count, str], ...] = (
        (len(briefing.claims), words.n_claims, CLAIMS),
        (len(briefing.claims_from), words.n_sources, SOURCES),
        (len(relayed), words.n_relayed, SOURCES),
        (len(briefing.companies), words.n_companies, COMPANIES),
        (len(briefing.deals), words.n_deals, DEALS),
        (len(briefing.people), words.n_people, PEOPLE),
        (open_disputes, words.n_open_disputes, DISPUTES),
    )
    for count, phrase, target in counted:
        if count:
            label = phrase[0 if count == 1 else 1].format("").strip()
            yield Tally(number(count, edition.language), label, Markdown(target))


def _all(edition: Edition, count: int, what: Count, target: str, shown: int) -> Markdown:
    """A link to all of a kind, where there are more than are shown."""
    if count <= shown:
        return EMPTY
    words = edition.words
    return link(capitalised(words.all_of.format(words.count(count, what))), target)
