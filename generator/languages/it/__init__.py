"""All words that depend on the language, in Italian."""

from __future__ import annotations

from generator.languages.it.figures import FIGURES
from generator.languages.it.manner import MANNER
from generator.languages.it.pages import PAGES
from generator.languages.it.pictures import PICTURES
from generator.languages.it.printing import PRINTING
from generator.languages.it.site import SITE
from generator.languages.it.texts import TEXTS
from generator.languages.it.values import VALUES
from generator.languages.it.vocabulary import VOCABULARY
from generator.languages.language import Language, OwnWords

LANGUAGE = Language(
    code="it",
    figures=FIGURES,
    texts=TEXTS,
    manner=MANNER,
    own=OwnWords(VALUES, PAGES, PICTURES, PRINTING, SITE, VOCABULARY),
)
