"""CON: claims that cannot both hold, disputes about nothing, statuses that go back, duplicates."""

from collections.abc import Iterator

from generator.analysis.comparing import written
from generator.analysis.conflicts import Conflict
from generator.analysis.duplicate_claims import duplicate_claims
from generator.analysis.regressions import regressions
from generator.diagnostics import Finding, Location, Related, Severity
from generator.examination import Examination
from generator.model import Briefing, Claim
from generator.quantities.errors import shown
from generator.rules.rule import rule

MOST_FINDINGS = 8
"""Undisclosed conflicts of one claim that are told one by one; any more are told together."""

MOST_RELATED = 20

_MUST_CONFLICT = ("contradiction", "source-error", "superseded")


@rule("CON001", "undisclosed-conflict", Severity.ERROR)
def undisclosed_conflict(examined: Examination) -> Iterator[Finding]:
    """Two claims that cannot both hold, and no dispute that names both.

    A reader who meets one of the two would take it for settled. Claims are held against one another
    where they share subject, property, party and scope, where their times can overlap (a missing
    time overlaps all), and where the property is `single`. They conflict where amounts or dates do
    not meet, or currencies (`XXX` goes with any), terms, entities or words differ. Deprecated
    claims and those of modality `denied` take no part.

    A conflict is never settled by choosing. Where the two values are not about the same thing, say
    so by `scope`, `party` or `as_of`; else disclose them in a dispute.

    Fails, with `content/claims/more.yaml`:

    ```yaml
    subject: aurora-borealis-investment
    claims:
      - id: aurora-invests-three-billion
        statement: Aurora Chips puts USD 3 billion into Borealis Cloud.
        property: amount
        value: 3 billion USD
        party: aurora-chips
        as_of: 2025-09
        modality: reported
        evidence:
          - source: abendblatt
            quote: Aurora Chips steckt drei Milliarden Dollar in Borealis Cloud
    ```

    and `seeds/abendblatt.yaml`:

    ```yaml
    document: abendblatt.txt
    sha256: eee985826c4eb6804bfc76b88f8f0adf5973ed7f068653407e84ef6f25100955
    language: de
    ```

    and `seeds/abendblatt.txt`:

    ```text
    Aurora Chips steckt drei Milliarden Dollar in Borealis Cloud. Das meldet die Firma selbst.
    Bisher war von weniger die Rede. An der Börse stieg der Kurs daraufhin zunächst und fiel dann.
    ```

    Passes once there is also `content/disputes/aurora-amount.yaml`:

    ```yaml
    question: How much does Aurora Chips put into Borealis Cloud?
    claims: [aurora-invests-in-borealis, aurora-invests-three-billion]
    kind: contradiction
    status: open
    assessment: The two reports cannot both be right [@aurora-invests-three-billion].
    ```
    """
    claims = examined.briefing.claims
    undisclosed: dict[str, list[Conflict]] = {}
    damaged = examined.briefing.damaged
    for conflict in examined.conflicts.conflicts:
        # Of a claim whose time or value cannot be read, its own fault is told.
        if not damaged.isdisjoint((conflict.first, conflict.second)):
            continue
        if not _disclosed(examined, conflict):
            undisclosed.setdefault(conflict.second, []).append(conflict)
    for second, conflicts in undisclosed.items():
        # The nearest come first: they are likeliest to be what the curator was looking at.
        nearest = conflicts[::-1]
        for conflict in nearest[:MOST_FINDINGS]:
            message = (
                f"{conflict.reason}: claims `{conflict.first}` and `{conflict.second}` cannot both "
                "hold at one time, expected a dispute that names both"
            )
            related = (_position(claims[conflict.first]),)
            yield Finding("CON001", _at_value(claims[second]), message, None, related)
        rest = nearest[MOST_FINDINGS:]
        if rest:
            message = (
                f"claim `{second}` conflicts with {len(rest)} more claims, expected a dispute that "
                "names them, or a `scope`, `party` or `as_of` that tells them apart"
            )
            others = tuple(_position(claims[each.first]) for each in rest[:MOST_RELATED])
            yield Finding("CON001", _at_value(claims[second]), message, None, others)
    for claim in map(claims.__getitem__, examined.conflicts.crowded):
        message = (
            f"there are more claims on `{claim.property}` of `{claim.subject}` at one time than "
            "can be held against one another, expected a `scope`, `party` or `as_of` that tells "
            "them apart"
        )
        yield Finding("CON001", _at_value(claim), message)


