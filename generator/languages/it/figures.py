"""Italian: `miliardo` 10⁹, `bilione` 10¹² (or `mille miliardi`), decimal comma."""

from __future__ import annotations

from generator.languages.figure_words import FigureWords, listed, power_units, spelled

_SMALL = listed(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove"
)
_TENS = listed("venti trenta quaranta cinquanta sessanta settanta ottanta novanta")


def _numbers() -> dict[str, str]:
    """Every number word up to 999, and the round thousands: each is one word."""
    numbers = {word: value for value, word in enumerate(_SMALL)}
    for tens, word in enumerate(_TENS, start=2):
        numbers[word] = tens * 10
        for unit in range(1, 10):
            stem = word[:-1] if unit in (1, 8) else word
            numbers[stem + _SMALL[unit]] = tens * 10 + unit
            if unit == 3:
                numbers[f"{stem}tré"] = tens * 10 + unit
    for word, value in list(numbers.items()):
        for hundreds in range(1, 10):
            if value:
                head = "cento" if hundreds == 1 else f"{_SMALL[hundreds]}cento"
                numbers[head + word] = hundreds * 100 + value
                numbers[head] = hundreds * 100
    numbers["centottanta"] = 180
    for word, value in list(numbers.items()):
        if value > 1:
            numbers[f"{word}mila"] = value * 1000
    numbers["mille"] = 1000
    return spelled(numbers.items())


