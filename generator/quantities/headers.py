"""Scale and unit that stand in a table's header, joined to its rows by ` […] `.

A header tells what the figures of its own column are, and no others. So the cells of the row are
laid under those of the header; where they can lie in more than one way, nothing is read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.quantities.grammar import (
    SYMBOL_UNITS,
    WORD,
    Expression,
    Grammar,
    Unit,
    compiled,
)
from generator.quantities.quoted import OMISSION
from generator.quantities.scanning import RANGE_BETWEEN, anchors_in

_LONGEST = 300
"""Of a header and of a row, in code points."""
_MOST_CELLS = 30
_LINE = re.compile(r"[^\n]+")
_BOUND = re.compile(r"[|\t]")
_NOTES = re.compile(r"(?:\s*(?:[(\[][^()\[\]]*[)\]]|[*†‡]))+\s*$")
"""Behind a figure: a year or a remark in brackets, the mark of a note."""
_NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*)"
_LONG_WORD = re.compile(r"[^\W\d_]{3}")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_SIGN = re.compile(r"[%$€£¥]")


_BUT = Expression(r"(?<!\w){header_but}(?!\w)")
"""What makes a header's unit that of some rows only: `unless otherwise stated`."""
_NO_FIGURE = Expression("{no_figure}")


class Head(NamedTuple):
    """A cell of a header: what it says of the figures below, if anything (`tells`), and where."""

    tells: bool
    place: tuple[int, int]
    factor: Decimal = Decimal(1)
    unit: Unit | None = None
    bracketed: bool = False
    alone: bool = False
    """Whether it says nothing else."""
    dated: bool = False
    """Whether a figure stands in it, such as a year."""
    is_time: bool = False
    """Whether it says no more than when: `2025`, `Q1 25`, `2026 (budget)`."""


class _Cell(NamedTuple):
    start: int
    end: int


def headers_in(text: str, grammar: Grammar) -> list[tuple[_Cell, Head]]:
    """The headers of a quote, each beside one cell of a row; empty where it leaves nothing out.

    A line above a table tells of all its cells of which no header does: `(in Mio. Euro)`.
    """
    if OMISSION not in text:
        return []
    caption = _caption(text, grammar)
    found: list[tuple[_Cell, Head]] = []
    for heads, row in _tables(text, grammar):
        told = list(_under(text, heads, row, grammar))
        if caption and not told and not any(head.tells for head in heads):
            told = [
                (cell, caption) for cell in row if not _YEAR.fullmatch(text[slice(*cell)].strip())
            ]
        found += told
    return found


def _caption(text: str, grammar: Grammar) -> Head | None:
    """What the line above the first row of a table says, if that is all it can be."""
    end = text.rfind("\n", 0, max(text.find(OMISSION), 0))
    line = _Cell(max(text.rfind("\n", 0, max(end, 0)) + 1, end - _LONGEST), end)
    if end <= 0 or _BOUND.search(text, *line):
        return None
    head = _head(text, line, grammar)
    return head if head.tells else None


def fits_several_columns(text: str, grammar: Grammar) -> bool:
    """Whether a header with scale or unit can be that of several cells of a row."""
    return any(
        len(_ways(text, heads, row, grammar)) > 1
        for heads, row in _tables(text, grammar)
        if any(head.tells for head in heads)
    )


def _tables(text: str, grammar: Grammar) -> Iterator[tuple[list[Head], list[_Cell]]]:
    """Each row that an omission joins to a header which tells something, with that header."""
    end = text.find(OMISSION)
    if end < 0:
        return
    heads = _heads(text, _line_start(text, 0, end), end, grammar)
    while end < len(text):
        begin = end + len(OMISSION)
        end = text.find(OMISSION, begin)
        end = len(text) if end < 0 else end
        rows = [
            cells
            for line in _LINE.finditer(text, begin, end)
            if line.end() - line.start() <= _LONGEST and (cells := _cells(text, *line.span()))
        ]
        another = _heads(text, _line_start(text, begin, end), end, grammar)
        if any(head.tells for head in another) and not any(
            _is_bare(text, cell, grammar) for row in rows for cell in row
        ):
            heads = another
        else:
            yield from ((heads, row) for row in rows)


