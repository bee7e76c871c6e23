"""What a language is here: the words to read texts in it, and those to write a site in it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.figure_words import FigureWords
from generator.languages.manner_words import MannerWords
from generator.languages.page_words import PageWords
from generator.languages.picture_words import PictureWords
from generator.languages.print_words import PrintWords
from generator.languages.site_words import SiteWords
from generator.languages.text_words import TextWords
from generator.languages.value_words import ValueWords
from generator.languages.vocabulary_words import VocabularyWords


@dataclass(frozen=True, slots=True)
class OwnWords:
    """All that a site says by itself; whoever gives one word gives all of them."""

    values: ValueWords
    pages: PageWords
    pictures: PictureWords
    printing: PrintWords
    site: SiteWords
    vocabulary: VocabularyWords


@dataclass(frozen=True, slots=True)
class Language:
    """A language: how texts in it are read, and how a site speaks it, if one can."""

    code: str
    """ISO 639: two small letters."""
    figures: FigureWords
    texts: TextWords
    manner: MannerWords
    own: OwnWords | None = None
    """What a site in it says by itself; None if a site cannot speak it."""
