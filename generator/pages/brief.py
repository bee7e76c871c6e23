"""The brief of a company or deal: what a reader in a hurry wants to know, each with who says so.

Sums as ranges by who says them, where it stands, what it is in law, the next date, the
contradiction that matters, and how thin the ice is. Nothing is chosen: each answer stands beside
the others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from generator.analysis.grouping import DENIED, NOT_SO, matter_of, takes_part
from generator.groups import grouped
from generator.model import Claim
from generator.pages.accounts import answers_of
from generator.pages.claims import (
    backed_by,
    by_property,
    by_time,
    covers,
    doubted,
    how,
    size_of,
    statement,
    support,
)
from generator.pages.contradictions import DisputeRow
from generator.pages.edition import Edition
from generator.pages.links import TIMELINE
from generator.pages.manner import word
from generator.pages.markdown import EMPTY, Markdown, escape, link, marks
from generator.pages.values import date_words
from generator.quantities.dates import Date
from generator.quantities.measures import MEASURES

_ITEMS = 6
"""Answers to one question that a brief gives; the page has them all."""
_DATES = 2
_UNSURE = ("planned", "forecast", "announced", "reported", "opinion")
_SPEAKERS = 5
_REPORTED = "reported"
"""The modality of what a text relays."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of a brief."""

    label: str
    """What is asked."""
    value: Markdown
    """The answers."""


def typed_facts(edition: Edition, claims: Sequence[Claim], on: str) -> Iterator[Fact]:
    """What claims on ``on`` say: sums and figures by property, then where it stands.

    Properties are in the vocabulary's order.
    """
    properties = edition.briefing.vocabulary.properties
    typed = by_property(edition, filter(takes_part, claims))
    for kinds in (MEASURES, ("term",)):
        for name, of in typed.items():
            if properties[name].value in kinds:
                told = items(edition, by_time(of, latest_first=True), on)
                yield Fact(edition.property(name), told)


def items(edition: Edition, claims: Sequence[Claim], on: str, of: str | None = None) -> Markdown:
    """Values beside each other, each once with the signs of all that give it.

    Those of the latest time come first, of one time what most sources say; doubted ones last.
    ``on`` is what they are on, ``of`` whose they are, where the page says so already.
    """
    latest = by_time(claims, latest_first=True)[0].as_of if claims else None

    def weight(same: Sequence[Claim]) -> tuple[bool, bool, int]:
        sources = {evidence.source for claim in same for evidence in claim.evidence}
        now = latest and any(claim.as_of and latest.overlaps(claim.as_of) for claim in same)
        return any(claim.doubt for claim in same), not now, -len(sources)

    # One plans a sum, another has it as a fact: neither says what the other does.
    apart = (grouped((_open(claim), claim) for claim in same) for same in answers_of(claims))
    answers = sorted(chain.from_iterable(of.values() for of in apart), key=weight)
    return Markdown(" ").join_all(
        [
            Markdown(f'<span class="item">{_value(edition, same, on, of)}</span>')
            for same in answers[:_ITEMS]
        ]
        + ([Markdown("…")] if len(answers) > _ITEMS else [])
    )


def _open(claim: Claim) -> str:
    """In what manner a claim has a sum that no text states as a fact; blank if one does."""
    return claim.modality if claim.modality in (*NOT_SO, _REPORTED) and size_of(claim) else ""


