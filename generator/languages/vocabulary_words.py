"""The labels of the packaged vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.languages.words import Words


@dataclass(frozen=True, slots=True)
class VocabularyWords(Words):
    """What the ids of the packaged vocabulary are called, by id; a language names all of them."""

    properties: Mapping[str, str]
    terms: Mapping[str, str]
    roles: Mapping[str, str]
    kinds: Mapping[str, str]
    """Kinds of company and of deal, as they stand in a row of facts."""
    flows: Mapping[str, str]
    """What parties give and get."""
