"""The kinds of page: a module and a row of `PAGE_KINDS` each.

To add one: a module here that holds the type of its context and yields contexts, a template in
``templates/``, and a row below. The names that hand-written pages may not have, the navigation and
the foot of all pages follow from the rows.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

from generator.pages import links

WIDE, BESIDE_CONTENTS = ("navigation", "toc"), ("navigation",)
"""What the theme leaves out beside a page: its navigation, which would hold nothing, and the page's
contents too where a list, a table or a picture needs the whole width."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page: its template, and the contexts of its pages."""

    template: str
    """The file among the templates."""
    path: str
    """Where it stands; ``folder/index.md`` where all that is in the folder is made. Blank for pages
    at places that others give them."""
    makes: str
    """Its module here, and the function in it of `pages`."""
    menu: int = 0
    """Its place in the navigation, if it is in it."""
    foot: str = ""
    """The field of `SiteWords` with its name in the foot of all pages, if it is there."""
    of: str = ""
    """The field of `Briefing` with the records that have a page each, and the folder of these."""
    hide: tuple[str, ...] = WIDE
    """What the theme leaves out beside its pages."""
    later: bool = False
    """Whether it yields what makes a page when it is called, so that each is made by itself, and
    left where it would be the same; its arguments tell what decides on it besides what it reads."""

    @property
    def pages(self) -> Callable[..., Iterator[Any]]:
        """What yields the `PageContext` of each page of an edition, or of a record that has one."""
        # Imported only to make pages: a check asks where they stand.
        module, name = self.makes.split(".")
        made = getattr(import_module(f"{__name__}.{module}"), name)
        return cast(Callable[..., Iterator[Any]], made)

    def has(self, address: str) -> bool:
        """Whether a page of this kind may stand at an address, given without its ending."""
        address = links.whole_list(address)
        folder, slash, last = self.path.removesuffix(".md").rpartition("/")
        if slash and last == "index":
            return address == folder or address.startswith(f"{folder}/")
        return address == self.path.removesuffix(".md")


PAGE_KINDS: tuple[PageKind, ...] = (
    PageKind("home.md.jinja", links.HOME, "home.pages"),
    PageKind("company.md.jinja", "", "entities.page", of="companies", hide=BESIDE_CONTENTS),
    PageKind("index.md.jinja", links.COMPANIES, "entities.companies", menu=1),
    PageKind("deal.md.jinja", "", "entities.page", of="deals", hide=BESIDE_CONTENTS),
    PageKind("index.md.jinja", links.DEALS, "entities.deals", menu=2),
    PageKind("person.md.jinja", "", "entities.page", of="people", hide=BESIDE_CONTENTS),
    PageKind("index.md.jinja", links.PEOPLE, "entities.people", menu=3),
    PageKind("source.md.jinja", "", "source.page", of="sources", hide=BESIDE_CONTENTS),
    PageKind("sources.md.jinja", links.SOURCES, "source.index", menu=7),
    PageKind("index.md.jinja", links.COMPARE, "compare.index", menu=8),
    PageKind("compare.md.jinja", "", "compare.pages"),
    PageKind("dispute.md.jinja", "", "dispute.page", of="disputes"),
    PageKind("disputes.md.jinja", links.DISPUTES, "dispute.index", menu=4),
    PageKind("flows.md.jinja", links.FLOWS, "flows.pages", menu=6),
    PageKind("timeline.md.jinja", links.TIMELINE, "timeline.pages", menu=5),
    PageKind(
        "a-z.md.jinja", links.A_TO_Z, "lists.a_to_z", foot="search_index", hide=BESIDE_CONTENTS
    ),
    PageKind("claims.md.jinja", links.CLAIMS, "lists.index", foot="claims", hide=BESIDE_CONTENTS),
    PageKind("claim-list.md.jinja", "", "lists.pages", later=True, hide=BESIDE_CONTENTS),
    PageKind("written.md.jinja", "", "written.pages", hide=()),
)
"""In the order in which they are rendered."""

OTHERS = ("assets", "data", "feed.xml", "feed.json", "sitemap.xml", "404", "404.html")
"""What stands beside the pages; where the engine gives each page a folder, some would need those of
files, and where not, one would be the page for what is not found."""


def is_made(address: str) -> bool:
    """Whether the generator makes what stands at an address, given without its ending."""
    made = any(kind.has(address) for kind in PAGE_KINDS)
    return made or address.partition("/")[0] in OTHERS


def in_navigation() -> list[str]:
    """The pages of the navigation, in its order."""
    rows = [kind for kind in PAGE_KINDS if kind.menu]
    return [kind.path for kind in sorted(rows, key=lambda kind: kind.menu)]


def at_the_foot() -> list[tuple[str, str]]:
    """The pages that the foot of all pages leads to, with the fields of `SiteWords` for them."""
    return [(kind.path, kind.foot) for kind in PAGE_KINDS if kind.foot]
