"""Two sources compared: a page for each two, and what leads to them.

What they say is paired by property and by dispute. That two sources agree means that both have a
claim on the same matter that nothing sets apart; they may still draw on one report.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.analysis.comparing_values import same_as
from generator.analysis.grouping import DENIED, DEPRECATED
from generator.groups import grouped
from generator.model import Claim, Dispute, Source
from generator.pages.claims import doubted, statement
from generator.pages.context import IndexPage, RecordPage, Table
from generator.pages.contradictions import in_order_of_weight, is_grave
from generator.pages.edition import Edition, kept
from generator.pages.links import COMPARE, HOME, SOURCES, path_of
from generator.pages.manner import manners_of, told
from generator.pages.markdown import EMPTY, Markdown, escape, link, mark

MOST = 12
"""Sources of which each two are compared; of more, nobody reads all pairs."""
_SAID = 3
"""Claims of one side of a row that are told; a page of the source has them all."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """What two sources say of one matter."""

    subject: str
    """The id of what it is on."""
    title: Markdown
    """The property or the question."""
    first: Markdown
    """What the first says; blank where it is silent."""
    relation: str
    """``contradict``, ``differ``, ``agree``, ``first`` or ``second`` (only that one speaks)."""
    second: Markdown
    """What the second says."""


def _path(one: str, other: str) -> str:
    return f"compare/{one}--{other}.md"


def pairs(edition: Edition) -> Iterator[tuple[str, str]]:
    """Each two of the sources, in the order of their signs."""
    if len(edition.signs) <= MOST:
        yield from combinations(edition.signs, 2)


@kept
def pairings(edition: Edition, one: Source, other: str) -> list[Pairing]:
    """The matters on which either speaks: disputes first, then shared claims, then properties."""
    briefing, names = edition.briefing, (one.id, other)
    claims = [
        [it for it in briefing.claims_from.get(each, ()) if it.rank != DEPRECATED] for each in names
    ]
    made: list[Pairing] = []
    paired: set[str] = set()

    def pair(on: str, title: Markdown, sides: Sequence[Sequence[Claim]], relation: str) -> None:
        first, second = (
            _said(edition, side, name) for side, name in zip(sides, names, strict=True)
        )
        made.append(Pairing(on, title, first, relation, second))
        paired.update(claim.id for side in sides for claim in side)

    for dispute in in_order_of_weight(briefing.disputes.values()):
        sides = [[claim for claim in of if claim.id in dispute.claims] for of in claims]
        if all(sides):
            on = briefing.claims[dispute.claims[0]].subject
            asked = link(edition.name(dispute), path_of(dispute))
            pair(on, asked, sides, _relation(edition, dispute, sides))
    for claim in claims[0]:
        if claim in claims[1] and claim.id not in paired:
            pair(claim.subject, statement(edition, claim), ([claim], [claim]), "agree")
    # Typed claims by subject and property; what stands in no table is on the sources' pages.
    matters: dict[tuple[str, str], tuple[list[Claim], list[Claim]]] = {}
    for side, of in enumerate(claims):
        for claim in of:
            if claim.property and claim.value is not None and claim.id not in paired:
                matters.setdefault((claim.subject, claim.property), ([], []))[side].append(claim)
    for (on, name), both in matters.items():
        relation = "first" if both[0] else "second"
        if all(both):
            values = [set(map(_value, side)) for side in both]
            relation = "agree" if values[0] & values[1] else "differ"
        pair(on, edition.property(name), both, relation)
    return made


def _relation(edition: Edition, dispute: Dispute, sides: Sequence[Sequence[Claim]]) -> str:
    """How two sources stand to each other in a dispute in which both speak."""
    if _answers(sides[0]) == _answers(sides[1]):
        return "agree"
    values = [{claim.id: _value(claim) for claim in claims} for claims in sides]
    apart = edition.examination.conflicts.apart(
        # Who says all that the other says, and more, does not contradict it.
        (each for each, value in values[0].items() if value not in values[1].values()),
        (each for each, value in values[1].items() if value not in values[0].values()),
    )
    return "contradict" if is_grave(dispute) and apart else "differ"


def _answers(claims: Sequence[Claim]) -> set[object]:
    """The values that claims give, with what each of them covers and whose it is."""
    return {(_value(claim), claim.subject, claim.scope, claim.parties) for claim in claims}


def _value(claim: Claim) -> object:
    """A value that is affirmed or denied; a statement without one is like no other."""
    if claim.value is None:
        return claim.id
    return claim.property, same_as(claim.value), claim.modality == DENIED


def _said(edition: Edition, claims: Sequence[Claim], source: str) -> Markdown:
    """What a source says, with the marks of its own quotes, and how it says so."""
    lines = []
    for claim in claims[:_SAID]:
        marks = [mark(claim, index) for index in claim.indices_from(source)]
        manners = manners_of(edition.examination, claim, source)
        said = [told(edition, each, linked=False) for each in manners]
        how = Markdown(" · ").join_all([*said, *doubted(edition, [claim])])
        made = f"{statement(edition, claim)}{EMPTY.join_all(marks)} <small>{how}</small>"
        lines.append(Markdown(made))
    if len(claims) > _SAID:
        rest = len(claims) - _SAID
        lines.append(escape(edition.words.count(rest, edition.words.n_more)))
    return Markdown("<br>").join_all(lines)


# --- what two sources say of one matter -----------------------------------------------------------


_RELATIONS = ("contradict", "differ", "agree", "first", "second")


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage(RecordPage):
    """``compare/<one>--<other>.md``."""

    both: Table | None
    """Matters on which both are quoted, by what they are on."""
    alone: Table | None
    """Those on which only one of them is."""
    told: str
    """How often they contradict each other, differ and agree, in words."""
    others: tuple[Markdown, ...]
    """Links to the other comparisons of each of them."""


def index(edition: Edition) -> Iterator[IndexPage]:
    """The index of comparisons; none where there is nothing to compare."""
    words, sources = edition.words, edition.briefing.sources
    rows: list[tuple[Markdown | int, ...]] = []
    for one, other in pairs(edition):
        counts = Counter(each.relation for each in pairings(edition, sources[one], other))
        names = [edition.short_name(sources[each]) for each in (one, other)]
        pair = _pair(edition, one, other, Markdown(" · ").join_all(names))
        named = Markdown(f'<span class="named">{pair}</span>')
        rows.append((named, *(counts[each] for each in _RELATIONS[:3])))
    if rows:
        yield IndexPage(
            path=COMPARE,
            title=words.compare,
            description=words.compare_lead,
            parts=(),
            table=Table(
                Markdown("comparisons"),
                (words.sources, *(words.relations[each] for each in _RELATIONS[:3])),
                tuple(rows),
            ),
        )


def _pair(edition: Edition, one: str, other: str, names: Markdown = EMPTY) -> Markdown:
    signs = f"{edition.sign(one)} {edition.sign(other)} {names}"
    return link(Markdown(signs.strip()), _path(one, other))


def comparisons(edition: Edition, *sources: str) -> tuple[Markdown, ...]:
    """Links to the comparisons of a source, or of two, with others."""
    return tuple(
        Markdown(f'<span class="item">{_pair(edition, *pair)}</span>')
        for pair in pairs(edition)
        if set(pair) & set(sources) and set(pair) != set(sources)
    )


def pages(edition: Edition) -> Iterator[ComparePage]:
    """The page of each two sources."""
    words, sources = edition.words, edition.briefing.sources
    for pair in pairs(edition):
        found = pairings(edition, sources[pair[0]], pair[1])
        both = [each for each in found if each.relation not in ("first", "second")]
        of = Counter(each.relation for each in found)
        told = [
            words.comparing[each].format(edition.number(of[each]))
            for each in _RELATIONS[:3]
            if of[each]
        ]
        matters = words.count(len(both), words.n_matters)
        named = [
            Markdown(f"{edition.sign(each)} {edition.short_link(sources[each])}") for each in pair
        ]
        yield ComparePage(
            path=_path(*pair),
            title=words.two_side_by_side.format(*(edition.signs[each].mark for each in pair)),
            description=words.compare_lead,
            trail=(
                link(words.home, HOME),
                link(words.sources, SOURCES),
                link(words.compare, COMPARE),
            ),
            both=_table(edition, named, both),
            alone=_table(edition, named, [each for each in found if each not in both]),
            told=words.compared_told.format(matters, words.series(told)) if both else "",
            others=comparisons(edition, *pair),
        )


def _table(edition: Edition, named: Sequence[Markdown], found: list[Pairing]) -> Table | None:
    """Pairings by subject, contradictions first."""
    words = edition.words
    rows: list[tuple[Markdown, ...]] = []
    for subject, of in grouped((each.subject, each) for each in found).items():
        group = Markdown(f'<span class="group">{edition.entity(subject)}</span>')
        rows.append((group, EMPTY, EMPTY, EMPTY))
        for each in sorted(of, key=lambda each: _RELATIONS.index(each.relation)):
            said = escape(words.relations[each.relation])
            relation = Markdown(f'<span class="relation {each.relation}">{said}</span>')
            rows.append((each.title, each.first, relation, each.second))
    heads = (words.claims, named[0], words.difference, named[1])
    return Table(Markdown("compared"), heads, tuple(rows)) if rows else None
