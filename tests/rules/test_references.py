"""What refers to nothing, what nothing refers to, and figures without a citation."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import generator
from generator.check import check

STARTER = Path(generator.__file__).parent / "starter"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    return tmp_path / "root"


def told(root: Path, code: str) -> list[tuple[str, int, int, str]]:
    _, report = check(root)
    return [
        (each.location.path, each.location.line, each.location.column, each.message)
        for each in report.diagnostics
        if each.code == code
    ]


@pytest.mark.parametrize(
    ("prose", "figures"),
    [
        ("It was 5 billion dollars.", [(3, 8)]),
        ("It was 5 billion dollars [@aurora-invests-in-borealis].", []),
        ("It was 5 billion dollars. [@aurora-invests-in-borealis]", []),
        ("First [@aurora-invests-in-borealis]. Then 5 billion dollars.", [(3, 43)]),
        ("In 2025 it began.", [(3, 4)]),
        ("Two texts and one of the sources say so.", []),
        ("Three years on, thirty texts say so, and two billion dollars are gone.", [(3, 42)]),
        ("`5 billion dollars` is a value.", []),
        ("```\n5 billion dollars\n```", []),
        ("```\ncode\n```\n5 billion dollars are 5 billion.", [(6, 1), (6, 23)]),
        ("`code`50 % of it.", [(3, 7)]),
        ("1. First\n2. Second", []),
        ("[words](https://example.org/2025/5) lead away.", []),
        ("- 5 GW\n- 6 GW [@aurora-invests-in-borealis]", [(3, 3)]),
        ("[[aurora-chips|Aurora 2]] is linked.", [(3, 23)]),
        ("Half of it, 50 %, is\ngone [@aurora-invests-in-borealis].", []),
        ("| a | 5 GW |\n| --- | --- |\n| b | 6 GW [@aurora-invests-in-borealis] |", [(3, 7)]),
    ],
)
def test_a_figure_on_a_page_needs_a_citation_in_its_sentence(
    root: Path, prose: str, figures: list[tuple[int, int]]
) -> None:
    page = root / "content/pages/more.md"
    page.write_text(f"# More\n\n{prose}\n")
    assert [(line, column) for _, line, column, _ in told(root, "REF007")] == figures


def test_in_a_language_that_is_not_read_the_digits_are_figures(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: X\ntheme: {name: material, language: pl}\n")
    (root / "content/pages/more.md").write_text("# More\n\nMa 77 centrów.\n")
    found = [each for each in told(root, "REF007") if each[0] == "content/pages/more.md"]
    assert [each[1:3] for each in found] == [(3, 4)]
    assert "`77`" in found[0][3]


def test_a_citation_or_link_that_is_not_well_formed_is_told(root: Path) -> None:
    page = root / "content/pages/more.md"
    page.write_text(
        "# More\n\n`[@Nothing]` is code, [@Not_an_id] is not, and [[nobody]] is none.\n"
    )
    messages = [message for *_, message in told(root, "REF003")]
    assert len(messages) == 2
    assert any("[@Not_an_id]" in message for message in messages)
    assert any("[[nobody]]" in message for message in messages)


def test_a_link_without_the_words_behind_its_bar_is_told_as_that(root: Path) -> None:
    page = root / "content/pages/more.md"
    page.write_text("# More\n\nSee [[aurora-chips|]] here.\n")
    ((*_, message),) = told(root, "REF003")
    assert message == "`[[aurora-chips|]]` is no link, expected `[[aurora-chips]]`"


def test_a_speaker_may_be_words_but_no_misspelt_id(root: Path) -> None:
    file = root / "content/claims/aurora-borealis.yaml"
    text = file.read_text()
    file.write_text(text.replace("by: ada-example", "by: a spokeswoman", 1))
    assert told(root, "REF001") == []
    file.write_text(text.replace("by: ada-example", "by: ada-exampel", 1))
    (finding,) = told(root, "REF001")
    assert "did you mean `ada-example`" in finding[3]


def test_deals_that_are_parts_of_one_another_are_told_at_each(root: Path) -> None:
    deals = root / "content/deals"
    one = (deals / "aurora-borealis-investment.yaml").read_text()
    (deals / "aurora-borealis-investment.yaml").write_text(one + "part_of: other\n")
    (deals / "other.yaml").write_text(one + "part_of: aurora-borealis-investment\n")
    (deals / "third.yaml").write_text(one + "part_of: other\n")
    paths = [path for path, *_ in told(root, "REF008")]
    assert paths == ["content/deals/aurora-borealis-investment.yaml", "content/deals/other.yaml"]


MORE = """\
claims:
  - id: more
    statement: Borealis Cloud runs data centres.
    subject: borealis-cloud
    modality: stated
    {fields}
    evidence: [{{source: morgenpost-2025-09-22, quote: Borealis Cloud betreibt Rechenzentren}}]
"""


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("party: [aurora-chips, nimbus]", "`nimbus` names no company"),
        ("withdrawn: {on: 2026, reason: Wrong., successor: nimbus}", "`nimbus` names no claim"),
        ("by: ada-exampel", "did you mean `ada-example`?"),
    ],
)
def test_each_new_reference_is_held(root: Path, fields: str, said: str) -> None:
    (root / "content/claims/more.yaml").write_text(MORE.format(fields=fields))
    assert any(said in message for *_, message in told(root, "REF001"))


def test_what_derives_from_a_claim_that_is_not_there_is_told(root: Path) -> None:
    (root / "content/claims/more.yaml").write_text(
        "claims:\n  - id: more\n    statement: Both.\n    subject: borealis-cloud\n"
        "    modality: stated\n    property: amount\n    value: 5 USD\n"
        "    derived: {sum: [aurora-first-tranche, gone]}\n"
    )
    assert [each[:3] for each in told(root, "REF001")] == [("content/claims/more.yaml", 8, 20)]


def test_a_flow_names_companies_and_claims_that_are_there(root: Path) -> None:
    deal = root / "content/deals/aurora-borealis-investment.yaml"
    flow = "flows:\n  - {from: aurora-chips, to: nimbus, what: money, claims: [gone]}\n"
    deal.write_text(deal.read_text() + flow)
    messages = [message for *_, message in told(root, "REF001")]
    assert messages == ["`nimbus` names no company", "`gone` names no claim"]


def test_a_citation_of_a_former_id_names_the_one_that_holds(root: Path) -> None:
    (root / "content/claims/more.yaml").write_text(MORE.format(fields="former_ids: [old]"))
    (root / "content/pages/a.md").write_text("# A\n\nWords [@old].\n")
    ((*_, message),) = told(root, "REF003")
    assert "its id is `more` now" in message


def test_a_citation_of_a_withdrawn_claim_names_its_successor(root: Path) -> None:
    fields = "withdrawn: {on: 2026, reason: Wrong., successor: aurora-first-tranche}"
    (root / "content/claims/more.yaml").write_text(MORE.format(fields=fields))
    (root / "content/pages/a.md").write_text("# A\n\nWords [@more].\n")
    ((*_, message),) = told(root, "REF003")
    assert "`more` is withdrawn, its successor is `aurora-first-tranche`" in message
