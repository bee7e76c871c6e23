"""The two documents that a print edition is made of: its body, and what comes before.

The body is laid out first. Where its sheets came to stand is then known, so the contents are
written with their page numbers, and nothing is laid out twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.dossier.brief import brief_of
from generator.dossier.selection import Part, parts_of
from generator.dossier.sheets import Press, Sheet
from generator.errors import CannotRun
from generator.examination import Examination
from generator.languages import own_words
from generator.languages.site_words import PrintWords
from generator.model import Entity, Person
from generator.pages.edition import Edition
from generator.pages.links import path_of
from generator.pages.markdown import Markdown
from generator.pages.rendering import edition_of, render
from generator.pages.values import capitalised, date_words

STYLE = "print/dossier.css"


@dataclass(frozen=True, slots=True)
class Cover:
    """The title page."""

    above: str
    title: str
    description: str
    state: str
    """The day of the latest review or source; blank where none is known."""


@dataclass(frozen=True)
class Dossier:
    """One print edition."""

    examination: Examination
    focus: Entity | None
    """The record that it is about; None for the whole."""
    templates_root: Path | None = None

    @cached_property
    def _edition(self) -> Edition:
        return edition_of(self.examination, self.templates_root)

    @cached_property
    def _words(self) -> PrintWords:
        return own_words(self._edition.language).printing

    @cached_property
    def _chapters(self) -> tuple[tuple[Part, tuple[Sheet, ...]], ...]:
        edition, focus = self._edition, self.focus
        parts, made = parts_of(edition, focus), dict(render(edition))
        pages = {path: made[path] for part in parts for path in part.pages if path in made}
        press = Press(edition.briefing, pages, path_of(focus) if focus else "")
        return tuple(
            (part, tuple(press.sheet(path) for path in part.pages if path in pages))
            for part in parts
        )

    def body(self) -> str:
        """The sheets, as one document."""
        return self._spelled("print/body.html.jinja", chapters=self._chapters)

    def brief(self, rows: int) -> str:
        """One sheet on the record, with at most so many rows of its table.

        Raises `CannotRun` for what has no page of its own.
        """
        if self.focus is None:
            raise CannotRun("the whole has no brief; name a company, a deal or a person")
        return self._spelled(
            "print/brief.html.jinja",
            **brief_of(self._edition, self.focus, rows),
            sources_title=self._edition.words.sources,
            state=self._state(),
        )

    def front(self, pages: Mapping[str, int]) -> str:
        """Title page, contents and explanation, given the page of each anchor of the body."""
        return self._spelled(
            "print/front.html.jinja",
            cover=self._cover(),
            chapters=self._chapters,
            pages=pages,
            paragraphs=self._words.how,
        )

    def _cover(self) -> Cover:
        site, focus = self._edition.briefing.site, self.focus
        if focus is None:
            above, title, told = self._words.edition, site.name, site.description
        else:
            above, title = self._words.extract.format(site.name), focus.name
            vocabulary = self._edition.briefing.vocabulary
            kind = "" if isinstance(focus, Person) else focus.kind or ""
            kind = vocabulary.kind_name(kind, site.language)
            told = str(focus.role) if isinstance(focus, Person) else capitalised(kind)
        return Cover(above, title, told, self._state())

    def _state(self) -> str:
        """The latest day on which a dispute was reviewed or a source retrieved, else published."""
        briefing = self._edition.briefing
        seen = [
            *(dispute.reviewed for dispute in briefing.disputes.values()),
            *(source.retrieved for source in briefing.sources.values()),
        ]
        published = [source.published for source in briefing.sources.values()]
        for dates in (seen, published):
            if known := [date for date in dates if date and date.latest]:
                latest = max(known, key=lambda date: (str(date.latest), date.text))
                return self._words.state.format(date_words(latest, self._edition.language))
        return ""

    def _spelled(self, template: str, **context: object) -> str:
        templates = self._edition.templates
        assert templates.loader is not None
        style, _, _ = templates.loader.get_source(templates, STYLE)
        site, focus = self._edition.briefing.site, self.focus
        return templates.get_template(template).render(
            title=site.name if focus is None else f"{focus.name} – {site.name}",
            briefing=site.name,
            description=site.description,
            language=site.language,
            # In a `<style>` element, which it cannot end.
            style=Markdown(style.replace("</", "<\\/")),
            own=self._words,
            **context,
        )
