"""JSON Schema of every kind of file for editors, which complete the ids and terms of this root."""

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.model import Briefing
from generator.reading import FILE_KINDS, json_schema
from generator.writing import SCHEMAS, destination, write_tree

MOST = 2_000
"""Names that an editor is offered; of more it is offered none, for each completion reads all."""

_OFFERED: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Person": {"company": "companies"},
        "Party": {"company": "companies", "role": "roles"},
        "StatedFlow": {"from": "companies", "to": "companies", "claims": "claims"},
        "Company": {"kind": "company_kinds"},
        "Deal": {"kind": "deal_kinds", "part_of": "deals"},
        "ClaimsFile": {
            "subject": "entities", "source": "sources", "modality": "modalities",
            "origin": "sources",
        },
        "Claim": {
            "subject": "entities", "about": "entities", "party": "companies",
            "property": "properties", "modality": "modalities", "derived": "claims",
        },
        "Evidence": {"source": "sources", "origin": "sources", "modality": "modalities"},
        "Withdrawal": {"successor": "claims"},
        "Dispute": {"claims": "claims", "preferred": "claims"},
    }
)  # fmt: skip
"""What the fields that hold an id or a term may hold, by the type of their record in the schema."""


def _words_of(briefing: Briefing) -> Mapping[str, Mapping[str, str]]:
    """The ids and terms of a briefing, each with what it stands for."""
    terms = briefing.vocabulary
    named = {
        kind: {identifier: record.name for identifier, record in getattr(briefing, kind).items()}
        for kind in ("deals", "companies", "people", "sources")
    }
    return {
        **named,
        "entities": {**named["deals"], **named["companies"], **named["people"]},
        "claims": {claim.id: str(claim.statement) for claim in briefing.claims.values()},
        "properties": {each.id: str(each.label) for each in terms.properties.values()},
        "roles": {each.id: str(each.label) for each in terms.roles.values()},
        "company_kinds": dict.fromkeys(terms.company_kinds, ""),
        "deal_kinds": dict.fromkeys(terms.deal_kinds, ""),
        "modalities": dict.fromkeys(terms.modalities, ""),
    }


def write_schemas(root: Path, briefing: Briefing) -> None:
    """Write the schemas of a root to where its editors look for them.

    Raises `CannotWrite` or `OutputInUse` as every output does.
    """
    write_tree(destination(root, root / SCHEMAS, SCHEMAS), editor_schemas(briefing))


def editor_schemas(briefing: Briefing) -> Iterator[tuple[str, bytes]]:
    """File names and contents; fields that name a record or a term hold the words of this root."""
    words = _words_of(briefing)
    for kind, record in FILE_KINDS.items():
        schema = deepcopy(_schema(kind))
        for name, definition in ((record.__name__, schema), *schema.get("$defs", {}).items()):
            for field, held in _OFFERED.get(name, {}).items():
                if 0 < len(words[held]) <= MOST:
                    _offer(definition["properties"][field], words[held])
        text = json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True)
        yield f"{kind}.json", f"{text}\n".encode()


_schema = cache(json_schema)
"""That of a kind of file before any word of a root is in it."""


def _offer(schema: Any, offered: Mapping[str, str]) -> None:
    """Puts the words wherever a field's schema takes a scalar."""
    if isinstance(schema, list):
        for each in schema:
            _offer(each, offered)
    elif isinstance(schema, dict):
        for part in ("items", "anyOf", "oneOf", "additionalProperties"):
            _offer(schema.get(part), offered)
        if isinstance(schema.get("type"), list):  # a scalar, which editors may take for a number
            schema["enum"] = [*offered]
            # Known to the editors that complete YAML; ignored by all others.
            schema["markdownEnumDescriptions"] = [*offered.values()]
