"""How texts in German are read; what a site says in German stands in `words.toml`."""

from __future__ import annotations

from generator.languages.de.figures import FIGURES
from generator.languages.de.manner import MANNER
from generator.languages.de.texts import TEXTS
from generator.languages.language import Language

LANGUAGE = Language(code="de", figures=FIGURES, texts=TEXTS, manner=MANNER)
