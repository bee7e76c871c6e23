"""The cache: what earlier runs found out about a root, for the next.

A result is kept under the digest of all that it depends on, for the same program and root. It
stands in the user's own cache folder, outside of every root: `check` writes nothing into one, and
what a root's ``build`` holds may come from strangers, who could else have something taken for
proven, or code run by reading what they put there. A folder that others may write to is not used.
"""

from __future__ import annotations

import os
import pickle
import shutil
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.errors import CannotRun
from generator.files import (
    LAST_EDITION,
    MAX_DATA_BYTES,
    MAX_DOCUMENT_BYTES,
    entries_below,
    read_bytes,
    relative,
    standing,
)
from generator.packaged import packaged
from generator.writing import write_file

T = TypeVar("T")

ROOTS_AT_MOST = 24
"""So many roots have something kept; those that were worked on longest ago lose it."""


def digest_of(*parts: bytes | str) -> bytes:
    """One digest of several parts, whatever stands where in them."""
    made = blake2b(digest_size=20)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(encoded).to_bytes(8, "big"))
        made.update(encoded)
    return made.digest()


FRESH = 3_000_000_000
"""Nanoseconds after a change in which another may leave no trace in a file's times: no file system
tells them in larger steps than two seconds."""


class Look(NamedTuple):
    """What the files of a root hold, and how they stand."""

    digests: Mapping[str, bytes]
    """Of all that can be read of each file, by its path; and of whether each folder is there, and
    what is no file in it."""
    stands: Mapping[str, object]
    """How each file stands, which tells of a change that was taken back."""

    @property
    def digest(self) -> bytes:
        """One of all digests."""
        return digest_of(*(part for each in self.digests.items() for part in each))


def look_at_files(root: Path, folders: Iterable[str], known: Cache) -> Look:
    """A look at the files of some folders of a root, and at its ``mkdocs.yml``.

    What is ``known`` of a file that stands as it did is not read again. That something cannot be
    read is part of it, and told by who needs it.
    """
    found: dict[str, bytes] = {}
    how: dict[str, object] = {}
    before: Mapping[str, tuple[object, bytes]] = known.get(b"files") or {}
    now: dict[str, tuple[object, bytes]] = {}
    settled = time.time_ns() - FRESH

    def digest(file: Path) -> bytes:
        path = relative(root, file)
        stood, made = before.get(path, (None, b""))
        try:
            how[path] = stands = standing(file)
            if stood != stands:
                # All of a large root's files at once would fill the memory.
                most = MAX_DATA_BYTES if path.startswith(LAST_EDITION) else MAX_DOCUMENT_BYTES
                made = digest_of(read_bytes(root, file, most + 1))
        except CannotRun as error:
            return digest_of(str(error))
        if max(stands[2:]) < settled:
            now[path] = stands, made
        return made

    settings = root / "mkdocs.yml"
    for folder in (*folders, settings.name):
        found[f"{folder}/"] = str((root / folder).exists()).encode()
        # A template may take in hidden ones.
        try:
            for file, fault in entries_below(root, folder, hidden=folder == "templates"):
                found[relative(root, file)] = fault.encode() or digest(file)
        except CannotRun as error:
            found[f"{folder}/"] = str(error).encode()
    found[settings.name] = digest(settings)
    if now != before:
        known.put(b"files", now)
    return Look(found, how)


class Packed(bytes):
    """A result as it is kept: another process may have made it, and nobody yet asked for it."""

    @classmethod
    def of(cls, result: object) -> Packed:
        """A result, packed."""
        return cls(_packed(result))

    def unpacked(self) -> Any:
        """The result, which who packed it knows the type of."""
        return pickle.loads(self)  # noqa: S301 - this program packed it


