"""The claims of a root: many files, each read by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from generator.by_file import OF_CLAIMS, ByFile, OfFile, gathered_by
from generator.cache import Cache, Packed, digest_of
from generator.diagnostics import Finding, Location, Related
from generator.files import read_bytes, relative, standing
from generator.model import Claim, Vocabulary
from generator.reading import records
from generator.reading.file_contents import read_yaml
from generator.reading.schema import OF_HEAD, ClaimsHead
from generator.reading.validating import MOST_FAULTS, TOO_MANY_FAULTS, validate
from generator.reading.yaml import MAX_BYTES, List, Map
from generator.spreading import batches_of, in_batches

_COMPARED = ("property", "value", "party", "scope", "as_of")
"""Fields of a claim without which it cannot be held against others."""


@dataclass
class Collected:
    """What has been gathered so far while files are read."""

    findings: list[Finding] = field(default_factory=list)
    damaged: set[str] = field(default_factory=set)
    """Ids of records that are there and could not be read."""
    incomplete: bool = False
    """Whether some record or file is not among what was read."""
    files: int = 0

    def add(self, other: Collected) -> None:
        """Takes over what was gathered elsewhere."""
        self.findings += other.findings
        self.damaged |= other.damaged
        self.incomplete |= other.incomplete
        self.files += other.files


class _Outline(NamedTuple):
    """What is wanted of every file in each run, its claims themselves apart."""

    found: Collected
    ids: list[str]
    """In the order of lines; some may be there twice."""
    withdrawn: dict[int, Claim]
    """The claims that were taken back, by their number among the ids."""
    gathered: dict[str, Any]
    """What was gathered from the others, by `OF_CLAIMS`."""


def claims_in(
    root: Path,
    so_far: Collected,
    files: Sequence[Path],
    vocabulary: Vocabulary,
    language: str,
    tell: Callable[[float], None],
    cache: Cache,
) -> tuple[ByFile[Claim], dict[str, Claim]]:
    """The claims of some files of a root that count, in their order, and those taken back.

    Of two with one id the first. ``tell`` is told the share of the files that is read. What the
    ``cache`` holds is not read again; what is found besides is added to what was gathered
    ``so_far``.
    """
    read = partial(_read_files, root, vocabulary, language)
    context = repr((language, vocabulary))
    paths = [relative(root, file) for file in files]
    keys = [_key(context, path, cache.digests.get(path, b"")) for path in paths]
    kept = [cache.head_of(key) for key in keys]
    new = [file for file, known in zip(files, kept, strict=True) if known is None]
    batches = batches_of(new, lambda file: standing(file)[1], _TOGETHER)
    that_count: list[OfFile[Claim]] = []
    withdrawn: dict[str, Claim] = {}
    first: dict[str, tuple[int, int]] = {}
    loads: list[_Load] = []
    with closing(in_batches(read, batches, worthwhile=len(batches) > MANY)) as made:
        for number, (path, key, known) in enumerate(zip(paths, keys, kept, strict=True)):
            if known is None:
                digest, outline, claims = next(made)
                key = _key(context, path, digest)
                known = cache.keep_with_head(key, outline, claims)
            outline, load = known
            loads.append(load)
            so_far.add(outline.found)
            counted: list[str] = []
            for index, identifier in enumerate(outline.ids):
                other, earlier = first.setdefault(identifier, (number, index))
                if (other, earlier) != (number, index):
                    so_far.findings.append(_given_twice(loads[other]()[earlier], load()[index]))
                elif index in outline.withdrawn:
                    withdrawn[identifier] = outline.withdrawn[index]
                else:
                    counted.append(identifier)
            gathered = outline.gathered
            if len(counted) + len(outline.withdrawn) < len(outline.ids):
                # Another file has some of them.
                key, gathered = digest_of(key, *counted), {}
            if counted:
                that_count.append(OfFile(key, counted, partial(_by_id, load), gathered))
            tell((number + 1) / len(files))
    return ByFile(that_count), withdrawn


_TOGETHER = 250_000
"""Bytes of files that a process reads before it hands over what they say."""
MANY = 6
"""So many batches are worth the start of other processes: they take half a second."""


def _key(context: str, path: str, digest: bytes) -> bytes:
    return digest_of("claims", context, path, digest)


_Load: TypeAlias = Callable[[], Sequence[Claim]]


def _read_files(
    root: Path, vocabulary: Vocabulary, language: str, files: Iterable[Path]
) -> list[tuple[bytes, _Outline, Packed]]:
    """Of each file its digest, and what it says; its claims packed, as they are kept."""
    found: list[tuple[bytes, _Outline, Packed]] = []
    for file in files:
        path, data = relative(root, file), read_bytes(root, file, MAX_BYTES + 1)
        read, claims = _read_claims(path, data, vocabulary, language)
        withdrawn = {index: claim for index, claim in enumerate(claims) if claim.withdrawn}
        gathered = gathered_by(OF_CLAIMS, [each for each in claims if not each.withdrawn])
        outline = _Outline(read, [claim.id for claim in claims], withdrawn, gathered)
        found.append((digest_of(data), outline, Packed.of(claims)))
    return found


def _by_id(load: _Load) -> Mapping[str, Claim]:
    # Of two with one id the first.
    return {claim.id: claim for claim in reversed(load())}


def _given_twice(first: Claim, later: Claim) -> Finding:
    related = Related(first.place.of("id"), "first given here")
    message = f"claim `{later.id}` is given twice, expected an id of its own"
    return Finding("REF002", later.place.of("id"), message, None, (related,))


def ids_in(data: bytes) -> set[str]:
    """The ids that a file of claims seems to give which cannot be read."""
    text = data.replace(b"\0", b"").decode("utf-8", errors="replace")
    return set(re.findall(r"""\bid["']?:[ \t]*["']?([a-z0-9-]{1,80})""", text))


def _read_claims(
    path: str, data: bytes, vocabulary: Vocabulary, language: str
) -> tuple[Collected, list[Claim]]:
    """The claims of a file, each validated by itself, with the head of the file as defaults."""
    tree, findings = read_yaml(data, path)
    # What was refused would have told something: nothing is missed that it may have held.
    read = Collected(findings, files=1, incomplete=any(f.code == "YML003" for f in findings))
    claims: list[Claim] = []
    if tree is None:
        # Its claims cannot be told, but what cites them shall not be blamed for that.
        read.incomplete = True
        read.damaged |= ids_in(data)
        return read, claims
    given = tree.get("claims")
    entries = given if isinstance(given, List) else List((1, 1))
    if entries:
        tree["claims"] = List((1, 1))
    context = records.FileContext(path, language, vocabulary.properties)
    head, findings = validate(ClaimsHead, tree, context)
    read.findings += findings
    if head is None:
        read.incomplete = True
        return read, claims
    for index, entry in enumerate(entries):
        if len(read.findings) >= MOST_FAULTS:
            at = Location(path, *entries.items_at[index])
            read.findings.append(Finding("YML004", at, TOO_MANY_FAULTS))
            read.incomplete = True
            break
        if not isinstance(entry, Map):
            at = Location(path, *entries.items_at[index])
            read.findings.append(
                Finding("SCH003", at, "this is no claim, expected a mapping of fields")
            )
            read.incomplete = True
            continue
        _inherit(entry, tree, OF_HEAD["Claim"])
        evidence = entry.get("evidence")
        for each in evidence if isinstance(evidence, List) else ():
            if isinstance(each, Map):
                _inherit(each, tree, OF_HEAD["Evidence"])
        claims += _read_claim(read, entry, f"{path}:{index}", context)
    return read, claims


def _read_claim(
    read: Collected, entry: Map, nameless: str, context: records.FileContext
) -> Iterator[Claim]:
    written = str(entry.get("id", ""))
    claim, findings = validate(Claim, entry, context)
    if claim is None:
        read.findings += findings
        read.damaged.add(written)
        read.incomplete = True
        return
    if not claim.id:
        # A bad id hides nothing else: the claim is checked under the id that was written.
        read.damaged.add(written)
        claim = replace(claim, id=written or nameless)
    findings += records.unfounded(entry, claim.place)
    read.findings += findings
    wrong = {each.location for each in findings}
    if wrong and not wrong.isdisjoint(claim.place.of(field) for field in _COMPARED):
        read.damaged.add(claim.id)
    yield claim


def _inherit(record: Map, head: Map, names: tuple[str, ...]) -> None:
    for name in names:
        if name in head.keys_at and name not in record.keys_at:
            record.keys_at[name] = head.keys_at[name]
            if name in head:
                record[name] = head[name]
                record.values_at[name] = head.values_at[name]
