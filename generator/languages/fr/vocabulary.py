"""The labels of the packaged vocabulary in French."""

from __future__ import annotations

from types import MappingProxyType

from generator.languages.vocabulary_words import VocabularyWords

VOCABULARY = VocabularyWords(
    properties=MappingProxyType(
        {
            "amount": "Montant",
            "valuation": "Valorisation",
            "revenue": "Chiffre d’affaires",
            "profit": "Bénéfice",
            "loss": "Perte",
            "stake": "Participation",
            "growth": "Croissance",
            "capacity": "Puissance",
            "headcount": "Effectif",
            "status": "État",
            "date": "Date",
            "counterparty": "Contrepartie",
            "term": "Condition",
        }
    ),
    terms=MappingProxyType(
        {
            "rumoured": "Rumeur",
            "in-talks": "En pourparlers",
            "announced": "Annoncé",
            "agreed": "Convenu",
            "stalled": "Bloqué",
            "cancelled": "Annulé",
            "closed": "Conclu",
        }
    ),
    roles=MappingProxyType(
        {
            "investor": "Investisseur",
            "investee": "Bénéficiaire de l’investissement",
            "buyer": "Acheteur",
            "seller": "Vendeur",
            "lender": "Prêteur",
            "borrower": "Emprunteur",
            "supplier": "Fournisseur",
            "customer": "Client",
            "licensor": "Concédant de licence",
            "licensee": "Licencié",
            "partner": "Partenaire",
        }
    ),
    kinds=MappingProxyType(
        {
            "company": "entreprise",
            "fund": "fonds",
            "government": "État",
            "publisher": "éditeur",
            "institution": "institution",
            "investment": "investissement",
            "acquisition": "acquisition",
            "stake": "participation",
            "loan": "prêt",
            "supply": "fourniture",
            "contract": "contrat",
            "licence": "licence",
            "partnership": "partenariat",
            "programme": "programme",
        }
    ),
    flows=MappingProxyType(
        {
            "money": "argent",
            "equity": "parts de capital",
            "goods": "biens",
            "licence": "licence",
            "hardware": "matériel",
            "compute": "puissance de calcul",
            "rights": "droits",
        }
    ),
)
