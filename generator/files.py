"""Which files of a root are what: found in one order on every machine, opened by one door."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from generator.errors import CannotRun

VOCABULARY = "content/vocabulary.yaml"

MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
MAX_DATA_BYTES = 1024 * 1024 * 1024
"""Of a data file that an earlier build wrote."""

LAST_EDITION = "content/last-edition/"
"""Where a root keeps such files."""


def relative(root: Path, file: Path) -> str:
    """The path of a file of the root, with ``/``: how diagnostics name it."""
    # Asked for every file several times; and what `Path` splits and joins again is all there.
    beginning, whole = f"{root}{os.sep}", str(file)
    if os.sep == "/" and whole.startswith(beginning):
        return whole.removeprefix(beginning)
    return file.relative_to(root).as_posix()


def refuse_no_root(root: Path) -> None:
    """Raise `CannotRun` where there is no root."""
    if not root.is_dir():
        raise CannotRun(f"no such root: {root}")
    if not any((root / name).exists() for name in ("content", "seeds", "mkdocs.yml")):
        raise CannotRun(f"not a briefing: {root} has neither content/ nor seeds/ nor mkdocs.yml")


def files_below(root: Path, folder: str) -> Iterator[Path]:
    """The regular files below a folder of a root, by path; hidden ones are nobody's content."""
    return (path for path, fault in entries_below(root, folder) if not fault)


def entries_below(root: Path, folder: str, *, hidden: bool = False) -> Iterator[tuple[Path, str]]:
    """The files below a folder, and what stands in the place of one, with what it is instead.

    With ``hidden`` ones a folder that cannot be read is told so too; else it is `CannotRun`.
    """
    place = root
    for part in folder.split("/"):
        place /= part
        if place.is_symlink():
            yield place, _LINK
            return
    yield from _entries(place, hidden)


_LINK = "is a link, which is not followed"


def _entries(folder: Path, hidden: bool) -> Iterator[tuple[Path, str]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        if not hidden:
            raise _cannot_read(folder, error) from error
        yield folder, str(error)
        return
    for entry in entries:
        if entry.name.startswith(".") and not hidden:
            continue
        path = folder / entry.name
        if entry.is_symlink():
            yield path, _LINK
        elif entry.is_dir():
            if entry.name.endswith((".yaml", ".md")):
                yield path, "is a folder, expected a file of this name"
            yield from _entries(path, hidden)
        else:
            yield path, "" if entry.is_file() else "is no regular file"


def opened(root: Path, file: Path) -> BinaryIO:
    """The one door to the files of a root: a regular file that no link below the root leads to.

    So its real path is inside the root, whoever wrote what is there. Raises `OSError` where there
    is none such. Opening waits for nobody, as a pipe would have it.
    """
    *folders, name = relative(root, file).split("/")
    if ".." in folders or name == "..":
        raise OSError(errno.EINVAL, "is not inside the root", str(file))
    inside = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for folder in folders:
            above = inside
            inside = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=above)
            os.close(above)
        found = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW, dir_fd=inside)
    finally:
        os.close(inside)
    if stat.S_ISREG(os.fstat(found).st_mode):
        return open(found, "rb")
    os.close(found)
    raise OSError(errno.EINVAL, "is no regular file", str(file))


def is_there(root: Path, file: Path) -> bool:
    """Whether there is such a file of the root; `CannotRun` for one that may not be opened."""
    try:
        opened(root, file).close()
    except PermissionError as error:
        raise _cannot_read(file, error) from error
    except OSError:
        return False
    return True


def standing(file: Path) -> tuple[int, int, int, int]:
    """Which file stands there, its size, and when it and its status were changed last, in ns.

    Nobody can set the last of these. Raises `CannotRun` where there is none.
    """
    try:
        found = file.lstat()
    except OSError as error:
        raise _cannot_read(file, error) from error
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def read_bytes(root: Path, file: Path, most: int) -> bytes:
    """The bytes of a file of a root, at most so many.

    A file that cannot be read is the machine's fault, not the content's.
    """
    try:
        with opened(root, file) as stream:
            # Room is made for all that is asked for, which takes longer than to read most files.
            return stream.read(min(most, os.fstat(stream.fileno()).st_size + 1))
    except OSError as error:
        raise _cannot_read(file, error) from error


def _cannot_read(file: Path, error: OSError) -> CannotRun:
    # No link is opened as a file, nor as a folder.
    why = _LINK if error.errno == errno.ELOOP else str(error.strerror).lower()
    return CannotRun(f"cannot read {file}: {why}")


def read_whole(root: Path, file: Path) -> bytes:
    """The bytes of a file of a root; `CannotRun` for one that is larger than a document may be."""
    data = read_bytes(root, file, MAX_DOCUMENT_BYTES + 1)
    if len(data) > MAX_DOCUMENT_BYTES:
        raise CannotRun(f"{file} holds more than {MAX_DOCUMENT_BYTES:,} bytes")
    return data
