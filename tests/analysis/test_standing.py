"""How far a flow is: by the claims that still hold at a day, and by no other."""

from __future__ import annotations

from datetime import date

import pytest

from generator.analysis.flows import find_flows
from generator.analysis.standing import AT_THE_END, Standing, standing, stops, told_by
from generator.model import Claim, Dispute
from tests.analysis.making import briefing, claim, company, deal, dispute, evidence, source

PARTIES = ("aurora", "investor"), ("bay", "investee")


def of_money(
    *claims: Claim, disputes: tuple[Dispute, ...] = (), until: date = AT_THE_END
) -> Standing | None:
    content = briefing(
        *claims,
        sources=[source("s", published="2026-03")],
        companies=[company("aurora"), company("bay")],
        deals=[deal("deal", *PARTIES)],
        disputes=disputes,
    )
    flow = next(flow for flow in find_flows(content).flows if flow.what == "money")
    return standing(content, flow, until)


SUM = claim(
    "sum", "2 billion USD", as_of="2025-09", line=90, party="aurora", evidence=[evidence("s")]
)


def status(term: str, as_of: str | None = None, **fields: object) -> Claim:
    return claim(term, term, "status", as_of=as_of, evidence=[evidence("s")], **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claims", "state"),
    [
        # A sum that is stated flatly does not say that it is paid or promised.
        ([SUM], "open"),
        ([SUM, status("announced", "2025-09")], "open"),
        ([SUM, status("agreed", "2025-09")], "done"),
        ([SUM, status("agreed", "2025-09"), status("stalled", "2026-01", line=2)], "halted"),
        # What surely came after the halt is where it stands now.
        ([SUM, status("stalled", "2025-09"), status("closed", "2026-01", line=2)], "done"),
        # What may be of the same time is told beside it, and nothing is chosen.
        ([SUM, status("stalled", "2026-01"), status("agreed", "2026", line=2)], "halted"),
        # What is to be closed is not.
        ([SUM, status("closed", "2026", modality="planned")], "open"),
        ([SUM, status("closed", "2026", modality="announced")], "done"),
        ([SUM, status("stalled", "2026", modality="denied")], "open"),
        ([SUM, status("stalled", "2026", rank="deprecated")], "open"),
        ([SUM, status("stalled", "2026", scope="a part")], "open"),
        ([SUM, status("stalled", "2026", party="cod")], "open"),
    ],
)
def test_the_state_is_that_of_the_claims_that_may_still_hold(
    claims: list[Claim], state: str
) -> None:
    found = of_money(*claims)
    assert found
    assert found.state == state


def test_what_no_text_tells_by_a_day_does_not_stand_at_it() -> None:
    claims = [SUM, status("announced", "2025-09"), status("stalled", "2026-01-31", line=2)]
    assert of_money(*claims, until=date(2025, 8, 31)) is None
    early = of_money(*claims, until=date(2025, 9, 30))
    assert early == Standing("open", (("announced", ("announced",)),), ())
    late = of_money(*claims)
    assert late
    assert late.terms == (("stalled", ("stalled",)),)


def test_a_part_of_a_deal_is_as_far_as_the_whole_where_nothing_tells_of_it() -> None:
    content = briefing(
        SUM,
        claim("talks", "agreed", "status", subject="whole"),
        companies=[company("aurora"), company("bay")],
        deals=[deal("deal", *PARTIES, part_of="whole"), deal("whole", *PARTIES)],
    )
    flow = next(flow for flow in find_flows(content).flows if flow.deal == "deal")
    assert standing(content, flow) == Standing("done", (("agreed", ("talks",)),), ())


def test_a_denial_stands_beside_what_it_denies_and_nowhere_else() -> None:
    denial = claim("denial", modality="denied", as_of="2026-02", line=3)
    claims = [SUM, status("stalled", "2026-01-31"), denial]
    assert of_money(*claims).denials == ()  # type: ignore[union-attr]
    both = (dispute("d", "stalled", "denial"),)
    assert of_money(*claims, disputes=both).denials == ("denial",)  # type: ignore[union-attr]
    before = of_money(*claims, disputes=both, until=date(2026, 1, 31))
    assert before
    assert before.denials == ()


def test_a_claim_is_told_by_the_last_day_that_it_may_be_of() -> None:
    content = briefing(sources=[source("s", published="2026-03"), source("t", published="2026")])
    of = [evidence("s"), evidence("t")]
    assert told_by(content, claim("a", as_of="2025-09")) == date(2025, 9, 30)
    assert told_by(content, claim("a", as_of="2025-09/..", evidence=of)) == AT_THE_END
    assert told_by(content, claim("a", evidence=of)) == date(2026, 3, 31)
    assert told_by(content, claim("a")) == AT_THE_END


def test_stops_are_the_first_day_the_greatest_change_and_the_end() -> None:
    content = briefing(
        SUM,
        status("announced", "2025-09"),
        status("agreed", "2025-11", line=2),
        status("stalled", "2026-01-31", line=3),
        claim("more", "3 billion USD", subject="other", as_of="2025-12", party="aurora"),
        claim("also", "3 billion USD", subject="third", as_of="2026-01-31", party="aurora"),
        claim("done", "closed", "status", subject="other", as_of="2026-01-31", line=6),
        companies=[company("aurora"), company("bay")],
        deals=[deal("deal", *PARTIES), deal("other", *PARTIES), deal("third", *PARTIES)],
    )
    flows = [flow for flow in find_flows(content).flows if flow.what == "money"]
    assert stops(content, flows) == (date(2025, 9, 30), date(2026, 1, 31), AT_THE_END)
    assert stops(content, []) == (AT_THE_END,)
