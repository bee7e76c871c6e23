"""The network of flows: who gives whom what, and what of it goes round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from generator.analysis.flows import Flow, Flows, Link
from generator.analysis.loops import Loops
from generator.figures.layout import placed
from generator.figures.naming import entity_words, value_words
from generator.figures.svg import (
    NARROW,
    WIDE,
    Cell,
    Figure,
    Links,
    Markup,
    Svg,
    Table,
    canvas,
    fitted,
    label,
    linked,
    path,
    points,
    tag,
    text_width,
)
from generator.figures.untangling import Node
from generator.languages import own_words
from generator.model import Briefing
from generator.quantities.amounts import Amount

MOST_COMPANIES = 32
NODE_HEIGHT = 26.0
STYLES = 5
"""Kinds of line: for the thing that flows most, the next ones, and all others."""
OR = " / "
"""Between amounts of the same thing."""


@dataclass(frozen=True, slots=True)
class InDeal:
    """What is given in one deal: its id and name, and the amounts as each source has them."""

    deal: str
    name: str
    amounts: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name} ({OR.join(self.amounts)})" if self.amounts else self.name


@dataclass(frozen=True, slots=True)
class Arrow:
    """What one company gives another, of one thing."""

    giver: str
    receiver: str
    what: str
    deals: tuple[InDeal, ...]
    looping: bool


@dataclass(frozen=True, slots=True)
class Network:
    """Companies by id and name, the arrows between them, and the things in order of number."""

    title: str
    companies: tuple[tuple[str, str], ...]
    arrows: tuple[Arrow, ...]
    things: tuple[str, ...]
    of_companies: int
    """How many there are in all, drawn or not."""
    language: str


def network_of(
    briefing: Briefing,
    title: str,
    flows: Flows,
    loops: Loops | None = None,
    *,
    most: int = MOST_COMPANIES,
) -> Network | None:
    """The network of some flows; None where there are none.

    Of very many companies those with the most flows are drawn, and those of loops before others.
    """
    if not flows.links:
        return None
    looping = {link_key(link) for loop in (loops.loops if loops else ()) for link in loop.links}
    weight: Counter[str] = Counter()
    for link in flows.links:
        weight.update({link.giver: 1, link.receiver: 1})
        if link_key(link) in looping:
            weight.update({link.giver: 1000, link.receiver: 1000})
    chosen = sorted(weight, key=lambda each: (-weight[each], each))[:most]
    kept = [link for link in flows.links if link.giver in chosen and link.receiver in chosen]
    things = Counter(link.what for link in kept)
    return Network(
        title=title,
        companies=tuple((each, entity_words(briefing, each)) for each in chosen),
        arrows=tuple(arrow_of(briefing, link, looping=link_key(link) in looping) for link in kept),
        things=tuple(sorted(things, key=lambda each: (-things[each], each))),
        of_companies=len(weight),
        language=briefing.site.language,
    )


def arrow_of(briefing: Briefing, link: Link, *, looping: bool = False) -> Arrow:
    """A link with its deals and amounts in words."""
    return Arrow(
        giver=link.giver,
        receiver=link.receiver,
        what=link.what,
        deals=tuple(
            InDeal(flow.deal, entity_words(briefing, flow.deal), amounts_of(briefing, flow))
            for flow in link.flows
        ),
        looping=looping,
    )


def link_key(link: Link) -> tuple[str, str, str]:
    """What tells links apart."""
    return (link.giver, link.receiver, link.what)


def draw_network(network: Network, links: Links) -> Figure:
    """The network in both layouts, and its table."""
    words = own_words(network.language).pictures
    description = words.flows_described
    if network.of_companies > len(network.companies):
        n = (len(network.companies), network.of_companies)
        description += f" {words.flows_capped.format(*n)}"
    return Figure(
        wide=_layout(network, links, WIDE, description),
        narrow=_layout(network, links, NARROW, description),
        caption=f"{network.title}. {description}",
        table=arrows_table(network.arrows, dict(network.companies), links, network.language),
    )


def arrows_table(
    arrows: Sequence[Arrow], names: dict[str, str], links: Links, language: str
) -> Table:
    """One row for each arrow and deal."""
    words = own_words(language).pictures
    return Table(
        (words.giver, words.receiver, words.what, words.deal),
        tuple(
            (
                Cell(names.get(arrow.giver, arrow.giver), links.entity(arrow.giver)),
                Cell(names.get(arrow.receiver, arrow.receiver), links.entity(arrow.receiver)),
                Cell(arrow.what + (f" ({words.in_a_loop})" if arrow.looping else "")),
                Cell(str(each), links.entity(each.deal)),
            )
            for arrow in arrows
            for each in arrow.deals
        ),
    )


def amounts_of(briefing: Briefing, flow: Flow) -> tuple[str, ...]:
    """The sums that claims name for a flow by itself, each with what it covers."""
    stated = [briefing.claims[each] for each in flow.claims]
    claims = [claim for claim in stated if isinstance(claim.value, Amount)]
    scopes = [f" ({claim.scope})" if claim.scope else "" for claim in claims]
    said = [value_words(briefing, claim) for claim in claims]
    return tuple(dict.fromkeys(map(str.__add__, said, scopes)))


# --- drawing ----------------------------------------------------------------------------------


def _layout(network: Network, links: Links, width: int, description: str) -> Svg:
    n = len(network.companies)
    most = 150.0 if width == WIDE else 116.0
    names = [fitted(name, most - 18, 12) for _, name in network.companies]
    widths = [text_width(name, 12) + 18 for name in names]
    height = max(sqrt(n) * 118, 170.0) if width == WIDE else max(n * 44.0, 220.0)
    index = {company: each for each, (company, _) in enumerate(network.companies)}
    edges = [(index[arrow.giver], index[arrow.receiver]) for arrow in network.arrows]
    nodes = placed(widths, NODE_HEIGHT, edges, (float(width), height))
    by_pair: dict[tuple[int, int], list[Arrow]] = {}
    for arrow, edge in zip(network.arrows, edges, strict=True):
        by_pair.setdefault((min(edge), max(edge)), []).append(arrow)
    drawn = [
        _arrow(network, arrow, nodes, index, place - (len(together) - 1) / 2, links)
        for together in by_pair.values()
        for place, arrow in enumerate(together)
    ]
    # What goes round lies above the rest.
    arrows = [mark for _, mark in sorted(drawn, key=lambda each: each[0])]
    pills = [
        _pill(company, full, name, node, links)
        for (company, full), name, node in zip(network.companies, names, nodes, strict=True)
    ]
    key, bottom = _key(network, width, height + 22)
    return Svg(
        canvas(width, bottom, network.title, *arrows, *pills, *key),
        network.title,
        description,
        width,
        round(bottom),
    )


def _arrow(
    network: Network,
    arrow: Arrow,
    nodes: Sequence[Node],
    index: dict[str, int],
    place: float,
    links: Links,
) -> tuple[bool, Markup]:
    """A bent line from the giver's box to the receiver's; arrows of one pair lie side by side."""
    start, end = nodes[index[arrow.giver]], nodes[index[arrow.receiver]]
    # Both directions of a pair count the same side as left, so that the lines do not meet.
    side = 1 if index[arrow.giver] < index[arrow.receiver] else -1
    across, down = end.x - start.x, end.y - start.y
    length = sqrt(across * across + down * down) or 1.0
    bend = 17.0 * place * side
    middle = (
        (start.x + end.x) / 2 - down / length * bend * 2,
        (start.y + end.y) / 2 + across / length * bend * 2,
    )
    tail, head = _border(start, middle, 1.0), _border(end, middle, 4.0)
    names = dict(network.companies)
    words = own_words(network.language).pictures
    title = words.gives.format(names[arrow.giver], names[arrow.receiver])
    said = "; ".join(map(str, arrow.deals))
    style = f"fig-flow fig-flow-{min(network.things.index(arrow.what), STYLES - 1)}"
    style += " fig-looping" if arrow.looping else ""
    curve = path("M", *tail, "Q", *middle, *head)
    return arrow.looping, linked(
        links.entity(arrow.deals[0].deal),
        f"{title}: {arrow.what} – {said}",
        tag("path", d=curve, class_="fig-hit-line"),
        tag("path", d=curve, class_=style),
        tag("polygon", points=points(_head(middle, head)), class_=f"fig-head {style}"),
    )


def _border(node: Node, towards: tuple[float, float], away: float) -> tuple[float, float]:
    """Where the line from a box's middle leaves the box, and a little farther."""
    across, down = towards[0] - node.x, towards[1] - node.y
    if not across and not down:
        return node.x, node.y
    half_width, half_height = node.width / 2 + away, node.height / 2 + away
    reach = min(
        half_width / abs(across) if across else 1e9, half_height / abs(down) if down else 1e9
    )
    return node.x + across * reach, node.y + down * reach


