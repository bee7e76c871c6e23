"""Nothing is done twice, and what is told again is what a look at everything would tell."""

from __future__ import annotations

import os
import random
import shutil
import stat
from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import jinja2
import pytest
from filelock import FileLock

from generator import build as building
from generator import cache, incremental
from generator.build import build
from generator.by_file import files_of
from generator.cache import Cache
from generator.check import check
from generator.errors import CannotRun, GeneratorError
from generator.files import MAX_DOCUMENT_BYTES, read_bytes, standing
from generator.pages import dependencies, environment
from generator.reading import briefing
from generator.report import Built, Report
from generator.writing import DOCS, SEARCH, Written
from tests.conftest import files_in

HERE = Path(__file__).parent
PHARMA = HERE / "briefings" / "pharma"
EDITS = int(os.environ.get("EDITS", "40"))
"""Of each run; who looks for more sets it."""

OPEN = ("index", "deals/velozumab-europa", "companies", "hinweise", "gone")
"""Addresses of pages that someone may wait for."""

Edit = Callable[[Path, random.Random, list[Path]], None]


def differing(made: Built) -> tuple[str, ...]:
    """The files that a build wrote or removed."""
    assert made.written is not None
    return (*made.written.changed, *made.written.removed)


def change_a_word(file: Path, chance: random.Random, _: list[Path]) -> None:
    words = file.read_text("utf-8").split(" ")
    words[chance.randrange(len(words))] = chance.choice(["zwei", "2027", "not", "alpha", "[@x]"])
    file.write_text(" ".join(words), "utf-8")


def swap_two_lines(file: Path, chance: random.Random, _: list[Path]) -> None:
    lines = file.read_text("utf-8").splitlines(keepends=True)
    at = chance.randrange(max(1, len(lines) - 1))
    lines[at : at + 2] = reversed(lines[at : at + 2])
    file.write_text("".join(lines), "utf-8")


def add_a_comment(file: Path, _: random.Random, __: list[Path]) -> None:
    file.write_text(f"{file.read_text('utf-8')}\n# a comment\n", "utf-8")


def delete(file: Path, _: random.Random, __: list[Path]) -> None:
    file.unlink()


def rename(file: Path, chance: random.Random, _: list[Path]) -> None:
    file.rename(file.with_name(f"other-{chance.randrange(3)}{file.suffix}"))


def copy_over_another(file: Path, chance: random.Random, files: list[Path]) -> None:
    like = [each for each in files if each.suffix == file.suffix]
    copy = chance.choice(like).with_name(f"copy-{chance.randrange(3)}{file.suffix}")
    copy.write_bytes(file.read_bytes())


def empty(file: Path, _: random.Random, __: list[Path]) -> None:
    file.write_bytes(b"")


def touch(file: Path, _: random.Random, __: list[Path]) -> None:
    os.utime(file, (1, 1))


EDITS_OF_A_FILE: tuple[Edit, ...] = (
    change_a_word,
    change_a_word,
    swap_two_lines,
    add_a_comment,
    delete,
    rename,
    copy_over_another,
    empty,
    touch,
)


def looked_at(root: Path, *, use: bool = True) -> tuple[object, ...]:
    """All that a check finds out, with what is kept of files but not of the report."""
    with cache.cache_of(root, "check", use=use) as known:
        if use:
            known.digests = digests_of(root)
        examined, report = check(root, cache=known)
    return examined.briefing, examined.proven, report


EXCLUDED = "exclude:\n  - {from: Hélios verse, to: signature, reason: other}\nnote:"


def outcome(work: Callable[[], object]) -> object:
    try:
        return work()
    except GeneratorError as error:
        return type(error), str(error)


