"""Moves the boxes of a layout that a line between two others runs through, where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

COLUMNS, ROWS = 9, 13
"""Places that are tried."""
MOST_MOVES = 12
CLEAR = 7.0
"""Room between a line and a box that it passes."""
APART_X, APART_Y = 56.0, 34.0


@dataclass(frozen=True, slots=True)
class Node:
    """A box with its middle at (x, y)."""

    x: float
    y: float
    width: float
    height: float


Edge = tuple[int, int]


def untangled(
    nodes: Sequence[Node], edges: Sequence[Edge], frame: tuple[float, float]
) -> list[Node]:
    """The nodes, of which some were moved to where fewer lines run through boxes or cross."""
    placed = list(nodes)
    for _ in range(MOST_MOVES):
        faults = [_faults(placed, edges, each) for each in range(len(placed))]
        worst = max(range(len(placed)), key=lambda each: faults[each], default=0)
        if not placed or faults[worst] < 1000:
            break
        best = min(
            _places(placed[worst], frame),
            key=lambda place: _cost(placed, edges, worst, place),
        )
        if _cost(placed, edges, worst, best) >= _cost(placed, edges, worst, placed[worst]):
            break
        placed[worst] = best
    return placed


def _places(node: Node, frame: tuple[float, float]) -> list[Node]:
    room = (frame[0] - node.width - 4, frame[1] - node.height - 4)
    return [
        replace(
            node,
            x=round(node.width / 2 + 2 + room[0] * column / (COLUMNS - 1)),
            y=round(node.height / 2 + 2 + room[1] * row / (ROWS - 1)),
        )
        for column in range(COLUMNS)
        for row in range(ROWS)
    ]


def _cost(nodes: list[Node], edges: Sequence[Edge], node: int, place: Node) -> float:
    """How bad a place for a node is: on another, in a line's way, among crossings, far away."""
    before = nodes[node]
    moved = [*nodes[:node], place, *nodes[node + 1 :]]
    near = sum(
        abs(place.x - other.x) < (place.width + other.width) / 2 + APART_X
        and abs(place.y - other.y) < (place.height + other.height) / 2 + APART_Y
        for index, other in enumerate(nodes)
        if index != node
    )
    own = [edge for edge in edges if node in edge]
    length = sum(
        abs(moved[one].x - moved[other].x) + abs(moved[one].y - moved[other].y)
        for one, other in own
    )
    far = abs(place.x - before.x) + abs(place.y - before.y)
    return 1e6 * near + _faults(moved, edges, node) + 0.5 * length + 0.2 * far


def _faults(nodes: Sequence[Node], edges: Sequence[Edge], node: int) -> float:
    """1,000 for each line through this box, or of this box through another; 100 for a crossing."""
    own = [edge for edge in edges if node in edge]
    others = [edge for edge in edges if node not in edge]
    through = sum(_hits(nodes, edge, node) for edge in others)
    through += sum(
        _hits(nodes, edge, each) for edge in own for each in range(len(nodes)) if each not in edge
    )
    crossings = sum(_cross(nodes, one, other) for one in own for other in others)
    return 1000.0 * through + 100.0 * crossings


def _hits(nodes: Sequence[Node], edge: Edge, node: int) -> bool:
    """Whether a straight line between two boxes runs through a third, or closely by."""
    start, end, box = nodes[edge[0]], nodes[edge[1]], nodes[node]
    low, high = 0.0, 1.0
    for from_, to, middle, half in (
        (start.x, end.x, box.x, box.width / 2 + CLEAR),
        (start.y, end.y, box.y, box.height / 2 + CLEAR),
    ):
        step = to - from_
        if not step:
            if abs(from_ - middle) > half:
                return False
            continue
        first, second = (middle - half - from_) / step, (middle + half - from_) / step
        low, high = max(low, min(first, second)), min(high, max(first, second))
    return low < high


def _cross(nodes: Sequence[Node], one: Edge, other: Edge) -> bool:
    if set(one) & set(other):
        return False
    a, b, c, d = nodes[one[0]], nodes[one[1]], nodes[other[0]], nodes[other[1]]
    return (_side(a, b, c) > 0) != (_side(a, b, d) > 0) and (_side(c, d, a) > 0) != (
        _side(c, d, b) > 0
    )


def _side(a: Node, b: Node, c: Node) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
