"""What the files of a root hold: YAML, and documents."""

import hashlib
from pathlib import Path

from generator.diagnostics import Finding, Location, forbidden_in
from generator.files import MAX_DOCUMENT_BYTES, read_bytes, relative
from generator.model import Document
from generator.reading.yaml import Map, Node, decode, decoded, parse


def read_yaml(
    data: bytes, path: str, *, lenient: bool = False
) -> tuple[Node | None, list[Finding]]:
    """What a YAML file holds, no fields if it is empty, and what is wrong with it.

    None where it cannot be read.
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
    return Map((1, 1)) if node in (None, "") else node, findings


def read_document(root: Path, file: Path) -> Document | Finding:
    """A document, unchanged: its characters are the decoded bytes, a byte order mark included."""
    path = relative(root, file)
    data = read_bytes(root, file, MAX_DOCUMENT_BYTES + 1)
    if len(data) > MAX_DOCUMENT_BYTES:
        message = f"the document has more than {MAX_DOCUMENT_BYTES:,} bytes, expected a smaller one"
        return Finding("YML004", Location(path, 1, 1), message)
    text = decoded(data, path)
    if isinstance(text, Finding):
        return text
    # Between the pages of a PDF stands a form feed, in its place.
    if forbidden := forbidden_in(text.replace("\f", " "), path):
        return forbidden
    return Document(path, text, hashlib.sha256(data).hexdigest())
