"""The command line: statuses, streams, formats; what a user types by hand, good and bad."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import generator
from generator import cli
from generator.reading import FILE_KINDS
from generator.site import serving
from tests.command_line import Done, run

STARTER = Path(generator.__file__).parent / "starter"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    return tmp_path / "root"


@pytest.fixture
def broken(root: Path) -> Path:
    file = root / "content/claims/aurora-borealis.yaml"
    file.write_text(
        file.read_text().replace("zwei Milliarden Dollar in", "zwei Millionen Dollar in")
    )
    return root


def test_a_good_root_has_status_0_and_says_what_was_checked(root: Path) -> None:
    done = run("check", "--root", root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("0 errors, 0 warnings (")
    assert "5 claims, 5 quotes" in done.stdout


def test_errors_have_status_1_and_stand_at_their_place(broken: Path) -> None:
    done = run("check", "--root", broken)
    assert (done.returncode, done.stderr) == (1, "")
    told = [line.split(": ", 1) for line in done.stdout.splitlines() if not line.startswith(" ")]
    assert ["content/claims/aurora-borealis.yaml:14:16", "EVD001"] in [
        [place, message.split()[0]] for place, message in told[:-1]
    ]
    assert "nearest passage" in done.stdout


def test_faults_of_pages_have_status_1_and_are_told_a_line_each(root: Path) -> None:
    (root / "content/pages").mkdir(exist_ok=True)
    (root / "content/pages/x.md").write_text("# X\n\n[a](nowhere.md)\n")
    done = run("site", "--root", root)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("content/pages/x.md:3:5: contains a link 'nowhere.md'")


def test_json_has_the_shape_of_the_contract(broken: Path) -> None:
    report = json.loads(run("check", "--root", broken, "--format", "json").stdout)
    assert report["version"] == 1
    assert set(report["performed"]) == {"files", "claims", "quotes", "values", "pairs"}
    assert report["errors"] == len(
        [each for each in report["diagnostics"] if each["severity"] == "error"]
    )
    (quote,) = (each for each in report["diagnostics"] if each["code"] == "EVD001")
    assert set(quote) == {
        "code",
        "name",
        "severity",
        "path",
        "line",
        "column",
        "message",
        "suggestion",
        "related",
    }
    assert quote["name"] == "quote-not-in-source"
    assert quote["related"][0]["path"] == "seeds/morgenpost.txt"


def test_sarif_and_github_tell_the_same(broken: Path) -> None:
    sarif = json.loads(run("check", "--root", broken, "--format", "sarif").stdout)
    results = sarif["runs"][0]["results"]
    assert "EVD001" in {each["ruleId"] for each in results}
    rules = sarif["runs"][0]["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in results)
    github = run("check", "--root", broken, "--format", "github").stdout
    assert "::error file=content/claims/aurora-borealis.yaml,line=" in github


def test_annotations_have_paths_from_the_top_of_a_repository(broken: Path) -> None:
    (broken / "content/claims/aurora-borealis.yaml").rename(broken / "content/claims/a b.yaml")
    for form, path in (
        ("github", "::error file=root/content/claims/a b.yaml,line="),
        ("sarif", '"uri": "root/content/claims/a%20b.yaml"'),
        ("sarif", '"uri": "root/seeds/morgenpost.txt"'),
    ):
        assert path in run("check", "--root", "root", "--format", form, cwd=broken.parent).stdout
        assert path.replace("root/", "") in run("check", "--format", form, cwd=broken).stdout
    assert "\ncontent/claims/a b.yaml" in run("check", "--root", "root", cwd=broken.parent).stdout


def test_rules_can_be_selected_and_ignored(broken: Path) -> None:
    assert run("check", "--root", broken, "--ignore", "EVD,VAL").returncode == 0
    done = run("check", "--root", broken, "--select", "YML", "--format", "json")
    assert json.loads(done.stdout)["diagnostics"] == []
    assert done.returncode == 0


def test_warnings_count_only_when_strict(root: Path) -> None:
    (root / "seeds/stray.txt").write_text("words")
    assert run("check", "--root", root).returncode == 0
    assert run("check", "--root", root, "--strict").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--root", "nowhere"),
        ("check", "--formt", "json"),
        ("check", "--format", "yaml"),
        ("check", "--select", "XYZ9"),
        ("check", "--select", ""),
        ("check", "extra"),
        ("chekc",),
        ("serve", "--port", "eighty"),
        ("rules", "EVD999"),
        ("schema", "compnay"),
        ("site", "--root", ".", "--out", "content"),
        ("check", "--root", ""),
        ("coverage", "--floor", "nan"),
    ],
)
def test_what_cannot_run_has_status_2_and_one_line(root: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, cwd=root)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("briefing: ")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("diff", "HEAD", "--root", "nowhere"), "no such root: nowhere"),
        (("source", "add", "-", "--id", "post"), "standard input is empty"),
        (("new", "company", "\u6771\u4eac"), "Latin letters"),
        (("coverage", "--floor", "nan"), "--floor: nan is no number"),
    ],
)
def test_what_cannot_run_is_told_by_its_cause(
    root: Path, arguments: tuple[str, ...], why: str
) -> None:
    assert why in run(*arguments, cwd=root).stderr


def test_a_vocabulary_that_cannot_be_read_is_not_taken_for_another(root: Path) -> None:
    (root / "content/vocabulary.yaml").write_text("properties: [\n")
    done = run("vocabulary", "--root", root)
    assert (done.returncode, done.stdout) == (2, "")
    assert "`content/vocabulary.yaml` cannot be read" in done.stderr


def test_output_to_no_path_is_not_put_where_one_stands(root: Path, tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    assert run("build", "--root", root, "--out", "", cwd=here).returncode == 2
    assert not list(here.iterdir())


def test_errors_and_warnings_are_told_apart(broken: Path) -> None:
    (broken / "seeds/stray.txt").write_text("words")
    *lines, last = run("check", "--root", broken).stdout.splitlines()
    assert any(re.match(r"\S+:14:16: EVD001 the quote", line) for line in lines)
    assert "seeds/stray.txt:1:1: SRC004 warning: no source names this file as its document" in lines
    assert re.match(r"\d errors?, 1 warning \(", last)


@pytest.mark.parametrize(
    ("watched", "term", "no_color", "coloured"),
    [
        (True, "xterm", "", True),
        (True, "xterm", "1", False),
        (True, "dumb", "", False),
        (False, "xterm", "", False),
    ],
)
def test_only_a_terminal_that_wants_them_gets_colours(
    broken: Path, watched: bool, term: str, no_color: str, coloured: bool
) -> None:
    (broken / "seeds/stray.txt").write_text("words")
    said = run("check", "--root", broken, watched=watched, TERM=term, NO_COLOR=no_color).stdout
    assert ("\x1b[1;31mEVD001\x1b[0m the quote" in said) == coloured
    assert ("\x1b[1;33mSRC004 warning:\x1b[0m no source" in said) == coloured
    assert coloured or "\x1b" not in said


@pytest.mark.parametrize("command", ["check", "build", "site"])
def test_who_wants_quiet_is_told_what_is_wrong_and_nothing_else(root: Path, command: str) -> None:
    assert run(command, "--quiet", "--root", root) == Done(0, "", "")
    (root / "seeds/stray.txt").write_text("words")
    told = run(command, "-q", "--root", root)
    assert told.stdout.startswith("seeds/stray.txt:1:1: SRC004 ")
    assert told.stdout.count("\n") == 1


def test_words_and_texts_come_from_standard_input(root: Path) -> None:
    told = run("quote", "-", "--root", root, given="zwei Milliarden\n  Dollar\n")
    assert told.stdout == run("quote", "zwei Milliarden Dollar", "--root", root).stdout
    text = "Aurora Chips und Borealis Cloud haben sich nicht geeinigt.\n"
    assert run("source", "add", "-", "--root", root, given=text).returncode == 2
    assert run("source", "add", "-", "--id", "../x", "--root", root, given=text).returncode == 2
    assert run(
        "source", "add", "-", "--id", "post", "--language", "de", "--root", root, given=text
    ).returncode == 0  # fmt: skip
    assert (root / "seeds/post.txt").read_text() == text
    assert "language: de\n" in (root / "seeds/post.yaml").read_text()


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("che", "check"),
        ("source ac", "accept"),
        ("source accept mor", "morgenpost-2025-09-22"),
        ("coverage bor", "borealis-half-year-2025"),
        ("rename ada", "ada-example"),
        ("rules evd00", "EVD001"),
        ("schema dis", "dispute"),
        ("check --form", "--format"),
        ("check --format sa", "sarif"),
    ],
)
def test_a_shell_completes_what_is_typed(root: Path, typed: str, completed: str) -> None:
    words = ["briefing", *typed.split()]
    done = run(
        cwd=root, _BRIEFING_COMPLETE="bash_complete", COMP_WORDS=" ".join(words),
        COMP_CWORD=str(len(words) - 1),
    )  # fmt: skip
    assert f"plain,{completed}" in done.stdout.splitlines()


def test_a_new_briefing_shows_every_part_and_what_to_do_next(tmp_path: Path) -> None:
    # Where `briefing` is on the path, as in an environment that is activated, that is what is told.
    told = run("init", "my briefing", cwd=tmp_path, PATH="").stdout
    commands = [line.strip() for line in told.splitlines() if line.startswith("    ")]
    assert len(commands) == 3
    program = [sys.executable, "-m", "generator"]
    for command in map(shlex.split, commands[:2]):
        assert command[:3] == program
        done = run(*command[3:], cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), command
    assert "serve --root 'my briefing'" in commands[2]
    site = tmp_path / "my briefing/build/site"
    for page in ("disputes/borealis-capacity", "about", "people/ada-example"):
        assert (site / f"{page}.html").is_file()  # which a link opens from the disk
    source = (site / "sources/borealis-half-year-2025.html").read_text()
    assert "page 2" in source


def test_an_empty_briefing_is_a_briefing(tmp_path: Path) -> None:
    assert run("init", "--empty", "new", cwd=tmp_path).returncode == 0
    root = tmp_path / "new"
    assert not [*root.glob("content/*"), *root.glob("seeds/*")]
    assert run("check", "--strict", "--root", root).returncode == 0
    assert run("build", "--root", root).returncode == 0
    for file in (root / "build/docs").rglob("*.json"):
        json.loads(file.read_text())


def test_check_writes_nothing(root: Path) -> None:
    before = sorted(path.as_posix() for path in root.rglob("*"))
    run("check", "--root", root)
    assert sorted(path.as_posix() for path in root.rglob("*")) == before


def test_the_schemas_that_an_editor_uses_are_kept_fresh(root: Path) -> None:
    assert run("schema", "--write", "--root", root).returncode == 0
    file = root / "build/schema/claims.json"
    assert "nimbus" not in file.read_text()
    (root / "content/companies/nimbus.yaml").write_text("name: Nimbus\n")
    run("check", "--root", root)
    assert "nimbus" in file.read_text()


def test_a_check_is_none_the_worse_where_no_schemas_can_be_written(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "build").mkdir()
    (root / "build/schema").symlink_to(root / "elsewhere")
    assert run("check", "--root", root).returncode == 0
    assert list((root / "elsewhere").iterdir()) == []


def test_build_writes_pages_and_data(root: Path) -> None:
    done = run("build", "--root", root)
    assert (done.returncode, done.stderr) == (0, "")
    docs = root / "build/docs"
    for path in ("index.md", "companies/aurora-chips.md", "companies/index.md", "about.md"):
        assert (docs / path).is_file()
    claims = json.loads((docs / "data/claims.json").read_text())
    assert "aurora-invests-in-borealis" in json.dumps(claims)


def test_after_an_error_nothing_has_changed(root: Path) -> None:
    run("build", "--root", root)
    docs = root / "build/docs"
    before = {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    file = root / "content/claims/aurora-borealis.yaml"
    file.write_text(file.read_text().replace("will bis zu", "will bis auf"))
    assert run("build", "--root", root).returncode == 1
    assert {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()} == before


def test_the_same_root_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    here, anew = tmp_path / "here", tmp_path / "anew"
    assert run("build", "--root", root, "--out", here, LC_ALL="C", TZ="UTC").returncode == 0
    # The seed of hashes is a process's own.
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--out", str(anew)]
    other = {"LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2"}
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **other})
    made = [
        {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}
        for out in (here, anew)
    ]
    assert made[0]
    assert made[0] == made[1]


def test_the_program_has_the_streams_and_status_of_its_command(broken: Path) -> None:
    for *arguments, status in (("check", "--root", broken, 1), ("chekc", 2)):
        command = [sys.executable, "-m", "generator", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        here = run(*arguments)
        assert (done.returncode, done.stdout, done.stderr) == (status, here.stdout, here.stderr)


def test_output_that_nobody_reads_on_is_no_traceback(broken: Path) -> None:
    command = f"{sys.executable} -m generator check --root {broken} | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize(
    ("command", "status"),
    [("check >&-", 1), ("quote - <&- >&-", 1), ("diff nowhere <&- >&- 2>&-", 2)],
)
def test_streams_that_are_closed_are_no_defect(broken: Path, command: str, status: int) -> None:
    called = f"cd {broken} && {sys.executable} -m generator {command}"
    done = subprocess.run(["sh", "-c", called], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (status, "")


@pytest.mark.parametrize("module", ["click", "generator.reading"])
def test_who_interrupts_is_told_so_while_modules_are_imported_too(root: Path, module: str) -> None:
    interrupted = f"""
