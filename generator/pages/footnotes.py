"""Footnotes: one for each piece of evidence, labelled ``<claim-id>-<n>``.

Marks are put where a claim is cited; a page's definitions are made from the marks that its
finished Markdown holds, so each is defined exactly once, in the order of first reference, and
none is defined that nothing refers to, whatever a template leaves out or moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.languages import own_words
from generator.languages.page_words import PageWords
from generator.model import Briefing, Claim, Evidence, Source
from generator.pages.links import path_of, way
from generator.pages.markdown import EMPTY, Markdown, attribute, beside, escape, in_language, link
from generator.pages.values import date_markup, language_name

_MARK = re.compile(r"\[\^([a-z0-9-]+)-([1-9][0-9]*)\]")


def marks(claim: Claim) -> Markdown:
    """The footnote marks of a claim, one for each piece of evidence."""
    return Markdown("".join(f"[^{claim.id}-{n}]" for n in range(1, len(claim.evidence) + 1)))


def mark(claim: Claim, index: int) -> Markdown:
    """The footnote mark of one piece of evidence, counted from 0."""
    return Markdown(f"[^{claim.id}-{index + 1}]")


def referenced(markdown: str, claims: Mapping[str, Claim]) -> Iterator[tuple[Claim, int]]:
    """The evidence that a page's Markdown refers to: claim and index, each once, in order."""
    seen: set[tuple[str, str]] = set()
    for match in _MARK.finditer(markdown):
        label = (match[1], match[2])
        if label in seen:
            continue
        seen.add(label)
        claim = claims.get(match[1])
        if claim and int(match[2]) <= len(claim.evidence):
            yield claim, int(match[2]) - 1


def definition(claim: Claim, index: int, briefing: Briefing, words: PageWords, up: str) -> Markdown:
    """The footnote of one piece of evidence, for a page with this way up."""
    evidence = claim.evidence[index]
    source = briefing.sources.get(evidence.source)
    site = briefing.site.language
    head = [_source(claim, evidence, source, up, site)]
    if source and source.published:
        head.append(date_markup(source.published, site))
    if evidence.refutes:
        head.append(Markdown(f'<strong class="against">{escape(words.refutes)}</strong>'))
    origin = briefing.sources.get(evidence.origin) if evidence.origin else None
    if origin:
        # The name stands between two pieces of a phrase, each escaped on its own.
        before, _, after = words.relaying.partition("{}")
        name = link(title_of(origin, site), way(up, path_of(origin)))
        head.append(Markdown(f"{beside(before)}{name}{beside(after)}"))
    text = Markdown(", ").join_all(head)
    quoted = quotation(evidence, source, words, site)
    note = in_language(str(evidence.note), evidence.note.language, site) if evidence.note else EMPTY
    return Markdown(f"[^{claim.id}-{index + 1}]: {text}: {quoted}{' ' if note else ''}{note}")


def quotation(
    evidence: Evidence, source: Source | None, words: PageWords, site_language: str
) -> Markdown:
    """The quote in its own language, which is named where it is not the site's."""
    language = source.language if source else None
    quote = escape(evidence.quote.exact)
    if not language:
        return Markdown(f"<q>{quote}</q>")
    quoted = f'<q lang="{attribute(language)}">{quote}</q>'
    if language != site_language:
        name = words.in_language.format(language_name(language, site_language))
        quoted += f' <span class="in-language">({escape(name)})</span>'
    return Markdown(quoted)


def name_of(source: Source, words: PageWords) -> str:
    """A source's name as words; one that has neither title nor publisher is named by its id."""
    if source.title or source.publisher:
        return source.name
    return words.untitled.format(source.id)


def title_of(source: Source, site_language: str) -> Markdown:
    """A source's name, in its own language.

    A title given as a plain string is the work's own, so it is in the work's language, unless
    the curator says that it is in another.
    """
    if not source.title:
        words = own_words(site_language).pages
        return escape(source.publisher or words.untitled_short.format(source.id))
    versions = source.title.versions
    own = source.language if len(versions) == 1 and versions[0][0] == site_language else None
    return in_language(source.name, own or source.title.language, site_language)


def _source(
    claim: Claim, evidence: Evidence, source: Source | None, up: str, site: str
) -> Markdown:
    if source is None:
        return escape(evidence.source)
    return link(title_of(source, site), way(up, f"{path_of(source)}#{claim.id}"))
