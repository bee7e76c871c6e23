"""What changed since an earlier state, told by claim, company, deal, dispute and source."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import generator
from generator.build import build
from generator.comparing_states import Change, Snapshot, compare, earlier, lost_addresses, snapshot
from generator.curating.renaming import rename
from generator.errors import CannotRun

STARTER = Path(generator.__file__).parent / "starter"
EMPTY: Snapshot = {each: {} for each in ("claims", "companies", "deals", "disputes", "sources")}
CLAIMS = "content/claims/aurora-borealis.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    return tmp_path / "root"


def edit(root: Path) -> None:
    file = root / CLAIMS
    text = file.read_text().replace("up to USD 2 billion into", "as much as USD 2 billion into")
    head, _, last = text.partition("  - id: aurora-denies-majority")
    file.write_text("# a comment moves every line\n" + head + last[:0])
    source = root / "seeds/morgenpost-2025-09-22.yaml"
    source.write_text(
        source.read_text()
        .replace("publisher: Morgenpost", "publisher: Morgenpost am Sonntag")
        .replace("published: 2025-09-22~", "published: 2025-09-23")
    )


def git(root: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@x.invalid", *arguments],
        cwd=root,
        check=True,
        capture_output=True,
    )


def test_nothing_changed_is_nothing_told(root: Path) -> None:
    comparison = compare(snapshot(root), snapshot(root))
    assert all(changed == () for changed in comparison.values())


@pytest.mark.parametrize("way", ["revision", "file"])
def test_what_changed_is_told_once_by_each_kind(root: Path, way: str) -> None:
    if way == "revision":
        git(root, "init", "-q")
        git(root, "add", ".")
        git(root, "commit", "-qm", "first")
        reference = "HEAD"
    else:
        build(root)
        reference = str(root / "build/docs/data/claims.json")
    edit(root)
    comparison = compare(earlier(root, reference), snapshot(root))
    claims = {each.id: each for each in comparison["claims"]}
    assert claims.keys() == {"aurora-invests-in-borealis", "aurora-denies-majority"}
    changed = claims["aurora-invests-in-borealis"]
    assert changed.changes == (
        Change(
            "statement",
            "Aurora Chips wants to put up to USD 2 billion into Borealis Cloud.",
            "Aurora Chips wants to put as much as USD 2 billion into Borealis Cloud.",
        ),
    )
    assert claims["aurora-denies-majority"].what == "removed"
    (changed_source,) = comparison["sources"]
    assert changed_source.changes == (
        Change("publisher", "Morgenpost", "Morgenpost am Sonntag"),
        Change("published", "2025-09-22~", "2025-09-23"),
    )
    assert changed_source.claims == tuple(sorted(claims))
    companies = {each.id: each.claims for each in comparison["companies"]}
    assert companies == {
        "aurora-chips": ("aurora-denies-majority", "aurora-invests-in-borealis"),
        "borealis-cloud": ("aurora-denies-majority", "aurora-invests-in-borealis"),
    }
    assert [each.id for each in comparison["deals"]] == ["aurora-borealis-investment"]


def test_an_earlier_file_is_compared_with_what_stands_beside_it_alone(root: Path) -> None:
    build(root)
    data = root / "build/docs/data"
    edit(root)
    (data / "sources.json").write_text("[1]")
    with pytest.raises(CannotRun, match=r"is no sources\.json"):
        earlier(root, str(data / "claims.json"))
    (data / "sources.json").unlink()
    (source,) = compare(earlier(root, str(data / "claims.json")), snapshot(root))["sources"]
    assert (source.id, source.changes) == ("morgenpost-2025-09-22", ())
    assert len(source.claims) == 2


@pytest.mark.parametrize("old", ["morgenpost-2025-09-22", "aurora-chips", "ada-example", "amount"])
def test_what_names_a_renamed_record_is_as_it_was(root: Path, old: str) -> None:
    # Nothing names a dispute; a property may be called as one.
    disputed = root / "content/disputes/borealis-capacity.yaml"
    disputed.rename(disputed.with_name("amount.yaml"))
    before = snapshot(root)
    rename(root, old, "another-id")
    told = compare(before, snapshot(root))
    # The words of a text in which it is linked are others.
    changes = [change.field for of in told.values() for each in of for change in each.changes]
    assert {*changes} <= {"summary", "assessment"}


def test_another_flow_of_a_deal_is_told(root: Path) -> None:
    before = snapshot(root)
    deal = root / "content/deals/aurora-borealis-investment.yaml"
    flow = "{from: aurora-chips, to: borealis-cloud, what: money, claims: [aurora-first-tranche]}"
    deal.write_text(f"{deal.read_text()}\nflows:\n  - {flow}\n")
    (changed,) = compare(before, snapshot(root))["deals"]
    assert [each.field for each in changed.changes] == ["flows"]


def test_what_has_another_id_than_before_is_the_same() -> None:
    def state(company: str, claim: str, says: str, **more: object) -> Snapshot:
        claims = {"id": claim, "statement": says, "entities": [company], **more}
        companies = {company: {"id": company, "name": "Aurora", **more}}
        return {**EMPTY, "claims": {claim: claims}, "companies": companies}

    before = state("aurora", "aurora-pays", "Aurora pays.")
    former: dict[str, object] = {"former_ids": ["aurora", "aurora-pays"]}
    same = compare(before, state("boreas", "boreas-pays", "Aurora pays.", **former))
    assert not any(same.values())
    after = state("boreas", "boreas-pays", "Aurora paid.", **former)
    # A deal may have had the id that the company had: what was on that is not told at the deal.
    deal = {"id": "d", "title": "A deal", "former_ids": ["aurora"]}
    told = compare({**before, "deals": {}}, {**after, "deals": {"d": deal}})
    assert [(each.id, each.what, each.changes) for each in told["claims"]] == [
        ("boreas-pays", "changed", (Change("statement", "Aurora pays.", "Aurora paid."),))
    ]
    assert [(each.id, each.what, each.claims) for each in told["companies"]] == [
        ("boreas", "changed", ("boreas-pays",))
    ]
    assert [(each.id, each.what, each.claims) for each in told["deals"]] == [("d", "added", ())]


@pytest.mark.parametrize("what", ["nowhere", "--output=x", "mkdocs.yml"])
def test_what_is_no_earlier_state_is_no_run(
    root: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    with pytest.raises(CannotRun):
        earlier(root, what)


@pytest.mark.parametrize(
    "data",
    [
        "[]", "{}", '{"claims": {}, "x": 1}', '{"claims": [1]}', '{"claims": [{"id": 1}]}',
        '{"claims": [{"id": "a\\n::add-mask::b"}]}', '{"claims": [{"id": "a", "entities": [1]}]}',
        '{"claims": [{"id": "a", "entities": [["b"]]}]}', '{"claims": ' + "[" * 100_000, "\0",
    ],
)  # fmt: skip
def test_a_data_file_is_held_to_its_shape(root: Path, tmp_path: Path, data: str) -> None:
    (tmp_path / "claims.json").write_text(data)
    if data == '{"claims": {}, "x": 1}':
        assert earlier(root, str(tmp_path / "claims.json")) == {"claims": {}}
        return
    with pytest.raises(CannotRun, match=r"is no claims\.json"):
        earlier(root, str(tmp_path / "claims.json"))


def test_a_revision_is_read_from_objects_that_no_attribute_changes(root: Path) -> None:
    claims = (root / CLAIMS).read_text()
    (root / CLAIMS).write_text(claims + "# $Format:%H$\n")
    (root / ".gitattributes").write_text("*.yaml export-subst\nseeds/** export-ignore\n")
    (root / "content/people/linked.yaml").symlink_to("/etc/hostname")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "first")
    (root / "content/people/linked.yaml").unlink()
    comparison = compare(earlier(root, "HEAD"), snapshot(root))
    assert not any(comparison.values())


def test_an_address_that_is_lost_is_told_and_one_that_leads_on_is_not(root: Path) -> None:
    (root / "content/pages/about.md").write_text("# About\n")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "first")
    assert lost_addresses(root, "HEAD") == ()
    (root / "content/pages/about.md").unlink()
    ada = root / "content/people/ada-example.yaml"
    ada.rename(ada.with_name("ada.yaml"))
    file = root / CLAIMS
    text = file.read_text()
    file.write_text(text.replace("id: aurora-denies-majority", "id: aurora-denies"))
    lost = [(str(each.location), each.code, each.message.split("`")[1])
            for each in lost_addresses(root, "HEAD")]  # fmt: skip
    assert lost == [
        (f"{CLAIMS}:1:1", "ADR001", "aurora-denies-majority"),
        ("content/people/ada-example.yaml:1:1", "ADR001", "people/ada-example.md"),
        ("content/pages/about.md:1:1", "ADR001", "about.md"),
    ]
    file.write_text(
        text.replace(
            "id: aurora-denies-majority",
            "id: aurora-denies\n    former_ids: [aurora-denies-majority]",
        )
    )
    named = ada.with_name("ada.yaml")
    named.write_text(named.read_text() + "former_ids: [ada-example]\n")
    (root / "content/pages/about.md").write_text("# Gone\n")
    assert lost_addresses(root, "HEAD") == ()
    # As a company it has another address.
    named.rename(root / "content/companies/ada-example.yaml")
    (root / "content/companies/ada-example.yaml").write_text("name: Ada Example\n")
    assert [each.message.split("`")[1] for each in lost_addresses(root, "HEAD")] == [
        "people/ada-example.md"
    ]
    file.write_text(f"{file.read_text()}  - [\n")
    assert len(lost_addresses(root, "HEAD")) == 1
    file.write_text("claims: [\n")
    git(root, "commit", "-qam", "broken")
    file.write_text(text)
    with pytest.raises(CannotRun, match=f"^at HEAD the briefing cannot be read whole: {CLAIMS}:2"):
        lost_addresses(root, "HEAD")
