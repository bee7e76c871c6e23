"""What a page is made from: noted while it is made, so that it need not be made again.

A page reads records and findings by their names. Where these are `watched`, each name is noted, and
what stands under it is compared by digests: while all of them stay the same, so does the page, and
so does each part that several pages show.
Nobody has to say what a page depends on, and nobody can forget to.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType, MappingProxyType, MethodType
from typing import Any, TypeVar, cast

from generator.analysis.conflicts import Conflicts
from generator.by_file import ByFile, files_of
from generator.cache import Packed, Statuses, digest_of, stand, statuses
from generator.examination import Examination, Proven
from generator.model import Briefing, Claim, Company, Deal, Dispute, Person, Source

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


Key = tuple[str, ...]
Part = tuple[Any, tuple[Read, ...]]
"""What several pages show, and what was read for it."""


@dataclass(slots=True)
class Pages:
    """From what the pages of a build were made, so that the next leaves those that are the same."""

    setting: bytes = b""
    """A digest of what every page is made with besides what it reads."""
    values: dict[Read, bytes] = field(default_factory=dict)
    """A digest of each value that was read."""
    made: dict[str, tuple[tuple[Read, ...], tuple[str, ...]]] = field(default_factory=dict)
    """What was read for pages that are made at once, and their paths, by a name.

    Of 3,000 pages each reads hundreds of values, most the same: equal reads are one object."""
    kept: dict[Key, tuple[bytes, tuple[Read, ...]]] = field(default_factory=dict)
    """Parts of several pages, `Packed`, by what they are and of what."""
    claims: dict[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    """A digest of each claim of a file, by that of all."""
    wholes: dict[Attributes, bytes | frozenset[bytes]] = field(default_factory=dict)
    """Of each mapping that was read, a digest of all that it held; of one by files, theirs."""
    files: Statuses = field(default_factory=dict)
    """How each file stood when it was written."""
    lengths: dict[str, dict[str, int]] = field(default_factory=dict)
    """The parts of each file that is made in parts, in their order, with their lengths in bytes."""
    compiled: dict[str, bytes] = field(default_factory=dict)
    """The templates that were needed, `Compiled`."""
    # Of the build that is under way:
    now: Found | None = None
    """What there is to be read."""
    anew: dict[str, tuple[tuple[Read, ...], tuple[str, ...]]] = field(default_factory=dict)
    """The pages that it made, as `made` has them."""
    parts: dict[Key, Part] = field(default_factory=dict)
    """The parts that it made, or found to be the same."""
    to_keep: dict[Key, tuple[bytes, tuple[Read, ...]]] = field(default_factory=dict)
    """Those that it made, as `kept` has them."""
    reads: dict[Read, Read] = field(default_factory=dict)
    """All that was read for pages, before and in it, by itself."""

    def begin(self, found: object, examined: Examination, setting: bytes) -> None:
        """Hold what was made against what is found now.

        Of files whose digest is known the records are what they were. With another ``setting``
        nothing is.
        """
        self.now = now = Found(found)
        files = files_of(examined.briefing.claims)
        for file in files:
            now.know(file.records.values(), self.claims.get(file.digest, ()))
        self.claims = {
            file.digest: tuple(map(now.digest_of, file.records.values()))
            for file in files
            if file.digest
        }
        if setting != self.setting:
            self.setting, self.values, self.made, self.kept = setting, {}, {}, {}
        self.reads = {each: each for each in self.values}

    def part(self, key: Key) -> Part | None:
        """A part that this build made, or that would be the same."""
        part = self.parts.get(key)
        if part is None and (before := self.kept.get(key)) and all(map(self._is_same, before[1])):
            part = self.parts[key] = Packed(before[0]).unpacked(), before[1]
        return part

    def _is_same(self, read: Read) -> bool:
        return self.now is not None and self.now.digest(read) == self.values.get(read)

    def would_change(self, name: str, docs: Path) -> bool:
        """Whether pages of the last build may change, or do not stand as they were written."""
        if name not in self.made:
            return True
        reads, paths = self.made[name]
        same = all(map(self._is_same, reads))
        return not same or not stand(docs, {path: self.files[path] for path in paths})

    def forget_all_but(self, names: Collection[str], docs: Path) -> None:
        """Forget the pages that there are no more, and all that may change."""
        assert self.now is not None, "it was begun"
        now = self.now
        alike = {path for path, whole in self.wholes.items() if now.whole(path) == whole}
        changed = {
            id(read)
            for read, digest in self.values.items()
            if read[0] not in alike
            and not now.is_of_file_in(read, self.wholes.get(read[0]))
            and now.digest(read) != digest
        }
        self.values = {read: of for read, of in self.values.items() if id(read) not in changed}
        standing = {path for path, stood in self.files.items() if stand(docs, {path: stood})}
        self.made = {
            name: (reads, paths)
            for name, (reads, paths) in self.made.items()
            if name in names and standing.issuperset(paths) and changed.isdisjoint(map(id, reads))
        }
        left = (path for _, paths in self.made.values() for path in paths)
        self.files = {path: self.files[path] for path in left}
        self.kept = {
            key: part for key, part in self.kept.items() if changed.isdisjoint(map(id, part[1]))
        }

    def add(
        self,
        name: str,
        reads: Iterable[Read],
        paths: tuple[str, ...],
        parts: Mapping[Key, tuple[bytes, Iterable[Read]]] = MappingProxyType({}),
    ) -> None:
        """Learn from what the pages of a name were made, and where they stand.

        With the ``parts``, packed, that were made for them: by a process that may end.
        """
        self.anew[name] = self._known(reads), paths
        for key, (packed, of) in parts.items():
            self.to_keep[key] = packed, self._known(of)

    def _known(self, reads: Iterable[Read]) -> tuple[Read, ...]:
        return tuple(self.reads.setdefault(each, each) for each in reads)

    def joined(
        self, path: str, names: Sequence[str], anew: Mapping[str, bytes], docs: Path
    ) -> Mapping[str, bytes | memoryview]:
        """All parts of a file, the others as they stand in it; none where it stays as it is."""
        lengths = self.lengths.get(path, {})
        if not anew and [*lengths] == [*names]:
            return {}
        found: dict[str, bytes | memoryview] = {**anew}
        if len(anew) < len(names):
            content, start = memoryview((docs / path).read_bytes()), 0
            for name, length in lengths.items():
                found.setdefault(name, content[start : start + length])
                start += length
        self.lengths[path] = {name: len(found[name]) for name in names}
        # It is written again, even if by parts that were left.
        self.files = {known: stood for known, stood in self.files.items() if known != path}
        return found

    def sets_with(self, address: str) -> set[str]:
        """The names of those among which the page of an address without its ending was."""
        places = {f"{address}.md", f"{address}/index.md"}
        return {name for name, (_, paths) in self.made.items() if not places.isdisjoint(paths)}

    def has(self, name: str) -> bool:
        """Whether the pages of a name are left, or made."""
        return name in self.made or name in self.anew

    @property
    def paths(self) -> set[str]:
        """Of all these pages."""
        return {path for of in (self.made, self.anew) for _, paths in of.values() for path in paths}

    def end(self, docs: Path) -> None:
        """Look at all that was made and left."""
        assert self.now is not None, "it was begun"
        now = self.now
        many = len(self.anew) * _MANY > len(self.made)
        self.made |= self.anew
        self.kept |= self.to_keep
        reads: Collection[Read] = self.reads
        if many:
            # What no page reads any more is not held against what will be found.
            read = {id(each) for of, _ in self.made.values() for each in of}
            reads = [each for each in self.reads if id(each) in read]
            self.kept = {
                key: part for key, part in self.kept.items() if read.issuperset(map(id, part[1]))
            }
        # Of what is left of before, nothing changed.
        self.values = {each: self.values.get(each) or now.digest(each) for each in reads}
        paths = {path for path, key in self.values if key is not WHOLE}
        self.wholes = {path: now.whole(path) for path in paths}
        # What was left is as it was before: who altered it meanwhile did not have it made.
        self.files = {**self.files, **statuses(docs, self.paths - self.files.keys())}
        self.now, self.anew, self.parts, self.to_keep, self.reads = None, {}, {}, {}, {}


_MANY = 8
"""The share of pages, as its inverse, from which on it is looked whether what was read for them
is read by others: to look takes a moment for each that any page reads."""

_ABSENT = digest_of(repr(...))
"""Of what does not stand under a key."""

_RECORDS = (Claim, Proven, Source, Company, Deal, Person, Dispute)
"""Types of what is found in several ways, and is the same one as long as the briefing is there."""


class Found:
    """What there is to be read, and digests of it, each made once."""

    def __init__(self, found: object) -> None:
        self._held: dict[Attributes, Any] = {(): found}
        self._digests: dict[Read, bytes] = {}
        self._of_records: dict[int, bytes] = {}

    def know(self, records: Iterable[object], digests: Iterable[bytes]) -> None:
        """Take it that these are the digests of these records."""
        self._of_records.update(zip(map(id, records), digests, strict=False))

    def digest(self, read: Read) -> bytes:
        """A digest of what stands there now."""
        digest = self._digests.get(read)
        if digest is None:
            self._digests[read] = digest = self._digest(*read)
        return digest

    def whole(self, path: Attributes) -> bytes | frozenset[bytes]:
        """A digest of all that a mapping holds now; of one by files, theirs."""
        held = self._at(path)
        if isinstance(held, ByFile):
            return frozenset(file.digest for file in held.files if file.digest)
        return self.digest((path, WHOLE))

    def is_of_file_in(self, read: Read, digests: object) -> bool:
        """Whether a record is of a file with one of some digests, if they are those of files."""
        if not isinstance(digests, frozenset):
            return False
        held = self._at(read[0])
        return isinstance(held, ByFile) and held.digest_of_file(read[1]) in digests

    def _digest(self, path: Attributes, key: object) -> bytes:
        held = self._at(path)
        if key is not WHOLE:
            # Some mappings make what they are asked for, and only then hold it.
            try:
                return self.digest_of(held[key])
            except KeyError:
                return _ABSENT
        if isinstance(held, Mapping):
            parts = ((repr(each), self.digest((path, each))) for each in held)
            return digest_of(*(part for pair in parts for part in pair))
        return self.digest_of(held)

    def _at(self, path: Attributes) -> Any:
        if path not in self._held:
            self._held[path] = getattr(self._at(path[:-1]), path[-1], None)
        return self._held[path]

    def digest_of(self, value: object) -> bytes:
        """A digest of a value that is held."""
        if isinstance(value, _RECORDS):
            digest = self._of_records.get(id(value))
            if digest is None:
                self._of_records[id(value)] = digest = digest_of(_described(value))
            return digest
        if isinstance(value, tuple):
            return digest_of(*map(self.digest_of, value))
        return digest_of(_described(value))


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
