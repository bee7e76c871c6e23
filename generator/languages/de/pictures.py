"""The words of the pictures in German."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
    as_texts_have_it="Stand der Texte",
    all_texts="mit allen Texten",
    show="Zeigen",
    only="nur {}",
    also="auch {}",
    done="abgeschlossen, zugesagt oder im Gang",
    open="angekündigt, geplant, in Verhandlung, oder nicht gesagt, wie weit",
    halted="ins Stocken geraten oder aufgegeben",
    in_a_circle="Teil eines Kreislaufs",
    no_sum="keine Summe genannt",
    no_direction="kein Text sagt, wer gibt",
    together="für mehrere zusammen",
    up_to="bis {}",
    over="über {}",
    flows_noted=(
        "Nichts ist umgerechnet: Die Breite folgt in Stufen der größten genannten Summe, gleich in "
        "welcher Währung. Ein Strom ohne Datum steht beim Datum seines Textes."
    ),
    undrawn="Nicht gezeichnet, da kein Text sagt, wer wem zahlt: {}.",
    circles="Was zurückkäme",
    one_way="In einer Richtung",
    givers="Was hereinkommt",
    getters="Was hinausgeht",
    without="Ohne {}",
    who_says="Wer es sagt, und wie",
    our_sum="unsere Rechnung",
    sums_noted=(
        "Eine Linie endet bei „bis zu“, ein Balken ist eine Spanne, ein Ring heißt „etwa“, „fast“ "
        "oder ein Ende, das nicht dazugehört, ein Punkt eine bloße Zahl; ein Pfeil hat kein Ende."
    ),
    log_scale="Jeder Strich der Skala ist das Zehnfache des vorigen.",
    no_currency="ohne Angabe der Währung",
    happened="Geschehen oder gesagt",
    expected="Erwartet",
    a_day="ein Tag",
    some_time=(
        "irgendwann dazwischen: Die Klammer sagt, wie wenig man weiß, nicht, wie lange es dauerte"
    ),
    one_end="ein Ende ist nicht bekannt",
    axis_jumps="die Achse springt",
    text_described="Der Text von seinem Anfang bis zu seinem Ende.",
    quoted="als Beleg von Aussagen zitiert",
    not_quoted="der Rest des Artikels",
    not_covered="prüfbare Sätze, die keine Aussage erfasst",
    left_out="nicht der Artikel",
)
