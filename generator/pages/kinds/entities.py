"""Companies, deals and people: a page each, and an index of each kind."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any

from generator.analysis.flows import sums_among
from generator.analysis.grouping import takes_part
from generator.analysis.standing import not_succeeded, statuses_among
from generator.groups import grouped
from generator.languages.page_words import in_a_sentence, spoken
from generator.model import Claim, Company, Deal, Entity, Person
from generator.pages.accounts import MOST_QUESTIONS, accounts, questions_on
from generator.pages.brief import Fact, closing_facts, items, typed_facts
from generator.pages.claims import Fold, by_subject, by_time, record_of
from generator.pages.context import IndexPage, RecordPage, Row, Table, head, in_parts
from generator.pages.contradictions import (
    DisputeRow,
    dispute_rows,
    disputes_among,
    disputes_between,
    is_grave,
    question_mark,
)
from generator.pages.edition import Edition
from generator.pages.kinds.flows import carried
from generator.pages.links import DEALS
from generator.pages.markdown import EMPTY, Markdown, escape, external, identifier, link
from generator.pages.values import alphabetical, capitalised, other_names
from generator.quantities.amounts import Amount

_DEALS = 9
"""Deals in a ledger; the others, and those of which no text tells how, are links beneath it."""
_MORE_DEALS = 100
"""Of those links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage(RecordPage):
    """``companies/<id>.md``, ``deals/<id>.md`` and ``people/<id>.md``."""

    about: Markdown
    """What it is, whom it belongs with, other names and identifiers, in one line."""
    lead: Markdown
    """The summary, with its footnotes."""
    facts: tuple[Fact, ...]
    """The brief."""
    ledger: Table | None
    """What a company gives and gets, a row for each deal of which a text tells."""
    more_deals: Markdown
    """How many further deals there are, and links to them, or to the list of all."""
    accounts: Table | None
    """Who says what of it; None where one source alone speaks."""
    disputes: tuple[DisputeRow, ...]
    """The disputes on its claims, the gravest first, without the contradiction in its brief."""
    said: tuple[Fold, ...]
    """Claims that a person makes, by what they are about."""
    record: tuple[Fold, ...]
    """Every other claim that belongs here."""
    mentions: tuple[Markdown, ...]
    """Links to a company's people, and to pages whose text links here."""


# --- the indexes -------------------------------------------------------------------------------


def _index(
    edition: Edition, folder: str, lead: str, heads: tuple[str, ...], row: Callable[[Any], Row]
) -> Iterator[IndexPage]:
    """The index of a folder from A to Z, but for records of which every claim was taken back."""
    briefing, words = edition.briefing, edition.words
    told = (
        one
        for one in getattr(briefing, folder).values()
        if briefing.claims_on.get(one.id) or not briefing.withdrawn_about.get(one.id)
    )
    of = sorted(told, key=lambda one: alphabetical(one.name))
    for part, listed in in_parts(f"{folder}/index.md", getattr(words, folder), of, edition.name):
        yield IndexPage(
            **part,
            description=lead,
            table=Table(identifier(folder), heads, tuple(map(row, listed))),
        )


def companies(edition: Edition) -> Iterator[IndexPage]:
    """The index of companies, with how much there is on each."""
    briefing, words = edition.briefing, edition.words

    def row(one: Company) -> Row:
        deals, claims = briefing.deals_of.get(one.id, ()), briefing.claims_on.get(one.id, ())
        kind = briefing.vocabulary.kind_name(one.kind, words.language) if one.kind else ""
        return edition.link(one), kind, len(deals), len(claims)

    heads = (words.company, words.kind, words.deals, words.claims)
    return _index(edition, "companies", words.companies_lead, heads, row)


def deals(edition: Edition) -> Iterator[IndexPage]:
    """The index of deals, with their sums and where they stand."""
    words = edition.words

    def row(deal: Deal) -> Row:
        claims = edition.briefing.claims_about.get(deal.id, ())
        grave = next((each for each in disputes_between(edition, claims) if is_grave(each)), None)
        disputed = f"<br><small>{question_mark(edition, grave)}</small>" if grave else ""
        companies = dict.fromkeys(party.company for party in deal.parties)
        return (
            Markdown(f"{edition.link(deal)}{disputed}"),
            Markdown(", ").join_all(edition.entity(each) for each in companies),
            items(edition, _sums(edition, deal), deal.id),
            items(edition, latest_status(edition, claims), deal.id),
        )

    heads = (words.deal, words.counterparties, words.amounts, words.where_it_stands)
    return _index(edition, "deals", words.deals_lead, heads, row)


