"""What one run found, how much it looked at, and what it wrote."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Location, Severity, in_order
from generator.writing import Written


class Performed(NamedTuple):
    """How much was really checked, so that a run that checked nothing shows it."""

    files: int
    claims: int
    quotes: int
    values: int
    pairs: int


class Report(NamedTuple):
    """The diagnostics of one run, in order, and what was performed for them."""

    diagnostics: tuple[Diagnostic, ...]
    performed: Performed

    @property
    def errors(self) -> int:
        return sum(each.severity is Severity.ERROR for each in self.diagnostics)

    @property
    def warnings(self) -> int:
        return sum(each.severity is Severity.WARNING for each in self.diagnostics)

    def only(self, select: tuple[str, ...], ignore: tuple[str, ...]) -> Report:
        """The report of the selected codes (all, if none are) without the ignored ones."""
        wanted = (each for each in self.diagnostics if not select or each.code.startswith(select))
        kept = (each for each in wanted if not each.code.startswith(ignore))
        return Report(tuple(kept), self.performed)

    def also(self, diagnostics: Iterable[Diagnostic]) -> Report:
        """The report with others that were found besides."""
        return Report(in_order((*self.diagnostics, *diagnostics)), self.performed)

    def at(self, locations: Collection[Location]) -> Report:
        """The report of what is wrong at these places alone."""
        kept = (each for each in self.diagnostics if each.location in locations)
        return Report(tuple(kept), self.performed)


class Built(NamedTuple):
    """What came of a build; nothing was written if there are errors."""

    report: Report
    written: Written | None
