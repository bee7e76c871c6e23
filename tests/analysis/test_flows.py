"""Who gives whom what, and where it goes round."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import flows as flows_module
from generator.analysis import loops as loops_module
from generator.analysis.flows import Flows, around, find_flows
from generator.analysis.loops import Loops, find_loops
from generator.model import Deal
from tests.analysis.making import briefing, claim, deal


def pays(number: int, giver: str, receiver: str) -> Deal:
    return deal(f"d{number}", (giver, "lender"), (receiver, "investee"))


def circles(*pairs: tuple[str, str]) -> Flows:
    return find_flows(briefing(deals=[pays(index, *pair) for index, pair in enumerate(pairs)]))


def test_roles_tell_who_gives_whom_what() -> None:
    made = briefing(
        deals=[deal("d", ("a", "investor"), ("b", "investee"), ("c", "adviser"), ("a", "lender"))]
    )
    flows = find_flows(made).flows
    assert [(each.giver, each.receiver, each.what, each.deal) for each in flows] == [
        ("a", "b", "money", "d"),
        ("b", "a", "equity", "d"),
    ]


def test_nobody_gives_to_themselves() -> None:
    made = briefing(deals=[deal("d", ("a", "investor"), ("a", "investee"))])
    assert not find_flows(made).flows


def test_claims_on_the_amount_stand_side_by_side() -> None:
    made = briefing(
        claim("b", "100 USD", subject="d", line=2),
        claim("a", "up to 100 USD", subject="d", line=1, party="a"),
        claim("power", "10 GW", "capacity", subject="d", line=3),
        claim("target", "7 USD", "target", subject="d", line=4),
        claim("denied", "8 USD", subject="d", line=5, modality="denied"),
        claim("elsewhere", "8 USD", subject="e", line=6),
        deals=[deal("d", ("a", "customer"), ("b", "supplier"))],
    )
    flows = {flow.what: flow for flow in find_flows(made).flows}
    assert flows["money"].claims == ("a", "b")
    assert flows["hardware"].claims == ("power",)
    assert not flows["money"].shared_claims


def test_shares_are_of_equity_and_power_of_neither_equity_nor_money() -> None:
    made = briefing(
        claim("share", "27 %", "stake", subject="d", line=1),
        claim("power", "10 GW", "capacity", subject="d", line=2),
        claim("worth", "5 USD", subject="e", line=3),
        deals=[
            deal("d", ("a", "investor"), ("b", "investee"), ("b", "customer"), ("a", "supplier")),
            deal("e", ("a", "supplier"), ("b", "customer")),
        ],
    )
    told = {(flow.deal, flow.what): flow.claims for flow in find_flows(made).flows}
    assert told["d", "equity"] == ("share",)
    assert told["d", "hardware"] == ("power",)
    assert told["d", "money"] == ()
    assert told["e", "money"] == ("worth",)


def test_a_sum_of_several_givers_is_not_that_of_each() -> None:
    made = briefing(
        claim("total", "110 USD", subject="d", line=1),
        claim("of-receiver", "110 USD", subject="d", line=2, party="c"),
        claim("of-a", "30 USD", subject="d", line=3, party="a"),
        deals=[deal("d", ("a", "lender"), ("b", "lender"), ("c", "investee"))],
    )
    first, second = find_flows(made).flows
    assert (first.claims, first.shared_claims) == (("of-a",), ("total", "of-receiver"))
    assert (second.claims, second.shared_claims) == ((), ("total", "of-receiver"))


def test_flows_of_one_thing_between_two_are_one_link() -> None:
    found = circles(("a", "b"), ("a", "b"), ("b", "a"))
    assert [(each.giver, each.receiver, len(each.flows)) for each in found.links] == [
        ("a", "b", 2),
        ("b", "a", 1),
    ]


def test_a_deal_of_very_many_is_bounded_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows_module, "MOST_FLOWS", 5)
    parties = [(f"g{each}", "lender") for each in range(3)]
    found = find_flows(briefing(deals=[deal("d", *parties, ("x", "supplier"), ("y", "supplier"))]))
    assert len(found.flows) == 5
    assert found.capped == ("d",)


def test_the_neighbourhood_of_a_company_and_of_a_deal() -> None:
    made = briefing(
        deals=[
            deal("whole", ("a", "lender"), ("b", "investee")),
            deal("part", ("b", "lender"), ("c", "investee"), part_of="whole"),
            deal("other", ("c", "lender"), ("d", "investee")),
        ]
    )
    found = find_flows(made)
    assert [each.deal for each in around(found, made, "b").flows] == ["whole", "part"]
    assert [each.deal for each in around(found, made, "d").flows] == ["other"]
    assert [each.deal for each in around(found, made, "whole").flows] == ["whole", "part"]
    assert [each.deal for each in around(found, made, "part").flows] == ["whole", "part"]
    assert not around(found, made, "nobody").flows


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
    assert not find_loops(find_flows(briefing(deals=[swap]))).loops
    assert told(find_loops(find_flows(briefing(deals=[swap, pays(1, "a", "b")])))) == ["ab"]


def test_only_one_thing_goes_round() -> None:
    made = briefing(
        deals=[
            deal("d", ("a", "investor"), ("b", "investee")),
            deal("e", ("b", "customer"), ("a", "supplier")),
        ]
    )
    assert told(find_loops(find_flows(made))) == ["ab"]
    assert not find_loops(find_flows(made), "equity").loops


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
