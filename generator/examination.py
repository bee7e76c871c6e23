"""A briefing, examined: every quote looked up once, every conflict found once.

Rules, pages and exports all read from here, so that none of them searches a second time.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any, NamedTuple, TypeAlias

from generator.analysis.conflicts import Conflicts, find_conflicts
from generator.analysis.coverage import SourceCoverage, source_coverage
from generator.analysis.surroundings import as_typed, in_its_sentence, words_around
from generator.by_file import ByFile, OfFile, files_of, gathered_by, of_claims
from generator.cache import NO_CACHE, Cache, Packed, digest_of
from generator.diagnostics import Finding, Location, Related
from generator.documents.places import PartOfDocument, place_in
from generator.evidence.exclusions import ExclusionNotFound, find_exclusion
from generator.evidence.finding import find
from generator.evidence.outcomes import Found, Outcome
from generator.evidence.searching import Searchable
from generator.evidence.spans import Span
from generator.groups import grouped
from generator.model import Briefing, Claim, Evidence, Source
from generator.naming import NameIndex, name_index
from generator.quantities.amounts import Amount
from generator.quantities.cutting import Cut, cut_meaning
from generator.quantities.date_readings import dates_told
from generator.quantities.dates import Date
from generator.quantities.proof import Proof, prove
from generator.quantities.quoted import Quoted
from generator.quantities.readings import Reading
from generator.quantities.statement_figures import figures_held, within
from generator.spreading import MANY, batches_of, in_batches


class Proven(NamedTuple):
    """What was found out about one claim, by the index of its evidence."""

    sources: list[str]
    """Of each piece of its evidence."""
    outcomes: dict[int, Outcome]
    """What became of each quote. Evidence of an unknown source, of one without a document, or with
    a blank quote has none."""
    proofs: dict[int, Proof]
    """Whether each supporting quote proves its amount or date; none by a source without a language,
    which is reported by itself."""
    cuts: dict[int, Cut]
    """What the words just outside of a quote change."""
    unheld: list[tuple[str, Reading]]
    """Figures of its statement that neither value nor quote holds, with their language; `denied`
    are those that a quote holds, but only to deny them, or as the bound of a time."""


def _quoted(proven: Iterable[Proven]) -> dict[str, list[Span]]:
    """The spans of each source that some claims quote."""
    return {
        source: [span for each in of for span in each]
        for source, of in grouped(
            (claim.sources[index], outcome.spans)
            for claim in proven
            for index, outcome in claim.outcomes.items()
            if isinstance(outcome, Found)
        ).items()
    }


def _count_quotes(proven: Iterable[Proven]) -> int:
    return sum(len(claim.outcomes) for claim in proven)


def _count_values(proven: Iterable[Proven]) -> int:
    return sum(bool(claim.proofs) for claim in proven)


@dataclass(frozen=True)
class Examination:
    """What was found out about a briefing."""

    briefing: Briefing
    documents: Mapping[str, Searchable]
    """The documents as they are searched, by source id."""
    exclusions: Mapping[str, tuple[Span | ExclusionNotFound, ...]]
    """Where each exclusion of a source stands, in their order, by source id."""
    proven: Mapping[str, Proven]
    """What was found out about each claim, by its id, file by file as the claims are."""
    findings: Sequence[Finding] = ()
    """What is wrong with single claims by the rules that they were held against."""
    cache: Cache = NO_CACHE
    """What earlier runs found out, for who looks at the same words again."""

    def passage(self, claim: Claim, index: int) -> Found | None:
        """Where the quote of a piece of evidence stands, if it does."""
        proven = self.proven.get(claim.id)
        outcome = proven.outcomes.get(index) if proven else None
        return outcome if isinstance(outcome, Found) else None

    def location(self, source: str, offset: int) -> Location | None:
        """Where a code point of a source's document stands."""
        document = self.briefing.sources[source].document
        if document is None:
            return None
        return Location(document.path, *self.documents[source].lines.line_and_column(offset))

    def part_of_document(self, source: str, offset: int) -> PartOfDocument | None:
        """The page, or the sheet's row, in which a code point of a source's words stands."""
        held = self.briefing.sources[source]
        if held.document is None or held.document_name is None:
            return None
        return place_in(held.document_name, held.document.text, offset)

    def related(self, source: str, offset: int, message: str) -> tuple[Related, ...]:
        """The place of a code point of a source's document, for a finding to point to."""
        location = self.location(source, offset)
        return (Related(location, message),) if location else ()

    def related_passage(self, claim: Claim, index: int) -> tuple[Related, ...]:
        """The place of a piece of evidence's quote, if it stands anywhere."""
        passage = self.passage(claim, index)
        if passage is None:
            return ()
        return self.related(claim.evidence[index].source, passage.spans[0].start, "the passage")

    def sentences_around(self, source: str, passage: Found) -> str:
        """The words of the sentences that a passage touches."""
        return words_around(self.documents[source], passage)

    def own_date(self, claim: Claim, index: int) -> Date | None:
        """When a claim holds as one piece of evidence gives it; None where that is another's date.

        Of several sources, a claim's time is that of those whose passage or own date holds it.
        """
        evidence = claim.evidence[index]
        if evidence.as_of or evidence.refutes:
            return evidence.as_of
        alone = len({each.source for each in claim.evidence if not each.refutes}) == 1
        return claim.as_of if alone or self.is_dated(claim, index) else None

    def own_speaker(self, claim: Claim, index: int) -> str | None:
        """Who asserts a claim in one piece of evidence: an id or words; None where nobody does.

        Of several sources, the person or company whom a claim names speaks in those that name it.
        """
        evidence = claim.evidence[index]
        if evidence.by or evidence.refutes:
            return evidence.by
        speaker = self.briefing.entities.get(claim.by or "")
        alone = len({each.source for each in claim.evidence if not each.refutes}) == 1
        if speaker is None or alone:
            return claim.by
        passage = self.passage(claim, index)
        around = self.sentences_around(evidence.source, passage) if passage else ""
        shown = f"{evidence.quote.shown} {around}"
        return claim.by if self.names.named(speaker, shown, closely=True) else None

    def is_dated(self, claim: Claim, index: int) -> bool:
        """Whether a passage's sentence, or its source's own date, holds the time that is given.

        The source's own does not where all dates that the quote tells are earlier ones.
        """
        evidence = claim.evidence[index]
        date, passage = evidence.as_of or claim.as_of, self.passage(claim, index)
        if date is None or passage is None:
            return False
        source, quote = self.briefing.sources[evidence.source], evidence.quote.exact
        published = source.published
        if published is not None and _tells(published, date):
            told = self._dates_in(claim, evidence, quote) if _DIGIT.search(quote) else []
            if not told or not all(each.ends_before(published) for each in told):
                return True
        around = self._dates_in(claim, evidence, self.sentences_around(source.id, passage))
        return any(_tells(each, date) for each in around)

    def _dates_in(self, claim: Claim, evidence: Evidence, words: str) -> list[Date]:
        """The dates that words of a source tell; none in a language that is not read."""
        source = self.briefing.sources[evidence.source]
        language, day = source.language or "", source.published.day if source.published else None
        denial = _is_denial(claim, evidence)
        read = dates_told(words, language, day)
        return [each.date for each in read if denial or not each.denied]

    @cached_property
    def excluded(self) -> Mapping[str, tuple[Span, ...]]:
        """The passages of each document that are not the article, by source id."""
        return _found(self.exclusions)

    @cached_property
    def published(self) -> Mapping[str, tuple[Span, ...]]:
        """Every span of each document that some claim quotes, by source id."""
        spans: dict[str, list[Span]] = {source: [] for source in self.documents}
        for file in files_of(self.proven):
            for source, quoted in file.gathered(_quoted).items():
                spans[source].extend(quoted)
        return {source: tuple(of) for source, of in spans.items()}

    @cached_property
    def sources_quoted(self) -> frozenset[str]:
        """The sources of all claims."""
        files = files_of(self.briefing.claims)
        return frozenset[str]().union(*(file.gathered(_sources) for file in files))

    @cached_property
    def quotes_checked(self) -> int:
        """How many quotes were looked up."""
        return sum(file.gathered(_count_quotes) for file in files_of(self.proven))

    @cached_property
    def values_checked(self) -> int:
        """How many claims have an amount or date that was held against a quote."""
        return sum(file.gathered(_count_values) for file in files_of(self.proven))

    @cached_property
    def coverage(self) -> Mapping[str, SourceCoverage]:
        """Which checkable sentences of each source the claims cover, by source id."""
        sources = self.briefing.sources.values()
        return {each.id: self.coverage_of(each.id) for each in sources if each.document is not None}

    def coverage_of(self, source: str) -> SourceCoverage:
        """The coverage of one source; of one without a document it is empty."""
        return source_coverage(
            self.briefing.sources[source],
            self.published.get(source, ()),
            self.excluded.get(source, ()),
            self.names,
        )

    @cached_property
    def names(self) -> NameIndex:
        """The names of companies, people and deals."""
        return name_index(self.briefing.entities.values())

    @cached_property
    def conflicts(self) -> Conflicts:
        """The claims that cannot both hold."""
        return find_conflicts(self.briefing)


