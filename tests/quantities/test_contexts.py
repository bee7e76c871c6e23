"""What stands in the table of phrases, put into sentences that do not say that it is so."""

import re

import pytest

from generator.languages import LANGUAGES
from generator.quantities.date_readings import read_dates
from generator.quantities.readings import read_figures
from tests.quantities.phrases import is_strong, phrases

CONTEXTS = {
    "de": [
        "Niemand weiß, ob {}.",
        "Zu Unrecht wurde behauptet, dass {}.",
        "Keine Rede davon, dass {}.",
        "Es stimmt nicht, dass {}.",
        "Das Unternehmen bestreitet, dass {}.",
        "Falls {}, tagt der Vorstand.",
        "Angenommen, {}.",
        "Stimmt es, dass {}?",
        "{}, was sich als falsch erwies.",
        "{}; das ist falsch.",
        "Berichte, wonach {}, waren falsch.",
        "Es ist unklar, ob {}.",
        "Es gibt keine Belege dafür, dass {}.",
    ],
    "en": [
        "He asked whether {}.",
        "They lied when they said that {}.",
        "The idea that {} is absurd.",
        "It is not true that {}.",
        "Nobody believes that {}.",
        "The company denies that {}.",
        "If {}, the board will meet.",
        "Suppose that {}.",
        "Was it ever true that {}?",
        "{}, which turned out to be wrong.",
        "{}; that is false.",
        "The report said that {}, but it was mistaken.",
        "It is unclear whether {}.",
        "There is no evidence that {}.",
    ],
    "es": [
        "Pocos creen que {}.",
        "Nunca dijo que {}.",
        "No es cierto que {}.",
        "Nadie cree que {}.",
        "La empresa niega que {}.",
        "Si {}, el consejo se reunirá.",
        "Supongamos que {}.",
        "¿Es cierto que {}?",
        "{}, lo que resultó ser falso.",
        "{}; eso es falso.",
        "No está claro si {}.",
    ],
    "fr": [
        "Peu croient que {}.",
        "Il n'a pas pu confirmer que {}.",
        "Il n'est pas vrai que {}.",
        "Personne ne croit que {}.",
        "L'entreprise nie que {}.",
        "Si {}, le conseil se réunira.",
        "Supposons que {}.",
        "Est-il vrai que {} ?",
        "{}, ce qui s'est révélé faux.",
        "{} ; c'est faux.",
        "On ignore si {}.",
    ],
    "it": [
        "Pochi credono che {}.",
        "Nessuno sa se {}.",
        "Non è vero che {}.",
        "Nessuno crede che {}.",
        "L'azienda nega che {}.",
        "Se {}, il consiglio si riunirà.",
        "Supponiamo che {}.",
        "È vero che {}?",
        "{}, il che si è rivelato falso.",
        "{}; questo è falso.",
        "Non è chiaro se {}.",
    ],
}


def _clauses(language: str) -> list[str]:
    """Phrases of one clause that say a figure or date and deny none themselves."""
    denying = re.compile(rf"\b(?:{'|'.join(LANGUAGES[language].texts.negations)})\b", re.IGNORECASE)
    return [
        each.text
        for each in phrases()
        if each.language == language
        and not each.not_read
        and not re.search(r"[.!?:;|…\[()–—,]", each.text)
        and not denying.search(each.text)
        and _says(each.text, language)
    ]


def _says(text: str, language: str) -> bool:
    return any(map(is_strong, read_figures(text, language))) or bool(read_dates(text, language))


@pytest.mark.parametrize("language", CONTEXTS)
def test_nothing_is_read_that_the_sentence_around_it_does_not_say(language: str) -> None:
    clauses = _clauses(language)
    assert len(clauses) > 50
    sentences = [context.format(each) for each in clauses for context in CONTEXTS[language]]
    assert [each for each in sentences if _says(each, language)] == []
