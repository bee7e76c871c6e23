"""MkDocs' configuration, derived from the root's ``mkdocs.yml``, which stays as it is.

What people wrote there counts, with three exceptions that the contract makes: where the pages come
from and go to, the Markdown extensions that the pages need, and nothing from another host.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

import jinja2
from markdown.util import get_installed_extensions
from yaml import YAMLError

from generator.diagnostics import Location, one_line
from generator.errors import CannotRun
from generator.groups import grouped
from generator.languages import own_words, spoken_language
from generator.languages.locales import base_language
from generator.packaged import packaged
from generator.pages.kinds import in_navigation, is_made
from generator.pages.markdown import EXTENSIONS
from generator.reading.file_contents import read_yaml
from generator.reading.yaml import MAX_BYTES
from generator.site import search
from generator.site.building import Task
from generator.site.engine import (
    ConfigDirPlaceholder,
    MkDocsConfig,
    MkDocsException,
    Theme,
    get_yaml_loader,
    merge,
    yaml_load,
)
from generator.writing import shown_files

_OPTIONS = {"toc": {"permalink": True}}
"""Of the Markdown extensions that the pages need."""

CARDS = "content.footnote.tooltips"
"""The theme's name for notes that open where the reader is: all that it does where ``mkdocs.yml``
does not say, for it needs no script of its own."""

PALETTE = tuple(
    {
        "media": f"(prefers-color-scheme: {light})",
        "scheme": scheme,
        "primary": "custom",
        "accent": "custom",
    }
    for light, scheme in (("light", "default"), ("dark", "slate"))
)
"""The colours where ``mkdocs.yml`` names none: those of our stylesheet, light or dark as the
reader's system is."""

VALIDATION = {
    "omitted_files": "ignore",
    "not_found": "warn",
    "absolute_links": "warn",
    "unrecognized_links": "warn",
    "anchors": "warn",
}
"""Every link that leads nowhere is a fault; pages outside the navigation are none."""

STYLESHEETS = ("assets/figures.css", "assets/briefing.css")
"""Stylesheets that the generator puts beside the pages, used where they are there. Browsers ask for
both at once, where one that imports the other would make them wait."""

THEME_STYLESHEET = "assets/stylesheets/site.css"
"""The faces, mends of the theme’s faults, the looks of our controls; among the theme overrides."""


@dataclass(frozen=True, slots=True)
class Derived:
    """The settings with which MkDocs builds the site: people's own and ours."""

    config: MkDocsConfig
    search: bool
    """Whether the site has a search."""
    cards: bool
    """Whether footnotes and what links lead to open where the reader is."""


@dataclass(frozen=True, slots=True)
class Given:
    """What people wrote, read once."""

    settings: dict[str, Any]
    config: MkDocsConfig
    """Empty, and knows where it stands."""
    inputs: Mapping[str, bytes | None]
    """``mkdocs.yml`` and those that it inherits, by path, as they were read; and the files and
    folders that they name and pages are made from."""
    inherited: tuple[str, ...]
    """What the Markdown is made by, and is told to the theme by inherited settings alone."""


def given_in(root: Path) -> Given:
    """What the root's ``mkdocs.yml`` says; `CannotRun` where it cannot be read."""
    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    with _one_line_for_all():
        layers, files = _read(root, config)
        inherited = tuple(_inherited(*layers))
        settings = reduce(merge, reversed(layers))
        named = [root / "templates" / "theme", *_named(settings, root)]
    # Without `..`, so that it can be told what is inside the root; no link is followed for that.
    places = [Path(os.path.abspath(path)) for path in named]  # noqa: PTH100
    # What is made stands in a folder that holds the root, which so never would be as it was.
    others = (str(place) for place in places if not root.is_relative_to(place))
    return Given(settings, config, {**dict.fromkeys(others), **files}, inherited)


