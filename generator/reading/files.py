"""Which files of a root are what: found in one order on every machine, read once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Finding, Location
from generator.errors import CannotRun
from generator.model import Document
from generator.reading.nodes import Node
from generator.reading.yaml import MAX_BYTES, decode, decoded, parse

MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
_SMALL = 64 * 1024


def relative(root: Path, file: Path) -> str:
    """The path of a file of the root, with ``/``: how diagnostics name it."""
    # Asked for every file several times; and what `Path` splits and joins again is all there.
    beginning, whole = f"{root}{os.sep}", str(file)
    if os.sep == "/" and whole.startswith(beginning):
        return whole.removeprefix(beginning)
    return file.relative_to(root).as_posix()


def files_below(folder: Path) -> Iterator[Path]:
    """The regular files below a folder, sorted by their path; hidden ones are nobody's content."""
    return (path for path, fault in entries_below(folder) if not fault)


def entries_below(folder: Path) -> Iterator[tuple[Path, str]]:
    """The files below a folder, and what stands in the place of one, with what it is instead."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise CannotRun(f"cannot read {folder}: {error.strerror}") from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        # A link to a folder is not followed: it could lead round in a circle.
        if entry.is_dir(follow_symlinks=False):
            if entry.name.endswith((".yaml", ".md")):
                yield path, "is a folder, expected a file of this name"
            yield from entries_below(path)
        elif entry.is_file():
            yield path, ""
        elif entry.is_dir():
            yield path, "is a link to a folder, which is not followed"
        else:
            yield path, "is a link to nothing" if entry.is_symlink() else "is no regular file"


def read_bytes(file: Path, most: int = -1) -> bytes:
    """The bytes of a file, at most so many.

    A file that cannot be read is the machine's fault, not the content's.
    """
    try:
        with open(file, "rb") as opened:
            # Room is made for all that is asked for, and nearly all files are small.
            first = opened.read(_SMALL if most < 0 else min(most, _SMALL))
            if len(first) < _SMALL or len(first) == most:
                return first
            return first + opened.read(most - len(first) if most >= 0 else -1)
    except OSError as error:
        raise CannotRun(f"cannot read {file}: {error.strerror}") from error


def read_yaml(
    root: Path, file: Path, *, lenient: bool = False
) -> tuple[Node | None, list[Finding], bool]:
    """What a YAML file holds, what is wrong with it, and whether all of it could be read."""
    path = relative(root, file)
    # One byte more than is allowed is enough to see that it is too much.
    text = decode(read_bytes(file, MAX_BYTES + 1), path)
    if isinstance(text, Finding):
        return None, [text], False
    node, findings = parse(text, path, lenient=lenient)
    return node, findings, node is not None or not findings


def read_document(root: Path, file: Path) -> Document | Finding:
    """A document, unchanged: its characters are the decoded bytes, a byte order mark included."""
    path = relative(root, file)
    size = file.stat().st_size
    if size > MAX_DOCUMENT_BYTES:
        return Finding(
            "YML004",
            Location(path, 1, 1),
            f"document of {size:,} bytes, expected at most {MAX_DOCUMENT_BYTES:,}",
        )
    data = read_bytes(file)
    text = decoded(data, path)
    if isinstance(text, Finding):
        return text
    return Document(path, text, hashlib.sha256(data).hexdigest())
