"""REF007, REF010: figures in texts of ours that no citation proves."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from generator.citations import Citation, marks_like, parse_text
from generator.diagnostics import Finding, Location, Severity
from generator.examination import Examination
from generator.languages import text_words
from generator.model import Briefing, Claim
from generator.quantities.amounts import Amount
from generator.quantities.dates import Date
from generator.quantities.quoted import Quoted, whole
from generator.quantities.readings import Reading
from generator.quantities.statement_figures import figures_held
from generator.rules.references import OwnText, own_texts
from generator.rules.rule import rule
from generator.sentences import sentences

# None goes on beyond where another begins: many that never end must not be read again and again.
_LINKED = re.compile(r"\[\[[a-z0-9-]+(?:\|([^\[\]\n]*))?\]\]")
_ADDRESS = re.compile(
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|<https?://[^<>\s]*>|https?://\S+"
    r"|\{[^{}\n]*\}|<[^<>\n]*>"
)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_CITED_BEHIND = re.compile(r"\s*(?:\[@[^\[\]\n]*\]\s*)+")
_ITEM = re.compile(r"(?m)^[ \t]*\d{1,3}[.)](?=[ \t])")
_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d{1,3}[.)]|#|\|)[ \t])")


@rule("REF007", "uncited-figure", Severity.WARNING)
def uncited_figure(examined: Examination) -> Iterator[Finding]:
    """A figure in a summary, an assessment or a page whose sentence has no citation."""
    for sentence in _sentences(examined.briefing):
        if not sentence.is_cited:
            for figure, offset in _figures(examined, sentence):
                message = (
                    f"`{figure}` is not proven, expected a citation `[@claim-id]` in its sentence"
                )
                yield Finding("REF007", sentence.location(offset), message)


@rule("REF010", "figure-not-in-claim", Severity.WARNING)
def figure_not_in_claim(examined: Examination) -> Iterator[Finding]:
    """A figure or date in a sentence with citations that none of the cited claims holds."""
    briefing = examined.briefing
    for sentence, claims in cited_sentences(briefing):
        given = [each for claim in claims for each in (claim.value, claim.as_of)]
        quotes = [(whole(words), of) for claim in claims for of, words in claim.statement.versions]
        for evidence in (each for claim in claims for each in claim.evidence):
            source = briefing.sources.get(evidence.source)
            given += [evidence.as_of, source.published if source else None]
            quotes.append((whole(evidence.quote.exact), (source and source.language) or ""))
        values = [each for each in given if isinstance(each, Amount | Date)]
        for figure in _not_held(examined, sentence, values, quotes):
            message = f"no claim that the sentence cites holds `{figure.text}`"
            yield Finding("REF010", sentence.location(figure.start), message)


class _Sentence(NamedTuple):
    """A sentence of a text of ours, in which a link shows an entity's name or other words."""

    text: OwnText
    start: int
    words: str
    cites: Sequence[str]
    is_cited: bool
    """Also by what only looks like a citation, which is told by itself."""

    def location(self, offset: int) -> Location:
        """Where an offset in the sentence stands."""
        return self.text.location(self.start + offset)


def _sentences(briefing: Briefing) -> Iterator[_Sentence]:
    """Those of all texts of ours."""
    return (_Sentence(text, *each) for text in own_texts(briefing) for each in _cut(text.words))


def cited_sentences(briefing: Briefing) -> Iterator[tuple[_Sentence, Sequence[Claim]]]:
    """Those with citations, and the claims that they cite."""
    for sentence in _sentences(briefing):
        claims = [briefing.claims[each] for each in sentence.cites if each in briefing.claims]
        if claims and len(claims) == len(sentence.cites):
            yield sentence, claims


@lru_cache(maxsize=4096)
def _cut(text: str) -> Sequence[tuple[int, str, Sequence[str], bool]]:
    """Where each sentence begins, its words, what it cites and whether anything; once for all."""
    found = []
    blanked = text
    for pattern in (_FRONT_MATTER, _ADDRESS, _ITEM):
        blanked = pattern.sub(lambda match: " " * len(match[0]), blanked)
    # A link shows an entity's name or other words, and its id is no text.
    blanked = _LINKED.sub(_shown_words, blanked)
    for begin, end in _paragraphs(blanked):
        for span in _with_citations_behind(blanked[begin:end]):
            start, words = begin + span[0], blanked[begin + span[0] : begin + span[1]]
            marks = [each for each in marks_like(words) if each[1].startswith("[@")]
            parts = [part for _, mark in marks for part in parse_text(mark)]
            cites = [each for part in parts if isinstance(part, Citation) for each in part.ids]
            for at, mark in marks:
                words = words[:at] + " " * len(mark) + words[at + len(mark) :]
            found.append((start, words, cites, bool(marks)))
    return found


def _shown_words(match: re.Match[str]) -> str:
    words = match[1] or ""
    return (" " * (len(match[0]) - len(words) - 2) + words + "  ")[: len(match[0])]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _with_citations_behind(paragraph: str) -> Iterator[tuple[int, int]]:
    """Sentences of a paragraph; a citation right behind a full stop belongs before it."""
    # Line ends inside a paragraph are layout, and no ends of sentences.
    flat = paragraph.replace("\n", " ")
    spans = sentences(flat)
    for index, (start, end) in enumerate(spans):
        following = spans[index + 1][0] if index + 1 < len(spans) else len(flat)
        behind = _CITED_BEHIND.match(flat, end)
        if behind and behind.end() >= min(following, len(flat)):
            end = behind.end()
        yield start, end


def _figures(examined: Examination, sentence: _Sentence) -> Iterator[tuple[str, int]]:
    if not text_words(sentence.text.language):
        found = re.finditer(r"\d[\d.,]*", sentence.words)
        return ((digits[0], digits.start()) for digits in found)
    return (
        (figure.text, figure.start)
        for figure in _not_held(examined, sentence, (), ())
        if figure.scaled or figure.kind != "quantity" or not figure.spelled
    )


def _not_held(
    examined: Examination,
    sentence: _Sentence,
    values: Sequence[Amount | Date],
    quotes: Sequence[tuple[Quoted, str]],
) -> Sequence[Reading]:
    """The figures and dates of a sentence that none of these hold, which is kept.

    After an edit, what reads figures would else be made ready for these sentences alone.
    """
    words, language = sentence.words, sentence.text.language
    find = partial(figures_held, words, language, values, quotes)
    return examined.cache.kept(find, "figures", words, language, repr(values), repr(quotes))
