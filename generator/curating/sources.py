"""Documents: taken in, compared with the words taken out of them, and accepted when changed."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from generator.corrections import scalar, with_fields
from generator.curating.recording import holder
from generator.diagnostics import Finding, Location
from generator.documents.formats import format_of
from generator.documents.reader import words_of
from generator.documents.taking import About, Refused, Taken
from generator.errors import CannotRun, CannotWrite
from generator.evidence.finding import find
from generator.evidence.normalising import fold
from generator.evidence.outcomes import Found
from generator.evidence.searching import Searchable
from generator.evidence.spans import Span
from generator.examination import Examination, examine
from generator.fields import DOCUMENT_PATTERN, id_of, is_id, is_language
from generator.files import MAX_DOCUMENT_BYTES, read_whole
from generator.git import git
from generator.languages.detection import language_of
from generator.model import Briefing, Document, Source
from generator.reading import read
from generator.reading.yaml import decoded
from generator.sentences import sentences_in
from generator.writing import put_file

# --- a new source ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Added:
    """A document that is taken in as a source."""

    record: Path
    document: Path
    data: bytes
    words: Path | None
    """The file with its words, where the document is no plain text."""
    taken: Taken
    language: str
    """The language of the document; blank if it could not be told from its words."""


def add_sources(
    root: Path, files: Sequence[Path], identifier: str | None, language: str | None = None
) -> tuple[Added, ...]:
    """Takes documents in: their bytes and words into ``seeds/``, and a record of each.

    The record holds what is certain, and the ``language`` if it is given; what a file says of
    itself stands in comments, for a person to confirm. Raises `CannotRun`, with nothing written,
    where one of them is there already or cannot be a source: what is wrong with each, a line each.
    """
    if identifier and len(files) > 1:
        raise CannotRun("--id names one source, and several files are given")
    seeds = root / "seeds"
    if language and not is_language(language):
        raise CannotRun(f"`{language}` is not a language code such as `de`")
    if seeds.is_symlink():
        raise CannotRun(f"`{seeds}` is a link, and nothing is written through links")
    briefing = read(root).briefing
    taken: list[Added] = []
    faults: list[str] = []
    for file in files:
        try:
            taken.append(_intake(file, identifier, briefing, seeds, taken))
        except CannotRun as fault:
            faults.append(str(fault))
    if faults:
        raise CannotRun("; ".join(faults))
    added = tuple(replace(each, language=language or each.language) for each in taken)
    for each in added:
        _write(root, each)
    return added


def _intake(
    file: Path, identifier: str | None, briefing: Briefing, seeds: Path, others: Sequence[Added]
) -> Added:
    if re.match(r"[a-z]+:/", str(file)):
        address = str(file).replace(":/", "://", 1)
        raise CannotRun(f"`{address}` is an address; save the page as a file, and add that")
    name = _document_name(file, identifier)
    data = _bytes(file)
    digest = hashlib.sha256(data).hexdigest()
    for source in briefing.sources.values():
        if source.digest == digest:
            raise CannotRun(f"`{file.name}` is the document of `{source.id}` already")
        if name in (source.document_name, source.text_name):
            raise CannotRun(f"`{source.id}` has another document of the name `{name}`")
    identifier = identifier or id_of(file.stem)
    if not is_id(identifier):
        raise CannotRun(f"`{identifier}` is no id, give one with --id")
    others_of_it = (str(each.document) for each in others if each.record.stem == identifier)
    taken_by = holder(identifier, briefing.name_spaces["entities"]) or next(others_of_it, "")
    if taken_by:
        raise CannotRun(f"id `{identifier}` is taken by {taken_by}, give another with --id")
    document, words = seeds / name, None
    if format_of(name):
        words, taken = document.with_suffix(".txt"), words_of(data, file.name)
    else:
        taken = Taken(_plain(file.name, data))
    record = seeds / f"{identifier}.yaml"
    added = Added(record, document, data, words, taken, language_of(taken.text))
    for place, content in ((added.document, data), (added.words, taken.text.encode())):
        if place and (place.is_symlink() or (place.exists() and place.read_bytes() != content)):
            raise CannotRun(f"`{place}` is there already and differs, expected a name of its own")
    if added.record.exists():
        raise CannotRun(f"`{added.record}` is there already, give another id with --id")
    return added


def _document_name(file: Path, identifier: str | None) -> str:
    """What a document is called in ``seeds/``: its own name, or one made of it that may stand."""
    if file.suffix in (".yaml", ".yml"):
        raise CannotRun(f"`{file.name}` would be a record in seeds/, give it a name in `.txt`")
    if re.fullmatch(DOCUMENT_PATTERN, file.name):
        return file.name
    name = f"{identifier or id_of(file.stem)}{file.suffix.lower()}"
    if not re.fullmatch(DOCUMENT_PATTERN, name):
        raise CannotRun(f"`{file.name}` cannot be the name of a document, give one with --id")
    return name


def _bytes(file: Path) -> bytes:
    """The bytes of a document from anywhere on the machine, which no link leads to."""
    if file.is_symlink():
        raise CannotRun(f"`{file}` is a link; give the file that it leads to")
    if file.is_dir():
        raise CannotRun(f"`{file}` is a folder; give the files in it, such as `{file}/*`")
    if not file.is_file():
        raise CannotRun(f"no such file: {file}")
    if file.stat().st_size > MAX_DOCUMENT_BYTES:
        raise CannotRun(f"`{file}` holds more than {MAX_DOCUMENT_BYTES:,} bytes")
    data = read_whole(file.parent, file)
    if not data.strip():
        raise CannotRun(f"`{file}` is empty")
    return data


_SIGNS = ((b"%PDF", ".pdf"), (b"PK\x03\x04", ".docx` or `.xlsx"), (b"\xd0\xcf\x11\xe0", ".docx"))


def _plain(name: str, data: bytes) -> str:
    for sign, suffix in _SIGNS:
        if data.startswith(sign):
            raise CannotRun(f"`{name}` is no plain text; its name should end in `{suffix}`")
    return _decoded(name, data)


def _decoded(name: str, data: bytes) -> str:
    text = decoded(data, name)
    if isinstance(text, Finding):
        raise CannotRun(f"{text.location}: {text.message}")
    return text


def _write(root: Path, added: Added) -> None:
    made: list[Path] = []
    text = added.taken.text.encode()
    try:
        for place, data in ((added.document, added.data), (added.words, text)):
            if place and not place.exists():
                put_file(root, place, data, new=True)
                made.append(place)
        put_file(root, added.record, _record(added).encode(), new=True)
    except CannotWrite:
        for place in made:
            place.unlink()
        raise


def _record(added: Added) -> str:
    lines = [
        "# yaml-language-server: $schema=../build/schema/source.json",
        f"document: {scalar(added.document.name)}",
        f"sha256: {hashlib.sha256(added.data).hexdigest()}",
    ]
    if added.words:
        lines += [
            f"text: {scalar(added.words.name)}",
            f"text_sha256: {hashlib.sha256(added.taken.text.encode()).hexdigest()}",
            f"taken_by: {added.taken.taken_by}",
        ]
    if added.language:
        lines.append(f"language: {added.language}")
    lines.append(
        "# title, publisher, author, url, published, retrieved: each only where the text tells it"
    )
    suggested = [
        each for each in _suggestions(added.taken.about) if f"{each[0]}: {each[1]}" not in lines
    ]
    if suggested:
        lines.append("# The file says of itself what follows; take away the # where it is right.")
        lines += [f"# {field}: {scalar(words)}" for field, words in suggested]
    return "\n".join(lines) + "\n"


def _suggestions(about: About) -> Iterator[tuple[str, str]]:
    for field in ("title", "publisher", "author", "published", "language", "url"):
        words = " ".join(str(getattr(about, field)).split())
        printable = "".join(letter for letter in words if letter.isprintable())
        if printable:
            yield field, printable[:300]


# --- words, taken out again --------------------------------------------------------------------


def verify_sources(root: Path, identifiers: Sequence[str]) -> tuple[tuple[str, str, bool], ...]:
    """Takes the words of some sources' documents (of all, if none is named) out again.

    Of each its id, what was found, in words, and whether that is the same.
    Raises `CannotRun` for an id that names no source.
    """
    sources = read(root).briefing.sources
    for identifier in identifiers:
        _known(sources.get(identifier), identifier)
    return tuple((each, *_verified(root, sources[each])) for each in identifiers or sources)


def _known(source: Source | None, identifier: str) -> Source:
    if source is None:
        raise CannotRun(f"`{identifier}` names no source")
    return source


def _verified(root: Path, source: Source) -> tuple[str, bool]:
    if source.document_name is None:
        return "only cited, there is no document", True
    if source.digest is None or source.document is None:
        missing = source.document_name if source.digest is None else source.text_name
        return f"no file `seeds/{missing}`", False
    if source.text_name is None:
        same = source.digest == source.sha256
        told = "plain text, unchanged" if same else "plain text, changed since it was reviewed"
        return told, same
    try:
        data = read_whole(root, root / "seeds" / source.document_name)
        words = words_of(data, source.document_name)
    except Refused as why:
        return str(why), False
    if words.text == source.document.text:
        return f"the same words, by {words.taken_by}", True
    line, held, taken = _first_difference(source.document.text, words.text)
    told = (
        f"other words from line {line} on: `{held}` is held, `{taken}` is taken out"
        f" by {words.taken_by} (held ones: by {source.taken_by or 'nobody knows what'})"
    )
    return told, False


def _first_difference(held: str, taken: str) -> tuple[int, str, str]:
    """The first line that differs, counted from 1, as it is held and as it is taken out."""
    ours, theirs = held.split("\n"), taken.split("\n")
    line = len([*takewhile(lambda pair: pair[0] == pair[1], zip(ours, theirs, strict=False))])
    return line + 1, "".join(ours[line : line + 1])[:80], "".join(theirs[line : line + 1])[:80]


# --- a changed source --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChangedSentence:
    """A quote that still stands, in a sentence that is another than it was."""

    claim: str
    before: str
    """The sentence as it was reviewed; blank where the reviewed text cannot be had any more."""
    after: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came of accepting a changed document."""

    quotes: int
    """How many quotes stand in the document."""
    missing: int
    """How many quotes and exclusions do not; nothing is then changed."""
    changed: bool
    """Whether the record was changed."""
    unread: tuple[ChangedSentence, ...] = ()
    """Quotes whose sentence nobody has named as read; nothing is then changed."""
    read: tuple[ChangedSentence, ...] = ()
    """Quotes whose sentence is known to be another, and was taken for read."""
    renamed: bool = False
    """Whether the document was found under another name."""
    line_ends: bool = False
    """Whether only its line ends changed."""


