"""A briefing of any size, made up: as many claims in as many sources as one wants.

Every claim is provable, every quote stands in its source, no two claims conflict, and the same
sizes give the same bytes. Sizes of one document and shares of its text are those of the press.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

COMPANIES_PER_SOURCE = 0.25
DEALS_PER_CLAIM = 0.1
CLAIMS_PER_FILE = 200

FILLERS = (
    "The market took little notice of the announcement on that day.",
    "Observers had expected more of the quarter, and said so in their notes.",
    "A spokesman would not say when the next step is to be taken.",
    "Suppliers in the region have adjusted their plans several times this year.",
    "It remains to be seen how long the demand for machines will last.",
)


def write(root: Path, claims: int, sources: int, seed: int = 1) -> None:
    """Write a root with so many claims in so many sources."""
    chance = random.Random(seed)
    companies = max(2, round(sources * COMPANIES_PER_SOURCE))
    deals = max(1, round(claims * DEALS_PER_CLAIM))
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    _put(root / "mkdocs.yml", ["site_name: Synthetic", "use_directory_urls: false"])
    _put(root / "content" / "vocabulary.yaml", VOCABULARY.splitlines())
    for number in range(companies):
        _put(root / f"content/companies/{_company(number)}.yaml", [f"name: {_name(number)}"])
    parties = [chance.sample(range(companies), 2) for _ in range(deals)]
    for number, (giver, taker) in enumerate(parties):
        _put(root / f"content/deals/deal-{number}.yaml", _deal(number, giver, taker))
    records: list[list[str]] = []
    for source in range(sources):
        texts: list[str] = []
        for claim in range(source, claims, sources):
            deal = claim % deals
            names = [_name(company) for company in parties[deal]]
            # The claims on one deal are of different years, so that they are compared and agree.
            year = 2016 + claim // deals
            sentence, amount = _sentence(claim, year, names[0], names[1], chance)
            texts += [sentence, *chance.choices(FILLERS, k=3)]
            party = _company(parties[deal][0])
            records.append(_claim(claim, deal, party, source, year, sentence, amount))
        _source(root, source, texts or list(FILLERS))
    for start in range(0, len(records), CLAIMS_PER_FILE):
        lines = [line for record in records[start : start + CLAIMS_PER_FILE] for line in record]
        _put(root / f"content/claims/{start // CLAIMS_PER_FILE:05}.yaml", ["claims:", *lines])


VOCABULARY = """\
properties:
  amount: {label: Amount, value: money, single: true}
roles:
  investor: {label: Investor, gives: money}
  investee: {label: Investee, gets: money}
kinds:
  company: [company]
  deal: [investment]
modalities: [announced, reported, denied]
"""


def _deal(number: int, giver: int, taker: int) -> Iterator[str]:
    yield f"title: Deal {_words(number)}"
    yield "kind: investment"
    yield "parties:"
    yield f"  - {{company: {_company(giver)}, role: investor}}"
    yield f"  - {{company: {_company(taker)}, role: investee}}"


def _sentence(
    claim: int, year: int, giver: str, taker: str, chance: random.Random
) -> tuple[str, str]:
    """A sentence that no other one repeats, and the amount in it."""
    amount = f"{chance.randint(1, 900)} {chance.choice(('million', 'billion'))}"
    said = f"{giver} announced" if claim % 3 else f"{giver} reportedly agreed"
    what = f"{amount} dollars into {taker} in round {_words(claim)}"
    return f"On {1 + claim % 12} May {year}, {said} that it puts {what}.", f"{amount} USD"


def _claim(
    claim: int, deal: int, party: str, source: int, year: int, sentence: str, amount: str
) -> list[str]:
    return [
        f"  - id: claim-{claim}",
        f"    statement: {sentence}",
        f"    subject: deal-{deal}",
        f"    party: {party}",
        "    property: amount",
        f"    value: {amount}",
        f"    as_of: {year}-05-{1 + claim % 12:02}",
        f"    modality: {'announced' if claim % 3 else 'reported'}",
        "    evidence:",
        f"      - source: source-{source}",
        f"        quote: {sentence[:-1]}",
    ]


def _source(root: Path, number: int, texts: list[str]) -> None:
    document = "\n\n".join(" ".join(texts[at : at + 4]) for at in range(0, len(texts), 4)).encode()
    (root / f"seeds/source-{number}.txt").write_bytes(document)
    _put(
        root / f"seeds/source-{number}.yaml",
        [
            f"document: source-{number}.txt",
            f"sha256: {hashlib.sha256(document).hexdigest()}",
            "language: en",
            f"title: Report {_words(number)}",
            f"published: 2025-{1 + number % 12:02}",
        ],
    )


SYLLABLES = [consonant + vowel for consonant in "bdgkl" for vowel in "aeiou"]


def _words(number: int) -> str:
    """A number as a made-up word, so that no text is full of figures that nobody claims."""
    word = ""
    while True:
        number, digit = divmod(number, len(SYLLABLES))
        word = SYLLABLES[digit] + word
        if not number:
            return word.capitalize().rjust(4, "X")


def _company(number: int) -> str:
    return f"company-{number}"


def _name(number: int) -> str:
    return f"Comp{_words(number).lower()} Industries"


def _put(path: Path, lines: list[str] | Iterator[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path, help="the folder to write to, which is made")
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--sources", type=int, default=2_000)
    options = parser.parse_args()
    write(options.root, options.claims, options.sources)


if __name__ == "__main__":
    main()
