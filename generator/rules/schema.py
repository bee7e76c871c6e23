"""SCH: fields, types, ids and terms."""

import html
import re
from collections.abc import Iterator

from generator.diagnostics import Finding, Location, Severity
from generator.examination import Examination
from generator.model import Briefing, Claim, Company, Evidence, Person, TermValue
from generator.rules.rule import Reference, rule
from generator.suggesting import did_you_mean

_ADDRESS = re.compile(r"https?://[^\s/]\S*")


@rule("SCH002", "missing-field", Severity.ERROR)
def missing_field(examined: Examination) -> Iterator[Finding]:
    """A required field that is missing."""
    for source in examined.briefing.sources.values():
        if source.document_name is not None:
            for name in ("language", "sha256"):
                if getattr(source, name) is None and name not in source.place.names:
                    message = f"field `{name}` is missing: a source with a `document` needs it"
                    yield Finding("SCH002", source.place.of(), message)
        elif "document" not in source.place.names and not (source.title or source.publisher):
            message = (
                "field `title` or `publisher` is missing: a source without a document needs one"
            )
            yield Finding("SCH002", source.place.of(), message)


@rule("SCH003", "wrong-value", Severity.ERROR)
def wrong_value(examined: Examination) -> Iterator[Finding]:
    """A value of the wrong type, or outside the grammar of its field."""
    for at, address in _addresses(examined.briefing):
        if address is not None and not _ADDRESS.fullmatch(address):
            message = f"`{address[:80]}` is no address, expected `http://…` or `https://…`"
            yield Finding("SCH003", at, message)
    for dispute in examined.briefing.disputes.values():
        if dispute.preferred is None:
            continue
        at = dispute.place.of("preferred")
        if dispute.status != "resolved":
            yield Finding(
                "SCH003", at, "`preferred` is given, expected it only where the dispute is resolved"
            )
        elif dispute.preferred not in dispute.claims:
            hint, suggestion = did_you_mean(dispute.preferred, dispute.claims)
            message = f"`{dispute.preferred}` is not one of the dispute's claims{hint}"
            yield Finding("SCH003", at, message, suggestion)


_QUOTED = re.compile("[“”„«»‹›‘’‚][^“”„«»‹›‘’‚]+[“”«»‹›‘’]")
_ENTITY = re.compile(r"&(?:amp|quot|nbsp|lt|gt|#\d{2,5});")


def _own_words(briefing: Briefing) -> Iterator[tuple[Location, str]]:
    """The names and statements that are given in one language, and where."""
    for entity in briefing.entities.values():
        yield entity.place.of("name", "title"), str(entity.title)
    for claim in briefing.claims.values():
        yield claim.place.of("statement"), str(claim.statement)


def _addresses(briefing: Briefing) -> Iterator[tuple[Location, str | None]]:
    for source in briefing.sources.values():
        yield source.place.of("url"), source.url
        for index, each in enumerate(source.cites):
            # What else is cited is the id of a source, or of none.
            if each.startswith(("http://", "https://")):
                yield source.place.of(f"cites.{index}"), each
    named: tuple[Company | Person, ...] = (*briefing.companies.values(), *briefing.people.values())
    for entity in named:
        yield entity.place.of("identifiers.website"), dict(entity.identifiers).get("website")


@rule("SCH010", "marks-among-words", Severity.WARNING)
def marks_among_words(examined: Examination) -> Iterator[Finding]:
    """Quotation marks around all of a name or statement, or `&amp;` in one: both would be shown."""
    for at, words in _own_words(examined.briefing):
        entity = _ENTITY.search(words)
        if _QUOTED.fullmatch(words):
            better = words[1:-1]
            message = f"these quotation marks are part of the words, expected `{better}`"
        elif entity:
            better = words.replace(entity[0], html.unescape(entity[0]))
            message = f"`{entity[0]}` is shown as it stands, expected `{html.unescape(entity[0])}`"
        else:
            continue
        yield Finding("SCH010", at, message, better)


@rule("SCH005", "unknown-term", Severity.ERROR)
def unknown_term(examined: Examination) -> Iterator[Finding]:
    """A property, status, role, kind or modality that the vocabulary does not have."""
    if "content/vocabulary.yaml" in examined.briefing.damaged:
        return
    for use in _uses(examined.briefing):
        if use.word and use.word not in use.known:
            names = list(use.known)
            hint, suggestion = did_you_mean(use.word, names)
            listed = ", ".join(f"`{name}`" for name in names[:20])
            expected = hint or (f", expected one of {listed}" if names else ", which has none")
            message = f"`{use.word[:80]}` is no {use.what} of the vocabulary{expected}"
            yield Finding("SCH005", use.place.of(use.field), message, suggestion)


def _uses(briefing: Briefing) -> Iterator[Reference]:
    """The words that should be of the vocabulary."""
    words = briefing.vocabulary
    modalities = dict.fromkeys(words.modalities)
    kinds = dict.fromkeys(words.company_kinds)
    for company in briefing.companies.values():
        yield Reference(company.kind, kinds, "kind of company", company.place, "kind")
    kinds = dict.fromkeys(words.deal_kinds)
    for deal in briefing.deals.values():
        yield Reference(deal.kind, kinds, "kind of deal", deal.place, "kind")
        for party in deal.parties:
            yield Reference(party.role, words.roles, "role", party.place, "role")
    terms = {
        name: (f"term of `{name}`", {term.id: term for term in entry.terms})
        for name, entry in words.properties.items()
    }
    for claim in briefing.claims.values():
        stated: tuple[Claim | Evidence, ...] = (claim, *claim.evidence)
        for record in stated:
            yield Reference(record.modality, modalities, "modality", record.place, "modality")
        yield Reference(claim.property, words.properties, "property", claim.place, "property")
        if isinstance(claim.value, TermValue) and claim.property in terms:
            what, known = terms[claim.property]
            yield Reference(claim.value.text, known, what, claim.place, "value")
