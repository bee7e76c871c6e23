"""The PDF of a dossier: pages, text, bytes; and what a user is told where it cannot be made."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zlib
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

import pytest

import generator
from generator.dossier import WHOLE, dossier_html, pdf, print_dossier
from generator.dossier.pdf import NOT_INSTALLED, dossier_pdf
from generator.errors import CannotRun, GeneratorError
from tests.command_line import run
from tests.pages.making import aurora, examined

STARTER = Path(generator.__file__).parent / "starter"


def _why_not() -> str:
    try:
        pdf.weasyprint()
    except CannotRun as error:
        return str(error)
    return ""


WHY_NOT = _why_not()
prints = pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT or "WeasyPrint is here")
pytestmark = pytest.mark.xdist_group("pdf")  # so that what is laid out once serves all
reads = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext (poppler-utils)")


@cache
def printed(what: str = WHOLE) -> bytes:
    return pdf_of(what)


def pdf_of(what: str = WHOLE, templates_root: Path | None = None) -> bytes:
    html = partial(dossier_html, examined(aurora()), what, templates_root=templates_root)
    return dossier_pdf(lambda kept: html(kept=kept))


def unpacked(made: bytes) -> bytes:
    """The objects of a PDF, those in compressed streams as well."""
    parts = [made]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL):
        with suppress(zlib.error):
            parts.append(zlib.decompress(stream))
    return b"\n".join(parts)


def text_of(made: bytes, folder: Path, *options: str) -> str:
    (folder / "made.pdf").write_bytes(made)
    command = ["pdftotext", "-enc", "UTF-8", *options, str(folder / "made.pdf"), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode()


@prints
def test_the_same_briefing_gives_the_same_bytes() -> None:
    made = printed()
    assert made == pdf_of()
    assert made.startswith(b"%PDF-1.7")


@prints
def test_it_is_tagged_titled_and_in_a_language_and_has_no_date() -> None:
    made = unpacked(printed())
    assert b"/StructTreeRoot" in made
    assert b"/Marked true" in made
    assert re.search(rb"/Lang \(en\)", made)
    assert b"/Outlines" in made
    assert b"CreationDate" not in made
    assert b"pdfuaid" in made


@prints
@reads
def test_pages_bear_their_notes_their_numbers_and_running_heads(tmp_path: Path) -> None:
    pages = text_of(printed(), tmp_path, "-layout").split("\f")[:-1]
    assert 6 <= len(pages) <= 14
    assert "Aurora’s money" in pages[0]
    assert "Contents" in pages[1]
    numbers = [int(page.split()[-1]) for page in pages[1:]]
    assert numbers == list(range(2, len(pages) + 1))
    statement = next(page for page in pages if "The investment has stalled." in page)
    head, _, foot = statement.partition("The investment has stalled.")
    assert "Aurora’s money" in head.splitlines()[0]
    assert "Der Einstieg stockt, heißt es in der Branche" in foot


@prints
@reads
def test_the_contents_tell_the_page(tmp_path: Path) -> None:
    pages = text_of(printed("aurora-borealis"), tmp_path, "-layout").split("\f")[:-1]
    line = next(line for line in pages[1].splitlines() if line.strip().startswith("Sources"))
    number = int(line.split()[-1])
    assert "Ein Zweifel" in pages[number - 1]


@prints
@reads
def test_a_note_stands_once_on_its_page(tmp_path: Path) -> None:
    for page in text_of(printed("aurora-borealis"), tmp_path, "-raw").split("\f"):
        assert page.count("Der Einstieg stockt, heißt es in der Branche") <= 1


@prints
def test_nothing_is_fetched_whatever_a_style_sheet_asks_for(tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("@page { size: A3 }")
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "dossier.css").write_text(
        f"@import url({secret.as_uri()}); @import url(http://127.0.0.1:9/x.css);"
        "body { background: url(http://127.0.0.1:9/x.png) }"
    )
    made = unpacked(pdf_of("borealis-round", tmp_path))
    sizes = set(re.findall(rb"/MediaBox \[([^\]]*)\]", made))
    assert sizes
    assert not any(b"1190" in size for size in sizes)


# --- the command ----------------------------------------------------------------------------------


def build(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, which can lack what this one has imported."""
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), *arguments]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    return tmp_path / "root"


def test_without_weasyprint_one_line_says_how_to_install_it(root: Path, tmp_path: Path) -> None:
    (tmp_path / "without").mkdir()
    (tmp_path / "without" / "weasyprint.py").write_text("raise ImportError('not installed')\n")
    path = os.pathsep.join([str(tmp_path / "without"), str(Path(generator.__file__).parent.parent)])
    done = build(root, "--pdf", WHOLE, PYTHONPATH=path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"briefing: {NOT_INSTALLED}\n"


def test_without_pango_one_line_says_what_to_install(root: Path, tmp_path: Path) -> None:
    (tmp_path / "without").mkdir()
    (tmp_path / "without" / "weasyprint.py").write_text("print('-----')\nraise OSError('no')\n")
    path = os.pathsep.join([str(tmp_path / "without"), str(Path(generator.__file__).parent.parent)])
    done = build(root, "--pdf", WHOLE, PYTHONPATH=path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("briefing: the print edition needs the library Pango")
    assert done.stderr.count("\n") == 1


@prints
def test_the_command_writes_one_file_and_only_it(root: Path) -> None:
    done = run("build", "--root", root, "--pdf", "aurora-borealis-investment")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].endswith(" bytes")
    assert [path.name for path in (root / "build").rglob("*") if path.is_file()] == [
        "aurora-borealis-investment.pdf"
    ]


@prints
def test_faults_of_the_content_come_first_and_nothing_is_written(root: Path) -> None:
    file = root / "content/claims/aurora-borealis.yaml"
    file.write_text(file.read_text().replace("zwei Milliarden Dollar in", "zwei Millionen in"))
    done = run("build", "--root", root, "--pdf", WHOLE)
    assert done.returncode == 1
    assert "EVD001" in done.stdout
    assert not (root / "build" / "pdf").exists()


@prints
@pytest.mark.parametrize(
    ("what", "out", "message"),
    [
        ("nobody", None, "`nobody` names no company, deal or person"),
        (WHOLE, "content/x.pdf", "is no place for output"),
        (WHOLE, "mkdocs.yml", "no PDF; it was not touched"),
        (WHOLE, ".", "is a folder"),
    ],
)
def test_what_cannot_be_written_is_refused(
    root: Path, what: str, out: str | None, message: str
) -> None:
    before = (root / "mkdocs.yml").read_bytes()
    with pytest.raises(GeneratorError, match=message):
        print_dossier(root, what, root / out if out else None)
    assert (root / "mkdocs.yml").read_bytes() == before
