"""The pages of the site: kinds, contexts, links, footnotes, and the escaping of all of it."""

from generator.pages.edition import Edition
from generator.pages.rendering import Part, edition_of, parts_of, render, rendered

__all__ = ["Edition", "Part", "edition_of", "parts_of", "render", "rendered"]
