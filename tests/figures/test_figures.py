"""Pictures: well-formed, inert, linked, named, the same bytes every time, with a table beside."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.flows import Flows, around, find_flows
from generator.analysis.loops import find_loops
from generator.analysis.timeline import events, histories
from generator.figures.layout import placed
from generator.figures.neighbourhoods import draw_neighbourhood, neighbourhood_of
from generator.figures.networks import MOST_COMPANIES, draw_network, network_of
from generator.figures.ranges import draw_ranges, range_chart_of
from generator.figures.strips import draw_strip, status_strip_of
from generator.figures.svg import (
    Figure,
    Links,
    canvas,
    fitted,
    label,
    tag,
    text_width,
    words,
    wrapped,
)
from generator.figures.timelines import MOST_DATES, draw_timeline, timeline_of
from generator.figures.untangling import Node, untangled
from generator.model import NOWHERE, Briefing, Claim, StatedFlow
from tests.analysis.making import briefing, claim, company, deal, evidence, source

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert("1")</script> & \x00\x0b [x](javascript:y) ]]> “ß”\n\nnew'
LINKS = Links(claim=lambda each: f"../deals/d.md#{each}", entity=lambda each: f"{each}.md?a=1&b")


def made(name: str = "Aurora") -> Briefing:
    """A briefing with something for every picture, its words hostile where wanted."""
    said = [evidence("s"), evidence("t")]
    return briefing(
        claim("a", "up to 100 billion USD", as_of="2025-09", party="aurora", evidence=said),
        claim("b", "20 to 50 billion USD", line=2, scope=name, evidence=said),
        claim("k", "2 billion USD", subject="back", line=11, party="bay"),
        claim("l", "2 billion USD", subject="on", line=12, party="bay"),
        claim("c", "at least 1 billion EUR", line=3, statement=name),
        claim("d", "double-digit billions XXX", line=4),
        claim("e", "more than 2 billion USD", line=5),
        claim("f", "announced", "status", as_of="2025-09", line=6, evidence=said),
        claim("g", "stalled", "status", as_of="2026-01-31", line=7, evidence=[evidence("s")]),
        claim("h", "closed", "status", as_of="2026-02/2026-04", line=8, evidence=said,
              modality="denied"),
        claim("i", "agreed", "status", line=9, evidence=said),
        claim("j", "10 GW", "capacity", line=10, statement=name, as_of="2026-01/.."),
        sources=[source("s", title=name), source("t", title="Blatt")],
        companies=[company("aurora", name), company("bay", "Bay"), company("cod", "Cod")],
        deals=[deal("deal", ("aurora", "investor"), ("bay", "investee")),
               deal("back", ("bay", "customer"), ("aurora", "supplier")),
               deal("on", ("bay", "lender"), ("cod", "investee"))],
    )  # fmt: skip


def paid(deal: str, party: str) -> Claim:
    """A claim that a party pays in a deal."""
    return claim(f"{deal}-{party}", "1 USD", subject=deal, party=party)


def pictures(content: Briefing) -> dict[str, Figure]:
    title = content.companies["aurora"].name
    flows = find_flows(content)
    chart = range_chart_of(content, title, content.claims.values())
    strip = status_strip_of(content, "deal", histories(content, "deal")[-1])
    timeline = timeline_of(content, title, events(content))
    network = network_of(content, title, flows, find_loops(flows))
    near = neighbourhood_of(content, title, around(flows, content, "bay"), "bay")
    assert chart
    assert strip
    assert timeline
    assert network
    assert near
    return {
        "ranges": draw_ranges(chart, LINKS),
        "strip": draw_strip(strip, LINKS),
        "timeline": draw_timeline(timeline, LINKS),
        "network": draw_network(network, LINKS),
        "neighbourhood": draw_neighbourhood(near, LINKS),
    }


NAMES = tuple(pictures(made()))
BOTH = pytest.mark.parametrize("name", ["Aurora", HOSTILE], ids=["plain", "hostile"])
EACH = pytest.mark.parametrize("picture", NAMES)


@EACH
@BOTH
def test_one_line_of_well_formed_markup_without_anything_active(picture: str, name: str) -> None:
    markup = pictures(made(name))[picture].markup
    assert "\n" not in markup
    tree = ET.fromstring(markup)
    allowed = {"svg", "a", "title", "text", "rect", "circle", "line", "path", "polygon"}
    found = {element.tag.removeprefix(SVG) for element in tree.iter()}
    assert found <= allowed | {"figure", "figcaption"}
    for element in tree.iter():
        for attribute, value in element.attrib.items():
            assert not attribute.startswith("on")
            assert attribute not in ("style", "id")
            assert "javascript" not in value or attribute == "aria-label"


@EACH
def test_every_mark_is_a_link_with_a_title(picture: str) -> None:
    for svg in ET.fromstring(pictures(made())[picture].markup).iter(f"{SVG}svg"):
        links = list(svg.iter(f"{SVG}a"))
        assert links
        assert svg.attrib["role"] == "group"
        assert svg.attrib["aria-label"]
        for link in links:
            assert link.attrib["href"]
            assert link[0].tag == f"{SVG}title"
            assert link[0].text == link.attrib["aria-label"]


@EACH
def test_the_same_bytes_every_time(picture: str) -> None:
    assert pictures(made())[picture] == pictures(made())[picture]


@EACH
def test_a_table_says_the_same(picture: str) -> None:
    figure = pictures(made())[picture]
    assert figure.table.rows
    assert {len(row) for row in figure.table.rows} == {len(figure.table.head)}
    linked = {cell.href for row in figure.table.rows for cell in row if cell.href}
    for svg in (figure.wide, figure.narrow):
        drawn = {link.attrib["href"] for link in ET.fromstring(svg.markup).iter(f"{SVG}a")}
        assert drawn <= linked


@EACH
def test_nothing_lies_outside_the_picture(picture: str) -> None:
    figure = pictures(made())[picture]
    for svg in (figure.wide, figure.narrow):
        for element in ET.fromstring(svg.markup).iter():
            for attribute in ("x", "cx", "x1", "x2"):
                if attribute in element.attrib:
                    assert -1 <= float(element.attrib[attribute]) <= svg.width
            if element.tag == f"{SVG}text":
                at, wide = float(element.attrib["x"]), text_width(element.text or "", 12)
                anchor = element.attrib.get("text-anchor")
                start = at - (wide if anchor == "end" else wide / 2 if anchor else 0)
                assert start >= -8
                assert start + wide <= svg.width + 8


def test_colours_come_from_the_style_sheet_and_follow_the_theme(project: Path) -> None:
    css = (project / "templates" / "assets" / "figures.css").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb|hsl", css)
    for figure in pictures(made()).values():
        assert not re.search(r' (?:fill|stroke|color)="', figure.markup)
        for classes in re.findall(r' class="([^"]*)"', figure.markup):
            for name in classes.split():
                assert f".{name}" in css or name == "fig-value"


# --- what each shows --------------------------------------------------------------------------


def texts(figure: Figure) -> list[str]:
    return [element.text or "" for element in ET.fromstring(figure.wide.markup).iter(f"{SVG}text")]


def test_ranges_of_each_currency_have_their_own_panel_and_keep_their_words() -> None:
    shown = texts(pictures(made())["ranges"])
    assert [word for word in shown if word in ("USD", "EUR", "W", "no currency named")] == [
        "USD", "EUR", "W", "no currency named",
    ]  # fmt: skip
    assert any(word.startswith("up to") for word in shown)


def test_an_end_that_does_not_belong_is_hollow_and_no_end_is_an_arrow() -> None:
    content = made()

    def drawn(identifier: str) -> str:
        chart = range_chart_of(content, "x", [content.claims[identifier]])
        assert chart
        return draw_ranges(chart, LINKS).wide.markup

    assert "fig-hollow" in drawn("e")
    assert "fig-arrow" in drawn("e")
    assert "fig-hollow" not in drawn("a")
    assert "fig-arrow" not in drawn("a")


def test_a_wide_span_is_drawn_on_a_logarithmic_scale() -> None:
    claims = [claim("a", "1 million USD"), claim("b", "1 billion USD", line=2)]
    chart = range_chart_of(briefing(*claims), "x", claims)
    assert chart
    assert "ten times" in draw_ranges(chart, LINKS).caption


@pytest.mark.parametrize(
    "written", ["0 USD", "-5 to 5 billion USD", "less than -5 USD", "0.01 USD"]
)
def test_odd_amounts_can_be_drawn(written: str) -> None:
    claims = [claim("a", written)]
    chart = range_chart_of(briefing(*claims), "x", claims)
    assert chart
    ET.fromstring(draw_ranges(chart, LINKS).markup)


def test_a_denial_is_hollow_and_what_has_no_date_is_told() -> None:
    figure = pictures(made())["strip"]
    assert figure.wide.markup.count("fig-hollow") == 2, "two sources deny it"
    assert "closed (denied)" in texts(figure)
    assert "no date: agreed" in figure.caption
    assert len(figure.table.rows) == 4


def test_of_very_many_events_and_companies_some_are_drawn_and_the_rest_told() -> None:
    many = MOST_DATES + 5
    claims = [claim(f"c{each}", as_of=f"{1900 + each}", line=each + 1) for each in range(many)]
    content = briefing(*claims)
    timeline = timeline_of(content, "x", events(content))
    assert timeline
    drawn = draw_timeline(timeline, LINKS)
    assert "and 5 more" in drawn.caption
    assert drawn.wide.markup.count("fig-bar") == MOST_DATES
    assert len(drawn.table.rows) == many

    pairs = [deal(f"d{each}", ("hub", "lender"), (f"c{each:03}", "investee")) for each in range(90)]
    claims = [paid(each.id, "hub") for each in pairs]
    network = network_of(briefing(*claims), "x", find_flows(briefing(*claims, deals=pairs)))
    assert network
    assert len(network.companies) == MOST_COMPANIES
    assert (
        f"the {MOST_COMPANIES} companies with the most flows, of 91"
        in draw_network(network, LINKS).caption
    )


def test_each_claim_of_a_date_has_a_dot_or_is_counted() -> None:
    claims = [
        claim(
            f"c{each}", as_of="2025-09", line=each + 1, modality="denied" if each < 2 else "stated"
        )
        for each in range(30)
    ]
    content = briefing(*claims, claim("d", as_of="2026-01-31", line=40))
    timeline = timeline_of(content, "x", events(content))
    assert timeline
    figure = draw_timeline(timeline, LINKS)
    for layout in (figure.wide, figure.narrow):
        (more,) = re.findall(r"\+(\d+)<", html.unescape(layout.markup))
        assert layout.markup.count("<circle") + int(more) == 31
        assert layout.markup.count("fig-hollow") == 2
        assert layout.markup.count("fig-bar") == 2
        assert "fig-arrow" not in layout.markup


def test_a_date_without_an_end_is_an_arrow() -> None:
    content = briefing(claim("a", as_of="2025-09/.."), claim("b", as_of="../2026-03", line=2))
    timeline = timeline_of(content, "x", events(content))
    assert timeline
    assert draw_timeline(timeline, LINKS).wide.markup.count("fig-arrow") == 2


def test_what_goes_round_is_marked() -> None:
    markup = pictures(made())["network"].wide.markup
    assert "fig-looping" in markup
    looping = [arrow for arrow in re.findall(r"<a .*?</a>", markup) if "fig-looping" in arrow]
    assert len(looping) == 2


def test_nothing_to_draw_is_no_picture() -> None:
    empty = briefing()
    assert range_chart_of(empty, "x", []) is None
    assert timeline_of(empty, "x", []) is None
    assert network_of(empty, "x", Flows(())) is None
    assert neighbourhood_of(empty, "x", Flows(())) is None


def test_the_neighbourhood_of_a_deal_finds_its_own_middle() -> None:
    content = made()
    near = neighbourhood_of(content, "x", around(find_flows(content), content, "deal"))
    assert near
    assert [middle for middle, _ in near.parts] == ["aurora"]


def rows(content: Briefing) -> list[tuple[str, str, str]]:
    """Of each arrow around Bay, in both layouts: where it leads, its name, its written words."""
    near = neighbourhood_of(content, "x", find_flows(content), "bay")
    assert near
    figure = draw_neighbourhood(near, LINKS)
    links = [
        link
        for layout in (figure.wide, figure.narrow)
        for link in ET.fromstring(layout.markup).iter(f"{SVG}a")
        if link.find(f"{SVG}line") is not None
    ]
    return [
        (
            link.attrib["href"],
            link.attrib["aria-label"],
            " ".join(text.text or "" for text in link.iter(f"{SVG}text")),
        )
        for link in links
    ]


def test_amounts_of_two_deals_never_share_an_arrow() -> None:
    parties = ("aurora", "investor"), ("bay", "investee")
    quiet = StatedFlow("aurora", "bay", "money", ("c",), NOWHERE)
    content = briefing(
        claim("a", "up to 30 billion USD", subject="round", party="aurora"),
        claim("b", "41 billion USD", subject="first", line=2, party="aurora"),
        claim("c", subject="quiet", line=3),
        companies=[company("aurora", "Aurora"), company("bay", "Bay")],
        deals=[
            deal("round", *parties), deal("first", *parties),
            replace(deal("quiet", *parties), flows=(quiet,)),
            replace(deal("still", *parties), flows=(quiet,)),
        ],
    )  # fmt: skip
    money = [row for row in rows(content) if " money" in row[1]]
    assert [href.partition(".")[0] for href, _, _ in money] == ["round", "first", "quiet"] * 2
    for _, name, written in money:
        assert written in name
        assert ("30" in written) + ("41" in written) == ("; " not in written)
    assert "Aurora gives Bay – money – Round: up to USD 30 billion" in money[0][1]


def test_a_figure_is_never_cut_in_two() -> None:
    sums = [f"{number}1.5 billion USD" for number in range(1, 40)]
    content = briefing(
        *(claim(f"a{line}", each, line=line, as_of=f"{1950 + line}", party="aurora")
          for line, each in enumerate(sums)),
        companies=[company("aurora", "Aurora"), company("bay", "Bay")],
        deals=[deal("deal", ("aurora", "investor"), ("bay", "investee"))],
    )  # fmt: skip
    whole = {"USD " + each.removesuffix(" USD") for each in sums}
    for _, name, written in [row for row in rows(content) if " money" in row[1]]:
        *figures, more = written.removeprefix("money: ").split(" / ")
        assert figures
        assert set(figures) <= whole
        assert more == "…"
        assert all(each in name for each in whole)


# --- the ground they stand on -----------------------------------------------------------------

GRAPHS = st.integers(1, 16).flatmap(
    lambda n: st.tuples(
        st.lists(st.floats(30, 120).map(round), min_size=n, max_size=n),
        st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=20),
    )
)


@given(GRAPHS)
@settings(max_examples=25, deadline=None)
def test_labels_do_not_overlap_and_stay_inside(
    graph: tuple[list[float], list[tuple[int, int]]],
) -> None:
    widths, edges = graph
    frame = (680.0, 420.0)
    nodes = placed(widths, 26, [edge for edge in edges if edge[0] != edge[1]], frame)
    for node in nodes:
        assert node.width / 2 - 1 <= node.x <= frame[0] - node.width / 2 + 1
        assert node.height / 2 - 1 <= node.y <= frame[1] - node.height / 2 + 1
    for one, other in combinations(nodes, 2):
        beside = abs(one.x - other.x) >= (one.width + other.width) / 2 - 1
        assert beside or abs(one.y - other.y) >= one.height - 1


def test_a_box_leaves_the_line_between_two_others() -> None:
    in_the_way = [Node(50, 100, 60, 26), Node(250, 100, 60, 26), Node(450, 100, 60, 26)]
    first, moved, last = untangled(in_the_way, [(0, 2)], (500, 300))
    assert abs(moved.y - 100) > 26 or first.y != 100 or last.y != 100
    beside = [Node(50, 100, 60, 26), Node(250, 200, 60, 26), Node(450, 100, 60, 26)]
    assert untangled(beside, [(0, 2)], (500, 300)) == beside


@given(st.text(), st.integers(20, 400), st.integers(1, 4))
def test_words_fit(text: str, width: int, most: int) -> None:
    lines = wrapped(text, width, most)
    assert len(lines) <= most
    assert all(text_width(line) <= width or line == "…" for line in lines)
    assert text_width(fitted(text, width)) <= width or fitted(text, width) == "…"


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("up to USD 850 million", 200, "up to USD 850 million"),
        ("up to USD 850 million", 110, "up to USD…"),
        ("up to USD 850 million", 135, "up to USD…"),
        ("up to USD 850 million in all", 168, "up to USD 850 million…"),
        ("in the round · “talks-on-sixty-billion”", 170, "in the round · “talks-on…"),
        ("in the round · “talks-on-sixty-billion”", 98, "in the round…"),
        ("123456789012345", 60, "…"),
    ],
)
def test_no_label_ends_in_half_a_figure(text: str, width: int, expected: str) -> None:
    assert fitted(text, width) == expected


@given(st.text())
def test_any_text_is_escaped(text: str) -> None:
    tree = ET.fromstring(canvas(680, 10, text, label(1, 2, text), tag("rect", class_=text)))
    (written,) = tree.iter(f"{SVG}text")
    unseen = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
    assert (written.text or "") == unseen.sub("", " ".join(text.split()))
    assert "\n" not in words(text)
