"""What no text may hold is refused where it is read; what is only odd breaks nothing."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.cli import main
from generator.curating.starting import STARTER
from generator.diagnostics import Diagnostic, Finding, Location, Related, Severity, printable
from generator.reading import read
from generator.report import Performed, Report
from generator.reporters import REPORTERS

FORBIDDEN = ("\x01", "\x0b", "\x1b", "\x1f", "\ufffe", "\uffff", "\u202a", "\u202e", "\u2066")
ODD = (
    "\x7f\x80\x85\x9f\u00ad\u061c\u200b\u200e\u2028\u2029\ue000\ufdd0\ufeff\ufffd"
    "\U0001f600\U000e0001\U0010ffff&<>\"'`]]>"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    return tmp_path / "root"


@pytest.mark.parametrize("character", FORBIDDEN, ids=lambda character: f"U+{ord(character):04X}")
@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        ("content/companies/x.yaml", 'name: X\nsummary: "a\\n {} b"\n', "2:10"),
        ("content/companies/x.yaml", 'name: X\nidentifiers: {{"w{}": x}}\n', "2:15"),
        ("content/companies/x.yaml", 'name: X\naliases: ["{}"]\n', "2:11"),
        ("seeds/x.yaml", 'title: "{}"\n', "1:8"),
        ("mkdocs.yml", 'site_name: "{}"\n', "1:12"),
        ("content/pages/x.md", "# X\n\nab{}\n", "3:3"),
        ("seeds/morgenpost.txt", "ab{}\n", "1:3"),
    ],
)
def test_what_xml_forbids_or_turns_the_writing_round_is_refused(
    root: Path, character: str, path: str, text: str, place: str
) -> None:
    escaped = f"\\u{ord(character):04x}" if path.endswith(("yaml", "yml")) else character
    (root / path).write_text(text.format(escaped), encoding="utf-8")
    found = [f for f in read(root).findings if f.code == "SCH003" and f.location.path == path]
    told = [f for f in found if f"U+{ord(character):04X}" in f.message]
    assert [str(f.location) for f in told] == [f"{path}:{place}"]


def test_a_page_of_a_pdf_may_end_in_a_form_feed(root: Path) -> None:
    file = root / "seeds/morgenpost.txt"
    file.write_bytes(file.read_bytes() + b"\f\n")
    assert not [f for f in read(root).findings if f.location.path == "seeds/morgenpost.txt"]


def test_what_is_only_odd_breaks_no_output(root: Path) -> None:
    """Each text of each record holds every odd character, and strict readers read on."""
    quoted = "".join(f"\\U{ord(character):08x}" for character in ODD)
    for file in root.rglob("*.yaml"):
        lines = []
        for line in file.read_text().splitlines():
            name, colon, value = line.partition(": ")
            if name.strip(" -") in ("name", "title", "statement", "note", "publisher"):
                value = json.dumps(value.strip("\"'"))[:-1] + quoted + '"'
            lines.append(f"{name}{colon}{value}")
        file.write_text("\n".join(lines) + "\n")
    (root / "mkdocs.yml").write_text(
        f'site_name: "{quoted}"\nsite_description: "{quoted}"\nsite_url: https://a.example/\n'
    )
    page = root / "content/pages/about.md"
    page.write_text(f"{page.read_text()}\nOdd: {ODD.replace('`', '')}\n")
    with pytest.raises(SystemExit) as ended:
        main(["site", "--root", str(root)])
    assert ended.value.code == 0
    made = [path for path in (root / "build").rglob("*") if path.is_file()]
    kinds = {path.suffix for path in made}
    assert {".xml", ".json", ".csv", ".html", ".md"} <= kinds
    for path in made:
        if path.suffix == ".xml":
            ElementTree.fromstring(path.read_bytes())
        elif path.suffix == ".json":
            json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as stream:
                assert len({len(row) for row in csv.reader(stream, strict=True)}) == 1


# --- reports -------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["text", "github", "json", "sarif"])
def test_no_report_holds_a_line_that_content_wrote(form: str) -> None:
    evil = "a\n::add-mask::x\r\x1b[2J\x85b\u2028c\u202ed\x9be"
    place = Location(f"content/{evil}.yaml", 1, 1)
    finding = Finding("SCH001", place, evil, evil, (Related(place, evil),))
    report = Report((Diagnostic("x", Severity.ERROR, finding),), Performed(1, 1, 1, 1, 1))
    told = REPORTERS[form](report, "")
    assert not set(told) & set("\r\x1b\x85\u2028\u202e\x9b")
    assert "\n::add-mask" not in told
    if form == "text":
        assert len(told.splitlines()) == 3
    if form == "github":
        assert len(told.splitlines()) == 1
    if form == "json":
        (one,) = json.loads(told)["diagnostics"]
        assert one["message"] == one["suggestion"] == printable(evil)
        assert one["path"] == printable(place.path)


def test_what_a_command_prints_of_content_commands_no_terminal(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "content/a\x1b[2J\n::add-mask::b").mkdir()
    (root / "content/a\x1b[2J\n::add-mask::b/c.yaml").write_text("x: y\n")
    with pytest.raises(SystemExit):
        main(["check", "--root", str(root)])
    told = capsys.readouterr().out
    assert len(told.splitlines()) == 2
    assert "\x1b" not in told
