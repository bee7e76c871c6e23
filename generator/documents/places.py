"""Where in a document a passage stands, as a reader finds it: a page, or a sheet's row."""

import re
from typing import NamedTuple

from generator.documents.formats import format_of

_DASHES = re.compile(r"^\|(?:---\|)+$", re.MULTILINE)


class PartOfDocument(NamedTuple):
    """A page of a PDF, or a row of a sheet; both count from 1."""

    page: int | None = None
    sheet: str = ""
    row: int | None = None


def place_in(name: str, text: str, offset: int) -> PartOfDocument | None:
    """The part of a document in whose words the ``offset`` lies; None where it has no parts."""
    form = format_of(name)
    if form is None or not form.parts:
        return None
    if form.parts == "page":
        return PartOfDocument(page=text.count("\f", 0, offset) + 1)
    start = text.rfind("\f", 0, offset) + 1
    sheet = text[start : text.index("\n", start)]
    above = text[start:offset]
    return PartOfDocument(sheet=sheet, row=above.count("\n") - len(_DASHES.findall(above)))
