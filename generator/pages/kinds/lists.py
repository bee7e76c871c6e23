"""Lists: every company, person and deal by its names, ``a-z.md``; and those of claims, which can be
shared: by modality, by property, by kind of deal, by tag.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generator.groups import grouped
from generator.languages.page_words import spoken
from generator.model import Claim, Company, Entity
from generator.pages.claims import Fold, Group, by_subject, further_pages
from generator.pages.context import IndexLine, RecordPage, Section, SectionsPage, in_parts, trail
from generator.pages.edition import Edition
from generator.pages.links import A_TO_Z, CLAIMS, HOME, path_of, word_of
from generator.pages.markdown import Markdown, escape, identifier, link
from generator.pages.values import alphabetical, capitalised, other_names


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimList(RecordPage):
    """``claims/<list>.md``: claims with something in common; ``companies/<id>_claims.md``:
    those on one record, where they are too many for its page.
    """

    parts: tuple[Markdown, ...]
    """Links to the parts of a long list, by what the first claim of each is on; of those on one
    record to its properties and themes."""
    told: str
    """How many claims there are."""
    listed: tuple[Fold, ...]
    """The claims by what they are on; those on one record by property, else by theme."""


@dataclass(frozen=True, slots=True)
class _List:
    """Claims with something in common: what they go by, where their page is, its name."""

    section: tuple[str, str]
    """A heading, and the word in the addresses of its lists."""
    path: str
    title: str
    name: Markdown
    claims: Sequence[Claim]


def index(edition: Edition) -> Iterator[SectionsPage]:
    """The index of lists."""
    words = edition.words
    sections = grouped(
        (of.section, IndexLine(link(of.name, of.path), escape(edition.number(len(of.claims)))))
        for of in _lists(edition)
    )
    yield SectionsPage(
        path=CLAIMS,
        title=words.claim_lists,
        description=words.claim_lists_lead,
        parts=(),
        sections=tuple(
            Section(escape(title), identifier(f"_{word}"), entries)
            for (title, word), entries in sections.items()
        ),
    )


def pages(edition: Edition) -> Iterator[partial[ClaimList]]:
    """The page of each list, and the further pages of records."""
    for of in _lists(edition):
        claims = sorted(of.claims, key=lambda claim: alphabetical(_on(edition, claim)))
        for head, listed in in_parts(
            of.path, of.title, claims, lambda claim: escape(_on(edition, claim))
        ):
            ids = tuple(claim.id for claim in listed)
            yield partial(_of_list, edition, head, of.title, len(claims), ids)
    for entity in edition.briefing.entities.values():
        for head, groups in further_pages(edition, entity):
            yield partial(_of_record, edition, head, entity.id, groups)


def _on(edition: Edition, claim: Claim) -> str:
    return edition.findings.names.get(claim.subject, claim.subject)


def _of_list(
    edition: Edition, head: dict[str, Any], title: str, count: int, ids: Sequence[str]
) -> ClaimList:
    words = edition.words
    folds = tuple(by_subject(edition, [edition.briefing.claims[each] for each in ids], opened=True))
    if len(folds) == 1 and not folds[0].more:
        folds = (replace(folds[0], title=escape(words.claims)),)
    return ClaimList(
        **head,
        description=words.about_list.format(title),
        trail=(link(words.home, HOME), link(words.claim_lists, CLAIMS)),
        told=words.count(count, words.n_claims),
        listed=folds,
    )


def _of_record(
    edition: Edition, head: dict[str, Any], record: str, groups: Sequence[Group]
) -> ClaimList:
    words, entity = edition.words, edition.briefing.entities[record]
    return ClaimList(
        **head,
        description=words.about_list.format(entity.name),
        trail=(*trail(edition, entity), edition.link(entity)),
        told=words.count(len(edition.briefing.claims_about[record]), words.n_claims),
        listed=tuple(group.told(edition, at_place=False) for group in groups),
    )


def _lists(edition: Edition) -> Iterator[_List]:
    """The lists, those by one thing in the order of the vocabulary, else from A to Z."""
    words, briefing = edition.words, edition.briefing
    properties, deals = briefing.vocabulary.properties, briefing.deals

    def label(name: str) -> str:
        return str(properties[name].label) if name in properties else ""

    rows: tuple[
        tuple[str, str, Callable[[Claim], Iterable[str]], Iterable[str], Callable[[str], str]], ...
    ] = (
        (
            words.by_modality,
            "modality",
            lambda claim: [claim.modality],
            briefing.vocabulary.modalities,
            lambda each: capitalised(words.modality(each)),
        ),
        (
            words.by_property,
            "property",
            lambda claim: filter(None, [claim.property]),
            properties,
            lambda each: label(each) or each,
        ),
        (
            words.by_kind,
            "kind",
            lambda claim: [deals[each].kind for each in deals.keys() & {claim.subject}],
            (),
            lambda each: capitalised(briefing.vocabulary.kind_name(each, edition.language)),
        ),
        (words.by_tag, "tag", lambda claim: dict.fromkeys(claim.tags), (), spoken),
    )
    for title, word, words_of, order, called in rows:
        found = grouped(
            (each, claim) for claim in briefing.claims.values() for each in words_of(claim)
        )
        known = [each for each in order if each in found]
        for each in known or sorted(found, key=alphabetical):
            yield _List(
                section=(title, word),
                path=f"claims/{word}-{word_of(each)}.md",
                title=words.claims_called.format(called(each)),
                name=edition.property(each) if word == "property" else escape(called(each)),
                claims=found[each],
            )


# --- from A to Z ----------------------------------------------------------------------------------


def a_to_z(edition: Edition) -> Iterator[SectionsPage]:
    """All names."""
    words = edition.words
    named = [
        (alphabetical(name), name, entity)
        for entity in edition.briefing.entities.values()
        for name in dict.fromkeys((entity.name, *other_names(entity)))
    ]
    named.sort(key=lambda each: (each[0], each[2].id))
    for head, listed in in_parts(A_TO_Z, words.a_to_z, named, lambda one: escape(one[1])):
        letters = grouped(
            (_letter(key[0]), _named(edition, name, entity)) for key, name, entity in listed
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


def _what(edition: Edition, entity: Entity) -> str:
    if isinstance(entity, Company) and entity.kind:
        vocabulary = edition.briefing.vocabulary
        return capitalised(vocabulary.kind_name(entity.kind, edition.language))
    kind: str = getattr(edition.words, type(entity).__name__.lower())
    return kind


def _named(edition: Edition, name: str, entity: Entity) -> IndexLine:
    if name == entity.name:
        return IndexLine(edition.link(entity), escape(_what(edition, entity)))
    # Another name leads to the same page, and says under which name that is.
    return IndexLine(link(name, path_of(entity)), Markdown(f"→ {edition.name(entity)}"))
