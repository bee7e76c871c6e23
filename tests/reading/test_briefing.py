"""Reading a root: everything that is wrong is told in one run, each at its place."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
from pathlib import Path

import pytest

import generator
from generator.check import check
from generator.errors import CannotRun
from generator.exports import EXPORTS
from generator.files import MAX_DOCUMENT_BYTES
from generator.model import EntityValue, TermValue
from generator.quantities.dates import parse_date
from generator.reading import BriefingRead, read

STARTER = Path(generator.__file__).parent / "starter"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STARTER, tmp_path / "root")
    return tmp_path / "root"


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def told(reading: BriefingRead) -> list[tuple[str, str, int, int]]:
    return [(f.code, f.location.path, f.location.line, f.location.column) for f in reading.findings]


def test_the_starter_reads_without_findings(root: Path) -> None:
    reading = read(root)
    assert reading.findings == ()
    briefing = reading.briefing
    assert list(briefing.companies) == ["aurora-chips", "borealis-cloud"]
    claim = briefing.claims["aurora-invests-in-borealis"]
    assert claim.subject == "aurora-borealis-investment"
    assert claim.evidence[0].source == "morgenpost-2025-09-22"
    assert claim.place.of("value").line == 8
    assert briefing.site.name == "My briefing"


def test_all_that_is_wrong_in_a_claim_is_told_and_nothing_twice(root: Path) -> None:
    write(
        root,
        "content/claims/x.yaml",
        """\
claims:
  - id: Bad_Id
    statment: words
    subject: borealis-cloud
    modality: stated
    rank: norml
    as_of: 2025-02-30
    property: capacity
    value: ten gigawatts
    evidence:
      - sourc: morgenpost-2025-09-22
        quote: {exat: words of a quote}
""",
    )
    assert sorted(told(read(root))) == [
        ("SCH001", "content/claims/x.yaml", 3, 5),
        ("SCH001", "content/claims/x.yaml", 11, 9),
        ("SCH001", "content/claims/x.yaml", 12, 17),
        ("SCH002", "content/claims/x.yaml", 2, 5),
        ("SCH002", "content/claims/x.yaml", 11, 9),
        ("SCH002", "content/claims/x.yaml", 12, 16),
        ("SCH003", "content/claims/x.yaml", 6, 11),
        ("SCH003", "content/claims/x.yaml", 7, 12),
        ("SCH003", "content/claims/x.yaml", 9, 12),
        ("SCH004", "content/claims/x.yaml", 2, 9),
    ]


def test_a_near_name_is_suggested(root: Path) -> None:
    write(root, "content/companies/nimbus.yaml", "name: Nimbus\naliasses: [N]\n")
    (finding,) = read(root).findings
    assert finding.suggestion == "aliases"
    assert "did you mean `aliases`" in finding.message


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("- a\n- b\n", "SCH003", 1, 1),
        ("words\n", "SCH003", 1, 1),
        ("", "SCH002", 1, 1),
        ("name: [a, b]\n", "SCH003", 1, 7),
        ("name: {en: {x: y}}\n", "SCH003", 1, 12),
        ("name:\n", "SCH003", 1, 6),
        ("name: N\naliases: N\n", "SCH003", 2, 10),
        ("name: N\naliases: [[N]]\n", "SCH003", 2, 11),
        ("name: {}\n", "SCH003", 1, 7),
        ("name: N\nsummary: {english words: x}\n", "SCH003", 2, 11),
    ],
)
def test_a_wrong_shape_is_told_where_it_stands(
    root: Path, text: str, code: str, line: int, column: int
) -> None:
    write(root, "content/companies/nimbus.yaml", text)
    assert told(read(root)) == [(code, "content/companies/nimbus.yaml", line, column)]


def test_the_head_of_a_claims_file_gives_defaults_that_a_claim_may_override(root: Path) -> None:
    write(
        root,
        "content/claims/x.yaml",
        """\
