"""Workflow commands of GitHub Actions: one annotation a diagnostic."""

from generator.diagnostics import printable
from generator.report import Report


def render(report: Report, folder: str) -> str:
    """One workflow command a diagnostic."""
    lines = [
        f"::{diagnostic.severity} file={_property(folder + diagnostic.location.path)},"
        f"line={diagnostic.location.line},col={diagnostic.location.column},"
        f"title={_property(f'{diagnostic.code} {diagnostic.name}')}::{_message(diagnostic.message)}"
        for diagnostic in report.diagnostics
    ]
    return "".join(f"{line}\n" for line in lines)


def _message(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
