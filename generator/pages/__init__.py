"""The pages of the site: kinds, contexts, links, footnotes, and the escaping of all of it."""

from generator.pages.rendering import render

__all__ = ["render"]
