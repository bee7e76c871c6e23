"""Small briefings made in memory, without files: what the analysis is tested on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.evidence.finding import Quote
from generator.model import (
    BLANK,
    Briefing,
    Claim,
    Company,
    Deal,
    Dispute,
    Document,
    EntityValue,
    Evidence,
    Kind,
    Party,
    Person,
    Place,
    Property,
    Role,
    Site,
    Source,
    Term,
    TermValue,
    Text,
    TextValue,
    Value,
    Vocabulary,
    placed,
)
from generator.quantities.amounts import parse_amount
from generator.quantities.dates import Date, parse_date

STAGES = (
    Term("rumoured", BLANK),
    Term("announced", BLANK),
    Term("agreed", BLANK, state="done"),
    Term("stalled", BLANK, from_any=True, state="halted"),
    Term("cancelled", BLANK, from_any=True, final=True, state="halted"),
    Term("closed", BLANK, final=True, state="done"),
)

PROPERTIES = {
    "amount": "money",
    "stake": "percent",
    "capacity": "power",
    "headcount": "quantity",
    "closing": "date",
    "phase": "term",
    "chair": "entity",
    "nature": "text",
}

FLOWS = {"amount": "money", "stake": "equity", "capacity": "hardware"}

VOCABULARY = Vocabulary(
    properties={
        **{
            name: Property(
                name, Text((("en", name.capitalize()),)), kind, True, STAGES, flow=FLOWS.get(name)
            )
            for name, kind in PROPERTIES.items()
        },
        "status": Property("status", Text((("en", "Status"),)), "term", False, STAGES),
        "target": Property("target", Text((("en", "Target"),)), "money", False),
    },
    roles={
        "investor": Role("investor", Text((("en", "Investor"),)), "money", "equity"),
        "investee": Role("investee", Text((("en", "Investee"),)), "equity", "money"),
        "supplier": Role("supplier", Text((("en", "Supplier"),)), "hardware", "money"),
        "customer": Role("customer", Text((("en", "Customer"),)), "money", "hardware"),
        "lender": Role("lender", Text((("en", "Lender"),)), "money", None),
        "adviser": Role("adviser", Text((("en", "Adviser"),))),
    },
    company_kinds={"company": Kind("company")},
    deal_kinds={"investment": Kind("investment"), "supply": Kind("supply")},
    modalities=("stated", "announced", "planned", "reported", "denied"),
)


def text(words: str) -> Text:
    return Text((("en", words),))


def place(path: str, line: int = 1) -> Place:
    return Place(path, line, 1)


def value_of(kind: Any, written: str) -> Value:
    match kind:
        case "date":
            return parse_date(written)
        case "term":
            return TermValue(written)
        case "entity":
            return EntityValue(written)
        case "text":
            return TextValue(written)
        case "money" | "percent" | "power" | "quantity":
            return parse_amount(written, kind)
    raise AssertionError(kind)


def claim(
    identifier: str,
    written: str | None = None,
    prop: str = "amount",
    *,
    subject: str = "deal",
    as_of: str | Date | None = None,
    line: int = 0,
    path: str = "content/claims/a.yaml",
    modality: str = "stated",
    rank: Any = "normal",
    party: str | tuple[str, ...] = (),
    scope: str | None = None,
    statement: str | None = None,
    evidence: Iterable[Evidence] = (),
    about: tuple[str, ...] = (),
    by: str | None = None,
) -> Claim:
    """A claim; without a line, those of one test stand in the order of their ids."""
    at = placed(path, line or 1, 1, {"value": (line or 1, 5), "statement": (line or 1, 9)})
    typed = None
    if written is not None:
        typed = value_of(VOCABULARY.properties[prop].value, written)
    return Claim(
        id=identifier,
        place=at,
        statement=text(statement if statement is not None else f"Statement {identifier}."),
        subject=subject,
        modality=modality,
        evidence=tuple(evidence),
        about=about,
        property=prop if written is not None else None,
        value=typed,
        parties=(party,) if isinstance(party, str) else party,
        scope=scope,
        as_of=parse_date(as_of) if isinstance(as_of, str) else as_of,
        by=by,
        rank=rank,
    )


def evidence(
    source: str,
    *,
    refutes: bool = False,
    origin: str | None = None,
    quote: str = "words of it",
) -> Evidence:
    return Evidence(source, Quote(quote), place("x.yaml"), refutes=refutes, origin=origin)


def source(
    identifier: str,
    document: str | None = None,
    *,
    cites: tuple[str, ...] = (),
    published: str | None = None,
    title: str = "",
    language: str | None = "en",
) -> Source:
    return Source(
        id=identifier,
        place=place(f"seeds/{identifier}.yaml"),
        document=Document(f"seeds/{identifier}.txt", document, "0") if document else None,
        document_name=f"{identifier}.txt" if document else None,
        sha256=None,
        digest="0" if document else None,
        language=language,
        title=text(title) if title else BLANK,
        published=parse_date(published) if published else None,
        cites=cites,
    )


def company(identifier: str, name: str = "", aliases: tuple[str, ...] = ()) -> Company:
    title = text(name or identifier.capitalize())
    where = place(f"content/companies/{identifier}.yaml")
    return Company(identifier, where, title, aliases=aliases)


def person(identifier: str, name: str) -> Person:
    return Person(identifier, place(f"content/people/{identifier}.yaml"), text(name))


def deal(identifier: str, *parties: tuple[str, str], part_of: str | None = None) -> Deal:
    at = place(f"content/deals/{identifier}.yaml")
    return Deal(
        identifier,
        at,
        text(identifier.capitalize()),
        "investment",
        tuple(Party(party, role, at) for party, role in parties),
        part_of,
    )


def dispute(
    identifier: str, *claims: str, kind: Any = "contradiction", status: Any = "open"
) -> Dispute:
    return Dispute(
        id=identifier,
        place=place(f"content/disputes/{identifier}.yaml"),
        question=text("What holds?"),
        claims=claims,
        kind=kind,
        status=status,
        assessment=text("It is open."),
    )


def briefing(
    *claims: Claim,
    sources: Iterable[Source] = (),
    companies: Iterable[Company] = (),
    people: Iterable[Person] = (),
    deals: Iterable[Deal] = (),
    disputes: Iterable[Dispute] = (),
) -> Briefing:
    return Briefing(
        site=Site("A test", "en"),
        vocabulary=VOCABULARY,
        sources={each.id: each for each in sources},
        companies={each.id: each for each in companies},
        people={each.id: each for each in people},
        deals={each.id: each for each in deals},
        claims={each.id: each for each in claims},
        disputes={each.id: each for each in disputes},
    )
