"""All words that depend on the language, in English."""

from __future__ import annotations

from generator.languages.en.figures import FIGURES
from generator.languages.en.manner import MANNER
from generator.languages.en.pages import PAGES
from generator.languages.en.pictures import PICTURES
from generator.languages.en.printing import PRINTING
from generator.languages.en.site import SITE
from generator.languages.en.texts import TEXTS
from generator.languages.en.values import VALUES
from generator.languages.language import Language, OwnWords
from generator.languages.vocabulary_words import IN_THE_FILE

LANGUAGE = Language(
    code="en",
    figures=FIGURES,
    texts=TEXTS,
    manner=MANNER,
    own=OwnWords(VALUES, PAGES, PICTURES, PRINTING, SITE, IN_THE_FILE),
)
