"""The labels of the packaged vocabulary in Spanish."""

from __future__ import annotations

from types import MappingProxyType

from generator.languages.vocabulary_words import VocabularyWords

VOCABULARY = VocabularyWords(
    properties=MappingProxyType(
        {
            "amount": "Importe",
            "valuation": "Valoración",
            "revenue": "Ingresos",
            "profit": "Beneficio",
            "loss": "Pérdidas",
            "stake": "Participación",
            "growth": "Crecimiento",
            "capacity": "Potencia",
            "headcount": "Plantilla",
            "status": "Estado",
            "date": "Fecha",
            "counterparty": "Contraparte",
            "term": "Condición",
        }
    ),
    terms=MappingProxyType(
        {
            "rumoured": "Rumor",
            "in-talks": "En negociaciones",
            "announced": "Anunciado",
            "agreed": "Acordado",
            "stalled": "Estancado",
            "cancelled": "Cancelado",
            "closed": "Cerrado",
        }
    ),
    roles=MappingProxyType(
        {
            "investor": "Inversor",
            "investee": "Receptor de la inversión",
            "buyer": "Comprador",
            "seller": "Vendedor",
            "lender": "Prestamista",
            "borrower": "Prestatario",
            "supplier": "Proveedor",
            "customer": "Cliente",
            "licensor": "Licenciante",
            "licensee": "Licenciatario",
            "partner": "Socio",
        }
    ),
    kinds=MappingProxyType(
        {
            "company": "empresa",
            "fund": "fondo",
            "government": "gobierno",
            "publisher": "editor",
            "institution": "institución",
            "investment": "inversión",
            "acquisition": "adquisición",
            "stake": "participación",
            "loan": "préstamo",
            "supply": "suministro",
            "contract": "contrato",
            "licence": "licencia",
            "partnership": "alianza",
            "programme": "programa",
        }
    ),
    flows=MappingProxyType(
        {
            "money": "dinero",
            "equity": "participación en el capital",
            "goods": "bienes",
            "licence": "licencia",
            "hardware": "equipos",
            "compute": "capacidad de cálculo",
            "rights": "derechos",
        }
    ),
)
