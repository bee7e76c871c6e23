"""Diagnostics for people and for programs: one small module a format, one table of them."""

from collections.abc import Callable, Mapping

from generator.report import Report
from generator.reporters import github, json, sarif, text

REPORTERS: Mapping[str, Callable[[Report, str], str]] = {
    "text": text.render,
    "json": json.render,
    "sarif": sarif.render,
    "github": github.render,
}
"""What ``check --format`` offers: each gives the whole output, with its last newline.

They are given a report, and the folder of its root with ``/`` behind, blank for where the command
runs: hosts of code know paths from there. All others tell them from the root.
"""
