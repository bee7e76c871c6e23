"""REF: what refers to what, and what nothing refers to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.analysis.acts import GIVES_MONEY, acts_in
from generator.analysis.flows import MONEY
from generator.analysis.grouping import takes_part
from generator.by_file import files_of, of_claims
from generator.citations import (
    Citation,
    EntityLink,
    marks_like,
    parse_text,
    stretches,
)
from generator.diagnostics import Finding, Location, Severity
from generator.evidence.spans import Lines, Span, blanked
from generator.examination import Examination
from generator.groups import grouped
from generator.model import Briefing, Claim, EntityValue
from generator.rules.rule import Reference, claims_that_name, named, rule
from generator.suggesting import did_you_mean, nearest_name

_ID_LIKE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_SIGNLESS = re.compile(
    r"(?<![\[\w])(?:\[(?P<named>[a-z0-9-]+)\](?![\](\[:])|\(@(?P<cited>[a-z0-9-]+)\))"
)
"""A citation or link that lacks a sign: `[claim-id]`, `[entity-id]`, `(@claim-id)`."""
_ADDRESS = ("http://", "https://")


@rule("REF001", "unknown-reference", Severity.ERROR)
def unknown_reference(examined: Examination) -> Iterator[Finding]:
    """An id that names nothing: a company, person, deal, source or claim that has no file."""
    briefing = examined.briefing
    known = _known(briefing)
    doubtful = list(
        claims_that_name(
            briefing.claims,
            _named,
            lambda what, word: word in briefing.damaged or _is_known(known, what, word),
        )
    )
    for reference in (*_of_records(briefing), *_of_claims(doubtful)):
        word, place, field = reference.word, reference.place, reference.field
        if not word or word in briefing.damaged or _is_known(known, reference.what, word):
            continue
        if reference.what == _SPEAKER:
            # Words are allowed here; what looks like an id and is near one was meant as one.
            near = nearest_name(word, (*briefing.people, *briefing.companies))
            if near:
                message = f"`{word}` names no person or company, did you mean `{near}`?"
                yield Finding("REF001", place.of(field), message, near)
            continue
        hint, suggestion = _instead(briefing, word, known[reference.what])
        message = f"`{word[:80]}` names no {reference.what}{hint}"
        yield Finding("REF001", place.of(field), message, suggestion)


_ENTITY, _SPEAKER = "company, person or deal", "speaker"


def _known(briefing: Briefing) -> Mapping[str, Mapping[str, object]]:
    """What there is to be named, by what it is."""
    return {
        "company": briefing.companies,
        "deal": briefing.deals,
        _ENTITY: briefing.entities,
        _SPEAKER: briefing.entities,
        "source": briefing.sources,
        "claim": briefing.claims,
    }


def _is_known(known: Mapping[str, Mapping[str, object]], what: str, word: str) -> bool:
    return word in known[what] or (what == _SPEAKER and not _ID_LIKE.fullmatch(word))


def _instead(briefing: Briefing, word: str, known: Mapping[str, object]) -> tuple[str, str | None]:
    """Why an id names nothing any more, or what may have been meant; and the id to give instead."""
    if known is briefing.claims and word in briefing.withdrawn:
        withdrawn = briefing.withdrawn[word].withdrawn
        successor = withdrawn.successor if withdrawn else None
        hint = f", its successor is `{successor}`" if successor else ""
        return f": `{word[:80]}` is withdrawn{hint}", successor
    now = next((each for each in known.values() if word in getattr(each, "former_ids", ())), None)
    if now is not None:
        identifier = str(getattr(now, "id", ""))
        return f": its id is `{identifier}` now", identifier
    meant = next((each for each in known.values() if word.casefold() in _names(each)), None)
    if meant is not None:
        identifier = str(getattr(meant, "id", ""))
        return f", expected the id of that name, `{identifier}`", identifier
    return did_you_mean(word, known)


def _names(record: object) -> frozenset[str]:
    """What a company, person or deal is called, in small letters."""
    names = (getattr(record, "name", ""), *getattr(record, "aliases", ()))
    return frozenset(name.casefold() for name in names)


def _of_records(briefing: Briefing) -> Iterator[Reference]:
    """What all records name, claims that stand apart."""
    yield from _of_entities(briefing)
    for source in briefing.sources.values():
        for index, cited in enumerate(source.cites):
            if not cited.startswith(_ADDRESS):
                yield Reference(cited, "source", source.place, f"cites.{index}")
    for dispute in briefing.disputes.values():
        for index, claim in enumerate(dispute.claims):
            yield Reference(claim, "claim", dispute.place, f"claims.{index}")
    for withdrawn in briefing.withdrawn.values():
        if withdrawn.withdrawn:
            successor = withdrawn.withdrawn.successor
            yield Reference(successor, "claim", withdrawn.place, "withdrawn.successor")


def _of_entities(briefing: Briefing) -> Iterator[Reference]:
    for person in briefing.people.values():
        yield Reference(person.company, "company", person.place, "company")
    for deal in briefing.deals.values():
        yield Reference(deal.part_of, "deal", deal.place, "part_of")
        for party in deal.parties:
            yield Reference(party.company, "company", party.place, "company")
        for flow in deal.flows:
            yield Reference(flow.giver, "company", flow.place, "from")
            yield Reference(flow.receiver, "company", flow.place, "to")
            for index, claim in enumerate(flow.claims):
                yield Reference(claim, "claim", flow.place, f"claims.{index}")


def _of_claims(claims: Iterable[Claim]) -> Iterator[Reference]:
    for claim in claims:
        place = claim.place
        yield Reference(claim.subject, _ENTITY, place, "subject")
        for index, identifier in enumerate(claim.about):
            yield Reference(identifier, _ENTITY, place, f"about.{index}")
        for index, party in enumerate(claim.parties):
            field = f"party.{index}" if len(claim.parties) > 1 else "party"
            yield Reference(party, "company", place, field)
        if isinstance(claim.value, EntityValue):
            yield Reference(claim.value.text, _ENTITY, place, "value")
        if claim.derived:
            for each in claim.derived.claims:
                yield Reference(each, "claim", place, f"derived.{claim.derived.operation}")
        yield Reference(claim.by, _SPEAKER, place, "by")
        for evidence in claim.evidence:
            yield Reference(evidence.source, "source", evidence.place, "source")
            yield Reference(evidence.origin, "source", evidence.place, "origin")
            yield Reference(evidence.by, _SPEAKER, evidence.place, "by")


@of_claims
def _named(claims: Iterable[Claim]) -> frozenset[tuple[str, str]]:
    return named(_of_claims(claims))


@rule("REF003", "unknown-citation", Severity.ERROR)
def unknown_citation(examined: Examination) -> Iterator[Finding]:
    """A `[@claim]` or `[[entity]]` in a text that names nothing, or is not well formed."""
    briefing = examined.briefing
    for text in own_texts(briefing):
        for offset, mark in marks_like(text.words):
            yield from _unknown_citation(briefing, mark, text.location(offset))
        for found in _SIGNLESS.finditer(text.words):
            yield from _signless(briefing, found, text.location(found.start()))


def _unknown_citation(briefing: Briefing, mark: str, at: Location) -> Iterator[Finding]:
    (segment, *_) = parse_text(mark)
    if isinstance(segment, Citation):
        for identifier in segment.ids:
            if identifier not in briefing.claims and identifier not in briefing.damaged:
                hint, suggestion = _instead(briefing, identifier, briefing.claims)
                yield Finding("REF003", at, f"`[@{identifier}]` cites no claim{hint}", suggestion)
    elif isinstance(segment, EntityLink):
        if segment.id not in briefing.entities and segment.id not in briefing.damaged:
            hint, suggestion = _instead(briefing, segment.id, briefing.entities)
            message = f"`[[{segment.id}]]` links to no company, person or deal{hint}"
            yield Finding("REF003", at, message, suggestion)
    else:
        name, bar, words = mark.strip("[]").partition("|")
        hint, meant = _instead(briefing, name, briefing.entities)
        if mark.startswith("[[") and name in briefing.entities:
            message = f"`{mark[:80]}` is no link, expected `[[{name}]]`"
            yield Finding("REF003", at, message, f"[[{name}]]")
        elif mark.startswith("[[") and meant:
            message = f"`{mark[:80]}` links to no company, person or deal{hint}"
            yield Finding("REF003", at, message, f"[[{meant}{bar}{words}]]")
        else:
            message = f"`{mark[:80]}` is no citation, expected `[@claim-id]` or `[[entity-id]]`"
            yield Finding("REF003", at, message)


def _signless(briefing: Briefing, found: re.Match[str], at: Location) -> Iterator[Finding]:
    meant = ""
    if (found["named"] or found["cited"]) in briefing.claims:
        meant = f"[@{found['named'] or found['cited']}]"
    elif found["named"] in briefing.entities:
        meant = f"[[{found['named']}]]"
    if meant:
        yield Finding("REF003", at, f"`{found[0]}` is no citation, expected `{meant}`", meant)


class OwnText(NamedTuple):
    """A text of ours that may cite; of a page, without its code, which may show how one does."""

    words: str
    language: str
    at: Location
    lines: Lines | None
    """Those of a page, in which a place is told more closely."""

    def location(self, offset: int) -> Location:
        """Where an offset of it stands."""
        if self.lines is None:
            return self.at
        return Location(self.at.path, *self.lines.line_and_column(offset))


def own_texts(briefing: Briefing) -> Iterator[OwnText]:
    """The summaries, assessments and pages, in each language."""
    noted = [(each.summary, each.place, "summary") for each in briefing.entities.values()]
    noted += [(each.assessment, each.place, "assessment") for each in briefing.disputes.values()]
    for text, place, field in noted:
        for language, words in text.versions if text else ():
            yield OwnText(words, language, place.of(f"{field}.{language}", field), None)
    for page in briefing.pages:
        code = (Span(start, end) for start, end, is_code in stretches(page.body) if is_code)
        words, at = blanked(page.body, code), Location(page.path, 1, 1)
        yield OwnText(words, briefing.site.written_in, at, Lines(page.body))


@rule("REF004", "unused-entity", Severity.WARNING)
def unused_entity(examined: Examination) -> Iterator[Finding]:
    """A company, person, deal or origin that nothing refers to."""
    briefing = examined.briefing
    if briefing.incomplete:
        return
    used = set(_referred_to(briefing))
    for entity in briefing.entities.values():
        if entity.id not in used:
            yield Finding("REF004", entity.place.of(), f"nothing refers to `{entity.id}`")
    for source in briefing.sources.values():
        if source.document_name is None and source.id not in used:
            message = f"nothing refers to `{source.id}`: no evidence relays it, no source cites it"
            yield Finding("REF004", source.place.of(), message)


def _referred_to(briefing: Briefing) -> Iterator[str]:
    for what, word in (*named(_of_records(briefing)), *_named_by_claims(briefing)):
        # Claims have a name space of their own.
        if what != "claim":
            yield word
    for text in own_texts(briefing):
        yield from (part.id for part in parse_text(text.words) if isinstance(part, EntityLink))


def _named_by_claims(briefing: Briefing) -> frozenset[tuple[str, str]]:
    return frozenset().union(*(file.gathered(_named) for file in files_of(briefing.claims)))


@rule("REF005", "entity-without-claims", Severity.WARNING)
def entity_without_claims(examined: Examination) -> Iterator[Finding]:
    """A company, person or deal of which no claim says anything."""
    briefing = examined.briefing
    if briefing.incomplete:
        return
    told = {word for what, word in _named_by_claims(briefing) if what not in ("claim", "source")}
    for entity in briefing.entities.values():
        if entity.id not in told:
            message = (
                f"no claim has `{entity.id}` as subject, party, speaker or value, or in `about`"
            )
            yield Finding("REF005", entity.place.of(), message)


@rule("REF006", "party-without-claim", Severity.WARNING)
def party_without_claim(examined: Examination) -> Iterator[Finding]:
    """A party of a deal whose part in it no claim proves."""
    briefing = examined.briefing
    if briefing.incomplete:
        return
    subjects = (file.gathered(_on_subjects) for file in files_of(briefing.claims))
    told = grouped(each for of_file in subjects for each in of_file.items())
    for deal in briefing.deals.values():
        claims = told.get(deal.id, ())
        for party in deal.parties:
            company = briefing.companies.get(party.company)
            if company is None:
                continue
            if not any(
                company.id in beside
                or any(examined.names.named(company, each, closely=True) for each in statements)
                for beside, statements in claims
            ):
                message = f"no claim on `{deal.id}` says that `{company.id}` takes part in it"
                yield Finding("REF006", party.place.of("company"), message)


@of_claims
def _on_subjects(claims: Iterable[Claim]) -> dict[str, tuple[frozenset[str], list[str]]]:
    """Whom claims on each subject name as party or in `about`, and what they state."""
    return {
        subject: (
            frozenset(each for claim in of for each in (*claim.parties, *claim.about)),
            [words for claim in of for _, words in claim.statement.versions],
        )
        for subject, of in grouped((claim.subject, claim) for claim in claims).items()
    }


@rule("REF008", "circular-part", Severity.ERROR)
def circular_part(examined: Examination) -> Iterator[Finding]:
    """A deal that is a part of itself, directly or by way of others."""
    briefing = examined.briefing
    for deal in briefing.deals.values():
        if deal.id in briefing.wholes_of(deal.id):
            message = f"`{deal.id}` is a part of itself, expected a larger deal"
            yield Finding("REF008", deal.place.of("part_of"), message)


@rule("REF009", "flow-without-claim", Severity.WARNING)
def flow_without_claim(examined: Examination) -> Iterator[Finding]:
    """A flow of which no claim that still holds names both the giver and the receiver."""
    briefing = examined.briefing
    for deal in briefing.deals.values():
        for flow in deal.flows:
            claims = [briefing.claims[each] for each in flow.claims if each in briefing.claims]
            ends = {flow.giver, flow.receiver}
            if (
                not claims
                or len(claims) < len(flow.claims)
                or not ends <= briefing.companies.keys()
            ):
                continue
            stated = [each for of in claims if takes_part(of) for each in of.statement.versions]
            named = ({each.id for *_, each in examined.names.all_in(words)} for _, words in stated)
            if not any(map(ends.issubset, named)):
                message = "no claim of the flow names both ends in its statement"
                yield Finding("REF009", flow.place.of("claims"), message)
            acts = {
                act for spoken, words in stated for act in acts_in(examined.names, words, spoken)
            }
            given = {(act.doer, act.other) for act in acts if act.kind in GIVES_MONEY}
            there, back = (flow.giver, flow.receiver), (flow.receiver, flow.giver)
            if flow.what == MONEY and back in given and there not in given:
                message = f"its claims have `{flow.receiver}` give `{flow.giver}` money"
                yield Finding("REF009", flow.place.of("from"), message)
