"""The labels of the packaged vocabulary in German."""

from __future__ import annotations

from types import MappingProxyType

from generator.languages.vocabulary_words import VocabularyWords

VOCABULARY = VocabularyWords(
    properties=MappingProxyType(
        {
            "amount": "Betrag",
            "valuation": "Bewertung",
            "revenue": "Umsatz",
            "profit": "Gewinn",
            "loss": "Verlust",
            "stake": "Anteil",
            "growth": "Wachstum",
            "capacity": "Leistung",
            "headcount": "Beschäftigte",
            "status": "Stand",
            "date": "Datum",
            "counterparty": "Gegenseite",
            "term": "Bedingung",
        }
    ),
    terms=MappingProxyType(
        {
            "rumoured": "Gerücht",
            "in-talks": "In Verhandlung",
            "announced": "Angekündigt",
            "agreed": "Vereinbart",
            "stalled": "Ins Stocken geraten",
            "cancelled": "Abgesagt",
            "closed": "Abgeschlossen",
        }
    ),
    roles=MappingProxyType(
        {
            "investor": "Investor",
            "investee": "Kapitalnehmer",
            "buyer": "Käufer",
            "seller": "Verkäufer",
            "lender": "Kreditgeber",
            "borrower": "Kreditnehmer",
            "supplier": "Lieferant",
            "customer": "Kunde",
            "licensor": "Lizenzgeber",
            "licensee": "Lizenznehmer",
            "partner": "Partner",
        }
    ),
    kinds=MappingProxyType(
        {
            "company": "Unternehmen",
            "fund": "Fonds",
            "government": "Regierung",
            "publisher": "Verlag",
            "institution": "Institution",
            "investment": "Investition",
            "acquisition": "Übernahme",
            "stake": "Beteiligung",
            "loan": "Kredit",
            "supply": "Lieferung",
            "contract": "Vertrag",
            "licence": "Lizenz",
            "partnership": "Partnerschaft",
            "programme": "Programm",
        }
    ),
    flows=MappingProxyType(
        {
            "money": "Geld",
            "equity": "Anteile",
            "goods": "Waren",
            "licence": "Lizenz",
            "hardware": "Hardware",
            "compute": "Rechenleistung",
            "rights": "Rechte",
        }
    ),
)
