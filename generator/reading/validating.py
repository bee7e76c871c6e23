"""Holds what a file says against its schema, and mends it so that the rest can still be checked."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Finding, Location
from generator.fields import Blank, BlankList
from generator.reading.records import FileContext
from generator.reading.schema import adapter
from generator.reading.yaml import List, Map, Mark, Node
from generator.suggesting import did_you_mean

R = TypeVar("R")

MOST_FAULTS = 2_000
"""Of one file, after which it is read no further: a curated one never gets there, a hostile one may
have a million."""
TOO_MANY_FAULTS = f"the file has over {MOST_FAULTS:,} faults, and is read no further"

_TAGS = frozenset({"plain", "mapping", "list", "[key]"})
_LISTS = frozenset({"claims", "evidence", "parties"})
_MAX_ROUNDS = 10
_STAND_INS = {"kind": "framing", "status": "open", "value": "text"}
"""Where a required word must be one of a few: the one from which least follows."""


def validate(kind: type[R], tree: Map, context: FileContext) -> tuple[R | None, list[Finding]]:
    """The record that a tree holds, and a finding for each thing that is wrong with it.

    What is wrong is taken out of the tree: optional fields become absent, required ones blank,
    so that a record is there for the rules even if it is damaged. None if too much is wrong.
    """
    path = context.path
    findings: list[Finding] = []
    for _ in range(_MAX_ROUNDS):
        try:
            made: R = adapter(kind).validate_python(tree, context=context)  # type: ignore[arg-type]
            return made, findings
        except ValidationError as invalid:
            errors = invalid.errors(include_url=False, include_context=True)
        for error in errors:
            entry = error.get("ctx", {}).get("entry")
            error["loc"] += () if entry is None else (entry,)
        reported = {(finding.code, finding.location) for finding in findings}
        for error in errors[:MOST_FAULTS]:
            finding = _finding(kind, tree, error, path)
            if finding and (finding.code, finding.location) not in reported:
                findings.append(finding)
        if len(errors) > MOST_FAULTS:
            at = _walk(tree, errors[MOST_FAULTS]["loc"]).at
            return None, [*findings, Finding("YML004", Location(path, *at), TOO_MANY_FAULTS)]
        _mend(tree, errors)
    return None, findings


def _finding(kind: type, tree: Map, error: ErrorDetails, path: str) -> Finding | None:
    loc, last = error["loc"], str(error["loc"][-1])
    parent = _walk(tree, loc[:-1]).node
    keys_at = parent.keys_at if isinstance(parent, Map) else {}
    if error["type"] == "missing":
        if not isinstance(parent, Map) or isinstance(parent.get(last), Blank) or last in keys_at:
            return None
        return Finding("SCH002", Location(path, *parent.start), f"field `{last}` is missing")
    node, at, _ = _walk(tree, loc)
    if isinstance(node, Blank | BlankList):
        return None
    if "[key]" in loc:
        parent = _walk(tree, loc[: loc.index("[key]") - 1]).node
        if isinstance(parent, Map):
            at = parent.keys_at.get(str(loc[loc.index("[key]") - 1]), at)
    where = Location(path, *at)
    named = (part for part in reversed(loc) if isinstance(part, str) and part not in _TAGS)
    name = next(named, "")
    if error["type"] == "unexpected_keyword_argument":
        known = _fields_at(kind, loc[:-1])
        hint, suggestion = did_you_mean(last, known)
        message = f"unknown field `{_short(last)}`{hint or f', expected one of {_listed(known)}'}"
        return Finding("SCH001", Location(path, *keys_at.get(last, at)), message, suggestion)
    if error["type"] == "bad_id":
        return Finding("SCH004", where, error["msg"])
    if error["type"] == "literal_error":
        allowed = _allowed(error)
        shown = _short(node) if isinstance(node, str) else "this"
        hint, suggestion = did_you_mean(shown, allowed)
        message = f"`{shown}` is not one of {_listed(allowed)}{hint}"
        return Finding("SCH003", where, message, suggestion)
    if error["type"] == "wrong_value":
        blank = isinstance(node, str) and not node.strip()
        message = f"nothing is given for `{name}`, expected text" if blank else error["msg"]
        context = error["ctx"]
        return Finding("SCH003", where, message, context["better"], certain=context["certain"])
    if error["type"] == "too_long":
        entries, most = (error["ctx"][each] for each in ("actual_length", "max_length"))
        message = f"`{_short(name)}` has {entries:,} entries, expected at most {most:,}"
        return Finding("SCH003", where, message)
    expected = _EXPECTED.get(error["type"], error["msg"][:1].lower() + error["msg"][1:])
    return Finding("SCH003", where, f"`{_short(name)}` is {_kind(node)}, expected {expected}")


_EXPECTED = {
    "string_type": "text",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "dataclass_type": "a mapping of fields",
    "bool_type": "`true` or `false`",
}


def _kind(node: Node) -> str:
    if isinstance(node, Map):
        return "a mapping"
    if isinstance(node, List):
        return "a list"
    return "text" if node else "empty"


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _allowed(error: ErrorDetails) -> list[str]:
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [part.strip().strip("'") for part in expected.replace(" or ", ",").split(",")]


class _Walked(NamedTuple):
    """What an error speaks of."""

    node: Node
    at: Mark
    """Where it stands."""
    way: tuple[str | int, ...]
    """The keys and indices that lead to it."""


def _walk(tree: Map, loc: Sequence[str | int]) -> _Walked:
    """Follows a place of pydantic's as far as it leads; tags of unions are passed over."""
    node: Node = tree
    at = tree.start
    way: list[str | int] = []
    for part in loc:
        if isinstance(node, Map) and part in node:
            at = node.values_at.get(str(part), node.start)
            node = node[str(part)]
        elif isinstance(node, List) and isinstance(part, int) and part < len(node):
            at = node.items_at[part]
            node = node[part]
        else:
            continue
        way.append(part)
    return _Walked(node, node.start if isinstance(node, Map | List) else at, tuple(way))


