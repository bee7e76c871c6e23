"""The record: every claim of a page, folded by theme, with a count on each fold.

A page's own claims are in full, for it is their permanent place; their themes are the files that
the curator keeps them in. Claims on something else stand in one line each, under what they are on.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.languages.page_words import spoken
from generator.model import Claim, Company, Deal, Entity, Person
from generator.pages.claims import block, by_time, line
from generator.pages.edition import Edition
from generator.pages.markdown import EMPTY, Markdown, escape, identifier
from generator.pages.values import capitalised

_MOST_LINES = 200
"""Lines of a page on claims that are told in full elsewhere; a browser opens so many at once."""
_OWN_FOLD = 2
"""So many claims on one subject get a fold of their own; fewer share one."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Claims under one title, closed until a reader opens them."""

    title: Markdown
    """The theme, or what the claims are on."""
    anchor: Markdown
    """Its id, which no claim can have."""
    count: str
    """How many claims there are."""
    more: Markdown
    """A link to the page where they are told in full; blank if that is this one."""
    claims: tuple[Markdown, ...]
    """The claims in full, by time."""
    lines: tuple[Markdown, ...]
    """Claims that are told in full elsewhere, in one line each."""
    notice: str = ""
    """How many of how many are shown; blank if all are."""


def record_of(
    edition: Edition, entity: Entity, without: Set[str] = frozenset()
) -> tuple[Fold, ...]:
    """The folds of an entity's page: on itself by theme, then by what else the claims are on.

    ``without`` are ids of claims that the page tells elsewhere.
    """
    claims = edition.briefing.claims_on.get(entity.id, ())
    own = [claim for claim in claims if claim.subject == entity.id]
    others = [each for each in claims if each.subject != entity.id and each.id not in without]
    return (
        *_by_theme(edition, own),
        *by_subject(edition, others),
        *_withdrawn(edition, entity),
    )


def _by_theme(edition: Edition, claims: Iterable[Claim]) -> Iterable[Fold]:
    themes: dict[str, list[Claim]] = {}
    for claim in claims:
        themes.setdefault(PurePosixPath(claim.place.path).stem, []).append(claim)
    for theme, of in themes.items():
        title = escape(capitalised(spoken(theme)))
        told = tuple(block(edition, claim) for claim in by_time(of))
        yield Fold(title, identifier(f"_theme-{theme}"), _count(edition, of), EMPTY, told, ())


def by_subject(edition: Edition, claims: Iterable[Claim], prefix: str = "_on") -> Iterable[Fold]:
    """Claims by what they are on: deals first, then companies and people."""
    on: dict[str, list[Claim]] = {}
    for claim in claims:
        on.setdefault(claim.subject, []).append(claim)
    few: list[Claim] = []
    left = _MOST_LINES
    for kind in (Deal, Company, Person):
        for subject, of in on.items():
            entity = edition.briefing.entities.get(subject)
            if not isinstance(entity, kind):
                continue
            if len(of) < _OWN_FOLD:
                few += of
                continue
            title = edition.name(entity)
            yield _elsewhere(edition, title, f"{prefix}-{subject}", of, left, entity)
            left = max(0, left - len(of))
    if few:
        title = escape(edition.words.in_other_contexts)
        yield _elsewhere(edition, title, f"{prefix}-_others", few, left)


def _elsewhere(
    edition: Edition,
    title: Markdown,
    anchor: str,
    claims: list[Claim],
    most: int,
    entity: Entity | None = None,
) -> Fold:
    count = _count(edition, claims)
    shown = edition.number(most)
    return Fold(
        title,
        identifier(anchor),
        count,
        edition.link(entity) if entity else EMPTY,
        (),
        tuple(line(edition, claim) for claim in by_time(claims)[:most]),
        edition.words.first_of.format(shown, count) if len(claims) > most else "",
    )


def _withdrawn(edition: Edition, entity: Entity) -> Iterable[Fold]:
    """Claims on an entity that were taken back: they keep their address, and say why."""
    gone = [each for each in edition.briefing.withdrawn.values() if each.subject == entity.id]
    if gone:
        words = edition.words
        told = []
        for claim in gone:
            assert claim.withdrawn is not None
            successor = edition.briefing.claims.get(claim.withdrawn.successor or "")
            instead = line(edition, successor) if successor else EMPTY
            anchors = "".join(f'<span id="{escape(each)}"></span>' for each in claim.former_ids)
            anchors += f'<span id="{escape(claim.id)}"></span>'
            told.append(
                Markdown(
                    f"{anchors}<s>{edition.text(claim.statement)}</s> "
                    f"{edition.text(claim.withdrawn.reason)} {instead}"
                )
            )
        title = escape(words.withdrawn)
        yield Fold(title, identifier("_withdrawn"), _count(edition, gone), EMPTY, (), tuple(told))


def _count(edition: Edition, claims: list[Claim]) -> str:
    return edition.number(len(claims))
