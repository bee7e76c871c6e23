"""Briefing sites whose every footnote is proven."""

__version__ = "0.1.0"
