"""The words of the pictures in German."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
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
