"""How phrases of a language are written, and where they are found."""

from __future__ import annotations

import pytest

from generator.languages import LANGUAGES
from generator.languages.listing import Listing
from tests.growing import takes_linear_time


@pytest.mark.parametrize(
    ("phrase", "stands", "stands_not"),
    [
        ("scrap*", "they scrapped it", "the skyscrapers"),
        ("off", "called off", "an offer"),
        ("put/puts on ice", "it puts, on ice", "it put on nice"),
        ("pull (it) back", "pull it back; pull back", "pull them back"),
        ("would _ have", "would never have", "would have"),
        ("lehn* … ab $", "lehnte den kauf, der teuer ist, ab.", "lehnte den kauf ab gestern"),
        ("sag* ‥ ab", "sagte den kauf für 3,2 mrd. ab", "sagte, der umsatz nehme ab"),
        ("refus* !to", "refused a loan", "refused to say"),
        ("held back #", "held back $3bn", "held back on monday"),
        ("s'abst*", "il s’abstient", "il sabste"),
        ("in theory", "so in, theory", "in the end"),
        ("first !_&month*/_&year* #", "the first 5 bn", "the first 5 months"),
        ("in the/# end", "in the end", "in then end"),
        ("was … undone/reverted", "was, it seems, reverted", "was it; seems reverted"),
    ],
)
def test_a_phrase_stands_where_its_signs_say(phrase: str, stands: str, stands_not: str) -> None:
    phrases = Listing([(phrase, 1)])
    assert list(phrases.found(stands))
    assert not list(phrases.found(stands_not))


def test_what_a_phrase_tells_comes_with_its_place() -> None:
    phrases = Listing([("plan*", "plans"), ("plan", "says"), ("call* off", "undone")])
    assert list(phrases.found("a plan called off")) == [
        (2, 6, "says"),
        (2, 6, "plans"),
        (7, 17, "undone"),
    ]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_stem_has_the_letters_by_which_it_is_looked_up(language: str) -> None:
    words = LANGUAGES[language].figures
    phrases = [*words.compared, *words.beside, *words.supposed, *words.opening, *words.granted]
    phrases += [*words.takes_back, *(p for each in words.undone.values() for p in each)]
    stems = [first for phrase in phrases for first in phrase.split()[0].split("/")]
    assert [stem for stem in stems if stem.endswith("*") and len(stem) < 4] == []


@pytest.mark.parametrize("unit", ["lehnt ", "x", "after ", "would have "])
def test_phrases_are_found_in_linear_time(unit: str) -> None:
    phrases = Listing([("lehn* … ab $", 1), ("x* ‥ y", 1), ("after", 1), ("would have … if", 1)])
    once, twice = unit * 4_000, unit * 8_000
    takes_linear_time(
        lambda: list(phrases.found(once)), lambda: list(phrases.found(twice)), repr(unit)
    )
