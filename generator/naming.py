"""The names under which texts speak of an entity."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.groups import grouped
from generator.languages.locales import without_accents
from generator.model import Deal, Entity, Person

_LEGAL_FORM = re.compile(
    r",?\s(?:inc|corp|corporation|company|co|ltd|limited|llc|plc|ag|se|gmbh|kgaa|n\.?v|b\.?v|s\.?a|sas"
    r"|s\.?p\.?a|s\.?r\.?l|s\.?l|ab|asa|oyj)\.?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_AFTER_NAME = re.compile(r"(?:['’]?s|['’])?(?!\w)")
_FORMS = {" ": r"\s+", **dict.fromkeys("'’", "['’]"), **dict.fromkeys("-‐‑", "[-‐‑]")}
"""An apostrophe, a hyphen and a blank are the same in each of their forms."""
_PLAINLY = str.maketrans("’‐‑\n\t\xa0", "'--   ")
_LEAST = 3
"""Letters of what may be told from another word in other letters."""
_PART = re.compile(r"[A-Z]?[^\W_A-Z]+|[A-Z]+(?![^\W_A-Z])")


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
    """Whether any of some names stands in a text, as `names_of` tells."""
    return _pattern(names).search(text) is not None


def may_be_meant(entity: Entity, text: str) -> bool:
    """Whether a text that has none of the names may still name the entity, in other letters.

    Capitals, accents, blanks and hyphens do not count (*AURORA*, *Open Chip*), nor does a legal
    form or the ending of an adjective (*der Nordischen Bank*); three words are their initials, and
    a person is the last name.
    """
    plain, is_person = _plain(text), isinstance(entity, Person)
    return any(_meaning(name, is_person).search(plain) for name in spoken_names(entity))


def _plain(text: str) -> str:
    return without_accents(unicodedata.normalize("NFD", text))


@lru_cache(maxsize=65536)
def _meaning(name: str, is_person: bool) -> re.Pattern[str]:
    words = _plain(_LEGAL_FORM.sub("", name.removeprefix("The "))).split()
    ways = [words, *([words[-1:]] if is_person else [])]
    parts = [_PART.findall(" ".join(way)) for way in ways]
    spelled = [
        r"[\W_]?".join(re.escape(part) + "[nrs]?" * part.endswith("e") for part in way)
        for way in parts
        if len("".join(way)) >= _LEAST
    ]
    initials = "".join(word[0] for word in words) if len(words) > 2 else r"\Z."
    capital = r"(?<!\w)(?=[^\Wa-z])"
    return re.compile(
        rf"{capital}(?:(?i:{'|'.join(spelled) or '(?!)'})|{initials})(?:'?s|['’])?(?!\w)"
    )


@lru_cache(maxsize=65536)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    if not names:
        return re.compile(r"(?!)")
    # Longest first, so that *Aurora Chips Inc.* is not cut short to *Aurora*.
    # Each begins with its first letter, and looks back from there: so the engine can leap to these.
    spelled = [
        [_FORMS.get(letter) or re.escape(letter) for letter in re.sub(r"\s+", " ", name)]
        for name in names
    ]
    any_name = "|".join(rf"{first}(?<!\w.){''.join(others)}" for first, *others in spelled)
    return re.compile(rf"(?:{any_name})(?:['’]?s|['’])?(?!\w)", re.DOTALL)


@dataclass(frozen=True, slots=True, eq=False)
class NameIndex:
    """The names and aliases of entities, to be found in texts.

    Held against every name, a statement would cost time for each of thousands of entities.
    """

    by_first_word: Mapping[str, Sequence[tuple[str, Entity]]]
    """Each name and whose it is, the longest first, by its first word and the genitive of that."""

    def all_in(self, text: str) -> Iterator[tuple[int, int, Entity]]:
        """From where to where each name stands in a text, without a genitive, and whose it is.

        A part of a longer name is none: *Aurora Capital* does not name Aurora. Names are found as
        `names_of` finds them, where no blank stands by another.
        """
        text, reached, first = text.translate(_PLAINLY), 0, self.by_first_word
        for word in _WORD.finditer(text):
            if word[0] not in first or word.start() < reached:
                continue
            start, length = word.start(), 0
            for name, entity in first[word[0]]:
                if len(name) < length:
                    break
                if text.startswith(name, start) and _AFTER_NAME.match(text, start + len(name)):
                    length, reached = len(name), start + len(name)
                    yield start, reached, entity

    def named(self, entity: Entity, text: str, *, closely: bool = False) -> bool:
        """Whether a text names an entity.

        ``closely``: by a name or alias as it is given, not in other letters.
        """
        found = names_in(self, text)
        if any(each is entity for *_, each in found):
            return True
        if closely or isinstance(entity, Deal):
            return False
        for start, end, _ in found:
            if " " in text[start:end]:  # what is left may be a last name that is a company's too
                text = text[:start] + "…" * (end - start) + text[end:]
        return may_be_meant(entity, text)


@lru_cache(maxsize=1024)
def names_in(names: NameIndex, text: str) -> Sequence[tuple[int, int, Entity]]:
    """What `NameIndex.all_in` finds, remembered for the next rule."""
    return tuple(names.all_in(text))


def name_index(entities: Iterable[Entity]) -> NameIndex:
    """The names of some entities."""
    named = grouped(
        (first[0], (name, entity))
        for entity in entities
        for spoken in spoken_names(entity)
        if (first := _WORD.search(name := " ".join(spoken.split()).translate(_PLAINLY)))
    )
    by_word = {
        word: sorted(names, key=lambda each: (-len(each[0]), each[0], each[1].id))
        for word, names in named.items()
    }
    # A genitive's s is a part of the word, though not of the name.
    genitives = {f"{word}s": [*by_word.get(f"{word}s", ()), *by_word[word]] for word in by_word}
    return NameIndex({**by_word, **genitives})
