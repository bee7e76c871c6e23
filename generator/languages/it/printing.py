"""The words that only the print edition needs, in Italian."""

from __future__ import annotations

from generator.languages.print_words import PrintWords

PRINTING = PrintWords(
    edition="Edizione a stampa",
    extract="Da «{}»",
    state="Situazione al {}",
    contents="Indice",
    page="p.",
    how_to_read="Come leggere questo dossier",
    how=(
        (
            "L’unità di questo dossier è l’affermazione: un enunciato con parole nostre e i "
            "passi che lo provano. Ogni affermazione ha un numero, che sta a margine dove "
            "l’affermazione è esposta. La nota a piè di pagina che la prova porta lo stesso "
            "numero, ovunque l’affermazione sia citata; se i passi sono più d’uno, li "
            "distinguono delle lettere."
        ),
        (
            "Una nota indica la fonte, la sua data per quanto è nota, e riporta il passo "
            "parola per parola nella sua lingua. Che ogni passo si trovi nella sua fonte e "
            "che ogni cifra vi si possa leggere l’ha verificato un programma quando questo "
            "file è stato generato. Le fonti stesse non sono riprodotte."
        ),
        (
            "Sotto ogni affermazione si trovano come è detta, chi la fa, a quale "
            "data vale e quante fonti e origini conosciute la sostengono: i testi che "
            "riprendono la stessa notizia hanno una sola origine. Dove più affermazioni non "
            "possono valere insieme, non se ne sceglie nessuna; la contraddizione è esposta "
            "in una sezione a sé."
        ),
        (
            "I numeri delle affermazioni valgono per questo file. L’indice alla fine riporta "
            "il nome permanente di ciascuna."
        ),
    ),
    background="Contesto",
    index="Indice delle affermazioni",
    index_lead=(
        "Il numero di ogni affermazione in questo file, il suo nome permanente e la sua pagina."
    ),
)
