"""Disputes: a page each, and their index."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.grouping import DENIED, takes_part
from generator.evidence.spans import Span, overlaps
from generator.model import Claim, Dispute
from generator.pages import pictures
from generator.pages.accounts import Asked, accounts, answers_of, on_of
from generator.pages.brief import Fact
from generator.pages.claims import backed_by, covers, statement
from generator.pages.context import ListPage, RecordPage, Table, head, in_parts
from generator.pages.contradictions import (
    DisputeRow,
    dispute_rows,
    disputes_among,
    in_order_of_weight,
    is_grave,
    kind_mark,
)
from generator.pages.edition import Edition
from generator.pages.handwritten import first_and_rest
from generator.pages.links import DISPUTES
from generator.pages.markdown import EMPTY, Markdown, escape
from generator.pages.notes import Quotation, quotation
from generator.quantities.amounts import Amount

_QUOTED = 4
"""Answers that are shown in the words of a source; all are behind their signs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputePage(RecordPage):
    """``disputes/<id>.md``."""

    heading: Markdown
    """The question."""
    kind: Markdown
    """What kind of difference it is, with its mark, and whether it is open."""
    lead: Markdown
    """The editor's answer, the first sentence of the assessment, with footnotes."""
    facts: tuple[Fact, ...]
    """Who stands behind each answer."""
    chart: Markdown
    """A picture of the sums, where our own arithmetic, which no source gives, is among them."""
    accounts: Table | None
    """Who says what, if the picture does not tell it."""
    quotes: tuple[tuple[Markdown, Quotation], ...]
    """The chief answers, each before the words of a source for it."""
    reading: Markdown
    """What else the editor makes of it, and what would settle it."""
    related: tuple[DisputeRow, ...]
    """Other questions on the same claims."""
    about: Markdown
    """Links to what the question is on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeIndex(ListPage):
    """``disputes/index.md``."""

    disputes: tuple[DisputeRow, ...]
    """Contradictions and errors of sources, then differences, then what is resolved."""


def index(edition: Edition) -> Iterator[DisputeIndex]:
    """The index of disputes, open ones first."""
    words, disputes = edition.words, in_order_of_weight(edition.briefing.disputes.values())
    for part, listed in in_parts(DISPUTES, words.disputes, disputes, edition.name):
        rows = dispute_rows(edition, listed)
        yield DisputeIndex(**part, description=words.disputes_lead, disputes=rows)


def page(edition: Edition, dispute: Dispute) -> Iterator[DisputePage]:
    """The page of a dispute."""
    briefing = edition.briefing
    claims = [briefing.claims[each] for each in dispute.claims if each in briefing.claims]
    answer, reading = first_and_rest(dispute.assessment)
    chart = EMPTY if all(it.evidence for it in claims) else pictures.sums(edition, claims)
    yield DisputePage(
        **head(edition, dispute, str(dispute.question), edition.words.about_dispute),
        heading=edition.name(dispute),
        kind=_kind(edition, dispute),
        lead=edition.rich(answer),
        facts=tuple(_facts(edition, claims)),
        chart=chart,
        accounts=None
        if chart and _is_drawn_whole(claims)
        else accounts(edition, [Asked(EMPTY, claims, dispute)], fewest=1),
        quotes=tuple(_quotes(edition, claims)),
        reading=edition.rich(reading),
        related=dispute_rows(
            edition, (each for each in disputes_among(edition, claims) if each.id != dispute.id)
        ),
        about=_about(edition, claims),
    )


def _is_drawn_whole(claims: Iterable[Claim]) -> bool:
    """Whether a picture of some sums leaves none out: those that stand, all in one unit."""
    return (
        len({isinstance(it.value, Amount) and takes_part(it) and it.value.unit for it in claims})
        == 1
    )


def _kind(edition: Edition, dispute: Dispute) -> Markdown:
    words = edition.words
    told = escape(words.dispute_kind(dispute.kind))
    parts = [Markdown(f"{kind_mark(edition, dispute)}{told}")]
    if is_grave(dispute):
        parts = [Markdown(f'<span class="grave">{parts[0]}</span>')]
    parts.append(escape(words.resolved_long if dispute.status == "resolved" else words.open_long))
    if dispute.reviewed:
        reviewed = edition.date(dispute.reviewed)
        parts.append(Markdown(f"{escape(words.reviewed)}{words.colon} {reviewed}"))
    return Markdown(" ").join_all(parts)


def _facts(edition: Edition, claims: Sequence[Claim]) -> Iterator[Fact]:
    """Who stands behind the answers that more than one source gives or relays."""
    words = edition.words
    told = []
    for of in answers_of(claims):
        ways = list(dict.fromkeys(way for claim in of for way in edition.behind(claim).ways))
        relayed = list(dict.fromkeys(way.origin for way in ways if len(way.steps) > 1))
        if not relayed and len({way.source for way in ways}) < 2:
            continue
        answer = _answer(edition, of[0], on_of(claims))
        said = f"{answer}{words.colon} {escape(backed_by(words, ways))}"
        names = [edition.whoever(each) for each in relayed]
        if names:
            said = f"{said} ({Markdown(', ').join_all(names)})"
        told.append(Markdown(f'<span class="item">{said}</span>'))
    if told:
        yield Fact(words.stands_behind, Markdown(" ").join_all(told))


def _about(edition: Edition, claims: Sequence[Claim]) -> Markdown:
    entities = dict.fromkeys(
        each for claim in claims for each in (claim.subject, *edition.briefing.entities_of(claim))
    )
    named = [edition.entity(each) for each in entities if each in edition.briefing.entities]
    return Markdown(" · ").join_all(named)


def _answer(edition: Edition, claim: Claim, on: str) -> Markdown:
    """What a claim answers, and whose that is: its value, if it has one and does not deny it."""
    value = EMPTY if claim.modality == DENIED else edition.claim_value(claim)
    if not value:
        return statement(edition, claim)
    whose = covers(edition, claim, on=on)
    return Markdown(f"{value} <small>{whose}</small>") if whose else value


def _quotes(edition: Edition, claims: Sequence[Claim]) -> Iterator[tuple[Markdown, Quotation]]:
    """A quote of each source, on the answer that most give; then further answers, denials first.

    What a source is quoted with once, or just around that, is not quoted again, nor a part of it.
    """

    def weight(of: tuple[Claim, ...]) -> tuple[int, bool]:
        return -len(edition.behind(of[0]).sources), of[0].modality != DENIED

    first: dict[str, Claim] = {}
    further: list[tuple[str, Claim]] = []
    for of in sorted(answers_of(claims), key=weight):
        names = [each for each in edition.behind(of[0]).sources if each in edition.briefing.sources]
        fresh = next((each for each in names if each not in first), "")
        if fresh:
            first[fresh] = of[0]
        elif names:
            further.append((names[0], of[0]))
    shown: list[tuple[str, Span]] = []
    quoted = 0
    for name, claim in [*first.items(), *further]:
        index = claim.indices_from(name)[0]
        passage = edition.examination.passage(claim, index)
        spans = passage.spans if passage else ()
        again = any(of == name and overlaps(one, other) for of, one in shown for other in spans)
        if not again and quoted < _QUOTED:
            quoted += 1
            quote = claim.evidence[index].quote
            before = [Span(each.start - len(quote.prefix), each.end) for each in spans[:1]]
            after = [Span(each.start, each.end + len(quote.suffix)) for each in spans[-1:]]
            shown += ((name, span) for span in (*spans, *before, *after))
            yield _answer(edition, claim, on_of(claims)), quotation(edition, claim, index)
