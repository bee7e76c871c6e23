"""The only writer of output: all of a tree of files or nothing, and only what changed.

A tree is written in this order, so that a process killed at any moment, or a full disk, leaves
either the old tree or one that the next run repairs:

1. what differs from the disk is written to a staging folder;
2. the manifest is replaced by one that names the old files and the new ones;
3. files that are no longer made are removed, and the staged files renamed into their places;
4. the manifest is replaced by one that names the new files only.

The manifest, the lock and the staging folder are hidden files inside the tree, which MkDocs does
not publish; the last two are gone when the writer is. Only files that a manifest names are ever
replaced or removed: files of other people stay, and a folder full of them is refused.

Whoever filled the root cannot have anything written elsewhere: what is on its way has a name of
chance, made exclusively beside its place, and a link among the output is refused.
"""

import json
import os
import shutil
import stat
import tempfile
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from generator.errors import CannotWrite

DOCS = Path("build", "docs")
SITE = Path("build", "site")
SCHEMAS = Path("build", "schema")
"""Where output goes unless a user says otherwise, in the root."""
OUTPUTS = MappingProxyType({DOCS: "the Markdown", SITE: "the website", SCHEMAS: "the JSON Schema"})
"""The same places, and what stands there."""

LINKED, SEARCH = ".site/linked.json", ".site/search.json"
"""What the Markdown's folder holds for the site alone, which publishes no hidden file."""

MANIFEST = ".briefing.json"
LOCK = ".briefing.lock"
STAGING = ".briefing.new-"
"""How the names of folders begin that hold what is on its way."""

SOURCES = ("content", "seeds", "templates", "generator", ".git")
"""Folders of a root that output may neither contain nor stand in."""

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755


class Written(NamedTuple):
    """What writing a tree did: paths relative to it, with ``/``, sorted."""

    changed: tuple[str, ...]
    """Files that are new or have other bytes than before."""
    removed: tuple[str, ...]
    unchanged: int
    """The number of files that were not touched."""


def write_tree(
    out: Path,
    files: Mapping[str, bytes] | Iterable[tuple[str, bytes]],
    *,
    kept: Collection[str] = (),
    wait: float = 60.0,
) -> Written:
    """Make the folder hold exactly these files, besides those that it never wrote.

    Paths are relative, with ``/``. Files of an earlier run that are named in ``kept`` stay as they
    are, unless they are among the new ones. A second build waits ``wait`` seconds for the first.
    Raises `CannotWrite` after that and where the machine refuses, and `ValueError` for a path that
    leaves the tree or collides with another one, which is a fault of the caller.
    """
    pairs = files.items() if isinstance(files, Mapping) else files
    with held(out, wait=wait), refusals(out):
        root = out.resolve()
        before = written_by(root)
        with scratch(root, STAGING) as staging:
            staged, paths = _stage(root, staging, pairs, before)
            paths |= before & set(kept)
            if staged:
                _write_manifest(root, staging, before | paths)
            # A file system may take an old name for a new one, and a file become a folder.
            removed = _remove(root, before - paths)
            for path, staged_file in staged.items():
                _make_folders((root / path).parent)
                os.replace(staged_file, root / path)
            if before != paths or staged:
                _write_manifest(root, staging, paths)
    return Written(tuple(sorted(staged)), tuple(sorted(removed)), len(paths) - len(staged))


@contextmanager
def held(out: Path, *, wait: float = 60.0) -> Iterator[None]:
    """Keep other builds away from a folder, which is made if it is missing.

    Whoever holds it may write to it: `write_tree` inside does not wait for itself.
    """
    from filelock import FileLock, Timeout

    with refusals(out):
        _make_folders(out)
        lock = FileLock(out.resolve() / LOCK, is_singleton=True)
        nested = lock.is_locked
        try:
            lock.acquire(timeout=wait)
        except Timeout:
            raise CannotWrite(f"another build is writing to `{out}`; try again when it is done")
    try:
        yield
    finally:
        if not nested:
            # Those who wait for this lock notice that its file is gone and make a new one.
            (out.resolve() / LOCK).unlink(missing_ok=True)
        lock.release()


@contextmanager
def scratch(folder: Path, prefix: str) -> Iterator[Path]:
    """A folder with a name of chance in a folder that the caller holds, gone when it is done.

    What killed runs left, which is what the caller alone may name so, goes as well.
    """
    with os.scandir(folder) as found:
        names = [each for each in found if each.name.startswith(prefix)]
    for left in names:
        if left.is_dir(follow_symlinks=False):
            shutil.rmtree(left)
    made = Path(tempfile.mkdtemp(dir=folder, prefix=prefix))
    try:
        yield made
    finally:
        shutil.rmtree(made)


