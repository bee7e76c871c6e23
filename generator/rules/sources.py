"""SRC: the sources and their documents."""

import hashlib
from collections.abc import Iterator
from functools import partial

from generator.diagnostics import Finding, Location, Severity
from generator.examination import Examination
from generator.languages.detection import language_of
from generator.languages.locales import base_language
from generator.model import Document
from generator.rules.rule import rule
from generator.suggesting import did_you_mean


@rule("SRC001", "source-changed", Severity.ERROR)
def source_changed(examined: Examination) -> Iterator[Finding]:
    """A document whose bytes are not those that were reviewed."""
    for source in examined.briefing.sources.values():
        text_digest = source.document.sha256 if source.document and source.text_name else None
        for field, name, expected, digest in (
            ("sha256", source.document_name, source.sha256, source.digest),
            ("text_sha256", source.text_name, source.text_sha256, text_digest),
        ):
            if digest and expected and digest != expected:
                changed = "has changed since it was reviewed: restore it, or read what changed and"
                if field == "sha256" and _other_ends(source.document, expected):
                    changed = "has other line ends than when it was reviewed: restore them, or"
                message = (
                    f"`{name}` {changed} run `briefing source accept {source.id}`; its digest is "
                    f"{digest}"
                )
                related = examined.related(source.id, 0, "the document")
                yield Finding("SRC001", source.place.of(field), message, None, related)


def _other_ends(document: Document | None, digest: str) -> bool:
    """Whether a document would have a digest, if its lines ended as they do on another system."""
    plain = document.text.replace("\r\n", "\n") if document else ""
    ends = (plain, plain.replace("\n", "\r\n"))
    return any(hashlib.sha256(each.encode()).hexdigest() == digest for each in ends)


@rule("SRC002", "document-missing", Severity.ERROR)
def document_missing(examined: Examination) -> Iterator[Finding]:
    """A document that a source names and that is not in `seeds/`."""
    briefing = examined.briefing
    for source in briefing.sources.values():
        missing = {
            "document": source.document_name if source.digest is None else None,
            "text": source.text_name if source.document is None else None,
        }
        for field, name in missing.items():
            if name is not None and f"seeds/{name}" not in briefing.damaged:
                strays = [path.removeprefix("seeds/") for path in briefing.stray_documents]
                hint, suggestion = did_you_mean(name, strays)
                message = f"there is no file `seeds/{name}`{hint}"
                yield Finding("SRC002", source.place.of(field), message, suggestion)


@rule("SRC003", "uncurated-source", Severity.WARNING)
def uncurated_source(examined: Examination) -> Iterator[Finding]:
    """A document that no claim quotes."""
    if examined.briefing.incomplete:
        return
    quoted = examined.sources_quoted
    for source in examined.briefing.sources.values():
        if source.document is not None and source.id not in quoted:
            message = f"no claim quotes `{source.document_name}`"
            yield Finding("SRC003", source.place.of("document"), message)


@rule("SRC004", "unregistered-document", Severity.WARNING)
def unregistered_document(examined: Examination) -> Iterator[Finding]:
    """A file in `seeds/` that no source names, `README.md` apart."""
    if examined.briefing.incomplete:
        return
    for path in examined.briefing.stray_documents:
        yield Finding("SRC004", Location(path, 1, 1), "no source names this file as its document")


@rule("SRC005", "other-language", Severity.WARNING)
def other_language(examined: Examination) -> Iterator[Finding]:
    """A document whose words are clearly of another language than its record states."""
    for source in examined.briefing.sources.values():
        if source.document is None or not source.language:
            continue
        words = source.document.text
        told = examined.cache.kept(partial(language_of, words), "language", words)
        if told and told != base_language(source.language):
            message = f"`{source.language}` is stated, and the document is clearly in `{told}`"
            yield Finding("SRC005", source.place.of("language"), message, told)
