"""What a passage says in what manner, in five languages, and what its claim may say of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import generator
from generator.check import check
from generator.languages import LANGUAGES
from generator.manner import MANNERS, manners_in

STARTER = Path(generator.__file__).parent / "starter"

TOLD = [
    ("de", "Es scheint ein gutes Geschäft zu sein", "hedges"),
    ("de", "Das Geschäft ist wohl geplatzt", "hedges"),
    ("de", "Nordlicht soll zwei Milliarden zugesagt haben", "relays"),
    ("de", "Angeblich zögert der Vorstand", "relays"),
    ("de", "dem Vernehmen nach zögert der Vorstand", "relays"),
    ("de", "verschiebt sich nach Informationen dieser Zeitung", "relays"),
    ("de", "sagten zwei mit der Sache vertraute Personen", "relays"),
    ("de", "der Vertrag sei nicht bindend", "relays"),
    ("de", "Die Firma betont den Nutzen", "says"),
    ("de", "Nordlicht will Fabriken bauen", "plans"),
    ("de", "Nordlicht plant Fabriken", "plans"),
    ("de", "Verluste werden prognostiziert", "expects"),
    ("de", "Der Vorstand kündigte ein Werk an", "announces"),
    ("de", "Der Vorstand dementiert das", "denies"),
    ("en", "The deal seems to be off", "hedges"),
    ("en", "It is probably off", "hedges"),
    ("en", "Aurora is said to hesitate", "relays"),
    ("en", "Aurora reportedly hesitates", "relays"),
    ("en", "Aurora said that it was off", "says"),
    ("en", "Aurora plans two plants", "plans"),
    ("en", "Analysts expect a loss", "expects"),
    ("en", "Aurora announced a plant", "announces"),
    ("en", "Aurora denied that", "denies"),
    ("fr", "L’accord semble rompu", "hedges"),
    ("fr", "Hélios aurait versé une avance", "relays"),
    ("fr", "selon des sources proches du dossier", "relays"),
    ("fr", "Hélios affirme avoir payé", "says"),
    ("fr", "Hélios veut construire une usine", "plans"),
    ("fr", "la hausse prévue", "expects"),
    ("fr", "Hélios a annoncé une usine", "announces"),
    ("fr", "Hélios dément", "denies"),
    ("es", "El acuerdo parece roto", "hedges"),
    ("es", "dicen que pagó", "relays"),
    ("es", "Habría pagado un anticipo", "relays"),
    ("es", "La empresa afirmó que pagó", "says"),
    ("es", "quiere construir una fábrica", "plans"),
    ("es", "prevén pérdidas", "expects"),
    ("es", "anunció una fábrica", "announces"),
    ("es", "desmintió el acuerdo", "denies"),
    ("it", "L’accordo sembra rotto", "hedges"),
    ("it", "avrebbe pagato un anticipo", "relays"),
    ("it", "secondo indiscrezioni di stampa", "relays"),
    ("it", "La società afferma di aver pagato", "says"),
    ("it", "vuole costruire una fabbrica", "plans"),
    ("it", "sono previste perdite", "expects"),
    ("it", "ha annunciato una fabbrica", "announces"),
    ("it", "ha smentito l’accordo", "denies"),
]


@pytest.mark.parametrize(("language", "words", "manner"), TOLD)
def test_a_manner_is_told_by_its_words(language: str, words: str, manner: str) -> None:
    assert manner in manners_in(words, language).said


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Nordlicht baut ein Werk in Bergen"),
        ("de", "Der Vertrag hat einen Wert von zwei Milliarden Euro"),
        ("en", "Aurora builds a plant in Bergen"),
        ("en", "The contract is worth two billion euros"),
        ("fr", "Hélios construit une usine à Lyon"),
        ("fr", "jusqu’à deux milliards selon les étapes"),
        ("es", "La empresa construye una fábrica en Lugo"),
        ("it", "La società costruisce una fabbrica a Pavia"),
    ],
)
def test_what_is_said_flatly_finds_no_fault(language: str, words: str) -> None:
    assert not manners_in(words, language).clearly


def test_every_language_has_words_for_every_manner() -> None:
    for language in LANGUAGES.values():
        for manner in MANNERS:
            words = getattr(language.manner, manner)
            assert len(words) == len(set(words)) > 1, (language.code, manner)


def test_whole_words_and_beginnings() -> None:
    assert manners_in("It was PLANNED\n by all", "en").said["plans"] == "PLANNED"
    assert "plans" not in manners_in("It was explained", "en").said
    assert manners_in("Sie will, was sie kann", "de").said["plans"] == "will"
    assert "plans" not in manners_in("Sie ist willens", "de").said
    assert (
        manners_in("Es heißt\n  dem Vernehmen   nach so", "de").said["relays"]
        == "dem Vernehmen nach"
    )
    assert not manners_in("Sie will", "xx").said
    assert manners_in("İzmir will bauen", "de").said["plans"] == "will"


CLAIM = """\
claims:
  - id: more
    statement: {statement}
    subject: borealis-cloud
    modality: {modality}
{fields}    evidence:
      - source: morgenpost-2025-09-22
        quote: {quote}
