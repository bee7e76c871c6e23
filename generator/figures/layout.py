"""Places for labelled nodes: a force-directed layout of boxes that do not overlap.

Linked nodes pull one another, all others push apart (Fruchterman and Reingold, 1991), inside a
frame and with the size of each label in mind. Only sums, products and roots are used, which every
machine rounds alike, so that the same graph has the same picture everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from generator.figures.untangling import Node, untangled

ROUNDS = 260
LAST_ROUNDS = 70
"""In these, nodes also keep away from the lines that pass them."""
MOST_UNTANGLED = 80
"""Pairs of linked nodes beyond which no place is free of lines, and the search takes seconds."""
AWAY = 34.0
GAP_X, GAP_Y = 22.0, 30.0
"""Least room between two boxes."""

# Around a circle, sixteen directions, rounded by hand so that no library of sines is needed.
_CIRCLE = (
    (1.0, 0.0), (0.924, 0.383), (0.707, 0.707), (0.383, 0.924),
    (0.0, 1.0), (-0.383, 0.924), (-0.707, 0.707), (-0.924, 0.383),
    (-1.0, 0.0), (-0.924, -0.383), (-0.707, -0.707), (-0.383, -0.924),
    (0.0, -1.0), (0.383, -0.924), (0.707, -0.707), (0.924, -0.383),
)  # fmt: skip


def placed(
    widths: Sequence[float],
    height: float,
    edges: Sequence[tuple[int, int]],
    frame: tuple[float, float],
) -> list[Node]:
    """A place for each node in the frame (width, height); the first ones begin in the middle."""
    n = len(widths)
    x, y = _beginning(n, frame)
    pairs = sorted({(min(edge), max(edge)) for edge in edges})
    ideal = 0.8 * sqrt(frame[0] * frame[1] / max(n, 1))
    for turn in range(ROUNDS):
        reach = 0.12 * max(frame) * (1 - turn / ROUNDS) + 0.5
        push_x, push_y = _forces(x, y, widths, pairs, ideal)
        if turn >= ROUNDS - LAST_ROUNDS:
            _keep_from_lines(x, y, widths, pairs, push_x, push_y)
        for node in range(n):
            size = sqrt(push_x[node] ** 2 + push_y[node] ** 2) or 1.0
            x[node] += push_x[node] / size * min(size, reach)
            y[node] += push_y[node] / size * min(size, reach)
        _keep_inside(x, y, widths, height, frame)
    for _ in range(200):
        if not _push_apart(x, y, widths, height):
            break
        _keep_inside(x, y, widths, height, frame)
    nodes = [Node(round(x[node]), round(y[node]), widths[node], height) for node in range(n)]
    return untangled(nodes, pairs, frame) if len(pairs) <= MOST_UNTANGLED else nodes


def _beginning(n: int, frame: tuple[float, float]) -> tuple[list[float], list[float]]:
    """Rings around the middle, each a little turned and stretched as the frame is."""
    x: list[float] = []
    y: list[float] = []
    for node in range(n):
        ring = sqrt((node + 0.5) / n)
        across, down = _CIRCLE[(node * 7 + node // 16) % 16]
        x.append(frame[0] / 2 * (1 + 0.8 * ring * across))
        y.append(frame[1] / 2 * (1 + 0.8 * ring * down))
    return x, y


def _forces(
    x: Sequence[float],
    y: Sequence[float],
    widths: Sequence[float],
    pairs: Sequence[tuple[int, int]],
    ideal: float,
) -> tuple[list[float], list[float]]:
    n = len(x)
    push_x, push_y = [0.0] * n, [0.0] * n
    for one in range(n):
        for other in range(one + 1, n):
            across, down = x[one] - x[other], y[one] - y[other]
            if not across and not down:
                across = 0.1 * (one + 1)
            # Broad labels count as farther out, so that they get more room beside them.
            near = max(across * across + down * down, 1.0)
            strength = ideal * ideal / near * (1 + (widths[one] + widths[other]) / 400)
            push_x[one] += across * strength
            push_y[one] += down * strength
            push_x[other] -= across * strength
            push_y[other] -= down * strength
    for one, other in pairs:
        across, down = x[one] - x[other], y[one] - y[other]
        strength = sqrt(across * across + down * down) / ideal
        push_x[one] -= across * strength
        push_y[one] -= down * strength
        push_x[other] += across * strength
        push_y[other] += down * strength
    return push_x, push_y


def _keep_from_lines(
    x: Sequence[float],
    y: Sequence[float],
    widths: Sequence[float],
    pairs: Sequence[tuple[int, int]],
    push_x: list[float],
    push_y: list[float],
) -> None:
    """Pushes nodes away from the lines between others that run through them or close by."""
    for one, other in pairs:
        across, down = x[other] - x[one], y[other] - y[one]
        length = across * across + down * down
        for node in range(len(x)):
            if node in (one, other) or not length:
                continue
            part = ((x[node] - x[one]) * across + (y[node] - y[one]) * down) / length
            if not 0 < part < 1:
                continue
            off_x = x[node] - (x[one] + part * across)
            off_y = y[node] - (y[one] + part * down)
            off = sqrt(off_x * off_x + off_y * off_y) or 0.1
            reach = AWAY + widths[node] / 2 * abs(down) / sqrt(length)
            if off < reach:
                push_x[node] += (off_x or 0.1) / off * (reach - off) * 3
                push_y[node] += off_y / off * (reach - off) * 3


def _push_apart(x: list[float], y: list[float], widths: Sequence[float], height: float) -> bool:
    """Moves boxes that overlap, along the shorter way; whether there were any."""
    moved = False
    for one in range(len(x)):
        for other in range(one + 1, len(x)):
            over_x = (widths[one] + widths[other]) / 2 + GAP_X - abs(x[one] - x[other])
            over_y = height + GAP_Y - abs(y[one] - y[other])
            if over_x <= 0.01 or over_y <= 0.01:
                continue
            moved = True
            if over_x < over_y:
                step = over_x / 2 if x[one] >= x[other] else -over_x / 2
                x[one] += step
                x[other] -= step
            else:
                step = over_y / 2 if y[one] >= y[other] else -over_y / 2
                y[one] += step
                y[other] -= step
    return moved


def _keep_inside(
    x: list[float],
    y: list[float],
    widths: Sequence[float],
    height: float,
    frame: tuple[float, float],
) -> None:
    for node, width in enumerate(widths):
        x[node] = min(max(x[node], width / 2 + 2), frame[0] - width / 2 - 2)
        y[node] = min(max(y[node], height / 2 + 2), frame[1] - height / 2 - 2)
