"""CON: claims that cannot both hold, disputes about nothing, statuses that go back, duplicates."""

from collections.abc import Iterator

from generator.analysis.comparing_values import written
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
    """Two claims that cannot both hold, and no dispute that names both."""
    briefing, claims = examined.briefing, examined.briefing.claims
    undisclosed: dict[str, list[Conflict]] = {}
    for conflict in examined.conflicts.conflicts:
        # Of a claim whose time or value cannot be read, its own fault is told.
        if not briefing.damaged.isdisjoint((conflict.first, conflict.second)):
            continue
        disputes = briefing.disputes_on.get(conflict.first, ())
        if not any(conflict.second in each.claims for each in disputes):
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
    """A dispute that says its claims contradict one another, and no two of them do."""
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
    """A later claim that goes back to an earlier stage of a deal."""
    for earlier, later in regressions(examined.briefing):
        assert earlier.value is not None
        assert later.value is not None
        message = (
            f"{shown(later.value.text)} is an earlier stage than {shown(earlier.value.text)} of "
            f"claim `{earlier.id}`, expected that term or one after it, or another `as_of`"
        )
        yield Finding("CON003", _at_value(later), message, None, (_position(earlier),))


@rule("CON004", "duplicate-claim", Severity.WARNING)
def duplicate_claim(examined: Examination) -> Iterator[Finding]:
    """A claim that says what an earlier one says."""
    for first, later, of_value in duplicate_claims(examined.briefing):
        what = "value" if of_value else "statement"
        message = (
            f"claim `{later.id}` says the same as `{first.id}`: equal "
            f"{'matter, time and value' if of_value else 'words'}, expected one claim "
            "with the evidence of both"
        )
        related = Related(first.place.of(what), f"claim `{first.id}`")
        yield Finding("CON004", later.place.of(what), message, None, (related,))


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
