"""What a curator does all day: quote, make, rename, mend."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from generator import writing
from generator.check import check
from generator.cli import _run
from generator.corrections import fix
from generator.curating import renaming
from generator.curating.quoting import offers
from generator.curating.recording import new_record
from generator.curating.renaming import rename
from generator.curating.starting import STARTER
from generator.errors import CannotRun, CannotWrite
from generator.evidence.finding import Quote, find
from generator.evidence.outcomes import Found
from generator.examination import examine
from generator.packaged import NEW_RECORDS
from generator.reading import read
from generator.reporters.vocabulary import render

CLAIMS = "content/claims/aurora-borealis.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    return tmp_path / "root"


def codes(root: Path) -> list[str]:
    return [each.code for each in check(root)[1].diagnostics]


def change(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


# --- quote -------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["zwei Milliarden Dollar", "ZWEI milliarden", "Oktober Tranche"])
def test_what_is_offered_can_be_pasted(root: Path, words: str) -> None:
    examined = examine(read(root).briefing)
    found = offers(words, examined)
    assert found
    for offer in found:
        (entry,) = yaml.safe_load(offer.evidence)
        quote = entry["quote"]
        quoted = Quote(quote) if isinstance(quote, str) else Quote(**quote)
        assert isinstance(find(quoted, examined.documents[entry["source"]]), Found)
        assert offer.figures


def test_words_are_found_in_any_case_in_every_source(root: Path) -> None:
    found = offers("Gigawatt", examine(read(root).briefing))
    assert [offer.source for offer in found] == ["morgenpost-2025-09-22", "borealis-half-year-2025"]
    assert found[0].sentence.startswith("Borealis Cloud betreibt Rechenzentren")


def test_a_figure_of_a_table_is_offered_with_its_row_and_header(root: Path) -> None:
    (offer,) = offers("500 | 2024", examine(read(root).briefing))
    assert offer.quote.exact == "Site | Capacity (MW) | Since […] Narvik | 500 | 2024"
    assert offer.sentence == "Narvik | 500 | 2024"
    assert offer.figures == ("500 = 500 MW", "2024")


def test_a_figure_is_offered_as_the_value_that_it_is(root: Path) -> None:
    (offer,) = offers("zwei Milliarden Dollar", examine(read(root).briefing))
    assert offer.figures == ("zwei Milliarden Dollar = up to 2 billion USD",)


def test_what_is_offered_cuts_no_figure(root: Path) -> None:
    (offer,) = offers("zwei Milliarden Dollar", examine(read(root).briefing))
    assert "bis zu zwei Milliarden Dollar" in offer.quote.exact


def test_words_that_stand_twice_get_their_surroundings(root: Path) -> None:
    document = root / "seeds/morgenpost.txt"
    document.write_text(document.read_text() + "\nEine andere Firma mit Sitz in Ulm wuchs.\n"
                        "Noch eine andere Firma mit Sitz in Jena schrumpfte.\n")  # fmt: skip
    found = offers("andere Firma mit Sitz", examine(read(root).briefing))
    assert len(found) == 2
    assert all(offer.quote.prefix and offer.quote.suffix for offer in found)


def test_words_that_stand_nowhere_are_offered_nowhere(root: Path) -> None:
    assert offers("Rübenzucker", examine(read(root).briefing)) == ()
    assert offers("", examine(read(root).briefing)) == ()


# --- new ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", NEW_RECORDS)
def test_a_new_record_is_yaml_that_says_what_is_missing(root: Path, kind: str) -> None:
    file = new_record(root, kind, "Ödön & Söhne: “Neu”")
    assert file.stem == "odon-sohne-neu"
    found = check(root)[1].diagnostics
    assert not {each.code for each in found} & {"YML001", "SCH001", "SCH004"}
    with pytest.raises(CannotRun, match=r"is taken|there already"):
        new_record(root, kind, "Ödön Söhne neu")


def test_an_id_that_is_or_was_another_records_makes_no_record(root: Path) -> None:
    with pytest.raises(CannotRun, match=r"taken by content/companies/aurora-chips\.yaml"):
        new_record(root, "deal", "Aurora Chips")
    rename(root, "aurora-chips", "aurora")
    with pytest.raises(CannotRun, match=r"taken by content/companies/aurora\.yaml"):
        new_record(root, "company", "Aurora Chips")


def test_a_name_without_letters_makes_no_record(root: Path) -> None:
    with pytest.raises(CannotRun, match="no id can be made"):
        new_record(root, "company", "…")


# --- rename ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("aurora-chips", "aurora"),
        ("ada-example", "ada"),
        ("aurora-borealis-investment", "the-deal"),
        ("morgenpost-2025-09-22", "morgenpost"),
        ("aurora-first-tranche", "tranche"),
    ],
)
def test_a_renamed_record_is_renamed_wherever_it_is_named(root: Path, old: str, new: str) -> None:
    change(root, "content/companies/borealis-cloud.yaml", "name: Borealis Cloud",
           "name: Borealis Cloud\nsummary: Gets money [@aurora-invests-in-borealis; "
           "@aurora-first-tranche] of [[aurora-chips|Aurora]] and [[ada-example]].")  # fmt: skip
    assert codes(root) == []
    before = read(root).briefing
    rename(root, old, new)
    assert codes(root) == []
    after = read(root).briefing
    records = {**after.entities, **after.sources, **after.claims}
    assert records[new].former_ids == (old,)
    assert old not in records
    assert len(records) == len({**before.entities, **before.sources, **before.claims})
    # … and back again, by way of a third name.
    rename(root, new, f"{new}-2")
    again = read(root).briefing
    former = {**again.entities, **again.sources, **again.claims}[f"{new}-2"].former_ids
    assert set(former) == {old, new}
    assert codes(root) == []
    rename(root, f"{new}-2", old)
    last = read(root).briefing
    former = {**last.entities, **last.sources, **last.claims}[old].former_ids
    assert set(former) == {new, f"{new}-2"}
    assert codes(root) == []


def test_a_word_that_is_the_same_as_an_id_is_not_renamed(root: Path) -> None:
    (root / "content/companies/stalled.yaml").write_text("name: Stalled Inc.\n")
    (root / "content/vocabulary.yaml").write_text(
        "extends: default\nkinds:\n  company: [company, stalled]\n"
    )
    change(root, "content/claims/aurora-borealis.yaml", "    modality: denied",
           "    modality: denied\n    property: status\n    value: stalled")  # fmt: skip
    change(root, "seeds/morgenpost-2025-09-22.yaml", "exclude:",
           "exclude:\n  - {from: stalled, to: stalled, reason: advertisement}")  # fmt: skip
    before = {file: file.read_bytes() for file in root.rglob("*.yaml")}
    rename(root, "stalled", "another")
    after = {file: file.read_bytes() for file in root.rglob("*.yaml")}
    assert {file.name for file, text in before.items() if after.get(file) != text} == {
        "stalled.yaml"
    }


def test_a_renaming_leaves_the_documents_as_they_are(root: Path) -> None:
    documents = [root / "seeds" / name for name in ("notes.txt", "notes.md", "more/notes.yaml")]
    documents[-1].parent.mkdir()
    for document in documents:
        document.write_text("Of: [[aurora-chips]] and [@aurora-first-tranche].\n")
    rename(root, "aurora-chips", "aurora")
    rename(root, "aurora-first-tranche", "tranche")
    for document in documents:
        assert document.read_text() == "Of: [[aurora-chips]] and [@aurora-first-tranche].\n"


@pytest.mark.parametrize("refused", ["companies/aurora.yaml", "pages/about.md"])
def test_what_cannot_be_written_leaves_nothing_half_renamed(
    root: Path, refused: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    written: list[Path] = []

    def put_file(root: Path, place: Path, content: bytes, *, new: bool = False) -> None:
        if place.match(f"content/{refused}") and place not in written:
            written.append(place)
            raise CannotWrite("the disk is full")
        writing.put_file(root, place, content, new=new)

    monkeypatch.setattr(renaming, "put_file", put_file)
    with pytest.raises(CannotWrite):
        rename(root, "aurora-chips", "aurora")
    assert {file: file.read_bytes() for file in root.rglob("*") if file.is_file()} == before


def test_what_cannot_be_renamed_changes_nothing(root: Path) -> None:
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    for old, new, why in (
        ("nobody", "x", "no record has the id"),
        ("aurora-chips", "Aurora Chips", "is no id"),
        ("aurora-chips", "borealis-cloud", "is taken"),
    ):
        with pytest.raises(CannotRun, match=why):
            rename(root, old, new)
    assert {file: file.read_bytes() for file in root.rglob("*") if file.is_file()} == before


ODD = [
    "  - {id: 'odd', statement: It works., evidence: [*]}",
    "  - {id: odd, former_ids: [], statement: It works., evidence: [*]}",
    "  - statement: >-\n      It\n      works.\n    evidence: [*]\n    id: odd # odd",
    "  - id: odd\r\n    statement: W\r\n    former_ids:\r\n      - odder\r\n    evidence: [*]",
    "  - id: odd\n    statement: It works.\n    former_ids: [\n      odder]\n    evidence: [*]",
    "  - {id: odd, about: [borealis-cloud, 'borealis-cloud'], statement: W, evidence: [*]}",
]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize(
    ("old", "new"), [("odd", "odd-two"), ("odd", "o"), ("borealis-cloud", "cloud")]
)
def test_a_renaming_takes_yaml_however_it_is_written(
    root: Path, text: str, old: str, new: str
) -> None:
    quote = "{quote: Borealis Cloud betreibt Rechenzentren}"
    head = "subject: 'borealis-cloud'\nmodality: stated\nsource: morgenpost-2025-09-22\nclaims:\n"
    file = root / "content/claims/odd.yaml"
    file.write_bytes((head + text.replace("*", quote)).encode())
    before = read(root).briefing
    assert "odd" in before.claims, codes(root)
    wrong = codes(root)
    rename(root, old, new)
    after = read(root).briefing
    assert codes(root) == wrong
    assert old in {**after.entities, **after.claims}[new].former_ids
    assert "borealis-cloud" in after.entities or "borealis-cloud" not in file.read_text()


def test_a_record_that_begins_with_a_long_text_is_renamed(root: Path) -> None:
    file = root / "content/companies/borealis-cloud.yaml"
    file.write_text("summary: >-\n  It\n  works.\nname: Borealis Cloud\naliases: [Borealis]\n")
    rename(root, "borealis-cloud", "cloud")
    assert read(root).briefing.entities["cloud"].former_ids == ("borealis-cloud",)
    assert codes(root) == []


# --- check --fix -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: up to 2 billion USD", "value: up to US$2bn"),
        ("modality: denied", "modality: Denied"),
        ("party: aurora-chips\n    as_of", "party: Aurora Chips\n    as_of"),
        ("as_of: 2025-09-22", "As_of: 2025-09-22"),
        ("quote: Ada Example wies", "quote: da Example wies"),
    ],
)
def test_what_has_one_certain_mending_is_mended(root: Path, old: str, new: str) -> None:
    held = (root / CLAIMS).read_text(encoding="utf-8")
    change(root, CLAIMS, old, new)
    assert codes(root)
    assert _run(["check", "--fix", "--root", str(root)]) == 0
    assert yaml.safe_load((root / CLAIMS).read_text(encoding="utf-8")) == yaml.safe_load(held)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("modality: denied", "modality: denid"),
        # It may be any dollar.
        ("value: up to 2 billion USD", "value: up to $2bn"),
    ],
)
def test_what_only_seems_to_be_meant_is_left(root: Path, old: str, new: str) -> None:
    change(root, CLAIMS, old, new)
    held = (root / CLAIMS).read_bytes()
    report = check(root)[1]
    suggested = [each.finding.suggestion for each in report.diagnostics]
    assert old.partition(": ")[2] in suggested
    assert fix(root, report) == 0
    assert (root / CLAIMS).read_bytes() == held


# --- vocabulary --------------------------------------------------------------------------------


def test_the_vocabulary_in_force_can_be_a_file_of_its_own(root: Path) -> None:
    (root / "content/vocabulary.yaml").write_text(
        "extends: default\nproperties:\n  capacity: {label: Capacity, value: power, "
        "single: true, aliases: [size, power]}\n"
        "kinds:\n  company: [fund, {id: collectivite, label: Collectivité}]\n"
    )
    before = read(root).briefing.vocabulary
    (root / "content/vocabulary.yaml").write_text(render(before), encoding="utf-8")
    after = read(root).briefing.vocabulary
    assert after == before


def test_words_that_nothing_tells_apart_are_found_and_not_offered(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = root / "seeds/morgenpost.txt"
    again = "Aurora Chips beschäftigt 700 Leute in Ulm.\n\n"
    document.write_text(document.read_text() + f"\n{again * 4}")
    assert _run(["quote", "700 Leute", "--root", str(root)]) == 0
    told = capsys.readouterr().out
    assert told.count("more than once among the same words") > 0
    assert told.count("- source: ") == told.count("# seeds/") - told.count("more than once")
    assert _run(["coverage", "--stubs", "--root", str(root)]) == 0
    assert "more than once among the same words" in capsys.readouterr().out


# --- coverage --stubs --------------------------------------------------------------------------


def test_a_stub_is_a_claim_but_for_what_only_a_person_knows(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = root / "seeds/morgenpost.txt"
    document.write_text(document.read_text() + "\nAurora Chips beschäftigt 700 Leute in Ulm.\n")
    assert _run(["coverage", "--stubs", "--root", str(root)]) == 0
    printed = capsys.readouterr().out
    stubs = yaml.safe_load(printed)["claims"]
    (stub,) = (each for each in stubs if "700 Leute" in str(each["evidence"]))
    assert stub["subject"] == "aurora-chips"
    assert (stub["id"], stub["statement"], stub["modality"]) == (None, None, None)
    examined = examine(read(root).briefing)
    (evidence,) = stub["evidence"]
    quote = Quote(evidence["quote"])
    assert isinstance(find(quote, examined.documents[evidence["source"]]), Found)
