"""Work on many things, spread over the machine's cores where that is worth a second process."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

R = TypeVar("R")

LEAST = 20_000
"""Things below which one process is faster: starting others costs a fraction of a second."""

PIECES = 4
"""In which another process hands over its part: one is taken over while it is at the next."""

_WORK: list[Callable[[int, int], Any]] = []
"""The work under way; a forked process finds it here, and all that it needs, without a copy."""


def spread(
    work: Callable[[int, int], list[R]],
    total: int,
    *,
    worthwhile: bool | None = None,
    meanwhile: Callable[[], None] = lambda: None,
    as_long_as: float = 0,
) -> list[R]:
    """What ``work(start, end)`` gives for all of ``range(total)``, in order.

    The work must give the same whether it is asked for all at once or part by part. It is worth
    other processes from `LEAST` things on, unless the caller knows better. ``meanwhile`` is done
    in this process before its own part of the work; it takes as long as so many things.
    """
    cores = os.cpu_count() or 1
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    # A process with other threads must not be forked: it could inherit a lock that they hold.
    alone = cores < 2 or not can_fork or threading.active_count() > 1 or _WORK
    if alone or not (total >= LEAST if worthwhile is None else worthwhile):
        meanwhile()
        return work(0, total)
    own = max(0, round((total + as_long_as) / cores - as_long_as))
    pieces = PIECES * (cores - 1)
    bounds = [own + (total - own) * piece // pieces for piece in range(pieces + 1)]
    context = multiprocessing.get_context("fork")
    _WORK.append(work)
    try:
        with ProcessPoolExecutor(cores - 1, mp_context=context) as others:
            parts = [others.submit(_part, start, end) for start, end in itertools.pairwise(bounds)]
            meanwhile()
            results = work(0, own)
            for part in parts:
                results.extend(part.result())
            return results
    finally:
        _WORK.pop()


def _part(start: int, end: int) -> list[Any]:
    return list(_WORK[0](start, end))
