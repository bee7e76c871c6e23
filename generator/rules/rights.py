"""RGT: how much of other people's texts is published."""

from collections.abc import Iterable, Iterator

from generator.diagnostics import Finding, Severity
from generator.evidence import union_length
from generator.examination import Examination
from generator.model import Claim
from generator.rules.rule import rule, rule_of_claims

LONGEST_QUOTE = 300
"""Code points of a quote as it is published."""
LARGEST_SHARE = 40
"""Per cent of a document."""


@rule_of_claims("RGT001", "quote-too-long", Severity.ERROR)
def quote_too_long(_: Examination, claims: Iterable[Claim]) -> Iterator[Finding]:
    """A quote of more than 300 characters.

    Publish the shortest passage that proves the claim; ` […] ` leaves words out.

    Fails, with `content/claims/more.yaml`:

    ```yaml
    claims:
      - id: aurora-wants-a-part-of-borealis
        statement: Aurora Chips wants to put money into Borealis Cloud.
        subject: aurora-chips
        modality: planned
        evidence:
          - source: morgenpost-2025-09-22
            quote: >-
              Der Chiphersteller Aurora Chips will bis zu zwei Milliarden Dollar in Borealis Cloud
              stecken. Das sagte Vorstandschefin Ada Example am 22. September 2025 in München. Eine
              erste Tranche von 500 Millionen Dollar solle Borealis noch im Oktober erhalten.
              Borealis Cloud betreibt Rechenzentren mit einer Leistung von 1,2 Gigawatt.
    ```

    Passes, with `content/claims/more.yaml`:

    ```yaml
    claims:
      - id: aurora-wants-a-part-of-borealis
        statement: Aurora Chips wants to put money into Borealis Cloud.
        subject: aurora-chips
        modality: planned
        evidence:
          - source: morgenpost-2025-09-22
            quote: Aurora Chips will bis zu zwei Milliarden Dollar in Borealis Cloud stecken
    ```
    """
    for claim in claims:
        for evidence in claim.evidence:
            length = len(evidence.quote.exact)
            if length > LONGEST_QUOTE:
                message = f"quote of {length} characters, expected at most {LONGEST_QUOTE}"
                yield Finding("RGT001", evidence.place.of("quote.exact", "quote"), message)


@rule("RGT002", "share-of-source-too-large", Severity.WARNING)
def share_of_source_too_large(examined: Examination) -> Iterator[Finding]:
    """The quotes of a source that are published make more than 40 % of its document.

    The share is the characters of the union of all its quotes over those of the document. Shorten
    quotes, beginning with the longest.

    Fails, with `seeds/notiz.yaml`:

    ```yaml
    document: notiz.txt
    sha256: {sha256 of notiz.txt}
    language: de
    ```

    and `seeds/notiz.txt`:

    ```text
    Aurora Chips baut in München um.
    ```

    and `content/claims/more.yaml`:

    ```yaml
    claims:
      - id: aurora-rebuilds-in-munich
        statement: Aurora Chips is rebuilding in Munich.
        subject: aurora-chips
        modality: stated
        evidence:
          - source: notiz
            quote: Aurora Chips baut in München um
    ```

    Passes, with `content/companies/borealis-cloud.yaml`:

    ```yaml
    name: Borealis Cloud
    aliases: [Borealis]
    ```
    """
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


RULES = (quote_too_long, share_of_source_too_large)
