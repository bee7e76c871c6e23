"""The words that tell how a text in French says something."""

from __future__ import annotations

from generator.languages.text_words import TextWords

TEXTS = TextWords(
    common="le la les et des est une dans que pour qui sur au par pas plus avec ce du aux",
    negations="ne n' pas jamais aucun aucune ni sans non guère rien personne",
    never_last="dr st mme mlle mgr me env fr no art fig vol pp janv févr juil sept oct nov déc tel",
    may_be_last="mds md cie etc est mln",
    starters="le la les l un une il elle ils elles ce cette mais en",
    counted="",
    before_ordinals="",
    joining="et",
    adding="mais",
    verbs=(
        "est sont était étaient sera seront serait a ont avait avaient aura auront peut "
        "peuvent pourrait doit doivent devrait veut va vont fait font met prend reste vient "
        "tient dit voit paie verse achète vend construit investit finance annonce"
    ),
)
