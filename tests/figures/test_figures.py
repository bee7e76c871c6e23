"""Pictures: what is drawn where, well-formed and inert, and the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.flows import Flows, find_flows
from generator.analysis.loops import find_loops
from generator.evidence.spans import Span
from generator.figures.flow_pictures import WIDTHS, FlowPicture, flow_picture
from generator.figures.marked_texts import draw_marked_text
from generator.figures.sums import panels_of
from generator.figures.svg import band, percent, tag, words
from generator.figures.time_axis import TimeAxis
from generator.model import Briefing, Claim, Place, StatedFlow
from generator.quantities.dates import Date, parse_date
from tests.analysis.making import briefing, claim, company, deal

HOSTILE = '<script>alert("1")</script> & \x00\x0b [x](javascript:y) ]]> “ß”\n\nnew'

# --- flows ------------------------------------------------------------------------------------


def given_to(hub: str, *others: str) -> list[tuple[str, str]]:
    return [(other, hub) for other in others]


def exchange(*pairs: tuple[str, str], sums: Iterable[str] = ()) -> Briefing:
    """A briefing in which the first of each pair pays the second, some of them such sums."""
    names = dict.fromkeys(name for pair in pairs for name in pair)
    told = dict(enumerate(sums))
    claims = [
        claim(f"c{n}", told.get(n), subject=f"d{n}", party=giver, line=n + 1)
        for n, (giver, _) in enumerate(pairs)
    ]
    deals = [
        deal(f"d{n}", (giver, "lender"), (receiver, "investee"))
        for n, (giver, receiver) in enumerate(pairs)
    ]
    return briefing(
        *claims,
        companies=[company(name) for name in names],
        deals=[
            each if n in told else replace(each, flows=(_stated(n, *pair),))
            for n, (each, pair) in enumerate(zip(deals, pairs, strict=True))
        ],
    )


def _stated(n: int, giver: str, receiver: str) -> StatedFlow:
    return StatedFlow(giver, receiver, "money", (f"c{n}",), Place("", 1, 1))


def picture(content: Briefing) -> FlowPicture:
    flows = find_flows(content)
    found = flow_picture(content, flows, find_loops(flows).loops)
    assert found
    return found


def test_circles_stand_left_and_what_goes_one_way_right() -> None:
    found = picture(exchange(("a", "hub"), ("hub", "a"), ("b", "hub"), ("hub", "c")))
    (hub,) = found.hubs
    assert hub.company == "hub"
    assert [partner.company for partner in hub.left] == ["a"]
    assert [partner.company for partner in hub.right] == ["b", "c"]
    assert {line.loops for line in hub.left[0].lines} == {(1,)}


def test_without_circles_givers_stand_left() -> None:
    (hub,) = picture(exchange(("a", "hub"), ("b", "hub"), ("hub", "c"))).hubs
    assert [partner.company for partner in hub.left] == ["a", "b"]
    assert [partner.company for partner in hub.right] == ["c"]


def test_there_may_be_several_hubs_or_none() -> None:
    two = exchange(*given_to("hub", "a", "b", "c", "d"), *given_to("wheel", "e", "f", "g"))
    assert [hub.company for hub in picture(two).hubs] == ["hub", "wheel"]
    none = picture(exchange(("a", "b"), ("c", "d")))
    assert none.hubs == ()
    assert [(line.flow.giver, line.flow.receiver) for line in none.pairs] == [
        ("a", "b"),
        ("c", "d"),
    ]


def test_every_flow_is_drawn_once() -> None:
    pairs = [*given_to("hub", "a", "b", "c"), ("a", "b"), ("x", "y"), ("hub", "a")]
    content = exchange(*pairs)
    drawn = [line.flow for line in picture(content).lines]
    assert sorted(drawn, key=repr) == sorted(find_flows(content).flows, key=repr)


def test_a_line_is_as_wide_as_its_step_and_a_hair_without_a_sum() -> None:
    sums = ["1 billion USD", "9 billion USD", "40 billion USD", "up to 300 billion EUR"]
    content = exchange(*given_to("hub", "a", "b", "c", "d", "e"), sums=sums)
    widths = {line.flow.giver: line.width for line in picture(content).lines}
    assert widths == {"a": 1, "b": 2, "c": 3, "d": WIDTHS, "e": 0}


def test_where_no_text_says_who_gives_the_line_has_no_arrow() -> None:
    content = briefing(
        claim("sum", "10 billion USD", subject="together"),
        claim("all", "500 billion USD", subject="many", line=2),
        claim("paid", "1 billion USD", subject="paid", line=3, party="a"),
        companies=[company(each) for each in ("a", "b", "c", "d")],
        deals=[
            deal("paid", ("a", "lender"), ("b", "investee")),
            deal("together", ("a", "adviser"), ("c", "adviser")),
            deal("many", ("a", "adviser"), ("b", "adviser"), ("c", "adviser")),
            deal("elsewhere", ("d", "adviser"), ("d", "adviser")),
        ],
    )
    found = picture(content)
    assert [line.flow.deal for line in found.lines if not line.directed] == ["together"]
    assert found.undrawn == {"many": ("all",)}
    flows = find_flows(content)
    part = flow_picture(content, Flows(flows.flows[:1]), (), of_all=False)
    assert part, "a picture of a part knows nothing of what it leaves out"
    assert all(line.directed for line in part.lines)
    assert "head" in band("done", 1)
    assert "head" not in band("done", 1, directed=False)


def test_only_what_is_halted_is_crossed() -> None:
    assert {state: "cross" in band(state, 2) for state in ("done", "open", "halted")} == {
        "done": False,
        "open": False,
        "halted": True,
    }


def test_what_flows_besides_money_is_told_apart() -> None:
    content = exchange(("a", "b"), ("b", "a"))
    (first, second) = content.deals.values()
    chips = replace(second, flows=(replace(second.flows[0], what="hardware"),))
    found = picture(replace(content, deals={"d0": first, "d1": chips}))
    assert (found.main, found.rest) == ("money", ("hardware",))
    assert [line.main for line in found.lines] == [True, False]


def test_a_sum_for_several_is_not_drawn_again_where_a_part_of_the_deal_is() -> None:
    names = ("hub", "a", "b", "c")
    content = briefing(
        claim("together", "9 billion USD", subject="whole", party=("a", "b")),
        claim("own", "4 billion USD", subject="part", party="a"),
        companies=[company(name) for name in names],
        deals=[
            deal("whole", ("hub", "investee"), ("a", "lender"), ("b", "lender")),
            deal("part", ("hub", "investee"), ("a", "lender"), part_of="whole"),
        ],
    )
    found = picture(content)
    assert [(line.flow.giver, line.flow.deal) for line in found.lines] == [
        ("b", "whole"),
        ("a", "part"),
    ]
    assert [(flow.giver, flow.deal) for flow in found.in_parts] == [("a", "whole")]


def test_no_flow_no_picture() -> None:
    content = briefing(companies=[company("a")])
    assert flow_picture(content, find_flows(content), ()) is None


# --- sums -------------------------------------------------------------------------------------


def test_a_scale_on_both_sides_of_nothing_names_nothing_and_its_ends() -> None:
    losses = [claim("loss", "-0.1 billion USD"), claim("gain", "11.9 billion USD", line=2)]
    (panel,) = panels_of(losses, "en")
    ticks = [(each.text, each.attrib["x"]) for each in ET.fromstring(panel.axis)]
    assert (ticks[0], ticks[-1]) == (("-2B", "0%"), ("10B", "85.71%"))
    assert ("2B", "28.57%") in ticks


def marks_of(*claims: Claim) -> list[list[tuple[str, str, str]]]:
    """Of each row: the class of each mark and where it begins and ends."""
    (panel,) = panels_of(claims, "en")
    found = []
    for _, rows in panel.groups:
        for _, bar in rows:
            tree = ET.fromstring(bar)
            found.append(
                [
                    (each.attrib["class"], each.get("x1", each.get("cx", each.get("x", ""))),
                     each.get("x2", ""))
                    for each in tree
                ]
            )  # fmt: skip
    return found


@pytest.mark.parametrize(
    ("value", "marks"),
    [
        ("100 billion USD", [("dot", "100%", "")]),
        ("about 50 billion USD", [("ring", "50%", "")]),
        ("almost 50 billion USD", [("ring", "50%", "")]),
        ("up to 50 billion USD", [("up-to", "0%", "50%"), ("stop", "50%", "50%")]),
        ("less than 50 billion USD", [("up-to", "0%", "50%"), ("ring", "50%", "")]),
        ("20 to 50 billion USD", [("range", "20%", "50%")]),
        ("double-digit billions USD", [("range", "10%", "100%")]),
        ("at least 50 billion USD",
         [("up-to", "50%", "100%"), ("at", "100%", ""), ("stop", "50%", "50%")]),
        ("more than 50 billion USD",
         [("up-to", "50%", "100%"), ("at", "100%", ""), ("ring", "50%", "")]),
    ],
)  # fmt: skip
def test_each_kind_of_amount_has_a_mark_of_its_own(
    value: str, marks: list[tuple[str, str, str]]
) -> None:
    said = [quoted("a", value), quoted("b", "100 billion USD", scope="whole")]
    assert marks_of(*said)[0] == marks


def quoted(identifier: str, value: str, **fields: object) -> Claim:
    from tests.analysis.making import evidence

    return claim(identifier, value, evidence=[evidence("s")], **fields)  # type: ignore[arg-type]


def test_what_no_text_says_is_hatched_as_ours() -> None:
    ours = claim("sum", "50 to 90 billion USD", line=2)
    assert marks_of(quoted("a", "100 billion USD"), ours)[1] == [("ours", "50%", "90%")]


def test_equal_values_said_alike_are_one_row_and_units_are_never_mixed() -> None:
    claims = [
        quoted("a", "2 billion USD", line=1),
        quoted("b", "2 billion USD", line=2),
        quoted("c", "2 billion USD", line=3, modality="planned"),
        quoted("d", "3 billion EUR", line=4),
        quoted("e", "3 billion USD", line=5, party="bay"),
    ]
    usd, eur = panels_of(claims, "en")
    assert (usd.unit, eur.unit) == ("USD", "EUR")
    assert [[[one.id for one in said] for said, _ in rows] for _, rows in usd.groups] == [
        [["a", "b"], ["c"]],
        [["e"]],
    ]


AMOUNTS = st.builds(
    "{} {} billion USD".format,
    st.sampled_from(["up to", "about", "at least", "less than", "more than", "almost"]),
    st.integers(1, 10**6),
)


@given(st.lists(AMOUNTS, min_size=1, max_size=6))
def test_nothing_lies_outside_the_chart(values: list[str]) -> None:
    claims = [quoted(f"a{line}", value, line=line) for line, value in enumerate(values, 1)]
    for panel in panels_of(claims, "en"):
        drawn = "".join([panel.axis, *(bar for _, rows in panel.groups for _, bar in rows)])
        places = [float(each) for each in re.findall(r'"([-0-9.]+)%"', drawn)]
        assert places
        assert min(places) >= 0
        assert max(places) <= 100


# --- time -------------------------------------------------------------------------------------


def axis_of(*dates: str) -> TimeAxis:
    return TimeAxis.of([parse_date(each) for each in dates], "en")


def day_of(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


def places_in(axis: TimeAxis, written: str) -> dict[str, list[str]]:
    """Where the marks of a date stand, by class."""
    found: dict[str, list[str]] = {}
    tree = ET.fromstring(axis.row(parse_date(written)))
    for outer in tree:
        for each in [outer, *outer]:
            if each.get("class") in ("end", "day", "between"):
                place = outer.get("x") or f"{outer.get('x1')}–{outer.get('x2')}"
                found.setdefault(str(each.get("class")), []).append(place)
    return found


def test_an_imprecise_date_is_a_bracket_and_a_day_a_stroke() -> None:
    axis = axis_of("2025-01-01", "2025-12-31")
    assert list(places_in(axis, "2025-06-15")) == ["day"]
    assert len(places_in(axis, "2025-06")["end"]) == 2
    assert len(places_in(axis, "../2025-06")["end"]) == 1
    assert len(places_in(axis, "2025-06/..")["end"]) == 1
    assert places_in(axis, "2025-06/..")["between"][0].endswith("–100%")


def test_what_lies_far_off_is_pressed_together_beyond_a_break() -> None:
    months = [f"2025-{month:02}" for month in range(1, 13)]
    assert axis_of(*months).breaks == ()
    axis = axis_of(*months, "2010", "2040")
    assert len(axis.breaks) == 2
    inside = axis.place(day_of(2025, 12, 1)) - axis.place(day_of(2025, 1, 15))
    assert inside > 0.5


DATES = st.builds(
    "{:04}-{:02}-{:02}".format, st.integers(1, 9998), st.integers(1, 12), st.integers(1, 28)
).map(parse_date)


@given(st.lists(DATES, min_size=1, max_size=20))
def test_order_on_the_scale_is_order_in_time(dates: list[Date]) -> None:
    axis = TimeAxis.of(dates, "en")
    days = sorted(each.earliest.toordinal() for each in dates if each.earliest)
    places = [axis.place(day) for day in days]
    assert places == sorted(places)
    assert places[0] >= 0
    assert places[-1] <= 1
    assert [place for place, _ in axis.ticks] == sorted(place for place, _ in axis.ticks)


# --- texts, and what all are drawn with -------------------------------------------------------


def test_a_text_is_a_band_with_what_is_quoted_of_it() -> None:
    stretches = {"quoted": [Span(0, 50), Span(50, 100)], "uncovered": [Span(150, 160)]}
    drawn = ET.fromstring(draw_marked_text(200, stretches))
    rects = {each.attrib["class"]: each.attrib for each in drawn}
    assert (rects["quoted"]["x"], rects["quoted"]["width"]) == ("0", "500")
    assert len(drawn) == 3


def test_words_of_a_briefing_stay_words() -> None:
    made = tag("text", words(HOSTILE), class_=HOSTILE)
    tree = ET.fromstring(made)
    assert tree.tag == "text"
    assert len(tree) == 0
    assert "\n" not in made
    assert "[" not in made


@given(st.floats(allow_nan=False))
def test_a_share_is_between_nothing_and_the_whole(share: float) -> None:
    assert 0 <= float(percent(share).removesuffix("%")) <= 100
