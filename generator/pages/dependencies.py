"""What a page is made from: noted while it is made, so that it need not be made again.

A page reads records and findings by their names. Where these are `watched`, each name is noted, and
what stands under it is compared by digests: while all of them stay the same, so does the page, and
so does each part that several pages show.
Nobody has to say what a page depends on, and nobody can forget to.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any, TypeVar, cast

from generator.analysis.conflicts import Conflicts
from generator.by_file import OfFile
from generator.cache import Statuses, digest_of, stand, statuses
from generator.examination import Examination, Proven
from generator.model import Briefing, Claim

Attributes = tuple[str, ...]
Read = tuple[Attributes, object]
"""The names of attributes that lead to a value, and the key that is read; `WHOLE` for all of it."""

WHOLE = ()
"""No key of any mapping of ours."""


T = TypeVar("T")
W = TypeVar("W")


class Notes:
    """What is read, noted for whatever is being made."""

    def __init__(self) -> None:
        self._open: list[dict[Read, None]] = []

    def of(self, make: Callable[[], T]) -> tuple[T, tuple[Read, ...]]:
        """What is made, and all that is read for it."""
        self._open.append({})
        try:
            made = make()
        finally:
            reads = tuple(self._open.pop())
        return made, reads

    def add(self, *reads: Read) -> None:
        """Note what was read, or what was read earlier for something that is used again."""
        if self._open:
            self._open[-1].update(dict.fromkeys(reads))


def watched(found: W, notes: Notes) -> W:
    """The same to whoever reads it, and each read is noted."""
    return cast("W", _Watched(found, (), notes))


@dataclass(slots=True)
class Pages:
    """From what the pages of a build were made, so that the next leaves those that are the same."""

    setting: bytes = b""
    """A digest of what every page is made with besides what it reads."""
    values: dict[Read, bytes] = field(default_factory=dict)
    """A digest of each value that was read."""
    numbers: dict[Read, int] = field(default_factory=dict)
    """Of all that was ever read: of 3,000 pages each reads hundreds, and most the same."""
    made: dict[str, tuple[array[int], tuple[str, ...]]] = field(default_factory=dict)
    """The numbers of what was read for pages that are made at once, and their paths, by a name."""
    kept: dict[tuple[str, ...], tuple[Any, tuple[Read, ...]]] = field(default_factory=dict)
    """Parts of several pages by what they are and of what, and what was read for each."""
    records: dict[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    """A digest of each claim of a file, and of what is found out about each, by that of all."""
    files: Statuses = field(default_factory=dict)
    """How each file stood when it was written."""

    def add(self, name: str, reads: Iterable[Read], paths: tuple[str, ...]) -> None:
        """Learn from what the pages of a name were made, and where they stand."""
        of = self.numbers
        self.made[name] = array("I", [of.setdefault(read, len(of)) for read in reads]), paths

    def begin(
        self, found: object, files: Sequence[OfFile[Any]], setting: bytes, docs: Path
    ) -> None:
        """Forget what may change, given what is found and how the files of pages stand.

        Of the ``files`` whose digest is known the records are what they were.
        """
        now: dict[Read, bytes] = {}
        for file in files:
            known = self.records.get(file.digest, ())
            now.update(zip(map(_itself, file.records.values()), known, strict=False))
        changed = {read for read in self.values if _digest(found, now, read) != self.values[read]}
        numbers = {self.numbers[read] for read in changed}
        self.made = {
            name: (reads, paths)
            for name, (reads, paths) in self.made.items()
            if setting == self.setting
            and numbers.isdisjoint(reads)
            and stand(docs, {path: self.files[path] for path in paths})
        }
        self.files = {path: self.files[path] for path in self.paths}
        # In place, since whoever makes the pages holds it.
        for key, (_, reads) in [*self.kept.items()]:
            if setting != self.setting or not changed.isdisjoint(reads):
                del self.kept[key]
        self.setting, self.values = setting, now
        self.records = {
            file.digest: tuple(_digest_of_value(each, now) for each in file.records.values())
            for file in files
            if file.digest
        }

    def forget_all_but(self, names: Collection[str]) -> None:
        """Forget the pages that there are no more."""
        self.made = {name: of for name, of in self.made.items() if name in names}

    def sets_with(self, address: str) -> set[str]:
        """The names of those among which the page of an address without its ending was."""
        places = {f"{address}.md", f"{address}/index.md"}
        return {name for name, (_, paths) in self.made.items() if not places.isdisjoint(paths)}

    @property
    def paths(self) -> set[str]:
        """Of all these pages."""
        return {path for _, paths in self.made.values() for path in paths}

    def end(self, found: object, docs: Path) -> None:
        """Look at all that was made and left."""
        used = set[int]().union(*(reads for reads, _ in self.made.values()))
        reads = [read for read, number in self.numbers.items() if number in used]
        self.values = {read: _digest(found, self.values, read) for read in reads}
        # What no page reads any more is not held against what will be found.
        self.kept = {
            key: (part, reads)
            for key, (part, reads) in self.kept.items()
            if self.values.keys() >= {*reads}
        }
        # What was left is as it was before: who altered it meanwhile did not have it made.
        left = {path: self.files[path] for path in self.paths & self.files.keys()}
        self.files = {**left, **statuses(docs, self.paths - left.keys())}


def _digest(found: object, known: dict[Read, bytes], read: Read) -> bytes:
    digest = known.get(read)
    if digest is None:
        path, key = read
        value: Any = found
        for name in path:
            value = getattr(value, name, None)
        if isinstance(value, Mapping) and key is WHOLE:
            parts = ((repr(each), _digest(found, known, (path, each))) for each in value)
            digest = digest_of(*(part for pair in parts for part in pair))
        else:
            digest = _digest_of_value(value if key is WHOLE else _entry(value, key), known)
        known[read] = digest
    return digest


def _digest_of_value(value: object, known: dict[Read, bytes]) -> bytes:
    if isinstance(value, tuple) and not isinstance(value, Proven):
        return digest_of(*(_digest_of_value(each, known) for each in value))
    if not isinstance(value, Claim | Proven):
        return digest_of(_described(value))
    # A claim is found in several ways, and is the same one as long as the briefing is there.
    itself = _itself(value)
    if itself not in known:
        known[itself] = digest_of(_described(value))
    return known[itself]


def _itself(record: Claim | Proven) -> Read:
    return (), id(record)


def _entry(value: Mapping[object, object], key: object) -> object:
    # Some mappings make what they are asked for, and only then hold it.
    try:
        return value[key]
    except KeyError:
        return ...


def _described(value: object) -> str:
    # A place in memory says nothing of a value, and another one may stand there next time.
    kind = type(value)
    assert kind.__repr__ is not object.__repr__, f"{kind.__name__} does not describe itself"
    return repr(value)


class _Watched:
    """An object of ours: its methods read through here, and so do its records and findings."""

    def __init__(self, held: object, path: Attributes, notes: Notes) -> None:
        self._held, self._path, self._notes = held, path, notes

    def __getattr__(self, name: str) -> Any:
        of_class = getattr(type(self._held), name, None)
        if isinstance(of_class, FunctionType):
            return MethodType(of_class, self)
        if isinstance(of_class, property):
            assert of_class.fget is not None
            return of_class.fget(self)
        value, path = getattr(self._held, name), (*self._path, name)
        if isinstance(value, Mapping):
            self.__dict__[name] = seen = _WatchedMapping(value, path, self._notes)
            return seen
        if isinstance(value, Briefing | Examination | Conflicts):
            self.__dict__[name] = inside = _Watched(value, path, self._notes)
            return inside
        self._notes.add((path, WHOLE))
        return value


class _WatchedMapping(Mapping[Any, Any]):
    """Records or findings by their keys."""

    def __init__(self, held: Mapping[Any, Any], path: Attributes, notes: Notes) -> None:
        self._held, self._path, self._notes = held, path, notes

    def _all(self) -> Mapping[Any, Any]:
        self._notes.add((self._path, WHOLE))
        return self._held

    def __getitem__(self, key: object) -> Any:
        self._notes.add((self._path, key))
        return self._held[key]

    def get(self, key: object, default: object = None) -> Any:
        self._notes.add((self._path, key))
        return self._held.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._notes.add((self._path, key))
        return key in self._held

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def keys(self) -> Any:
        return self._all().keys()

    def values(self) -> Any:
        return self._all().values()

    def items(self) -> Any:
        return self._all().items()
