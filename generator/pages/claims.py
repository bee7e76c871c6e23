"""Claims as pages show them: in full, on one line, in groups."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import PurePosixPath
from typing import Any

from generator.analysis.corroboration import Way
from generator.groups import grouped
from generator.languages.page_words import PageWords, spoken
from generator.model import Claim, Company, Deal, Entity, Person
from generator.pages.context import MOST, head_of
from generator.pages.contradictions import is_grave, question, question_mark
from generator.pages.edition import Edition, kept
from generator.pages.links import path_of, way, word_of
from generator.pages.manner import manners_of, told
from generator.pages.markdown import EMPTY, Markdown, escape, identifier, link, marks
from generator.pages.values import capitalised
from generator.quantities.amounts import Amount

_MANNERS = 3
"""Manners told beside a claim; its notes have those of each source."""


@dataclass(frozen=True, slots=True)
class ClaimBlock:
    """One claim in full: the context of ``claim.md.jinja``."""

    anchor: Markdown
    """Its id."""
    place: Markdown
    """Where its permanent address leads."""
    former: tuple[Markdown, ...]
    """The ids that it had, which lead to it."""
    statement: Markdown
    """What is claimed, marked with its language."""
    footnotes: Markdown
    """The marks of its footnotes."""
    marks: tuple[Markdown, ...]
    """How its sources put it, by whose word and of when; what it covers; how it is supported, where
    that is not by one source alone; what the editor thinks of it, if not the usual, and whether a
    person has read its figure."""
    questions: tuple[Markdown, ...]
    """Links to its disputes."""
    rank_class: Markdown
    """What the editor thinks of it, as a word for the style sheet."""
    ours: Markdown
    """How our arithmetic comes by it; blank for what a source says."""
    doubt: Markdown
    """Why the editor doubts it."""
    note: Markdown
    """The editor's note."""


def block(edition: Edition, claim: Claim, place: str = "") -> Markdown:
    """A claim in full, at its permanent place or, if that is given, away from it."""
    asked = edition.briefing.disputes_on.get(claim.id, ())
    context = ClaimBlock(
        anchor=escape(claim.id),
        place=Markdown(way(place or f"#{claim.id}")),
        former=tuple(escape(each) for each in claim.former_ids),
        statement=statement(edition, claim),
        footnotes=marks(claim),
        marks=tuple(filter(None, _marks(edition, claim))),
        questions=tuple(question(edition, each) for each in asked),
        rank_class=escape(claim.rank),
        ours=ours(edition, claim),
        doubt=edition.text(claim.doubt) if claim.doubt else EMPTY,
        note=edition.text(claim.note) if claim.note else EMPTY,
    )
    template = edition.templates.get_template("claim.md.jinja")
    return Markdown(template.render(claim=context, words=edition.words))


def _marks(edition: Edition, claim: Claim) -> Iterator[Markdown]:
    words = edition.words
    for manner in manners_of(edition.examination, claim)[:_MANNERS]:
        yield told(edition, manner)
    yield covers(edition, claim)
    yield support(edition, claim)
    yield escape({"deprecated": words.deprecated, "preferred": words.preferred}.get(claim.rank, ""))
    if claim.read_by is not None:
        yield escape(words.read_by_editor)


def ours(edition: Edition, claim: Claim) -> Markdown:
    """How a derived value follows from others: our arithmetic, said to be ours; blank else."""
    if claim.derived is None:
        return EMPTY
    known = edition.briefing.claims
    parts = [
        link(edition.claim_value(known[each]), edition.place(known[each]))
        for each in claim.derived.claims
        if each in known
    ]
    said = escape(edition.words.derivations.get(claim.derived.operation, claim.derived.operation))
    proof = marks(*(known[each] for each in claim.derived.claims if each in known))
    return Markdown(f"{said}{edition.words.colon} {Markdown(', ').join_all(parts)}{proof}")


@kept
def line(edition: Edition, claim: Claim, *, dated: bool = False) -> Markdown:
    """A claim in one line away from its place: what is said, by whom and how, what contradicts it.

    ``dated``: its date is told beside the line, so not in it.
    """
    shown = [how(edition, claim, dated=dated), *doubted(edition, [claim])]
    disputes = edition.briefing.disputes_on.get(claim.id, ())
    grave = next((each for each in disputes if is_grave(each)), None)
    if grave:
        shown.append(question_mark(edition, grave))
    aside = Markdown(" · ").join_all(shown)
    at = way(edition.place(claim))
    said, proof = statement(edition, claim), marks(claim)
    named = escape(edition.words.permalink_elsewhere)
    place = f'[#]({at}){{ .claim-link title="{named}" aria-label="{named}" }}'
    return Markdown(f"{said}{proof} <small>{aside}&#160;{place}</small>")


