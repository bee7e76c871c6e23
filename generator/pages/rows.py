"""Records as rows of tables and lists, the same on every page that shows them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.analysis.standing import not_succeeded, statuses_among
from generator.languages.locales import without_accents
from generator.model import Claim, Company, Deal, Person, Source
from generator.pages.claims import by_time
from generator.pages.edition import Edition
from generator.pages.links import HOME, Record, folder_of, path_of
from generator.pages.markdown import EMPTY, Markdown, link


@cache
def alphabetical(name: str) -> tuple[str, str]:
    """A key that puts names in the order of an A to Z, accents aside, the same on any machine."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return without_accents(plain), name


def other_names(entity: Company | Deal | Person) -> tuple[str, ...]:
    """Other names, without those that differ from the first one by capitals alone."""
    return tuple(each for each in entity.aliases if each.casefold() != entity.name.casefold())


def trail(edition: Edition, record: Record) -> tuple[Markdown, ...]:
    """The way back from a record's page: home, and the index of its kind."""
    words, folder = edition.words, folder_of(record)
    return link(words.home, HOME), link(getattr(words, folder), f"{folder}/index.md")


def head(edition: Edition, record: Record, title: str, described: str) -> dict[str, Any]:
    """The fields of the `RecordPage` of a record with that title."""
    return {
        "path": path_of(record),
        "title": title,
        "description": described.format(title),
        "trail": trail(edition, record),
    }


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a table."""

    sign: Markdown
    """Its sign; blank for a work that is only cited."""
    source: Markdown
    """Its name, linked."""
    published: Markdown
    """When."""
    worth: Markdown
    """What it is worth, in the editor's line."""
    claims: int
    """How many claims rest on it, or how often it is relayed."""


def source_row(edition: Edition, source: Source) -> SourceRow:
    """A source with what it is worth."""
    relayed = sum(edition.findings.relayed_by.get(source.id, {}).values())
    return SourceRow(
        sign=edition.sign(source.id),
        source=(edition.short_link if source.label else edition.link)(source),
        published=edition.date(source.published),
        worth=edition.text(source.worth) if source.worth else EMPTY,
        claims=len(edition.briefing.claims_from.get(source.id, ())) or relayed,
    )


def latest_status(edition: Edition, claims: Iterable[Claim]) -> list[Claim]:
    """The latest status, and every other that can be of the same time: none is chosen."""
    told = statuses_among(edition.briefing, claims)
    return not_succeeded(by_time(told, latest_first=True))
