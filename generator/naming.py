"""The names under which texts speak of an entity."""

import re
from functools import lru_cache

from generator.model import Entity


def names_of(entity: Entity) -> re.Pattern[str]:
    """Matches any name or alias of an entity in a text, its genitive included.

    A name may be a part of a compound (*Aurora-Chef*). Case counts: *Meta* is no *meta*.
    """
    return _pattern(spoken_names(entity))


def spoken_names(entity: Entity) -> tuple[str, ...]:
    """The names and aliases of an entity, each once, the longest first."""
    names = {words for _, words in entity.title.versions} | set(entity.aliases)
    return tuple(sorted(filter(None, names), key=lambda name: (-len(name), name)))


def is_named(names: tuple[str, ...], text: str) -> bool:
    """Whether `names_of` the entity with these `spoken_names` matches in a text.

    Most texts speak of few of many entities, and a pattern is made only for those.
    """
    return any(_longest_word(name) in text for name in names) and bool(_pattern(names).search(text))


@lru_cache(maxsize=65536)
def _longest_word(name: str) -> str:
    return max(re.split(r"[\W_]", name), key=len)


@lru_cache(maxsize=65536)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    if not names:
        return re.compile(r"(?!)")
    # Longest first, so that *Aurora Chips Inc.* is not cut short to *Aurora*.
    # An apostrophe, a hyphen and a blank are the same in each of their forms.
    spelled = [
        re.sub("['’]", "['’]", re.sub(r"\\?[-‐‑]", "[-‐‑]", re.sub(r"(?:\\?\s)+", r"\\s+", each)))
        for each in map(re.escape, names)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?:['’]?s|['’])?(?!\w)")
