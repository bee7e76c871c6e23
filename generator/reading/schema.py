"""The kinds of file, and the JSON Schema of each for editors.

The fields of records stand in `generator.model`; those of the vocabulary and of the head of a file
of claims, here. What a field *means* together with others (a term of the vocabulary, a reference)
is checked later, with the whole briefing at hand.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from pydantic import Field, TypeAdapter

from generator.fields import SCALAR, FileShape, Id
from generator.model import (
    OFFERED,
    ByKey,
    Claim,
    Company,
    Deal,
    Dispute,
    EntityId,
    Modality,
    Person,
    Placed,
    Property,
    Role,
    Source,
    SourceId,
)


def optional(description: str) -> Any:
    """A field that need not be there."""
    return Field(default=None, description=description)


class KindsEntry(FileShape):
    company: list[Id] | None = optional("Kinds of company or organisation.")
    deal: list[Id] | None = optional("Kinds of deal.")


class VocabularyFile(FileShape):
    """The terms this briefing uses."""

    extends: Literal["default"] | None = optional(
        "`default` lays the file over the packaged vocabulary, by id; without it the file stands "
        "alone."
    )
    properties: ByKey[Property] | None = optional("What typed claims state, by id.")
    roles: ByKey[Role] | None = optional("What a party is in a deal.")
    kinds: KindsEntry | None = optional("Kinds of company and of deal.")
    modalities: list[Id] | None = optional("How a claim is said.")


class ClaimsFile(FileShape):
    """Claims; `subject`, `source`, `modality` and `origin` are defaults for those below."""

    subject: EntityId | None = optional("The subject of claims that give none.")
    source: SourceId | None = optional("The source of evidence that gives none.")
    modality: Modality | None = optional("The modality of claims that give none.")
    origin: SourceId | None = optional("The origin of evidence that gives none.")
    claims: list[Claim] = Field(description="The claims.")


FILE_KINDS: dict[str, type] = {
    "vocabulary": VocabularyFile,
    "source": Source,
    "company": Company,
    "person": Person,
    "deal": Deal,
    "claims": ClaimsFile,
    "dispute": Dispute,
}
"""Every kind of file by its name on the command line."""

_NOT_ASKED = {"Claim": ("subject", "modality"), "Evidence": ("source",)}
"""Required fields that the head of a claims file may give for all: editors must not ask."""


@cache
def adapter(kind: type) -> TypeAdapter[Any]:
    """What validates a kind of file, or one of its claims."""
    record: Any = Placed
    return TypeAdapter(kind if issubclass(kind, FileShape) else record[kind])


Offered = Mapping[str, Mapping[str, str]]
"""The ids and terms of a root by what they are of, each with what it stands for."""


def json_schema(kind: str, words: Offered | None = None) -> dict[str, Any]:
    """JSON Schema (2020-12) of a kind of file, for editors, which offer the words."""
    made: dict[str, Any] = _offering(_schema(kind), words or {})
    return made


def _offering(schema: Any, words: Offered) -> Any:
    if isinstance(schema, list):
        return [_offering(each, words) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _offering(each, words) for key, each in schema.items() if key != OFFERED}
    offered = words.get(schema.get(OFFERED, ""), {})
    if 0 < len(offered) <= MOST_OFFERED:
        # Descriptions are known to the editors that complete YAML, and ignored by all others.
        made |= {"enum": [*offered], "markdownEnumDescriptions": [*offered.values()]}
    return made


MOST_OFFERED = 2_000
"""Names that an editor is offered; of more it is offered none, for each completion reads all."""


@cache
def _schema(kind: str) -> dict[str, Any]:
    schema = adapter(FILE_KINDS[kind]).json_schema()
    for definition in (schema, *schema.get("$defs", {}).values()):
        name = definition["title"]
        unasked = ("id",) if definition is schema else _NOT_ASKED.get(name, ())
        if "required" in definition:
            definition["required"] = [f for f in definition["required"] if f not in unasked]
        if name == "Claim":
            definition["dependentRequired"] = {"property": ["value"], "value": ["property"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_as_written(schema),
        "title": f"{kind} file of a briefing",
    }


def _as_written(schema: Any) -> Any:
    """The schema for what an editor reads: `2026` is a number to it, and an empty value null.

    Here every scalar is a string, so that numbers are as good, and nothing is ever null.
    """
    if isinstance(schema, list):
        return [_as_written(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _as_written(value) for key, value in schema.items()}
    if isinstance(made.get("description"), str):
        made["description"] = " ".join(made["description"].split())
    if made.get("type") == "string" and not {"enum", "const"} & set(made):
        made["type"] = SCALAR["type"]
    given = [each for each in made.get("anyOf", ()) if each != {"type": "null"}]
    if made.get("default", True) in (None, False, "", [], {"versions": []}):
        del made["default"]
    if len(given) == 1 and len(made["anyOf"]) == 2:
        del made["anyOf"]
        made = {**given[0], **made}
    return made