def accept_source(
    root: Path, identifier: str, claims: Sequence[str] = (), *, every: bool = False
) -> Accepted:
    """Takes a changed document into its record, if all its quotes still stand.

    A quote whose sentence changed has to be named by its claim, or ``every`` one be accepted: what
    was put before it may take it back. A document that was renamed is known by its digest; of one
    that is no plain text the words are taken out again. Raises `CannotRun` where there is no such
    source, no document, or no such claim on it.
    """
    briefing = read(root).briefing
    source = _known(briefing.sources.get(identifier), identifier)
    for claim in claims:
        if all(claim != of.id for of in briefing.claims_from.get(identifier, ())):
            raise CannotRun(f"no claim `{claim}` quotes `{identifier}`")
    now, fields, before = _as_it_is(root, source, briefing)
    examined = examine(replace(briefing, sources={**briefing.sources, identifier: now}))
    quotes, missing = _standing(examined, identifier)
    if missing or not fields:
        return Accepted(quotes, missing, changed=False)
    after = now.document.text if now.document else ""
    line_ends = before is not None and _unended(before) == _unended(after)
    others = () if line_ends else tuple(_changed_sentences(examined, identifier, before))
    unread = () if every else tuple(each for each in others if each.claim not in claims)
    known = () if unread else tuple(each for each in others if each.before)
    if not unread:
        record = root / source.place.path
        data = with_fields(root, source.place, fields)
        if source.text_name is not None:
            put_file(root, root / "seeds" / source.text_name, after.encode())
        put_file(root, record, data)
    ended = line_ends and before != after
    return Accepted(quotes, 0, not unread, unread, known, "document" in fields, ended)