RuleOfClaims: TypeAlias = Callable[[Examination, Claim], Iterable[Finding]]


def examine(
    briefing: Briefing,
    tell: Callable[[float], None] = lambda _: None,
    *,
    cache: Cache = NO_CACHE,
    rules: Sequence[RuleOfClaims] = (),
) -> Examination:
    """Looks up every exclusion and every quote of a briefing in its document, and holds each claim
    against the ``rules``: at once, for what was read in its sentences is still remembered.

    ``tell`` is told the share of the claims that is done. What the ``cache`` knows of a file of
    claims is not looked up again.
    """
    documents = {
        source.id: Searchable(source.document.text)
        for source in briefing.sources.values()
        if source.document is not None
    }
    exclusions = {
        source: tuple(
            find_exclusion(exclusion.start, exclusion.end, document)
            for exclusion in briefing.sources[source].exclusions
        )
        for source, document in documents.items()
    }
    excluded = _found(exclusions)
    files = files_of(briefing.claims)
    proven = [
        OfFile(key, file.ids, partial(_proven_of_file, briefing, documents, excluded, file))
        for file, key in zip(files, _keys(briefing, files), strict=True)
    ]
    findings: list[Finding] = []
    examined = Examination(briefing, documents, exclusions, ByFile(proven), findings, cache)
    # What claims are held against besides their own sources.
    entities = digest_of(repr((briefing.companies, briefing.people, briefing.deals)))
    for_findings = [digest_of("findings", file.digest, entities) for file in proven]
    known = [cache.head_of(file.digest) if file.digest else None for file in proven]
    found: list[list[Finding] | None] = [
        cache.get(key) if of_file and rules else [] if of_file else None
        for of_file, key in zip(known, for_findings, strict=True)
    ]
    missing = [number for number, of_file in enumerate(found) if of_file is None]
    claims = sum(len(files[number].ids) for number in missing)

    def hold_all(batch: Sequence[int]) -> list[tuple[_Made | None, list[Finding]]]:
        held = []
        for number in batch:
            made = None if known[number] else _made(proven[number])
            held.append((made, _held(examined, files[number], rules)))
            if len(briefing.claims) >= MANY:
                files[number].forget()
                proven[number].forget()
        return held

    for file, of_file in zip(proven, known, strict=True):
        if of_file:
            file.take(*of_file)
    done = 0
    batches = batches_of(missing, lambda number: len(files[number].ids), _AT_ONCE)
    with closing(in_batches(hold_all, batches, worthwhile=claims >= MANY)) as results:
        for number in missing:
            file = proven[number]
            made, found[number] = next(results)
            kept = cache if file.digest else NO_CACHE
            if made:
                file.take(*kept.keep_with_head(file.digest, *made))
            if rules:
                kept.put(for_findings[number], found[number])
            done += len(file.ids)
            tell(done / claims)
    findings += (finding for of_file in found for finding in of_file or ())
    return examined


