"""The quotes of one source for one claim, as the pages of sources and disputes show them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Claim, Source
from generator.pages.edition import Edition
from generator.pages.footnotes import mark
from generator.pages.notes import aside, quoted
from generator.pages.parts import Quotation


def quotations(edition: Edition, claim: Claim, source: Source, up: str) -> Iterator[Quotation]:
    """The quotes that a claim takes from a source, in the order of its evidence."""
    for index, evidence in enumerate(claim.evidence):
        if evidence.source == source.id:
            yield Quotation(
                text=quoted(edition, claim, evidence, source),
                aside=aside(edition, claim, index, up),
                footnote=mark(claim, index),
            )


def first_place(edition: Edition, claim: Claim, source: Source) -> int:
    """Where the first of a claim's quotes stands in a source; beyond its end if none is found."""
    places = (
        span.start
        for index, evidence in enumerate(claim.evidence)
        if evidence.source == source.id
        and (passage := edition.examination.passage(claim, index)) is not None
        for span in passage.spans
    )
    return min(places, default=len(source.document.text) if source.document else 0)
