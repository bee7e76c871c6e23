"""The stage that proves: read, examine, hold against every rule; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Finding, Severity, in_order
from generator.examination import Examination, examine
from generator.reading import read
from generator.rules import BY_CODE, RULES

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Performed:
    """How much was really checked, so that a run that checked nothing shows it."""

    files: int
    claims: int
    quotes: int
    values: int
    pairs: int


@dataclass(frozen=True, slots=True)
class Report:
    """The diagnostics of one run, in order, and what was performed for them."""

    diagnostics: tuple[Diagnostic, ...]
    performed: Performed

    @property
    def errors(self) -> int:
        return sum(each.severity is Severity.ERROR for each in self.diagnostics)

    @property
    def warnings(self) -> int:
        return sum(each.severity is Severity.WARNING for each in self.diagnostics)

    def only(self, select: Iterable[str], ignore: Iterable[str]) -> Report:
        """The report of the selected codes (all, if none are) without the ignored ones."""
        wanted, unwanted = tuple(select), tuple(ignore)
        kept = (
            each
            for each in self.diagnostics
            if (not wanted or each.code.startswith(wanted))
            and not (unwanted and each.code.startswith(unwanted))
        )
        return Report(tuple(kept), self.performed)


def check(root: Path, progress: Progress = lambda _: None) -> tuple[Examination, Report]:
    """A root, examined, and everything that is wrong with it.

    Raises `CannotRun` where there is no root or a file of it cannot be opened.
    """
    reading = read(root, progress)
    progress("quotes")
    examined = examine(reading.briefing)
    findings = list(reading.findings)
    for rule in RULES:
        if rule.check:
            progress(rule.code)
            findings.extend(rule.check(examined))
    performed = Performed(
        files=reading.files,
        claims=len(reading.briefing.claims),
        quotes=len(examined.outcomes),
        values=examined.values_checked,
        pairs=examined.conflicts.pairs,
    )
    return examined, Report(in_order(map(_stamped, findings)), performed)


def _stamped(finding: Finding) -> Diagnostic:
    rule = BY_CODE[finding.code]
    return Diagnostic(rule.name, rule.severity, finding)
