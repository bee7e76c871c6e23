"""What restricted YAML is read into: strings, mappings and lists that know where they stand."""

from typing import TypeAlias

Mark: TypeAlias = tuple[int, int]
"""Line and column, from 1, in code points."""


class Map(dict[str, "Node"]):
    """A mapping, with where it starts and where each of its keys and values stands."""

    __slots__ = ("keys_at", "start", "values_at")

    def __init__(self, start: Mark) -> None:
        super().__init__()
        self.start = start
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}


class List(list["Node"]):
    """A sequence, with where it starts and where each of its items stands."""

    __slots__ = ("items_at", "start")

    def __init__(self, start: Mark) -> None:
        super().__init__()
        self.start = start
        self.items_at: list[Mark] = []


Node: TypeAlias = str | Map | List