def _as_it_is(
    root: Path, source: Source, briefing: Briefing
) -> tuple[Source, dict[str, str], str | None]:
    """A source by its document of today, with the fields of its record that have to change.

    And the words as they were reviewed, where they can be had.
    """
    name, digest = source.document_name, source.digest
    if name and digest is None:
        name, digest = _found_elsewhere(root, source, briefing), source.sha256
    if name is None or digest is None:
        raise CannotRun(f"`{source.id}` has no document that can be read")
    fields: dict[str, str] = {}
    if name != source.document_name:
        fields["document"] = name
    if digest != source.sha256:
        fields["sha256"] = digest
    data = read_whole(root, root / "seeds" / name)
    if source.text_name is None:
        text = _decoded(name, data)
        before = text if digest == source.sha256 else _reviewed(root, source)
    else:
        before = source.document.text if source.document else None
        anew = digest != source.sha256 or before is None
        taken = words_of(data, name) if anew else None
        text = taken.text if taken else before or ""
        if taken and source.taken_by != taken.taken_by:
            fields["taken_by"] = taken.taken_by
        text_digest = hashlib.sha256(text.encode()).hexdigest()
        if text_digest != source.text_sha256:
            fields["text_sha256"] = text_digest
            if not taken:  # somebody changed the words by hand, and nobody kept the old ones
                before = None
    document = Document(f"seeds/{source.text_name or name}", text, digest)
    return replace(source, document=document), fields, before


