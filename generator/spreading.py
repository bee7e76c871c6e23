"""Work on many things, spread over the machine's cores where that is worth a second process.

`spread` gives the results of all work at once, `in_batches` one batch after the other, where they
may be larger than the memory and are wanted one by one.
"""

import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

from generator.errors import CannotRun

B = TypeVar("B")
R = TypeVar("R")

LEAST = 20_000
"""Things below which one process is faster: starting others costs a fraction of a second."""

PIECES = 4
"""In which another process hands over its part: one is taken over while it is at the next."""

STEPS = 20
"""In which this process does its own part: after each it can tell how far it is."""

_AHEAD = 3
"""Batches for each process that are under way or done before they are asked for: enough that none
waits for another's long one, and few enough to be kept in memory."""

_WORK: list[Callable[..., list[Any]]] = []
"""The work under way; a forked process finds it here, and all that it needs, without a copy."""


def spread(
    work: Callable[[int, int], list[R]],
    total: int,
    *,
    worthwhile: bool | None = None,
    meanwhile: Callable[[], None] = lambda: None,
    as_long_as: float = 0,
    tell: Callable[[float], None] = lambda _: None,
) -> list[R]:
    """What ``work(start, end)`` gives for all of ``range(total)``, in order.

    The work must give the same whether it is asked for all at once or part by part. It is worth
    other processes from `LEAST` things on, unless the caller knows better. ``meanwhile`` is done
    in this process before its own part of the work; it takes as long as so many things. ``tell``
    is told the share that is done. Raises `CannotRun` if the machine ends one of the processes.
    """
    if not (total >= LEAST if worthwhile is None else worthwhile) or not _can_fork():
        meanwhile()
        return work(0, total)
    cores = os.cpu_count() or 1
    own = max(0, round((total + as_long_as) / cores - as_long_as))
    pieces = PIECES * (cores - 1)
    bounds = [own + (total - own) * piece // pieces for piece in range(pieces + 1)]
    with _others(work, cores - 1) as others:
        parts = [others.submit(_do, start, end) for start, end in itertools.pairwise(bounds)]
        meanwhile()
        results: list[R] = []
        for start, end in itertools.pairwise(own * step // STEPS for step in range(STEPS + 1)):
            results.extend(work(start, end))
            # The others are about as far.
            tell(end / own if own else 1)
        for part in parts:
            results.extend(part.result())
        return results


def in_batches(
    work: Callable[[B], list[R]], batches: Sequence[B], *, worthwhile: bool
) -> Generator[R]:
    """What ``work(batch)`` gives for each batch, in order; by other processes if it is worth it.

    An exception that the work raises is raised here, in the place of its batch's results. Raises
    `CannotRun` if the machine ends one of the processes.
    """
    if not worthwhile or len(batches) < 2 or not _can_fork():
        for batch in batches:
            yield from work(batch)
        return
    cores = os.cpu_count() or 1
    with _others(work, cores) as others:
        waiting: deque[Future[list[R]]] = deque()
        for batch in batches:
            waiting.append(others.submit(_do, batch))
            if len(waiting) > _AHEAD * cores:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _can_fork() -> bool:
    """Whether there is another core, and a process to be had for it.

    A process with other threads must not be forked: it could inherit a lock that they hold.
    """
    more = (os.cpu_count() or 1) > 1 and not _WORK
    return (
        more and "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    )


@contextmanager
def _others(work: Callable[..., list[Any]], number: int) -> Iterator[ProcessPoolExecutor]:
    """So many processes that do the work, which end with the block, whatever is still waiting."""
    _WORK.append(work)
    context = multiprocessing.get_context("fork")
    others = ProcessPoolExecutor(number, context, initializer=_end_with_parent)
    try:
        yield others
    except BrokenProcessPool as error:
        raise CannotRun(
            "the machine ended a process that does part of the work; is its memory full?"
        ) from error
    finally:
        others.shutdown(cancel_futures=True)
        _WORK.pop()


def _end_with_parent() -> None:
    """Interrupts are the parent's to heed; and whoever kills it does not leave this one waiting."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def wait() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _do(*arguments: Any) -> list[Any]:
    return _WORK[0](*arguments)
