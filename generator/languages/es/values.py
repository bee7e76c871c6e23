"""The words with which Spanish writes values and dates."""

from __future__ import annotations

from generator.languages.value_words import ScaleWords, ValueWords

VALUES = ValueWords(
    language="es",
    qualifiers={
        "up to": "hasta {}",
        "at least": "al menos {}",
        "more than": "más de {}",
        "less than": "menos de {}",
        "about": "unos {}",
        "almost": "casi {}",
    },
    scales={
        "thousand": ScaleWords("mil", "mil", "miles"),
        "million": ScaleWords("millón", "millones", "millones", " de "),
        "billion": ScaleWords("mil millones", "mil millones", "miles de millones", " de "),
        "trillion": ScaleWords("billón", "billones", "billones", " de "),
    },
    range="{low} a {high}",
    magnitudes={
        "single-digit": "cifra de un dígito en {scales}",
        "double-digit": "cifra de dos dígitos en {scales}",
        "triple-digit": "cifra de tres dígitos en {scales}",
    },
    magnitude_joiner=" de ",
    no_currency="{} (sin divisa indicada)",
    about_date="hacia {}",
    uncertain_date="{} (incierto)",
    by_date="hasta {}",
    since_date="desde {}",
    quarters=(
        "primer trimestre de ",
        "segundo trimestre de ",
        "tercer trimestre de ",
        "cuarto trimestre de ",
    ),
    thirds=("principios de ", "mediados de ", "finales de "),
    halves=("primer semestre de ", "segundo semestre de "),
    article="el ",
)
