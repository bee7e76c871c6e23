"""The quotes of one source for one claim, as the pages of sources and disputes show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Claim, Source
from generator.pages.edition import Edition
from generator.pages.footnotes import mark
from generator.pages.markdown import EMPTY, Markdown, identifier
from generator.pages.notes import aside, quoted
from generator.pages.values import date_markup


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote from a source and where it stands there."""

    tone: Markdown
    """The class of its source's colour."""
    head: Markdown
    """The source's sign, name and date."""
    text: Markdown
    """The quote in its own language."""
    aside: Markdown
    """How the source puts it, where it stands, the curator's note."""
    footnote: Markdown
    """Its footnote mark."""


def quotations(edition: Edition, claim: Claim, source: Source, up: str) -> Iterator[Quotation]:
    """The quotes that a claim takes from a source, in the order of its evidence."""
    sign = edition.signs.get(source.id)
    date = date_markup(source.published, edition.language)
    small = Markdown(f" <small>{date}</small>") if date else EMPTY
    head = Markdown(f"{edition.sign(source.id)} **{edition.short_link(source, up)}**{small}")
    for index, evidence in enumerate(claim.evidence):
        if evidence.source == source.id:
            yield Quotation(
                tone=identifier(f"s{sign.tone if sign else 0}"),
                head=head,
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
