"""Folding what is only typography, so that a quote can be compared with its document.

Folded are: canonically equivalent spellings (NFC, Unicode Standard Annex 15), runs of white
space, invisible characters, soft hyphens, kinds of quotation mark and apostrophe, kinds of
dash. A hyphen at a line break becomes one of three marks, because it has several readings (see
`same`). Nothing else changes: not case, letters, digits or decimal marks. A dash that can be the
sign of a number is kept apart from every other dash.

Some code points of the C0 and C1 controls are white space and so never survive the folding of
white space; they are free to serve as marks in the folded text.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.evidence.rewriting import Changes, rewrite

SOFT_BREAK = "\x1c"
"""A hyphen between letters at a line break: nothing, a hyphen, or a hyphen and a space."""
HARD_BREAK = "\x1d"
"""A hyphen or en dash at a line break beside a digit, which it cannot vanish from."""
DASH_BREAK = "\x1e"
"""A long dash at a line break: it parts words, with or without a space."""
MINUS = "\x1f"
"""A hyphen or minus sign before a digit that no word precedes: the number's sign."""
EN_MINUS = "\x85"
"""An en dash in that place: in some texts a sign, in others not, so like nothing else."""
BREAKS = SOFT_BREAK + HARD_BREAK + DASH_BREAK

HYPHENS = "-\u2010\u2011\u2043\ufe63\uff0d\u058a"
MINUSES = "\u2212"
EN_DASHES = "\u2012\u2013"
EM_DASHES = "\u2014\u2015\u2e3a\u2e3b\ufe31\ufe32\ufe58"
APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u0060\u00b4\uff07"
"""Single quotation marks that also serve as apostrophe, and what typewriters put for it."""
SINGLE_QUOTES = APOSTROPHES + "\u201a\uff62\uff63\u300c\u300d\ufe41\ufe42"
DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u2e42\u300e\u300f\u301d\u301e\u301f\ufe43\ufe44\uff02'
GUILLEMETS = "«»‹›"
LINE_ENDS = "\n\x0b\x85\u2028\u2029"

_SPACES = "\t\x0c \x1c\x1d\x1e\x1f\xa0\u1680\u202f\u205f\u3000"
"""A form feed among them: it parts pages, and the line has its own end beside it."""
_WIDTHS_OF_SPACE = map(chr, range(0x2000, 0x200B))
_CLASS_OF = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_WIDTHS_OF_SPACE, " "),
    **dict.fromkeys(LINE_ENDS, "\n"),
    **dict.fromkeys(HYPHENS, "-"),
    **dict.fromkeys(MINUSES, "\u2212"),
    **dict.fromkeys(EN_DASHES, "\u2013"),
    **dict.fromkeys(EM_DASHES, "\u2014"),
    **dict.fromkeys(SINGLE_QUOTES, "'"),
    **dict.fromkeys(DOUBLE_QUOTES, '"'),
}
_CLASSES = str.maketrans(_CLASS_OF)
_LAST = {**dict.fromkeys("\u2212\u2013\u2014", "-"), **dict.fromkeys(GUILLEMETS, "'")}

_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_MARKS = "\u200b\u200c\u2060\ufeff\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069"
_INVISIBLES = frozenset(
    "\xad\u200b\u200c\u200d\u2060\ufeff\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
)
_INVISIBLE = re.compile(rf"\xad+(?!\s)|[{_MARKS}]+|\u200d(?<![{_EMOJI}]\u200d)")
"""A joiner inside an emoji is part of it; a soft hyphen before a break marks hyphenation. Marks of
direction show nothing, but overrides: these change what a reader sees."""

