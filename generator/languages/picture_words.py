"""The words of the pictures themselves, one table per language; a language without gets English.

``{}`` is where a name or number goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What pictures say by themselves."""

    value: str
    covers: str
    sources: str
    date: str
    claim: str
    status: str
    modality: str
    giver: str
    receiver: str
    what: str
    deal: str
    amounts: str
    no_currency: str
    denied: str
    no_sources: str
    n_more: str
    n_undated: str
    log_scale: str
    ranges_of: str
    ranges_described: str
    statuses_of: str
    statuses_described: str
    events_described: str
    flows_described: str
    flows_capped: str
    in_a_loop: str
    gives: str
    text_described: str
    quoted: str
    not_quoted: str
    not_covered: str
    left_out: str


EN = PictureWords(
    value="Value",
    covers="For",
    sources="Sources",
    date="Date",
    claim="Claim",
    status="Status",
    modality="Modality",
    giver="From",
    receiver="To",
    what="What",
    deal="Deal",
    amounts="Amounts named",
    no_currency="no currency named",
    denied="denied",
    no_sources="no source in favour",
    n_more="and {} more",
    n_undated="Not drawn, as they have no date: {}.",
    log_scale="Each line is ten times the one before it.",
    ranges_of="{} – what each source says",
    ranges_described=(
        "Each bar is the range that a value leaves open; a filled dot is a number that is named "
        "and belongs to the range, a hollow one a number that does not; an arrow has no end."
    ),
    statuses_of="{} – as each source sees it",
    statuses_described=(
        "One row for each source; each mark is a status at the time it is said to hold. A diamond "
        "is a turn that may come at any stage, a square an end, a hollow mark a denial; of a bar "
        "it may be any day."
    ),
    events_described=(
        "Each bar is the whole time that a date may mean; an arrow has no end. Each dot is a claim "
        "of that date and leads to it, a hollow one a denial."
    ),
    flows_described="An arrow leads from the company that gives to the one that gets.",
    flows_capped="Drawn are the {} companies with the most flows, of {}.",
    in_a_loop="part of a loop",
    gives="{} gives {}",
    text_described="The text from its beginning to its end.",
    quoted="quoted as proof of claims",
    not_quoted="the rest of the article",
    not_covered="checkable sentences that no claim covers",
    left_out="not the article",
)

DE = PictureWords(
    value="Wert",
    covers="Für",
    sources="Quellen",
    date="Datum",
    claim="Aussage",
    status="Stand",
    modality="Modalität",
    giver="Von",
    receiver="An",
    what="Was",
    deal="Geschäft",
    amounts="Genannte Beträge",
    no_currency="ohne Angabe der Währung",
    denied="bestritten",
    no_sources="keine Quelle dafür",
    n_more="und {} weitere",
    n_undated="Ohne Datum und deshalb nicht gezeichnet: {}.",
    log_scale="Jede Linie ist das Zehnfache der vorigen.",
    ranges_of="{} – was jede Quelle sagt",
    ranges_described=(
        "Jeder Balken ist der Bereich, den eine Angabe offen lässt; ein voller Punkt ist eine "
        "genannte Zahl, die dazugehört, ein hohler eine, die nicht dazugehört; ein Pfeil hat kein "
        "Ende."
    ),
    statuses_of="{} – wie jede Quelle es sieht",
    statuses_described=(
        "Eine Zeile je Quelle; jedes Zeichen ist ein Stand zu der Zeit, für die er gelten soll. "
        "Eine Raute ist eine Wendung, die jederzeit kommen kann, ein Quadrat ein Ende, ein hohles "
        "Zeichen ein Dementi; bei einem Balken kann es jeder seiner Tage sein."
    ),
    events_described=(
        "Jeder Balken ist die ganze Zeit, die ein Datum meinen kann; ein Pfeil hat kein Ende. "
        "Jeder Punkt ist eine Aussage zu diesem Datum und führt zu ihr, ein hohler ein Dementi."
    ),
    flows_described="Ein Pfeil führt von der Firma, die gibt, zu der, die bekommt.",
    flows_capped="Gezeichnet sind die {} Firmen mit den meisten Strömen von {}.",
    in_a_loop="Teil eines Kreislaufs",
    gives="{} gibt {}",
    text_described="Der Text von seinem Anfang bis zu seinem Ende.",
    quoted="als Beleg von Aussagen zitiert",
    not_quoted="der Rest des Artikels",
    not_covered="prüfbare Sätze, die keine Aussage erfasst",
    left_out="nicht der Artikel",
)

LANGUAGES: Mapping[str, PictureWords] = MappingProxyType({"en": EN, "de": DE})


def words_for(language: str) -> PictureWords:
    """The words of a language (BCP 47)."""
    return LANGUAGES.get(language.partition("-")[0].lower(), EN)
