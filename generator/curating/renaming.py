"""Another id for a record, wherever it is named; the old one leads to it for ever."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator import citations
from generator.corrections import corrected, lines_of
from generator.curating.recording import holder
from generator.diagnostics import Correction
from generator.errors import CannotRun
from generator.fields import OPERATIONS, is_id
from generator.files import VOCABULARY, files_below, read_whole, relative
from generator.model import Briefing
from generator.reading import read
from generator.reading.yaml import List, Map, Mark, Node, decode, parse
from generator.suggesting import did_you_mean
from generator.writing import put_file

_NAMING = {
    "claims": frozenset({"claims", "preferred", "successor", *OPERATIONS}),
    "disputes": frozenset[str](),
    "entities": frozenset(
        {"subject", "about", "party", "by", "company", "from", "to", "part_of", "value",
         "source", "origin", "cites"}
    ),
}  # fmt: skip
"""The fields that name a record, by what shares one name space; `value` by its property."""


def rename(root: Path, old: str, new: str) -> tuple[str, ...]:
    """Gives a record another id: its file, every field and text that names it, `former_ids`.

    Gives the files that were changed or moved, by their new paths, sorted. Raises `CannotRun`, with
    nothing changed, where there is no such record, the new id is none or is taken, or a file cannot
    be read whole or written.
    """
    briefing = read(root).whole()
    space, path = _place_of(briefing, old, new)
    properties = briefing.vocabulary.properties.values()
    naming = frozenset(each.id for each in properties if each.value == "entity")
    changed: dict[str, bytes] = {}
    before: dict[str, bytes] = {}
    for file in (*files_below(root, "content"), *files_below(root, "seeds")):
        name = relative(root, file)
        if not _names_records(name, space):
            continue
        text = decode(data := read_whole(root, file), name)
        if not isinstance(text, str):
            continue
        better = _rewritten(text, name, old, new, space, naming, own=name == path)
        if better != text:
            changed[name], before[name] = better.encode(), data
    moved = path if space == "claims" else str(Path(path).with_name(f"{new}.yaml"))
    put_file(root, root / moved, changed.pop(path), new=moved != path)
    try:
        for name, data in changed.items():
            put_file(root, root / name, data)
    except BaseException:
        for name, data in before.items():
            put_file(root, root / name, data)
        if moved != path:
            (root / moved).unlink()
        raise
    if moved != path:
        (root / path).unlink()
    return tuple(sorted((moved, *changed)))


def _names_records(name: str, space: str) -> bool:
    """Whether a file may name a record: one of records, or a page. Documents stay as they are."""
    if name.startswith("content/pages/"):
        return name.endswith(".md") and space != "disputes"
    in_seeds = name.startswith("seeds/")
    # The words of the vocabulary are nobody's ids.
    return name.endswith(".yaml") and name != VOCABULARY and not (in_seeds and name.count("/") > 1)


def _place_of(briefing: Briefing, old: str, new: str) -> tuple[str, str]:
    """In which name space a record is, and the path of its file."""
    spaces = briefing.name_spaces
    found = [name for name, records in spaces.items() if old in records]
    if not found:
        known = [identifier for records in spaces.values() for identifier in records]
        raise CannotRun(f"no record has the id `{old}`{did_you_mean(old, known)[0]}")
    if len(found) > 1:
        raise CannotRun(f"`{old}` is the id of a record of {' and of '.join(found)}")
    if not is_id(new):
        raise CannotRun(f"`{new}` is no id, expected small letters, digits and single hyphens")
    records = spaces[found[0]]
    if new not in records[old].former_ids and (taken_by := holder(new, records)):
        raise CannotRun(f"id `{new}` is taken by {taken_by}")
    return found[0], records[old].place.path


def _rewritten(
    text: str, path: str, old: str, new: str, space: str, naming: frozenset[str], *, own: bool
) -> str:
    """A file with another id for a record; ``own``, where the record itself is in it.

    ``naming`` are the properties whose values are ids.
    """
    if path.endswith(".yaml"):
        body = text.removeprefix("\ufeff")
        node, _ = parse(body, path)
        lines = lines_of(body)
        places = [*_named(node, old, _NAMING[space], naming)]
        claims = node.get("claims") if isinstance(node, Map) else None
        record = node if space != "claims" else _claim(claims, old)
        edits: list[Correction] = []
        if own and isinstance(record, Map):
            if record.get("id") == old:
                places.append(record.values_at["id"])
            edits.append(_keeping(path, lines, record, old, new))
        edits += [_replacing(path, lines, place, old, new) for place in places]
        text = corrected(text, edits)
    if space != "disputes":
        text = _cited(text, old, new, "@" if space == "claims" else "[[", path.endswith(".md"))
    return text


def _claim(claims: Node | None, old: str) -> Map | None:
    entries = claims if isinstance(claims, List) else ()
    return next((each for each in entries if isinstance(each, Map) and each.get("id") == old), None)


def _named(
    node: Node | None, old: str, fields: frozenset[str], naming: frozenset[str], field: str = ""
) -> Iterator[Mark]:
    """Where a field of these names holds the old id."""
    if isinstance(node, Map):
        for name, below in node.items():
            names = name in fields and (name != "value" or node.get("property") in naming)
            if below == old and names:
                yield node.values_at[name]
            # What is excluded is from some words to others.
            if name != "exclude":
                yield from _named(below, old, fields, naming, name)
    elif isinstance(node, List):
        for at, below in zip(node.items_at, node, strict=True):
            if below == old and field in fields:
                yield at
            yield from _named(below, old, fields, naming, field)


def _replacing(path: str, lines: list[str], place: Mark, old: str, new: str) -> Correction:
    """What puts another id in the place of an old one; quotation marks stay."""
    line, column = place
    column += lines[line - 1][column - 1 : column] in ("'", '"')
    if not lines[line - 1].startswith(old, column - 1):
        raise CannotRun(f"`{old}` cannot be replaced at {path}:{line}:{column}: write it there")
    return Correction(path, line, column, column + len(old), new)


def _keeping(path: str, lines: list[str], record: Map, old: str, new: str) -> Correction:
    """What adds the old id to the record's former ids, in the place of the new one if it is there.

    What had the new id before has it again.
    """
    former = record.get("former_ids")
    if isinstance(former, List) and new in former:
        return _replacing(path, lines, former.items_at[former.index(new)], new, old)
    line, column = record.start
    added = f"former_ids: [{old}]"
    if isinstance(former, List) and former:
        line, column = former.items_at[0]
        ahead = lines[line - 1][: column - 1]
        in_rows = ahead.rstrip().endswith("-")
        added = f"{old}{_line_end(lines, line)}{ahead}" if in_rows else f"{old}, "
    elif isinstance(former, List):
        line, column = record.values_at["former_ids"]
        column, added = column + 1, old
    elif lines[line - 1].startswith("{", column - 1):
        column, added = column + 1, f"{added}, "
    elif "id" in record:
        line = record.values_at["id"][0]
        added = f"{_line_end(lines, line)}{' ' * (column - 1)}{added}"
        column = len(lines[line - 1].rstrip("\r\n")) + 1
    else:
        added += f"{_line_end(lines, line)}{' ' * (column - 1)}"
    return Correction(path, line, column, column, added)


def _line_end(lines: list[str], line: int) -> str:
    return "\r\n" if lines[line - 1].endswith("\r\n") else "\n"


def _cited(text: str, old: str, new: str, sign: str, page: bool) -> str:
    """A text with its citations of, or links to, a record under its new id."""
    parts: list[str] = []
    at = 0
    segments = citations.parse_markdown(text) if page else citations.parse_text(text)
    for segment in segments:
        if isinstance(segment, citations.Prose):
            continue
        named = segment.ids if isinstance(segment, citations.Citation) else (segment.id,)
        if (sign == "@") != isinstance(segment, citations.Citation) or old not in named:
            continue
        end = text.index("]", segment.offset)
        mark = text[segment.offset : end]
        parts += [text[at : segment.offset],
                  re.sub(rf"(?<={re.escape(sign)}){old}(?![a-z0-9-])", new, mark)]  # fmt: skip
        at = end
    return "".join(parts) + text[at:]
