"""``path:line:column: CODE message``, as compilers write it, and what was checked."""

from __future__ import annotations

from generator.diagnostics import printable
from generator.report import Performed, Report


def render(report: Report) -> str:
    """The diagnostics, each with what it relates to, and the summary."""
    lines = []
    for diagnostic in report.diagnostics:
        lines.append(printable(f"{diagnostic.location}: {diagnostic.code} {diagnostic.message}"))
        lines += [
            f"    {printable(f'{related.location}: {related.message}')}"
            for related in diagnostic.finding.related
        ]
    lines.append(summary(report))
    return "\n".join(lines) + "\n"


def summary(report: Report) -> str:
    """The last line: how much is wrong, and how much was looked at."""
    wrong = f"{_count(report.errors, 'error')}, {_count(report.warnings, 'warning')}"
    return f"{wrong} ({_checked(report.performed)})"


def _checked(performed: Performed) -> str:
    return ", ".join(
        (
            _count(performed.files, "file"),
            _count(performed.claims, "claim"),
            _count(performed.quotes, "quote"),
            _count(performed.values, "value"),
            f"{_count(performed.pairs, 'pair')} checked",
        )
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
