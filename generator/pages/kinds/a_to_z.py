"""``a-z.md``: every company, person and deal by its name and by its other names."""

from collections.abc import Iterator

from generator.groups import grouped
from generator.model import Company, Entity
from generator.pages.context import IndexLine, Section, SectionsPage, in_parts
from generator.pages.edition import Edition
from generator.pages.links import A_TO_Z, path_of
from generator.pages.markdown import Markdown, escape, identifier, link
from generator.pages.values import alphabetical, capitalised, other_names


def pages(edition: Edition) -> Iterator[SectionsPage]:
    """The one page."""
    words = edition.words
    named = [
        (alphabetical(name), name, entity)
        for entity in edition.briefing.entities.values()
        for name in dict.fromkeys((entity.name, *other_names(entity)))
    ]
    named.sort(key=lambda each: (each[0], each[2].id))
    for head, listed in in_parts(A_TO_Z, words.a_to_z, named, lambda one: escape(one[1])):
        letters = grouped(
            (_letter(key[0]), _entry(edition, name, entity)) for key, name, entity in listed
        )
        yield SectionsPage(
            **head,
            description=words.a_to_z_lead,
            sections=tuple(
                Section(escape(letter), identifier(f"_letter-{ord(letter):x}"), entries)
                for letter, entries in letters.items()
            ),
        )


def _letter(key: str) -> str:
    first = next((each for each in key if each.isalpha()), "")
    return first.upper()[:1] if key[:1].isalpha() and first else "#"


def _kind(edition: Edition, entity: Entity) -> str:
    if isinstance(entity, Company) and entity.kind:
        vocabulary = edition.briefing.vocabulary
        return capitalised(vocabulary.kind_name(entity.kind, edition.language))
    kind: str = getattr(edition.words, type(entity).__name__.lower())
    return kind


def _entry(edition: Edition, name: str, entity: Entity) -> IndexLine:
    if name == entity.name:
        return IndexLine(edition.link(entity), escape(_kind(edition, entity)))
    # Another name leads to the same page, and says under which name that is.
    return IndexLine(link(name, path_of(entity)), Markdown(f"→ {edition.name(entity)}"))
