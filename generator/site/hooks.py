"""What MkDocs calls back while it builds: a thin adapter, and all of it is here.

It mends what is wrong in the theme's HTML, shows the section of a page that is outside the
navigation, and leads a partial build to the pages that changed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What a page's HTML offers to other pages and wants from them."""

    anchors: tuple[str, ...]
    links: dict[str, dict[str, str]]
    """The anchors that it links to, by page, each with the link as it is written."""


@dataclass(slots=True)
class Course:
    """What a build is to do, and what came of it."""

    only: frozenset[str] | None = None
    """The files to render or copy; None for all. Pages of the navigation are always rendered."""
    known: dict[str, PageLinks] = field(default_factory=dict)
    """The links of the pages that are not rendered, from the build that did render them."""
    links: dict[str, PageLinks] = field(default_factory=dict)
    """Out: the links of all pages."""
    titles: str = ""
    """Out: a digest of all that pages show of pages of the navigation."""
    rendered: list[str] = field(default_factory=list)
    """Out: the addresses of the pages that were rendered."""
    order: list[str] = field(default_factory=list)
    """Out: the addresses of all pages, in their order."""


class NoOptions(Config):
    """The adapter is not configured by people."""


class Adapter(BasePlugin[NoOptions]):
    """The adapter, as MkDocs takes one: its methods are MkDocs' events."""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self.course = course
        self.wanted: set[str] = set(course.only or ())
        self.files: Files | None = None
        self.shown: Page | None = None

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self.files = files
        if self.course.only is not None:
            for file in files:
                # MkDocs asks each file; its own answer goes by times of modification.
                modified: Callable[[], bool] = partial(self._is_wanted, file)
                setattr(file, "is_modified", modified)  # noqa: B010
        return files

    def _is_wanted(self, file: File) -> bool:
        return file.src_uri in self.wanted

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        self.wanted.update(page.file.src_uri for page in nav.pages)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        for file in files.documentation_pages():
            page, known = file.page, self.course.known.get(file.src_uri)
            if page is None:
                continue
            self.course.order.append(page.url)
            if self.course.only is not None and file.src_uri not in self.wanted and known:
                page.present_anchor_ids = set(known.anchors)
                page.links_to_anchors = {
                    target: links
                    for path, links in known.links.items()
                    if (target := files.get_file_from_path(path)) is not None
                }

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        self.course.rendered.append(page.url)
        self.shown = _section_of(page, nav)
        if self.shown:
            self.shown.active = True

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        if self.shown:
            self.shown.active = False
        return mended(output)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        return mended(output_content) if template_name.endswith(".html") else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        pages = [file.page for file in (self.files or Files([])).documentation_pages()]
        for page in pages:
            if page is not None:
                self.course.links[page.file.src_uri] = PageLinks(
                    tuple(sorted(page.present_anchor_ids or ())),
                    {
                        target.src_uri: dict(links)
                        for target, links in (page.links_to_anchors or {}).items()
                    },
                )
        shown = [
            (page.url, page.title, [(key, page.meta.get(key)) for key in _SHOWN])
            for page in pages
            if page is not None and _in_nav(page)
        ]
        described = json.dumps(shown, default=str)
        self.course.titles = hashlib.sha256(described.encode()).hexdigest()


_SHOWN = ("title", "subtitle", "icon", "status")
"""What of a page's front matter the theme shows in the navigation of the others."""


def _in_nav(page: Page) -> bool:
    # Pages outside the navigation have no neighbours, and are not read in a partial build.
    return page.markdown is not None and bool(
        page.previous_page or page.next_page or page.is_homepage
    )


def _section_of(page: Page, nav: Navigation) -> Page | None:
    """The index of the page's folder, which stands for it in the navigation."""
    inside: list[Any] = list(nav.pages)
    if page in inside:
        return None
    index = str(PurePosixPath(page.file.src_uri).parent / "index.md")
    return next((other for other in inside if other.file.src_uri == index), None)


_MENDED: tuple[tuple[re.Pattern[str], str], ...] = (
    # An empty number is no number; the theme means “not in the order of tabs”, the default.
    (re.compile(r' tabindex=""'), ""),
    # A dialog needs a name; the field inside it has one.
    (
        re.compile(
            r'(<div class="md-search" data-md-component="search" role="dialog")'
            r'(>.*?<input type="text" class="md-search__input" name="query"( aria-label="[^"]*"))',
            re.DOTALL,
        ),
        r"\1\3\2",
    ),
    # Only fields that people type into may be completed, not check boxes.
    (re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"'), r"\1"),
    # A navigation is not expanded or collapsed; its check box is.
    (re.compile(r'(<nav class="md-nav"[^>]*?) aria-expanded="(?:true|false)"'), r"\1"),
)


def mended(page: str) -> str:
    """The page without the theme's faults against HTML and WCAG."""
    for fault, mending in _MENDED:
        page = fault.sub(mending, page)
    return page
