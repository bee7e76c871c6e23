"""What the types of a language's words share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, TypeVar

from pydantic import BeforeValidator, ConfigDict


class Words:
    """A table of a language's file: its fields are the words, and it has no others."""

    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")


def _line(text: object) -> str:
    if not isinstance(text, str):
        raise ValueError("expected text")
    return " ".join(text.split())


def _words(text: object) -> list[str]:
    return _line(text).split()


def _phrases(text: object) -> list[str]:
    return [each for each in _line(text).split(", ") if each]


def _told(groups: object) -> dict[str, object]:
    if not isinstance(groups, Mapping):
        raise ValueError("expected a table")
    return {phrase: value for value, listing in groups.items() for phrase in _phrases(listing)}


_V = TypeVar("_V")
WordTuple = Annotated[tuple[str, ...], BeforeValidator(_words)]
WordSet = Annotated[frozenset[str], BeforeValidator(_words)]
"""Words with blanks between them."""
Phrases = Annotated[tuple[str, ...], BeforeValidator(_phrases)]
PhraseSet = Annotated[frozenset[str], BeforeValidator(_phrases)]
"""Phrases with commas between them."""
Joined = Annotated[str, BeforeValidator("|".join)]
"""A list of regular expressions, as one."""
Told = Annotated[Mapping[str, _V], BeforeValidator(_told)]
"""A table of phrases, given by what each group of them means."""
