"""The neighbourhood of one company or deal: those who give on one side, what, and to whom.

Unlike the network it has room for words at each arrow, and is read from top to bottom: a bar for
the company that most flows touch, and a row for each flow from it or to it. Amounts of different
deals never share a row, for they would read as rival figures of one deal.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.analysis.flows import Flows, Link
from generator.figures.naming import entity_words
from generator.figures.networks import OR, Arrow, amounts_of, arrow_of, arrows_table
from generator.figures.svg import (
    NARROW,
    WIDE,
    Figure,
    Links,
    Markup,
    Svg,
    canvas,
    fitted,
    label,
    line,
    linked,
    points,
    tag,
    wrapped,
)
from generator.languages import own_words
from generator.model import Briefing

MOST_ARROWS = 40
LINE = 15.0
MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Arrows around one company after another: the centre, and what it gives and gets."""

    title: str
    parts: tuple[tuple[str, tuple[Arrow, ...]], ...]
    """Pairs of the company in the middle and its arrows, those of one partner together."""
    names: tuple[tuple[str, str], ...]
    n_more: int
    language: str


def neighbourhood_of(
    briefing: Briefing, title: str, flows: Flows, centre: str | None = None
) -> Neighbourhood | None:
    """The flows around a company (the centre), or of a deal; None where there are none."""
    if not flows.links:
        return None
    links = [part for link in flows.links for part in _apart(link, briefing)]
    shown = [arrow_of(briefing, link) for link in links[:MOST_ARROWS]]
    parts: list[tuple[str, tuple[Arrow, ...]]] = []
    rest = shown
    while rest:
        middle = centre if not parts and centre else _most_touched(rest)
        own = [arrow for arrow in rest if middle in (arrow.giver, arrow.receiver)]
        if own:
            parts.append((middle, tuple(_by_partner(middle, own))))
        rest = [arrow for arrow in rest if arrow not in own]
        centre = None
    companies = dict.fromkeys(each for arrow in shown for each in (arrow.giver, arrow.receiver))
    return Neighbourhood(
        title,
        tuple(parts),
        tuple((each, entity_words(briefing, each)) for each in companies),
        len(links) - len(shown),
        briefing.site.language,
    )


def draw_neighbourhood(neighbourhood: Neighbourhood, links: Links) -> Figure:
    """The neighbourhood in both layouts, and its table."""
    words = own_words(neighbourhood.language).pictures
    n_more = neighbourhood.n_more
    more = f" ({words.n_more.format(n_more)})" if n_more else ""
    description = words.flows_described + more
    every = [arrow for _, arrows in neighbourhood.parts for arrow in arrows]
    return Figure(
        wide=_layout(neighbourhood, links, WIDE, description),
        narrow=_layout(neighbourhood, links, NARROW, description),
        caption=f"{neighbourhood.title}. {description}",
        table=arrows_table(every, dict(neighbourhood.names), links, neighbourhood.language),
    )


def _apart(link: Link, briefing: Briefing) -> list[Link]:
    """The flows of which an amount is named each by itself, the others together."""
    silent = tuple(flow for flow in link.flows if not amounts_of(briefing, flow))
    groups = [(flow,) for flow in link.flows if flow not in silent]
    return [replace(link, flows=flows) for flows in (*groups, silent) if flows]


def _most_touched(arrows: Sequence[Arrow]) -> str:
    touched = Counter(each for arrow in arrows for each in (arrow.giver, arrow.receiver))
    return min(touched, key=lambda each: (-touched[each], each))


def _by_partner(middle: str, arrows: Sequence[Arrow]) -> list[Arrow]:
    """The arrows with those of one partner together, partners in the order of their first."""
    order: dict[str, int] = {}
    for arrow in arrows:
        order.setdefault(_partner(middle, arrow), len(order))
    return sorted(arrows, key=lambda arrow: order[_partner(middle, arrow)])


def _partner(middle: str, arrow: Arrow) -> str:
    return arrow.receiver if arrow.giver == middle else arrow.giver


