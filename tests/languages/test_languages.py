"""Every language says all that another says, and whatever code of it a site uses is understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
import yaml

from generator.errors import CannotRun
from generator.languages import LANGUAGES, own_words, spoken_language
from generator.languages.language import Language
from generator.languages.loading import read_language, read_words, reading_file, words_file
from generator.languages.locales import base_language, canonical
from generator.quantities.cutting import meaning_in
from generator.quantities.units import QUALIFIERS
from generator.reading.briefing import PACKAGED_VOCABULARY

MAY_BE_BLANK = {
    "about_date", "by_date", "since_date", "date_spelling",
    "counted", "before_ordinals", "elided", "day", "code_first", "half_negations",
    "conjunction_before", "thousands",
}  # fmt: skip
"""Words that a language may do without, and settings."""

EVERY = pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))


def gaps(words: object, english: object, place: str) -> list[str]:
    """Where words are blank, or have another shape or other blanks to fill in than English has."""
    if isinstance(english, str) and isinstance(words, str):
        blanks = {(words.count(mark), english.count(mark)) for mark in ("{}", "{low}", "{scales}")}
        return [] if words and all(own == other for own, other in blanks) else [place]
    if isinstance(english, Mapping) and isinstance(words, Mapping):
        if words.keys() != english.keys():
            return [f"{place}: {sorted(words.keys() ^ english.keys())}"]
        return [gap for key in english for gap in gaps(words[key], english[key], f"{place}.{key}")]
    if isinstance(english, tuple) and isinstance(words, tuple):
        if len(words) != len(english):
            return [place]
        pairs = zip(words, english, strict=True)
        return [gap for own, other in pairs for gap in gaps(own, other, place)]
    if is_dataclass(english):
        return [
            gap
            for field in fields(english)
            if field.name not in MAY_BE_BLANK and field.name != "language"
            for gap in gaps(
                getattr(words, field.name), getattr(english, field.name), f"{place}.{field.name}"
            )
        ]
    raise AssertionError(f"{place}: {type(words)} where English has {type(english)}")


@EVERY
def test_a_language_says_all_that_english_says(language: Language) -> None:
    own, english = own_words(language.code), own_words("en")
    assert own.pages.language == own.values.language == language.code
    for field in fields(own):
        if field.name != "vocabulary":
            assert not gaps(getattr(own, field.name), getattr(english, field.name), field.name)


@EVERY
def test_a_date_has_a_template_whatever_its_precision(language: Language) -> None:
    words = own_words(language.code).values
    for templates in (words.about_date, words.by_date, words.since_date):
        assert templates.keys() <= {"year", "third", "half", "quarter", "month", "day", "other"}
        assert "other" in templates
        assert {each.count("{}") for each in templates.values()} == {1}


def phrases(words: object) -> list[str]:
    if isinstance(words, str):
        return [words]
    if isinstance(words, Mapping):
        return [each for one in words.values() for each in phrases(one)]
    if isinstance(words, tuple):
        return [each for one in words for each in phrases(one)]
    if is_dataclass(words):
        return [each for field in fields(words) for each in phrases(getattr(words, field.name))]
    return []


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        # The space before these marks, and inside quotation marks, is hard.
        ("fr", r"(?<![\u00a0\u202f])[:;!?»](?!\w)|«(?!\u00a0)| …"),
        ("es", r"^[^¿]*\?|^[^¡]*!| …|[“”]"),
        ("it", r" …|[“”]"),
        ("de", r"”|«|„[^“]*$"),
        ("en", r" …|„|«"),
    ],
)
def test_a_language_is_set_as_its_readers_set_it(code: str, fault: str) -> None:
    own = own_words(code)
    assert [each for each in phrases(own) if re.search(fault, each)] == []


@pytest.mark.parametrize(
    ("code", "says", "estimates"),
    [
        ("de", "sagt der Text", "schätzt"),
        ("en", "the text says", "estimates"),
        ("es", "lo dice el texto", "calcula"),
        ("fr", "le texte le dit", "estime"),
        ("it", "lo dice il testo", "stima"),
    ],
)
def test_who_says_so_is_the_text_and_an_estimate_is_no_expectation(
    code: str, says: str, estimates: str
) -> None:
    manners = own_words(code).pages.manners
    assert manners["says"] == says, "beside a company’s sum “itself” would be the company"
    assert estimates in manners["expects"]


def test_none_is_counted_as_a_language_counts_it() -> None:
    said = {code: own_words(code).pages for code in ("en", "fr")}
    assert said["en"].count(0, said["en"].n_claims) == "0 claims"
    assert said["fr"].count(0, said["fr"].n_claims) == "0 affirmation"


def test_a_word_that_is_lacking_is_seen() -> None:
    english = own_words("en").pages
    assert gaps(replace(english, deals=""), english, "pages") == ["pages.deals"]
    assert gaps(replace(english, said_by="What they say"), english, "pages") == ["pages.said_by"]
    assert gaps(replace(english, modalities={}), english, "pages")[0].startswith("pages.modalities")


@pytest.mark.parametrize(
    ("name", "written", "instead", "told"),
    [
        ("words.toml", 'home = "Accueil"\n', "", "pages.home"),
        ("words.toml", 'home = "Accueil"\n', "home = 1\n", "pages.home"),
        ("words.toml", 'home = "Accueil"\n', 'home = "Accueil"\nhoem = ""\n', "pages.hoem"),
        ("words.toml", "[vocabulary.kinds]", "[vocabulary.kind]", "vocabulary.kinds"),
        ("reading.toml", 'joining = "et"\n', "", "texts.joining"),
        ("reading.toml", 'parts = "', 'pieces = "', "figures.parts"),
        ("reading.toml", "noun_first = true\n", "noun_first = 5\n", "figures.noun_first"),
        ("reading.toml", 'joining = "et"\n', "joining = 5\n", "texts.joining"),
        ("reading.toml", "[figures.watts]", "[figures.volts]", "figures.watts"),
    ],
)
def test_words_that_are_lacking_or_unknown_are_refused(
    name: str, written: str, instead: str, told: str, tmp_path: Path
) -> None:
    text = {"words.toml": words_file, "reading.toml": reading_file}[name]("fr").read_text("utf-8")
    assert written in text
    (tmp_path / name).write_text(text.replace(written, instead, 1), "utf-8")
    read: Callable[[Path, str], object] = read_words if name == "words.toml" else read_language
    with pytest.raises(CannotRun, match=rf"{name}(?s:.*)\n  {told}: "):
        read(tmp_path / name, "fr")


@EVERY
def test_a_language_is_read_in_all_its_parts(language: Language) -> None:
    for field in fields(language.texts):
        words = getattr(language.texts, field.name)
        assert words or field.name in MAY_BE_BLANK, field.name
        assert len(words) == len(set(words)), field.name
    for negation in language.texts.negations:
        assert meaning_in(f"x {negation} x", language.code) == f"the negation `{negation}`"
    assert set(language.figures.qualifiers.values()) == set(QUALIFIERS)


@EVERY
def test_a_language_names_the_packaged_vocabulary(language: Language) -> None:
    if language.code == "en":
        return
    file = yaml.safe_load(PACKAGED_VOCABULARY.read_text("utf-8"))
    named, terms = own_words(language.code).vocabulary, file["properties"]["status"]["terms"]
    assert named.properties.keys() == file["properties"].keys()
    assert named.terms.keys() == {each["id"] if isinstance(each, dict) else each for each in terms}
    assert named.roles.keys() == file["roles"].keys()
    assert named.kinds.keys() == {*file["kinds"]["company"], *file["kinds"]["deal"]}
    given = {role.get(way) for role in file["roles"].values() for way in ("gives", "gets")}
    assert named.flows.keys() >= given - {None}
    assert own_words(language.code).pages.modalities.keys() == set(file["modalities"])


@pytest.mark.parametrize(
    ("code", "base", "written"),
    [("de", "de", "de"), ("DE", "de", "de"), ("de-AT", "de", "de-AT"), ("de_ch", "de", "de-CH")],
)
def test_every_form_of_a_language_is_that_language(code: str, base: str, written: str) -> None:
    assert base_language(code) == base
    assert canonical(code) == written
    assert own_words(code) is own_words(base)
    assert spoken_language(written) == written


def test_a_site_in_an_unknown_language_speaks_english() -> None:
    assert spoken_language("nl") == "en"
    assert own_words("nl") is own_words("en")


@pytest.mark.parametrize(
    ("language", "names", "told"),
    [
        ("es", ["Aurora", "Borealis"], "Aurora y Borealis"),
        ("es", ["Aurora", "[Intro](intro.md)"], "Aurora e [Intro](intro.md)"),
        ("es", ["A", "Hilo"], "A e Hilo"),
        ("es", ["A", "Hierro"], "A y Hierro"),
        ("it", ["Aurora", '<span lang="en">Eos</span>'], 'Aurora ed <span lang="en">Eos</span>'),
        ("it", ["Aurora", "Borealis"], "Aurora e Borealis"),
        ("en", ["A", "B", "Intro"], "A, B and Intro"),
    ],
)
def test_what_joins_a_series_suits_the_word_behind_it(
    language: str, names: list[str], told: str
) -> None:
    assert own_words(language).pages.series(names) == told
