"""The words that tell in what manner a text says something: flatly, by hearsay, as a plan …"""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.words import Line, Words


@dataclass(frozen=True, slots=True)
class MannerWords(Words):
    """Lists of words and phrases of one language, in small letters, with commas between them.

    They are beginnings of words (`plan` is *plans* and *planned* too), but for those that end in
    `_`, which are whole. One with a `?` behind it may also mean something else: it is enough where
    the manner is looked for, and too little to find fault. The signs of `listing` stand in them too
    (`announc* … to`).
    """

    hedges: Line
    """What seems, may or would be so; verbs of seeming among them."""
    relays: Line
    """What others are said to say, none of them by name: hearsay, reports, rumours."""
    says: Line
    """Verbs of saying, which want a speaker."""
    plans: Line
    """What somebody means to do."""
    expects: Line
    """What somebody expects, estimates or forecasts."""
    announces: Line
    """What a party makes public."""
    decides: Line
    """What somebody has decided."""
    denies: Line
    """What somebody rejects or takes back; plain negations stand in `TextWords`."""
    fails: Line
    """What does not come about, or somebody does not do: it turns a sentence round as they do."""

    supposes: Line
    """What makes a condition of something."""
    among: Line
    """What makes something one of several (`one of the largest`)."""

    # What makes a sentence say more than it would without: a statement has none of its own.
    only: Line
    all: Line
    first: Line
    largest: Line
    doubled: Line
    tripled: Line
    halved: Line
    # What says the opposite: of `agrees` it is `denies` and `fails`.
    rises: Line
    falls: Line
    agrees: Line