_Made: TypeAlias = tuple[dict[str, Any], Packed]
"""What is gathered from what is found out about the claims of a file, and that itself."""


def _made(file: OfFile[Proven]) -> _Made:
    gathered = gathered_by((_quoted, _count_quotes, _count_values), file.records.values())
    return gathered, Packed.of(file.records)


def _held(
    examined: Examination, file: OfFile[Claim], rules: Sequence[RuleOfClaims]
) -> list[Finding]:
    return [
        finding
        for rule in rules
        for claim in file.records.values()
        for finding in rule(examined, claim)
    ]


def _proven_of_file(
    briefing: Briefing,
    documents: Mapping[str, Searchable],
    excluded: Mapping[str, tuple[Span, ...]],
    file: OfFile[Claim],
) -> Mapping[str, Proven]:
    """What is found out about the claims of a file, by their ids."""
    claims = list(file.records.values())
    proven = [
        each
        for start in range(0, len(claims), _AT_ONCE)
        for each in _proven(briefing, documents, excluded, claims[start : start + _AT_ONCE])
    ]
    return dict(zip(file.ids, proven, strict=True))


def _found(
    exclusions: Mapping[str, tuple[Span | ExclusionNotFound, ...]],
) -> Mapping[str, tuple[Span, ...]]:
    return {
        source: tuple(each for each in outcomes if isinstance(each, Span))
        for source, outcomes in exclusions.items()
    }


