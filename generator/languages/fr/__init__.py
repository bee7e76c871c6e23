"""How texts in French are read; what a site says in French stands in `words.toml`."""

from __future__ import annotations

from generator.languages.fr.figures import FIGURES
from generator.languages.fr.manner import MANNER
from generator.languages.fr.texts import TEXTS
from generator.languages.language import Language

LANGUAGE = Language(code="fr", figures=FIGURES, texts=TEXTS, manner=MANNER)
