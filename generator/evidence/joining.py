"""Joining the parts of a quote with omissions: in order, close together, as tightly as possible."""

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from generator.evidence.layout import Layout
from generator.evidence.spans import Span

LONGEST_GAP = 300
"""Code points of the unchanged document between two parts, white space included."""


class Joined(NamedTuple):
    """One way in which the parts of a quote, or the first of them, stand in the document."""

    spans: tuple[Span, ...]
    header_joins: frozenset[int] = frozenset()
    """The parts (from 1) that are a table row joined to its header, the part before."""

    @property
    def start(self) -> int:
        """Where the first part starts."""
        return self.spans[0].start

    @property
    def last(self) -> Span:
        """The last part."""
        return self.spans[-1]


def join(parts: Sequence[Sequence[Span]], layout: Layout) -> tuple[Joined, ...]:
    """The shortest ways to join one place of each part, in order; none contains another.

    ``parts`` holds the places of each part, sorted. Linear in their number.
    """
    chains = [Joined((span,)) for span in parts[0]]
    for places in parts[1:]:
        chains = _extended(chains, places, layout)
    shortest: list[Joined] = []
    for chain in chains:  # sorted by end, so one that starts no later contains an earlier one
        if not shortest or chain.start > shortest[-1].start:
            shortest.append(chain)
    return tuple(shortest)


def _extended(chains: Sequence[Joined], places: Sequence[Span], layout: Layout) -> list[Joined]:
    """For each of the places, the chain to it that starts last, if there is any."""
    extended: list[Joined] = []
    near: deque[Joined] = deque()  # starts fall from left to right: the first is the best in reach
    headers = _best_in_headers(chains, layout)
    following = 0
    for place in places:
        while following < len(chains) and chains[following].last.end <= place.start:
            while near and near[-1].start <= chains[following].start:
                near.pop()
            near.append(chains[following])
            following += 1
        reach = max(place.start - LONGEST_GAP, layout.paragraph_start(place.start))
        while near and near[0].last.end < reach:
            near.popleft()
        table = layout.table_at(place.start)
        in_rows = table is not None and place.start >= table.rows.start
        above = headers.get(table.header) if table and in_rows else None
        # A header within reach is still a header: the rows between are no part of what is said.
        if near and (above is None or near[0].start > above.start):
            extended.append(Joined((*near[0].spans, place), near[0].header_joins))
        elif above is not None:
            joins = above.header_joins | {len(above.spans)}
            extended.append(Joined((*above.spans, place), joins))
    return extended


def _best_in_headers(chains: Sequence[Joined], layout: Layout) -> dict[Span, Joined]:
    """For each table's header row, the chain that ends in it and starts last."""
    headers: dict[Span, Joined] = {}
    for chain in chains:
        table = layout.table_at(chain.last.start)
        if table and chain.last.end <= table.header.end:
            best = headers.setdefault(table.header, chain)
            headers[table.header] = chain if best.start <= chain.start else best
    return headers
