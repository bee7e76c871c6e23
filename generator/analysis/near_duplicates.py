"""Which documents nearly repeat another: most words of the shorter stand in the longer, in order.

Every run of a few words is looked up in the documents before it, which costs time in proportion to
the text; only the pairs that share enough of them are then compared word by word.
"""

import re
from collections import Counter
from collections.abc import Mapping

from rapidfuzz.distance import LCSseq

RUN = 5
"""Words in a run. Longer ones miss an edited copy, shorter ones are common phrases."""
LEAST_RUNS = 0.2
"""The share of the shorter document's runs that makes a pair worth comparing."""
LEAST_SHARE = 0.6
"""The share of the shorter document's words that makes it a near repetition."""
MOST_WORDS = 20_000
"""Words compared of a document, so that a hostile one stays bounded."""
MOST_HOLDERS = 4
"""Earlier documents that a run is remembered of; of many copies each is told with the first."""

_WORD = re.compile(r"\w+")


def near_duplicates(articles: Mapping[str, str]) -> dict[tuple[str, str], float]:
    """The pairs of articles, by source id, of which one nearly repeats the other.

    With each, how much of the shorter one's words stand in the other in the same order: 0 to 1.
    """
    words = {
        source: _WORD.findall(text.casefold())[:MOST_WORDS] for source, text in articles.items()
    }
    runs = {
        source: set(zip(*(of[start:] for start in range(RUN)), strict=False))
        for source, of in words.items()
    }
    holders: dict[tuple[str, ...], list[str]] = {}
    found: dict[tuple[str, str], float] = {}
    for second, own in runs.items():
        shared: Counter[str] = Counter()
        for run in own:
            holding = holders.setdefault(run, [])
            shared.update(holding)
            if len(holding) < MOST_HOLDERS:
                holding.append(second)
        for first in (each for each in runs if each in shared):
            if shared[first] < LEAST_RUNS * min(len(own), len(runs[first])):
                continue
            one, other = words[first], words[second]
            share = LCSseq.similarity(one, other) / min(len(one), len(other))
            if share >= LEAST_SHARE:
                found[first, second] = share
    return found
