"""The words of the pictures in French."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
    value="Valeur",
    covers="Pour",
    sources="Sources",
    date="Date",
    claim="Affirmation",
    status="État",
    modality="Modalité",
    giver="De",
    receiver="À",
    what="Quoi",
    deal="Opération",
    amounts="Montants indiqués",
    no_currency="sans indication de devise",
    denied="démenti",
    no_sources="aucune source en faveur",
    n_more="et {} de plus",
    n_undated="Non représentées, faute de date : {}.",
    log_scale="Chaque ligne vaut dix fois la précédente.",
    ranges_of="{} – ce que dit chaque source",
    ranges_described=(
        "Chaque barre est l’intervalle que laisse ouvert une valeur ; un point plein "
        "est un nombre cité qui en fait partie, un point creux un nombre qui n’en "
        "fait pas partie ; une flèche n’a pas de fin."
    ),
    statuses_of="{} – selon chaque source",
    statuses_described=(
        "Une ligne par source ; chaque signe est un état à la date où il est censé "
        "valoir. Un losange est un tournant qui peut survenir à tout moment, un carré "
        "une fin, un signe creux un démenti ; d’une barre, ce peut être n’importe "
        "quel jour."
    ),
    events_described=(
        "Chaque barre est toute la période qu’une date peut désigner ; une flèche n’a "
        "pas de fin. Chaque point est une affirmation à cette date et y mène, un "
        "point creux un démenti."
    ),
    flows_described="Une flèche va de l’entreprise qui donne à celle qui reçoit.",
    flows_capped="Sont représentées les {} entreprises qui ont le plus de flux, sur {}.",
    in_a_loop="fait partie d’une boucle",
    gives="{} donne {}",
    text_described="Le texte, du début à la fin.",
    quoted="cité à l’appui d’affirmations",
    not_quoted="le reste de l’article",
    not_covered="phrases vérifiables qu’aucune affirmation ne couvre",
    left_out="hors de l’article",
)
