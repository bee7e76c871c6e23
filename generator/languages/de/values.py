"""The words with which German writes values and dates."""

from __future__ import annotations

from generator.languages.value_words import ScaleWords, ValueWords

VALUES = ValueWords(
    language="de",
    qualifiers={
        "up to": "bis zu {}",
        "at least": "mindestens {}",
        "more than": "mehr als {}",
        "less than": "weniger als {}",
        "about": "rund {}",
        "almost": "fast {}",
    },
    scales={
        "thousand": ScaleWords("Tausend", "Tausend", "Tausend"),
        "million": ScaleWords("Million", "Millionen", "Millionen"),
        "billion": ScaleWords("Milliarde", "Milliarden", "Milliarden"),
        "trillion": ScaleWords("Billion", "Billionen", "Billionen"),
    },
    range="{low} bis {high}",
    magnitudes={
        "single-digit": "einstellige {scales}",
        "double-digit": "zweistellige {scales}",
        "triple-digit": "dreistellige {scales}",
    },
    magnitude_joiner=" ",
    no_currency="{} (ohne Angabe der Währung)",
    about_date="etwa {}",
    uncertain_date="{} (unsicher)",
    by_date="bis {}",
    since_date="seit {}",
    quarters=(
        "erstes Quartal ",
        "zweites Quartal ",
        "drittes Quartal ",
        "viertes Quartal ",
    ),
    thirds=("Anfang ", "Mitte ", "Ende "),
    halves=("erstes Halbjahr ", "zweites Halbjahr "),
)
