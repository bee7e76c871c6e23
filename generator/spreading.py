"""Work in batches, by other processes where that is worth it."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent import futures  # which imports what starts processes when that is asked for
from contextlib import contextmanager
from typing import Any, TypeVar

from generator.errors import CannotRun

B = TypeVar("B")
R = TypeVar("R")

MANY = 2_000
"""Claims from which on other processes are worth starting, which takes a tenth of a second: proving
so many, holding them against the rules or making their pages takes seconds."""

_AHEAD = 3
"""Batches for each process that are under way or done before they are asked for: enough that none
waits for another's long one, and few enough to be kept in memory."""

_WORK: list[Callable[..., list[Any]]] = []
"""The work under way; a forked process finds it here, and all that it needs, without a copy."""


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
        waiting: deque[futures.Future[list[R]]] = deque()
        for batch in batches:
            with _interrupted_later():
                waiting.append(others.submit(_do, batch))
            if len(waiting) > _AHEAD * cores:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def batches_of(works: Iterable[B], size: Callable[[B], int], at_once: int) -> list[list[B]]:
    """Works in batches of not much more than so much together."""
    batches: list[list[B]] = []
    room = 0
    for work in works:
        if room <= 0:
            batches.append([])
            room = at_once
        batches[-1].append(work)
        room -= size(work)
    return batches


_ENDED = "the machine ended a process that does part of the work; is its memory full?"


def _can_fork() -> bool:
    """Whether there is another core, and a process to be had for it.

    A process with other threads must not be forked: it could inherit a lock that they hold.
    """
    more = (os.cpu_count() or 1) > 1 and not _WORK
    return (
        more and "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    )


@contextmanager
def _others(work: Callable[..., list[Any]], number: int) -> Iterator[futures.ProcessPoolExecutor]:
    """So many processes that do the work, which end with the block, whatever is still waiting."""
    _WORK.append(work)
    context = multiprocessing.get_context("fork")
    others = futures.ProcessPoolExecutor(number, context, initializer=_end_with_parent)
    try:
        yield others
    except futures.BrokenExecutor as error:
        raise CannotRun(_ENDED) from error
    finally:
        others.shutdown(cancel_futures=True)
        _WORK.pop()


@contextmanager
def _interrupted_later() -> Iterator[None]:
    """Whoever interrupts while a process is begun is heeded when it is there.

    What Python does around a fork would swallow that, and tell of it at length.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


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
