"""French: long scale (`milliard` 10⁹, `billion` 10¹²), decimal comma, groups by spaces."""

from __future__ import annotations

from generator.languages.figure_words import (
    FigureWords,
    listed,
    phrases,
    power_units,
    spelled,
    told,
)

_SMALL = listed(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)

FIGURES = FigureWords(
    language="fr",
    numbers=spelled(
        [
            *((word, value) for value, word in enumerate(_SMALL)),
            *zip(
                listed("vingt trente quarante cinquante soixante"), range(20, 70, 10), strict=True
            ),
            ("une", 1),
            ("vingts", 20),
            ("septante", 70),
            ("huitante", 80),
            ("nonante", 90),
            ("cent", 100),
            ("cents", 100),
            ("mille", 1000),
        ]
    ),
    thousands={},
    ambiguous_numbers=frozenset({"un", "une", "neuf", "zéro", "cent", "mille"}),
    fillers=frozenset({"et"}),
    articles=frozenset({"un", "une"}),
    singular_scales=frozenset(listed("million milliard billion billiard millier douzaine")),
    scales=told(
        {
            "1e3": "mille, millier, milliers",
            "1e6": "million, millions, mio, mln",
            "1e9": "milliard, milliards, md, mds, mrd, mrds, mia",
            "1e12": "billion, billions",
            "1e15": "billiard, billiards",
            "1e18": "trillion, trillions",
            "12": "douzaine, douzaines",
        }
    ),
    header_scales={"milliers": "1e3"},
    letter_scales={"g": "1e9"},
    halves=frozenset({"demi", "demie"}),
    and_a_half=("et demi", "et demie"),
    joiners=frozenset({"de", "d", "en"}),
    units={
        "pour cent": ("percent", "%", 1),
        "pourcent": ("percent", "%", 1),
        "points de pourcentage": ("quantity", "points de pourcentage", 1),
        "point de pourcentage": ("quantity", "points de pourcentage", 1),
        **power_units(
            {
                "watt": 1,
                "kilowatt": 10**3,
                "mégawatt": 10**6,
                "gigawatt": 10**9,
                "térawatt": 10**12,
            },
            ("+heure", "+heures", "heure", "heures"),
        ),
    },
    currencies={
        "francs cfa": ("XOF", "XAF"),
        "franc cfa": ("XOF", "XAF"),
        "francs pacifique": ("XPF",),
        "francs cfp": ("XPF",),
        "francs français": ("FRF",),
        "francs belges": ("BEF",),
        "pesetas": ("ESP",),
        "dollars us": ("USD",),
        "dollar us": ("USD",),
        "dollars américains": ("USD",),
        "dollar américain": ("USD",),
        "livres sterling": ("GBP",),
        "livre sterling": ("GBP",),
        "yuans": ("CNY",),
        "yuan": ("CNY",),
        "yens": ("JPY",),
        "yen": ("JPY",),
        "couronnes": ("SEK", "NOK", "DKK", "ISK", "CZK"),
        "roubles": ("RUB", "BYN"),
        "francs suisses": ("CHF",),
        "euros": ("EUR",),
        "euro": ("EUR",),
    },
    noun_first=True,
    qualifiers=told(
        {
            "less than": (
                "même pas, moins de, moins d', moins du, moins des, moins de la, inférieur à, "
                "inférieure à, sous les, en dessous de"
            ),
            "about": (
                "de l'ordre des, plus ou moins, avoisinant, environ, quelque, autour de, de "
                "l'ordre de, à peu près, approximativement, aux alentours de, env."
            ),
            "up to": (
                "jusqu à, jusqu'à, au plus, tout au plus, ne dépassera pas, ne dépasse pas, ne "
                "dépassant pas, ne pas dépasser, un maximum de, au maximum, maximum"
            ),
            "at least": "au moins, un minimum de, au minimum, à partir de, minimum",
            "more than": (
                "plus de, plus d', plus du, plus des, plus de la, au delà de, au-delà de, "
                "supérieur à, supérieure à, dépassant, dépasse, dépasser"
            ),
            "almost": (
                "près de, près d', près du, près des, près de la, presque, quasiment, quasi, pas "
                "loin de, pas tout à fait"
            ),
        }
    ),
    weak_after_noun=frozenset(),
    second_senses={},
    qualifiers_after=told(
        {
            "at least": "ou plus, et plus, au moins, au minimum",
            "up to": "au maximum, au plus, ou moins, maximum",
            "about": "environ",
        }
    ),
    opening_too=frozenset(),
    range_words=frozenset({"à", "jusqu à"}),
    range_openers={"entre": frozenset({"et"}), "entre les": frozenset({"et les", "et"})},
    alternatives=frozenset({"ou", "et", "puis"}),
    about_counts={
        "dizaine": 10,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
    },
    marks=(),
    mark_scales=frozenset(),
    hundredths={
        "centime": ("EUR", "CHF"),
        "centimes": ("EUR", "CHF"),
        "cents": ("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR"),
        "pence": ("GBP",),
    },
    sum_joiners=frozenset({"et"}),
    change_joiners=("pour atteindre",),
    instead=("au lieu de", "au lieu des", "plutôt que", "à la place de", "et non", "et non pas"),
    contrasts=("mais", "mais plutôt"),
    only=("seulement", "uniquement", "doute", "plus de", "moins de"),
    undone=(
        r"refus\w*(?! de commenter)|ni(?:e|ent|ait|aient|a|é)|dém(?:en\w+)|contest\w+|rejet\w+",
        r"rien n['’](?:est|a|était|avait|y)|enterr\w+|marche arrière|volte-face",
        r"jet\w+ l['’]éponge|fausses?|mensonge\w*|infox|inventé\w*|infondé\w*",
        r"sold\w+ par|révél\w+ (?:être|un|une)|illusion\w*|mirage|déçus?|déçues?|déception\w*",
        r"laiss\w+ passer|expir\w+",
        r"veto|censur\w+|(?:espér|escompt)é\w*|promis, rien|sans fondement|lettre morte",
        r"fait long feu|faux|à tort|exclu(?:t|s|ent|re)?|réfut\w+|incapables?|s['’]oppos\w+",
        r"se gard\w+ de",
        r"abandonn\w+|cess\w+ de|renonc\w+|échou\w+|évit\w+|en vain|sans succès|écart\w+",
        r"manqu\w+ (?:de|à)|failli|défaut de|non-(?:paie|verse)ment",
        r"s['’](?:est|était|abst\w+)(?: abstenu\w*)",
        r"tomb\w+ à l['’]eau|capot\w+|avort\w+|annul\w+|suspend\w*|suspension",
        r"ge(?:l|lé|lée|lés|la|lait)",
        r"effondr\w+(?! (?:de|à))|reten(?:u|ir|ait|ue|us)\w*|retien\w*|bloqu\w+|empêch\w+",
        r"interdi\w+",
        r"aurai(?:t|ent)(?: \w+)? (?:été|dû|pu|fallu|coûté|préféré|voulu|aimé|souhaité)|eût",
        r"eussent",
        r"préférerai\w+|voudrai\w+|faudrait|serai(?:t|ent) (?:contraint|oblig|forc)\w+",
        r"aurai(?:t|ent) à",
        r"aurai(?:t|ent)(?=[^;!?]{0,160}\bs(?:i|['’]ils?)\b)",
        r"s(?:i|['’]ils?)\b[^;!?]{0,160}?\baurai(?:t|ent)",
    ),
    determiners=frozenset(listed("le la les l l'")),
    owners=frozenset(listed("autant que ce élevé ses leurs son plus moins prévus")),
    parts=frozenset(listed("partie parties plupart essentiel fraction majorité reste gros")),
    multiple_endings=(),
    verbal=frozenset(listed("ne n' pas jamais rien personne")),
    negative=r"négati\w+",
    supposed=(
        r"ceux qui|celui qui|quiconque|ce qu[ie]|(?<!même\s)si|s['’]ils?"
        r"|à condition|à supposer|en cas"
    ),
    compared=(
        (
            r"(?:le (?:double|triple|quadruple)|\w+ fois|la moitié|un tiers|un quart)"
            r" (?:de ce|ce|plus|moins|autant) qu\w*"
        ),
        r"plutôt\b[^;:!?]{0,80}?\bque",
    ),
    labels=frozenset(
        listed(
            "tome page pages chapitre section article phase version étape niveau étage salle "
            "tableau numéro figure quai ligne groupe vol jour"
        )
    ),
    label_abbreviations=frozenset(listed("n no art chap fig vol p pp")),
    function_words=frozenset(
        listed(
            "à de d et ou en par sur du des pour dans avec au aux est sont a qui que pro le la les "
            "un une se s y"
        )
    ),
    things=r"(?:de{gap}|d['’])(?P<thing>{word})",
    counted_behind=r"(?:{word}{gap}){{0,1}}{word}(?<=[sx])(?!\w)",
    sums=(
        r"invest|crédit|capital|capitaux|dette|perte|bénéfice|vente|recette|dépense|fonds|prêt|aide"
        r"|chiffre|euro|dollar|usd|eur"
    ),
    scale_like=r"milliers?|centaines?|md|mds|mdd|mio|mrds?|mille?s?",
    range_nouns=("fourchette de", "fourchette"),
    points=r"(?:de )?points?",
    out_of=("sur", "contre"),
    ratios=r"(?:par|pour|(?:un )?rapport(?: de)?)",
    hours=r"h{gap}?[0-5][0-9](?![0-9])",
    at_hours=("à",),
    long_hours=("h", "heures"),
    foreign_scales={"billion": "1e-3", "trillion": "1e-6"},
    thousands_letters="k",
    adjective_endings=(),
    header_in=("en",),
    no_figure=("n.d.", "n/a"),
    fiscal_years=("FY",),
    also_joining=frozenset(),
    infinitive=(
        r"(?:de |d['’]|à )(?:(?:lui|leur|se|y|en) |s['’])?(?!janvier|février"
        r"|premier|dernier|papier)"
        r"\w{2,}(?:er|ir|dre|ttre|aire|ivre|oir)"
    ),
    affirms=(
        r"sembl\w+|paraî\w+",
        r"prévo\w+|veut|veulent|voulai\w+|souhait\w+|compt\w+|entend\w*|accept\w+|convenu\w*",
        r"engag\w+|promet\w*",
        r"promis\w*|annonc\w+|décid\w+|envisag\w+|projet(?:te|tent|ait)|prêts?|prêtes?|tenu\w*",
        r"vis\w+|cherch\w+",
        r"commenc\w+|permet\w*|permis|continu\w+|réussi\w*|parvien\w+|parvenu\w*",
        r"propos(?:e|ent|é|ait)|espèr\w+",
        r"espér\w+|approuv\w+|sign\w+|confirm\w+|autoris\w+|oblig\w+|tent\w+|vien\w+|chargé\w*",
        r"demand\w+|afin|dit|affirm\w+",
        r"susceptible\w*|capables?|en mesure|en passe|sur le point|en train",
    ),
    copulas=frozenset(listed("est sont était étaient")),
    relatives=("qui", "que", "dont", "où", "qu'"),
    differences=phrases("de moins que, de plus que, moins que, plus que, de moins qu, de plus qu"),
    changes=phrases(
        "pass, augment, grimp, progress, bond, recul, chut, tomb, baiss, hauss, relev, rédui, "
        "port, mont, abaiss, ramen, bondi"
    ),
    decimal_words=frozenset({"virgule"}),
    indefinite=frozenset(listed("plusieurs quelques peine double triple quadruple fois")),
    counted=frozenset(
        listed(
            "personnes utilisateurs clients employés salariés collaborateurs emplois postes "
            "abonnés membres visiteurs ménages habitants actions tonnes barils kilomètres "
            "mètres litres heures minutes secondes jours semaines mois ans années fois "
            "unités exemplaires pièces points véhicules voitures puces processeurs serveurs "
            "appareils téléchargements vues paramètres magasins"
        )
    ),
    minus_words=frozenset({"moins"}),
    fraction_nouns={"moitié": ("50", "50")},
    denominators=told(
        {
            3: "tiers",
            4: "quart, quarts",
            5: "cinquième, cinquièmes",
            6: "sixième",
            8: "huitième",
            10: "dixième, dixièmes",
        }
    ),
    fraction_followers=frozenset({"de", "d", "des", "du"}),
    fraction_joiners=frozenset(listed("de d du des")),
    magnitudes={
        r"un chiffre en {scale}": 1,
        r"deux chiffres en {scale}": 10,
        r"trois chiffres en {scale}": 100,
        r"dizaines? de {scale}": 10,
        r"centaines? de {scale}": 100,
    },
    magnitude_words=frozenset({"un", "deux", "trois", "dizaines", "centaines"}),
    months={"janv": 1, "févr": 2, "sept": 9, "déc": 12, "fevrier": 2, "aout": 8, "decembre": 12},
    date_joiners=("de", "de l'année", "de l'exercice"),
    ordinals=told(
        {
            1: "premier, première, 1er, 1ère",
            2: "deuxième, second, seconde, 2e, 2ème",
            3: "troisième, 3e, 3ème",
            4: "quatrième, 4e, 4ème",
        }
    ),
    quarter_words=("trimestre",),
    half_year_words=("semestre", "moitié"),
    quarter_letters="QT",
    thirds=told(
        {
            1: "début, début de, au début de, le début de",
            2: "mi, milieu, milieu de",
            3: "fin, la fin, la fin de, fin de, à la fin de",
        }
    ),
    approximate=phrases(
        "fin, début, mi, la fin, la fin de, fin de, début de, courant, vers, environ, autour de, "
        "milieu, printemps, été, automne, hiver, l'automne, l'été, le printemps, au printemps, à "
        "l'automne, à la fin de, au début de"
    ),
    by=phrases("d'ici, d'ici à, jusqu'en, jusqu'à, avant la fin, d'ici la, d'ici au, jusqu'au"),
    since=("depuis", "depuis le", "dès", "à partir de", "à compter de", "à partir du", "depuis la"),
    before=("avant", "avant le", "avant la"),
    after=("après", "après le"),
    date_ranges=("à", "et", "au", "jusqu'à", "jusqu'en"),
)
