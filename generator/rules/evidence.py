"""EVD: whether each quote stands in its source and can prove anything."""

import re
from collections.abc import Iterator

from generator.diagnostics import Finding, Location, Related, Severity, one_line
from generator.evidence.exclusions import ExclusionNotFound
from generator.evidence.finding import too_short
from generator.evidence.outcomes import (
    Ambiguous,
    CutsToken,
    Excluded,
    Found,
    Nearest,
    NotFound,
    Outcome,
)
from generator.evidence.spans import Span, overlaps
from generator.examination import Examination
from generator.manner import manners_in
from generator.model import Claim, EntityValue, Evidence, Source
from generator.quantities.cutting import meaning_in
from generator.quantities.errors import shown
from generator.rules.rule import rule, rule_of_claims
from generator.sentences import sentences, sentences_in


def _each(examined: Examination, claim: Claim) -> Iterator[tuple[Evidence, Outcome | None]]:
    outcomes = examined.proven[claim.id].outcomes
    for index, evidence in enumerate(claim.evidence):
        yield evidence, outcomes.get(index)


def _at_quote(evidence: Evidence) -> Location:
    return evidence.place.of("quote.exact", "quote")


@rule_of_claims("EVD001", "quote-not-in-source", Severity.ERROR)
def quote_not_in_source(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A quote that does not stand in its source."""
    briefing = examined.briefing
    for evidence, outcome in _each(examined, claim):
        source = briefing.sources.get(evidence.source)
        if isinstance(outcome, NotFound):
            related: tuple[Related, ...] = ()
            suggestion = None
            message = f"the quote does not stand in `{evidence.source}`"
            near = outcome.nearest
            if near and near.similarity > _UNLIKE:
                suggestion, related = _nearest_passage(examined, evidence.source, near)
                if near.difference:
                    message += f": {near.difference}"
            else:
                message += ", nor anything like it: `briefing quote WORDS` tells where words stand"
            if _DOTS.search(evidence.quote.exact):
                message += "; the sign for words left out is ` […] `"
            yield Finding("EVD001", _at_quote(evidence), message, suggestion, related)
        elif outcome is None and source and evidence.quote.exact and not _has_document(source):
            message = f"`{source.id}` has no document in which the quote could stand"
            yield Finding("EVD001", evidence.place.of("source"), message)


def _has_document(source: Source) -> bool:
    """Whether one is named: be it by what cannot be its name, which is told of by itself."""
    return "document" in source.place.names


_UNLIKE = 60
"""Of 100: a passage is then no more like the quote than any other."""
_DOTS = re.compile(r"\.\.\.|(?<!\[)…(?!\])")


def _nearest_passage(
    examined: Examination, source: str, near: Nearest
) -> tuple[str, tuple[Related, ...]]:
    """The words of the nearest passage and where it is, with 100 % only where it is the same."""
    words = one_line(near.span.of(examined.documents[source].text))
    percent = 100 if near.similarity == 100 else min(99, round(near.similarity))
    told = f"nearest passage ({percent} %): {words}"
    return words, examined.related(source, near.span.start, told)


@rule_of_claims("EVD002", "ambiguous-quote", Severity.ERROR)
def ambiguous_quote(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A quote that stands in several places of its source."""
    for evidence, outcome in _each(examined, claim):
        if isinstance(outcome, Ambiguous):
            related = tuple(
                each
                for spans in outcome.places
                for each in examined.related(evidence.source, spans[0].start, "it stands here")
            )
            message = "the quote stands in several places, expected one: add a prefix or suffix"
            yield Finding("EVD002", _at_quote(evidence), message, None, related)


@rule_of_claims("EVD003", "quote-in-excluded-passage", Severity.ERROR)
def quote_in_excluded_passage(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A quote from a passage that is not the article: an advertisement, a foreign headline."""
    for evidence, outcome in _each(examined, claim):
        if isinstance(outcome, Excluded):
            reason = _reason(examined, evidence, outcome)
            message = f"the quote is excluded as `{reason}`, expected words of the article"
            related = examined.related(evidence.source, outcome.spans[0].start, "it stands here")
            yield Finding("EVD003", _at_quote(evidence), message, None, related)


def _reason(examined: Examination, evidence: Evidence, outcome: Excluded) -> str:
    exclusions = examined.briefing.sources[evidence.source].exclusions
    for exclusion, place in zip(exclusions, examined.exclusions[evidence.source], strict=True):
        if isinstance(place, Span) and any(overlaps(span, place) for span in outcome.spans):
            return exclusion.reason
    return "not the article"


@rule_of_claims("EVD004", "quote-cuts-token", Severity.ERROR)
def quote_cuts_token(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A quote that begins or ends inside a token, or is too short to prove anything."""
    for evidence, outcome in _each(examined, claim):
        if evidence.quote.exact and too_short(evidence.quote.exact):
            message = (
                f"`{evidence.quote.exact}` is too short to prove anything, expected at least two "
                "words and 12 characters"
            )
            yield Finding("EVD004", _at_quote(evidence), message)
        if isinstance(outcome, CutsToken):
            whole = one_line(outcome.whole)
            message = f"the quote begins or ends inside a word or figure, expected `{whole}`"
            related = examined.related(evidence.source, outcome.spans[0].start, "it stands here")
            yield Finding("EVD004", _at_quote(evidence), message, whole, related)


@rule_of_claims("EVD005", "omission-hides-meaning", Severity.WARNING)
def omission_hides_meaning(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """Words left out by `[…]` that hold a negation, a qualifier, a figure or a hedge."""
    for evidence, outcome in _each(examined, claim):
        if not isinstance(outcome, Found):
            continue
        text = examined.documents[evidence.source].text
        language = examined.briefing.sources[evidence.source].language or ""
        for gap in outcome.gaps():
            words = gap.of(text)
            manners = manners_in(words, language).clearly
            # What another sentence says stays its own, but for what it makes uncertain.
            telling = ("hedges",) if len(sentences(words)) > 1 else ("hedges", *_TAKEN_BACK)
            hidden = meaning_in(words, language) or next(
                (f"the word `{manners[each]}`" for each in telling if each in manners),
                _other_before(examined, claim, words),
            )
            if hidden:
                message = f"the words left out hold {hidden}, expected it in the quote"
                related = examined.related(evidence.source, gap.start, "left out here")
                yield Finding("EVD005", _at_quote(evidence), message, None, related)


_TAKEN_BACK = ("relays", "plans", "expects", "denies", "fails")
"""Manners of words left out that make less of the rest of their sentence."""


def _other_before(examined: Examination, claim: Claim, gap: str) -> str:
    """Who is named where words left out run into what follows, if that is another; else blank."""
    clause = _CLAUSE_BEFORE.search(gap)
    for *_, entity in examined.names.all_in(clause[0] if clause else ""):
        if entity.id not in examined.briefing.entities_of(claim):
            return f"`{entity.name}`, of whom what follows may be said"
    return ""


@rule_of_claims("EVD006", "subject-not-in-passage", Severity.WARNING)
def subject_not_in_passage(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A passage that does not name what the claim is about."""
    briefing = examined.briefing
    names, entities = examined.names, briefing.entities
    about = [entities[each] for each in briefing.entities_of(claim) if each in entities]
    for index, evidence in enumerate(claim.evidence):
        passage = examined.passage(claim, index)
        if passage is None or any(names.named(each, evidence.quote.shown) for each in about):
            continue
        around = examined.sentences_around(evidence.source, passage)
        if about and not any(names.named(each, around) for each in about):
            listed = ", ".join(f"`{each.name}`" for each in about[:5])
            message = f"neither the quote nor its sentence names {listed}"
            related = examined.related_passage(claim, index)
            yield Finding("EVD006", _at_quote(evidence), message, None, related)


@rule("EVD007", "exclusion-not-found", Severity.ERROR)
def exclusion_not_found(examined: Examination) -> Iterator[Finding]:
    """The first or last words of an excluded passage that do not stand in the document."""
    for source in examined.briefing.sources.values():
        outcomes = examined.exclusions.get(source.id, ())
        for exclusion, outcome in zip(source.exclusions, outcomes, strict=False):
            if (
                not isinstance(outcome, ExclusionNotFound)
                or not exclusion.start
                or not exclusion.end
            ):
                continue
            words = exclusion.start if outcome.end == "from" else exclusion.end
            message = f"`{words[:80]}` does not stand in `{source.document_name}`"
            if outcome.end == "to":
                message += f" after `{exclusion.start[:80]}`"
            related: tuple[Related, ...] = ()
            suggestion = None
            if outcome.before is not None:
                told = "it stands here, before the first words"
                related = examined.related(source.id, outcome.before.start, told)
            elif outcome.nearest is not None:
                suggestion, related = _nearest_passage(examined, source.id, outcome.nearest)
                if outcome.nearest.similarity == 100:
                    message = f"`{words[:80]}` begins or ends inside a word or figure"
            yield Finding("EVD007", exclusion.place.of(outcome.end), message, suggestion, related)


@rule_of_claims("EVD008", "unsupported-claim", Severity.WARNING)
def unsupported_claim(_: Examination, claim: Claim) -> Iterator[Finding]:
    """A claim that no evidence supports."""
    if claim.evidence and all(each.refutes for each in claim.evidence):
        message = f"nothing supports `{claim.id}`, expected evidence of who states it"
        yield Finding("EVD008", claim.place.of("id"), message)


@rule_of_claims("EVD009", "quote-cuts-meaning", Severity.ERROR)
def quote_cuts_meaning(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A quote that stops short of words which change what it says."""
    for index, evidence in enumerate(claim.evidence):
        cut = examined.proven[claim.id].cuts.get(index)
        passage = examined.passage(claim, index)
        if cut and passage:
            related = examined.related_passage(claim, index)
            severity = None if cut.figure else Severity.WARNING
            yield Finding("EVD009", _at_quote(evidence), cut.message, None, related, severity)
        elif passage and not evidence.refutes:
            outside = _said_outside(examined, claim, evidence, passage)
            if outside:
                message = f"{shown(outside)} stands in the sentence, expected it in the quote"
                related = examined.related_passage(claim, index)
                at = _at_quote(evidence)
                yield Finding("EVD009", at, message, None, related, Severity.WARNING)


_UNSAYS = ("supposes", "hedges", "relays", "plans", "expects")


def _said_outside(
    examined: Examination, claim: Claim, evidence: Evidence, passage: Found
) -> str | None:
    """The word by which the words around a quote make what it says unsure, or take it back.

    A denial may stand anywhere in the sentence, what else changes it beside the quote. None where
    the claim or the quote says so too.
    """
    modality = evidence.modality or claim.modality
    if modality == "denied":
        return None
    language = examined.briefing.sources[evidence.source].language or ""
    around = examined.sentences_around(evidence.source, passage)
    found = {"denies": manners_in(around, language).clearly.get("denies", "")}
    if _ASKS.search(around) and not _ASKS.search(
        " ".join(each for _, each in claim.statement.versions)
    ):
        return around[-40:]
    text = examined.documents[evidence.source].text
    if modality == "stated":
        start, end = passage.spans[0].start, passage.spans[-1].end
        before = _CLAUSE_BEFORE.search(text, max(0, start - _BESIDE), start)
        behind = _CLAUSE_BEHIND.match(text, end, end + _BESIDE)
        # That somebody *is* something is told in passing.
        in_passing = isinstance(claim.value, EntityValue)
        first = sentences_in(text).around(Span(start, end))[:1]
        opening = first and not in_passing and _CLAUSE_BEHIND.match(text, first[0].start, start)
        beside = " | ".join(each[0] for each in (before, behind, opening) if each)
        manners = manners_in(beside, language).clearly
        found |= {each: manners.get(each, "") for each in _UNSAYS[in_passing:]}
    if not any(found.values()):
        return None
    quoted = (span.of(text) for span in passage.spans)
    inside = " ".join((evidence.quote.prefix, *quoted, evidence.quote.suffix))
    told = {
        manner
        for spoken, words in (*claim.statement.versions, (language, inside))
        for manner in manners_in(words, spoken).said
    }
    return next((words for manner, words in found.items() if words and manner not in told), None)


_BESIDE = 120
_ASKS = re.compile(r"\A[^.!?]*\?\W*\Z")
_CLAUSE_BEFORE = re.compile(r"[^.,;:!?\n–—]*\Z")
_CLAUSE_BEHIND = re.compile(r"[^.,;:!?\n–—]*")
