"""RGT: how much of other people's texts is published."""

from collections.abc import Iterator

from generator.diagnostics import Finding, Severity
from generator.evidence.spans import union_length
from generator.examination import Examination
from generator.model import Claim
from generator.rules.rule import rule, rule_of_claims

LONGEST_QUOTE = 300
"""Code points of a quote as it is published."""
LARGEST_SHARE = 40
"""Per cent of a document."""


@rule_of_claims("RGT001", "quote-too-long", Severity.ERROR)
def quote_too_long(_: Examination, claim: Claim) -> Iterator[Finding]:
    """A quote of more than 300 characters."""
    for evidence in claim.evidence:
        length = len(evidence.quote.exact)
        if length > LONGEST_QUOTE:
            message = f"the quote has {length} characters, expected at most {LONGEST_QUOTE}"
            yield Finding("RGT001", evidence.place.of("quote.exact", "quote"), message)


@rule("RGT002", "share-of-source-too-large", Severity.WARNING)
def share_of_source_too_large(examined: Examination) -> Iterator[Finding]:
    """The quotes of a source that are published make more than 40 % of its document."""
    for identifier, spans in examined.published.items():
        source = examined.briefing.sources[identifier]
        if source.document is None or not source.document.text:
            continue
        length = len(source.document.text)
        quoted = union_length(spans)
        if quoted * 100 > LARGEST_SHARE * length:
            message = (
                f"{quoted * 100 / length:.1f} % of `{source.document_name}` is published, "
                f"expected at most {LARGEST_SHARE} %"
            )
            yield Finding("RGT002", source.place.of("document"), message)
