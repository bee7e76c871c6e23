"""The words by which a text reports what somebody said: one row of `REPORTING` per language.

They are beginnings of words, apart from whole words, which end in `_`; case does not count. German
also shows reported speech by its mood (*sei*, *habe*, *wolle*), which no other of these languages
does with forms of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

REPORTING: Mapping[str, str] = MappingProxyType(
    {
        "de": (
            "sagt erklär äußer betont bekräftig versicher bestätig dementier bestritt bestreit "
            "wies_ weist_ zurückgewiesen kündig ankündig angekündigt bericht meldet meldung "
            "behaupt schreibt schrieb mein warn erwart prognosti schätz rechnet_ sieht_ sprach_ "
            "spricht_ nannte_ nennt_ bezeichne kritisier forder laut_ zufolge_ gemäß angeblich "
            "demnach_ wonach_ hieß_ heißt_ soll_ sollen_ sei_ seien_ habe_ werde_ wolle_ könne_ "
            "müsse_ dürfe_ solle_ gebe_ gehe_ komme_ bleibe_ hätte_ wäre_ würde_ würden_ "
            "analyst beobachter insider kreise_"
        ),
        "en": (
            "said_ says_ say_ saying_ told_ tell_ tells_ stat stressed_ insist confirm den "
            "announc report claim argu wrote_ writes_ warn expect forecast predict estimat "
            "describ call_ called_ calls_ criticis criticiz according_ alleged reject dismiss "
            "analyst insider"
        ),
        "fr": (
            "dit_ disent_ déclar affirm assur expliqu confirm démen annonc rapport préten écri "
            "aver estim prévo prévi selon_ après_ serait_ seraient_ aurait_ auraient_ devrait_ "
            "analyste"
        ),
        "es": (
            "dijo_ dice_ dicen_ declar afirm asegur explic confirm desm anunci inform sostien "
            "sostuv escrib advier advirt estim prev según_ habría_ habrían_ sería_ serían_ analista"
        ),
        "it": (
            "detto_ dice_ dicono_ dichiar afferm assicur spieg conferm smen annunc rifer sostien "
            "scriv avver stim prev secondo_ sarebbe_ sarebbero_ avrebbe_ avrebbero_ analist"
        ),
    }
)


@cache
def reporting_words(language: str) -> re.Pattern[str]:
    """Matches a word of a language (BCP 47) that reports speech; nothing in an unknown language."""
    words = REPORTING.get(language.split("-", maxsplit=1)[0].lower(), "").split()
    if not words:
        return re.compile(r"(?!)")
    whole = [re.escape(word[:-1]) for word in words if word.endswith("_")]
    begun = [re.escape(word) for word in words if not word.endswith("_")]
    return re.compile(
        rf"(?<!\w)(?:(?:{'|'.join(whole)})(?!\w)|(?:{'|'.join(begun)})\w*)", re.IGNORECASE
    )
