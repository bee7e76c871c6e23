"""The words that tell how a text in Spanish says something."""

from __future__ import annotations

from generator.languages.text_words import TextWords

TEXTS = TextWords(
    common="el la los las y en de que un una por con para del se su al lo como más",
    negations="no ni nunca jamás sin ningún ninguna ninguno nada nadie tampoco apenas",
    never_last="dr dra sr sra srta st núm pág sig art fig vol no",
    may_be_last="mdo mill millón cía ee uu eeuu etc",
    starters="el la los las un una pero según en lo",
    counted="",
    before_ordinals="",
    joining="y e",
    adding="sino pero",
    verbs=(
        "es son era eran será serán sería ha han había puede pueden podría debe deben quiere "
        "va van hace hacen pone toma queda viene tiene dice ve paga compra vende construye "
        "invierte financia anuncia pagó compró vendió invirtió recibió"
    ),
)