def people(edition: Edition) -> Iterator[IndexPage]:
    """The index of people, with how much there is on each."""
    briefing, words = edition.briefing, edition.words

    def row(one: Person) -> Row:
        return (
            edition.link(one),
            edition.text(one.role) if one.role else EMPTY,
            edition.entity(one.company) if one.company else EMPTY,
            len(briefing.claims_on.get(one.id, ())),
        )

    heads = (words.person, words.role, words.company, words.claims)
    return _index(edition, "people", words.people_lead, heads, row)


# --- the page of one ---------------------------------------------------------------------------


def page(edition: Edition, entity: Entity) -> Iterator[EntityPage]:
    """The page of a company, a deal or a person."""
    briefing, words = edition.briefing, edition.words
    claims = briefing.claims_on.get(entity.id, ())
    own = edition.briefing.claims_about.get(entity.id, ())
    ledger: list[_LedgerRow] = []
    said: list[Claim] = []
    members: Sequence[Person] = ()
    match entity:
        case Company():
            described = words.about_company
            ledger = _ledger(edition, entity)
            members = briefing.people_of.get(entity.id, ())
        case Deal():
            described = words.about_deal
        case Person():
            described = words.about_person
            said = [each for each in claims if each.by == entity.id]
    told = [row for _, row in ledger if any(row[1:])][:_DEALS]
    disputes = dispute_rows(edition, disputes_among(edition, claims), claims)
    grave = disputes[0] if disputes and disputes[0].grave else None
    mentions = [*members, *edition.findings.mentions.get(entity.id, ())]
    more = [deal for deal, row in ledger if row not in told]
    links = [*more[:_MORE_DEALS], *[link("…", DEALS)] * (len(more) > _MORE_DEALS)]
    counted = words.count(len(more), words.n_more if told else words.n_deals)
    count = escape(f"{counted}{words.colon}")
    heads = (words.counterparties, words.gives, words.gets, words.where_it_stands)
    yield EntityPage(
        **head(edition, entity, entity.name, described),
        about=_about(edition, entity),
        lead=edition.rich(entity.summary),
        facts=(
            *typed_facts(edition, own, entity.id),
            *closing_facts(edition, claims, entity.id, grave),
        ),
        ledger=Table(Markdown("ledger"), heads, tuple(told)) if told else None,
        more_deals=Markdown(f"{count} {Markdown(' · ').join_all(links)}") if more else EMPTY,
        accounts=accounts(edition, islice(questions_on(edition, by_time(own)), MOST_QUESTIONS)),
        disputes=disputes[1:] if grave else disputes,
        said=tuple(by_subject(edition, said, "_said-on", opened=True)),
        record=record_of(edition, entity, without={claim.id for claim in said}),
        # A company's deals are in its ledger, where that tells more of them.
        mentions=tuple(
            each for each in dict.fromkeys(map(edition.link, mentions)) if each not in dict(ledger)
        ),
    )


def _about(edition: Edition, entity: Entity) -> Markdown:
    """What an entity is, in one line."""
    words = edition.words
    parts: list[Markdown] = []
    if isinstance(entity, Person):
        parts += [edition.text(entity.role)] if entity.role else []
        parts += [edition.entity(entity.company)] if entity.company else []
    elif entity.kind:
        kind = capitalised(edition.briefing.vocabulary.kind_name(entity.kind, words.language))
        # That a company is one its page shows.
        parts += [escape(kind)] if kind != words.company else []
    if isinstance(entity, Deal):
        parts += _parties(edition, entity)
    if names := other_names(entity):
        parts.append(escape(f"{words.also_called}{words.colon} {', '.join(names)}"))
    if isinstance(entity, Deal):
        if entity.part_of:
            parts.append(
                Markdown(f"{escape(words.part_of)}{words.colon} {edition.entity(entity.part_of)}")
            )
        if smaller := edition.briefing.parts_of.get(entity.id):
            named = Markdown(", ").join_all(edition.link(part) for part in smaller)
            parts.append(Markdown(f"{escape(words.parts)}{words.colon} {named}"))
    else:
        parts += [
            Markdown(f"{escape(capitalised(spoken(scheme)))}{words.colon} {_identifier(value)}")
            for scheme, value in entity.identifiers
        ]
    return Markdown(" · ").join_all(parts)


