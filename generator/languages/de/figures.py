"""German: long scale (`Milliarde` 10⁹, `Billion` 10¹²), compounds, decimal comma."""

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
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn"
)
_TENS = listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_ARTICLES = listed("ein eine einer einem einen eines")
_UNITS = ["ein", *_SMALL[2:10]]


def _below_hundred() -> dict[str, int]:
    numbers = {word: value for value, word in enumerate(_SMALL)}
    for tens, word in enumerate(_TENS, start=2):
        numbers[word] = tens * 10
        for unit, name in enumerate(_UNITS, start=1):
            numbers[f"{name}und{word}"] = tens * 10 + unit
    return numbers


def _numbers() -> dict[str, str]:
    """Every number word up to 999, and the round thousands, as German writes them: in one word."""
    numbers = _below_hundred()
    hundreds = {f"{name}hundert": value * 100 for value, name in enumerate(_UNITS, start=1)}
    hundreds["hundert"] = 100
    for word, value in list(numbers.items()):
        for hundred, base in hundreds.items():
            if value:
                numbers[f"{hundred}{word}"] = numbers[f"{hundred}und{word}"] = base + value
    numbers.update(hundreds)
    for word, value in list(numbers.items()):
        if value:
            numbers[f"{'ein' if word == 'eins' else word}tausend"] = value * 1000
    numbers["tausend"] = 1000
    written = spelled(numbers.items())
    halves = {f"{name}einhalb": f"{value}.5" for value, name in enumerate(_SMALL) if value > 1}
    written.update(halves, eineinhalb="1.5", anderthalb="1.5")
    # `dreissig` and `fuenf` are how Switzerland and old keyboards write them
    respelled = {word.replace("ß", "ss"): value for word, value in written.items()}
    respelled |= {word.replace("ü", "ue").replace("ö", "oe"): v for word, v in written.items()}
    return respelled | written | dict.fromkeys(_ARTICLES, "1")


