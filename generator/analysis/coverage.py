"""How much of each source the claims cover: its clauses that hold something checkable.

A clause is *checkable* if it holds a figure, a date (a month or a weekday counts), the name of an
entity of the briefing, words in quotation marks (also of a quotation that goes on over several), or
a word of saying, aiming, deciding or seeming. It is *covered* if half of the words that carry its
meaning stand in quotes of claims. Headings and passages that are not the article do not count.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from generator.clauses import clauses, content_words
from generator.evidence.spans import Span, blanked, merged
from generator.groups import grouped
from generator.languages import text_words
from generator.manner import manners_in
from generator.model import Source
from generator.naming import NameIndex
from generator.quantities.date_readings import dates_in
from generator.quantities.grammar import Expression, grammar_for
from generator.quantities.readings import figures_in
from generator.sentences import is_heading, sentence_spans_around, sentences

_MARKS = '„“”‟«»‹›"'
# On one line, but over as many of its sentences as are quoted.
_QUOTED = re.compile(rf"[{_MARKS}][^{_MARKS}\n]*[^\W_][^{_MARKS}\n]*[{_MARKS}]")
_DIGITS = re.compile(r"\d[\d.,]*")
_WORD = re.compile(r"\w+")
# Three letters are too likely to be another word, as *May* and *Mai* nearly are.
_MONTH_OR_WEEKDAY = Expression(r"(?<!\w)(?=\w{4}){months weekdays}(?!\w)")

_MANNERS = {
    "says": "speech",
    "relays": "speech",
    "announces": "speech",
    "denies": "speech",
    "plans": "aim",
    "decides": "aim",
    "expects": "seeming",
    "hedges": "seeming",
}


class Reason(NamedTuple):
    """Words of a clause that can be checked."""

    kind: str
    """figure, date, entity, speech, aim, seeming or quotation."""
    words: str
    entity: str | None = None
    """The id of the company, person or deal that is named."""


class Clause(NamedTuple):
    """A clause of a source, in code points of the document."""

    span: Span
    text: str
    sentence: int
    """Which sentence of the document it is of, from 0."""
    reasons: tuple[Reason, ...]
    """Why it is checkable, one reason of each kind; none of a heading or an excluded clause."""
    words: int
    """How many of its words carry its meaning, and how many of these are quoted."""
    quoted: int
    excluded: bool

    @property
    def checkable(self) -> bool:
        return bool(self.reasons)

    @property
    def covered(self) -> bool:
        return 2 * self.quoted >= self.words > 0


@dataclass(frozen=True)
class SourceCoverage:
    """The clauses of a source, and how many of the checkable ones the claims cover."""

    source: str
    clauses: tuple[Clause, ...]

    @cached_property
    def checkable(self) -> tuple[Clause, ...]:
        return tuple(each for each in self.clauses if each.checkable)

    @cached_property
    def covered(self) -> tuple[Clause, ...]:
        return tuple(each for each in self.checkable if each.covered)

    @cached_property
    def uncovered(self) -> tuple[Clause, ...]:
        return tuple(each for each in self.checkable if not each.covered)

    @cached_property
    def excluded(self) -> tuple[Clause, ...]:
        return tuple(each for each in self.clauses if each.excluded)

    @cached_property
    def sentences(self) -> int:
        """How many sentences hold a checkable clause."""
        return len({each.sentence for each in self.checkable})

    @cached_property
    def touched(self) -> int:
        """How many of these sentences a quote touches, be it by one word."""
        quoted = {each.sentence for each in self.clauses if each.quoted}
        return len({each.sentence for each in self.checkable} & quoted)

    @property
    def percent(self) -> Decimal:
        """The covered share in per cent, rounded down to a tenth: rounding reaches no floor."""
        if not self.checkable:
            return Decimal(100)
        return Decimal(len(self.covered) * 1000 // len(self.checkable)) / 10


def source_coverage(
    source: Source, published: Sequence[Span], excluded: Sequence[Span], names: NameIndex
) -> SourceCoverage:
    """The coverage of one source; of one without a document it is empty."""
    text = source.document.text if source.document else ""
    language = source.language or ""
    quotations = [Span(*match.span()) for match in _QUOTED.finditer(text)]
    published, left = merged(published), blanked(text, excluded)
    found = []
    for number, sentence in enumerate(sentences(text)):
        heading = is_heading(text, sentence.start)
        for span in clauses(text, sentence, language):
            article = span.of(left)
            gone = not _WORD.search(article)
            reasons = [] if gone or heading else list(_reasons(article, language, names))
            quotation = sentence_spans_around(quotations, span)
            if quotation and not gone and not heading:
                reasons.append(Reason("quotation", quotation[0].of(text)))
            words = content_words(text, span, language)
            quoted = sum(bool(sentence_spans_around(published, word)) for word in words)
            clause = Clause(
                span, span.of(text).strip(), number, tuple(reasons), len(words), quoted, gone
            )
            found.append(clause)
    return SourceCoverage(source.id, tuple(found))


def _reasons(clause: str, language: str, names: NameIndex) -> Iterator[Reason]:
    for kind, words in (("figure", _figure(clause, language)), ("date", _date(clause, language))):
        if words:
            yield Reason(kind, words)
    named = next(names.all_in(clause), None)
    if named:
        start, end, entity = named
        yield Reason("entity", clause[start:end], entity.id)
    manners = manners_in(clause, language).clearly
    told = grouped((kind, manners[each]) for each, kind in _MANNERS.items() if each in manners)
    for kind, said in told.items():
        yield Reason(kind, said[0])


def _figure(clause: str, language: str) -> str | None:
    digits = _DIGITS.search(clause)
    if digits:
        return digits[0].rstrip(".,")
    return next((reading.text for reading in figures_in(clause, language)), None)


def _date(clause: str, language: str) -> str | None:
    read = next(iter(dates_in(clause, language)), None)
    if read is not None or not text_words(language):
        return read.text if read else None
    grammar = grammar_for(language)
    named = (each[0] for each in _MONTH_OR_WEEKDAY[grammar].finditer(clause))
    return next((n for n in named if n[0].isupper() or not grammar.months_have_capitals), None)