def _line_start(text: str, begin: int, end: int) -> int:
    return max(text.rfind("\n", begin, end) + 1, begin)


def _cells(text: str, begin: int, end: int) -> list[_Cell]:
    """Where the cells of a line stand, some of them blank; what is outside its frame is none."""
    bounds = [bound.start() for bound in _BOUND.finditer(text, begin, end)]
    cells = [_Cell(one + 1, other) for one, other in pairwise([begin - 1, *bounds, end])]
    for outer, bound in ((-1, bounds[-1:]), (0, bounds[:1])):
        framed = bound and text[bound[0]] == "|" and not text[slice(*cells[outer])].strip()
        if framed and len(cells) > 1:
            cells.pop(outer)
    written = any(text[slice(*cell)].strip() for cell in cells)
    return cells if written and len(cells) <= _MOST_CELLS else []


def _heads(text: str, begin: int, end: int, grammar: Grammar) -> list[Head]:
    cells = _cells(text, max(begin, end - _LONGEST), end)
    return [_head(text, cell, grammar) for cell in cells]


def _head(text: str, cell: _Cell, grammar: Grammar) -> Head:
    words = text[slice(*cell)]
    begin = cell.start + len(words) - len(words.lstrip())
    words = words.strip()
    found = [
        head._replace(place=(begin + head.place[0], begin + head.place[1]))
        for head in _all_said(words, grammar)
    ]
    if found and not _BUT[grammar].search(words):
        others = (each for each in found[1:] if each.place[0] >= found[0].place[1])
        if all((each.factor, each.unit) == (found[0].factor, found[0].unit) for each in others):
            return found[0]
    dated = any(letter.isdigit() for letter in words)
    is_time = dated and not _LONG_WORD.search(_NOTES.sub("", words))
    return Head(False, (0, 0), dated=dated, is_time=is_time)


def _all_said(words: str, grammar: Grammar) -> Iterator[Head]:
    """All that the words of a cell say of scale and unit, in the order of the patterns."""
    for pattern in _patterns(grammar, grammar.units_in(words)):
        for match in pattern.finditer(words):
            found = match.groupdict()
            said, letter = found.get("scale") or found.get("scale2"), found.get("letter")
            scale = grammar.header_scales[" ".join(said.lower().split())] if said else None
            if letter:
                scale = grammar.letters["k" if letter == "T" else letter.lower()]
            name = found.get("unit") or found["first"]
            named = (" ".join(name.lower().replace("-", " ").split())) if name else ""
            unit = grammar.symbol_unit(name or "") or grammar.units.get(named)
            if scale or unit:
                alone = not words[: match.start()] and not words[match.end() :].strip(")] ")
                bracketed = words[match.start()] in "(["
                yield Head(True, match.span(), scale or Decimal(1), unit, bracketed, alone)


