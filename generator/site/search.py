"""The search index: what readers may look for on each page, given to Pagefind.

Pagefind reads HTML and writes an index that a browser fetches in small parts, as a query needs
them. It is not given the pages as they are but a record of each that holds every claim only once,
at its permanent place, with its quotes; and one index for each language, because a word is found
in all its forms only by the rules of its own language.

Everything that knows which search engine the site has is here and in the theme's ``search.js``.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pagefind_bin import get_executable

from generator.errors import CannotRun

FOLDER = "search/"
"""The folder of the index in the site."""

NAMES = f"{FOLDER}names.js"
"""The names alone, as a script: the only thing that a page read from a disk may load."""

NAMES_AT_MOST = 5_000
"""More pages than this are not in the list of names, which a browser loads whole."""

PLUGINS = frozenset({"search", "material/search"})
"""The theme's own search: whoever has it in ``plugins`` gets this one in its place."""

ENTITIES = {"companies": "company", "deals": "deal", "people": "person"}
"""The folders of entities' pages, each with what its pages are called in the results."""

KINDS = {**ENTITIES, "disputes": "dispute", "sources": "source"}
"""The folders of generated pages, each with what its pages are called in the results."""

_WEIGHTS = {"company": 10, "person": 10, "deal": 9, "dispute": 5, "source": 3, "page": 5, "list": 1}
"""How much more the title of a page counts than its text does: entities come first."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is known of a site's pages beside their HTML."""

    written: frozenset[str]
    """The hand-written pages, by their paths in the Markdown folder."""
    aliases: Mapping[str, tuple[str, ...]]
    """Other names, by the path of the page that has them, without its ending."""


@dataclass(frozen=True, slots=True)
class Record:
    """What readers may look for on a page, in one language, as HTML for Pagefind."""

    language: str
    content: str


def scope_of(root: Path, docs: Path) -> Scope:
    """What the generated files say about the pages."""
    pages = root / "content" / "pages"
    written = {path.relative_to(pages).as_posix() for path in pages.rglob("*.md")}
    aliases: dict[str, tuple[str, ...]] = {}
    for folder in ENTITIES:
        try:
            known = json.loads((docs / "data" / f"{folder}.json").read_bytes())[folder]
            aliases |= {f"{folder}/{each['id']}": tuple(each["aliases"]) for each in known}
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return Scope(frozenset(written), aliases)


