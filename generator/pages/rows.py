"""Records as rows of tables and lists, the same on every page that shows them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from generator.evidence.spans import union_length
from generator.languages import kind_name
from generator.languages.page_words import spoken
from generator.model import Claim, Company, Deal, Dispute, Person, Property, Source
from generator.pages.claims import in_short, latest_first
from generator.pages.contradictions import disputes_among
from generator.pages.edition import Edition
from generator.pages.links import (
    COMPANIES,
    DEALS,
    DISPUTES,
    HOME,
    PEOPLE,
    SOURCES,
    path_of,
    way,
)
from generator.pages.markdown import EMPTY, Markdown, escape, link
from generator.pages.parts import CompanyRow, DealRow, DisputeRow, PersonRow, SourceRow
from generator.pages.teasing import summary_of
from generator.pages.values import date_markup, language_name, share

_SHOWN_AMOUNTS = 3
FULL_DISPUTES = 5
"""So many disputes of a page are shown with their accounts, the rest as questions."""


def alphabetical(name: str) -> tuple[str, str]:
    """A key that puts names in the order of an A to Z, accents aside, the same on any machine."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return ("".join(char for char in plain if not unicodedata.combining(char)), name)


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


def company_row(edition: Edition, company: Company, up: str) -> CompanyRow:
    """A company with how much there is on it."""
    briefing = edition.briefing
    claims = briefing.claims_on.get(company.id, ())
    return CompanyRow(
        company=edition.link(company, up),
        kind=kind_name(company.kind or "", edition.language),
        deals=len(briefing.deals_of.get(company.id, ())),
        claims=len(claims),
        disputes=len(disputes_among(edition, claims)),
    )


def deal_row(edition: Edition, deal: Deal, up: str, of: str | None = None) -> DealRow:
    """A deal, seen from one of its companies if ``of`` is given."""
    claims = [
        claim for claim in edition.briefing.claims_on.get(deal.id, ()) if claim.subject == deal.id
    ]
    amounts = distinct(amount_claims(edition, claims), of)
    rest = len(amounts) - _SHOWN_AMOUNTS
    more = EMPTY
    if rest > 0:
        words = escape(edition.words.count(rest, edition.words.n_more))
        more = Markdown(f"[{words}]({way(up, path_of(deal))})")
    disputed = disputes_among(edition, claims)
    marked = EMPTY
    if disputed:
        words = escape(edition.words.count(len(disputed), edition.words.n_disputes))
        kind = "resolved" if all(one.status == "resolved" for one in disputed) else "open"
        marked = Markdown(
            f"[{words}]({way(up, path_of(deal))}#_disputed){{ .dispute-mark .dispute-{kind} }}"
        )
    others = dict.fromkeys(party.company for party in deal.parties if party.company != of)
    return DealRow(
        deal=edition.link(deal, up),
        kind=kind_name(deal.kind, edition.language),
        roles=", ".join(roles_of(edition, deal, of)) if of else "",
        counterparties=Markdown(", ").join_all(
            [edition.entity(identifier, up) for identifier in others]
        ),
        amounts=tuple(in_short(edition, claim, up, of=of) for claim in amounts[:_SHOWN_AMOUNTS]),
        more=more,
        status=tuple(in_short(edition, claim, up) for claim in latest_status(edition, claims)),
        disputed=marked,
    )


def roles_of(edition: Edition, deal: Deal, company: str | None) -> list[str]:
    """The labels of a company's roles in a deal."""
    known = edition.briefing.vocabulary.roles
    return [
        str(known[party.role].label) if party.role in known else spoken(party.role)
        for party in deal.parties
        if party.company == company
    ]


def person_row(
    edition: Edition, person: Person, up: str, claims: Iterable[Claim] | None = None
) -> PersonRow:
    """A person, with what they say among some claims, or among all."""
    of = edition.briefing.claims_on.get(person.id, ()) if claims is None else tuple(claims)
    entities_of = edition.briefing.entities_of
    return PersonRow(
        person=edition.link(person, up),
        role=edition.text(person.role) if person.role else EMPTY,
        company=edition.entity(person.company, up) if person.company else EMPTY,
        claims=sum(person.id in entities_of(claim) for claim in of),
    )


def source_row(edition: Edition, source: Source, up: str, claims: int) -> SourceRow:
    """A source with the number of its claims that matter where the row stands."""
    return SourceRow(
        source=edition.link(source, up),
        publisher=(source.publisher or "") if source.title else "",
        published=date_markup(source.published, edition.language),
        language=language_name(source.language, edition.language) if source.language else "",
        claims=claims,
        share=share_of(edition, source),
    )


