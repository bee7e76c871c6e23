"""Lists of claims that can be shared: by modality, by property, by kind of deal, by tag.

Those by company, by deal and by source are parts of the pages of these, and are only named here.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.fields import id_of, is_id
from generator.groups import grouped
from generator.languages import kind_name
from generator.languages.page_words import spoken
from generator.model import Briefing, Claim
from generator.pages.claims import Fold, by_time, elsewhere
from generator.pages.context import IndexLine, ListPage, PageContext, Section, in_parts
from generator.pages.edition import Edition
from generator.pages.links import CLAIMS, HOME
from generator.pages.markdown import Markdown, escape, identifier, link
from generator.pages.rows import alphabetical
from generator.pages.values import capitalised

_MOST = 250
"""Claims that a page shows one by one; those of further subjects are on their own pages."""
_On = Mapping[str, Sequence[Claim]]
"""Claims by their subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLists(PageContext):
    """``claims/index.md``: the lists of claims."""

    lists: tuple[Section, ...]
    """The lists by modality, by property, by kind of deal and by tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimList(ListPage):
    """``claims/<list>.md``: claims with something in common."""

    hide: ClassVar[tuple[str, ...]] = PageContext.hide
    """The contents stand beside it."""
    trail: tuple[Markdown, ...]
    """Links to the home page and to all lists: the way back."""
    told: str
    """How many claims there are."""
    listed: tuple[Fold, ...]
    """The claims by subject."""


@dataclass(frozen=True, slots=True)
class _List:
    """Claims with something in common: where their page is, and what it is called."""

    path: str
    title: str
    name: Markdown
    claims: Sequence[Claim]


_Counted = list[tuple[Markdown, int]]
"""Links, each with a number of claims."""


def index(edition: Edition) -> Iterator[ClaimLists]:
    """The index of lists."""
    words = edition.words
    groups: list[tuple[str, str, _Counted]] = [
        (title, word, [(link(of.name, of.path), len(of.claims)) for of in lists])
        for title, word, lists in _groups(edition)
    ]
    yield ClaimLists(
        path=CLAIMS,
        title=words.claim_lists,
        description=words.claim_lists_lead,
        lists=tuple(_entries(edition, groups)),
    )


def _entries(edition: Edition, groups: Iterable[tuple[str, str, _Counted]]) -> Iterator[Section]:
    """Those groups that have anything, under their titles."""
    for title, word, counted in groups:
        if counted:
            entries = (IndexLine(name, escape(edition.number(n))) for name, n in counted)
            yield Section(escape(title), identifier(f"_{word}"), tuple(entries))


def pages(edition: Edition) -> Iterator[ClaimList]:
    """The page of each list."""
    words = edition.words

    def name(subject: str) -> Markdown:
        return escape(_called(edition, subject))

    trail = (link(words.home, HOME), link(words.claim_lists, CLAIMS))
    for of in (each for _, _, lists in _groups(edition) for each in lists):
        on = grouped((claim.subject, claim) for claim in of.claims)
        subjects = sorted(on, key=lambda subject: alphabetical(_called(edition, subject)))
        for head, listed in in_parts(of.path, of.title, subjects, name):
            yield ClaimList(
                **head,
                description=words.about_list.format(of.title),
                trail=trail,
                told=words.count(len(of.claims), words.n_claims),
                listed=tuple(_listed(edition, listed, on)),
            )


def _called(edition: Edition, subject: str) -> str:
    return edition.names.get(subject, subject)


def _listed(edition: Edition, subjects: Sequence[str], on: _On) -> Iterator[Fold]:
    left = _MOST
    for subject in subjects:
        title, of = escape(_called(edition, subject)), by_time(on[subject])
        entity = edition.briefing.entities.get(subject)
        yield elsewhere(edition, title, f"_on-{subject}", of, left, entity)
        left = max(0, left - len(of))


def _groups(edition: Edition) -> Iterator[tuple[str, str, list[_List]]]:
    """The lists by what they go by: a heading, the word in their addresses, and the lists."""
    words, briefing = edition.words, edition.briefing
    properties, deals, language = briefing.vocabulary.properties, briefing.deals, edition.language

    def label(name: str) -> str:
        return str(properties[name].label) if name in properties else ""

    by_modality = _by(briefing, lambda claim: (claim.modality,), briefing.vocabulary.modalities)
    by_property = _by(briefing, lambda claim: filter(None, (claim.property,)), properties)
    by_kind = _by(
        briefing, lambda claim: [deals[each].kind for each in deals.keys() & {claim.subject}]
    )
    by_tag = _by(briefing, lambda claim: dict.fromkeys(claim.tags))
    for title, word, found, called in (
        (
            words.by_modality,
            "modality",
            by_modality,
            lambda each: capitalised(words.modality(each)),
        ),
        (words.by_property, "property", by_property, lambda each: label(each) or each),
        (words.by_kind, "kind", by_kind, lambda each: capitalised(kind_name(each, language))),
        (words.by_tag, "tag", by_tag, spoken),
    ):
        yield (
            title,
            word,
            [
                _List(
                    f"claims/{word}-{_file_name(each)}.md",
                    words.claims_called.format(called(each)),
                    edition.property(each) if word == "property" else escape(called(each)),
                    claims,
                )
                for each, claims in found.items()
            ],
        )


def _by(
    briefing: Briefing, of: Callable[[Claim], Iterable[str]], order: Iterable[str] = ()
) -> dict[str, list[Claim]]:
    """All claims by some words of each, in the order of these words, else from A to Z."""
    found: dict[str, list[Claim]] = {}
    for claim in briefing.claims.values():
        for word in of(claim):
            found.setdefault(word, []).append(claim)
    known = [each for each in order if each in found]
    return {each: found[each] for each in known or sorted(found, key=alphabetical)}


def _file_name(words: str) -> str:
    """A file's name; words that are more than an id are told apart by a digest."""
    if is_id(words):
        return words
    digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{id_of(words)}-{digest}".strip("-")
