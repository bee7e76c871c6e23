"""In what manner a text in English says something: flatly, by hearsay, as a plan …"""

from __future__ import annotations

from generator.languages.manner_words import MannerWords

MANNER = MannerWords(
    hedges=(
        "seem, appear?, apparent, perhaps_, possibl, probabl, likely_, unlikely_, presumabl, "
        "supposed, might_, could_, would_, may be, may have, may not, may well, may become, "
        "may yet, arguabl, potential?, as if?, unclear, uncertain, open question, doubt?, "
        "if_?, charge?"
    ),
    relays=(
        "reportedly, allegedly, alleged, purported, according to, is said to, are said to, "
        "was said to, were said to, it was said, it is said, said to be, said to have, "
        "sources?, insiders, rumour, rumor, speculat, reports that, reports say, is reported, "
        "are reported, was reported, were reported, media reports, hearsay, people familiar, "
        "unconfirmed, depending on the source, heading speaks, heading calls, heading asks, "
        "report"
    ),
    says=(
        "said_, says_, say_, saying_, told_, tells_, stat_, stated_, states_, stress, insist, "
        "claim?, argu, called_?, calls_?, describ, assur, gives the assurance, warn?, wrote_, "
        "writes_, declared_, think, thinks, regard, sees_, concede, admit, report, critici"
    ),
    plans=(
        "plan_, plans_, planned, planning, want?, intend, intention, aim?, seek?, strive, "
        "hope?, propos?, meant to, is to_?, are to_?, was to_, were to_, will_?, would_?, "
        "consider?, negotiat?, in talks?, talks_?, goal?, preparing, in order to?, should_?, "
        "ready to, trying?, try?, tries?, introduc?, envision, vision, sought"
    ),
    expects=(
        "expect, forecast, predict, project?, estimat, outlook, foresee, anticipat, "
        "potential?, will_?, would_?, could_?, should_?, likely_, may_?, prospect?, threat?"
    ),
    announces=(
        "announc, unveil, reveal, disclos, reaffirm, present, publish, sign, commit, pledg, "
        "promis, said_, says_, confirm, declar, will_?"
    ),
    decides=("decid, decision, resolv, chose_, agreed_, determin"),
    denies=(
        "reject, dismiss, refut, disput?, contradict, nonsense, repudiat, disavow, rebuff, "
        "denied_, denies_, deny_, denying_, denial, retract, is false, was false, untrue, is "
        "wrong"
    ),
)
