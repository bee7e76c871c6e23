"""Work in batches by other processes, whose results come one batch after the other.

`generator.spreading` gives the results of all work at once; here they may be larger than the
memory, and are wanted one by one.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from generator.errors import CannotRun

B = TypeVar("B")
R = TypeVar("R")

_AHEAD = 3
"""Batches for each process that are under way or done before they are asked for: enough that none
waits for another's long one, and few enough to be kept in memory."""

_WORK: list[Callable[[Any], list[Any]]] = []
"""The work under way; a forked process finds it here, and all that it needs, without a copy."""


def in_batches(
    work: Callable[[B], list[R]], batches: Sequence[B], *, worthwhile: bool
) -> Generator[R]:
    """What ``work(batch)`` gives for each batch, in order; by other processes if it is worth it.

    An exception that the work raises is raised here, in the place of its batch's results. Raises
    `CannotRun` if the machine ends one of the processes.
    """
    cores = os.cpu_count() or 1
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    # A process with other threads must not be forked: it could inherit a lock that they hold.
    alone = cores < 2 or not can_fork or threading.active_count() > 1 or _WORK
    if alone or not worthwhile or len(batches) < 2:
        for batch in batches:
            yield from work(batch)
        return
    _WORK.append(work)
    context = multiprocessing.get_context("fork")
    others = ProcessPoolExecutor(cores, context, initializer=_leave_interrupts_to_parent)
    try:
        waiting: deque[Future[list[R]]] = deque()
        for batch in batches:
            waiting.append(others.submit(_batch, batch))
            if len(waiting) > _AHEAD * cores:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise CannotRun(
            "the machine ended a process that makes part of the output; is its memory full?"
        ) from error
    finally:
        others.shutdown(cancel_futures=True)
        _WORK.pop()


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _batch(batch: Any) -> list[Any]:
    return _WORK[0](batch)
