"""The pages of the site: kinds, contexts, links, footnotes, and the escaping of all of it."""

from generator.pages.edition import Edition
from generator.pages.rendering import Unit, edition_of, render, rendered, units_of

__all__ = ["Edition", "Unit", "edition_of", "render", "rendered", "units_of"]
