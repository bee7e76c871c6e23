"""How long the analysis takes: 100,000 claims in at most 10 s, loops of 5,000 flows in at most 5 s.

Run with ``python bench/analysis.py``; exits 1 if a bound is missed.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from types import MappingProxyType

from generator.analysis.conflicts import find_conflicts
from generator.analysis.corroboration import corroboration
from generator.analysis.duplicate_claims import duplicate_claims
from generator.analysis.flows import Flows, find_flows
from generator.analysis.loops import find_loops
from generator.analysis.near_duplicates import near_duplicates
from generator.analysis.regressions import regressions
from generator.analysis.timeline import events
from generator.evidence.finding import Quote
from generator.model import (
    BLANK,
    Briefing,
    Claim,
    Deal,
    Evidence,
    Party,
    Place,
    Property,
    Role,
    Site,
    Term,
    TermValue,
    Text,
    Value,
    Vocabulary,
)
from generator.quantities.amounts import parse_amount
from generator.quantities.dates import parse_date

N_CLAIMS, N_DEALS = 100_000, 20_000
N_COMPANIES, N_FLOWS = 1_000, 5_000
MOST_SECONDS, MOST_SECONDS_FOR_LOOPS = 10.0, 5.0

TERMS = tuple(Term(name, BLANK) for name in ("rumoured", "announced", "agreed", "closed"))
VOCABULARY = Vocabulary(
    properties=MappingProxyType(
        {
            "amount": Property("amount", BLANK, "money", single=True, flow="money"),
            "status": Property("status", BLANK, "term", single=True, terms=TERMS),
        }
    ),
    roles=MappingProxyType(
        {
            "payer": Role("payer", BLANK, gives="money"),
            "payee": Role("payee", BLANK, gets="money"),
        }
    ),
    company_kinds={},
    deal_kinds={},
    modalities=("stated",),
)
PLACE = Place("content/deals/d.yaml", 1, 1)


def briefing(claims: list[Claim], deals: list[Deal]) -> Briefing:
    """A briefing of these claims and deals, with nothing else."""
    return Briefing(
        site=Site("Bench", "en"),
        vocabulary=VOCABULARY,
        sources={},
        companies={},
        people={},
        deals={deal.id: deal for deal in deals},
        claims={claim.id: claim for claim in claims},
        disputes={},
    )


def some_claims(chance: random.Random, subjects: int) -> list[Claim]:
    """Claims on the amounts and statuses of so many deals, many of which conflict."""
    qualifiers = ("", "up to ", "about ", "at least ")
    amounts = [
        parse_amount(f"{qualifier}{number} billion {unit}", "money")
        for qualifier in qualifiers
        for number in (90, 95, 100, 200)
        for unit in ("USD", "USD", "USD", "EUR", "XXX")
    ]
    dates = [None, *(parse_date(f"{year}-{month:02}") for year in (2024, 2025) for month in (3, 9))]
    evidence = tuple(Evidence(f"s{each}", Quote("words"), PLACE) for each in range(3))
    claims = []
    for index in range(N_CLAIMS):
        is_amount = index % 3 > 0
        value: Value = chance.choice(amounts) if is_amount else TermValue(chance.choice(TERMS).id)
        claims.append(
            Claim(
                id=f"c{index}",
                place=Place("content/claims/c.yaml", index, 1),
                statement=Text((("en", f"Statement {index}."),)),
                subject=f"d{chance.randrange(subjects)}",
                modality="stated",
                evidence=evidence,
                property="amount" if is_amount else "status",
                value=value,
                as_of=chance.choice(dates),
            )
        )
    return claims


def some_flows(chance: random.Random) -> Flows:
    """Payments between companies drawn by chance."""
    deals, claims = [], []
    for index in range(N_FLOWS):
        payer, payee = chance.sample(range(N_COMPANIES), 2)
        parties = (
            Party(f"company-{payer}", "payer", PLACE),
            Party(f"company-{payee}", "payee", PLACE),
        )
        deals.append(Deal(f"d{index}", PLACE, BLANK, "", parties))
        claims.append(
            Claim(
                id=f"c{index}",
                place=PLACE,
                statement=BLANK,
                subject=f"d{index}",
                modality="stated",
                evidence=(),
                property="amount",
                value=parse_amount("1 billion USD", "money"),
                parties=(f"company-{payer}",),
            )
        )
    return find_flows(briefing(claims, deals))


def timed(name: str, work: Callable[[], object]) -> float:
    """Runs something and tells how long it took."""
    started = time.perf_counter()
    work()
    seconds = time.perf_counter() - started
    print(f"{seconds:8.2f} s  {name}")
    return seconds


def main() -> int:
    """Prints what each part took; 1 if a bound is missed."""
    chance = random.Random(20260131)
    deals = [Deal(f"d{each}", PLACE, BLANK, "", ()) for each in range(N_DEALS)]
    made = briefing(some_claims(chance, N_DEALS), deals)
    crowded = briefing(some_claims(chance, 1), deals)
    total = timed("conflicts, 100,000 claims on 20,000 deals", lambda: find_conflicts(made))
    total += timed("status regressions", lambda: list(regressions(made)))
    total += timed("duplicates", lambda: list(duplicate_claims(made)))
    total += timed(
        "origins", lambda: [corroboration(each, made.sources) for each in made.claims.values()]
    )
    total += timed("events", lambda: events(made))
    print(f"{total:8.2f} s  the analysis of 100,000 claims, at most {MOST_SECONDS}")
    hostile = timed("conflicts, 100,000 claims on one deal", lambda: find_conflicts(crowded))
    flows = some_flows(chance)
    loops = timed("loops, up to 100", lambda: find_loops(flows))
    loops += timed("loops, all of up to 6 links", lambda: find_loops(flows, most=1_000_000))
    words = [f"w{each}" for each in range(5000)]
    texts = {f"s{each}": " ".join(chance.choices(words, k=1500)) for each in range(1000)}
    timed("near duplicates, 1,000 texts of 1,500 words", lambda: near_duplicates(texts))
    missed = max(total, hostile) > MOST_SECONDS or loops > MOST_SECONDS_FOR_LOOPS
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
