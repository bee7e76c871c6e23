"""The website: MkDocs over generated Markdown, held to the contract."""

from __future__ import annotations

import base64
import gzip
import hashlib
import http.client
import json
import os
import re
import shutil
import stat
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
import pytest

from generator.errors import CannotRun, SiteFaults
from generator.exports.writing import members
from generator.languages import own_words
from generator.site import building, hooks, running, search, serving
from generator.site.build_record import MadePage
from generator.site.building import Indexing, SiteBuilt, Task, build_site, index_site
from generator.site.configuration import given_in, navigation
from generator.site.engine import LiveReloadServer
from generator.site.html_repairs import mended
from generator.site.policy import unguarded
from generator.site.signs import with_signs
from generator.writing import LINKED, SEARCH

PAGES = {
    "index.md": "# Pumps\n\nThe state of things[^1]: [Companies](companies/index.md)\n\n"
    "[^1]: “so”\n",
    "companies/index.md": "# Companies\n\n[Alpha](alpha.md#first)\n\n[Beta](beta.md)\n",
    "companies/alpha.md": "# Alpha\n\n## A claim {#first}\n\nAlpha sells pumps.\n",
    "companies/beta.md": "# Beta\n\nBeta buys pumps from [Alpha](alpha.md#first).\n",
    "method.md": "# Method\n\nHow.\n",
    "data/claims.json": "{}\n",
    "assets/briefing.css": "p { margin: 0 }\n",
}


class Root:
    """A small root whose Markdown is already generated."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.docs = path / "build" / "docs"
        self.site = path / "build" / "site"
        self.reports: list[str] = []
        (path / "content" / "pages").mkdir(parents=True)
        (path / "content" / "pages" / "method.md").touch()
        self.configure("site_name: Pumps\nuse_directory_urls: false\n")
        for name, text in PAGES.items():
            self.write(name, text)

    def configure(self, text: str) -> None:
        (self.path / "mkdocs.yml").write_text(text)

    def write(self, name: str, text: str) -> None:
        (self.docs / name).parent.mkdir(parents=True, exist_ok=True)
        (self.docs / name).write_text(text)

    def build(self, *, index: bool = True) -> SiteBuilt:
        return build_site(Task(self.path, self.site, self.reports.append, index=index))

    def page(self, name: str) -> str:
        return (self.site / name).read_text()

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in self.site.rglob("*")
            if path.is_file()
        }

    def different(self, before: Mapping[str, bytes]) -> list[str]:
        """The files of the site that are not what they were; those of the program aside."""
        now = self.files()
        paths = sorted(before.keys() | now.keys())
        return [each for each in paths if each[0] != "." and before.get(each) != now.get(each)]

    def anew(self) -> dict[str, bytes]:
        """What a build without a past makes of the same root."""
        shutil.rmtree(self.site)
        made = build_site(Task(self.path, self.site, print, use=False))
        assert made.extent == "all"
        return self.files()


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A root whose website is not made yet."""
    return Root(tmp_path / "root")


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Root:
    """A root whose website is made, with a copy of all that it then was, and that is kept of it."""
    folder = tmp_path_factory.mktemp("warm") / "now"
    made = Root(folder / "root")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "kept"))
        made.build()
    shutil.copytree(folder, folder.with_name("then"))
    return made


@pytest.fixture
def finished(warm: Root, monkeypatch: pytest.MonkeyPatch) -> Root:
    """The same root as it was when its website had been made, for whoever changes it or reads."""
    folder = warm.path.parent
    shutil.rmtree(folder)
    shutil.copytree(folder.with_name("then"), folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "kept"))
    warm.reports.clear()
    return warm


# --- any mkdocs.yml ------------------------------------------------------------------------------


def test_a_minimal_configuration_makes_a_whole_site(root: Root) -> None:
    root.configure("site_name: Pumps\n")
    assert root.build() == SiteBuilt("all", 5)
    home = root.page("index.html")
    assert '<a class="cite" id="cite-1"' in home
    assert "briefing-key" not in home
    assert "briefing-search" in home
    assert "assets/briefing.css" in home
    assert (root.path / "mkdocs.yml").read_text() == "site_name: Pumps\n"


def note(name: str, mark: str) -> str:
    """A footnote as the pages make them."""
    source = f'<strong><a href="s/{mark}.html#a">Text {mark}</a></strong> <small>2025</small>'
    return f'<li id="fn:{name}"><p><b class="sign s1">{mark}</b> {source} <q>so</q></p></li>'


def test_the_side_says_once_what_each_sign_of_the_page_stands_for() -> None:
    run = '<sup id="fnref:b-1"><a class="footnote-ref" href="#fn:b-1">1</a></sup>'
    # What people wrote as a note of their own names no source.
    own = '<li id="fn:d-1"><p><b class="sign s1">D</b> A remark.</p></li><li id="fn:e-1">So.</li>'
    notes = "".join((note("b-1", "B"), note("c-1", "B"), note("a-1", "A"), own))
    page = f'<!-- the sources of this page --><p>So{run}</p><div class="footnote"><hr /><ol>{notes}'
    made = with_signs(f"{page}</ol></div>", own_words("en").site)
    assert re.findall(r'<li><b class="sign s1">(.)</b> <span><a href="(.*?)">(.*?)</a>', made) == [
        ("A", "s/A.html", "Text A"),
        ("B", "s/B.html", "Text B"),
    ]


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("In talks", "talks"),
        ("<small>if paid</small>", "paid"),
        ("<data><small>if paid</small></data>", "paid"),
        ('with <a href="x.html">Beta</a>', '<a href="x.html">Beta</a>'),
        ('of <a href="x.html">the round</a>', ""),
    ],
)
def test_no_line_begins_with_a_sign_that_a_word_could_stay_with(before: str, kept: str) -> None:
    run = '<sup id="fnref:a-1"><a class="footnote-ref" href="#fn:a-1">1</a></sup>'
    note = '<li id="fn:a-1"><b class="sign s1">A</b> So.</li>'
    page = f'<p>{before}{run}.</p><div class="footnote"><hr /><ol>{note}</ol></div>'
    made = with_signs(page, own_words("en").site).partition("</p>")[0]
    bound = re.search(r'<span class="nb">(.*?)<a class="cite".*?</a>\.</span>', made)
    assert bound
    assert bound[1] == kept
    assert re.findall(r"</?(?:small|data)>", made) == re.findall(r"</?(?:small|data)>", before)


def test_what_people_configured_counts(root: Root) -> None:
    root.configure(
        "site_name: Pumps\nsite_url: !ENV [NO_SUCH_VARIABLE, 'https://example.org/pumps/']\n"
        "theme: {name: material, language: de, features: [], palette: {scheme: slate}}\n"
        "plugins: []\nextra_css: [assets/mine.css]\n"
        "markdown_extensions:\n  - toc: {permalink: false}\n"
        "  - pymdownx.emoji: {emoji_generator: "
        "!!python/name:material.extensions.emoji.to_svg }\n"
        "nav:\n  - Anfang: index.md\n  - method.md\n"
    )
    root.build()
    home = root.page("index.html")
    assert '<html lang="de"' in home
    assert 'data-md-color-scheme="slate"' in home
    assert "headerlink" not in home
    assert "Anfang" in home
    assert "assets/mine.css" in home
    assert "briefing-search" not in home
    assert not (root.site / "search").exists()
    assert "https://example.org/pumps/" in home


