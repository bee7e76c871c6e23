"""Taking documents in and accepting changed ones: nothing lost, nothing half written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import generator
from generator.check import check
from generator.errors import CannotRun
from generator.intake import accept_source, add_source, start_briefing
from generator.languages.detection import language_of
from generator.reading import read

STARTER = Path(generator.__file__).parent / "starter"
SOURCE = "morgenpost-2025-09-22"
TEXT = "Die Firma und der Vertrag, den sie mit der Bank schloss, sind nicht das, was das Blatt " * 3


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    return tmp_path / "root"


def files(folder: Path) -> dict[str, bytes]:
    return {p.as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_new_briefing_works(tmp_path: Path) -> None:
    start_briefing(tmp_path / "new" / "briefing")
    _, report = check(tmp_path / "new" / "briefing")
    assert report.diagnostics == ()
    with pytest.raises(CannotRun, match="there already"):
        start_briefing(tmp_path / "new")


def test_a_document_is_taken_in_byte_for_byte_with_what_is_certain(
    root: Path, tmp_path: Path
) -> None:
    file = tmp_path / "Über den Vertrag.txt"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode() + b"\r\n")
    added = add_source(root, file, None)
    assert added.record.name == "uber-den-vertrag.yaml"
    assert added.document.read_bytes() == file.read_bytes()
    source = read(root).briefing.sources["uber-den-vertrag"]
    assert (source.language, str(source.title), source.published) == ("de", "", None)
    _, report = check(root)
    assert {each.code for each in report.diagnostics} == {"SRC003"}


@pytest.mark.parametrize("case", ["same", "id", "yaml", "binary", "empty", "missing", "name"])
def test_what_cannot_be_taken_in_changes_nothing(root: Path, tmp_path: Path, case: str) -> None:
    file = tmp_path / ("x.yaml" if case == "yaml" else "x.txt")
    if case != "missing":
        file.write_bytes({"binary": b"\xff\x00", "empty": b" \n"}.get(case, TEXT.encode()))
    if case == "same":
        file.write_bytes((root / "seeds/morgenpost.txt").read_bytes())
    if case == "name":
        (root / "seeds/x.txt").write_text("another text")
    before = files(root)
    with pytest.raises(CannotRun):
        add_source(root, file, "aurora-chips" if case == "id" else None)
    assert files(root) == before


def test_a_changed_document_is_accepted_if_all_its_quotes_still_stand(root: Path) -> None:
    document = root / "seeds/morgenpost.txt"
    document.write_text("Neue Überschrift\n\n" + document.read_text())
    record = root / f"seeds/{SOURCE}.yaml"
    before = record.read_text().splitlines()
    assert "SRC001" in {each.code for each in check(root)[1].diagnostics}
    accepted = accept_source(root, SOURCE)
    assert (accepted.changed, accepted.missing) == (True, 0)
    after = record.read_text().splitlines()
    assert [a for a, b in zip(after, before, strict=True) if a != b] == [after[2]]
    assert check(root)[1].diagnostics == ()


def test_a_changed_document_is_not_accepted_while_a_quote_is_missing(root: Path) -> None:
    document = root / "seeds/morgenpost.txt"
    document.write_text(document.read_text().replace("1,2 Gigawatt", "1,3 Gigawatt"))
    before = files(root)
    accepted = accept_source(root, SOURCE)
    assert (accepted.changed, accepted.missing) == (False, 1)
    assert files(root) == before


def test_an_unknown_source_is_no_run(root: Path) -> None:
    with pytest.raises(CannotRun, match="names no source"):
        accept_source(root, "nobody")


def test_the_language_of_a_text_is_told_only_where_it_is_clear() -> None:
    assert language_of(TEXT) == "de"
    assert language_of("the cat and the dog of the house in that street is on it") == "en"
    assert language_of("Aurora Borealis Nimbus") is None
    assert language_of("") is None


def test_a_digest_that_cannot_be_changed_in_place_is_not_called_accepted(root: Path) -> None:
    record = root / f"seeds/{SOURCE}.yaml"
    record.write_text(record.read_text().replace("sha256: ", "sha256: >-\n  "))
    document = root / "seeds/morgenpost.txt"
    document.write_text(document.read_text() + "\nMehr.\n")
    held = record.read_bytes()
    with pytest.raises(CannotRun, match=r"expected `[0-9a-f]{64}`"):
        accept_source(root, SOURCE)
    assert record.read_bytes() == held


def test_a_digest_in_upper_case_is_mended_and_a_mark_is_kept(root: Path) -> None:
    record = root / f"seeds/{SOURCE}.yaml"
    digest = read(root).briefing.sources[SOURCE].sha256 or ""
    text = record.read_text().replace(digest, digest.upper())
    record.write_text("\ufeff" + text, encoding="utf-8")
    assert accept_source(root, SOURCE).changed
    assert record.read_text(encoding="utf-8") == "\ufeff" + text.replace(digest.upper(), digest)
    assert check(root)[1].diagnostics == ()


def test_a_digest_is_found_below_a_separator_that_ends_no_line(root: Path) -> None:
    record = root / f"seeds/{SOURCE}.yaml"
    text = f'author: "Ada\u2028Example"\n{record.read_text()}'
    record.write_text(text, encoding="utf-8")
    document = root / "seeds/morgenpost.txt"
    document.write_text(document.read_text() + "\nMehr.\n")
    assert accept_source(root, SOURCE).changed
    assert check(root)[1].diagnostics == ()
