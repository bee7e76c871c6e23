"""From validated files to the frozen types of the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, cast

from generator.diagnostics import Finding, Location
from generator.marks import Marks
from generator.model import (
    BLANK,
    NOWHERE,
    Claim,
    Company,
    Deal,
    Dispute,
    Document,
    EntityValue,
    Evidence,
    Exclusion,
    Party,
    Person,
    Place,
    Property,
    Quote,
    Role,
    Source,
    Term,
    TermValue,
    Text,
    TextValue,
    Value,
    Vocabulary,
)
from generator.quantities.amounts import Kind, parse_amount
from generator.quantities.dates import parse_date
from generator.quantities.errors import QuantityError
from generator.reading.nodes import List, Map, Mark
from generator.reading.schema import (
    ClaimEntry,
    CompanyFile,
    DealFile,
    DisputeFile,
    EvidenceEntry,
    PersonFile,
    PropertyEntry,
    SourceFile,
    TermEntry,
    VocabularyFile,
)

Words: TypeAlias = str | dict[str, str] | None


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


def text(words: Words, language: str) -> Text:
    """Words for readers: the site's default language first, else in the order of the file."""
    if words is None or words == "":
        return BLANK
    if isinstance(words, str):
        return Text(((language, words.strip()),))
    first = sorted(words, key=lambda code: code.lower() != language.lower())
    return Text(tuple((code, words[code].strip()) for code in first))


def vocabulary(
    file: VocabularyFile, default: Vocabulary | None, language: str, where: Place = NOWHERE
) -> Vocabulary:
    """The terms of a file; what it leaves out is as in the default."""

    def term(entry: str | TermEntry) -> Term:
        if isinstance(entry, str):
            return Term(entry, text(_spelled_out(entry), language))
        label = text(entry.label or _spelled_out(entry.id), language)
        from_any = entry.from_ == "any"
        ends = "halted" if from_any else "done"
        state = entry.state or (ends if entry.final else "open")
        return Term(entry.id, label, from_any, entry.final, state)

    def property_(identifier: str, entry: PropertyEntry) -> Property:
        terms = tuple(term(each) for each in entry.terms or ())
        return Property(identifier, text(entry.label, language), entry.value, entry.single, terms)

    empty = Vocabulary({}, {}, (), (), ())
    base = default or empty
    kinds = file.kinds
    return Vocabulary(
        properties=base.properties
        if file.properties is None
        else {name: property_(name, entry) for name, entry in file.properties.items()},
        roles=base.roles
        if file.roles is None
        else {
            name: Role(name, text(entry.label, language), entry.gives, entry.gets)
            for name, entry in file.roles.items()
        },
        company_kinds=base.company_kinds
        if kinds is None or kinds.company is None
        else tuple(kinds.company),
        deal_kinds=base.deal_kinds if kinds is None or kinds.deal is None else tuple(kinds.deal),
        modalities=base.modalities if file.modalities is None else tuple(file.modalities),
        place=where,
    )


def _spelled_out(identifier: str) -> str:
    words = identifier.replace("-", " ")
    return words[:1].upper() + words[1:]


def source(
    identifier: str, file: SourceFile, where: Place, node: Map, lang: str, document: Document | None
) -> Source:
    """A source, with its document if that could be read."""
    exclusions = tuple(
        Exclusion(entry.from_, entry.to, entry.reason, place(where.path, at))
        for entry, at in zip(file.exclude or (), mappings(node, "exclude"), strict=True)
    )
    return Source(
        id=identifier,
        place=where,
        document=document,
        document_name=file.document,
        sha256=file.sha256,
        language=file.language,
        title=text(file.title, lang),
        publisher=file.publisher,
        author=file.author,
        url=file.url,
        published=file.published,
        retrieved=file.retrieved,
        note=text(file.note, lang),
        cites=tuple(file.cites or ()),
        exclusions=exclusions,
    )


def company(identifier: str, file: CompanyFile, where: Place, _: Map, language: str) -> Company:
    """A company."""
    return Company(
        id=identifier,
        place=where,
        title=text(file.name, language),
        kind=file.kind,
        aliases=tuple(file.aliases or ()),
        identifiers=tuple((file.identifiers or {}).items()),
        summary=text(file.summary, language),
    )


def person(identifier: str, file: PersonFile, where: Place, _: Map, language: str) -> Person:
    """A person."""
    return Person(
        id=identifier,
        place=where,
        title=text(file.name, language),
        role=text(file.role, language),
        company=file.company,
        aliases=tuple(file.aliases or ()),
        identifiers=tuple((file.identifiers or {}).items()),
        summary=text(file.summary, language),
    )


def deal(identifier: str, file: DealFile, where: Place, node: Map, language: str) -> Deal:
    """A deal, its parties in the order of the file."""
    return Deal(
        id=identifier,
        place=where,
        title=text(file.title, language),
        kind=file.kind,
        parties=tuple(
            Party(entry.company, entry.role, place(where.path, at))
            for entry, at in zip(file.parties, mappings(node, "parties"), strict=True)
        ),
        part_of=file.part_of,
        aliases=tuple(file.aliases or ()),
        summary=text(file.summary, language),
    )


def dispute(identifier: str, file: DisputeFile, where: Place, _: Map, language: str) -> Dispute:
    """A dispute, its claims in the order of the file."""
    return Dispute(
        id=identifier,
        place=where,
        question=text(file.question, language),
        claims=tuple(file.claims),
        kind=file.kind,
        status=file.status,
        assessment=text(file.assessment, language),
        preferred=file.preferred,
        reviewed=file.reviewed,
    )


def claim(
    entry: ClaimEntry,
    where: Place,
    node: Map,
    properties: Mapping[str, Property],
    language: str,
) -> tuple[Claim, list[Finding]]:
    """A claim, and what is wrong with its value in the light of its property."""
    value, findings = _value(entry, where, properties)
    evidence = tuple(
        _evidence(each, place(where.path, at), language)
        for each, at in zip(entry.evidence, mappings(node, "evidence"), strict=True)
    )
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
            party=entry.party,
            scope=entry.scope.strip() if entry.scope else None,
            as_of=entry.as_of,
            by=entry.by,
            rank=entry.rank,
            tags=tuple(entry.tags or ()),
            note=text(entry.note, language),
        ),
        findings,
    )


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
    )


def _value(
    entry: ClaimEntry, where: Place, properties: Mapping[str, Property]
) -> tuple[Value | None, list[Finding]]:
    if entry.value is not None and entry.property is None:
        at = Location(where.path, where.line, where.column)
        if "property" in where.fields:
            return None, []
        return None, [Finding("SCH002", at, "field `property` is missing: `value` is given")]
    if entry.property is not None and entry.value is None:
        at = Location(where.path, where.line, where.column)
        if "value" in where.fields:
            return None, []
        return None, [Finding("SCH002", at, "field `value` is missing: `property` is given")]
    kind = properties.get(entry.property) if entry.property is not None else None
    if entry.value is None or kind is None:
        return None, []
    try:
        return _typed(entry.value.strip(), kind.value), []
    except QuantityError as error:
        return None, [Finding("SCH003", where.of("value"), str(error))]


def _typed(written: str, kind: str) -> Value:
    if kind == "date":
        return parse_date(written)
    if kind == "term":
        return TermValue(written)
    if kind == "entity":
        return EntityValue(written)
    if kind in ("money", "percent", "power", "quantity"):
        return parse_amount(written, cast(Kind, kind))
    return TextValue(written)
