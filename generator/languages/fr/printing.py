"""The words that only the print edition needs, in French."""

from __future__ import annotations

from types import MappingProxyType

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
    marks="Ce que signifient les signes",
    account="Version",
    number="N°",
    elsewhere="Ailleurs dans ce dossier",
    elsewhere_lead="Affirmations sur d’autres sujets qui concernent {}.",
    background="Contexte",
    index="Index des affirmations",
    index_lead="Le numéro de chaque affirmation dans ce fichier, son nom permanent et sa page.",
    unresolved="Questions ouvertes",
    unresolved_lead="Ce que les sources ne tranchent pas.",
    no_claim="Aucune affirmation n’est encore enregistrée ici.",
    picture="[Image : {}]",
    modalities=MappingProxyType(
        {
            "stated": (
                "La source dit qu’il en est ainsi. Cela ne veut pas dire que nous le sachions."
            ),
            "announced": "Une partie prenante l’a rendu public.",
            "planned": "Quelqu’un en a l’intention.",
            "reported": "La source relaie ce que d’autres disent.",
            "forecast": "Quelqu’un s’y attend.",
            "opinion": "Quelqu’un en juge ainsi.",
            "denied": "Quelqu’un dit que ce n’est pas le cas.",
        }
    ),
)
