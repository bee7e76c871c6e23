"""The data files: complete, inert in a spreadsheet, the same bytes every time, documented."""

from __future__ import annotations

import csv
import io
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.examination import Examination, examine
from generator.exports import EXPORTS, exported
from generator.exports.claims_csv import FIELDS
from generator.exports.sources_json import _date
from generator.model import Briefing
from generator.quantities.dates import parse_date
from tests.analysis.making import briefing, claim, company, deal, dispute, evidence, person, source

TEXT = "Ein Titel\nAurora steckt 2 Milliarden hinein."


def made() -> Briefing:
    return briefing(
        claim("a", "up to 2 billion USD", subject="deal", as_of="2025-09", party="aurora",
              evidence=[evidence("one", origin="wire", quote="Aurora steckt 2 Milliarden"),
                        evidence("two", refutes=True)]),
        claim("b", "3 billion USD", subject="deal", line=2, party="aurora"),
        claim("c", "at least 5 %", "stake", subject="deal", line=3),
        claim("d", "2026-36", "closing", subject="deal", line=4),
        claim("e", "agreed", "status", subject="deal", line=5),
        claim("f", "bay", "chair", subject="deal", line=6),
        claim("g", "words", "nature", subject="deal", line=7),
        claim("h", subject="aurora", statement='=HYPERLINK("http://x")', line=8),
        sources=[
            source("one", TEXT, published="2025-09-22~", title="Ein Titel", language="de"),
            source("two", published="2026-35", cites=("wire",)),
            source("wire", published="../2026-03"),
            source("four", published="2025-09/2026-36"),
        ],
        companies=[company("aurora", "Aurora"), company("bay", "Bay")],
        people=[person("ada", "Ada")],
        deals=[deal("deal", ("aurora", "investor"), ("bay", "investee")),
               deal("part", ("aurora", "lender"), ("bay", "investee"), part_of="deal")],
        disputes=[dispute("sum", "a", "b", "h")],
    )  # fmt: skip


def examined() -> Examination:
    return examine(made())


DATA = {Path(path).name: path for path in EXPORTS if path.startswith("data/")}


@cache
def files() -> dict[str, bytes]:
    of = examined()
    return {name: exported(path, of) for name, path in DATA.items()}


def loaded(name: str) -> Any:
    return json.loads(files()[name])


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files()["claims.csv"].decode(), newline="")))


def test_the_table_has_every_file_of_the_contract() -> None:
    assert set(DATA) == {
        "claims.json", "claims.csv", "companies.json", "deals.json", "disputes.json",
        "sources.json",
    }  # fmt: skip


@pytest.mark.parametrize("name", DATA)
def test_the_same_bytes_and_a_line_break_at_the_end(name: str) -> None:
    assert exported(DATA[name], examined()) == files()[name]
    assert files()[name].endswith(b"\n")
    assert not files()[name].startswith(b"\xef\xbb\xbf")


def test_a_claim_with_everything() -> None:
    first, second, *_ = loaded("claims.json")["claims"]
    assert first["value"] == {
        "kind": "money", "text": "up to 2 billion USD", "unit": "USD", "qualifier": "up to",
        "vague": False, "low": "0", "high": "2000000000", "low_open": True, "high_open": False,
    }  # fmt: skip
    assert first["as_of"]["earliest"] == "2025-09-01"
    assert first["corroboration"] == {
        "sources": 1, "origins": 1, "ways": [["one", "wire"]],
        "least_origins": 1, "all_origins_known": True,
        "sources_against": 1, "origins_against": 0, "ways_against": [["two"]],
    }  # fmt: skip
    assert first["disputes"] == ["sum"]
    assert first["conflicts"][0]["claim"] == "b"
    assert second["conflicts"][0]["claim"] == "a"
    assert first["entities"] == ["deal", "aurora", "bay"]
    assert first["evidence"][0]["passages"] == [
        {"start": 10, "end": 36, "line": 2, "column": 1, "text": "Aurora steckt 2 Milliarden"}
    ]
    assert first["evidence"][1]["stance"] == "refutes"


