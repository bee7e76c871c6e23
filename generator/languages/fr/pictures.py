"""The words of the pictures in French."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
    as_texts_have_it="Selon les textes",
    all_texts="avec tous les textes",
    show="Afficher",
    only="{} seulement",
    also="aussi {}",
    done="conclu, engagé ou en cours",
    open="annoncé, prévu, en négociation, ou avancement non précisé",
    halted="à l’arrêt ou abandonné",
    in_a_circle="partie d’une boucle",
    no_sum="aucune somme citée",
    no_direction="aucun texte ne dit qui donne",
    together="pour plusieurs ensemble",
    up_to="jusqu’à {}",
    over="plus de {}",
    flows_noted=(
        "Rien n’est converti : la largeur suit par paliers la plus grande somme citée, quelle que "
        "soit la monnaie. Un flux sans date figure à la date de son texte."
    ),
    undrawn="Non dessiné, car aucun texte ne dit qui paie qui : {}.",
    circles="Ce qui reviendrait",
    one_way="À sens unique",
    givers="Ce qui entre",
    getters="Ce qui sort",
    without="Sans {}",
    who_says="Qui le dit, et comment",
    our_sum="notre calcul",
    sums_noted=(
        "Un trait finit à « jusqu’à », une barre est une fourchette, un anneau signifie "
        "« environ », « près de » ou une borne exclue, un point un nombre nu ; une flèche n’a pas "
        "de fin."
    ),
    log_scale="Chaque repère de l’échelle vaut dix fois le précédent.",
    no_currency="sans monnaie indiquée",
    happened="Arrivé ou dit",
    expected="Attendu",
    a_day="un jour",
    some_time=(
        "à un moment entre les deux : le crochet dit combien peu l’on sait, non combien cela a duré"
    ),
    one_end="une des bornes est inconnue",
    axis_jumps="l’axe saute",
    text_described="Le texte, du début à la fin.",
    quoted="cité comme preuve d’affirmations",
    not_quoted="le reste de l’article",
    not_covered="phrases vérifiables qu’aucune affirmation ne couvre",
    left_out="hors de l’article",
)
