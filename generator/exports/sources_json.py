"""``data/sources.json``: the sources as a bibliography, in CSL-JSON 1.0.2.

It is a list that reference managers read. What is not known is left out, as CSL has it; what CSL
has no field for stands under ``custom``.
"""

from collections.abc import Iterator

from generator.exports.writing import Json, Part, fields_json, json_list, text_json
from generator.model import Source
from generator.pages.edition import Findings
from generator.quantities.dates import Date


def sources_json(found: Findings) -> Iterator[Part]:
    """All sources, in the order of their files."""
    return json_list("sources", found, _item)


def _item(found: Findings, source: Source) -> Json:
    known: dict[str, Json] = {
        "title": str(source.title) or None,
        "publisher": source.publisher,
        # One name as it stands: which part of it is the family name is not ours to guess.
        "author": [{"literal": source.author}] if source.author else None,
        "issued": _date(source.published),
        "accessed": _date(source.retrieved),
        "URL": source.url,
        "language": source.language,
        "note": str(source.note) or None,
    }
    custom: dict[str, Json] = {
        "document": f"seeds/{source.document_name}" if source.document else None,
        "sha256": source.digest,
        "text": source.document.path if source.document and source.text_name else None,
        "text_sha256": source.document.sha256 if source.document and source.text_name else None,
        **fields_json(source, "published", "retrieved", "taken_by", "mark", "label", "original"),
        **fields_json(source, "worth", "former_ids"),
        "titles": text_json(source.title),
        "cites": list(source.cites),
        "claims": [claim.id for claim in found.examination.briefing.claims_from.get(source.id, ())],
    }
    return {
        "id": source.id,
        "type": "article",
        **{field: value for field, value in known.items() if value is not None},
        "custom": custom,
    }


def _date(date: Date | None) -> Json:
    """A date as CSL has it: a list of year, month and day, as far as it goes.

    For a longer time there are two, of days or of months: some programs read no others together.
    """
    if date is None:
        return None
    if date.earliest is None or date.latest is None:
        # CSL knows no open ends.
        return {"literal": date.text}
    if date.precision in ("year", "month", "day"):
        parts = [[int(part) for part in date.text.rstrip("~?%").split("-")]]
    else:
        exact = 3 if date.text.count("-") > 3 else 2
        ends = (date.earliest, date.latest)
        parts = [[day.year, day.month, day.day][:exact] for day in ends]
    made: dict[str, Json] = {"date-parts": parts}
    if date.approximate or date.uncertain:
        made["circa"] = True
    return made
