"""What a language is here: the words by which texts in it are read, from its `reading.toml`."""

from dataclasses import dataclass

from generator.languages.figure_words import FigureWords
from generator.languages.words import Phrases, Told, Words, WordTuple


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class TextWords(Words):
    """Lists of words of one language, in small letters, with spaces between them."""

    common: WordTuple
    """The commonest words, by which a text's language is told."""
    negations: WordTuple
    """Words that turn a sentence round."""
    half_negations: WordTuple
    """Those of them that also begin a phrase which does not (*ne … que*)."""
    never_last: WordTuple
    """Abbreviations, without their stop, that something always follows."""
    may_be_last: WordTuple
    """Abbreviations that may end a sentence: they do if one of `starters` comes next."""
    starters: WordTuple
    """Words that clearly begin a sentence."""
    counted: WordTuple
    """What an ordinal in figures counts, so that its stop ends nothing (`am 3. Mai`); blank where
    ordinals have no stop."""
    before_ordinals: WordTuple
    """Words before such an ordinal."""
    joining: WordTuple
    """Words that join clauses and words alike: a clause begins with one before a verb (`und`)."""
    adding: WordTuple
    """Words with which a clause begins wherever they stand (`sowie`, `sondern`)."""
    verbs: WordTuple
    """The commonest finite verbs, by which a clause is told behind a joining word."""


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class MannerWords(Words):
    """Phrases of one language, written as `listing` tells.

    One with a `?` behind it may also mean something else: it is enough where the manner is looked
    for, and too little to find fault. One with a `^` does so where no name stands behind it
    (*selon les étapes*, *selon Nordlicht*).
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
    together: Phrases
    """What makes of a figure that of several."""

    # What makes a sentence say more than it would without: a statement has none of its own.
    only: Phrases
    all: Phrases
    first: Phrases
    largest: Phrases
    doubled: Phrases
    tripled: Phrases
    halved: Phrases
    most: Phrases
    again: Phrases
    still: Phrases
    already: Phrases
    why: Phrases
    """Causes: what happens for another thing's sake or by it."""
    meant: Phrases
    """Purposes: what somebody does something for."""
    exchanged: Phrases
    """What is given for something else."""
    certain: Phrases
    # What says the opposite: of `agrees` it is `denies` and `fails`.
    rises: Phrases
    falls: Phrases
    agrees: Phrases


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class Language(Words):
    """A language in which texts can be read; `own_words` tells how a site speaks it."""

    code: str
    """ISO 639: two small letters."""
    figures: FigureWords
    texts: TextWords
    manner: MannerWords
    acts: Told[str]
    """What one does to another, in phrases written as `listing` tells: the act (`buys`). Besides,
    verbs of the `passive` (or what `may_be_passive`), its `agent` (*by*), and what stands `aside`:
    right before a name that is not who acts."""
