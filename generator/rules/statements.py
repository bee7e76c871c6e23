"""EVD010, EVD011, MOD001, DAT001: whether a statement says no more than its passages."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.diagnostics import Finding, Severity
from generator.examination import Examination
from generator.languages import text_words
from generator.manner import NEGATES, manners_in
from generator.model import Claim, EntityValue, Evidence
from generator.naming import is_named, may_be_meant, spoken_names
from generator.quantities.amounts import Amount
from generator.quantities.dates import Date
from generator.rules.rule import rule_of_claims
from generator.sentences import is_heading, sentences

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")


def _supporting(claims: Iterable[Claim]) -> Iterator[tuple[Claim, int, Evidence]]:
    for claim in claims:
        for index, evidence in enumerate(claim.evidence):
            if not evidence.refutes:
                yield claim, index, evidence


@rule_of_claims("EVD010", "name-not-in-passage", Severity.WARNING)
def name_not_in_passage(examined: Examination, claims: Iterable[Claim]) -> Iterator[Finding]:
    """A person or company in the statement, or in `by`, that no passage of the claim names."""
    briefing = examined.briefing
    by_word = examined.named_by_word
    for claim in claims:
        passages = [
            " ".join((each.quote.prefix, each.quote.exact, each.quote.suffix))
            for each in claim.evidence
        ]
        if not passages or not any(passages):
            continue
        statement = " ".join(words for _, words in claim.statement.versions)
        words = dict.fromkeys(_WORD.findall(statement))
        candidates = {
            entity.id: (entity, names)
            for word in words
            for first in (word, word.removesuffix("s"))
            for entity, names in by_word.get(first, ())
        }
        speaker = briefing.companies.get(claim.by or "") or briefing.people.get(claim.by or "")
        if speaker:
            candidates[speaker.id] = (speaker, spoken_names(speaker))
        for entity, names in candidates.values():
            speaks = entity.id == claim.by
            if not speaks and not is_named(names, statement):
                continue
            if not any(is_named(names, each) or may_be_meant(entity, each) for each in passages):
                message = f"no quote, prefix or suffix of the claim names `{entity.name}`"
                at = claim.place.of("by" if speaks else "statement")
                yield Finding("EVD010", at, message)


@rule_of_claims("EVD011", "rests-on-heading", Severity.WARNING)
def rests_on_heading(examined: Examination, claims: Iterable[Claim]) -> Iterator[Finding]:
    """A claim whose quotes all stand in headings."""
    for claim in claims:
        supporting = [
            index for index, evidence in enumerate(claim.evidence) if not evidence.refutes
        ]
        passages = [examined.passage(claim, index) for index in supporting]
        if not passages or not all(passages):
            continue
        if all(
            is_heading(examined.documents[claim.evidence[index].source].text, span.start)
            for index, passage in zip(supporting, passages, strict=True)
            if passage
            for span in passage.spans
        ):
            first = claim.evidence[supporting[0]]
            message = "the claim rests on a heading alone, expected a sentence of the text"
            yield Finding("EVD011", first.place.of("quote.exact", "quote"), message)


class _Manner(NamedTuple):
    """What the passage of a modality has to say, and what it must not, unless the claim does."""

    wants: Collection[str] = ()
    """Manners of which the passage has one."""
    lacking: str = ""
    excludes: Collection[str] = ()
    """Manners that the passage has none of, or the statement says so itself."""


_MANNERS: Mapping[str, _Manner] = {
    "stated": _Manner(excludes=("hedges", "relays", "says", "plans", "expects", "denies")),
    "announced": _Manner(
        ("announces", "plans", "says"), "announces nothing", ("hedges", "relays", "denies")
    ),
    "planned": _Manner(("plans", "expects"), "tells of no plan"),
    "reported": _Manner(
        ("relays", "says", "announces", "hedges", "denies"), "relays nothing that others say"
    ),
    "forecast": _Manner(("expects", "hedges"), "expects nothing"),
    "denied": _Manner(("denies", NEGATES), "denies nothing"),
}
"""By modality; what a briefing adds to these is its own."""

_UNSURE = ("hedges", "relays", "expects")
"""Manners of which no statement makes a plain one: who says `is said to` reports. None that clearly
plans does either."""

_SPOKEN = ("says", "relays")
"""Manners that are a speaker's, where the claim names one."""

