"""What share of each source's checkable clauses the claims cover, and which are left."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.analysis.coverage import Clause, SourceCoverage
    from generator.examination import Examination

_LONGEST = 160
"""Code points of a clause as a person is shown it."""


def render_text(
    examined: Examination, coverages: Sequence[SourceCoverage], floor: Decimal | None
) -> str:
    """A line a source, below it the clauses that no claim covers, with why they are checkable."""
    lines = []
    for coverage in coverages:
        verdict = ", below the floor" if floor is not None and coverage.percent < floor else ""
        counts = f"{len(coverage.covered)} of {len(coverage.checkable)} checkable clauses"
        counts += f"; {coverage.touched} of {coverage.sentences} sentences touched"
        lines.append(f"{coverage.source}: {coverage.percent} % ({counts}{verdict})")
        for clause in coverage.uncovered:
            location = examined.location(coverage.source, clause.span.start)
            why = ", ".join(f"{reason.kind} `{reason.words}`" for reason in clause.reasons)
            lines.append(f"    {location}: {_shortened(clause.text)}")
            lines.append(f"        {_shortened(why)}")
    if floor is not None:
        lines.append(f"floor: {floor} %")
    return "".join(f"{line}\n" for line in lines)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def render_json(
    examined: Examination, coverages: Sequence[SourceCoverage], floor: Decimal | None
) -> str:
    """The same for programs; spans are code points of the unchanged document."""
    shape = {
        "version": 1,
        "floor": None if floor is None else float(floor),
        "sources": [_source(examined, coverage) for coverage in coverages],
    }
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def _source(examined: Examination, coverage: SourceCoverage) -> dict[str, Any]:
    document = examined.briefing.sources[coverage.source].document
    return {
        "source": coverage.source,
        "document": document.path if document else None,
        "clauses": len(coverage.clauses),
        "sentences": coverage.sentences,
        "touched": coverage.touched,
        "excluded": len(coverage.excluded),
        "checkable": len(coverage.checkable),
        "covered": len(coverage.covered),
        "percent": float(coverage.percent),
        "uncovered": [_clause(examined, coverage.source, each) for each in coverage.uncovered],
    }


def _clause(examined: Examination, source: str, clause: Clause) -> dict[str, Any]:
    location = examined.location(source, clause.span.start)
    return {
        "line": location.line if location else None,
        "column": location.column if location else None,
        "start": clause.span.start,
        "end": clause.span.end,
        "text": clause.text,
        "checkable": [reason._asdict() for reason in clause.reasons],
    }


COVERAGE_REPORTERS: Mapping[
    str, Callable[[Examination, Sequence[SourceCoverage], Decimal | None], str]
] = {"text": render_text, "json": render_json}
