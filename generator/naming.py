"""The names under which texts speak of an entity."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.model import Entity


def names_of(entity: Entity) -> re.Pattern[str]:
    """Matches any name or alias of an entity in a text, its genitive included.

    A name may be a part of a compound (*Aurora-Chef*). Case counts: *Meta* is no *meta*.
    """
    names = {words for _, words in entity.title.versions} | set(entity.aliases)
    return _pattern(tuple(sorted(filter(None, names), key=lambda name: (-len(name), name))))


@lru_cache(maxsize=65536)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    if not names:
        return re.compile(r"(?!)")
    # Longest first, so that *Aurora Chips Inc.* is not cut short to *Aurora*.
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?:['’]?s|['’])?(?!\w)")
