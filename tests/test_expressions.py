"""Regular expressions that every Python from 3.11.0 on reads alike."""

from __future__ import annotations

import re
from pathlib import Path

import generator

_POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{+[\d,]+\}+)\+")


def test_no_group_is_possessive() -> None:
    # Before 3.11.5 Python loses its place in one that holds a choice (gh-106052).
    modules = Path(generator.__file__).parent.rglob("*.py")
    found = [
        f"{module.name}:{number}"
        for module in modules
        for number, line in enumerate(module.read_text("utf-8").splitlines(), 1)
        if _POSSESSIVE_GROUP.search(line)
    ]
    assert found == []