subject: aurora-chips
source: morgenpost-2025-09-22
modality: stated
claims:
  - id: one
    statement: Words.
    evidence:
      - quote: Der Chiphersteller Aurora Chips
  - id: two
    statement: Other words.
    subject: borealis-cloud
    modality: denied
    evidence:
      - {source: other, quote: Der Chiphersteller Aurora Chips}
""",
    )
    claims = read(root).briefing.claims
    assert (claims["one"].subject, claims["one"].modality) == ("aurora-chips", "stated")
    assert claims["one"].place.of("subject").line == 1
    assert (claims["two"].subject, claims["two"].modality) == ("borealis-cloud", "denied")
    assert claims["two"].evidence[0].source == "other"


def test_values_take_the_type_of_their_property(root: Path) -> None:
    for name, property_, value in [
        ("a", "status", "announced"),
        ("b", "counterparty", "borealis-cloud"),
    ]:
        write(
            root,
            f"content/claims/{name}.yaml",
            f"""\
claims:
  - id: {name}
    statement: Words of {name}.
    subject: aurora-borealis-investment
    property: {property_}
    value: {value}
    modality: stated
    evidence: [{{source: morgenpost-2025-09-22, quote: Der Chiphersteller Aurora Chips}}]
""",
        )
    claims = read(root).briefing.claims
    assert claims["a"].value == TermValue("announced")
    assert claims["b"].value == EntityValue("borealis-cloud")


def test_property_and_value_go_together(root: Path) -> None:
    write(
        root,
        "content/claims/x.yaml",
        """\
subject: aurora-chips
modality: stated
source: morgenpost-2025-09-22
claims:
  - id: one
    statement: Words.
    property: amount
    evidence: [{quote: Der Chiphersteller Aurora Chips}]
  - id: two
    statement: Other words.
    value: 2 billion USD
    evidence: [{quote: Der Chiphersteller Aurora Chips}]
