"""How texts in Spanish are read; what a site says in Spanish stands in `words.toml`."""

from __future__ import annotations

from generator.languages.es.figures import FIGURES
from generator.languages.es.manner import MANNER
from generator.languages.es.texts import TEXTS
from generator.languages.language import Language

LANGUAGE = Language(code="es", figures=FIGURES, texts=TEXTS, manner=MANNER)
