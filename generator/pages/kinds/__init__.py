"""The kinds of page: a module and a row of `KINDS` each.

To add one: a context in `generator.pages.contexts`, a module here that yields paths and contexts,
a template in ``templates/``, and a row below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.pages.contexts import PageContext
from generator.pages.edition import Edition
from generator.pages.kinds import (
    a_to_z,
    claim_lists,
    company,
    deal,
    dispute,
    flows,
    home,
    person,
    source,
    timeline,
    written,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its template, and the contexts of its pages by their path."""

    template: str
    pages: Callable[[Edition], Iterator[tuple[str, PageContext]]]


KINDS = (
    Kind("home.md.jinja", home.pages),
    Kind("company.md.jinja", company.pages),
    Kind("companies.md.jinja", company.index),
    Kind("deal.md.jinja", deal.pages),
    Kind("deals.md.jinja", deal.index),
    Kind("person.md.jinja", person.pages),
    Kind("people.md.jinja", person.index),
    Kind("source.md.jinja", source.pages),
    Kind("sources.md.jinja", source.index),
    Kind("dispute.md.jinja", dispute.pages),
    Kind("disputes.md.jinja", dispute.index),
    Kind("flows.md.jinja", flows.pages),
    Kind("timeline.md.jinja", timeline.pages),
    Kind("a-z.md.jinja", a_to_z.pages),
    Kind("claims.md.jinja", claim_lists.index),
    Kind("claim-list.md.jinja", claim_lists.pages),
    Kind("written.md.jinja", written.pages),
)
"""In the order in which they are rendered."""
