"""What readers may look for on each page."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from generator.examination import examine
from generator.exports import exported
from generator.model import Page, Text
from generator.writing import SEARCH
from tests.exports.test_feeds import made


def records() -> dict[str, Any]:
    whole = made()
    alpha = replace(
        whole.companies["alpha"],
        aliases=("Alpha Ltd.",),
        summary=Text((("en", "It sells [@alpha-sells]. See [[beta]]."),)),
    )
    page = Page("content/pages/how.md", "how", "# How\n\n## It works\n\n*By* [[alpha]] [@buys].\n")
    whole = replace(whole, companies={**whole.companies, "alpha": alpha}, pages=(page,))
    loaded: dict[str, Any] = json.loads(exported(SEARCH, examine(whole)))
    return loaded


def test_a_claim_is_found_only_at_its_permanent_place() -> None:
    found = [path for path, page in records().items() if "Alpha sells" in str(page["words"])]
    assert found == ["companies/alpha.md"]


def test_quotes_stand_at_their_claim_in_their_own_language() -> None:
    alpha = records()["companies/alpha.md"]
    assert (alpha["kind"], alpha["title"], alpha["aliases"]) == ("company", "Alpha", ["Alpha Ltd."])
    assert '<article id="alpha-sells"><p>verkauft &lt;/script&gt;</p>' in alpha["words"]["de"]
    assert "verkauft" not in alpha["words"]["en"]
    assert "<p>It sells. See Beta.</p>" in alpha["words"]["en"]


def test_a_written_page_keeps_its_headings() -> None:
    words = records()["how.md"]["words"]["en"]
    assert '<h2 id="it-works">It works</h2>\n<p><em>By</em> Alpha.</p>' in words


def test_a_dispute_is_found_by_its_question() -> None:
    assert records()["disputes/pumps.md"]["kind"] == "dispute"
