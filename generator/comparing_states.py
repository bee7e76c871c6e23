"""What changed between two states of a briefing, by claim, company, deal, dispute and source.

Both states are taken as their data files say them, which is all that the site shows of them; where
something stands in its file, or a passage in its document, is no change of what is said.
"""

import json
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from generator.analysis.former_ids import by_present_ids
from generator.diagnostics import Diagnostic, Finding, Location
from generator.errors import CannotRun
from generator.examination import Examination, examine
from generator.exports import exported
from generator.fields import is_id
from generator.files import MAX_DATA_BYTES, read_bytes, refuse_no_root
from generator.git import git
from generator.groups import grouped
from generator.model import Briefing
from generator.pages.links import folder_of
from generator.reading import read
from generator.rules import BY_CODE

DataRecord: TypeAlias = dict[str, Any]
Snapshot: TypeAlias = Mapping[str, Mapping[str, DataRecord]]
"""The records of each kind by their ids."""

_KINDS = ("claims", "companies", "deals", "disputes", "sources")
"""Of records, each with a file of data."""

_FOLLOWING: frozenset[str] = frozenset({
    "id", "file", "former_ids", "entities", "conflicts", "corroboration", "parts", "disputes",
    "deals", "people", "mark", "titles",
})  # fmt: skip
"""The fields that follow from others, or are places."""

_NAMING_CLAIMS = ("claims", "shared_claims", "preferred")
_NAMING_ENTITIES = (
    "subject", "about", "party", "by", "entity", "source", "origin", "company", "part_of", "giver",
    "receiver", "cites",
)  # fmt: skip
"""The fields that name a record, by what shares one name space."""

