"""How much longer work takes on twice the text: a ratio, never seconds."""

from __future__ import annotations

import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Of this process alone."""
    began = time.process_time()
    work()
    return time.process_time() - began


def takes_linear_time(once: Callable[[], object], twice: Callable[[], object], name: str) -> None:
    """Whether twice the work takes less than three times as long, in one of three tries."""
    for _ in range(3):
        second = seconds(twice)
        if second < 0.02 or second < 3 * (first := seconds(once)):
            return
    raise AssertionError(f"{name}: {first:.3f} s, and {second:.3f} s for twice the text")
