"""The words that only the print edition needs, in German."""

from __future__ import annotations

from generator.languages.print_words import PrintWords

PRINTING = PrintWords(
    edition="Druckausgabe",
    extract="Aus „{}“",
    state="Stand: {}",
    contents="Inhalt",
    page="S.",
    how_to_read="Wie man dieses Dossier liest",
    how=(
        (
            "Die Einheit dieses Dossiers ist die Aussage: ein Satz in unseren Worten und die "
            "Stellen, die ihn belegen. Jede Aussage hat eine Nummer, die am Rand steht, wo die "
            "Aussage ausgeführt ist. Die Fußnote, die sie belegt, trägt dieselbe Nummer, wo immer "
            "die Aussage angeführt wird; gibt es mehrere Belege, unterscheiden sie Buchstaben."
        ),
        (
            "Eine Fußnote nennt die Quelle, deren Datum, soweit es bekannt ist, und die Stelle im "
            "Wortlaut und in ihrer Sprache. Dass jede Stelle in ihrer Quelle steht und jede Zahl "
            "darin zu lesen ist, hat ein Programm geprüft, als diese Datei entstand. Die Quellen "
            "selbst sind nicht abgedruckt."
        ),
        (
            "Unter jeder Aussage steht, wie sie gesagt wird, wer sie macht, wann sie gilt und wie "
            "viele Quellen und bekannte Ursprünge hinter ihr stehen: Texte, die denselben "
            "Bericht wiedergeben, haben einen Ursprung. Wo Aussagen nicht zugleich gelten können, "
            "wird keine ausgewählt; der Widerspruch hat seinen eigenen Abschnitt."
        ),
        (
            "Die Nummern der Aussagen gelten für diese Datei. Das Verzeichnis am Ende nennt den "
            "bleibenden Namen jeder Aussage."
        ),
    ),
    background="Hintergrund",
    index="Verzeichnis der Aussagen",
    index_lead="Die Nummer jeder Aussage in dieser Datei, ihr bleibender Name und ihre Seite.",
)
