"""What stands around the chapters: title page, contents, guide, index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.dossier.contexts import (
    Chapter,
    Cover,
    DisputeEntry,
    Entry,
    Guide,
    IndexLine,
    Mark,
    Part,
    SourceEntry,
    WrittenEntry,
)
from generator.dossier.markup import EMPTY, from_markdown, words
from generator.dossier.press import Press
from generator.languages import kind_name
from generator.model import Company, Deal, Person
from generator.pages.claims import modality
from generator.pages.values import capitalised, date_words
from generator.quantities.dates import Date


def cover(press: Press) -> Cover:
    """The title page."""
    site, focus = press.briefing.site, press.selection.focus
    if focus is None:
        return Cover(
            above=press.print_words.edition,
            title=site.name,
            description=words(site.description),
            counts=_counts(press),
            state=_state(press),
        )
    kind = (
        ""
        if isinstance(focus, Person)
        else capitalised(kind_name(focus.kind or "", press.language))
    )
    role = press.text(focus.role) if isinstance(focus, Person) else words(kind)
    return Cover(
        above=press.print_words.extract.format(site.name),
        title=focus.name,
        description=role,
        counts=_counts(press),
        state=_state(press),
    )


def _counts(press: Press) -> tuple[str, ...]:
    selection, pages = press.selection, press.words
    is_open = [dispute for dispute in selection.disputes if dispute.status != "resolved"]
    held = [source for source in selection.sources if source.document_name is not None]
    counted = [
        (len(selection.full), pages.n_claims),
        (len(held), pages.n_sources),
        (len(selection.disputes), pages.n_disputes),
        (len(is_open), pages.n_open_disputes),
    ]
    if selection.focus is None:
        kinds = ((Deal, pages.n_deals), (Company, pages.n_companies), (Person, pages.n_people))
        counted += [
            (sum(isinstance(one, kind) for one in selection.chapters), phrase)
            for kind, phrase in kinds
        ]
    return tuple(pages.count(count, phrase) for count, phrase in counted if count)


def _state(press: Press) -> str:
    """The latest day on which a dispute was reviewed or a source retrieved, else published."""
    briefing = press.briefing
    seen = [
        *(dispute.reviewed for dispute in briefing.disputes.values()),
        *(source.retrieved for source in briefing.sources.values()),
    ]
    published = (source.published for source in briefing.sources.values())
    latest = _latest(seen) or _latest(published)
    if latest is None:
        return ""
    return press.print_words.state.format(date_words(latest, press.language))


def _latest(dates: Iterable[Date | None]) -> Date | None:
    ended = [(date.latest, date.text, date) for date in dates if date and date.latest]
    return max(ended, key=lambda one: one[:2])[2] if ended else None


def guide(press: Press) -> Guide:
    """How to read the dossier; the marks of the modalities that its claims have, in their order."""
    used = {claim.modality for claim in press.briefing.claims.values()}
    return Guide(
        paragraphs=press.print_words.how,
        marks=tuple(
            Mark(
                from_markdown(modality(one, press.words)),
                press.print_words.modalities.get(one, ""),
            )
            for one in press.briefing.vocabulary.modalities
            if one in used
        ),
    )


def contents(
    press: Press,
    unresolved: bool,
    pages: Sequence[WrittenEntry],
    parts: Sequence[Part],
    disputes: Sequence[DisputeEntry],
    sources: Sequence[SourceEntry],
) -> tuple[Entry, ...]:
    """Every heading, in the order of the document."""
    own, pages_words = press.print_words, press.words
    entries = [Entry(words(own.how_to_read), "guide")]
    if unresolved:
        entries.append(Entry(words(own.unresolved), "unresolved"))
    if pages:
        below = tuple(Entry(words(page.title), page.anchor) for page in pages)
        entries.append(Entry(words(own.background), "part-pages", below))
    entries += [_part(press, part) for part in parts]
    if disputes:
        below = tuple(Entry(dispute.question, dispute.anchor) for dispute in disputes)
        entries.append(Entry(words(pages_words.disputes), "part-disputes", below))
    if sources:
        below = tuple(Entry(source.name, source.anchor) for source in sources)
        entries.append(Entry(words(pages_words.sources), "part-sources", below))
    if press.numbered:
        entries.append(Entry(words(own.index), "index"))
    return tuple(entries)


def _part(press: Press, part: Part) -> Entry:
    if press.selection.focus is not None:
        (chapter,) = part.chapters
        return Entry(chapter.name, chapter.anchor, _inside(chapter))
    below = tuple(Entry(chapter.name, chapter.anchor) for chapter in part.chapters)
    return Entry(words(part.title), part.anchor, below)


def _inside(chapter: Chapter) -> tuple[Entry, ...]:
    return tuple(
        Entry(group.title, f"group-{chapter.anchor}-{number}")
        for number, group in enumerate(chapter.groups, 1)
        if group.title != EMPTY
    )


def index(press: Press) -> tuple[IndexLine, ...]:
    """The claims by their number."""
    claims = press.briefing.claims
    return tuple(
        IndexLine(number, identifier, press.page(claims[identifier]))
        for identifier, number in press.numbered.items()
    )