@pytest.mark.parametrize(
    ("extensions", "title"),
    [
        ("", "Lien vers cette section"),
        ("markdown_extensions: [toc: {permalink: true}]\n", "Lien vers cette section"),
        ("markdown_extensions: [toc: {permalink: true, permalink_title: Ici}]\n", "Ici"),
    ],
)
def test_links_of_headings_speak_the_language_of_the_site(
    root: Root, extensions: str, title: str
) -> None:
    root.configure(f"site_name: Pumps\ntheme: {{name: material, language: fr}}\n{extensions}")
    root.build()
    titles = re.findall(r'class="headerlink" [^>]*title="(.*?)"', root.page("index.html"))
    assert {*titles} == {title}


def test_what_people_do_not_want_to_be_told_is_not(root: Root) -> None:
    root.write(
        "method.md", "# Method\n\n[No place](companies/alpha.md#none), [no page](none.md).\n"
    )
    root.configure("site_name: Pumps\nvalidation: {links: {not_found: info}}\n")
    with pytest.raises(SiteFaults, match="none"):
        root.build()
    root.configure("site_name: Pumps\nvalidation: {anchors: info, links: {not_found: info}}\n")
    root.build()


def test_inherited_settings_count_and_are_watched(root: Root) -> None:
    (root.path / "base.yml").write_text("site_name: Inherited\n")
    root.configure("INHERIT: base.yml\n")
    root.build()
    assert "Inherited" in root.page("index.html")
    (root.path / "base.yml").write_text("site_name: Changed\n")
    assert root.build().extent == "all"
    assert "Changed" in root.page("index.html")


def test_what_the_markdown_does_not_inherit_is_told(root: Root) -> None:
    (root.path / "base.yml").write_text(
        "site_name: Inherited\nsite_url: https://example.org/\ntheme: {language: de}\n"
    )
    root.configure("INHERIT: base.yml\nsite_name: Own\n")
    root.build()
    (told,) = root.reports
    assert told.startswith("mkdocs.yml: `site_url`, `theme.language` must stand here")
    root.configure("INHERIT: base.yml\nsite_name: Own\nsite_url: ''\ntheme: {language: it}\n")
    root.reports.clear()
    root.build()
    assert root.reports == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("site_name: [", "mkdocs.yml:1:13: invalid YAML"),
        ("- a list\n", "mkdocs.yml:1:1: the file holds no settings, expected"),
        ("", "site_name"),
        ("site_name: P\nplugins: [no-such-plugin]\n", "no-such-plugin"),
        ("site_name: P\nsite_nmae: P\n", "site_nmae"),
        ("site_name: P\ntheme: no-such-theme\n", "no-such-theme"),
        ("site_name: P\nhooks: [no-such-file.py]\n", "no-such-file.py"),
    ],
)
def test_an_unusable_configuration_is_one_line(root: Root, text: str, told: str) -> None:
    root.configure(text)
    with pytest.raises(CannotRun, match=re.escape(told)) as raised:
        root.build()
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "base", "told"),
    [
        (
            "INHERIT: mkdocs.yml\nsite_name: P\n",
            "",
            "mkdocs.yml:1:10: `INHERIT: mkdocs.yml` leads b",
        ),
        ("INHERIT: base.yml\n", "{a: 1, INHERIT: ./mkdocs.yml}", "base.yml:1:17: .* leads back"),
        ("INHERIT: ./link.yml\n", "", "mkdocs.yml:1:10: .* leads back, expected the path of"),
        ("INHERIT: here/mkdocs.yml\n", "", "mkdocs.yml:1:10: .* leads back"),
        ("INHERIT: no.yml\n", "", "mkdocs.yml:1:10: `INHERIT: no.yml` leads to no file, expected"),
        ("INHERIT: [a]\n", "", "`INHERIT: \\['a'\\]` leads to no file, expected the path of o"),
        ("a: 1\nINHERIT: ''\n", "", "mkdocs.yml:2:10: `INHERIT: ` leads to no file, expected"),
        ("INHERIT:\n", "", "mkdocs.yml:1:9: `INHERIT: ` leads to no file, expected"),
        ("INHERIT: content\n", "", "`INHERIT: content` leads to no file"),
        ("INHERIT: pipe\n", "", "`INHERIT: pipe` leads to no file"),
        (
            "INHERIT: base.yml\n",
            "INHERIT: no.yml\n",
            "base.yml:1:10: `INHERIT: no.yml` leads to no",
        ),
        ("INHERIT: base.yml\n", "- a\n- list\n", "base.yml:1:1: the file holds no settings, expe"),
        ("INHERIT: base.yml\n", "a: b: c\n", "base.yml:1:5: the value holds a second `: `, exp"),
        ("INHERIT: base.yml\n", "a: " + 25 * "[" + 25 * "]", "base.yml:1:23: this is nested more"),
        ("INHERIT: large.yml\n", "", "large.yml:1:1: the file has more than 4,194,304 bytes, exp"),
    ],
)
def test_settings_that_cannot_be_inherited_are_told_at_their_place(
    root: Root, text: str, base: str, told: str
) -> None:
    root.configure(text)
    (root.path / "base.yml").write_text(base)
    (root.path / "link.yml").symlink_to("mkdocs.yml")
    (root.path / "here").symlink_to(".")
    os.mkfifo(root.path / "pipe")
    with open(root.path / "large.yml", "wb") as large:
        large.truncate(50_000_000)
    with pytest.raises(CannotRun, match=f"^{told}|^mkdocs.yml:1:10: {told}") as raised:
        root.build()
    assert "\n" not in str(raised.value)


def test_a_long_chain_of_settings_is_inherited_in_its_order(root: Root) -> None:
    folder = root.path / "settings"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.yml").write_text(
            f"INHERIT: {number + 1}.yml\nsite_name: Of {number}\nextra: {{of_{number}: 1}}\n"
        )
    (folder / "300.yml").write_text(
        "copyright: Of the last\ntheme: {name: material, language: it}\n"
    )
    root.configure("INHERIT: settings/0.yml\ntheme: {language: de}\n")
    given = given_in(root.path)
    assert len([each for each in given.inputs.values() if each is not None]) == 302
    assert given.settings["site_name"] == "Of 0"
    assert given.settings["copyright"] == "Of the last"
    assert given.settings["theme"] == {"name": "material", "language": "de"}
    assert len(given.settings["extra"]) == 300


def test_a_root_without_configuration_is_one_line(root: Root) -> None:
    (root.path / "mkdocs.yml").unlink()
    with pytest.raises(CannotRun, match=r"no `mkdocs\.yml`"):
        root.build()


def test_a_roots_own_theme_templates_come_first(root: Root) -> None:
    folder = root.path / "templates" / "theme"
    folder.mkdir(parents=True)
    (folder / "main.html").write_text(
        '{% extends "base.html" %}{% block footer %}<footer>Ours</footer>{% endblock %}'
    )
    root.build()
    assert "<footer>Ours</footer>" in root.page("index.html")
    (folder / "main.html").write_text("{% no such statement %}")
    with pytest.raises(CannotRun, match="no"):
        root.build()
    (folder / "main.html").write_text('{% include "nowhere.html" %}')
    with pytest.raises(CannotRun, match=r"^MkDocs: TemplateNotFound: .*nowhere"):
        root.build()


# --- the contract --------------------------------------------------------------------------------


