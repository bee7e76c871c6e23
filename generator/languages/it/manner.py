"""In what manner a text in Italian says something: flatly, by hearsay, as a plan …"""

from __future__ import annotations

from generator.languages.manner_words import MannerWords

MANNER = MannerWords(
    hedges=(
        "sembra, sembrano, sembrava, pare_, paiono_, appare_, apparentemente, forse_, "
        "probabil, possibil?, presunt, eventual?, potrebbe_, potrebbero_, sarebbe_, "
        "sarebbero_, avrebbe_, avrebbero_, dovrebbe_, dovrebbero_, incert"
    ),
    relays=(
        "secondo_?, sarebbe_, sarebbero_, avrebbe_, avrebbero_, a quanto pare, si dice, "
        "voci_, indiscrezion, fonti_?, presunt, stando a, riferi?, rumor, dicono che, secondo "
        "fonti, secondo alcun, secondo quanto, secondo indiscrezioni, secondo la stampa, "
        "secondo i media"
    ),
    says=(
        "ha detto, detto_, dice_, dicono_, dichiar, afferm, assicur, spieg, sostien, sosten, "
        "scriv, sottoline, insist, avvert, definisc?, ritien?"
    ),
    plans=(
        "prevede_, prevedono_, previst, progett, vuole_, vogliono_, voleva, intende_, "
        "intendono_, intenzion, punta_?, puntano_?, mira_?, obiettivo?, vorrebbe, propo?, "
        "negozi?, trattativ?, dovrà_?, dovrebbe_, deve_?, cerca_?"
    ),
    expects=(
        "previst, prevede_, prevedono_, prevision, attes, attend?, stim, potrebbe_?, "
        "potrebbero_?, dovrebbe_, dovrebbero_, sarà_?, saranno_?, prospettiv?, pagherà_?, "
        "riceverà_?, potenzial?, sper?"
    ),
    announces=(
        "annunc, svel, rivel, comunic, present, pubblic, firm, impegn, promess, promett, "
        "conferm, dichiar, riceverà_?, pagherà_?"
    ),
    decides=("decis, decid, risolv, scelt, delibera"),
    denies=(
        "smen, nega_, negano_, negato, respin, confut, contest?, contradd, assurd?, è falso, "
        "ritratt, inesatt"
    ),
)
