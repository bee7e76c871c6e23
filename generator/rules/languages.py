"""LNG: what the program can say and read in which language."""

from generator.diagnostics import Severity
from generator.rules.rule import found_while_reading

RULES = (
    found_while_reading(
        "LNG001",
        "language-without-words",
        Severity.WARNING,
        """
        A site in a language in which the program has no words of its own.

        Its headings, dates and buttons are in English then, and the pages are marked as English,
        with the briefing's own texts marked as what they are. Translate the words (CONTRIBUTING
        tells how), or name a language that the program speaks.

        Fails, with `mkdocs.yml`:

        ```yaml
        site_name: A new briefing
        theme:
          name: material
          language: nl
        ```

        Passes with `language: de-AT` instead of `language: nl`.
        """,
    ),
)
