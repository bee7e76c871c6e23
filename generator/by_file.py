"""Records by the files that give them, and what is gathered from each file.

After an edit of a large briefing one file of claims is read again; of the others only what was
gathered from them earlier is looked at, and their records are unpacked if somebody asks for one.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from functools import cached_property
from typing import Any, Generic, TypeVar

from generator.cache import NO_CACHE, Cache

R = TypeVar("R")
G = TypeVar("G")


class OfFile(Generic[R]):
    """The records that one file gives, by their ids."""

    def __init__(
        self,
        digest: bytes,
        ids: Sequence[str],
        load: Callable[[], Mapping[str, R]],
        cache: Cache = NO_CACHE,
    ) -> None:
        self.digest = digest
        """Of all that the records depend on; blank where that is not known."""
        self.ids = ids
        self._load = load
        self._cache = cache
        self._gathered: dict[str, Any] = {}

    @cached_property
    def records(self) -> Mapping[str, R]:
        """Those of the ids, in their order."""
        loaded = self._load()
        return {each: loaded[each] for each in self.ids}

    def gathered(self, gather: Callable[[Iterable[R]], G]) -> G:
        """What a function gives, not None, that looks at these records alone; it is kept."""
        name = f"{gather.__module__}.{gather.__qualname__}"
        if name not in self._gathered:

            def make() -> G:
                return gather(self.records.values())

            kept = self._cache.kept(make, "gathered", name, self.digest) if self.digest else make()
            self._gathered[name] = kept
        found: G = self._gathered[name]
        return found


class ByFile(Mapping[str, R]):
    """The records of several files, in the order of the files and in that of their lines."""

    def __init__(self, files: Sequence[OfFile[R]]) -> None:
        self.files = files
        self._file_of = {each: file for file in files for each in file.ids}

    def __getitem__(self, identifier: str) -> R:
        return self._file_of[identifier].records[identifier]

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._file_of

    def __iter__(self) -> Iterator[str]:
        return iter(self._file_of)

    def __len__(self) -> int:
        return len(self._file_of)

    @cached_property
    def _whole(self) -> dict[str, R]:
        return {each: record for file in self.files for each, record in file.records.items()}

    def __repr__(self) -> str:
        return repr(self._whole)

    def values(self) -> ValuesView[R]:
        """All records."""
        return self._whole.values()

    def items(self) -> ItemsView[str, R]:
        """All records with their ids."""
        return self._whole.items()


def files_of(records: Mapping[str, R]) -> Sequence[OfFile[R]]:
    """The files of records; those that come from none are as those of one."""
    if isinstance(records, ByFile):
        return records.files
    return [OfFile(b"", list(records), lambda: records)] if records else []
