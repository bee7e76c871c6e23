"""``data/claims.csv``: one row for each claim, for spreadsheets (RFC 4180).

A cell that a spreadsheet would take for a formula gets an apostrophe before it, which shows as
text: otherwise a quoted text could run in its reader's program.
"""

import csv
import io

from generator.analysis.corroboration import corroboration
from generator.examination import Examination
from generator.exports.writing import number
from generator.model import Claim
from generator.quantities.amounts import Amount

FIELDS = (
    "id", "statement", "subject", "property", "value", "unit", "low", "high", "low_open",
    "high_open", "party", "scope", "as_of", "modality", "by", "rank", "tags", "sources", "origins",
    "sources_against", "disputes", "conflicts",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def claims_csv(examined: Examination) -> bytes:
    """A heading and one row for each claim, in the order of files and lines; lists are by ``;``."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(FIELDS)
    for claim in examined.briefing.claims.values():
        row = _row(examined, claim)
        writer.writerow([_inert(row[field]) for field in FIELDS])
    return written.getvalue().encode("utf-8", errors="replace")


def _row(examined: Examination, claim: Claim) -> dict[str, str]:
    briefing = examined.briefing
    found = corroboration(claim, briefing.sources)
    conflicts = examined.conflicts.of.get(claim.id, ())
    against = [each.second if each.first == claim.id else each.first for each in conflicts]
    return {
        "id": claim.id,
        "statement": str(claim.statement),
        "subject": claim.subject,
        "property": claim.property or "",
        "value": claim.value.text if claim.value else "",
        **_interval(claim),
        "party": ";".join(claim.parties),
        "scope": claim.scope or "",
        "as_of": claim.as_of.text if claim.as_of else "",
        "modality": claim.modality,
        "by": claim.by or "",
        "rank": claim.rank,
        "tags": ";".join(claim.tags),
        "sources": str(len(found.sources)),
        "origins": str(len(found.origins)),
        "sources_against": str(len(found.against)),
        "disputes": ";".join(each.id for each in briefing.disputes_on.get(claim.id, ())),
        "conflicts": ";".join(against),
    }


def _interval(claim: Claim) -> dict[str, str]:
    if not isinstance(claim.value, Amount):
        return dict.fromkeys(("unit", "low", "high", "low_open", "high_open"), "")
    interval = claim.value.interval
    return {
        "unit": claim.value.unit,
        "low": number(interval.low) or "",
        "high": number(interval.high) or "",
        "low_open": _yes(interval.low is None or interval.low_open),
        "high_open": _yes(interval.high is None or interval.high_open),
    }


def _yes(value: bool) -> str:
    return "true" if value else "false"


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, white space before it or not."""
    if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA):
        return f"'{cell}"
    return cell
