"""What MkDocs calls back while it builds: a thin adapter, and all of it is here.

It has the HTML of the pages mended, shows the section of a page that is outside the navigation, and
leads a partial build to the pages that changed.
"""

import hashlib
import html
import json
import logging
import zlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2
from markupsafe import escape

from generator.exports.feeds import JSON_FEED, RSS
from generator.languages import own_words
from generator.languages.site_words import SiteWords
from generator.pages.environment import Compiled
from generator.pages.kinds import PAGE_KINDS, at_the_foot
from generator.site import inline_html, previews
from generator.site.build_record import MadePage
from generator.site.building import Task
from generator.site.configuration import Derived
from generator.site.engine import (
    BasePlugin,
    Files,
    LegacyConfig,
    MkDocsConfig,
    Navigation,
    Page,
    TemplateContext,
)
from generator.site.html_repairs import holds_bare_mark, mended, with_contents
from generator.site.policy import guarded
from generator.site.signs import with_signs

_LOGGER = logging.getLogger("mkdocs.briefing")
"""Its warnings are faults of the pages, as MkDocs' own are."""


@dataclass(slots=True)
class Course:
    """What a build is to do, and what came of it."""

    task: Task
    derived: Derived
    linked: Mapping[str, str]
    """What each page tells machines, as JSON, by its path."""
    only: frozenset[str] | None = None
    """The files to render or copy; None for all."""
    known: Mapping[str, MadePage] = field(default_factory=dict)
    """The pages that are not rendered, from the build that did render them."""
    vacant: Collection[str] = ()
    """The places in the site of what changed or is no more: a file of the theme may come back."""
    made: dict[str, MadePage] = field(default_factory=dict)
    """Out: all pages, by their paths in the Markdown folder."""
    titles: str = ""
    """Out: a digest of all that pages show of pages of the navigation."""
    rendered: list[str] = field(default_factory=list)
    """Out: the addresses of the pages that were rendered."""


