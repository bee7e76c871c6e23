"""JSON Schema of every kind of file for editors, which complete the ids and terms of this root."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
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

Names = Callable[[Briefing], Iterable[tuple[str, str]]]
"""Words that a field may hold, each with what it stands for."""


def _named(briefing: Briefing, *kinds: str) -> Iterator[tuple[str, str]]:
    for kind in kinds:
        for identifier, record in getattr(briefing, kind).items():
            yield identifier, record.name


def _entities(briefing: Briefing) -> Iterator[tuple[str, str]]:
    return _named(briefing, "deals", "companies", "people")


def _claims(briefing: Briefing) -> Iterator[tuple[str, str]]:
    return ((claim.id, str(claim.statement)) for claim in briefing.claims.values())


def _companies(briefing: Briefing) -> Iterator[tuple[str, str]]:
    return _named(briefing, "companies")


def _sources(briefing: Briefing) -> Iterator[tuple[str, str]]:
    return _named(briefing, "sources")


def _modalities(briefing: Briefing) -> Iterator[tuple[str, str]]:
    return ((word, "") for word in briefing.vocabulary.modalities)


_OFFERED: Mapping[str, Mapping[str, Names]] = MappingProxyType(
    {
        "PersonFile": {"company": _companies},
        "PartyEntry": {
            "company": _companies,
            "role": lambda b: ((r.id, str(r.label)) for r in b.vocabulary.roles.values()),
        },
        "FlowEntry": {"from": _companies, "to": _companies, "claims": _claims},
        "CompanyFile": {"kind": lambda b: ((kind, "") for kind in b.vocabulary.company_kinds)},
        "DealFile": {
            "kind": lambda b: ((kind, "") for kind in b.vocabulary.deal_kinds),
            "part_of": lambda b: _named(b, "deals"),
        },
        "ClaimsFile": {
            "subject": _entities, "source": _sources, "modality": _modalities, "origin": _sources,
        },
        "ClaimEntry": {
            "subject": _entities, "about": _entities, "party": _companies,
            "property": lambda b: ((p.id, str(p.label)) for p in b.vocabulary.properties.values()),
            "modality": _modalities, "derived": _claims,
        },
        "EvidenceEntry": {"source": _sources, "origin": _sources, "modality": _modalities},
        "WithdrawnEntry": {"successor": _claims},
        "DisputeFile": {"claims": _claims, "preferred": _claims},
    }
)  # fmt: skip
"""The fields that hold an id or a term, by the type of their record in the schema."""


def write_schemas(root: Path, briefing: Briefing) -> None:
    """Write the schemas of a root to where its editors look for them.

    Raises `CannotWrite` or `OutputInUse` as every output does.
    """
    write_tree(destination(root, root / SCHEMAS, SCHEMAS), editor_schemas(briefing))


def editor_schemas(briefing: Briefing) -> Iterator[tuple[str, bytes]]:
    """File names and contents; fields that name a record or a term hold the words of this root."""
    for kind, record in FILE_KINDS.items():
        schema = deepcopy(_schema(kind))
        for name, definition in ((record.__name__, schema), *schema.get("$defs", {}).items()):
            for field, names in _OFFERED.get(name, {}).items():
                offered = dict(names(briefing))
                if 0 < len(offered) <= MOST:
                    _offer(definition["properties"][field], offered)
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
