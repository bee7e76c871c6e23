"""The words of the pictures in Italian."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
    as_texts_have_it="Secondo i testi",
    all_texts="con tutti i testi",
    show="Mostra",
    only="solo {}",
    also="anche {}",
    done="concluso, impegnato o in corso",
    open="annunciato, previsto, in trattativa, o non detto a che punto",
    halted="fermo o abbandonato",
    in_a_circle="parte di un circolo",
    no_sum="nessuna somma indicata",
    no_direction="nessun testo dice chi dà",
    together="per più parti insieme",
    up_to="fino a {}",
    over="oltre {}",
    flows_noted=(
        "Nulla è convertito: la larghezza segue a gradini la somma più grande indicata, in "
        "qualunque valuta. Un flusso senza data sta alla data del suo testo."
    ),
    undrawn="Non disegnato, perché nessun testo dice chi paga chi: {}.",
    circles="Ciò che tornerebbe",
    one_way="In un solo senso",
    givers="Ciò che entra",
    getters="Ciò che esce",
    without="Senza {}",
    who_says="Chi lo dice, e come",
    our_sum="calcolo nostro",
    sums_noted=(
        "Una linea finisce a «fino a», una barra è un intervallo, un anello è «circa», «quasi» o "
        "un estremo escluso, un punto un numero nudo; una freccia non ha fine."
    ),
    log_scale="Ogni tacca della scala è dieci volte la precedente.",
    no_currency="senza valuta indicata",
    happened="Accaduto o detto",
    expected="Atteso",
    a_day="un giorno",
    some_time=(
        "in un momento intermedio: la parentesi dice quanto poco si sa, non quanto è durato"
    ),
    one_end="un estremo non è noto",
    axis_jumps="l’asse salta",
    text_described="Il testo dall’inizio alla fine.",
    quoted="citato come prova di affermazioni",
    not_quoted="il resto dell’articolo",
    not_covered="frasi verificabili che nessuna affermazione copre",
    left_out="non l’articolo",
)
