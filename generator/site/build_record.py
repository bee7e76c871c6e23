"""What the last build of a site was made from and what it made, so that the next does less.

A page's HTML depends only on its own Markdown, the theme and the small navigation. So if the
settings are the same, only pages whose Markdown changed are rendered; and if those are the same as
well, nothing is done.
"""

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.cache import Statuses, digest_of, stand, statuses
from generator.writing import DOCS, LINKED, SEARCH, shown_files


@dataclass(frozen=True, slots=True)
class MadePage:
    """What other pages and the search need to know of a page that is made."""

    file: str
    """Where it stands in the site."""
    title: str
    about: str
    """Its description."""
    anchors: str
    """In JSON, since few are ever looked at: nine tenths of what is kept of a site is this."""
    links: str
    """The anchors that it links to, by page, each with the link as it is written; in JSON."""


@dataclass(frozen=True, slots=True)
class State:
    """A site as a build left it."""

    settings: bytes
    """A digest of everything besides the pages that the HTML depends on; blank where plugins or
    hooks of the root's own may read what nobody records here."""
    inputs: tuple[str, ...]
    """The files and folders that the settings came from."""
    titles: str
    """A digest of what pages show of other pages."""
    pages: Statuses
    """How each file of the Markdown folder stood."""
    linked: Mapping[str, bytes]
    """A digest of what each page tells machines, by path."""
    made: Mapping[str, MadePage]
    indexed: str
    """A digest of what the search finds; blank if that is not yet what the pages say."""
    language: str
    """That of the site."""
    site: Statuses
    """How each file of the site stands."""
    compiled: Mapping[str, bytes]
    """The templates of the theme."""


NAME = "site"
"""Under which the states of a root's sites are kept."""


def key_of(out: Path) -> bytes:
    """Under what the state of a site is kept there."""
    return digest_of(str(out.resolve()))


def usable(root: Path, out: Path, before: State | None) -> State | None:
    """The state, if a new site would be the old one but for the pages that changed."""
    if before is None or not before.settings or not stand(out, before.site):
        return None
    return (
        before if settings_digest(dict.fromkeys(before.inputs), root) == before.settings else None
    )


def settings_digest(inputs: Mapping[str, bytes | None], root: Path) -> bytes:
    """A digest of all that every page depends on besides the program.

    The inputs are files and folders by path, with the bytes of what was read already.
    """
    parts: list[bytes | str] = [_variables("SOURCE_DATE_EPOCH")]
    for path, known in ((Path(each), known) for each, known in inputs.items()):
        # Hidden ones too, for a template may take them in.
        for each in (path, *sorted(path.rglob("*"))):
            parts.append(str(each))
            # What an editor puts beside a file, it takes away again.
            with suppress(FileNotFoundError):
                if each.is_file():
                    content = each.read_bytes() if known is None else known
                    words = content.decode("utf-8", "replace") if b"!ENV" in content else ""
                    parts += content, _variables(words)
    # Which hand-written pages there are decides on the navigation, where `mkdocs.yml` has none; so
    # do the pages that can stand in it. And the stylesheets are those of all pages.
    written, docs = (root / "content" / "pages").rglob("*.md"), root / DOCS
    shown = (docs.glob(pattern) for pattern in ("*.md", "*/index.md", "assets/*.css"))
    named = [sorted(map(str, paths)) for paths in (written, chain.from_iterable(shown))]
    return digest_of(*parts, json.dumps(named))


def _variables(text: str) -> str:
    """The environment variables that a text may name, which any word of it may be."""
    # `_` is another one in each shell.
    return repr([(each, os.environ.get(each)) for each in re.findall(r"\w{2,}|[A-Za-z]", text)])


def pages_of(docs: Path) -> Statuses:
    """How each file of the Markdown folder stands that the site is made from."""
    for_site = (name for name in (LINKED, SEARCH) if (docs / name).is_file())
    return statuses(docs, sorted([*shown_files(docs), *for_site]))


def lines_of(path: Path) -> dict[str, str]:
    """What an export that is for the site alone says of each page, in JSON: a page a line."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except FileNotFoundError:
        return {}
    pages = ((line, *_page_of(line)) for line in lines if line.startswith('"'))
    return {page: line[end:].lstrip(": ").rstrip(",") for line, page, end in pages}


_page_of = json.JSONDecoder().raw_decode
