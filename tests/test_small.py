"""Names, suggestions, records."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.finding import Quote
from generator.model import BLANK, Company, Person, Place, Text, placed
from generator.naming import is_named, may_be_meant, names_of, spoken_names
from generator.quantities.dates import parse_date
from generator.suggesting import did_you_mean, nearest_name

AURORA = Company(
    "aurora", Place("x", 1, 1), Text((("en", "Aurora Chips"), ("de", "Aurora-Chips AG"))),
    aliases=("Aurora", "C++"),
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["Aurora said", "Auroras Chef", "Aurora’s chief", "Aurora-Chef", "(Aurora)", "of C++ fame"],
)
def test_a_name_is_found_with_its_genitive_and_in_compounds(text: str) -> None:
    assert names_of(AURORA).search(text)


@pytest.mark.parametrize("text", ["aurora", "Auroral", "NewAurora", "Auror", "C+"])
def test_another_word_is_no_name(text: str) -> None:
    assert not names_of(AURORA).search(text)


def test_the_longest_name_is_found() -> None:
    match = names_of(AURORA).search("the Aurora Chips plant")
    assert match
    assert match[0] == "Aurora Chips"


def test_what_has_no_name_is_named_nowhere() -> None:
    nameless = Company("aurora", AURORA.place, BLANK)
    assert not names_of(nameless).search("Aurora Chips – a plant")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("statment", "statement"), ("subjcet", "subject"), ("sourc", "source"), ("xyzzy", None)],
)
def test_the_nearest_name_is_suggested_if_it_is_near(word: str, expected: str | None) -> None:
    assert nearest_name(word, ["statement", "subject", "source", "value"]) == expected
    message, suggestion = did_you_mean(word, ["statement", "subject", "source", "value"])
    assert suggestion == expected
    assert (expected or "") in message


@given(st.text(alphabet="Aurora Chips’s+CAG-", max_size=40))
def test_who_is_named_is_told_as_by_the_pattern(text: str) -> None:
    assert is_named(spoken_names(AURORA), text) == bool(names_of(AURORA).search(text))


def test_records_come_out_of_another_process_as_they_went_in() -> None:
    place = placed("x", 1, 1, {"name": (1, 7)})
    for record in (AURORA.title, place, Quote("a b", "c"), parse_date("2025-09")):
        again = pickle.loads(pickle.dumps(record))
        assert again == record
        assert type(again) is type(record)


@pytest.mark.parametrize(
    ("kind", "name", "text", "meant"),
    [
        (Company, "Aurora", "AURORA stieg", True),
        (Company, "NetBank", "Netbank kaufte", True),
        (Company, "OpenChip", "Open Chip raised money", True),
        (Company, "Hélios", "HE\u0301LIOS a signé", True),
        (Company, "Aurora Chips AG", "Die Aurora Chips hat gebaut", True),
        (Company, "Nordische Bank", "der Nordischen Bank zufolge", True),
        (Company, "Advanced Glass Devices", "AGD lieferte", True),
        (Person, "Ada Example", "Example sagte", True),
        (Person, "Ada Example", "Ada sagte", False),
        (Person, "Max Son", "chez son frère", False),
        (Company, "Beta", "beta version", False),
        (Company, "Emden Energy", "Emden baute", False),
        (Company, "Aurora Web Services", "Aurora lieferte", False),
        (Company, "C++", "Plan C", False),
        (Company, "Aurora", "der Chiphersteller", False),
    ],
)
def test_a_name_may_be_meant_in_other_letters(
    kind: type[Company] | type[Person], name: str, text: str, meant: bool
) -> None:
    entity = kind("n", Place("x", 1, 1), Text((("en", name),)))
    assert may_be_meant(entity, text) == meant


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("L'Oréal", "bei L’Oréal"),
        ("L’Oréal", "bei L'Oréal"),
        ("Coca-Cola", "Coca\u2011Cola zahlt"),
        ("Acme Corp", "Acme\u00a0Corp zahlt"),
        ("Acme Corp", "bei Acme\nCorp’s Chef"),
    ],
)
def test_names_are_known_however_their_signs_are_set(name: str, text: str) -> None:
    assert is_named((name,), text)
    assert not is_named((name,), text.lower())
