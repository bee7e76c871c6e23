"""Italian: `miliardo` 10⁹, `bilione` 10¹² (or `mille miliardi`), decimal comma."""

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
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove"
)
_TENS = listed("venti trenta quaranta cinquanta sessanta settanta ottanta novanta")


def _numbers() -> dict[str, str]:
    """Every number word up to 999, and the round thousands: each is one word."""
    numbers = {word: value for value, word in enumerate(_SMALL)} | {"tré": 3}
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
                if word[0] == "o":
                    numbers[head[:-1] + word] = hundreds * 100 + value
    for word, value in list(numbers.items()):
        if value > 1:
            numbers[f"{word}mila"] = value * 1000
    numbers["mille"] = 1000
    return spelled(numbers.items())


FIGURES = FigureWords(
    language="it",
    numbers={**_numbers(), "un": "1", "una": "1"},
    thousands={"mila": ("",), "mille": ("",)},
    ambiguous_numbers=frozenset({"un", "una", "uno", "sei", "zero"}),
    fillers=frozenset(),
    articles=frozenset({"un", "una", "uno"}),
    singular_scales=frozenset(listed("milione miliardo bilione migliaio dozzina")),
    scales=told(
        {
            "1e6": "million, milione, milioni, mln, mio",
            "1e9": "billion, miliardo, miliardi, mld, mrd, mldi",
            "1e12": "trillion, bilione, bilioni",
            "1e3": "mila, mille, migliaio, migliaia",
            "1e18": "trilione, trilioni",
            "12": "dozzina, dozzine",
        }
    ),
    header_scales={"migliaia": "1e3", "mila miliardi": "1e12"},
    letter_scales={"mil": "1e6"},
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
        "franchi cfa": ("XOF", "XAF"),
        "franchi francesi": ("FRF",),
        "lire": ("ITL", "TRY"),
        "lire turche": ("TRY",),
        "pesetas": ("ESP",),
        "marchi": ("DEM", "BAM"),
        "marchi tedeschi": ("DEM",),
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
    qualifiers=told(
        {
            "less than": (
                "nemmeno, neppure, meno di, sotto i, inferiore a, inferiore ai, inferiori a, al "
                "di sotto di, meno della, meno dei, meno delle, meno del, sotto il"
            ),
            "about": (
                "dell'ordine di, nell'ordine di, nell'ordine dei, dell'ordine dei, circa, intorno "
                "a, intorno ai, attorno a, attorno ai, approssimativamente, all'incirca, "
                "pressappoco, più o meno, circa la, circa i, circa il"
            ),
            "up to": "fino a, sino a, al massimo, un massimo di, massimo, fino ai, fino al",
            "at least": "almeno, un minimo di, come minimo, minimo, a partire da, almeno il",
            "more than": (
                "più di, oltre, oltre i, superiore a, superiore ai, superiori a, al di sopra di, "
                "sopra i, più della, più dei, più delle, oltre la, oltre le, poco più di, ben "
                "oltre, più del, oltre il"
            ),
            "almost": (
                "quasi, poco meno di, poco meno dei, quasi la, quasi le, vicino a, vicino ai, "
                "quasi il, quasi i"
            ),
        }
    ),
    weak_after_noun=frozenset(),
    second_senses={"poco meno di": "less than", "poco meno dei": "less than"},
    qualifiers_after=told(
        {
            "at least": "o più, e oltre, o oltre, almeno",
            "about": "circa",
            "up to": "al massimo, o meno",
        }
    ),
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
    alternatives=frozenset({"o", "e", "ed", "oppure"}),
    about_counts={
        "decina": 10,
        "quindicina": 15,
        "ventina": 20,
        "trentina": 30,
        "quarantina": 40,
        "cinquantina": 50,
        "sessantina": 60,
        "centinaio": 100,
    },
    marks=(),
    mark_scales=frozenset(),
    hundredths={
        "centesimo": ("EUR", "USD"),
        "centesimi": ("EUR", "USD"),
        "cent": ("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR"),
        "pence": ("GBP",),
    },
    sum_joiners=frozenset({"e"}),
    change_joiners=("fino a raggiungere",),
    instead=("anziché", "invece di", "invece dei", "al posto di", "e non"),
    contrasts=("ma", "bensì", "ma di"),
    only=("solo", "soltanto", "solamente", "dubbio", "più di", "meno di"),
    undone=(
        r"rifiut\w+|neg(?:ò|ano|at[oaie]|ava|are|a)|smen\w+|rinunci\w+|evit\w+|respin\w+|rigett\w+",
        r"falso|erroneamente|per errore|esclu(?:de|dono|dere|so di|se)|incapac\w+|si oppon\w+",
        r"contest\w+",
        r"abbandon\w+|cess\w+ di|mancat\w+|manc\w+ di|invano|senza successo|archiviat\w+",
        r"sme(?:sso|tte|ttono|ttere) di|smise\w* di|fall(?:it\w|ì|\w+ nel)|asten\w+|sul punto di",
        r"per poco",
        r"salt(?:at[oaie]|ò)|sfum\w+|naufrag\w+|annull\w+|cancell\w+|sospe\w+|congel\w+",
        r"tratten\w+|trattien\w+",
        r"affoss\w+|in fumo|marcia indietro|dietrofront|gett\w+ la spugna|ritirat\w+ (?:la|il|l)",
        r"bufala|bugi[ae]",
        r"bocci\w+|si è fermat\w|rivelat\w+ (?:un|una|essere)|miraggio|illusion\w*|delus\w+",
        r"scadere|scadut\w+|sperat[ioae]",
        r"veto|doveva\w* \w+re|fals[aoei]|infondat\w+|inventat\w+|lettera morta|nel nulla",
        r"finit[ao] nel",
        r"blocc\w+|imped\w+|viet\w+|sarebb\w+ costrett\w+",
        r"sarebber?o?(?: \w+)? (?:stat[oaie]|potut\w|dovut\w)|preferirebb\w+|dovrebber?o? aver\w*",
        r"avrebber?o?(?: \w+)? (?:dovuto|potuto|voluto|preferito)|foss\w+(?: \w+)? stat[oaie]",
        r"avess\w+",
    ),
    determiners=frozenset(listed("il la lo i gli le l l'")),
    owners=frozenset(listed("tanto quanto che suoi sua suo più previsti")),
    parts=frozenset(listed("parte parti maggioranza grosso frazione resto porzione fetta")),
    multiple_endings=(),
    verbal=frozenset(listed("non mai nulla niente nessuno")),
    negative=r"negativ\w+",
    supposed=r"chi|coloro che|quello che|ciò che|(?<!anche\s)se|qualora|purché|a condizione",
    compared=(
        (
            r"(?:il (?:doppio|triplo|quadruplo)|\w+ volte|la metà|un terzo)"
            r" (?:di quanto|di quello che|rispetto a|quello che|quanto)"
        ),
        r"piuttosto\b[^;:!?]{0,80}?\bche",
    ),
    labels=frozenset(
        listed(
            "tomo pagina pagine capitolo articolo sezione fase livello piano tabella numero sala "
            "versione binario ore linea gruppo canale volo giorno"
        )
    ),
    label_abbreviations=frozenset(listed("n art cap fig vol pag p pp")),
    function_words=frozenset(
        listed(
            "a di da in per con su e ed o del della dei al ai è sono che si il lo la i gli le un "
            "una ha hanno"
        )
    ),
    things=r"(?:di{gap}|d['’])(?P<thing>{word})",
    counted_behind=r"(?:{word}{gap}){{0,1}}{word}(?<=[aeiùàrp])(?!\w)",
    sums=(
        r"invest|credit|capital|debit|prestit|perdit|ricav|vendit|util|fond|spes|aiut|euro"
        r"|dollar|usd|eur"
    ),
    scale_like=r"migliai\w*|centinaia|centinaio|mila|mille|mld|mldi",
    range_nouns=("intervallo da", "intervallo di", "intervallo"),
    points=r"(?:di )?punt[oi]",
    out_of=("su", "di", "ogni", "contro"),
    ratios=r"(?:per|(?:un )?(?:rapporto|proporzione)(?: di)?)",
    hours=r"di (?:mattina|sera|notte)",
    at_hours=("alle",),
    long_hours=("h", "ore"),
    foreign_scales={},
    thousands_letters="k",
    adjective_endings=(),
    header_in=("in",),
    no_figure=("n.d.", "n/a"),
    fiscal_years=("FY",),
    also_joining=frozenset(),
    infinitive=(
        r"(?:di|a|ad|d['’]) ?(?!lire|partire|genere|quartiere|cantiere)\w{2,}"
        r"(?:[aei]re|rre|rsi|rgli)"
    ),
    affirms=(
        r"sembr\w+",
        r"prevede\w*|prevedono|vuole|vogliono|voleva\w*|intend\w+|accett\w+|concord\w+|impegn\w+",
        r"promett\w+|promess[oaie]",
        r"promis\w+|annunci\w+|decis\w+|decide\w*|pront[oaie]|sta per|va a|vanno a|inizi\w+",
        r"cominci\w+|permett\w+|consent\w+",
        r"riusc\w+|propon\w+|proposto|sper\w+|approv\w+|firm\w+|conferm\w+|autorizz\w+|obblig\w+",
        r"cerc\w+ di|tent\w+ di",
        r"continu\w+|aiut\w+|dett\w+|dice|punt\w+ a|mira\w* a|dispost\w+|pensa\w* di|conta\w* di",
        r"chied\w+|chiest\w+",
    ),
    copulas=frozenset(listed("è sono era erano")),
    relatives=("che", "cui", "il cui", "la cui", "dove"),
    differences=phrases(
        "in meno di quanto, in più di quanto, in meno del, in più del, in meno rispetto, in più "
        "rispetto, meno del previsto"
    ),
    changes=phrases(
        "pass, sali, sale, salg, aument, cresc, cresciut, scend, sces, cal, ridu, port, balz, "
        "croll, alz"
    ),
    decimal_words=frozenset({"virgola", "punto"}),
    indefinite=frozenset(
        listed(
            "diversi diverse alcuni alcune parecchi pochi poche qualche paio appena "
            "malapena doppio triplo quadruplo volte"
        )
    ),
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
    denominators=told(
        {
            3: "terzo, terzi",
            4: "quarto, quarti",
            5: "quinto, quinti",
            6: "sesto",
            8: "ottavo",
            10: "decimo, decimi",
        }
    ),
    fraction_followers=frozenset(listed("di d del dello della dell dei degli delle")),
    fraction_joiners=frozenset(listed("di del dei degli delle della dello")),
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
    ordinals=told(
        {
            1: "primo, prima, 1º, 1°",
            2: "secondo, seconda, 2°",
            3: "terzo, 3°",
            4: "quarto, 4°",
        }
    ),
    quarter_words=("trimestre",),
    half_year_words=("semestre", "metà"),
    quarter_letters="QT",
    thirds=told(
        {
            1: "inizio, inizio del, all'inizio del, l'inizio del",
            2: "metà, metà del",
            3: "fine, fine del, la fine del, alla fine del",
        }
    ),
    approximate=phrases(
        "fine, inizio, metà, alla fine del, fine del, inizio del, metà del, all'inizio del, "
        "circa, verso, primavera, estate, autunno, la fine del, primavera del, estate del, "
        "autunno del, verso la fine del"
    ),
    by=("entro", "fino a", "entro il", "entro la", "fino al", "entro l'"),
    since=("da", "dal", "a partire da", "a partire dal", "sin dal"),
    before=("prima del", "prima di", "prima dell'", "prima della"),
    after=("dopo il", "dopo", "dopo la"),
    date_ranges=("a", "e", "al"),
)