@rule("CON002", "stale-dispute", Severity.WARNING)
def stale_dispute(examined: Examination) -> Iterator[Finding]:
    """A dispute that says its claims contradict one another, and no two of them do.

    It tells readers of a contradiction that is none, maybe since a claim was corrected. It is about
    disputes of kind `contradiction`, `source-error` and `superseded`; the other kinds may name
    claims that no program can see to conflict. A claim with evidence against it counts as a
    conflict.

    Fails, with `content/disputes/aurora-amount.yaml`:

    ```yaml
    question: How much does Aurora Chips put into Borealis Cloud?
    claims: [aurora-invests-in-borealis, aurora-first-tranche]
    kind: contradiction
    status: open
    assessment: The text names two sums [@aurora-first-tranche].
    ```

    Passes with `kind: different-scope` instead of `kind: contradiction`, and
    `The smaller sum is the first tranche alone` instead of `The text names two sums`.
    """
    briefing, found = examined.briefing, examined.conflicts
    if briefing.incomplete:
        return
    for dispute in briefing.disputes.values():
        if dispute.kind not in _MUST_CONFLICT:
            continue
        # What is unknown or cannot be read is reported by itself, and might be what conflicts.
        if len(dispute.claims) < 2 or any(_in_doubt(briefing, claim) for claim in dispute.claims):
            continue
        if found.between(dispute.claims) or found.contested & set(dispute.claims):
            continue
        message = (
            f"the dispute is of kind {shown(dispute.kind)}, and no two of its claims conflict, "
            "expected `different-time`, `different-scope`, `precision` or `framing`, or no dispute"
        )
        yield Finding("CON002", dispute.place.of("kind"), message)


@rule("CON003", "status-regression", Severity.WARNING)
def status_regression(examined: Examination) -> Iterator[Finding]:
    """A later claim that goes back to an earlier stage of a deal.

    What is agreed is not rumoured a month later: most likely a date, or a term, is wrong, or the
    later text is behind. The stages are the terms of the property, in their order in the
    vocabulary. A claim is later if its whole time comes after. To a term marked `from: any`
    (*stalled*) a deal may come from everywhere, and after it (unless it is also `final`) go on to
    every term. Claims without `as_of`, deprecated ones and those of modality `denied` take no part.

    Fails, with `content/claims/more.yaml`:

    ```yaml
    subject: aurora-borealis-investment
    source: morgenpost-2025-09-22
    claims:
      - id: aurora-announces-investment
        statement: Aurora Chips announced its investment in Borealis Cloud.
        property: status
        value: announced
        as_of: 2025-09-22
        modality: announced
        evidence:
          - quote: will bis zu zwei Milliarden Dollar in Borealis Cloud stecken
      - id: aurora-majority-rumoured
        statement: Reports had it that Aurora Chips wanted the majority of Borealis Cloud.
        property: status
        value: rumoured
        as_of: 2025-10
        modality: reported
        evidence:
          - quote: wies Berichte zurück, Aurora Chips wolle die Mehrheit übernehmen
    ```

    Passes with `as_of: 2025-08` instead of `as_of: 2025-10`.
    """
    claims = examined.briefing.claims
    for regression in regressions(examined.briefing):
        earlier, later = claims[regression.earlier], claims[regression.later]
        assert earlier.value is not None
        assert later.value is not None
        message = (
            f"{shown(later.value.text)} is an earlier stage than {shown(earlier.value.text)} of "
            f"claim `{earlier.id}`, expected that term or one after it, or another `as_of`"
        )
        yield Finding("CON003", _at_value(later), message, None, (_position(earlier),))


@rule("CON004", "duplicate-claim", Severity.WARNING)
def duplicate_claim(examined: Examination) -> Iterator[Finding]:
    """A claim that says what an earlier one says.

    Two sources for one claim are better than two claims with one source each: a reader sees how
    well it is supported. Claims are equal if they share subject, property, party, scope, time and
    value, or the words of their statement (case and white space apart). A denial and what it denies
    are not equal, and deprecated claims are kept for their address and take no part.

    Fails, with `content/claims/more.yaml`:

    ```yaml
    subject: aurora-borealis-investment
    source: morgenpost-2025-09-22
    claims:
      - id: first-tranche-of-500-million
        statement: Half a billion dollars come first.
        property: amount
        value: 0.5 billion USD
        party: aurora-chips
        scope: first tranche
        modality: planned
        evidence:
          - quote: Eine erste Tranche von 500 Millionen Dollar
    ```

    Passes with `scope: tranche of October` instead of `scope: first tranche`.
    """
    claims = examined.briefing.claims
    for duplicate in duplicate_claims(examined.briefing):
        later, first = claims[duplicate.later], claims[duplicate.first]
        what = "value" if duplicate.of_value else "statement"
        message = (
            f"claim `{later.id}` says the same as `{first.id}`: equal "
            f"{'matter, time and value' if duplicate.of_value else 'words'}, expected one claim "
            "with the evidence of both"
        )
        related = Related(first.place.of(what), f"claim `{first.id}`")
        yield Finding("CON004", later.place.of(what), message, None, (related,))


def _disclosed(examined: Examination, conflict: Conflict) -> bool:
    disputes = examined.briefing.disputes_on
    return any(conflict.second in each.claims for each in disputes.get(conflict.first, ()))


def _in_doubt(briefing: Briefing, claim: str) -> bool:
    known = briefing.claims.get(claim)
    if known is None or claim in briefing.damaged:
        return True
    return any(party not in briefing.companies for party in known.parties)


def _at_value(claim: Claim) -> Location:
    return claim.place.of("value")


def _position(claim: Claim) -> Related:
    """A claim's value and time, for another claim's finding to point to."""
    assert claim.value is not None
    time = f"as of {claim.as_of.written}" if claim.as_of else "without a time"
    return Related(
        claim.place.of("value"), f"claim `{claim.id}`: {shown(written(claim.value))}, {time}"
    )


RULES = (undisclosed_conflict, stale_dispute, status_regression, duplicate_claim)