def write_file(place: Path, *content: bytes, new: bool = False) -> None:
    """Put one file of some pieces into its place as a whole; a ``new`` one never over another.

    Raises `FileExistsError` for that, and `OSError` where the machine refuses.
    """
    descriptor, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name[:40]}.")
    try:
        with open(descriptor, "wb") as file:
            os.fchmod(descriptor, _FILE_MODE)
            file.writelines(content)
        if new:
            os.link(name, place)
        else:
            os.replace(name, place)
    finally:
        Path(name).unlink(missing_ok=True)


def put_file(root: Path, place: Path, content: bytes, *, new: bool = False) -> None:
    """Put one file and the folders above it into place; `CannotWrite` where that is refused.

    It is where a link below the root leads there.
    """
    refuse_links(root, place)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_file(place, content, new=new)
    except FileExistsError:
        raise CannotWrite(f"`{place}` is there already") from None
    except OSError as error:
        raise CannotWrite(f"cannot write `{place}`: {error.strerror}") from error


def destination(root: Path, out: Path, own: Path) -> Path:
    """The folder for output, absolute; refused where the writer could harm the briefing itself.

    Nor may it be among other output: ``own`` is the place of `OUTPUTS` for this one.
    """
    refuse_links(root, out)
    root, out = root.resolve(), out.resolve()
    for place, what in OUTPUTS.items():
        other = (root / place).resolve()
        if other in out.parents or (out == other and place != own):
            raise CannotWrite(f"`{out}` is where {what} stands; choose another folder")
    if out == root or out in root.parents:
        raise CannotWrite(f"`{out}` holds the briefing itself; choose a folder only for output")
    for name in SOURCES:
        folder = (root / name).resolve()
        if out == folder or folder in out.parents or out in folder.parents:
            raise CannotWrite(f"`{out}` is no place for output, because of `{name}/` in the root")
    if out.exists() and not out.is_dir():
        raise CannotWrite(f"`{out}` is not a folder")
    return out


def refuse_links(root: Path, out: Path) -> None:
    """Raise `CannotWrite` where a link below the root leads to the output, or is among it."""
    # `..` is taken out first, and no link followed: what stands beside the root is nobody's output.
    root, out = (Path(os.path.abspath(place)) for place in (root, out))  # noqa: PTH100
    parts = out.relative_to(root).parts if out.is_relative_to(root) else ()
    ways = [root.joinpath(*parts[:length]) for length in range(1, len(parts) + 1)]
    among = ways[0] if ways and parts[0] not in SOURCES else out
    for place in (*(way for way in ways if way.is_symlink()), *_links_below(among)):
        raise CannotWrite(f"`{place}` is a link, and nothing is written through links")


def _links_below(folder: Path) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        # What goes meanwhile, another build removes.
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(waiting.pop()) as found:
            for entry in found:
                if entry.is_symlink():
                    yield Path(entry.path)
                elif entry.is_dir():
                    waiting.append(Path(entry.path))


def _stage(
    root: Path, staging: Path, pairs: Iterable[tuple[str, bytes]], before: set[str]
) -> tuple[dict[str, Path], set[str]]:
    """Write what differs from the disk to the staging folder; its place there, and all paths."""
    staged: dict[str, Path] = {}
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path, content in pairs:
        for folder in _claim(path, seen, folders):
            _refuse_unfit_folder(root / folder, folder, before)
        if not _stands(root, path, content, before):
            staged[path] = staging / str(len(staged))
            _write_file(staged[path], content)
    return staged, set(seen.values())


def _claim(path: str, seen: dict[str, str], folders: dict[str, str]) -> list[str]:
    """Refuse a path that leaves the tree, or that some file system takes for another one's.

    Gives the folders that the path is the first to need.
    """
    parts = path.split("/")
    if not inside(path) or not _UNFIT.isdisjoint(path):
        raise ValueError(f"`{path}` is not a path inside the output")
    if parts[0] in (MANIFEST, LOCK) or parts[0].startswith(STAGING):
        raise ValueError(f"`{path}` is reserved for the writer")
    key = _key(path)
    above = {_key(folder): folder for folder in _above(path)}
    other = seen.get(key) or folders.get(key) or next((seen[k] for k in above if k in seen), None)
    if other is not None:
        raise ValueError(f"`{path}` would be written over `{other}`")
    seen[key] = path
    new = [folder for folder_key, folder in above.items() if folder_key not in folders]
    folders.update(dict.fromkeys(above, path))
    return new


def _above(path: str) -> list[str]:
    """The folders that a relative path stands in, outermost first."""
    parts = path.split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts))]


_UNFIT = frozenset("\\\0:")