def test_a_folder_of_theme_templates_may_be_empty(root: Root) -> None:
    template = root.path / "templates" / "theme" / "main.html"
    template.parent.mkdir(parents=True)
    assert root.build().extent == "all"
    template.write_text('{% extends "briefing.html" %}{% block footer %}<p>One</p>{% endblock %}')
    assert root.build().extent == "all"
    template.unlink()
    assert root.build().extent == "all"
    assert "<p>One</p>" not in root.page("index.html")


@pytest.mark.parametrize(
    ("theme", "left_out"),
    [
        ("{name: material, font: {text: Roboto}, logo: https://example.org/l.png}", 5),
        ("readthedocs", 4),
        ("{name: mkdocs, highlightjs: true, analytics: {gtag: G-1}}", 6),
    ],
)
def test_no_page_asks_another_host(root: Root, theme: str, left_out: int) -> None:
    root.configure(
        "site_name: Pumps\nuse_directory_urls: false\nrepo_url: https://github.com/example/pumps\n"
        f"theme: {theme}\n"
        "extra_css: ['https://example.org/a.css']\n"
        "extra_javascript: ['//example.org/a.js', {path: 'https://example.org/b.js'}]\n"
        "extra: {analytics: {provider: google, property: G-1}}\n"
    )
    root.build()
    for name, content in root.files().items():
        if name.endswith((".html", ".css")):
            text = content.decode()
            fetched = re.findall(
                r"""<(?:script|link|img|iframe)[^>]+?(?:src|href)=["']?((?:https?:)?//[^"'> ]+)"""
                r"""|url\(["']?((?:https?:)?//[^"')]+)""",
                text,
            )
            assert not fetched, name
            assert 'data-md-component="source"' not in text
    assert len(root.reports) == left_out


