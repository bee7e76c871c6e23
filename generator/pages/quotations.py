"""The quotes of one source for one claim, as the pages of sources and disputes show them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence import Span
from generator.model import Claim, Evidence, Source
from generator.pages.edition import Edition
from generator.pages.footnotes import mark, quotation
from generator.pages.markdown import Markdown, escape
from generator.pages.parts import Quotation


def quotations(edition: Edition, claim: Claim, source: Source, up: str) -> Iterator[Quotation]:
    """The quotes that a claim takes from a source, in the order of its evidence."""
    for index, evidence in enumerate(claim.evidence):
        if evidence.source == source.id:
            yield Quotation(
                text=quotation(evidence, source, edition.words, source.language or ""),
                against=evidence.refutes,
                aside=_aside(edition, claim, index, evidence, up),
                footnote=mark(claim, index),
            )


def first_place(edition: Edition, claim: Claim, source: Source) -> int:
    """Where the first of a claim's quotes stands in a source; beyond its end if none is found."""
    places = (
        span.start
        for index, evidence in enumerate(claim.evidence)
        if evidence.source == source.id
        for span in _spans(edition, claim, index)
    )
    return min(places, default=len(source.document.text) if source.document else 0)


def _spans(edition: Edition, claim: Claim, index: int) -> tuple[Span, ...]:
    passage = edition.examination.passage(claim, index)
    return passage.spans if passage else ()


def _aside(edition: Edition, claim: Claim, index: int, evidence: Evidence, up: str) -> Markdown:
    words = edition.words
    parts = []
    spans = _spans(edition, claim, index)
    if spans:
        lines = edition.examination.documents[evidence.source].lines
        first, _ = lines.line_and_column(spans[0].start)
        last, _ = lines.line_and_column(max(spans[-1].start, spans[-1].end - 1))
        where = words.line.format(first) if first == last else words.lines.format(first, last)
        parts.append(escape(where))
    origin = edition.briefing.sources.get(evidence.origin or "")
    if origin:
        parts.append(Markdown(f"{escape(words.origin)}: {edition.link(origin, up)}"))
    if evidence.note:
        parts.append(edition.text(evidence.note))
    return Markdown(" · ").join_all(parts)
