"""What a print edition holds: all pages worth printing, or those on one company, deal or person."""

from dataclasses import dataclass

from generator.errors import CannotRun
from generator.languages import own_words
from generator.model import Briefing, Entity
from generator.pages.claims import further_pages
from generator.pages.edition import Edition
from generator.pages.links import FLOWS, TIMELINE, path_of
from generator.pages.values import alphabetical
from generator.suggesting import did_you_mean

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
