"""What stood in an earlier state of a briefing, under the ids that it has now."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

R = TypeVar("R")


def by_present_ids(
    former: Mapping[str, Iterable[str]], before: Mapping[str, R]
) -> tuple[dict[str, R], dict[str, R]]:
    """The records of before by the ids that they have now, and those that nothing is left of.

    ``former`` are the ids that records of one kind had, by those that they have; a company and a
    deal may have had the same. An id that a record has is its own, whichever had it before; of two
    records that became one, that which had its id is it, and the other is gone.
    """
    now = {earlier: present for present, ids in former.items() for earlier in ids}
    now |= {present: present for present in former}
    kept: dict[str, R] = {}
    gone: dict[str, R] = {}
    for earlier in sorted(before, key=lambda each: now.get(each) != each):
        present = now.get(earlier)
        if present is None or present in kept:
            gone[earlier] = before[earlier]
        else:
            kept[present] = before[earlier]
    return kept, gone
