"""The pages of the site: kinds, contexts, links, footnotes, and the escaping of all of it."""

from generator.pages.edition import Edition
from generator.pages.rendering import PageSet, edition_of, page_sets_of, render, rendered

__all__ = ["Edition", "PageSet", "edition_of", "page_sets_of", "render", "rendered"]
