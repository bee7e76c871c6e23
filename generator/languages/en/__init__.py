"""How texts in English are read; what a site says in English stands in `words.toml`."""

from __future__ import annotations

from generator.languages.en.figures import FIGURES
from generator.languages.en.manner import MANNER
from generator.languages.en.texts import TEXTS
from generator.languages.language import Language

LANGUAGE = Language(code="en", figures=FIGURES, texts=TEXTS, manner=MANNER)
