"""From a root to its Markdown and data files: the stages in their order."""

import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from jinja2 import TemplateError, TemplateSyntaxError

from generator.cache import NO_CACHE, Cache, digest_of
from generator.check import check
from generator.editor_schemas import write_schemas
from generator.errors import CannotRun
from generator.examination import Examination
from generator.exports import EXPORTS
from generator.files import files_below, read_whole, relative
from generator.packaged import packaged
from generator.pages.dependencies import Pages, Read
from generator.pages.edition import Edition
from generator.pages.rendering import PageSet, edition_of, page_sets_of, rendered
from generator.progress import Progress, unwatched
from generator.report import Built
from generator.spreading import MANY, in_batches
from generator.writing import DOCS, destination, write_tree, written_by

_TOGETHER = 32
"""Units of pages that a process makes before it hands them over."""


class _Result(NamedTuple):
    """Some files of a build: paths and bytes; the name of the set of pages, and what it read."""

    files: Sequence[tuple[str, bytes]]
    page_set: str = ""
    reads: tuple[Read, ...] = ()


def build(
    root: Path,
    out: Path | None = None,
    progress: Progress = unwatched,
    cache: Cache = NO_CACHE,
    pages: Pages | None = None,
    first: str = "",
    shown: Callable[[], None] = lambda: None,
) -> Built:
    """Checks a root and writes its Markdown and data files: all of them, or none.

    What the ``cache`` holds is not read and proven again; those ``pages`` of the last build that
    would be the same are left, and it learns of the others. If the page at the address ``first`` is
    among those that may change, it is written before the rest, and ``shown`` is called. Raises
    `GeneratorError` where the machine or the place refuses.
    """
    docs = destination(root, out or root / DOCS, DOCS)
    examined, report = check(root, progress, cache)
    if report.errors:
        return Built(report, None)
    progress("pages")
    edition = edition_of(examined, root / "templates", pages, cache)
    waited, kept = set[str](), set[str]()
    if pages:
        of_files = (each for each in cache.digests.items() if each[0].startswith("templates/"))
        templates = digest_of(*(part for each in of_files for part in each))
        waited = pages.sets_with(first)
        setting = digest_of(repr(examined.briefing.site), templates)
        pages.begin(edition.found, examined.files, setting, docs)
    page_sets = list(page_sets_of(edition))
    if pages:
        pages.forget_all_but({each.name for each in page_sets})
        page_sets = [each for each in page_sets if each.name not in pages.made]
        if docs.is_dir() and (urgent := [each for each in page_sets if each.name in waited]):
            files = chain(_made(edition, urgent, pages), assets(root))
            write_tree(docs, files, kept=written_by(docs))
            shown()
            page_sets = [each for each in page_sets if each not in urgent]
        kept = pages.paths
    # One file after the other: all of a large briefing's pages at once would fill the memory.
    made = _made(edition, [*EXPORTS, *page_sets], pages, partial(progress, "pages"))
    with closing(made):
        written = write_tree(docs, chain(made, assets(root)), kept=kept)
    if pages:
        pages.end(edition.found, docs)
    if out is None:
        write_schemas(root, examined.briefing, cache)
    return Built(report, written)


def _made(
    edition: Edition,
    what: Sequence[PageSet | str],
    pages: Pages | None,
    tell: Callable[[float], None] = lambda _: None,
) -> Generator[tuple[str, bytes]]:
    """Data files and pages: paths and bytes; `CannotRun` for a template that is wrong."""
    examined = edition.found.examination

    def make(some: Sequence[int]) -> list[_Result]:
        return [
            _data(each, examined) if isinstance(each, str) else _page(each, edition)
            for each in (what[index] for index in some)
        ]

    exports = sum(isinstance(each, str) for each in what)
    every = range(len(what))
    work = [
        # The data files first, since the longest work ought not to be the last.
        *(every[path : path + 1] for path in range(exports)),
        *(every[start : start + _TOGETHER] for start in range(exports, len(what), _TOGETHER)),
    ]
    # Where in a template an error arose can only be told in the process in which it did.
    results = in_batches(make, work, worthwhile=len(examined.briefing.claims) >= MANY)
    for done, result in enumerate(results, start=1):
        yield from result.files
        if pages and result.page_set:
            pages.add(result.page_set, result.reads, tuple(path for path, _ in result.files))
        tell(done / len(what))


def _data(path: str, examined: Examination) -> _Result:
    """A data file, for programs and spreadsheets."""
    return _Result([(path, EXPORTS[path](examined))])


def _page(page_set: PageSet, edition: Edition) -> _Result:
    """The Markdown of some pages, and what it was made from."""

    def make() -> list[tuple[str, bytes]]:
        return [(path, text.encode()) for path, text in rendered(edition, page_set)]

    try:
        files, reads = edition.notes.of(make)
    except (TemplateError, TypeError) as error:
        place = _place_in_template(error)
        if place is None:
            raise
        raise CannotRun(f"{place}: {error}") from error
    return _Result(files, page_set.name, reads)


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