import runpy, sys
class Interrupting:
    def find_spec(self, name, *_):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
sys.argv = ["briefing", "check", "--root", {str(root)!r}]
runpy.run_module("generator", run_name="__main__")
"""
    command = [sys.executable, "-c", interrupted]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (130, "briefing: interrupted")


def test_a_full_disk_is_the_machines_fault(root: Path) -> None:
    command = f"{sys.executable} -m generator check --root {root} > /dev/full"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "briefing: the machine refuses: No space left on device\n"


def test_what_the_machine_refuses_while_serving_is_one_line(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def refuse(*_: object) -> int:
        raise FileNotFoundError(2, "No such file or directory", "content/x.yaml")

    def serve(*arguments: Any, **_: object) -> None:
        monkeypatch.setattr(cli, "_site", refuse)
        said.append(arguments[3]("index", lambda: None))

    monkeypatch.setattr(cli, "_site", lambda *_: 0)
    monkeypatch.setattr(serving, "serve", serve)
    assert run("serve", "--root", root).returncode == 0
    told = "the machine refuses: content/x.yaml: No such file or directory\n"
    assert said == [told]


@pytest.mark.parametrize("status", [0, 1])
def test_who_serves_is_told_since_when_the_site_may_be_behind(
    root: Path, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, since, before = root / "build" / "site" / "index.html", list[float](), time.time_ns()
    page.parent.mkdir(parents=True)
    page.touch()
    monkeypatch.setattr(cli, "_site", lambda *_: status)
    monkeypatch.setattr(serving, "serve", lambda *_, **options: since.append(options["since"]))
    assert run("serve", "--root", root).returncode == 0
    # After a fault all of it: what is wrong is said in the pages that stand.
    assert since == [0] if status else before - 1_000_000_000 < since[0] < time.time_ns()


@pytest.mark.parametrize("stands", [True, False])
def test_what_is_wrong_when_serving_begins_is_told_once(
    broken: Path, stands: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = broken / "build" / "site" / "index.html"
    if stands:
        page.parent.mkdir(parents=True)
        page.touch()
    monkeypatch.setattr(serving, "serve", lambda *given, **_: given[3]("index", lambda: None))
    done = run("serve", "--root", broken)
    assert done.returncode == (0 if stands else 1)
    assert done.stdout.count("EVD001") == 1
    assert done.stdout.count("nothing was written") == 1


def test_rules_are_listed_and_explained() -> None:
    listed = run("rules").stdout.splitlines()
    assert listed[0].startswith("ADR001  error")
    shown = run("rules", "EVD001").stdout
    assert shown.startswith("# EVD001 quote-not-in-source (error)")
    assert "Fails, with" in shown
    assert run("rules", "quote-not-in-source").stdout == shown


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_schemas_are_json_schema_with_every_field_described(kind: str) -> None:
    schema = json.loads(run("schema", kind).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    for shape in (schema, *schema.get("$defs", {}).values()):
        for name, field in shape.get("properties", {}).items():
            assert "description" in field, name


@pytest.mark.parametrize(
    ("template", "status"),
    [
        ("{{ nope }}", 1),
        ("{% for %}", 1),
        ("{{ words.nope }}", 1),
        ("{{ title|nope }}", 1),
        ("{{ words }}", 2),
        ("{{ 1 / 0 }}", 2),
        ("{{ range(10 ** 9) }}", 2),
    ],
)
def test_a_template_that_is_wrong_is_told_with_its_line_and_changes_nothing(
    root: Path, template: str, status: int
) -> None:
    run("build", "--root", root)
    before = (root / "build/docs/index.md").read_bytes()
    (root / "templates").mkdir()
    (root / "templates/company.md.jinja").write_text(f"# A\n\n{template}\n")
    (root / "content/companies/aurora-chips.yaml").write_text("name: Aurora Chips Inc.\n")
    done = run("build", "--root", root)
    assert done.returncode == status
    assert "company.md.jinja:3:" in done.stdout + done.stderr
    assert done.stderr.count("\n") == status - 1
    assert (root / "build/docs/index.md").read_bytes() == before


def test_names_that_are_no_text_are_told_in_every_format(root: Path) -> None:
    (root / "content/companies" / os.fsdecode(b"\xff.yaml")).write_text("name: X\n")
    for form in ("text", "json", "sarif", "github"):
        done = run("check", "--root", root, "--format", form)
        assert (done.returncode, done.stderr) == (1, ""), form
        assert "SCH004" in done.stdout


def test_the_website_never_stands_where_the_markdown_does(root: Path) -> None:
    for out in ("build/docs", "build/docs/site", "build/site/again"):
        done = run("site", "--root", root, "--out", root / out)
        assert done.returncode == 2
        assert "stands; choose another folder" in done.stderr


def test_the_markdown_never_stands_where_the_website_does(root: Path) -> None:
    for out in ("build/site", "build/site/docs", "build/schema", "build/docs/again"):
        done = run("build", "--root", root, "--out", root / out)
        assert done.returncode == 2
        assert "stands; choose another folder" in done.stderr


def test_what_changed_is_not_told_of_a_briefing_that_cannot_be_read(root: Path) -> None:
    assert run("build", "--root", root).returncode == 0
    (root / "content/claims/aurora-borealis.yaml").write_text("claims: [\n")
    done = run("diff", root / "build/docs/data/claims.json", "--root", root)
    assert (done.returncode, done.stdout) == (2, "")
    assert "content/claims/aurora-borealis.yaml:" in done.stderr


def _valid(kind: str, text: str) -> bool:
    """Whether an editor shows no fault: it reads YAML 1.2, in which 2026 is a number."""
    schema = json.loads(run("schema", kind).stdout)
    return jsonschema.Draft202012Validator(schema).is_valid(yaml.safe_load(text))


def test_an_editor_and_the_check_agree() -> None:
    good = {
        "company": "name: 360\naliases: [1984]",
        "person": "name: {en: 3}\nrole: 3",
        "source": "title: 1984\npublisher: 20",
        "dispute": "question: 1\nclaims: [a, b]\nkind: framing\nstatus: open\nassessment: 2",
    }
    bad = {
        "company": "name: ''",
        "person": "name: X\ncompany:",
        "source": "title: X\nlanguage: german-language-of-1",
        "deal": "title: X\nkind: y\nparties: []",
        "dispute": "question: 1\nclaims: [a]\nkind: framing\nstatus: open\nassessment: 2",
        "claims": "claims: [{id: a, statement: b, property: amount, evidence: [{quote: c d}]}]",
    }
    assert [kind for kind, text in good.items() if not _valid(kind, text)] == []
    assert [kind for kind, text in bad.items() if _valid(kind, text)] == []


def test_who_watches_long_work_sees_how_much_is_done(root: Path) -> None:
    done = run("site", "--root", root, watched=True, TERM="xterm")
    assert done.returncode == 0
    assert "build/site" in done.stdout
    *lines, last = done.stderr.split("\r\x1b[K")
    assert last == ""
    shown = [line.partition(" ") for line in lines if line]
    assert list(dict.fromkeys(stage for _, _, stage in shown)) == [
        "sources …", "entities …", "claims …", "quotes …", "rules …", "pages …", "website …",
    ]  # fmt: skip
    website = [bar.count("█") for bar, _, stage in shown if stage == "website …"]
    assert website == sorted(set(website))
    assert website[-1] == len(shown[-1][0])


def test_a_floor_that_coverage_reaches_exactly_is_held(root: Path) -> None:
    told = json.loads(run("coverage", "--root", root, "--format", "json").stdout)
    least = min(each["percent"] for each in told["sources"])
    assert run("coverage", "--root", root, "--floor", str(least)).returncode == 0
    assert run("coverage", "--root", root, "--floor", str(least + 0.1)).returncode == 1
