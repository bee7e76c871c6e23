"""The words of a language, read from the files in its folder.

`reading.toml` holds those by which texts are read, `words.toml` what a site says by itself.
"""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from generator.errors import CannotRun
from generator.languages.language import Language
from generator.languages.site_words import OwnWords
from generator.languages.words import Words, read_as


def words_file(code: str) -> Path:
    """Where the words of a site in a language stand, if it has any."""
    return Path(__file__).parent / code / "words.toml"


def read_words(file: Path, code: str) -> OwnWords:
    """What a site says by itself. Raises `CannotRun` where a word is lacking, unknown, or none."""
    given = _given(file)
    for table in ("values", "pages"):
        given.setdefault(table, {})["language"] = code
    return _checked(file, OwnWords, given)


def reading_file(code: str) -> Path:
    """Where the words stand by which texts in a language are read."""
    return Path(__file__).parent / code / "reading.toml"


def read_language(file: Path, code: str) -> Language:
    """The words by which texts in a language are read. Raises `CannotRun` as `read_words` does."""
    return _checked(file, Language, _given(file) | {"code": code})


def _given(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as invalid:
        raise CannotRun(f"{file}: invalid TOML: {invalid}") from None


_W = TypeVar("_W", bound=Words)


def _checked(file: Path, kind: type[_W], given: dict[str, Any]) -> _W:
    faults: list[str] = []
    read: _W = read_as(kind, given, "", faults)
    if faults:
        raise CannotRun("\n  ".join([f"{file}: words are lacking or wrong", *faults]))
    return read
