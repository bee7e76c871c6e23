"""All words that depend on the language, in French."""

from __future__ import annotations

from generator.languages.fr.figures import FIGURES
from generator.languages.fr.manner import MANNER
from generator.languages.fr.pages import PAGES
from generator.languages.fr.pictures import PICTURES
from generator.languages.fr.printing import PRINTING
from generator.languages.fr.site import SITE
from generator.languages.fr.texts import TEXTS
from generator.languages.fr.values import VALUES
from generator.languages.fr.vocabulary import VOCABULARY
from generator.languages.language import Language, OwnWords

LANGUAGE = Language(
    code="fr",
    figures=FIGURES,
    texts=TEXTS,
    manner=MANNER,
    own=OwnWords(VALUES, PAGES, PICTURES, PRINTING, SITE, VOCABULARY),
)
