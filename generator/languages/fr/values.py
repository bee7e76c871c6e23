"""The words with which French writes values and dates."""

from __future__ import annotations

from generator.languages.value_words import ScaleWords, ValueWords

VALUES = ValueWords(
    language="fr",
    qualifiers={
        "up to": "jusqu’à {}",
        "at least": "au moins {}",
        "more than": "plus de {}",
        "less than": "moins de {}",
        "about": "environ {}",
        "almost": "près de {}",
    },
    scales={
        "thousand": ScaleWords("millier", "milliers", "milliers", " de "),
        "million": ScaleWords("million", "millions", "millions", " de "),
        "billion": ScaleWords("milliard", "milliards", "milliards", " de "),
        "trillion": ScaleWords("billion", "billions", "billions", " de "),
    },
    range="{low} à {high}",
    magnitudes={
        "single-digit": "montant à un chiffre en {scales}",
        "double-digit": "montant à deux chiffres en {scales}",
        "triple-digit": "montant à trois chiffres en {scales}",
    },
    magnitude_joiner=" de ",
    elided=" d’",
    no_currency="{} (devise non précisée)",
    about_date="vers {}",
    uncertain_date="{} (incertain)",
    by_date="d’ici {}",
    since_date="depuis {}",
    quarters=(
        "premier trimestre ",
        "deuxième trimestre ",
        "troisième trimestre ",
        "quatrième trimestre ",
    ),
    thirds=("début ", "mi-", "fin "),
    halves=("premier semestre ", "second semestre "),
)
