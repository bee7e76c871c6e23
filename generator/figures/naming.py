"""What pictures call things, in the site's language: values, dates, sources, terms, companies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.model import Briefing, Claim, Source, TermValue
from generator.quantities.amounts import Amount, format_amount
from generator.quantities.dates import Date, format_date


def value_words(briefing: Briefing, claim: Claim) -> str:
    """A claim's value; its statement where it has none."""
    language = briefing.site.language
    match claim.value:
        case Amount():
            return amount_words(claim.value, language)
        case Date():
            return format_date(claim.value, language)
        case TermValue():
            return term_words(briefing, claim.property or "", claim.value.text)
        case None:
            return str(claim.statement)
        case _:
            return entity_words(briefing, claim.value.text)


@lru_cache(maxsize=1 << 15)
def amount_words(amount: Amount, language: str) -> str:
    """An amount; kept, since many claims give the same and pictures and pages show each twice."""
    return format_amount(amount, language)


def term_words(briefing: Briefing, prop: str, term: str) -> str:
    """The label of a term, else its id made legible."""
    known = briefing.vocabulary.properties.get(prop)
    found = known.term(term) if known else None
    return str(found.label) if found and found.label else term.replace("-", " ")


def property_words(briefing: Briefing, prop: str) -> str:
    """The label of a property, else its id made legible."""
    known = briefing.vocabulary.properties.get(prop)
    return str(known.label) if known and known.label else prop.replace("-", " ")


def date_words(briefing: Briefing, date: Date | None) -> str:
    """A date at its own precision; blank without one."""
    return format_date(date, briefing.site.language) if date else ""


def entity_words(briefing: Briefing, identifier: str) -> str:
    """The name of a company, person or deal; the words themselves where it is none."""
    entity = briefing.entities.get(identifier)
    return entity.name if entity else identifier


def source_words(source: Source | None, identifier: str) -> str:
    """What a source is called in little room: publisher, else title, else its id."""
    if source is None:
        return identifier
    return source.publisher or str(source.title) or f"“{identifier}”"


def source_names(briefing: Briefing, identifiers: Sequence[str]) -> str:
    """Several sources, by comma."""
    return ", ".join(source_words(briefing.sources.get(each), each) for each in identifiers)


def supporters(claim: Claim) -> tuple[str, ...]:
    """Ids of the sources that support a claim."""
    return tuple(dict.fromkeys(each.source for each in claim.evidence if not each.refutes))
