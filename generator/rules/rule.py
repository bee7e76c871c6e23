"""What a rule is: an identity, a check, and its section of the manual."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from generator.by_file import files_of
from generator.diagnostics import Finding, Severity
from generator.examination import Examination
from generator.model import Claim, Place
from generator.packaged import rules_page

Check = Callable[[Examination], Iterator[Finding]]
CheckOfClaim = Callable[[Examination, Claim], Iterator[Finding]]

_SECTION = re.compile(r"^## ([A-Z]{3}\d{3}) .+\n\n\*\w+\*\n\n", re.MULTILINE)
"""The heading of a rule in the manual, and its severity."""


class Rule(NamedTuple):
    """A rule; its code is stable for ever, its name states the bad pattern."""

    code: str
    name: str
    severity: Severity
    check: Check | None = None
    """What looks at the whole briefing."""
    of_claims: CheckOfClaim | None = None
    """What looks at one claim, with its sources, origins and all entities: never at other claims,
    so that what it finds is kept until one of these changes. A rule with neither is found by the
    reading of files, before there is a briefing to check."""

    @property
    def documentation(self) -> str:
        """Markdown: what it finds, why that is bad, a failing and a passing example."""
        return _sections()[self.code]

    @property
    def summary(self) -> str:
        """The first paragraph of the documentation, on one line."""
        return " ".join(self.documentation.split("\n\n")[0].split())


@cache
def _sections() -> Mapping[str, str]:
    """The sections of the manual on rules, by their codes."""
    _, *parts = _SECTION.split(rules_page().read_text("utf-8"))
    return dict(zip(parts[::2], map(str.rstrip, parts[1::2]), strict=True))


class Reference(NamedTuple):
    """A word of a record that should name something, and what that should be."""

    word: str | None
    what: str
    place: Place
    field: str


def named(references: Iterable[Reference]) -> frozenset[tuple[str, str]]:
    """What is named, by what it should be, each once."""
    return frozenset((each.what, each.word) for each in references if each.word)


def claims_that_name(
    claims: Mapping[str, Claim],
    gather: Callable[[Iterable[Claim]], frozenset[tuple[str, str]]],
    is_known: Callable[[str, str], bool],
) -> Iterator[Claim]:
    """The claims of the files in which something is named that is not known."""
    for file in files_of(claims):
        if not all(is_known(what, word) for what, word in file.gathered(gather)):
            yield from file.records.values()


def rule(
    code: str, name: str, severity: Severity, of_claims: CheckOfClaim | None = None
) -> Callable[[Check], Rule]:
    """Makes a rule of a check of the whole briefing, and of one of each claim if there is one."""
    return lambda check: Rule(code, name, severity, check, of_claims)


def rule_of_claims(code: str, name: str, severity: Severity) -> Callable[[CheckOfClaim], Rule]:
    """Makes a rule of a check of each claim by itself."""
    return lambda check: Rule(code, name, severity, of_claims=check)
