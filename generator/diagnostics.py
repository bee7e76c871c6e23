"""What is wrong with the content of a briefing: findings, and diagnostics in their order.

A *finding* is what a rule or the reading of a file says; a *diagnostic* is a finding stamped
with the name and severity of its rule, which is what reporters print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
_TURNING = "\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ODD = re.escape(_CONTROLS.decode()) + _TURNING
FORBIDDEN = re.compile(f"[{_ODD}]")
"""Characters that XML 1.0 forbids (2.2), and those that turn the direction of writing round."""

_UNPRINTABLE = re.compile(rf"[{_ODD}\t\n\r\x7f-\x9f\u2028\u2029]")


def printable(text: str) -> str:
    """The text on one line, with nothing that a terminal or a log takes for more than words."""
    return _UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def one_line(text: str) -> str:
    """The words of a text with one blank between them."""
    return " ".join(text.split())


def forbidden_in(text: str, path: str) -> Finding | None:
    """The finding that a text holds a character that none may hold, where it first does."""
    # That there is none, this tells of a document twenty times as fast as the expression.
    encoded = text.encode("utf-8", "surrogatepass")
    odd = len(encoded.translate(None, _CONTROLS)) < len(encoded)
    found = FORBIDDEN.search(text) if odd or any(map(text.__contains__, _TURNING)) else None
    if found is None:
        return None
    where = Location.in_text(path, text, found.start())
    return Finding("SCH003", where, forbidden_message(found[0]))


def forbidden_message(character: str) -> str:
    """What is wrong with a character that no text may hold."""
    return f"character U+{ord(character):04X} cannot be published, expected a text without it"


class Location(NamedTuple):
    """A place in a file: path relative to the root with ``/``, line and column from 1."""

    path: str
    line: int
    column: int

    @classmethod
    def in_text(cls, path: str, text: str, offset: int) -> Location:
        """The place of a code point of a file's text; LF alone ends a line."""
        return cls(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops the build, a warning only ``--strict``."""

    ERROR = "error"
    WARNING = "warning"


class Related(NamedTuple):
    """Another place that a finding speaks of, and what stands there."""

    location: Location
    message: str


class Finding(NamedTuple):
    """One thing that is wrong: which rule says so, where, what, and what was expected."""

    code: str
    location: Location
    message: str
    suggestion: str | None = None
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    """Where it is not that of the rule."""
    certain: bool = False
    """Whether the suggestion says the same, only as the contract has it."""


class Correction(NamedTuple):
    """A scalar that is to be replaced: its line and columns from 1, the end exclusive."""

    path: str
    line: int
    column: int
    end: int
    text: str
    """What stands there instead, as YAML."""


class Diagnostic(NamedTuple):
    """A finding with the name and severity of its rule."""

    name: str
    severity: Severity
    finding: Finding
    correction: Correction | None = None
    """How to correct it, where there is one certain way."""

    @property
    def code(self) -> str:
        return self.finding.code

    @property
    def location(self) -> Location:
        return self.finding.location

    @property
    def message(self) -> str:
        return self.finding.message

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        return (self.location, self.code, self.message)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics sorted by place, then code, then message; exact repetitions once."""
    unique = {diagnostic.sort_key: diagnostic for diagnostic in diagnostics}
    return tuple(unique[key] for key in sorted(unique))
