"""Figures that stand together: ranges, changes, lists with one scale or unit, numbers in two parts.

A figure is read with all that is joined to it, and only if what stands before the first and behind
the last of them is understood.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from generator.quantities.date_readings import is_dated_by
from generator.quantities.figures import Figure
from generator.quantities.grammar import (
    GAP,
    LETTERS,
    NEXT_WORD,
    Expression,
    Grammar,
    Unit,
    compiled,
)
from generator.quantities.measures import MONEY
from generator.quantities.neighbours import (
    MORE_OR_LESS,
    RATE_BEHIND,
    counts_nothing,
    counts_things,
    goes_on_a_number,
    is_shared,
    understood_before,
    understood_behind,
)
from generator.quantities.qualifying import Before, tells_change
from generator.quantities.rejecting import is_of_each
from generator.quantities.scales_and_units import NEXT, Tail, tail_at
from generator.quantities.scanning import CONNECTOR, RANGE_BETWEEN, figure_at
from generator.quantities.units import plus

_LED = Expression(r"(?:{qualifiers}{GAP})?(?:{determiners}{GAP})?")
"""What may stand before the second of two that are joined."""
_MOST = 12
_LINKING = frozenset(" \t\n\u00a0\u202f\u2009,(-–")
_SECOND_PART = re.compile(rf"{GAP}(?=[0-9]|{LETTERS})")
_CELL_BEFORE = re.compile(r"(?:^|[|\n\]])[ *_]*(?:(?P<open>\()|[-–−] ?)?[*_]*$")
_CELL_BEHIND = re.compile(r"(?P<shut>\))?(?P<minus>[-–−])?[ *_†‡]*(?:[|\n]|$|\[…)")
_NEAR = 40
"""How far before a year the figure begins that it dates."""
_NUMBER_NEXT = re.compile(rf"{GAP}[0-9]")
_ROW = 300
_DASHES = frozenset("()-–−")


class Group(NamedTuple):
    """One figure, or the two ends of a range; `end` is where to read on.

    `understood` says that all that touches them is. `floor` is where the words begin that qualify
    them, `listed` says that they follow others in a list, whose qualifier may be theirs too.
    """

    figures: tuple[Figure, ...]
    end: int
    understood: bool
    floor: int = 0
    listed: bool = False


class _Link(NamedTuple):
    """What joins a figure to the one before it."""

    kind: str
    start: int
    end: int
    floor: int
    """Where the words begin that qualify the second figure."""


def grouped(text: str, first: Figure, context: Before, grammar: Grammar) -> Iterator[Group]:
    """The groups of which `first`, in its context, and the figures joined to it consist."""
    figures, links = _chain(text, first, grammar, context.opener)
    understood = (
        understood_before(text, first.start, qualified=context.words > 0)
        and not goes_on_a_number(text, first.start, grammar, spelled=first.spelled)
        and not any(
            each.is_bare and counts_nothing(text, each.start, each.end, grammar) for each in figures
        )
        and not any(link.kind == "reckoned" for link in links)
        and _is_closed(text, figures, grammar)
        # `between one hundred and fifty million` says nothing until the other end is found
        and not (context.opener and not links)
    )
    if not understood:
        yield Group((first,), figures[-1].end, understood=False)
        return
    if not links:
        yield Group((figures[0],), figures[0].end, understood=True)
        return
    shared = _without_choices(text, _shared(text, figures, links), links)
    index = 0
    while index < len(shared):
        figure = shared[index]
        earlier = links[index - 1] if index else None
        floor = earlier.floor if earlier else 0
        # of one list, whose qualifier may be this one's too
        in_list = earlier is not None and earlier.kind in (*_ENDING_A_LIST, "comma")
        listed = in_list and figures[index - 1].tail.unit is None
        ranged = index < len(links) and links[index].kind == "range"
        following = shared[index + 1] if ranged and figure else None
        if figure and following and not context.opener:
            changes = _is_change(
                text, first.start, figures[index], following, links[index], grammar
            )
            if changes is None and _rises(figure, following):
                figure = shared[index + 1] = None
            following = None if changes is not False else following
        if figure and following and _rises(figure, following):
            index += 1
            members: tuple[Figure, ...] = (figure, following)
        else:
            members = (figure or figures[index],)
            bare = figure and following and figure.is_bare and following.is_bare
            if bare or (following and context.opener):
                figure = shared[index + 1] = None  # `3 to 1`, `between 64 and 50 per cent`
        yield Group(members, figures[index].end, figure is not None, floor, listed)
        index += 1


def _is_change(
    text: str, start: int, figure: Figure, following: Figure, link: _Link, grammar: Grammar
) -> bool | None:
    """Whether two figures are from what and to what; None if nobody can know. A dash joins ends."""
    if not any(map(str.isalpha, text[link.start : link.end])):
        return False
    percent = following.unit is not None and following.unit.kind == "percent"
    return tells_change(text, start, grammar, whole=not figure.is_bare, percent=percent)


def _chain(
    text: str, first: Figure, grammar: Grammar, opener: str | None
) -> tuple[list[Figure], list[_Link]]:
    """The figures joined one to the next, and what joins them."""
    figures, links = [first], []
    while len(figures) < _MOST:
        summed = _sum(text, figures[-1], grammar)
        if summed:
            figures[-1] = summed
            continue
        link = _link(text, figures[-1], grammar, opener if len(figures) == 1 else None)
        if link is None:
            break
        currency = figures[-1].prefix is not None
        following = figure_at(text, link.end, grammar, currency=currency)
        if following is None:
            break
        if opener is None and _is_beside_year(figures[-1], following):
            break
        if _is_year_of_another(text, figures[-1], following, link, grammar):
            break
        if link.kind == "comma" and _stands_apart(text, figures[-1], following, grammar):
            break
        if link.kind == "remark":
            remarked = _remarked(text, figures[-1], following, link, grammar)
            if remarked is None:
                break
            figures[-1:] = remarked
            links.append(link)
            break
        figures.append(following)
        links.append(link)
    return figures, links


def _is_beside_year(first: Figure, second: Figure) -> bool:
    """Whether one is a year: `$5 million in 2024 and $7 million`, `5 Mio. Euro und 2023 7 Mio.`"""
    return (first.may_be_year and second.prefix is not None) or (
        second.may_be_year and first.unit is not None
    )


def _is_year_of_another(
    text: str, year: Figure, following: Figure, link: _Link, grammar: Grammar
) -> bool:
    """Whether one dates the figure before it, and not the next: `from 310 in 2022 to 480`."""
    if not year.may_be_year or following.may_be_year or not text[link.end - 1].isspace():
        return False
    if year.values[0] % 100 < following.values[0] < 100:
        return False  # `in 2022 to 24`
    start = max(0, year.start - _NEAR)
    return is_dated_by(text, start, year.start, grammar.language)


def _stands_apart(text: str, first: Figure, second: Figure, grammar: Grammar) -> bool:
    """Whether what a whole figure is followed by is its change: `5 millones, un 4 % más`."""
    article = second.spelled and _NUMBER_NEXT.match(text, second.end)
    changed = article or MORE_OR_LESS[grammar].match(text, second.end)
    return bool(changed) and (first.unit is not None or first.tail.scaled)


def _link(text: str, figure: Figure, grammar: Grammar, opener: str | None) -> _Link | None:
    if text[figure.end : figure.end + 1] not in _LINKING:
        return None
    between = _opened(grammar, opener) if opener else RANGE_BETWEEN[grammar]
    if ranged := between.match(text, figure.end):
        # of what is changed, the rest of the words may qualify the second: `de 3 à près de 5`
        word = NEXT_WORD.match(text, ranged.start())
        return _Link("range", *ranged.span(), word.end() if word else ranged.end())
    found = CONNECTOR[grammar].match(text, figure.end)
    if found is None:
        return None
    end = found.end()
    led = _LED[grammar].match(text, end)
    return _Link(found.lastgroup or "", found.start(), led.end() if led else end, end)


@cache
def _opened(grammar: Grammar, opener: str) -> re.Pattern[str]:
    """What joins the ends of a range that a word opens."""
    return compiled(
        "{GAP}{joiners}{GAP}", grammar, {"joiners": grammar.words.range_openers[opener]}
    )


def _sum(text: str, first: Figure, grammar: Grammar) -> Figure | None:
    """The number in two parts that begins with `first`: `2 Millionen 500 Tausend`."""
    if not first.tail.scaled or first.tail.unit is not None or first.tail.half:
        return None
    gap = _SECOND_PART.match(text, first.end)
    word = NEXT.match(text, first.end)
    if word and word["word"].lower() in grammar.words.sum_joiners:
        gap = _SECOND_PART.match(text, word.end())
    second = figure_at(text, gap.end(), grammar) if gap else None
    if second is None or second.values[0] < 1 or second.prefix is not None or second.may_be_year:
        return None
    value = second.counted(second.values[0])
    if value >= first.tail.factor or (value < 100 and not second.tail.scaled):
        return None
    total = plus(first.counted(first.values[0]), value)
    tail = second.tail._replace(factor=Decimal(1), scaled=True, half=False)
    return Figure(first.start, second.end, (total,), tail, first.prefix, first.spelled, second.end)


def _remarked(
    text: str, figure: Figure, remark: Figure, link: _Link, grammar: Grammar
) -> list[Figure] | None:
    """A figure with another in brackets: `5,2 (Vorjahr: 4,8) Milliarden` is one scale for both."""
    if text[remark.end : remark.end + 1] != ")":
        return None
    labelled = link.floor - link.start > 2
    if not any(each.tail.scaled or each.tail.unit for each in (figure, remark)):
        tail = tail_at(text, remark.end + 1, grammar, currency=figure.prefix is not None)
        if not tail.scaled and tail.unit is None:
            return None
        end = tail.end
        return [_taking(figure, tail, end), _taking(remark, tail, end)._replace(end=end)]
    if labelled and remark.is_bare and figure.tail.scaled and not remark.may_be_year:
        return [figure, _taking(remark, figure.tail, figure.end)._replace(prefix=figure.prefix)]
    return None


def _taking(figure: Figure, tail: Tail, donor: int) -> Figure:
    """`figure` with a tail that stands elsewhere, up to `donor`."""
    return figure._replace(
        tail=tail._replace(end=figure.end, half=False),
        needs=(*figure.needs, (donor - 1, donor)),
    )


def _is_closed(text: str, figures: Sequence[Figure], grammar: Grammar) -> bool:
    """Whether what stands behind the last figure is understood, and no figure has two units."""
    last = figures[-1]
    if any(figure.prefix and _is_of_another_kind(figure) for figure in figures):
        return False
    kind = last.unit.kind if last.unit else None
    # `54 cents a share` are a price, and `each year 5 million people` a count
    if kind == "power" or (kind in (None, MONEY) and last.tail.scaled):
        if RATE_BEHIND[grammar].match(text, last.end):
            return False
        counted = kind is None and counts_things(text, last.end, grammar)
        # from what to what it went is no share: `um 10 % von 20 Mrd. Euro auf 22 Mrd. Euro`
        shared = last is figures[0] and is_shared(text, last.start, grammar)
        if not counted and (shared or is_of_each(text, last.start, grammar)):
            return False
    plus_sign = text[last.number_end : last.number_end + 1] == "+" and last.end == last.number_end
    return in_accounts(text, last) or understood_behind(
        text, last.end + plus_sign, last.unit, scaled=last.tail.scaled, grammar=grammar
    )


def _is_of_another_kind(figure: Figure) -> bool:
    """Whether a figure with a currency before it has another unit behind: `$7 g`."""
    behind = figure.tail.unit
    return behind is not None and (
        behind.kind != MONEY or not behind.names & (figure.prefix or behind.names)
    )


def _shared(text: str, figures: Sequence[Figure], links: Sequence[_Link]) -> list[Figure | None]:
    """The figures, each with the scale and unit that it has in common with its neighbours.

    None for one of which that cannot be told.
    """
    shared: list[Figure | None] = list(figures)
    for index in range(len(figures) - 1, 0, -1):
        first, donor, link = figures[index - 1], shared[index], links[index - 1]
        if donor is None:
            continue
        ends_in_and = any(each.kind in _ENDING_A_LIST for each in links[index:])
        parted = link.kind == "comma" and not ends_in_and
        if _is_one_of_two(first, donor, link, parted=parted):
            shared[index - 1 : index + 1] = None, None
            continue
        if not _takes(first, donor):
            if first.unit is None and donor.unit and first.tail.scaled:
                taken = _taking(first, first.tail._replace(unit=donor.tail.unit), donor.end)
                shared[index - 1] = taken._replace(prefix=donor.prefix)
            continue
        if parted:
            continue
        if first.may_be_year and (donor.tail.scaled or (donor.unit and donor.unit.kind != "money")):
            continue
        if first.prefix and donor.unit and not first.prefix & donor.unit.names:
            shared[index - 1] = None
            continue
        taken = _taking(first, donor.tail, donor.end)
        if link.kind == "range" and _far_below(taken, donor):
            shared[index - 1] = None
            continue
        shared[index - 1] = taken._replace(prefix=first.prefix or donor.prefix)
    for index in range(1, len(figures)):
        left, figure = shared[index - 1], shared[index]
        if (
            left
            and figure
            and left.prefix
            and figure.unit is None
            and (links[index - 1].kind == "range" or not NEXT_WORD.match(text, figure.end))
        ):
            shared[index] = figure._replace(
                prefix=left.prefix, needs=(*figure.needs, (left.start, left.start + 1))
            )
    return shared


_ENDING_A_LIST = ("both", "either")


def _without_choices(
    text: str, figures: Sequence[Figure | None], links: Sequence[_Link]
) -> list[Figure | None]:
    """The figures, None for those of which only one is said to be so: `$5 or $6 billion`.

    In another unit or size it is the same once more: `11 per cent, or $41 billion`, `$5.8 billion,
    or 54 cents a share`.
    """
    left = list(figures)
    for index in range(len(links) - 1, -1, -1):
        chosen = links[index].kind == "either" or (
            links[index].kind == "comma" and left[index + 1] is None
        )
        one, other = figures[index : index + 2]
        if chosen and one and other and _may_be_of_one_unit(text, one, other):
            left[index : index + 2] = None, None
    return left


def _may_be_of_one_unit(text: str, one: Figure, other: Figure) -> bool:
    if other.is_bare and not other.may_be_year and not NEXT_WORD.match(text, other.end):
        return True  # `5 milliards d’euros ou 7, …`
    low, high = sorted(each.counted(each.values[0]) for each in (one, other))
    if low * 100_000 < high:
        return False
    if one.unit is None or other.unit is None:
        return one.unit is other.unit
    return _may_be_one_unit(one.unit, other.unit)


def _may_be_one_unit(one: Unit, other: Unit) -> bool:
    return one.kind == other.kind and not one.names.isdisjoint(other.names)


def _takes(first: Figure, donor: Figure) -> bool:
    """Whether a figure has no scale of its own, and its neighbour one, or a unit, to share."""
    if first.tail.scaled or first.tail.unit is not None:
        return False
    return donor.tail.scaled or donor.tail.unit is not None


def _is_one_of_two(first: Figure, second: Figure, link: _Link, *, parted: bool) -> bool:
    """Whether nothing tells which words belong to which of the two."""
    if link.kind in (*_ENDING_A_LIST, "comma") and _may_be_one(first, second):
        return True
    return _may_share_number(first, second) or (parted and _may_be_decimals(first, second))


def _may_be_one(first: Figure, second: Figure) -> bool:
    """Whether the two may as well be parts of one number: `1 Milliarde und 200 Millionen Euro`."""
    scaled = second.tail.scaled or second.spelled
    if not (first.tail.scaled and scaled) or first.unit is not None:
        return False
    return second.counted(second.values[0]) < first.tail.factor


def _may_share_number(first: Figure, second: Figure) -> bool:
    """Whether the hundred or thousand in the second number may be meant for the first as well.

    `dos y tres mil millones` is two thousand millions or two millions, and nothing tells which.
    """
    if first.tail.scaled or first.unit is not None or not second.spelled:
        return False
    low, high = first.values[0], second.values[0]
    size = next((size for size in (1000, 100) if high % size == 0), None)
    return size is not None and low < high / size


def _may_be_decimals(first: Figure, donor: Figure) -> bool:
    """Whether a comma and a blank may have parted one number: `5, 3 Milliarden`."""
    parted = first.is_bare and not first.may_be_year and not first.spelled
    return parted and not donor.spelled and donor.prefix is None and not donor.may_be_year


def _far_below(first: Figure, donor: Figure) -> bool:
    low, high = abs(first.counted(first.values[0])), abs(donor.counted(donor.values[0]))
    return low > high * 100


def _rises(first: Figure, second: Figure) -> bool:
    """Whether the two are ends of one range: one unit at most, and the second the greater."""
    if first.tail.scaled and not second.tail.scaled:
        return False
    one, other = first.unit, second.unit
    if one and other and not _may_be_one_unit(one, other):
        return False
    if one and one.kind == "percent" and other is None:  # `del 15,5% a 86,3 milioni`
        return False
    if one and other and one.factor > other.factor:
        return False
    low, high = ends(first, second)
    return low < high


def ends(first: Figure, second: Figure) -> tuple[Decimal, Decimal]:
    """The ends of a range, each with its scale."""
    factor = first.tail.factor if first.tail.scaled else second.tail.factor
    return first.counted(first.values[0], factor), second.counted(second.values[0])


def in_accounts(text: str, figure: Figure) -> bool:
    """Whether a cell of a table holds the figure alone, as accounts write what is negative.

    `(1.500)`, `1.500-`, `– 1.500`.
    """
    behind, begin = text[figure.end : figure.end + 1], max(0, figure.start - 2)
    if behind not in _DASHES and text[begin : figure.start].strip()[-1:] not in _DASHES:
        return False
    left = text[max(0, figure.start - _ROW) : figure.start].rsplit("\n", 1)[-1]
    right = text[figure.end : figure.end + _ROW].split("\n", 1)[0]
    if "|" not in left and "|" not in right:
        return False
    opened, shut = _CELL_BEFORE.search(left), _CELL_BEHIND.match(right)
    if opened is None or shut is None:
        return False
    if opened["open"] or shut["shut"]:
        return bool(opened["open"] and shut["shut"]) and not figure.may_be_year
    dashed = opened[0].rstrip(" *_")[-1:] in ("-", "–", "−") and bool(opened[0])
    return bool(shut["minus"]) or dashed
