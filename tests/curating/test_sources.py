"""Taking documents in and accepting changed ones: nothing lost, nothing half written."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import generator
from generator.build import build
from generator.check import check
from generator.curating.sources import accept_source, add_sources, verify_sources
from generator.curating.starting import start_briefing
from generator.errors import CannotRun
from generator.languages import LANGUAGES
from generator.languages.detection import language_of
from generator.reading import read
from tests.command_line import run

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
    (added,) = add_sources(root, [file], None)
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
        add_sources(root, [file], "aurora-chips" if case == "id" else None)
    assert files(root) == before


def test_a_changed_document_is_accepted_if_all_its_quotes_still_stand(root: Path) -> None:
    document = root / "seeds/morgenpost.txt"
    document.write_text("Neue Überschrift\n\n" + document.read_text())
    record = root / f"seeds/{SOURCE}.yaml"
    before = record.read_text().splitlines()
    assert "SRC001" in {each.code for each in check(root)[1].diagnostics}
    accepted = accept_source(root, SOURCE, every=True)
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
    assert not language_of("Aurora Borealis Nimbus")
    assert not language_of("")


OF_THE_TRADE = {
    "fr": """Le conseil de la métropole a attribué à l’opérateur l’exploitation de son réseau de
        tramways et de bus pour une durée de dix ans. Le contrat est évalué à 1,24 milliard d’euros,
        a indiqué une source proche du dossier. La livraison de la première rame est attendue.""",
    "es": """El Ayuntamiento de Alcaraz adjudicó la obra a una unión temporal de empresas por 640
        millones de euros. La apertura de la línea, prevista para mayo, se retrasa al segundo
        semestre, según las cuentas que remitió la compañía.""",
    "it": """L’azienda ha chiuso l’anno con ordini per due miliardi di euro, in crescita del 18%.
        Il Comune di Portalba, che detiene il 12% del capitale, non intende vendere la quota.""",
    "galician": """O concello aprobou o contrato coa operadora. O prazo é de dez anos e o custo é
        duns 120 millóns de euros ao ano. A empresa di que será no 2028, para o sur da cidade.""",
    "catalan": """L'ajuntament ha aprovat el contracte amb l'operadora. El termini és de deu anys i
        el cost és d'uns 120 milions d'euros l'any, en la ciutat i en la comarca de la costa.""",
    "romanian": """Consiliul local a aprobat contractul cu operatorul. Termenul este de zece ani și
        costul este de circa 120 de milioane de euro pe an. De la un an la altul crește.""",
    "polish": """Rada miasta zatwierdziła umowę z przewoźnikiem. Umowa jest zawarta na dziesięć lat,
        a koszt to około 120 milionów euro rocznie, w mieście i w okolicy, a nie na wsi.""",
}


@pytest.mark.parametrize("language", OF_THE_TRADE)
def test_languages_that_share_words_are_told_apart(language: str) -> None:
    told = language_of(OF_THE_TRADE[language])
    assert told == language if language in LANGUAGES else told not in LANGUAGES


def test_a_digest_that_cannot_be_changed_in_place_is_not_called_accepted(root: Path) -> None:
    record = root / f"seeds/{SOURCE}.yaml"
    record.write_text(record.read_text().replace("sha256: ", "sha256: >-\n  "))
    document = root / "seeds/morgenpost.txt"
    document.write_text(document.read_text() + "\nMehr.\n")
    held = record.read_bytes()
    with pytest.raises(CannotRun, match=r"expected `[0-9a-f]{64}`"):
        accept_source(root, SOURCE, every=True)
    assert record.read_bytes() == held


def test_a_digest_in_upper_case_is_mended_and_a_mark_is_kept(root: Path) -> None:
    record = root / f"seeds/{SOURCE}.yaml"
    digest = read(root).briefing.sources[SOURCE].sha256 or ""
    text = record.read_text().replace(digest, digest.upper())
    record.write_text("\ufeff" + text, encoding="utf-8")
    assert accept_source(root, SOURCE, every=True).changed
    assert record.read_text(encoding="utf-8") == "\ufeff" + text.replace(digest.upper(), digest)
    assert check(root)[1].diagnostics == ()


