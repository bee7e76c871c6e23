"""What a language is here: the words by which texts in it are read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.figure_words import FigureWords
from generator.languages.manner_words import MannerWords
from generator.languages.text_words import TextWords
from generator.languages.words import Words


@dataclass(frozen=True, slots=True)
class Language(Words):
    """A language in which texts can be read; `own_words` tells how a site speaks it."""

    code: str
    """ISO 639: two small letters."""
    figures: FigureWords
    texts: TextWords
    manner: MannerWords
