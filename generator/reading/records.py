"""From validated files to the frozen types of the model."""

import datetime
import string
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import count, product
from typing import Any, TypeAlias, TypeVar, get_type_hints

from generator.diagnostics import Finding
from generator.languages import ENGLISH
from generator.languages.locales import base_language
from generator.languages.vocabulary_words import VocabularyWords
from generator.marks import Marks
from generator.model import (
    BLANK,
    NOWHERE,
    Acceptance,
    Claim,
    Company,
    Deal,
    Derivation,
    Dispute,
    Document,
    Evidence,
    Exclusion,
    Party,
    Person,
    Place,
    Property,
    Quote,
    Role,
    Source,
    StatedFlow,
    Term,
    Text,
    Value,
    Vocabulary,
    Withdrawal,
)
from generator.quantities.errors import QuantityError
from generator.reading.schema import (
    VALUE_TYPES,
    AcceptEntry,
    ClaimEntry,
    CompanyFile,
    DealFile,
    EvidenceEntry,
    KindsEntry,
    PersonFile,
    PropertyEntry,
    RecordFile,
    RoleEntry,
    SourceFile,
    TermEntry,
    VocabularyFile,
    WithdrawnEntry,
)
from generator.reading.yaml import List, Map, Mark

Written: TypeAlias = str | dict[str, str] | None


def place(path: str, node: Map) -> Place:
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
    return Place(path, *node.start, Marks.of({**fields, **nested} if nested else fields))


def mappings(node: Map, name: str) -> list[Map]:
    """The mappings of a list field; a list that was validated has no other items."""
    entries = node.get(name)
    return [entry for entry in entries if isinstance(entry, Map)] if entries else []


def text(words: Written, language: str) -> Text:
    """Words for readers: the site's default language first, else in the order of the file."""
    if words is None or words == "":
        return BLANK
    if isinstance(words, str):
        return Text(((language, words.strip()),))
    own, base = language.lower(), base_language(language)
    first = sorted(words, key=lambda code: (code.lower() != own, base_language(code) != base))
    return Text(tuple((code, words[code].strip()) for code in first))