""",
    )
    assert told(read(root)) == [
        ("SCH002", "content/claims/x.yaml", 5, 5),
        ("SCH002", "content/claims/x.yaml", 9, 5),
    ]


def test_what_a_broken_file_would_hold_is_not_missed_elsewhere(root: Path) -> None:
    path = root / "content/claims/aurora-borealis.yaml"
    path.write_text(path.read_text().replace("claims:", "claims: ["))
    reading = read(root)
    assert [finding.code for finding in reading.findings] == ["YML001"]
    assert "aurora-denies-majority" in reading.briefing.damaged
    _, report = check(root)
    assert [each.code for each in report.diagnostics] == ["YML001"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("subject: aurora-borealis-investment", "subject: *deal"),
        ("    modality: planned", "    modality: *how"),
        ("claims:", "claims: &all"),
    ],
)
def test_what_follows_from_a_refused_construct_is_not_told_beside_it(
    root: Path, first: str, then: str
) -> None:
    claims = root / "content/claims/aurora-borealis.yaml"
    claims.write_text(claims.read_text().replace(first, then, 1))
    assert [each.code for each in check(root)[1].diagnostics] == ["YML003"]


def test_who_cites_a_claim_that_cannot_be_read_is_not_blamed(root: Path) -> None:
    claims = root / "content/claims/aurora-borealis.yaml"
    written = claims.read_text().replace("id: aurora-first-tranche", 'id: "aurora-first-tranche"')
    claims.write_text(written + "  - {id: open,\n")
    page = root / "content/pages/about.md"
    page.write_text(page.read_text() + "\nSee [@aurora-first-tranche].\n")
    assert [each.code for each in check(root)[1].diagnostics] == ["YML001"]


def test_ids_of_entities_and_sources_share_one_name_space(root: Path) -> None:
    write(root, "content/people/aurora-chips.yaml", "name: Aurora\n")
    write(root, "seeds/ada-example.yaml", "title: A book\n")
    assert told(read(root)) == [
        ("REF002", "content/people/aurora-chips.yaml", 1, 1),
        ("REF002", "seeds/ada-example.yaml", 1, 1),
    ]


def test_a_claim_given_twice_is_told_at_the_later_one(root: Path) -> None:
    text = (root / "content/claims/aurora-borealis.yaml").read_text()
    write(root, "content/claims/b.yaml", text)
    codes = {(code, path) for code, path, _, _ in told(read(root))}
    assert codes == {("REF002", "content/claims/b.yaml")}


def test_a_document_must_be_a_file_of_the_folder(root: Path) -> None:
    for name in ("../mkdocs.yml", "/etc/passwd", "a/b.txt", "..", "a\\b"):
        write(root, "seeds/x.yaml", f"document: '{name}'\nsha256: {'0' * 64}\nlanguage: de\n")
        assert told(read(root)) == [("SCH003", "seeds/x.yaml", 1, 11)]


def test_a_briefing_without_vocabulary_has_the_packaged_one(root: Path) -> None:
    assert "licensee" in read(root).briefing.vocabulary.roles
    write(root, "content/vocabulary.yaml", "modalities: [said]\n")
    alone = read(root).briefing.vocabulary
    assert alone.modalities == ("said",)
    assert not alone.roles
    over = "extends: default\nmodalities: [said]\nroles: {lender: {label: Bank}}\n"
    write(root, "content/vocabulary.yaml", over)
    laid = read(root).briefing.vocabulary
    assert laid.modalities[0] == "stated"
    assert laid.modalities[-1] == "said"
    assert str(laid.roles["lender"].label) == "Bank"
    assert laid.roles["lender"].gives is None
    assert laid.roles["licensee"].gives == "money"


def test_an_original_that_is_too_large_is_told_at_its_place(root: Path) -> None:
    write(root, "seeds/report.txt", "The words.\n")
    with open(root / "seeds" / "report.pdf", "wb") as file:
        file.truncate(MAX_DOCUMENT_BYTES + 1)
    write(
        root,
        "seeds/report.yaml",
        "document: report.pdf\nsha256: aa\ntext: report.txt\ntext_sha256: bb\nlanguage: en\n",
    )
    assert ("YML004", "seeds/report.pdf", 1, 1) in told(read(root))


def test_the_default_language_of_the_site_is_the_first_of_a_text(root: Path) -> None:
    write(root, "content/companies/nimbus.yaml", "name: {fr: Nuage, de: Wolke, en: Cloud}\n")
    assert str(read(root).briefing.companies["nimbus"].title) == "Cloud"
    write(root, "mkdocs.yml", "site_name: X\ntheme: {name: material, language: de}\n")
    assert str(read(root).briefing.companies["nimbus"].title) == "Wolke"


@pytest.mark.parametrize(
    ("written", "directories"),
    [("site_name: x\n", True), ("use_directory_urls: false\n", False), ("", True)],
)
def test_whether_pages_have_folders_is_read_from_the_sites_settings(
    root: Path, written: str, directories: bool
) -> None:
    (root / "mkdocs.yml").unlink(missing_ok=True)
    assert not read(root).briefing.site.directories
    write(root, "mkdocs.yml", written)
    assert read(root).briefing.site.directories is directories


def test_mkdocs_own_file_may_have_what_mkdocs_allows(root: Path) -> None:
    write(
        root,
        "mkdocs.yml",
        "site_name: X\nmarkdown_extensions:\n  - pymdownx.emoji:\n"
        "      emoji_index: !!python/name:material.extensions.emoji.twemoji\n",
    )
    assert read(root).findings == ()


@pytest.mark.parametrize("language", ["klingon", "[es]", "{es: es}"])
def test_a_site_is_in_one_language(root: Path, language: str) -> None:
    write(root, "mkdocs.yml", f"theme: {{name: material, language: {language}}}\n")
    assert [(code, line) for code, _, line, *_ in told(read(root))] == [("SCH003", 1)]


def test_no_root_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="no such root"):
        read(tmp_path / "nowhere")
    with pytest.raises(CannotRun, match="not a briefing"):
        read(tmp_path)


BESIDE_PAGES = [path for path in (*EXPORTS, "sitemap.xml", "404.html") if not path.startswith(".")]


@pytest.mark.parametrize(
    "name",
    ["companies", "Timeline", "README", "readme", "a:b", "a\\b", "flows", "deals/x", "404"]
    + [name for path in BESIDE_PAGES for name in (path, f"{path}/x")],
)
def test_a_page_that_cannot_have_its_address_is_refused(root: Path, name: str) -> None:
    write(root, f"content/pages/{name}.md", "# X\n")
    found = [each.finding for each in check(root)[1].diagnostics]
    assert [(each.code, each.location.path) for each in found] == [
        ("SCH007", f"content/pages/{name}.md")
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("A", "a"), ("foo", "foo/index"), ("\u00e9", "e\u0301"), ("b/README", "b")]
)
def test_two_pages_do_not_share_an_address(root: Path, one: str, other: str) -> None:
    write(root, f"content/pages/{one}.md", "# One\n")
    write(root, f"content/pages/{other}.md", "# Other\n")
    assert [code for code, *_ in told(read(root))] == ["SCH007"]


def test_no_record_takes_the_address_of_the_list_of_all(root: Path) -> None:
    write(root, "content/companies/index.yaml", "name: Index\n")
    assert told(read(root)) == [("SCH004", "content/companies/index.yaml", 1, 1)]


def test_a_property_of_terms_has_terms(root: Path) -> None:
    write(
        root,
        "content/vocabulary.yaml",
        "properties:\n  state:\n    label: State\n    value: term\n"
        "  sum: {label: S, value: money}\n",
    )
    found = told(read(root))
    assert ("SCH002", "content/vocabulary.yaml", 3, 5) in found
    assert len([each for each in found if each[1] == "content/vocabulary.yaml"]) == 1


def test_a_file_of_faults_alone_is_given_up(root: Path) -> None:
    write(root, "content/claims/x.yaml", "claims:\n" + "- {}\n" * 50_000)
    found = told(read(root))
    assert len(found) < 3_000
    assert "YML004" in {code for code, *_ in found}


def test_a_record_of_faults_alone_is_given_up(root: Path) -> None:
    fields = "".join(f"field-{number}: 1\n" for number in range(50_000))
    write(root, "content/companies/x.yaml", f"name: X\n{fields}")
    found = told(read(root))
    assert len(found) == 2_001
    assert found[-1][0] == "YML004"


def test_an_address_has_a_host_and_no_blanks(root: Path) -> None:
    path = root / "seeds/morgenpost-2025-09-22.yaml"
    with path.open("a") as record:
        record.write('url: "https://a b"\ncites: ["https://", "https://ok.example/x"]\n')
    _, report = check(root)
    told = [(each.code, each.location.line, each.location.column) for each in report.diagnostics]
    end = len(path.read_text().splitlines())
    assert told == [("SCH003", end - 1, 6), ("SCH003", end, 9)]


def test_values_of_a_source_without_a_language_are_not_blamed(root: Path) -> None:
    path = root / "seeds/morgenpost-2025-09-22.yaml"
    path.write_text(path.read_text().replace("language: de\n", ""))
    _, report = check(root)
    assert [each.code for each in report.diagnostics] == ["SCH002"]


def test_what_is_no_file_is_not_passed_over_in_silence(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    write(elsewhere, "more.yaml", "claims: []\n")
    (root / "content/claims/linked").symlink_to(elsewhere)
    (root / "content/claims/gone.yaml").symlink_to(tmp_path / "nowhere")
    (root / "content/companies/folder.yaml").mkdir()
    (root / "seeds/linked").symlink_to(elsewhere)
    os.mkfifo(root / "content/deals/pipe.yaml")
    found = {f.location.path: f.message for f in read(root).findings if f.code == "SCH006"}
    assert {path: message.partition(": it is ")[2] for path, message in found.items()} == {
        "content/claims/gone.yaml": "a link, which is not followed",
        "content/claims/linked": "a link, which is not followed",
        "content/companies/folder.yaml": "a folder, expected a file of this name",
        "content/deals/pipe.yaml": "no regular file",
        "seeds/linked": "a link, which is not followed",
    }


def test_a_word_of_the_vocabulary_stands_there_once(root: Path) -> None:
    write(
        root,
        "content/vocabulary.yaml",
        """\
