"""Two sources compared: a page for each two, and what leads to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.languages.locales import number
from generator.pages.compared import Pairing, pair_path, pairings, pairs
from generator.pages.context import IndexPage, RecordPage, Table, WidePage
from generator.pages.edition import Edition
from generator.pages.links import COMPARE, HOME, SOURCES
from generator.pages.markdown import Markdown, link

_RELATIONS = ("contradict", "differ", "agree", "first", "second")


@dataclass(frozen=True, slots=True)
class Matter:
    """The pairings on one subject."""

    title: Markdown
    """The subject, linked."""
    rows: tuple[Pairing, ...]
    """The pairings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage(WidePage, RecordPage):
    """``compare/<one>--<other>.md``."""

    first: Markdown
    """The one source: sign and name."""
    second: Markdown
    """The other one."""
    matters: tuple[Matter, ...]
    """What they say, by subject; where both speak first."""
    alone: tuple[Matter, ...]
    """What only one of them speaks of."""
    told: str
    """How often they contradict each other, differ and agree, in words."""
    others: tuple[Markdown, ...]
    """Links to the other comparisons of each of them."""


def index(edition: Edition) -> Iterator[tuple[str, IndexPage]]:
    """The index of comparisons; none where there is nothing to compare."""
    words, sources = edition.words, edition.briefing.sources
    rows: list[tuple[Markdown | int, ...]] = []
    for one, other in pairs(edition):
        counts = Counter(each.relation for each in pairings(edition, one, other))
        signs = Markdown(f"{edition.sign(one)} {edition.sign(other)}")
        pair = link(signs, pair_path(edition, one, other))
        names = [edition.short_name(sources[each]) for each in (one, other)]
        rows.append(
            (
                Markdown(f'<span class="named">{pair}</span>'),
                Markdown(" · ").join_all(names),
                *(counts[each] for each in _RELATIONS[:3]),
            )
        )
    if rows:
        yield (
            COMPARE,
            IndexPage(
                title=words.compare,
                description=words.compare_lead,
                parts=(),
                table=Table(
                    Markdown("comparisons"),
                    (
                        words.compare,
                        words.sources,
                        *(words.relations[each] for each in _RELATIONS[:3]),
                    ),
                    tuple(rows),
                ),
            ),
        )


def pages(edition: Edition) -> Iterator[tuple[str, ComparePage]]:
    """The page of each two sources."""
    for one, other in pairs(edition):
        yield _page(edition, one, other)


def _page(edition: Edition, one: str, other: str) -> tuple[str, ComparePage]:
    words, sources = edition.words, edition.briefing.sources
    path = pair_path(edition, one, other)
    found = pairings(edition, one, other)
    both = [each for each in found if each.relation not in ("first", "second")]
    counts = Counter(each.relation for each in found)
    marks = [edition.signs[each].mark for each in (one, other)]
    named = [
        Markdown(f"{edition.sign(each)} {edition.short_link(sources[each])}")
        for each in (one, other)
    ]
    return (
        path,
        ComparePage(
            title=words.two_side_by_side.format(*marks),
            description=words.compare_lead,
            trail=(
                link(words.home, HOME),
                link(words.sources, SOURCES),
                link(words.compare, COMPARE),
            ),
            first=named[0],
            second=named[1],
            matters=tuple(_matters(edition, both)),
            alone=tuple(_matters(edition, [each for each in found if each not in both])),
            told=words.compared_told.format(
                *(
                    number(each, edition.language)
                    for each in (len(both), *(counts[relation] for relation in _RELATIONS[:3]))
                )
            )
            if both
            else "",
            others=tuple(
                link(
                    Markdown(f"{edition.sign(first)} {edition.sign(second)}"),
                    pair_path(edition, first, second),
                )
                for first, second in pairs(edition)
                if {first, second} & {one, other} and {first, second} != {one, other}
            ),
        ),
    )


def _matters(edition: Edition, found: list[Pairing]) -> Iterator[Matter]:
    on: dict[str, list[Pairing]] = {}
    for each in found:
        on.setdefault(each.subject, []).append(each)
    for subject, of in on.items():
        of.sort(key=lambda each: _RELATIONS.index(each.relation))
        yield Matter(edition.entity(subject), tuple(of))
