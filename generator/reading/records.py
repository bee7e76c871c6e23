"""From validated files to the frozen types of the model."""

import datetime
import string
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import count, product
from typing import Any, TypeAlias, TypeVar, get_type_hints

from generator import model
from generator.diagnostics import Finding
from generator.evidence.finding import Quote
from generator.languages import ENGLISH
from generator.languages.locales import base_language
from generator.languages.vocabulary_words import VocabularyWords
from generator.quantities.errors import QuantityError
from generator.reading import schema
from generator.reading.yaml import List, Map, Mark

WrittenText: TypeAlias = str | dict[str, str] | None


def place(path: str, node: Map) -> model.Place:
    """Where a record stands: its own fields, and those of plain lists and mappings in it."""
    fields: dict[str, Mark] = node.values_at
    nested: dict[str, Mark] = {}
    for name, value in node.items():
        if type(value) is List:
            for index, at in enumerate(value.items_at):
                nested[f"{name}.{index}"] = at
        elif type(value) is Map:
            for key, at in value.values_at.items():
                nested[f"{name}.{key}"] = at
    return model.Place(path, *node.start, {**fields, **nested} if nested else fields)


def mappings(node: Map, name: str) -> list[Map]:
    """The mappings of a list field; a list that was validated has no other items."""
    entries = node.get(name)
    return [entry for entry in entries if isinstance(entry, Map)] if entries else []


def text(words: WrittenText, language: str) -> model.Text:
    """Words for readers: the site's default language first, else in the order of the file."""
    if words is None or words == "":
        return model.BLANK
    if isinstance(words, str):
        return model.Text(((language, words.strip()),))
    own, base = language.lower(), base_language(language)
    first = sorted(words, key=lambda code: (code.lower() != own, base_language(code) != base))
    return model.Text(tuple((code, words[code].strip()) for code in first))


def vocabulary(
    file: schema.VocabularyFile,
    default: model.Vocabulary | None,
    language: str,
    where: model.Place = model.NOWHERE,
    labels: VocabularyWords | None = None,
) -> model.Vocabulary:
    """The terms of a file, laid over a default by id if there is one, else alone.

    The packaged file is in English: `labels` are its labels in the site's language.
    """

    def label(written: WrittenText, identifier: str, known: Mapping[str, str] | None) -> model.Text:
        if known is None or not isinstance(written, str):
            return text(written, language)
        if identifier in known:
            return text({language: known[identifier], ENGLISH: written}, language)
        own = base_language(language) == ENGLISH
        return model.Text(((language if own else ENGLISH, written),))

    def term(entry: str | schema.TermEntry) -> model.Term:
        entry = schema.TermEntry(id=entry) if isinstance(entry, str) else entry
        written = entry.label or _spelled_out(entry.id)
        from_any = entry.from_ == "any"
        ends = "halted" if from_any else "done"
        return model.Term(
            id=entry.id,
            label=label(written, entry.id, labels.terms if labels else None),
            from_any=from_any,
            final=entry.final,
            state=entry.state or (ends if entry.final else "open"),
        )

    def property_(identifier: str, entry: schema.PropertyEntry) -> model.Property:
        return model.Property(
            id=identifier,
            label=label(entry.label, identifier, labels.properties if labels else None),
            value=entry.value,
            single=entry.single,
            terms=tuple(term(each) for each in entry.terms or ()),
            aliases=tuple(entry.aliases or ()),
            flow=entry.flow,
        )

    def role(identifier: str, entry: schema.RoleEntry) -> model.Role:
        named = label(entry.label, identifier, labels.roles if labels else None)
        return model.Role(identifier, named, entry.gives, entry.gets)

    def joined(below: tuple[str, ...], words: list[str] | None) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*below, *(words or ()))))

    base = default or model.Vocabulary({}, {}, (), (), ())
    kinds = file.kinds or schema.KindsEntry()
    return model.Vocabulary(
        properties={
            **base.properties,
            **{name: property_(name, entry) for name, entry in (file.properties or {}).items()},
        },
        roles={
            **base.roles,
            **{name: role(name, entry) for name, entry in (file.roles or {}).items()},
        },
        company_kinds=joined(base.company_kinds, kinds.company),
        deal_kinds=joined(base.deal_kinds, kinds.deal),
        modalities=joined(base.modalities, file.modalities),
        place=where,
    )


def _spelled_out(identifier: str) -> str:
    words = identifier.replace("-", " ")
    return words[:1].upper() + words[1:]


def _accepted(
    entries: list[schema.AcceptEntry] | None, where: model.Place, node: Map
) -> tuple[model.Acceptance, ...]:
    return tuple(
        model.Acceptance(entry.code, entry.reason, place(where.path, at))
        for entry, at in zip(entries or (), mappings(node, "accept"), strict=True)
    )


R = TypeVar("R", model.Source, model.Company, model.Person, model.Deal, model.Claim, model.Dispute)


def record(
    kind: type[R],
    identifier: str,
    file: schema.RecordShape,
    where: model.Place,
    node: Map,
    language: str,
    **given: Any,
) -> R:
    """The record of a file, with what is ``given`` beside its own fields."""
    own = {"id": identifier, "place": where, "accept": _accepted(file.accept, where, node)}
    return kind(**{**_fields(kind, file, language), **own, **given})


