"""The words that tell in what manner a text says something: flatly, by hearsay, as a plan …"""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.words import Phrases, Words


@dataclass(frozen=True, slots=True)
class MannerWords(Words):
    """Phrases of one language, written as `listing` tells.

    One with a `?` behind it may also mean something else: it is enough where the manner is looked
    for, and too little to find fault.
    """

    hedges: Phrases
    """What seems, may or would be so; verbs of seeming among them."""
    relays: Phrases
    """What others are said to say, none of them by name: hearsay, reports, rumours."""
    says: Phrases
    """Verbs of saying, which want a speaker."""
    plans: Phrases
    """What somebody means to do."""
    expects: Phrases
    """What somebody expects, estimates or forecasts."""
    announces: Phrases
    """What a party makes public."""
    decides: Phrases
    """What somebody has decided."""
    denies: Phrases
    """What somebody rejects or takes back; plain negations stand in `TextWords`."""
    fails: Phrases
    """What does not come about, or somebody does not do: it turns a sentence round as they do."""

    supposes: Phrases
    """What makes a condition of something."""
    among: Phrases
    """What makes something one of several (`one of the largest`)."""

    # What makes a sentence say more than it would without: a statement has none of its own.
    only: Phrases
    all: Phrases
    first: Phrases
    largest: Phrases
    doubled: Phrases
    tripled: Phrases
    halved: Phrases
    # What says the opposite: of `agrees` it is `denies` and `fails`.
    rises: Phrases
    falls: Phrases
    agrees: Phrases
