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

UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, kana, and Han ideographs."""

_SIGNS = {
    "'": APOSTROPHES + "\xb7",
    "-": HYPHENS + MINUSES,
    "~": EN_DASHES,
    "=": EM_DASHES,
    "/": "/\u2044",
    "<": "<>~≈≃≤≥±∼",
    ")": '"“',
    "$": "%‰‱°′″",
    "M": "".join(map(chr, range(0x1F3FB, 0x1F400))),
    "J": "\u200d",
    "F": "".join(map(chr, range(0x1F1E6, 0x1F200))),
    **{sign: sign for sign in ".,:*_&@+"},
}
_CATEGORIES = {"N": "0", "M": "M", "Sc": "$", "Zs": " ", "Pe": ")", "Pf": ")"}


class _Kinds(dict[int, str]):
    """The kind of each code point, one letter or sign, worked out when first asked for.

    `A` is a capital, `a` a small letter, `c` one that is neither, `U` one of a script that writes
    no blanks between words; `0` a digit, `$` a sign of a currency or of a share, `)` what closes;
    `M` a combining mark, `J` what joins emoji, `F` half a flag, and `?` any other.
    """

    def __missing__(self, code: int) -> str:
        character, category = chr(code), unicodedata.category(chr(code))
        signs = (kind for kind, members in _SIGNS.items() if character in members)
        kind = next(signs, _CATEGORIES.get(category, _CATEGORIES.get(category[0], "?")))
        if category[0] == "L" and kind == "?":
            cased = "A" if character.isupper() else "a" if character.islower() else "c"
            kind = "U" if UNSPACED.match(character) else cased
        self[code] = kind
        return kind


_KINDS = _Kinds()
_CORE, _LETTER = "[Aac0$]", "[Aac]"
_JOINED = f"""
    {_CORE}                [-~+_@]  {_CORE}
    0                      [,/:]    0
    [Aac0]                 '        [Aac0]
    {_LETTER}              &        {_LETTER}
    (?<![Aac0]){_LETTER}   [.]      A
    [Aac0]                 [.]      [ac0]
    {_LETTER}              [:*]     a
    [.)']                  -        {_LETTER}
"""
"""What stands before a joint, the joint, and what stands behind it where they are one token: behind
a stop a capital begins a sentence, the space forgotten, unless an initial stands before it."""
_TRIPLES = (line.split() for line in _JOINED.strip().splitlines())
_ACROSS = (
    f"(?<={left}){joint}{right}|(?<={left}{joint}){right}" for left, joint, right in _TRIPLES
)
_BEFORE_FIGURES = "|".join(rf"(?<![Aac0$\{sign}])\{sign}" for sign in "-~+<")
_INSIDE = re.compile(
    rf"[MJ]|(?<=J)|(?<={_CORE}){_CORE}|(?<=U)0|(?<=0)U|(?<=F)F|{'|'.join(_ACROSS)}"
    # also suspended: `Kauf- und Mietvertrag`
    rf"|(?<={_CORE})(?:-(?!-)|\+)|(?<={_LETTER}[.]{_LETTER})[.](?!0)"
    rf"|(?<={_BEFORE_FIGURES})(?=[$]?0)|(?<=(?<![^ ])[.,])0"
)
"""In the kinds of the code points around a place: that a token runs across it."""
_FARTHEST = 32

_BLANK = "[ \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_NUMBER = r"[\d¹²³¼-¾⁰-₉⅐-↉]"
_DASHES = re.escape(HYPHENS + MINUSES + EN_DASHES + EM_DASHES)
_SPACED = re.compile(
    rf"(?:(?<!\d)(?<!\d[.,:/{_DASHES}])\d{{1,3}}(?={_BLANK}\d{{3}}(?![\d{_DASHES}]))"
    rf"|(?<!{_NUMBER})(?<!{_NUMBER}{_BLANK})[\u2212±≈≤≥<>](?={_BLANK}{_NUMBER})){_BLANK}"
)
"""A figure written with a space, up to that: `1 000`, `− 5`."""


def inside_token(text: str, offset: int) -> bool:
    """Whether a token runs across ``offset`` of ``text`` (NFC, without invisible characters)."""
    if not 0 < offset < len(text):
        return False
    if " " in (_KINDS[ord(text[offset - 1])], _KINDS[ord(text[offset])]):
        spaced = _SPACED.finditer(text, max(0, offset - 5), offset + 6)
        return any(offset in (match.end() - 1, match.end()) for match in spaced)
    left = text[max(0, offset - _FARTHEST) : offset].translate(_KINDS).replace("M", "") or "c"
    right = text[offset : offset + 2].translate(_KINDS)
    return _INSIDE.match(left + right, len(left)) is not None
