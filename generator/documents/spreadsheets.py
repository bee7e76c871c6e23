"""The words of a spreadsheet: a page for each sheet, a line for each row, with bars.

The first line of a page is the sheet's name. Rows without a word are blank lines, and part tables;
a line of dashes under the first row of each is no row. So a line's number tells its row. A title
above a table is a line without bars.
"""

import csv
import datetime
import io
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from openpyxl import load_workbook
from openpyxl.cell import Cell

from generator.documents.html import characters_of
from generator.documents.packages import about_of
from generator.documents.tables import rows_of
from generator.documents.taking import About, Refused, Taken

MOST_CELLS = 2_000_000


def take(data: bytes) -> Taken:
    """The words of a workbook's bytes (.xlsx); raises `Refused` where there are none to be had."""
    about = about_of(data, "xl/workbook.xml")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles that openpyxl does not know
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    left = MOST_CELLS
    sheets = []
    for sheet in book.worksheets:
        rows = []
        for row in sheet.iter_rows():
            left -= len(row) + 1
            if left < 0:
                raise Refused(f"holds more than {MOST_CELLS:,} cells")
            rows.append([_shown(cell) for cell in row])
        if any(any(row) for row in rows):
            sheets.append((sheet.title, rows))
    return _taken(sheets, about)


def take_csv(data: bytes) -> Taken:
    """The words of a table of separated values (RFC 4180, also with ``;`` or tabs)."""
    text = characters_of(data)
    first = next(filter(re.compile(r"[,;\t|]").search, text.split("\n")), "")
    separator = max(",;\t|", key=first.count)
    try:
        rows = [
            [cell.strip() for cell in row]
            for row in csv.reader(io.StringIO(text), delimiter=separator)
        ]
    except csv.Error as error:
        raise Refused(f"is no table of separated values: {error}") from None
    return _taken([("", rows)], About())


def _taken(sheets: Sequence[tuple[str, Sequence[Sequence[str]]]], about: About) -> Taken:
    if not any(any(any(row) for row in rows) for _, rows in sheets):
        raise Refused("holds no words")
    # A blank line for each row without a word.
    pages = ((name, *map(_titled, _tables(rows)), "") for name, rows in sheets)
    return Taken("\f".join(map("\n".join, pages)), about)


def _titled(table: Sequence[Sequence[str]]) -> str:
    """A table below its title: rows with a first cell alone are lines above it, and no header."""
    titles = [*takewhile(lambda row: row[0] and not any(row[1:]), table)]
    if len(titles) == len(table):
        return rows_of(_squared(table)) if table else ""
    lines = (" ".join(row[0].split()) for row in titles)
    return "\n".join((*lines, rows_of(_squared(table[len(titles) :]))))


def _tables(rows: Iterable[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    """Runs of rows with words; an empty list for each row without."""
    for has_words, run in groupby(rows, any):
        table = [*run]
        yield from [table] if has_words else ([] for _ in table)


def _squared(table: Sequence[Sequence[str]]) -> list[list[str]]:
    """Rows of one width, without the columns at the end that are empty."""
    width = max(at + 1 for row in table for at, cell in enumerate(row) if cell)
    return [[*row[:width], *[""] * (width - len(row))] for row in table]


def _shown(cell: Cell) -> str:
    """A cell's words as its reader sees them, as far as its format tells."""
    value, form = cell.value, cell.number_format or ""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).upper()
    if isinstance(value, datetime.datetime):
        return f"{value:%Y-%m-%d}" if value.time() == datetime.time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        return str(value)
    if isinstance(value, int | float):
        return _number(value, form)
    return str(value).strip()


def _number(value: float, form: str) -> str:
    """A number with the places and the per cent sign of its format; always a point, no groups."""
    shown = re.search(r"0(?:\.(0+))?(%?)", form)
    percent = bool(shown and shown[2])
    if shown and (shown[1] or percent or re.search(r"[0#]", form)):
        places = len(shown[1] or "")
        return f"{value * 100:.{places}f} %" if percent else f"{value:.{places}f}"
    return repr(value) if isinstance(value, int) or value % 1 else str(int(value))
