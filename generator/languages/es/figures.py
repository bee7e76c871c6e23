"""Spanish: long scale (`mil millones` 10⁹, `billón` 10¹²), decimal comma or point."""

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
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
    "veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_TENS = listed("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_HUNDREDS = listed(
    "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
)

FIGURES = FigureWords(
    language="es",
    numbers=spelled(
        [
            *((word, value) for value, word in enumerate(_SMALL)),
            *((word, value * 10) for value, word in enumerate(_TENS, start=3)),
            *((word, value * 100) for value, word in enumerate(_HUNDREDS, start=2)),
            *((f"{word[:-2]}as", value * 100) for value, word in enumerate(_HUNDREDS, start=2)),
            ("un", 1),
            ("una", 1),
            ("veintiún", 21),
            ("veintidos", 22),
            ("cien", 100),
            ("ciento", 100),
            ("mil", 1000),
        ]
    ),
    thousands={},
    ambiguous_numbers=frozenset({"un", "una", "uno", "cero", "once"}),
    fillers=frozenset({"y"}),
    articles=frozenset({"un", "una"}),
    singular_scales=frozenset(listed("millón millon billón billon millardo docena trillón")),
    scales=told(
        {
            "1e6": "million, millón, millon, millones, mill, mln, mio",
            "1e9": "billion, millardo, millardos",
            "1e12": "trillion, billón, billon, billones",
            "1e3": "mil, miles",
            "1e18": "trillón, trillones",
            "12": "docena, docenas",
        }
    ),
    header_scales={"mil": "1e3", "miles": "1e3", "miles de millones": "1e9", "mil millones": "1e9"},
    letter_scales={},
    halves=frozenset({"medio", "media"}),
    and_a_half=("y medio", "y media"),
    joiners=frozenset({"de", "en"}),
    units={
        "mdd": ("money", "USD", 10**6),
        "mdp": ("money", "MXN", 10**6),
        "por ciento": ("percent", "%", 1),
        "por cien": ("percent", "%", 1),
        "puntos porcentuales": ("quantity", "puntos porcentuales", 1),
        "punto porcentual": ("quantity", "puntos porcentuales", 1),
        **power_units(
            {
                "vatio": 1,
                "kilovatio": 10**3,
                "megavatio": 10**6,
                "gigavatio": 10**9,
                "teravatio": 10**12,
            },
            ("hora", "horas"),
        ),
        **power_units(
            {"kilowatt": 10**3, "megawatt": 10**6, "gigawatt": 10**9, "terawatt": 10**12},
            ("hora", "horas"),
        ),
    },
    currencies={
        "francos cfa": ("XOF", "XAF"),
        "francos cfp": ("XPF",),
        "pesetas": ("ESP",),
        "liras": ("ITL", "TRY"),
        "dólares estadounidenses": ("USD",),
        "dólares americanos": ("USD",),
        "dólares de estados unidos": ("USD",),
        "dólares de ee uu": ("USD",),
        "dólares de eeuu": ("USD",),
        "libras esterlinas": ("GBP",),
        "libra esterlina": ("GBP",),
        "yuanes": ("CNY",),
        "yuan": ("CNY",),
        "yenes": ("JPY",),
        "yen": ("JPY",),
        "coronas": ("SEK", "NOK", "DKK", "ISK", "CZK"),
        "euros": ("EUR",),
        "euro": ("EUR",),
        "reales": ("BRL",),
        "francos suizos": ("CHF",),
    },
    noun_first=True,
    qualifiers=told(
        {
            "less than": (
                "no llega a, no llega a los, ni siquiera, menos de, por debajo de, inferior a, "
                "inferiores a, por debajo de los, menos del, inferior al"
            ),
            "about": (
                "más o menos, en el rango de, unos, unas, alrededor de, aproximadamente, en torno "
                "a, en torno a los, alrededor de los, sobre los, en torno al, alrededor del, del "
                "orden de"
            ),
            "up to": "hasta, como máximo, un máximo de, máximo, a lo sumo, hasta los",
            "at least": (
                "al menos, por lo menos, como mínimo, un mínimo de, desde, a partir de, cuando "
                "menos"
            ),
            "more than": (
                "más de, mas de, por encima de, superior a, superiores a, supera los, superar "
                "los, superan los, por encima de los, más de los, más del, por encima del, "
                "superior al"
            ),
            "almost": "cerca de, cerca de los, casi, prácticamente, casi los, cerca del",
        }
    ),
    weak_after_noun=frozenset(),
    second_senses={},
    qualifiers_after=told(
        {
            "at least": "o más, y más, como mínimo, al menos",
            "up to": "como máximo, o menos",
            "about": "aproximadamente",
        }
    ),
    opening_too=frozenset(),
    range_words=frozenset({"a", "al", "hasta", "a los"}),
    range_openers={
        "entre": frozenset({"y", "e"}),
        "entre el": frozenset({"y el", "y"}),
        "entre los": frozenset({"y los", "y"}),
        "entre un": frozenset({"y un", "y"}),
    },
    alternatives=frozenset({"o", "u", "y", "e"}),
    about_counts={
        "decena": 10,
        "quincena": 15,
        "veintena": 20,
        "treintena": 30,
        "cuarentena": 40,
        "cincuentena": 50,
        "centenar": 100,
        "centena": 100,
    },
    marks=(),
    mark_scales=frozenset(),
    hundredths={
        "céntimo": ("EUR",),
        "céntimos": ("EUR",),
        "centavos": ("USD", "MXN", "ARS", "BRL", "CLP", "COP"),
        "peniques": ("GBP",),
    },
    sum_joiners=frozenset({"y", "con"}),
    change_joiners=("hasta alcanzar",),
    instead=("en lugar de", "en vez de", "en lugar de los", "en vez de los", "y no"),
    contrasts=("sino", "sino que", "sino de"),
    only=("solo", "sólo", "solamente", "únicamente", "duda", "obstante", "más de", "menos de"),
    undone=(
        r"se (?:nega|nieg|negó)\w*|neg(?:ó|aron|aba|ado|ar)|niega\w*|rechaz\w+",
        r"desm(?:int|ient|ent)\w+",
        r"falso|por error|erróneamente|descart\w+|abandon\w+|incapa\w+|se op\w+|incumpl\w+|en vano",
        r"ces(?:ó|aron|ado) de|de haber|renunci\w+|evit\w+|dej(?:ó|aron|ado|an?|aba) de|sin éxito",
        r"se abst\w+|fracas\w+|a punto de|impago\w* de|se (?:cayó|vino abajo|frustr\w+|rompi\w+)",
        r"enterr\w+|marcha atrás|en nada|se ech(?:ó|aron) atrás|tir(?:ó|aron) la toalla|carpetazo",
        r"retir(?:ó|aron) su",
        r"qued(?:ó|aron) en|tumb\w+|result(?:ó|aron) (?:ser )?una?|espejismo\w*|ilusión",
        r"defraud\w+|decepcion\w+|esperad[oa]s",
        r"vencer|venció|vencid\w+|expir\w+|caduc\w+|veto|vet(?:ó|ado)|mentira\w*|bulo\w*",
        r"infundad\w+|inventad\w+|sin fundamento|agua de borrajas|papel mojado",
        r"frustr\w+|cancel\w+|anul\w+|suspend\w+|suspensi\w+|congel\w+|retuv\w+|retien\w+|reten\w+",
        r"bloque\w+|impid\w+|impedi\w+|prohib\w+|abort\w+|naufrag\w+",
        r"habrían?(?: \w+)? (?:sido|debido|podido|hecho|costado|preferido|querido|gustado)",
        r"hubier\w+|hubies\w+|preferirían?|tendrían? que|(?:debe|pod)r?ían?(?: \w+)? haber",
    ),
    determiners=frozenset(listed("el la los las lo")),
    owners=frozenset(listed("que más alto sus su tanto previstos")),
    parts=frozenset(listed("parte partes mayoría grueso fracción resto porción")),
    multiple_endings=(),
    verbal=frozenset(listed("no nunca jamás nada nadie")),
    negative=r"negativ\w+",
    supposed=r"quien(?:es)?|los que|lo que|si|siempre que|en caso de|suponiendo",
    compared=(
        (
            r"(?:el (?:doble|triple|cuádruple)|\w+ veces|la mitad|un tercio)"
            r" (?:de lo que|que|más de lo que|lo que)"
        ),
        r"más bien\b[^;:!?]{0,80}?\bque",
    ),
    labels=frozenset(
        listed(
            "tomo página páginas capítulo artículo sección fase nivel piso sala tabla versión "
            "número línea grupo canal vuelo día"
        )
    ),
    label_abbreviations=frozenset(listed("n núm nº art cap fig vol pág p pp")),
    function_words=frozenset(
        listed(
            "a de en por para con y e o u del al es son fue que su sus se ha han el la los las un "
            "una desde hasta"
        )
    ),
    things=r"(?:de){gap}(?P<thing>{word})",
    counted_behind=r"(?:{word}{gap}){{0,1}}{word}(?<=s)(?!\w)",
    sums=(
        r"invers|crédit|capital|deuda|pérdida|beneficio|venta|ingreso|gasto|préstamo|ayuda|fondo"
        r"|inversi|euro|dólar|usd|eur"
    ),
    scale_like=r"mil|miles|mill|cientos|centenas?|centenares",
    range_nouns=("rango de", "rango"),
    points=r"(?:de )?puntos?",
    out_of=("de cada", "de", "contra"),
    ratios=r"(?:por|(?:una )?(?:relación|proporción)(?: de)?)",
    hours=r"de la (?:mañana|tarde|noche)",
    at_hours=("las",),
    long_hours=("h", "horas"),
    foreign_scales={},
    thousands_letters="k",
    adjective_endings=(),
    header_in=("en",),
    no_figure=("n.d.", "n/a"),
    fiscal_years=("FY",),
    also_joining=frozenset(),
    infinitive=(
        r"(?:de|a) (?!dólar|lugar|pesar|partir|hogar|alquiler|ayer)\w{2,}[aei]r"
        r"(?:l[eoa]s?|se)?"
    ),
    affirms=(
        r"parec\w+",
        r"planea\w*|prevé\w*|prev[eé]n|quier\w+|quer\w+|desea\w*|pretend\w+|acept\w+|acord\w+",
        r"compromet\w+|comprometi\w+",
        r"promet\w+|prometi\w+|anunci\w+|decid\w+|estudi\w+|proyect\w+|dispuest\w+|v(?:a|an|oy) a",
        r"iba\w* a|empez\w+|empiez\w+",
        r"permit\w+|consigui\w+|logr\w+|propus\w+|propon\w+|esper\w+|aprob\w+|firm\w+|confirm\w+",
        r"autoriz\w+|oblig\w+",
        r"trat\w+ de|acab\w+ de|ha\w* de|volv\w+ a|vuelv\w+ a|comenz\w+|comienz\w+|ayud\w+|dij\w+",
        r"dice\w*|llega\w* a|llegó a",
    ),
    copulas=frozenset(listed("es son era eran")),
    relatives=("que", "quien", "quienes", "cuyo", "cuya", "donde"),
    differences=phrases(
        "menos de lo, más de lo, menos que, más que, por debajo de lo, por encima de lo"
    ),
    changes=phrases(
        "pas, subi, aument, crec, creci, baj, cae, cay, caíd, descend, sub, elev, reduc, "
        "increment, amplia"
    ),
    decimal_words=frozenset({"coma", "punto"}),
    indefinite=frozenset(
        listed(
            "varios varias algunos algunas pocos pocas muchos par apenas pico tantos tantas "
            "décima doble triple cuádruple veces"
        )
    ),
    counted=frozenset(
        listed(
            "personas usuarios clientes empleados trabajadores empleos puestos suscriptores "
            "miembros visitantes hogares habitantes acciones toneladas barriles kilómetros "
            "metros litros horas minutos segundos días semanas meses años veces unidades "
            "ejemplares piezas puntos vehículos coches chips procesadores servidores "
            "dispositivos descargas visitas parámetros tiendas"
        )
    ),
    minus_words=frozenset({"menos"}),
    fraction_nouns={"mitad": ("50", "50")},
    denominators=told(
        {
            3: "tercio, tercios",
            4: "cuarto, cuartos",
            5: "quinto, quintos",
            6: "sexto",
            8: "octavo",
            10: "décimo, décimos, décima",
        }
    ),
    fraction_followers=frozenset({"de", "del"}),
    fraction_joiners=frozenset(listed("de del")),
    magnitudes={
        r"un dígito en {scale}": 1,
        r"dos dígitos en {scale}": 10,
        r"tres dígitos en {scale}": 100,
        r"decenas de {scale}": 10,
        r"(?:cientos|centenares|centenas) de {scale}": 100,
    },
    magnitude_words=frozenset(
        {"un", "dos", "tres", "decenas", "cientos", "centenares", "centenas"}
    ),
    months={"sept": 9, "set": 9, "setiembre": 9},
    date_joiners=("de", "del", "del año", "de año"),
    ordinals=told(
        {
            1: "primer, primera, 1er",
            2: "segundo, segunda, 2º, 2.º",
            3: "tercer, tercera, 3er",
            4: "cuarto, 4º",
        }
    ),
    quarter_words=("trimestre",),
    half_year_words=("semestre", "mitad"),
    quarter_letters="QT",
    thirds=told(
        {
            1: (
                "principios de, a principios de, comienzos de, a comienzos de, inicios de, a "
                "inicios de"
            ),
            2: "mediados de, a mediados de",
            3: "finales de, a finales de, fines de, a fines de, fin de",
        }
    ),
    approximate=phrases(
        "finales de, principios de, mediados de, fines de, a finales de, fin de, a principios de, "
        "a mediados de, comienzos de, a comienzos de, hacia, alrededor de, primavera de, verano "
        "de, otoño de, inicios de, a inicios de"
    ),
    by=("hasta", "para", "a más tardar en", "hasta el", "para el"),
    since=("desde", "a partir de", "desde el", "a partir del"),
    before=("antes de", "antes del", "antes de que acabe"),
    after=("después de", "después del", "tras", "tras el"),
    date_ranges=("a", "y", "hasta", "al"),
    both_marks=True,
)
