"""The words that only the print edition needs, in English."""

from __future__ import annotations

from generator.languages.print_words import PrintWords

PRINTING = PrintWords(
    edition="Print edition",
    extract="From “{}”",
    state="As of {}",
    contents="Contents",
    page="p.",
    how_to_read="How to read this dossier",
    how=(
        (
            "The unit of this dossier is the claim: one statement in our words, and the passages "
            "that prove it. Each claim has a number, which stands in the margin where the claim "
            "is set out. The note at the foot of the page that proves it bears the same number, "
            "wherever the claim is cited; where several passages bear on one claim, letters tell "
            "them apart."
        ),
        (
            "A note names the source, its date as far as it is known, and gives the passage word "
            "for word in its own language. That each passage stands in its source, and that each "
            "figure can be read in it, was checked by a program when this file was made. The "
            "sources themselves are not reprinted."
        ),
        (
            "Below each claim stands how it is said, who says so, when it holds, and how many "
            "sources, from how many known origins, stand behind it: texts that relay one report "
            "have one origin. Where claims cannot both hold, none is chosen; the dispute is set "
            "out in a section of its own."
        ),
        (
            "Numbers of claims belong to this file. The index at its end gives each claim’s "
            "permanent name."
        ),
    ),
    background="Background",
    index="Index of claims",
    index_lead="The number that each claim has in this file, its permanent name, and its page.",
)
