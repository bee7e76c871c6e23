"""The formats of documents whose words have to be taken out: a row each."""

from importlib import import_module
from importlib.metadata import version
from pathlib import PurePath
from typing import NamedTuple, cast

from generator.documents.taking import Taken


class Format(NamedTuple):
    """A kind of document."""

    name: str
    suffixes: tuple[str, ...]
    reader: str
    """The function that takes the words out: its module here, and its name."""
    library: str = ""
    """The distribution that reads it, whose version is part of what was taken."""
    parts: str = ""
    """What a form feed parts in its words: ``page``, ``sheet``, or nothing."""

    @property
    def taken_by(self) -> str:
        """What takes the words out, with its version, as the record of a source tells."""
        return f"{self.library} {version(self.library)}" if self.library else "csv"

    def take(self, data: bytes) -> Taken:
        """The words of a document's bytes; raises `Refused`. Only for the child."""
        module, name = self.reader.split(":")
        reader = getattr(import_module(f"generator.documents.{module}"), name)
        return cast(Taken, reader(data))


FORMATS = (
    Format("HTML", (".html", ".htm", ".xhtml"), "html:take", "selectolax"),
    Format("PDF", (".pdf",), "pdf:take", "pypdfium2", parts="page"),
    Format("Word", (".docx",), "word:take", "mammoth"),
    Format("Excel", (".xlsx",), "spreadsheets:take", "openpyxl", parts="sheet"),
    Format("CSV", (".csv", ".tsv"), "spreadsheets:take_csv", parts="sheet"),
)


def format_of(name: str) -> Format | None:
    """The format of a document by its name; None for plain text."""
    suffix = PurePath(name).suffix.lower()
    return next((form for form in FORMATS if suffix in form.suffixes), None)
