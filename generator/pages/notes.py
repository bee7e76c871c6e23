"""What a footnote says: the proof of a claim, as the page's notes and the evidence card show it.

A note holds, in this order, what is proven (once a page for each claim), the source's sign, name
and date, the words of the source in its own language, and how it puts them. In the quote, what
carries the meaning is strong: figures, the names that the claim is about, the words that tell who
says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.evidence.spans import Span, merged
from generator.languages.locales import base_language
from generator.languages.page_words import in_a_sentence
from generator.manner import words_of_saying
from generator.model import Claim, Source
from generator.naming import names_of
from generator.pages.claims import doubted, statement, support
from generator.pages.edition import Edition, kept
from generator.pages.links import path_of
from generator.pages.manner import manner_of, told
from generator.pages.markdown import (
    EMPTY,
    Markdown,
    attribute,
    beside,
    escape,
    identifier,
    link,
    mark,
)
from generator.pages.values import language_name
from generator.quantities.date_readings import dates_in
from generator.quantities.readings import figures_in


def definitions(edition: Edition, evidence: Iterable[tuple[Claim, int]]) -> Markdown:
    """The footnotes of some evidence, one a line."""
    told_of: set[str] = set()
    made = []
    for claim, index in evidence:
        note = quotation(edition, claim, index)
        proven = EMPTY if claim.id in told_of else proves(edition, claim)
        told_of.add(claim.id)
        said = f"{note.head} {note.text} {note.aside}"
        made.append(Markdown(f"{mark(claim, index)}: {proven}{said}"))
    return Markdown("\n").join_all(made)


def proves(edition: Edition, claim: Claim) -> Markdown:
    """What a note is the proof of, and how that is supported."""
    said, behind = statement(edition, claim), support(edition, claim)
    behind = Markdown(f" <small>{behind}</small>") if behind else EMPTY
    return Markdown(f'<span class="proves">{said}{behind}</span> ')


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


@kept
def quotation(edition: Edition, claim: Claim, index: int) -> Quotation:
    """A piece of evidence, counted from 0."""
    evidence = claim.evidence[index]
    source = edition.briefing.sources[evidence.source]
    sign = edition.signs[source.id]
    name = link(edition.short_name(source), f"{path_of(source)}#{claim.id}")
    # A semicolon has the blank before it that a colon has.
    semicolon = edition.words.colon.replace(":", ";")
    known = attribute(f"{semicolon} ".join(_known_of(edition, source)))
    more = f'{{ title="{known}" }}' if known else ""
    date = edition.date(source.published)
    small = f" <small>{date}</small>" if date else ""
    return Quotation(
        tone=identifier(f"s{sign.tone}"),
        head=Markdown(f"{sign.markup} **{name}{more}**{small}"),
        text=_quoted(edition, claim, index, source),
        aside=_aside(edition, claim, index),
    )


def _known_of(edition: Edition, source: Source) -> Iterator[str]:
    """What one who cites a source has to know beside what it is called here, and its date."""
    words = edition.words
    if source.called and source.title:
        yield str(source.title)
    elif source.called:
        yield words.our_name
    named = ((words.author, source.author), (words.publisher, source.publisher))
    unknown = [in_a_sentence(label, edition.language) for label, name in named if not name]
    if unknown:
        yield words.not_known.format(", ".join(unknown))
    if source.language and base_language(source.language) != base_language(edition.language):
        yield words.original_in.format(language_name(source.language, edition.language))
    if source.url:
        yield source.url


def _aside(edition: Edition, claim: Claim, index: int) -> Markdown:
    """How a piece of evidence puts its claim, where it stands, and what the editor notes of it."""
    evidence = claim.evidence[index]
    manner = manner_of(edition.examination, claim, index)
    parts = [told(edition, manner), *_place(edition, claim, index), *doubted(edition, [claim])]
    if evidence.note:
        parts.append(edition.text(evidence.note))
    return Markdown(f'<small class="by">{Markdown(" · ").join_all(parts)}</small>')


def _place(edition: Edition, claim: Claim, index: int) -> Iterator[Markdown]:
    passage = edition.examination.passage(claim, index)
    if passage is None or not passage.spans:
        return
    words, spans = edition.words, passage.spans
    source = claim.evidence[index].source
    part = edition.examination.part_of_document(source, spans[-1].start)
    if part and part.page:
        yield escape(words.page.format(part.page))
    elif part:
        named = words.row_of_sheet if part.sheet else words.row
        yield escape(named.format(*filter(None, (part.sheet, part.row))))
    else:
        lines = edition.examination.documents[source].lines
        first, _ = lines.line_and_column(spans[0].start)
        last, _ = lines.line_and_column(max(spans[-1].start, spans[-1].end - 1))
        yield escape(words.line.format(first) if first == last else words.lines.format(first, last))


def _quoted(edition: Edition, claim: Claim, index: int, source: Source) -> Markdown:
    """A quote in its own language, what leads to it quiet, what carries its meaning strong."""
    quote = claim.evidence[index].quote
    words = _with_strong(quote.exact, _operative(edition, claim, quote.exact, source.language))
    passage = edition.examination.passage(claim, index)
    text = source.document.text if source.document else ""
    # What adjoins a quote may be typed without the space that parts them, or have none.
    start, end = (passage.spans[0].start, passage.spans[-1].end) if passage else (0, 0)
    gaps = [" " if text[at : at + 1].isspace() else "" for at in (start - 1, end)]
    around = (
        Markdown(f"<i>{escape(quote.prefix)}</i>{gaps[0]}") if quote.prefix.strip() else EMPTY,
        Markdown(f"{gaps[1]}<i>{escape(quote.suffix)}</i>") if quote.suffix.strip() else EMPTY,
    )
    lang = f' lang="{attribute(source.language)}"' if source.language else ""
    return Markdown(f"<q{lang}>{around[0]}{words}{around[1]}</q>")


def _operative(edition: Edition, claim: Claim, quote: str, language: str | None) -> list[Span]:
    """Where in a quote its figures, the claim's names and the words of saying stand, in order."""
    entities = edition.briefing.entities
    about = [entities[each] for each in edition.briefing.entities_of(claim) if each in entities]
    found = [match.span() for name in map(names_of, about) for match in name.finditer(quote)]
    found += words_of_saying(quote, language or "")
    found += ((each.start, each.end) for each in figures_in(quote, language or ""))
    found += ((each.start, each.end) for each in dates_in(quote, language or ""))
    return merged((Span(*each) for each in found), room=1)


def _with_strong(text: str, spans: list[Span]) -> Markdown:
    parts, at = [], 0
    for span in spans:
        parts += [beside(text[at : span.start]), f"<b>{escape(span.of(text))}</b>"]
        at = span.end
    return Markdown("".join([*parts, beside(text[at:])]))