def index(pages: Iterable[tuple[str, str]], scope: Scope) -> dict[str, bytes]:
    """The files of the index, by their paths in the site.

    ``pages`` are the site's pages with their paths. The same pages give the same bytes: Pagefind's
    filters and further ``meta`` fields would not, so that kinds of pages are told by their
    addresses.
    """
    names: list[list[str]] = []
    languages: set[str] = set()
    with TemporaryDirectory(prefix="briefing-search-") as folder:
        for path, page in sorted(pages):
            if path == "404.html":
                continue
            kind, title = _kind(path, scope), _title(page)
            aliases = scope.aliases.get(_stem(path), ())
            names.append([title, path, kind, *aliases])
            for record in records(page, title, kind, aliases):
                languages.add(record.language)
                file = Path(folder, "pages", record.language, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(record.content, encoding="utf-8")
        files = {NAMES: _names(names[:NAMES_AT_MOST])}
        for language in sorted(languages):
            files |= _indexed(Path(folder), language)
    files[f"{FOLDER}languages.json"] = f"{json.dumps(sorted(languages))}\n".encode()
    return files


def _indexed(scratch: Path, language: str) -> dict[str, bytes]:
    """The index of the records of one language."""
    out = scratch / "index" / language
    command = [str(get_executable()), "--silent", "--site", str(scratch / "pages" / language)]
    command += ["--output-path", str(out), "--force-language", language]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        raise CannotRun(f"the search index cannot be made: {error.strerror or error}")
    if done.returncode:
        told = " ".join((done.stderr or done.stdout).split())
        raise CannotRun(f"the search index cannot be made: {told}")
    files: dict[str, bytes] = {}
    for file in sorted(out.rglob("*")):
        name = file.relative_to(out).as_posix()
        if file.is_file() and _NEEDED.fullmatch(name):
            # The program that searches is the same for all languages.
            place = FOLDER if name == "pagefind.js" else f"{FOLDER}{language}/"
            files[f"{place}{name}"] = file.read_bytes()
    used = json.loads(files[f"{FOLDER}{language}/pagefind-entry.json"])["languages"]
    wasm = {f"{FOLDER}{language}/wasm.{each['wasm']}.pagefind" for each in used.values()}
    return {
        name: content
        for name, content in files.items()
        if not name.endswith(".pagefind") or name in wasm
    }


_NEEDED = re.compile(
    r"pagefind\.js|pagefind-entry\.json|.+\.pf_meta|wasm\..+\.pagefind|(?:index|fragment)/.+"
)


def _names(names: list[list[str]]) -> bytes:
    listed = json.dumps(names, ensure_ascii=False, separators=(",", ":"))
    return f"briefingNames({listed});\n".encode()


def _stem(path: str) -> str:
    """The path of a page's Markdown without its ending, whichever way addresses are made."""
    return path.removesuffix(".html").removesuffix("/index")


def _kind(path: str, scope: Scope) -> str:
    stem = _stem(path)
    folder, slash, name = stem.partition("/")
    if f"{stem}.md" in scope.written or f"{stem}/index.md" in scope.written:
        return "page"
    return KINDS.get(folder, "list") if slash and name not in ("", "index") else "list"


# --- records ----------------------------------------------------------------------------------

_MAIN = re.compile(r'<article class="md-content__inner[^>]*>(.*)</article>', re.DOTALL)
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_LEAD = re.compile(r'<p class="lead">.*?</p>', re.DOTALL)
_LANGUAGE = re.compile(r'<html lang="([A-Za-z-]+)"')
_NOISE = re.compile(
    r'<a class="(?:headerlink|footnote-backref)".*?</a>'
    r'|<sup id="fnref.*?</sup>'
    r'|<p class="claim-marks">.*?</p>'
    r'|<span class="(?:in-language|modality[^"]*|tag)">.*?</span>'
    r'|<details class="more-[^>]*>.*?</details>'
    r'|<div class="(?:table|disputes|statuses|tallies|events|facts|backing|links)\b[^"]*">.*?</div>'
    # What goes round, and where else a name stands, is told at its own place.
    r'|<section class="loop">.*?</section>'
    r'|<h2 [^>]*id="_mentions".*?(?=<h2|\Z)'
    r"|<(figure|svg|script|style|nav|thead|dt)\b.*?</\1>"
    r"|<!--.*?-->",
    re.DOTALL,
)
_LOOSE = re.compile(r"\s+([.,;:!?)])")
"""The space that a footnote leaves before the mark that follows it."""
_CLAIM = re.compile(r'<article class="claim[^"]*"(?: id="([^"]+)")?>(.*?)</article>', re.DOTALL)
_NOTES = '<div class="footnote"'
_NOTE = re.compile(r'<li id="fn:([^"]+)-\d+">(.*?)</li>', re.DOTALL)
_QUOTE = re.compile(r'<q(?: lang="[^"]+")?>.*?</q>', re.DOTALL)
_OTHER = re.compile(r'<(q|span) lang="([A-Za-z-]+)">(.*?)</\1>', re.DOTALL)
_ANCHOR = re.compile(r'<(?:article|h[1-6])[^>]* id="([^"]+)"')
_TAG = re.compile(r"<[^>]*>")


def records(page: str, title: str, kind: str, aliases: tuple[str, ...]) -> Iterator[Record]:
    """What readers may look for on a page: a record for each language of its text."""
    found, language = _MAIN.search(page), _LANGUAGE.search(page)
    if not found:
        return
    own = language[1].lower() if language else "en"
    content, _, notes = found[1].partition(_NOTES)
    if kind == "list":
        lead = _LEAD.search(content)
        content = lead[0] if lead else ""
    content = _NOISE.sub(" ", _HEADING.sub("", content, count=1))
    content = _LOOSE.sub(r"\1", content)
    content = _CLAIM.sub(partial(_claim, quotes=_quotes(notes), kind=kind), content)
    others: dict[str, dict[str, list[str]]] = {}

    def taken_out(match: re.Match[str]) -> str:
        tongue = match[2].lower()
        if tongue == own:
            return match[0]
        anchors = _ANCHOR.findall(content, 0, match.start())
        others.setdefault(tongue, {}).setdefault(anchors[-1] if anchors else "", []).append(
            match[3]
        )
        return " "

    main = _OTHER.sub(taken_out, content)
    also = "".join(f"<p data-pagefind-weight=8>{html.escape(alias)}</p>" for alias in aliases)
    yield Record(own, _record(own, title, kind, also + main))
    for tongue, by_anchor in others.items():
        parts = (
            f'<article id="{anchor}">{"".join(f"<p>{text}</p>" for text in texts)}</article>'
            for anchor, texts in by_anchor.items()
        )
        yield Record(tongue, _record(tongue, title, kind, "".join(parts)))


def _claim(match: re.Match[str], quotes: Mapping[str, list[str]], kind: str) -> str:
    """A claim at its permanent place, with its quotes; nothing of it anywhere else."""
    if not match[1] or kind == "source":
        return " "
    quoted = "".join(f"<p>{quote}</p>" for quote in quotes.get(match[1], ()))
    return f'<article id="{match[1]}">{match[2]}{quoted}</article>'


def _quotes(notes: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for note in _NOTE.finditer(notes):
        found.setdefault(note[1], []).extend(_QUOTE.findall(note[2]))
    return found


def _record(language: str, title: str, kind: str, content: str) -> str:
    name = html.escape(title)
    return (
        f'<!doctype html><html lang="{language}"><head><title></title></head>'
        f"<body data-pagefind-body><h1 data-pagefind-weight={_WEIGHTS[kind]}>{name}</h1>"
        f"{content}</body></html>\n"
    )


def _title(page: str) -> str:
    found = _HEADING.search(page) or _TITLE.search(page)
    return " ".join(html.unescape(_TAG.sub("", _NOISE.sub("", found[1]))).split()) if found else ""
