"""The words of the site's own controls in French."""

from __future__ import annotations

from generator.languages.site_words import SiteWords

SITE = SiteWords(
    search="Recherche",
    search_hint="Noms, affirmations, citations",
    search_none="Aucun résultat",
    search_meant="Vouliez-vous dire « {} » ?",
    search_one="1 résultat",
    search_many="{} résultats",
    search_more="Plus de {} résultats",
    search_show="Afficher plus",
    search_wait="Recherche en cours …",
    search_disk=(
        "Cette page est lue sur un disque ; le navigateur n’y permet que la recherche de noms."
    ),
    search_failed="La recherche n’a pas pu être chargée.",
    search_index="Tous les noms, de A à Z",
    close="Fermer",
    company="Entreprise",
    deal="Accord",
    person="Personne",
    dispute="Question disputée",
    source="Source",
    page="Page",
    list="Liste",
    cite="Citer",
    cite_title="Citer cette affirmation",
    cite_copy="Copier la référence",
    link_copy="Copier le lien",
    copied="Copié",
    place="Vous aviez lu jusqu’à",
    filter="Seulement les lignes avec",
    filter_rows="{} lignes",
    missing="Cette page n’existe pas",
    missing_more="Elle a peut-être changé de nom, ou le lien contient une faute.",
    missing_home="Vers l’accueil",
    data="Données",
    feed="Affirmations nouvelles et modifiées",
    menu="Menu",
    contents="Sur cette page",
    claims="Listes des affirmations",
    pages="Toutes les pages",
    proof="Preuve : {}",
    proof_back="Retour au texte",
    proofs_one="1 preuve",
    proofs_many="{} preuves",
    fade="Estomper ce texte partout",
    home="Accueil",
    written="Contexte",
)
