"""JSON Schema of every kind of file for editors, which complete the ids and terms of this root."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from generator.by_file import files_of, of_claims
from generator.cache import NO_CACHE, Cache
from generator.model import Briefing, Claim
from generator.reading import FILE_KINDS, json_schema
from generator.writing import SCHEMAS, destination, write_tree


def _words_of(briefing: Briefing) -> Mapping[str, Mapping[str, str]]:
    """The ids and terms of a briefing, each with what it stands for."""
    terms, claims = briefing.vocabulary, files_of(briefing.claims)
    named = {
        kind: {identifier: record.name for identifier, record in getattr(briefing, kind).items()}
        for kind in ("deals", "companies", "people", "sources")
    }
    return {
        **named,
        "entities": {**named["deals"], **named["companies"], **named["people"]},
        "claims": dict(chain.from_iterable(file.gathered(_statements) for file in claims)),
        "properties": {each.id: str(each.label) for each in terms.properties.values()},
        "roles": {each.id: str(each.label) for each in terms.roles.values()},
        "company_kinds": {each.id: str(each.label) for each in terms.company_kinds.values()},
        "deal_kinds": {each.id: str(each.label) for each in terms.deal_kinds.values()},
        "modalities": dict.fromkeys(terms.modalities, ""),
    }


@of_claims
def _statements(claims: Iterable[Claim]) -> list[tuple[str, str]]:
    return [(claim.id, str(claim.statement)) for claim in claims]


def write_schemas(root: Path, briefing: Briefing, cache: Cache = NO_CACHE) -> None:
    """Write the schemas of a root to where its editors look for them.

    Raises `CannotWrite` as every output does.
    """
    write_tree(destination(root, root / SCHEMAS, SCHEMAS), editor_schemas(briefing, cache))


def editor_schemas(briefing: Briefing, cache: Cache = NO_CACHE) -> Iterator[tuple[str, bytes]]:
    """File names and contents; fields that name a record or a term hold the words of this root."""
    words = _words_of(briefing)
    for kind in FILE_KINDS:
        schema = json_schema(kind, words, cache)
        text = json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True)
        yield f"{kind}.json", f"{text}\n".encode()