def _fields(kind: type[Any], file: schema.FileShape, language: str) -> dict[str, Any]:
    """Fields of one name as the model has them: lists are tuples there, words texts.

    What is absent is as the model has it.
    """
    made: dict[str, Any] = {}
    for name, hint in _hints(kind).items():
        value = getattr(file, name, None)
        if hint is model.Text:
            made[name] = text(value, language)
        elif value is not None:
            made[name] = tuple(value) if isinstance(value, list) else value
    return made


_hints: Any = cache(get_type_hints)


def source(
    identifier: str,
    file: schema.SourceFile,
    where: model.Place,
    node: Map,
    lang: str,
    words: model.Document | None,
    digest: str | None,
) -> model.Source:
    """A source, with the words of its document, and the digest of it, if they could be read."""
    exclusions = tuple(
        model.Exclusion(entry.from_, entry.to, entry.reason, place(where.path, at))
        for entry, at in zip(file.exclude or (), mappings(node, "exclude"), strict=True)
    )
    return record(
        model.Source,
        identifier,
        file,
        where,
        node,
        lang,
        document=words,
        document_name=file.document,
        exclusions=exclusions,
        text_name=file.text,
        digest=digest,
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


N = TypeVar("N", model.Company, model.Person)


def named(
    kind: type[N],
    identifier: str,
    file: schema.CompanyFile | schema.PersonFile,
    where: model.Place,
    node: Map,
    language: str,
) -> N:
    """A company or person."""
    title, identifiers = text(file.name, language), tuple((file.identifiers or {}).items())
    own = {"title": title, "identifiers": identifiers}
    return record(kind, identifier, file, where, node, language, **own)


def deal(
    identifier: str, file: schema.DealFile, where: model.Place, node: Map, language: str
) -> model.Deal:
    """A deal, its parties in the order of the file."""
    parties = tuple(
        model.Party(entry.company, entry.role, place(where.path, at))
        for entry, at in zip(file.parties, mappings(node, "parties"), strict=True)
    )
    flows = tuple(
        model.StatedFlow(
            entry.from_, entry.to, entry.what, tuple(entry.claims), place(where.path, at)
        )
        for entry, at in zip(file.flows or (), mappings(node, "flows"), strict=True)
    )
    return record(model.Deal, identifier, file, where, node, language, parties=parties, flows=flows)


def claim(
    entry: schema.ClaimEntry,
    where: model.Place,
    node: Map,
    properties: Mapping[str, model.Property],
    language: str,
) -> tuple[model.Claim, list[Finding]]:
    """A claim, and what is wrong with its value in the light of its property."""
    value, findings = _value(entry, where, properties)
    findings += _unfounded(entry, where, node)
    evidence = tuple(
        _evidence(each, place(where.path, at), language)
        for each, at in zip(entry.evidence or (), mappings(node, "evidence"), strict=True)
    )
    party = entry.party or []
    made = record(
        model.Claim,
        entry.id,
        entry,
        where,
        node,
        language,
        value=value,
        evidence=evidence,
        parties=(party,) if isinstance(party, str) else tuple(party),
        scope=entry.scope.strip() if entry.scope else None,
        derived=_derivation(entry),
        withdrawn=_withdrawal(entry.withdrawn, language) if entry.withdrawn else None,
    )
    return made, findings


def _unfounded(entry: schema.ClaimEntry, where: model.Place, node: Map) -> list[Finding]:
    """A claim has evidence, or follows from others and then has a value."""
    if entry.derived is None and entry.evidence is None and "evidence" not in node.keys_at:
        message = "field `evidence` is missing, or `derived` where the value follows from others"
        return [Finding("SCH002", where.of(), message)]
    if entry.derived is not None and entry.evidence is not None:
        message = "both `derived` and `evidence` are given, expected only one of the two"
        return [Finding("SCH003", where.of("evidence"), message)]
    if entry.derived is not None and entry.value is None and "value" not in node.keys_at:
        return [Finding("SCH002", where.of(), "field `value` is missing: `derived` is given")]
    return []


def _derivation(entry: schema.ClaimEntry) -> model.Derivation | None:
    for operation, claims in (entry.derived or {}).items():
        return model.Derivation(operation, tuple(claims))
    return None


def _withdrawal(entry: schema.WithdrawnEntry, language: str) -> model.Withdrawal:
    return model.Withdrawal(entry.on, text(entry.reason, language), entry.successor)


def _evidence(entry: schema.EvidenceEntry, where: model.Place, language: str) -> model.Evidence:
    if isinstance(entry.quote, str):
        quote = Quote(entry.quote.strip())
    else:
        quote = Quote(entry.quote.exact.strip(), entry.quote.prefix, entry.quote.suffix)
    own = {"quote": quote, "place": where, "refutes": entry.stance == "refutes"}
    return model.Evidence(**{**_fields(model.Evidence, entry, language), **own})


def _value(
    entry: schema.ClaimEntry, where: model.Place, properties: Mapping[str, model.Property]
) -> tuple[model.Value | None, list[Finding]]:
    for given, lacking in (("value", "property"), ("property", "value")):
        if getattr(entry, given) is not None and getattr(entry, lacking) is None:
            message = f"field `{lacking}` is missing: `{given}` is given"
            told = lacking in where.fields
            return None, [] if told else [Finding("SCH002", where.of(), message)]
    kind = properties.get(entry.property) if entry.property is not None else None
    if entry.value is None or kind is None:
        return None, []
    try:
        return schema.VALUE_TYPES[kind.value](entry.value.strip()), []
    except QuantityError as error:
        at, better = where.of("value"), error.suggestion
        return None, [Finding("SCH003", at, str(error), better, certain=better is not None)]
