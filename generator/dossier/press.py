"""What all parts of one dossier share: the numbers of claims, names, ways from page to page.

A claim has one number in a dossier, in the order in which claims are set out in full; one that is
only cited gets its number where it is first cited. The footnotes of its evidence bear it too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup

from generator.dossier.markup import from_markdown, in_language, phrase, words
from generator.dossier.selection import Selection
from generator.examination import Examination
from generator.languages import own_words
from generator.languages.page_words import PageWords
from generator.languages.print_words import PrintWords
from generator.model import Briefing, Claim, Dispute, Entity, Source, Text
from generator.pages.edition import Edition
from generator.pages.links import Record
from generator.pages.values import value_words


@dataclass(frozen=True)
class Press:
    """A selection on its way to its HTML."""

    examination: Examination
    selection: Selection
    templates: Environment
    kept: Mapping[str, str] = field(default_factory=dict)
    """Footnotes that need not be set, because another of the same evidence stands on their page:
    the id of each, and of the one that stands."""
    uses: Counter[tuple[str, int]] = field(default_factory=Counter, repr=False)
    """How many footnotes were made of each piece of evidence."""
    _numbers: dict[str, int] = field(default_factory=dict, repr=False)

    @cached_property
    def edition(self) -> Edition:
        """The same briefing as the pages know it: order, corroboration, marks."""
        return Edition(self.examination, self.templates)

    @property
    def briefing(self) -> Briefing:
        return self.examination.briefing

    @property
    def language(self) -> str:
        return self.briefing.site.language

    @property
    def words(self) -> PageWords:
        return self.edition.words

    @cached_property
    def print_words(self) -> PrintWords:
        return own_words(self.language).printing

    # --- numbers and anchors ------------------------------------------------------------------

    @cached_property
    def _in_full(self) -> frozenset[str]:
        return frozenset(claim.id for claim in self.selection.full)

    @cached_property
    def _anchors(self) -> frozenset[str]:
        chapters = (f"entity-{entity.id}" for entity in self.selection.chapters)
        disputes = (f"dispute-{dispute.id}" for dispute in self.selection.disputes)
        sources = (f"source-{source.id}" for source in self.selection.sources)
        claims = (f"claim-{identifier}" for identifier in self._in_full)
        return frozenset((*chapters, *disputes, *sources, *claims))

    def number(self, claim: Claim) -> int:
        """A claim's number in this dossier."""
        if not self._numbers:
            self._numbers.update((one.id, n) for n, one in enumerate(self.selection.full, 1))
        return self._numbers.setdefault(claim.id, len(self._numbers) + 1)

    @property
    def numbered(self) -> Mapping[str, int]:
        """Every claim that has a number so far, by id, in their order."""
        return self._numbers

    def anchor(self, record: Record | Claim) -> str:
        """Where a record or claim is set out, whether or not this dossier does."""
        match record:
            case Claim():
                return f"claim-{record.id}"
            case Dispute():
                return f"dispute-{record.id}"
            case Source():
                return f"source-{record.id}"
            case _:
                return f"entity-{record.id}"

    def page(self, record: Record | Claim) -> Markup:
        """``p. 12``, where a record is set out; blank if this dossier does not."""
        anchor = self.anchor(record)
        if anchor not in self._anchors:
            return Markup()
        return Markup('<a class="page" href="#{}">{}\u00a0</a>').format(
            anchor, self.print_words.page
        )

    # --- names --------------------------------------------------------------------------------

    def text(self, text: Text) -> Markup:
        """A text of the briefing, marked with its language where it is not the site's."""
        return in_language(str(text), text.language, self.language)

    def name(self, record: Record) -> Markup:
        """What a record is called."""
        return from_markdown(self.edition.name(record))

    def linked(self, record: Record, name: Markup | None = None) -> Markup:
        """A record's name, leading to where it is set out if this dossier does."""
        shown = self.name(record) if name is None else name
        anchor = self.anchor(record)
        if anchor not in self._anchors:
            return shown
        return Markup('<a href="#{}">{}</a>').format(anchor, shown)

    def entity(self, identifier: str) -> Markup:
        """An entity's name, or the words as they are where it is none."""
        entity: Entity | None = self.briefing.entities.get(identifier)
        return self.linked(entity) if entity else words(identifier)

    def source(self, source: Source) -> Markup:
        """A source as one names it in a sentence: its publisher, if that is known."""
        return self.linked(source, words(source.publisher) if source.publisher else None)

    def entitled(self, phrase_around: str, record: Record) -> Markup:
        """A phrase around a record's name."""
        return phrase(phrase_around, self.name(record))

    def value(self, claim: Claim) -> Markup:
        """A claim's typed value as a reader sees it; blank without one."""
        if claim.value is None:
            return Markup()
        prop = self.briefing.vocabulary.properties.get(claim.property or "")
        return words(value_words(claim.value, prop, self.edition.names, self.language))

    def property(self, name: str) -> Markup:
        """What readers call a property."""
        prop = self.briefing.vocabulary.properties.get(name)
        return self.text(prop.label) if prop and prop.label else words(name)
