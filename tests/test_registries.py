"""One row adds one thing: a program with a further one of each is made, and builds a briefing.

What the rows are and which files they need is what CONTRIBUTING.md says. Where a second list of the
same things appears in the program, what is added here is missing from something.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

STARTER = "generator/starter"

PAGE = '''\
"""The page of the ways in which claims are said."""

from collections.abc import Iterator

from generator.pages.context import PageContext
from generator.pages.edition import Edition


def pages(edition: Edition) -> Iterator[PageContext]:
    yield PageContext(path="modalities.md", title="Modalities", description="How it is said.")
'''

EXPORT = '''\
"""``data/count.txt``: how many claims there are."""

from generator.pages.edition import Findings


def count_txt(found: Findings) -> str:
    return f"{len(found.examination.briefing.claims)}\\n"
'''

RULE = '''

@rule("SRC009", "statement-that-shouts", Severity.WARNING)
def statement_that_shouts(examined: Examination) -> Iterator[Finding]:
    """A statement that ends with an exclamation mark."""
    for claim in examined.briefing.claims.values():
        if str(claim.statement).endswith("!"):
            yield Finding("SRC009", claim.place.of("statement"), "a statement that shouts")
'''

RULE_SECTION = """
## SRC009 statement-that-shouts

*warning*

A statement that ends with an exclamation mark.
"""

MEASURE = """\
            Measure("duration", "`42 days`", "`s`, `h` or `days`", "seconds", "s",
                    {"s": 1, "h": 3600, "days": 86400}),
"""


def put(file: Path, before: str, row: str) -> None:
    """A row before a line, which is there once."""
    text = file.read_text("utf-8")
    assert text.count(before) == 1, f"{file.name}: {before}"
    file.write_text(text.replace(before, row + before), "utf-8")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """A copy of the program with a further language, rule, export, kind of page and of value."""
    made = tmp_path_factory.mktemp("program")
    for folder in ("generator", "templates", "docs/manual"):
        shutil.copytree(project / folder, made / folder)
    code = made / "generator"

    # A language: its folder, and its row. Dutch, with English words but for a few.
    shutil.copytree(code / "languages/en", code / "languages/nl")
    for name, old, new in (
        ("reading.toml", '1e6 = "million,', '1e6 = "miljoen, million,'),
        ("reading.toml", " without ", " without niet "),
        ("words.toml", 'companies = "Companies"', 'companies = "Bedrijven"'),
    ):
        place = code / "languages/nl" / name
        text = place.read_text("utf-8")
        assert old in text, name
        place.write_text(text.replace(old, new, 1), "utf-8")
    registry = code / "languages/__init__.py"
    text = registry.read_text("utf-8")
    registry.write_text(text.replace('"fr", "it")', '"fr", "it", "nl")'), "utf-8")

    # A rule: its function, and its section of the manual.
    with (code / "rules/sources.py").open("a") as sources:
        sources.write(RULE)
    with (made / "docs/manual/rules.md").open("a") as manual:
        manual.write(RULE_SECTION)

    # An export: its module, and its row.
    (code / "exports/count_txt.py").write_text(EXPORT)
    put(
        code / "exports/__init__.py",
        "from generator.exports.claims_csv",
        "from generator.exports.count_txt import count_txt\n",
    )
    put(
        code / "exports/__init__.py",
        '        "data/claims.csv": claims_csv,',
        '        "data/count.txt": in_one(count_txt),\n',
    )

    # A kind of page: its module, its template, its row.
    (code / "pages/kinds/modalities.py").write_text(PAGE)
    (made / "templates/modalities.md.jinja").write_text(
        "# Modalities\n{% for each in words.modalities.values() %}\n- {{ each }}\n{% endfor %}\n"
    )
    put(
        code / "pages/kinds/__init__.py",
        '    PageKind("written.md.jinja"',
        '    PageKind("modalities.md.jinja", "modalities.md", "modalities.pages", menu=8),\n',
    )

    # A type of value: its row. The words for its units are the languages'.
    put(code / "quantities/measures.py", '            Measure("percent"', MEASURE)
    put(
        code / "languages/de/reading.toml",
        'prozent = ["percent", "%", 1]',
        'tage = ["duration", "s", 86400]\ntagen = ["duration", "s", 86400]\n',
    )
    return made


def briefing(program: Path, place: Path, quote: str, value: str, kind: str) -> Path:
    """The starter in Dutch, with a further claim."""
    shutil.copytree(program / STARTER, place)
    (place / "mkdocs.yml").write_text("site_name: X\ntheme: {name: material, language: nl-BE}\n")
    (place / "content/vocabulary.yaml").write_text(
        f"extends: default\nproperties:\n  more: {{label: More, value: {kind}}}\n"
    )
    document = place / "seeds/morgenpost.txt"
    document.write_text(document.read_text("utf-8") + f"\n{quote}.\n\n{REST}\n", "utf-8")
    digest = hashlib.sha256(document.read_bytes()).hexdigest()
    record = place / "seeds/morgenpost-2025-09-22.yaml"
    record.write_text(re.sub(r"(?m)^sha256:.*$", f"sha256: {digest}", record.read_text("utf-8")))
    (place / "content/claims/more.yaml").write_text(
        "claims:\n  - id: aurora-waits\n    statement: Aurora Chips waits!\n"
        f"    subject: aurora-chips\n    property: more\n    value: {value}\n"
        "    modality: stated\n    evidence:\n"
        f"      - {{source: morgenpost-2025-09-22, quote: {quote}}}\n"
    )
    return place


def run(program: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=program, env={**os.environ, "PYTHONPATH": str(program)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


REST = "Der Rest des Textes steht hier, damit nicht zu viel von ihm zitiert ist. " * 9
QUOTE = "Aurora Chips wartet seit 42 Tagen darauf"


def test_one_row_adds_one_thing(program: Path, tmp_path: Path) -> None:
    root = briefing(program, tmp_path / "root", QUOTE, "42 days", "duration")
    done = run(program, "site", "--root", root)
    assert (done.returncode, done.stderr) == (0, "")
    told = [line.split(": ")[1].split()[0] for line in done.stdout.splitlines()[:-2]]
    assert told == ["SRC009"]  # the rule; what the language or the value lacked would be another
    docs, site = root / "build/docs", root / "build/site"
    assert (docs / "data/count.txt").read_text() == "6\n"
    claims = json.loads((docs / "data/claims.json").read_text())["claims"]
    value = next(each["value"] for each in claims if each["id"] == "aurora-waits")
    assert (value["kind"], value["unit"], value["low"]) == ("duration", "s", "3628800")
    home = (site / "index.html").read_text()
    assert '<html lang="nl"' in home
    assert re.search(r"md-ellipsis\">\s*(?:<[^>]*>\s*)*Modalities\s*<", home)
    assert "# Bedrijven" in (docs / "companies/index.md").read_text()


def test_a_page_of_a_further_kind_has_its_name_to_itself(program: Path, tmp_path: Path) -> None:
    root = briefing(program, tmp_path / "root", QUOTE, "42 days", "duration")
    (root / "content/pages/modalities.md").write_text("# Mine\n")
    done = run(program, "build", "--root", root)
    assert done.returncode == 1
    assert "content/pages/modalities.md:1:1: SCH007" in done.stdout


def test_another_type_of_amount_is_another_unit(program: Path, tmp_path: Path) -> None:
    root = briefing(program, tmp_path / "root", QUOTE, "42 USD", "money")
    done = run(program, "check", "--root", root)
    assert (done.returncode, done.stderr) == (1, "")
    assert "VAL002" in done.stdout
    assert "seconds" in done.stdout
