"""What all pages of one rendering share: the briefing, its language, and what is made only once.

Every page that shows a claim shows the same Markdown, apart from whether it is the claim's
permanent place. So each is made once and kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

from jinja2 import Environment

from generator.analysis.corroboration import Corroboration, corroboration
from generator.analysis.coverage import SourceCoverage
from generator.analysis.flows import Flow, Flows, find_flows
from generator.analysis.loops import Loops, find_loops
from generator.analysis.near_duplicates import near_duplicates
from generator.analysis.timeline import Timeline, timeline
from generator.cache import NO_CACHE, Cache
from generator.citations import Citation, EntityLink, Prose, Segment, parse_markdown, parse_text
from generator.evidence.spans import blanked
from generator.examination import Examination
from generator.groups import grouped
from generator.languages import own_words
from generator.languages.locales import number as number_words
from generator.languages.page_words import PageWords
from generator.model import Briefing, Claim, Dispute, Entity, EntityValue, Source, Text, Value
from generator.pages.dependencies import Notes, Pages
from generator.pages.handwritten import inert
from generator.pages.links import Record, path_of, place_of
from generator.pages.markdown import (
    EMPTY,
    Markdown,
    beside,
    escape,
    external,
    in_language,
    link,
    marks,
)
from generator.pages.values import date_markup, value_words
from generator.quantities.dates import Date

# --- what the analysis finds ----------------------------------------------------------------------

MOST_MEASURED = 3_000_000
"""Characters of all documents beyond which neither coverage nor repetition is measured for pages:
reading every figure and date of 30 million takes longer than making all pages. The command
``coverage`` measures any number."""


@dataclass(frozen=True)
class Findings:
    """What was examined, and what is found in it when it is first asked for."""

    examination: Examination
    cache: Cache = NO_CACHE

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of every company, person and deal."""
        return {identifier: entity.name for identifier, entity in self._briefing.entities.items()}

    @cached_property
    def signs(self) -> Mapping[str, Sign]:
        """The sign of each source that claims quote, by its id, in the order of their marks."""
        from_each, sources = self._briefing.claims_from, self._briefing.sources.values()
        quoted = [source for source in sources if source.id in from_each]
        quoted.sort(key=lambda source: (len(source.mark), source.mark))
        if len(quoted) > MANY:
            return {each.id: Sign(_short(each), 0) for each in quoted}
        return {each.id: Sign(each.mark, min(at, TONES)) for at, each in enumerate(quoted, 1)}

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Record, ...]]:
        """Records whose summary or assessment links to an entity, by the entity's id."""
        texts: Iterable[tuple[Record, Text]] = (
            *((entity, entity.summary) for entity in self._briefing.entities.values()),
            *((dispute, dispute.assessment) for dispute in self._briefing.disputes.values()),
        )
        linked = {
            (segment.id, path_of(record)): record
            for record, text in texts
            for segment in parse_text(str(text))
            if isinstance(segment, EntityLink) and segment.id != record.id
        }
        return grouped((into, record) for (into, _), record in linked.items())

    @property
    def _briefing(self) -> Briefing:
        return self.examination.briefing

    # --- flows --------------------------------------------------------------------------------

    @cached_property
    def flows(self) -> Flows:
        """Who gives whom what."""
        return find_flows(self._briefing)

    @cached_property
    def loops(self) -> Loops:
        """The loops in which money goes round."""
        return find_loops(self.flows)

    @cached_property
    def looping(self) -> Mapping[Flow, None]:
        """The flows that are part of a loop."""
        links = (link for loop in self.loops.loops for link in loop.links)
        return dict.fromkeys(flow for link in links for flow in link.flows)

    @cached_property
    def circular(self) -> Flows:
        """The flows on circles; all where there is no circle."""
        found = tuple(flow for flow in self.flows.flows if self.is_looping(flow))
        return replace(self.flows, flows=found) if found else self.flows

    def is_looping(self, flow: Flow) -> bool:
        """Whether a flow is part of a loop."""
        return flow in self.looping

    # --- time ---------------------------------------------------------------------------------

    @cached_property
    def newest(self) -> date:
        """The first day on which the newest of the sources that claims quote may be published."""
        quoted = (self._briefing.sources[each].published for each in self.signs)
        return max((day.earliest for day in quoted if day and day.earliest), default=date.min)

    @cached_property
    def timeline(self) -> Timeline:
        """The events of the whole briefing."""
        return timeline(self._briefing)

    # --- texts --------------------------------------------------------------------------------

    @cached_property
    def _is_measured(self) -> bool:
        documents = (source.document for source in self._briefing.sources.values())
        return sum(len(each.text) for each in documents if each) <= MOST_MEASURED

    def coverage(self, source: str) -> SourceCoverage | None:
        """How much of a source the claims cover; None where it is not measured."""
        return self.examination.coverage_of(source) if self._is_measured else None

    @cached_property
    def repetitions(self) -> Mapping[str, tuple[tuple[str, float], ...]]:
        """The sources that each source nearly repeats, or that repeat it, with the share."""
        if not self._is_measured:
            return {}
        excluded = self.examination.excluded
        articles = {
            source.id: blanked(source.document.text, excluded.get(source.id, ()))
            for source in self._briefing.sources.values()
            if source.document
        }
        texts = (part for pair in articles.items() for part in pair)
        found = self.cache.kept(partial(near_duplicates, articles), "repetitions", *texts)
        return grouped(
            (one, (other, repeated))
            for pair, repeated in found.items()
            for one, other in (pair, pair[::-1])
        )

    @cached_property
    def relayed_by(self) -> Mapping[str, Mapping[str, int]]:
        """For each origin the sources that relay it, and in how many pieces of evidence."""
        relayed = grouped(
            (evidence.origin, evidence.source)
            for claim in self._briefing.claims.values()
            for evidence in claim.evidence
            if evidence.origin
        )
        return {origin: Counter(sources) for origin, sources in relayed.items()}


