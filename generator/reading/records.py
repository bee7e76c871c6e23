"""Where records stand, with what they are read, and what is made of the vocabulary's file."""

import datetime
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count, product
from typing import TypeVar

from generator import model
from generator.diagnostics import Finding
from generator.languages import ENGLISH
from generator.languages.locales import base_language
from generator.languages.site_words import VocabularyWords
from generator.model import text
from generator.reading import schema
from generator.reading.yaml import List, Map, Mark


@dataclass(frozen=True, slots=True)
class FileContext:
    """What the records of a file are read with."""

    path: str
    language: str
    """Of texts that name none."""
    properties: Mapping[str, model.Property] = field(default_factory=dict)
    """What claims may give values for."""

    def place(self, node: Map) -> model.Place:
        """Where a record stands: its own fields, and those of plain lists and mappings in it."""
        fields: dict[str, Mark] = {**node.values_at}
        for name, value in node.items():
            if type(value) is List:
                for index, at in enumerate(value.items_at):
                    fields[f"{name}.{index}"] = at
            elif type(value) is Map:
                for key, at in value.values_at.items():
                    fields[f"{name}.{key}"] = at
        return model.placed(self.path, *node.start, fields)

    def value(self, written: str, property_: str | None) -> model.Value | None:
        """The value that is written for a property, if it has one; raises `QuantityError`."""
        kind = self.properties.get(property_ or "")
        return model.VALUE_TYPES[kind.value](written) if kind else None


def vocabulary(file: schema.VocabularyFile, default: model.Vocabulary | None) -> model.Vocabulary:
    """The terms of a file, laid over a default by id if there is one, else alone."""

    def joined(
        below: Mapping[str, model.Kind], kinds: list[model.Kind] | None
    ) -> dict[str, model.Kind]:
        return {**below, **{each.id: each for each in kinds or ()}}

    base = default or model.Vocabulary({}, {}, {}, {}, ())
    kinds = file.kinds or schema.KindsEntry()
    return model.Vocabulary(
        properties={**base.properties, **(file.properties or {})},
        roles={**base.roles, **(file.roles or {})},
        company_kinds=joined(base.company_kinds, kinds.company),
        deal_kinds=joined(base.deal_kinds, kinds.deal),
        modalities=tuple(dict.fromkeys((*base.modalities, *(file.modalities or ())))),
    )


L = TypeVar("L", model.Term, model.Property, model.Role)


def labelled(
    packaged: model.Vocabulary, language: str, labels: VocabularyWords
) -> model.Vocabulary:
    """The packaged vocabulary, which is in English, with its labels in the site's language."""
    own = language if base_language(language) == ENGLISH else ENGLISH

    def named(record: L, known: Mapping[str, str]) -> L:
        english, label = str(record.label), known.get(record.id)
        if label is None:
            return replace(record, label=model.Text(((own, english),)))
        return replace(record, label=text({language: label, ENGLISH: english}, language))

    def property_(record: model.Property) -> model.Property:
        terms = tuple(named(term, labels.terms) for term in record.terms)
        return replace(named(record, labels.properties), terms=terms)

    return replace(
        packaged,
        properties={name: property_(each) for name, each in packaged.properties.items()},
        roles={name: named(each, labels.roles) for name, each in packaged.roles.items()},
    )


def marked(sources: Mapping[str, model.Source]) -> dict[str, model.Source]:
    """The sources, each with a mark: those without one in the order of their dates, then ids.

    Works that are only cited come last, for no quote of theirs needs a sign.
    """
    taken = {source.mark for source in sources.values()}
    free = (mark for mark in _signs() if mark not in taken)

    def by_date(source: model.Source) -> tuple[bool, bool, datetime.date, str]:
        day = source.published.sort_key[0] if source.published else datetime.date.max
        return (source.document_name is None, source.published is None, day, source.id)

    given = {
        source.id: next(free) for source in sorted(sources.values(), key=by_date) if not source.mark
    }
    return {
        identifier: replace(source, mark=source.mark or given[identifier])
        for identifier, source in sources.items()
    }


def _signs() -> Iterator[str]:
    """A, B … Z, then AA, AB … ZZ, then AAA …; after these three letters, numbers."""
    for length in (1, 2, 3):
        yield from map("".join, product(string.ascii_uppercase, repeat=length))
    yield from map(str, count(1000))


def unfounded(node: Map, where: model.Place) -> Iterator[Finding]:
    """What a claim lacks: evidence, or others that it follows from, and both of a typed value."""
    if not {"derived", "evidence"} & node.keys_at.keys():
        message = "field `evidence` is missing, or `derived` where the value follows from others"
        yield Finding("SCH002", where.of(), message)
    elif "derived" in node and "evidence" in node:
        message = "both `derived` and `evidence` are given, expected only one of the two"
        yield Finding("SCH003", where.of("evidence"), message)
    elif "derived" in node and "value" not in node.keys_at:
        yield Finding("SCH002", where.of(), "field `value` is missing: `derived` is given")
    for given, lacking in (("value", "property"), ("property", "value")):
        if given in node and lacking not in where.names:
            yield Finding("SCH002", where.of(), f"field `{lacking}` is missing: `{given}` is given")
