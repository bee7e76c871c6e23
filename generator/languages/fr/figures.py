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
    only=("seulement", "uniquement", "doute"),
    undone=(
        r"refus\w*(?! de commenter)|ni(?:e|ent|ait|aient|a|é)|dém(?:en\w+)|contest\w+",
        r"faux|exclu(?:t|s|ent|re)?(?!\w)|réfut\w+|incapables?|s['’]oppos\w+|se gard\w+ de",
        r"abandonn\w+ (?:\w+(?:['’]| )){0,2}(?:idée|projet|plan)",
        r"cess\w+ de|renonc\w+|échou\w+|évit\w+",
        r"manqu\w+ (?:de|à)|failli|défaut de|non-(?:paie|verse)ment",
        r"s['’](?:est|était|abst\w+)(?: abstenu\w*)",
        r"aurai(?:t|ent)(?: \w+)? (?:été|dû|pu|fallu|coûté)|eût|eussent",
        r"aurai(?:t|ent)(?=[^.;!?]{0,160}\bs(?:i|['’]ils?)\b)",
        r"s(?:i|['’]ils?)\b[^.;!?]{0,160}?\baurai(?:t|ent)",
    ),
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