def _keys(briefing: Briefing, files: Sequence[OfFile[Claim]]) -> list[bytes]:
    """A digest of all that the proof of each file's claims depends on; blank of one that has none.

    Claims are proven from themselves, their sources and the documents of these alone; and their
    origins decide on what rules find in them.
    """
    sources: dict[str, bytes] = {}
    for source in briefing.sources.values():
        # That of no words is another than that of no document.
        document = source.document.sha256 if source.document else ""
        sources[source.id] = digest_of(repr(replace(source, document=None)), document)
    return [
        digest_of(
            "proofs", file.digest, *(sources.get(each, b"") for each in file.gathered(_named))
        )
        if file.digest
        else b""
        for file in files
    ]


@of_claims
def _sources(claims: Iterable[Claim]) -> list[str]:
    """The sources of some claims."""
    return sorted({each.source for claim in claims for each in claim.evidence})


@of_claims
def _named(claims: Iterable[Claim]) -> list[str]:
    """The sources of some claims, and the origins."""
    evidence = [each for claim in claims for each in claim.evidence]
    return sorted({name for each in evidence for name in (each.source, each.origin) if name})


_DIGIT = re.compile(r"\d")

_AT_ONCE = 400
"""Claims that one kind of work is done on: their sentences are still remembered for the next."""


def _proven(
    briefing: Briefing,
    documents: Mapping[str, Searchable],
    excluded: Mapping[str, tuple[Span, ...]],
    claims: Sequence[Claim],
) -> list[Proven]:
    """One kind of work after the other, for a processor is quicker at what it has just done."""
    made = [Proven([each.source for each in of.evidence], {}, {}, {}, []) for of in claims]
    quotes = [
        (claim, of, index, evidence, source)
        for claim, of in zip(claims, made, strict=True)
        for index, evidence in enumerate(claim.evidence)
        if evidence.quote.exact and (source := briefing.sources.get(evidence.source))
    ]
    for _, of, index, evidence, source in quotes:
        if source.id in documents:
            document = documents[source.id]
            of.outcomes[index] = find(evidence.quote, document, excluded[source.id])
    read = [
        _ways(evidence, source, of.outcomes.get(index), documents)
        for _, of, index, evidence, source in quotes
    ]
    of_claim: dict[str, list[tuple[Quoted, str]]] = {claim.id: [] for claim in claims}
    for (claim, *_, source), ways in zip(quotes, read, strict=True):
        of_claim[claim.id] += ((way, source.language or "") for way in ways)
    for (claim, of, index, evidence, source), ways in zip(quotes, read, strict=True):
        if isinstance(claim.value, Amount | Date) and source.language and not evidence.refutes:
            denied = _is_denial(claim, evidence)
            of.proofs[index] = prove(claim.value, ways, source.language, denied=denied)
    for claim, of in zip(claims, made, strict=True):
        # What a note says to be inferred is held, as it is for DAT001.
        times = [each.as_of or claim.as_of for each in claim.evidence if each.note or claim.note]
        given = (claim.value, claim.note and claim.as_of, *times)
        values = [each for each in given if isinstance(each, Amount | Date)]
        for language, words in claim.statement.versions:
            if of_claim[claim.id] or claim.derived:
                held = figures_held(words, language, values, of_claim[claim.id])
                of.unheld.extend((language, each) for each in held)
    for (_, of, index, _, source), ways in zip(quotes, read, strict=True):
        if cut := cut_meaning(ways, source.language or ""):
            of.cuts[index] = cut
    return made


def _ways(
    evidence: Evidence,
    source: Source,
    outcome: Outcome | None,
    documents: Mapping[str, Searchable],
) -> tuple[Quoted, ...]:
    """The sentences of a quote, in all ways to read them."""
    ways: tuple[Quoted, ...] = (as_typed(evidence.quote.exact),)
    if isinstance(outcome, Found):
        ways = in_its_sentence(documents[source.id], outcome)
    day = source.published.day if source.published else None
    return tuple(way._replace(day=day) for way in ways) if day else ways


def _tells(told: Date, date: Date) -> bool:
    """Whether a date holds another: as exactly, unless that is approximate or a stretch of time."""
    if date.approximate or date.uncertain or date.precision == "interval":
        return date.overlaps(told)
    return within(told, date)


def _is_denial(claim: Claim, evidence: Evidence) -> bool:
    return (evidence.modality or claim.modality) == "denied"
