"""Another id for a record, wherever it is named; the old one leads to it for ever."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from operator import itemgetter
from pathlib import Path

from generator import citations
from generator.corrections import lines_of
from generator.curating.records import write
from generator.errors import CannotRun
from generator.files import files_below, read_whole, relative
from generator.model import Briefing, Claim, Dispute, Entity, Source
from generator.reading import read
from generator.reading.nodes import List, Map, Mark, Node
from generator.reading.schema import OPERATIONS, is_id
from generator.reading.yaml import decode, parse
from generator.suggesting import did_you_mean

_NAMING = {
    "claims": frozenset({"claims", "preferred", "successor", *OPERATIONS}),
    "disputes": frozenset[str](),
    "entities": frozenset(
        {"subject", "about", "party", "by", "company", "from", "to", "part_of", "value",
         "source", "origin", "cites"}
    ),
}  # fmt: skip
"""The fields that name a record, by what shares one name space."""


_Edit = Callable[[str], str]
"""Writes the rest of a line anew; `ValueError` where it is not what was expected."""


def rename(root: Path, old: str, new: str) -> tuple[str, ...]:
    """Gives a record another id: its file, every field and text that names it, `former_ids`.

    Gives the files that were changed or moved, by their new paths, sorted. Raises `CannotRun`, with
    nothing changed, where there is no such record, the new id is none or is taken, or a file cannot
    be read whole.
    """
    space, path = _place_of(read(root).whole(), old, new)
    changed: dict[str, str] = {}
    for file in (*files_below(root, "content"), *files_below(root, "seeds")):
        if file.suffix not in (".yaml", ".md") or (file.suffix == ".md" and space == "disputes"):
            continue
        name = relative(root, file)
        text = decode(read_whole(root, file), name)
        if not isinstance(text, str):
            continue
        better = _rewritten(text, name, old, new, space, own=name == path)
        if better != text:
            changed[name] = better
    moved = path if space != "claims" else ""
    for name, text in changed.items():
        place = root / name
        write(place.with_name(f"{new}.yaml") if name == moved else place, text.encode())
        if name == moved:
            place.unlink()
    return tuple(
        sorted(str(Path(n).with_name(f"{new}.yaml")) if n == moved else n for n in changed)
    )


def _place_of(briefing: Briefing, old: str, new: str) -> tuple[str, str]:
    """In which name space a record is, and the path of its file."""
    spaces: Mapping[str, Mapping[str, Entity | Source | Claim | Dispute]] = {
        "entities": {**briefing.entities, **briefing.sources},
        "claims": {**briefing.claims, **briefing.withdrawn},
        "disputes": briefing.disputes,
    }
    found = [name for name, records in spaces.items() if old in records]
    if not found:
        known = [identifier for records in spaces.values() for identifier in records]
        raise CannotRun(f"no record has the id `{old}`{did_you_mean(old, known)[0]}")
    if len(found) > 1:
        raise CannotRun(f"`{old}` is the id of a record of {' and of '.join(found)}")
    if not is_id(new):
        raise CannotRun(f"`{new}` is no id, expected small letters, digits and single hyphens")
    records = spaces[found[0]]
    former = {each for record in records.values() for each in record.former_ids}
    if new in records or (new in former and new not in records[old].former_ids):
        raise CannotRun(f"id `{new}` is taken")
    return found[0], records[old].place.path


def _rewritten(text: str, path: str, old: str, new: str, space: str, *, own: bool) -> str:
    """A file with another id for a record; ``own``, where the record itself is in it."""
    body = text.removeprefix("\ufeff")
    if path.endswith(".yaml"):
        node, _ = parse(body, path)
        lines = lines_of(body)
        edits = [(place, _replacing(old, new)) for place in _named(node, old, _NAMING[space])]
        claims = node.get("claims") if isinstance(node, Map) else None
        record = node if space != "claims" else _claim(claims, old)
        if own and isinstance(record, Map):
            if record.get("id") == old:
                edits.append((record.values_at["id"], _replacing(old, new)))
            edits.append(_keeping(lines, record, old))
        # From the end, so that no edit moves the place of another.
        for (line, column), edit in sorted(edits, key=itemgetter(0), reverse=True):
            at = lines[line - 1]
            try:
                lines[line - 1] = at[: column - 1] + edit(at[column - 1 :])
            except ValueError:
                where = f"{path}:{line}:{column}"
                raise CannotRun(f"`{old}` cannot be replaced at {where}: write it there") from None
        body = "".join(lines)
    if space != "disputes":
        body = _cited(body, old, new, "@" if space == "claims" else "[[", path.endswith(".md"))
    return text[: len(text) - len(text.removeprefix("\ufeff"))] + body


def _claim(claims: Node | None, old: str) -> Map | None:
    entries = claims if isinstance(claims, List) else ()
    return next((each for each in entries if isinstance(each, Map) and each.get("id") == old), None)


def _named(node: Node | None, old: str, fields: frozenset[str], field: str = "") -> Iterator[Mark]:
    """Where a field of these names holds the old id."""
    if isinstance(node, Map):
        for name, below in node.items():
            if below == old and name in fields:
                yield node.values_at[name]
            yield from _named(below, old, fields, name)
    elif isinstance(node, List):
        for at, below in zip(node.items_at, node, strict=True):
            if below == old and field in fields:
                yield at
            yield from _named(below, old, fields, field)


def _replacing(old: str, new: str) -> _Edit:
    """What puts another id in the place of the one that a line goes on with."""

    def edit(text: str) -> str:
        # Quotation marks, if there are any, stay.
        quoted = text[:1] in ("'", '"')
        if not text.startswith(old, quoted):
            raise ValueError
        return text[:quoted] + new + text[quoted + len(old) :]

    return edit


def _keeping(lines: list[str], record: Map, old: str) -> tuple[Mark, _Edit]:
    """What adds the old id to the record's former ids, and where."""
    former = record.get("former_ids")
    if isinstance(former, List):
        if not former:
            return record.values_at["former_ids"], lambda text: text.replace("[", f"[{old}", 1)
        line, column = former.items_at[0]
        ahead = lines[line - 1][: column - 1]
        in_rows = ahead.rstrip().endswith("-")
        joint = f"{_line_end(lines, line)}{ahead}" if in_rows else ", "
        return (line, column), lambda text: f"{old}{joint}{text}"
    line, column = record.start
    field = f"former_ids: [{old}]"
    if lines[line - 1].startswith("{", column - 1):
        return (line, column), lambda text: f"{{{field}, {text[1:]}"
    indent = " " * (column - 1)
    if "id" in record:
        line = record.values_at["id"][0]
        row = f"{_line_end(lines, line)}{indent}{field}"
        return (line, len(lines[line - 1].rstrip("\r\n")) + 1), lambda text: f"{row}{text}"
    return (line, column), lambda text: f"{field}{_line_end(lines, line)}{indent}{text}"


def _line_end(lines: list[str], line: int) -> str:
    return "\r\n" if lines[line - 1].endswith("\r\n") else "\n"


def _cited(text: str, old: str, new: str, sign: str, page: bool) -> str:
    """A text with its citations of, or links to, a record under its new id."""
    parts: list[str] = []
    at = 0
    segments = citations.parse_markdown(text) if page else citations.parse(text)
    for segment in segments:
        if isinstance(segment, citations.Prose):
            continue
        named = segment.ids if isinstance(segment, citations.Cite) else (segment.id,)
        if (sign == "@") != isinstance(segment, citations.Cite) or old not in named:
            continue
        end = text.index("]", segment.offset)
        mark = text[segment.offset : end]
        parts += [text[at : segment.offset],
                  re.sub(rf"(?<={re.escape(sign)}){old}(?![a-z0-9-])", new, mark)]  # fmt: skip
        at = end
    return "".join(parts) + text[at:]
