"""What pictures say by themselves; ``{}`` is where a name or number goes."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.words import Words


@dataclass(frozen=True, slots=True)
class PictureWords(Words):
    """What pictures say by themselves."""

    # Flows
    as_texts_have_it: str
    """Before the days at which the picture can be seen."""
    all_texts: str
    """The last of them."""
    show: str
    only: str
    also: str
    done: str
    open: str
    halted: str
    in_a_circle: str
    no_sum: str
    no_direction: str
    together: str
    """After a sum that is that of several flows."""
    """The sums of one width of line."""
    flows_noted: str
    undrawn: str
    in_parts: str
    """Before deals whose sums for several stand in their parts."""
    circles: str
    one_way: str
    givers: str
    getters: str
    without: str
    # Sums
    who_says: str
    sums_noted: str
    log_scale: str
    no_currency: str
    # Time
    happened: str
    expected: str
    a_day: str
    some_time: str
    one_end: str
    axis_jumps: str
    # A text
    quoted: str
    not_quoted: str
    not_covered: str
    left_out: str
