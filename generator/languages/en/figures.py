"""English, short scale."""

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
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")

FIGURES = FigureWords(
    language="en",
    numbers=spelled(
        [
            *((word, value) for value, word in enumerate(_SMALL)),
            *((word, value * 10) for value, word in enumerate(_TENS, start=2)),
            ("oh", 0),
            ("hundred", 100),
            ("thousand", 1000),
        ]
    ),
    thousands={},
    ambiguous_numbers=frozenset({"one", "oh", "zero", "hundred", "thousand"}),
    fillers=frozenset({"and"}),
    articles=frozenset({"a", "an"}),
    singular_scales=frozenset(listed("hundred thousand million billion trillion dozen")),
    scales=told(
        {
            "1e2": "hundred",
            "1e3": "thousand",
            "1e6": "million, millions, mn, mln",
            "1e9": "billion, billions, bln",
            "1e12": "trillion, trillions, trn, trln",
            "1e15": "quadrillion",
            "12": "dozen",
            "1e7": "crore, crores",
            "1e5": "lakh, lakhs",
        }
    ),
    header_scales={"thousands": "1e3", "'000": "1e3", "000s": "1e3"},
    letter_scales={"mil": "1e6", "mill": "1e6", "bil": "1e9", "tril": "1e12"},
    halves=frozenset({"half"}),
    and_a_half=("and a half",),
    joiners=frozenset({"of"}),
    units={
        "percent": ("percent", "%", 1),
        "per cent": ("percent", "%", 1),
        "pct": ("percent", "%", 1),
        "percentage points": ("quantity", "percentage points", 1),
        "percentage point": ("quantity", "percentage points", 1),
        "percent points": ("quantity", "percentage points", 1),
        **power_units(
            {
                "watt": 1,
                "kilowatt": 10**3,
                "megawatt": 10**6,
                "gigawatt": 10**9,
                "terawatt": 10**12,
            },
            ("hour", "hours", "+hour", "+hours"),
        ),
    },
    currencies={
        "cfa franc": ("XOF", "XAF"),
        "cfa francs": ("XOF", "XAF"),
        "pacific francs": ("XPF",),
        "deutsche marks": ("DEM",),
        "deutschmarks": ("DEM",),
        "german marks": ("DEM",),
        "lire": ("ITL",),
        "pesetas": ("ESP",),
        "us dollar": ("USD",),
        "us dollars": ("USD",),
        "u s dollar": ("USD",),
        "u s dollars": ("USD",),
        "american dollars": ("USD",),
        "buck": ("USD",),
        "bucks": ("USD",),
        "sterling": ("GBP",),
        "pounds sterling": ("GBP",),
        "yuan": ("CNY",),
        "renminbi": ("CNY",),
        "yen": ("JPY",),
        "euro": ("EUR",),
    },
    noun_first=False,
    qualifiers=told(
        {
            "less than": "not even, less than, fewer than, under, below, lower than, south of",
            "at least": "as little as, as few as, at least, minimum of",
            "about": (
                "in the range of, in the order of, in the neighborhood of, more or less, about, "
                "around, roughly, approximately, approx., approx, some, circa, c., ca., in the "
                "region of, on the order of"
            ),
            "up to": (
                "up to, up to and including, as much as, as many as, at most, maximum of, at the "
                "most"
            ),
            "more than": (
                "more than, over, above, exceeding, upwards of, in excess of, north of, greater "
                "than, well over, just over, topping, beyond"
            ),
            "almost": "almost, nearly, close to, just under, not quite, just shy of, virtually",
        }
    ),
    weak_after_noun=frozenset(),
    second_senses={"just under": "less than", "just shy of": "less than"},
    qualifiers_after=told(
        {
            "at least": "at least, at the least, or more, or higher, and above, or above, and up",
            "up to": "at most, at the most, or less, or fewer",
            "about": "or so",
        }
    ),
    opening_too=frozenset({"at least", "at the least", "at most", "at the most"}),
    range_words=frozenset({"to", "through"}),
    range_openers={"between": frozenset({"and"})},
    alternatives=frozenset({"or", "and", "and then"}),
    about_counts={},
    marks=("mark", "threshold", "barrier", "milestone"),
    mark_scales=frozenset({"million", "billion", "trillion"}),
    hundredths={
        "cent": ("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR"),
        "cents": ("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "ZAR"),
        "pence": ("GBP",),
    },
    sum_joiners=frozenset(),
    change_joiners=("to a total of", "to reach"),
    instead=("instead of", "rather than", "in place of", "as opposed to"),
    contrasts=("but", "but rather", "but only"),
    only=(
        "only",
        "just",
        "merely",
        "even",
        "least",
        "doubt",
        "wonder",
        "to mention",
        "more than",
        "less than",
        "fewer than",
    ),
    undone=(
        r"den(?:y|ies|ied|ying)|disput\w*|untrue|(?:are|is|was|were) false|falsely|wrongly",
        r"mistakenly|myth",
        r"refus(?:e[sd]?|ing)(?! to comment)|reject\w*|rebuff\w*|spurn\w*|turn\w* down|veto\w*",
        r"fail(?:s|ed|ing)? to|unable to|in vain|unsuccessful\w*|non-?payment|ceas\w+|rarely",
        r"declin(?:e[sd]?|ing) to(?! (?:comment|the|an?|its|only|just|well|record)\b| ?[$€£\d])",
        r"avoid(?:s|ed|ing)?|refrain\w* from|abstain\w* from|stop\w* short of|stopped \w+ing",
        r"forgo\w*",
        r"back(?:s|ed|ing)? out of|balk\w* at|on the verge of|c[ao]mes? close to \w+ing",
        r"miss\w* out",
        r"far from \w+ing|rul(?:e[sd]?|ing) out|(?:oppos|resist|forb)\w* \w+ing",
        r"f[ea]ll\w* short of",
        r"collaps\w+(?! (?:by|to|from|\d|more|nearly|almost|about|some|over|[$€£]))",
        r"f[ea]ll\w* (?:through|apart|flat)|call\w* off|off the table|unravel\w*|scupper\w*",
        r"thwart\w*",
        r"scrap(?:s|ped|ping)|shelv\w+|cancel\w*|abandon\w*|abort\w*|averted|blocked|blocking",
        r"prevent\w*",
        r"(?:withdr[ae]w|dropp)\w*(?: \w+){1,3} (?:to \w+|of \w+ing)|wa[il]ved|banned|prohibit\w*",
        r"with(?:held|hold\w*)|(?:held|holds?|holding|pull\w*) (?:it |them )?back|suspend\w*",
        r"halt(?:s|ed|ing)?",
        r"fr(?:ee|o)z(?:e|es|en|ing)|stopp\w+ (?:\w+ ){0,3}(?:pay|fund|transf|invest)\w*",
        r"(?:nearly|almost) (?!(?:doubl|tripl|quadrupl|halv)\w*)(?:\w+ed|paid|spent|lost|sold)",
        r"kill\w* (?:off )?(?:a|the|its|their|off)|bur(?:y|ied|ies) (?:a|the|its)|ditch\w+",
        r"ax(?:ed|es|ing)|nixed",
        r"quash\w*|torpedo\w*|br[eo]ke\w* down|pull\w* out|reneg\w+|backtrack\w*|u-turn",
        r"walk\w* away|backed away",
        r"str[iu]ck\w* down|overturn\w*|prov(?:ed|es) (?:to be )?(?:an?|too|\w*less)|illusion\w*",
        r"mirage|disappoint\w*",
        r"turn\w* out|half that|laps(?:e|ed|es)|expire\w*|hoped-for|let down",
        r"nonsense|hoax|fiction\w*|fabricat\w+|bogus|baseless|unfounded|made up|invented|a lie",
        r"came to nothing",
        r"no longer|whether|only if|unless|ha(?:s|ve|d) yet to|(?:is|are|was|were) yet to",
        r"hypothetical\w*",
        r"would (?:prefer|rather|like|love|have to|need to)",
        r"(?:would|could|should|might)(?: \w+)?(?: have|['’]ve)|(?:ought|supposed|needed) to have",
    ),
    determiners=frozenset({"the"}),
    owners=frozenset(
        listed(
            "as much many large big high size that than its their his her our estimated original "
            "planned"
        )
    ),
    parts=frozenset(
        listed(
            "part parts portion portions bulk most some rest remainder all majority fraction slice "
            "chunk sliver piece lion's"
        )
    ),
    multiple_endings=("fold",),
    verbal=frozenset(listed("not never cannot nothing nobody none")),
    negative=r"negative(?! ?[$€£¥\d])",
    supposed=(
        r"(?:anyone|anybody|those|whoever|people) who|what|if|provided|assuming"
        r"|suppose|imagine|in case"
    ),
    compared=(
        r"(?:twice|double|triple|half|\w+ times|\w+fold) (?:what|as \w+ as|that of|the \w+ of)",
        r"(?:half|part|most|some|third|quarter|fraction) of what",
    ),
    labels=frozenset(
        listed(
            "gate flight day exhibit page pages chapter section article phase version level stage "
            "room floor figure table box number windows channel platform line group"
        )
    ),
    label_abbreviations=frozenset(listed("no nos art fig vol pp p n")),
    function_words=frozenset(
        listed(
            "of in to from and or by at above below with for on as is was wide long high tall deep "
            "away per the a an but that which who will would could"
        )
    ),
    things=(
        r"(?:(?!{function}){word}{gap}){{0,2}}"
        r"(?P<thing>(?!this|was|has|its|his|less|plus|goes|does|vs)[a-z]{{2,}}[^\Ws]s(?!\w)"
        r"|feet|people|children|(?:wo)?men)"
    ),
    counted_behind=r"(?:{word}{gap}){{0,2}}[a-z]",
    sums=(
        r"invest|capital|credit|spend|sales|revenue|profit|loss|earning|debt|loan|bond|cost|saving"
        r"|fund|order|contract|commitment|deposit|asset|payment|fees?\b|euro|dollar|usd|eur"
    ),
    scale_like=(
        r"thou|thousands?|hundreds?|bn|tn|trn|trln|bil|bln|tril|mil|crores?"
        r"|lakhs?|lacs?|cr|plus"
    ),
    range_nouns=("range of", "range"),
    points=r"points?",
    out_of=("out of", "of", "in"),
    ratios=r"(?:per|ratio(?: of)?)",
    hours=r"[ap]\.?m(?!\w)(?!{gap}(?-i:[A-Z]))|o['’]clock",
    at_hours=("at",),
    long_hours=("h", "hrs", "hours"),
    foreign_scales={},
    thousands_letters="k",
    adjective_endings=(),
    header_in=("in",),
    no_figure=("n/a", "n.a."),
    fiscal_years=("FY",),
    also_joining=frozenset({"over", "under"}),
    infinitive=(
        r"(?:to|of) (?:\w+ly )?(?:spend|pay|invest|lend|borrow|buy|sell|raise"
        r"|put|give|build|acquire"
        r"|commit|provide|contribute|return|repay|hand|transfer|fund|finance"
        r"|purchase|inject|earn|lose"
        r"|make|get|receive|take|win|pour|sink|plough|cover|hire|employ|donate|save|cost|issue|send"
        r"|spending|paying|investing|lending|buying|selling|raising|putting|giving|building)"
    ),
    affirms=(
        r"seem\w*|look(?:s|ed) like|appear\w*",
        r"plan(?:s|ned|ning)|will|wants?|wanted|intend\w*|aim\w*|agree\w*|expect\w*|pledg\w+",
        r"vow\w*",
        r"promis(?:ed|es|ing)|commit\w*|offer(?:ed|s|ing)|hop(?:es|ed|ing)|seek\w*|sought|decid\w*",
        r"announc\w*|said|says",
        r"(?:is|are|was|were|be) (?:\w+ )?(?:to|set|due|ready|poised|likely|able|about)",
        r"(?:has|have|had) (?:\w+ )?to|need\w*|beg[au]n|start\w*|continu\w*|manag\w*|help\w*",
        r"us(?:es|ed|ing)",
        r"enough|in order|allow\w*|enabl\w*|requir\w*|ask(?:s|ed)|propos(?:es|ed)|consider\w*",
        r"chos\w+|opt\w*",
        r"approv\w*|sign(?:s|ed)|unveil\w*|reveal\w*|present(?:s|ed)|confirm\w*|authori[sz]\w*",
        r"prepar\w+|tr(?:y|ies|ied)",
        r"spends|spent|paid|pays|rais(?:es|ed)|invest(?:s|ed)|borrow(?:s|ed)|bought|sold|wired",
        r"put|earn(?:s|ed)",
        r"received?|ma[dk]es?|took|takes|would|could|may|might|forced|obliged|bound|on track",
        r"in talks|looking",
    ),
    copulas=frozenset(listed("is are was were")),
    relatives=("which", "who", "whose", "whom", "where"),
    differences=phrases(
        "less than, fewer than, more than, lower than, higher than, short of, shy of, below plan, "
        "below the, above the"
    ),
    changes=phrases(
        "ris, rose, decreas, lost, plummet, tumbl, advanc, gain, widen, narrow, improv, swell, "
        "slip, eas, edged, grew, grow, increas, fall, fell, jump, rais, cut, climb, drop, declin, "
        "expand, up, down, doubl, tripl, lower, went, move, shr, soar, surg, slash, sank, sink, "
        "boost, upgrad, revis, lift, slid, plung"
    ),
    decimal_words=frozenset({"point"}),
    indefinite=frozenset(
        listed(
            "several few many couple hardly barely scarcely twice thrice double triple "
            "times quadruple fraction multiple"
        )
    ),
    counted=frozenset(
        listed(
            "people users basis bps bp customers clients employees workers staff jobs subscribers "
            "members visitors households homes inhabitants residents shares tonnes tons "
            "barrels kilometres kilometers miles metres meters litres liters hours minutes "
            "seconds days weeks months years times units items copies pieces points "
            "vehicles cars chips gpus processors servers devices phones downloads views "
            "parameters tokens transactions stores"
        )
    ),
    minus_words=frozenset({"minus", "negative"}),
    fraction_nouns={"half": ("50", "50")},
    denominators=told(
        {
            2: "half",
            3: "third, thirds",
            4: "quarter, quarters",
            5: "fifth, fifths",
            6: "sixth",
            8: "eighth",
            10: "tenth, tenths",
        }
    ),
    fraction_followers=frozenset({"of", "the", "its", "their", "his", "her", "our", "all"}),
    fraction_joiners=frozenset(listed("of")),
    magnitudes={
        r"single[\s-]+digit[\s-]+{scale}": 1,
        r"double[\s-]+digit[\s-]+{scale}": 10,
        r"triple[\s-]+digit[\s-]+{scale}": 100,
        r"tens[\s-]+of[\s-]+{scale}": 10,
        r"hundreds[\s-]+of[\s-]+{scale}": 100,
    },
    magnitude_words=frozenset({"single", "double", "triple", "tens", "hundreds"}),
    months={"sept": 9},
    date_joiners=("of", "of the year", "in", "of fiscal", "of fiscal year"),
    ordinals=told(
        {
            1: "first, 1st",
            2: "second, 2nd",
            3: "third, 3rd",
            4: "fourth, 4th",
        }
    ),
    quarter_words=("quarter",),
    half_year_words=("half",),
    quarter_letters="Q",
    thirds=told(
        {
            1: "early, early in, beginning of, the beginning of, start of, the start of",
            2: "mid, middle of, the middle of",
            3: "late, late in, end of, the end of, year-end",
        }
    ),
    approximate=phrases(
        "early, mid, late, end of, the end of, beginning of, the beginning of, about, around, "
        "circa, c., the middle of, the start of, start of, spring, summer, autumn, the fall of, "
        "fall, winter, spring of, summer of, early in, late in, year-end"
    ),
    by=("by", "until", "till", "no later than", "through"),
    since=("since", "as of", "starting in", "beginning in", "from", "starting"),
    before=("before", "before the", "prior to", "prior to the", "pre", "ahead of", "ahead of the"),
    after=("after", "after the", "post"),
    date_ranges=("to", "until", "and", "through"),
    month_may_be_first=True,
)
