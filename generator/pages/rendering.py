"""From an examined briefing to the Markdown of every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from generator.examination import Examination
from generator.pages.addresses import has_directories
from generator.pages.contexts import PageContext, WrittenPage
from generator.pages.edition import Edition
from generator.pages.environment import environment_for
from generator.pages.footnotes import referenced
from generator.pages.kinds import KINDS
from generator.pages.links import way_up
from generator.pages.markdown import Markdown, front_matter

_GAPS = re.compile(r"\n{3,}")


def render(
    examination: Examination, *, templates_root: Path | None = None
) -> Iterator[tuple[str, str]]:
    """Every page: its path in the folder of the Markdown, and its Markdown.

    ``templates_root`` is the root's own ``templates`` folder, whose templates come before the
    packaged ones of the same name. The order of pages is that of `KINDS` and of the content.
    """
    root = templates_root.parent if templates_root else None
    edition = Edition(examination, environment_for(templates_root), has_directories(root))
    for kind in KINDS:
        template = edition.templates.get_template(kind.template)
        for path, context in kind.pages(edition):
            body = template.render(_named(context), words=edition.words)
            if not isinstance(context, WrittenPage):
                body = _GAPS.sub("\n\n", body)
            yield path, _whole(edition, path, context, body)


def _named(context: PageContext) -> dict[str, object]:
    return {field.name: getattr(context, field.name) for field in fields(context)}


def _whole(edition: Edition, path: str, context: PageContext, body: str) -> Markdown:
    """A page with its head and with the footnotes that it refers to."""
    head = front_matter(context.title, context.description, context.hide)
    notes = edition.definitions(referenced(body, edition.briefing.claims), way_up(path))
    end = f"\n{notes}\n" if notes else ""
    return Markdown(f"{head}\n{body.strip()}\n{end}")
