"""Who gives whom what, and where it goes round."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import flows as flows_module
from generator.analysis import loops as loops_module
from generator.analysis.flows import Flow, Flows, find_flows
from generator.analysis.loops import Loops, find_loops
from generator.model import Claim, Deal, StatedFlow
from tests.analysis.making import briefing, claim, deal


def pays(number: int, giver: str, receiver: str) -> Deal:
    return deal(f"d{number}", (giver, "lender"), (receiver, "investee"))


def stated(deals: Iterable[Deal]) -> list[Claim]:
    """A claim on each deal that each of its parties pays one dollar."""
    return [
        claim(f"{made.id}-{company}", "1 USD", subject=made.id, party=company)
        for made in deals
        for company in dict.fromkeys(party.company for party in made.parties)
    ]


def flows_in(*deals: Deal) -> Flows:
    return find_flows(briefing(*stated(deals), deals=deals))


def circles(*pairs: tuple[str, str]) -> Flows:
    return flows_in(*(pays(index, *pair) for index, pair in enumerate(pairs)))


def test_a_role_alone_draws_nothing() -> None:
    pair = deal("d", ("a", "investor"), ("b", "investee"))
    assert not find_flows(briefing(deals=[pair])).flows
    told = claim("x", "5 USD", subject="d", party="a")
    (flow,) = find_flows(briefing(told, deals=[pair])).flows
    assert flow == Flow("a", "b", "money", "d", ("x",), ())


def test_a_claim_draws_only_what_its_party_gives() -> None:
    pair = deal("d", ("a", "investor"), ("b", "investee"), ("c", "adviser"))
    made = briefing(
        claim("nobodys", "5 USD", subject="d", line=1),
        claim("of-receiver", "5 USD", subject="d", line=2, party="b"),
        claim("of-adviser", "5 USD", subject="d", line=3, party="c"),
        claim("of-stranger", "5 USD", subject="d", line=4, party="z"),
        claim("share", "27 %", "stake", subject="d", line=5, party="b"),
        claim("no-flow", "7 USD", "target", subject="d", line=6, party="a"),
        claim("denied", "8 USD", subject="d", line=7, party="a", modality="denied"),
        claim("elsewhere", "8 USD", subject="e", line=8, party="a"),
        deals=[pair],
    )
    assert not find_flows(made).flows


def test_claims_of_one_giver_stand_side_by_side() -> None:
    made = briefing(
        claim("b", "100 USD", subject="d", line=2, party="a"),
        claim("a", "up to 100 USD", subject="d", line=1, party="a"),
        claim("power", "10 GW", "capacity", subject="d", line=3, party="b"),
        deals=[deal("d", ("a", "customer"), ("b", "supplier"))],
    )
    money, hardware = find_flows(made).flows
    assert money == Flow("a", "b", "money", "d", ("a", "b"), ())
    assert hardware == Flow("b", "a", "hardware", "d", ("power",), ())


def test_a_joint_sum_stands_on_the_flows_of_its_parties_alone() -> None:
    made = briefing(
        claim("of-two", "110 USD", subject="d", line=1, party=("a", "b")),
        claim("of-a", "30 USD", subject="d", line=2, party="a"),
        claim("of-c", "5 USD", subject="d", line=3, party="c"),
        deals=[deal("d", ("a", "lender"), ("b", "lender"), ("c", "lender"), ("x", "investee"))],
    )
    assert {flow.giver: (flow.claims, flow.shared_claims) for flow in find_flows(made).flows} == {
        "a": (("of-a",), ("of-two",)),
        "b": ((), ("of-two",)),
        "c": (("of-c",), ()),
    }


def test_a_claim_that_names_some_who_get_it_says_nothing_of_the_others() -> None:
    made = briefing(
        claim("of-two", "110 USD", subject="d", line=1, party=("a", "x", "y")),
        claim("about-z", "30 USD", subject="d", line=2, party="a", about=("z",)),
        deals=[deal("d", ("a", "customer"), *((each, "supplier") for each in "xyz"))],
    )
    assert {
        flow.receiver: (flow.claims, flow.shared_claims) for flow in find_flows(made).flows
    } == {
        "x": ((), ("of-two",)),
        "y": ((), ("of-two",)),
        "z": (("about-z",), ()),
    }


def test_a_deal_may_list_what_no_typed_claim_tells() -> None:
    pair = deal("d", ("a", "adviser"), ("b", "adviser"))
    listed = StatedFlow("b", "a", "chips", ("free", "gone"), pair.place)
    made = briefing(claim("free", subject="d"), deals=[replace(pair, flows=(listed,))])
    assert find_flows(made).flows == (Flow("b", "a", "chips", "d", ("free",), ()),)
    assert not find_flows(briefing(deals=[replace(pair, flows=(listed,))])).flows


def test_nobody_gives_to_themselves() -> None:
    assert not flows_in(deal("d", ("a", "investor"), ("a", "investee"))).flows


def test_flows_of_one_thing_between_two_are_one_link() -> None:
    found = circles(("a", "b"), ("a", "b"), ("b", "a"))
    assert [(each.giver, each.receiver, len(each.flows)) for each in found.links] == [
        ("a", "b", 2),
        ("b", "a", 1),
    ]


def test_a_deal_of_very_many_is_bounded_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows_module, "MOST_FLOWS", 5)
    parties = [(f"g{each}", "lender") for each in range(3)]
    found = flows_in(deal("d", *parties, ("x", "supplier"), ("y", "supplier")))
    assert len(found.flows) == 5
    assert found.capped == ("d",)


# --- loops ------------------------------------------------------------------------------------


def told(loops: Loops) -> list[str]:
    return ["".join(loop.companies) for loop in loops.loops]


def test_each_loop_is_told_once_from_its_least_company_the_short_ones_first() -> None:
    found = find_loops(circles(("c", "a"), ("b", "c"), ("a", "b"), ("b", "a"), ("c", "d")))
    assert told(found) == ["ab", "abc"]
    assert [link.receiver for link in found.loops[1].links] == ["b", "c", "a"]
    assert [flow.deal for link in found.loops[1].links for flow in link.flows] == ["d2", "d1", "d0"]
    assert not found.capped


def test_what_is_exchanged_in_one_deal_is_no_loop() -> None:
    swap = deal("d", ("a", "lender"), ("b", "investee"), ("b", "lender"), ("a", "investee"))
    assert not find_loops(flows_in(swap)).loops
    assert told(find_loops(flows_in(swap, pays(1, "a", "b")))) == ["ab"]


def deals_of(loops: Loops) -> set[str]:
    return {flow.deal for loop in loops.loops for link in loop.links for flow in link.flows}


def test_a_deal_beside_one_whose_parts_lead_all_the_way_round_is_in_no_loop() -> None:
    there, beside = pays(1, "a", "b"), pays(2, "a", "b")
    back = replace(pays(3, "b", "a"), part_of="d1")
    assert deals_of(find_loops(flows_in(there, beside, back))) == {"d1", "d3"}
    assert deals_of(find_loops(flows_in(there, beside, replace(back, part_of=None)))) == {
        "d1",
        "d2",
        "d3",
    }
    # What says that a deal is a part of itself is told, and ends nothing.
    assert deals_of(find_loops(flows_in(there, replace(back, part_of="d3")))) == {"d1", "d3"}


def test_only_one_thing_goes_round() -> None:
    deals = [
        deal("d", ("a", "investor"), ("b", "investee")),
        deal("e", ("b", "customer"), ("a", "supplier")),
    ]
    assert told(find_loops(flows_in(*deals))) == ["ab"]
    assert not find_loops(flows_in(*deals), "equity").loops


def test_loops_are_bounded_in_length_and_number() -> None:
    ring = [(f"{each}", f"{(each + 1) % 7}") for each in range(7)]
    assert not find_loops(circles(*ring)).loops
    assert told(find_loops(circles(*ring), longest=7)) == ["0123456"]
    several = circles(("a", "b"), ("b", "a"), ("a", "c"), ("c", "a"), ("b", "c"), ("c", "b"))
    capped = find_loops(several, most=2)
    assert (told(capped), capped.capped) == (["ab", "ac"], True)
    assert told(find_loops(several)) == ["ab", "ac", "bc", "abc", "acb"]
    assert not find_loops(several, most=5).capped


def test_a_search_that_takes_too_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops_module, "MOST_STEPS", 3)
    assert find_loops(circles(("a", "b"), ("b", "c"), ("c", "a"), ("b", "a"))).capped


PAIRS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(
        lambda pair: pair[0] != pair[1]
    ),
    max_size=16,
)


@given(PAIRS, st.integers(2, 6))
@settings(max_examples=150)
def test_the_same_loops_as_networkx_finds(pairs: list[tuple[str, str]], longest: int) -> None:
    found = find_loops(circles(*pairs), longest=longest, most=10_000)
    graph: nx.DiGraph[str] = nx.DiGraph(pairs)
    expected = {
        "".join(circle[circle.index(min(circle)) :] + circle[: circle.index(min(circle))])
        for circle in nx.simple_cycles(graph, length_bound=longest)
    }
    assert set(told(found)) == expected
    assert told(found) == sorted(told(found), key=lambda loop: (len(loop), loop))
    for loop in found.loops:
        assert all(one.receiver == other.giver for one, other in pairwise(loop.links))


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_deals_does_not_matter(pairs: list[tuple[str, str]], random: object) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(find_loops(circles(*pairs))) == told(find_loops(circles(*shuffled)))


def test_a_large_graph_in_time() -> None:
    chance = random.Random(7)
    pairs = [tuple(f"c{each}" for each in chance.sample(range(1000), 2)) for _ in range(5000)]
    flows = circles(*pairs)  # type: ignore[arg-type]
    started = time.process_time()
    assert find_loops(flows, most=10_000).loops
    assert time.process_time() - started < 5