class Adapter(BasePlugin[LegacyConfig]):
    """The adapter, as MkDocs takes one, without options: its methods are MkDocs' events."""

    def __init__(self, course: Course) -> None:
        super().__init__()
        self.course = course
        self.wanted: set[str] = set(course.only or ())
        self.files = Files([])
        self.plain = False
        """Whether nothing of the root's own may give a meaning to what the engine gives none."""
        self.written = ""
        """The Markdown of the page that is being rendered."""
        self.runs: list[str] = []
        """The HTML that is set aside of it."""
        self.waiting: dict[str, bytes] = {}
        """The HTML of pages until they are set into their frame, packed: MkDocs makes that of all
        pages first, and of 3,000 it takes half a gigabyte."""
        self.shown: Page | None = None
        self.nav: list[Page] = []
        self.pages = 0
        self.steps = 0

    def _step(self) -> None:
        """A page was read, or set into its frame."""
        self.steps += 1
        pages = self.pages if self.course.only is None else len(self.wanted)
        self.course.task.tell(min(self.steps / (2 * max(pages, 1)), 1))

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.plain = len(config.plugins) == 1 and inline_html.is_plain(config.markdown_extensions)
        if self.plain:
            extensions: list[object] = [*config.markdown_extensions, inline_html.PlainWords()]
            config["markdown_extensions"] = extensions
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self.files = files
        self.pages = len(files.documentation_pages())
        if self.course.only is not None:
            for file in files:
                # MkDocs asks each file; its own answer goes by times of modification.
                modified: Callable[[], bool] = partial(self._is_wanted, file.src_uri, file.dest_uri)
                setattr(file, "is_modified", modified)  # noqa: B010
        return files

    def _is_wanted(self, path: str, place: str) -> bool:
        return path in self.wanted or place in self.course.vacant

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        self.nav = nav.pages
        for page in self.nav:
            # All pages show the titles of these. A title that is not in the front matter is only
            # known when the page is rendered.
            if page.file.src_uri not in self.wanted:
                page.read_source(config)
                if "title" not in page.meta:
                    self.wanted.add(page.file.src_uri)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        env.bytecode_cache = COMPILED
        # The theme writes both into its HTML as they are; as markup, nothing escapes them again.
        config["site_name"] = escape(config.site_name)
        config["site_description"] = escape(config.site_description or "")
        pages = own_words(_language(config)).pages
        words = {**asdict(_words(config)), "colon": pages.colon}
        lists = next((file.url for path in _LISTS if (file := files.get_file_from_path(path))), ".")
        env.globals["briefing"] = {
            "search": self.course.derived.search,
            "cards": self.course.derived.cards,
            "words": words,
            "lists": lists,
            "more": [
                (file.url, words[name])
                for path, name in _MORE
                if (file := files.get_file_from_path(path))
            ],
            "feeds": {
                kind: path for path, kind in _FEEDS.items() if files.get_file_from_path(path)
            },
        }
        if self.course.only is not None and not self.course.task.alone:
            self._prove_links(files)

    def _prove_links(self, files: Files) -> None:
        """Have MkDocs look at the links to pages that lost an anchor, besides those it renders."""
        course = self.course
        suspected = {
            path
            for path in self.wanted & course.known.keys()
            if (page := _page_of(path, files))
            and not _anchors(course.known[path]).issubset(page.present_anchor_ids or ())
        }
        named = [json.dumps(path, ensure_ascii=False) for path in suspected]
        looked_at = [page for path in self.wanted if (page := _page_of(path, files))]
        for path in course.known.keys() - self.wanted:
            page, links = _page_of(path, files), course.known[path].links
            if page and any(name in links for name in named):
                looked_at.append(page)
                page.links_to_anchors = {
                    file: anchors
                    for to, anchors in json.loads(links).items()
                    if to in suspected and (file := files.get_file_from_path(to))
                }
        for file in {to for page in looked_at for to in page.links_to_anchors or ()}:
            left = course.known.get(file.src_uri)
            if left and file.page and file.page.present_anchor_ids is None:
                # What is left as it was has the anchors that it had.
                file.page.present_anchor_ids = _anchors(left)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        if not self.plain:
            return markdown
        self.written = markdown
        markdown, self.runs = inline_html.set_aside(markdown)
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        self._step()
        whole = inline_html.put_back(html, self.runs)
        if whole is None:
            page.markdown = self.written
            page.render(config, files)
        html = page.content or "" if whole is None else whole
        if holds_bare_mark(html):
            _LOGGER.warning(
                "Doc file '%s': the text holds `[^`, a footnote's mark that refers to nothing;"
                " expected its definition, or ticks around what is no footnote",
                page.file.src_uri,
            )
        # The first page of all is short, and its parts stand within others.
        if not page.is_homepage:
            html = with_contents(html, page.toc, _words(config).contents)
        page.markdown = ""
        if len(config.plugins) > 1:
            # What others make of it after us is theirs.
            return html
        self.waiting[page.file.src_uri] = zlib.compress(html.encode(), level=1)
        return ""

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        self.course.rendered.append(page.url)
        if packed := self.waiting.pop(page.file.src_uri, None):
            page.content = zlib.decompress(packed).decode()
        title = html.unescape(str(page.meta.get("title") or page.title or config.site_name))
        context["preview"] = self._preview(page, title, config)  # type: ignore[typeddict-unknown-key]
        context["linked"] = _script(  # type: ignore[typeddict-unknown-key]
            json.loads(self.course.linked.get(page.file.src_uri, "null"))
        )
        self.shown = _section_of(page, nav)
        if self.shown:
            self.shown.active = True

    def _preview(self, page: Page, title: str, config: MkDocsConfig) -> str:
        """The path of a page's picture for other sites, which is made; blank if it has none.

        Only a site that knows its address has any: others can be told of no other kind.
        """
        if not config.site_url or config.theme.name != "material":
            return ""
        folder = PurePosixPath(page.file.src_uri).parent.as_posix()
        kind = getattr(_words(config), _KINDS.get(folder, ""), "")
        site = html.unescape(config.site_name)
        picture = previews.preview("" if page.is_homepage else title, kind, site)
        if picture is None:
            return ""
        path = previews.place_of(page.file.src_uri)
        file = Path(config.site_dir, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(picture)
        return path

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        if self.shown:
            self.shown.active = False
        page.content = ""
        self._step()
        return _finished(output, config)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        if any(file.dest_uri == template_name for file in self.files.documentation_pages()):
            # A page that takes its place need not be among those that are rendered.
            return ""
        return (
            _finished(output_content, config) if template_name.endswith(".html") else output_content
        )

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        pages = [file.page for file in self.files.documentation_pages()]
        for page in pages:
            if page is not None:
                self.course.made[page.file.src_uri] = self._made(page, config)
        # In their order, which is not that of the files, and all pages show.
        shown = [
            (page.url, page.title, [(key, page.meta.get(key)) for key in _SHOWN])
            for page in self.nav
        ]
        described = json.dumps(shown, default=str)
        self.course.titles = hashlib.sha256(described.encode()).hexdigest()

    def _made(self, page: Page, config: MkDocsConfig) -> MadePage:
        known = self.course.known.get(page.file.src_uri)
        if known and page.file.src_uri not in self.wanted:
            return known
        return MadePage(
            file=page.file.dest_uri,
            title=html.unescape(str(page.meta.get("title") or page.title or config.site_name)),
            about=html.unescape(str(page.meta.get("description") or "")),
            anchors=json.dumps(sorted(page.present_anchor_ids or ())),
            links=json.dumps(
                {to.src_uri: links for to, links in (page.links_to_anchors or {}).items()},
                ensure_ascii=False,
            ),
        )


def _anchors(of: MadePage) -> set[str]:
    return {*json.loads(of.anchors)}


def _page_of(path: str, files: Files) -> Page | None:
    file = files.get_file_from_path(path)
    return file.page if file else None


def _script(about: object) -> str:
    """JSON to stand in a script; blank for nothing."""
    if not about:
        return ""
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":"))
    # Only these can end a script or begin a comment.
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _words(config: MkDocsConfig) -> SiteWords:
    return own_words(_language(config)).site


def _language(config: MkDocsConfig) -> str:
    return str(config.theme.get("language") or "en")


def _finished(page: str, config: MkDocsConfig) -> str:
    page = with_signs(mended(page), _words(config))
    return guarded(page) if config.theme.name == "material" else page


_LISTS = ("a-z.md", "companies/index.md", "index.md")
"""Where a reader looks for names where no script runs; the first page of these that there is."""

_MORE = (
    *at_the_foot(),
    ("data/claims.json", "data"),
    (RSS, "feed"),
)
"""What the foot of each page leads to beside the pages of the navigation, and its name."""

_FEEDS = {RSS: "application/rss+xml", JSON_FEED: "application/feed+json"}

COMPILED = Compiled()
"""The templates of the theme."""

_KINDS = {kind.of: kind.template.partition(".")[0] for kind in PAGE_KINDS if kind.of}
"""The folders of generated pages, each with what its pages are called on their pictures."""

_SHOWN = ("title", "subtitle", "icon", "status")
"""What of a page's front matter the theme shows in the navigation of the others."""


def _section_of(page: Page, nav: Navigation) -> Page | None:
    """The index of the page's folder, which stands for it in the navigation."""
    inside: list[Any] = list(nav.pages)
    if page in inside:
        return None
    index = str(PurePosixPath(page.file.src_uri).parent / "index.md")
    return next((other for other in inside if other.file.src_uri == index), None)