def test_the_same_root_gives_the_same_bytes(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    root.configure("site_name: Pumps\nsite_url: https://example.org/\n")
    root.build()
    first = root.files()
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert root.anew() == first
    assert b"<loc>https://example.org/companies/alpha/</loc>" in first["sitemap.xml"]
    assert b"lastmod" not in first["sitemap.xml"]


def test_a_date_is_shown_where_one_is_given(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763900000")
    root.configure("site_name: Pumps\nsite_url: https://example.org/\n")
    root.build()
    assert "<lastmod>2025-11-23</lastmod>" in root.page("sitemap.xml")


def test_the_faults_of_the_theme_are_mended(finished: Root) -> None:
    for name in ("index.html", "companies/alpha.html", "404.html"):
        page = finished.page(name)
        assert 'tabindex=""' not in page
        assert " style=" not in page
        assert not re.search(r'type="checkbox"[^>]*autocomplete', page)
        assert mended(page) == page


ALPHA = {
    "kind": "company",
    "title": "Alpha",
    "aliases": ["Alpha Ltd."],
    "words": {
        "en": '<article id="alpha-sells"><p>Alpha sells.</p></article>',
        "de": '<article id="alpha-sells"><p>Alpha verkauft Rechenzentren</p></article>',
    },
}
"""What the briefing says of a page."""


def test_each_language_has_an_index_of_its_own(root: Root) -> None:
    root.write(SEARCH, json.dumps({"companies/alpha.md": ALPHA}))
    root.build()
    files = root.files()
    assert json.loads(files["search/languages.json"]) == ["de", "en"]
    assert ["Alpha", "companies/alpha.html", "company", "Alpha Ltd."] in names(files)
    fragments = {
        name.split("/")[1]: json.loads(gzip.decompress(content)[len("pagefind_dcd") :])
        for name, content in files.items()
        if "/fragment/" in name and b"verkauft" in gzip.decompress(content)
    }
    assert list(fragments) == ["de"]
    assert fragments["de"]["url"] == "/companies/alpha.html"
    assert fragments["de"]["meta"] == {"title": "Alpha"}
    assert fragments["de"]["anchors"][0]["id"] == "alpha-sells"
    assert root.anew() == files


def test_an_index_that_is_postponed_comes_later(finished: Root) -> None:
    finished.write("companies/beta.md", "# Beta Works\n")
    assert finished.build(index=False).extent == "pages"
    assert finished.build(index=False).extent == "nothing"
    assert "Beta" in [name for name, *_ in names(finished.files())]
    index_site(finished.path, finished.site)
    assert "Beta Works" in [name for name, *_ in names(finished.files())]
    assert finished.build().extent == "nothing"
    assert finished.files() == finished.anew()


@pytest.mark.parametrize("title", ["Beta", "Beta Works"])
def test_an_index_that_was_begun_is_that_of_the_pages_as_they_are(root: Root, title: str) -> None:
    root.write(SEARCH, json.dumps({"companies/alpha.md": {**ALPHA, "aliases": []}}))
    root.build()
    root.write(SEARCH, json.dumps({"companies/alpha.md": ALPHA}))
    root.write("companies/beta.md", f"# {title}\n\nBeta now makes turbines.\n")
    assert root.build().extent == "pages"
    assert {"Beta", "Beta Works"} & {name for name, *_ in names(root.files())} == {title}
    assert root.files() == root.anew()


def counted(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The titles of each index that is made from here on."""
    titles: list[list[str]] = []

    def index(pages: Mapping[str, MadePage], *others: Any) -> dict[str, bytes]:
        titles.append(sorted(page.title for page in pages.values()))
        return made(pages, *others)

    made = search.index
    monkeypatch.setattr(search, "index", index)
    return titles


def hurried(root: Root) -> SiteBuilt:
    """A build whose index was begun as soon as the Markdown was there."""
    indexing = Indexing()
    searchable = root.docs / SEARCH
    content = searchable.read_bytes() if searchable.exists() else b""
    indexing.begin(root.path, root.site, content)
    return build_site(Task(root.path, root.site, print, indexing=indexing))


@pytest.mark.parametrize(("title", "indexes"), [("Beta", 1), ("Beta Works", 2)])
def test_an_index_that_was_begun_early_is_that_of_the_pages_as_they_are(
    title: str, indexes: int, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    root.write(SEARCH, json.dumps({"companies/alpha.md": {**ALPHA, "aliases": []}}))
    root.build()
    made = counted(monkeypatch)
    assert hurried(root).extent == "nothing"
    assert not made
    root.write(SEARCH, json.dumps({"companies/alpha.md": ALPHA}))
    root.write("companies/beta.md", f"# {title}\n\nBeta now makes turbines.\n")
    assert hurried(root).extent == "pages"
    assert len(made) == indexes
    assert root.files() == root.anew()


@pytest.mark.parametrize("plugins", ["[]", "false"])
def test_no_index_is_begun_for_a_site_without_a_search(
    plugins: str, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    root.configure(f"site_name: Pumps\nuse_directory_urls: false\nplugins: {plugins}\n")
    root.write(SEARCH, json.dumps({"companies/alpha.md": {**ALPHA, "aliases": []}}))
    root.build()
    made = counted(monkeypatch)
    root.write(SEARCH, json.dumps({"companies/alpha.md": ALPHA}))
    root.write("companies/beta.md", "# Beta Works\n")
    assert hurried(root).extent == "pages"
    assert not made
    assert root.files() == root.anew()


def test_an_index_is_not_postponed_where_nothing_is_kept(finished: Root) -> None:
    finished.write("companies/gamma.md", "# Gamma\n")
    build_site(Task(finished.path, finished.site, print, use=False, index=False))
    assert "Gamma" in {title for title, *_ in names(finished.files())}


def test_an_index_that_was_postponed_is_made_by_the_next_build(root: Root) -> None:
    root.build(index=False)
    assert not (root.site / "search").exists()
    root.build()
    assert root.files() == root.anew()


def test_a_site_that_knows_its_address_has_a_picture_of_each_page(finished: Root) -> None:
    assert not [name for name in finished.files() if "previews" in name]
    (finished.path / "mkdocs.yml").write_text(
        "site_name: Pumps\nsite_url: https://pumps.example/a/\nuse_directory_urls: false\n"
    )
    finished.build()
    picture = "assets/previews/companies/alpha.png"
    assert f'content="https://pumps.example/a/{picture}"' in finished.page("companies/alpha.html")
    assert finished.files()[picture].startswith(b"\x89PNG")
    finished.write("companies/alpha.md", PAGES["companies/alpha.md"].replace("# Alpha", "# Alphas"))
    before = finished.files()
    assert finished.build().extent == "pages"
    assert finished.files()[picture] != before[picture]
    assert finished.files() == finished.anew()


# --- what pages may load -------------------------------------------------------------------------


def test_every_page_has_a_policy_that_names_its_scripts(finished: Root) -> None:
    for name in ("index.html", "companies/alpha.html", "404.html"):
        page = finished.page(name)
        policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', page)
        assert policy
        assert page.index("Content-Security-Policy") < page.index("<script")
        assert "unsafe-inline" not in policy[1]
        assert "http" not in policy[1]
        scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
        assert scripts
        for script in scripts:
            digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy[1]
        assert b"Content-Security" not in unguarded(page.encode())


def test_a_script_that_the_theme_does_not_hold_is_named_by_no_policy(root: Root) -> None:
    root.write("method.md", "# Method\n\n<script>alert(1)</script>\n")
    root.build()
    page = root.page("method.html")
    assert "<script>alert(1)</script>" in page
    digest = base64.b64encode(hashlib.sha256(b"alert(1)").digest()).decode()
    assert digest not in page


def test_the_name_of_the_site_is_words_and_no_markup(root: Root) -> None:
    name, about = "A<b onclick=x>\"'&amp;B", "C<i>\"'&D"
    root.configure(
        f"site_name: {json.dumps(name)}\nsite_description: {json.dumps(about)}\n"
        "site_url: https://a.example/\nuse_directory_urls: false\n"
    )
    root.write("method.md", "---\ntitle: Method\n---\n\nNo heading.\n")
    root.build()
    for made in ("index.html", "method.html", "404.html", "companies/alpha.html"):
        page = root.page(made)
        assert "<b onclick" not in page
        assert "<i>" not in page
        assert "&amp;amp;amp;" not in page
        assert "A&lt;b onclick=x&gt;" in page
        assert not re.search(r'content="[^"<>]*[<>]', page)
    assert "C&lt;i&gt;&#34;&#39;&amp;D" in root.page("index.html")


# --- the navigation ------------------------------------------------------------------------------


def test_only_indexes_and_written_pages_are_in_the_navigation(finished: Root) -> None:
    sidebar = re.search(
        r'<nav class="md-nav md-nav--primary".*?</nav>', finished.page("404.html"), re.DOTALL
    )
    assert sidebar
    names = re.findall(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', sidebar[0])
    assert names == ["Home", "Method", "Companies"]


def test_the_section_of_a_page_is_shown(finished: Root) -> None:
    active = r'md-nav__item--active">\s*<a href="([^"]*)"'
    assert re.findall(active, finished.page("companies/alpha.html")) == ["index.html"]
    assert "./" not in re.findall(active, finished.page("method.html"))


def test_written_pages_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    docs, pages = tmp_path / "docs", tmp_path / "pages"
    for name in ("method.md", "briefings/b.md", "briefings/a.md", "guide/index.md", "guide/x.md"):
        for folder in (docs, pages):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).touch()
    for name in ("index.md", "flows.md"):
        (docs / name).touch()
    assert navigation(docs, pages, "de-AT") == [
        {"Start": "index.md"},
        {
            "Hintergrund": [
                {"Briefings": ["briefings/a.md", "briefings/b.md"]},
                "guide/index.md",
                "method.md",
            ]
        },
        "flows.md",
    ]


# --- faults --------------------------------------------------------------------------------------


def test_a_link_that_leads_nowhere_is_a_fault_and_the_old_site_stands(finished: Root) -> None:
    before = finished.files()
    finished.write("method.md", "# Method\n\n[a](nowhere.md) [b](companies/alpha.md#gone)\n")
    with pytest.raises(SiteFaults) as raised:
        finished.build()
    first, second = raised.value.messages
    assert first.startswith("content/pages/method.md: ")
    assert "nowhere.md" in first
    assert "#gone" in second
    assert finished.files() == before


def test_a_mark_of_a_footnote_that_is_none_is_a_fault(root: Root) -> None:
    root.write("method.md", "# Method\n\nIn `a[^b]` <code>[^b]</code> is code.\n")
    root.build()
    root.write("method.md", "# Method\n\nIn `a` [^nowhere] is none.\n")
    with pytest.raises(SiteFaults, match=r"^content/pages/method\.md: .*`\[\^`"):
        root.build()


def test_a_fault_of_a_written_page_stands_where_it_is_written(root: Root) -> None:
    written = "# Method\n\n[a](nowhere.md) and\n[b](javascript:x)\n"
    (root.path / "content" / "pages" / "method.md").write_text(written)
    root.write("method.md", written.replace("javascript:", "#javascript-"))
    with pytest.raises(SiteFaults) as raised:
        root.build()
    first, second = raised.value.messages
    assert first.startswith("content/pages/method.md:3:5: contains a link 'nowhere.md'")
    assert second.startswith("content/pages/method.md:4:5: contains a link with `javascript:`")


def test_a_heading_in_a_quotation_has_the_words_of_its_tags(root: Root) -> None:
    root.write("method.md", "# Method\n\n> ## In <b>bold</b>\n\n## Two\n\n## Three\n\n<i>x</i>\n")
    root.build()
    page = root.page("method.html")
    assert '<h2 id="in-bold">In <b>bold</b>' in page
    assert not re.search("[\ue000-\uf8ff]", page)


def test_a_page_made_before_the_others_may_lead_to_what_they_will_hold(finished: Root) -> None:
    finished.write("method.md", "# Method\n\nHow, see [Alpha](companies/alpha.md#second).\n")
    before = finished.files()
    made = build_site(Task(finished.path, finished.site, print, alone=True))
    assert (made.extent, finished.different(before)) == ("pages", ["method.html"])
    finished.write("companies/alpha.md", "# Alpha\n\n## Claims {#first}\n\n## Two {#third}\n")
    with pytest.raises(SiteFaults) as raised:
        finished.build()
    assert "does not contain an anchor '#second'" in raised.value.messages[0]
    finished.write("companies/alpha.md", "# Alpha\n\n## Claims {#first}\n\n## Two {#second}\n")
    assert finished.build().extent == "pages"
    assert finished.files() == finished.anew()


def test_a_link_that_leads_nowhere_is_told_once_the_others_are_made(finished: Root) -> None:
    finished.write("method.md", "# Method\n\n[a](companies/alpha.md#gone)\n")
    build_site(Task(finished.path, finished.site, print, alone=True))
    finished.write("assets/briefing.css", "p {}\n")
    build_site(Task(finished.path, finished.site, print, alone=True))
    for _ in range(2):
        with pytest.raises(SiteFaults, match="does not contain an anchor '#gone'"):
            finished.build()
    finished.write("method.md", "# Method\n\n[a](companies/alpha.md#first)\n")
    assert finished.build().extent == "pages"
    assert finished.files() == finished.anew()


def test_an_anchor_that_went_alone_is_missed_once_the_others_are_made(finished: Root) -> None:
    finished.write("companies/index.md", "# Companies\n\n[Alpha](alpha.md)\n\n[Beta](beta.md)\n")
    finished.build()
    finished.write("companies/alpha.md", "# Alpha\n\n## A claim {#second}\n")
    build_site(Task(finished.path, finished.site, print, alone=True))
    with pytest.raises(SiteFaults) as raised:
        finished.build()
    assert [message[:23] for message in raised.value.messages] == ["page companies/beta.md:"]


def test_a_page_that_goes_after_it_came_alone_is_gone(finished: Root) -> None:
    finished.write("companies/gamma.md", "# Gamma\n")
    build_site(Task(finished.path, finished.site, print, alone=True))
    assert (finished.site / "companies/gamma.html").exists()
    (finished.docs / "companies/gamma.md").unlink()
    finished.build()
    assert finished.files() == finished.anew()


def test_links_that_were_not_looked_at_are_looked_at_once(finished: Root) -> None:
    finished.write("method.md", "# Method\n\n[a](companies/alpha.md#first)\n")
    build_site(Task(finished.path, finished.site, print, alone=True))
    before = finished.files()
    assert finished.build().extent == "pages"
    assert finished.different(before) == []
    assert finished.build().extent == "nothing"


@pytest.mark.parametrize(
    ("gone", "written"),
    [
        ("companies/gone.md", "companies/gone.md"),
        ("assets/a picture.png", "assets/a%20picture.png"),
        ("assets/a_picture.png", r"assets/a\_picture.png"),
        ("assets/ähnlich.png", "assets/%c3%a4hnlich.png"),
    ],
)
def test_a_file_that_goes_is_missed_by_the_pages_that_link_to_it(
    root: Root, gone: str, written: str
) -> None:
    root.write(gone, "# Gone\n")
    root.write("method.md", f"---\ntitle: Method\n---\n\n[a]({written})\n")
    root.build()
    (root.docs / gone).unlink()
    with pytest.raises(SiteFaults, match=r"the target .*is not found"):
        root.build()


def test_an_anchor_that_goes_is_missed_by_the_pages_that_link_to_it(finished: Root) -> None:
    finished.write("companies/alpha.md", "# Alpha\n\n## A claim {#second}\n")
    with pytest.raises(SiteFaults, match=r"companies/beta\.md"):
        finished.build()


def test_an_anchor_is_missed_on_a_page_of_any_name(root: Root) -> None:
    name = 'o"ü.md'
    root.write(name, "# One\n\n## A claim {#here}\n")
    # One outside the navigation, whose pages are rendered where they have no title of their own.
    root.write("other/page.md", f"# Other\n\n[a](../{quote(name)}#here)\n")
    root.build()
    root.write(name, "# One\n\n## A claim {#there}\n")
    with pytest.raises(SiteFaults, match="does not contain an anchor '#here'"):
        root.build()


def test_a_page_tells_machines_what_the_briefing_says_of_it(finished: Root) -> None:
    told = {"companies/alpha.md": {"name": 'Al: "pha", 1'}, "method.md": {"name": "M"}}
    finished.write(LINKED, f"{{\n{members(told)}\n}}\n")
    before = finished.files()
    finished.build()
    assert finished.different(before) == ["companies/alpha.html", "method.html"]
    assert '{"name":"Al: \\"pha\\", 1"}' in finished.page("companies/alpha.html")
    told["method.md"]["name"] = "How"
    finished.write(LINKED, f"{{\n{members(told)}\n}}\n")
    before = finished.files()
    finished.build()
    assert finished.different(before) == ["method.html"]
    assert finished.files() == finished.anew()


def test_mkdocs_is_not_heard(root: Root, capfd: pytest.CaptureFixture[str]) -> None:
    root.build()
    assert capfd.readouterr() == ("", "")


# --- as little as possible -----------------------------------------------------------------------


def test_nothing_is_done_when_nothing_changed(finished: Root) -> None:
    before = {path: path.stat().st_mtime_ns for path in finished.site.rglob("*")}
    assert finished.build() == SiteBuilt("nothing", 0)
    assert {path: path.stat().st_mtime_ns for path in finished.site.rglob("*")} == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("companies/beta.md", "# Beta\n\nBeta now makes turbines.\n"),
        ("companies/gamma.md", "# Gamma\n\nA new page, linked from [Alpha](alpha.md).\n"),
        ("index.md", "# Pumps\n\nNews of turbines.\n"),
        ("data/claims.json", "[1]\n"),
    ],
)
def test_a_change_of_pages_renders_little_and_gives_what_a_full_build_gives(
    finished: Root, name: str, text: str
) -> None:
    finished.write(name, text)
    built = finished.build()
    assert built.extent == "pages"
    assert built.rendered <= 4
    partial = finished.files()
    assert finished.anew() == partial
    found = names(partial)
    assert {"companies/alpha.html", "companies/beta.html"} <= {path for _, path, *_ in found}


def test_templates_of_the_theme_are_not_compiled_again(
    finished: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As in a process that compiled nothing yet.
    monkeypatch.setattr(hooks.COMPILED, "known", {})
    finished.write("companies/beta.md", "# Beta\n\nBeta now makes turbines.\n")
    with monkeypatch.context() as patch:
        patch.setattr(jinja2.Environment, "_compile", lambda *_: pytest.fail("compiled"))
        assert finished.build().extent == "pages"
    assert finished.files() == finished.anew()


def names(files: dict[str, bytes]) -> list[list[str]]:
    text = files["search/names.js"].decode()
    found: list[list[str]] = json.loads(text.removeprefix("briefingNames(").removesuffix(");\n"))
    return found


def test_a_page_that_goes_is_gone_from_the_site(root: Root) -> None:
    root.build()
    (root.docs / "companies" / "beta.md").unlink()
    root.write("companies/index.md", "# Companies\n\n[Alpha](alpha.md)\n")
    assert root.build().extent == "pages"
    assert not (root.site / "companies/beta.html").exists()
    assert root.files() == root.anew()


def remove_the_picture(root: Root) -> None:
    (root.docs / "assets" / "images" / "favicon.png").unlink()


def remove_a_page(root: Root) -> None:
    root.write("companies/index.md", "# Companies\n\n[Alpha](alpha.md)\n")
    (root.docs / "companies" / "beta.md").unlink()


def change_to_letters_that_no_picture_has(root: Root) -> None:
    root.write("companies/beta.md", "# 三菱\n\n")


def change_a_page(root: Root) -> None:
    root.write("companies/beta.md", "# Beta\n\nBeta makes turbines.\n")


@pytest.mark.parametrize(
    "change",
    [
        remove_the_picture,
        remove_a_page,
        change_to_letters_that_no_picture_has,
        change_a_page,
    ],
)
def test_of_what_goes_nothing_stays_and_what_it_stood_for_comes_back(
    root: Root, change: Callable[[Root], None]
) -> None:
    root.configure("site_name: Pumps\nuse_directory_urls: false\nsite_url: https://pumps.example\n")
    # A picture of the theme's and a page of its own have these places.
    root.write("assets/images/favicon.png", "ours")
    root.write("404.md", "# Not here\n")
    root.build()
    assert "Not here" in root.page("404.html")
    change(root)
    assert root.build().extent == "pages"
    assert root.files() == root.anew()


def test_what_a_killed_build_added_does_not_stay(
    finished: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = finished.files()
    finished.write("assets/picture.svg", "<svg/>")
    with monkeypatch.context() as patch:
        patch.setattr(building, "statuses", lambda *_: pytest.fail("killed"))
        with pytest.raises(pytest.fail.Exception):
            finished.build()
    assert finished.files() != before
    (finished.docs / "assets" / "picture.svg").unlink()
    finished.build()
    assert finished.files() == finished.anew()


def test_a_file_that_readers_may_not_read_is_written_again(finished: Root) -> None:
    page = finished.site / "index.html"
    page.chmod(0o600)
    finished.build()
    assert stat.S_IMODE(page.stat().st_mode) == 0o644


def change_the_settings(root: Root) -> None:
    root.configure("site_name: Valves\nuse_directory_urls: false\n")


def change_a_title_in_the_navigation(root: Root) -> None:
    root.write("method.md", "# Our method\n\nHow.\n")


def add_a_page_to_the_navigation(root: Root) -> None:
    root.write("timeline.md", "# Timeline\n")


def remove_a_file_of_the_site(root: Root) -> None:
    (root.site / "companies" / "beta.html").unlink()


def change_a_file_of_the_site(root: Root) -> None:
    (root.site / "companies" / "beta.html").write_text("vandalism")


def add_a_stylesheet(root: Root) -> None:
    (root.docs / "assets" / "briefing.css").unlink()


@pytest.mark.parametrize(
    "change",
    [
        change_the_settings,
        change_a_title_in_the_navigation,
        add_a_page_to_the_navigation,
        remove_a_file_of_the_site,
        change_a_file_of_the_site,
        add_a_stylesheet,
    ],
)
def test_a_change_that_shows_on_other_pages_renders_all(
    finished: Root, change: Callable[[Root], None]
) -> None:
    change(finished)
    assert finished.build().extent == "all"
    assert finished.files() == finished.anew()


def test_an_order_in_the_navigation_that_changes_shows_on_all_pages(root: Root) -> None:
    cited = "Made.[^a]\n\n[^a]: By Alpha.\n"
    (root.path / "content" / "pages" / "about.md").touch()
    for first, second in (("method", "about"), ("about", "method")):
        # Of the pages that people wrote, the one that cites most comes first.
        root.write(f"{first}.md", f"# {first}\n\n{cited}")
        root.write(f"{second}.md", f"# {second}\n\nMade.\n")
        root.build()
        page = root.page("companies/beta.html")
        assert page.index(f">{first}") < page.index(f">{second}")
    assert root.files() == root.anew()


@pytest.mark.parametrize(
    "inherit", ["INHERIT: a base.yml", "'INHERIT': a base.yml", "INHERIT:\n  a base.yml"]
)
def test_what_the_settings_inherit_is_found_however_it_is_written(root: Root, inherit: str) -> None:
    base = root.path / "a base.yml"
    root.configure(f"{inherit}\nuse_directory_urls: false\n")
    for name in ("Pumps", "Valves"):
        base.write_text(f"site_name: {name}\n")
        root.build()
        assert f"<title>{name}</title>" in root.page("index.html")


@pytest.mark.parametrize("name", ["site_name_of_us", "N"])
def test_a_variable_of_any_name_counts(
    root: Root, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    root.configure(f"site_name: !ENV {name}\nuse_directory_urls: false\n")
    for value in ("Pumps", "Valves"):
        monkeypatch.setenv(name, value)
        root.build()
        assert f"<title>{value}</title>" in root.page("index.html")


def test_what_a_markdown_extension_takes_in_is_taken_in_anew(root: Root) -> None:
    (root.path / "notes").mkdir()
    root.configure(
        "site_name: Pumps\nuse_directory_urls: false\n"
        f"markdown_extensions: [pymdownx.snippets: {{base_path: [{root.path / 'notes'}]}}]\n"
    )
    root.write("method.md", '# Method\n\n--8<-- "how.md"\n')
    for words in ("Slowly.", "Quickly."):
        (root.path / "notes" / "how.md").write_text(words)
        root.build()
        assert words in root.page("method.html")


@pytest.mark.parametrize(
    ("base", "words"),
    [
        ("!relative", "Beside."),
        ("!relative $docs_dir", "Beside."),
        ("!relative $config_dir/notes", "Slowly."),
    ],
)
def test_what_is_taken_in_may_be_found_from_where_the_settings_stand(
    root: Root, base: str, words: str
) -> None:
    root.configure(
        "site_name: Pumps\nuse_directory_urls: false\n"
        f"markdown_extensions:\n  pymdownx.snippets:\n    base_path: {base}\n"
    )
    root.write("method.md", '# Method\n\n--8<-- "how.md"\n')
    root.write("how.md", "Beside.")
    (root.path / "notes").mkdir()
    (root.path / "notes" / "how.md").write_text("Slowly.")
    root.build()
    assert words in root.page("method.html")


@pytest.mark.parametrize("folder", [".", "..", "/"])
def test_a_folder_that_holds_the_root_is_not_looked_through(root: Root, folder: str) -> None:
    root.configure(f"site_name: Pumps\nwatch: ['{folder}']\n")
    assert root.build().extent == "all"
    assert root.build().extent == "nothing"


@pytest.mark.parametrize(
    "extension",
    [
        "admonition",
        "pymdownx.details",
        "pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }",
    ],
)
def test_an_extension_that_takes_nothing_in_has_no_more_made(root: Root, extension: str) -> None:
    root.configure(f"site_name: Pumps\nmarkdown_extensions: [{extension}]\n")
    root.build()
    assert root.build().extent == "nothing"


@pytest.mark.parametrize("named", ["custom_dir: looks", ""])
def test_what_a_folder_leads_to_by_a_link_is_taken_in_anew(root: Root, named: str) -> None:
    looks, shared = root.path / "looks", root.path / "shared"
    for folder in (looks, shared):
        folder.mkdir()
    watched = "" if named else "watch: [looks]\n"
    root.configure(f"site_name: Pumps\n{watched}theme:\n  name: material\n  {named}\n")
    root.build()
    assert root.build().extent == "nothing"
    (looks / "partials").symlink_to(shared)
    for words in ("One.", "Two."):
        (shared / "copyright.html").write_text(words)
        assert root.build().extent == "all"
        assert not named or words in root.page("index.html")


@pytest.mark.parametrize(
    "settings",
    [
        "pymdownx.emoji: {options: {custom_icons: [icons]}}",
        "toc: {slugify: !!python/name:posixpath.join }",
    ],
)
def test_code_and_icons_of_a_roots_own_may_be_others_each_time(root: Root, settings: str) -> None:
    root.configure(f"site_name: Pumps\nmarkdown_extensions:\n  - {settings}\n")
    root.build()
    assert root.build().extent == "all"


def while_rendering(monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]) -> None:
    """Have something done once, when the site engine has rendered the pages."""

    def run(*arguments: Any) -> None:
        rendered(*arguments)
        monkeypatch.setattr(running, "run_mkdocs", rendered)
        work()

    rendered = running.run_mkdocs
    monkeypatch.setattr(running, "run_mkdocs", run)


def test_a_template_that_is_edited_while_pages_are_rendered_counts(
    root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    footer = '{{% extends "briefing.html" %}}{{% block footer %}}<p>{}</p>{{% endblock %}}'
    template = root.path / "templates" / "theme" / "main.html"
    template.parent.mkdir(parents=True)
    template.write_text(footer.format("One"))
    while_rendering(monkeypatch, lambda: template.write_text(footer.format("Two")))
    root.build()
    assert "<p>One</p>" in root.page("index.html")
    root.build()
    assert "<p>Two</p>" in root.page("index.html")


@pytest.mark.parametrize("index", [True, False])
def test_a_page_that_is_altered_while_others_are_rendered_is_made_again(
    finished: Root, monkeypatch: pytest.MonkeyPatch, *, index: bool
) -> None:
    page = finished.site / "companies" / "beta.html"
    finished.write("method.md", "# Method\n\nNew.\n")
    while_rendering(monkeypatch, lambda: page.write_text("vandalism"))
    finished.build(index=index)
    if not index:
        index_site(finished.path, finished.site)
    assert page.read_text() == "vandalism"
    finished.build()
    assert finished.files() == finished.anew()


def test_plugins_of_people_always_get_all_pages(root: Root) -> None:
    (root.path / "hook.py").write_text(
        "def on_page_markdown(markdown, page, config, files):\n"
        "    return markdown + f'\\n\\n{len(files.documentation_pages())} pages'\n"
    )
    root.configure("site_name: Pumps\nhooks: [hook.py]\n")
    root.build()
    assert "5 pages" in root.page("method/index.html")
    assert root.build().extent == "all"


# --- serving -------------------------------------------------------------------------------------


@contextmanager
def served(
    root: Root, rebuild: Callable[[str, Callable[[], None]], str], **options: Any
) -> Iterator[int]:
    servers: list[serving.SiteServer] = []
    server_of = serving.SiteServer

    def made(*arguments: Any) -> serving.SiteServer:
        servers.append(server_of(*arguments))
        return servers[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(serving, "SiteServer", made)
        ready = threading.Event()
        thread = threading.Thread(
            target=serving.serve,
            args=(root.path, root.site, 0, rebuild),
            kwargs={"report": lambda _: ready.set(), **options},
            daemon=True,
        )
        thread.start()
        assert ready.wait(10)
        try:
            while thread.is_alive() and not servers[0].serve_thread.is_alive():
                time.sleep(0.01)
            yield servers[0].server_address[1]
        finally:
            servers[0].shutdown()
            thread.join(10)
            # What is being made stands in a folder that the next test empties.
            for making in threading.enumerate():
                if making.name.endswith("(_make)"):
                    making.join(20)


def get(port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def epoch(port: int) -> int:
    """The age of the site that the browser is shown; it reloads when there is a newer one."""
    found = re.search(r"livereload\((\d+), ", get(port, "/index.html")[1])
    assert found
    return int(found[1])


def test_no_thread_outlives_who_interrupts_twice(
    finished: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(server: LiveReloadServer) -> None:
        assert server.serve_thread.daemon
        assert server.observer.daemon
        raise KeyboardInterrupt

    monkeypatch.setattr(LiveReloadServer, "serve", interrupted)
    told = finished.reports
    serving.serve(finished.path, finished.site, 0, lambda _, __: "", report=told.append)
    assert told[-1] == "stopped"


def test_a_change_is_built_and_shown(finished: Root) -> None:
    built = threading.Event()

    def rebuild(_: str, __: Callable[[], None]) -> str:
        finished.write("method.md", "# Method\n\nNew.\n")
        finished.build()
        built.set()
        return ""

    with served(finished, rebuild) as port:
        before = epoch(port)
        assert "How." in get(port, "/method.html")[1]
        assert get(port, "/nowhere.html")[0] == 404
        (finished.path / "content" / "pages" / "method.md").write_text("New.")
        assert built.wait(10)
        assert "New." in get(port, "/method.html")[1]
        assert epoch(port) > before


def test_folders_that_come_later_and_files_in_those_that_were_away_are_watched(
    finished: Root,
) -> None:
    built = threading.Event()
    content, theme = finished.path / "content", finished.path / "templates" / "theme"

    def rebuild(_: str, __: Callable[[], None]) -> str:
        built.set()
        return ""

    with served(finished, rebuild):
        # The server may still be about to look for the first time.
        time.sleep(1)
        content.rename(finished.path / "away")
        assert built.wait(10)
        (finished.path / "away").rename(content)
        time.sleep(1)
        for file in (content / "pages" / "method.md", theme / "main.html"):
            built.clear()
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("New.")
            assert built.wait(10)


def test_what_the_settings_inherit_and_hidden_templates_are_watched(finished: Root) -> None:
    built = threading.Event()
    base, hidden = finished.path.parent / "base.yml", finished.path / "overrides" / ".part.html"
    base.write_text(f"theme: {{name: material, custom_dir: {hidden.parent}}}\n")
    finished.configure("INHERIT: ../base.yml\nsite_name: Pumps\nuse_directory_urls: false\n")
    hidden.parent.mkdir()
    hidden.write_text("<p>One</p>")
    extended = (
        '{% extends "briefing.html" %}{% block footer %}{% include ".part.html" %}{% endblock %}'
    )
    (hidden.parent / "main.html").write_text(extended)
    finished.build()
    assert "<p>One</p>" in finished.page("index.html")

    def rebuild(_: str, __: Callable[[], None]) -> str:
        finished.build()
        built.set()
        return ""

    with served(finished, rebuild):
        time.sleep(1)
        hidden.write_text("<p>Two</p>")
        assert built.wait(20)
        assert "<p>Two</p>" in finished.page("index.html")
        built.clear()
        base.write_text(f"{base.read_text()}copyright: Three\n")
        assert built.wait(20)
        assert finished.build().extent == "nothing"


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ("hooks: [tools/hook.py]", "tools/hook.py"),
        ("hooks: [../outside.py]", "../outside.py"),
        ("watch: [data]", "data/deep/figures.csv"),
        ("watch: [build/data]", "build/data/figures.csv"),
        ("markdown_extensions: [pymdownx.snippets: {base_path: [FOLDER/notes]}]", "notes/how.md"),
        ("markdown_extensions: {pymdownx.snippets: {base_path: FOLDER/../how}}", "../how/how.md"),
    ],
)
def test_what_the_settings_name_is_watched(finished: Root, settings: str, named: str) -> None:
    built, file = threading.Event(), finished.path / named
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("# One\n")
    settings = settings.replace("FOLDER", str(finished.path))
    finished.configure(f"site_name: Pumps\nuse_directory_urls: false\n{settings}\n")

    def rebuild(_: str, __: Callable[[], None]) -> str:
        finished.build()
        built.set()
        return ""

    def rests() -> bool:
        built.clear()
        return not built.wait(1)

    with served(finished, rebuild):
        # The server may still be about to look for the first time.
        time.sleep(1)
        assert not built.is_set()
        file.write_text("# Two\n")
        assert built.wait(20)
        time.sleep(0.5)
        # A busy machine that looked late makes it once more; what is made must not go on for ever.
        assert any(rests() for _ in range(3))


def test_whoever_opens_another_page_waits_until_it_is_made_as_well(finished: Root) -> None:
    called: list[str] = []
    meanwhile = threading.Event()

    def rebuild(first: str, shown: Callable[[], None]) -> str:
        called.append(first)
        shown()
        assert meanwhile.wait(10)
        time.sleep(0.3)
        finished.write("index.md", "# Pumps\n\nNews.\n")
        finished.build()
        return ""

    with served(finished, rebuild) as port:
        before = epoch(port)
        get(port, quote("/über.html"))
        (finished.path / "content" / "pages" / "method.md").write_text("New.")
        until = time.monotonic() + 20
        while not called and time.monotonic() < until:
            time.sleep(0.02)
        assert get(port, quote("/über.html"))[0] == 404
        meanwhile.set()
        assert "News." in get(port, "/")[1]
        assert epoch(port) > before
    assert called == ["über"]


def test_who_waited_for_a_page_that_changed_once_more_is_shown_it_anew(finished: Root) -> None:
    changed = finished.path / "content" / "pages" / "method.md"
    first, rest, last = threading.Event(), threading.Event(), threading.Event()
    called: list[str] = []

    def rebuild(page: str, shown: Callable[[], None]) -> str:
        called.append(page)
        shown()
        if len(called) == 1:
            first.set()
            assert rest.wait(20)
        else:
            assert last.wait(20)
            finished.write("index.md", "# Pumps\n\nNews.\n")
            finished.build()
        return ""

    with served(finished, rebuild) as port:
        get(port, "/method.html")
        changed.write_text("New.")
        assert first.wait(20)
        shown: list[str] = []
        waiting = threading.Thread(target=lambda: shown.append(get(port, "/index.html")[1]))
        waiting.start()
        changed.write_text("Newer.")
        # Until the server has seen the change, and waits as well.
        time.sleep(1)
        rest.set()
        waiting.join(0.5)
        last.set()
        waiting.join(20)
        until = time.monotonic() + 20
        while "News." not in get(port, "/index.html")[1] and time.monotonic() < until:
            time.sleep(0.05)
        known = re.search(r"livereload\((\d+), ", shown[0])
        assert known
        assert "News." in shown[0] or int(known[1]) < epoch(port)


def test_what_was_changed_while_the_site_was_built_is_seen(finished: Root) -> None:
    built, file = threading.Event(), finished.path / "content" / "pages" / "method.md"

    def rebuild(_: str, __: Callable[[], None]) -> str:
        built.set()
        return ""

    with served(finished, rebuild, since=time.time_ns()):
        assert not built.wait(1)
    began = file.stat().st_ctime_ns + 1
    while time.time_ns() < began + 20_000_000:
        time.sleep(0.01)
    file.write_text("New.")
    with served(finished, rebuild, since=began):
        assert built.wait(10)
        built.clear()
        assert not built.wait(1)


def test_what_the_settings_come_to_inherit_is_watched_from_then_on(finished: Root) -> None:
    built, base = threading.Event(), finished.path / "base.yml"
    base.write_text("copyright: One\n")

    def rebuild(_: str, __: Callable[[], None]) -> str:
        built.set()
        return ""

    with served(finished, rebuild):
        # The server may still be about to look for the first time.
        time.sleep(1)
        finished.configure("INHERIT: base.yml\nsite_name: Pumps\n")
        assert built.wait(10)
        time.sleep(1)
        built.clear()
        base.write_text("copyright: Two\n")
        assert built.wait(10)


def put_the_times_back(file: Path) -> None:
    stood = file.stat()
    with open(file, "r+b") as stream:
        stream.write(b"W")
    os.utime(file, ns=(stood.st_atime_ns, stood.st_mtime_ns))


def put_a_link_to_it(file: Path) -> None:
    file.rename(file.parents[2] / "away.md")
    file.symlink_to(file.parents[2] / "away.md")


@pytest.mark.parametrize("change", [put_the_times_back, put_a_link_to_it])
def test_a_change_that_leaves_size_and_time_is_seen(
    finished: Root, change: Callable[[Path], None]
) -> None:
    built, file = threading.Event(), finished.path / "content" / "pages" / "method.md"
    file.write_text("How.")

    def rebuild(_: str, __: Callable[[], None]) -> str:
        built.set()
        return ""

    with served(finished, rebuild):
        # The server may still be about to look for the first time.
        time.sleep(1)
        change(file)
        assert built.wait(10)


@pytest.mark.parametrize("changed", ["index.html", "assets/own.css"])
def test_a_page_that_the_rest_changes_is_shown_once_more(finished: Root, changed: str) -> None:
    called: list[str] = []
    (finished.site / changed).write_text("<body>Before</body>")

    def rebuild(page: str, shown: Callable[[], None]) -> str:
        called.append(page)
        if len(called) == 1:
            shown()
            (finished.site / changed).write_text("<body>Afterwards</body>")
        return ""

    with served(finished, rebuild) as port:
        get(port, "/index.html")
        (finished.path / "content" / "pages" / "method.md").write_text("New.")
        until = time.monotonic() + 20
        while len(called) < 2 and time.monotonic() < until:
            time.sleep(0.02)
        assert "Afterwards" in get(port, f"/{changed}")[1]
    assert called == ["index", "index"]


def test_an_index_that_cannot_be_made_is_one_line(
    finished: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def refuse(*_: object) -> None:
        raise CannotRun("the search index cannot be made: no")

    monkeypatch.setattr(serving, "index_site", refuse)
    server = serving.SiteServer(finished.path, finished.site, 0, "/", lambda *_: "", said.append, 0)
    server._make(threading.Event())
    server.server_close()
    assert said == ["the search index cannot be made: no"]


def test_what_is_wrong_with_another_page_is_shown_in_the_open_one(finished: Root) -> None:
    said = ["other.md: wrong", "other.md: wrong"]

    def rebuild(_: str, shown: Callable[[], None]) -> str:
        if len(said) == 2:
            shown()
        return said.pop(0)

    with served(finished, rebuild) as port:
        get(port, "/method.html")
        (finished.path / "content" / "pages" / "method.md").write_text("New.")
        until = time.monotonic() + 20
        while said and time.monotonic() < until:
            time.sleep(0.05)
        assert "other.md: wrong" in get(port, "/method.html")[1]


def test_what_is_wrong_is_shown_in_the_open_page_until_it_is_mended(finished: Root) -> None:
    said = ["content/x.yaml:1:1: YML001 <b>wrong</b>", ""]
    changed = finished.path / "content" / "pages" / "method.md"
    with served(finished, lambda _, __: said.pop(0)) as port:
        for wrong in (True, False):
            before = epoch(port)
            changed.write_text(f"saved {wrong}")
            until = time.monotonic() + 20
            while epoch(port) == before and time.monotonic() < until:
                time.sleep(0.05)
            page = get(port, "/method.html")[1]
            assert "How." in page
            assert ("x.yaml:1:1: YML001 &lt;b&gt;wrong" in page) == wrong
            assert ('role="alert"' in page) == wrong


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost", 200), ("127.0.0.1:8", 200), ("evil.example", 403), ("127.0.0.1.a.example", 403)],
)
def test_the_server_answers_to_the_names_of_this_machine_alone(
    finished: Root, host: str, status: int
) -> None:
    with served(finished, lambda _, __: "") as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/method.html", headers={"Host": host})
        answer = connection.getresponse()
        assert answer.status == status
        assert (b"How." in answer.read()) == (status == 200)


def test_a_port_that_is_taken_is_one_line(finished: Root) -> None:
    with (
        served(finished, lambda _, __: "") as port,
        pytest.raises(CannotRun, match=f"port {port}"),
    ):
        serving.serve(
            finished.path,
            finished.site,
            port,
            lambda _, __: "",
            report=finished.reports.append,
        )
