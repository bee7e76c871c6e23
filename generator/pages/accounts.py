"""Who says what: the answers to a question as rows, the sources as columns, each cell one account.

A cell holds how that source puts that answer, by whose word and of when, and the marks of its own
quotes; so nothing stands in a source's column that its quotes do not hold.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.comparing_values import same_as
from generator.groups import grouped
from generator.model import Claim, Dispute, Source
from generator.pages.claims import by_property, covers, doubted, statement
from generator.pages.context import Table
from generator.pages.contradictions import disputes_among, is_grave, question
from generator.pages.edition import Edition
from generator.pages.manner import manners_of, merged, told
from generator.pages.markdown import EMPTY, Markdown, escape, link, mark

_WIDE = 6
"""So many columns have room side by side; more sources are told as a list under each answer."""
_TOLD = 2
"""Manners of one source that a cell tells; its quotes are all behind its sign."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be answered: a title, and the claims that answer it."""

    title: Markdown
    claims: Sequence[Claim]
    dispute: Dispute | None = None
    more: int = 0
    """Further answers, which are not shown."""


def accounts(edition: Edition, asked: Iterable[Asked], fewest: int = 2) -> Table | None:
    """Who says what of some questions; None where fewer sources than ``fewest`` speak.

    Rows are the answers, those to one question under its title; columns the sources that speak, in
    the order of their signs. A cell is blank where its source is silent.
    """
    asked = list(asked)
    speaking = {
        evidence.source for one in asked for claim in one.claims for evidence in claim.evidence
    }
    sources = [edition.briefing.sources[each] for each in edition.signs if each in speaking]
    if len(sources) < fewest:
        return None
    heads = [edition.words.claims]
    for source in sources:
        date = edition.date(source.published)
        named = Markdown(f"{edition.sign(source.id)} {edition.short_link(source)}")
        heads.append(Markdown(f"{named}<br>{date}") if date else named)
    rows: list[tuple[Markdown, ...]] = []
    for one in asked:
        if one.title:
            dispute = question(edition, one.dispute) if one.dispute else EMPTY
            more = edition.words.count(one.more, edition.words.n_more) if one.more else ""
            parts = Markdown(" ").join_all(filter(None, (one.title, dispute, escape(more))))
            title = Markdown(f'<span class="group">{parts}</span>')
            rows.append((title, *[EMPTY] * len(sources)))
        rows += _answers(edition, one, sources)
    css = Markdown("matrix many" if len(sources) > _WIDE else "matrix")
    return Table(css, tuple(heads), tuple(rows))


def answers_of(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """Claims that give the same answer together: equal subject, value, scope and parties."""

    def answer(claim: Claim) -> object:
        if claim.value is None:
            return claim.id
        return claim.subject, claim.property, same_as(claim.value), claim.scope, claim.parties

    return list(grouped((answer(claim), claim) for claim in claims).values())


def on_of(claims: Iterable[Claim]) -> str:
    """What all of some claims are on; blank where that is more than one thing."""
    subjects = {claim.subject for claim in claims}
    return subjects.pop() if len(subjects) == 1 else ""


def _answers(
    edition: Edition, asked: Asked, sources: Sequence[Source]
) -> Iterator[tuple[Markdown, ...]]:
    on = on_of(asked.claims)
    # What is our own arithmetic has no evidence, and is no source's answer.
    answers = answers_of(claim for claim in asked.claims if claim.evidence)
    given = Counter(claims[0].property for claims in answers)
    for claims in answers:
        first = claims[0]
        # Among other things, a value says something only beside another of its property.
        plain = asked.title or given[first.property] > 1 or len(given) == 1
        value = edition.claim_value(first) if plain else EMPTY
        # The value of an entity is a link itself.
        answer = value or statement(edition, first)
        if not value.startswith("["):
            answer = link(answer, edition.place(first))
        small = [covers(edition, first, on=on)] if value else []
        if asked.dispute and asked.dispute.preferred in {claim.id for claim in claims}:
            small.append(escape(edition.words.editors_choice))
        for each in filter(None, small):
            answer = Markdown(f"{answer} <small>{each}</small>")
        yield (answer, *(_cell(edition, source.id, claims) for source in sources))


def _cell(edition: Edition, source: str, claims: Sequence[Claim]) -> Markdown:
    own = [(claim, index) for claim in claims for index in claim.indices_from(source)]
    manners = merged(
        each for claim in claims for each in manners_of(edition.examination, claim, source)
    )
    lines = [told(edition, manner, linked=False) for manner in manners[:_TOLD]]
    marks = EMPTY.join_all(mark(claim, index) for claim, index in own)
    lines += doubted(edition, (claim for claim, _ in own))
    return Markdown(f"{Markdown('<br>').join_all(lines)}{marks}")


# --- what a deal or company is asked ----------------------------------------------------------

MOST_QUESTIONS = 4
"""On one record."""
_MOST_ANSWERS = 12


def questions_on(edition: Edition, claims: Sequence[Claim]) -> Iterator[Asked]:
    """What is answered of a record in several ways or by several sources: those of terms first."""
    properties = edition.briefing.vocabulary.properties
    typed = by_property(edition, (each for each in claims if each.rank != "deprecated"))
    for name in sorted(typed, key=lambda each: properties[each].value != "term"):
        speaking = {evidence.source for claim in typed[name] for evidence in claim.evidence}
        answers = answers_of(typed[name])
        if max(len(speaking), len(answers)) > 1:
            shown = [claim for of in answers[:_MOST_ANSWERS] for claim in of]
            more = max(0, len(answers) - _MOST_ANSWERS)
            yield Asked(edition.property(name), shown, _dispute_of(edition, typed[name]), more)


def _dispute_of(edition: Edition, claims: Sequence[Claim]) -> Dispute | None:
    """The gravest dispute on two or more of some claims, of these the one on most of them."""
    ids = {claim.id for claim in claims}

    def weight(dispute: Dispute) -> tuple[bool, int]:
        return not is_grave(dispute), -len(ids.intersection(dispute.claims))

    several = (each for each in disputes_among(edition, claims) if weight(each)[1] < -1)
    return min(several, key=weight, default=None)
