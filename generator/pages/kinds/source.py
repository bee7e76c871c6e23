"""Sources: a page each, and their index. No page ever holds a source's text, only its quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.evidence import PassageFound
from generator.figures.marked_texts import MarkedText
from generator.languages.locales import number
from generator.languages.page_words import spoken
from generator.model import Claim, Source
from generator.pages import pictures
from generator.pages.claims import in_short, series
from generator.pages.contexts import SourcePage
from generator.pages.contradictions import phrase
from generator.pages.edition import Edition
from generator.pages.footnotes import mark
from generator.pages.links import SOURCES, way_up
from generator.pages.markdown import EMPTY, Markdown, escape, external
from generator.pages.overviews import SourceIndex
from generator.pages.panels import Relay
from generator.pages.parts import Cut, Fact, Testimony
from generator.pages.quotations import first_place, quotations
from generator.pages.rows import alphabetical, share_of, source_row, trail
from generator.pages.values import capitalised, date_markup, language_name, share

_NAMED_RELAYS = 8
"""More sources than this that relay one report are counted."""


def index(edition: Edition) -> Iterator[tuple[str, SourceIndex]]:
    """The index of sources: texts that are held, and works that are only cited."""
    up = way_up(SOURCES)
    relayed_by = edition.findings.relayed_by
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
    nameless = any(source.document_name and not source.title for source in ordered)
    yield (
        SOURCES,
        SourceIndex(
            title=edition.words.sources,
            description=edition.words.sources_lead,
            notice=edition.words.names_are_ours if nameless else "",
            sources=tuple(row for held, row in rows if held),
            origins=tuple(row for held, row in rows if not held),
        ),
    )


def page(edition: Edition, source: Source, path: str) -> SourcePage:
    """The page of a source."""
    words, briefing, up = edition.words, edition.briefing, way_up(path)
    relayed_by = edition.findings.relayed_by.get(source.id, ())
    claims = briefing.claims_from.get(source.id, ())
    origins = dict.fromkeys(
        evidence.origin
        for claim in claims
        for evidence in claim.evidence
        if evidence.source == source.id and evidence.origin
    )
    quoted = share_of(edition, source)
    return SourcePage(
        title=edition.plain_name(source),
        description=words.about_source.format(edition.plain_name(source)),
        trail=trail(edition, SOURCES, up),
        heading=edition.name(source),
        facts=_facts(edition, source),
        note=edition.text(source.note) if source.note else EMPTY,
        held=source.document_name is not None,
        share=words.share_published_long.format(quoted) if quoted else "",
        cites=tuple(_work(edition, work, up) for work in source.cites),
        coverage=_coverage(edition, source),
        strip=_strip(edition, source),
        repeats=tuple(_repeated(edition, source, up)),
        relays=tuple(_relay(edition, source, origin, up) for origin in origins),
        relayed_by=tuple(_work(edition, work, up) for work in relayed_by),
        cuts=_cuts(edition, source),
        testimonies=_testimonies(edition, source, claims, up),
    )


def _coverage(edition: Edition, source: Source) -> str:
    measured = edition.findings.coverage(source.id)
    if measured is None or not measured.checkable:
        return ""
    covered, checkable = len(measured.covered), len(measured.checkable)
    language = edition.language
    return edition.words.coverage_told.format(
        number(covered, language), number(checkable, language)
    )


def _strip(edition: Edition, source: Source) -> Markdown:
    """Where in the text the claims stand; nothing where none does."""
    quoted = edition.examination.published.get(source.id, ())
    if source.document is None or not quoted:
        return EMPTY
    measured = edition.findings.coverage(source.id)
    return pictures.marked_text(
        edition,
        MarkedText(
            length=len(source.document.text),
            quoted=quoted,
            uncovered=tuple(each.span for each in measured.uncovered) if measured else (),
            excluded=edition.examination.excluded.get(source.id, ()),
        ),
    )


def _repeated(edition: Edition, source: Source, up: str) -> Iterator[Markdown]:
    for other, part in edition.findings.repetitions.get(source.id, ()):
        words = edition.words.repeats_share.format(
            share(round(1000 * part), 1000, edition.language)
        )
        yield Markdown(f"{_work(edition, other, up)}: {escape(words)}")


def _relay(edition: Edition, source: Source, origin: str, up: str) -> Relay:
    """A report, and the other sources that have it from there, too."""
    words, sources = edition.words, edition.briefing.sources
    relaying = [
        each
        for each in edition.findings.relayed_by.get(origin, ())
        if each != source.id and each in sources
    ]
    others = [edition.link(sources[each], up) for each in relaying[: _NAMED_RELAYS - 1]]
    rest = len(relaying) - len(others)
    if rest == 1:
        others.append(edition.link(sources[relaying[-1]], up))
    elif rest:
        others.append(escape(words.and_more.format(rest)))
    told = phrase(words.also_relayed_by, series(words, others)) if others else EMPTY
    return Relay(_work(edition, origin, up), told)


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
        in_short(
            edition,
            claim,
            up,
            whole=True,
            quotes=tuple(quotations(edition, claim, source, up)),
            footnotes=_elsewhere(claim, source),
            said_by=EMPTY if _is_alone(edition, claim, source) else None,
        )
        for claim in ordered
    )


def _is_alone(edition: Edition, claim: Claim, source: Source) -> bool:
    """Whether nobody but the source says so, as its own page need not repeat."""
    return claim.by is None and tuple(edition.behind(claim).sources) == (source.id,)


def _elsewhere(claim: Claim, source: Source) -> Markdown:
    """The footnote marks of a claim's evidence from other sources."""
    return EMPTY.join_all(
        [
            mark(claim, index)
            for index, evidence in enumerate(claim.evidence)
            if evidence.source != source.id
        ]
    )