def derive(given: Given, task: Task, site: Path) -> Derived:
    """The configuration to build the site with; `CannotRun` if ``mkdocs.yml`` is not usable."""
    config = given.config
    with _one_line_for_all():
        config.load_dict(_settings(given.settings, task, site))
        errors, warnings = config.validate()
    if errors or warnings:
        faults = [f"`{name}`: {one_line(str(fault))}" for name, fault in (*errors, *warnings)]
        raise CannotRun("`mkdocs.yml` is not usable: " + "; ".join(faults))
    if names := ", ".join(f"`{name}`" for name in given.inherited):
        task.report(f"mkdocs.yml: {names} must stand here: for the Markdown nothing is inherited")
    if ours := config.theme.name == "material":
        _add_overrides(config, task.root)
        _leave_icons_out(config.theme)
    features = config.theme.get("features") or []
    cards = CARDS in features
    if ours and cards:
        # The theme's own cards cost a long page on a phone a second; ours do the same.
        config.theme["features"] = [each for each in features if each != CARDS]
    # MkDocs' default, unless `plugins` leaves it out.
    plugins = given.settings.get("plugins")
    searches = plugins is None or any(_name(each) in search.PLUGINS for each in _listed(plugins))
    return Derived(config, ours and searches, ours and cards)


def closed(given: Given, config: MkDocsConfig) -> bool:
    """Whether nothing but what is recorded can change a page."""
    others = config.plugins or config.hooks or any(map(_reads_files, config.markdown_extensions))
    return not others and not any(
        _leads_elsewhere(Path(path), content) for path, content in given.inputs.items()
    )


_CODE_OR_ICONS = re.compile(rb"python/[a-z/]+:(?!(?:material|markdown|pymdownx)\.)|custom_icons")
"""Names of functions that are not those of installed extensions, and of folders of icons, which the
theme reads but once in a process."""


def _leads_elsewhere(path: Path, content: bytes | None) -> bool:
    """Whether settings name what is not recorded, or a folder that they name holds such a link."""
    if content is None:
        return any(each.is_symlink() and each.is_dir() for each in path.rglob("*"))
    return bool(_CODE_OR_ICONS.search(content))


def _reads_files(extension: str) -> bool:
    """Whether a Markdown extension takes in files, or is one of which nobody knows."""
    installed = {each.name: each.module for each in get_installed_extensions()}
    module = installed.get(extension, extension)
    known = module.startswith(("markdown.extensions.", "pymdownx."))
    return not known or module.startswith(("pymdownx.snippets", "pymdownx.b64"))


_OF_MARKDOWN = ("site_name", "site_description", "site_url", "use_directory_urls")
"""What the Markdown is made by, beside the language of the theme."""


def _inherited(own: dict[str, Any], *others: dict[str, Any]) -> Iterator[str]:
    for name in _OF_MARKDOWN:
        if name not in own and any(name in each for each in others):
            yield name
    spoken = ["language" in _theme(each.get("theme")) for each in (own, *others)]
    if any(spoken) and not spoken[0]:
        yield "theme.language"


def _read(root: Path, config: MkDocsConfig) -> tuple[list[dict[str, Any]], dict[str, bytes]]:
    """The settings, then those that they inherit, and the files of all, by path.

    MkDocs itself would follow ``INHERIT`` for ever, and wait for a pipe.
    """
    file = root / "mkdocs.yml"
    if not file.is_file():
        raise CannotRun(f"there is no `mkdocs.yml` in `{root}`")
    layers: list[dict[str, Any]] = []
    files: dict[str, bytes] = {}
    known: set[Path] = set()
    while True:
        known.add(file.resolve())
        with open(file, "rb") as stream:
            files[str(file)] = data = stream.read(MAX_BYTES + 1)
        name = os.path.relpath(file, root)
        tree, faults = read_yaml(data, name, lenient=True)
        if faults or tree is None:
            raise CannotRun(f"{faults[0].location}: {faults[0].message}")
        layers.append(yaml_load(data.decode("utf-8-sig"), get_yaml_loader(config=config)))
        if "INHERIT" not in layers[-1]:
            return layers, files
        inherited = layers[-1].pop("INHERIT")
        at = Location(name, *tree.values_at.get("INHERIT", tree.start))
        file = Path(os.path.abspath(file.parent / str(inherited or "")))  # noqa: PTH100
        back = file.is_file() and file.resolve() in known
        if back or not file.is_file():
            wrong = f"`INHERIT: {inherited or ''}` leads {'back' if back else 'to no file'}"
            raise CannotRun(f"{at}: {wrong}, expected the path of other settings")


