"""The words of a language, read from the files in its folder.

`reading.toml` holds those by which texts are read, `words.toml` what a site says by itself.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.errors import CannotRun
from generator.languages.language import Language
from generator.languages.site_words import OwnWords


def words_file(code: str) -> Path:
    """Where the words of a site in a language stand, if it has any."""
    return Path(__file__).parent / code / "words.toml"


def read_words(file: Path, code: str) -> OwnWords:
    """What a site says by itself. Raises `CannotRun` where a word is lacking, unknown, or none."""
    given = _given(file)
    for table in ("values", "pages"):
        given.setdefault(table, {})["language"] = code
    return _checked(file, TypeAdapter(OwnWords), given)


def reading_file(code: str) -> Path:
    """Where the words stand by which texts in a language are read."""
    return Path(__file__).parent / code / "reading.toml"


def read_language(file: Path, code: str) -> Language:
    """The words by which texts in a language are read. Raises `CannotRun` as `read_words` does."""
    return _checked(file, _reading(), _given(file) | {"code": code})


def _given(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as invalid:
        raise CannotRun(f"{file}: invalid TOML: {invalid}") from None


_T = TypeVar("_T")


@cache
def _reading() -> TypeAdapter[Language]:
    """Made once for all languages: it takes longer than to read one."""
    return TypeAdapter(Language)


def _checked(file: Path, adapter: TypeAdapter[_T], given: dict[str, Any]) -> _T:
    try:
        return adapter.validate_python(given)
    except ValidationError as invalid:
        faults = "".join(
            f"\n  {'.'.join(map(str, each['loc']))}: {each['msg']}" for each in invalid.errors()
        )
        raise CannotRun(f"{file}: words are lacking or wrong{faults}") from None