properties:
  status:
    label: Status
    value: term
    terms: [rumoured, closed, {id: rumoured, label: Rumour}]
  amount:
    label: Amount
    value: money
    terms: [small]
kinds:
  company: [company, company]
modalities: [stated, planned, stated]
""",
    )
    found = [each for each in told(read(root)) if each[1] == "content/vocabulary.yaml"]
    assert found == [
        ("SCH003", "content/vocabulary.yaml", 9, 12),
        ("SCH003", "content/vocabulary.yaml", 12, 31),
        ("SCH003", "content/vocabulary.yaml", 11, 22),
        ("SCH003", "content/vocabulary.yaml", 5, 31),
    ]


def test_a_language_of_the_site_is_a_language_code(root: Path) -> None:
    write(root, "mkdocs.yml", "site_name: x\ntheme:\n  name: material\n  language: zz-bad_!\n")
    reading = read(root)
    assert told(reading) == [("SCH003", "mkdocs.yml", 4, 13)]
    assert reading.briefing.site.language == "en"
    write(root, "mkdocs.yml", "- a list\n")
    assert told(read(root)) == [("SCH003", "mkdocs.yml", 1, 1)]


def test_a_quote_has_a_length(root: Path) -> None:
    file = root / "content/claims/aurora-borealis.yaml"
    text = file.read_text(encoding="utf-8")
    quote = re.search(r"quote: (.*)", text)
    assert quote
    file.write_text(text.replace(quote[1], "a […] " * 100_000, 1), encoding="utf-8")
    started = time.process_time()
    _, report = check(root)
    assert time.process_time() - started < 10, "it would take minutes to look for"
    assert "SCH003" in {each.code for each in report.diagnostics}


CLAIM = """\
claims:
  - id: aurora-is-there
    statement: Aurora Chips is there.
    subject: aurora-chips
    modality: stated
{fields}
    evidence:
      - {{source: morgenpost-2025-09-22, quote: Der Chiphersteller Aurora Chips{more}}}
