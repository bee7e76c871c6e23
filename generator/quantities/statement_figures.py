"""Which figures of a statement does neither a value nor a quote hold?"""

from collections.abc import Sequence
from decimal import Decimal

from generator.quantities.amounts import Amount
from generator.quantities.date_readings import DateReading, dates_in, dates_told
from generator.quantities.dates import Date, parse_date
from generator.quantities.grammar import grammar_for
from generator.quantities.intervals import Interval
from generator.quantities.quoted import Quoted
from generator.quantities.readings import Reading, figures_in


def within(inner: Date, outer: Date) -> bool:
    """Whether `inner` is a stretch of time inside `outer`, both closed."""
    ends = (outer.earliest, inner.earliest, inner.latest, outer.latest)
    days = [day for day in ends if day is not None]
    return len(days) == len(ends) and days == sorted(days)


def share_bound(claim: Date, said: Date) -> bool:
    """Whether one is open and ends where the other does: `../2026-03` and `2026-03`."""
    if not (_is_open(claim) or _is_open(said)):
        return False
    same_start = claim.earliest is not None and claim.earliest == said.earliest
    same_end = claim.latest is not None and claim.latest == said.latest
    return same_start or same_end


def figures_held(
    statement: str,
    statement_language: str,
    values: Sequence[Amount | Date],
    quotes: Sequence[tuple[Quoted, str]],
) -> tuple[Reading, ...]:
    """The figures of `statement` that neither a value nor a quote holds, in order.

    `quotes` are pairs of a sentence with its quoted parts, and its language. Figures are compared
    by number, and by kind and currency where both name one; dates by time. Words of small numbers
    count only with a scale, a unit, as a fraction, or of a time (`one of the` is no figure). A
    statement or quote in a language without a lexicon holds no figures. What the statement denies,
    a quote may deny too; of the others, those are `denied` that a quote holds, but only to deny
    them, or as the bound of a time.
    """
    missing = _missing(statement, statement_language, values, quotes)
    left = _missing(statement, statement_language, values, quotes, loosely=True) if missing else {}
    return tuple(missing[at]._replace(denied=at not in left) for at in sorted(missing))


def _missing(
    statement: str,
    statement_language: str,
    values: Sequence[Amount | Date],
    quotes: Sequence[tuple[Quoted, str]],
    *,
    loosely: bool = False,
) -> dict[tuple[int, int], Reading]:
    """The same by their places; ``loosely``: what a quote denies or only bounds is held too."""
    dates = dates_in(statement, statement_language, None)
    figures = [
        reading
        for reading in figures_in(statement, statement_language)
        if not any(date.start <= reading.start < date.end for date in dates)
    ]
    if not figures and not dates:
        return {}
    spans = grammar_for(statement_language).words.time_spans
    amounts = [value for value in values if isinstance(value, Amount)]
    # Most statements say what their value says: only else the quotes are read at all.
    unsaid = _unheld(figures, _numbers_of(amounts, ()))
    if unsaid:
        said = [reading for reading in unsaid if not reading.denied]
        undone = [reading for reading in unsaid if reading.denied]
        unsaid = _unheld(said, _numbers_of(amounts, quotes, denied=loosely))
        unsaid += _unheld(undone, _numbers_of(amounts, quotes, denied=True))
    missing = {
        (reading.start, reading.end): reading
        for reading in reversed(unsaid)
        if not (is_small_word(reading) and reading.units.isdisjoint(spans))
    }
    given = [value for value in values if isinstance(value, Date)]
    told = [each for way, language in quotes for each in _dates(way, language)] if dates else []
    for dated in dates:
        alternatives = [date.date for date in dates if date.start == dated.start]
        deny = loosely or dated.denied
        held = [*given, *(each.date for each in told if deny or not each.denied)]
        if not any(_holds(each, date, loosely=loosely) for each in held for date in alternatives):
            missing[dated.start, dated.end] = _year_reading(dated, statement)
    return missing