def source_rows(edition: Edition, claims: Iterable[Claim], up: str) -> tuple[SourceRow, ...]:
    """The sources of some claims, the one with most of them first."""
    counts = Counter(
        source
        for claim in claims
        for source in dict.fromkeys(evidence.source for evidence in claim.evidence)
    )
    known = edition.briefing.sources
    return tuple(
        source_row(edition, known[identifier], up, count)
        for identifier, count in counts.most_common()
        if identifier in known
    )


def share_of(edition: Edition, source: Source) -> str:
    """How much of a source's text is quoted."""
    if source.document is None:
        return ""
    spans = edition.examination.published.get(source.id, ())
    return share(union_length(spans), len(source.document.text), edition.language)


def dispute_rows(
    edition: Edition, disputes: Iterable[Dispute], up: str, *, full: int
) -> tuple[DisputeRow, ...]:
    """Disputes, the first of them (``full``) with their accounts."""
    return tuple(
        _dispute_row(edition, dispute, up, accounts=index < full)
        for index, dispute in enumerate(disputes)
    )


_MOST_ACCOUNTS = 4
"""Values in a row that are still read. Of more, or of some that are the same and differ in what
they are of, a sentence tells better what is at issue."""


def _dispute_row(edition: Edition, dispute: Dispute, up: str, *, accounts: bool) -> DisputeRow:
    claims = _accounts(edition, dispute) if accounts else []
    summary = EMPTY
    told_apart = len({claim.value.text for claim in claims if claim.value}) == len(claims)
    if accounts and not (told_apart and 0 < len(claims) <= _MOST_ACCOUNTS):
        summary = summary_of(edition, dispute, up)
        claims = [] if summary else claims
    parties = {claim.parties for claim in claims}
    of = next(iter(parties.pop()), None) if len(parties) == 1 else None
    subjects = Counter(claim.subject for claim in claims)
    on = max(subjects, key=subjects.__getitem__, default=None)
    return DisputeRow(
        question=edition.link(dispute, up),
        open=dispute.status != "resolved",
        kind=edition.words.dispute_kind(dispute.kind),
        positions=tuple(in_short(edition, claim, up, of=of, on=on) for claim in claims),
        summary=summary,
    )


def _accounts(edition: Edition, dispute: Dispute) -> list[Claim]:
    """Claims with the values that a dispute is about, if most of its claims give one property.

    Values of different properties, or of few of the claims, are no answers to one question.
    """
    known = edition.briefing.claims
    claims = [known[identifier] for identifier in dispute.claims if identifier in known]
    typed = Counter(claim.property for claim in claims if claim.value)
    name, count = next(iter(typed.most_common(1)), (None, 0))
    accounts = distinct(claim for claim in claims if claim.value and claim.property == name)
    return accounts if 2 * count > len(claims) and len(accounts) > 1 else []


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


def status_property(edition: Edition) -> Property | None:
    """The property that says how far a deal is: ``status``, else the first of terms."""
    properties = edition.briefing.vocabulary.properties
    named = properties.get("status")
    if named and named.value == "term":
        return named
    return next((prop for prop in properties.values() if prop.value == "term"), None)


def status_claims(edition: Edition, claims: Iterable[Claim]) -> list[Claim]:
    """Claims on a status, the latest first, those kept for the record last."""
    prop = status_property(edition)
    of = [
        claim for claim in claims if prop and claim.property == prop.id and claim.value is not None
    ]
    ordered = latest_first(of)
    return sorted(ordered, key=lambda claim: claim.rank == "deprecated")


def latest_status(edition: Edition, claims: Iterable[Claim]) -> list[Claim]:
    """The latest status, and every other that can be of the same time: none is chosen."""
    ordered = [claim for claim in status_claims(edition, claims) if claim.rank != "deprecated"]
    if not ordered:
        return []
    times = [claim.as_of for claim in ordered if claim.as_of]
    # None is earlier than a time that may go on after all others.
    latest = max(times, key=lambda time: (time.latest or time.sort_key[0], time.text), default=None)
    same = [
        claim for claim in ordered if not (latest and claim.as_of) or latest.overlaps(claim.as_of)
    ]
    by_value = {claim.value.text: claim for claim in reversed(same) if claim.value}
    return list(reversed(by_value.values()))


def distinct(claims: Iterable[Claim], party: str | None = None) -> list[Claim]:
    """Of claims with the same value and scope the first; a party's own before the others."""
    ordered = sorted(
        claims, key=lambda claim: (claim.rank == "deprecated", claim.parties not in ((party,), ()))
    )
    found: dict[tuple[str, str, str], Claim] = {}
    for claim in ordered:
        value = claim.value.text if claim.value else ""
        found.setdefault((value, claim.scope or "", claim.modality), claim)
    return list(found.values())
