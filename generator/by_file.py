"""Records by the files that give them, and what is gathered from each file.

After an edit of a large briefing one file of claims is read again; of the others only what was
gathered from them earlier is looked at, and their records are unpacked if somebody asks for one.
"""

from collections.abc import (
    Callable,
    Collection,
    ItemsView,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
    ValuesView,
)
from functools import cached_property
from types import MappingProxyType
from typing import Any, Generic, TypeVar

R = TypeVar("R")
G = TypeVar("G")


Gathering = Callable[[Iterable[R]], G]
"""What a function gives, not None, that looks at the records of one file alone."""

OF_CLAIMS: list[Gathering[Any, Any]] = []
"""What is gathered from every file of claims, while its claims are at hand."""


def of_claims(gather: Gathering[R, G]) -> Gathering[R, G]:
    """One of `OF_CLAIMS`."""
    OF_CLAIMS.append(gather)
    return gather


def gathered_by(gathers: Iterable[Gathering[R, Any]], records: Collection[R]) -> dict[str, Any]:
    """What several functions give, by their names."""
    return {_name(gather): gather(records) for gather in gathers}


def _name(gather: Gathering[Any, Any]) -> str:
    return f"{gather.__module__}.{gather.__qualname__}"


class OfFile(Generic[R]):
    """The records that one file gives, by their ids."""

    def __init__(
        self,
        digest: bytes,
        ids: Sequence[str],
        load: Callable[[], Mapping[str, R]],
        gathered: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        self.digest = digest
        """Of all that the records depend on; blank where that is not known."""
        self.ids = ids
        self._load = load
        self._gathered = {**gathered}

    @cached_property
    def records(self) -> Mapping[str, R]:
        """Those of the ids, in their order."""
        loaded = self._load()
        return {each: loaded[each] for each in self.ids}

    def forget(self) -> None:
        """Have the records unpacked again when somebody asks for them."""
        vars(self).pop("records", None)

    def take(self, gathered: Mapping[str, Any], load: Callable[[], Mapping[str, R]]) -> None:
        """Have the records, which another process or run has made, and what it gathered."""
        self._gathered, self._load = {**gathered}, load

    def gathered(self, gather: Gathering[R, G]) -> G:
        """What was gathered from the records."""
        name = _name(gather)
        if name not in self._gathered:
            self._gathered[name] = gather(self.records.values())
        found: G = self._gathered[name]
        return found


class ByFile(Mapping[str, R]):
    """The records of several files, in the order of the files and in that of their lines."""

    def __init__(self, files: Sequence[OfFile[R]]) -> None:
        self.files = files
        self._file_of = {each: file for file in files for each in file.ids}

    def __getitem__(self, identifier: str) -> R:
        return self._file_of[identifier].records[identifier]

    def digest_of_file(self, identifier: object) -> bytes:
        """That of the file that gives a record; blank of none, or where it is not known."""
        file = self._file_of.get(identifier)  # type: ignore[call-overload]
        return file.digest if file else b""

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