def test_a_digest_is_found_below_a_separator_that_ends_no_line(root: Path) -> None:
    record = root / f"seeds/{SOURCE}.yaml"
    text = f'author: "Ada\u2028Example"\n{record.read_text()}'
    record.write_text(text, encoding="utf-8")
    document = root / "seeds/morgenpost.txt"
    document.write_text(document.read_text() + "\nMehr.\n")
    assert accept_source(root, SOURCE, every=True).changed
    assert check(root)[1].diagnostics == ()


def _git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)


def test_a_sentence_put_before_a_quoted_one_has_to_be_read_first(root: Path) -> None:
    _git(root, "init")
    _git(root, "add", "-f", ".")
    _git(root, "commit", "-m", "as reviewed")
    document = root / "seeds/morgenpost.txt"
    held = document.read_text()
    quoted = next(line for line in held.splitlines() if "bis zu zwei Milliarden" in line)
    document.write_text(held.replace(quoted, f"Falsch ist die Behauptung: {quoted}"))
    before = files(root)
    accepted = accept_source(root, SOURCE)
    assert not accepted.changed
    assert files(root) == before
    told = {each.claim: each for each in accepted.unread}
    assert told
    for each in told.values():
        assert each.after.startswith("Falsch ist die Behauptung:")
        assert each.after.endswith(each.before)
    with pytest.raises(CannotRun, match="no claim `nothing`"):
        accept_source(root, SOURCE, ["nothing"])
    record = (root / f"seeds/{SOURCE}.yaml").read_bytes()
    assert accept_source(root, SOURCE, list(told)).changed
    # Who takes all for read at once is told of them too.
    (root / f"seeds/{SOURCE}.yaml").write_bytes(record)
    shown = run("source", "accept", SOURCE, "--all", "--root", root).stdout
    assert all(f"{claim}: the sentence of its quote changed\n" in shown for claim in told)
    assert f"\n{SOURCE}: accepted; " in shown


def test_a_changed_document_nobody_has_the_old_words_of_is_read_whole(root: Path) -> None:
    document = root / "seeds/morgenpost.txt"
    document.write_text(document.read_text() + "Mehr.\n")
    accepted = accept_source(root, SOURCE)
    assert (accepted.changed, {each.before for each in accepted.unread}) == (False, {""})


def test_line_ends_changed_by_git_are_told_as_such(root: Path) -> None:
    _git(root, "init")
    _git(root, "add", "-f", ".")
    _git(root, "commit", "-m", "as reviewed")
    document = root / "seeds/morgenpost.txt"
    document.write_bytes(document.read_bytes().replace(b"\n", b"\r\n"))
    accepted = accept_source(root, SOURCE)
    assert (accepted.changed, accepted.line_ends) == (True, True)


def test_a_renamed_document_is_known_by_its_digest(root: Path) -> None:
    (root / "seeds/morgenpost.txt").rename(root / "seeds/post.txt")
    accepted = accept_source(root, SOURCE)
    assert (accepted.changed, accepted.renamed) == (True, True)
    assert check(root)[1].diagnostics == ()


def test_what_is_accepted_is_told(root: Path) -> None:
    document = root / "seeds/morgenpost.txt"
    document.write_text("Neue Überschrift\n\n" + document.read_text())
    told = run("source", "accept", SOURCE, "--all", "--root", root).stdout
    assert re.fullmatch(rf"{SOURCE}: accepted; [1-9] quotes stand in it\n", told)
    document.rename(root / "seeds/post.txt")
    told = run("source", "accept", SOURCE, "--root", root).stdout
    assert told.startswith(f"{SOURCE}: accepted, the document has another name; ")


# --- documents that are no plain text -----------------------------------------------------------

PAGE = """<html lang="de"><head><title>Aurora kauft</title></head><body><nav>Menü</nav><article>
<p>Der Chiphersteller <b>Aurora Chips</b> will laut&nbsp;einem Bericht der Zeitung die Firma
Borealis Cloud für <b>zwei Milliarden</b> Euro kaufen, und das ist nicht das Ende.</p>
</article></body></html>"""


def test_a_page_goes_in_with_its_words_and_what_it_says_of_itself(
    root: Path, tmp_path: Path
) -> None:
    file = tmp_path / "kauf.html"
    file.write_text(PAGE)
    (added,) = add_sources(root, [file], None)
    assert added.document.read_text() == PAGE
    assert added.words
    assert "Menü" not in added.words.read_text()
    record = added.record.read_text()
    assert "# title: Aurora kauft\n" in record
    source = read(root).briefing.sources["kauf"]
    assert not source.title
    assert source.document
    assert "für zwei Milliarden Euro kaufen" in source.document.text
    assert [same for *_, same in verify_sources(root, [])] == [True] * 3
    assert {each.code for each in check(root)[1].diagnostics} == {"SRC003"}