def test_values_of_every_kind() -> None:
    values = {each["id"]: each["value"] for each in loaded("claims.json")["claims"]}
    assert (values["c"]["low"], values["c"]["high"], values["c"]["high_open"]) == ("5", None, True)
    assert values["d"]["date"]["latest"] == "2026-12-31"
    assert values["e"]["term"] == "agreed"
    assert values["f"]["entity"] == "bay"
    assert values["g"] == {"kind": "text", "text": "words"}
    assert values["h"] is None


def test_deals_companies_disputes() -> None:
    whole, part = loaded("deals.json")["deals"]
    assert (whole["parts"], part["part_of"]) == (["part"], "deal")
    assert [(each["giver"], each["what"], each["claims"]) for each in whole["flows"]] == [
        ("aurora", "money", ["a", "b"]),
    ]
    aurora, bay = loaded("companies.json")["companies"]
    assert aurora["deals"] == ["deal", "part"]
    assert aurora["disputes"] == bay["disputes"] == ["sum"]
    (found,) = loaded("disputes.json")["disputes"]
    assert [each["claims"] for each in found["conflicts"]] == [["a", "b"]]


def test_sources_as_a_bibliography() -> None:
    one, two, wire, four = loaded("sources.json")
    assert one["issued"] == {"date-parts": [[2025, 9, 22]], "circa": True}
    assert two["issued"] == {"date-parts": [[2026, 7], [2026, 9]]}
    assert wire["issued"] == {"literal": "../2026-03"}
    assert four["issued"] == {"date-parts": [[2025, 9], [2026, 12]]}
    assert "title" not in wire
    assert one["custom"]["claims"] == ["a"]


def test_rows_of_the_spreadsheet() -> None:
    table = rows()
    assert [row["id"] for row in table] == list("abcdefgh")
    assert (table[0]["low"], table[0]["high"], table[0]["conflicts"]) == ("0", "2000000000", "b")
    assert files()["claims.csv"].count(b"\r\n") == 9


def test_no_cell_is_a_formula() -> None:
    assert rows()[-1]["statement"] == '\'=HYPERLINK("http://x")'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", " =", "\n@", "\u00a0-"])
def test_whatever_begins_a_formula_is_made_text(start: str) -> None:
    content = briefing(claim("x", statement=f"{start}1+1"))
    written = exported("data/claims.csv", examine(content)).decode()
    (row,) = csv.DictReader(io.StringIO(written, newline=""))
    assert row["statement"] == f"'{start}1+1"


@given(st.text(max_size=30))
def test_no_statement_is_ever_a_formula(statement: str) -> None:
    made = briefing(claim("x", statement=statement))
    written = exported("data/claims.csv", examine(made)).decode()
    (row,) = csv.DictReader(io.StringIO(written, newline=""))
    assert not row["statement"].lstrip().startswith(("=", "+", "-", "@"))
    assert not row["statement"].startswith("\t")
    kept = statement.encode("utf-8", errors="replace").decode()
    assert row["statement"] in (kept, f"'{kept}")


def test_every_field_is_documented(project: Path) -> None:
    manual = (project / "docs" / "manual" / "data-files.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"[\w-]+", " ".join(re.findall(r"`([^`]+)`", manual))))

    def keys(value: Any) -> set[str]:
        if isinstance(value, dict):
            inner = set[str]().union(*map(keys, value.values()))
            return inner | {key for key in value if key not in ("en", "de")}
        return set[str]().union(*map(keys, value)) if isinstance(value, list) else set()

    for name in files():
        fields = set(FIELDS) if name.endswith("csv") else keys(loaded(name))
        assert not fields - documented, name


def test_a_december_is_the_twelfth_month() -> None:
    made = _date(parse_date("2025-12"))
    assert made == {"date-parts": [[2025, 12]]}
    between = _date(parse_date("2025-12/2026-01"))
    assert between == {"date-parts": [[2025, 12], [2026, 1]]}


def test_both_ends_of_a_time_are_equally_exact() -> None:
    assert _date(parse_date("2025-09-28/2026-12")) == {"date-parts": [[2025, 9], [2026, 12]]}
    days = _date(parse_date("2025-09-28/2025-10-02"))
    assert days == {"date-parts": [[2025, 9, 28], [2025, 10, 2]]}