_VERBS = {
    "hedges": "hedges",
    "relays": "relays",
    "says": "reports speech",
    "plans": "tells of a plan",
    "expects": "expects",
    "denies": "denies",
}


@rule_of_claims("MOD001", "modality-not-in-passage", Severity.WARNING)
def modality_not_in_passage(examined: Examination, claims: Iterable[Claim]) -> Iterator[Finding]:
    """A modality that the passage contradicts, or does not show."""
    briefing = examined.briefing
    for claim, index, evidence in _supporting(claims):
        modality = evidence.modality or claim.modality
        manner = _MANNERS.get(modality)
        source = briefing.sources.get(evidence.source)
        if manner is None or source is None or examined.passage(claim, index) is None:
            continue
        wrong = _wrong_manner(manner, claim, evidence, source.language or "")
        if wrong:
            at = (evidence if evidence.modality else claim).place.of("modality")
            message = f"the modality is `{modality}`, but the passage {wrong}"
            related = examined.related_passage(claim, index)
            yield Finding("MOD001", at, message, None, related)


def _wrong_manner(manner: _Manner, claim: Claim, evidence: Evidence, language: str) -> str:
    """What the passage says otherwise, in words; blank if nothing."""
    said, planned = set[str](), False
    for spoken, words in claim.statement.versions:
        said |= manners_in(words, spoken).keys()
        planned |= "plans" in manners_in(words, spoken, clearly=True)
    unsure = (*_UNSURE, "plans") if planned else _UNSURE
    quote = evidence.quote.exact
    found = manners_in(quote, language)
    # The longest sentence of a quote, of those that hold the figure, is the one it was chosen for;
    # a row of a table says what its head says.
    pieces = [span.of(quote) for span in sentences(quote)] if "|" not in quote else [quote]
    if isinstance(claim.value, Amount):
        pieces = [each for each in pieces if _DIGIT.search(each)] or pieces
    clearly = manners_in(max(pieces, key=len, default=""), language, clearly=True)
    speakers = _SPOKEN if evidence.by or claim.by else ()
    # That somebody *is* something is told in passing, in sentences about other things; and a
    # statement that says itself what was announced or said tells the reader so flatly.
    excluded = () if isinstance(claim.value, EntityValue) else manner.excludes
    as_it_says = said & found.keys()
    for each in excluded:
        if each in clearly and each not in speakers and (each in unsure or not as_it_says):
            return f"{_VERBS[each]}: `{clearly[each]}`"
    if text_words(language) and manner.wants and not any(each in found for each in manner.wants):
        return manner.lacking
    return ""


@rule_of_claims("DAT001", "date-not-in-evidence", Severity.WARNING)
def date_not_in_evidence(examined: Examination, claims: Iterable[Claim]) -> Iterator[Finding]:
    """A time that no passage of the claim holds."""
    for claim in claims:
        held = [
            (evidence, examined.is_dated(claim, index))
            for index, evidence in enumerate(claim.evidence)
            if not evidence.refutes and examined.passage(claim, index) is not None
        ]
        for evidence, holds in held:
            if evidence.as_of and not holds and not (evidence.note or claim.note):
                yield _undated("DAT001", evidence.as_of, evidence)
        if claim.as_of and not claim.note:
            of_claim = [pair for pair in held if pair[0].as_of is None]
            if of_claim and not any(holds or evidence.note for evidence, holds in of_claim):
                yield _undated("DAT001", claim.as_of, claim)


def _undated(code: str, date: Date, record: Claim | Evidence) -> Finding:
    message = (
        f"`{date.written}` stands in no sentence of the quotes and is not the source's "
        "date, expected a note that says how it was inferred"
    )
    return Finding(code, record.place.of("as_of"), message)
