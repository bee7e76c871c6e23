"""How values of the model stand in JSON: always the same way, whatever the file.

Numbers of amounts are decimal strings, so that no reader rounds them; dates are EDTF with their
first and last day; texts are mappings from language to words. What is not known is ``null`` or an
empty list, never left out.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any, assert_never

from generator.model import Briefing, EntityValue, Page, TermValue, Text, TextValue, Value
from generator.pages.edition import Findings
from generator.pages.links import Record, path_of
from generator.quantities.amounts import Amount
from generator.quantities.dates import Date

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode

Make = Callable[[Findings], str]
Part = tuple[str, Make]
"""A part of a file: a name that no other part of it has, and what makes its words.

It is made again where its name, or something that its making reads, is another than before: the
name tells all else, such as whose records they are.
"""
Export = Callable[[Findings], Iterable[Part]]
"""The parts of a file, in their order."""


def in_one(make: Make) -> Export:
    """A file that is one part."""
    return lambda _: [("", make)]


def encoded(text: str) -> bytes:
    """UTF-8; half of a surrogate pair, which can be written in none, becomes a question mark."""
    return text.encode("utf-8", errors="replace")


def members(fields: Mapping[str, Json]) -> str:
    """What stands inside an object: a member a line, and those that are lists a record a line.

    A record a line keeps a large file half as large as with every field on its own, is written
    five times as fast, and shows what changed record by record.
    """
    return ",\n".join(f"{_json(name)}: {_records(value)}" for name, value in fields.items())


def records(values: Iterable[Json]) -> str:
    """What stands inside a list: a record a line."""
    return ",\n".join(map(_json, values))


def _records(value: Json) -> str:
    return f"[\n{records(value)}\n]" if value and isinstance(value, list) else _json(value)


def json_parts(brackets: str, parts: Iterable[Part], rest: str = "\n") -> Iterator[Part]:
    """A list or an object, by its brackets, of parts that each stand for some lines of it.

    Behind it the ``rest`` of the file follows, if that is always the same.
    """
    before = f"{brackets[0]}\n"
    for name, make in parts:
        yield f"{before}{name}", partial(_after, before, make)
        before = ",\n"
    end = (f"\n{brackets[1]}" if before == ",\n" else brackets) + rest
    yield end, lambda _: end


def _after(before: str, make: Make, found: Findings) -> str:
    return before + make(found)


def json_file(kind: str, found: Findings, make: Callable[[Findings, Any], Json]) -> Iterator[Part]:
    """A file of all records of a kind, an attribute of a `Briefing`."""
    yield "", lambda _: f'{{\n{members({"version": 1})},\n"{kind}": '
    yield from json_list(kind, found, make, "\n}\n")


def json_list(
    kind: str, found: Findings, make: Callable[[Findings, Any], Json], rest: str = "\n"
) -> Iterator[Part]:
    """A list of all records of a kind."""
    made = by_record(found, kind, lambda found, record: records([make(found, record)]))
    return json_parts("[]", made, rest)


def by_record(found: Findings, kind: str, make: Callable[[Findings, Any], str]) -> Iterator[Part]:
    """What is made of each record of a kind."""

    def of(identifier: str, found: Findings) -> str:
        return make(found, getattr(found.examination.briefing, kind)[identifier])

    for each in getattr(found.examination.briefing, kind):
        yield f"{kind} {each}", partial(of, each)


def by_page(
    found: Findings,
    of_record: Callable[[Briefing, Record], Json],
    of_page: Callable[[Briefing, Page], Json],
) -> Iterator[Part]:
    """What is told of each record's page and of each that is written by hand: members by path."""

    def record(found: Findings, of: Record) -> str:
        return members({path_of(of): of_record(found.examination.briefing, of)})

    def page(name: str, found: Findings) -> str:
        briefing = found.examination.briefing
        (of,) = (each for each in briefing.pages if each.name == name)
        return members({f"{name}.md": of_page(briefing, of)})

    for kind in ("entities", "disputes", "sources"):
        yield from by_record(found, kind, record)
    for each in found.examination.briefing.pages:
        yield f"pages {each.name}", partial(page, each.name)


def fields_json(record: Any, *names: str) -> dict[str, Json]:
    """Fields of a record that stand in JSON under their own names: texts, dates, lists, words."""
    return {name: _field(getattr(record, name)) for name in names}


def _field(value: Any) -> Json:
    match value:
        case Text():
            return text_json(value)
        case Date():
            return date_json(value)
        case tuple():
            return list(value)
    written: Json = value
    return written


def text_json(text: Text) -> Mapping[str, str] | None:
    """Words by language, the site's default first."""
    return dict(text.versions) if text else None


def date_json(date: Date | None) -> Json:
    """A date in EDTF, and the first and last day that it may mean; ``null`` is an open end."""
    if date is None:
        return None
    return {
        "edtf": date.text,
        "earliest": date.earliest.isoformat() if date.earliest else None,
        "latest": date.latest.isoformat() if date.latest else None,
        "precision": date.precision,
        "approximate": date.approximate,
        "uncertain": date.uncertain,
    }


def value_json(value: Value | None, kind: str | None) -> Json:
    """A typed value: as written, and as what it means."""
    match value:
        case None:
            return None
        case Amount():
            interval = value.interval
            return {
                "kind": value.kind,
                "text": value.text,
                "unit": value.unit,
                "qualifier": value.qualifier,
                "vague": value.vague,
                "low": number(interval.low),
                "high": number(interval.high),
                "low_open": interval.low is None or interval.low_open,
                "high_open": interval.high is None or interval.high_open,
            }
        case Date():
            return {"kind": "date", "text": value.written, "date": date_json(value)}
        case TermValue():
            return {"kind": "term", "text": value.text, "term": value.text}
        case EntityValue():
            return {"kind": "entity", "text": value.text, "entity": value.text}
        case TextValue():
            return {"kind": kind or "text", "text": value.text}
        case _:
            assert_never(value)


def number(value: Decimal | None) -> str | None:
    """A number without exponent: ``100000000000``; ``null`` for no bound."""
    if value is None:
        return None
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