def test_what_is_kept_never_shows_whatever_is_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What was changed a moment ago is read again in any case; here it must be told by its times.
    monkeypatch.setattr(cache, "FRESH", 0)
    root, cold = tmp_path / "root", tmp_path / "cold"
    shutil.copytree(PHARMA, root)
    (root / "templates" / "assets").mkdir(parents=True, exist_ok=True)
    (root / "templates" / "assets" / "own.css").write_text("p { margin: 0 }\n")
    chance = random.Random(EDITS)
    built = alone = 0
    for _ in range(EDITS):
        if chance.random() < 0.5:
            # Back to what it was: what was kept on the way must not come back in its place.
            for name in ("content", "seeds"):
                shutil.rmtree(root / name, ignore_errors=True)
            shutil.copytree(PHARMA, root, dirs_exist_ok=True)
        files = [path for path in sorted(root.rglob("*")) if path.is_file()]
        files = [path for path in files if root / "build" not in path.parents]
        if files:
            chance.choice(EDITS_OF_A_FILE)(chance.choice(files), chance, files)
        anew: Any = outcome(lambda: looked_at(root, use=False))
        expected = anew[-1] if isinstance(anew[-1], Report) else anew
        assert outcome(lambda: looked_at(root)) == anew
        assert outcome(lambda: incremental.checked(root)) == expected
        if chance.random() < 0.3 or (not getattr(expected, "errors", 1) and chance.random() < 0.7):
            before = files_in(root / DOCS) if (root / DOCS).exists() else {}
            hurried = partial(incremental.built, root, first=chance.choice(OPEN))
            early: list[dict[str, bytes]] = []
            warm = outcome(partial(hurried, shown=partial(early.append, {})))
            alone += len(early)
            written = outcome(lambda: build(root, cold))
            same = getattr(written, "written", None)
            assert getattr(warm, "report", warm) == getattr(written, "report", written)
            assert files_in(root / DOCS) == (files_in(cold) if same is not None else before)
            built += same is not None
    assert built > EDITS // 10
    assert alone or EDITS < 100


def test_a_page_that_someone_waits_for_is_made_before_the_others(tmp_path: Path) -> None:
    root, cold = tmp_path / "root", tmp_path / "cold"
    shutil.copytree(PHARMA, root)
    shown: list[dict[str, bytes]] = []

    def make() -> None:
        page = "deals/velozumab-europa"
        incremental.built(root, first=page, shown=lambda: shown.append(files_in(root / DOCS)))

    make()
    assert not shown
    before = files_in(root / DOCS)
    file = root / "content" / "claims" / "velozumab.yaml"
    file.write_text(file.read_text().replace("Hélios zahlt bei", "Die Firma zahlt bei"))
    make()
    (alone,) = shown
    assert {name for name in alone if alone[name] != before[name]} == {"deals/velozumab-europa.md"}
    build(root, cold)
    assert files_in(root / DOCS) == files_in(cold)
    assert sum(files_in(cold)[name] != alone[name] for name in alone) > 2
    make()
    assert len(shown) == 1


def test_for_a_page_that_someone_waits_for_nothing_else_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    file = root / "content" / "claims" / "velozumab.yaml"
    file.write_text(file.read_text().replace("Hélios zahlt bei", "Die Firma zahlt bei"))
    done: list[str] = []
    for_all = dependencies.Pages.forget_all_but

    def forget_all_but(*arguments: Any) -> None:
        done.append("all")
        for_all(*arguments)

    monkeypatch.setattr(dependencies.Pages, "forget_all_but", forget_all_but)

    def searchable(content: bytes) -> None:
        done.append("searchable")
        assert content != (root / DOCS / SEARCH).read_bytes()

    incremental.built(
        root,
        first="deals/velozumab-europa",
        shown=lambda: done.append("shown"),
        searchable=searchable,
    )
    assert done == ["shown", "all", "searchable"]


def test_a_page_that_is_made_first_shows_nothing_as_it_was(tmp_path: Path) -> None:
    root, cold, page = tmp_path / "root", tmp_path / "cold", "deals/velozumab-europa"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    file = root / "content" / "companies" / "helios.yaml"
    file.write_text(file.read_text().replace("Hélios", "Séléné"))
    shown: list[str] = []
    place = root / DOCS / f"{page}.md"
    incremental.built(root, first=page, shown=lambda: shown.append(place.read_text()))
    build(root, cold)
    assert shown == [(cold / f"{page}.md").read_text()]
    assert "[Séléné" in shown[0]
    assert files_in(root / DOCS) == files_in(cold)


