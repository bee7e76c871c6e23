"""Deals, companies and people: a chapter each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from generator.dossier.claims import dispute_line, group, reference, series, value_rows
from generator.dossier.contexts import Chapter, Part
from generator.dossier.markup import EMPTY, external, joined, words
from generator.dossier.notes import Section
from generator.dossier.parts import DealRow, Fact
from generator.dossier.press import Press
from generator.languages import kind_name
from generator.languages.locales import number
from generator.languages.page_words import spoken
from generator.model import Claim, Company, Deal, Entity, Person
from generator.pages.claims import by_time
from generator.pages.contradictions import disputes_among
from generator.pages.rows import amount_claims, distinct, latest_status, roles_of
from generator.pages.values import capitalised

_SHOWN_AMOUNTS = 3


def parts(press: Press) -> tuple[Part, ...]:
    """The chapters of each kind; none for a kind of which there are none."""
    kinds: tuple[tuple[str, str, type[Entity]], ...] = (
        ("part-deals", press.words.deals, Deal),
        ("part-companies", press.words.companies, Company),
        ("part-people", press.words.people, Person),
    )
    made = (
        Part(
            title,
            anchor,
            tuple(
                chapter(press, entity)
                for entity in press.selection.chapters
                if isinstance(entity, kind)
            ),
        )
        for anchor, title, kind in kinds
    )
    return tuple(part for part in made if part.chapters)


def chapter(press: Press, entity: Entity) -> Chapter:
    """The chapter of one record."""
    belonging = press.briefing.claims_on.get(entity.id, ())
    own = [claim for claim in belonging if claim.subject == entity.id]
    section = Section(press)
    return Chapter(
        anchor=press.anchor(entity),
        kind=_kind(press, entity),
        name=press.name(entity),
        lead=Section(press).rich(entity.summary),
        facts=_facts(press, entity),
        values=value_rows(press, own),
        deals=tuple(
            _deal_row(press, deal, entity.id) for deal in press.briefing.deals_of.get(entity.id, ())
        ),
        disputes=tuple(
            dispute_line(press, dispute) for dispute in disputes_among(press.edition, belonging)
        ),
        groups=tuple(group(press, section, claims) for claims in press.selection.claims[entity.id]),
        elsewhere=tuple(reference(press, claim) for claim in _elsewhere(press, entity, belonging)),
        elsewhere_lead=press.print_words.elsewhere_lead.format(entity.name),
        sources=_sources(press, belonging),
    )


def _kind(press: Press, entity: Entity) -> str:
    if isinstance(entity, Person):
        return press.words.person
    fallback = press.words.company if isinstance(entity, Company) else press.words.deal
    return capitalised(kind_name(entity.kind, press.language)) if entity.kind else fallback


# --- facts ------------------------------------------------------------------------------------


def _facts(press: Press, entity: Entity) -> tuple[Fact, ...]:
    match entity:
        case Deal():
            facts = _deal_facts(press, entity)
        case Person():
            facts = _person_facts(press, entity)
        case Company():
            facts = _company_facts(press, entity)
    if entity.aliases:
        facts.append(Fact(press.words.also_called, words(", ".join(entity.aliases))))
    if not isinstance(entity, Deal):
        facts += [
            Fact(capitalised(spoken(scheme)), external(value))
            for scheme, value in entity.identifiers
        ]
    return tuple(facts)


def _deal_facts(press: Press, deal: Deal) -> list[Fact]:
    parties = [
        Markup("{} ({})").format(
            press.entity(company), ", ".join(roles_of(press.edition, deal, company))
        )
        for company in dict.fromkeys(party.company for party in deal.parties)
    ]
    facts = [Fact(press.words.parties, joined("; ", parties))]
    if deal.part_of:
        facts.append(Fact(press.words.part_of, _with_page(press, deal.part_of)))
    inside = press.briefing.parts_of.get(deal.id, ())
    if inside:
        shown = (_with_page(press, part.id) for part in inside)
        facts.append(Fact(press.words.parts, joined("; ", shown)))
    return facts


def _person_facts(press: Press, person: Person) -> list[Fact]:
    facts = []
    if person.role:
        facts.append(Fact(press.words.role, press.text(person.role)))
    if person.company:
        facts.append(Fact(press.words.company, _with_page(press, person.company)))
    return facts


def _company_facts(press: Press, company: Company) -> list[Fact]:
    people = [
        Markup("{} ({})").format(press.linked(person), press.text(person.role))
        if person.role
        else press.linked(person)
        for person in press.briefing.people.values()
        if person.company == company.id
    ]
    return [Fact(press.words.people, joined("; ", people))] if people else []


def _with_page(press: Press, identifier: str) -> Markup:
    entity = press.briefing.entities.get(identifier)
    page = press.page(entity) if entity else EMPTY
    return joined(", ", (press.entity(identifier), page))


# --- deals, sources, what is elsewhere --------------------------------------------------------


def _deal_row(press: Press, deal: Deal, company: str) -> DealRow:
    claims = [
        claim for claim in press.briefing.claims_on.get(deal.id, ()) if claim.subject == deal.id
    ]
    amounts = distinct(amount_claims(press.edition, claims), company)
    shown = [press.value(claim) for claim in amounts[:_SHOWN_AMOUNTS]]
    rest = len(amounts) - len(shown)
    if rest:
        shown.append(words(press.words.count(rest, press.words.n_more)))
    others = dict.fromkeys(party.company for party in deal.parties if party.company != company)
    return DealRow(
        deal=press.linked(deal),
        roles=capitalised(", ".join(roles_of(press.edition, deal, company))),
        others=joined(", ", (press.entity(other) for other in others)),
        amounts=tuple(shown),
        status=joined(
            " / ", (press.value(claim) for claim in latest_status(press.edition, claims))
        ),
        page=press.page(deal),
    )


def _elsewhere(press: Press, entity: Entity, belonging: Iterable[Claim]) -> list[Claim]:
    """Claims that this chapter does not set out, apart from those on its deals, which it names."""
    here = {claim.id for of in press.selection.claims[entity.id] for claim in of.claims}
    deals = {deal.id for deal in press.briefing.deals_of.get(entity.id, ())}
    return by_time(
        claim for claim in belonging if claim.id not in here and claim.subject not in deals
    )


def _sources(press: Press, claims: Iterable[Claim]) -> Markup:
    counts = Counter(
        source
        for claim in claims
        for source in dict.fromkeys(evidence.source for evidence in claim.evidence)
    )
    known = press.briefing.sources
    named = [
        Markup("{} ({})").format(press.linked(known[source]), number(count, press.language))
        for source, count in counts.most_common()
        if source in known
    ]
    return series(press, named)
