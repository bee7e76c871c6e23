"""How texts in Italian are read; what a site says in Italian stands in `words.toml`."""

from __future__ import annotations

from generator.languages.it.figures import FIGURES
from generator.languages.it.manner import MANNER
from generator.languages.it.texts import TEXTS
from generator.languages.language import Language

LANGUAGE = Language(code="it", figures=FIGURES, texts=TEXTS, manner=MANNER)