MORE = """subject: velozumab-europa
source: courrier-2025-11
modality: stated
claims:
"""
ONE_MORE = """  - id: {}
    statement: Hélios zahlt etwas.
    evidence: [{{quote: Hélios verse près de 120 millions d’euros à la signature}}]
"""


def test_parts_of_files_of_data_stand_as_they_would_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cold = tmp_path / "root", tmp_path / "cold"
    shutil.copytree(PHARMA, root)
    claims = root / "content" / "claims"
    first, last = claims / "a.yaml", claims / "z.yaml"
    first.write_text(f"{MORE}{ONE_MORE.format('eins')}")
    last.write_text(f"{MORE}{ONE_MORE.format('zwei')}")
    edits: tuple[Callable[[], object], ...] = (
        lambda: None,
        lambda: last.write_text(f"{MORE}{ONE_MORE.format('zwei')}{ONE_MORE.format('drei')}"),
        lambda: last.write_text(f"{MORE}{ONE_MORE.format('drei')}{ONE_MORE.format('zwei')}"),
        lambda: last.rename(claims / "b.yaml"),
        first.unlink,
        (claims / "b.yaml").unlink,
    )
    for edit in edits:
        edit()
        assert differing(incremental.built(root))
        build(root, cold)
        assert files_in(root / DOCS) == files_in(cold)
        with monkeypatch.context() as patch:
            patch.setattr(building, "check", lambda *_: pytest.fail("it is done already"))
            incremental.built(root)


