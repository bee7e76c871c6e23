"""What changed, for people and for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.comparing_states import Changed, Comparison

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def render_text(comparison: Comparison) -> str:
    """A block a kind, a line a record, below it the fields that are different."""
    lines = []
    for kind, changed in comparison.items():
        lines.append(f"{kind}: {_counted(changed)}")
        for each in changed:
            lines.append(f"  {_SIGNS[each.what]} {each.id}: {each.says}")
            lines += [
                f"      {change.field}: `{change.before}` → `{change.after}`"
                for change in each.changes
            ]
            if each.claims:
                lines.append(f"      claims: {', '.join(each.claims)}")
    return "".join(f"{line}\n" for line in lines)


def _counted(changed: tuple[Changed, ...]) -> str:
    counts = Counter(each.what for each in changed)
    told = [f"{counts[what]:,} {what}" for what in _SIGNS if counts[what]]
    return ", ".join(told) or "no change"


def render_json(comparison: Comparison) -> str:
    """The same as one object: a list for each kind."""
    shape = {
        "version": 1,
        **{kind: [asdict(each) for each in changed] for kind, changed in comparison.items()},
    }
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


CHANGE_REPORTERS: Mapping[str, Callable[[Comparison], str]] = {
    "text": render_text,
    "json": render_json,
}
