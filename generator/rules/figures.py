"""REF007: figures in texts of ours that no citation proves."""

import re
from collections.abc import Iterator

from generator.citations import marks_like, stretches
from generator.diagnostics import Finding, Location, Severity
from generator.evidence.spans import Lines
from generator.examination import Examination
from generator.languages.locales import base_language
from generator.quantities.readings import dates_in, figures_in, languages
from generator.rules.references import cited_texts
from generator.rules.rule import rule
from generator.sentences import sentences

# None goes on beyond where another begins: many that never end must not be read again and again.
_LINKED = re.compile(r"\[\[[a-z0-9-]+(?:\|([^\[\]\n]*))?\]\]")
_ADDRESS = re.compile(
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|<https?://[^<>\s]*>|https?://\S+"
    r"|\{[^{}\n]*\}|<[^<>\n]*>"
)
_CITED_BEHIND = re.compile(r"\s*(?:\[@[^\[\]\n]*\]\s*)+")
_ITEM = re.compile(r"(?m)^[ \t]*\d{1,3}[.)](?=[ \t])")
_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d{1,3}[.)]|#|\|)[ \t])")


@rule("REF007", "uncited-figure", Severity.WARNING)
def uncited_figure(examined: Examination) -> Iterator[Finding]:
    """A figure in a summary, an assessment or a page whose sentence has no citation."""
    briefing = examined.briefing
    for text, place, field in cited_texts(briefing):
        for language, words in text.versions:
            for figure, _ in _uncited(words, language):
                at = place.of(f"{field}.{language}", field)
                yield Finding("REF007", at, _message(figure))
    for page in briefing.pages:
        lines = Lines(page.body)
        for figure, offset in _uncited(_without_code(page.body), briefing.site.written_in):
            at = Location(page.path, *lines.line_and_column(offset))
            yield Finding("REF007", at, _message(figure))


def _message(figure: str) -> str:
    return f"`{figure}` is not proven, expected a citation `[@claim-id]` in its sentence"


def _without_code(text: str) -> str:
    """The text with code and front matter blanked out, every other character in its place."""
    parts = list(text)
    for start, end, is_code in stretches(text):
        if is_code:
            parts[start:end] = [" " if c != "\n" else c for c in text[start:end]]
    head = re.match(r"---\n.*?\n---\n", text, re.DOTALL)
    if head:
        parts[: head.end()] = [" " if c != "\n" else c for c in head[0]]
    return "".join(parts)


def _uncited(text: str, language: str) -> Iterator[tuple[str, int]]:
    """The figures of sentences without a citation, with their offsets."""
    blanked = text
    for pattern in (_ADDRESS, _ITEM):
        blanked = pattern.sub(lambda match: " " * len(match[0]), blanked)
    # A link shows an entity's name or other words, and its id is no text.
    blanked = _LINKED.sub(_shown_words, blanked)
    for start, end in _paragraphs(blanked):
        paragraph = blanked[start:end]
        for span in _with_citations_behind(paragraph):
            sentence = paragraph[span[0] : span[1]]
            if any(mark.startswith("[@") for _, mark in marks_like(sentence)):
                continue
            for figure, offset in _figures(sentence, language):
                yield figure, start + span[0] + offset


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
    spans = [(span.start, span.end) for span in sentences(flat)]
    for index, (start, end) in enumerate(spans):
        following = spans[index + 1][0] if index + 1 < len(spans) else len(flat)
        behind = _CITED_BEHIND.match(flat, end)
        if behind and behind.end() >= min(following, len(flat)):
            end = behind.end()
        yield start, end


def _figures(sentence: str, language: str) -> Iterator[tuple[str, int]]:
    base = base_language(language)
    if base not in languages():
        for digits in re.finditer(r"\d[\d.,]*", sentence):
            yield digits[0], digits.start()
        return
    dates = dates_in(sentence, base)
    told: set[int] = set()
    for date in dates:
        if date.start not in told:
            told.add(date.start)
            yield sentence[date.start : date.end], date.start
    for reading in figures_in(sentence, base):
        worded = reading.spelled and not reading.scaled and reading.kind == "quantity"
        inside = any(date.start <= reading.start < date.end for date in dates)
        if not worded and not inside and reading.start not in told:
            told.add(reading.start)
            yield reading.text, reading.start
