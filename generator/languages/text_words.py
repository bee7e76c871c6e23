"""The words that tell how a text says something: negations, ends of sentences and of clauses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextWords:
    """Lists of words of one language, in small letters, with spaces between them."""

    common: str
    """The commonest words, by which a text's language is told."""
    negations: str
    """Words that turn a sentence round."""
    never_last: str
    """Abbreviations, without their stop, that something always follows."""
    may_be_last: str
    """Abbreviations that may end a sentence: they do if one of `starters` comes next."""
    starters: str
    """Words that clearly begin a sentence."""
    counted: str
    """What an ordinal in figures counts, so that its stop ends nothing (`am 3. Mai`); blank where
    ordinals have no stop."""
    before_ordinals: str
    """Words before such an ordinal."""
    joining: str
    """Words that join clauses and words alike: a clause begins with one before a verb (`und`)."""
    adding: str
    """Words with which a clause begins wherever they stand (`sowie`, `sondern`)."""
    verbs: str
    """The commonest finite verbs, by which a clause is told behind a joining word."""