def _fields_at(kind: type, loc: Sequence[str | int]) -> list[str]:
    """The names of the fields that the mapping at a place may have."""
    here = schema = _schema(kind)
    for part in loc:
        shape = _REFERENCE.search(str(here.get("properties", {}).get(part)))
        here = schema["$defs"][shape[1]] if shape else here
    return [*here["properties"]]


@cache
def _schema(kind: type) -> dict[str, Any]:
    """Making it anew takes milliseconds, which a file of faults alone would take for each."""
    return adapter(kind).json_schema()


_REFERENCE = re.compile(r"#/\$defs/(\w+)")


def _mend(tree: Map, errors: Sequence[ErrorDetails]) -> None:
    """Takes out what is wrong; a missing required field becomes blank."""
    doomed: list[tuple[str | int, ...]] = []
    for error in errors:
        if error["type"] == "missing":
            parent = _walk(tree, error["loc"][:-1]).node
            name = str(error["loc"][-1])
            if isinstance(parent, Map):
                parent[name] = BlankList() if name in _LISTS else Blank()  # type: ignore[assignment]
        elif way := _walk(tree, error["loc"]).way:
            doomed.append(way)
    # From the end of lists to their beginning, so that the ways of the others stay true.
    for way in sorted(set(doomed), key=lambda way: [(str(type(p)), p) for p in way], reverse=True):
        _take_out(tree, way)


def _take_out(tree: Map, way: tuple[str | int, ...]) -> None:
    holder = _walk(tree, way[:-1]).node
    part = way[-1]
    if isinstance(holder, Map) and isinstance(part, str):
        if isinstance(holder.get(part), Blank):
            holder[part] = _STAND_INS.get(part, "")
            return
        # Its key stays known: that the field is missing now must not be told as well.
        holder.pop(part, None)
    elif isinstance(holder, List) and isinstance(part, int) and part < len(holder):
        del holder[part]
        del holder.items_at[part]
    if not holder and len(way) > 1:
        # What is empty only now was not given empty.
        _take_out(tree, way[:-1])
