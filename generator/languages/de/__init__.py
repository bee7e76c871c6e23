"""All words that depend on the language, in German."""

from __future__ import annotations

from generator.languages.de.figures import FIGURES
from generator.languages.de.manner import MANNER
from generator.languages.de.pages import PAGES
from generator.languages.de.pictures import PICTURES
from generator.languages.de.printing import PRINTING
from generator.languages.de.site import SITE
from generator.languages.de.texts import TEXTS
from generator.languages.de.values import VALUES
from generator.languages.de.vocabulary import VOCABULARY
from generator.languages.language import Language, OwnWords

LANGUAGE = Language(
    code="de",
    figures=FIGURES,
    texts=TEXTS,
    manner=MANNER,
    own=OwnWords(VALUES, PAGES, PICTURES, PRINTING, SITE, VOCABULARY),
)
