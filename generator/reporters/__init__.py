"""Diagnostics for people and for programs: one small module a format, one table of them."""

from collections.abc import Callable, Mapping

from generator.report import Report
from generator.reporters import github, json, sarif, text

REPORTERS: Mapping[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json.render,
    "sarif": sarif.render,
    "github": github.render,
}
"""What ``check --format`` offers: each gives the whole output, with its last newline."""
REPORTERS_OF_A_REPOSITORY = frozenset({"sarif", "github"})
"""Those whose paths begin where the command runs, and not in the root."""
