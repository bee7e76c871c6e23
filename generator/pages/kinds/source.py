"""Sources: a page each, and their index. No page ever holds a source's text, only its quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.evidence import PassageFound
from generator.model import Claim, Source
from generator.pages.claims import in_short
from generator.pages.contexts import SourceIndex, SourcePage
from generator.pages.edition import Edition
from generator.pages.footnotes import mark
from generator.pages.links import SOURCES, path_of, way_up
from generator.pages.markdown import EMPTY, Markdown, escape, external
from generator.pages.parts import Cut, Fact, Testimony
from generator.pages.quotations import first_place, quotations
from generator.pages.rows import alphabetical, share_of, source_row
from generator.pages.values import capitalised, date_markup, language_name, spoken


def pages(edition: Edition) -> Iterator[tuple[str, SourcePage]]:
    """The page of each source."""
    relayed_by = _relayed_by(edition)
    for source in edition.briefing.sources.values():
        path = path_of(source)
        yield path, _page(edition, source, relayed_by.get(source.id, {}), way_up(path))


def index(edition: Edition) -> Iterator[tuple[str, SourceIndex]]:
    """The index of sources: texts that are held, and works that are only cited."""
    up = way_up(SOURCES)
    relayed_by = _relayed_by(edition)
    ordered = sorted(edition.briefing.sources.values(), key=lambda one: alphabetical(one.name))
    rows = [
        (
            source.document_name is not None,
            source_row(
                edition,
                source,
                up,
                len(edition.briefing.claims_from.get(source.id, ()))
                or sum(relayed_by.get(source.id, {}).values()),
            ),
        )
        for source in ordered
    ]
    yield (
        SOURCES,
        SourceIndex(
            title=edition.words.sources,
            description=edition.words.sources_lead,
            sources=tuple(row for held, row in rows if held),
            origins=tuple(row for held, row in rows if not held),
        ),
    )


def _relayed_by(edition: Edition) -> dict[str, dict[str, int]]:
    """For each origin the sources that relay it, and in how many claims."""
    relayed: dict[str, dict[str, int]] = {}
    for claim in edition.briefing.claims.values():
        for evidence in claim.evidence:
            if evidence.origin:
                counts = relayed.setdefault(evidence.origin, {})
                counts[evidence.source] = counts.get(evidence.source, 0) + 1
    return relayed


def _page(edition: Edition, source: Source, relayed_by: dict[str, int], up: str) -> SourcePage:
    words, briefing = edition.words, edition.briefing
    claims = briefing.claims_from.get(source.id, ())
    origins = dict.fromkeys(
        evidence.origin
        for claim in claims
        for evidence in claim.evidence
        if evidence.source == source.id and evidence.origin
    )
    share = share_of(edition, source)
    return SourcePage(
        title=source.name,
        description=words.about_source.format(source.name),
        heading=edition.name(source),
        facts=_facts(edition, source),
        note=edition.text(source.note) if source.note else EMPTY,
        held=source.document_name is not None,
        share=words.share_published_long.format(share) if share else "",
        cites=tuple(_work(edition, work, up) for work in source.cites),
        relays=tuple(_work(edition, work, up) for work in origins),
        relayed_by=tuple(_work(edition, work, up) for work in relayed_by),
        cuts=_cuts(edition, source),
        testimonies=_testimonies(edition, source, claims, up),
    )


def _facts(edition: Edition, source: Source) -> tuple[Fact, ...]:
    """What is known, and for what a reader expects to be known, that it is not stated."""
    words, language = edition.words, edition.language
    expected = (
        (words.title, edition.name(source) if source.title else EMPTY),
        (words.publisher, escape(source.publisher or "")),
        (words.author, escape(source.author or "")),
        (words.published, date_markup(source.published, language)),
        (words.address, external(source.url) if source.url else EMPTY),
    )
    named = language_name(source.language, language) if source.language else ""
    optional = (
        (words.language_field, escape(capitalised(named))),
        (words.retrieved, date_markup(source.retrieved, language)),
        (words.fingerprint, _fingerprint(source)),
    )
    return (
        *(
            Fact(label, value or escape(words.not_stated), missing=not value)
            for label, value in expected
        ),
        *(Fact(label, value) for label, value in optional if value),
    )


def _fingerprint(source: Source) -> Markdown:
    return Markdown(f"<code>{escape(source.sha256)}</code>") if source.sha256 else EMPTY


def _work(edition: Edition, work: str, up: str) -> Markdown:
    """A work by its id, else an address, else words."""
    source = edition.briefing.sources.get(work)
    return edition.link(source, up) if source else external(work)


def _cuts(edition: Edition, source: Source) -> tuple[Cut, ...]:
    """What was excluded, by reason: how many passages, and their length where they were found."""
    found = edition.examination.passages.get(source.id, ())
    passages = Counter(exclusion.reason for exclusion in source.exclusions)
    lengths: Counter[str] = Counter()
    for exclusion, passage in zip(source.exclusions, found, strict=False):
        if isinstance(passage, PassageFound):
            lengths[exclusion.reason] += len(passage.span)
    words = edition.words
    return tuple(
        Cut(
            capitalised(spoken(reason)),
            count,
            words.count(lengths[reason], words.n_characters) if lengths[reason] else "",
        )
        for reason, count in passages.items()
    )


def _testimonies(
    edition: Edition, source: Source, claims: tuple[Claim, ...], up: str
) -> tuple[Testimony, ...]:
    """The claims, in the order in which their quotes stand in the document."""
    ordered = sorted(claims, key=lambda claim: first_place(edition, claim, source))
    return tuple(
        replace(
            in_short(
                edition, claim, up, whole=True, quotes=tuple(quotations(edition, claim, source, up))
            ),
            footnotes=_elsewhere(claim, source),
        )
        for claim in ordered
    )


def _elsewhere(claim: Claim, source: Source) -> Markdown:
    """The footnote marks of a claim's evidence from other sources."""
    return EMPTY.join_all(
        [
            mark(claim, index)
            for index, evidence in enumerate(claim.evidence)
            if evidence.source != source.id
        ]
    )