class Cache:
    """Results by the digests of what they depend on; what a run does not use is forgotten.

    With ``at_hand`` they are packed at the end alone, and stay for the next run of this process.
    """

    def __init__(
        self,
        packed: dict[bytes, bytes] | None = None,
        at_hand: dict[bytes, Any] | None = None,
        *,
        forgetful: bool = False,
    ) -> None:
        self._packed = packed or {}
        self._at_hand = at_hand
        self._used: dict[bytes, None] = {}
        self._forgetful = forgetful
        self.changed = False
        """Whether there is something new to keep."""
        self.digests: Mapping[str, bytes] = {}
        """Of files of the root as this run found them, by path: who looks for what is kept of one
        need not read it."""

    def get(self, key: bytes) -> Any:
        """What is kept under a key, which the caller knows the type of; None for nothing.

        It is not to be changed: others may be given the same.
        """
        if self._at_hand is not None and key in self._at_hand:
            found = self._at_hand[key]
        elif key in self._packed:
            found = pickle.loads(self._packed[key])  # noqa: S301 - see `_opened`
            if self._at_hand is not None:
                self._at_hand[key] = found
        else:
            return None
        self._used[key] = None
        return found

    def head_of(self, key: bytes) -> tuple[Any, Callable[[], Any]] | None:
        """What `keep_with_head` kept: the head, and what gives the rest when it is asked."""
        head, rest = self.get(key), digest_of(key, "rest")
        if head is None or not (rest in self._packed or rest in (self._at_hand or ())):
            return None
        # What may be asked for later is not forgotten.
        self._used[rest] = None
        return head, partial(self.get, rest)

    def keep_with_head(
        self, key: bytes, head: object, rest: Packed
    ) -> tuple[Any, Callable[[], Any]]:
        """Keep a result that is not always asked for, and its head, which is; gives `head_of`."""
        self.put(key, head)
        self.put(digest_of(key, "rest"), rest)
        return self.head_of(key) or (head, rest.unpacked)

    def take(self, key: bytes) -> Any:
        """The same for who changes it; others are given what was kept until it is put again."""
        found = self.get(key)
        if self._at_hand is not None:
            self._at_hand.pop(key, None)
        return found

    def put(self, key: bytes, result: object) -> None:
        """Keep a result, which is not to be changed any more; it may be `Packed`."""
        if self._forgetful:
            return
        if isinstance(result, Packed):
            self._packed[key] = bytes(result)
            (self._at_hand or {}).pop(key, None)
        elif self._at_hand is None:
            self._packed[key] = _packed(result)
        else:
            self._at_hand[key] = result
            self._packed.pop(key, None)
        self._used[key] = None
        self.changed = True

    def kept(self, make: Callable[[], T], *parts: bytes | str) -> T:
        """What is kept of work that depends on these parts alone; else it is done, and kept."""
        key = digest_of(*parts)
        found: T | None = self.get(key)
        if found is None:
            found = make()
            self.put(key, found)
        return found

    @property
    def used(self) -> dict[bytes, bytes]:
        """All that this run kept or used, packed."""
        for key in self._used:
            if key not in self._packed and self._at_hand:
                self._packed[key] = _packed(self._at_hand[key])
        return {key: self._packed[key] for key in self._used}

    def next(self) -> Cache:
        """The same for the next run of this process."""
        packed = self.used if self.changed else self._packed
        at_hand = {key: each for key, each in (self._at_hand or {}).items() if key in packed}
        return Cache(packed, at_hand)


def _packed(result: object) -> bytes:
    return pickle.dumps(result, pickle.HIGHEST_PROTOCOL)


NO_CACHE = Cache(forgetful=True)
"""It knows nothing and keeps nothing."""

_staying: dict[tuple[Path, bytes], tuple[object, Cache]] | None = None
"""What stays in memory, by place and seal, each with how its file stood."""


@contextmanager
def staying() -> Iterator[None]:
    """Meanwhile, what is kept stays in memory as well: who serves comes back with each edit."""
    global _staying  # noqa: PLW0603
    _staying = {}
    try:
        yield
    finally:
        # What is still being built, nobody waits for, and it may yet keep something.
        for (place, seal), (_, found) in [*_staying.items()]:
            _write(place, seal, found)
        _staying = None


@contextmanager
def cache_of(root: Path, name: str, *, use: bool = True, at_once: bool = True) -> Iterator[Cache]:
    """What is kept of a root under a name, written again if the work did not fail.

    What stays in memory may be written later than ``at_once``: by another run, or at the end.
    Nothing is known or kept where ``use`` is false or the user has no folder of their own.
    """
    folder = _folder(root) if use else None
    if folder is None:
        yield NO_CACHE
        return
    place, seal = folder / name, _program() + os.fsencode(root.resolve())
    stood, found = (_staying or {}).pop((place, seal), (None, None))
    if found is None or stood != _described(place):
        found = Cache(_read(place, seal), None if _staying is None else {})
    yield found
    if at_once or _staying is None:
        _write(place, seal, found)
        found = found.next()
    if _staying is not None:
        _staying[place, seal] = _described(place), found