def test_words_changed_by_hand_are_told(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "kauf.html"
    file.write_text(PAGE)
    (added,) = add_sources(root, [file], None)
    assert added.words
    added.words.write_text(added.words.read_text().replace("zwei", "drei"))
    ((_, told, same),) = verify_sources(root, ["kauf"])
    assert not same
    assert "from line 1 on" in told
    assert "SRC001" in {each.code for each in check(root)[1].diagnostics}


def test_a_changed_page_is_accepted_with_its_new_words(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "kauf.html"
    file.write_text(PAGE)
    (added,) = add_sources(root, [file], None)
    added.document.write_text(PAGE.replace("</article>", "<p>Nachtrag.</p></article>"))
    accepted = accept_source(root, "kauf")
    assert accepted.changed
    assert added.words
    assert added.words.read_text().endswith("Nachtrag.\n")
    assert verify_sources(root, ["kauf"])[0][2]
    assert "SRC001" not in {each.code for each in check(root)[1].diagnostics}


def test_one_bad_file_among_several_leaves_nothing_behind(root: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.html", tmp_path / "bad.pdf"
    good.write_text(PAGE)
    bad.write_bytes(b"%PDF-1.7 nothing")
    before = files(root)
    with pytest.raises(CannotRun, match=r"`bad.pdf` is no PDF that can be read"):
        add_sources(root, [good, bad], None)
    assert files(root) == before


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Mémo (copie) – 2.txt", "memo-copie-2.txt"),
        ("Ørsted: Łódź.txt", "orsted-lodz.txt"),
        ("L’offre – le récit.HTML", "l-offre-le-recit.html"),
    ],
)
def test_a_name_that_no_document_can_have_becomes_one(
    root: Path, tmp_path: Path, name: str, kept: str
) -> None:
    (tmp_path / name).write_text(TEXT)
    (added,) = add_sources(root, [tmp_path / name], None)
    assert (added.document.name, added.record.stem) == (kept, Path(kept).stem)
    assert added.document.read_text() == TEXT


def test_a_folder_is_told_to_be_one(root: Path, tmp_path: Path) -> None:
    (tmp_path / "press").mkdir()
    with pytest.raises(CannotRun, match="is a folder; give the files in it"):
        add_sources(root, [tmp_path / "press"], None)


def test_other_line_ends_are_told_as_such(root: Path) -> None:
    document = root / "seeds/morgenpost.txt"
    document.write_bytes(document.read_bytes().replace(b"\n", b"\r\n"))
    (told,) = check(root)[1].diagnostics
    assert told.code == "SRC001"
    assert "has other line ends than when it was reviewed" in told.message
    document.write_bytes(document.read_bytes().replace(b"zwei", b"drei"))
    assert any("read what changed" in each.message for each in check(root)[1].diagnostics)


def test_an_address_is_to_be_saved_first(root: Path) -> None:
    with pytest.raises(CannotRun, match="save the page as a file"):
        add_sources(root, [Path("https://example.org/a.html")], None)


def test_a_quote_on_page_two_of_a_pdf_has_its_page_in_the_footnote(root: Path) -> None:
    file = Path(__file__).parents[1] / "documents/files/quartal.pdf"
    add_sources(root, [file], None)
    (root / "content/claims/quarter.yaml").write_text(
        "claims:\n  - id: from-the-report\n"
        "    statement: Aurora Chips will put up to USD 2 billion into Borealis Cloud.\n"
        "    subject: aurora-borealis-investment\n    modality: planned\n    evidence:\n"
        "      - source: quartal\n"
        "        quote: Aurora Chips will bis zu zwei Milliarden Dollar in Borealis Cloud\n",
        encoding="utf-8",
    )
    built = build(root)
    assert built.report.errors == 0
    page = (root / "build/docs/deals/aurora-borealis-investment.md").read_text(encoding="utf-8")
    note = next(line for line in page.splitlines() if line.startswith("[^from-the-report-1]:"))
    assert "page 2" in note
    data = json.loads((root / "build/docs/data/claims.json").read_bytes())
    (claim,) = (each for each in data["claims"] if each["id"] == "from-the-report")
    assert claim["evidence"][0]["passages"][0]["page"] == 2
