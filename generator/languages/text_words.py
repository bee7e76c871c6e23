"""The words that tell how a text says something: negations, ends of sentences and of clauses."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.words import Line, Words


@dataclass(frozen=True, slots=True)
class TextWords(Words):
    """Lists of words of one language, in small letters, with spaces between them."""

    common: Line
    """The commonest words, by which a text's language is told."""
    negations: Line
    """Words that turn a sentence round."""
    half_negations: Line
    """Those of them that also begin a phrase which does not (*ne … que*)."""
    never_last: Line
    """Abbreviations, without their stop, that something always follows."""
    may_be_last: Line
    """Abbreviations that may end a sentence: they do if one of `starters` comes next."""
    starters: Line
    """Words that clearly begin a sentence."""
    counted: Line
    """What an ordinal in figures counts, so that its stop ends nothing (`am 3. Mai`); blank where
    ordinals have no stop."""
    before_ordinals: Line
    """Words before such an ordinal."""
    joining: Line
    """Words that join clauses and words alike: a clause begins with one before a verb (`und`)."""
    adding: Line
    """Words with which a clause begins wherever they stand (`sowie`, `sondern`)."""
    verbs: Line
    """The commonest finite verbs, by which a clause is told behind a joining word."""
