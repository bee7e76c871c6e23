"""``path:line:column: CODE message``, as compilers write it, and what was checked.

The message of a warning begins with that word: without colours errors are told apart too.
"""

from generator.diagnostics import Severity, printable
from generator.report import Performed, Report

_COLOURS = {Severity.ERROR: 31, Severity.WARNING: 33}
"""Red and yellow, as terminals number them (ECMA-48)."""


def render(report: Report, _: str) -> str:
    """The diagnostics, each with what it relates to, and the summary."""
    return f"{diagnostics(report)}{summary(report)}\n"


def diagnostics(report: Report, *, coloured: bool = False) -> str:
    """The diagnostics alone, a line each, and one for each thing that it relates to."""
    lines = []
    for each in report.diagnostics:
        sign = f"{each.code} warning:" if each.severity is Severity.WARNING else each.code
        if coloured:
            sign = f"\x1b[1;{_COLOURS[each.severity]}m{sign}\x1b[0m"
        lines.append(f"{printable(str(each.location))}: {sign} {printable(each.message)}")
        lines += [
            f"    {printable(f'{related.location}: {related.message}')}"
            for related in each.finding.related
        ]
    return "".join(f"{line}\n" for line in lines)


def summary(report: Report) -> str:
    """The last line: how much is wrong, and how much was looked at."""
    wrong = f"{_count(report.errors, 'error')}, {_count(report.warnings, 'warning')}"
    return f"{wrong} ({_checked(report.performed)})"


def _checked(performed: Performed) -> str:
    counted = (_count(each, what.removesuffix("s")) for what, each in performed._asdict().items())
    return f"{', '.join(counted)} checked"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
