"""Scale and unit that stand in a table's header, joined to its rows by ` […] `.

A header tells what the figures of its own column are, and no others. So the cells of the row are
laid under those of the header; where they can lie in more than one way, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from generator.quantities.grammar import SYMBOL_UNITS, Grammar, Unit, iso_unit
from generator.quantities.scanning import anchors_in

OMISSION = "[…]"
_LONGEST = 300
"""Of a header and of a row, in code points."""
_MOST_CELLS = 30
_CELL = re.compile(r"[^|\t]+")
_LAST_NUMBER = re.compile(r"\d[\d.,]*(?=\W*$)")
_SIGN = re.compile(r"[%$€£¥]")


@dataclass(frozen=True, slots=True)
class Header:
    """A header's scale and unit, for bare figures from `start` to `end`."""

    start: int
    end: int
    factor: Decimal
    unit: Unit | None


class _Told(NamedTuple):
    """What a cell of a header says of its column."""

    factor: Decimal
    unit: Unit | None
    bracketed: bool


_Header: TypeAlias = "Sequence[_Told | None]"
"""What each cell of a header says."""


class _Cell(NamedTuple):
    start: int
    end: int


def headers_in(text: str, grammar: Grammar) -> tuple[Header, ...]:
    """The headers of a quote, each for one cell of a row; empty where it leaves nothing out."""
    return tuple(
        found
        for header, row in _tables(text, grammar)
        for found in _under(text, header, row, grammar)
    )


def fits_several_columns(text: str, grammar: Grammar) -> bool:
    """Whether a header with scale or unit can be that of several cells of a row."""
    return any(len(_ways(text, *table, grammar)) > 1 for table in _tables(text, grammar))


def _tables(text: str, grammar: Grammar) -> Iterator[tuple[_Header, list[_Cell]]]:
    """Each row that an omission joins to a header which says something, with that header."""
    end = text.find(OMISSION)
    if end < 0:
        return
    header = _told(text, _line_start(text, 0, end), end, grammar)
    while end < len(text):
        begin = end + len(OMISSION)
        end = text.find(OMISSION, begin)
        end = len(text) if end < 0 else end
        rows = list(_rows(text, begin, end))
        another = _told(text, _line_start(text, begin, end), end, grammar)
        if any(another) and not any(
            _is_bare(text[slice(*cell)], grammar) for row in rows for cell in row
        ):
            header = another
        elif any(header):
            yield from ((header, row) for row in rows)


def _line_start(text: str, begin: int, end: int) -> int:
    return max(text.rfind("\n", begin, end) + 1, begin)


def _rows(text: str, begin: int, end: int) -> Iterator[list[_Cell]]:
    """The lines of a part of the text that are short enough to be rows, as their cells."""
    for line in re.compile(r"[^\n]+").finditer(text, begin, end):
        if line.end() - line.start() <= _LONGEST and (cells := _cells(text, *line.span())):
            yield cells


def _cells(text: str, begin: int, end: int) -> list[_Cell]:
    """Where the cells of a line stand; blank ones at its ends are those of its frame."""
    cells = [_Cell(*cell.span()) for cell in _CELL.finditer(text, begin, end)]
    while cells and not text[slice(*cells[0])].strip():
        cells.pop(0)
    while cells and not text[slice(*cells[-1])].strip():
        cells.pop()
    return cells if len(cells) <= _MOST_CELLS else []


def _told(text: str, begin: int, end: int, grammar: Grammar) -> list[_Told | None]:
    """What each cell of a header says, None where that is nothing."""
    cells = _cells(text, max(begin, end - _LONGEST), end)
    return [_of_cell(text[slice(*cell)].strip(), grammar) for cell in cells]


def _of_cell(words: str, grammar: Grammar) -> _Told | None:
    for pattern in grammar.headers:
        for match in pattern.finditer(words):
            said = match["scale"] or match["scale2"]
            scale = grammar.header_scales[" ".join(said.lower().split())] if said else None
            if match["letter"]:
                scale = grammar.letters[match["letter"].lower()]
            name = match["unit"] or match["first"]
            unit = _unit(name, grammar) if name else None
            if scale or unit:
                return _Told(scale or Decimal(1), unit, words[match.start()] in "([")
    return None


def _unit(name: str, grammar: Grammar) -> Unit | None:
    if name in grammar.symbols:
        return Unit("money", grammar.symbols[name])
    if name in SYMBOL_UNITS:
        return SYMBOL_UNITS[name]
    return iso_unit(name) or grammar.units.get(" ".join(name.lower().replace("-", " ").split()))


def _under(text: str, header: _Header, row: Sequence[_Cell], grammar: Grammar) -> Iterator[Header]:
    """The cells of a row of which the header tells scale and unit, if they lie in one way only."""
    if len(header) == len(row) == 1:
        # Without cells it need not be a table at all: `counts in billions […] only 20 people`.
        told, cell = header[0], row[0]
        number = _LAST_NUMBER.search(text, *cell)
        if told and told.bracketed and number:
            yield Header(number.start() - 1, cell.end, told.factor, told.unit)
        return
    ways = _ways(text, header, row, grammar)
    if len(ways) != 1:
        return
    for index, told in enumerate(header):
        if told and 0 <= index + ways[0] < len(row):
            cell = row[index + ways[0]]
            yield Header(cell.start - 1, cell.end, told.factor, told.unit)


def _ways(text: str, header: _Header, row: Sequence[_Cell], grammar: Grammar) -> list[int]:
    """How far the row may be shifted so that figures stand below all that tells scale or unit."""
    counted = [_is_bare(text[slice(*cell)], grammar) for cell in row]
    return [
        shift
        for shift in _shifts(len(header), len(row))
        if all(
            counted[index + shift]
            for index, told in enumerate(header)
            if told and 0 <= index + shift < len(row)
        )
    ]


def _shifts(header: int, row: int) -> range:
    """How far a row may be shifted against its header, the shorter of them inside the other."""
    return range(row - header + 1) if row >= header else range(row - header, 1)


def _is_bare(cell: str, grammar: Grammar) -> bool:
    """Whether a figure stands in the cell that does not say itself of what it is."""
    return bool(anchors_in(cell, grammar)) and not _SIGN.search(cell)
