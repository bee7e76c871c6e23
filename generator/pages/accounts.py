"""Who says what: the answers to a question as rows, the sources as columns, each cell one account.

A cell holds how that source puts that answer, by whose word and of when, and the marks of its own
quotes; so nothing stands in a source's column that its quotes do not hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.comparing import same_as
from generator.model import Claim, Dispute, Source
from generator.pages.claims import covers, statement
from generator.pages.contradictions import in_order_of_weight, is_grave, question
from generator.pages.edition import Edition
from generator.pages.footnotes import mark
from generator.pages.manner import manners_of, speaker, word
from generator.pages.markdown import EMPTY, Markdown, escape
from generator.pages.values import date_markup

_WIDE = 6
"""So many columns have room side by side; more sources are told as a list under each answer."""
_TOLD = 2
"""Manners of one source that a cell tells; its quotes are all behind its sign."""


@dataclass(frozen=True, slots=True)
class Column:
    """A source."""

    sign: Markdown
    """Its sign."""
    name: Markdown
    """Its short name, linked to its page."""
    date: Markdown
    """Its date as far as it is known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A row."""

    answer: Markdown
    """A value or a statement."""
    covers: Markdown
    """Whose value it is and what it covers."""
    preferred: bool
    """Whether the editor of its dispute prefers it."""
    cells: tuple[Markdown, ...]
    """What each source says of it, blank where it is silent."""


@dataclass(frozen=True, slots=True)
class Question:
    """Rows that answer one question."""

    title: Markdown
    """What is asked; blank where the page itself asks it."""
    dispute: Markdown
    """A link to the dispute on it, with its mark."""
    answers: tuple[Answer, ...]
    """The answers."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """The whole of it."""

    columns: tuple[Column, ...]
    """The sources that say anything of it, in the order of their signs."""
    questions: tuple[Question, ...]
    """The questions."""
    many: bool
    """Whether there are more sources than a table has room for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be answered: a title, and the claims that answer it."""

    title: Markdown
    claims: Sequence[Claim]
    dispute: Dispute | None = None


def accounts(edition: Edition, asked: Iterable[Asked], up: str, fewest: int = 2) -> Accounts | None:
    """Who says what of some questions; None where fewer sources than ``fewest`` speak."""
    asked = list(asked)
    speaking = {
        evidence.source for one in asked for claim in one.claims for evidence in claim.evidence
    }
    sources = [edition.briefing.sources[each] for each in edition.signs if each in speaking]
    if len(sources) < fewest:
        return None
    return Accounts(
        columns=tuple(
            Column(
                edition.sign(source.id),
                edition.short_link(source, up),
                date_markup(source.published, edition.language),
            )
            for source in sources
        ),
        questions=tuple(
            Question(
                one.title,
                question(edition, one.dispute, up) if one.dispute else EMPTY,
                tuple(_answers(edition, one, sources, up)),
            )
            for one in asked
        ),
        many=len(sources) > _WIDE,
    )


def answers_of(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims that give the same answer together: equal value, scope and parties."""
    found: dict[object, list[Claim]] = {}
    for claim in claims:
        key: object = claim.id
        if claim.value is not None:
            key = (claim.property, same_as(claim.value), claim.scope, claim.parties)
        found.setdefault(key, []).append(claim)
    return list(found.values())


def _answers(
    edition: Edition, asked: Asked, sources: Sequence[Source], up: str
) -> Iterator[Answer]:
    subjects = Counter(claim.subject for claim in asked.claims)
    on = max(subjects, key=subjects.__getitem__, default=None)
    # What is our own arithmetic has no evidence, and is no source's answer.
    for claims in answers_of(claim for claim in asked.claims if claim.evidence):
        first = claims[0]
        value = edition.claim_value(first, up)
        yield Answer(
            answer=value or statement(edition, first),
            covers=covers(edition, first, up, on=on) if value else EMPTY,
            preferred=any(
                asked.dispute is not None and claim.id == asked.dispute.preferred
                for claim in claims
            ),
            cells=tuple(_cell(edition, source.id, claims, up) for source in sources),
        )


def _cell(edition: Edition, source: str, claims: Sequence[Claim], up: str) -> Markdown:
    own = [
        (claim, index)
        for claim in claims
        for index, evidence in enumerate(claim.evidence)
        if evidence.source == source
    ]
    manners = list(
        dict.fromkeys(
            manner for claim in claims for manner in manners_of(edition.examination, claim, source)
        )
    )
    lines = []
    for manner in manners[:_TOLD]:
        whose = speaker(edition, manner.whose, up, linked=False)
        when = date_markup(manner.when, edition.language) if manner.when else EMPTY
        before, after = EMPTY, [whose, when]
        if whose and not manner.is_of_source:
            before, after = Markdown(f"{whose}:"), [when]
        behind = Markdown(", ").join_all([part for part in after if part])
        lines.append(Markdown(f"{_small(before)}{word(edition, manner.kind)}{_small(behind)}"))
    marks = EMPTY.join_all([mark(claim, index) for claim, index in own])
    if any(claim.doubt for claim, _ in own):
        lines.append(Markdown(f"<small>{escape(edition.words.doubted)}</small>"))
    return Markdown(f"{Markdown(' ').join_all(lines)}{marks}")


def _small(words: Markdown) -> Markdown:
    return Markdown(f"<small>{words}</small>") if words else EMPTY


# --- what a deal or company is asked ----------------------------------------------------------

_MOST_QUESTIONS = 4
_MOST_ANSWERS = 9


def questions_on(edition: Edition, claims: Sequence[Claim]) -> Iterator[Asked]:
    """What is answered of a record in several ways or by several sources: those of terms first.

    With the values come the statements of the gravest dispute on them, for they answer it too.
    """
    known = edition.briefing.claims
    properties = edition.briefing.vocabulary.properties
    asked = 0
    for name in sorted(properties, key=lambda each: properties[each].value != "term"):
        title = edition.property(name)
        typed = [
            claim
            for claim in claims
            if claim.property == name and claim.value is not None and claim.rank != "deprecated"
        ]
        speaking = {evidence.source for claim in typed for evidence in claim.evidence}
        if max(len(speaking), len(answers_of(typed))) < 2 or asked == _MOST_QUESTIONS:
            continue
        dispute = _dispute_of(edition, typed)
        also = [
            known[each]
            for each in (dispute.claims if dispute and is_grave(dispute) else ())
            if each in known and known[each].value is None
        ]
        asked += 1
        yield Asked(title, [*typed, *also][:_MOST_ANSWERS], dispute)


def _dispute_of(edition: Edition, claims: Sequence[Claim]) -> Dispute | None:
    """The gravest dispute on two or more of some claims."""
    touched = Counter(
        dispute.id for claim in claims for dispute in edition.briefing.disputes_on.get(claim.id, ())
    )
    disputes = edition.briefing.disputes
    several = in_order_of_weight((disputes[each] for each, n in touched.items() if n > 1), touched)
    return min(several, key=lambda one: (not is_grave(one), -touched[one.id]), default=None)
