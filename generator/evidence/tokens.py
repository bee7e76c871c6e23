"""Where a token ends: a quote may begin and end only between tokens.

A token is a word or a figure with everything that is written to it without a space and changes
what it says: the rest of a compound (`500-Milliarden`), an elided article (`l’accord`), currency
and per cent signs (`$120`, `27%`), the sign or a mark of comparison before a figure (`-5`, `<10`,
`~30`), decimals and groups of digits (`4,7`, `1 000`), the stops of `U.S.`, combining marks and
joined emoji. A full stop or comma that ends a sentence or clause belongs to no token, nor does
an em dash, which parts words.

The rules look at the kinds of a few code points on either side, so a test costs no more in a
long token than in a short one.
"""

import re
import unicodedata

from generator.evidence.normalising import (
    APOSTROPHES,
    EM_DASHES,
    EN_DASHES,
    HYPHENS,
    MINUSES,
)

_LETTER, _DIGIT, _SYMBOL, _MARK, _JOINER, _FLAG = "L", "D", "S", "M", "J", "R"
_UNSPACED = "U"
"""A letter of a script that writes no blanks between words."""
_SPACE, _CLOSING, _OTHER = " ", ")", "?"
_CORE = frozenset("LDS")
_KINDS_OF = {
    "'": APOSTROPHES + "\xb7",
    "-": HYPHENS + MINUSES,
    "~": EN_DASHES,
    "=": EM_DASHES,
    ".": ".",
    ",": ",",
    ":": ":",
    "*": "*",
    "_": "_",
    "/": "/\u2044",
    "&": "&",
    "@": "@",
    "+": "+",
    "<": "<>~≈≃≤≥±∼",
    _SYMBOL: "%‰‱°′″",
    _JOINER: "\u200d",
}
_DASHES = re.escape(HYPHENS + MINUSES + EN_DASHES + EM_DASHES)
_LEFT_OF_GROUP = re.compile(rf"(?<!\d)(?<!\d[.,:/{_DASHES}])\d{{1,3}}\Z")
_RIGHT_OF_GROUP = re.compile(rf"\d{{3}}(?![\d{_DASHES}])")


UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, kana, and Han ideographs."""


class _Kinds(dict[str, str]):
    """The kind of each code point, one letter or sign, worked out when first asked for."""

    def __missing__(self, character: str) -> str:
        self[character] = kind = _kind(character)
        return kind


def _kind(character: str) -> str:
    for kind, members in _KINDS_OF.items():
        if character in members:
            return kind
    category = unicodedata.category(character)
    if category[0] == "L":
        return _UNSPACED if UNSPACED.match(character) else _LETTER
    if category[0] == "N":
        return _DIGIT
    if category == "Sc":
        return _SYMBOL
    if category[0] == "M" or "\U0001f3fb" <= character <= "\U0001f3ff":
        return _MARK
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return _FLAG
    if category == "Zs":
        return _SPACE
    if category in ("Pe", "Pf") or character in '"“':
        return _CLOSING
    return _OTHER


_KINDS = _Kinds()


def inside_token(text: str, offset: int) -> bool:
    """Whether a token runs across ``offset`` of ``text`` (NFC, without invisible characters)."""
    if not 0 < offset < len(text):
        return False
    right = _KINDS[text[offset]]
    left = _KINDS[text[offset - 1]]
    if _SPACE in (left, right):
        return _inside_spaced_number(text, offset, left, right)
    if right in (_MARK, _JOINER) or left == _JOINER:
        return True
    if left == _MARK:
        left = _base(text, offset - 1)
    if left in _CORE and right in _CORE:
        return True
    if _UNSPACED in (left, right):
        return _DIGIT in (left, right)
    if left in _CORE:
        return _joined_before(text, offset, left, right)
    if right in _CORE:
        return _joined_after(text, offset, left, right)
    if left == right == _FLAG:
        return True
    return left in ".)'" and right == "-" and _kind_at(text, offset + 1) == _LETTER


def _kind_at(text: str, offset: int) -> str:
    return _KINDS[text[offset]] if 0 <= offset < len(text) else _SPACE


def _base(text: str, offset: int) -> str:
    """The kind of what carries the combining marks that end at ``offset``."""
    for earlier in range(offset - 1, max(-1, offset - 32), -1):
        if _KINDS[text[earlier]] != _MARK:
            return _KINDS[text[earlier]]
    return _LETTER


def _joined_before(text: str, offset: int, left: str, joint: str) -> bool:
    """Whether a token goes on with the joint at ``offset``, after a word's or figure's end."""
    right = _kind_at(text, offset + 1)
    if joint == "-":
        return right != "-"  # also suspended: `Kauf- und Mietvertrag`
    if joint == "+":
        return True
    if joint == "." and right != _DIGIT and _is_initial(text, offset - 1):
        earlier = _kind_at(text, offset - 2)
        if earlier == "." and _kind_at(text, offset - 3) == _LETTER:
            return True
    return _joins(text, offset, left, joint, right)


def _joined_after(text: str, offset: int, joint: str, right: str) -> bool:
    """Whether a word or figure that begins at ``offset`` goes with the joint before it."""
    left = _kind_at(text, offset - 2)
    if left == _MARK:
        left = _base(text, offset - 2)
    if left in _CORE or (joint == "-" and left in ".)'" and right == _LETTER):
        return _joins(text, offset - 1, left, joint, right)
    figure = right == _DIGIT or (right == _SYMBOL and _kind_at(text, offset + 1) == _DIGIT)
    if joint in "-~+<":
        return figure and left != joint
    return joint in ".," and right == _DIGIT and left == _SPACE


def _joins(text: str, at: int, left: str, joint: str, right: str) -> bool:
    """Whether the joint at ``at`` makes one token of what stands on both sides of it."""
    if right not in _CORE:
        return False
    if joint in "-~+_@":
        return True
    if joint in ",/":
        return left == right == _DIGIT
    if joint == "'":
        return _SYMBOL not in (left, right)
    if joint == "&":
        return left == right == _LETTER
    if joint == ".":
        if right == _LETTER and text[at + 1].isupper():
            return _is_initial(text, at - 1)  # else a sentence begins, the space forgotten
        return _SYMBOL not in (left, right)
    if joint == ":":
        return left == right == _DIGIT or (left == _LETTER and text[at + 1].islower())
    return joint == "*" and left == _LETTER and text[at + 1].islower()


def _is_initial(text: str, at: int) -> bool:
    """Whether one letter stands alone at ``at``, as in `U.S.` and `z.B.`"""
    return _kind_at(text, at) == _LETTER and _kind_at(text, at - 1) not in ("L", "D", "M")


def _inside_spaced_number(text: str, offset: int, left: str, right: str) -> bool:
    """Whether a figure written with a space runs across ``offset``: `1 000`, `− 5`."""
    space = offset - 1 if left == _SPACE else offset
    before, after = _kind_at(text, space - 1), _kind_at(text, space + 1)
    if after != _DIGIT or (left == right == _SPACE):
        return False
    if before == _DIGIT:
        return bool(
            _LEFT_OF_GROUP.search(text[max(0, space - 6) : space])
            and _RIGHT_OF_GROUP.match(text, space + 1)
        )
    if text[max(0, space - 1) : space] in ("\u2212", "±", "≈", "≤", "≥", "<", ">"):
        return _kind_at(text, space - 2) != _DIGIT and not (
            _kind_at(text, space - 2) == _SPACE and _kind_at(text, space - 3) == _DIGIT
        )
    return False