def _head(before: tuple[float, float], tip: tuple[float, float]) -> list[tuple[float, float]]:
    across, down = tip[0] - before[0], tip[1] - before[1]
    length = sqrt(across * across + down * down) or 1.0
    across, down = across / length, down / length
    back = (tip[0] - 9 * across, tip[1] - 9 * down)
    return [
        tip,
        (back[0] - 4.5 * down, back[1] + 4.5 * across),
        (back[0] + 4.5 * down, back[1] - 4.5 * across),
    ]


def _pill(company: str, full: str, name: str, node: Node, links: Links) -> Markup:
    return linked(
        links.entity(company),
        full,
        tag(
            "rect",
            x=node.x - node.width / 2,
            y=node.y - node.height / 2,
            width=node.width,
            height=node.height,
            rx=13,
            class_="fig-pill",
        ),
        label(node.x, node.y + 4, name, "fig-small fig-strong fig-value", "middle"),
    )


def _key(network: Network, width: int, y: float) -> tuple[list[Markup], float]:
    """What each kind of line means, in as many rows as it takes."""
    words = own_words(network.language).pictures
    # A loop is one of one thing.
    looping = [arrow.what for arrow in network.arrows if arrow.looping][:1]
    # The last style is that of all other things.
    own, others = network.things[: STYLES - 1], network.things[STYLES - 1 :]
    named = [*own, ", ".join(others)] if others else own
    entries = [(f"fig-flow fig-flow-{index}", name) for index, name in enumerate(named)]
    entries += [
        ("fig-flow fig-flow-0 fig-looping", f"{what}, {words.in_a_loop}") for what in looping
    ]
    parts: list[Markup] = []
    x = 0.0
    for style, name in entries:
        room = 44 + text_width(name, 12)
        if x and x + room > width:
            x, y = 0.0, y + 20
        parts.append(tag("path", d=path("M", x, y, "H", x + 26), class_=style))
        parts.append(label(x + 32, y + 4, name, "fig-small"))
        x += room + 8
    return parts, y + 12
