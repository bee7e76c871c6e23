"""The navigation, where the root's ``mkdocs.yml`` has none.

Every page carries the whole navigation, so pages of single companies, deals, people, sources and
disputes stay out of it: 3,000 of them took 224 s and 2.7 GB inside, 27 s and 107 MB outside. The
indexes of their folders lead to them.
"""

from collections.abc import Iterable
from pathlib import Path

from generator.languages import own_words
from generator.pages.kinds import in_navigation, is_made

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
    return sorted(made, key=lambda path: (-_citations(docs / path), path))


def _citations(page: Path) -> int:
    return page.read_text(encoding="utf-8").count("[^")


def _written(paths: Iterable[str]) -> list[Entry]:
    sections: dict[str, list[str]] = {}
    for path in paths:
        folder, slash, _ = path.partition("/")
        sections.setdefault(folder if slash else path, []).append(path)
    entries: list[Entry] = []
    for name, inside in sections.items():
        if inside == [name]:
            entries.append(name)
        elif f"{name}/index.md" in inside:
            entries.append(f"{name}/index.md")
        else:
            entries.append({name.replace("-", " ").capitalize(): [*inside]})
    return entries
