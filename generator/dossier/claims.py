"""Claims as the print edition shows them: in full, in tables, as references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.dossier.markup import EMPTY, from_markdown, joined, phrase, words
from generator.dossier.notes import Section
from generator.dossier.parts import (
    Account,
    ClaimEntry,
    ClaimGroup,
    DisputeLine,
    Reference,
    ValueRow,
)
from generator.dossier.press import Press
from generator.dossier.selection import Claims
from generator.model import Claim, Dispute
from generator.pages.claims import latest_first, modality, support
from generator.pages.contradictions import disputes_of
from generator.pages.values import date_markup

_NAMED_SOURCES = 2
"""More sources than this are counted, not named, where a claim says who asserts it."""
DOT = " · "


def group(press: Press, section: Section, claims: Claims) -> ClaimGroup:
    """Claims under their heading."""
    if claims.subject:
        title = press.name(claims.subject)
    elif claims.property:
        title = press.property(claims.property)
    elif claims.mixed:
        title = words(press.words.more_facts)
    elif all(claim.property is None for claim in claims.claims):
        title = words(press.words.statements)
    else:
        title = EMPTY
    return ClaimGroup(title, tuple(entry(press, section, claim) for claim in claims.claims))


def entry(press: Press, section: Section, claim: Claim) -> ClaimEntry:
    """A claim in full."""
    value = press.value(claim)
    if value:
        label = press.property(claim.property or "")
        value = Markup("{}: <strong>{}</strong>").format(label, value)
    covered = covers(press, claim)
    if value and covered:
        value = Markup("{} ({})").format(value, covered)
    rank = {"deprecated": press.words.deprecated, "preferred": press.words.preferred}
    details = (
        speaker(press, claim),
        when(press, claim),
        value or covered,
        from_markdown(support(press.edition, claim)),
        Markup("<em>{}</em>").format(rank[claim.rank]) if claim.rank in rank else EMPTY,
    )
    return ClaimEntry(
        number=press.number(claim),
        anchor=press.anchor(claim),
        statement=press.text(claim.statement),
        notes=section.notes([claim]),
        modality=sure(press, claim),
        details=joined(DOT, details),
        disputed=joined(DOT, dispute_marks(press, disputes_of(press.edition, claim))),
        note=press.text(claim.note) if claim.note else EMPTY,
        superseded=claim.rank == "deprecated",
    )


def account(press: Press, section: Section, claim: Claim, dispute: Dispute) -> Account:
    """A claim in a dispute."""
    value, covered = press.value(claim), covers(press, claim)
    return Account(
        number=press.number(claim),
        value=Markup("{} ({})").format(value, covered) if value and covered else value,
        statement=press.text(claim.statement),
        notes=section.notes([claim]),
        modality=sure(press, claim),
        details=joined(", ", (speaker(press, claim), when(press, claim))),
        page=press.page(claim),
        preferred=claim.id == dispute.preferred,
    )


def reference(press: Press, claim: Claim) -> Reference:
    """A claim that is set out elsewhere."""
    return Reference(press.number(claim), press.text(claim.statement), press.page(claim))


def value_rows(press: Press, claims: Sequence[Claim]) -> tuple[ValueRow, ...]:
    """Typed claims as a table: by property, the latest first, those kept for the record last."""
    typed: dict[str, list[Claim]] = {name: [] for name in press.briefing.vocabulary.properties}
    for claim in claims:
        if claim.property and claim.value is not None:
            typed.setdefault(claim.property, []).append(claim)
    return tuple(
        ValueRow(
            label=EMPTY if index else press.property(name),
            value=press.value(claim),
            covers=covers(press, claim),
            modality=sure(press, claim),
            when=when(press, claim),
            claim=numbered(press, claim),
            superseded=claim.rank == "deprecated",
        )
        for name, of in typed.items()
        for index, claim in enumerate(
            sorted(latest_first(of), key=lambda one: one.rank == "deprecated")
        )
    )


def numbered(press: Press, claim: Claim) -> Markup:
    """A claim's number, leading to it."""
    return Markup('<a href="#{}">{}</a>').format(press.anchor(claim), press.number(claim))


def sure(press: Press, claim: Claim) -> Markup:
    """How a claim is said: a word, and a shape that the style sheet draws."""
    return from_markdown(modality(claim.modality, press.words))


def when(press: Press, claim: Claim) -> Markup:
    """When a claim holds or happened."""
    return from_markdown(date_markup(claim.as_of, press.language))


def covers(press: Press, claim: Claim) -> Markup:
    """What a claim's value covers, and whose it is, if not that of its subject."""
    parties = [press.entity(each) for each in claim.parties if each != claim.subject]
    return joined(", ", (words(claim.scope or ""), *parties))


def speaker(press: Press, claim: Claim) -> Markup:
    """Who asserts a claim: its speaker, else the sources that say so."""
    if claim.by:
        return phrase(press.words.by, press.entity(claim.by))
    known = press.briefing.sources
    named = [
        press.source(known[identifier])
        for identifier in press.edition.behind(claim).sources
        if identifier in known
    ]
    if not named:
        return EMPTY
    if len(named) > _NAMED_SOURCES + 1:
        rest = len(named) - _NAMED_SOURCES
        named = [*named[:_NAMED_SOURCES], words(press.words.and_more.format(rest))]
    return phrase(press.words.according_to, series(press, named))


def series(press: Press, parts: Sequence[Markup]) -> Markup:
    """Names in a row: ``A, B and C``."""
    if len(parts) < 2:
        return EMPTY.join(parts)
    return Markup("{} {} {}").format(joined(", ", parts[:-1]), press.words.conjunction, parts[-1])


def dispute_marks(press: Press, disputes: Iterable[Dispute]) -> Iterator[Markup]:
    """That a claim is in dispute, with the pages of its disputes, open and resolved ones apart."""
    pages: dict[str, list[Markup]] = {}
    for dispute in disputes:
        pages.setdefault(dispute.status, []).append(press.page(dispute))
    for status, of in pages.items():
        resolved = status == "resolved"
        yield Markup('<span class="dispute {}">{}</span>, {}').format(
            "resolved" if resolved else "open",
            press.words.resolved if resolved else press.words.disputed,
            joined(", ", of),
        )


def dispute_line(press: Press, dispute: Dispute) -> DisputeLine:
    """A dispute in a list."""
    return DisputeLine(
        question=press.linked(dispute),
        open=dispute.status != "resolved",
        kind=press.words.dispute_kind(dispute.kind),
        page=press.page(dispute),
    )
