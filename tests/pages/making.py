"""Briefings made in memory: invented companies, for the tests of pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.evidence.finding import Quote
from generator.examination import Examination, examine
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
    Exclusion,
    Kind,
    Page,
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
    Value,
    Vocabulary,
)
from generator.quantities.amounts import parse_amount
from generator.quantities.dates import parse_date

NOWHERE = Place("content/x.yaml", 1, 1)


def text(words: str, language: str = "en") -> Text:
    return Text(((language, words),)) if words else BLANK


VOCABULARY = Vocabulary(
    properties={
        "amount": Property("amount", text("Amount"), "money", single=True, flow="money"),
        "valuation": Property("valuation", text("Valuation"), "money", single=True),
        "supplier": Property("supplier", text("Supplier"), "entity"),
        "status": Property(
            "status",
            text("Status"),
            "term",
            single=True,
            terms=(
                Term("announced", text("Announced")),
                Term("stalled", text("Stalled"), True, state="halted"),
            ),
        ),
    },
    roles={
        "investor": Role("investor", text("Investor"), gives="money"),
        "investee": Role("investee", text("Investee"), gets="money"),
    },
    company_kinds={"company": Kind("company")},
    deal_kinds={"investment": Kind("investment")},
    modalities=("stated", "announced", "reported", "denied"),
)


def source(identifier: str, body: str = "", **fields: object) -> Source:
    document = Document(f"seeds/{identifier}.txt", body, "0" * 64) if body else None
    made = Source(
        identifier,
        NOWHERE,
        document,
        f"{identifier}.txt" if body else None,
        "0" * 64 if body else None,
        "de",
        mark=identifier[:1].upper(),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def company(identifier: str, name: str = "", **fields: object) -> Company:
    return replace(Company(identifier, NOWHERE, text(name or identifier)), **fields)  # type: ignore[arg-type]


def person(identifier: str, name: str = "", **fields: object) -> Person:
    return replace(Person(identifier, NOWHERE, text(name or identifier)), **fields)  # type: ignore[arg-type]


def deal(identifier: str, title: str, parties: Iterable[tuple[str, str]], **fields: object) -> Deal:
    of = tuple(Party(name, role, NOWHERE) for name, role in parties)
    return replace(Deal(identifier, NOWHERE, text(title), "investment", of), **fields)  # type: ignore[arg-type]


def evidence(name: str, quote: str, **fields: object) -> Evidence:
    return replace(Evidence(name, Quote(quote), NOWHERE), **fields)  # type: ignore[arg-type]


def claim(
    identifier: str,
    subject: str,
    *of: Evidence,
    statement: str = "",
    amount: str = "",
    status: str = "",
    as_of: str = "",
    **fields: object,
) -> Claim:
    value: Value | None = None
    name = None
    if amount:
        value, name = parse_amount(amount, "money"), "amount"
    elif status:
        value, name = TermValue(status), "status"
    made = Claim(
        identifier,
        NOWHERE,
        text(statement or f"What {identifier} says."),
        subject,
        "announced",
        of,
        property=name,
        value=value,
        as_of=parse_date(as_of) if as_of else None,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def dispute(identifier: str, question: str, claims: Iterable[str], **fields: object) -> Dispute:
    made = Dispute(
        identifier, NOWHERE, text(question), tuple(claims), "contradiction", "open", text("Open.")
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def exclusion(start: str, end: str, reason: str) -> Exclusion:
    return Exclusion(start, end, reason, NOWHERE)


def page(name: str, body: str) -> Page:
    return Page(f"content/pages/{name}.md", name, body)


def briefing(
    *records: Source | Company | Person | Deal | Claim | Dispute | Page,
    language: str = "en",
    vocabulary: Vocabulary = VOCABULARY,
) -> Briefing:
    """The briefing of some records, in their order."""

    def of(kind: type) -> dict[str, object]:
        return {one.id: one for one in records if isinstance(one, kind)}  # type: ignore[union-attr]

    return Briefing(
        site=Site("Aurora’s money", language, "Who finances whom."),
        vocabulary=vocabulary,
        sources=of(Source),  # type: ignore[arg-type]
        companies=of(Company),  # type: ignore[arg-type]
        people=of(Person),  # type: ignore[arg-type]
        deals=of(Deal),  # type: ignore[arg-type]
        claims=of(Claim),  # type: ignore[arg-type]
        disputes=of(Dispute),  # type: ignore[arg-type]
        pages=tuple(one for one in records if isinstance(one, Page)),
    )


MORGENPOST = """Aurora steigt ein
Aurora wolle bis zu zwei Milliarden Dollar in Borealis stecken, sagte Ada Example.
Anzeige: Jetzt kostenlos anfordern und sparen.
Der Einstieg stockt, heißt es in der Branche.
"""
BLATT = """Ein Zweifel
Nach Angaben der Agentur sind es nur eine Milliarde Dollar, nicht zwei.
"""


def aurora() -> Briefing:
    """Two companies, a deal that two papers tell differently, and everything that pages show."""
    return briefing(
        source(
            "morgenpost",
            MORGENPOST,
            publisher="Morgenpost",
            published=parse_date("2025-09-22"),
            cites=("agency", "https://example.org/a?b=1"),
            exclusions=(exclusion("Anzeige: Jetzt", "und sparen.", "advertisement"),),
            note=text("The date stands in the first line."),
        ),
        source("blatt", BLATT, title=text("Ein Zweifel"), published=parse_date("2025-10")),
        source("agency", title=text("Wire report", "en"), language="en"),
        company(
            "aurora-chips",
            "Aurora Chips",
            kind="company",
            aliases=("Aurora",),
            identifiers=(("wikidata", "Q1"), ("website", "https://aurora.example/")),
            summary=text(
                "Makes accelerators and finances [[borealis-cloud|its customer]] [@aurora-invests]."
            ),
        ),
        company("borealis-cloud", "Borealis Cloud", kind="company"),
        person("ada-example", "Ada Example", role=text("Chief executive"), company="aurora-chips"),
        deal(
            "aurora-borealis",
            "Aurora’s investment in Borealis",
            [("aurora-chips", "investor"), ("borealis-cloud", "investee")],
            part_of="borealis-round",
            summary=text(
                "The largest of [[aurora-chips]]’s investments [@aurora-invests; @stalls]."
            ),
        ),
        deal("borealis-round", "Borealis’s round", [("borealis-cloud", "investee")]),
        claim(
            "aurora-invests",
            "aurora-borealis",
            evidence(
                "morgenpost",
                "Aurora wolle bis zu zwei Milliarden Dollar in Borealis stecken",
                origin="agency",
            ),
            statement="Aurora announced that it would put up to USD 2 billion into Borealis.",
            amount="up to 2 billion USD",
            as_of="2025-09",
            by="ada-example",
            parties=("aurora-chips",),
            scope="first tranche",
            tags=("circular-financing",),
        ),
        claim(
            "one-billion",
            "aurora-borealis",
            evidence("blatt", "nur eine Milliarde Dollar, nicht zwei", origin="agency"),
            evidence(
                "morgenpost",
                "bis zu zwei Milliarden Dollar",
                refutes=True,
                note=text("Gives twice the sum."),
            ),
            statement="Aurora puts USD 1 billion into Borealis.",
            amount="1 billion USD",
            as_of="2025-10-01",
            parties=("aurora-chips",),
            scope="first tranche",
            modality="reported",
        ),
        claim(
            "stalls",
            "aurora-borealis",
            evidence("morgenpost", "Der Einstieg stockt, heißt es in der Branche"),
            statement="The investment has stalled.",
            status="stalled",
            as_of="2026-33",
            modality="reported",
        ),
        claim(
            "agreed-once",
            "aurora-borealis",
            evidence("morgenpost", "Aurora steigt ein"),
            status="announced",
            as_of="2025-09",
            rank="deprecated",
        ),
        claim(
            "supplies",
            "borealis-cloud",
            evidence("morgenpost", "in Borealis stecken, sagte Ada Example"),
            statement="Aurora supplies Borealis.",
            property="supplier",
            value=EntityValue("aurora-chips"),
            modality="stated",
            note=text("As the paper understands it."),
        ),
        dispute(
            "aurora-amount",
            "How much does Aurora put into Borealis?",
            ("aurora-invests", "one-billion"),
            assessment=text("The later report corrects the first [@one-billion]."),
            reviewed=parse_date("2026-11-23"),
        ),
        page("about/method", "# Method\n\nSee [[aurora-chips]] [@stalls].\n\n`[@stalls]`\n"),
    )


def examined(of: Briefing | None = None) -> Examination:
    return examine(of or aurora())
