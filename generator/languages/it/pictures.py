"""The words of the pictures in Italian."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
    value="Valore",
    covers="Per",
    sources="Fonti",
    date="Data",
    claim="Affermazione",
    status="Stato",
    modality="Modalità",
    giver="Da",
    receiver="A",
    what="Che cosa",
    deal="Operazione",
    amounts="Importi indicati",
    no_currency="senza indicazione della valuta",
    denied="smentito",
    no_sources="nessuna fonte a favore",
    n_more="e altri {}",
    n_undated="Non disegnate perché senza data: {}.",
    log_scale="Ogni linea vale dieci volte la precedente.",
    ranges_of="{} – che cosa dice ciascuna fonte",
    ranges_described=(
        "Ogni barra è l’intervallo che un valore lascia aperto; un punto pieno è un "
        "numero citato che ne fa parte, uno vuoto un numero che non ne fa parte; una "
        "freccia non ha fine."
    ),
    statuses_of="{} – secondo ciascuna fonte",
    statuses_described=(
        "Una riga per fonte; ogni segno è uno stato alla data in cui è detto valere. "
        "Un rombo è una svolta che può avvenire in ogni momento, un quadrato una "
        "fine, un segno vuoto una smentita; di una barra può essere uno qualsiasi dei "
        "giorni."
    ),
    events_described=(
        "Ogni barra è tutto il tempo che una data può indicare; una freccia non ha "
        "fine. Ogni punto è un’affermazione di quella data e vi conduce, uno vuoto "
        "una smentita."
    ),
    flows_described="Una freccia va dall’azienda che dà a quella che riceve.",
    flows_capped="Sono disegnate le {} aziende con più flussi, su {}.",
    in_a_loop="parte di un circolo",
    gives="{} dà {}",
    text_described="Il testo, dall’inizio alla fine.",
    quoted="citato a prova di affermazioni",
    not_quoted="il resto dell’articolo",
    not_covered="frasi verificabili che nessuna affermazione copre",
    left_out="fuori dall’articolo",
)
