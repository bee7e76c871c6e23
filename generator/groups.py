"""Things in groups."""

from collections.abc import Iterable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """What belongs to each key; keys and things in the order in which they first come."""
    groups: dict[K, list[V]] = {}
    for key, thing in pairs:
        groups.setdefault(key, []).append(thing)
    return {key: tuple(things) for key, things in groups.items()}
