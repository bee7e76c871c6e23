"""What people most often do wrong is told where they did it, in words of theirs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.check import check
from generator.curating.starting import STARTER
from generator.packaged import packaged
from generator.pages.template_names import template_faults

CLAIMS = "content/claims/aurora-borealis.yaml"
CAPACITY = "content/claims/borealis-capacity.yaml"
BOREALIS = "content/companies/borealis-cloud.yaml"
DEAL = "content/deals/aurora-borealis-investment.yaml"
PAGE = "content/pages/about.md"
SOURCE = "seeds/morgenpost-2025-09-22.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "code", "told"),
    [
        (CLAIMS, "subject: aurora-borealis-investment\n",
         "<<<<<<< ours\nsubject: a\n=======\nsubject: b\n>>>>>>> theirs\n", "YML001", "a merge"),
        (CLAIMS, "statement: Aurora Chips wants", 'statement: "Aurora Chips wants', "YML001",
         "`\"` opens here"),
        (BOREALIS, "name: Borealis Cloud",
         "name: Borealis Cloud\nsummary: {de: Es sind 2,4 Prozent., en: It is 2.4 per cent.}",
         "YML001", "`4 Prozent.` has no colon: within `{` and `}` a comma ends a text"),
        (CLAIMS, "party: aurora-chips", "party: Aurora", "REF001", "`aurora-chips`"),
        (BOREALIS, "name: Borealis Cloud", "name: Borealis Cloud\nsummary: See [[Aurora]].",
         "REF003", "`aurora-chips`"),
        (SOURCE, "language: de", "language: en", "SRC005", "in `de`"),
        (CLAIMS, "statement: Ada Example rejected", "statement: “Ada said.” #", "SCH010",
         "expected `Ada said.`"),
        (BOREALIS, "name: Borealis Cloud", "name: “Borealis Cloud”", "SCH010", "`Borealis Cloud`"),
        (BOREALIS, "name: Borealis Cloud", "name: Borealis &amp; Cloud", "SCH010", "expected `&`"),
        (BOREALIS, "name: Borealis Cloud", "name: #Borealis", "SCH003", "given for `name`"),
        (BOREALIS, "aliases: [Borealis]", 'aliases: ["Borealis]', "YML001", "`\"` opens here"),
        (BOREALIS, "aliases: [Borealis]", "aliases: [Borealis", "YML001", "`[` opens here"),
        (CLAIMS, "    value: up to 2", "   value: up to 2", "YML001", "where no line above begins"),
        (CLAIMS, "    property: amount\n    value: up", "\tproperty: amount\n    value: up",
         "YML001", "expected blanks for a tab"),
        (CLAIMS, "modality: denied", "modality:denied", "YML001", "`modality:denied` is no field"),
        (CLAIMS, "statement: Borealis Cloud was", "statement: Borealis Cloud: it was", "YML001",
         "expected quotation marks"),
        (CLAIMS, "statement: Ada Example", "statement: [Ada] Example", "YML001",
         "expected quotation marks around all"),
        (CLAIMS, "  - id: aurora-denies-majority", "    id: aurora-denies-majority", "YML002",
         "expected `- id:`"),
        (DEAL, "{company: aurora-chips, role: investor}", "company: aurora-chips, role: investor",
         "YML001", "`{` and `}` around fields"),
        (CAPACITY, "claims:\n  - id", "  - id", "YML001", "or a field above a list"),
        (PAGE, "sum [@aurora", "<<<<<<< HEAD\nsum [@aurora", "SCH003", "a merge conflict"),
        (PAGE, "[@aurora-denies-majority]", "[aurora-denies-majority]", "REF003",
         "expected `[@aurora-denies-majority]`"),
        (PAGE, "[@aurora-denies-majority]", "(@aurora-denies-majority)", "REF003",
         "expected `[@aurora-denies-majority]`"),
        (PAGE, "[[ada-example]]", "[ada-example]", "REF003", "expected `[[ada-example]]`"),
        (CAPACITY, "source: borealis-half-year-2025", "source: morgenpost-2025-09-22", "EVD001",
         "`briefing quote WORDS` tells where"),
        (CAPACITY, "betreibt Rechenzentren mit", "betreibt ... mit", "EVD001", "is ` […] `"),
        (CAPACITY, "betreibt Rechenzentren mit", "betreibt zwei Rechenzentren mit", "EVD001",
         "the quote adds `zwei`"),
        (SOURCE, "sha256: 64ce", "sha256: 0000", "SRC001", "source accept morgenpost-2025-09-22"),
        (SOURCE, "document: morgenpost.txt", "document: Morgenpost.txt", "SRC002",
         "did you mean `morgenpost.txt`?"),
    ],
)  # fmt: skip
def test_a_common_slip_is_told_in_plain_words(
    tmp_path: Path, path: str, old: str, new: str, code: str, told: str
) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [each for each in check(root)[1].diagnostics if each.code == code]
    assert any(told in each.message for each in found), found
    line = text[: text.index(old)].count("\n") + 1
    assert any(line <= each.location.line <= line + 2 for each in found)


CAPACITY = "content/claims/borealis-capacity.yaml"
DISPUTE = "content/disputes/borealis-capacity.yaml"
FLOW = "from: aurora-chips, to: borealis-cloud, what: money"


@pytest.mark.parametrize(
    ("file", "old", "new", "codes"),
    [
        (CAPACITY, "as_of: 2025-06-30", "as_of: 30.06.2025", {"SCH003"}),
        (CAPACITY, "value: 1.5 GW", "value: 1,5 Gigawatt", {"SCH003"}),
        (CAPACITY, "value: 1.5 GW", "value: 1.5 GW\n    party: borealis-clod", {"REF001"}),
        (CAPACITY, "value: 1.5 GW", "value: 1.5 GW\n    party: ada-example", {"REF001"}),
        (DISPUTE, ", borealis-reports-1-5-gigawatts]", "]", {"SCH003", "CON001"}),
        (SOURCE, "document: morgenpost", "document: ../morgenpost", {"SCH003", "SRC004"}),
        (DEAL, "parties:", f"flows: [{{{FLOW}, claims: []}}]\nparties:", {"SCH003"}),
    ],
)
def test_what_follows_from_a_mistake_is_not_told_as_another(
    tmp_path: Path, file: str, old: str, new: str, codes: set[str]
) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    text = (root / file).read_text()
    assert old in text
    (root / file).write_text(text.replace(old, new))
    assert {each.code for each in check(root)[1].diagnostics} == codes


@pytest.mark.parametrize("name", ["claims/borealis-capacity.yml", "claim/borealis-capacity.yaml"])
def test_who_cites_what_stands_in_a_misplaced_file_is_not_blamed(tmp_path: Path, name: str) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    (root / "content" / name).parent.mkdir(exist_ok=True)
    (root / CAPACITY).rename(root / "content" / name)
    assert [each.code for each in check(root)[1].diagnostics] == ["SCH006"]


def test_who_cites_what_stands_in_a_file_of_another_encoding_is_not_blamed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    (root / CAPACITY).write_bytes((root / CAPACITY).read_text().encode("utf-16"))
    assert [each.code for each in check(root)[1].diagnostics] == ["YML005"]


def test_a_template_whose_name_is_a_slip_is_told(tmp_path: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    (root / "templates").mkdir()
    (root / "templates/parts").mkdir()
    for name in ("compny.md.jinja", "company.md.jinja", "parts/own.md.jinja", "own-part.jinja"):
        (root / "templates" / name).write_text("{{ title }}")
    told = [each for each in check(root)[1].diagnostics if each.code == "SCH006"]
    assert [each.location.path for each in told] == ["templates/compny.md.jinja"]


OURS = {each.relative_to(packaged()): each.read_text() for each in packaged().rglob("*.jinja")}


@pytest.mark.parametrize("name", OURS, ids=str)
def test_a_template_may_use_every_name_that_ours_of_its_name_uses(
    tmp_path: Path, name: Path
) -> None:
    file = tmp_path / "templates" / name
    file.parent.mkdir(parents=True)
    file.write_text(f"{OURS[name]}\n{{# mine #}}")
    assert list(template_faults(tmp_path)) == []


@pytest.mark.parametrize(
    ("name", "template", "place", "told"),
    [
        ("company.md.jinja", "\n# {{ titel }}", "2:6", "did you mean `title`?"),
        ("company.md.jinja", "{% for row in ledger %}{{ row.deel }}{% endfor %}", "1:31", "`deal`"),
        ("claim.md.jinja", "{{ claim.statment }}", "1:10", "did you mean `statement`?"),
        ("person.md.jinja", "{{ chart }}", "1:4", "nothing gives `chart` to this template"),
        ("person.md.jinja", "{% for %}", "1:1", "this is no template: Expected an expression"),
        ("print/front.html.jinja", "<p>{{ cvoer.title }}", "1:7", "did you mean `cover`?"),
        ("print/brief.html.jinja", "{{ title }} {{ chapters }}", "1:16", "`chapters`"),
        ("print/body.html.jinja", "{% for one in chapters %}{{ one.titel }}", "1:1", "no template"),
        ("print/index.html.jinja", "{{ own.indx }}", "1:8", "did you mean `index`?"),
        ("print/own.html.jinja", "{{ mine }}", "", ""),
        ("parts/own.md.jinja", "{% set n = namespace(a=1) %}{{ n.a }}{{ x }}", "", ""),
    ],
)
def test_a_name_that_nothing_gives_to_a_template_is_told(
    tmp_path: Path, name: str, template: str, place: str, told: str
) -> None:
    file = tmp_path / "templates" / name
    file.parent.mkdir(parents=True)
    file.write_text(template)
    found = list(template_faults(tmp_path))
    assert [str(each.location) for each in found] == [f"templates/{name}:{place}"] * bool(place)
    assert all(told in each.message for each in found)


def test_the_faults_of_a_template_are_kept_until_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "templates/person.md.jinja"
    file.parent.mkdir()
    file.write_text("{{ titel }}")
    first = Cache()
    found = list(template_faults(tmp_path, first))
    again = Cache(first.used)
    assert list(template_faults(tmp_path, again)) == found != []
    assert not again.changed
    file.write_text("{{ title }}")
    assert list(template_faults(tmp_path, again)) == []
    assert again.changed
