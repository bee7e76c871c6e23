"""How long it takes to find 100,000 quotes in 2,000 documents of 10 kB, on one core.

Run with ``python -m bench.quotes``; prints seconds, and how many times a bare ``str.find`` takes.
"""

from __future__ import annotations

import random
import time

from generator.evidence.finding import Quote, find
from generator.evidence.outcomes import Found, NotFound
from generator.evidence.searching import Searchable

DOCUMENTS = 2_000
QUOTES_EACH = 50
LENGTH = 10_000
# fmt: off
WORDS = [
    "Aurora", "Borealis", "Konzern", "wolle", "bis", "zu", "zwei", "Milliarden", "Dollar", "in",
    "das", "Rechenzentrum", "stecken", "hieß", "es", "am", "Montag", "über", "größere",
    "Verträge", "nicht", "„auf", "Eis“", "–", "sagte", "der", "Chef’s", "l’accord",
    "500-Milliarden-Programm", "4,7", "Billionen", "27%", "rund", "10", "Gigawatt", "Anfang",
    "2026", "kündigte", "an",
]
# fmt: on


def document(chance: random.Random) -> str:
    """Press text of paragraphs and blank lines, with typographic marks."""
    words: list[str] = []
    length = 0
    while length < LENGTH:
        if chance.random() < 0.05:
            word = str(chance.randrange(100_000))
        elif chance.random() < 0.3:
            word = "".join(chance.choices("aeinrstuhl", k=8))
        else:
            word = chance.choice(WORDS)
        words.append(word + chance.choices((" ", ", ", ".\n", ".\n\n"), (85, 8, 4, 3))[0])
        length += len(words[-1])
    return "".join(words)


def retyped(text: str) -> str:
    """The same words as a curator would type them."""
    plain = str.maketrans({"„": '"', "“": '"', "’": "'", "–": "-"})
    return " ".join(text.translate(plain).split())


def main() -> None:
    """Print what the search takes, for quotes that are there and for quotes that are not."""
    chance = random.Random(2026)
    texts = [document(chance) for _ in range(DOCUMENTS)]
    quotes: list[tuple[int, str]] = []
    for number, text in enumerate(texts):
        words = text.split(" ")
        for _ in range(QUOTES_EACH):
            first = chance.randrange(len(words) - 20)
            quotes.append((number, " ".join(words[first : first + chance.randrange(5, 20)])))

    begin = time.perf_counter()
    there = sum(texts[number].find(quote) >= 0 for number, quote in quotes)
    bare = time.perf_counter() - begin
    print(f"bare str.find: {len(quotes)} quotes, {there} there, {bare:.2f} s")

    typed = [(number, Quote(retyped(quote))) for number, quote in quotes]
    begin = time.perf_counter()
    documents = [Searchable(text) for text in texts]
    found = sum(isinstance(find(quote, documents[number]), Found) for number, quote in typed)
    seconds = time.perf_counter() - begin
    print(f"evidence.find: {found} found, {seconds:.2f} s, {seconds / bare:.0f} × bare")

    wrong = [(number, Quote(quote.exact + " jedoch")) for number, quote in typed[::100]]
    begin = time.perf_counter()
    missing = sum(isinstance(find(quote, documents[number]), NotFound) for number, quote in wrong)
    seconds = time.perf_counter() - begin
    print(f"nearest: {missing} missing, {1000 * seconds / len(wrong):.2f} ms each")


if __name__ == "__main__":
    main()