def _value(edition: Edition, claims: Sequence[Claim], on: str, of: str | None) -> Markdown:
    """One answer: its value, what it covers, and who gives it."""
    first = claims[0]
    said = edition.claim_value(first) or statement(edition, first)
    size = size_of(first)
    if size:
        said = Markdown(f'<data value="{size}">{said}</data>')
    covered = covers(edition, first, of=of or on, on=on)
    small = [covered] if covered else []
    period = _period(claims) if size and first.subject in edition.briefing.companies else None
    # What it covers may name the year itself.
    if period and date_words(period, edition.language) not in str(first.scope):
        small.append(edition.date(period))
    if open_ := _open(first):
        # By whose word a text relays it, its proof says; most have long names, and several.
        small.append(word(edition, "relays") if open_ == _REPORTED else how(edition, first))
    if any(claim.derived for claim in claims):
        our_sum = link(edition.words.our_sum, edition.place(first))
        small.append(Markdown(f'<span class="ours">{our_sum}</span>'))
    small += doubted(edition, claims)
    small += [support(edition, each) for each in claims if edition.behind(each).against]
    aside = Markdown(f" <small>{Markdown(', ').join_all(small)}</small>") if small else EMPTY
    said = Markdown(f"{said}{aside}{marks(*claims)}")
    denials = [
        each
        for each in edition.briefing.claims_about.get(first.subject, ())
        if each.modality == DENIED and each.value == first.value
        if matter_of(each) == matter_of(first)
    ]
    if denials:
        denied = escape(edition.words.modality(DENIED))
        said = Markdown(f"{said} <small>{denied}</small>{marks(*denials)}")
    return said


def _period(claims: Sequence[Claim]) -> Date | None:
    """The year that all are of, or another period that is told without an *about*."""
    times = {claim.as_of for claim in claims}
    period = times.pop() if len(times) == 1 else None
    known = period and not period.approximate and period.precision not in ("day", "month")
    return period if known else None


def closing_facts(
    edition: Edition, claims: Sequence[Claim], on: str, grave: DisputeRow | None
) -> Iterator[Fact]:
    """The next date, the contradiction that matters, and how thin the ice is."""
    words = edition.words
    coming = list(_coming(edition, claims))
    if coming:
        more = words.count(len(coming) - _DATES, words.n_more)
        shown = [
            Markdown(f'<span class="item">{_dated(edition, claim)}{marks(claim)}</span>')
            for claim in coming[:_DATES]
        ] + [link(more, TIMELINE)] * (len(coming) > _DATES)
        yield Fact(words.next_date, Markdown(" ").join_all(shown))
    if grave:
        told = f'{grave.question} <span class="told">{grave.told}</span>'
        yield Fact(words.contradiction, Markdown(told))
    if claims:
        yield Fact(words.thin_ice, _ice(edition, claims, on))


def _dated(edition: Edition, claim: Claim) -> Markdown:
    """A statement after its date, if it does not name that itself."""
    when, said = edition.claim_value(claim), statement(edition, claim)
    return (
        said
        if when.casefold() in said.casefold()
        else Markdown(f"{when}{edition.words.colon} {said}")
    )


def _coming(edition: Edition, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Dates that were still to come when the newest of the sources was written."""
    newest = edition.findings.newest
    dated = [
        (claim.value.sort_key, claim)
        for claim in claims
        if isinstance(claim.value, Date)
        and claim.modality in _UNSURE
        and claim.rank != "deprecated"
        and (claim.value.latest or date.max) >= newest
    ]
    for _, claim in sorted(dated, key=lambda each: (each[0], each[1].id)):
        yield claim


def _ice(edition: Edition, claims: Sequence[Claim], on: str) -> Markdown:
    """How many texts there are, of how many origins, and how much one text alone says."""
    words = edition.words
    ways = [way for claim in claims for way in edition.behind(claim).ways]
    alone = sum(len(edition.behind(claim).sources) == 1 for claim in claims)
    counted = [backed_by(words, ways)]
    known = edition.briefing.sources
    if not any(known[way.source].original for way in ways if way.source in known):
        counted.append(words.none_original)
    if len({way.source for way in ways}) > 1:
        counted.append(
            words.in_one_text.format(
                edition.number(alone), words.count(len(claims), words.n_claims)
            )
        )
    people = edition.briefing.people
    speaking = dict.fromkeys(each.by for each in claims if each.by in people and each.by != on)
    said = escape(", ".join(counted))
    if speaking:
        names = words.series([edition.link(people[each]) for each in speaking if each], _SPEAKERS)
        said = Markdown(f"{said} · {escape(words.named_speakers)} {names}")
    return said
