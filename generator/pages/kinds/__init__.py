"""The kinds of page: a module and a row of `KINDS` each.

To add one: a module here that holds the type of its context and yields paths and contexts, or gives
the context of a record's page, a template in ``templates/``, and a row below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import Any

from generator.model import Briefing
from generator.pages.context import PageContext
from generator.pages.edition import Edition
from generator.pages.kinds import (
    a_to_z,
    claim_lists,
    company,
    compare,
    deal,
    dispute,
    flows,
    home,
    person,
    source,
    timeline,
    written,
)
from generator.pages.links import path_of


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its template, and the contexts of its pages by their path."""

    template: str
    pages: Callable[[Edition], Iterator[tuple[str, PageContext]]]


@dataclass(frozen=True, slots=True)
class KindOfRecord:
    """A kind of page that every record of a kind has, so that any part of them can be made."""

    template: str
    records: Callable[[Briefing], Mapping[str, Any]]
    page: Callable[[Edition, Any, str], PageContext]
    """The context of a record's page, which is at this path."""

    def pages(
        self, edition: Edition, start: int = 0, end: int | None = None
    ) -> Iterator[tuple[str, PageContext]]:
        """The contexts of the pages of some records, counted from 0, ``end`` left out."""
        for record in islice(self.records(edition.briefing).values(), start, end):
            path = path_of(record)
            yield path, self.page(edition, record, path)


KINDS: tuple[Kind | KindOfRecord, ...] = (
    Kind("home.md.jinja", home.pages),
    KindOfRecord("company.md.jinja", attrgetter("companies"), company.page),
    Kind("companies.md.jinja", company.index),
    KindOfRecord("deal.md.jinja", attrgetter("deals"), deal.page),
    Kind("deals.md.jinja", deal.index),
    KindOfRecord("person.md.jinja", attrgetter("people"), person.page),
    Kind("people.md.jinja", person.index),
    KindOfRecord("source.md.jinja", attrgetter("sources"), source.page),
    Kind("sources.md.jinja", source.index),
    Kind("comparisons.md.jinja", compare.index),
    Kind("compare.md.jinja", compare.pages),
    KindOfRecord("dispute.md.jinja", attrgetter("disputes"), dispute.page),
    Kind("disputes.md.jinja", dispute.index),
    Kind("flows.md.jinja", flows.pages),
    Kind("timeline.md.jinja", timeline.pages),
    Kind("a-z.md.jinja", a_to_z.pages),
    Kind("claims.md.jinja", claim_lists.index),
    Kind("claim-list.md.jinja", claim_lists.pages),
    Kind("written.md.jinja", written.pages),
)
"""In the order in which they are rendered."""