def how(edition: Edition, claim: Claim, *, dated: bool = True) -> Markdown:
    """How a claim's sources put it; of what is our own arithmetic, that it is ours.

    ``dated``: its date is told beside it, so not in it.
    """
    if not claim.evidence:
        return Markdown(f'<span class="ours">{escape(edition.words.our_sum)}</span>')
    first, *others = manners_of(edition.examination, claim)[:_MANNERS]
    manners = [replace(first, when=()) if dated else replace(first, when=first.when[:1])]
    manners += [replace(each, when=()) for each in others]
    return Markdown(" · ").join_all(told(edition, each, linked=False) for each in manners)


def doubted(edition: Edition, claims: Iterable[Claim]) -> list[Markdown]:
    """That the editor doubts one of some claims of one value, as one mark; none else."""
    return [escape(edition.words.doubted)] if any(claim.doubt for claim in claims) else []


def size_of(claim: Claim) -> Markdown:
    """What a table sorts an amount by: its unit, then its greatest number in base units."""
    if not isinstance(claim.value, Amount):
        return EMPTY
    number = claim.value.plain.high or claim.value.plain.low
    return escape(f"{claim.value.unit} {number or 0:f}")


@kept
def statement(edition: Edition, claim: Claim) -> Markdown:
    """What is claimed, marked with its language."""
    return edition.text(claim.statement)


def backed_by(words: PageWords, ways: Collection[Way]) -> str:
    """How many sources say so, from how many origins: `3 sources, at least 1 origin`."""
    sources = {way.source for way in ways}
    counted = words.count(len(sources), words.n_sources)
    if len(sources) < 2:
        return counted
    origins = {way.origin for way in ways if way.known}
    told = words.count(len(origins) or 1, words.n_origins)
    if not all(way.known for way in ways):
        told = words.at_least.format(told)
    return f"{counted}, {told}"


@kept
def support(edition: Edition, claim: Claim) -> Markdown:
    """How many sources from how many known origins support a claim, and how many refute it.

    Blank where one supports it, and none refutes it.
    """
    words = edition.words
    behind = edition.behind(claim)
    counted = backed_by(words, behind.ways)
    if not behind.against:
        return escape(counted) if len(behind.sources) > 1 else EMPTY
    against = escape(words.count(len(behind.against), words.n_against))
    if behind.sources:
        against = Markdown(f"{escape(words.contested)}{words.colon} {against}")
    return Markdown(f'{escape(counted)} · <strong class="against">{against}</strong>')


def covers(
    edition: Edition, claim: Claim, of: str | None = None, on: str | None = None
) -> Markdown:
    """What a claim's value covers, and whose it is, if not that of its subject or of ``of``.

    Its subject comes first if it is another one than ``on``, if that is given; a name that begins
    with whose it is says that too: *Aurora’s part*.
    """
    parts = []
    named = {of}
    if on is not None and claim.subject != on:
        parts.append(edition.entity(claim.subject))
        known = edition.briefing.entities
        title = known[claim.subject].name
        named |= {
            each for each in claim.parties if re.match(rf"{re.escape(known[each].name)}\b", title)
        }
    if claim.scope:
        parts.append(escape(claim.scope))
    if not (len(claim.parties) == 1 and named.issuperset(claim.parties)):
        parts += [edition.entity(each) for each in claim.parties if each != claim.subject]
    return Markdown(", ").join_all(parts) if parts else EMPTY


# --- order ------------------------------------------------------------------------------------


def by_time(claims: Iterable[Claim], *, latest_first: bool = False) -> list[Claim]:
    """Claims in the order of the time they speak of, those without a time last.

    With the latest first, of times that overlap the one that begins later comes before the other:
    *2026* may be any day from January on.
    """
    claims = list(claims)
    dated = [(claim.as_of.sort_key, claim) for claim in claims if claim.as_of]
    dated.sort(key=itemgetter(0), reverse=latest_first)
    return [claim for _, claim in dated] + [claim for claim in claims if not claim.as_of]


def by_property(edition: Edition, claims: Iterable[Claim]) -> dict[str, tuple[Claim, ...]]:
    """The typed claims among some, by property, in the vocabulary's order."""
    typed = grouped((each.property, each) for each in claims if each.value is not None)
    return {name: typed[name] for name in edition.briefing.vocabulary.properties if name in typed}


# --- the record of a page -------------------------------------------------------------------------