def _key(path: str) -> str:
    """The path as a file system sees it that knows neither case nor kinds of composition."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _is_respelled(root: Path, path: str, before: set[str]) -> bool:
    """Whether a file system that knows no case has at a path what was written to another one."""
    others = (root / each for each in before - {path} if _key(each) == _key(path))
    return any(each.exists() and each.samefile(root / path) for each in others)


def _stands(root: Path, path: str, content: bytes, before: set[str]) -> bool:
    """Whether the file is there as it should be; refuses one that somebody else put there."""
    place = root / path
    try:
        status = place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    if path not in before and _is_respelled(root, path, before):
        return False
    if stat.S_ISDIR(status.st_mode):
        if any(known.startswith(f"{path}/") for known in before):
            return False
        raise CannotWrite(f"`{place}` is a folder where a file has to be written")
    same = (
        stat.S_ISREG(status.st_mode)
        and status.st_size == len(content)
        and place.read_bytes() == content
    )
    if not same and path not in before:
        raise CannotWrite(f"`{place}` was not written by this program; move it away")
    return same and stat.S_IMODE(status.st_mode) == _FILE_MODE


def _refuse_unfit_folder(place: Path, folder: str, before: set[str]) -> None:
    if place.is_symlink():
        raise CannotWrite(f"`{place}` is a link, and nothing is written through links")
    if place.is_file() and folder not in before:
        raise CannotWrite(f"`{place}` was not written by this program; move it away")


def _remove(root: Path, paths: Iterable[str]) -> list[str]:
    """Remove files, never through a link, and the folders that they leave empty."""
    removed: list[str] = []
    folders: set[Path] = set()
    for path in paths:
        place = root / path
        above = [root / folder for folder in _above(path)]
        if any(folder.is_symlink() for folder in above):
            continue
        try:
            if place.is_dir() and not place.is_symlink():
                continue
            place.unlink()
        except (FileNotFoundError, NotADirectoryError):
            continue
        removed.append(path)
        folders.update(above)
    for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
        if folder.is_dir() and not os.listdir(folder):
            folder.rmdir()
    return removed


def refuse_others(out: Path) -> None:
    """Raise `CannotWrite` for a file among the output that no run wrote; hidden ones aside.

    It would be published beside the pages, though nothing of it was ever checked.
    """
    if others := {*shown_files(out)} - written_by(out):
        raise CannotWrite(
            f"`{out / min(others)}` is not written by this program, and would be published;"
            " remove it"
        )


def shown_files(folder: Path) -> Iterator[str]:
    """The paths of the files below a folder, relative to it, without what is hidden."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        above = Path(place).relative_to(folder).as_posix()
        inside = "" if above == "." else f"{above}/"
        yield from (f"{inside}{name}" for name in names if not name.startswith("."))


def written_by(root: Path) -> set[str]:
    """The files that earlier runs wrote; refuses a folder that is full of other people's files."""
    try:
        recorded = json.loads((root / MANIFEST).read_bytes())["files"]
        if isinstance(recorded, list) and all(isinstance(path, str) for path in recorded):
            return {path for path in recorded if inside(path)}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        pass
    if any(not name.startswith(".") for name in os.listdir(root)):
        raise CannotWrite(
            f"`{root}` is not empty and was not written by this program;"
            " empty it or choose another folder"
        )
    return set()


def inside(path: str) -> bool:
    """Whether a relative path, with ``/``, leads to a place inside where it starts from."""
    return _NOWHERE.isdisjoint(path.split("/"))


_NOWHERE = frozenset(("", ".", ".."))


def _write_manifest(root: Path, staging: Path, paths: Iterable[str]) -> None:
    record = {
        "about": "Files written here by the briefing generator, which may remove them again.",
        "files": sorted(paths),
    }
    text = json.dumps(record, ensure_ascii=False, indent=0) + "\n"
    _write_file(staging / "manifest", text.encode())
    os.replace(staging / "manifest", root / MANIFEST)


def _write_file(place: Path, content: bytes) -> None:
    with open(place, "xb") as file:
        os.fchmod(file.fileno(), _FILE_MODE)
        file.write(content)


def _make_folders(folder: Path) -> None:
    """Make a folder and those above it, readable for a web server whatever the umask is."""
    if folder.is_dir():
        return
    _make_folders(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir()
        folder.chmod(_FOLDER_MODE)
    if not folder.is_dir():
        raise CannotWrite(f"`{folder}` is not a folder")


@contextmanager
def refusals(out: Path) -> Iterator[None]:
    """What the machine refuses while a folder is written, as `CannotWrite`."""
    try:
        yield
    except OSError as error:
        # Of what cannot be copied or moved it is the place to which that is written.
        place = error.filename2 or error.filename
        place = place if isinstance(place, str) else str(out)
        raise CannotWrite(f"cannot write `{place}`: {error.strerror or error}") from error
