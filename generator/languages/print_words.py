"""What the print edition says beyond the words of the pages, one table per language.

To add a language: an instance of `PrintWords` and a row of `LANGUAGES`. A language without a table
gets English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, eq=False)
class PrintWords:
    """The headings and explanations that only paper needs."""

    edition: str
    """What the whole is, above its name."""
    extract: str
    """The same for one chapter; ``{}`` is the briefing's name."""
    state: str
    """The day of the latest review or source; ``{}`` is the day."""
    contents: str
    page: str
    """Before the number of a page."""
    how_to_read: str
    how: tuple[str, ...]
    """Paragraphs of the explanation."""
    marks: str
    account: str
    number: str
    elsewhere: str
    elsewhere_lead: str
    background: str
    """Over what the curator wrote by hand."""
    index: str
    index_lead: str
    unresolved: str
    unresolved_lead: str
    no_claim: str
    picture: str
    """In place of a picture; ``{}`` is its description."""
    modalities: Mapping[str, str]
    """What each modality means, in a sentence."""


ENGLISH = PrintWords(
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
            "Below each claim stands how sure it is, who says so, when it holds, and how many "
            "sources and independent origins stand behind it: texts that relay one report have "
            "one origin. Where claims cannot both hold, none is chosen; the dispute is set out in "
            "a section of its own."
        ),
        (
            "Numbers of claims belong to this file. The index at its end gives each claim’s "
            "permanent name."
        ),
    ),
    marks="What the marks mean",
    account="Account",
    number="No.",
    elsewhere="Elsewhere in this dossier",
    elsewhere_lead="Claims on other subjects that concern {}.",
    background="Background",
    index="Index of claims",
    index_lead="The number that each claim has in this file, its permanent name, and its page.",
    unresolved="Open questions",
    unresolved_lead="What the sources do not settle.",
    no_claim="No claim is recorded here yet.",
    picture="[Picture: {}]",
    modalities=MappingProxyType(
        {
            "stated": "The source says that it is so. That is not to say that we know it.",
            "announced": "A party to it has made it public.",
            "planned": "Somebody intends it.",
            "reported": "The source relays what others say.",
            "forecast": "Somebody expects it.",
            "opinion": "Somebody judges it so.",
            "denied": "Somebody says that it is not so.",
        }
    ),
)

GERMAN = PrintWords(
    edition="Druckausgabe",
    extract="Aus „{}“",
    state="Stand: {}",
    contents="Inhalt",
    page="S.",
    how_to_read="Wie man dieses Dossier liest",
    how=(
        (
            "Die Einheit dieses Dossiers ist die Aussage: ein Satz in unseren Worten und die "
            "Stellen, die ihn belegen. Jede Aussage hat eine Nummer, die am Rand steht, wo die "
            "Aussage ausgeführt ist. Die Fußnote, die sie belegt, trägt dieselbe Nummer, wo immer "
            "die Aussage angeführt wird; gibt es mehrere Belege, unterscheiden sie Buchstaben."
        ),
        (
            "Eine Fußnote nennt die Quelle, deren Datum, soweit es bekannt ist, und die Stelle im "
            "Wortlaut und in ihrer Sprache. Dass jede Stelle in ihrer Quelle steht und jede Zahl "
            "darin zu lesen ist, hat ein Programm geprüft, als diese Datei entstand. Die Quellen "
            "selbst sind nicht abgedruckt."
        ),
        (
            "Unter jeder Aussage steht, wie sicher sie ist, wer sie macht, wann sie gilt und wie "
            "viele Quellen und unabhängige Ursprünge hinter ihr stehen: Texte, die denselben "
            "Bericht wiedergeben, haben einen Ursprung. Wo Aussagen nicht zugleich gelten können, "
            "wird keine ausgewählt; der Widerspruch hat seinen eigenen Abschnitt."
        ),
        (
            "Die Nummern der Aussagen gelten für diese Datei. Das Verzeichnis am Ende nennt den "
            "bleibenden Namen jeder Aussage."
        ),
    ),
    marks="Was die Zeichen bedeuten",
    account="Angabe",
    number="Nr.",
    elsewhere="An anderer Stelle in diesem Dossier",
    elsewhere_lead="Aussagen zu anderen Gegenständen, die {} betreffen.",
    background="Hintergrund",
    index="Verzeichnis der Aussagen",
    index_lead="Die Nummer jeder Aussage in dieser Datei, ihr bleibender Name und ihre Seite.",
    unresolved="Offene Fragen",
    unresolved_lead="Was die Quellen nicht entscheiden.",
    no_claim="Hier ist noch keine Aussage erfasst.",
    picture="[Bild: {}]",
    modalities=MappingProxyType(
        {
            "stated": "Die Quelle sagt, dass es so ist. Das heißt nicht, dass wir es wissen.",
            "announced": "Ein Beteiligter hat es öffentlich gemacht.",
            "planned": "Jemand hat es vor.",
            "reported": "Die Quelle gibt wieder, was andere sagen.",
            "forecast": "Jemand erwartet es.",
            "opinion": "Jemand urteilt so.",
            "denied": "Jemand sagt, dass es nicht so ist.",
        }
    ),
)

LANGUAGES: Mapping[str, PrintWords] = MappingProxyType({"en": ENGLISH, "de": GERMAN})


def print_words_for(language: str) -> PrintWords:
    """The words of a site's language; English where there is no table for it."""
    return LANGUAGES.get(language) or LANGUAGES.get(language.split("-", maxsplit=1)[0], ENGLISH)