_MOST_LINES = 200
"""Lines of a page on claims that are told in full elsewhere; a browser opens so many at once."""
_LEAST_LINES = 50
"""Of them those that are left for claims without a fold of their own."""
_OWN_FOLD = 4
"""So many claims on another subject get a fold of their own; fewer share one."""
_NAMED = 6
"""So many of the groups that share a fold give it its name."""
_OPENED = 12
"""Claims that fill a screen."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Claims under one title, as a rule closed until a reader opens them."""

    title: Markdown
    """The theme, or what the claims are on."""
    anchor: Markdown
    """Its id, which no claim can have."""
    count: str
    """How many claims there are."""
    more: Markdown = EMPTY
    """A link to the page where they are told in full; blank if that is this one."""
    claims: tuple[Markdown, ...] = ()
    """The claims in full, by time."""
    lines: tuple[Markdown, ...] = ()
    """Claims that are told in full elsewhere, in one line each."""
    notice: str = ""
    """How many of how many are shown; blank if all are."""
    opened: bool = False
    """Whether it stands open from the first."""


@dataclass(frozen=True, slots=True)
class Group:
    """Claims on a record that belong together: of one property, or on one theme."""

    title: Markdown
    anchor: str
    """Its id, which no claim can have."""
    claims: tuple[str, ...]
    """Their ids, by time."""
    part: str = ""
    """Which of how many they are, where a page has not all of them."""

    def count(self, edition: Edition) -> str:
        """How many claims there are."""
        return self.part or edition.number(len(self.claims))

    def link(self, edition: Edition, path: str) -> Markdown:
        """A link to it on a page, with how many claims there are."""
        count = escape(self.count(edition))
        return Markdown(f"{link(self.title, f'{path}#{self.anchor}')} <small>{count}</small>")

    def told(self, edition: Edition, *, at_place: bool = True) -> Fold:
        """Its claims in full, at their permanent places or, standing open, away from them."""
        claims = (edition.briefing.claims[each] for each in self.claims)
        return Fold(
            title=self.title,
            anchor=identifier(self.anchor),
            count=self.count(edition),
            claims=tuple(
                block(edition, each, "" if at_place else edition.place(each)) for each in claims
            ),
            opened=not at_place,
        )


def record_of(
    edition: Edition, entity: Entity, without: Set[str] = frozenset()
) -> tuple[Fold, ...]:
    """The folds of an entity's page: on itself by theme, then by what else the claims are on.

    Where it has further pages, the claims on itself have only their addresses here, which lead on.
    ``without`` are ids of claims that the page tells elsewhere.
    """
    claims = edition.briefing.claims_on.get(entity.id, ())
    own = edition.briefing.claims_about.get(entity.id, ())
    others = [each for each in claims if each.subject != entity.id and each.id not in without]
    further = further_pages(edition, entity)
    told = (
        [_led_on(edition, edition.number(len(own)), further)]
        if further
        else [group.told(edition) for group in _joined(_by_theme(own), fewest=2)]
    )
    elsewhere = by_subject(edition, others, beside=bool(told))
    return *told, *elsewhere, *_withdrawn(edition, entity)


def further_pages(edition: Edition, entity: Entity) -> list[tuple[dict[str, Any], list[Group]]]:
    """The pages of the claims on an entity, none if they fit on its own, with what is on each.

    Of each page the fields of `ListPage`. A group stands on one page if one can hold it. A browser
    opens some 8,000 elements at once, and a claim in full is forty.
    """
    about = edition.briefing.claims_about.get(entity.id, ())
    if len(about) <= MOST:
        return []
    path = f"{path_of(entity).removesuffix('.md')}_claims.md"
    title = f"{entity.name}{edition.words.colon} {edition.words.claims}"
    pages: list[tuple[dict[str, Any], list[Group]]] = []
    room = 0
    for group in _in_groups(edition, about):
        for start in range(0, len(group.claims), MOST):
            claims = group.claims[start : start + MOST]
            part = ""
            if len(claims) < len(group.claims):
                span = map(edition.number, sorted({start + 1, start + len(claims)}))
                part = f"{'–'.join(span)} / {edition.number(len(group.claims))}"
            if len(claims) > room:
                pages.append((head_of(path, title, len(pages) + 1), []))
                room = MOST
            room -= len(claims)
            pages[-1][1].append(replace(group, claims=claims, part=part))
    for own, _ in pages:
        own["parts"] = tuple(
            Markdown(
                f'<span class="{"here" if head is own else "there"}">'
                f"{group.link(edition, head['path'])}</span>"
            )
            for head, groups in pages
            for group in groups
        )
    return pages


