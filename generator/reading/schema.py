"""The kinds of file, and the JSON Schema of each for editors.

The fields of records stand in `generator.model`; those of the vocabulary and of the head of a file
of claims, here. What a field *means* together with others (a term of the vocabulary, a reference)
is checked later, with the whole briefing at hand.
"""

import ast
import functools
import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from sys import modules
from types import ModuleType
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import ConfigDict, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import (
    DataclassSchema,
    NullableSchema,
    StringSchema,
    WithDefaultSchema,
)

from generator.cache import NO_CACHE, Cache
from generator.fields import SCALAR, SHAPE, Either, Id
from generator.model import (
    OFFERED,
    ByKey,
    Claim,
    Company,
    Deal,
    Dispute,
    EntityId,
    Kind,
    Modality,
    Person,
    Placed,
    Property,
    Role,
    Source,
    SourceId,
    written_as,
)

_Kind: TypeAlias = Either[Annotated[Kind, written_as(Id, lambda given, _: Kind(given))], Kind]


@dataclass(frozen=True, slots=True)
class KindsEntry:
    company: list[_Kind] | None = None
    """Kinds of company or organisation."""
    deal: list[_Kind] | None = None
    """Kinds of deal."""


@dataclass(frozen=True, slots=True)
class VocabularyFile:
    """The terms this briefing uses."""

    __pydantic_config__: ClassVar[ConfigDict] = SHAPE

    extends: Literal["default"] | None = None
    """`default` lays the file over the packaged vocabulary, by id; without it the file stands
    alone."""
    properties: ByKey[Property] | None = None
    """What typed claims state, by id."""
    roles: ByKey[Role] | None = None
    """What a party is in a deal."""
    kinds: KindsEntry | None = None
    """Kinds of company and of deal."""
    modalities: list[Id] | None = None
    """How a claim is said."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimsHead:
    """What a file of claims gives for all of them; they are read one by one."""

    __pydantic_config__: ClassVar[ConfigDict] = SHAPE

    subject: EntityId | None = None
    """The subject of claims that give none."""
    source: SourceId | None = None
    """The source of evidence that gives none."""
    modality: Modality | None = None
    """The modality of claims that give none."""
    origin: SourceId | None = None
    """The origin of evidence that gives none."""
    claims: list[Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimsFile(ClaimsHead):
    """Claims; `subject`, `source`, `modality` and `origin` are defaults for those below."""

    claims: list[Claim]
    """The claims."""


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

OF_HEAD = {"Claim": ("subject", "modality"), "Evidence": ("source", "origin")}
"""Fields that the head of a claims file may give for all: editors must not ask for them."""


@functools.cache
def adapter(kind: type) -> TypeAdapter[Any]:
    """What validates a kind of file, or one of its claims."""
    record: Any = Placed
    return TypeAdapter(record[kind] if hasattr(kind, "place") else kind)


Offered = Mapping[str, Mapping[str, str]]
"""The ids and terms of a root by what they are of, each with what it stands for."""


def json_schema(kind: str, words: Offered | None = None, cache: Cache = NO_CACHE) -> dict[str, Any]:
    """JSON Schema (2020-12) of a kind of file, for editors, which offer the words.

    Without the words it is the same for every root, and kept.
    """
    kept = cache.kept(partial(_schema, kind), "schema", kind)
    made: dict[str, Any] = _offering(kept, words or {})
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


class _AsWritten(GenerateJsonSchema):
    """What an editor reads: `2026` is a number to it, and an empty value null.

    Here every scalar is a string, so that numbers are as good, and nothing is ever null. A field is
    described by the words behind it, in its class or in one that it comes from: pydantic itself
    would look them up in the source whenever anything is validated.
    """

    def str_schema(self, schema: StringSchema) -> JsonSchemaValue:
        return super().str_schema(schema) | SCALAR

    def nullable_schema(self, schema: NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        given = schema.get("default")
        return super().default_schema(schema) if given else self.generate_inner(schema["schema"])

    def dataclass_schema(self, schema: DataclassSchema) -> JsonSchemaValue:
        made = super().dataclass_schema(schema)
        words: dict[str, str] = {}
        for each in reversed(schema["cls"].__mro__[:-1]):
            words |= _words_behind_fields(modules[each.__module__])[each.__name__]
        for field in schema["schema"]["fields"]:
            shown = made["properties"].get(field.get("validation_alias", field["name"]))
            if shown and field["name"] in words:
                shown["description"] = " ".join(words[field["name"]].split())
        return made


@functools.cache
def _words_behind_fields(module: ModuleType) -> Mapping[str, Mapping[str, str]]:
    """What is said behind each field, by the names of a module's classes and of their fields."""
    found: dict[str, dict[str, str]] = {}
    for each in ast.parse(inspect.getsource(module)).body:
        if isinstance(each, ast.ClassDef):
            said = found[each.name] = {}
            for pair in pairwise(each.body):
                match pair:
                    case (
                        ast.AnnAssign(target=ast.Name(name)),
                        ast.Expr(ast.Constant(str(words))),
                    ):
                        said[name] = words
    return found


def _schema(kind: str) -> dict[str, Any]:
    schema = adapter(FILE_KINDS[kind]).json_schema(schema_generator=_AsWritten)
    for definition in (schema, *schema.get("$defs", {}).values()):
        name = definition["title"]
        unasked = ("id",) if definition is schema else OF_HEAD.get(name, ())
        if "required" in definition:
            definition["required"] = [f for f in definition["required"] if f not in unasked]
        if name == "Claim":
            definition["dependentRequired"] = {"property": ["value"], "value": ["property"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": f"{kind} file of a briefing",
    }
