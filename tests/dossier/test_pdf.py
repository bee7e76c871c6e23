"""The PDF of a dossier: pages, text, bytes; and what a user is told where it cannot be made."""

from __future__ import annotations

import re
import shutil
import sys
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser

import generator
from generator.dossier import pdf
from generator.dossier.html import WHOLE, Dossier, focus_of
from generator.dossier.pdf import NO_PANGO, NOT_INSTALLED, brief_pdf, dossier_pdf, print_dossier
from generator.dossier.sheets import dressed
from generator.errors import CannotRun, GeneratorError
from generator.figures.svg import band
from tests.command_line import Done, run
from tests.pages.making import aurora, examined

STARTER = Path(generator.__file__).parent / "starter"


@pytest.fixture(scope="module")
def printer() -> None:
    try:
        pdf.weasyprint()
    except CannotRun as why:
        pytest.skip(str(why))


prints = pytest.mark.usefixtures("printer")


@cache
def printed(what: str = WHOLE) -> bytes:
    return pdf_of(what)


def pdf_of(what: str = WHOLE, templates_root: Path | None = None) -> bytes:
    found = examined(aurora())
    return dossier_pdf(Dossier(found, focus_of(found.briefing, what), templates_root))


def unpacked(made: bytes) -> bytes:
    """The objects of a PDF, those in compressed streams as well."""
    parts = [made]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL):
        with suppress(zlib.error):
            parts.append(zlib.decompress(stream))
    return b"\n".join(parts)


@prints
def test_the_same_briefing_gives_the_same_bytes() -> None:
    made = printed("aurora-borealis")
    assert made == pdf_of("aurora-borealis")
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


def pages_of(made: bytes) -> list[str]:
    """The words of each page."""
    document = pypdfium2.PdfDocument(made)
    return [page.get_textpage().get_text_range() for page in document]


@prints
def test_pages_bear_their_notes_and_their_numbers() -> None:
    pages = pages_of(printed())
    assert "Aurora’s money" in pages[0]
    assert "Contents" in pages[1]
    statement = next(page for page in pages[3:] if "The investment has stalled." in page)
    assert "Der Einstieg stockt, heißt es in der Branche" in statement
    body = pages[3:]
    assert "Method" in body[0]


@prints
def test_the_contents_tell_the_page() -> None:
    pages = pages_of(printed("aurora-borealis"))
    contents = " ".join(pages[1].split())
    first = next(n for n, page in enumerate(pages) if n > 1 and "Aurora’s investment" in page[:400]
                 and "How to read" not in page)  # fmt: skip
    told = re.search(r"Ein Zweifel[ .]+(\d+)", contents)
    assert told
    assert "Ein Zweifel" in pages[first + int(told[1]) - 1]


@prints
@prints
def test_a_line_has_its_head_and_its_cross_on_paper() -> None:
    drawn = LexborHTMLParser(f'<div class="line halted">{band("halted", 4)}</div>').body
    assert drawn
    sheet = "<style>@page { size: 300px 32px; margin: 0 } body { margin: 0 }</style>"
    made = pdf.weasyprint().HTML(string=f"{sheet}{dressed(drawn)}").write_pdf()
    paper = pypdfium2.PdfDocument(made)[0].render(scale=4 / 3).to_pil().convert("L")
    dark = {(x, y) for x in range(300) for y in range(32) if paper.getpixel((x, y)) < 128}
    # The cross goes as far to each side of the middle, and the head stands over and under the line.
    assert {(144, 10), (156, 10), (144, 22), (156, 22)} <= dark
    assert {(287, 6), (287, 26), (298, 16)} <= dark


def test_a_brief_is_one_page_with_the_words_of_sources() -> None:
    found = examined(aurora())
    (page,) = pages_of(brief_pdf(Dossier(found, found.briefing.deals["aurora-borealis"])))
    assert "Aurora’s investment in Borealis" in page
    assert "Who says what" in page
    assert "wolle bis zu zwei Milliarden Dollar in Borealis stecken" in " ".join(page.split())
    assert "Morgenpost" in page


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


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    return tmp_path / "root"


@pytest.mark.parametrize(
    ("instead", "told"),
    [
        ("raise ImportError('not installed')\n", NOT_INSTALLED),
        ("print('-----')\nraise OSError('no')\n", NO_PANGO),
    ],
)
def test_without_what_prints_one_line_says_what_to_install(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, instead: str, told: str
) -> None:
    (tmp_path / "weasyprint.py").write_text(instead)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    assert run("build", "--root", root, "--pdf", WHOLE) == Done(2, "", f"briefing: {told}\n")


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
