"""From a root to its Markdown and data files: the stages in their order."""

import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from jinja2 import TemplateSyntaxError

from generator.cache import NO_CACHE, Cache, Packed, digest_of
from generator.check import check
from generator.editor_schemas import write_schemas
from generator.errors import CannotRun
from generator.examination import Examination
from generator.exports import EXPORTS
from generator.exports.writing import Make, encoded
from generator.files import files_below, read_whole, relative
from generator.packaged import packaged
from generator.pages.dependencies import Key, Pages, Read
from generator.pages.edition import Edition
from generator.pages.environment import COMPILED
from generator.pages.rendering import Unit, edition_of, units_of
from generator.progress import Progress, unwatched
from generator.report import Built
from generator.spreading import MANY, in_batches
from generator.writing import DOCS, SEARCH, destination, held, write_tree, written_by

_TOGETHER = 32
"""Units that a process makes before it hands them over."""


def build(
    root: Path,
    out: Path | None = None,
    progress: Progress = unwatched,
    cache: Cache = NO_CACHE,
    pages: Pages | None = None,
    first: str = "",
    shown: Callable[[], None] = lambda: None,
    searchable: Callable[[bytes], None] = lambda _: None,
) -> Built:
    """Checks a root and writes its Markdown and data files: all of them, or none.

    What the ``cache`` holds is not read and proven again; those ``pages`` of the last build that
    would be the same are left, and it learns of the others. If the page at the address ``first`` is
    among those that may change, it is written before the rest, and ``shown`` is called.
    ``searchable`` is given what readers may look for, the file `SEARCH`, before all is made. Raises
    `GeneratorError` where the machine or the place refuses.
    """
    docs = destination(root, out or root / DOCS, DOCS)
    examined, report = check(root, progress, cache)
    if report.errors:
        return Built(report, None)
    progress("pages")
    edition = edition_of(examined, root / "templates", pages, cache)
    if pages:
        COMPILED.known.update(pages.compiled)
        of_files = (each for each in cache.digests.items() if each[0].startswith("templates/"))
        templates = digest_of(*(part for each in of_files for part in each))
        setting = digest_of(repr(examined.briefing.site), templates)
        waited = pages.sets_with(first)
        pages.begin(edition.found, examined, setting)
        if docs.is_dir() and (urgent := _urgent(edition, waited, pages, docs)):
            urgent_files = chain.from_iterable(_made(edition, urgent, pages))
            write_tree(docs, chain(urgent_files, assets(root)), kept=written_by(docs))
            shown()
    data, kept = _data(edition), set[str]()
    units = [*chain.from_iterable(data.values()), *units_of(edition)]
    # What is left of a file is what nobody writes meanwhile.
    with held(docs):
        if pages:
            pages.forget_all_but({each.name for each in units}, docs)
            kept = pages.paths
            units = [each for each in units if not pages.has(each.name)]
        # One file after the other: all of a large briefing's pages at once would fill the memory.
        with closing(_made(edition, units, pages, partial(progress, "pages"))) as made:
            files = chain(_files(data, units, made, pages, docs, searchable), assets(root))
            written = write_tree(docs, files, kept=kept)
    if pages:
        pages.compiled = COMPILED.known.copy()
        pages.end(docs)
    if out is None:
        write_schemas(root, examined.briefing, cache)
    return Built(report, written)


def _is_large(examined: Examination) -> bool:
    return len(examined.briefing.claims) >= MANY


def _urgent(edition: Edition, waited: Set[str], pages: Pages, docs: Path) -> list[Unit]:
    """Those of the sets of pages that somebody waits for that may change."""
    # Whatever comes behind the last of them in the order of pages need not be known yet.
    found = (each for each in units_of(edition) if each.name in waited)
    return [each for each in islice(found, len(waited)) if pages.would_change(each.name, docs)]


def _data(edition: Edition) -> Mapping[str, list[Unit]]:
    """The parts of each file of data, for programs and spreadsheets; what is searched first."""

    def part(path: str, make: Make) -> list[tuple[str, str]]:
        return [(path, make(edition.findings))]

    return {
        path: [
            Unit(f"{path} {name}", partial(part, path, make))
            for name, make in EXPORTS[path](edition.found)
        ]
        for path in sorted(EXPORTS, key=SEARCH.__ne__)
    }


def _files(
    data: Mapping[str, list[Unit]],
    units: Iterable[Unit],
    made: Iterator[Sequence[tuple[str, bytes]]],
    pages: Pages | None,
    docs: Path,
    searchable: Callable[[bytes], None],
) -> Iterator[tuple[str, bytes]]:
    """The files of which something was made, in the order of the units that are."""
    anew = {each.name for each in units}
    for path, parts in data.items():
        names = [each.name for each in parts]
        found = {name: next(made)[0][1] for name in names if name in anew}
        whole = pages.joined(path, names, found, docs) if pages else found
        if whole:
            content = b"".join(map(whole.__getitem__, names))
            # Not before all processes are there: whoever is given it may have a thread work on it.
            if path == SEARCH:
                searchable(content)
            yield path, content
    yield from chain.from_iterable(made)


def _made(
    edition: Edition,
    units: Sequence[Unit],
    pages: Pages | None,
    tell: Callable[[float], None] = lambda _: None,
) -> Generator[Sequence[tuple[str, bytes]]]:
    """The files of each unit: paths and bytes; `CannotRun` for a template that is wrong."""

    def make(some: range) -> list[_Result]:
        return [_result(units[index], edition) for index in some]

    every = range(len(units))
    batches = [every[start : start + _TOGETHER] for start in every[::_TOGETHER]]
    # Where in a template an error arose can only be told in the process in which it did.
    results = in_batches(make, batches, worthwhile=_is_large(edition.found.examination))
    for done, (unit, result) in enumerate(zip(units, results, strict=True), start=1):
        files, reads, parts = result
        if pages:
            pages.add(unit.name, reads, tuple(path for path, _ in files), parts)
        yield files
        tell(done / len(units))


_Result: TypeAlias = tuple[
    Sequence[tuple[str, bytes]], tuple[Read, ...], Mapping[Key, tuple[bytes, tuple[Read, ...]]]
]
"""Paths and bytes of what a unit makes; what it read; and what was made for it that others show
too, packed, with what that read."""


def _result(unit: Unit, edition: Edition) -> _Result:
    def make() -> list[tuple[str, bytes]]:
        return [(path, encoded(text)) for path, text in unit.make()]

    made = edition.pages.parts
    known = len(made)
    try:
        files, reads = edition.notes.of(make)
    except Exception as error:
        # Whatever a template of the root raises is not ours to foresee.
        place = _place_in_template(error)
        if place is None:
            raise
        raise CannotRun(f"{place}: {error}") from error
    parts = {
        key: (bytes(Packed.of(part)), of)
        for key, (part, of) in islice(reversed(made.items()), len(made) - known)
        if key not in edition.pages.kept
    }
    return files, reads, parts


def _place_in_template(error: Exception) -> str | None:
    """File and line of the template in which an error arose, if it did in one."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    found = [frame for frame in frames if frame.filename.endswith(".jinja")]
    return f"{found[-1].filename}:{found[-1].lineno}" if found else None


def assets(root: Path) -> Iterator[tuple[str, bytes]]:
    """Style sheets and pictures that the pages need; the root's own come before ours."""
    found: dict[str, tuple[Path, Path]] = {}
    for base, folder in ((packaged(), "assets"), (root, "templates/assets")):
        for file in files_below(base, folder):
            found[f"assets/{relative(base / folder, file)}"] = base, file
    for path in sorted(found):
        yield path, read_whole(*found[path])
