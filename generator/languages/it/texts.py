"""The words that tell how a text in Italian says something."""

from __future__ import annotations

from generator.languages.text_words import TextWords

TEXTS = TextWords(
    common="il lo gli e di che un una per con non del della nel alla sono dei si anche le",
    negations="non no né mai senza nessun nessuna nessuno niente nulla neppure nemmeno",
    never_last="dr dott avv geom rag on pag st art fig vol sig",
    may_be_last="mld mln mdo ecc etc est",
    starters="il la le lo gli un una uno ma in secondo l",
    counted="",
    before_ordinals="",
    joining="e ed",
    adding="bensì nonché ma",
    verbs=(
        "è sono era erano sarà saranno sarebbe ha hanno aveva può possono potrebbe deve "
        "devono vuole va vanno fa fanno mette prende resta viene tiene dice vede paga compra "
        "vende costruisce investe finanzia annuncia"
    ),
)
