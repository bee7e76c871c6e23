"""The words with which English writes values and dates."""

from __future__ import annotations

from generator.languages.value_words import ScaleWords, ValueWords

VALUES = ValueWords(
    language="en",
    qualifiers={
        "up to": "up to {}",
        "at least": "at least {}",
        "more than": "more than {}",
        "less than": "less than {}",
        "about": "about {}",
        "almost": "almost {}",
    },
    scales={
        "thousand": ScaleWords("thousand", "thousand", "thousands"),
        "million": ScaleWords("million", "million", "millions"),
        "billion": ScaleWords("billion", "billion", "billions"),
        "trillion": ScaleWords("trillion", "trillion", "trillions"),
    },
    range="{low} to {high}",
    magnitudes={
        "single-digit": "single-digit {scales}",
        "double-digit": "double-digit {scales}",
        "triple-digit": "triple-digit {scales}",
    },
    magnitude_joiner=" of ",
    no_currency="{} (no currency named)",
    about_date="about {}",
    uncertain_date="{} (uncertain)",
    by_date="by {}",
    since_date="since {}",
    quarters=(
        "first quarter of ",
        "second quarter of ",
        "third quarter of ",
        "fourth quarter of ",
    ),
    thirds=("early ", "mid-", "end of "),
    halves=("first half of ", "second half of "),
    article="the ",
    day="d MMMM y",
    code_first=True,
)
