"""JSON for programs; the shape is the contract's, version 1."""

import json
from typing import Any

from generator.diagnostics import Location, printable
from generator.report import Report


def render(report: Report, _: str) -> str:
    """The report as one JSON object."""
    shape = {
        "version": 1,
        "performed": report.performed._asdict(),
        "errors": report.errors,
        "warnings": report.warnings,
        "diagnostics": [
            {
                "code": diagnostic.code,
                "name": diagnostic.name,
                "severity": str(diagnostic.severity),
                **_place(diagnostic.location),
                "message": printable(diagnostic.message),
                "suggestion": suggestion and printable(suggestion),
                "related": [
                    {**_place(related.location), "message": printable(related.message)}
                    for related in diagnostic.finding.related
                ],
            }
            for diagnostic in report.diagnostics
            for suggestion in [diagnostic.finding.suggestion]
        ],
    }
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def _place(location: Location) -> dict[str, Any]:
    return {"path": printable(location.path), "line": location.line, "column": location.column}