def _found_elsewhere(root: Path, source: Source, briefing: Briefing) -> str | None:
    """The name of the document that no source names and that has the digest of this one."""
    for path in briefing.stray_documents:
        if hashlib.sha256(read_whole(root, root / path)).hexdigest() == source.sha256:
            return path.removeprefix("seeds/")
    return None


def _reviewed(root: Path, source: Source) -> str | None:
    """The words of the document as it was reviewed, from the history that git keeps of it."""
    path = f"seeds/{source.document_name}"
    revisions = b""
    with suppress(CannotRun):  # of a root without git, nothing is kept
        revisions = git(root, "log", "--format=%H", "-n", "50", "--", path)
    for revision in revisions.split():
        with suppress(CannotRun):  # it was taken out then
            data = git(root, "show", f"{revision.decode()}:./{path}")
            if hashlib.sha256(data).hexdigest() == source.sha256:
                return data.decode("utf-8", errors="replace")
    return None


def _standing(examined: Examination, identifier: str) -> tuple[int, int]:
    """How many quotes of a source stand, and how many quotes and exclusions do not."""
    outcomes = [
        outcome
        for claim in examined.briefing.claims_from.get(identifier, ())
        for index, outcome in examined.proven[claim.id].outcomes.items()
        if claim.evidence[index].source == identifier
    ]
    quotes = sum(isinstance(outcome, Found) for outcome in outcomes)
    exclusions = examined.exclusions.get(identifier, ())
    missing = sum(not isinstance(each, Span) for each in exclusions)
    return quotes, len(outcomes) - quotes + missing


def places_on(briefing: Briefing, identifier: str) -> frozenset[Location]:
    """Where the root quotes a source, and where the source's record leaves passages out."""
    places = [each.place for each in briefing.sources[identifier].exclusions]
    for claim in briefing.claims_from.get(identifier, ()):
        places += [each.place for each in claim.evidence if each.source == identifier]
    return frozenset(place.of(field) for place in places for field in ("", *place.names))


def _changed_sentences(
    examined: Examination, identifier: str, before: str | None
) -> Iterator[ChangedSentence]:
    """The quotes of a source whose sentences are not those that were reviewed, a claim each."""
    old = Searchable(before) if before is not None else None
    told: set[str] = set()
    for claim in examined.briefing.claims_from.get(identifier, ()):
        for index in claim.indices_from(identifier):
            passage = examined.passage(claim, index)
            if passage is None or claim.id in told:
                continue
            after = examined.sentences_around(identifier, passage)
            was = ""
            outcome = find(claim.evidence[index].quote, old) if old else None
            if old and isinstance(outcome, Found):
                whole = Span(outcome.spans[0].start, outcome.spans[-1].end)
                around = sentences_in(old.text).around(whole)
                was = " ".join(span.of(old.text) for span in around)
            if fold(was).text != fold(after).text:
                told.add(claim.id)
                yield ChangedSentence(claim.id, " ".join(was.split()), " ".join(after.split()))


def _unended(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
