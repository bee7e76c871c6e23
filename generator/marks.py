"""Where the fields of a record stand, kept compactly: there are hundreds of thousands of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain


class Marks(Mapping[str, tuple[int, int]]):
    """Line and column by name, of one record; there are so many of these that they are compact.

    Most records of a kind have the same names in the same order, and share them.
    """

    __slots__ = ("_marks", "_names")

    def __init__(self, names: tuple[str, ...], marks: tuple[int, ...]) -> None:
        self._names = names
        self._marks = marks
        """Lines and columns in turn."""

    @staticmethod
    def of(marks: Mapping[str, tuple[int, int]]) -> Marks:
        """The same marks, compact."""
        return _shared(tuple(marks), tuple(chain.from_iterable(marks.values())))

    def __getitem__(self, name: str) -> tuple[int, int]:
        try:
            at = 2 * self._names.index(name)
        except ValueError:
            raise KeyError(name) from None
        return self._marks[at], self._marks[at + 1]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __repr__(self) -> str:
        return f"Marks({self._names}, {self._marks})"

    def __reduce__(self) -> tuple[Callable[..., Marks], tuple[tuple[str, ...], tuple[int, ...]]]:
        return _shared, (self._names, self._marks)


def _shared(names: tuple[str, ...], marks: tuple[int, ...]) -> Marks:
    return Marks(_NAMES.setdefault(names, names), marks)


_NAMES: dict[tuple[str, ...], tuple[str, ...]] = {}
