"""How one source puts a claim: as its own word, as another's, as a plan, as a guess.

This is each source's own: of two texts for one claim, one may state it and the other relay it.
The words are no rating, and none is surer than another.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.evidence.normalising import DOUBLE_QUOTES, GUILLEMETS
from generator.examination import Examination
from generator.model import Claim
from generator.pages.edition import Edition
from generator.pages.markdown import Markdown, escape
from generator.quantities.dates import Date

_BY_MODALITY = {
    "planned": "plans",
    "forecast": "expects",
    "opinion": "judges",
    "denied": "denies",
    "reported": "relays",
}

_OWN_WORD = ("stated", "announced")
"""Modalities of what a source says on its own word, or on that of whom it names."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a source says something, by whose word, and of when."""

    kind: str
    """``says``, ``relays``, ``quotes``, ``plans``, ``expects``, ``judges``, ``denies``, where the
    source speaks against the claim ``refutes``, or a modality of the briefing's own."""
    whose: str
    """Who asserts it, where that is not the source: an id or words; blank else."""
    when: tuple[Date, ...]
    """When it holds or happened, as this source gives it."""


def manner_of(examined: Examination, claim: Claim, index: int) -> Manner:
    """How a piece of evidence puts its claim."""
    evidence, briefing = claim.evidence[index], examined.briefing
    modality = evidence.modality or claim.modality
    whose = examined.own_speaker(claim, index) or evidence.origin or ""
    speaker = briefing.entities.get(whose)
    called = (speaker.name, *speaker.aliases) if speaker else (whose,)
    # A house that publishes a text speaks in it itself.
    if briefing.sources[evidence.source].publisher in called:
        whose = ""
    when = examined.own_date(claim, index)
    if evidence.refutes:
        return Manner("refutes", "", ())
    kind = _BY_MODALITY.get(modality)
    if kind is None and modality in _OWN_WORD:
        kind = "says"
        if whose:
            kind = (
                "quotes"
                if not evidence.origin and _is_quoting(examined, claim, index)
                else "relays"
            )
    return Manner(kind or modality, whose, (when,) if when else ())


def _is_quoting(examined: Examination, claim: Claim, index: int) -> bool:
    """Whether words stand between quotation marks in the sentences of a passage."""
    passage = examined.passage(claim, index)
    around = examined.sentences_around(claim.evidence[index].source, passage) if passage else ""
    return any(mark in around for mark in DOUBLE_QUOTES + GUILLEMETS)


def manners_of(examined: Examination, claim: Claim, source: str | None = None) -> list[Manner]:
    """The manners of a claim's evidence, or of that from one source, each once, in their order."""
    return merged(
        manner_of(examined, claim, index)
        for index, evidence in enumerate(claim.evidence)
        if source in (None, evidence.source)
    )


def merged(manners: Iterable[Manner]) -> list[Manner]:
    """Each manner of one speaker once, with all its dates, in order of first mention."""
    found: dict[tuple[str, str], dict[Date, None]] = {}
    for manner in manners:
        found.setdefault((manner.kind, manner.whose), {}).update(dict.fromkeys(manner.when))
    return [Manner(kind, whose, tuple(when)) for (kind, whose), when in found.items()]


def word(edition: Edition, kind: str) -> Markdown:
    """What a manner is called, with the shape that the style sheet draws."""
    said = escape(edition.words.manners.get(kind) or edition.words.modality(kind))
    return Markdown(f'<span class="how {escape(kind)}">{said}</span>')


def told(edition: Edition, manner: Manner, *, linked: bool = True) -> Markdown:
    """A manner in words: ``relays the Wall Street Journal, 31 January 2026``."""
    parts = [word(edition, manner.kind)]
    whose = edition.whoever(manner.whose, linked=linked)
    if whose:
        # The source relays or quotes what another says; all else they do who assert it.
        of_source = manner.kind in ("relays", "quotes")
        told = f"{parts[0]} {whose}" if of_source else f"{whose}{edition.words.colon} {parts[0]}"
        parts[0] = Markdown(told)
    if manner.when:
        dates = [edition.date(when) for when in manner.when]
        parts.append(Markdown(" / ").join_all(dates))
    return Markdown(", ").join_all(parts)
