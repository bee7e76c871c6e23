"""SCH: fields, types, ids and terms."""

import html
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.by_file import of_claims
from generator.diagnostics import Finding, Location, Severity
from generator.examination import Examination
from generator.files import VOCABULARY
from generator.model import Briefing, Claim, Company, Evidence, Person, TermValue, Vocabulary
from generator.rules.rule import Reference, claims_that_name, named, rule
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


def _marks_in_statement(_: Examination, claim: Claim) -> Iterator[Finding]:
    yield from _marks(claim.place.of("statement"), str(claim.statement))


@rule("SCH010", "marks-among-words", Severity.WARNING, of_claims=_marks_in_statement)
def marks_among_words(examined: Examination) -> Iterator[Finding]:
    """Quotation marks around all of a name or statement, or `&amp;` in one: both would be shown."""
    for each in examined.briefing.entities.values():
        yield from _marks(each.place.of("name", "title"), str(each.title))


def _marks(at: Location, words: str) -> Iterator[Finding]:
    entity = _ENTITY.search(words)
    if _QUOTED.fullmatch(words):
        better = words[1:-1]
        message = f"these quotation marks are part of the words, expected `{better}`"
        yield Finding("SCH010", at, message, better)
    elif entity:
        better = words.replace(entity[0], html.unescape(entity[0]))
        message = f"`{entity[0]}` is shown as it stands, expected `{html.unescape(entity[0])}`"
        yield Finding("SCH010", at, message, better)


@rule("SCH005", "unknown-term", Severity.ERROR)
def unknown_term(examined: Examination) -> Iterator[Finding]:
    """A property, status, role, kind or modality that the vocabulary does not have."""
    briefing = examined.briefing
    if VOCABULARY in briefing.damaged:
        return
    terms = _terms(briefing.vocabulary)

    def is_known(what: str, word: str) -> bool:
        # Of a property that is unknown, no term is looked at.
        return what not in terms or word in terms[what]

    doubtful = claims_that_name(briefing.claims, _named, is_known)
    for use in (*_uses(briefing), *_uses_in(doubtful)):
        if use.word and not is_known(use.what, use.word):
            names = list(terms[use.what])
            hint, suggestion = did_you_mean(use.word, names)
            listed = ", ".join(f"`{name}`" for name in names[:20])
            expected = hint or (f", expected one of {listed}" if names else ", which has none")
            message = f"`{use.word[:80]}` is no {use.what} of the vocabulary{expected}"
            yield Finding("SCH005", use.place.of(use.field), message, suggestion)


def _terms(words: Vocabulary) -> Mapping[str, Collection[str]]:
    """The words of the vocabulary, by what each of them is."""
    return {
        "modality": words.modalities,
        "property": words.properties,
        "kind of company": words.company_kinds,
        "kind of deal": words.deal_kinds,
        "role": words.roles,
        **{
            _term_of(name): [term.id for term in entry.terms]
            for name, entry in words.properties.items()
        },
    }


def _term_of(name: str | None) -> str:
    return f"term of `{name}`"


def _uses(briefing: Briefing) -> Iterator[Reference]:
    """The words of companies and deals that should be of the vocabulary."""
    for company in briefing.companies.values():
        yield Reference(company.kind, "kind of company", company.place, "kind")
    for deal in briefing.deals.values():
        yield Reference(deal.kind, "kind of deal", deal.place, "kind")
        for party in deal.parties:
            yield Reference(party.role, "role", party.place, "role")


def _uses_in(claims: Iterable[Claim]) -> Iterator[Reference]:
    for claim in claims:
        stated: tuple[Claim | Evidence, ...] = (claim, *claim.evidence)
        for record in stated:
            yield Reference(record.modality, "modality", record.place, "modality")
        yield Reference(claim.property, "property", claim.place, "property")
        if isinstance(claim.value, TermValue):
            yield Reference(claim.value.text, _term_of(claim.property), claim.place, "value")


@of_claims
def _named(claims: Iterable[Claim]) -> frozenset[tuple[str, str]]:
    return named(_uses_in(claims))
