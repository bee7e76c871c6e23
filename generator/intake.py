"""Taking documents in, and accepting changed ones: the only code that writes into a root."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import tempfile
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Finding, Location
from generator.errors import CannotRun, CannotWrite
from generator.evidence import Found, PassageFound
from generator.examination import examine
from generator.languages.detection import language_of
from generator.model import Source
from generator.reading import read
from generator.reading.files import read_whole
from generator.reading.schema import DOCUMENT_PATTERN, MAX_ID, is_id
from generator.reading.yaml import decoded
from generator.writing import write_file

STARTER = Path(__file__).parent / "starter"


def start_briefing(folder: Path) -> None:
    """A new, small, working briefing; the folder is made, or must be empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotRun(f"`{folder}` is there already, expected a new or empty folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".briefing-") as beside:
            made = Path(beside) / "root"
            shutil.copytree(STARTER, made, ignore=shutil.ignore_patterns("__pycache__"))
            with suppress(FileNotFoundError):
                folder.rmdir()
            made.replace(folder)
    except OSError as error:
        raise CannotWrite(f"cannot make `{folder}`: {error.strerror}") from error


# --- a new source ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Added:
    """A source that was taken in."""

    record: Path
    document: Path
    language: str | None
    """The language of the document, if it could be told from its words."""


def add_source(root: Path, file: Path, identifier: str | None) -> Added:
    """Takes a document in: its bytes into ``seeds/``, and a record with what is certain about it.

    Title, author and date are for a person to read out of the text. Raises `CannotRun`, with
    nothing written, where the document or its id is there already or cannot be one.
    """
    briefing = read(root).briefing
    seeds = root / "seeds"
    if seeds.is_symlink():
        raise CannotRun(f"`{seeds}` is a link, and nothing is written through links")
    data = _document(file)
    text = data.decode("utf-8")
    digest = hashlib.sha256(data).hexdigest()
    for source in briefing.sources.values():
        if source.document and source.document.sha256 == digest:
            raise CannotRun(f"`{file.name}` is the document of `{source.id}` already")
        if source.document_name == file.name:
            raise CannotRun(f"`{source.id}` has another document of the name `{file.name}`")
    identifier = _free_id(identifier or _slug(file.stem), {*briefing.entities, *briefing.sources})
    document, record = seeds / file.name, seeds / f"{identifier}.yaml"
    if document.exists() and read_whole(root, document) != data:
        raise CannotRun(f"`{document}` is there already and differs, expected a name of its own")
    if record.exists():
        raise CannotRun(f"`{record}` is there already, give another id with --id")
    language = language_of(text)
    try:
        seeds.mkdir(parents=True, exist_ok=True)
        if not document.exists():
            write_file(document, data, new=True)
        write_file(record, _record(file.name, digest, language).encode(), new=True)
    except OSError as error:
        raise CannotWrite(f"cannot write into `{seeds}`: {error.strerror}") from error
    return Added(record, document, language)


def _document(file: Path) -> bytes:
    if not file.exists():
        raise CannotRun(f"no such file: {file}")
    if not re.fullmatch(DOCUMENT_PATTERN, file.name) or file.suffix in (".yaml", ".yml"):
        raise CannotRun(f"`{file.name}` cannot be the name of a document in seeds/")
    data = read_whole(file.parent, file)
    text = decoded(data, file.name)
    if isinstance(text, Finding):
        raise CannotRun(f"{text.location}: {text.message}")
    if not text.strip():
        raise CannotRun(f"`{file}` is empty")
    return data


def _slug(stem: str) -> str:
    plain = unicodedata.normalize("NFKD", stem.replace("ß", "ss")).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")[:MAX_ID].strip("-")


def _free_id(identifier: str, taken: set[str]) -> str:
    if not is_id(identifier):
        raise CannotRun(f"`{identifier}` is no id, give one with --id")
    if identifier in taken:
        raise CannotRun(f"id `{identifier}` is taken, give another with --id")
    return identifier


def _record(name: str, digest: str, language: str | None) -> str:
    quoted = "'" + name.replace("'", "''") + "'"
    lines = [
        "# yaml-language-server: $schema=../build/schema/source.json",
        "# title, publisher, author, url, published, retrieved: each only where the text tells it",
        f"document: {quoted}",
        f"sha256: {digest}",
    ]
    if language:
        lines.append(f"language: {language}")
    return "\n".join(lines) + "\n"


# --- a changed source --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came of accepting a changed document."""

    source: str
    quotes: int
    """How many quotes stand in the document."""
    missing: int
    """How many quotes and exclusions do not; the digest is then left as it was."""
    changed: bool
    """Whether the record was changed."""


def accept_source(root: Path, identifier: str) -> Accepted:
    """Takes the digest of a changed document into its record, if all its quotes still stand.

    Raises `CannotRun` where there is no such source, or no document.
    """
    briefing = read(root).briefing
    source = briefing.sources.get(identifier)
    if source is None:
        raise CannotRun(f"`{identifier}` names no source")
    if source.document is None:
        raise CannotRun(f"`{identifier}` has no document that can be read")
    examined = examine(briefing)
    outcomes = [
        examined.outcomes[claim.id, index]
        for claim in briefing.claims_from.get(identifier, ())
        for index, evidence in enumerate(claim.evidence)
        if evidence.source == identifier and (claim.id, index) in examined.outcomes
    ]
    quotes = sum(isinstance(outcome, Found) for outcome in outcomes)
    exclusions = examined.passages.get(identifier, ())
    missing = len(outcomes) - quotes
    missing += sum(not isinstance(passage, PassageFound) for passage in exclusions)
    changed = not missing and source.sha256 != source.document.sha256
    if changed:
        _record_digest(root, source, source.document.sha256)
    return Accepted(identifier, quotes, missing, changed)


def _record_digest(root: Path, source: Source, digest: str) -> None:
    """Changes the digest where it stands, and nothing else of the file."""
    record = root / source.place.path
    text = read_whole(root, record).decode("utf-8")
    body = text.removeprefix("\ufeff")
    # Lines as positions count them, which `splitlines` does not.
    lines = io.StringIO(body, newline="").readlines()
    if "sha256" in source.place.fields:
        line, column = source.place.fields["sha256"]
        before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        after, found = re.subn(r"[0-9a-fA-F]{64}", digest, after, count=1)
        if not found:
            at = Location(source.place.path, line, column)
            raise CannotRun(f"{at}: the digest does not stand on one line, expected `{digest}`")
        lines[line - 1] = before + after
    else:
        line, _ = source.place.fields["document"]
        lines.insert(line, f"sha256: {digest}\n")
    try:
        write_file(record, (text.removesuffix(body) + "".join(lines)).encode())
    except OSError as error:
        raise CannotWrite(f"cannot write `{record}`: {error.strerror}") from error