"""


def found(tmp_path: Path, quote: str, statement: str, modality: str, fields: str = "") -> list[str]:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    text = CLAIM.format(statement=statement, modality=modality, quote=quote, fields=fields)
    (root / "content/claims/more.yaml").write_text(text, encoding="utf-8")
    return [each.code for each in check(root)[1].diagnostics]


PLAN = "Aurora Chips will bis zu zwei Milliarden Dollar in Borealis Cloud stecken"


@pytest.mark.parametrize(
    ("statement", "modality", "fields", "faulty"),
    [
        ("Aurora Chips puts money into Borealis Cloud.", "stated", "", True),
        ("Aurora Chips considered putting money into Borealis Cloud.", "stated", "", False),
        ("Aurora Chips wants to put money into Borealis Cloud.", "stated", "", True),
        ("Aurora Chips wants to put money into Borealis Cloud.", "planned", "", False),
        ("Aurora Chips puts money into Borealis Cloud.", "planned", "", False),
        ("Aurora Chips puts money into Borealis Cloud.", "denied", "", True),
        ("Aurora Chips puts money into Borealis Cloud.", "framed", "", False),
        (
            "Aurora Chips puts money into Borealis Cloud.",
            "stated",
            "    accept: [{code: MOD001, reason: It is only tried.}]\n",
            False,
        ),
    ],
)
def test_a_statement_may_say_itself_how_it_is_said(
    tmp_path: Path, statement: str, modality: str, fields: str, faulty: bool
) -> None:
    assert ("MOD001" in found(tmp_path, PLAN, statement, modality, fields)) == faulty


def test_what_a_statement_relays_is_not_stated(tmp_path: Path) -> None:
    quote = "Eine erste Tranche von 500 Millionen Dollar solle Borealis noch im Oktober erhalten"
    assert "MOD001" in found(tmp_path, quote, "Borealis is said to get a tranche.", "stated")
    shutil.rmtree(tmp_path / "root")
    assert "MOD001" not in found(tmp_path, quote, "Borealis is said to get a tranche.", "reported")


def test_a_note_tells_how_a_date_was_inferred(tmp_path: Path) -> None:
    as_of = "    as_of: 2024\n"
    assert "DAT001" in found(tmp_path, PLAN, "Borealis Cloud gets money.", "planned", as_of)
    shutil.rmtree(tmp_path / "root")
    noted = f"{as_of}    note: The paper says so elsewhere.\n"
    assert "DAT001" not in found(tmp_path, PLAN, "Borealis Cloud gets money.", "planned", noted)


def test_who_speaks_is_named_in_the_passage_though_not_in_the_statement(tmp_path: Path) -> None:
    quote = "Wann der Vertrag unterschrieben wird, blieb offen"
    statement = "The signing was left open."
    for by in ("ada-example", "A lawyer of Ada Example"):
        assert "EVD010" in found(tmp_path, quote, statement, "stated", f"    by: {by}\n")
        shutil.rmtree(tmp_path / "root")
    by = "    by: A lawyer of the two\n"
    assert "EVD010" not in found(tmp_path, quote, statement, "stated", by)
    shutil.rmtree(tmp_path / "root")
    assert "EVD010" not in found(tmp_path, quote, statement, "stated")


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("Borealis Cloud betreibt Rechenzentren", ["EVD010"]),
        ("Das sagte Vorstandschefin Ada Example am 22. September 2025 in München", []),
    ],
)
def test_who_speaks_in_one_source_is_named_in_it(
    tmp_path: Path, quote: str, told: list[str]
) -> None:
    said = f"{quote}\n        by: ada-example"
    codes = found(tmp_path, said, "It was said.", "reported")
    assert [each for each in codes if each == "EVD010"] == told


def test_an_acceptance_silences_one_warning(tmp_path: Path) -> None:
    quote = "Wann der Vertrag unterschrieben wird, blieb offen"
    statement = "Aurora Chips and Ada Example left the signing open."
    one = "EVD010, reason: The text is about both."
    codes = found(tmp_path, quote, statement, "stated", f"    accept: [{{code: {one}}}]\n")
    assert codes.count("EVD010") == 1
    shutil.rmtree(tmp_path / "root")
    two = f"    accept: [{{code: {one}}}, {{code: {one}}}]\n"
    codes = found(tmp_path, quote, statement, "stated", two)
    assert not {"EVD010", "SCH008"} & set(codes)


@pytest.mark.parametrize(
    ("accepting", "left"), [("12", []), ("1", ["MOD001"]), ("2", ["MOD001"]), ("", ["MOD001"] * 2)]
)
@pytest.mark.parametrize("lines", ["\n", " "])
def test_an_acceptance_is_of_its_own_record(
    tmp_path: Path, accepting: str, left: list[str], lines: str
) -> None:
    root = tmp_path / "root"
    shutil.copytree(STARTER, root)
    claims = [
        f"{{id: plan-{each}, statement: 'Aurora Chips puts money in, {each}.',{lines}"
        f"evidence: [{{quote: {PLAN}}}], scope: '{each}',{lines}"
        f"accept: [{'{code: MOD001, reason: It is only tried.}' * (each in accepting)}]}}"
        for each in "12"
    ]
    head = "subject: borealis-cloud\nsource: morgenpost-2025-09-22\nmodality: stated\n"
    text = f"{head}claims: [{f',{lines}'.join(claims)}]\n"
    (root / "content/claims/more.yaml").write_text(text, encoding="utf-8")
    codes = [each.code for each in check(root)[1].diagnostics]
    assert [each for each in codes if each in ("MOD001", "SCH008")] == left


def test_what_is_withdrawn_accepts_nothing(tmp_path: Path) -> None:
    fields = (
        "    withdrawn: {on: 2026-01-01, reason: It was wrong.}\n"
        "    accept: [{code: MOD001, reason: It is only tried.}]\n"
    )
    assert "SCH008" in found(tmp_path, PLAN, "Aurora Chips puts money in.", "stated", fields)


def test_an_error_is_never_accepted(tmp_path: Path) -> None:
    fields = (
        "    property: capacity\n    value: 3 GW\n"
        "    accept: [{code: VAL001, reason: We know it.}]\n"
    )
    quote = "Borealis Cloud betreibt Rechenzentren mit einer Leistung von 1,2 Gigawatt"
    codes = found(tmp_path, quote, "Borealis Cloud runs data centres.", "stated", fields)
    assert "VAL001" in codes
    assert "SCH008" in codes
