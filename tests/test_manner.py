"""In what manner a passage says something, in five languages."""

from __future__ import annotations

import pytest

from generator.manner import manners_in


@pytest.mark.parametrize(
    ("language", "manner", "quote"),
    [
        ("en", "plans", "Borealis is looking to hire 400 engineers"),
        ("en", "plans", "Ceres has put Delphi up for sale and is seeking a buyer"),
        ("en", "plans", "The state pledged to spend $3 billion on chips"),
        ("en", "plans", "Aurora announced on Tuesday that it would build a plant"),
        ("de", "plans", "Ceres hat vor, 400 Stellen zu streichen"),
        ("de", "plans", "Halden bereitet den Börsengang vor"),
        ("de", "plans", "Der Staat sagte zu, 3 Milliarden in Chips zu stecken"),
        ("de", "plans", "Aurora kündigte an, ein Werk in Leipzig zu bauen"),
        ("de", "plans", "Eine erste Tranche solle Borealis im Oktober erhalten"),
        ("de", "expects", "Geschätzte Investitionssumme (in Mrd. Euro)"),
        ("de", "denies", "Einen Abbau von Stellen schloss er aus"),
        ("fr", "plans", "Borealis ouvrira un deuxième site l'an prochain"),
        ("fr", "expects", "Les analystes tablent sur une perte"),
        ("es", "plans", "Borealis invertirá en Vigo"),
        ("es", "expects", "Los analistas esperan una pérdida"),
        ("it", "plans", "Borealis investirà a Bari"),
        ("it", "expects", "Gli analisti si attendono una perdita"),
    ],
)
def test_a_plan_or_a_forecast_is_told(language: str, manner: str, quote: str) -> None:
    assert manner in manners_in(quote, language).said


@pytest.mark.parametrize(
    ("language", "quote"),
    [
        ("en", "Ceres completed its purchase of Delphi in May"),
        ("en", "Borealis, which runs nine data centres, is based in Oslo"),
        ("de", "Im Mai übernahm Ceres den Konkurrenten Delphi"),
        ("de", "Aurora beschäftigt 4000 Menschen in Leipzig"),
        ("fr", "Ceres a racheté Delphi en mai"),
        ("es", "Aurora emplea a 4.000 personas en Vigo"),
        ("it", "Lo stabilimento è stato chiuso"),
    ],
)
def test_what_is_said_flatly_has_no_manner(language: str, quote: str) -> None:
    assert dict(manners_in(quote, language).clearly) == {}


def test_a_word_that_may_mean_something_else_is_not_clear() -> None:
    assert "plans" in manners_in("Ceres considers a sale", "en").said
    assert "plans" not in manners_in("Ceres considers a sale", "en").clearly
