"""How much of each source the claims cover: its sentences that hold something checkable.

A sentence is *checkable* if it holds a figure, a date (a month or a weekday counts), the name of an
entity of the briefing, a word that reports speech, or words in quotation marks (also those of a
quotation that goes on over several sentences). It is *covered* if a claim's quote stands in it,
wholly or in part. Passages that are not the article do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from babel.dates import get_day_names, get_month_names

from generator.evidence.spans import Span
from generator.languages.locales import locale_of
from generator.languages.reporting import reporting_words
from generator.model import Briefing, Source
from generator.quantities.errors import UnknownLanguage
from generator.quantities.readings import read_dates, read_figures
from generator.sentences import sentence_spans_around, sentences

_MARKS = '„“”‟«»‹›"'
# On one line, but over as many of its sentences as are quoted.
_QUOTED = re.compile(rf"[{_MARKS}][^{_MARKS}\n]*[^\W_][^{_MARKS}\n]*[{_MARKS}]")
_DIGITS = re.compile(r"\d[\d.,]*")
_WORD = re.compile(r"\w+")
_AFTER_NAME = re.compile(r"(?:['’]?s|['’])?(?!\w)")


class Kind(StrEnum):
    """What makes a sentence checkable."""

    FIGURE = "figure"
    DATE = "date"
    ENTITY = "entity"
    SPEECH = "speech"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Reason:
    """Words of a sentence that can be checked."""

    kind: Kind
    words: str
    entity: str | None = None
    """The id of the company, person or deal that is named."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source, in code points of the document."""

    span: Span
    text: str
    reasons: tuple[Reason, ...]
    """Why it is checkable, one reason of each kind; none of an excluded sentence."""
    covered: bool
    excluded: bool

    @property
    def checkable(self) -> bool:
        return bool(self.reasons)


@dataclass(frozen=True)
class SourceCoverage:
    """The sentences of a source, and how many of the checkable ones the claims cover."""

    source: str
    sentences: tuple[Sentence, ...]

    @cached_property
    def checkable(self) -> tuple[Sentence, ...]:
        return tuple(each for each in self.sentences if each.checkable)

    @cached_property
    def covered(self) -> tuple[Sentence, ...]:
        return tuple(each for each in self.checkable if each.covered)

    @cached_property
    def uncovered(self) -> tuple[Sentence, ...]:
        return tuple(each for each in self.checkable if not each.covered)

    @cached_property
    def excluded(self) -> tuple[Sentence, ...]:
        return tuple(each for each in self.sentences if each.excluded)

    @property
    def share(self) -> float:
        """The share of checkable sentences that are covered, 0 to 1; 1 where there are none."""
        return len(self.covered) / len(self.checkable) if self.checkable else 1.0


def find_coverage(
    briefing: Briefing,
    published: Mapping[str, Sequence[Span]],
    excluded: Mapping[str, Sequence[Span]],
) -> Mapping[str, SourceCoverage]:
    """The coverage of each source that has a document, by id.

    `published` and `excluded` are the spans of each document that claims quote, and that are not
    the article, as in `Examination`.
    """
    names = Names(briefing)
    return {
        source.id: source_coverage(
            source, published.get(source.id, ()), excluded.get(source.id, ()), names
        )
        for source in briefing.sources.values()
        if source.document is not None
    }


def source_coverage(
    source: Source, published: Sequence[Span], excluded: Sequence[Span], names: Names
) -> SourceCoverage:
    """The coverage of one source; of one without a document it is empty."""
    text = source.document.text if source.document else ""
    spans = sentences(text)
    covered = {span for quoted in published for span in sentence_spans_around(spans, quoted)}
    outside: dict[Span, list[Span]] = {}
    for passage in excluded:
        for span in sentence_spans_around(spans, passage):
            outside.setdefault(span, []).append(passage)
    quoted_in = {
        span: match[0]
        for match in _QUOTED.finditer(text)
        for span in sentence_spans_around(spans, Span(*match.span()))
    }
    found = []
    for span in spans:
        article = _without(text, span, outside.get(span, ()))
        gone = span in outside and not _WORD.search(article)
        reasons = [] if gone else list(_reasons(article, source.language or "", names))
        if not gone and span in quoted_in:
            reasons.append(Reason(Kind.QUOTATION, quoted_in[span]))
        found.append(Sentence(span, span.of(text), tuple(reasons), span in covered, gone))
    return SourceCoverage(source.id, tuple(found))


def _without(text: str, span: Span, excluded: Iterable[Span]) -> str:
    """A sentence's words without the passages of it that are not the article."""
    words = span.of(text)
    for passage in excluded:
        start, end = max(passage.start - span.start, 0), min(passage.end - span.start, len(words))
        words = words[:start] + " " * (end - start) + words[end:]
    return words


def _reasons(sentence: str, language: str, names: Names) -> Iterator[Reason]:
    figure = _figure(sentence, language)
    if figure:
        yield Reason(Kind.FIGURE, figure)
    date = _date(sentence, language)
    if date:
        yield Reason(Kind.DATE, date)
    named = names.first_in(sentence)
    if named:
        yield Reason(Kind.ENTITY, *named)
    reported = reporting_words(language).search(sentence)
    if reported:
        yield Reason(Kind.SPEECH, reported[0])


def _figure(sentence: str, language: str) -> str | None:
    digits = _DIGITS.search(sentence)
    if digits:
        return digits[0].rstrip(".,")
    try:
        return next((reading.text for reading in read_figures(sentence, language)), None)
    except UnknownLanguage:
        return None


def _date(sentence: str, language: str) -> str | None:
    try:
        read = next(iter(read_dates(sentence, language)), None)
    except UnknownLanguage:
        return None
    if read is not None:
        return read.text
    named = _month_or_weekday(language).search(sentence)
    return named[0] if named else None


@cache
def _month_or_weekday(language: str) -> re.Pattern[str]:
    """Names of months and weekdays as CLDR writes them, which is how the language does."""
    locale = locale_of(language)
    names = {
        name
        for context in ("format", "stand-alone")
        for table in (
            get_month_names("wide", context, locale),
            get_day_names("wide", context, locale),
        )
        for name in table.values()
    }
    # Three letters are too likely to be another word, as *May* and *Mai* nearly are.
    alternatives = "|".join(map(re.escape, sorted(name for name in names if len(name) > 2)))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


class Names:
    """The names and aliases of a briefing's entities, to be found in sentences."""

    def __init__(self, briefing: Briefing) -> None:
        self._by_first_word: dict[str, list[tuple[str, str]]] = {}
        for entity in briefing.entities.values():
            for name in {*(words for _, words in entity.title.versions), *entity.aliases}:
                first = _WORD.search(name)
                if first and first.start() == 0:
                    self._by_first_word.setdefault(first[0], []).append((name, entity.id))
        for named in self._by_first_word.values():
            named.sort(key=lambda each: (-len(each[0]), each))

    def first_in(self, sentence: str) -> tuple[str, str] | None:
        """The first name in a sentence, the longest of those that begin there, and whose it is."""
        for word in _WORD.finditer(sentence):
            # A genitive's s is a part of the word, though not of the name.
            for first in (word[0], word[0].removesuffix("s")):
                for name, entity in self._by_first_word.get(first, ()):
                    if sentence.startswith(name, word.start()) and _AFTER_NAME.match(
                        sentence, word.start() + len(name)
                    ):
                        return name, entity
        return None
