"""SARIF 2.1.0 (OASIS), which code hosts and editors show as annotations."""

import json
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.diagnostics import Correction, Location, printable
from generator.report import Report

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render(report: Report, folder: str) -> str:
    """The report as one SARIF log."""
    # The only format that tells the rules, and the others are quicker to import.
    from generator.rules import RULES

    order = {rule.code: index for index, rule in enumerate(RULES)}
    driver = {
        "name": "briefing",
        "version": __version__,
        "rules": [
            {
                "id": rule.code,
                "name": rule.name,
                "shortDescription": {"text": rule.summary},
                "fullDescription": {"text": rule.documentation},
                "defaultConfiguration": {"level": str(rule.severity)},
            }
            for rule in RULES
        ],
    }
    results = [
        {
            "ruleId": diagnostic.code,
            "ruleIndex": order[diagnostic.code],
            "level": str(diagnostic.severity),
            "message": {"text": printable(diagnostic.message)},
            "locations": [_location(diagnostic.location, folder)],
            "relatedLocations": [
                {
                    "id": number,
                    "message": {"text": printable(related.message)},
                    **_location(related.location, folder),
                }
                for number, related in enumerate(diagnostic.finding.related, start=1)
            ],
            **_fix(diagnostic.correction, folder),
        }
        for diagnostic in report.diagnostics
    ]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    shape = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def _fix(correction: Correction | None, folder: str) -> dict[str, Any]:
    if correction is None:
        return {}
    region = {
        "startLine": correction.line,
        "startColumn": correction.column,
        "endColumn": correction.end,
    }
    replacement = {"deletedRegion": region, "insertedContent": {"text": correction.text}}
    change = {
        "artifactLocation": {"uri": quote(folder + correction.path, errors="surrogateescape")},
        "replacements": [replacement],
    }
    said = {"text": printable(f"write {correction.text}")}
    return {"fixes": [{"description": said, "artifactChanges": [change]}]}


def _location(location: Location, folder: str) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(folder + location.path, errors="surrogateescape")},
            "region": {"startLine": location.line, "startColumn": location.column},
        }
    }