FIGURES = FigureWords(
    language="it",
    numbers={**_numbers(), "un": "1", "una": "1"},
    ambiguous_numbers=frozenset({"un", "una", "uno", "sei", "zero"}),
    fillers=frozenset(),
    articles=frozenset({"un", "una", "uno"}),
    singular_scales=frozenset(listed("milione miliardo bilione migliaio dozzina")),
    scales={
        "mila": "1e3",
        "mille": "1e3",
        "migliaio": "1e3",
        "migliaia": "1e3",
        "milione": "1e6",
        "milioni": "1e6",
        "mln": "1e6",
        "mio": "1e6",
        "miliardo": "1e9",
        "miliardi": "1e9",
        "mld": "1e9",
        "mrd": "1e9",
        "mldi": "1e9",
        "bilione": "1e12",
        "bilioni": "1e12",
        "trilione": "1e18",
        "trilioni": "1e18",
        "dozzina": "12",
        "dozzine": "12",
    },
    header_scales={"migliaia": "1e3", "mila miliardi": "1e12"},
    letter_scales={},
    halves=frozenset({"mezzo", "mezza"}),
    and_a_half=("e mezzo", "e mezza"),
    joiners=frozenset({"di", "d", "in"}),
    units={
        "per cento": ("percent", "%", 1),
        "percento": ("percent", "%", 1),
        "punti percentuali": ("quantity", "punti percentuali", 1),
        "punto percentuale": ("quantity", "punti percentuali", 1),
        **power_units(
            {
                "watt": 1,
                "kilowatt": 10**3,
                "megawatt": 10**6,
                "gigawatt": 10**9,
                "terawatt": 10**12,
            },
            ("+ora", "+ore", "ora", "ore"),
        ),
    },
    currencies={
        "dollari usa": ("USD",),
        "dollari americani": ("USD",),
        "dollaro usa": ("USD",),
        "dollari statunitensi": ("USD",),
        "dollari us": ("USD",),
        "sterline": ("GBP",),
        "sterlina": ("GBP",),
        "sterline britanniche": ("GBP",),
        "yuan": ("CNY",),
        "renminbi": ("CNY",),
        "yen": ("JPY",),
        "euro": ("EUR",),
        "corone": ("SEK", "NOK", "DKK", "ISK", "CZK"),
        "franchi svizzeri": ("CHF",),
    },
    noun_first=True,
    qualifiers={
        "fino a": "up to",
        "sino a": "up to",
        "al massimo": "up to",
        "un massimo di": "up to",
        "massimo": "up to",
        "almeno": "at least",
        "un minimo di": "at least",
        "come minimo": "at least",
        "minimo": "at least",
        "a partire da": "at least",
        "più di": "more than",
        "oltre": "more than",
        "oltre i": "more than",
        "superiore a": "more than",
        "superiore ai": "more than",
        "superiori a": "more than",
        "al di sopra di": "more than",
        "sopra i": "more than",
        "meno di": "less than",
        "sotto i": "less than",
        "inferiore a": "less than",
        "inferiore ai": "less than",
        "inferiori a": "less than",
        "al di sotto di": "less than",
        "circa": "about",
        "intorno a": "about",
        "intorno ai": "about",
        "attorno a": "about",
        "attorno ai": "about",
        "approssimativamente": "about",
        "all'incirca": "about",
        "pressappoco": "about",
        "più o meno": "about",
        "quasi": "almost",
        "poco meno di": "almost",
        "poco meno dei": "almost",
        "più della": "more than",
        "più dei": "more than",
        "più delle": "more than",
        "oltre la": "more than",
        "oltre le": "more than",
        "meno della": "less than",
        "meno dei": "less than",
        "meno delle": "less than",
        "quasi la": "almost",
        "quasi le": "almost",
        "circa la": "about",
        "circa i": "about",
        "vicino a": "almost",
        "vicino ai": "almost",
        "poco più di": "more than",
        "ben oltre": "more than",
        "fino ai": "up to",
        "fino al": "up to",
        "più del": "more than",
        "meno del": "less than",
        "oltre il": "more than",
        "circa il": "about",
        "quasi il": "almost",
        "quasi i": "almost",
        "almeno il": "at least",
        "sotto il": "less than",
    },
    weak_after_noun=frozenset(),
    second_senses={"poco meno di": "less than", "poco meno dei": "less than"},
    negations=frozenset({"non"}),
    qualifiers_after={
        "o più": "at least",
        "e oltre": "at least",
        "o oltre": "at least",
        "circa": "about",
        "al massimo": "up to",
        "o meno": "up to",
        "almeno": "at least",
    },
    opening_too=frozenset(),
    range_words=frozenset({"a", "ai", "al", "fino a"}),
    range_openers={
        "tra": frozenset({"e", "ed"}),
        "fra": frozenset({"e", "ed"}),
        "tra il": frozenset({"e il", "e"}),
        "fra il": frozenset({"e il", "e"}),
        "tra i": frozenset({"e", "ed", "e i"}),
        "fra i": frozenset({"e", "ed", "e i"}),
    },
    alternatives=frozenset({"o"}),
    changes=(
        "pass",
        "sali",
        "sale",
        "salg",
        "aument",
        "cresc",
        "cresciut",
        "scend",
        "sces",
        "cal",
        "ridu",
        "port",
        "balz",
        "croll",
        "alz",
    ),
    change_openers=frozenset({"da", "dai", "dal"}),
    decimal_words=frozenset({"virgola", "punto"}),
    indefinite=frozenset(listed("diversi diverse alcuni alcune parecchi pochi poche qualche paio")),
    counted=frozenset(
        listed(
            "persone utenti clienti dipendenti lavoratori posti abbonati membri visitatori "
            "famiglie abitanti azioni tonnellate barili chilometri metri litri ore minuti "
            "secondi giorni settimane mesi anni volte unità copie pezzi punti veicoli auto "
            "chip processori server dispositivi download visualizzazioni parametri negozi"
        )
    ),
    minus_words=frozenset({"meno"}),
    fraction_nouns={"metà": ("50", "50")},
    denominators={
        "terzo": 3,
        "terzi": 3,
        "quarto": 4,
        "quarti": 4,
        "quinto": 5,
        "quinti": 5,
        "sesto": 6,
        "ottavo": 8,
        "decimo": 10,
        "decimi": 10,
    },
    fraction_followers=frozenset(listed("di d del dello della dell dei degli delle")),
    fraction_joiners=frozenset(listed("di")),
    magnitudes={
        r"una cifra in {scale}": 1,
        r"due cifre in {scale}": 10,
        r"tre cifre in {scale}": 100,
        r"decine di {scale}": 10,
        r"centinaia di {scale}": 100,
    },
    magnitude_words=frozenset({"una", "due", "tre", "decine", "centinaia"}),
    months={"sett": 9, "genn": 1},
    date_joiners=("del", "dell'anno", "di"),
    ordinals={
        "primo": 1,
        "secondo": 2,
        "terzo": 3,
        "quarto": 4,
        "prima": 1,
        "seconda": 2,
        "1º": 1,
        "1°": 1,
        "2°": 2,
        "3°": 3,
        "4°": 4,
    },
    quarter_words=("trimestre",),
    half_year_words=("semestre", "metà"),
    quarter_letters="QT",
    approximate=(
        "fine",
        "inizio",
        "metà",
        "alla fine del",
        "fine del",
        "inizio del",
        "metà del",
        "all'inizio del",
        "circa",
        "verso",
        "primavera",
        "estate",
        "autunno",
        "la fine del",
        "primavera del",
        "estate del",
        "autunno del",
        "verso la fine del",
    ),
    by=("entro", "fino a", "entro il", "entro la", "fino al", "entro l'"),
    since=("da", "dal", "a partire da", "a partire dal", "sin dal"),
    beside=("prima del", "prima di", "dopo il", "dopo"),
    date_ranges=("a", "e", "al"),
)
