"""Changing a record's file where its fields stand, and nothing else of it."""

from collections.abc import Mapping
from pathlib import Path

from generator.corrections import corrected, lines_of, scalar, written_at
from generator.diagnostics import Correction, Location
from generator.errors import CannotRun, CannotWrite
from generator.files import read_whole
from generator.model import Place
from generator.writing import write_file


def with_fields(root: Path, place: Place, fields: Mapping[str, str]) -> bytes:
    """A record's file with other values of some fields; one that is not there is put behind
    ``document``. Raises `CannotRun` where an old value does not stand on one line.
    """
    text = read_whole(root, root / place.path).decode("utf-8")
    body = text.removeprefix("\ufeff")
    edits: list[Correction] = []
    added = ""
    for field, new in fields.items():
        if field not in place.fields:
            added += f"{field}: {scalar(new)}\n"
            continue
        line, column = place.fields[field]
        old = written_at(body, line, column)
        if old is None:
            where = Location(place.path, line, column)
            raise CannotRun(f"{where}: `{field}` does not stand on one line, expected `{new}`")
        edits.append(Correction(place.path, line, column, old[0], scalar(new)))
    if added:
        line = place.of("document").line
        end = len(lines_of(body)[line - 1].rstrip("\n")) + 1
        edits.append(Correction(place.path, line, end, end, f"\n{added.rstrip(chr(10))}"))
    return corrected(text, edits).encode()


def write(place: Path, data: bytes, *, new: bool = False) -> None:
    """Writes a file of the root as a whole; `CannotWrite` where that is refused."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_file(place, data, new=new)
    except FileExistsError:
        raise CannotWrite(f"`{place}` is there already") from None
    except OSError as error:
        raise CannotWrite(f"cannot write `{place}`: {error.strerror}") from error