def _named(settings: Mapping[str, Any], root: Path) -> Iterator[Path]:
    """The files and folders that settings name: of the theme, hooks, snippets, and others."""
    theme = _theme(settings.get("theme")).get("custom_dir")
    for named in (theme, settings.get("hooks"), settings.get("watch")):
        yield from (root / str(each) for each in _listed(named))
    for extension in _listed(settings.get("markdown_extensions")):
        options = extension.get("pymdownx.snippets") if isinstance(extension, dict) else None
        for base in _listed((options or {}).get("base_path")):
            # One that begins at each page, or at all of them, is none.
            if isinstance(base, str | ConfigDirPlaceholder):
                yield Path(base)


@contextmanager
def _one_line_for_all() -> Iterator[None]:
    try:
        yield
    except (MkDocsException, OSError, YAMLError, ValueError, TypeError, AttributeError) as error:
        raise CannotRun(f"`mkdocs.yml` cannot be read: {one_line(str(error))}") from error


def _settings(given: dict[str, Any], task: Task, site: Path) -> dict[str, Any]:
    """The people's settings with ours."""
    settings = {**given}
    settings["docs_dir"] = str(task.docs)
    settings["site_dir"] = str(site)
    settings["strict"] = True
    settings["theme"] = theme = _theme(given.get("theme"))
    language = str(theme.get("language", "en"))
    if not given.get("nav"):
        pages = task.root / "content" / "pages"
        settings["nav"] = navigation(task.docs, pages, language) or None
    settings["markdown_extensions"] = _extensions(settings.get("markdown_extensions"), language)
    settings["validation"] = {**VALIDATION, **(given.get("validation") or {})}
    settings["extra"] = {"generator": False, **(settings.get("extra") or {})}
    # In the place of the theme's search comes ours.
    plugins = _listed(settings.get("plugins"))
    settings["plugins"] = [each for each in plugins if _name(each) not in search.PLUGINS]
    ours = [name for name in STYLESHEETS if (task.docs / name).is_file()]
    if theme.get("name") == "material":
        ours = [THEME_STYLESHEET, *ours]
    settings["extra_css"] = [*ours, *(settings.get("extra_css") or [])]
    _leave_out_other_hosts(settings, task.report)
    return settings


def _theme(given: Any) -> dict[str, Any]:
    theme = {"name": given} if isinstance(given, str) else dict(given or {})
    theme.setdefault("name", "material")
    if theme["name"] == "material":
        theme["font"] = False
        if "language" in theme:
            # The theme and our pages speak one language.
            theme["language"] = base_language(spoken_language(str(theme["language"])))
        theme.setdefault("features", [CARDS])
        theme.setdefault("palette", [dict(colours) for colours in PALETTE])
    return theme


def _listed(given: Any) -> list[Any]:
    """What is given as a list, as a mapping, which is a list of such with one key, or as one."""
    if isinstance(given, dict):
        return [{name: options} for name, options in given.items()]
    return given if isinstance(given, list) else [given] if given else []


def _name(item: Any) -> str:
    return str(next(iter(item), "")) if isinstance(item, dict) else str(item)


def _extensions(given: Any, language: str) -> list[Any]:
    """The people's extensions as they are, and those of ours that they do not name.

    The links of headings say what they are in the site's language, unless the people do.
    """
    given = _listed(given)
    named = {_name(item) for item in given}
    known = {name.removeprefix("markdown.extensions.") for name in named}
    if "pymdownx.extra" in known or "extra" in known:
        known |= {"abbr", "attr_list", "def_list", "footnotes", "md_in_html", "tables"}
    ours = ({name: _OPTIONS.get(name, {})} for name in EXTENSIONS if name not in known)
    title = {"permalink_title": own_words(language).pages.permalink_of_heading}
    return [
        {_name(each): title | ((isinstance(each, dict) and each[_name(each)]) or {})}
        if _name(each).removeprefix("markdown.extensions.") == "toc"
        else each
        for each in (*given, *ours)
    ]