def _led_on(
    edition: Edition, count: str, pages: Iterable[tuple[Mapping[str, Any], Iterable[Group]]]
) -> Fold:
    """The addresses of the claims of further pages, those of each group with a link to it."""
    links: list[Markdown] = []
    for head, groups in pages:
        for group in groups:
            claims = (edition.briefing.claims[each] for each in group.claims)
            ids = (each for claim in claims for each in (claim.id, *claim.former_ids))
            anchors = "".join(f'<i id="{escape(each)}"></i>' for each in ids)
            on = group.link(edition, head["path"])
            links.append(Markdown(f'<span class="elsewhere">{anchors}{on}</span>'))
    return Fold(
        title=escape(edition.words.claims),
        anchor=identifier("_further"),
        count=count,
        more=Markdown(" · ").join_all(links),
        opened=True,
    )


def _in_groups(edition: Edition, claims: Sequence[Claim]) -> list[Group]:
    """Many claims by property, in the vocabulary's order, those without one by theme.

    Groups of a hundredth of all or less are joined, so that there are fewer than a hundred.
    """
    typed = by_property(edition, claims)
    groups = [
        Group(edition.property(name), f"_property-{name}", _ids_by_time(of))
        for name, of in typed.items()
    ]
    groups += _by_theme(each for each in claims if each.property not in typed)
    return _joined(groups, fewest=1 + len(claims) // 100)


def _by_theme(claims: Iterable[Claim]) -> list[Group]:
    """Claims by the files that they stand in."""
    themes = grouped((PurePosixPath(claim.place.path).stem, claim) for claim in claims)
    return [
        Group(escape(capitalised(spoken(theme))), f"_theme-{word_of(theme)}", _ids_by_time(of))
        for theme, of in themes.items()
    ]


def _ids_by_time(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in by_time(claims))


def _joined(groups: Sequence[Group], fewest: int) -> list[Group]:
    """Groups of which those with fewer claims than that are one, which comes last."""
    few = [group for group in groups if len(group.claims) < fewest]
    joined = [group for group in groups if len(group.claims) >= fewest]
    if few:
        titles = [group.title for group in few[:_NAMED]] + [Markdown("…")] * (len(few) > _NAMED)
        claims = tuple(each for group in few for each in group.claims)
        joined.append(Group(Markdown(" · ").join_all(titles), few[0].anchor, claims))
    return joined


def by_subject(
    edition: Edition,
    claims: Iterable[Claim],
    prefix: str = "_on",
    *,
    opened: bool = False,
    beside: bool = False,
) -> Iterator[Fold]:
    """Claims that are told in full elsewhere, by what they are on: deals, then companies, people.

    A few on one thing share a fold with others, and so do those beyond what a page can hold.
    ``opened``: they stand open from the first, if a screen holds them. ``beside``: other folds
    stand before them, so that those which share one are in other contexts.
    """
    on = grouped((claim.subject, claim) for claim in claims)
    folds: list[tuple[Markdown, str, Markdown, Sequence[Claim], int]] = []
    few: list[Claim] = []
    left = _MOST_LINES
    for kind in (Deal, Company, Person):
        for subject, of in on.items():
            entity = edition.briefing.entities.get(subject)
            if not isinstance(entity, kind):
                continue
            if len(of) < _OWN_FOLD or not left:
                few += by_time(of)
                continue
            folds.append((edition.name(entity), subject, edition.link(entity), by_time(of), left))
            left = max(0, left - len(of))
    if few:
        most = max(left, _LEAST_LINES)
        words = edition.words
        title = escape(words.in_other_contexts if beside or folds else words.claims)
        folds.append((title, "_others", EMPTY, few, most))
    for title, anchor, more, listed, most in folds:
        count = edition.number(len(listed))
        cut = edition.words.first_of.format(edition.number(most), count)
        yield Fold(
            title=title,
            anchor=identifier(f"{prefix}-{anchor}"),
            count=count,
            more=more,
            lines=tuple(line(edition, claim) for claim in listed[:most]),
            notice=cut if len(listed) > most else "",
            opened=opened and sum(map(len, on.values())) <= _OPENED,
        )


def _withdrawn(edition: Edition, entity: Entity) -> Iterable[Fold]:
    """Claims on an entity that were taken back: they keep their address, and say why."""
    gone = edition.briefing.withdrawn_about.get(entity.id, ())
    if gone:
        told = []
        for claim in gone:
            assert claim.withdrawn is not None
            successor = edition.briefing.claims.get(claim.withdrawn.successor or "")
            instead = f"<br>→ {line(edition, successor)}" if successor else ""
            anchors = "".join(f'<span id="{escape(each)}"></span>' for each in claim.former_ids)
            anchors += f'<span id="{escape(claim.id)}"></span>'
            told.append(
                Markdown(
                    f"{anchors}<s>{edition.text(claim.statement)}</s>"
                    f"<br><small>{edition.text(claim.withdrawn.reason)}</small>{instead}"
                )
            )
        title, count = escape(edition.words.withdrawn), edition.number(len(gone))
        yield Fold(title, identifier("_withdrawn"), count, lines=tuple(told))
