"""From a root to its Markdown and data files: the stages in their order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.check import Progress, Report, check
from generator.examination import Examination
from generator.exports import EXPORTS
from generator.packaged import packaged
from generator.pages import render
from generator.reading import KINDS, json_schema
from generator.writing import Written, destination, write_tree

DOCS = Path("build", "docs")
SITE = Path("build", "site")
SCHEMAS = Path("build", "schema")


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build; nothing was written if there are errors."""

    report: Report
    written: Written | None


def build(root: Path, out: Path | None = None, progress: Progress = lambda _: None) -> Built:
    """Checks a root and writes its Markdown and data files: all of them, or none.

    Raises `GeneratorError` where the machine or the place refuses.
    """
    docs = destination(root, out or root / DOCS)
    examined, report = check(root, progress)
    if report.errors:
        return Built(report, None)
    progress("pages")
    files = [*pages(examined, root), *data(examined), *assets(root)]
    progress("writing")
    written = write_tree(docs, files)
    if out is None:
        write_tree(destination(root, root / SCHEMAS), schemas())
    return Built(report, written)


def pages(examined: Examination, root: Path) -> Iterator[tuple[str, bytes]]:
    """The Markdown of every page."""
    for path, text in render(examined, templates_root=root / "templates"):
        yield path, text.encode()


def data(examined: Examination) -> Iterator[tuple[str, bytes]]:
    """The data files, for programs and spreadsheets."""
    for path, export in EXPORTS:
        yield path, export(examined)


def assets(root: Path) -> Iterator[tuple[str, bytes]]:
    """Style sheets and pictures that the pages need; the root's own come before ours."""
    found: dict[str, Path] = {}
    for folder in (packaged("assets"), root / "templates" / "assets"):
        for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if file.is_file() and not file.name.startswith("."):
                found[f"assets/{file.relative_to(folder).as_posix()}"] = file
    for path in sorted(found):
        yield path, found[path].read_bytes()


def schemas() -> Iterator[tuple[str, bytes]]:
    """JSON Schema of every kind of file, for editors."""
    for kind in KINDS:
        text = json.dumps(json_schema(kind), ensure_ascii=False, indent=2, sort_keys=True)
        yield f"{kind}.json", f"{text}\n".encode()