_LETTER = r"[^\W\d_]"
_CURRENCY = r"$¢£¥₠-⃀"
_AND = r"(?!(?:und|oder|bis|sowie|and|or|to|et|ou|y|o|e|ed|u)\b)"
"""A hyphen before one of these is a suspended one (`Kauf- und Mietvertrag`), not a broken word."""
_EOL = r"[ ]*(?:\r\n|[\r\n])[ ]*"
_STRUCTURE = re.compile(
    # One of these code points is consumed first, which lets the engine pass quickly over all
    # others; the rest looks back at it and at what stands before it. Most are single spaces that
    # stay as they are, which the characters beside them tell at once.
    rf"""[-–−—\xad\r\n'«»‹›\ ] (?! (?<=[^«‹]\ ) [^\ \r\n\xad»›] ) (?:
      (?<=[\ \r\n\xad]) (?:
        (?P<hidden> (?<={_LETTER}\xad) [\ \r\n\xad]+ (?={_LETTER}) {_AND} )
      | (?P<close> (?<!\xad) [\ \r\n]* (?=[»›](?![^\W_])) )
      | (?P<open> (?<=[«‹]\ ) (?: (?<=[\s(\[{{].\ ) | (?<![\s\S].\ ) ) \ * )
      | (?P<white> [\ \r\n\xad]+ | (?<!\ ) ) )
    | (?<=[-–−—]) (?:
        (?P<soft> (?<={_LETTER}-) {_EOL} (?={_LETTER}) {_AND} )
      | (?P<hard> (?<=[^\W_][-–−]) {_EOL} (?=[^\W_]) {_AND} )
      | (?P<dash> (?<=[^\W_]—) {_EOL} (?=[^\W_]) )
      | (?P<run>  (?<=-) -+ )
      | (?P<sign> (?<!—) (?<![\w{_CURRENCY}%].) (?=[{_CURRENCY}]?\d)
                | (?<=−) (?<!\d.) (?<!\d\ .) (?=\ \d) ) )
    | (?P<pair> (?<=') ' )
    )""",
    re.VERBOSE | re.DOTALL,
)
"""What changes with its surroundings; `open` and `close` are the spaces inside guillemets."""
_INERT_WORD = r"[!#-&(-,./0-9:-_a-z{-~À-ÖØ-öø-ÿ]++"
_INERT = re.compile(rf"(?:{_INERT_WORD}(?: {_INERT_WORD})* ?)?")
"""Text that folding leaves as it is: no dash, no mark of quotation, no two spaces in a row."""
_DOUBLE = re.compile(r'"(?<!\d")')
"""A double mark is like a single one, except after a digit, where they tell feet from inches."""

_REPLACEMENTS = {
    "soft": SOFT_BREAK,
    "hidden": SOFT_BREAK,
    "hard": HARD_BREAK,
    "dash": DASH_BREAK,
    "run": "-",
    "pair": '"',
    "open": "",
    "close": "",
}


class Folded(NamedTuple):
    """A folded text, and the way back to the text it was made from."""

    text: str
    visible: str
    """The text before folding, but in NFC and without invisible characters."""
    structural: Changes | None
    """From ``text`` back to ``visible``."""
    earlier: tuple[Changes, ...]
    """From ``visible`` back to the unchanged text, the last step first."""

    def visible_start(self, offset: int) -> int:
        return self.structural.start(offset) if self.structural else offset

    def visible_end(self, offset: int) -> int:
        return self.structural.end(offset) if self.structural else offset

    def start(self, offset: int) -> int:
        """Where the code point at ``offset`` of ``text`` begins in the unchanged text."""
        offset = self.visible_start(offset)
        for changes in self.earlier:
            offset = changes.start(offset)
        return offset

    def end(self, offset: int) -> int:
        """Where the code point before ``offset`` of ``text`` ends in the unchanged text."""
        offset = self.visible_end(offset)
        for changes in self.earlier:
            offset = changes.end(offset)
        return offset


def fold(text: str) -> Folded:
    """``text`` with its typography folded; linear in its length."""
    if _INERT.fullmatch(text):
        return Folded(text, text, None, ())
    visible, earlier = (text, ()) if text.isascii() else _composed(text)
    if _MAY_BE_SPACED.search(visible):
        visible, changes = rewrite(visible, _SPACED_MARK, _Marks())
        earlier = (changes, *earlier) if changes else earlier
    plain = visible.isascii()
    classes = visible.translate(_CLASSES) if plain else _replaced(visible, _CLASS_OF)
    folded, structural = rewrite(classes, _STRUCTURE, _replacement)
    if not folded.isascii():
        folded = _replaced(folded, _LAST)
    if '"' in folded:
        folded = _DOUBLE.sub("'", folded)
    return Folded(folded, visible, structural, earlier)


_MAY_BE_SPACED = re.compile(
    '["“”„](?:(?<=^.)|(?<=[ \xa0\u2009\u202f(\\[].))(?=[ \xa0\u2009\u202f.,;:!?)\\]]|$)'
)
"""A mark that `_SPACED_MARK` may find, to which the engine leaps: most texts have none."""
_SPACED_MARK = re.compile(
    # A run of blanks is entered at its first alone, so that a million of them are passed once.
    r"(?P<before>^|(?<![ \xa0\u2009\u202f])[ \xa0\u2009\u202f]++|(?<=[(\[]))(?P<mark>[\"“”„])"
    r"(?:(?P<after>[ \xa0\u2009\u202f]++)|(?<=[ \xa0\u2009\u202f].)(?=[.,;:!?)\]]|$))"
)


