"""What a site says by itself in a language, read from `words.toml` in the language's folder."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.errors import CannotRun
from generator.languages.page_words import PageWords
from generator.languages.picture_words import PictureWords
from generator.languages.print_words import PrintWords
from generator.languages.site_words import SiteWords
from generator.languages.value_words import ValueWords
from generator.languages.vocabulary_words import VocabularyWords
from generator.languages.words import Words


@dataclass(frozen=True, slots=True)
class OwnWords(Words):
    """All that a site says by itself; each field is a table of the file."""

    values: ValueWords
    pages: PageWords
    pictures: PictureWords
    printing: PrintWords
    site: SiteWords
    vocabulary: VocabularyWords


def words_file(code: str) -> Path:
    """Where the words of a site in a language stand, if it has any."""
    return Path(__file__).parent / code / "words.toml"


def read_words(file: Path, code: str) -> OwnWords:
    """The words of a file. Raises `CannotRun` where one is lacking, unknown, or no text."""
    try:
        given = tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as invalid:
        raise CannotRun(f"{file}: invalid TOML: {invalid}") from None
    for table in ("values", "pages"):
        given.setdefault(table, {})["language"] = code
    try:
        return TypeAdapter(OwnWords).validate_python(given)
    except ValidationError as invalid:
        faults = "".join(
            f"\n  {'.'.join(map(str, each['loc']))}: {each['msg']}" for each in invalid.errors()
        )
        raise CannotRun(f"{file}: words are lacking or wrong{faults}") from None
