"""The documents that a print edition is made of: its body, what comes before, or one sheet.

An edition holds all pages worth printing, or those on one company, deal or person. The body is laid
out first. Where its sheets came to stand is then known, so the contents are written with their page
numbers, and nothing is laid out twice.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.dossier.sheets import Press, Sheet, converted, leave_out, without_links
from generator.errors import CannotRun
from generator.examination import Examination
from generator.languages import own_words
from generator.languages.site_words import PrintWords
from generator.model import Briefing, Entity, Person
from generator.pages.claims import further_pages
from generator.pages.context import Table
from generator.pages.edition import Edition
from generator.pages.kinds import entities
from generator.pages.links import FLOWS, TIMELINE, path_of, seen_from
from generator.pages.markdown import Markdown, referenced
from generator.pages.notes import proves, quotation
from generator.pages.rendering import edition_of, names_of, render
from generator.pages.values import alphabetical, capitalised, date_words
from generator.suggesting import did_you_mean

STYLE = "print/dossier.css"
QUOTATIONS = 3
_MARKS = re.compile(r"(?:\[\^[a-z0-9-]+\])+")

WHOLE = "briefing"
"""What stands for the whole, where else the id of one record stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """Pages under one heading."""

    title: str
    """Blank where the one page has its own."""
    anchor: str
    pages: tuple[str, ...]
    """Paths of Markdown, in the order in which they are printed."""


def focus_of(briefing: Briefing, what: str) -> Entity | None:
    """The record with an id; None for `WHOLE`.

    Raises `CannotRun` for an id that names no company, deal or person.
    """
    focus = briefing.entities.get(what)
    if focus is None and what != WHOLE:
        hint, _ = did_you_mean(what, [WHOLE, *briefing.entities])
        raise CannotRun(
            f"`{what}` names no company, deal or person{hint or f'; `{WHOLE}` is the whole'}"
        )
    return focus


def parts_of(edition: Edition, focus: Entity | None) -> tuple[Part, ...]:
    """The pages on a record, or all: what there is to read, then disputes, then sources.

    Open disputes come first, and sources whose text is held.
    """
    briefing, words = edition.briefing, edition.words
    disputes, sources = [*briefing.disputes.values()], [*briefing.sources.values()]
    if focus is None:
        own, found = own_words(edition.language).printing, edition.findings
        parts = [
            Part(own.background, "part-pages", tuple(f"{one.name}.md" for one in briefing.pages)),
            Part("", "part-flows", (FLOWS,) if found.flows.links else ()),
            Part("", "part-time", (TIMELINE,) if found.timeline.count else ()),
        ]
        kinds = (words.deals, "deals"), (words.companies, "companies"), (words.people, "people")
        for title, kind in kinds:
            records = getattr(briefing, kind).values()
            ordered = sorted(records, key=lambda one: alphabetical(one.name))
            pages = tuple(path for one in ordered for path in _pages_of(edition, one))
            parts.append(Part(title, f"part-{kind}", pages))
    else:
        parts = [Part("", "part-record", _pages_of(edition, focus))]
        claims = briefing.claims_on.get(focus.id, ())
        told = {claim.id for claim in claims}
        cited = {each.source for claim in claims for each in claim.evidence}
        disputes = [one for one in disputes if not told.isdisjoint(one.claims)]
        sources = [one for one in sources if one.id in cited]
    disputes.sort(key=lambda one: (one.status == "resolved", str(one.question)))
    sources.sort(key=lambda one: (one.document_name is None, one.id))
    parts.append(Part(words.disputes, "part-disputes", tuple(map(path_of, disputes))))
    parts.append(Part(words.sources, "part-sources", tuple(map(path_of, sources))))
    return tuple(part for part in parts if part.pages)


def _pages_of(edition: Edition, entity: Entity) -> tuple[str, ...]:
    return path_of(entity), *(page["path"] for page, _ in further_pages(edition, entity))


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

    def _cover(self) -> dict[str, str]:
        site, focus = self._edition.briefing.site, self.focus
        if focus is None:
            above, title, told = self._words.edition, site.name, site.description
        else:
            above, title = self._words.extract.format(site.name), focus.name
            vocabulary = self._edition.briefing.vocabulary
            kind = "" if isinstance(focus, Person) else focus.kind or ""
            kind = vocabulary.kind_name(kind, site.language)
            told = str(focus.role) if isinstance(focus, Person) else capitalised(kind)
        return {"above": above, "title": title, "description": told, "state": self._state()}

    def _state(self) -> str:
        """The latest day on which a dispute was reviewed or a source retrieved, else published.

        Blank where none is known.
        """
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


def brief_of(edition: Edition, entity: Entity, rows: int) -> dict[str, Any]:
    """What the template of a record's brief is given, with at most so many rows of its tables.

    It says what the upper part of the record's page does, with signs of sources where other sheets
    have notes. What there is no room for is counted, by the heading that it would stand under.
    """
    (page,) = entities.page(edition, entity)
    words = edition.words
    cut: dict[str, Table | None] = {}
    left_out: list[str] = []
    for name, title in (("ledger", words.who_gives_what), ("accounts", words.who_says_what)):
        whole: Table | None = getattr(page, name)
        if whole is None:
            continue
        shown = whole.rows[: max(rows, 0)]
        # A title does not stand over none.
        if shown != whole.rows and shown and '<span class="group">' in str(shown[-1][0]):
            shown = shown[:-1]
        rows -= len(shown)
        cut[name] = replace(whole, rows=shown) if shown else None
        if more := len(whole.rows) - len(shown):
            left_out.append(f"{title}{words.colon} {words.count(more, words.n_more)}")
    body = edition.templates.get_template("print/brief.md.jinja").render(
        names_of(page) | cut, words=words
    )
    known = edition.briefing.claims
    quoted: dict[str, str] = {}
    named: dict[str, str] = {}
    proven = set[str]()
    for claim, index in referenced(body, known):
        source, note = claim.evidence[index].source, quotation(edition, claim, index)
        named.setdefault(source, note.head)
        # One quote of each source, and no two that prove the same.
        if source not in quoted and claim.id not in proven:
            quoted[source] = f"{proves(edition, claim)}{note.head} {note.text} {note.aside}"
            proven.add(claim.id)

    def signs(marks: re.Match[str]) -> str:
        cited = (claim.evidence[index].source for claim, index in referenced(marks[0], known))
        return "".join(map(edition.sign, dict.fromkeys(cited)))

    def printed(markdown: str) -> Markdown:
        made = converted(seen_from(path_of(entity), _MARKS.sub(signs, markdown)))
        leave_out(made, focus=True)
        return without_links(made)

    return {
        "body": printed(body),
        "quotations": tuple(map(printed, list(quoted.values())[:QUOTATIONS])),
        "sources": tuple(printed(named[each]) for each in edition.signs if each in named),
        "left_out": left_out,
    }