_OTHER_HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


def _leave_out_other_hosts(settings: dict[str, Any], report: Callable[[str], None]) -> None:
    """No page asks another host for anything; what is left out for that is told."""
    for key in ("extra_css", "extra_javascript"):
        kept = []
        for item in settings.get(key) or []:
            address = str(item.get("path", "") if isinstance(item, dict) else item)
            if _OTHER_HOST.match(address):
                report(f"mkdocs.yml: `{key}` leaves out `{address}`, which is on another host")
            else:
                kept.append(item)
        if key in settings:
            settings[key] = kept
    theme, extra = settings["theme"], settings["extra"]
    for key in ("logo", "favicon"):
        if _OTHER_HOST.match(str(theme.get(key) or "")):
            report(f"mkdocs.yml: `theme` leaves out `{theme.pop(key)}`, which is on another host")
    for name, options, key in (
        ("extra", extra, "analytics"),
        ("extra", extra, "polyfills"),
        ("theme", theme, "analytics"),
        ("theme", theme, "highlightjs"),
    ):
        if options.pop(key, None):
            report(f"mkdocs.yml: `{name}.{key}` is left out, because it asks another host")
    if theme["name"] != "material":
        # MkDocs' own themes fetch it unless they are told not to.
        theme["highlightjs"] = False


def _add_overrides(config: MkDocsConfig, root: Path) -> None:
    """Our mended templates before the theme's, the root's own before ours."""
    folders = [root / "templates" / "theme", packaged("theme")]
    position = 1 if config.theme.custom_dir else 0
    config.theme.dirs[position:position] = [str(path) for path in folders if path.is_dir()]


def _leave_icons_out(theme: Theme) -> None:
    """Have MkDocs look for files to copy beside the theme's icons, of which it copies none.

    They are eleven thousand, in a hidden folder; to list them takes a tenth of an edited build.
    """
    environment = theme.get_env

    def without_icons() -> jinja2.Environment:
        made = environment()
        names = sorted({name for folder in theme.dirs for name in shown_files(Path(folder))})
        setattr(made.loader, "list_templates", lambda: names)  # noqa: B010
        return made

    setattr(theme, "get_env", without_icons)  # noqa: B010


# --- the navigation -------------------------------------------------------------------------------


Entry = str | dict[str, "str | list[Entry]"]
"""A page, or a title with a page or with the entries of a section: MkDocs' own form."""


def navigation(docs: Path, pages: Path, language: str) -> list[Entry]:
    """The entries for a folder of Markdown, of which ``pages`` holds the hand-written ones.

    The home page, then the hand-written pages, then the generated ones. Several hand-written
    pages are one section, since their titles are sentences; those that cite most come first, as on
    the home page, and those of a folder are a section of their own, which is the folder's
    ``index.md`` alone if there is one. A curator who wants another order writes ``nav`` himself.
    """
    entries: list[Entry] = []
    words = own_words(language).site
    if (docs / "index.md").is_file():
        entries.append({words.home: "index.md"})
    written = _written(_written_pages(docs, pages))
    entries += [{words.written: written}] if len(written) > 1 else written
    entries += [page for page in in_navigation() if (docs / page).is_file()]
    return entries


def _written_pages(docs: Path, pages: Path) -> list[str]:
    paths = (path.relative_to(pages).as_posix() for path in pages.rglob("*.md"))
    made = [
        path for path in paths if not is_made(path.removesuffix(".md")) and (docs / path).is_file()
    ]
    return sorted(made, key=lambda path: (-(docs / path).read_text("utf-8").count("[^"), path))


def _written(paths: Iterable[str]) -> list[Entry]:
    sections = grouped((path.partition("/")[0], path) for path in paths)
    entries: list[Entry] = []
    for name, inside in sections.items():
        if inside == (name,):
            entries.append(name)
        elif f"{name}/index.md" in inside:
            entries.append(f"{name}/index.md")
        else:
            entries.append({name.replace("-", " ").capitalize(): [*inside]})
    return entries
