"""Sources: what is known about each and what it does not state, never its text."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from generator.dossier.contexts import SourceEntry
from generator.dossier.markup import EMPTY, external, from_markdown, joined, words
from generator.dossier.parts import Fact
from generator.dossier.press import Press
from generator.languages.page_words import spoken
from generator.model import Source
from generator.pages.rows import share_of
from generator.pages.values import capitalised, date_markup, language_name


def sources(press: Press) -> tuple[SourceEntry, ...]:
    """Every source of the dossier, those whose text is held first."""
    return tuple(
        SourceEntry(
            anchor=press.anchor(source),
            name=press.name(source),
            held=source.document_name is not None,
            facts=_facts(press, source),
            note=press.text(source.note) if source.note else EMPTY,
        )
        for source in press.selection.sources
    )


def _facts(press: Press, source: Source) -> tuple[Fact, ...]:
    pages, language = press.words, press.language
    expected = (
        (pages.title, press.name(source) if source.title else EMPTY),
        (pages.publisher, words(source.publisher or "")),
        (pages.author, words(source.author or "")),
        (pages.published, from_markdown(date_markup(source.published, language))),
        (pages.address, external(source.url) if source.url else EMPTY),
    )
    named = language_name(source.language, language) if source.language else ""
    optional = (
        (pages.language_field, words(capitalised(named))),
        (pages.retrieved, from_markdown(date_markup(source.retrieved, language))),
        (pages.claims, _claims(press, source)),
        (pages.relays, _origins(press, source)),
        (pages.cites, joined("<br>", (_work(press, work) for work in source.cites))),
        (pages.left_out, _left_out(source)),
        (pages.fingerprint, _fingerprint(source)),
    )
    return (
        *(Fact(label, value or words(pages.not_stated), not value) for label, value in expected),
        *(Fact(label, value) for label, value in optional if value),
    )


def _claims(press: Press, source: Source) -> Markup:
    """How many claims of the briefing rest on it, and how much of its text they quote."""
    count = len(press.briefing.claims_from.get(source.id, ()))
    share = share_of(press.edition, source)
    parts = [words(press.words.count(count, press.words.n_claims)) if count else EMPTY]
    parts.append(words(press.words.share_published_long.format(share)) if share else EMPTY)
    return joined("; ", parts)


def _origins(press: Press, source: Source) -> Markup:
    origins = dict.fromkeys(
        evidence.origin
        for claim in press.briefing.claims_from.get(source.id, ())
        for evidence in claim.evidence
        if evidence.source == source.id and evidence.origin
    )
    return joined("; ", (_work(press, origin) for origin in origins))


def _work(press: Press, work: str) -> Markup:
    """A work by its id, else an address, else words."""
    source = press.briefing.sources.get(work)
    return press.linked(source) if source else external(work)


def _left_out(source: Source) -> Markup:
    """Passages of the document that are not the article, by reason."""
    reasons = Counter(exclusion.reason for exclusion in source.exclusions)
    return words(
        ", ".join(
            spoken(reason) if count == 1 else f"{count} × {spoken(reason)}"
            for reason, count in reasons.items()
        )
    )


def _fingerprint(source: Source) -> Markup:
    return Markup("<code>{}</code>").format(source.sha256) if source.sha256 else EMPTY
