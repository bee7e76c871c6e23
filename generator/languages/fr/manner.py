"""In what manner a text in French says something: flatly, by hearsay, as a plan …"""

from __future__ import annotations

from generator.languages.manner_words import MannerWords

MANNER = MannerWords(
    hedges=(
        "semble, semblent, semblait, paraît, paraissent, apparemment, peut-être, probable, "
        "vraisembl, sans doute?, possible?, éventuel?, pourrait_, pourraient_, serait_, "
        "seraient_, aurait_, auraient_, devrait_, devraient_, incertain, censé"
    ),
    relays=(
        "selon_?, d'après, d’après, aurait_, auraient_, serait_, seraient_, rumeur, de "
        "sources, des sources, source proche, sources proches, à en croire, dit-on, on dit, "
        "prétendu, supposé?, rapporte?, rapporté?, presse?, indiscrétion, selon des, selon "
        "plusieurs, selon la presse, selon les médias, selon une source, selon nos "
        "informations, selon certain, selon des proches"
    ),
    says=(
        "dit_, disent_, déclar, affirm, assur, expliqu, souligne, insist, préten, écri, "
        "estime?, qualifie?, juge_?, soutient, aver?"
    ),
    plans=(
        "prévoi, prévu, projet, veut_, veulent_, voulait, voudrait, entend_, entendent_, "
        "compte_?, comptent_?, souhait, vise?, viser?, objectif?, envisag, doit_?, doivent_?, "
        "devrait_, devraient_, propos?, négoci?, cherche?, pourparlers?"
    ),
    expects=(
        "prévoi, prévu, prévision, attend?, estim, anticip?, pourrait_?, pourraient_?, "
        "devrait_?, devraient_?, perspective?, à venir?, potentiel?, espère?, recevra?, "
        "verra?, sera_?, seront_?, aura_?"
    ),
    announces=(
        "annonc, dévoil, révél, communiqué, présent, publi, sign, s'engag, s’engag, promet, "
        "confirm, déclar, recevra_?, versera_?, prévoi, prévu"
    ),
    decides=("décid, décision, résolu, choisi, tranch"),
    denies=(
        "démen, ni_?, nie_, nient_, nié_, rejet, réfut, contest, dément, contredi, absurde?, "
        "est faux, rétract, inexact"
    ),
)
