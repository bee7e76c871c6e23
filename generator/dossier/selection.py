"""What a print edition holds: all pages worth printing, or those on one company, deal or person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.errors import CannotRun
from generator.languages import own_words
from generator.model import Dispute, Entity, Source
from generator.pages.edition import Edition
from generator.pages.links import FLOWS, TIMELINE, path_of
from generator.pages.rows import alphabetical
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


@dataclass(frozen=True, slots=True)
class Selection:
    """The pages of one edition."""

    focus: Entity | None
    """The one record that it is about; None: the whole briefing."""
    parts: tuple[Part, ...]


def select(edition: Edition, what: str) -> Selection:
    """The pages of a record by its id, or of the whole: `WHOLE`.

    Raises `CannotRun` for an id that names no company, deal or person.
    """
    briefing = edition.briefing
    if what == WHOLE:
        return Selection(None, tuple(part for part in _whole(edition) if part.pages))
    focus = briefing.entities.get(what)
    if focus is None:
        hint, _ = did_you_mean(what, [WHOLE, *briefing.entities])
        raise CannotRun(
            f"`{what}` names no company, deal or person{hint or f'; `{WHOLE}` is the whole'}"
        )
    claims = briefing.claims_on.get(focus.id, ())
    disputed = {
        dispute.id: dispute for one in claims for dispute in briefing.disputes_on.get(one.id, ())
    }
    cited = {each.source for claim in claims for each in claim.evidence}
    parts = (
        Part("", "part-record", (path_of(focus),)),
        _disputes(edition, disputed.values()),
        _sources(edition, (one for one in briefing.sources.values() if one.id in cited)),
    )
    return Selection(focus, tuple(part for part in parts if part.pages))


def _whole(edition: Edition) -> Iterable[Part]:
    briefing, words = edition.briefing, edition.words
    own = own_words(edition.language).printing
    yield Part(own.background, "part-pages", tuple(f"{one.name}.md" for one in briefing.pages))
    yield Part("", "part-flows", (FLOWS,) if edition.findings.flows.links else ())
    yield Part("", "part-time", (TIMELINE,) if edition.findings.events else ())
    kinds: tuple[tuple[str, str, Mapping[str, Entity]], ...] = (
        (words.deals, "part-deals", briefing.deals),
        (words.companies, "part-companies", briefing.companies),
        (words.people, "part-people", briefing.people),
    )
    for title, anchor, records in kinds:
        ordered = sorted(records.values(), key=lambda one: alphabetical(one.name))
        yield Part(title, anchor, tuple(map(path_of, ordered)))
    yield _disputes(edition, briefing.disputes.values())
    yield _sources(edition, briefing.sources.values())


def _disputes(edition: Edition, disputes: Iterable[Dispute]) -> Part:
    """Disputes, the open ones first."""
    ordered = sorted(disputes, key=lambda one: (one.status == "resolved", str(one.question)))
    return Part(edition.words.disputes, "part-disputes", tuple(map(path_of, ordered)))


def _sources(edition: Edition, sources: Iterable[Source]) -> Part:
    """Sources, those whose text is held first."""
    ordered = sorted(sources, key=lambda one: (one.document_name is None, one.id))
    return Part(edition.words.sources, "part-sources", tuple(map(path_of, ordered)))
