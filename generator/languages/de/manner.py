"""In what manner a text in German says something: flatly, by hearsay, as a plan …"""

from __future__ import annotations

from generator.languages.manner_words import MannerWords

MANNER = MannerWords(
    hedges=(
        "scheint_, scheinen_, schien_, schienen_, wirkt_?, wirken_?, wirkte_?, wirkten_?, "
        "anscheinend, offenbar_, offensichtlich_?, wohl_, vermutlich, mutmaßlich, "
        "möglicherweise, womöglich, vielleicht, eventuell?, unter umständen, könnte_, "
        "könnten_, dürfte_, dürften_, hätte_, hätten_, wäre_, wären_, würde_, würden_, mag_?, "
        "fraglich?, ungewiss, unklar?, sofern_?, potenziell?, potentiell?"
    ),
    relays=(
        "soll_, sollen_, angeblich, dem vernehmen nach, medienberichten, berichten zufolge, "
        "branchenberichten, laut_, zufolge_, insider?, kreise_?, kreisen_, gerücht, "
        "spekulation, spekulier?, heißt es, hieß es, wie es heißt, war zu hören, demnach_, "
        "wonach_, es ist die rede, sei_, seien_, habe_?, werde_?, wolle_, könne_?, müsse_?, "
        "dürfe_, solle_, gebe_?, gehe_?, komme_?, bleibe_?, je nach quelle, quellen?, "
        "berichtet, berichtete, berichten?, meldet, meldung, arbeite_?, verkaufe_?, stehe_?, "
        "liege_?, sehe_?, führe_?, bringe_?, mache_?, lasse_?, nehme_?, finde_?, brauche_?, "
        "wisse_?, laufe_?, halte_?, stecke_?, zeige_?, bewege_?, investiere_?, plane_?, "
        "setze_?, sorge_?, spiele_?, verfüge_?, biete_?, baue_?, bedeute_?, beginne_?, "
        "erhalte_?"
    ),
    says=(
        "sagt, erklärt_, erklärte, erklärten, äußert, betont, versicher, behaupt, nannte_?, "
        "nennt_?, bezeichnet?, beteuert, beklagt, gesagt, zitiert, nach eigenen angaben, "
        "argumentier, warn?, meint_, meinte_, melde, kritisier, erzähl, mitteil, schreib, "
        "schrieb, wies_, weist_"
    ),
    plans=(
        "plant_, plante_, planen_, geplant, plan_?, pläne?, will_, wollen_, wollte_, "
        "wollten_, möchte, beabsichtig, strebt_, streben_, anstrebt, angestrebt, anzustreben, "
        "vorhaben_, vorhat_, ziel_?, ziele_?, erwäg, erwog, in erwägung, soll_, sollen_, "
        "sollte_?, sollten_?, vorgesehen, versuch?, vorschlag?, vorgeschlag?, verhandl?, "
        "verhandeln?, beginn?, bereitet?, vorbereit?, vorzubereiten?, wird_?, werden_?, "
        "stellte sich?, stellten sich?, vorgestellt?, absichtserklärung?, zielt?"
    ),
    expects=(
        "erwart, prognos, rechnet_, rechnen_, voraussicht, schätz?, geschätzt?, wird_?, "
        "werden_?, aussicht?, absehbar?, künftig?, zukünftig?, droh?, hoff?, ausblick?, "
        "könnte_?, könnten_?, dürfte_?, dürften_?, würde_?, würden_?, sollte_?, sollten_?, "
        "~?, erwartung?, schätzt, schätzen"
    ),
    announces=(
        "angekündigt, kündigt, ankündig, bekannt gegeben, bekanntgegeben, gab bekannt, gibt "
        "bekannt, bekannt geben, verkünd, teilte, teilt mit, mitgeteilt, bekräftig, stellte "
        "vor, stellt vor, vorgestellt, veröffentlich, präsentier, unterzeichn, enthüll, "
        "verpflicht, zusag, zugesagt, versprach, verspricht, sagte_, sagt_, erklärt, wird_?"
    ),
    decides=(
        "beschlo, beschließ, entschied, entschloss, entschließ, entscheidung, entscheide_, "
        "entscheidet, entscheiden_"
    ),
    denies=(
        "dementier, dementi_, bestreit, bestritt, zurückgewiesen, zurückweis, wies_?, "
        "weist_?, widerspr, verneint, leugn, in abrede, unsinn, verwarf, wehrt?, widerruf, "
        "ist falsch, sei falsch, falsch ist, falsch sei, unwahr, trifft nicht zu, stimmt "
        "nicht"
    ),
)
