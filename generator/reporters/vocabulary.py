"""A vocabulary as the file that would give it: what is in force, all of it."""

from collections.abc import Mapping
from typing import Any

import yaml

from generator.model import Kind, Property, Term, Text, Vocabulary


def render(vocabulary: Vocabulary) -> str:
    """The vocabulary as YAML, which read again gives the same vocabulary."""
    shape = {
        "properties": {each.id: _property(each) for each in vocabulary.properties.values()},
        "roles": {
            each.id: _given({"label": _text(each.label), "gives": each.gives, "gets": each.gets})
            for each in vocabulary.roles.values()
        },
        "kinds": {
            "company": [_kind(each) for each in vocabulary.company_kinds.values()],
            "deal": [_kind(each) for each in vocabulary.deal_kinds.values()],
        },
        "modalities": [*vocabulary.modalities],
    }
    return yaml.safe_dump(shape, allow_unicode=True, sort_keys=False, width=100)


def _given(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _text(text: Text) -> str | dict[str, str]:
    return str(text) if len(text.versions) < 2 else dict(text.versions)


def _kind(kind: Kind) -> str | dict[str, Any]:
    return {"id": kind.id, "label": _text(kind.label)} if kind.label else kind.id


def _property(entry: Property) -> dict[str, Any]:
    return _given(
        {
            "label": _text(entry.label),
            "aliases": [*entry.aliases],
            "value": entry.value,
            "flow": entry.flow,
            "single": "true" if entry.single else "",
            "terms": [_term(term) for term in entry.terms],
        }
    )


def _term(term: Term) -> dict[str, Any]:
    return _given(
        {
            "id": term.id,
            "label": _text(term.label),
            "from": "any" if term.from_any else "",
            "final": "true" if term.final else "",
            "state": "" if term.state == "open" else term.state,
        }
    )
