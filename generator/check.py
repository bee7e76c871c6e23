"""The stage that proves: read, examine, hold against every rule; nothing is written."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import partial
from operator import itemgetter
from pathlib import Path

from generator.by_file import files_of, of_claims
from generator.cache import NO_CACHE, Cache
from generator.corrections import correction_of
from generator.diagnostics import Diagnostic, Finding, Location, Severity, in_order
from generator.examination import Examination, examine
from generator.groups import grouped
from generator.model import Briefing, Claim
from generator.pages.kinds import is_made
from generator.progress import Progress, unwatched
from generator.reading import read
from generator.report import Performed, Report
from generator.rules import BY_CODE, RULES


def check(
    root: Path, progress: Progress = unwatched, cache: Cache = NO_CACHE
) -> tuple[Examination, Report]:
    """A root, examined, and everything that is wrong with it.

    What the ``cache`` holds is not read and proven again. Raises `CannotRun` where there is no
    root or a file of it cannot be opened.
    """
    reading = read(root, progress, cache)
    progress("quotes")
    rules = [rule.of_claims for rule in RULES if rule.of_claims]
    examined = examine(reading.briefing, partial(progress, "quotes"), cache=cache, rules=rules)
    progress("rules")
    found = [finding for rule in RULES if rule.check for finding in rule.check(examined)]
    of_pages = _of_pages(root, reading.briefing, cache)
    findings = [*reading.findings, *of_pages, *found, *examined.findings]
    performed = Performed(
        files=reading.files,
        claims=len(reading.briefing.claims),
        quotes=examined.quotes_checked,
        values=examined.values_checked,
        pairs=examined.conflicts.pairs,
    )
    stamped = [_stamped(root, each) for each in findings]
    left, idle = _not_accepted(stamped, reading.briefing)
    report = Report(in_order([*left, *(_stamped(root, each) for each in idle)]), performed)
    return examined, report


def _not_accepted(
    found: Iterable[Diagnostic], briefing: Briefing
) -> tuple[list[Diagnostic], list[Finding]]:
    """What no record accepts, and the acceptances that silence nothing.

    Of warnings alone, where the finding stands in the record; each acceptance silences one.
    """
    alone = (*briefing.entities.values(), *briefing.sources.values(), *briefing.disputes.values())
    accepting = [file for file in files_of(briefing.claims) if file.gathered(_accept)]
    records = [
        *(each for each in alone if each.accept),
        *briefing.withdrawn.values(),
        *(claim for file in accepting for claim in file.records.values()),
    ]
    starts = grouped(
        (each.place.path, (each.place.of(), each.accept))
        for each in sorted(records, key=lambda each: each.place.of())
    )
    left: list[Diagnostic] = []
    used: set[Location] = set()
    for each in in_order(found):
        at = each.finding.location
        inside = starts.get(at.path, ())
        number = bisect_right(inside, at, key=itemgetter(0))
        of_record = inside[number - 1][1] if number else ()
        places = (accept.place.of("code") for accept in of_record if accept.code == each.code)
        unused = next((place for place in places if place not in used), None)
        if unused is None or each.severity is not Severity.WARNING:
            left.append(each)
        else:
            used.add(unused)
    idle = [
        Finding("SCH008", at, f"`{accept.code}` is accepted here, and nothing here warns of it")
        for record in (() if briefing.incomplete else records)
        for accept in record.accept
        # A code that is none is blank, and told of already.
        if accept.code and (at := accept.place.of("code")) not in used
    ]
    return left, idle


@of_claims
def _accept(claims: Iterable[Claim]) -> bool:
    return any(claim.accept for claim in claims)


def _of_pages(root: Path, briefing: Briefing, cache: Cache) -> Iterator[Finding]:
    """Templates that ask for what nothing gives, and pages in the place of generated ones."""
    if (root / "templates").exists():
        from generator.pages.template_names import template_faults

        yield from template_faults(root, cache)
    for page in briefing.pages:
        if is_made(page.address):
            message = f"`{page.name}.md` is a page that the generator makes, expected another name"
            yield Finding("SCH007", Location(page.path, 1, 1), message)


def _stamped(root: Path, finding: Finding) -> Diagnostic:
    rule, correction = BY_CODE[finding.code], correction_of(root, finding)
    return Diagnostic(rule.name, finding.severity or rule.severity, finding, correction)
