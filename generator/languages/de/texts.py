"""The words that tell how a text in German says something."""

from __future__ import annotations

from generator.languages.text_words import TextWords

TEXTS = TextWords(
    common="der die das und ist nicht ein eine den von zu mit sich auf für im dem des dass auch",
    negations=(
        "nicht nichts nie niemals nirgends niemand weder ohne kein keine keinen keinem keiner "
        "keines keinerlei keineswegs keinesfalls mitnichten kaum"
    ),
    never_last=(
        "dr prof hr frl dipl ing st ca bzw vgl sog inkl zzgl nr art abs kap vol evtl ggf geb "
        "gest max min mind jan feb mär apr jun jul aug sep sept okt nov dez std str tel"
    ),
    may_be_last="mrd mio bio tsd mia mill gmbh ag co usw usf etc al dgl ff v.chr n.chr est",
    starters=(
        "der die das ein eine es er sie wir ich im in auch doch dies diese dieser damit nach "
        "mit bei für und aber am zudem"
    ),
    counted=(
        "januar jänner februar märz april mai juni juli august september oktober november "
        "dezember quartal halbjahr jahrhundert jahr monat tag woche runde platz generation "
        "geburtstag jahrestag mal stock etage liga"
    ),
    before_ordinals=(
        "der die das den dem des am im vom zum zur ab bis seit ein eine einen einem einer "
        "eines jeder jede jedes und"
    ),
    joining="und",
    adding="sowie sondern",
    verbs=(
        "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können "
        "könnte könnten konnte soll sollen sollte will wollen wollte muss müssen musste darf "
        "dürfte mag macht machte geht ging gibt gab kommt kam bleibt blieb steht stand liegt "
        "lag hält hielt nimmt nahm lässt ließ bringt brachte zeigt zeigte stellt stellte "
        "setzt setzte baut baute plant plante sagt sagte sieht sah führt führte treibt trieb "
        "braucht kooperiert investiert finanziert verkauft kauft zahlt erhält bietet sorgt "
        "zahlte kaufte verkaufte investierte erhielt steckte überwies warnt "
        "rechnet fordert gilt galt würde würden hätte wäre"
    ),
)
