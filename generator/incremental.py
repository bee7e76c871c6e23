"""A check and a build that do nothing again: without a change, the last result is told again.

The modules that do the work are imported only when there is work; importing them takes longer than
finding out that nothing has changed.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator.cache import (
    NO_CACHE,
    Look,
    Statuses,
    cache_of,
    digest_of,
    look_at_files,
    stand,
    statuses,
)
from generator.errors import CannotWrite
from generator.files import refuse_no_root
from generator.progress import Progress, unwatched
from generator.report import Built, Report
from generator.writing import DOCS, MANIFEST, SCHEMAS, Written, destination, written_by


def checked(root: Path, progress: Progress = unwatched, *, use: bool = True) -> Report:
    """What a check finds; ``use`` what is kept of the root, or look at all of it."""
    refuse_no_root(root)
    with cache_of(root, "check", use=use) as known:
        look = _look_at(root, use)
        known.digests = look.digests
        report: Report | None = known.get(look.digest)
        if report is None:
            from generator.check import check
            from generator.editor_schemas import write_schemas

            examined, report = check(root, progress, known)
            # An editor completes by them; where they cannot be written, a check is none the worse.
            with suppress(CannotWrite):
                if (root / SCHEMAS).is_dir():
                    write_schemas(root, examined.briefing, known)
            if look == _look_at(root, use):
                known.put(look.digest, report)
        return report


def built(
    root: Path,
    out: Path | None = None,
    progress: Progress = unwatched,
    *,
    use: bool = True,
    first: str = "",
    shown: Callable[[], None] = lambda: None,
    searchable: Callable[[bytes], None] = lambda _: None,
) -> Built:
    """What a build does, which is nothing where its output stands as the last one left it.

    The page at the address ``first`` may be written before the others; then ``shown`` is called.
    ``searchable`` is given what readers may look for as soon as that is known. What is edited
    meanwhile is built again: another build may have done so before this one wrote what is older.
    """
    refuse_no_root(root)
    docs = destination(root, out or root / DOCS, DOCS)
    places = [docs] if out else [docs, destination(root, root / SCHEMAS, SCHEMAS)]
    for _ in range(_TIMES):
        with cache_of(root, "build", use=use) as known:
            look = _look_at(root, use)
            inputs = digest_of(repr(places), look.digest)
            found: tuple[Report, list[Statuses]] | None = known.get(inputs)
            if found and all(map(stand, places, found[1])):
                return Built(found[0], Written((), (), len(found[1][0]) - 1))
            from generator.build import build
            from generator.pages.dependencies import Pages

            key = digest_of("pages", str(docs))
            pages: Pages | None = None if known is NO_CACHE else known.take(key) or Pages()
            with cache_of(root, "check", use=use) as files:
                files.digests = look.digests
                made = build(root, out, progress, files, pages, first, shown, searchable)
            unchanged = look == _look_at(root, use)
            if made.written is not None and unchanged:
                # Who wrote to a place, and was killed or is older, has changed its manifest.
                files_written = [
                    {**statuses(each, {MANIFEST, *written_by(each)})} for each in places
                ]
                if pages:
                    files_written[0].update(pages.files)
                known.put(key, pages)
                known.put(inputs, (made.report, files_written))
        if made.written is None or unchanged:
            break
    return made


_TIMES = 3
"""What changes all the time is built so often."""


def _look_at(root: Path, use: bool) -> Look:
    """A look at all that a check and a build depend on, where it is of any use."""
    with cache_of(root, "files", use=use) as known:
        folders = ("content", "seeds", "templates")
        return Look({}, {}) if known is NO_CACHE else look_at_files(root, folders, known)
