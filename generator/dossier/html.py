"""From an examined briefing to the HTML of its dossier: one document that needs nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from generator.dossier.chapters import parts
from generator.dossier.contexts import Dossier
from generator.dossier.disputes import disputes, open_questions
from generator.dossier.environment import print_environment, style_of
from generator.dossier.front import contents, cover, guide, index
from generator.dossier.press import Press
from generator.dossier.selection import select
from generator.dossier.sources import sources
from generator.dossier.written import written
from generator.examination import Examination

_TEMPLATE = "print/dossier.html.jinja"


def dossier_html(
    examination: Examination,
    what: str,
    *,
    templates_root: Path | None = None,
    kept: Mapping[str, str] | None = None,
) -> str:
    """The dossier of a company, deal or person by its id, or of the whole briefing (`WHOLE`).

    ``templates_root`` is the root's own ``templates`` folder. ``kept`` are the footnotes that
    need not be set again, see `Press`. Raises `CannotRun` for an id that names nothing.
    """
    environment = print_environment(templates_root)
    press = Press(examination, select(examination, what), environment, kept or {})
    context = _dossier(press)
    return environment.get_template(_TEMPLATE).render(
        {field.name: getattr(context, field.name) for field in fields(context)},
        words=press.words,
        own=press.print_words,
    )


def _dossier(press: Press) -> Dossier:
    site, selection = press.briefing.site, press.selection
    front = cover(press)
    pages, chapters = written(press), parts(press)
    disputed, known = disputes(press), sources(press)
    unresolved = open_questions(press) if selection.focus is None else ()
    title = site.name if selection.focus is None else f"{selection.focus.name} – {site.name}"
    return Dossier(
        title=title,
        briefing=site.name,
        description=site.description,
        language=press.language,
        style=style_of(press.templates),
        cover=front,
        contents=contents(press, bool(unresolved), pages, chapters, disputed, known),
        guide=guide(press),
        unresolved=unresolved,
        pages=pages,
        parts=chapters,
        disputes=disputed,
        sources=known,
        index=index(press),
    )
