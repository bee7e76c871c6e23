"""The home page, where a reader in a hurry can stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model import Claim, Page
from generator.pages.claims import in_order_of_weight, in_short
from generator.pages.contexts import HomePage
from generator.pages.edition import Edition
from generator.pages.handwritten import head_and_body
from generator.pages.links import COMPANIES, DEALS, DISPUTES, HOME, PEOPLE, SOURCES
from generator.pages.markdown import EMPTY, Markdown, link
from generator.pages.parts import Tally
from generator.pages.rows import company_row, deal_row, dispute_rows
from generator.pages.values import capitalised, number
from generator.pages.words import Count

_DISPUTES, _DEALS, _COMPANIES, _EVENTS = 5, 8, 8, 8
_SAME_DATE = 2


def pages(edition: Edition) -> Iterator[tuple[str, HomePage]]:
    """The one page."""
    briefing, words = edition.briefing, edition.words
    site = briefing.site
    open_disputes = in_order_of_weight(
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
    yield (
        HOME,
        HomePage(
            title=site.name,
            description=site.description,
            lead=site.description,
            tallies=tuple(_tallies(edition, len(open_disputes))),
            disputes=dispute_rows(edition, open_disputes[:_DISPUTES], "", full=_DISPUTES),
            more_disputes=_more(edition, len(open_disputes) > _DISPUTES, words.disputes, DISPUTES),
            latest=tuple(in_short(edition, claim, "", whole=True) for claim in _latest(edition)),
            deals=tuple(deal_row(edition, deal, "") for deal in deals[:_DEALS]),
            more_deals=_more(edition, len(deals) > _DEALS, words.deals, DEALS),
            companies=tuple(company_row(edition, one, "") for one in companies[:_COMPANIES]),
            more_companies=_more(
                edition,
                len(briefing.companies) > len(companies[:_COMPANIES]),
                words.companies,
                COMPANIES,
            ),
            pages=tuple(link(name, f"{page.name}.md") for page, name in _written(edition)),
        ),
    )


def _written(edition: Edition) -> list[tuple[Page, str]]:
    return [(page, head_and_body(page)[0].title) for page in edition.briefing.pages]


def _tallies(edition: Edition, open_disputes: int) -> Iterator[Tally]:
    """Counts of records; a kind of which there is none is left out."""
    briefing, words = edition.briefing, edition.words
    origins = {
        origin for claim in briefing.claims.values() for origin in edition.behind(claim).origins
    }
    counted: tuple[tuple[int, Count, str], ...] = (
        (len(briefing.claims), words.n_claims, ""),
        (len(briefing.claims_from), words.n_sources, SOURCES),
        (len(origins), words.n_origins, SOURCES),
        (len(briefing.companies), words.n_companies, COMPANIES),
        (len(briefing.deals), words.n_deals, DEALS),
        (len(briefing.people), words.n_people, PEOPLE),
        (open_disputes, words.n_open_disputes, DISPUTES),
    )
    for count, phrase, target in counted:
        if count:
            label = phrase[0 if count == 1 else 1].format("").strip()
            yield Tally(number(count, edition.language), label, Markdown(target))


def _more(edition: Edition, more: bool, what: str, target: str) -> Markdown:
    return link(capitalised(edition.words.all_of.format(what.lower())), target) if more else EMPTY


def _latest(edition: Edition) -> list[Claim]:
    """The claims with the latest dates, a few of each, those with values before statements."""
    dated = [
        claim
        for claim in edition.briefing.claims.values()
        if claim.as_of and claim.as_of.earliest and claim.rank != "deprecated"
    ]
    dated.sort(key=_newest)
    shown: list[Claim] = []
    of_date: Counter[str] = Counter()
    for claim in dated:
        date = claim.as_of.text if claim.as_of else ""
        of_date[date] += 1
        if of_date[date] <= _SAME_DATE:
            shown.append(claim)
        if len(shown) == _EVENTS:
            break
    return shown


def _newest(claim: Claim) -> tuple[bool, int, bool, int]:
    """By the first day that a claim can mean; whole years last; typed and well supported first."""
    assert claim.as_of is not None
    assert claim.as_of.earliest is not None
    vague = claim.as_of.precision == "year"
    return (vague, -claim.as_of.earliest.toordinal(), claim.value is None, -len(claim.evidence))
