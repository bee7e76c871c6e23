"""From a root to its Markdown and data files: the stages in their order."""

import traceback
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

from jinja2 import TemplateError, TemplateSyntaxError

from generator.cache import NO_CACHE, Cache, digest_of, digest_of_files
from generator.check import check
from generator.editor_schemas import write_schemas
from generator.errors import CannotRun
from generator.examination import Examination
from generator.exports import EXPORTS
from generator.files import files_below, read_whole, relative
from generator.packaged import packaged
from generator.pages import Edition, PageSet, edition_of, page_sets_of, rendered
from generator.pages.dependencies import Pages, Read
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
) -> Built:
    """Checks a root and writes its Markdown and data files: all of them, or none.

    What the ``cache`` holds is not read and proven again; those ``pages`` of the last build that
    would be the same are left, and it learns of the others. If the page at the address ``first`` is
    among those that may change, it alone is made, and the rest is left to another build. Raises
    `GeneratorError` where the machine or the place refuses.
    """
    docs = destination(root, out or root / DOCS, DOCS)
    examined, report = check(root, progress, cache)
    if report.errors:
        return Built(report, None)
    progress("pages")
    edition, kept = edition_of(examined, root / "templates", pages), set[str]()
    alone: set[str] = set()
    if pages:
        templates = digest_of_files(root, ("templates",))
        setting = digest_of(repr(examined.briefing.site), templates)
        if setting == pages.setting and docs.is_dir():
            # A page that is gone is removed with the rest.
            there = {page_set.name for page_set in page_sets_of(examined.briefing)}
            alone = pages.sets_with(first) & there
        pages.begin(edition.found, setting, docs)
        alone -= pages.made.keys()
        kept = written_by(docs) if alone else pages.paths
    # One file after the other: all of a large briefing's pages at once would fill the memory.
    with closing(_files(edition, root, pages, alone, partial(progress, "pages"))) as made:
        written = write_tree(docs, made, kept=kept)
    if pages:
        pages.end(edition.found, docs)
    if out is None and not alone:
        write_schemas(root, examined.briefing)
    return Built(report, written, left=bool(alone))


def _files(
    edition: Edition,
    root: Path,
    pages: Pages | None,
    alone: Collection[str],
    tell: Callable[[float], None],
) -> Generator[tuple[str, bytes]]:
    """What a build has to write: paths and bytes; `CannotRun` for a template that is wrong.

    Where there are any, only the pages whose names are ``alone``.
    """
    examined = edition.found.examination
    known = pages.made if pages else {}
    left = [
        page_set
        for page_set in page_sets_of(examined.briefing)
        if (page_set.name in alone if alone else page_set.name not in known)
    ]
    exports = () if alone else EXPORTS

    def make(some: Sequence[PageSet | str]) -> list[_Result]:
        return [
            _data(each, examined) if isinstance(each, str) else _page(each, edition)
            for each in some
        ]

    work: list[Sequence[PageSet | str]] = [
        # The data files first, since the longest work ought not to be the last.
        *([path] for path in exports),
        *(left[start : start + _TOGETHER] for start in range(0, len(left), _TOGETHER)),
    ]
    # Where in a template an error arose can only be told in the process in which it did.
    results = in_batches(make, work, worthwhile=len(examined.briefing.claims) >= MANY)
    for done, result in enumerate(results, start=1):
        yield from result.files
        if pages and result.page_set:
            paths = tuple(path for path, _ in result.files)
            pages.made[result.page_set] = result.reads, paths
        tell(done / (len(exports) + len(left)))
    yield from assets(root)


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