"""


def _one_claim(root: Path, fields: str, more: str = "") -> BriefingRead:
    lines = "\n".join(f"    {line}" for line in fields.splitlines())
    write(root, "content/claims/x.yaml", CLAIM.format(fields=lines, more=more))
    return read(root)


def test_a_claim_has_what_the_contract_gives_it(root: Path) -> None:
    reading = _one_claim(
        root,
        "property: amount\nvalue: 2 billion USD\nparty: [aurora-chips, borealis-cloud]\n"
        "as_of: Q4 2025\ndoubt: Probably a slip.\nread_by: editor\nformer_ids: [aurora-was-there]\n"
        "accept: [{code: EVD006, reason: It is a table.}]",
        ", as_of: 2025-10, modality: planned, by: ada-example",
    )
    assert told(reading) == []
    claim = reading.briefing.claims["aurora-is-there"]
    assert claim.parties == ("aurora-chips", "borealis-cloud")
    assert claim.as_of == parse_date("Q4 2025")
    assert (str(claim.doubt), claim.read_by) == ("Probably a slip.", "editor")
    assert claim.former_ids == ("aurora-was-there",)
    assert [(each.code, each.reason) for each in claim.accept] == [("EVD006", "It is a table.")]
    (evidence,) = claim.evidence
    assert evidence.as_of == parse_date("2025-10")
    assert (evidence.modality, evidence.by) == ("planned", "ada-example")


def test_a_withdrawn_claim_is_kept_apart_from_those_that_stand(root: Path) -> None:
    reading = _one_claim(
        root, "withdrawn: {on: 2026-03-01, reason: It was wrong., successor: aurora-runs}"
    )
    assert "aurora-is-there" not in reading.briefing.claims
    withdrawn = reading.briefing.withdrawn["aurora-is-there"].withdrawn
    assert withdrawn is not None
    assert (withdrawn.on, withdrawn.successor) == (parse_date("2026-03-01"), "aurora-runs")


@pytest.mark.parametrize(
    ("fields", "code", "line"),
    [
        ("derived: {sum: [a, b]}", "SCH003", 8),
        ("derived: {add: [a, b]}", "SCH003", 6),
        ("derived: {sum: [a, b], share: [a, b]}", "SCH003", 6),
        ("derived: {sum: [a]}", "SCH003", 6),
        ("read_by: me", "SCH003", 6),
        ("withdrawn: {reason: It was wrong.}", "SCH002", 6),
        ("accept: [{code: E1, reason: It is a table.}]", "SCH003", 6),
        ("accept: [{code: EVD006}]", "SCH002", 6),
        ("party: []", "SCH003", 6),
        ("party: [a, b, a]", "SCH003", 6),
    ],
)
def test_what_a_claim_cannot_have_is_told(root: Path, fields: str, code: str, line: int) -> None:
    found = told(_one_claim(root, fields))
    assert (code, "content/claims/x.yaml", line) in [each[:3] for each in found]


def test_a_party_given_twice_is_told_at_the_later_one(root: Path) -> None:
    parties = "party: [aurora-chips, borealis-cloud, aurora-chips, borealis-cloud]"
    found = [each[2:] for each in told(_one_claim(root, parties)) if each[0] == "SCH003"]
    assert found == [(6, 43), (6, 57)]


def test_a_claim_has_evidence_or_follows_from_others(root: Path) -> None:
    head = "claims:\n  - id: together\n    statement: Both come to more.\n"
    head += "    subject: aurora-chips\n    modality: stated\n"
    write(root, "content/claims/x.yaml", head)
    assert told(read(root)) == [("SCH002", "content/claims/x.yaml", 2, 5)]
    derived = "    derived: {sum: [a, b]}\n"
    write(root, "content/claims/x.yaml", head + derived)
    assert told(read(root)) == [("SCH002", "content/claims/x.yaml", 2, 5)]
    write(
        root, "content/claims/x.yaml", head + derived + "    property: amount\n    value: 5 USD\n"
    )
    assert told(read(root)) == []
    derivation = read(root).briefing.claims["together"].derived
    assert derivation is not None
    assert (derivation.operation, derivation.claims) == ("sum", ("a", "b"))


def test_the_program_gives_marks_by_date_then_id(root: Path) -> None:
    (root / "seeds/borealis-half-year-2025.yaml").unlink()
    write(root, "seeds/morgenpost-2025-09-22.yaml", "title: Morgenpost\npublished: 2025-09-22\n")
    write(root, "seeds/later.yaml", "title: Later\npublished: 2026-01\n")
    write(root, "seeds/undated.yaml", "title: Undated\n")
    write(root, "seeds/early.yaml", "title: Early\nmark: B\npublished: 2024\n")
    marks = {source.id: source.mark for source in read(root).briefing.sources.values()}
    assert marks == {"morgenpost-2025-09-22": "A", "early": "B", "later": "C", "undated": "D"}
    write(root, "seeds/undated.yaml", "title: Undated\nmark: B\n")
    assert told(read(root)) == [("REF002", "seeds/undated.yaml", 2, 7)]
    write(root, "seeds/undated.yaml", "title: Undated\nmark: É7Ω\n")
    assert told(read(root)) == []


def test_quotes_are_held_against_the_words_that_were_taken_out(root: Path) -> None:
    write(root, "seeds/report.pdf", "%PDF")
    write(root, "seeds/report.txt", "The words of the report.\n")
    record = "document: report.pdf\ntext: report.txt\nlanguage: en\nsha256: {}\ntext_sha256: {}\n"
    write(root, "seeds/report.yaml", record.format("0" * 64, "1" * 64))
    source = read(root).briefing.sources["report"]
    assert source.document is not None
    assert source.document.text == "The words of the report.\n"
    assert source.digest == hashlib.sha256(b"%PDF").hexdigest()
    assert read(root).briefing.stray_documents == ()


def test_a_document_without_words_is_told_how_to_get_them(root: Path) -> None:
    (root / "seeds/report.pdf").write_bytes(b"%PDF\xe2\xe3")
    write(root, "seeds/report.yaml", f"document: report.pdf\nlanguage: en\nsha256: {'0' * 64}\n")
    (found,) = read(root).findings
    assert found.code == "YML005"
    assert found.message.endswith("or its words as `text`: `briefing source add` takes them out")


def test_a_former_id_leads_to_one_record(root: Path) -> None:
    write(root, "content/companies/nimbus.yaml", "name: Nimbus\nformer_ids: [aurora-chips, old]\n")
    write(root, "content/people/bo.yaml", "name: Bo\nformer_ids: [old]\n")
    assert told(read(root)) == [
        ("REF002", "content/companies/nimbus.yaml", 2, 14),
        ("REF002", "content/people/bo.yaml", 2, 14),
    ]


def limits() -> list[tuple[str, str, str]]:
    """A file, what is written into it, and the finding that it gets."""
    page, company = "content/pages/x.md", "content/companies/x.yaml"
    claims, quotes = "content/claims/x.yaml", "a […] " * 8
    return [
        (page, "a\n" * 128_001, "YML004 1:1"),
        (page, f"# X\n\nan {'x' * 201}\n", "SCH003 3:4"),
        (page, f"# X\n\n{'[a ' * 51}\n", "SCH003 3:151"),
        (page, f"# X\n\n{'(a ' * 30}\n\n{'(a ' * 51}\n", "SCH003 5:151"),
        (page, f"# X\n\n{'> ' * 51}a\n", "SCH003 3:1"),
        (page, f"# X\n\n{'<div> ' * 51}\n", "SCH003 3:301"),
        (page, "# X\n" * 51, "SCH003 51:1"),
        (company, f"name: {'x' * 201}\n", "SCH003 1:7"),
        (company, f"name: X\naliases: [{'x' * 201}]\n", "SCH003 2:11"),
        ("seeds/x.yaml", "title: X\nlanguage: de\nexclude:\n"
         + "  - {from: a, to: b, reason: c}\n" * 1_001, "SCH003 4:3"),
        ("content/deals/x.yaml", "title: X\nkind: stake\nparties:\n"
         + "  - {company: aurora-chips, role: investor}\n" * 501, "SCH003 4:3"),
        (claims, "claims:\n  - id: x\n    statement: " + "x " * 1_001, "SCH003 3:16"),
        (claims, f"claims:\n  - id: x\n    evidence:\n      - {{quote: '{quotes} […] b'}}",
         "SCH003 4:17"),
    ]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "expected"), limits())
def test_a_limit_that_people_do_not_meet_is_told_at_its_place(
    root: Path, path: str, text: str, expected: str
) -> None:
    write(root, path, text)
    found = [f for f in read(root).findings if f.location.path == path]
    assert expected in [f"{f.code} {f.location.line}:{f.location.column}" for f in found]


@pytest.mark.parametrize("text", ["a\n" * 500, "word " * 40_000, "[a](b) " * 200, "- a\n" * 999])
def test_a_page_within_the_limits_is_read(root: Path, text: str) -> None:
    write(root, "content/pages/x.md", text)
    assert not [f for f in read(root).findings if f.location.path == "content/pages/x.md"]


@pytest.mark.parametrize("name", ["a#b", "a?b", "a%b", "-a", "a ", "a[b", "a\u202eb", "x" * 201])
def test_the_name_of_a_page_is_an_address_everywhere(root: Path, name: str) -> None:
    write(root, f"content/pages/{name}.md", "# X\n")
    write(root, "content/pages/A good name-1.2_é.md", "# X\n")
    found = [f for f in read(root).findings if f.code == "SCH007"]
    assert [f.location.path for f in found] == [f"content/pages/{name}.md"]
