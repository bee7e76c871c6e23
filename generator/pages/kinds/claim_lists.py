"""Lists of claims that can be shared: by modality, by property, by tag, and (a page of its own
each already) by source.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.model import Claim
from generator.pages.claims import by_time, in_short
from generator.pages.edition import Edition
from generator.pages.groups import property_label
from generator.pages.links import CLAIMS, HOME, folder_of, path_of, way, way_up
from generator.pages.markdown import Markdown, escape, identifier, link
from generator.pages.overviews import ClaimList, ClaimLists
from generator.pages.panels import Entries, Entry, Listed
from generator.pages.rows import alphabetical
from generator.pages.values import capitalised, number

_MOST = 400
"""Claims that a list shows one by one; of longer ones it shows the subjects."""
_UP = way_up(CLAIMS)


@dataclass(frozen=True, slots=True)
class _List:
    """Claims with something in common: where their page is, and what it is called."""

    path: str
    title: str
    name: Markdown
    claims: Sequence[Claim]


def index(edition: Edition) -> Iterator[tuple[str, ClaimLists]]:
    """The index of lists."""
    words = edition.words
    groups = [
        (words.by_modality, "_modality", _by_modality(edition)),
        (words.by_property, "_property", _by_property(edition)),
        (words.by_tag, "_tag", _by_tag(edition)),
    ]
    count = partial(_count, edition)
    entries = [
        Entries(
            escape(title),
            identifier(anchor),
            tuple(Entry(link(of.name, f"{_UP}{of.path}"), count(len(of.claims))) for of in lists),
        )
        for title, anchor, lists in groups
        if lists
    ]
    claims_from = edition.briefing.claims_from
    sources = tuple(
        Entry(edition.link(source, _UP), count(len(claims_from[source.id])))
        for source in edition.briefing.sources.values()
        if source.id in claims_from
    )
    if sources:
        entries.append(Entries(escape(words.by_source), identifier("_source"), sources))
    yield (
        CLAIMS,
        ClaimLists(
            title=words.claim_lists, description=words.claim_lists_lead, lists=tuple(entries)
        ),
    )


def pages(edition: Edition) -> Iterator[tuple[str, ClaimList]]:
    """The page of each list."""
    words = edition.words
    trail = (link(words.home, f"{_UP}{HOME}"), link(words.claim_lists, "index.md"))
    for of in (*_by_modality(edition), *_by_property(edition), *_by_tag(edition)):
        on: dict[str, list[Claim]] = {}
        for claim in of.claims:
            on.setdefault(claim.subject, []).append(claim)
        long = len(of.claims) > _MOST
        yield (
            of.path,
            ClaimList(
                title=of.title,
                description=words.about_list.format(of.title),
                trail=trail,
                told=words.count(len(of.claims), words.n_claims),
                listed=() if long else tuple(_listed(edition, on)),
                subjects=tuple(_subjects(edition, on)) if long else (),
            ),
        )


def _listed(edition: Edition, on: dict[str, list[Claim]]) -> Iterator[Listed]:
    for subject in _in_order(edition, on):
        yield Listed(
            edition.entity(subject, _UP),
            identifier(f"_on-{subject}"),
            tuple(in_short(edition, claim, _UP, whole=True) for claim in by_time(on[subject])),
        )


def _subjects(edition: Edition, on: dict[str, list[Claim]]) -> Iterator[Entries]:
    words, entities = edition.words, edition.briefing.entities
    kinds = {"companies": words.companies, "deals": words.deals, "people": words.people}
    for folder, title in kinds.items():
        entries = tuple(
            Entry(
                link(edition.name(entities[subject]), way(_UP, f"{path_of(entities[subject])}")),
                _count(edition, len(on[subject])),
            )
            for subject in _in_order(edition, on)
            if folder_of(entities[subject]) == folder
        )
        if entries:
            yield Entries(escape(title), identifier(f"_{folder}"), entries)


def _in_order(edition: Edition, on: dict[str, list[Claim]]) -> list[str]:
    return sorted(on, key=lambda subject: alphabetical(edition.names.get(subject, subject)))


def _count(edition: Edition, n: int) -> Markdown:
    return escape(number(n, edition.language))


def _by_modality(edition: Edition) -> list[_List]:
    found: dict[str, list[Claim]] = {each: [] for each in edition.briefing.vocabulary.modalities}
    for claim in edition.briefing.claims.values():
        found.setdefault(claim.modality, []).append(claim)
    words = edition.words
    return [
        _List(
            f"claims/modality-{_slug(each)}.md",
            words.claims_called.format(capitalised(words.modality(each))),
            escape(capitalised(words.modality(each))),
            of,
        )
        for each, of in found.items()
        if of
    ]


def _by_property(edition: Edition) -> list[_List]:
    known = edition.briefing.vocabulary.properties
    found: dict[str, list[Claim]] = {each: [] for each in known}
    for claim in edition.briefing.claims.values():
        if claim.property:
            found.setdefault(claim.property, []).append(claim)
    title = edition.words.claims_called
    return [
        _List(
            f"claims/property-{_slug(each)}.md",
            title.format(str(known[each].label) if each in known and known[each].label else each),
            property_label(edition, each),
            of,
        )
        for each, of in found.items()
        if of
    ]


def _by_tag(edition: Edition) -> list[_List]:
    found: dict[str, list[Claim]] = {}
    for claim in edition.briefing.claims.values():
        for tag in dict.fromkeys(claim.tags):
            found.setdefault(tag, []).append(claim)
    title = edition.words.claims_called
    return [
        _List(f"claims/tag-{_slug(each)}.md", title.format(f"“{each}”"), escape(each), found[each])
        for each in sorted(found, key=alphabetical)
    ]


def _slug(words: str) -> str:
    """A file's name; words that are more than an id are told apart by a digest."""
    slug = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:60]
    if slug == words:
        return slug
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug}-{digest}".strip("-")
