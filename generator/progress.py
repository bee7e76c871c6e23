"""Progress of long work: which stage is under way, and how much of it is done."""

from typing import Protocol


class Progress(Protocol):
    """Is told of a stage as it begins, and then of the share of it that is done, from 0 to 1."""

    def __call__(self, stage: str, done: float = 0, /) -> None: ...


def unwatched(stage: str, done: float = 0, /) -> None:
    """What takes reports of progress and shows none."""