def _write(place: Path, seal: bytes, found: Cache) -> None:
    if found.changed:
        content = _packed(found.used)
        # A full disk is no reason to fail: the next run does the work again.
        with suppress(OSError):
            # Who was killed left what is large, and who is at it only keeps nothing this time.
            for left in place.parent.glob(f".{place.name}.*"):
                left.unlink()
            write_file(place, digest_of(seal, content), content)


def _described(place: Path) -> object:
    """How a file stands; None where there is none."""
    with suppress(CannotRun):
        return standing(place)
    return None


def _read(place: Path, seal: bytes) -> dict[bytes, bytes]:
    """What a file keeps; nothing if it is not whole, of another program, or not the user's."""
    try:
        content = _opened(place)
    except OSError:
        return {}
    if content[:20] != digest_of(seal, content[20:]):
        return {}
    found: dict[bytes, bytes] = pickle.loads(content[20:])  # noqa: S301 - see `_opened`
    return found


def _opened(place: Path) -> bytes:
    """The bytes of a file that nobody but the user can have written."""
    descriptor = os.open(place, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with open(descriptor, "rb") as file:
        if not _is_own(os.fstat(descriptor)):
            raise PermissionError
        return file.read()


def _is_own(status: os.stat_result) -> bool:
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _folder(root: Path) -> Path | None:
    """The user's folder for a root, which is made; None if there can be none that is theirs."""
    root = root.resolve()
    try:
        given = Path(os.environ.get("XDG_CACHE_HOME", ""))
        # A relative one counts for nothing (https://specifications.freedesktop.org/basedir/).
        above = (given if given.is_absolute() else Path.home() / ".cache").resolve()
        ours = above / "briefing"
        if root == above or root in above.parents:
            return None
        folder = ours / digest_of(os.fsencode(root)).hex()
        for each in (ours, folder):
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
            status = each.lstat()
            if not stat.S_ISDIR(status.st_mode) or not _is_own(status):
                return None
        os.utime(folder)
        _forget_others(ours)
    except (OSError, RuntimeError):
        return None
    return folder


def _forget_others(ours: Path) -> None:
    folders = sorted(ours.iterdir(), key=lambda folder: folder.stat().st_mtime_ns)
    for folder in folders[:-ROOTS_AT_MOST]:
        shutil.rmtree(folder, ignore_errors=True)


@cache
def _program() -> bytes:
    """A digest of the program: its files, its templates, and all that is installed beside it."""
    files = sorted(
        {*_files(Path(__file__).parent, (".py", ".toml", ".yaml")), *_files(packaged(), ())}
    )
    installed: list[str] = []
    for place in map(Path, sys.path):
        if place.is_dir():
            # The names of these folders end in versions.
            installed += sorted(each for each in os.listdir(place) if each.endswith(".dist-info"))
    return digest_of(
        sys.version,
        *installed,
        *(part for file in files for part in (file, Path(file).read_bytes())),
    )


def _files(folder: Path, endings: tuple[str, ...]) -> Iterable[str]:
    # Three hundred paths are slow to make and compare.
    for place, _, names in os.walk(folder):
        for name in names:
            if not endings or name.endswith(endings):
                yield f"{place}{os.sep}{name}"


# --- output -----------------------------------------------------------------------------------

Statuses = Mapping[str, tuple[int, int, int]]
"""Mode, size and time of modification of each file of a folder, by path."""


def statuses(folder: Path, names: Iterable[str]) -> Statuses:
    """How files of a folder stand there."""
    return {name: _status(folder, name) for name in names}


def stand(folder: Path, files: Statuses) -> bool:
    """Whether every file is as it was left."""
    try:
        return all(_status(folder, name) == status for name, status in files.items())
    except OSError:
        return False


def _status(folder: Path, name: str) -> tuple[int, int, int]:
    # Asked of thousands of files several times; to join paths takes longer than to look.
    status = os.lstat(f"{folder}{os.sep}{name}")
    return status.st_mode, status.st_size, status.st_mtime_ns
