"""Disputes: a page each, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Claim, Dispute, Source
from generator.pages import pictures
from generator.pages.claims import backed_by, block, modality, speaker, statement
from generator.pages.contexts import DisputePage
from generator.pages.contradictions import in_order_of_weight, way_words
from generator.pages.edition import Edition
from generator.pages.links import DISPUTES, way_up
from generator.pages.markdown import Markdown, escape
from generator.pages.overviews import DisputeIndex
from generator.pages.panels import Backing
from generator.pages.parts import MatrixCell, MatrixEntry, MatrixRow, Position
from generator.pages.quotations import quotations
from generator.pages.rows import dispute_rows, trail
from generator.pages.values import date_markup

Account = tuple[str, ...]
"""What makes claims the same account: equal value, scope and party; free statements differ."""

_COLUMNS = 4
"""So many accounts side by side can be read."""


def index(edition: Edition) -> Iterator[tuple[str, DisputeIndex]]:
    """The index of disputes, open ones first."""
    up = way_up(DISPUTES)
    ordered = in_order_of_weight(edition.briefing.disputes.values())
    rows = dispute_rows(edition, ordered, up, full=len(ordered))
    yield (
        DISPUTES,
        DisputeIndex(
            title=edition.words.disputes,
            description=edition.words.disputes_lead,
            open=tuple(row for row in rows if row.open),
            resolved=tuple(row for row in rows if not row.open),
        ),
    )


def page(edition: Edition, dispute: Dispute, path: str) -> DisputePage:
    """The page of a dispute."""
    briefing, words, up = edition.briefing, edition.words, way_up(path)
    claims = [briefing.claims[identifier] for identifier in dispute.claims]
    accounts: dict[Account, list[Claim]] = {}
    for claim in claims:
        accounts.setdefault(_account(claim), []).append(claim)
    question = str(dispute.question)
    entities = dict.fromkeys(
        entity for claim in claims for entity in (claim.subject, *briefing.entities_of(claim))
    )
    return DisputePage(
        title=question,
        description=words.about_dispute.format(question),
        trail=trail(edition, DISPUTES, up),
        heading=edition.name(dispute),
        chart=pictures.sums(edition, claims, up),
        backing=_backing(edition, list(accounts.values()), up),
        open=dispute.status != "resolved",
        kind=words.dispute_kind(dispute.kind),
        positions=tuple(_position(edition, dispute, of, up) for of in accounts.values()),
        many=len(accounts) > _COLUMNS,
        rows=tuple(_rows(edition, claims, list(accounts.values()), up)),
        assessment=edition.rich(dispute.assessment, up),
        reviewed=date_markup(dispute.reviewed, edition.language),
        claims=tuple(block(edition, claim, up, of=dispute) for claim in claims),
        entities=tuple(edition.entity(entity, up) for entity in entities),
    )


def _backing(edition: Edition, accounts: list[list[Claim]], up: str) -> tuple[Backing, ...]:
    """Where the sources of each account have it from; none if each speaks for itself."""
    made = []
    relayed = False
    for claims in accounts:
        ways = dict.fromkeys(each for claim in claims for each in edition.behind(claim).ways)
        relayed = relayed or any(len(each.steps) > 1 for each in ways)
        made.append(
            Backing(
                _told(edition, claims[0], up),
                escape(backed_by(edition.words, ways)),
                tuple(way_words(edition, each, up) for each in ways),
            )
        )
    return tuple(made) if relayed else ()


def _told(edition: Edition, claim: Claim, up: str) -> Markdown:
    """What an account says, with a colon behind a value and the full stop of a statement."""
    value = edition.claim_value(claim, up)
    return Markdown(f"{value}{escape(':')}") if value else statement(edition, claim)


def _account(claim: Claim) -> Account:
    if claim.value is None:
        return (claim.id,)
    return (claim.property or "", claim.value.text, claim.scope or "", " ".join(claim.parties))


def _position(edition: Edition, dispute: Dispute, claims: list[Claim], up: str) -> Position:
    return Position(
        value=edition.claim_value(claims[0], up) or statement(edition, claims[0]),
        preferred=any(claim.id == dispute.preferred for claim in claims),
    )


def _rows(
    edition: Edition, claims: list[Claim], accounts: list[list[Claim]], up: str
) -> Iterator[MatrixRow]:
    """One row for each source, in the order of the evidence."""
    names = dict.fromkeys(evidence.source for claim in claims for evidence in claim.evidence)
    for name in names:
        source = edition.briefing.sources.get(name)
        if source is None:
            continue
        yield MatrixRow(
            source=edition.link(source, up),
            published=date_markup(source.published, edition.language),
            cells=tuple(_cell(edition, source, account, up) for account in accounts),
        )


def _cell(edition: Edition, source: Source, account: list[Claim], up: str) -> MatrixCell:
    entries = []
    for claim in account:
        quotes = tuple(quotations(edition, claim, source, up))
        if quotes:
            entries.append(MatrixEntry(_says(edition, claim, up), quotes))
    return MatrixCell(tuple(entries))


def _says(edition: Edition, claim: Claim, up: str) -> Markdown:
    sure = modality(claim.modality, edition.words)
    if claim.by:
        sure = Markdown(f"{sure} {speaker(edition, claim, up)}")
    when = date_markup(claim.as_of, edition.language)
    return Markdown(f"{sure}, {when}") if when else sure
