"""What a stranger's root cannot do: read other files of the machine, or write there."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from generator.cli import main
from generator.curating.starting import STARTER
from generator.dossier.html import STYLE
from generator.errors import CannotRun
from generator.files import opened, read_bytes
from generator.packaged import packaged
from generator.writing import held, scratch
from tests import fuzz

SECRET = "hunter2-of-the-machine"

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """A command in this process: its status, and all that it said."""

    def run(*arguments: str | Path) -> tuple[int, str]:
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(each) for each in arguments])
        return int(ended.value.code or 0), "".join(capfd.readouterr())

    return run


TABLE = "Firma,Betrag\nAlpha,3 Mio. Euro\n"
ITS_WORDS = "\n| Firma | Betrag |\n|---|---|\n| Alpha | 3 Mio. Euro |\n"
DOCUMENT = {
    "table.csv": TABLE,
    "table.txt": ITS_WORDS,
    "table.yaml": f"document: table.csv\nsha256: {sha256(TABLE.encode()).hexdigest()}\n"
    f"text: table.txt\ntext_sha256: {sha256(ITS_WORDS.encode()).hexdigest()}\n"
    "taken_by: csv\nlanguage: de\ntitle: Tabelle\n",
}
"""A source of which the words stand in a file of their own."""


def full_root(place: Path) -> Path:
    """A root with a file of every kind that the program reads."""
    shutil.copytree(STARTER, place)
    for name in ("claim.md.jinja", "theme/main.html", "theme/assets/search.js", STYLE):
        (place / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(packaged(name), place / "templates" / name)
    (place / "templates/assets").mkdir()
    (place / "templates/assets/mine.css").write_text("p { margin: 0 }\n")
    (place / "content/disputes/which.yaml").write_text("question: Which?\n")
    shutil.copy(STARTER.parent / "vocabulary.yaml", place / "content/vocabulary.yaml")
    for name, text in DOCUMENT.items():
        (place / "seeds" / name).write_text(text)
    return place


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def is_read(name: str) -> bool:
    """Whether a file of a root is content; hidden ones are for git and editors."""
    return not name.startswith(".")


LINKED = [
    *filter(is_read, sorted(files_of(STARTER))),
    "content/vocabulary.yaml", "content/disputes/which.yaml",
    *(f"seeds/{name}" for name in DOCUMENT),
    "templates/claim.md.jinja", "templates/theme/main.html", "templates/theme/assets/search.js",
    "templates/print/dossier.css", "templates/assets/mine.css",
    "content", "seeds", "templates", "content/pages", "content/claims", "templates/assets",
    "templates/theme", "templates/theme/assets",
]  # fmt: skip


def test_every_kind_of_file_is_tried(tmp_path: Path) -> None:
    assert set(filter(is_read, files_of(full_root(tmp_path / "root")))) <= set(LINKED)


@pytest.mark.parametrize("name", LINKED)
def test_no_link_is_followed_whatever_it_stands_for(tmp_path: Path, run: Run, name: str) -> None:
    root = full_root(tmp_path / "root")
    place, elsewhere = root / name, tmp_path / "elsewhere"
    if place.is_dir():
        shutil.move(place, elsewhere)
        for file in [each for each in elsewhere.rglob("*") if each.is_file()]:
            file.write_text(f"{SECRET}: {SECRET} betrayed\n")
    else:
        place.unlink()
        elsewhere.write_text(f"{SECRET}: {SECRET} betrayed\n")
    place.symlink_to(elsewhere)
    told = []
    for command in (
        ("check",), ("check", "--format", "json"), ("build",), ("site",), ("coverage",),
        ("diff", root / "nothing"), ("source", "accept", "morgenpost-2025-09-22"),
        ("source", "accept", "table"),
        ("source", "add", place, "--id", "added"), ("source", "verify"), ("quote", "betrayed"),
        ("rename", "ada-example", "ada"), ("check", "--fix"), ("vocabulary",),
    ):  # fmt: skip
        status, said = run(*command, "--root", root)
        told.append(said)
        if command[0] in ("check", "build", "site") and "--fix" not in command:
            assert status == 1, (command, said)
            assert "SCH006" in said
            assert "is a link" in said
    assert SECRET not in "".join(told)
    assert not any(SECRET.encode() in content for content in files_of(root).values())


def test_check_and_build_open_files_of_the_root_through_the_door_alone(
    tmp_path: Path, run: Run
) -> None:
    root = full_root(tmp_path / "root")
    (root / "content/disputes/which.yaml").unlink()
    opened_by_name: list[str] = []
    listening = True

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        # The door opens a file by its name inside its folder, so the whole path is another's.
        if listening and event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
            opened_by_name.append(os.fsdecode(arguments[0]))

    sys.addaudithook(listen)
    assert run("check", "--root", root)[0] == 0
    assert run("build", "--root", root)[0] == 0
    listening = False
    assert any(name.startswith(f"{root}/build/") for name in opened_by_name)
    sources = tuple(f"{root}/{name}" for name in ("content", "seeds", "templates", "mkdocs.yml"))
    assert [name for name in opened_by_name if name.startswith(sources)] == []


@pytest.mark.parametrize("name", ["content/pages/../../../elsewhere", "gone", "pipe", "folder"])
def test_the_door_opens_regular_files_of_the_root_alone(tmp_path: Path, name: str) -> None:
    root = tmp_path / "root"
    (root / "content/pages").mkdir(parents=True)
    (root / "folder").mkdir()
    (tmp_path / "elsewhere").write_text(SECRET)
    os.mkfifo(root / "pipe")
    with pytest.raises(OSError, match=r"."):
        opened(root, root / name)
    with pytest.raises(CannotRun):
        read_bytes(root, root / name, 10)


def test_a_link_that_comes_after_the_list_was_made_is_not_opened(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "real").mkdir()
    (root / "real/file").write_text(SECRET)
    (root / "linked").symlink_to(root / "real")
    (root / "file").symlink_to(root / "real/file")
    for name in ("linked/file", "file"):
        with pytest.raises(CannotRun):
            read_bytes(root, root / name, 100)
    # The root itself may be reached by a link: it is the person's at the command line.
    (tmp_path / "way").symlink_to(root)
    assert read_bytes(tmp_path / "way", tmp_path / "way/real/file", 6) == SECRET[:6].encode()


@pytest.mark.parametrize("website", ["javascript:alert(1)", "//a.example", "data:text/html,x"])
def test_what_is_no_address_is_published_as_none(tmp_path: Path, run: Run, website: str) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    company = root / "content/companies/aurora-chips.yaml"
    company.write_text(f"{company.read_text()}identifiers: {{website: '{website}'}}\n")
    status, said = run("check", "--root", root)
    assert status == 1
    assert "SCH003 `" in said


# --- writing -------------------------------------------------------------------------------------


def make_site(root: Path, run: Run) -> None:
    """A cold site, and a warm one."""
    run("site", "--root", root)
    page = root / "content/pages/about.md"
    if page.is_file() and not page.is_symlink():
        page.write_text(page.read_text() + "\nMore.\n")
    run("site", "--root", root)


def print_it(root: Path, run: Run) -> None:
    run("build", "--pdf", "ada-example", "--root", root)


def correct(root: Path, run: Run) -> None:
    claims = root / "content/claims/aurora-borealis.yaml"
    if claims.is_file() and not claims.is_symlink():
        claims.write_text(claims.read_text().replace(": aurora-chips", ": Aurora Chips"))
    run("check", "--fix", "--root", root)


def take_in(root: Path, run: Run) -> None:
    new = root.parent / "new.txt"
    new.write_text("Alpha verkauft Pumpen.\n")
    run("source", "add", new, "--root", root)


def accept(root: Path, run: Run) -> None:
    document = root / "seeds/morgenpost.txt"
    if document.is_file() and not document.is_symlink():
        document.write_bytes(document.read_bytes() + b"\n")
    run("source", "accept", "morgenpost-2025-09-22", "--all", "--root", root)
    run("source", "verify", "--root", root)


def make_a_record(root: Path, run: Run) -> None:
    run("new", "company", "Gamma", "--root", root)


def rename(root: Path, run: Run) -> None:
    run("rename", "ada-example", "ada", "--root", root)


def write_schemas(root: Path, run: Run) -> None:
    run("schema", "--write", "--root", root)


def start(root: Path, run: Run) -> None:
    run("init", root / "started")


Work = Callable[[Path, Run], None]
CURATING: tuple[Work, ...] = (
    correct, take_in, accept, make_a_record, rename, write_schemas, start,
)  # fmt: skip
"""What changes a root itself."""


@dataclass
class Written:
    """A name that is written in a root, or many of one kind."""

    name: str
    is_folder: bool
    by: set[Work] = field(default_factory=set)


def written(tmp_path_factory: pytest.TempPathFactory) -> Collection[Written]:
    """What is ever written in a root, and by which work, as Python tells."""
    root = full_root(tmp_path_factory.mktemp("heard") / "root")
    (root / "content/disputes/which.yaml").unlink()
    (root / "templates/print").rename(root / "templates/unused")
    found: dict[tuple[tuple[str, str], bool], Written] = {}
    work: Work | None = None

    def listen(event: str, arguments: tuple[Any, ...]) -> None:
        if not work or event not in ("open", "os.mkdir", "os.rename", "os.link"):
            return
        place = arguments[1 if event in ("os.rename", "os.link") else 0]
        writes = event != "open" or (arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and isinstance(place, (str, bytes, os.PathLike)):
            name, is_folder = os.fsdecode(place), event == "os.mkdir"
            if name.startswith(f"{root}/") and "/.briefing.new-" not in name:
                name = name.removeprefix(f"{root}/")
                place = found.setdefault((kind(name), is_folder), Written(name, is_folder))
                place.by.add(work)

    sys.addaudithook(listen)

    def run(*arguments: str | Path) -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            main([str(each) for each in arguments])
        assert ended.value.code == 0, arguments
        return 0, ""

    for work in (make_site, print_it, *CURATING):
        work(root, run)
    work = None
    return found.values()


def kind(name: str) -> tuple[str, str]:
    """What stands for many names: any page of a folder is as good as another, and any asset."""
    path = PurePosixPath(name)
    chance = [part for part in path.parts if re.match(r"\.briefing\.(new|site)-|\.briefing-", part)]
    if chance or name.startswith(("build/site/assets/", "build/site/search/")):
        return (re.sub(r"-.*", "", chance[0]) if chance else path.parts[2]), path.suffix
    several = path.suffix and path.name[0] != "."
    return (path.parent.as_posix(), path.suffix) if several else (name, "")


def test_no_link_is_written_through_wherever_it_is_planted(
    tmp_path: Path, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    places = written(tmp_path_factory)
    names = {each.name for each in places}
    assert {"build", "build/docs", "build/site", "build/pdf", "started"} <= names
    assert {"seeds", "build/docs", "build/schema"} <= {str(Path(name).parent) for name in names}
    cold = full_root(tmp_path / "cold")
    (cold / "content/disputes/which.yaml").unlink()
    shutil.rmtree(cold / "templates/print")
    warm = tmp_path / "warm"
    shutil.copytree(cold, warm)
    run("site", "--root", warm)
    for count, each in enumerate(places):
        for state in (cold,) if each.by <= {*CURATING} else (cold, warm):
            for work in each.by:
                root = tmp_path / f"{state.name}-{count}-{work.__name__}"
                victim = tmp_path / f"victim-{count}"
                if work in CURATING:
                    shutil.copytree(state, root)
                else:
                    # Nothing of it changes, as every command is to refuse it.
                    root = state
                shutil.rmtree(victim, ignore_errors=True)
                (victim / "empty").mkdir(parents=True)
                (victim / "file").write_text("theirs")
                place, aside = root / each.name, root / "aside"
                place.parent.mkdir(parents=True, exist_ok=True)
                if place.exists():
                    place.rename(aside)
                place.symlink_to(victim if each.is_folder else victim / "file")
                work(root, run)
                place.unlink()
                if aside.exists():
                    aside.rename(place)
                assert files_of(victim) == {"file": b"theirs"}, each.name
                assert os.listdir(victim / "empty") == [], each.name
                assert len(os.listdir(victim)) == 2, each.name


def test_temporary_names_cannot_be_foreseen(tmp_path: Path) -> None:
    for name in ("content", "seeds", "templates"):
        (tmp_path / name).mkdir()
    with held(tmp_path / "out"):
        with scratch(tmp_path / "out", ".x-") as first:
            (tmp_path / "out/.x-of-a-killed-run").mkdir()
            (tmp_path / "elsewhere").mkdir()
            (tmp_path / "elsewhere/precious").touch()
            (tmp_path / "out/.x-linked").symlink_to(tmp_path / "elsewhere")
        with scratch(tmp_path / "out", ".x-") as second:
            assert first != second
            assert not (tmp_path / "out/.x-of-a-killed-run").exists()
        assert not second.exists()
    assert (tmp_path / "elsewhere/precious").exists()


def test_a_new_briefing_keeps_its_output_out_of_version_control(tmp_path: Path, run: Run) -> None:
    assert run("init", tmp_path / "new")[0] == 0
    assert (tmp_path / "new/.gitignore").read_text() == "/build/\n"


def test_what_the_program_did_not_write_is_not_published(tmp_path: Path, run: Run) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    assert run("site", "--root", root)[0] == 0
    (root / "build/docs/companies/theirs.md").write_text(SECRET)
    status, said = run("site", "--root", root)
    assert status == 2
    assert "companies/theirs.md` is not written by this program" in said
    assert not any(SECRET.encode() in each for each in files_of(root / "build/site").values())


# --- the fuzzer ----------------------------------------------------------------------------------


def test_the_fuzzer_finds_nothing_in_its_first_cases() -> None:
    assert [fuzz.failure(case) for case in range(9)] == [""] * 9


def test_the_fuzzer_finds_what_does_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "inert", str)
    assert any(fuzz.failure(case) for case in range(1, 900, 9))
