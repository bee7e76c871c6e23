"""From words to evidence that can be pasted: exact, unambiguous, with the figures in it."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from operator import attrgetter

import yaml

from generator.analysis.coverage import Clause
from generator.analysis.surroundings import in_its_sentence
from generator.evidence.finding import Quote, find, too_short
from generator.evidence.normalising import fold
from generator.evidence.outcomes import Ambiguous, Found
from generator.evidence.searching import FoldedSpan, Searchable
from generator.evidence.spans import Span
from generator.examination import Examination
from generator.quantities.cutting import cut_meaning
from generator.quantities.date_readings import read_dates
from generator.quantities.readings import read_figures
from generator.quantities.suggestions import in_contract
from generator.sentences import sentences, sentences_in

_WIDEST = 300
"""Code points up to which a passage is widened."""
MOST = 20
"""Passages offered for one search."""
_EDGES = "| \r\n"
"""What stands around the cells of a row."""
REPEATED = "# it stands there more than once among the same words, and cannot be quoted"
"""What is told of a passage in the place of evidence."""
_SURROUNDINGS = 12
"""Words of a prefix or suffix that are tried to tell equal passages apart."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A passage of a source, ready to be quoted."""

    source: str
    offset: int
    """Where it begins, in code points of the document's words."""
    sentence: str
    """The words around it, on one line, from which more can be taken; of a row its cells."""
    quote: Quote
    figures: tuple[str, ...]
    """The figures and dates that can be read in it, those with a unit as values too."""
    excluded: bool
    """Whether it stands in a passage that is not the article."""
    repeated: bool = False
    """Whether it stands there more than once among the same words, so that nothing quotes it."""

    @property
    def evidence(self) -> str:
        """The passage as a piece of evidence in YAML, to be put below ``evidence:``."""
        given = {field: words for field, words in asdict(self.quote).items() if words}
        entry = {"source": self.source, "quote": given if len(given) > 1 else self.quote.exact}
        return yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=10**9)


def offers(words: str, examined: Examination) -> tuple[Offer, ...]:
    """Passages with the words in any case, as they are given first; else all in one sentence."""
    for search in (_together, _in_one_sentence):
        found = [
            offer
            for source in examined.documents
            for span in search(words, examined.documents[source])
            if (offer := offered(source, span, examined))
        ]
        if found:
            return tuple(sorted(found, key=lambda offer: words not in offer.quote.exact))
    return ()


def _together(words: str, document: Searchable) -> Iterator[Span]:
    phrase = fold(words).text.strip(" ")
    exactly = [*document.places(phrase)] if phrase else []
    starts = {place.start for place in exactly}
    anyhow = re.finditer(re.escape(phrase), document.folded.text, re.IGNORECASE) if phrase else ()
    others = [FoldedSpan(*match.span()) for match in anyhow if match.start() not in starts]
    for place in sorted((*exactly, *others), key=attrgetter("start")):
        yield document.span(document.widened(place))


def _in_one_sentence(words: str, document: Searchable) -> Iterator[Span]:
    wanted = [re.compile(re.escape(word), re.IGNORECASE) for word in words.split()]
    for sentence in sentences(document.text):
        found = [pattern.search(document.text, sentence.start, sentence.end) for pattern in wanted]
        spans = [match.span() for match in found if match]
        if spans and len(spans) == len(wanted):
            yield _to_words(document.text, Span(min(spans)[0], max(end for _, end in spans)))


def _to_words(text: str, span: Span) -> Span:
    """A span with the words whole that it begins and ends in."""
    start, end = span.start, span.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    while end > start and text[end - 1] in ".,;:!?":
        end -= 1
    return Span(start, end)