def _parties(edition: Edition, deal: Deal) -> Iterator[Markdown]:
    """The parties of a deal, each with its roles."""
    known = edition.briefing.vocabulary.roles
    for company, roles in grouped((each.company, each.role) for each in deal.parties).items():
        labels = [str(known[each].label) if each in known else spoken(each) for each in roles]
        told = ", ".join(in_a_sentence(label, edition.language) for label in labels)
        yield Markdown(f"{edition.entity(company)} ({escape(told)})")


def _identifier(value: str) -> Markdown:
    """An identifier in words; an address as a link, which a reader may follow."""
    return external(value) if value.lower().startswith(("http:", "https:")) else escape(value)


_LedgerRow = tuple[Markdown, tuple[Markdown, ...]]


def _ledger(edition: Edition, company: Company) -> list[_LedgerRow]:
    """The deals of a company, the greatest sum named first, each with its row.

    With whom it is, what the company gives and gets, blank where no text says, and where it stands,
    with sums of which nobody says who gives them.
    """
    briefing, found, words = edition.briefing, edition.findings, edition.words
    rows: list[_LedgerRow] = []
    told = [(deal, _sums(edition, deal)) for deal in briefing.deals_of.get(company.id, ())]
    told.sort(key=lambda it: (-_greatest(it[1]), -len(briefing.claims_on.get(it[0].id, ()))))
    for deal, sums in told:
        of = [flow for flow in found.flows.of.get(deal.id, ()) if flow.deal == deal.id]
        gives = [flow for flow in of if flow.giver == company.id]
        gets = [flow for flow in of if flow.receiver == company.id]
        others = dict.fromkeys(
            party.company for party in deal.parties if party.company != company.id
        )
        named, parties = edition.link(deal), [edition.entity(each) for each in others]
        lines = [Markdown(f"{Markdown(', ').join_all(parties)}<br><small>{named}</small>")]
        if not parties:
            lines = [named]
        if any(found.is_looping(flow) for flow in (*gives, *gets)):
            lines.append(Markdown(f'<small class="looping">{escape(words.on_a_loop)}</small>'))
        row = (
            Markdown("<br>").join_all(lines),
            carried(edition, gives, company.id),
            carried(edition, gets, next(iter(others)) if len(others) == 1 else company.id),
            Markdown(" ").join_all(
                items(edition, claims, deal.id)
                for claims in (
                    latest_status(edition, edition.briefing.claims_about.get(deal.id, ())),
                    [] if of else sums,
                )
                if claims
            ),
        )
        rows.append((named, row))
    return rows


def latest_status(edition: Edition, claims: Iterable[Claim]) -> list[Claim]:
    """The latest status, and every other that can be of the same time: none is chosen."""
    told = statuses_among(edition.briefing, claims)
    return not_succeeded(by_time(told, latest_first=True))


def _sums(edition: Edition, deal: Deal) -> list[Claim]:
    """The amounts of a deal that still hold, or the shares where no text names an amount."""
    own = [each for each in edition.briefing.claims_about.get(deal.id, ()) if takes_part(each)]
    shares = (each for each in own if isinstance(each.value, Amount) and each.value.unit == "%")
    return sums_among(edition.briefing, own) or list(shares)


def _greatest(sums: Iterable[Claim]) -> Decimal:
    """The greatest sum that a text names, of any currency: nothing is converted."""
    told = (claim.value for claim in sums if claim.evidence)
    amounts = [value.plain for value in told if isinstance(value, Amount)]
    return max((each.high or each.low or Decimal() for each in amounts), default=Decimal(-1))
