"""Joining the parts of a quote with omissions: in order, close together, as tightly as possible."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from generator.evidence.layout import Layout
from generator.evidence.spans import Span

LONGEST_GAP = 300
"""Code points of the unchanged document between two parts, white space included."""


@dataclass(frozen=True, slots=True)
class Joined:
    """One way in which the parts of a quote stand in the document."""

    spans: tuple[Span, ...]
    header_joins: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Chain:
    """Parts joined up to ``span``: where the first of them starts, and the chain before."""

    start: int
    span: Span
    before: _Chain | None
    across_rows: bool = False


def join(parts: Sequence[Sequence[Span]], layout: Layout) -> tuple[Joined, ...]:
    """The shortest ways to join one place of each part, in order; none contains another.

    ``parts`` holds the places of each part, sorted. Linear in their number.
    """
    chains = [_Chain(span.start, span, None) for span in parts[0]]
    for places in parts[1:]:
        chains = _extended(chains, places, layout)
    shortest: list[Joined] = []
    latest = -1
    for chain in chains:  # sorted by end, so one that starts no later contains an earlier one
        if chain.start > latest:
            latest = chain.start
            shortest.append(_joined(chain))
    return tuple(shortest)


def _extended(chains: Sequence[_Chain], places: Sequence[Span], layout: Layout) -> list[_Chain]:
    """For each of the places, the chain to it that starts last, if there is any."""
    extended: list[_Chain] = []
    near: deque[_Chain] = deque()  # starts fall from left to right: the first is the best in reach
    headers = _best_in_headers(chains, layout)
    following = 0
    for place in places:
        while following < len(chains) and chains[following].span.end <= place.start:
            while near and near[-1].start <= chains[following].start:
                near.pop()
            near.append(chains[following])
            following += 1
        reach = max(place.start - LONGEST_GAP, layout.paragraph_start(place.start))
        while near and near[0].span.end < reach:
            near.popleft()
        header = layout.header_of(place.start)
        above = headers.get(header) if header else None
        # A header within reach is still a header: the rows between are no part of what is said.
        if near and (above is None or near[0].start > above.start):
            extended.append(_Chain(near[0].start, place, near[0]))
        elif above is not None:
            extended.append(_Chain(above.start, place, above, across_rows=True))
    return extended


def _best_in_headers(chains: Sequence[_Chain], layout: Layout) -> dict[Span, _Chain]:
    """For each table's header row, the chain that ends in it and starts last."""
    headers: dict[Span, _Chain] = {}
    tables = iter(layout.tables)
    table = next(tables, None)
    for chain in chains:
        while table and table.header.end < chain.span.end:
            table = next(tables, None)
        if table is None:
            break
        best = headers.get(table.header)
        if table.header.start <= chain.span.start and (best is None or best.start <= chain.start):
            headers[table.header] = chain
    return headers


def _joined(chain: _Chain) -> Joined:
    spans: list[Span] = []
    across: list[bool] = []
    link: _Chain | None = chain
    while link is not None:
        spans.append(link.span)
        across.append(link.across_rows)
        link = link.before
    joins = frozenset(part for part, rows in enumerate(reversed(across)) if rows)
    return Joined(tuple(reversed(spans)), joins)
