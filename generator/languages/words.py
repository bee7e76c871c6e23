"""What the types of a language's words share, and how they are read from its files."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Annotated, Any, TypeVar, get_args, get_origin


class Words:
    """A table of a language's file: its fields are the words, and it has no others.

    They are set here: to make methods with hundreds of names for each kind takes longer than to
    read the files.
    """

    __slots__ = ()

    def __init__(self, **words: Any) -> None:
        for name, word in words.items():
            object.__setattr__(self, name, word)


def read_as(kind: Any, given: Any, place: str, faults: list[str]) -> Any:
    """What a file gives at a place, as the type that belongs there.

    What is lacking, unknown or of another type is added to the faults; the result is then of no
    use. (pydantic takes a tenth of a small check to get ready for this.)
    """
    try:
        if isinstance(kind, type) and issubclass(kind, Words):
            return _table(kind, given, place, faults)
        origin, inner = get_origin(kind), get_args(kind)
        if origin is Annotated:
            read = inner[1](given)
            of_numbers = inner[0] == Mapping[str, int]  # in a file every key is text
            return {key: int(it) for key, it in read.items()} if of_numbers else read
        if origin is Mapping:
            pairs = given.items()
            return {key: read_as(inner[1], it, f"{place}.{key}", faults) for key, it in pairs}
        if origin is tuple:
            kinds = inner[:1] * len(given) if inner[-1] is ... else inner
            entries = zip(kinds, given, strict=True)
            return tuple(read_as(each, it, place, faults) for each, it in entries)
        if isinstance(given, kind):
            return given
    except (AttributeError, TypeError, ValueError):
        pass
    faults.append(f"{place}: `{given!s:.80}` is not what belongs here")
    return None


def _table(kind: Any, given: Mapping[str, Any], place: str, faults: list[str]) -> Any:
    at = f"{place}." if place else ""
    known = {field.name: field for field in fields(kind)}
    unknown = sorted(given.keys() - known.keys())
    read = {
        name: read_as(field.type, given[name], at + name, faults)
        if name in given
        else field.default
        for name, field in known.items()
    }
    lacking = [name for name, word in read.items() if word is MISSING]
    faults += (f"{at}{name}: this is lacking" for name in lacking)
    faults += (f"{at}{name}: nothing is known by this name" for name in unknown)
    return kind(**read)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(each for each in " ".join(text.split()).split(", ") if each)


def _told(groups: Mapping[str, str]) -> Mapping[str, str]:
    return {phrase: value for value, listing in groups.items() for phrase in _phrases(listing)}


_V = TypeVar("_V")
WordTuple = Annotated[tuple[str, ...], _words]
WordSet = Annotated[frozenset[str], lambda text: frozenset(_words(text))]
"""Words with blanks between them."""
Phrases = Annotated[tuple[str, ...], _phrases]
PhraseSet = Annotated[frozenset[str], lambda text: frozenset(_phrases(text))]
"""Phrases with commas between them."""
Joined = Annotated[str, "|".join]
"""A list of regular expressions, as one."""
Told = Annotated[Mapping[str, _V], _told]
"""A table of phrases, given by what each group of them means."""