_OF_EVIDENCE = (
    "source", "stance", "origin", "as_of", "modality", "by", "quote", "prefix", "suffix", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """A field that is another one than before, both as a person would write them."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A record that was added, removed or changed."""

    id: str
    what: str
    """added, removed or changed."""
    says: str
    """Its statement, name, title or question; of a source without a title, who published it."""
    changes: tuple[Change, ...] = ()
    claims: tuple[str, ...] = ()
    """Of a company, deal or source: its claims that were added, removed or changed."""


Comparison: TypeAlias = Mapping[str, tuple[Changed, ...]]


# --- the two states ----------------------------------------------------------------------------


def snapshot(root: Path) -> Snapshot:
    """A root as it is; raises `CannotRun` where it cannot be read whole."""
    # What cannot be read would be told as removed.
    return _snapshot(examine(read(root).whole()))


def earlier(root: Path, what: str) -> Snapshot:
    """An earlier state: a ``claims.json``, with the data files beside it, or a git revision."""
    refuse_no_root(root)
    file = Path(what)
    if file.is_file():
        return _in_files(file)
    return _snapshot(examine(_at(root, what)))


def lost_addresses(root: Path, revision: str) -> tuple[Diagnostic, ...]:
    """What was published at a git revision of a root and has no address now: ADR001.

    A finding stands in the file in which it stood then. Where that is still there, and not all of
    the root can be read, which is told by itself, nobody knows what it holds.
    """
    now = read(root).briefing
    before = _at(root, revision)
    rule = BY_CODE["ADR001"]
    kept = _addresses(now).keys()
    return tuple(
        Diagnostic(rule.name, rule.severity, Finding("ADR001", Location(path, 1, 1), message))
        for address, (path, message) in _addresses(before).items()
        if address not in kept and not (now.incomplete and (root / path).exists())
    )


def _addresses(briefing: Briefing) -> Mapping[str, tuple[str, str]]:
    """Every address of a briefing, former ones too: its file, and what to say if it is lost."""
    found: dict[str, tuple[str, str]] = {}
    for claim in (*briefing.claims.values(), *briefing.withdrawn.values()):
        for identifier in (claim.id, *claim.former_ids):
            message = f"claim `{identifier}` is gone, expected it `withdrawn` or among `former_ids`"
            found[f"#{identifier}"] = (claim.place.path, message)
    records = (*briefing.entities.values(), *briefing.sources.values(), *briefing.disputes.values())
    for record in records:
        for identifier in (record.id, *record.former_ids):
            address = f"{folder_of(record)}/{identifier}.md"
            message = (
                f"the page `{address}` is gone, expected one there with its id in `former_ids`"
            )
            found[address] = (record.place.path, message)
    for page in briefing.pages:
        message = f"the page `{page.name}.md` is gone, expected one that leads on"
        found[f"{page.name}.md"] = (page.path, message)
    return found


def _snapshot(examined: Examination) -> Snapshot:
    files = {kind: exported(f"data/{kind}.json", examined) for kind in _KINDS}
    # What people were called has no file of data.
    people = examined.briefing.people.items()
    former = {identifier: {"former_ids": person.former_ids} for identifier, person in people}
    return {kind: _records(kind, json.loads(file)) for kind, file in files.items()} | {
        "people": former
    }


def _in_files(claims: Path) -> Snapshot:
    found: dict[str, Mapping[str, DataRecord]] = {}
    for kind in _KINDS:
        file = claims if kind == "claims" else claims.with_name(f"{kind}.json")
        if not file.is_file():
            continue
        try:
            found[kind] = _records(kind, json.loads(read_bytes(file.parent, file, MAX_DATA_BYTES)))
        except (ValueError, KeyError, TypeError, RecursionError):
            raise CannotRun(f"`{file}` is no {kind}.json of a briefing") from None
    return found


def _records(kind: str, data: Any) -> Mapping[str, DataRecord]:
    """The records of a data file; `ValueError`, `KeyError` or `TypeError` if it is none."""
    found: dict[str, DataRecord] = {}
    for given in data if kind == "sources" else data[kind]:
        record = _by_its_fields(given) if kind == "sources" else dict(given)
        if kind == "claims":
            sources = [each["source"] for each in record.get("evidence", ())]
            record["entities"] = [*record.get("entities", ()), *sources]
        names = (record["id"], *record.get("entities", ()))
        if not all(isinstance(each, str) for each in names) or not is_id(record["id"]):
            raise ValueError(kind)
        found[record["id"]] = record
    return found


def _by_its_fields(item: DataRecord) -> DataRecord:
    """An entry of the bibliography by the fields of the source's own file."""
    custom = item["custom"]
    known = {field: item.get(field) for field in ("id", "publisher", "author", "language", "note")}
    return {**known, "url": item.get("URL"), **custom, "title": custom["titles"]}


def _at(root: Path, revision: str) -> Briefing:
    """The briefing at a git revision; raises `CannotRun` where it cannot be read whole."""
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        _check_out(root, revision, Path(folder))
        try:
            return read(Path(folder)).whole()
        except CannotRun as error:
            raise CannotRun(f"at {revision} {error}") from error


def _check_out(root: Path, revision: str, folder: Path) -> None:
    """The root as it was at a revision, from git's objects, which no ``.gitattributes`` changes."""
    if revision.startswith("-"):
        raise CannotRun(f"`{revision}` is no revision")
    try:
        listed = git(root, "ls-tree", "-r", "-z", revision)
    except CannotRun as error:
        raise CannotRun(f"`{revision}` is no file, and no revision of {root}: {error}") from error
    wanted = []
    for entry in filter(None, listed.split(b"\0")):
        about, _, written = entry.partition(b"\t")
        mode, _, digest = about.split(b" ")
        name = os.fsdecode(written)
        # Neither links nor other repositories.
        content = name == "mkdocs.yml" or name.startswith(("content/", "seeds/"))
        if content and mode in (b"100644", b"100755"):
            wanted.append((digest, name))
    packed = git(root, "cat-file", "--batch", given=b"".join(of + b"\n" for of, _ in wanted))
    at = 0
    for _, name in wanted:
        start = packed.index(b"\n", at) + 1
        at = start + int(packed[at:start].split()[-1])
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(packed[start:at])
        at += 1


# --- the comparison ----------------------------------------------------------------------------


def compare(before: Snapshot, after: Snapshot) -> Comparison:
    """What is different, by kind; where the earlier state does not hold one, in claims alone.

    What has another id than before is the same if the old one is among its `former_ids`.
    """
    pairs = {kind: _pairs(before.get(kind, after[kind]), after[kind]) for kind in _KINDS}
    pairs["claims"] = _pairs(before.get("claims", {}), after["claims"])
    entities = {
        former: identifier
        for identifier, person in after.get("people", {}).items()
        for former in person["former_ids"]
    }
    for kind in ("companies", "deals", "sources"):
        entities |= _other_ids(pairs[kind])
    present = dict.fromkeys(_NAMING_CLAIMS, _other_ids(pairs["claims"]))
    present |= dict.fromkeys(_NAMING_ENTITIES, entities)
    claims = tuple(_compared("claims", pairs["claims"], present))
    # What a claim was on is told under the id that that had then, which now may be another's.
    changed = {each.id: pairs["claims"][each.id] for each in claims}
    touched = [
        grouped((on, each) for each, of in changed.items() for on in of[at].get("entities", ()))
        for at in (0, 1)
    ]
    result = {"claims": claims}
    for kind in _KINDS[1:]:
        result[kind] = tuple(
            _compared(kind, pairs[kind], present, () if kind == "disputes" else touched)
        )
    return result


_Pair: TypeAlias = tuple[DataRecord, DataRecord]
"""What a record was and is; blank where it was not or is not."""


def _pairs(
    before: Mapping[str, DataRecord], after: Mapping[str, DataRecord]
) -> Mapping[str, _Pair]:
    """All records of a kind by their ids, those that are gone by the ids that they had."""
    former = {identifier: record.get("former_ids", ()) for identifier, record in after.items()}
    kept, gone = by_present_ids(former, before)
    was = gone | kept
    return {each: (was.get(each, {}), after.get(each, {})) for each in sorted({*gone, *after})}


def _other_ids(pairs: Mapping[str, _Pair]) -> dict[str, str]:
    """The ids of the records that have another one than before, by that before."""
    both = ((identifier, old) for identifier, (old, new) in pairs.items() if old and new)
    return {old["id"]: identifier for identifier, old in both if old["id"] != identifier}


def _compared(
    kind: str,
    pairs: Mapping[str, _Pair],
    present: Mapping[str, Mapping[str, str]],
    touched: Sequence[Mapping[str, Sequence[str]]] = (),
) -> Iterable[Changed]:
    """The records that are different, or of whose claims some are: ``touched`` before, and now.

    That what a record names has another id (``present``, by the field and that before) makes none
    different.
    """
    # What belongs to a company, deal or source is told by the claims themselves.
    left_out = _FOLLOWING if kind in ("claims", "disputes") else _FOLLOWING | {"claims"}
    for identifier, (old, new) in pairs.items():
        what = "changed" if old and new else "removed" if old else "added"
        given = (field for field in {**new, **old} if field not in left_out)
        told = (
            Change(f, _told(f, _renamed(f, old.get(f), present)), _told(f, new.get(f)))
            for f in given
        )
        changes = [each for each in told if what == "changed" and each.before != each.after]
        claims = {
            claim
            for record, of in zip((old, new), touched, strict=False)
            for claim in of.get(record.get("id", ""), ())
        }
        if what != "changed" or changes or claims:
            says = _says(new or old)
            yield Changed(identifier, what, says, tuple(changes), tuple(sorted(claims)))


def _renamed(field: str, value: Any, present: Mapping[str, Mapping[str, str]]) -> Any:
    """The value of a field with the ids that there are now of what it names."""
    if isinstance(value, dict):
        return {name: _renamed(name, part, present) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_renamed(field, part, present) for part in value]
    names = present.get(field, {})
    return names.get(value, value) if isinstance(value, str) else value


def _says(record: DataRecord) -> str:
    for field in ("statement", "name", "title", "question", "publisher", "label"):
        if record.get(field):
            return _told(field, record[field])
    return ""


def _told(field: str, value: Any) -> str:
    """A value on one line, as a person would write it."""
    if value is None:
        return ""
    if field == "evidence" and isinstance(value, list):
        kept = [{name: each.get(name) for name in _OF_EVIDENCE if each.get(name)} for each in value]
        return "; ".join(
            ", ".join(f"{name}: {_told(name, part)}" for name, part in each.items())
            for each in kept
        )
    if isinstance(value, dict):
        for written in ("entity", "text", "edtf"):
            if written in value:
                return str(value[written])
        if len(value) == 1:
            return _told("", next(iter(value.values())))
        return "; ".join(f"{name}: {_told(name, part)}" for name, part in value.items())
    if isinstance(value, list):
        return ", ".join(_told("", part) for part in value)
    return " ".join(str(value).split())
