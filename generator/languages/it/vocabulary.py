"""The labels of the packaged vocabulary in Italian."""

from __future__ import annotations

from types import MappingProxyType

from generator.languages.vocabulary_words import VocabularyWords

VOCABULARY = VocabularyWords(
    properties=MappingProxyType(
        {
            "amount": "Importo",
            "valuation": "Valutazione",
            "revenue": "Ricavi",
            "profit": "Utile",
            "loss": "Perdita",
            "stake": "Quota",
            "growth": "Crescita",
            "capacity": "Potenza",
            "headcount": "Organico",
            "status": "Stato",
            "date": "Data",
            "counterparty": "Controparte",
            "term": "Condizione",
        }
    ),
    terms=MappingProxyType(
        {
            "rumoured": "Voce",
            "in-talks": "In trattativa",
            "announced": "Annunciato",
            "agreed": "Concordato",
            "stalled": "In stallo",
            "cancelled": "Annullato",
            "closed": "Concluso",
        }
    ),
    roles=MappingProxyType(
        {
            "investor": "Investitore",
            "investee": "Destinatario dell’investimento",
            "buyer": "Acquirente",
            "seller": "Venditore",
            "lender": "Finanziatore",
            "borrower": "Beneficiario del prestito",
            "supplier": "Fornitore",
            "customer": "Cliente",
            "licensor": "Licenziante",
            "licensee": "Licenziatario",
            "partner": "Partner",
        }
    ),
    kinds=MappingProxyType(
        {
            "company": "azienda",
            "fund": "fondo",
            "government": "governo",
            "publisher": "editore",
            "institution": "istituzione",
            "investment": "investimento",
            "acquisition": "acquisizione",
            "stake": "quota",
            "loan": "prestito",
            "supply": "fornitura",
            "contract": "contratto",
            "licence": "licenza",
            "partnership": "collaborazione",
            "programme": "programma",
        }
    ),
    flows=MappingProxyType(
        {
            "money": "denaro",
            "equity": "quote di capitale",
            "goods": "beni",
            "licence": "licenza",
            "hardware": "hardware",
            "compute": "capacità di calcolo",
            "rights": "diritti",
        }
    ),
)
