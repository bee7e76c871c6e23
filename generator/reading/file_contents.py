"""What the files of a root hold: YAML, and documents."""

import hashlib
from pathlib import Path

from generator.diagnostics import Finding, Location, forbidden_in
from generator.files import MAX_DOCUMENT_BYTES, read_bytes, relative
from generator.model import Document
from generator.reading.yaml import Map, decode, decoded, parse


def read_yaml(data: bytes, path: str, *, lenient: bool = False) -> tuple[Map | None, list[Finding]]:
    """The fields that a YAML file holds, none if it is empty, and what is wrong with it.

    None where it cannot be read, or holds something else. ``lenient`` as in `parse`, for settings.
    """
    text = decode(data, path)
    if isinstance(text, Finding):
        return None, [text]
    node, findings = parse(text, path, lenient=lenient)
    if node is None and findings:
        return None, findings
    # What YAML itself refuses, it has told.
    if forbidden := forbidden_in(text, path):
        findings.append(forbidden)
    if node is None or node == "":
        return Map((1, 1)), findings
    if isinstance(node, Map):
        return node, findings
    what, (line, column) = "setting" if lenient else "field", getattr(node, "start", (1, 1))
    message = f"the file holds no {what}s, expected `{what}: value` on each line"
    return None, [*findings, Finding("SCH003", Location(path, line, column), message)]


def read_original(root: Path, file: Path) -> bytes | Finding:
    """The bytes of a document, of whatever kind."""
    data = read_bytes(root, file, MAX_DOCUMENT_BYTES + 1)
    if len(data) > MAX_DOCUMENT_BYTES:
        message = f"the document has more than {MAX_DOCUMENT_BYTES:,} bytes, expected a smaller one"
        return Finding("YML004", Location(relative(root, file), 1, 1), message)
    return data


def read_document(root: Path, file: Path) -> Document | Finding:
    """A document, unchanged: its characters are the decoded bytes, a byte order mark included."""
    path, data = relative(root, file), read_original(root, file)
    if isinstance(data, Finding):
        return data
    text = decoded(data, path)
    if isinstance(text, Finding):
        hint = "or its words as `text`: `briefing source add` takes them out"
        return text._replace(message=f"{text.message}, {hint}")
    # Between the pages of a PDF stands a form feed, in its place.
    if forbidden := forbidden_in(text.replace("\f", " "), path):
        return forbidden
    return Document(path, text, hashlib.sha256(data).hexdigest())