def _layout(neighbourhood: Neighbourhood, links: Links, width: int, description: str) -> Svg:
    names = dict(neighbourhood.names)
    every = [arrow for _, arrows in neighbourhood.parts for arrow in arrows]
    rows = Counter((arrow.giver, arrow.receiver, arrow.what) for arrow in every)
    pill = 150.0 if width == WIDE else 84.0
    y = 4.0
    drawn: list[Markup] = []
    for middle, arrows in neighbourhood.parts:
        top = y
        partner_from: dict[str, float] = {}
        for arrow in arrows:
            partner_from.setdefault(_partner(middle, arrow), y)
            alone = rows[arrow.giver, arrow.receiver, arrow.what] == 1
            said, texts = _said(arrow, width - 2 * pill - 20, named=not alone)
            drawn.append(
                _row(
                    arrow,
                    f"{said} – {_deals(arrow)}" if alone else said,
                    texts,
                    middle,
                    names,
                    (pill, width - pill),
                    y,
                    links,
                    neighbourhood.language,
                )
            )
            y += LINE * len(texts) + 22
        ends = [*list(partner_from.values())[1:], y]
        for (partner, start), end in zip(partner_from.items(), ends, strict=True):
            drawn.append(_box(partner, names[partner], 0, start, pill, end - start, links))
        drawn.append(_box(middle, names[middle], width - pill, top, pill, y - top, links))
        y += 14
    title = neighbourhood.title
    return Svg(canvas(width, y - 8, title, *drawn), title, description, width, round(y - 8))


def _said(arrow: Arrow, width: float, *, named: bool) -> tuple[str, list[str]]:
    """What is given, by which deal if there are others, and how much: whole, and in lines.

    Where not all amounts have room the last are left out, for half a figure is another one.
    """
    what = f"{arrow.what} – {_deals(arrow)}" if named else arrow.what
    amounts = arrow.deals[0].amounts
    for shown in range(len(amounts), 0, -1):
        more = ("…",) if shown < len(amounts) else ()
        text = f"{what}: {OR.join((*map(_unbroken, amounts[:shown]), *more))}"
        lines = wrapped(text, width, MOST_LINES + 1, 12)
        if len(lines) <= MOST_LINES:
            return f"{what}: {OR.join(amounts)}", lines
    return what, wrapped(what, width, MOST_LINES, 12)


def _unbroken(amount: str) -> str:
    """The amount with its figures kept together with what stands beside them."""
    return re.sub(r"(?<=\d) | (?=\d)", "\N{NO-BREAK SPACE}", amount)


def _deals(arrow: Arrow) -> str:
    return "; ".join(each.name for each in arrow.deals)


def _row(
    arrow: Arrow,
    said: str,
    texts: Sequence[str],
    middle: str,
    names: dict[str, str],
    between: tuple[float, float],
    y: float,
    links: Links,
    language: str,
) -> Markup:
    """One arrow between the boxes, with what it is and how much above it.

    What is written there is part of its accessible name, as WCAG 2.5.3 asks.
    """
    left, right = between[0] + 6, between[1] - 6
    at = y + LINE * len(texts) + 11
    to_right = arrow.receiver == middle
    tip, back = (right, right - 9) if to_right else (left, left + 9)
    title = own_words(language).pictures.gives.format(names[arrow.giver], names[arrow.receiver])
    return linked(
        links.entity(arrow.deals[0].deal),
        f"{title} – {said}",
        tag("rect", x=left, y=y + 2, width=right - left, height=at - y + 4, class_="fig-hit"),
        *(label((left + right) / 2, y + 17 + LINE * index, text, "fig-small fig-value", "middle")
          for index, text in enumerate(texts)),
        line(left, at, right, at, "fig-flow fig-flow-0"),
        tag("polygon", points=points([(tip, at), (back, at - 4.5), (back, at + 4.5)]),
            class_="fig-head fig-flow fig-flow-0"),
    )  # fmt: skip


def _box(
    company: str, name: str, x: float, y: float, width: float, height: float, links: Links
) -> Markup:
    return linked(
        links.entity(company),
        name,
        tag("rect", x=x + 1, y=y + 3, width=width - 2, height=height - 6, rx=8, class_="fig-pill"),
        label(x + width / 2, y + height / 2 + 4, fitted(name, width - 14, 12),
              "fig-small fig-strong fig-value", "middle"),
    )  # fmt: skip