_LARGEST_WORD = 12
"""Up to which a number in words may be the editor's own count of what a passage lists."""


def is_small_word(reading: Reading) -> bool:
    """Whether it is a small number in words, of which neither a scale nor a unit makes more."""
    high = reading.plain.high
    small = reading.spelled and high is not None and high <= _LARGEST_WORD
    return small and not reading.scaled and reading.kind == "quantity"


Held = dict[Decimal, set[tuple[str, frozenset[str]]]]
"""Numbers, each with the kinds and units in which it is held."""


def _unheld(figures: Sequence[Reading], held: Held) -> list[Reading]:
    """The figures that are held in no sense that they may have."""
    places = {(reading.start, reading.end) for reading in figures if _is_held(reading, held)}
    return [reading for reading in figures if (reading.start, reading.end) not in places]


def _is_held(reading: Reading, held: Held) -> bool:
    return any(
        all(
            any(_agree(reading.kind, reading.units, *of) for of in held.get(end, ()))
            for end in _ends(interval)
        )
        for interval in (reading.number, reading.plain)
    )


def _agree(kind: str, units: frozenset[str], held: str, held_units: frozenset[str]) -> bool:
    """Whether one number can be the other: what says of what it is counts only against its like."""
    if "quantity" in (kind, held):
        return True
    if kind != held:
        return False
    named = units and held_units and "XXX" not in units | held_units
    return kind != "money" or not named or bool(units & held_units)


def _ends(interval: Interval) -> tuple[Decimal, ...]:
    """One or two, or none of what is without bound."""
    low, high = interval.low, interval.high
    if low is None or low is high:
        return () if high is None else (high,)
    return (low,) if high is None else (low, high)


def _numbers_of(
    amounts: Sequence[Amount], quotes: Sequence[tuple[Quoted, str]], *, denied: bool = False
) -> Held:
    told: list[tuple[str, frozenset[str], Amount | Reading]] = [
        (amount.kind, frozenset({amount.unit}), amount) for amount in amounts
    ]
    told += [
        (reading.kind, reading.units, reading)
        for quote, language in quotes
        for reading in figures_in(quote.text, language)
        if quote.holds(reading.start, reading.end) and (denied or not reading.denied)
    ]
    held: Held = {}
    for kind, units, figure in told:
        for end in (*_ends(figure.number), *_ends(figure.plain)):
            held.setdefault(end, set()).add((kind, units))
    return held


def _dates(quote: Quoted, language: str) -> list[DateReading]:
    """The dates that are quoted."""
    readings = dates_told(quote.text, language, quote.day)
    return [each for each in readings if quote.holds(each.start, each.end)]


def _holds(held: Date, said: Date, *, loosely: bool) -> bool:
    """Whether a date that is held says `said`, or more precisely what it says.

    What is open may be said of a date that ends there, and not the reverse: *since 2009* is not *in
    2009*, but ``loosely``, for what is *until 2027* ends in 2027.
    """
    if (held.earliest, held.latest) == (said.earliest, said.latest) or within(held, said):
        return True
    if _is_open(held) and not _is_open(said) and not loosely:
        return False
    return (
        share_bound(held, said)
        or any(within(point, said) for point in _points(held))
        or any(within(held, point) for point in _points(said))
    )


def _is_open(date: Date) -> bool:
    return None in (date.earliest, date.latest)


def _points(date: Date) -> tuple[Date, ...]:
    """The dates at the ends of an interval."""
    if "/" not in date.text:
        return ()
    return tuple(parse_date(end) for end in date.text.split("/") if end != "..")


def _year_reading(date: DateReading, statement: str) -> Reading:
    digits = "".join(filter(str.isdigit, statement[max(date.start, date.end - 4) : date.end]))
    exactly = Interval.exactly(Decimal(digits or "0"))
    kind = frozenset({"date"})
    return Reading(
        date.start, date.end, exactly, kind, "quantity", None, date.text, exactly, exactly
    )
