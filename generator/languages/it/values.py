"""The words with which Italian writes values and dates."""

from __future__ import annotations

from generator.languages.value_words import ScaleWords, ValueWords

VALUES = ValueWords(
    language="it",
    qualifiers={
        "up to": "fino a {}",
        "at least": "almeno {}",
        "more than": "più di {}",
        "less than": "meno di {}",
        "about": "circa {}",
        "almost": "quasi {}",
    },
    scales={
        "thousand": ScaleWords("mila", "mila", "migliaia"),
        "million": ScaleWords("milione", "milioni", "milioni", " di "),
        "billion": ScaleWords("miliardo", "miliardi", "miliardi", " di "),
        "trillion": ScaleWords("bilione", "bilioni", "bilioni", " di "),
    },
    range="{low} a {high}",
    magnitudes={
        "single-digit": "importo a una cifra in {scales}",
        "double-digit": "importo a due cifre in {scales}",
        "triple-digit": "importo a tre cifre in {scales}",
    },
    magnitude_joiner=" di ",
    no_currency="{} (valuta non indicata)",
    about_date="circa {}",
    uncertain_date="{} (incerto)",
    by_date="entro {}",
    since_date="da {}",
    quarters=(
        "primo trimestre ",
        "secondo trimestre ",
        "terzo trimestre ",
        "quarto trimestre ",
    ),
    thirds=("inizio ", "metà ", "fine "),
    halves=("primo semestre ", "secondo semestre "),
)
