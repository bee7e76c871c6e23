"""The words of a PDF, as a reader reads them: paragraphs on one line, a form feed between pages.

pypdfium2 gives characters with their boxes, in the order in which they were set; which of them
make a line, a paragraph or a table's row is told from where they stand. Units are points, the
y axis points up. Nothing in a PDF is run: forms and scripts are never loaded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median

import pypdfium2
from pypdfium2 import raw

from generator.documents.tables import rows_of
from generator.documents.taking import About, Refused, Taken

MOST_PAGES = 2_000
MOST_CHARACTERS = 5_000_000

HYPHENS = "-\u2010\xad"
"""What a word broken at a line's end may end with."""
_CELL_GAP = 0.8
"""Of the size of the letters: so wide a gap within a line parts two cells."""
_BLANK = 0.13
"""Of the size of the letters: so wide a gap parts two words."""
_SMALL = 0.85
"""Of the size of a line's letters: what is smaller, and raised, is a mark or a power."""
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SPELLED = {
    "\x02": "-", "\ufffe": "-",  # PDFium's own marks of a hyphen at a line's end
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip


def take(data: bytes) -> Taken:
    """The words of a PDF's bytes; raises `Refused` where there are none to be had."""
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "assword" in str(error)
        raise Refused("is locked by a password" if locked else "is no PDF that can be read")
    if count > MOST_PAGES:
        raise Refused(f"has {count:,} pages, expected at most {MOST_PAGES:,}")
    pages = []
    left = MOST_CHARACTERS
    for page in document:
        characters = _characters(page.get_textpage(), left)
        left -= len(characters)
        pages.append("\n\n".join(_paragraphs(_lines(characters))))
    if not any(page.strip() for page in pages):
        raise Refused("holds no words, only pictures of them; a scan has to be read by OCR first")
    return Taken("\f".join(f"{page}\n" for page in pages), _about(document))


def _about(document: pypdfium2.PdfDocument) -> About:
    known = document.get_metadata_dict(skip_empty=True)
    made = known.get("CreationDate", "").removeprefix("D:")
    date = f"{made[:4]}-{made[4:6]}-{made[6:8]}" if made[:8].isdecimal() and len(made) >= 8 else ""
    return About(title=known.get("Title", ""), author=known.get("Author", ""), published=date)


@dataclass(frozen=True, slots=True)
class _Character:
    letter: str
    left: float
    bottom: float
    right: float
    size: float


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Line:
    cells: tuple[_Cell, ...]
    bottom: float
    size: float

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def left(self) -> float:
        return self.cells[0].left

    @property
    def right(self) -> float:
        return self.cells[-1].right


def _characters(page: pypdfium2.PdfTextPage, most: int) -> list[_Character]:
    count = page.count_chars()
    if count > most:
        raise Refused(f"holds more than {MOST_CHARACTERS:,} characters")
    found = []
    for index in range(count):
        code = raw.FPDFText_GetUnicode(page, index)
        if raw.FPDFText_IsGenerated(page, index) == 1 or code in (0, 10, 13):
            continue
        left, bottom, right, _ = page.get_charbox(index, loose=True)
        letter = chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"
        size = raw.FPDFText_GetFontSize(page, index)
        found.append(_Character(letter, left, bottom, right, size))
    return found


def _lines(characters: Sequence[_Character]) -> list[_Line]:
    """The lines of a page, in the order in which they were set."""
    lines: list[list[_Character]] = []
    for character in characters:
        if character.letter.isspace() and not lines:
            continue
        if lines and _goes_on(lines[-1][-1], character):
            lines[-1].append(character)
        else:
            lines.append([character])
    return [_line(line) for line in lines if any(not c.letter.isspace() for c in line)]


def _goes_on(last: _Character, following: _Character) -> bool:
    """Whether a character stands on the line of the last one, behind it."""
    size = max(last.size, following.size, 1)
    return abs(following.bottom - last.bottom) < size * 0.55 and following.left > last.left - size


def _line(characters: Sequence[_Character]) -> _Line:
    size = median(c.size for c in characters)
    cells: list[list[_Character]] = [[]]
    for character in characters:
        if character.letter.isspace():
            continue
        if cells[-1] and character.left - cells[-1][-1].right > size * _CELL_GAP:
            cells.append([])
        cells[-1].append(character)
    bottom = median(c.bottom for c in characters)
    return _Line(tuple(_cell(cell, size) for cell in cells), bottom, size)


def _cell(characters: Sequence[_Character], size: float) -> _Cell:
    text = ""
    note = False
    last = characters[0]
    for character in characters:
        if character.left - last.right > size * _BLANK:
            text += " "
        if not _is_raised(character, last, size):
            text += _SPELLED.get(character.letter, character.letter)
            note = False
        elif note or (len(text) >= 3 and text[-3:].isalpha()):
            note = True
        else:
            text += RAISED[int(character.letter)]
        last = character
    return _Cell(text, characters[0].left, last.right)


def _is_raised(character: _Character, last: _Character, size: float) -> bool:
    """Whether a figure is small and raised: the mark of a note behind a word, else a power."""
    return (
        character.letter.isdecimal()
        and character.size < size * _SMALL
        and (last.size < size * _SMALL or character.bottom > last.bottom + size * 0.1)
    )


def _paragraphs(lines: Sequence[_Line]) -> Iterator[str]:
    """Paragraphs, each on one line, and tables, a row on each."""
    pitch = _pitch(lines)
    # A heading in larger letters may reach further to the right than the text below it.
    body = 1.1 * median([line.size for line in lines] or [0.0])
    widest = max((line.right for line in lines if line.size <= body), default=0.0)
    start = 0
    while start < len(lines):
        rows = _table(lines, start)
        if rows:
            yield rows_of(rows)
            start += len(rows)
            continue
        end = start + 1
        while end < len(lines) and _joins(lines[end - 1], lines[end], pitch, widest):
            if _table(lines, end):
                break
            end += 1
        yield _joined(lines[start:end])
        start = end


def _table(lines: Sequence[_Line], start: int) -> list[list[str]]:
    """The rows of the table that begins at a line; none where there is none.

    Its columns are those of its first or its second line; a row may leave cells blank.
    """
    columns = max((line.cells for line in lines[start : start + 2]), key=len)
    rows: list[list[str]] = []
    for line in islice(lines, start, None):
        row = _row(columns, line)
        if not row:
            break
        rows.append(row)
    return rows if len(rows) > 1 else []


def _row(columns: Sequence[_Cell], line: _Line) -> list[str]:
    """The cells of a line by the columns that they stand under; none where not each has its own."""
    row = [""] * len(columns)
    for cell in line.cells:
        under = [
            at
            for at, column in enumerate(columns)
            if cell.left < column.right and column.left < cell.right
        ]
        if len(under) != 1 or row[under[0]] or len(line.cells) < 2:
            return []
        row[under[0]] = cell.text
    return row


def _pitch(lines: Sequence[_Line]) -> float:
    """The usual distance of two lines."""
    steps = [above.bottom - below.bottom for above, below in pairwise(lines)]
    return median([step for step in steps if step > 0] or [0.0])


def _joins(above: _Line, below: _Line, pitch: float, widest: float) -> bool:
    """Whether a line goes on with the paragraph of the one above it."""
    step = above.bottom - below.bottom
    if abs(above.size - below.size) > 0.1 * above.size or step > 1.3 * pitch + 1:
        return False
    if step <= 0:  # the next column
        return not above.text.endswith((".", "!", "?", ":")) and below.text[:1].islower()
    full = above.right > widest - 6 * above.size or step < 0.8 * pitch or _breaks(above, below)
    indented = below.left > above.left + 0.8 * below.size and above.text.endswith((".", ":"))
    return full and not indented


def _joined(lines: Sequence[_Line]) -> str:
    """A paragraph on one line; a hyphen at a line's end may or may not belong to its word."""
    text = lines[0].text
    for above, below in pairwise(lines):
        text = f"{text[:-1]}\xad {below.text}" if _breaks(above, below) else f"{text} {below.text}"
    return text


def _breaks(above: _Line, below: _Line) -> bool:
    """Whether a line ends within a word that the next one ends."""
    hyphen = above.text[-1:] in tuple(HYPHENS) and above.text[-2:-1].isalpha()
    return hyphen and below.text[:1].isalpha()
