"""The words that only the print edition needs, in French."""

from __future__ import annotations

from generator.languages.print_words import PrintWords

PRINTING = PrintWords(
    edition="Édition imprimée",
    extract="Extrait de « {} »",
    state="État au {}",
    contents="Sommaire",
    page="p.",
    how_to_read="Comment lire ce dossier",
    how=(
        (
            "L’unité de ce dossier est l’affirmation : un énoncé dans nos mots, et les "
            "passages qui le prouvent. Chaque affirmation porte un numéro, inscrit dans la "
            "marge là où elle est exposée. La note au bas de la page qui la prouve porte le "
            "même numéro, où que l’affirmation soit citée ; si plusieurs passages s’y "
            "rapportent, des lettres les distinguent."
        ),
        (
            "Une note nomme la source, sa date pour autant qu’elle soit connue, et donne le "
            "passage mot pour mot dans sa langue. Que chaque passage figure dans sa source et "
            "que chaque chiffre s’y lise, un programme l’a vérifié lors de la production de "
            "ce fichier. Les sources elles-mêmes ne sont pas reproduites."
        ),
        (
            "Sous chaque affirmation figurent comment elle est dite, qui l’avance, à quelle "
            "date elle vaut, et combien de sources et d’origines connues l’appuient : "
            "des textes qui relaient un même article ont une seule origine. Lorsque des "
            "affirmations ne peuvent être vraies ensemble, aucune n’est choisie ; la "
            "contradiction est exposée dans une section à part."
        ),
        (
            "Les numéros des affirmations valent pour ce fichier. L’index à la fin donne le "
            "nom permanent de chacune."
        ),
    ),
    background="Contexte",
    index="Index des affirmations",
    index_lead="Le numéro de chaque affirmation dans ce fichier, son nom permanent et sa page.",
)