def offered(source: str, span: Span, examined: Examination) -> Offer | None:
    """A passage of a source's words, ready to be quoted; None where there is no quote of it."""
    document = examined.documents[source]
    language = examined.briefing.sources[source].language or ""
    inside = any(
        each.start < span.end and span.start < each.end for each in examined.excluded[source]
    )
    if row := _row(document, span):
        cells = row.rpartition(" […] ")[2]
        return Offer(source, span.start, cells, Quote(row), _figures(row, language), inside)
    (sentence, *_) = sentences_in(document.text).around(span) or (span,)
    while (
        too_short(span.of(document.text)) or _cuts_figure(document, span, language)
    ) and span != sentence:
        wider = _widened(document.text, span, sentence)
        if wider == span or len(wider) > _WIDEST:
            break
        span = wider
    words = span.of(document.text).rstrip(" ,.;:–—-")
    span = Span(span.start, span.start + len(words))
    exact = " ".join(words.split())
    quote = Quote(exact)
    for count in range(1, _SURROUNDINGS):
        outcome = find(quote, document)
        if not isinstance(outcome, Ambiguous):
            break
        before = document.text[max(0, span.start - 200) : span.start].split()[-count:]
        after = document.text[span.end : span.end + 200].split()[:count]
        quote = Quote(exact, " ".join(before), " ".join(after))
    outcome = find(quote, document)
    if not isinstance(outcome, Found | Ambiguous):
        return None
    around = " ".join(sentence.of(document.text)[:_WIDEST].split())
    figures, repeated = _figures(exact, language), isinstance(outcome, Ambiguous)
    return Offer(source, span.start, around, quote, figures, inside, repeated)


def _row(document: Searchable, span: Span) -> str | None:
    """The row of a table in which a passage stands, joined to its header; None where there is none.

    A figure of a table is proven by both: the header has its unit, the row what it is of.
    """
    text = document.text
    for table in document.layout.tables:
        if table.rows.start <= span.start < table.rows.end:
            end = text.find("\n", span.start)
            row = text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else None]
            exact = f"{table.header.of(text).strip(_EDGES)} […] {row.strip(_EDGES)}"
            if len(exact) <= _WIDEST and isinstance(find(Quote(exact), document), Found):
                return exact
    return None


def _cuts_figure(document: Searchable, span: Span, language: str) -> bool:
    """Whether words just outside change a figure: `10 billion` of `up to 10 billion`."""
    cut = cut_meaning(in_its_sentence(document, Found((span,))), language)
    return cut is not None and cut.figure


def _widened(text: str, span: Span, sentence: Span) -> Span:
    """A span with one word more on each side, inside of its sentence."""
    before = text[sentence.start : span.start].rstrip()
    after = text[span.end : sentence.end]
    start = sentence.start + (before.rfind(" ") + 1 if before else 0)
    words = re.match(r"\s*\S+", after)
    return Span(start, span.end + (words.end() if words else 0))


def _figures(words: str, language: str) -> tuple[str, ...]:
    """The words of each figure and date, with the value that a figure with a unit is."""
    dates = read_dates(words, language)
    said: dict[tuple[int, int], str] = {(each.start, each.end): "" for each in dates}
    for reading in read_figures(words, language):
        with_unit = reading.kind != "quantity" and not reading.fraction
        value = f" = {in_contract(reading)}" if with_unit else ""
        # Of several senses the first; a date is no figure.
        said.setdefault((reading.start, reading.end), value)
    return tuple(dict.fromkeys(words[slice(*at)] + said[at] for at in sorted(said)))


def stub(clause: Clause, source: str, examined: Examination) -> str:
    """A claim on a clause that none covers, to be filled in; blank where it cannot be quoted."""
    offer = offered(source, clause.span, examined)
    if offer is None:
        return ""
    if offer.repeated:
        return f"  {REPEATED}\n"
    entities = [reason.entity for reason in clause.reasons if reason.entity]
    evidence = "".join(f"      {line}\n" for line in offer.evidence.splitlines())
    return (
        f"  - id:\n    statement:\n    subject: {entities[0] if entities else ''}".rstrip() + "\n"
        f"    modality: # {' | '.join(examined.briefing.vocabulary.modalities)}\n"
        f"    evidence:\n{evidence}"
    )