FIGURES = FigureWords(
    language="de",
    numbers=_numbers(),
    thousands={"tausend": ("", "und")},
    ambiguous_numbers=frozenset({"null", "eins", "acht", *_ARTICLES}),
    fillers=frozenset(),
    articles=frozenset(_ARTICLES),
    singular_scales=frozenset(listed("million milliarde billion billiarde dutzend")),
    scales=told(
        {
            "1e3": "tausend, tsd",
            "1e6": "million, millionen, mio, mill",
            "1e9": "milliarde, milliarden, mrd, mia",
            "1e12": "billion, billionen, bio",
            "1e15": "billiarde, billiarden",
            "1e18": "trillion, trillionen",
            "12": "dutzend",
        }
    ),
    header_scales={"tsd": "1e3"},
    letter_scales={},
    halves=frozenset({"halbe", "halben", "halber", "halbes"}),
    and_a_half=(),
    joiners=frozenset({"von"}),
    units={
        "prozent": ("percent", "%", 1),
        "prozentige": ("percent", "%", 1),
        "prozentigen": ("percent", "%", 1),
        "prozentiger": ("percent", "%", 1),
        "prozentiges": ("percent", "%", 1),
        "prozentig": ("percent", "%", 1),
        "prozentpunkte": ("quantity", "prozentpunkte", 1),
        "prozentpunkten": ("quantity", "prozentpunkte", 1),
        "prozentpunkt": ("quantity", "prozentpunkte", 1),
        **power_units(
            {
                "watt": 1,
                "kilowatt": 10**3,
                "megawatt": 10**6,
                "gigawatt": 10**9,
                "terawatt": 10**12,
            },
            ("+stunde", "+stunden"),
        ),
    },
    currencies={
        "cfa franc": ("XOF", "XAF"),
        "franc cfa": ("XOF", "XAF"),
        "cfa francs": ("XOF", "XAF"),
        "d mark": ("DEM",),
        "deutsche mark": ("DEM",),
        "lire": ("ITL",),
        "peseten": ("ESP",),
        "schilling": ("ATS", "KES", "TZS", "UGX", "SOS"),
        "us dollar": ("USD",),
        "us dollars": ("USD",),
        "amerikanische dollar": ("USD",),
        "amerikanischen dollar": ("USD",),
        "amerikanischer dollar": ("USD",),
        "pfund": ("GBP", "EGP", "FKP", "GIP", "LBP", "SHP", "SSP", "SYP"),
        "pfund sterling": ("GBP",),
        "britische pfund": ("GBP",),
        "britischen pfund": ("GBP",),
        "yen": ("JPY",),
        "yuan": ("CNY",),
        "renminbi": ("CNY",),
        "euros": ("EUR",),
        "schweizer franken": ("CHF",),
        "zloty": ("PLN",),
    },
    noun_first=False,
    qualifiers=told(
        {
            "almost": "nicht ganz, annähernd, fast, knapp, nahezu, beinahe, an die",
            "less than": "nicht einmal, weniger als, unter, unterhalb von, keine",
            "about": (
                "im bereich von, in der größenordnung von, größenordnungsmäßig, plusminus, rund, "
                "etwa, ungefähr, circa, ca., ca, zirka, um die, schätzungsweise"
            ),
            "up to": "bis zu, bis, maximal, höchstens, allenfalls",
            "at least": "mindestens, wenigstens, zumindest, minimum, ab",
            "more than": "mehr als, über, gut, oberhalb von, jenseits von, jenseits der",
        }
    ),
    weak_after_noun=frozenset({"über"}),
    second_senses={},
    qualifiers_after=told(
        {
            "at least": "oder mehr, mindestens, und mehr, oder darüber",
            "up to": "höchstens, maximal, oder weniger",
        }
    ),
    opening_too=frozenset({"mindestens", "höchstens", "maximal"}),
    range_words=frozenset({"bis", "bis zu"}),
    range_openers={"zwischen": frozenset({"und"})},
    alternatives=frozenset(listed("oder beziehungsweise und sowie bzw.")),
    about_counts={},
    marks=("marke", "grenze", "schwelle", "hürde"),
    mark_scales=frozenset({"millionen", "milliarden", "billionen"}),
    hundredths={
        "cent": ("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR"),
        "cents": ("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR"),
        "pence": ("GBP",),
        "rappen": ("CHF",),
    },
    sum_joiners=frozenset(),
    change_joiners=("auf",),
    instead=("statt", "anstatt", "anstelle von", "an stelle von"),
    contrasts=("sondern", "sondern erst", "sondern schon", "sondern rund"),
    only=("nur", "bloß", "allein", "einmal", "zuletzt", "zweifel", "mehr als", "weniger als"),
    undone=(
        r"(?:ver)?weiger\w+|bestr(?:eite[tn]|itt(?:en)?)|bestritten|dementier\w+|leugne\w+",
        r"abgelehnt\w*|abzulehnen|verworfen|verwarf\w*|verzicht\w+|versäum\w+",
        r"unterl(?:ieß|ässt|assen)|verm(?:ied|eide|iede)\w*|verpass\w+|verfehl\w+",
        r"fehl(?:en|ten?|t)",
        r"scheiter\w+|gescheitert\w*|platzten?|geplatzt\w*|missl[ai]ng\w*|misslungen",
        r"fehlgeschlagen\w*",
        r"vom tisch|ins wasser|abgeblasen|abgesagt|auf(?:zu)?gegeben|gestoppt\w*|eingefroren\w*",
        r"zurückgehalten\w*|zurückgezogen\w*|einbehalten\w*|ausgesetzt\w*|stornier\w+|annullier\w+",
        r"verhinder\w+|vereitel\w+|blockier\w*|untersag\w+|verbot\w*|verbiet\w*|erspar\w+",
        r"abgewende\w+",
        r"vergeblich\w*|erfolglos\w*|schuldig geblieben|nichtzahl\w+|außerstande",
        r"entg(?:ing|eh|ang)\w*",
        r"(?:sperr|wehr|sträub)\w+ sich|widersetz\w+|widerspr[ai]\w*|keine rede",
        r"unwahr\w*|erfunden\w*|fälschlich\w*|irrtümlich\w*|falsch(?= ist|,)|(?:ist|sei) falsch",
        r"schl(?:ießt|ießen|oss|ossen)(?! \w+ ab)[^;:!?]{0,120}? aus(?=[,.;!?]|$)",
        r"(?:lehn|sag|blas|blies|rück)\w*[^;:!?]{0,120}? ab(?=[,.;!?]|$)",
        r"(?:g[aiä]b|gib)\w* (?:\w+ ){1,4}auf(?=[,.;!?]|$)",
        (
            r"(?:hielt|hält|halten|zog|zieht|nahm|nimmt|trat"
            r"|tritt)\w*[^;:!?]{0,120}? zurück(?=[,.;!?]|$)"
        ),
        r"(?:fror|friert|behielt|behält)\w*[^;:!?]{0,120}? ein(?=[,.;!?]|$)",
        r"stell\w+(?=[^;:!?]{0,60}zahlung)[^;:!?]{0,120}? ein(?=[,.;!?]|$)",
        r"zahlung\w*[^;:!?]{0,80} eingestellt",
        r"kein (?:cent|euro|dollar)|begr(?:ub|ab)\w*|begraben|beerdig\w+|kipp\w+|gekippt\w*",
        r"torpedier\w+",
        r"rückzieher|kehrtwende|abstand (?:von|genommen)|(?:trenn|verabschied)\w+ sich",
        r"abstrich\w*|geplatz\w*",
        r"kassierte[nt]? den|entpupp\w+|am ende (?:\w+ )?(?:gew|übrig|nur)\w*|enttäusch\w+",
        r"illusion\w*|trugbild\w*",
        r"luftschl\w+|verstreichen|verstrich\w*|verfall\w*|verfiel\w*",
        r"(?:erhofft|angepeilt|vermeintlich)\w*",
        r"unsinn|lüge\w*|gelogen|märchen|haltlos\w*|unbegründet\w*|aus der luft|frei erfunden",
        r"nur theoretisch",
        r"blieb\w*[^;:!?]{0,60} schuldig|z(?:og|ogen|ieht|iehen) sich aus|um ein haar",
        r"(?:fraglich|zweifelhaft|unklar|offen), ob|nur (?:wenn|falls)",
        r"müssten?|bräuchten?|hätten?|würden? (?:\w+ ){0,3}(?:lieber|gern\w*)",
        r"wären?(?=[^;!?]{0,160}\b(?:gewesen|worden|geworden)\b)",
        r"(?:gewesen|worden|geworden) wären?",
    ),
    determiners=frozenset(listed("die der den dem das des")),
    owners=frozenset(
        listed("so viel viele hoch groß wie als ihrer seiner ihre seine geplanten ursprünglichen")
    ),
    parts=frozenset(
        listed("teil teile teilen großteil hauptteil bruchteil löwenanteil gros rest mehrheit")
    ),
    multiple_endings=("fachen", "fache", "faches", "-mal"),
    verbal=frozenset(listed("nicht nichts nie niemals niemand")),
    negative=r"negativ\w*|minuswachs\w*",
    supposed=r"wer|was (?!die|das|den|der)|falls|(?<!auch\s)wenn|sofern|angenommen|vorausgesetzt",
    compared=(
        r"(?:doppelt|halb|dreimal|\w+mal|\w+fach) so \w+ wie",
        r"das (?:doppelte|vielfache|\w+fache) (?:dessen|von dem)|(?:hälfte|teil|drittel) dessen",
        r"(?:eher|lieber)\b[^;:!?]{0,80}?\bals",
    ),
    labels=frozenset(
        listed(
            "tag anlage teil phase version seite seiten kapitel abschnitt artikel absatz paragraf "
            "stufe platz rang etage zimmer raum tabelle abbildung ziffer nummer gleis linie gruppe"
        )
    ),
    label_abbreviations=frozenset(listed("nr art abs kap abb tab ziff bd s")),
    function_words=frozenset(
        listed(
            "an für nach seit in im von bis und oder zu auf mit aus bei hoch breit lang tief weit "
            "hohe lange breite tiefe pro je um über unter vor am ist war wird"
        )
    ),
    things=r"(?:{word}{gap}){{0,2}}(?P<thing>(?-i:[A-ZÄÖÜ]){word})",
    counted_behind=r"(?:{word}{gap}){{0,2}}(?-i:[A-ZÄÖÜ])",
    sums=(
        r"invest|umsatz|umsätz|gewinn|verlust|schuld|kosten|kredit|anleih|kapital|einnahm|ausgab"
        r"|aufträg|auftrag|zusag|zahlung|fonds|euro|dollar|usd|eur"
    ),
    scale_like=r"tsd|tausend\w*|hundert\w*|mio|mill?|mrd|mld|mia|bio",
    range_nouns=("bereich von", "bereich", "spanne von", "spanne"),
    points=r"punkt\w*",
    out_of=("von", "aus", "in", "zu"),
    ratios=r"(?:pro|im verhältnis(?: von)?)",
    hours=r"uhr\b",
    at_hours=("um", "gegen"),
    long_hours=(),
    foreign_scales={"billion": "1e-3", "billions": "1e-3", "trillion": "1e-12"},
    thousands_letters="kT",
    adjective_endings=("e", "er", "en", "em", "es"),
    header_in=("in",),
    no_figure=("k. A.", "k.A.", "n/a"),
    fiscal_years=("FY", "GJ"),
    also_joining=frozenset({"ab", "bis", "gut", "unter", "über", "an die", "um die"}),
    infinitive=(
        r"(?-i:zu [a-zäöü]+n|(?:ab|an|auf|aus|bei|ein|fest|frei|her|hin(?!zu)"
        r"|mit|nach|vor|weg|zurück)zu[a-zäöü]+n)(?= *(?:[.,;:!?)]|$|und\b|oder\b))"
    ),
    affirms=(
        r"wirkt|scheint|scheinen|schien\w*|wirkte",
        r"will|wollen|wollten?|möchten?|soll(?:en)?|plan(?:t|te|en|ten)|geplant|beabsicht\w+",
        r"verpflicht\w+",
        r"verspr[aio]\w+|versprochen|zugesagt|sagt\w* zu|(?:ge|an)?kündig\w*|angekündigt|erwäg\w+",
        r"erwog\w*",
        r"hoff\w+|beschl\w+|entsch\w+|(?:ge)?einig\w+|vereinbar\w+|begann\w*|begonnen|beginn\w+",
        r"gelang\w*",
        r"gelungen|erlaub\w+|ermöglich\w+|bereit|um|strebt?\w* an|anstreb\w+|bestätig\w+",
        r"genehmig\w+",
        r"rechn\w+|erwart\w+|half|hilft|versuch\w+|vorha(?:t|ben)|im begriff|stimm\w+ zu",
        r"bot\w* an|bietet an",
        r"fordert\w*|verlang\w+|empfahl\w*|empfiehlt|muss(?:te)?\w*|brauch\w+|verkünd\w+",
        r"gab bekannt|gibt bekannt",
    ),
    copulas=frozenset(listed("ist sind war waren sei seien")),
    relatives=phrases("der, die, das, den, dem, deren, dessen, welche, welcher, welches, wo"),
    differences=phrases(
        "weniger als, mehr als, unter dem, unter den, unter der, über dem, über den, höher als, "
        "niedriger als"
    ),
    changes=(),
    decimal_words=frozenset({"komma"}),
    indefinite=frozenset(
        listed(
            "doppelt halb mal vielfaches mehrere mehreren einige einigen paar etliche wenige viele "
            "kaum doppelte "
            "doppelten dreifache dreifachen vierfache fünffache zehnfache vielfache zweimal "
            "dreimal viermal fünfmal zehnmal bruchteil"
        )
    ),
    counted=frozenset(
        listed(
            "basispunkte basispunkten "
            "menschen personen leute nutzer nutzern nutzerinnen anwender kunden kundinnen "
            "mitarbeiter mitarbeitern mitarbeiterinnen beschäftigte beschäftigten "
            "angestellte stellen arbeitsplätze abonnenten mitglieder mitgliedern besucher "
            "haushalte einwohner aktien tonnen fass barrel kilometer meter liter uhr "
            "stunden minuten sekunden tage tagen wochen monate monaten jahre jahren mal "
            "stück exemplare punkte prozentpunkte prozentpunkten fahrzeuge autos chips gpus "
            "prozessoren server geräte downloads aufrufe parameter tokens transaktionen "
            "filialen"
        )
    ),
    minus_words=frozenset({"minus"}),
    fraction_nouns={"hälfte": ("50", "50"), "dreiviertel": ("75", "75")},
    denominators=told(
        {
            3: "drittel, dritteln",
            4: "viertel, vierteln",
            5: "fünftel, fünfteln",
            6: "sechstel",
            8: "achtel",
            10: "zehntel, zehnteln",
        }
    ),
    fraction_followers=frozenset(),
    fraction_joiners=frozenset(listed("von der")),
    magnitudes={
        r"einstellige[nmrs]?[\s-]+{scale}": 1,
        r"zweistellige[nmrs]?[\s-]+{scale}": 10,
        r"dreistellige[nmrs]?[\s-]+{scale}": 100,
        r"dutzende[n]?[\s-]+{scale}": 10,
        r"hunderte[n]?(?:[\s-]+von)?[\s-]+{scale}": 100,
    },
    magnitude_words=frozenset(
        f"{size}stellige{end}"
        for size in ("ein", "zwei", "drei")
        for end in ("", "n", "m", "r", "s")
    )
    | {"hunderte", "hunderten", "dutzende", "dutzenden"},
    months={
        "jänner": 1,
        "feber": 2,
        "sept": 9,
        "mrz": 3,
        "jan": 1,
        "feb": 2,
        "aug": 8,
        "okt": 10,
        "nov": 11,
        "dez": 12,
        "apr": 4,
    },
    date_joiners=("des jahres", "im jahr", "im jahre", "des geschäftsjahres"),
    ordinals={
        "1": 1,
        "2": 2,
        "3": 3,
        "4": 4,
        **{
            f"{stem}{end}": value
            for value, stem in enumerate(("erste", "zweite", "dritte", "vierte"), start=1)
            for end in ("", "s", "n", "r", "m")
        },
    },
    quarter_words=("quartal", "quartals", "vierteljahr"),
    half_year_words=("halbjahr", "hälfte", "halbjahres", "jahreshälfte"),
    quarter_letters="Q",
    thirds=told(
        {
            1: "anfang, zu beginn, beginn, anfang des jahres, jahresanfang",
            2: "mitte, mitte des jahres, jahresmitte",
            3: "ende, ende des jahres, jahresende",
        }
    ),
    approximate=phrases(
        "ende, anfang, mitte, gegen ende, zu beginn, beginn, frühjahr, sommer, herbst, etwa, ca., "
        "circa, rund, um, gegen, ungefähr, spätestens ende"
    ),
    by=phrases("bis, bis zum, bis spätestens, bis ins, bis in den, spätestens, bis in das"),
    since=("seit", "seit dem", "ab", "ab dem", "seit dem jahr", "ab dem jahr"),
    before=("vor", "vor dem", "vor der", "vor dem ende des", "noch vor"),
    after=("nach", "nach dem", "nach der", "erst nach"),
    date_ranges=("bis", "bis zum", "und"),
)
