"""All words that depend on the language, in Spanish."""

from __future__ import annotations

from generator.languages.es.figures import FIGURES
from generator.languages.es.manner import MANNER
from generator.languages.es.pages import PAGES
from generator.languages.es.pictures import PICTURES
from generator.languages.es.printing import PRINTING
from generator.languages.es.site import SITE
from generator.languages.es.texts import TEXTS
from generator.languages.es.values import VALUES
from generator.languages.es.vocabulary import VOCABULARY
from generator.languages.language import Language, OwnWords

LANGUAGE = Language(
    code="es",
    figures=FIGURES,
    texts=TEXTS,
    manner=MANNER,
    own=OwnWords(VALUES, PAGES, PICTURES, PRINTING, SITE, VOCABULARY),
)