def test_nobody_waits_for_a_page_that_stays_the_same(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    file = root / "content" / "claims" / "velozumab.yaml"
    file.write_text(file.read_text().replace("Hélios zahlt bei", "Die Firma zahlt bei"))
    assert differing(incremental.built(root, first="people", shown=nobody_is_shown_anything))


def test_templates_are_not_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    file = root / "content" / "claims" / "velozumab.yaml"
    file.write_text(file.read_text().replace("Hélios zahlt bei", "Die Firma zahlt bei"))
    # As in a process that compiled nothing yet.
    monkeypatch.setattr(environment.COMPILED, "known", {})
    monkeypatch.setattr(jinja2.Environment, "_compile", lambda *_: pytest.fail("compiled"))
    assert differing(incremental.built(root))


def nobody_is_shown_anything() -> None:
    raise AssertionError


def test_nobody_waits_for_a_page_that_is_gone(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    company = root / "content" / "companies" / "neu.yaml"
    company.write_text("id: neu\nname: Neu AG\n")
    assert not incremental.built(root).report.errors
    company.unlink()
    incremental.built(root, first="companies/neu", shown=nobody_is_shown_anything)
    assert not (root / DOCS / "companies" / "neu.md").exists()


def test_nobody_waits_for_one_page_where_all_are_gone(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    before = files_in(root / DOCS)
    shutil.rmtree(root / DOCS)
    incremental.built(root, first="companies/helios", shown=nobody_is_shown_anything)
    assert files_in(root / DOCS) == before


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("content/vocabulary.yaml", "value: percent", "value: date"),
        ("mkdocs.yml", "language: de", "language: fr"),
        ("seeds/courrier.txt", "120 millions", "130 millions"),
        ("seeds/courrier-2025-11.yaml", "language: fr", "language: it"),
        ("seeds/courrier-2025-11.yaml", "note:", EXCLUDED),
        ("content/claims/velozumab.yaml", "almost 120", "almost 121"),
    ],
)  # fmt: skip
def test_what_a_finding_depends_on_is_looked_at(
    file: str, before: str, after: str, tmp_path: Path
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    first = looked_at(root)
    text = (root / file).read_text("utf-8")
    assert before in text
    (root / file).write_text(text.replace(before, after, 1), "utf-8")
    changed = looked_at(root)
    assert changed == looked_at(root, use=False)
    assert changed != first
    (root / file).write_text(text, "utf-8")
    assert looked_at(root) == first


def test_what_a_finding_tells_of_an_origin_is_looked_at(tmp_path: Path) -> None:
    root, origin = tmp_path / "root", tmp_path / "root" / "seeds" / "agence.yaml"
    shutil.copytree(PHARMA, root)
    origin.write_text("title: Agence\npublisher: Gazzetta\n")
    claims = root / "content" / "claims" / "velozumab.yaml"
    quoted = "- source: gazzetta-2025\n"
    claims.write_text(claims.read_text().replace(quoted, f"{quoted}        origin: agence\n"))
    assert incremental.checked(root) == incremental.checked(root, use=False)
    origin.write_text("title: Agence\npublisher: Corriere\n")
    assert incremental.checked(root) == incremental.checked(root, use=False)
    assert any(each.code == "EVD013" for each in incremental.checked(root).diagnostics)


def test_words_that_are_missing_are_not_taken_for_none(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    words, page = root / "seeds" / "gazzetta.txt", root / "seeds" / "gazzetta.html"
    page.write_text("<p>Carta</p>")
    (root / "seeds" / "gazzetta-2025.yaml").write_text(
        f"document: {page.name}\nsha256: {sha256(page.read_bytes()).hexdigest()}\nlanguage: it\n"
        f"text: {words.name}\ntext_sha256: {sha256(words.read_bytes()).hexdigest()}\n"
    )
    words.write_bytes(b"")
    assert incremental.checked(root) == incremental.checked(root, use=False)
    words.unlink()
    assert incremental.checked(root) == incremental.checked(root, use=False)


def test_a_company_with_the_id_of_a_person_is_looked_at(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    (root / "content" / "people" / "carta.yaml").write_text("name: Xaver Carta\n")
    assert incremental.checked(root) == incremental.checked(root, use=False)
    company = root / "content" / "companies" / "carta.yaml"
    company.write_text(company.read_text().replace("Carta", "Zorta"))
    assert incremental.checked(root) == incremental.checked(root, use=False)


def test_the_end_of_a_long_last_edition_is_looked_at(tmp_path: Path, monkeypatch: Patch) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    kept, published = root / "content" / "last-edition", root / DOCS / "data"
    kept.mkdir()
    for name in ("claims.json", "disputes.json"):
        shutil.copy(published / name, kept)
    # As if it held so much.
    monkeypatch.setattr(cache, "MAX_DOCUMENT_BYTES", 16)
    incremental.built(root)
    disputes = kept / "disputes.json"
    at = disputes.read_text().rindex('"id"')
    assert at > 17
    text = disputes.read_text()
    disputes.write_text(f"{text[:at]}{text[at:].replace('vorauszahlung', 'anderes', 1)}")
    incremental.built(root)
    build(root, tmp_path / "cold")
    assert files_in(root / DOCS) == files_in(tmp_path / "cold")


def test_settings_that_are_a_link_are_told(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    (root / "mkdocs.yml").rename(root / "other.yml")
    assert not incremental.checked(root).errors
    (root / "mkdocs.yml").symlink_to("other.yml")
    assert incremental.checked(root) == incremental.checked(root, use=False)
    assert incremental.checked(root).errors


Patch = pytest.MonkeyPatch


def put_a_folder(place: Path, _: Patch) -> None:
    place.mkdir()


def put_a_link_that_leads_nowhere(place: Path, _: Patch) -> None:
    place.symlink_to("nowhere")


def put_a_pipe(place: Path, _: Patch) -> None:
    os.mkfifo(place)


def put_too_much(place: Path, _: Patch) -> None:
    with open(place, "wb") as file:
        file.truncate(MAX_DOCUMENT_BYTES + 1)


def put_what_may_not_be_read(place: Path, patch: Patch) -> None:
    def refuse(path: Any, *arguments: Any, **options: Any) -> int:
        if path == place.name:
            raise PermissionError(13, "Permission denied", path)
        return opened(path, *arguments, **options)

    place.touch()
    # Who runs the tests may be allowed to read everything.
    opened = os.open
    patch.setattr(os, "open", refuse)


@pytest.mark.parametrize(
    "put",
    [
        put_a_folder,
        put_a_link_that_leads_nowhere,
        put_a_pipe,
        put_too_much,
        put_what_may_not_be_read,
    ],
)
@pytest.mark.parametrize(
    "name",
    [
        "content/claims/velozumab.yaml",
        "content/companies/carta.yaml",
        "content/last-edition/claims.json",
        "content/pages/hinweise.md",
        "content/strange.txt",
        "content/vocabulary.yaml",
        "mkdocs.yml",
        "seeds/README.md",
        "seeds/courrier-2025-11.yaml",
        "seeds/courrier.txt",
        "seeds/stray.pdf",
        "templates/company.md.jinja",
        "templates/theme/main.html",
    ],
)
def test_what_cannot_be_read_is_told_alike_whatever_is_kept(
    name: str, put: Callable[[Path, Patch], None], tmp_path: Path, monkeypatch: Patch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.checked(root)
    place = root / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    put(place, monkeypatch)
    found = outcome(lambda: incremental.checked(root))
    assert found == outcome(lambda: incremental.checked(root))
    assert found == outcome(lambda: incremental.checked(root, use=False))


def test_a_hidden_folder_that_may_not_be_read_hides_no_edit(
    tmp_path: Path, monkeypatch: Patch
) -> None:
    def refuse(folder: Any) -> Any:
        if Path(folder).name == ".parts":
            raise PermissionError(13, "Permission denied", folder)
        return listed(folder)

    listed, template = os.scandir, tmp_path / "templates" / "own.md.jinja"
    (tmp_path / "templates" / ".parts").mkdir(parents=True)
    monkeypatch.setattr(os, "scandir", refuse)
    template.write_text("One.")
    before = cache.look_at_files(tmp_path, ["templates"], cache.NO_CACHE).digests
    template.write_text("Two.")
    assert cache.look_at_files(tmp_path, ["templates"], cache.NO_CACHE).digests != before


@pytest.mark.parametrize("name", ["content/vocabulary.yaml", "mkdocs.yml", "seeds/courrier.txt"])
def test_what_may_not_be_read_is_not_taken_for_missing(
    name: str, tmp_path: Path, monkeypatch: Patch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    put_what_may_not_be_read(root / name, monkeypatch)
    for use in (True, False):
        with pytest.raises(CannotRun, match=f"cannot read .*/{name}: permission denied"):
            incremental.checked(root, use=use)


def test_a_hidden_template_that_another_takes_in_is_looked_at(tmp_path: Path) -> None:
    root, page = tmp_path / "root", tmp_path / "root" / DOCS / "companies/carta.md"
    shutil.copytree(PHARMA, root)
    part = root / "templates" / ".parts" / "part.md.jinja"
    part.parent.mkdir(parents=True)
    (root / "templates" / "company.md.jinja").write_text(
        '# {{ title }}\n\n{% include ".parts/part.md.jinja" %}\n'
    )
    for words in ("One.", "Two."):
        part.write_text(words)
        incremental.built(root)
        assert words in page.read_text()


def test_a_file_that_did_not_change_is_not_read_or_proven_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    first = looked_at(root)
    (root / "content/companies/carta.yaml").write_text("name: Carta-Institut\n")
    read_again: list[str] = []

    def read_record(path: str, *others: Any) -> Any:
        read_again.append(path)
        return record(path, *others)

    record = briefing._record
    monkeypatch.setattr(briefing, "_record", read_record)
    monkeypatch.setattr("generator.reading.claims._read_claims", lambda *_: pytest.fail("read"))
    monkeypatch.setattr("generator.examination.find", None)
    assert looked_at(root)[1:-1] == first[1:-1]
    assert read_again == ["content/companies/carta.yaml"]


APART = """\
subject: velozumab-europa
claims:
  - id: apart
    statement: Der Vertrag ist unterzeichnet.
    evidence:
      - {source: courrier-2025-11, quote: l’accord a été signé le 3 novembre 2025}
"""


def test_the_claims_of_a_file_that_did_not_change_stay_packed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    (root / "content/claims/apart.yaml").write_text(APART)
    looked_at(root)
    edited = root / "content/claims/velozumab.yaml"
    edited.write_text(f"{edited.read_text()}\n# another state\n")
    with cache.cache_of(root, "check") as known:
        known.digests = digests_of(root)
        examined, report = check(root, cache=known)
    files = (*files_of(examined.briefing.claims), *files_of(examined.proven))
    assert ["records" in vars(file) for file in files] == [False, True, False, True]
    assert report == check(root)[1]


def test_a_file_whose_digest_is_known_is_not_opened_to_look_for_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, opened = tmp_path / "root", list[str]()
    shutil.copytree(PHARMA, root)
    incremental.checked(root)
    edited = root / "content/companies/carta.yaml"
    edited.write_text("name: Carta-Institut\n")

    def read(root: Path, file: Path, most: int) -> bytes:
        opened.append(file.name)
        return read_bytes(root, file, most)

    monkeypatch.setattr(briefing, "read_bytes", read)
    monkeypatch.setattr("generator.reading.claims.read_bytes", read)
    again = incremental.checked(root)
    assert opened == ["mkdocs.yml", "vocabulary.yaml", "carta.yaml", "hinweise.md"]
    assert again == check(root)[1]


def test_a_language_that_cannot_be_told_is_not_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    (root / "seeds" / "courrier.txt").write_text("Aurora Borealis Nimbus.")
    first = looked_at(root)
    monkeypatch.setattr("generator.rules.sources.language_of", lambda _: pytest.fail("asked"))
    assert looked_at(root) == first


def test_nothing_is_read_or_written_where_nothing_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    first = incremental.built(root)
    monkeypatch.setattr("generator.build.build", None)
    again = incremental.built(root)
    assert again.report == first.report
    assert again.written == Written((), (), len(files_in(root / DOCS)))


def damage_a_page(root: Path) -> None:
    (root / DOCS / "index.md").write_text("vandalism")


def remove_a_page(root: Path) -> None:
    (root / DOCS / "flows.md").unlink()


def remove_the_schemas(root: Path) -> None:
    shutil.rmtree(root / "build" / "schema")


@pytest.mark.parametrize("change", [damage_a_page, remove_a_page, remove_the_schemas])
def test_output_that_does_not_stand_is_written_again(
    change: Callable[[Path], None], tmp_path: Path
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    before = files_in(root / "build")
    change(root)
    incremental.built(root)
    assert files_in(root / "build") == before


def test_a_page_that_is_altered_while_others_are_made_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    page, file = root / DOCS / "people/index.md", root / "content" / "claims" / "velozumab.yaml"
    before = page.read_text()

    def make(*arguments: Any) -> Any:
        page.write_text("vandalism")
        return made(*arguments)

    made = building._result
    with monkeypatch.context() as patch:
        patch.setattr(building, "_result", make)
        file.write_text(file.read_text().replace("Hélios zahlt bei", "Die Firma zahlt bei"))
        incremental.built(root)
    assert page.read_text() == "vandalism"
    incremental.built(root)
    assert page.read_text() == before


def test_a_build_that_another_overtakes_leaves_nothing_older(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cold = tmp_path / "root", tmp_path / "cold"
    shutil.copytree(PHARMA, root)
    file = root / "content" / "claims" / "velozumab.yaml"

    def overtaken(*arguments: Any) -> Any:
        monkeypatch.undo()
        found = check(*arguments)
        file.write_text(file.read_text().replace("Hélios zahlt bei", "Die Firma zahlt bei"))
        incremental.built(root)
        return found

    monkeypatch.setattr(building, "check", overtaken)
    incremental.built(root)
    build(root, cold)
    assert files_in(root / DOCS) == files_in(cold)


def test_a_change_that_is_taken_back_meanwhile_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cold = tmp_path / "root", tmp_path / "cold"
    shutil.copytree(PHARMA, root)
    page = root / "content" / "pages" / "hinweise.md"

    def undone(*arguments: Any) -> Any:
        monkeypatch.undo()
        text = page.read_text()
        page.write_text(f"{text}\nMehr.\n")
        found = check(*arguments)
        page.write_text(text)
        return found

    monkeypatch.setattr(building, "check", undone)
    incremental.built(root)
    build(root, cold)
    assert files_in(root / DOCS) == files_in(cold)


def test_what_a_killed_build_added_does_not_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    before = files_in(root / DOCS)
    picture = root / "templates" / "assets" / "picture.svg"
    picture.parent.mkdir(parents=True)
    picture.write_text("<svg/>")
    with monkeypatch.context() as patch:
        patch.setattr(building, "write_schemas", killed)
        with pytest.raises(KeyboardInterrupt):
            incremental.built(root)
    assert files_in(root / DOCS) != before
    shutil.rmtree(root / "templates")
    incremental.built(root)
    assert files_in(root / DOCS) == before


def killed(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_build_that_waited_for_another_makes_what_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cold = tmp_path / "root", tmp_path / "cold"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    file = root / "content" / "claims" / "velozumab.yaml"
    file.write_text(file.read_text().replace("Hélios zahlt bei", "Die Firma zahlt bei"))

    def acquire(*arguments: Any, **options: Any) -> Any:
        monkeypatch.undo()
        incremental.built(root)
        return acquired(*arguments, **options)

    acquired = FileLock.acquire
    monkeypatch.setattr(FileLock, "acquire", acquire)
    incremental.built(root)
    build(root, cold)
    assert files_in(root / DOCS) == files_in(cold)


def test_a_root_that_changes_all_the_time_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    checks: list[int] = []

    def edited(*arguments: Any) -> Any:
        checks.append(len(checks))
        (root / "content" / "companies" / "neu.yaml").write_text(f"name: Neu {len(checks)}\n")
        return check(*arguments)

    monkeypatch.setattr(building, "check", edited)
    assert incremental.built(root).written is not None
    assert len(checks) == 3


def test_the_stylesheets_are_there_when_a_page_is_shown(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root)
    style, shown = root / "templates" / "assets" / "briefing.css", list[dict[str, bytes]]()
    style.parent.mkdir(parents=True)
    style.write_text("p { margin: 0 }\n")
    incremental.built(root, first="index", shown=lambda: shown.append(files_in(root / DOCS)))
    assert shown[0]["assets/briefing.css"] == style.read_bytes()


# --- files that stand as they did ------------------------------------------------------------


def digests_of(root: Path) -> Mapping[str, bytes]:
    with cache.cache_of(root, "files") as known:
        return cache.look_at_files(root, ("content", "seeds"), known).digests


def one_file(root: Path) -> Path:
    (root / "content").mkdir(parents=True)
    file = root / "content" / "a.yaml"
    file.write_text("a: 1\n")
    return file


def test_a_file_that_stands_as_it_did_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    file, paths = one_file(root), list[Path]()

    def read(root: Path, file: Path, most: int) -> bytes:
        paths.append(file)
        return read_bytes(root, file, most)

    monkeypatch.setattr(cache, "FRESH", 0)
    monkeypatch.setattr(cache, "read_bytes", read)
    before = digests_of(root)
    assert digests_of(root) == before
    assert paths == [file]
    written = file.stat()
    file.write_text("a: 2\n")
    # Whoever sets the times back changes one that cannot be set.
    os.utime(file, ns=(written.st_atime_ns, written.st_mtime_ns))
    assert digests_of(root) != before
    assert paths == [file, file]


def test_a_file_that_was_changed_a_moment_ago_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    file = one_file(root)
    stands = standing(file)
    # As it is where two changes fall into one step of the file system's clock.
    monkeypatch.setattr(cache, "standing", lambda _: stands)
    before = digests_of(root)
    file.write_text("a: 2\n")
    assert digests_of(root) != before


# --- where it is kept ----------------------------------------------------------------------------


def keep(root: Path, value: object) -> None:
    with cache.cache_of(root, "test") as known:
        known.put(b"key", value)


def known(root: Path, *, use: bool = True) -> object:
    with cache.cache_of(root, "test", use=use) as found:
        return found.get(b"key")


def place(root: Path) -> Path:
    folder = cache._folder(root)
    assert folder is not None
    return folder / "test"


def test_what_is_kept_is_known_by_the_next_run(tmp_path: Path) -> None:
    keep(tmp_path, {"a": 1})
    assert known(tmp_path) == {"a": 1}
    assert known(tmp_path, use=False) is None
    assert known(tmp_path / "other") is None
    assert not list(tmp_path.iterdir())


def test_what_a_killed_run_left_beside_what_is_kept_goes(tmp_path: Path) -> None:
    keep(tmp_path, 1)
    left = place(tmp_path).with_name(".test.a1b2c3")
    left.write_bytes(b"a half")
    keep(tmp_path, 2)
    assert known(tmp_path) == 2
    assert not left.exists()


def test_what_stays_in_memory_is_written_at_once_or_at_the_end(tmp_path: Path) -> None:
    with cache.staying():
        with cache.cache_of(tmp_path, "test", at_once=False) as found:
            found.put(b"key", "found")
        assert not place(tmp_path).exists()
        assert known(tmp_path) == "found"
        assert place(tmp_path).exists()
        with cache.cache_of(tmp_path, "other", at_once=False) as found:
            found.put(b"key", "found later")
    with cache.cache_of(tmp_path, "other") as found:
        assert found.get(b"key") == "found later"


def test_what_is_kept_while_the_rest_is_written_is_no_defect(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written(*arguments: Any) -> None:
        assert cache._staying is not None
        cache._staying[place(tmp_path), b"other"] = None, Cache()
        write(*arguments)

    write = cache._write
    with cache.staying():
        with cache.cache_of(tmp_path, "test", at_once=False) as found:
            found.put(b"key", "found")
        monkeypatch.setattr(cache, "_write", written)
    monkeypatch.setattr(cache, "_write", write)
    assert known(tmp_path) == "found"


def test_another_program_knows_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, "found")
    monkeypatch.setattr(cache, "_program", lambda: b"another")
    assert known(tmp_path) is None


def cut_the_file(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def let_others_write(file: Path) -> None:
    file.chmod(0o666)


def put_a_link(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to(file.with_name("elsewhere"))


def leave_a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def let_others_write_the_folder(file: Path) -> None:
    file.parent.chmod(0o777)


@pytest.mark.parametrize(
    "change",
    [cut_the_file, let_others_write, put_a_link, leave_a_pipe, let_others_write_the_folder],
)
def test_a_file_that_is_not_whole_or_not_the_users_alone_is_not_read(
    change: Callable[[Path], None], tmp_path: Path
) -> None:
    keep(tmp_path, "found")
    change(place(tmp_path))
    assert known(tmp_path) is None


def test_nothing_is_kept_inside_a_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "content"))
    keep(tmp_path, "found")
    assert known(tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_a_folder_for_what_is_kept_that_is_no_whole_path_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, elsewhere, home = (tmp_path / name for name in ("root", "elsewhere", "home"))
    root.mkdir()
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    monkeypatch.setenv("XDG_CACHE_HOME", "kept")
    monkeypatch.setenv("HOME", str(home))
    keep(root, "found")
    assert known(root) == "found"
    assert (home / ".cache/briefing").is_dir()
    assert not list(elsewhere.iterdir())


def test_what_a_run_does_not_use_is_forgotten() -> None:
    found = Cache({})
    found.put(b"a", 1)
    found.put(b"b", 2)
    later = Cache(found.used)
    assert later.get(b"a") == 1
    assert [*later.used] == [b"a"]


def test_roots_worked_on_long_ago_are_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(cache, "ROOTS_AT_MOST", 24)
    for number in range(cache.ROOTS_AT_MOST + 3):
        (tmp_path / f"root-{number}").mkdir()
        keep(tmp_path / f"root-{number}", number)
    assert known(tmp_path / "root-0") is None
    assert known(tmp_path / f"root-{number}") == number
    folder = tmp_path / "cache" / "briefing"
    assert len(list(folder.iterdir())) <= cache.ROOTS_AT_MOST + 1
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_build_that_finds_its_output_there_is_kept_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "root"
    shutil.copytree(PHARMA, root)
    incremental.built(root, use=False)
    assert not differing(incremental.built(root))
    monkeypatch.setattr("generator.build.build", None)
    assert not differing(incremental.built(root))
