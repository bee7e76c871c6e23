"""``data/claims.csv``: one row for each claim, for spreadsheets (RFC 4180).

A cell that a spreadsheet would take for a formula gets an apostrophe before it, which shows as
text: otherwise a quoted text could run in its reader's program.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.examination import Examination
from generator.exports.claims_json import claims_by_file, known_of
from generator.exports.writing import Part
from generator.model import Claim
from generator.pages.edition import Findings

_OF_VALUE = ("unit", "low", "high", "low_open", "high_open")
_OF_CORROBORATION = ("sources", "origins", "sources_against")
FIELDS = (
    "id", "statement", "subject", "property", "value", *_OF_VALUE, "party", "scope", "as_of",
    "modality", "by", "rank", "tags", *_OF_CORROBORATION, "disputes", "conflicts",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def claims_csv(found: Findings) -> Iterator[Part]:
    """A heading and one row for each claim, in the order of files and lines; lists are by ``;``."""
    yield "", lambda _: _written([FIELDS])
    yield from claims_by_file(found, _rows)


def _rows(examined: Examination, claims: Iterable[Claim]) -> str:
    return _written(_row(examined, each) for each in claims)


def _written(rows: Iterable[Iterable[str]]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return written.getvalue()


def _row(examined: Examination, claim: Claim) -> list[str]:
    known: dict[str, Any] = known_of(examined, claim)
    value, found = known["value"] or {}, known["corroboration"]
    cells = {
        **known,
        **{name: value.get(name) for name in _OF_VALUE},
        **{name: found[name] for name in _OF_CORROBORATION},
        "value": value.get("date") or known["value"],
        "statement": str(claim.statement),
        "conflicts": [each["claim"] for each in known["conflicts"]],
    }
    return [_inert(_cell(cells[field])) for field in FIELDS]


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return ";".join(value)
        case Mapping():
            return str(value.get("edtf") or value["text"])
        case _:
            return str(value)


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, white space before it or not."""
    if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA):
        return f"'{cell}"
    return cell