class _Marks:
    """Takes the blanks inside of quotation marks away, as one goes through a text.

    A mark with blanks on both sides closes if it is of a kind that does, or another is open.
    """

    def __init__(self) -> None:
        self._open = False

    def __call__(self, match: re.Match[str]) -> str:
        before, mark, after = match["before"], match["mark"], match["after"] or ""
        closes = bool(before) and (mark == "”" or (mark != "„" and self._open))
        self._open = not closes
        return f"{mark}{after}" if closes else f"{before}{mark}"


def _replaced(text: str, replacements: Mapping[str, str]) -> str:
    """``text`` with single characters replaced; quicker than ``translate`` beyond ASCII."""
    for character in replacements.keys() & set(text):
        text = text.replace(character, replacements[character])
    return text


def _replacement(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    if kind == "white":
        return "" if match[0].strip("\xad") == "" else " "
    if kind == "sign":
        return EN_MINUS if match[0] == "–" else MINUS
    return _REPLACEMENTS[kind]


def _composed(text: str) -> tuple[str, tuple[Changes, ...]]:
    """``text`` without invisible characters and in NFC, with the maps back."""
    earlier: list[Changes] = []
    characters = set(text)
    if not _INVISIBLES.isdisjoint(characters):
        text, changes = rewrite(text, _INVISIBLE, lambda _: "")
        if changes:
            earlier.append(changes)
    special = {character for character in characters if _is_composed_of_others(character)}
    if special:
        joining = re.escape("".join(sorted(c for c in special if _joins(c))))
        single = re.escape("".join(sorted(special)))
        alternatives = [f"[^{joining}]?[{joining}]{{1,64}}"] if joining else []
        pattern = re.compile("|".join([*alternatives, f"[{single}]"]), re.DOTALL)
        text, changes = rewrite(
            text, pattern, lambda m: unicodedata.normalize("NFC", m[0]), same_ends=True
        )
        if changes:
            earlier.insert(0, changes)
    return text, tuple(earlier)


@lru_cache(maxsize=4096)
def _is_composed_of_others(character: str) -> bool:
    """Whether NFC may change the character, alone or behind another one."""
    if character < "\u0300":
        return False
    return _joins(character) or unicodedata.normalize("NFC", character) != character


@lru_cache(maxsize=4096)
def _joins(character: str) -> bool:
    """Whether the character may melt into the one before it: marks, and Korean vowels and ends.

    Runs of more than 64 marks are hostile (the Stream-Safe Text Format of Annex 15 ends at 30)
    and composed piece by piece, since sorting them takes quadratic time.
    """
    code = ord(character)
    return (
        unicodedata.category(character)[0] == "M"
        or 0x1160 <= code <= 0x11FF
        or 0x16D63 <= code <= 0x16D6A
    )


def same(one: str, other: str) -> bool:
    """Whether two folded texts agree in one reading of each break.

    A broken word reads with its hyphen, without it, or with hyphen and space (a suspended
    hyphen at the end of a line); beside a digit the hyphen stays.
    """
    if one == other:
        return True
    here = there = 0
    while here < len(one) and there < len(other):
        left, right = one[here], other[there]
        if left == right or (left in BREAKS and right in BREAKS):
            here, there = here + 1, there + 1
        elif left in BREAKS:
            length = _reading(left, other, there)
            if length < 0:
                return False
            here, there = here + 1, there + length
        elif right in BREAKS:
            length = _reading(right, one, here)
            if length < 0:
                return False
            here, there = here + length, there + 1
        else:
            return False
    return here == len(one) and there == len(other)


def _reading(mark: str, text: str, offset: int) -> int:
    """How long the reading of ``mark`` is that stands at ``offset`` of ``text``; -1 for none."""
    if text[offset] == "-":
        return 2 if text.startswith("- ", offset) else 1
    return 0 if mark == SOFT_BREAK else -1


_BLANKS = re.compile(r" {2,}")


def legible(text: str) -> Folded:
    """``text`` as its figures are read: folded, but for line ends and the kinds of dash.

    A range, a minus sign and a hyphen differ for a figure, and a table has lines.
    """
    if _INERT.fullmatch(text):
        return Folded(text, text, None, ())
    visible, earlier = _composed(text)
    classes = _replaced(visible, {**_CLASS_OF, "\r": " ", "\t": "|"})
    read, structural = rewrite(classes, _BLANKS, lambda _: " ")
    return Folded(read, visible, structural, earlier)