# --- the signs of sources -------------------------------------------------------------------------


TONES = 5
"""Colours that can be told apart; further sources have the last one, a graphite."""
MANY = 12
"""With more sources than this a sign is a short name, for nobody knows so many letters."""
_LONG = 24


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands for a source."""

    mark: str
    """One to three letters or digits, or a short name."""
    tone: int
    """Its colour: 1 to `TONES`, or 0 for a name, which has none."""

    @property
    def markup(self) -> Markdown:
        """The sign as pages show it."""
        return Markdown(f'<b class="sign s{self.tone}">{escape(self.mark)}</b>')


def _short(source: Source) -> str:
    name = source.short_name
    return name if len(name) <= _LONG else f"{name[: _LONG - 1].rstrip()}…"


# --- the whole ------------------------------------------------------------------------------------


Of = TypeVar("Of", bound=Record | Claim)
More = ParamSpec("More")
Made = TypeVar("Made")


def kept(
    make: Callable[Concatenate[Edition, Of, More], Made],
) -> Callable[Concatenate[Edition, Of, More], Made]:
    """The same, but what several pages show of a record is made once."""

    @wraps(make)
    def once(edition: Edition, of: Of, /, *more: More.args, **named: More.kwargs) -> Made:
        # A dispute may have the id of a company.
        key = (make.__name__, type(of).__name__, of.id, *map(str, (*more, *named.values())))
        part = edition.pages.part(key)
        if part is None:
            part = edition.pages.parts[key] = edition.notes.of(
                lambda: (edition.noted(of), make(edition, of, *more, **named))[1]
            )
        made, reads = part
        edition.notes.add(*reads)
        found: Made = made
        return found

    return once


@dataclass(frozen=True)
class Edition:
    """A briefing on its way to its pages."""

    found: Findings
    """What there is to be read."""
    findings: Findings
    """The same, for pages; `watched` where it is to be known what each is made from."""
    templates: Environment
    notes: Notes
    pages: Pages
    """What was made of it before, and is made."""

    @property
    def examination(self) -> Examination:
        """What was examined."""
        return self.findings.examination

    @property
    def briefing(self) -> Briefing:
        """What the files say."""
        return self.findings.examination.briefing

    @cached_property
    def language(self) -> str:
        return self.briefing.site.language

    @cached_property
    def words(self) -> PageWords:
        return own_words(self.language).pages

    @kept
    def coverage(self, source: Source) -> SourceCoverage | None:
        """How much of a source the claims cover; None where it is not measured."""
        return self.findings.coverage(source.id)

    @kept
    def behind(self, claim: Claim) -> Corroboration:
        """The sources and known origins for and against a claim."""
        return corroboration(claim, self.briefing.sources)

    # --- names and links ----------------------------------------------------------------------

    def text(self, text: Text) -> Markdown:
        """A text of the briefing, marked with its language where it is not the site's."""
        return in_language(str(text), text.language, self.language)

    def name(self, record: Record) -> Markdown:
        """What a record is called; a source in its own language."""
        if isinstance(record, Source):
            if not record.title:
                called = record.called
                return self.text(called) if called else escape(self.plain_name(record))
            # A title in plain words is the work's own, so it is in the work's language.
            plain = [language for language, _ in record.title.versions] == [self.language]
            language = (record.language if plain else None) or record.title.language
            return in_language(str(record.title), language, self.language)
        title = record.title if isinstance(record, Entity) else record.question
        return self.text(title) if title else escape(record.id)

    def plain_name(self, source: Source) -> str:
        """A source's name in plain words, for the head of its page."""
        sign = self.signs.get(source.id)
        unnamed = self.words.text_called.format(sign.mark) if sign else self.words.nameless
        return str(source.title) or source.publisher or str(source.label) or unnamed

    def short_name(self, source: Source) -> Markdown:
        """What a source is called beside its sign: its publisher, else its label, else its name."""
        if source.called:
            return self.text(source.called)
        return escape(source.publisher) if source.publisher else self.name(source)

    @property
    def signs(self) -> Mapping[str, Sign]:
        """The sign of each source that is quoted, by its id."""
        return self.findings.signs

    def short_link(self, source: Source) -> Markdown:
        """A link to a source's page under its short name."""
        return link(self.short_name(source), path_of(source))

    def sign(self, source: str) -> Markdown:
        """The sign of a source; blank for one that no claim quotes."""
        sign = self.signs.get(source)
        return sign.markup if sign else EMPTY

    @kept
    def link(self, record: Record) -> Markdown:
        """A link to a record's page under its name."""
        return link(self.name(record), path_of(record))

    def place(self, claim: Claim) -> str:
        """The permanent place of a claim: its anchor on its subject's page."""
        return place_of(claim, self.briefing)

    def entity(self, identifier: str) -> Markdown:
        """A link to an entity's page, or the words as they are where it is none."""
        entity = self.briefing.entities.get(identifier)
        return self.link(entity) if entity else escape(identifier)

    def whoever(self, called: str, *, linked: bool = True) -> Markdown:
        """Who says something: an entity or a source under its name, else the words; blank for none.

        Words that are an address are a link.
        """
        if entity := self.briefing.entities.get(called):
            return self.link(entity) if linked else self.name(entity)
        if source := self.briefing.sources.get(called):
            return self.short_link(source) if linked else self.short_name(source)
        return external(called) if linked else escape(called)

    def number(self, number: int) -> str:
        """A number as the site's language writes it."""
        return number_words(number, self.language)

    def date(self, date: Date | None) -> Markdown:
        """A date in the site's language; blank without one."""
        return date_markup(date, self.language)

    def property(self, name: str) -> Markdown:
        """What readers call a property."""
        prop = self.briefing.vocabulary.properties.get(name)
        return self.text(prop.label) if prop and prop.label else escape(name)

    @kept
    def claim_value(self, claim: Claim) -> Markdown:
        """A claim's typed value as a reader sees it; blank without one."""
        value = claim.value
        if value is None:
            return EMPTY
        if isinstance(value, EntityValue) and value.text in self.findings.names:
            return self.entity(value.text)
        return escape(self.value_words(claim, value))

    def value_words(self, claim: Claim, value: Value) -> str:
        """The typed value of a claim in words."""
        prop = self.briefing.vocabulary.properties.get(claim.property or "")
        return value_words(value, prop, self.findings.names, self.language)

    def noted(self, record: Record | Claim) -> object:
        """A record, which is noted to be read, as whoever was given it need not have noted."""
        of, briefing = record.id, self.briefing
        match record:
            case Claim():
                return briefing.claims.get(of) or briefing.withdrawn.get(of)
            case Source():
                return briefing.sources.get(of)
            case Dispute():
                return briefing.disputes.get(of)
            case _:
                return briefing.entities.get(of)

    def pictured(self, template: str, **context: object) -> Markdown:
        """A picture, as its template sets it; no blank line of it parts what belongs together."""
        said = own_words(self.language).pictures
        made = self.templates.get_template(template).render(said=said, words=self.words, **context)
        return Markdown("\n".join(line for line in made.splitlines() if line.strip()))

    # --- texts with citations -----------------------------------------------------------------

    def rich(self, text: Text) -> Markdown:
        """A summary or assessment: words, with their citations and links made."""
        if not text:
            return EMPTY
        made = self.segments(parse_text(str(text)), prose=beside)
        if text.language and text.language != self.language:
            return Markdown(f'<span lang="{escape(text.language)}">{made}</span>')
        return made

    def written(self, body: str) -> Markdown:
        """What the curator wrote by hand, inert, with its citations and links made."""
        return self.segments(parse_markdown(inert(body)), prose=str)

    def segments(self, segments: Iterable[Segment], *, prose: Callable[[str], str]) -> Markdown:
        """Segments of a text as Markdown: footnotes for citations, links for entities."""
        parts: list[str] = []
        cited = False
        for segment in segments:
            match segment:
                case Prose():
                    words = prose(segment.text)
                    # A mark and a colon at the start of a line would define a footnote.
                    colon = cited and words.startswith(":")
                    parts.append(f"&#58;{words[1:]}" if colon else words)
                case Citation():
                    if parts:
                        parts[-1] = parts[-1].rstrip(" ")
                    parts.extend(self._cited(identifier) for identifier in segment.ids)
                case EntityLink():
                    parts.append(self._linked(segment))
            cited = isinstance(segment, Citation)
        return Markdown("".join(parts))

    def _cited(self, identifier: str) -> Markdown:
        claim = self.briefing.claims.get(identifier)
        if claim is None:
            return escape(f"[@{identifier}]")
        # What is our arithmetic rests on what its claims rest on.
        resting = claim.derived.claims if claim.derived else (claim.id,)
        known = self.briefing.claims
        return marks(*(known[each] for each in resting if each in known))

    def _linked(self, segment: EntityLink) -> Markdown:
        entity = self.briefing.entities.get(segment.id)
        if entity is None:
            return escape(segment.words or segment.id)
        if segment.words is None:
            return self.link(entity)
        return link(segment.words, path_of(entity))
