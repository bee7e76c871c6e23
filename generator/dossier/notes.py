"""Footnotes of the print edition, which stand inside the text and which the style sheet floats.

Inside one section a piece of evidence is set as a note once; where it is cited again, only its
mark stands. Another section sets it anew, so that a reader finds it on the page that cites it, and
where both fall on one page, `generator.dossier.pdf` has the second left out (`Press.kept`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.citations import Cite, Link, Segment, parse
from generator.citations import Words as Prose
from generator.dossier.markup import EMPTY, from_markdown, joined, phrase, trusted, words
from generator.dossier.press import Press
from generator.model import Claim, Evidence, Source, Text
from generator.pages.signs import name_of
from generator.pages.values import date_markup

COMMA = Markup('<span class="comma">,</span>')
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Section:
    """A stretch of a dossier in which no piece of evidence is noted twice."""

    press: Press
    _noted: dict[tuple[str, int], str] = field(default_factory=dict)

    def notes(self, claims: Iterable[Claim]) -> Markup:
        """The footnotes of some claims' evidence, or their marks where they are noted already."""
        return COMMA.join(
            self._note(claim, index) for claim in claims for index in range(len(claim.evidence))
        )

    def rich(self, text: Text) -> Markup:
        """A summary or assessment: words, with their citations and links made."""
        if not text:
            return EMPTY
        made = self.segments(parse(str(text)))
        if text.language and text.language != self.press.language:
            return Markup('<span lang="{}">{}</span>').format(text.language, made)
        return made

    def segments(self, segments: Iterable[Segment]) -> Markup:
        """Segments of a text: footnotes for citations, names for links."""
        made = EMPTY
        for segment in segments:
            match segment:
                case Prose():
                    made += _beside(segment.text)
                case Cite():
                    made = trusted(made.rstrip(" ")) + self.cited(segment)
                case Link():
                    made += self.linked(segment)
        return made

    def cited(self, segment: Cite) -> Markup:
        """The notes of a citation."""
        known = self.press.briefing.claims
        return self.notes(known[identifier] for identifier in segment.ids if identifier in known)

    def linked(self, segment: Link) -> Markup:
        """The name of an entity, or the words that the text gives it."""
        entity = self.press.briefing.entities.get(segment.id)
        if entity is None:
            return words(segment.words or segment.id)
        return self.press.linked(entity, words(segment.words) if segment.words else None)

    def _note(self, claim: Claim, index: int) -> Markup:
        key = (claim.id, index)
        label = label_of(self.press, claim, index)
        before = self._noted.get(key)
        if before is not None:
            return _mark(label, self.press.kept.get(before, before))
        self.press.uses[key] += 1
        own = f"note-{claim.id}-{index + 1}-{self.press.uses[key]}"
        self._noted[key] = own
        other = self.press.kept.get(own)
        if other is not None:
            return _mark(label, other)
        return Markup('<span class="note" id="{}" data-mark="{}">{}</span>').format(
            own, label, _body(self.press, claim.evidence[index])
        )


def label_of(press: Press, claim: Claim, index: int) -> str:
    """The mark of a piece of evidence: its claim's number, with a letter if there are several."""
    number = str(press.number(claim))
    if len(claim.evidence) == 1:
        return number
    letter = _LETTERS[index] if index < len(_LETTERS) else f".{index + 1}"
    return number + letter


def evidence_of(note: str) -> str:
    """What a note's id says of which evidence it is: the id without the number of its use."""
    return note.rpartition("-")[0]


def _mark(label: str, target: str) -> Markup:
    return Markup('<a class="mark" href="#{}">{}</a>').format(target, label)


def _body(press: Press, evidence: Evidence) -> Markup:
    source = press.briefing.sources.get(evidence.source)
    origin = press.briefing.sources.get(evidence.origin or "")
    head = [
        Markup("<cite>{}</cite>").format(
            press.linked(source) if source else words(evidence.source)
        ),
        from_markdown(date_markup(source.published, press.language)) if source else EMPTY,
        Markup('<strong class="against">{}</strong>').format(press.words.refutes)
        if evidence.refutes
        else EMPTY,
        phrase(press.words.relaying, from_markdown(name_of(origin, press.language)))
        if origin
        else EMPTY,
    ]
    note = press.text(evidence.note) if evidence.note else EMPTY
    return joined(" ", [joined(", ", head) + ":", _quote(evidence, source), note])


def _quote(evidence: Evidence, source: Source | None) -> Markup:
    quote = words(evidence.quote.exact)
    if source is None or not source.language:
        return Markup("<q>{}</q>").format(quote)
    return Markup('<q lang="{}">{}</q>').format(source.language, quote)


def _beside(text: str) -> Markup:
    """Words between two pieces of markup, with the spaces that part them from those."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return trusted(before) + words(text) + trusted(after)
