"""In what manner a text in Spanish says something: flatly, by hearsay, as a plan …"""

from __future__ import annotations

from generator.languages.manner_words import MannerWords

MANNER = MannerWords(
    hedges=(
        "parece, parecía, parecen, al parecer, aparentemente, quizá, tal vez, probabl, "
        "posibl?, presunt, supuest, podría_, podrían_, sería_, serían_, habría_, habrían_, "
        "debería_?, incierto, eventual?"
    ),
    relays=(
        "según_?, dicen que, se dice, habría_, habrían_, presunta, presunto, presuntamente, "
        "supuestamente, rumor, fuentes?, al parecer, de acuerdo con, informa?, informó?, se "
        "informa, trasciende, según fuentes, según la prensa, según medios, según los medios, "
        "según informa, según se dice, según alguno"
    ),
    says=(
        "dijo_, dice_, dicen_, dijeron_, declar, afirm, asegur, explic, sostien, sostuv, "
        "escrib, subray, insist, advier, advirt, califica?, señal?, considera?"
    ),
    plans=(
        "plane?, prevé_, prevén_, previst, proyect, quiere_, quieren_, quería, pretend, "
        "propon?, propus?, busca?, tiene la intención, intenci, objetivo?, aspira, estudia?, "
        "negoci?, debe_?, deberá_?, se espera, conversaciones?"
    ),
    expects=(
        "esper?, prevé_, prevén_, previst, previsi, estim, pronóstic, calcul?, podría_?, "
        "podrían_?, será_?, serán_?, perspectiva?, potencial?, proyecc, recibirá_?"
    ),
    announces=(
        "anunci, present, revel, comunic, public, firm, compromet, promet, confirm, declar, "
        "dijo_, recibirá_?, pagará_?"
    ),
    decides=("decid, decisión, resolv, acord, opt"),
    denies=(
        "desm, neg?, niega, rechaz, refut, contradi, absurd?, disput?, es falso, retract, inexact"
    ),
)
