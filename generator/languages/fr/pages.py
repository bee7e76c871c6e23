"""The words of the pages in French."""

from __future__ import annotations

from types import MappingProxyType

from generator.languages.page_words import PageWords

PAGES = PageWords(
    language="fr",
    companies="Entreprises",
    deals="Opérations",
    people="Personnes",
    sources="Sources",
    disputes="Contradictions",
    claims="Affirmations",
    n_companies=("{} entreprise", "{} entreprises"),
    n_deals=("{} opération", "{} opérations"),
    n_people=("{} personne", "{} personnes"),
    n_sources=("{} source", "{} sources"),
    at_least="au moins {}",
    n_origins=("{} origine", "{} origines"),
    n_against=("{} source contraire", "{} sources contraires"),
    n_claims=("{} affirmation", "{} affirmations"),
    n_disputes=("{} contradiction", "{} contradictions"),
    passages="Passages",
    n_characters=("{} caractère", "{} caractères"),
    n_more=("{} de plus", "{} de plus"),
    line="ligne {}",
    lines="lignes {} à {}",
    page="page {}",
    row_of_sheet="feuille {}, ligne {}",
    row="ligne {}",
    by="(dit par {})",
    according_to="selon {}",
    and_more="{} autres",
    conjunction="et",
    disputed="contesté",
    deprecated="dépassé, conservé pour mémoire",
    preferred="version retenue par la rédaction",
    cite="Citer",
    permalink="Lien vers cette affirmation, et comment la citer",
    permalink_elsewhere="Ouvrir cette affirmation à sa place",
    note="Note",
    value="Valeur",
    how_said="Comment c’est dit",
    as_of="Date",
    kind="Type",
    also_called="Autres noms",
    role="Rôle",
    company="Entreprise",
    counterparties="Avec",
    amount="Montant",
    amounts="Les montants, tels que chaque source les donne",
    deal="Opération",
    person="Personne",
    source="Source",
    origin="Origine",
    origins="Origines",
    origins_lead="Articles que les sources relaient ; nous n’en détenons pas le texte.",
    resolved_questions="Questions tranchées",
    part_of="Fait partie de",
    parts="Éléments",
    in_other_contexts="Dans d’autres contextes",
    said_by="Ce que dit {}",
    said_about="Ce qui est dit de {}",
    where_mentioned="Également mentionné sur",
    speakers="Qui parle",
    none_yet="Aucune pour l’instant.",
    no_claims="Aucune affirmation n’est encore enregistrée ici.",
    what_is_known="Ce que l’on sait de cette source",
    title="Titre",
    publisher="Éditeur",
    author="Auteur",
    published="Publication",
    retrieved="Consultation",
    address="Adresse",
    language_field="Langue",
    fingerprint="Empreinte du texte (SHA-256)",
    not_stated="non précisé",
    only_cited="Seulement citée : nous n’en détenons pas le texte.",
    cites="Cite",
    relays="Relaie",
    relayed_by="Relayé par",
    left_out="Passages écartés",
    share_published="Part citée",
    claims_and_quotes="Affirmations et citations",
    editors_choice="retenue par la rédaction",
    reviewed="Revu",
    resolved="tranché",
    open_long="Ouvert : les sources ne permettent pas de trancher.",
    resolved_long="Tranché par la rédaction ; les autres versions restent consignées.",
    latest="Derniers développements",
    how_to_read="Comment lire ce dossier",
    how_to_read_notes=(
        "Chaque note donne les mots mêmes de la source, dans sa langue ; s’ils n’y "
        "figuraient pas, ce site ne serait pas produit."
    ),
    companies_lead="Les entreprises et autres organisations de ce dossier, de A à Z.",
    deals_lead=(
        "Opérations, programmes et engagements, avec les montants tels que les sources les donnent."
    ),
    people_lead="Les personnes qui sont citées ou qui agissent.",
    sources_lead=(
        "Ce sur quoi repose chaque affirmation. Ce qu’une source ne dit pas "
        "d’elle-même n’est pas deviné."
    ),
    disputes_lead="Là où les sources se contredisent.",
    n_loops=("{} boucle", "{} boucles"),
    home="Accueil",
    trail="Où vous êtes",
    contested="contredit",
    also_given="aussi donné comme",
    flows="Qui donne quoi à qui",
    flows_lead=(
        "Ce que les entreprises se donnent, selon leur rôle dans chaque opération. "
        "Les montants figurent tels que chaque source les donne ; rien n’est "
        "additionné."
    ),
    money_goes_round="L’argent tourne en rond",
    loops_told=(
        "De l’argent qu’une entreprise donne, ou donnerait, lui reviendrait par d’autres "
        "opérations : {}."
    ),
    loops_capped="Il peut y en avoir d’autres, et de plus longues que de {} étapes.",
    no_loops="Dans ces opérations, aucun argent ne revient à l’entreprise qui le donne.",
    on_a_loop="Fait partie d’une boucle",
    more_flows="Tous les flux, avec chaque boucle pas à pas",
    all_flows="Tous les flux",
    giver="De",
    receiver="À",
    what="Quoi",
    together="pour plusieurs flux de cette opération ensemble",
    no_amount="aucun montant indiqué",
    first_of="Les {} premières sur {} sont affichées.",
    flows_cut="Le tableau montre {} flux sur {} ; la page de chaque entreprise donne les siens.",
    deals_cut=(
        "Les flux de ces opérations ne sont pas tous affichés, car elles ont trop de parties : {}."
    ),
    timeline="Chronologie",
    timeline_lead=(
        "Ce qui s’est passé ou se serait passé, et quand, avec la précision que "
        "donnent les sources."
    ),
    events="Événements",
    all_events="Toutes les affirmations datées",
    events_cut=(
        "{} événements sur {} sont affichés, les mieux étayés ; chaque entreprise et "
        "chaque opération a les siens sur sa page."
    ),
    a_to_z="A à Z",
    a_to_z_long="Tous les noms de A à Z",
    a_to_z_lead="Toutes les entreprises, opérations et personnes, aussi sous leurs autres noms.",
    claim_lists="Listes des affirmations",
    claim_lists_lead=(
        "Toutes les affirmations, par manière de le dire, par objet, par type "
        "d’opération, par mot-clé, par entreprise, par opération et par source."
    ),
    about_list="{} : toutes, par objet, chacune avec sa source.",
    claims_called="Affirmations : {}",
    by_modality="Par manière de le dire",
    by_property="Par objet",
    by_kind="Par type d’opération",
    by_tag="Par mot-clé",
    by_company="Par entreprise",
    by_deal="Par opération",
    by_source="Par source",
    settled="Ce qui n’est pas contesté",
    coverage_told="{} membres de phrase vérifiables sur {} sont couverts par des affirmations.",
    nearly_repeats="Presque le même texte",
    repeats_share=(
        "{} des mots du texte le plus court se trouvent dans l’autre, dans le même ordre."
    ),
    also_relayed_by="aussi relayé par {}",
    about_company=(
        "{} : chiffres, opérations, affirmations et ce qui est contesté, avec les sources."
    ),
    about_deal="{} : parties, état, montants et affirmations, avec les sources.",
    about_person="{} : ce que dit cette personne et ce qui est dit d’elle, avec les sources.",
    about_source="{} : ce que l’on sait de cette source, et les affirmations qui en dépendent.",
    about_dispute="{} Les versions des sources côte à côte.",
    text_called="Texte {}",
    nameless="Un ouvrage sans titre",
    manners=MappingProxyType(
        {
            "says": "le dit elle-même",
            "relays": "relaie",
            "quotes": "cite",
            "plans": "parle d’un projet",
            "expects": "prévoit",
            "judges": "juge",
            "denies": "dément",
            "refutes": "dit le contraire",
        }
    ),
    doubt="La rédaction en doute",
    doubted="douteux",
    read_by_editor="chiffre lu par une personne",
    our_sum="notre calcul",
    derivations=MappingProxyType(
        {
            "sum": "Notre somme de",
            "difference": "Notre différence entre",
            "ratio": "Notre rapport entre",
            "product": "Notre produit de",
            "share": "Notre part de",
        }
    ),
    next_date="Attendu",
    contradiction="Contradiction",
    contradictions="Contradictions",
    difference="Différence",
    differences="Différences de portée, de précision ou de ton",
    thin_ice="Solidité des sources",
    none_original="aucune de première main",
    in_one_text="{} sur {} dans une seule source",
    named_speakers="s’expriment nommément :",
    who_says_what="Qui dit quoi",
    an_empty_field=(
        "Une case vide : la source se tait. Une case ouvre les mots sur lesquels elle repose."
    ),
    record="Toutes les affirmations",
    told_at="En détail sous",
    who_gives_what="Qui donne quoi",
    gives="Donne",
    gets="Reçoit",
    where_it_stands="Où cela en est",
    not_said="non dit",
    stands_behind="Qui est derrière",
    is_about="Il s’agit de",
    in_their_words="Dans leurs propres mots",
    related="Questions voisines",
    worth="Ce qu’elle vaut",
    what_remains="Ce qui reste sans ce texte",
    falls_away="Disparaît : {}",
    stays="Reste, sur la parole d’autres",
    closes="Questions qui perdent une réponse",
    beside_the_others="À côté des autres",
    only_there="Seulement là",
    with_speaker="Avec un locuteur",
    compare="Comparer deux sources",
    compare_lead="Où deux sources concordent, diffèrent, se contredisent, et où l’une se tait.",
    two_side_by_side="{} et {} côte à côte",
    relations=MappingProxyType(
        {
            "contradict": "se contredisent",
            "differ": "diffèrent",
            "agree": "concordent",
            "first": "la première seule",
            "second": "la seconde seule",
        }
    ),
    only_one_speaks="Où une seule parle",
    paired_by=(
        "Rapprochées par question, affirmation et propriété. Deux sources qui concordent "
        "peuvent tenir du même rapport."
    ),
    how_it_speaks="Comment elle parle",
    contradicts_itself="Diffère d’elle-même",
    withdrawn="Retirées",
    moved="Cette page a changé d’adresse : {}",
    more_questions="Tout : {}",
    sums_in_dispute="Les sommes en question",
    to_read="Pour en savoir plus",
    modalities=MappingProxyType(
        {
            "stated": "affirmé",
            "announced": "annoncé",
            "planned": "prévu",
            "reported": "rapporté",
            "forecast": "prévision",
            "opinion": "opinion",
            "denied": "démenti",
        }
    ),
    dispute_kinds=MappingProxyType(
        {
            "contradiction": "Les versions se contredisent.",
            "different-time": "Les versions ne portent pas sur le même moment.",
            "different-scope": "Les versions ne recouvrent pas la même chose.",
            "precision": "Une version est plus précise que l’autre.",
            "superseded": "Une version plus récente en remplace une plus ancienne.",
            "source-error": "Une source se trompe probablement.",
            "framing": "Les versions présentent la même chose sous un jour différent.",
        }
    ),
)
