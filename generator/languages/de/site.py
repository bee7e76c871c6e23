"""The words of the site's own controls in German."""

from __future__ import annotations

from generator.languages.site_words import SiteWords

SITE = SiteWords(
    search="Suche",
    search_hint="Namen, Aussagen, Zitate",
    search_none="Nichts gefunden",
    search_meant="Meinten Sie „{}“?",
    search_one="1 Treffer",
    search_many="{} Treffer",
    search_more="Mehr als {} Treffer",
    search_show="Mehr zeigen",
    search_wait="Suche läuft …",
    search_disk=(
        "Diese Seite wird von einer Platte gelesen; dort lässt der Browser sie nur Namen suchen."
    ),
    search_failed="Die Suche konnte nicht geladen werden.",
    search_index="Alle Namen von A bis Z",
    close="Schließen",
    company="Unternehmen",
    deal="Geschäft",
    person="Person",
    dispute="Streitfrage",
    source="Quelle",
    page="Seite",
    list="Liste",
    cite="Zitieren",
    cite_title="Diese Aussage zitieren",
    cite_copy="Nachweis kopieren",
    link_copy="Link kopieren",
    copied="Kopiert",
    place="Zuletzt gelesen bis",
    filter="Nur Zeilen mit",
    filter_rows="{} Zeilen",
    missing="Diese Seite gibt es nicht",
    missing_more="Sie heißt vielleicht anders, oder der Link hat einen Fehler.",
    missing_home="Zur Startseite",
    data="Daten",
    feed="Neue und geänderte Aussagen",
    menu="Menü",
    contents="Auf dieser Seite",
    claims="Listen der Aussagen",
    pages="Alle Seiten",
    proof="Beleg: {}",
    proof_back="Zurück zum Text",
    proofs_one="1 Beleg",
    proofs_many="{} Belege",
    fade="Diesen Text überall verblassen lassen",
    home="Start",
    written="Hintergrund",
)
