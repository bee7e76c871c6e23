"""From a root to its Markdown and data files: the stages in their order."""

import traceback
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from generator.cache import NO_CACHE, Cache
from generator.check import check
from generator.editor_schemas import write_schemas
from generator.errors import CannotRun
from generator.examination import Examination
from generator.exports import EXPORTS, Export
from generator.files import files_below, read_whole, relative
from generator.packaged import packaged
from generator.pages import Edition, Part, edition_of, parts_of, rendered
from generator.progress import Progress, unwatched
from generator.report import Built
from generator.spreading import in_batches
from generator.writing import DOCS, destination, write_tree

LARGE = 3_000
"""Claims from which on several processes make pages and data files: fewer take a second or two."""

Work = Callable[[Edition], Iterator[tuple[str, bytes]]]
"""What makes some files of a build."""


def build(
    root: Path, out: Path | None = None, progress: Progress = unwatched, cache: Cache = NO_CACHE
) -> Built:
    """Checks a root and writes its Markdown and data files: all of them, or none.

    What the ``cache`` holds is not read and proven again. Raises `GeneratorError` where the
    machine or the place refuses.
    """
    docs = destination(root, out or root / DOCS, DOCS)
    examined, report = check(root, progress, cache)
    if report.errors:
        return Built(report, None)
    progress("pages")
    # One file after the other: all of a large briefing's pages at once would fill the memory.
    with closing(files(examined, root, partial(progress, "pages"))) as made:
        written = write_tree(docs, made)
    if out is None:
        write_schemas(root, examined.briefing)
    return Built(report, written)


def files(
    examined: Examination, root: Path, tell: Callable[[float], None] = lambda _: None
) -> Generator[tuple[str, bytes]]:
    """All that a build writes: paths and bytes; raises `CannotRun` for a template that is wrong.

    ``tell`` is told the share of it that is made.
    """
    edition = edition_of(examined, root / "templates")

    def make(work: Work) -> list[list[tuple[str, bytes]]]:
        # Where in a template an error arose can only be told in the process in which it did.
        return [list(work(edition))]

    work: list[Work] = [
        # The data files first, since the longest work ought not to be the last.
        *(partial(_data, path, export) for path, export in EXPORTS),
        *(partial(_pages, part) for part in parts_of(edition)),
    ]
    large = len(examined.briefing.claims) >= LARGE
    for done, made in enumerate(in_batches(make, work, worthwhile=large), start=1):
        yield from made
        tell(done / len(work))
    yield from assets(root)


def _data(path: str, export: Export, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """A data file, for programs and spreadsheets."""
    yield path, export(edition.examination)


def _pages(part: Part, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The Markdown of some pages."""
    try:
        for path, text in rendered(edition, part):
            yield path, text.encode()
    except (TemplateError, TypeError) as error:
        place = _place_in_template(error)
        if place is None:
            raise
        raise CannotRun(f"{place}: {error}") from error


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
