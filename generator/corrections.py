"""What has one certain correction: where it stands, and what stands there instead.

Certain is what leaves the sense alone: a name that is right but for case, blanks and hyphens; a
value written as the contract would not; a quote with the words whole that it cut. What only seems
to be meant (“did you mean”) is never certain.
"""

import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from generator.diagnostics import Correction, Finding
from generator.errors import CannotRun
from generator.files import read_whole
from generator.groups import grouped
from generator.model import Place
from generator.report import Report
from generator.writing import put_file

_NAMED = frozenset({"SCH001", "SCH003", "SCH005", "REF001"})
"""Whose suggestion is a name, and certain if it differs in its spelling alone."""
_REWRITTEN = frozenset({"EVD004", "SCH010"})
"""Whose suggestion is certain by itself."""


def scalar(words: str) -> str:
    """Words as a scalar of YAML on one line, which reads back as these words."""
    dumped = yaml.safe_dump(words, allow_unicode=True, width=10**9, default_flow_style=True)
    return dumped.removesuffix("...\n").removesuffix("\n")


def lines_of(text: str) -> list[str]:
    """Lines with their ends, as positions count them, which `splitlines` does not."""
    return io.StringIO(text, newline="").readlines()


def written_at(text: str, line: int, column: int) -> tuple[int, str] | None:
    """The scalar that begins at a place of a YAML file: the column of its end, and what it says.

    None where none begins there, or where it does not end on its line.
    """
    lines = lines_of(text)
    at = sum(map(len, lines[: line - 1])) + column - 1
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            start: Any = event.start_mark
            stop: Any = event.end_mark
            # By code points: libyaml also counts U+2028 as the end of a line.
            if isinstance(event, yaml.ScalarEvent) and start.index == at:
                end = column + stop.index - at
                return (end, event.value) if end <= len(lines[line - 1]) + 1 else None
    except yaml.YAMLError:
        pass
    return None


def correction_of(root: Path, finding: Finding) -> Correction | None:
    """How to correct what was found, if there is one certain way."""
    better, at = finding.suggestion, finding.location
    if better is None or finding.code not in _NAMED | _REWRITTEN:
        return None
    try:
        text = read_whole(root, root / at.path).decode("utf-8").removeprefix("\ufeff")
    except (CannotRun, UnicodeDecodeError):
        return None
    found = written_at(text, at.line, at.column)
    if found is None:
        return None
    end, held = found
    if finding.code in _NAMED and not finding.certain and _letters(held) != _letters(better):
        return None
    return Correction(at.path, at.line, at.column, end, scalar(better))


def _letters(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name).casefold()


def corrected(text: str, corrections: Sequence[Correction]) -> str:
    """A file's text with all of them done; of two at one place only the first."""
    body = text.removeprefix("\ufeff")
    lines = lines_of(body)
    first = {(each.line, each.column): each for each in reversed(corrections)}
    for (line, column), each in sorted(first.items(), reverse=True):
        held = lines[line - 1]
        lines[line - 1] = f"{held[: column - 1]}{each.text}{held[each.end - 1 :]}"
    return text.removesuffix(body) + "".join(lines)


def with_fields(root: Path, place: Place, fields: Mapping[str, str]) -> bytes:
    """A record's file with other values of some fields; one that is not there is put behind
    ``document``. Raises `CannotRun` where an old value does not stand on one line.
    """
    text = read_whole(root, root / place.path).decode("utf-8")
    body = text.removeprefix("\ufeff")
    edits: list[Correction] = []
    added = ""
    for field, new in fields.items():
        if field not in place.names:
            added += f"\n{field}: {scalar(new)}"
            continue
        where = place.of(field)
        old = written_at(body, where.line, where.column)
        if old is None:
            raise CannotRun(f"{where}: `{field}` does not stand on one line, expected `{new}`")
        edits.append(Correction(place.path, where.line, where.column, old[0], scalar(new)))
    if added:
        line = place.of("document").line
        end = len(lines_of(body)[line - 1].rstrip("\n")) + 1
        edits.append(Correction(place.path, line, end, end, added))
    return corrected(text, edits).encode()


def fix(root: Path, report: Report) -> int:
    """Makes the certain corrections of a report in the files of a root; how many there were.

    Files are written one by one, each as a whole.
    """
    corrections = {each.correction for each in report.diagnostics if each.correction}
    for path, of in grouped((each.path, each) for each in sorted(corrections)).items():
        text = read_whole(root, root / path).decode("utf-8")
        put_file(root, root / path, corrected(text, of).encode())
    return len(corrections)