def vocabulary(
    file: VocabularyFile,
    default: Vocabulary | None,
    language: str,
    where: Place = NOWHERE,
    labels: VocabularyWords | None = None,
) -> Vocabulary:
    """The terms of a file, laid over a default by id if there is one, else alone.

    The packaged file is in English: `labels` are its labels in the site's language.
    """

    def label(written: Written, identifier: str, known: Mapping[str, str] | None) -> Text:
        if known is None or not isinstance(written, str):
            return text(written, language)
        if identifier in known:
            return text({language: known[identifier], ENGLISH: written}, language)
        own = base_language(language) == ENGLISH
        return Text(((language if own else ENGLISH, written),))

    def term(entry: str | TermEntry) -> Term:
        entry = TermEntry(id=entry) if isinstance(entry, str) else entry
        written = entry.label or _spelled_out(entry.id)
        from_any = entry.from_ == "any"
        ends = "halted" if from_any else "done"
        return Term(
            id=entry.id,
            label=label(written, entry.id, labels.terms if labels else None),
            from_any=from_any,
            final=entry.final,
            state=entry.state or (ends if entry.final else "open"),
        )

    def property_(identifier: str, entry: PropertyEntry) -> Property:
        return Property(
            id=identifier,
            label=label(entry.label, identifier, labels.properties if labels else None),
            value=entry.value,
            single=entry.single,
            terms=tuple(term(each) for each in entry.terms or ()),
            aliases=tuple(entry.aliases or ()),
            flow=entry.flow,
        )

    def role(identifier: str, entry: RoleEntry) -> Role:
        named = label(entry.label, identifier, labels.roles if labels else None)
        return Role(identifier, named, entry.gives, entry.gets)

    def joined(below: tuple[str, ...], words: list[str] | None) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*below, *(words or ()))))

    base = default or Vocabulary({}, {}, (), (), ())
    kinds = file.kinds or KindsEntry()
    return Vocabulary(
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


def _accepted(entries: list[AcceptEntry] | None, where: Place, node: Map) -> tuple[Acceptance, ...]:
    return tuple(
        Acceptance(entry.code, entry.reason, place(where.path, at))
        for entry, at in zip(entries or (), mappings(node, "accept"), strict=True)
    )


R = TypeVar("R", Source, Company, Person, Deal, Dispute)


def record(
    kind: type[R],
    identifier: str,
    file: RecordFile,
    where: Place,
    node: Map,
    language: str,
    **given: Any,
) -> R:
    """The record of a file: fields of one name as the model has them, with what else is ``given``.

    Lists are tuples there, words texts; what is absent is as the model has it.
    """
    made: dict[str, Any] = {}
    for name, hint in _hints(kind).items():
        value = getattr(file, name, None)
        if hint is Text:
            made[name] = text(value, language)
        elif value is not None:
            made[name] = tuple(value) if isinstance(value, list) else value
    own = {"id": identifier, "place": where, "accept": _accepted(file.accept, where, node)}
    return kind(**{**made, **own, **given})


_hints: Any = cache(get_type_hints)


def source(
    identifier: str,
    file: SourceFile,
    where: Place,
    node: Map,
    lang: str,
    words: Document | None,
    digest: str | None,
) -> Source:
    """A source, with the words of its document, and the digest of it, if they could be read."""
    exclusions = tuple(
        Exclusion(entry.from_, entry.to, entry.reason, place(where.path, at))
        for entry, at in zip(file.exclude or (), mappings(node, "exclude"), strict=True)
    )
    return record(
        Source,
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


def marked(sources: Mapping[str, Source]) -> dict[str, Source]:
    """The sources, each with a mark: those without one in the order of their dates, then ids.

    Works that are only cited come last, for no quote of theirs needs a sign.
    """
    taken = {source.mark for source in sources.values()}
    free = (mark for mark in _signs() if mark not in taken)

    def by_date(source: Source) -> tuple[bool, bool, datetime.date, str]:
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


def company(identifier: str, file: CompanyFile, where: Place, node: Map, language: str) -> Company:
    """A company."""
    return record(Company, identifier, file, where, node, language, **_named(file, language))


def person(identifier: str, file: PersonFile, where: Place, node: Map, language: str) -> Person:
    """A person."""
    return record(Person, identifier, file, where, node, language, **_named(file, language))


def _named(file: CompanyFile | PersonFile, language: str) -> dict[str, Any]:
    identifiers = tuple((file.identifiers or {}).items())
    return {"title": text(file.name, language), "identifiers": identifiers}


def deal(identifier: str, file: DealFile, where: Place, node: Map, language: str) -> Deal:
    """A deal, its parties in the order of the file."""
    parties = tuple(
        Party(entry.company, entry.role, place(where.path, at))
        for entry, at in zip(file.parties, mappings(node, "parties"), strict=True)
    )
    flows = tuple(
        StatedFlow(entry.from_, entry.to, entry.what, tuple(entry.claims), place(where.path, at))
        for entry, at in zip(file.flows or (), mappings(node, "flows"), strict=True)
    )
    return record(Deal, identifier, file, where, node, language, parties=parties, flows=flows)


def claim(
    entry: ClaimEntry,
    where: Place,
    node: Map,
    properties: Mapping[str, Property],
    language: str,
) -> tuple[Claim, list[Finding]]:
    """A claim, and what is wrong with its value in the light of its property."""
    value, findings = _value(entry, where, properties)
    findings += _unfounded(entry, where, node)
    evidence = tuple(
        _evidence(each, place(where.path, at), language)
        for each, at in zip(entry.evidence or (), mappings(node, "evidence"), strict=True)
    )
    party = entry.party or []
    return (
        Claim(
            id=entry.id,
            place=where,
            statement=text(entry.statement, language),
            subject=entry.subject,
            modality=entry.modality,
            evidence=evidence,
            about=tuple(entry.about or ()),
            property=entry.property,
            value=value,
            parties=(party,) if isinstance(party, str) else tuple(party),
            scope=entry.scope.strip() if entry.scope else None,
            as_of=entry.as_of,
            by=entry.by,
            rank=entry.rank,
            tags=tuple(entry.tags or ()),
            note=text(entry.note, language),
            derived=_derivation(entry),
            doubt=text(entry.doubt, language),
            read_by=entry.read_by,
            withdrawn=_withdrawal(entry.withdrawn, language) if entry.withdrawn else None,
            former_ids=tuple(entry.former_ids or ()),
            accept=_accepted(entry.accept, where, node),
        ),
        findings,
    )


def _unfounded(entry: ClaimEntry, where: Place, node: Map) -> list[Finding]:
    """A claim has evidence, or follows from others and then has a value."""
    if entry.derived is None and entry.evidence is None and "evidence" not in node.keys_at:
        message = "field `evidence` is missing, or `derived` where the value follows from others"
        return [Finding("SCH002", where.of(), message)]
    if entry.derived is not None and entry.evidence is not None:
        message = "a `derived` claim has no evidence of its own, expected only one of the two"
        return [Finding("SCH003", where.of("evidence"), message)]
    if entry.derived is not None and entry.value is None and "value" not in node.keys_at:
        return [Finding("SCH002", where.of(), "field `value` is missing: `derived` is given")]
    return []


def _derivation(entry: ClaimEntry) -> Derivation | None:
    for operation, claims in (entry.derived or {}).items():
        return Derivation(operation, tuple(claims))
    return None


def _withdrawal(entry: WithdrawnEntry, language: str) -> Withdrawal:
    return Withdrawal(entry.on, text(entry.reason, language), entry.successor)


def _evidence(entry: EvidenceEntry, where: Place, language: str) -> Evidence:
    if isinstance(entry.quote, str):
        quote = Quote(entry.quote.strip())
    else:
        quote = Quote(entry.quote.exact.strip(), entry.quote.prefix, entry.quote.suffix)
    return Evidence(
        source=entry.source,
        quote=quote,
        place=where,
        refutes=entry.stance == "refutes",
        origin=entry.origin,
        note=text(entry.note, language),
        as_of=entry.as_of,
        modality=entry.modality,
        by=entry.by,
    )


def _value(
    entry: ClaimEntry, where: Place, properties: Mapping[str, Property]
) -> tuple[Value | None, list[Finding]]:
    for given, lacking in (("value", "property"), ("property", "value")):
        if getattr(entry, given) is not None and getattr(entry, lacking) is None:
            message = f"field `{lacking}` is missing: `{given}` is given"
            told = lacking in where.fields
            return None, [] if told else [Finding("SCH002", where.of(), message)]
    kind = properties.get(entry.property) if entry.property is not None else None
    if entry.value is None or kind is None:
        return None, []
    try:
        return VALUE_TYPES[kind.value](entry.value.strip()), []
    except QuantityError as error:
        at, better = where.of("value"), error.suggestion
        return None, [Finding("SCH003", at, str(error), better, certain=better is not None)]