@lru_cache(maxsize=64)  # of a text's own units there are few
def _patterns(grammar: Grammar, named: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """Scale and unit, of those `named`, in a cell of a table's header, without a number.

    After a bracket, a comma or `in` all that is one: `(in Mrd. USD)`, `, MW`, `in Tausend`. At the
    end of the cell what can be nothing else: `Umsatz Mio. Euro`, `Anteil %`, `Revenue $bn`.
    """
    own = [name for name in named if " " not in name or grammar.units[name].kind != "money"]
    told: dict[str, Iterable[str]] = {
        "power": [name for name, unit in SYMBOL_UNITS.items() if unit.names <= {"W", "Wh"}],
        "own": [*own, "us dollar", "us dollars"],
        "sign": r"(?-i:{symbols}|{power}(?![^\W\d_])|%)",
        "unit": r"(?:{own}|[A-Z]{3})(?![^\W\d_])|{sign}",
        "scaled": r"(?P<scale>{header_scales})\.?(?![^\W\d_])",
        "join": r"(?:{GAP}{joiners}['’]?)?(?:{GAP}|-)?",
        "inside": r"{header_in}{GAP}",
        "opened": r"(?:[(\[,]{BLANK}?|\b{inside}){inside}?",
        "rest": r"(?:(?:{GAP}|/)?(?P<scale2>{header_scales})\.?(?![^\W\d_])"
        r"|{GAP}?(?P<letter>[kmbt])(?![^\W\d_]))?",
        "end": r"(?={BLANK}*(?:[)\](,*]|$))",
    }
    inside = r"{opened}(?:{scaled}(?:{join}(?P<unit>{unit}))?|(?P<first>{unit}){rest}){end}"
    alone = r"(?:^|(?<=\s))(?:{scaled}{join}(?P<unit>{unit})|(?P<first>{sign}){rest}){end}"
    coded = r"(?:^|(?<=[\s(\[,]))(?P<letter>[TkKM])(?P<first>EUR|USD|CHF|GBP|[€$£]){end}"
    return (
        compiled(inside, grammar, told),
        compiled(alone, grammar, told),
        compiled(coded, grammar, told, flags=0),
    )


def _under(
    text: str, heads: Sequence[Head], row: Sequence[_Cell], grammar: Grammar
) -> Iterator[tuple[_Cell, Head]]:
    """The cells of a row of which the header tells scale and unit, if they lie in one way only."""
    first = heads[0] if heads else Head(False, (0, 0))
    own = _head(text, row[0], grammar) if len(row) > 1 else None
    if own and own.tells and not _is_bare(text, row[0], grammar):
        yield from ((cell, own) for cell in row[1:])
        return
    if len(heads) == len(row) == 1:
        # Without cells it need not be a table at all: `counts in billions […] only 20 people`.
        number = _last_number(text, row[0], grammar)
        if first.bracketed and number is not None:
            yield number, first
        return
    times = all(head.dated if first.alone else head.is_time for head in heads[1:])
    label = text[slice(*row[0])].lower()
    counts = any(word in grammar.words.counted for word in WORD.findall(label))
    labelled = not counts and (first.alone or not _is_bare(text, row[0], grammar))
    if first.tells and times and labelled and len(heads) == len(row) > 1:
        # The corner of a table tells of all of it: `in Mio. € | 2024 | 2023`.
        for cell in row[1:]:
            yield cell, first
        return
    ways = _ways(text, heads, row, grammar)
    if len(ways) != 1 or not any(head.tells for head in heads):
        return
    for index, head in enumerate(heads):
        if head.tells and 0 <= index + ways[0] < len(row):
            yield row[index + ways[0]], head


def _ways(text: str, heads: Sequence[Head], row: Sequence[_Cell], grammar: Grammar) -> list[int]:
    """How far the row may be shifted so that figures, or nothing, stand below what tells a unit.

    The shorter of the two lies inside the other.
    """
    more = len(row) - len(heads)
    fitting = [
        _is_bare(text, cell, grammar)
        or not any(letter.isalpha() for letter in _NO_FIGURE[grammar].sub("", text[slice(*cell)]))
        for cell in row
    ]
    return [
        shift
        for shift in range(min(more, 0), max(more, 0) + 1)
        if all(
            fitting[index + shift]
            for index, head in enumerate(heads)
            if head.tells and 0 <= index + shift < len(row)
        )
    ]


def _is_bare(text: str, cell: _Cell, grammar: Grammar) -> bool:
    """Whether a figure stands in the cell that does not say itself of what it is."""
    head = _head(text, cell, grammar)
    words = text[slice(*cell)]
    if head.tells and (head.bracketed or head.alone):  # `Cost (EUR million)` holds no figure
        words = f"{text[cell.start : head.place[0]]} {text[head.place[1] : cell.end]}"
    return bool(anchors_in(words, grammar)) and not _SIGN.search(words)


def _last_number(text: str, cell: _Cell, grammar: Grammar) -> _Cell | None:
    """Where the number or range stands with which the words end, remarks in brackets aside."""
    words = _NOTES.sub("", text[slice(*cell)])
    ranged = rf"(?:{_NUMBER}(?:{RANGE_BETWEEN[grammar].pattern}))?"
    found = re.search(rf"[-−–+]?{ranged}{_NUMBER}\W*$", words, re.IGNORECASE)
    return _Cell(cell.start + found.start(), cell.start + found.end()) if found else None
