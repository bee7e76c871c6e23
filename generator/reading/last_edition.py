"""The last edition: data files of the site as it was published, which the root keeps.

They are what ``build`` wrote then, so nobody has to say by hand what has changed since.
"""

from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, AliasChoices, BaseModel, Field, ValidationError

from generator.diagnostics import FORBIDDEN, Finding, Location, forbidden_message
from generator.files import LAST_EDITION, MAX_DATA_BYTES, is_there, read_bytes
from generator.model import VALUE_TYPES, LastEdition, Published, ValueType

CLAIMS, DISPUTES = f"{LAST_EDITION}claims.json", f"{LAST_EDITION}disputes.json"


def _publishable(words: str) -> str:
    if found := FORBIDDEN.search(words):
        raise ValueError(forbidden_message(found[0]))
    return words


_Words = Annotated[str, AfterValidator(_publishable)]


class _Value(BaseModel):
    kind: ValueType
    text: _Words


class _Evidence(BaseModel):
    source: str


class _Record(BaseModel):
    """A claim or a dispute, as far as it tells what is new."""

    id: str
    says: dict[str, _Words] = Field(validation_alias=AliasChoices("statement", "question"))
    how: str = Field(validation_alias=AliasChoices("modality", "status"))
    value: Annotated[_Value, AfterValidator(lambda v: VALUE_TYPES[v.kind](v.text))] | None = None
    evidence: list[_Evidence] = []


class _Data(BaseModel):
    records: list[_Record] = Field(validation_alias=AliasChoices("claims", "disputes"))


def last_edition(root: Path, language: str) -> LastEdition | Finding | None:
    """The last edition, or what is wrong with its files; None where the root keeps none."""
    there = [path for path in (CLAIMS, DISPUTES) if is_there(root, root / path)]
    if len(there) < 2:
        message = f"expected both `{CLAIMS}` and `{DISPUTES}`"
        return Finding("SCH003", Location(there[0], 1, 1), message) if there else None
    found: list[dict[str, Published]] = []
    for path in there:
        try:
            data = _Data.model_validate_json(read_bytes(root, root / path, MAX_DATA_BYTES))
        except ValidationError as invalid:
            first = invalid.errors(include_url=False, include_input=False)[0]
            where = "".join(f"`{part}`: " for part in first["loc"][-1:])
            message = f"not as `build` wrote it: {where}{first['msg']}"
            return Finding("SCH003", Location(path, 1, 1), message)
        found.append({each.id: _published(each, language) for each in data.records})
    return LastEdition(*found)


def _published(record: _Record, language: str) -> Published:
    says = record.says.get(language) or next(iter(record.says.values()), "")
    sources = dict.fromkeys(evidence.source for evidence in record.evidence)
    # What was written as a kind and a text has been read as a value.
    value: Any = record.value
    return Published(says, record.how, value, tuple(sources))
