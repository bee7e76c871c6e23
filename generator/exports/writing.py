"""How values of the model stand in JSON: always the same way, whatever the file.

Numbers of amounts are decimal strings, so that no reader rounds them; dates are EDTF with their
first and last day; texts are mappings from language to words. What is not known is ``null`` or an
empty list, never left out.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from typing import Any, assert_never

from generator.model import EntityValue, TermValue, Text, TextValue, Value
from generator.quantities.amounts import Amount
from generator.quantities.dates import Date

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def json_bytes(value: Mapping[str, Json | Iterator[Json]] | Sequence[Json]) -> bytes:
    """UTF-8, a record a line, in the order given, with a line break at the end.

    A record a line keeps a large file half as large as with every field on its own, is written
    five times as fast, and shows what changed record by record. Records that an iterator gives
    are written one by one: all of a large briefing's as objects take ten times a file's memory.
    """
    written = BytesIO()
    if isinstance(value, Mapping):
        before = "{\n"
        for name, part in value.items():
            _write(written, f"{before}{_json(name)}: ")
            _write_lines(written, part)
            before = ",\n"
        _write(written, "\n}" if value else "{}")
    else:
        _write_lines(written, value)
    _write(written, "\n")
    return written.getvalue()


def _write_lines(written: BytesIO, value: Json | Iterator[Json]) -> None:
    if not isinstance(value, list | Iterator):
        _write(written, _json(value))
        return
    before = "[\n"
    for record in value:
        _write(written, before + _json(record))
        before = ",\n"
    _write(written, "[]" if before == "[\n" else "\n]")


def _write(written: BytesIO, text: str) -> None:
    # Half of a surrogate pair can be written in no UTF-8 file.
    written.write(text.encode("utf-8", errors="replace"))


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
